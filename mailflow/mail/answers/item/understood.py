"""What has been understood of a reply so far.

The one idea: an item is answered once. A second, different answer takes the first one back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mailflow.mail.answers.item.items import Read, beside, code_like, lacks_words, read_item
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Item, Usual, Words

TWICE: Final = "It was answered twice, and not in the same way."


@dataclass(slots=True, kw_only=True)
class Understood:
    """Answers and doubts by item, and the words that belong to no item.

    `suggested`: what the prompt suggested; `by`: the short name of whoever replied, if they are one of our people;
    `numbered`: the items that the reply names by their numbers; `usual`: the usual answer that it gives; `changing`: "but"
    or the like stands behind that; `alike`: it is given to all items ("all A"); `reasons`: what was said with an answer in the
    same sentence, by item; `plain`: the items that were answered in plain words; `reworded`: whether a change said in words is
    named by its item before it is read; `explained`: the sentences of which it is known what they speak against.
    """

    question: Question
    people: tuple[Person, ...]
    today: date
    already: Mapping[str, Answer]
    suggested: Mapping[str, Answer] = field(default_factory=dict)
    by: str = ""
    reworded: bool = False
    explained: set[str] = field(default_factory=set)
    numbered: frozenset[str] = frozenset()
    usual: Usual | None = None
    changing: bool = False
    alike: bool = False
    answers: dict[str, Answer] = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    plain: set[str] = field(default_factory=set)

    def open_items(self, above: int = 0, below: int | None = None) -> list[Item]:
        """The items between two numbers that nothing has answered yet, in their order."""
        between = self.question.items[above : None if below is None else max(above, below - 1)]
        settled = {*(self.usual.sets if self.usual else ()), *self.answers, *self.unclear, *self.numbered}
        return [item for item in between if item.name not in settled and not self.had(item)]

    def had(self, item: Item) -> bool:
        """Whether an earlier reply answered this item in full."""
        return item.name in self.already and lacks_words(item, self.already[item.name]) is None

    def take(self, item: Item, read: Read) -> None:
        """Keep what was read for an item. Two different answers to one item are none."""
        before = self.answers.get(item.name)
        if read.answer is not None and before is not None and before.picked != read.answer.picked:
            if isinstance(item, Words):
                self.answers[item.name] = Answer((f"{before.picked[0]}\n{read.answer.picked[0]}",))
                return
            read = Read(why=TWICE)
            del self.answers[item.name]
        elif read.answer is not None and before is not None and lacks_words(item, before) and not read.why:
            self.unclear.pop(item.name, None)  # the words that the choice asks for came after it
        if read.answer is not None:
            self.answers[item.name] = read.answer
            self.plain |= {item.name} if read.plain else set()
        if read.why:
            self.unclear[item.name] = read.why

    def try_item(self, item: Item, text: str) -> Read | None:
        """Read `text` as nothing but the answer to `item`; None if it is not."""
        read = read_item(item, text, people=self.people, today=self.today)
        if read.answer is None or read.why or (isinstance(item, Words) and code_like(text)):
            return None
        read = beside(item, read.answer, read.behind.strip(" .,;\n") or read.answer.words)
        return None if read.why or (read.answer and read.answer.words) else read
