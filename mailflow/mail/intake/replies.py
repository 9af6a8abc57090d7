"""How a reply is read: one to a prompt of a case, and one to an email of the school's own.

The one idea: what was newly written is given to the reader of answers with the question it answers; and a word that lets
something go counts only alone (`alone`), and in one version.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from mailflow import housekeeping as h
from mailflow import policy
from mailflow.decide.shown.in_danger import as_put
from mailflow.decide.whom.suggest import still
from mailflow.mail import answers
from mailflow.mail.decisions import command
from mailflow.mail.intake import disposal
from mailflow.mail.intake.alone import by_one_word, copied_to, documents, had_a_copy, to_us_alone, without_documents
from mailflow.mail.intake.asked_again import asked_alone, leaves_out
from mailflow.mail.intake.placed import Arrival, Known, author
from mailflow.mail.intake.whole import whole
from mailflow.mail.message import Message, texts
from mailflow.mail.new_text import reply
from mailflow.mail.new_text.signatures import footer
from mailflow.mail.words.courtesies import names
from mailflow.people import Person
from mailflow.prompt import Question, Scope, To
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading
from mailflow.prompt.items import Choice, Choose
from mailflow.record import SCHOOL, Case, Letter, Prompt
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
        lead = known.school.person(case.lead)
        question = _about(
            question,
            addressee=letter.draft.addressee,
            reference=case.reference,
            response=_response(case, letter),
            led_by=lead.name if lead else "",
        )
    by = arrival.sender.person.key if arrival.sender.person else ""
    read_ = partial(
        answered,
        question,
        arrival.message,
        new,
        _subtracting(arrival, known),
        suggested=still(case, prompt),
        people=known.school.people,
        zone=known.school.calendar.zone,
        code=letter.draft.code if letter else "",
        by=by,
        copied=copied_to(arrival, known, case),
    )
    theirs = prompt.answers if prompt.open or prompt.by == by else {}  # not what a colleague has answered
    if not prompt.open and len(question.items) > 1 and isinstance(anew := read_(), Act):
        return anew  # the whole of it once more, and nothing that comes beside the first
    return read_(already=theirs)


def _about(question: Question, *, addressee: str, reference: str, response: str, led_by: str) -> Question:
    """Return the question with whom its letter is for, its case, what it carries out, and who leads: "send it to Mr Moss" says no more
    than "send it", nor "informal word: approve" more than "approve"; and whoever leads is no other whom somebody bids
    to approve it."""
    items = (
        replace(item, addressee=addressee, reference=reference, response=response, led_by=led_by)
        if isinstance(item, Choose)
        else item
        for item in question.items
    )
    return replace(question, items=tuple(items))


def _response(case: Case, letter: Letter) -> str:
    """Return the name of the response that a letter carries out; "" if none, or if it is not the only one recommended."""
    strand = case.strands.get(letter.draft.strand)
    recommended = [policy.response(code) for code in strand.recommended] if strand else []
    return recommended[0].name if [each.letter for each in recommended] == [letter.draft.name] else ""


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
    if (question.decides or by_one_word(question)) and _in_two_versions(message, text, subtracting):
        return Nothing(why="its two versions, plain and formatted, say different things")
    today = message.received.astimezone(zone).date()
    read_ = partial(
        answers.read, question, suggested=suggested, people=people, today=today, code=code, already=already, by=by
    )
    found = _besides(question, read_(new.numbered), text, already, read_)
    found = whole(question, _tidied(found), new.numbered)
    return without_documents(question, to_us_alone(question, found, copied), message)


def _besides(
    question: Question, found: Reading, text: str, already: Mapping[str, Answer], read_: Callable[[str], Reading]
) -> Reading:
    """Return a reading that was not clear as it is beside what was answered `already`: what was asked alone needs no number,
    and what may be left out is not asked for again."""
    if isinstance(found, Again) and (number := asked_alone(question, already, text)):
        alone = read_(f"{number} {text.strip()}")
        found = alone if isinstance(alone, Act) else found
    if isinstance(found, Again) and already and leaves_out(question, found, text):
        return Act(answers=found.answers, words=found.words)
    return found


def _tidied(found: Reading) -> Reading:
    """Return a reading without the marks between a letter and the words beside it: "1A. By phone" goes into a letter."""
    if not isinstance(found, Act | Again):
        return found
    tidied = {name: replace(one, words=_MARKS.sub("", one.words)) for name, one in found.answers.items()}
    return replace(found, answers=tidied)


_MARKS: Final = re.compile(r"^[\s.,;:)\]–—-]+")


def of_the_school(arrival: Arrival, known: Known, mail: int, new: str) -> h.SchoolHappening | None:
    """Return what a reply to this email of the school's own says, None if it is no answer to it. What gives power over
    something counts only if nobody outside the school had a copy; a further address of one's own gives none."""
    school, by = known.school, author(arrival.sender, tied=True)
    at, key = arrival.message.received, arrival.message.key
    today, copied = at.astimezone(school.calendar.zone).date(), had_a_copy(copied_to(arrival, known))
    if mail in school.second_asked:
        return h.SecondReply(at=at, key=key, mail=mail, by=by, agreed=_agreed(arrival, known, new))
    if mail in school.acting.asked:
        agreed = _agreed(arrival, known, new) and not copied
        return h.ActingReply(at=at, key=key, mail=mail, by=by, agreed=agreed, why=copied)
    if mail in school.enrolment_asked:
        shown, below = " ".join(arrival.sender.why), footer(new, names(school.people))
        agreed = _agreed(arrival, known, new, below) and not copied
        return h.EnrolmentReply(at=at, key=key, mail=mail, by=by, agreed=agreed, shown=shown, footer=below, why=copied)
    if mail in school.standing_asked:
        agree = row("agree")
        said = answers.read(agree, new, suggested={}, people=school.people, today=today)
        said = without_documents(agree, said, arrival.message)
        approved = isinstance(said, Act) and said.answers["word"].picked == ("approve",)
        approved = approved and not _in_two_versions(arrival.message, new, _subtracting(arrival, known))
        return h.StandingReply(at=at, key=key, mail=mail, by=by, approved=approved and not copied, why=copied)
    if mail in school.disposal.asked:
        two = _in_two_versions(arrival.message, new, _subtracting(arrival, known))
        alone = not (two or documents(arrival.message))
        found = h.DisposalReply(at=at, key=key, mail=mail, by=by)
        found = disposal.read(new, school.people, found, alone=alone, today=today)
        return replace(found, destroy=False, why=copied) if found.destroy and copied else found
    first = new.strip().split("\n", 1)[0]
    if _NUMBERS.fullmatch(
        first if mail in school.listed else new.strip()
    ):  # of an older list, or of none: that is said
        numbers = tuple(int(number) for number in re.findall(r"\d{1,3}", first)[:20])
        return h.AnsweredUs(at=at, key=key, mail=mail, by=by, numbers=numbers)
    return None


_SO_IT_IS: Final = re.compile(
    r"\A\s*yes\b[\s,.!:;–—-]{0,3}(?:(?:that|this|it)(?:['’]s| is) |all )?(?:right|correct|fine|confirmed|it is)(?=\s*(?:[.,!\n]|\Z))",
    re.IGNORECASE,
)
"""“Yes that's right”: to “If that is right, please reply YES” a yes and nothing besides."""


def _agreed(arrival: Arrival, known: Known, new: str, below: str = "") -> bool:
    """Say whether it says yes and nothing else, but for what stands `below`: "Yes, but I did not write that" agrees to
    nothing."""
    said = command(_YES, _SO_IT_IS.sub("YES", new.removesuffix(below)), code="", people=known.school.people)
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
