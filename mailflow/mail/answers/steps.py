"""The order in which a reply is looked at: the only open item, an answer a line, a usual answer, numbers, the rest.

The one idea: each step takes only what it can read in one way and leaves the rest to the next; what is left at the end
belongs to no item and is kept whole.
"""

import re
from dataclasses import replace
from typing import Final

from mailflow.mail.answers.item.by_kind import NOTHING, by_kind
from mailflow.mail.answers.item.choices import pick
from mailflow.mail.answers.item.fully import fully, without_the_other
from mailflow.mail.answers.item.items import Read, addresses_in, beside, code_like, lacks_words, read_item
from mailflow.mail.answers.item.labelled import labelled
from mailflow.mail.answers.item.plainly import plainly
from mailflow.mail.answers.item.understood import TWICE, Understood
from mailflow.mail.answers.item.usual import take_usual, without_courtesy
from mailflow.mail.answers.said.beside_words import AT_RISK, TAKES_BACK
from mailflow.mail.answers.said.spelt import by_key
from mailflow.mail.answers.typed.lines import Part, parts
from mailflow.mail.answers.typed.shapes import made_plain
from mailflow.mail.answers.whole.behind import contrary, parted, set_against, take_further
from mailflow.mail.answers.whole.beside import touches
from mailflow.mail.answers.whole.changed import by_its_words, plainly_changed
from mailflow.mail.answers.whole.clauses import place
from mailflow.mail.answers.whole.half_said import set_against_answers
from mailflow.mail.answers.whole.in_order import in_order
from mailflow.mail.answers.whole.only import only, only_times
from mailflow.mail.words.brief import brief
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Words

MOST_PARTS: Final = 60
"""Nobody answers a question in more parts between commas: so many are somebody's own words."""
_BESIDE: Final = re.compile(r"\b(?:on top of|in addition|besides|as well as|also|too)\b", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"^\s*(?:is|should be|to be|would be)\s+(?:an?\s+)?(?=(?:no|yes|[a-h])\b)", re.IGNORECASE)
"""What leads to an answer: the "a" of "7 is a no" is none."""
_AS_IT_IS: Final = re.compile(
    r"(?:is|looks|seems)(?: all)? (?:right|fine|correct|good|ok|okay)(?: too| as well)?", re.IGNORECASE
)
_SAID_APART: Final = re.compile(r"(?:[A-Za-z]\d?|\d)\s*[,;–-]\s*(?P<words>\w+(?: [\w'’]+){2,}[\s\S]*)")
"""A letter that was not sure, since a sentence comes behind its comma."""
_SO: Final = re.compile(
    r"(?:^|(?<=[.!\n]))\s*(?P<reason>[^.!?\n]{3,200}),?\s+so(?: (?:it['’]?s|that['’]?s|please|put))*[:\s]*$",
    re.IGNORECASE,
)
_OF_THEMSELVES: Final = re.compile(r"\b(?:i|me|my|we|us|our)\b", re.IGNORECASE)
_ENDED: Final = re.compile(r"(?<=[.!])\s+(?=\S)|(?=\b(?:except|apart from)\b)", re.IGNORECASE)


def understand(so_far: Understood, body: str) -> None:
    """Read `body` into `so_far`."""
    items = so_far.question.items
    body = made_plain(items, body)
    body = by_its_words(items, body) if so_far.reworded else body
    waiting = [item for item in items if not so_far.had(item)]
    if len(waiting) == 1 and only(so_far, waiting[0], body):
        return
    if in_order(so_far, body, waiting):
        return
    head, numbered = parts(items, body)
    if not numbered and only_times(so_far, waiting, body):
        return
    so_far.numbered = frozenset(items[part.number - 1].name for part in numbered)
    head = take_usual(so_far, head, alone=not numbered)
    head = plainly_changed(so_far, head) if so_far.usual and so_far.reworded else head
    head = _without_reason(so_far, head, numbered)
    _take_head(so_far, head, numbered[0].number if numbered else None)
    for part, below in zip(numbered, [*(each.number for each in numbered[1:]), None], strict=False):
        _take_part(so_far, part, below)
    for part in numbered:
        if isinstance(items[part.number - 1], Words):
            set_against(so_far, items[part.number - 1], part.text)
    if so_far.question.universal:
        set_against_answers(so_far)


def _without_reason(so_far: Understood, head: str, numbered: tuple[Part, ...]) -> str:
    """Return what stands before the first number without the sentence that only leads to it: "nobody was involved so 2C". What
    its writer says of themselves may be more than a reason."""
    leads = _SO.search(head) if numbered and so_far.usual else None
    if leads is None or _OF_THEMSELVES.search(leads["reason"]):
        return head
    so_far.reasons.append((so_far.question.items[numbered[0].number - 1].name, leads["reason"]))
    so_far.words.append(leads["reason"])
    return head[: leads.start()]


# What has a number, and what has none --------------------------------------------------------------------------------


def _take_part(so_far: Understood, part: Part, below: int | None) -> None:
    """Take the answer to an item by its number, and what stands behind it up to the number `below`."""
    item = so_far.question.items[part.number - 1]
    words, second_thought = parted(part.text)
    so_far.words += [second_thought] if second_thought else []
    if isinstance(item, Words):
        only_a_letter = Read(why=f"It says only “{words}”, and words of your own are asked for.")
        read = read_item(item, words, people=so_far.people, today=so_far.today)
        so_far.take(item, only_a_letter if part.attached and code_like(words) else read)
        return
    if not item.required and not isinstance(item, Choose) and NOTHING.fullmatch(words.strip(" .")):
        return
    text, _, paragraphs = words.partition("\n\n")
    if so_far.usual and _AS_IT_IS.fullmatch(text.strip(" .!")):
        return
    text = _ARTICLE.sub("", text) if isinstance(item, Choose) else text
    read = read_item(item, text, people=so_far.people, today=so_far.today, attached=part.attached)
    first, _, next_lines = text.strip().partition("\n")
    if read.answer is None and next_lines.strip():  # what stands on the next line may be something else
        alone = read_item(item, first, people=so_far.people, today=so_far.today)
        alone = alone if alone.answer and not alone.why else _in_words(so_far, item, first) or Read()
        if alone.answer and not alone.why:
            so_far.take(item, alone)
            so_far.words.append(next_lines.strip())
            return
    if read.answer is None and "?" not in text and (meant := _in_words(so_far, item, text)):
        so_far.take(item, meant)
    elif read.answer is None:
        so_far.take(item, read)
        apart = _SAID_APART.match(text)
        so_far.words += [apart["words"] if apart else text] if apart or len(text) > 60 or AT_RISK.search(text) else []
    elif not isinstance(item, Choose):
        so_far.take(item, read)
    else:
        _take_choice(so_far, item, read, part.number, below)
    if paragraphs.strip():
        _take_rest(so_far, paragraphs, [])


def _in_words(so_far: Understood, item: Item, text: str) -> Read | None:
    """Read an answer in the choice's own words, or with the item's own beside it ("3 serious 2")."""
    named = (labelled(so_far, text), plainly(so_far, text, of=item))
    return fully(so_far, item, text) or next((each[1] for each in named if each and each[0] is item), None)


def _take_choice(so_far: Understood, item: Choose, read: Read, number: int, below: int | None) -> None:
    answer = read.answer or Answer(())
    if why := _answered_twice(item, answer, read.behind, number) or contrary(item, answer, read.behind):
        so_far.take(item, Read(why=why))
        so_far.words.append(read.behind.strip(" .,;\n"))
        return
    behind = without_the_other(item, read.behind)
    read = replace(
        read, behind=take_further(so_far, item, answer.picked, behind) if so_far.question.universal else behind
    )
    if so_far.usual and item.many and item.name in so_far.suggested and _BESIDE.search(read.behind):
        so_far.take(item, Read(why=f"It was not clear whether “{brief(read.behind)}” comes beside what was suggested."))
        return
    lacking = lacks_words(item, answer) is not None
    between = [] if lacking else so_far.open_items(number, below)
    apart = read.behind.lstrip(" )*_").startswith((",", ";", "\n"))
    if apart and between and read.behind.strip(" ,;.\n"):
        so_far.take(item, beside(item, answer, ""))
        _take_rest(so_far, read.behind.strip(" ,;\n"), between)
    elif between and addresses_in(read.behind) and (kind := by_kind(so_far, read.behind.strip(" .,;\n"))):
        so_far.take(*kind)
        so_far.take(item, beside(item, answer, ""))
    elif so_far.usual and not any(item.choice(name).needs_words for name in answer.picked):
        own, others = _parted(so_far, item, read.behind)
        so_far.take(item, beside(item, answer, _words_beside(own)))
        so_far.words += others
    else:
        so_far.take(item, beside(item, answer, _words_beside(read.behind)))


def _answered_twice(item: Choose, answer: Answer, behind: str, number: int) -> str:
    """Say so where the item's own number stands again behind its answer, with another choice: "3A no sorry 3B"."""
    again = re.finditer(
        rf"(?<![\w.,:/]){number}(?:[.):]? ?(?=[A-Z\d])|[.):]*)([A-Za-z]\d?[ab]?|\d)(?![\w'’:/])", behind
    )
    keys = [choice for found in again if (choice := by_key(item, found[1]))]
    return TWICE if any(choice.name not in answer.picked for choice in keys) else ""


def _parted(so_far: Understood, item: Item, behind: str) -> tuple[str, list[str]]:
    """Part what stands behind the answer to an item from the sentences that touch what the usual letter settles."""
    settled = {*(so_far.usual.sets if so_far.usual else ()), *so_far.suggested} - {item.name, *so_far.answers}
    first, *others = _ENDED.split(behind)
    apart = [one for one in others if TAKES_BACK.search(one) or touches(so_far, one) & settled]
    return " ".join((first, *(one for one in others if one not in apart))), apart


def _words_beside(behind: str) -> str:
    return "" if not without_courtesy(behind).strip(" .!,;") else behind


def _take_head(so_far: Understood, head: str, below: int | None) -> None:
    """Take what stands before the first number."""
    head = head.strip(" \t\n,;")
    if not head:
        return
    chooses = [item for item in so_far.question.items if isinstance(item, Choose)]
    between = so_far.open_items(0, below)
    if not so_far.usual and len(chooses) == 1 and chooses[0] in between and pick(chooses[0], head).choices:
        number = so_far.question.items.index(chooses[0]) + 1
        _take_part(so_far, Part(number=number, text=head, attached=False), below)
    else:
        _take_rest(so_far, head, between)


def _take_rest(so_far: Understood, text: str, between: list[Item]) -> None:
    """Give parts without a number to the items that they can only belong to; keep the others whole."""
    pieces = [piece.strip() for piece in re.split(r"[,;\n]", text) if without_courtesy(piece).strip(" .!")]
    if len(pieces) > MOST_PARTS or TAKES_BACK.search(text):
        so_far.words.append(text.strip())
        return
    kinds = [None if so_far.usual else by_kind(so_far, piece) for piece in pieces]
    left = [piece for piece, kind in zip(pieces, kinds, strict=True) if kind is None]
    taken = [kind for kind in kinds if kind]
    still = [item for item in between if item.name not in {*so_far.answers, *(each.name for each, _ in taken)}]
    found = [so_far.try_item(item, piece) for item, piece in zip(still, left, strict=False)]
    in_order = bool(left) and len(left) == len(still) and all(found) and not so_far.usual
    if left and not in_order and so_far.question.universal:
        place(so_far, text)
        return
    for item, read in [*taken, *(zip(still, found, strict=True) if in_order else ())]:
        so_far.take(item, read or Read())
    if left and not in_order:
        so_far.words.append(text.strip() if left == pieces else ", ".join(left))
