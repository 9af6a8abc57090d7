"""The order in which a reply is looked at: the only open item, an answer a line, a usual answer, numbers, the rest.

The one idea: each step takes only what it can read in one way and leaves the rest to the next; what is left at the end
belongs to no item and is kept whole.
"""

import re
from collections.abc import Mapping
from typing import Final

from mailflow.mail.answer_lines import Part, parts
from mailflow.mail.choices import pick, same_words
from mailflow.mail.courtesies import courtesy
from mailflow.mail.item_answers import Read, addresses_in, beside, code_like, lacks_words, read_item, staff_named
from mailflow.mail.understood import Understood
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Address, Choose, Item, Usual, Who, Words

MOST_PARTS: Final = 60
"""Nobody answers a question in more parts between commas: so many are somebody's own words."""
_FILLER: Final = re.compile(r"[\s,;.:–-]*(?:(?:but|except|and|with|plus|apart from)\b[\s,:]*)?", re.IGNORECASE)
_AGREES: Final = re.compile(r"(?:yes|ok|okay|as suggested|agreed|fine|use (?:it|that|those))[.!]?$", re.IGNORECASE)
_USUAL: Final = re.compile(r"(?:(?:the )?(?:usual|option|answer|reply)\s*[:=]?\s*)?\(?([A-Za-z])\)?", re.IGNORECASE)
_PAUSE: Final = re.compile(r"\s*(?:$|[,;.:\n]|[-–—]\s|(?:but|except|and|with|plus|apart from)\b)", re.IGNORECASE)


def understand(so_far: Understood, body: str, suggested: Mapping[str, Answer]) -> None:
    """Read `body` into `so_far`."""
    items = so_far.question.items
    waiting = [item for item in items if not so_far.had(item)]
    if len(waiting) == 1 and _only(so_far, waiting[0], body, suggested):
        return
    if _in_order(so_far, body, waiting):
        return
    head, numbered = parts(items, body)
    so_far.numbered = frozenset(items[part.number - 1].name for part in numbered)
    head = _take_usual(so_far, head, alone=not numbered)
    _take_head(so_far, head, numbered[0].number if numbered else None)
    for part, below in zip(numbered, [*(each.number for each in numbered[1:]), None], strict=False):
        _take_part(so_far, part, below)


def _only(so_far: Understood, item: Item, body: str, suggested: Mapping[str, Answer]) -> bool:
    """The only item that is open is answered by the whole text, with or without its number."""
    number = so_far.question.items.index(item) + 1
    before = so_far.already.get(item.name)
    if before and (lacking := lacks_words(item, before)) and not code_like(body):
        own = re.sub(rf"^\s*{number}[\s.):]*(?:{re.escape(lacking.key)}\b)?[\s.):,-]*", "", body, flags=re.IGNORECASE)
        so_far.take(item, beside(item, before, own))
        return True
    if isinstance(item, Words):
        return _only_words(so_far, item, body, suggested)
    opening = rf"^\s*(?:q(?:uestion)?\s?)?{number}(?:[.):]+\s*|\s+|(?=[A-Za-z]))(?=\S)"
    own = re.sub(opening, "", body, flags=re.IGNORECASE)
    read = Read()
    for text in dict.fromkeys((own, body)):
        read = read_item(item, text, people=so_far.people, today=so_far.today)
        if read.answer:
            so_far.take(item, beside(item, read.answer, read.behind or read.answer.words))
            return True
    if parts(so_far.question.items, body)[1]:
        return False
    so_far.take(item, read)
    so_far.words.append(body)
    return True


def _only_words(so_far: Understood, item: Words, body: str, suggested: Mapping[str, Answer]) -> bool:
    if item.name in suggested and _AGREES.match(body):
        so_far.take(item, Read(answer=suggested[item.name]))
    elif item.required and (code_like(body) or _AGREES.match(body)):
        so_far.take(item, Read(why=f"It says only “{body}”, and words of your own are asked for."))
    else:
        own = re.sub(r"^\s*1[.)]\s+", "", body) if len(so_far.question.items) == 1 else body
        so_far.take(item, Read(answer=Answer((own,))))
    return True


def _in_order(so_far: Understood, body: str, waiting: list[Item]) -> bool:
    """One line, or one part between commas, for each item that is open, and each reads as the answer to its own."""
    if len(waiting) < 2 or not any(isinstance(item, Choose) for item in waiting):
        return False
    for pieces in (body.split("\n"), re.split(r"[,;\n]", body)):
        pieces = [piece.strip() for piece in pieces if piece.strip(" .")]
        if len(pieces) != len(waiting):
            continue
        found = [so_far.try_item(item, piece) for item, piece in zip(waiting, pieces, strict=True)]
        if all(found):
            for item, each in zip(waiting, found, strict=True):
                so_far.take(item, each or Read())
            return True
    return False


# The usual answer ----------------------------------------------------------------------------------------------------


def _take_usual(so_far: Understood, head: str, *, alone: bool) -> str:
    """Take the usual answer that `head` opens with, and return what stands behind it."""
    for usual in so_far.question.usual:
        behind = _behind_usual(usual, head.strip(), alone=alone)
        if behind is not None:
            so_far.usual = usual
            return behind[_length(_FILLER, behind) :]
    return head


def _behind_usual(usual: Usual, head: str, *, alone: bool) -> str | None:
    """Return what stands behind the usual answer; None if `head` does not open with it.

    "A" before a word is an article or something else; it counts alone, before a pause, or before its own words.
    """
    if alone and any(same_words(_without_courtesy(head), words) for words in (*usual.words, usual.says)):
        return ""
    found = _USUAL.match(head)
    if not found or found.group(1).casefold() != usual.key.casefold():
        return None
    behind = head[found.end() :]
    if same_words(behind, usual.says):
        return ""
    polite = courtesy(behind, len(behind) - len(behind.lstrip())) > 0
    return behind if polite or _PAUSE.match(behind) else None


def _length(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0


def _without_courtesy(text: str) -> str:
    at, kept = 0, ""
    while at < min(len(text), 400):
        if size := courtesy(text, at) if not text[at - 1 : at].isalnum() else 0:
            at += size
        else:
            kept += text[at]
            at += 1
    return kept.strip(" ,.!\n") + text[at:]


# What has a number, and what has none --------------------------------------------------------------------------------


def _take_part(so_far: Understood, part: Part, below: int | None) -> None:
    """Take the answer to an item by its number, and what stands behind it up to the number `below`."""
    item = so_far.question.items[part.number - 1]
    if isinstance(item, Words):
        so_far.take(item, read_item(item, part.text, people=so_far.people, today=so_far.today))
        return
    text, _, paragraphs = part.text.partition("\n\n")
    read = read_item(item, text, people=so_far.people, today=so_far.today, attached=part.attached)
    if read.answer is None:
        so_far.take(item, read)
        so_far.words += [text] if len(text) > 60 else []
    elif not isinstance(item, Choose):
        so_far.take(item, read)
    else:
        _take_choice(so_far, item, read, part.number, below)
    if paragraphs.strip():
        _take_rest(so_far, paragraphs, [])


def _take_choice(so_far: Understood, item: Choose, read: Read, number: int, below: int | None) -> None:
    answer = read.answer or Answer(())
    lacking = lacks_words(item, answer) is not None
    between = [] if lacking else so_far.open_items(number, below)
    apart = read.behind.lstrip(" )*_").startswith((",", ";", "\n"))
    if apart and between and read.behind.strip(" ,;.\n"):
        so_far.take(item, beside(item, answer, ""))
        _take_rest(so_far, read.behind.strip(" ,;\n"), between)
    elif between and addresses_in(read.behind) and _take_by_kind(so_far, read.behind.strip(" .,;\n")):
        so_far.take(item, beside(item, answer, ""))
    else:
        so_far.take(item, beside(item, answer, _words_beside(read.behind)))


def _words_beside(behind: str) -> str:
    return "" if not _without_courtesy(behind).strip(" .!,;") else behind


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
    pieces = [piece.strip() for piece in re.split(r"[,;\n]", text) if _without_courtesy(piece).strip(" .!")]
    if len(pieces) > MOST_PARTS:
        so_far.words.append(text.strip())
        return
    left = [piece for piece in pieces if not _take_by_kind(so_far, piece)]
    still = [item for item in between if item.name not in so_far.answers]
    found = [so_far.try_item(item, piece) for item, piece in zip(still, left, strict=False)]
    if left and len(left) == len(still) and all(found):
        for item, each in zip(still, found, strict=True):
            so_far.take(item, each or Read())
    elif left:
        so_far.words.append(text.strip() if left == pieces else ", ".join(left))


def _take_by_kind(so_far: Understood, piece: str) -> bool:
    """Take a part that only one open item can mean: by its name ("lead Finch"), one of our people, an address, or the
    whole line of a choice."""
    waiting = so_far.open_items()
    for item in waiting:
        named = re.match(rf"{re.escape(item.name)}\s*(?:[:=]|\bis\b|\bto be\b)?\s*(?=\S)", piece, re.IGNORECASE)
        read = so_far.try_item(item, piece[named.end() :]) if named and not isinstance(item, Words) else None
        if read:
            so_far.take(item, read)
            return True
    meant = [item for item in waiting if _only_means(so_far, item, piece)]
    read = so_far.try_item(meant[0], piece) if len(meant) == 1 else None
    if read:
        so_far.take(meant[0], read)
    return bool(read)


def _only_means(so_far: Understood, item: Item, piece: str) -> bool:
    if isinstance(item, Who):
        return item.staff and len(staff_named(so_far.people, piece)) == 1
    if isinstance(item, Address):
        return len(addresses_in(piece)) == 1
    if not isinstance(item, Choose):
        return False
    own = re.sub(r"^\(?[A-Za-z]\d?[a-z]?[\s).:-]+", "", piece)
    lines = [choice.says for choice in item.choices if choice.key.casefold() == piece[:1].casefold() or own == piece]
    return len(own.split()) > 2 and any(same_words(own, says) for says in lines)
