"""How an answer about records whose time is over is read: DESTROY, or KEEP with a day.

The one idea: DESTROY is read as strictly as a word that lets a letter go; anything doubtful keeps everything. One that names
somebody else may tell them to do it.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from mailflow.housekeeping import DisposalReply
from mailflow.mail.decisions import command
from mailflow.mail.decisions.names import names_in
from mailflow.mail.words import days
from mailflow.mail.words.courtesies import names
from mailflow.people import Person
from mailflow.prompt.items import Choice, Choose
from mailflow.record import REFERENCE

ITEM: Final = Choose(
    name="word",
    says="One word:",
    choices=(
        Choice(key="DESTROY", name="destroy", says="destroy all of them, for good"),
        Choice(key="KEEP", name="keep", says="keep them (say until which day, and why)", needs_words=True),
    ),
    command=True,
)
_REFERENCE: Final = re.compile(rf"(?<![\w])\[?({REFERENCE})\]?(?!\w)")
_UNTIL: Final = re.compile(r"\b(?:until|till|to)\b", re.IGNORECASE)
UNCLEAR: Final = (
    "Please reply DESTROY by itself, or KEEP with the day until which they are kept, such as: KEEP until 1 May 2028."
)


def read(new: str, people: tuple[Person, ...], reply: DisposalReply, *, alone: bool, today: date) -> DisposalReply:
    """Return the reply with what its newly written words say. `alone`: it came in one version and without a document, so
    that one word may count; `today` is the school's day."""
    found = command(ITEM, new, code="", people=people)
    if found.answer is None or found.why or not alone:
        return replace(reply, why=UNCLEAR)
    if found.answer.picked == ("destroy",):
        own = names(person for person in people if person.key == reply.by.person)
        others = [name for name in names_in(new, names(people)) if not {name, name.casefold()} & own]
        return replace(reply, why=UNCLEAR) if others else replace(reply, destroy=True)
    words = found.answer.words
    until = days.day(_REFERENCE.sub(" ", _UNTIL.split(words)[-1]), today=today)
    if until is None or until <= today:
        return replace(reply, why=UNCLEAR)
    return replace(reply, keep=tuple(dict.fromkeys(_REFERENCE.findall(words))), until=until, words=words)
