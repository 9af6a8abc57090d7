"""Who acts as Head Teacher: what the Head Teacher, or the Chair in their place, writes of it, and their YES to it.

The one idea: a line in an email is only a wish. It counts once the person who wrote it has said YES from their own proved
mailbox, in reply to the email that says what was understood: the proof that a decision needs.
"""

from datetime import date, datetime, time, timedelta

from mailflow import write
from mailflow.acting import Acting, Period, after
from mailflow.housekeeping.happened import ActingReply, ActingWanted
from mailflow.housekeeping.turn import Turn, next_mail, notice_of, owe, tell
from mailflow.people import Person, Role
from mailflow.prompt import Proof
from mailflow.record import acting_events as s
from mailflow.record.school_events import SaidTo
from mailflow.school import School

SAYS_WHO_ACTS: frozenset[Role] = frozenset({Role.HEAD, Role.CHAIR})
"""Who puts it on record: the Head Teacher, or where they cannot the Chair of Governors."""
FAR_AHEAD = timedelta(days=183)
"""What begins later than this is more likely to be a wrong year than meant."""
ACTS: frozenset[Role] = frozenset({Role.DEPUTY, Role.SLT})


def acting_wanted(turn: Turn, wanted: ActingWanted) -> None:
    """Ask whoever wrote it whether it was understood rightly; or say why it cannot be."""
    by = turn.school.person(wanted.by.person)
    if by is None:
        return None
    turn.put(SaidTo(key=wanted.key, person=by.key, what="who acts as Head Teacher"))
    who = turn.school.person(wanted.named[0]) if len(wanted.named) == 1 else None
    first, last = wanted.first, wanted.last
    if not SAYS_WHO_ACTS & by.roles:
        why = "The Head Teacher says who acts for them, or where they cannot the Chair of Governors."
        return tell(turn, by.key, "your words", {"line": f"Nothing has changed. {why}"})
    if who is None or first is None or last is None:
        unread = "the name" if who is None else "the days"
        like = "ACTING HEAD full name, from 1 December to 5 December"
        why = f"We could not read {unread} with certainty. Please write it like this: {like}"
        return tell(turn, by.key, "your words", {"line": f"Nothing has changed. {why}"})
    if why := _cannot(turn, who, first, last):
        return tell(turn, by.key, "your words", {"line": f"Nothing has changed. {why}"})
    return _ask(turn, by, who, first, last)


def _ask(turn: Turn, by: Person, who: Person, first: date, last: date) -> None:
    wish = s.ActingPeriod(person=who.key, first=first.isoformat(), last=last.isoformat(), by=by.key)
    blanks = {"who": who.name, "first": _day(first), "last": _day(last), "lost": _lost(turn, wish)}
    text = notice_of(turn, "acting asked", blanks, asks=True)
    mail = next_mail(turn)
    owe(turn, by, write.Text(subject=text.subject, body=text.body, links={"YES": "YES"}), "who acts as Head Teacher")
    turn.put(s.ActingAsked(mail=mail, person=who.key, first=first.isoformat(), last=last.isoformat(), by=by.key))


def _cannot(turn: Turn, who: Person, first: date, last: date) -> str:
    """Return why this person cannot act on these days, as things stand now; "" if they can."""
    if Role.HEAD in who.roles or not ACTS & who.roles:
        return f"{who.name} cannot act as Head Teacher: it takes the deputy head, or somebody else of the SLT."
    if last < first:
        return "The last day comes before the first."
    today = turn.at.astimezone(turn.school.calendar.zone).date()
    if last < today:
        return "These days are over."
    if first > today + FAR_AHEAD:
        return f"{_day(first)} is months ahead. If you mean that day, please write the line again nearer the time."
    if not turn.school.proved(who):
        return f"{who.name}'s mailbox has not been proved yet: whoever looks after mailflow runs “enrol” once."
    return ""


def acting_reply(turn: Turn, reply: ActingReply) -> None:
    """Put it on record on a proved YES of whoever wrote it, and tell everybody whom it touches."""
    asked = turn.school.acting.asked[reply.mail]
    by, who = turn.school.person(reply.by.person), turn.school.person(asked.person)
    turn.put(SaidTo(key=reply.key, person=reply.by.person, what="answered who acts as Head Teacher"))
    if by is None or who is None:
        return None
    if not _proved(turn.school, reply, by) or by.key != asked.by:
        why = "only the person who was asked says this, from their own proved school mailbox"
        return tell(turn, by.key, "turned away", {"why": why})
    first, last = date.fromisoformat(asked.first), date.fromisoformat(asked.last)
    why = _not_agreed(turn, reply) or _cannot(turn, who, first, last)
    if why:
        return tell(turn, by.key, "your words", {"line": f"Nothing has changed. {why}"})
    period = s.ActingPeriod(person=who.key, first=asked.first, last=asked.last, by=by.key)
    lost, ended = _lost(turn, period), [one.person for one in _ended(turn, period)]
    turn.put(period)
    for key in dict.fromkeys((by.key, who.key, *(p.key for p in turn.school.holders(Role.HEAD)), *ended)):
        reads = key == who.key
        blanks = {
            "by": "you" if key == by.key else by.name,
            "wrong": "" if key == by.key else f"If something is not right, please speak to {by.name}. ",
            "acts": "you act" if reads else f"{who.name} acts",
            "decides": "you decide" if reads else f"{who.name} decides",
            "leads": "you lead" if reads else f"{who.name} leads",
            "has": "have" if reads else "has",
            "first": _day(first),
            "last": _day(last),
            "lost": lost,
        }
        tell(turn, key, "acting recorded", blanks)
    return None


def remind(turn: Turn) -> None:
    """Remind whoever wrote who acts as Head Teacher of the YES that is missing, until these days are over."""
    acting = turn.school.acting
    asked = acting.asked.get(acting.waits)
    who = turn.school.person(asked.person) if asked else None
    if asked is None or who is None:
        return
    first, last = date.fromisoformat(asked.first), date.fromisoformat(asked.last)
    if last >= turn.at.astimezone(turn.school.calendar.zone).date():
        tell(turn, asked.by, "acting waits", {"who": who.name, "first": _day(first), "last": _day(last)})


def _with(turn: Turn, period: s.ActingPeriod) -> Acting:
    return after(turn.school.acting, period, turn.at, turn.school.calendar.zone)


def _ended(turn: Turn, period: s.ActingPeriod) -> tuple[Period, ...]:
    """Return what stands on record and ends sooner by this, or falls away."""
    stays = _with(turn, period).periods
    return tuple(one for one in turn.school.acting.periods if one not in stays)


def _lost(turn: Turn, period: s.ActingPeriod) -> str:
    """Say what ends by this that was on record, and from when nobody acts who was to."""
    ended = _ended(turn, period)
    lines = [
        f"It takes over from what was on record: {person.name}, up to and including {_day(one.last)}."
        for one in ended
        if (person := turn.school.person(one.person))
    ]
    then = date.fromisoformat(period.last) + timedelta(days=1)
    free = _with(turn, period).at(datetime.combine(then, time(), turn.school.calendar.zone)) is None
    if free and any(one.last >= then for one in ended):
        lines.append(f"From {_day(then)} nobody acts, and the Head Teacher decides.")
    return " ".join(lines)


def _not_agreed(turn: Turn, reply: ActingReply) -> str:
    """Return why this is no YES to what waits for one; only the latest email that asked does, and only once."""
    if reply.mail != turn.school.acting.waits:
        return "A YES to this email was given before, or a later line came after it. Please write the line again."
    return "" if reply.agreed else reply.why or "It takes a plain YES."


def _proved(school: School, reply: ActingReply, by: Person) -> bool:
    """Return whether this is proved as a decision must be."""
    own = reply.by.address.casefold() == by.address.casefold()
    return own and reply.by.proof == frozenset(Proof) and school.proved(by) and bool(SAYS_WHO_ACTS & by.roles)


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
