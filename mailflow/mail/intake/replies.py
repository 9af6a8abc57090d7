"""How a reply is read: one to a prompt of a case, and one to an email of the school's own.

The one idea: what was newly written is given to the reader of answers with the question it answers; and a word that lets
something go counts only if nothing else came with it that could say otherwise (another version, or a document), and nobody
outside the school had a copy.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from mailflow import housekeeping as h
from mailflow.decide.in_danger import as_put
from mailflow.decide.suggest import still
from mailflow.mail import answers
from mailflow.mail.decisions import command
from mailflow.mail.decisions.command_words import only_asks
from mailflow.mail.intake import disposal
from mailflow.mail.intake.placed import SCHOOL, Arrival, Known, author
from mailflow.mail.message import Attachment, Message, addresses, texts
from mailflow.mail.new_text import reply
from mailflow.mail.new_text.signatures import footer
from mailflow.mail.words.courtesies import names
from mailflow.people import Person
from mailflow.prompt import Question, Scope, To
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading, Unclear
from mailflow.prompt.items import Choice, Choose
from mailflow.record import Case, Prompt
from mailflow.workflow import question as row

_YES: Final = Choose(
    name="word", says="One word:", choices=(Choice(key="YES", name="yes", says="that is mine"),), command=True
)
_NUMBERS: Final = re.compile(
    r"\W*(?:(?:please|can you|could you|look at|open|pull|back|number|numbers|no|nr|message|messages|the|and|thanks|thank you)\b"
    r"[\s,.:]*)*(?:\d{1,3}(?:[\s,.;&+]|and\b|please\b|thanks\b|thank you\b|$)+)+\W*",
    re.IGNORECASE,
)


def read(arrival: Arrival, known: Known, case: Case, prompt: Prompt, new: reply.Split) -> Reading:
    """Return how a reply to this prompt is read."""
    question = as_put(case, prompt)
    letter = case.letters.get(prompt.asked.about) if question.scope is Scope.LETTER else None
    if letter:
        question = _about(question, letter.draft.addressee)
    return answered(
        question,
        arrival.message,
        new,
        _subtracting(arrival, known),
        suggested=still(case, prompt),
        people=known.school.people,
        zone=known.school.calendar.zone,
        code=letter.draft.code if letter else "",
        already=prompt.answers,
        by=arrival.sender.person.key if arrival.sender.person else "",
        copied=_copied_to(arrival, known, case),
    )


def _about(question: Question, addressee: str) -> Question:
    """Return the question with whom its letter is for: "send it to Mr Moss" says no more than "send it"."""
    items = (replace(item, addressee=addressee) if isinstance(item, Choose) else item for item in question.items)
    return replace(question, items=tuple(items))


def answered(
    question: Question,
    message: Message,
    new: reply.Split,
    subtracting: Callable[[str], str],
    *,
    suggested: Mapping[str, Answer],
    people: tuple[Person, ...],
    zone: ZoneInfo,
    code: str,
    already: Mapping[str, Answer] = {},
    by: str = "",
    copied: tuple[str, ...] = (),
) -> Reading:
    """Return how a message answers a question, where `new` is what is newly written in its text.

    `subtracting` returns what is newly written in another version of it; `copied` who else had it, outside the school; the
    rest is as `answers.read` has it.
    """
    text = new.new
    if not text.strip() and message.attachments and question.to in (To.PARENT, To.REPORTER):
        return Act(answers={}, words="")
    if question.to is To.PARENT:
        said = text.strip() or (subtracting(message.formatted).strip() if message.versions_differ else "")
        if not said:
            return Nothing(why="nothing newly written was in it")
        return Act(answers={question.items[0].name: Answer((said,))})
    if (question.decides or _by_one_word(question)) and _in_two_versions(message, text, subtracting):
        return Nothing(why="its two versions, plain and formatted, say different things")
    found = answers.read(
        question,
        new.numbered,
        suggested=suggested,
        people=people,
        today=message.received.astimezone(zone).date(),
        code=code,
        already=already,
        by=by,
    )
    return _alone(question, _to_us_alone(question, found, copied), message)


def of_the_school(arrival: Arrival, known: Known, mail: int, new: str) -> h.SchoolHappening | None:
    """Return what a reply to this email of the school's own says, None if it is no answer to it."""
    school, by = known.school, author(arrival.sender, tied=True)
    at, key = arrival.message.received, arrival.message.key
    if mail in school.second_asked:
        return h.SecondReply(at=at, key=key, mail=mail, by=by, agreed=_agreed(arrival, known, new))
    if mail in school.acting.asked:
        return h.ActingReply(at=at, key=key, mail=mail, by=by, agreed=_agreed(arrival, known, new))
    if mail in school.enrolment_asked:
        shown, below = " ".join(arrival.sender.why), footer(new, names(school.people))
        agreed = _agreed(arrival, known, new, below)
        return h.EnrolmentReply(at=at, key=key, mail=mail, by=by, agreed=agreed, shown=shown, footer=below)
    if mail in school.standing_asked:
        agree = row("agree")
        said = answers.read(agree, new, suggested={}, people=school.people, today=at.date())
        said = _to_us_alone(agree, said, _copied_to(arrival, known))
        said = _alone(agree, said, arrival.message)
        approved = isinstance(said, Act) and said.answers["word"].picked == ("approve",)
        approved = approved and not _in_two_versions(arrival.message, new, _subtracting(arrival, known))
        return h.StandingReply(at=at, key=key, mail=mail, by=by, approved=approved)
    if mail in school.disposal.asked:
        two = _in_two_versions(arrival.message, new, _subtracting(arrival, known))
        alone = not (two or _documents(arrival.message))
        return disposal.read(new, school.people, h.DisposalReply(at=at, key=key, mail=mail, by=by), alone=alone)
    first = new.strip().split("\n", 1)[0]
    if mail in school.listed and _NUMBERS.fullmatch(first):
        numbers = tuple(int(number) for number in re.findall(r"\d{1,3}", first)[:20])
        return h.AnsweredUs(at=at, key=key, mail=mail, by=by, numbers=numbers)
    return None


def _agreed(arrival: Arrival, known: Known, new: str, below: str = "") -> bool:
    """Say whether it says yes and nothing else, but for what stands `below`: "Yes, but I did not write that" agrees to
    nothing."""
    said = command(_YES, new.removesuffix(below), code="", people=known.school.people)
    two = _in_two_versions(arrival.message, new, _subtracting(arrival, known))
    return said.answer is not None and not said.why and not two


# What we sent, and what came with it ---------------------------------------------------------------------------------


def as_shown(known: Known, stream: str, mail: int) -> str:
    """Return the text of an email of ours as a reply may quote it: with the labels of targets on its page that are no
    options of its text, so that they are never taken for words of the writer's."""
    text = known.sent_text(stream, mail)
    found = known.school.mails.get(mail) if stream == SCHOOL else None
    labels = [label for label in found.owed.links if not re.search(rf"(?m)^\s*{label}\b", text)] if found else []
    return "\n".join([text, *labels])


def _subtracting(arrival: Arrival, known: Known) -> Callable[[str], str]:
    """Return what tells the newly written words of a text from those that we sent."""
    sent, below = as_shown(known, *arrival.tied[:2]) if arrival.tied else "", footer_of(arrival, known)
    return lambda text: reply.new_text(text, sent, below).new


def footer_of(arrival: Arrival, known: Known) -> str:
    """Return what stands under every email of whoever wrote, if that is on record."""
    return known.school.footers.get(arrival.sender.person.key, "") if arrival.sender.person else ""


def _in_two_versions(message: Message, new: str, subtracting: Callable[[str], str]) -> bool:
    """Say whether what is newly written differs in the two versions of a message, plain and formatted."""
    return message.versions_differ and not texts.same_words(new, subtracting(message.formatted))


def in_versions(arrival: Arrival, known: Known, new: str) -> tuple[str, ...]:
    """Return what is newly written in a reply: in its plain version, and in the formatted one where that is something else."""
    subtracting = _subtracting(arrival, known)
    differs = _in_two_versions(arrival.message, new, subtracting)
    return (new, subtracting(arrival.message.formatted)) if differs else (new,)


_HARMLESS: Final = (
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys",
    "text/vcard", "text/x-vcard", "text/directory",
)  # fmt: skip
"""Kinds of files that mail programs add by themselves."""
_LARGEST_LOGO: Final = 200_000
_PHOTO: Final = re.compile(r"(?:img|image\d?\.|photo|scan|dsc|pxl|screenshot|letter)", re.IGNORECASE)


def _copied_to(arrival: Arrival, known: Known, case: Case | None = None) -> tuple[str, ...]:
    """Return who else was sent a message, who is neither of our own people nor at the school; and any parent concerned."""
    ours = {person.address.casefold() for person in known.school.writers}
    at_school = f"@{known.school.cases_address.casefold().rpartition('@')[2]}"
    parents = {strand.address.casefold() for strand in case.strands.values()} if case else set()
    named = [a for name in ("to", "cc") for value in arrival.message.all_headers(name) for a in addresses.loose(value)]
    return tuple(a for a in dict.fromkeys(named) if a in parents or not (a in ours or a.endswith(at_school)))


def _to_us_alone(question: Question, found: Reading, copied: tuple[str, ...]) -> Reading:
    """Ask again if somebody outside the school had a copy of a decision: they hold what only whoever was asked should."""
    if not (isinstance(found, Act) and copied and (question.decides or _by_one_word(question))):
        return found
    item, word = question.items[0], _by_one_word(question)
    if word and only_asks(word.choice(found.answers[word.name].picked[0])):
        return found
    why = (
        f"Somebody outside the school had a copy of it ({', '.join(copied[:3])[:100]}), so it does not count. "
        "Please answer again, to us alone."
    )
    kept = {name: answer for name, answer in found.answers.items() if name != item.name}
    return Again(answers=kept, unclear=(Unclear(item=item.name, why=why),), words=found.words)


def _alone(question: Question, found: Reading, message: Message) -> Reading:
    """Ask again if a word that lets something go came with a document: it may be the letter as somebody has changed it."""
    item = _by_one_word(question)
    if item is None or not isinstance(found, Act):
        return found
    choice = item.choice(found.answers[item.name].picked[0])
    documents = _documents(message)
    if not documents or choice.needs_words or only_asks(choice):
        return found
    why = (
        f"A document came with it ({documents[0][:60]}), so it was not taken as a plain {choice.key}. "
        "If the letter should be another, please write CHANGE and what it should say."
    )
    return Again(answers={}, unclear=(Unclear(item=item.name, why=why),), words="")


def _documents(message: Message) -> list[str]:
    """Return what came with a message that may be a document, by what it is called."""
    files = [one.name for one in message.attachments if _may_be_a_letter(one)]
    return [*files, *(one.subject or "a message" for one in message.enclosed)]


def _by_one_word(question: Question) -> Choose | None:
    item = question.items[0]
    return item if isinstance(item, Choose) and item.command else None


def _may_be_a_letter(file: Attachment) -> bool:
    """Say whether a file may hold a letter: not a logo in a signature, nor what seals or signs a message."""
    if file.kind.startswith("image/"):
        return file.size > _LARGEST_LOGO or bool(_PHOTO.match(file.name))
    return not file.kind.startswith(_HARMLESS)
