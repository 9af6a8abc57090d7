"""The times at which a parent is offered to be met: far enough ahead, on days on which the school is open.

The one idea: whoever gives them is told the first possible day, which leaves everybody who comes before the letter their own
time, so that they seldom have to be asked twice. In the invitation to give an account they are a kindness: times that come
too soon by then are left out. To a meeting nobody is invited without them.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from mailflow import letters, write
from mailflow.decide.turn import Turn
from mailflow.letters import Addressee, Releaser
from mailflow.prompt import Limit, Question
from mailflow.prompt.answers import Act, Answer, Unclear
from mailflow.prompt.items import Times
from mailflow.record import Case, LetterState, Prompt
from mailflow.record import events as e
from mailflow.school import School
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row

MEETING: Final = "meeting"
_LETTER: Final = {
    "gathered": "invitation",
    "what they wrote": "invitation",
    "recommendation": MEETING,
    "redraft": MEETING,
}
"""The questions that ask for times, and the letter that offers them."""
_OFFERS: Final = frozenset(_LETTER.values())


class NoTimes(Exception):
    """An invitation to a meeting has no times to offer, or none any more; said in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a letter offers: the `times`, and where, for how long and with whom; nothing, with why, where they are left out."""

    times: tuple[datetime, ...] = ()
    arranged: str = ""
    left_out: str = ""


def offer(turn: Turn, name: str, strand: int, channel: str, leaves: datetime) -> Offer:
    """Return what a letter that leaves then offers. Raises `NoTimes` for one that cannot go without, and `NotLoaded`."""
    said = _said(turn.case, name, strand) if name in _OFFERS else None
    if said is None and name == MEETING:
        raise NoTimes("No times were given for the meeting. Please give two.")
    if said is None:
        return Offer()
    times = _instants(turn.school, said)
    why = _why_not(turn.school, times, _noticed(turn, channel, leaves))
    if why and name == MEETING:
        raise NoTimes(f"The meeting cannot be offered at these times any more. {why}")
    if why:
        return Offer(left_out=f"The times to talk that you gave are left out. {why}")
    return Offer(times=times, arranged=" ".join(said.words.split()))


def _said(case: Case, name: str, strand: int) -> Answer | None:
    """Return the latest answer that gives times for this letter: of a meeting from whoever writes it anew, too."""
    if name == MEETING:
        mine = [n for n, letter in case.letters.items() if (letter.draft.name, letter.draft.strand) == (name, strand)]
        asked = [*case.of("recommendation", strand), *(prompt for n in mine for prompt in case.of("redraft", n))]
        asked = [prompt for prompt in asked if "times" in prompt.answers]
    else:
        asked = [*case.of("gathered"), *case.of("what they wrote", strand)]
    answered = [(prompt.answered_at, prompt.asked.prompt, prompt) for prompt in asked if prompt.answered_at]
    return max(answered)[2].answers.get("times") if answered else None


def _instants(school: School, said: Answer) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(at).replace(tzinfo=school.calendar.zone) for at in said.picked)


def _noticed(turn: Turn, channel: str, leaves: datetime) -> date:
    """Return the first day on which a parent can be met whose letter leaves then. Raises `NotLoaded`."""
    noticed = turn.due(Limit.MEETING_NOTICE, turn.received(channel, leaves))
    return noticed.astimezone(turn.school.calendar.zone).date()


def _why_not(school: School, times: tuple[datetime, ...], first: date, named: date | None = None) -> str:
    """Return why nobody can be met at one of these times, with the first possible day, or the one that is `named` for it; "" if
    they all can be."""
    for at in times:
        day = at.date()
        if day < first:
            return f"{write.date_of(day)} would be too soon: the first possible day is {write.date_of(named or first)}."
        if why := _shut(school, day):
            return why
    return ""


def _shut(school: School, day: date) -> str:
    """Return why the school meets nobody on a day; "" where it does."""
    try:
        open_ = school.calendar.is_school_day(day)
    except NotLoaded as missing:
        return f"{write.date_of(day)} cannot be looked at: {missing}."
    why = school.calendar.closures.get(day, "")
    return "" if open_ else f"{write.date_of(day)} is no school day{f' ({why})' if why else ''}."


def once_offered(turn: Turn, question: str, about: int, due: datetime) -> datetime:
    """Return when the lead is to have recorded a conversation: not before the end of the last day that the invitation offered."""
    if question != "conversation":
        return due
    sent = (one.draft for one in turn.case.letters.values() if one.state is LetterState.SENT)
    times = [at for draft in sent if (draft.name, draft.strand) == ("invitation", about) for at in draft.times]
    calendar = turn.school.calendar
    days = [datetime.combine(at.astimezone(calendar.zone).date(), calendar.day_ends, calendar.zone) for at in times]
    return max([due, *days])


# Where they are asked for ----------------------------------------------------------------------------------------------


def notice(turn: Turn, question: Question, about: int, asked: tuple[str, ...], due: datetime) -> str:
    """Say, where times are among what is `asked`, what the first possible day is, also for an answer that comes only when it is
    `due`; "" where none are, or the calendar does not reach."""
    items = [item for item in question.items if isinstance(item, Times) and item.name in asked]
    if not items:
        return ""
    number, span = _number(question), turn.span(Limit.MEETING_NOTICE)
    try:
        first = write.date_of(_first(turn, question.name, about, max(turn.at, due)))
    except NotLoaded:
        return ""
    return f"For the times ({number}), if you give any: they are to have {span} of notice, so the first possible day is {first}."


def _number(question: Question) -> int:
    """Return the number of the item of a question that asks for times."""
    return next(number for number, item in enumerate(question.items, 1) if isinstance(item, Times))


def _first(turn: Turn, question: str, about: int, at: datetime) -> date:
    """Return the first day on which a parent can be met if the answer comes then, and all who come before the letter take their
    time. Raises `NotLoaded`."""
    strand = turn.case.strands.get(_strand(turn.case, question, about))
    channel = strand.channel if strand else ""
    for limit in _before(turn, question, located=bool(channel)):
        at = turn.due(limit, at)
    return _noticed(turn, channel, turn.school.calendar.sends_at(at, turn.school.window))


def _before(turn: Turn, question: str, *, located: bool) -> tuple[Limit, ...]:
    """Return whose time comes before the letter leaves: the office's for the address, and that of whoever releases it."""
    decides = letters.released_by(_LETTER[question], turn.case.seriousness) is Releaser.DECIDER
    releases = Limit.HEAD_DECISION if decides else Limit.INVITATION
    return (releases,) if located else (Limit.ADDRESS, releases)


def _strand(case: Case, question: str, about: int) -> int:
    return case.letters[about].draft.strand if question == "redraft" else about


def unfit(turn: Turn, prompt: Prompt, act: Act) -> tuple[Unclear, ...]:
    """Return why the parent cannot be met at the times given, or at those that a letter written anew would keep."""
    question, about, said = prompt.asked.question, prompt.asked.about, act.answers.get("times")
    try:
        if said is not None:
            soonest, named = (_first(turn, question, about, at) for at in (turn.at, max(turn.at, prompt.due)))
            why = _why_not(turn.school, _instants(turn.school, said), soonest, named)
        else:
            why = _kept(turn, about) if question == "redraft" else ""
    except NotLoaded as missing:
        why = f"{missing}."
    return (Unclear(item="times", why=why, doubtful=False),) if why else ()


def _kept(turn: Turn, number: int) -> str:
    """Return why a letter that is written anew cannot keep its times; "" where it can, or has none."""
    draft = turn.case.letters[number].draft
    leaves = turn.school.calendar.sends_at(turn.at, turn.school.window)
    try:
        offer(turn, draft.name, draft.strand, draft.channel, leaves)
    except NoTimes as late:
        return f"{late} Please give others, and write them behind the number {_number(row('redraft').of_letter(draft.name))}."
    return ""


# Once they stand in a letter -----------------------------------------------------------------------------------------


def timely_until(turn: Turn, channel: str, times: tuple[datetime, ...]) -> datetime | None:
    """Return until when a letter may leave that offers these times; None for one that offers none. Raises `NotLoaded`."""
    if not times:
        return None
    calendar, first = turn.school.calendar, min(times).date()
    day = first
    while _noticed(turn, channel, datetime.combine(day, calendar.day_starts, calendar.zone)) > first:
        day -= timedelta(days=1)
    return datetime.combine(day, calendar.day_ends, calendar.zone)


def last_day(turn: Turn, times: tuple[datetime, ...]) -> datetime | None:
    """Return the end of the last day on which the parent may come; None where no times are offered."""
    calendar = turn.school.calendar
    return datetime.combine(max(times).date(), calendar.day_ends, calendar.zone) if times else None


def gone(turn: Turn, drafted: e.Drafted) -> str:
    """Return why a letter cannot leave as it offers its times: the school is shut on one of the days by now. "" if it can."""
    if drafted.to is not Addressee.PARENT:
        return ""
    zone = turn.school.calendar.zone
    return next((why for at in drafted.times if (why := _shut(turn.school, at.astimezone(zone).date()))), "")


def as_list(times: tuple[datetime, ...], school: School) -> str:
    """Return the times as a letter prints them, a line for each."""
    zone = school.calendar.zone
    return "\n".join(f"- {write.long_day(at, zone)}, {write.clock(at.astimezone(zone))}" for at in times)
