"""Words from our own staff in the restricted mailbox: commands, and mail that only claims to come from one of us.

The one idea: a command is a whole first line that can be read in one way. Whatever else somebody writes is a message, and
is read like one; and a danger is looked for in every one of them. What stops things counts whatever stands beside it.
"""

import re
from datetime import date, timedelta
from typing import Final

from mailflow import housekeeping as h
from mailflow.happening import StaffSaid
from mailflow.mail.intake.acting_line import says_who_acts
from mailflow.mail.intake.almost import matters, nearly_a_word, not_understood
from mailflow.mail.intake.around_a_word import above_the_name, holds_back, written
from mailflow.mail.intake.danger import seen
from mailflow.mail.intake.its_reference import of_one_case
from mailflow.mail.intake.new import REACH, first_reading, raised
from mailflow.mail.intake.placed import Arrival, ForCase, ForSchool, Known, NewCase, Outcome, Placed, author
from mailflow.mail.intake.replies import footer_of
from mailflow.mail.triage import Action, Kind
from mailflow.mail.words import days
from mailflow.people import Person
from mailflow.prompt import Proof
from mailflow.record import REFERENCE

_REFERENCE: Final = rf"\[?({REFERENCE})\]?"
_ASKED: Final = r"(?:[\s,]+(?:please|pls|now|at\s+once|thanks|thank\s+you))*[.!?]*\s*$"
"""How people end a word of command."""
_ALONE: Final = (
    (re.compile(rf"(?i)\s*(?:please\s+)?help{_ASKED}"), "HELP"),
    (
        re.compile(
            r"(?i)\s*(?:(?:please|urgent(?:ly)?)[\s:!,.–-]+)?(?:(?-i:STOP\s+ALL)\b(.*)|stop\s+(?:all|everything)"
            r"((?:\s+(?:please|now|at once|immediately|(?:e-?)?mails?|letters?|until\b.*))*\s*(?:[.!,:;(–—-].*)?))$"
        ),
        "STOP ALL",
    ),
    (re.compile(r"(?i)\s*(?:please\s+)?go\s+on\s+all\b(.*)$"), "GO ON ALL"),
)
_STOP_ALL: Final = re.compile(r"(?i)stop\s+all[.!]*")
_DATED: Final = (
    (re.compile(r"(?i)\s*(?:school\s+)?closed?\s+(?:on\s+)?([^,:.]{3,40})\s*[,:.]?\s*(.{0,120})$"), "CLOSED"),
    (re.compile(r"(?i)\s*i\s?(?:'m|’m|am)?\s+away\s+(?:until|till|to)\s+([^,.!]{3,40})[,.!]?\s*(.*)$"), "AWAY"),
)
_ILL: Final = re.compile(
    r"(?i)\W*(?:(?:hi|hello|dear|morning|afternoon|all|both|sorry|afraid|sadly|just to say|to let you know)\b[\w ]{0,20}[,.!–-]*\s*)"
    r"{0,3}"
    r"(?:i\s?(?:['’]m|['’]ve been|['’]ll be| am| will be| have been)\s+(?:now |currently |still |going to be |afraid )?)?"
    r"(?:off (?:sick|ill|work)|signed off|away|ill|poorly|unwell|sick|not well|in hospital|on (?:sick |annual )?leave)\b"
)
_BRIEF: Final = 40
"""Words up to which a message is about nothing but that its writer is ill or away."""
_UNTIL: Final = re.compile(r"(?i)\b(?:until|till|til|to)\s+(.{3,40})")
_BACK: Final = re.compile(r"(?i)\b(?:back|return(?:ing)?)\s+(?:on\s+)?(.{3,40})")
_OF_A_CASE: Final = (
    re.compile(rf"(?is)\s*(note|show|pause|stop|recall)\s+{_REFERENCE}(?![\w])[\s,:.-]*(.*)"),
    re.compile(rf"(?is)\s*(go\s+on)\s+{_REFERENCE}(?![\w])[\s,:.-]*(.*)"),
)
_COMMAND_WORDS: Final = re.compile(
    rf"\s*(?:re:\s*)?(?:approved?|declined?|send|none|change|recall|stop (?:all|{_REFERENCE})|go on all|show|note|pause"
    r"|acting head)\b",
    re.IGNORECASE,
)


def not_proved(arrival: Arrival, known: Known) -> Placed | None:
    """Mail that acts in the name of one of us without proof: the real person is told, and nothing is done."""
    sender = arrival.sender
    claimed = sender.uses_name_of
    if claimed is None and sender.person is not None and Proof.VERIFIED not in sender.proof:
        claimed = sender.person
    if claimed is None or not (arrival.alone or _commanding(arrival)):
        return None
    theirs = sender.address if sender.person is None and Proof.VERIFIED in sender.proof else ""
    used = ForSchool(
        h.NameUsed(
            at=arrival.message.received,
            key=arrival.message.key,
            person=claimed.key,
            why=" ".join(sender.why),
            address=theirs,
        )
    )
    sorted_ = arrival.triaged(None)
    says_something = arrival.alone and not _commanding(arrival)
    if says_something or REACH & set(sorted_.actions):
        concern = NewCase(raised(arrival, sorted_, (), known))
        return Placed(outcomes=(used, concern), fate="case", rule="a name used without proof, and a concern")
    return Placed(outcomes=(used,), fate="turned away", rule="a name used without proof", ours=arrival.alone)


def _commanding(arrival: Arrival) -> bool:
    return bool(_COMMAND_WORDS.match(arrival.message.text[:200]) or _COMMAND_WORDS.match(arrival.message.subject[:200]))


def command(arrival: Arrival, known: Known, new: str | None = None) -> Placed | None:
    """A word from our own staff, in the restricted mailbox, in the first line, or where nothing is written in the subject.
    `new` is what is newly written, if it is a reply."""
    person = _who(arrival)
    if person is None:
        return None
    text = arrival.message.text if new is None else new
    words = text.strip() if written(text, footer_of(arrival, known)) else arrival.message.subject
    found = _of_a_case(arrival, known, words) or _of_the_school(arrival, known, person, words)
    if found is None and nearly_a_word(arrival, words):
        return _placed(not_understood(arrival))
    if found is None and (reference := of_one_case(arrival, known, person)):
        return said_of_it(arrival, known, reference, "NAMED", words)
    return found


def _who(arrival: Arrival) -> Person | None:
    """Return whose word it is, None where nobody's counts here: it takes the mail server's word that it is theirs."""
    proved = {Proof.ENROLLED, Proof.VERIFIED} <= arrival.sender.proof
    return arrival.sender.person if arrival.mailbox == "cases" and proved else None


def in_reply(arrival: Arrival, known: Known, new: str) -> Placed | None:
    """A word with the reference of a case, or STOP ALL alone, in a reply to an email about a case: it says more surely what is
    meant than what it replies to."""
    person = _who(arrival)
    if person is None:
        return None
    first, _, below = new.strip().partition("\n")
    alone = _STOP_ALL.fullmatch(first.strip()) and not _beside(arrival, known, "", below)
    return _of_the_school(arrival, known, person, new.strip()) if alone else _of_a_case(arrival, known, new.strip())


def _of_a_case(arrival: Arrival, known: Known, words: str) -> Placed | None:
    found = next((match for pattern in _OF_A_CASE if (match := pattern.match(words))), None)
    if found is None:
        return None
    at, key, by = arrival.message.received, arrival.message.key, author(arrival.sender)
    word, reference, rest = " ".join(found[1].upper().split()), found[2].upper(), found[3].strip()
    if known.case(reference) is None:
        said: Outcome = ForSchool(h.Said(at=at, key=key, by=by, what="NO SUCH CASE", words=reference))
        return _placed(said, *_danger(arrival, known, None, rest))
    if word == "GO ON" and holds_back(_beside(arrival, known, *rest.partition("\n")[::2])):
        word = "GO ON, BUT"
    return said_of_it(arrival, known, reference, word, rest)


def said_of_it(arrival: Arrival, known: Known, reference: str, word: str, words: str) -> Placed:
    """Return what one of us says of a case, with a danger in it."""
    at, key, by = arrival.message.received, arrival.message.key, author(arrival.sender)
    files = tuple(file.name for file in arrival.message.attachments)
    said = ForCase(reference, StaffSaid(at=at, by=by, command=word, words=words, key=key, files=files))
    return _placed(said, *_danger(arrival, known, reference, words))


def _of_the_school(arrival: Arrival, known: Known, person: Person, words: str) -> Placed | None:
    at, key, by = arrival.message.received, arrival.message.key, author(arrival.sender)
    first, _, rest = words.partition("\n")
    for pattern, kind in _ALONE:
        if found := pattern.match(first):
            beside = _beside(arrival, known, "".join(filter(None, found.groups())), rest)
            what = "GO ON ALL, BUT" if kind == "GO ON ALL" and holds_back(beside) else kind
            said = ForSchool(h.Said(at=at, key=key, by=by, what=what))
            return _placed(said, *_read_too(arrival, known, beside, rest))
    for pattern, kind in _DATED:
        found = pattern.match(first)
        day = _day(found[1], at.astimezone(known.school.calendar.zone).date()) if found else None
        if found and day is not None:
            said = ForSchool(h.Said(at=at, key=key, by=by, what=kind, words=found[2].strip(), day=day))
            return _placed(said, *_danger(arrival, known, None, f"{found[2]}\n{rest}"))
    if acting := says_who_acts(arrival, known, person, first):
        return _placed(ForSchool(acting), *_danger(arrival, known, None, rest))
    if _ILL.match(words) and len(words.split()) <= _BRIEF and not matters(arrival):
        until = _away_until(words, at.astimezone(known.school.calendar.zone).date())
        return _placed(ForSchool(h.Said(at=at, key=key, by=by, what="AWAY", day=until)))
    return None


def _away_until(words: str, today: date) -> date | None:
    """Return the last day on which somebody says to be away; None where they do not say, or not clearly."""
    until, back = _UNTIL.search(words), _BACK.search(words)
    if until and (day := _day(until[1], today)):
        return day
    day = _day(back[1], today) if back else None
    return day - timedelta(days=1) if day and day > today else None


def _beside(arrival: Arrival, known: Known, line: str, below: str) -> str:
    """Return what somebody says behind a word of command and below it, above their name."""
    said = above_the_name(written(below, footer_of(arrival, known)), known.school.people)
    return f"{line.strip(' .!')}\n{said}".strip()


def _read_too(arrival: Arrival, known: Known, beside: str, below: str) -> tuple[Outcome, ...]:
    """What stands beside a command is a message as well, if it matters; so is a danger below the name."""
    whole = arrival.message.versions_differ
    more = (beside or whole) and matters(arrival, None if whole else beside, besides={Kind.FOLLOW_UP})
    if more or (below.strip() and Action.ALERT in arrival.triaged(None if whole else below).actions):
        return first_reading(arrival, known).outcomes
    return ()


def _placed(*outcomes: Outcome) -> Placed:
    return Placed(outcomes=outcomes, fate="answer", rule="a word from staff", ours=True)


def _danger(arrival: Arrival, known: Known, reference: str | None, words: str) -> tuple[Outcome, ...]:
    """A danger in the words beside a command alerts: in its case, or as a case of its own."""
    sorted_ = arrival.triaged(None if arrival.message.versions_differ else words) if words.strip() else None
    if sorted_ is None or Action.ALERT not in sorted_.actions:
        return ()
    case = known.case(reference) if reference else None
    if reference and case is not None and case.ours:
        words_of_it = (one.words for one in sorted_.reasons)
        return (ForCase(reference, seen(arrival.message.received, arrival.message.key, words_of_it)),)
    return (NewCase(raised(arrival, sorted_, (), known, came_from=reference or "")),)


def _day(words: str, today: date) -> date | None:
    return days.day(words.strip(" .\n"), today=today) if words else None
