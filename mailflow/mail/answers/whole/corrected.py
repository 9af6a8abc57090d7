"""What a reply to a question that was asked again says of what was answered before: "A. Lucy to lead please", "A but I am connected".

The one idea: whoever is asked again reads how the rest was understood, and corrects it in the same breath. What names an earlier
answer and gives another is taken; what only speaks against one opens it again.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mailflow.mail.answers.item.by_kind import by_kind, keyed
from mailflow.mail.answers.item.items import Read
from mailflow.mail.answers.item.labelled import SINCE, asks_risk, labelled
from mailflow.mail.answers.item.plainly import plainly
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import without_courtesy
from mailflow.mail.answers.said.beside_words import DANGER, TAKES_BACK
from mailflow.mail.answers.said.passed_over import HARMLESS
from mailflow.mail.answers.said.words import LONGEST
from mailflow.mail.answers.whole.behind import connected_after_all
from mailflow.mail.answers.whole.beside import touches
from mailflow.mail.words.brief import brief
from mailflow.prompt.items import Choose, Item, Who, Words

_PIECES: Final = re.compile(r"[,;\n]|(?<=[.!?])\s+|^\W*\.\s*")
_NUMBER: Final = re.compile(
    r"(?P<number>\d{1,2})[.):]? ?(?:(?:should be|is|to be|as|=|:) )?(?P<said>[^\d\s].{0,60}|\d)"
)
_LEADS_IN: Final = re.compile(
    r"^\W*(?:(?:and|but|also|sorry|oh|then|actually|though|so|please)\b[\s,]*)+", re.IGNORECASE
)
_AGAINST: Final = re.compile(r"\b(?:but|although|though|however|except|actually|sorry|also)\b", re.IGNORECASE)


def correct(so_far: Understood) -> None:
    """Take what the words of this reply say of an item that an earlier one answered, or open that item again."""
    earlier = [item for item in so_far.question.items if so_far.had(item) and item.name not in so_far.answers]
    if not earlier:
        return
    fresh = replace(so_far, already={}, answers={}, unclear={}, words=[], usual=None, numbered=frozenset())
    for text in tuple(_remarks(so_far)):
        own = HARMLESS.sub(" ", without_courtesy(text))
        taken = [found for piece in _PIECES.split(own) if (found := _named(fresh, piece))]
        changed = [(item, read) for item, read in taken if item in earlier and not _same(so_far, item, read)]
        for item, read in changed:
            so_far.take(item, read)
        named = {item.name for item, _ in taken}
        for item in earlier:
            if item.name not in named and _against(so_far, fresh, item, own):
                so_far.unclear[item.name] = f"It also says “{brief(text)}”, so this is asked again."


def _remarks(so_far: Understood) -> Iterator[str]:
    """Yield what was written beside this reply's choices, and what belongs to no item."""
    for name, answer in so_far.answers.items():
        item = so_far.question.item(name)
        if answer.words and not isinstance(item, Words):
            needed = isinstance(item, Choose) and any(item.choice(one).needs_words for one in answer.picked)
            yield " ".join(_PIECES.split(answer.words)[1:]) if needed else answer.words
    yield from so_far.words


def _named(fresh: Understood, piece: str) -> tuple[Item, Read] | None:
    """Return the item that a piece names, with its answer; of what is said in plain words, whoever is to lead."""
    own = _LEADS_IN.sub("", piece).strip(" .!")
    if not own or len(own) > LONGEST or own.endswith("?"):
        return None
    found = _numbered(fresh, own) or keyed(fresh, own) or labelled(fresh, own) or by_kind(fresh, own)
    since = SINCE.search(own)
    plain = None if found else plainly(fresh, own[: since.start()] if since else own)
    found = found or (plain if plain and isinstance(plain[0], Who) else None)
    return found if found and found[1].answer and not found[1].why else None


def _numbered(fresh: Understood, piece: str) -> tuple[Item, Read] | None:
    found = _NUMBER.fullmatch(piece)
    number = int(found["number"]) if found else 0
    item = fresh.question.items[number - 1] if found and 0 < number <= len(fresh.question.items) else None
    read = fresh.try_item(item, found["said"]) if found and item and not isinstance(item, Words) else None
    return (item, read) if item and read else None


def _same(so_far: Understood, item: Item, read: Read) -> bool:
    return read.answer is not None and read.answer.picked == so_far.already[item.name].picked


def _against(so_far: Understood, fresh: Understood, item: Item, said: str) -> bool:
    """Say whether what is said speaks against an earlier answer."""
    picked = so_far.already[item.name].picked
    denied = isinstance(item, Choose) and all(re.match(r"no\b", item.choice(name).says) for name in picked)
    if isinstance(item, Choose) and denied:
        choices = [item.choice(name) for name in picked]
        if connected_after_all(item, choices, said) or (asks_risk(item) and DANGER.search(said)):
            return True
    if not isinstance(item, Choose | Who):
        return False
    takes_back = TAKES_BACK.search(said) or _AGAINST.search(said)
    return takes_back is not None and item.name in touches(fresh, said)
