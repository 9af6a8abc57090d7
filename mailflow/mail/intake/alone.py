"""What came with an answer that lets something go, and who else had it: such an answer stands alone, and comes to us alone.

The one idea: a document beside it may be the letter as somebody has changed it, and whoever outside the school had a copy
holds what only the one who was asked should.
"""

import re
from typing import Final

from mailflow.mail.decisions.command_words import only_asks
from mailflow.mail.intake.placed import Arrival, Known
from mailflow.mail.message import Attachment, Message, addresses
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Reading, Unclear
from mailflow.prompt.items import Choose
from mailflow.record import Case

_HARMLESS: Final = (
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys",
    "text/vcard", "text/x-vcard", "text/directory",
)  # fmt: skip
"""Kinds of files that mail programs add by themselves."""
_LARGEST_LOGO: Final = 200_000
_PHOTO: Final = re.compile(r"(?:img|image\d?\.|photo|scan|dsc|pxl|screenshot|letter)", re.IGNORECASE)


def copied_to(arrival: Arrival, known: Known, case: Case | None = None) -> tuple[str, ...]:
    """Return who else was sent a message, who is neither of our own people nor at the school; and any parent concerned."""
    ours = {person.address.casefold() for person in known.school.writers}
    at_school = f"@{known.school.cases_address.casefold().rpartition('@')[2]}"
    parents = {strand.address.casefold() for strand in case.strands.values()} if case else set()
    named = [a for name in ("to", "cc") for value in arrival.message.all_headers(name) for a in addresses.loose(value)]
    return tuple(a for a in dict.fromkeys(named) if a in parents or not (a in ours or a.endswith(at_school)))


def had_a_copy(copied: tuple[str, ...]) -> str:
    """Return why an answer does not count of which somebody outside the school had a copy; "" if nobody had."""
    who = ", ".join(copied[:3])[:100]
    again = "Please answer again, to us alone."
    return f"Somebody outside the school had a copy of it ({who}), so it does not count. {again}" if copied else ""


def to_us_alone(question: Question, found: Reading, copied: tuple[str, ...]) -> Reading:
    """Ask again if somebody outside the school had a copy of a decision: they hold what only whoever was asked should."""
    if not (isinstance(found, Act) and copied and (question.decides or by_one_word(question))):
        return found
    item, word = question.items[0], by_one_word(question)
    if word and only_asks(word.choice(found.answers[word.name].picked[0])):
        return found
    kept = {name: answer for name, answer in found.answers.items() if name != item.name}
    return Again(answers=kept, unclear=(Unclear(item=item.name, why=had_a_copy(copied)),), words=found.words)


def without_documents(question: Question, found: Reading, message: Message) -> Reading:
    """Ask again if a word that lets something go came with a document: it may be the letter as somebody has changed it."""
    item = by_one_word(question)
    if item is None or not isinstance(found, Act):
        return found
    choice = item.choice(found.answers[item.name].picked[0])
    files = documents(message)
    if not files or choice.needs_words or only_asks(choice):
        return found
    why = (
        f"A document came with it ({files[0][:60]}), so it was not taken as a plain {choice.key}. "
        "If the letter should be another, please write CHANGE and what it should say."
    )
    return Again(answers={}, unclear=(Unclear(item=item.name, why=why),), words="")


def documents(message: Message) -> list[str]:
    """Return what came with a message that may be a document, by what it is called."""
    files = [one.name for one in message.attachments if _may_be_a_letter(one)]
    return [*files, *(one.subject or "a message" for one in message.enclosed)]


def by_one_word(question: Question) -> Choose | None:
    item = question.items[0]
    return item if isinstance(item, Choose) and item.command else None


def _may_be_a_letter(file: Attachment) -> bool:
    """Say whether a file may hold a letter: not a logo in a signature, nor what seals or signs a message."""
    if file.kind.startswith("image/"):
        return file.size > _LARGEST_LOGO or bool(_PHOTO.match(file.name))
    return not file.kind.startswith(_HARMLESS)
