"""A reply that answers one item, since nothing else is open: with or without its number, in plain words, or in words alone.

The one idea: nothing that stands there can belong to another item, so what cannot be read is asked about this one.
"""

import re
from typing import Final

from mailflow.mail.answers.item.items import (
    Read,
    addresses_in,
    as_it_stands,
    beside,
    code_like,
    lacks_words,
    only_thought,
    read_item,
)
from mailflow.mail.answers.item.plainly import harmless, plainly
from mailflow.mail.answers.item.taking import HAVE_IT, hindered, left_open, names_another, takes
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import without_courtesy
from mailflow.mail.answers.said.beside_words import TAKES_BACK
from mailflow.mail.answers.said.spelt import words_of
from mailflow.mail.answers.said.words import LONGEST
from mailflow.mail.answers.typed.lines import parts
from mailflow.mail.answers.whole.behind import contrary
from mailflow.mail.answers.whole.clauses import place
from mailflow.mail.words.brief import brief
from mailflow.mail.words.courtesies import names
from mailflow.mail.words.times import speaks_of_times
from mailflow.prompt import To
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Times, Who, Words
from mailflow.prompt.steps import PassOn

_AGREES: Final = re.compile(r"(?:yes|ok|okay|as suggested|agreed|fine|use (?:it|that|those))[.!]?$", re.IGNORECASE)
_DOING: Final = re.compile(
    r"(?:(?:and|just|now|i['’]ll|i|will|am|i['’]m|about to|going to|on my way to)\s+)*"
    r"(?:ring|call|phon|speak|deal|see|go|look|check|tell|talk|contact|email|act|meet)(?:e?s|ing|e)?\b.*|received|seen|noted|read",
    re.IGNORECASE,
)
"""What whoever takes an alert does about it."""


def only(so_far: Understood, item: Item, body: str) -> bool:
    """The only item that is open is answered by the whole text, with or without its number."""
    number = so_far.question.items.index(item) + 1
    before = so_far.already.get(item.name)
    if before and (lacking := lacks_words(item, before)) and not code_like(body):
        own = re.sub(rf"^\s*{number}[\s.):]*(?:{re.escape(lacking.key)}\b)?[\s.):,-]*", "", body, flags=re.IGNORECASE)
        so_far.take(item, beside(item, before, own))
        return True
    if isinstance(item, Words):
        return _only_words(so_far, item, body)
    first = read_item(item, body, people=so_far.people, today=so_far.today)
    if only_thought(item, body, first.answer):
        so_far.take(item, Read(why=f"“{brief(body)}” is not sure of it."))
        so_far.words.append(body)
        return True
    opening = rf"^\s*(?:q(?:uestion)?\s?)?{number}(?:[.):]+\s*|\s+|(?=[A-Za-z]))(?=\S)"
    own = re.sub(opening, "", body, flags=re.IGNORECASE)
    read = Read()
    for text in dict.fromkeys((own, body)):
        read = read_item(item, text, people=so_far.people, today=so_far.today)
        if read.answer:
            why = _against(so_far, item, read.answer, read.behind) if isinstance(item, Choose) else ""
            so_far.take(item, Read(why=why) if why else beside(item, read.answer, read.behind or read.answer.words))
            so_far.words += [read.behind.strip(" .,;\n")] if why else []
            return True
    if parts(so_far.question.items, body)[1]:
        return False
    if plain := _only_plainly(so_far, item, body) or _name_and_address(so_far, item, body):
        so_far.take(item, plain)
        return True
    if so_far.question.universal:
        place(so_far, body)
    else:
        so_far.words.append(body)
    if item.name not in {*so_far.answers, *so_far.unclear}:
        so_far.take(item, read)
    return True


def _against(so_far: Understood, item: Choose, answer: Answer, behind: str) -> str:
    """Return how the words behind a choice speak against it; behind "I have it", also what hinders its writer."""
    why = contrary(item, answer, behind)
    left = hindered(behind, urgent=_urgent(so_far)) or names_another(behind, names(so_far.people))
    if not why and answer.picked == (HAVE_IT,) and left:
        why = f"{item.choice(HAVE_IT).key} was given, but it also says “{brief(behind)}”."
    return why


def _urgent(so_far: Understood) -> bool:
    """Say whether it is an alert, which somebody is to act on today."""
    return so_far.question.to is To.DSL


def _name_and_address(so_far: Understood, item: Item, body: str) -> Read | None:
    """Read "Craig Tully, craig@tully.example" as the one choice that asks for both, if he is none of our people."""
    choices = item.choices if isinstance(item, Choose) else ()
    able = [choice for choice in choices if choice.needs_words and "name" in choice.says and "address" in choice.says]
    given = addresses_in(body)
    name = body.casefold().replace(given[0], "").strip(" \n,;:<>()") if len(given) == 1 else ""
    named = read_item(Who(name="", says="", staff=False), name, people=so_far.people, today=so_far.today).answer
    if len(able) != 1 or not named or not 1 < len(name.split()) < 5 or {*words_of(name)} & names(so_far.people):
        return None
    return Read(answer=Answer((able[0].name,), body.strip()))


def _only_words(so_far: Understood, item: Words, body: str) -> bool:
    if item.name in so_far.suggested and _AGREES.match(body):
        so_far.take(item, Read(answer=so_far.suggested[item.name]))
    elif item.required and (code_like(body) or _AGREES.match(body)):
        so_far.take(item, Read(why=f"It says only “{body}”, and words of your own are asked for."))
    else:
        own = re.sub(r"^\s*1[.)]\s+", "", body) if len(so_far.question.items) == 1 else body
        so_far.take(item, Read(answer=Answer((as_it_stands(item, own),))))
    return True


def only_times(so_far: Understood, waiting: list[Item], body: str) -> bool:
    """Where nothing else must be answered but what times would spare, and no number stands there: they are times, or the
    words in whose place they may come."""
    times = next((item for item in waiting if isinstance(item, Times)), None)
    needed = [item for item in waiting if item.required and item is not times]
    if times is None or any(item.name not in times.spares for item in needed):
        return False
    if speaks_of_times(body):
        so_far.take(times, read_item(times, body, people=so_far.people, today=so_far.today))
        return True
    return bool(needed) and isinstance(needed[0], Words) and _only_words(so_far, needed[0], body)


def _only_plainly(so_far: Understood, item: Item, body: str) -> Read | None:
    """Read `body` as nothing but the answer to the one item that a question to staff asks; what stands beside it is kept."""
    if so_far.question.to in (To.REPORTER, To.PARENT) or not isinstance(item, Choose) or len(body) > LONGEST:
        return None
    whole = plainly(so_far, without_courtesy(body))
    if whole:
        return whole[1]
    if any(choice.name == HAVE_IT for choice in item.choices) and takes(
        body, names(so_far.people), urgent=_urgent(so_far)
    ):
        return Read(answer=Answer((HAVE_IT,), body.strip()))
    pieces = [piece.strip() for piece in re.split(r"[,;.!\n]|\s[-–—]\s", body) if without_courtesy(piece).strip(" .!,")]
    read = [plainly(so_far, piece) for piece in pieces]
    answers = [found[1] for found in read if found]
    others = [piece for piece, found in zip(pieces, read, strict=True) if not found]
    beside = ", ".join(others)
    first = answers[0].answer if answers else None
    if not first or any(each != answers[0] for each in answers):
        return None
    passed_on = all(PassOn() in item.choice(name).then for name in first.picked)
    taken = HAVE_IT in first.picked and all(_DOING.fullmatch(one) and not left_open(one, urgent=True) for one in others)
    if harmless(beside) or ((passed_on or taken) and not TAKES_BACK.search(beside)):
        return Read(answer=Answer(first.picked, beside))
    return None
