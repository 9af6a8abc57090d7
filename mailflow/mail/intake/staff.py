"""Words from our own staff in the restricted mailbox: commands, and mail that only claims to come from one of us.

The one idea: a command is a whole first line that can be read in one way. Whatever else somebody writes is a message, and
is read like one; and a danger is looked for in every one of them.
"""

import re
from datetime import date, timedelta
from typing import Final

from mailflow import housekeeping as h
from mailflow.happening import DangerSeen, StaffSaid
from mailflow.mail.answers.items import staff_named
from mailflow.mail.intake.new import raised
from mailflow.mail.intake.placed import Arrival, ForCase, ForSchool, Known, NewCase, Outcome, Placed, author
from mailflow.mail.triage import Action
from mailflow.mail.words import days
from mailflow.people import Person
from mailflow.prompt import Proof

REFERENCE: Final = r"\[?([2346789BCDFGHJKMNPQRTVWXYZ]{6})\]?"
_ASKED: Final = r"(?:[\s,]+(?:please|pls|now|at\s+once|thanks|thank\s+you))*[.!?]*\s*$"
"""How people end a word of command."""
_ALONE: Final = (
    (re.compile(rf"(?i)\s*(?:please\s+)?help{_ASKED}"), "HELP"),
    (re.compile(rf"(?i)\s*(?:please\s+)?stop\s+(?:all|everything){_ASKED}"), "STOP ALL"),
    (re.compile(rf"(?i)\s*(?:please\s+)?go\s+on\s+all{_ASKED}"), "GO ON ALL"),
)
_MEANT_AS_ONE: Final = re.compile(
    r"(?i)\s*(?:(?:show|note|pause|stop|recall|go on|send|none|change)\b(?:\W+\w+){0,4}\W*$"
    r"|(?:\W*\w+){0,7}\W*\b(?:approve|decline)d?\b)"
)
"""A first line of a few words that begins like a command, or would decide something: in an email of its own it does nothing."""
_DATED: Final = (
    (re.compile(r"(?i)\s*(?:school\s+)?closed?\s+(?:on\s+)?([^,:.]{3,40})\s*[,:.]?\s*(.{0,120})$"), "CLOSED"),
    (re.compile(r"(?i)\s*i\s?(?:'m|’m|am)?\s+away\s+(?:until|till|to)\s+([^,.!]{3,40})[,.!]?\s*(.*)$"), "AWAY"),
)
_ACTING: Final = re.compile(
    r"(?i)\s*acting\s+head(?:\s*teacher)?\s*[:,–-]?\s*(?:is\s+)?((?:[^\s,:]{1,40}\s+){0,3}[^\s,:]{1,40}?)\s*,?\s+"
    r"from\s+(.{3,40}?)\s*,?\s+(?:to|until|till)\s+([^,!]{3,40}?)\s*(?:[,.!].{0,120})?$"
)
_ACTS: Final = re.compile(
    r"(?i)\s*((?:[^\s,:]{1,40}\s+){0,3}[^\s,:]{1,40}?)(?:\s+(?:is|will\s+be|to\s+be)|['’]s)\s+(?:the\s+|our\s+)?acting\s+head(?:\s*teacher)?\b"
    r"(?:\s*,?\s+from\s+([^,.!]{3,40}?)\s+(?:to|until|till)\s+([^,.!]{3,40}))?"
)
_A_FEW_DAYS: Final = timedelta(days=14)
_OF_A_CASE: Final = (
    re.compile(rf"(?is)\s*(note|show|pause|stop|recall)\s+{REFERENCE}(?![\w])[\s,:.-]*(.*)"),
    re.compile(rf"(?is)\s*(go\s+on)\s+{REFERENCE}(?![\w])[\s,:.-]*(.*)"),
)
_COMMAND_WORDS: Final = re.compile(
    rf"\s*(?:re:\s*)?(?:approved?|declined?|send|none|change|recall|stop (?:all|{REFERENCE})|go on all|show|note|pause"
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
    if says_something or {Action.ALERT, Action.OPEN, Action.ASK} & set(sorted_.actions):
        concern = NewCase(raised(arrival, sorted_, (), known))
        return Placed(outcomes=(used, concern), fate="case", rule="a name used without proof, and a concern")
    return Placed(outcomes=(used,), fate="turned away", rule="a name used without proof", ours=arrival.alone)


def _commanding(arrival: Arrival) -> bool:
    return bool(_COMMAND_WORDS.match(arrival.message.text[:200]) or _COMMAND_WORDS.match(arrival.message.subject[:200]))


def command(arrival: Arrival, known: Known) -> Placed | None:
    """A word from our own staff, in the restricted mailbox, in the first line."""
    person = arrival.sender.person
    if arrival.mailbox != "cases" or person is None or Proof.ENROLLED not in arrival.sender.proof:
        return None
    words = arrival.message.text.strip() or arrival.message.subject
    return (
        _of_a_case(arrival, known, words)
        or _of_the_school(arrival, known, person, words)
        or _meant_as_one(arrival, words)
    )


def _of_a_case(arrival: Arrival, known: Known, words: str) -> Placed | None:
    found = next((match for pattern in _OF_A_CASE if (match := pattern.match(words))), None)
    if found is None:
        return None
    at, key, by = arrival.message.received, arrival.message.key, author(arrival.sender)
    word, reference, rest = " ".join(found[1].upper().split()), found[2].upper(), found[3].strip()
    if known.case(reference) is None:
        said: Outcome = ForSchool(h.Said(at=at, key=key, by=by, what="NO SUCH CASE", words=reference))
        return _placed(said, *_danger(arrival, known, None, rest))
    files = tuple(file.name for file in arrival.message.attachments)
    said = ForCase(reference, StaffSaid(at=at, by=by, command=word, words=rest, key=key, files=files))
    return _placed(said, *_danger(arrival, known, reference, rest))


def _of_the_school(arrival: Arrival, known: Known, person: Person, words: str) -> Placed | None:
    at, key, by = arrival.message.received, arrival.message.key, author(arrival.sender)
    first, _, rest = words.partition("\n")
    for pattern, kind in _ALONE:
        if pattern.match(first) and not _more(arrival, rest):
            return _placed(ForSchool(h.Said(at=at, key=key, by=by, what=kind)))
    for pattern, kind in _DATED:
        found = pattern.match(first)
        day = _day(found[1], at.astimezone(known.school.calendar.zone).date()) if found else None
        if found and day is not None:
            said = ForSchool(h.Said(at=at, key=key, by=by, what=kind, words=found[2].strip(), day=day))
            return _placed(said, *_danger(arrival, known, None, f"{found[2]}\n{rest}"))
    acting = _ACTING.match(first) or (
        _ACTS.match(first) if h.SAYS_WHO_ACTS & person.roles and not _matters(arrival) else None
    )
    if acting:
        return _placed(ForSchool(_acting(arrival, known, acting)), *_danger(arrival, known, None, rest))
    return None


def _meant_as_one(arrival: Arrival, words: str) -> Placed | None:
    """What was meant as a word of command or a decision, and is none: its writer is told. A case of it would help nobody; but
    whatever reads like a concern, a danger or another's matter is read as that."""
    first, _, rest = words.partition("\n")
    if arrival.tied or arrival.message.attachments or arrival.message.versions_differ or not _MEANT_AS_ONE.match(first):
        return None
    signed = all(len(line.split()) <= NAME_OR_POST for line in rest.splitlines())
    if _more(arrival, rest) or _of_others(arrival, first) or not (signed or not _of_others(arrival, rest)):
        return None
    at, key = arrival.message.received, arrival.message.key
    return _placed(ForSchool(h.Said(at=at, key=key, by=author(arrival.sender), what="NOT UNDERSTOOD")))


NAME_OR_POST: Final = 5
"""Words that a line of a signature has at most."""


def _of_others(arrival: Arrival, words: str) -> bool:
    """Tell whether words read like anything that somebody else must see."""
    found = arrival.triaged(words)
    return bool({Action.ALERT, Action.OPEN, Action.TELL} & set(found.actions))


def _acting(arrival: Arrival, known: Known, found: re.Match[str]) -> h.ActingWanted:
    """Who acts as Head Teacher, with the days as they could be read; the second is one on or after the first."""
    at = arrival.message.received
    first = _lately(found[2] or "", at.astimezone(known.school.calendar.zone).date())
    named = staff_named(known.school.people, found[1])
    return h.ActingWanted(
        at=at,
        key=arrival.message.key,
        by=author(arrival.sender),
        named=tuple(person.key for person in named),
        first=first,
        last=_day(found[3] or "", first) if first else None,
    )


def _lately(words: str, today: date) -> date | None:
    """Return the day that is named; without its year it may lie a few days back, and is not then that of the next year."""
    ahead, back = _day(words, today), _day(words, today - _A_FEW_DAYS)
    same = back and (ahead is None or (back.month, back.day) == (ahead.month, ahead.day))
    return back if same else ahead


def _more(arrival: Arrival, rest: str) -> bool:
    """Tell whether something is said below a command that must stand alone: then it is a message, and no command."""
    return bool(rest.strip()) and _matters(arrival, None if arrival.message.versions_differ else rest)


def _matters(arrival: Arrival, words: str | None = None) -> bool:
    """Tell whether a message, or these words of it, are more than a word of command."""
    return bool({Action.ALERT, Action.OPEN, Action.ASK} & set(arrival.triaged(words).actions))


def _placed(*outcomes: Outcome) -> Placed:
    return Placed(outcomes=outcomes, fate="answer", rule="a word from staff", ours=True)


def _danger(arrival: Arrival, known: Known, reference: str | None, words: str) -> tuple[Outcome, ...]:
    """A danger in the words beside a command alerts: in its case, or as a case of its own."""
    sorted_ = arrival.triaged(None if arrival.message.versions_differ else words) if words.strip() else None
    if sorted_ is None or Action.ALERT not in sorted_.actions:
        return ()
    case = known.case(reference) if reference else None
    if reference and case is not None and case.ours:
        why = "; ".join(reason.words for reason in sorted_.reasons)[:200]
        key = f"{arrival.message.key} danger"
        return (ForCase(reference, DangerSeen(at=arrival.message.received, key=key, words=why)),)
    return (NewCase(raised(arrival, sorted_, (), known, came_from=reference or "")),)


def _day(words: str, today: date) -> date | None:
    return days.day(words.strip(" .\n"), today=today) if words else None
