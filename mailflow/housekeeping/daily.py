"""The office's account of every message: what waits for a person, what looked close, what was pulled back."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

from mailflow import write
from mailflow.housekeeping.acting import remind
from mailflow.housekeeping.happened import (
    AnsweredUs,
    Belongs,
    CameBack,
    DayBegan,
    PutAside,
)
from mailflow.housekeeping.mailboxes import ask_standing
from mailflow.housekeeping.turn import Turn, next_mail, not_reached, tell, tell_role
from mailflow.housekeeping.turn import mailbox as mailbox_of
from mailflow.people import Role
from mailflow.record import school_events as s
from mailflow.write import elsewhere


def answered_us(turn: Turn, reply: AnsweredUs) -> None:
    """The office pulls messages back that were left alone, by their numbers in the daily line."""
    places = turn.school.listed.get(reply.mail, ())
    person = turn.school.person(reply.by.person)
    turn.put(s.SaidTo(key=reply.key, person=reply.by.person, what="answered the daily line"))
    if person is None or not {Role.OFFICE, Role.STAND_IN, Role.SLT, Role.HEAD} & person.roles:
        return
    wanted = [number for number in dict.fromkeys(reply.numbers) if 0 < number <= len(places)]
    for number in wanted:
        turn.put(s.PulledBack(place=places[number - 1], by=person.key))
    numbers = ", ".join(map(str, wanted))
    line = (
        f"Thank you. We are having number {numbers} looked at."
        if wanted
        else "No message of that number is in that list."
    )
    tell(turn, person.key, "your words", {"line": line})


def came_back(turn: Turn, back: CameBack) -> None:
    """An email of the school's own was returned: somebody else of the office or the leadership is told."""
    mail = turn.school.mails.get(back.mail)
    gone = turn.school.done_with.get(back.mail)
    to = mail.owed.to if mail else gone.to if gone else ""
    turn.put(s.SaidTo(key=back.key, person=to, what="an email of the school's own came back"))
    if back.permanent:
        not_reached(turn, to, "The mail system returned it.")


def belongs(turn: Turn, belongs: Belongs) -> None:
    turn.put(
        s.SetAside(
            key=f"{belongs.key} {belongs.what} {belongs.to.value}",
            mailbox=belongs.mailbox,
            received=belongs.at,
            why=belongs.what,
            to=belongs.to.value,
        )
    )
    if belongs.to is not Role.OFFICE:
        when = write.moment(belongs.at, turn.school.calendar.zone)
        kept = (
            "It also raises a concern, which is being dealt with apart."
            if belongs.kept
            else "It is still in the school mailbox, and we have kept no copy."
        )
        what = elsewhere.called(belongs.what, belongs.at, turn.school.calendar)
        blanks = {"what": what, "received": when, "kept": kept}
        tell_role(turn, belongs.to, "for you", blanks)


def put_aside(turn: Turn, aside: PutAside) -> None:
    """What no rule placed waits for a person, and the office is told where it lies."""
    turn.put(s.SetAside(key=aside.key, mailbox=aside.mailbox, received=aside.at, why=aside.why, raw=aside.raw))
    tell_role(turn, Role.OFFICE, "set aside", {"line": _where(turn, aside.mailbox, aside.at, aside.why)})


def _where(turn: Turn, mailbox: str, at: datetime, why: str) -> str:
    """Say what waits for a person and where it lies; without a mailbox it is no message, and `why` says it all."""
    if not mailbox:
        return why
    when = write.moment(at, turn.school.calendar.zone)
    return f"A message came to {mailbox_of(turn, mailbox)}@ at {when}. {why} Please look at it there."


def daily(turn: Turn, day: DayBegan) -> None:
    """Account to the office for every message: how many came, what waits for a person, and what looked close."""
    zone = turn.school.calendar.zone
    office = turn.school.holders(Role.OFFICE)[:1]
    waits = _for_the_office(turn)
    counted = f"{_days(day.since, day.at.astimezone(zone).date())}: {_counted(day.counts)}"
    read = f"The mailboxes were read. {counted}{'' if waits else ' No message waits for you.'}"
    parts = [read, waits, _close(day.close), *_besides(turn, day)]
    if office:
        mail = next_mail(turn)
        tell(turn, office[0].key, "daily", {"line": "\n\n".join(part for part in parts if part)})
        turn.put(s.Listed(mail=mail, places=day.places))
        turn.put(s.Digested(person=office[0].key, day=day.at.astimezone(zone).date().isoformat()))
    ask_standing(turn)
    remind(turn)


NOT_COUNTED: Final = ("copy", "loop", "junk")
"""The fates of mail of our own that came round, and of junk that was left alone."""
FATES: Final = (
    (("case", "answer"), "was a concern or an answer to us", "were concerns or answers to us"),
    (("automatic",), "was an automatic notice", "were automatic notices"),
    (("set aside",), "went to whom it belongs, or waits below", "went to whom they belong, or wait below"),
    (("gone",), "was gone before it could be read", "were gone before they could be read"),
    (("turned away",), "came in somebody's name without proof", "came in somebody's name without proof"),
    (("ordinary",), "was ordinary and left to you", "were ordinary and left to you"),
)
"""What became of each message, as the office reads it of one and of several."""


def _days(since: date, until: date) -> str:
    """Name the days of which a line accounts, from the first up to the one before it goes."""
    first, last = write.date_of(since), write.date_of(until - timedelta(days=1))
    return first if first == last else f"{first} to {last}"


def _counted(counts: Mapping[str, int]) -> str:
    """Account for every message, by what became of it."""
    total = sum(number for fate, number in counts.items() if fate not in NOT_COUNTED)
    if not total:
        return "no messages."
    found = [(sum(counts.get(fate, 0) for fate in fates), one, several) for fates, one, several in FATES]
    parts = [f"{number} {one if number == 1 else several}" for number, one, several in found if number]
    return f"{total} message{'' if total == 1 else 's'}. {', '.join(parts)}."


def _for_the_office(turn: Turn) -> str:
    """Name what waits for the office itself in its own mailbox."""
    calendar = turn.school.calendar
    waits = [one for one in turn.school.set_aside if one.to in ("", Role.OFFICE.value)]
    lines = [
        f"- {write.moment(one.received, calendar.zone)}, {mailbox_of(turn, one.mailbox)}@: "
        f"{elsewhere.called(one.why, one.received, calendar)}"
        for one in waits[:30]
    ]
    return "For you, in the mailbox where it came:\n\n" + "\n".join(lines) if lines else ""


def _close(hours: tuple[str, ...]) -> str:
    if not hours:
        return ""
    lines = "\n".join(f"{number}   {hour}" for number, hour in enumerate(hours, 1))
    return f"Left alone, but close to a concern. Reply with a number to have one looked at:\n\n{lines}"


SHUT: Final = "Letters wait until we can. Please tell IT."


def _besides(turn: Turn, day: DayBegan) -> list[str]:
    silent = [
        f"Please note: we have not been able to look into {mailbox_of(turn, name)}@ for a while. {SHUT}"
        for name in day.silent
    ]
    stopped = (
        ["Please note: everything is stopped (STOP ALL). Write GO ON ALL to go on."] if turn.school.stopped else []
    )
    return [*silent, *_log_in_ends(turn, day), *stopped]


TO_RENEW: Final = timedelta(days=30)
"""How long beforehand the office is told each day that the log-in to the mailboxes ends."""


def _log_in_ends(turn: Turn, day: DayBegan) -> list[str]:
    ends, today = turn.school.log_in_ends, day.at.astimezone(turn.school.calendar.zone).date()
    if ends is None or today + TO_RENEW < ends:
        return []
    since = "ended" if today > ends else "ends"
    what = f"the secret with which we log in to the mailboxes {since} on {write.date_of(ends)}"
    return [f"Please note: {what}. Without a new one no mail is read or sent. Please tell IT."]
