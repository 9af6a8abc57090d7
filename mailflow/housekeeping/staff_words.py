"""Words from staff that are about no case: HELP, STOP ALL, a closure, an absence."""

from collections.abc import Mapping

from mailflow import write
from mailflow.housekeeping.happened import Said
from mailflow.housekeeping.turn import Turn, owe, tell
from mailflow.people import Person, Role
from mailflow.record import school_events as s
from mailflow.write.unknown import no_such_case

STOPS_ALL = frozenset(
    {Role.HEAD, Role.DEPUTY, Role.SLT, Role.DSL, Role.DDSL, Role.OFFICE, Role.DATA_PROTECTION, Role.IT}
)
LETS_ALL_GO_ON = frozenset({Role.HEAD, Role.DEPUTY, Role.SLT, Role.DSL})
SHUTS = frozenset({Role.HEAD, Role.DEPUTY, Role.SLT, Role.OFFICE, Role.STAND_IN})
UNDECIDED = (
    " What you decide waits for you, unless somebody acts for you. To put that on record, write to us: ACTING HEAD full name, "
    "from date to date."
)
NOT_ALONE = (
    "Nothing goes on yet, since your email says more than that. Please write GO ON ALL by itself. "
    "To keep one case back, first write PAUSE and its reference."
)
ASKED_FOR_A_DAY = (
    "Thank you for telling us. Get well soon, if you are ill. When you can, please write one line to us: I am away until, and the "
    "day; a guess will do. Then others are asked first. Until we have a day, what was asked of you waits for you."
)
NOT_UNDERSTOOD = (
    "We could not tell what you would like us to do, so nothing was done. An answer to us, a decision too, counts only as a reply to "
    "the email that asks for it: its subject says “Reply needed”. HELP, by itself in a new email, brings the words that you can "
    "write. If it was a concern, please write it in a few words more."
)
MAY_SAY: Mapping[str, frozenset[Role]] = {"STOP ALL": STOPS_ALL, "GO ON ALL": LETS_ALL_GO_ON, "CLOSED": SHUTS}


def said(turn: Turn, said: Said) -> None:
    person = turn.school.person(said.by.person)
    if person is None:
        return None
    turn.put(s.SaidTo(key=said.key, person=person.key, what=said.what))
    if not MAY_SAY.get(said.what, person.roles) & person.roles and said.what in MAY_SAY:
        line = f"{said.what} is for {_roles(MAY_SAY[said.what])}. Please ask one of them."
        return tell(turn, person.key, "your words", {"line": line})
    match said.what:
        case "STOP ALL":
            turn.put(s.AllStopped(by=person.key))
            line = (
                "Everything has stopped: nothing leaves for any case until somebody writes GO ON ALL. Only an alert that "
                "somebody may be at risk still goes out, and a receipt to whoever writes a command such as PAUSE."
            )
            _tell_others(turn, person, f"{person.name} has written STOP ALL. {line}")
        case "GO ON ALL":
            turn.put(s.AllResumed(by=person.key))
            line = "Mail leaves again."
            _tell_others(turn, person, f"{person.name} has written GO ON ALL. {line}")
        case "GO ON ALL, BUT":
            line = NOT_ALONE
        case "CLOSED" if said.day:
            turn.put(s.ClosureAdded(day=said.day.isoformat(), why=said.words, by=person.key))
            line = f"The school is closed on {said.day:%A} {said.day.day} {said.day:%B}. Dates not yet printed move."
        case "AWAY" if said.day:
            turn.put(s.AwayUntil(person=person.key, until=said.day.isoformat()))
            line = (
                f"You are away up to the end of {said.day:%A} {said.day.day} {said.day:%B}, and others are asked first. If you are "
                "back sooner, please write it once more with your last day away."
            )
            line += UNDECIDED if Role.HEAD in person.roles else ""
        case "AWAY":
            line = f"{ASKED_FOR_A_DAY}{UNDECIDED if Role.HEAD in person.roles else ''}"
            _tell_the_head(turn, person)
        case "NO SUCH CASE":
            on = write.day(turn.at, turn.school.calendar.zone)
            text = no_such_case(on, turn.school.wording("notices/your words"), said.words)
            return owe(turn, person, text, "told: your words")
        case "NOT UNDERSTOOD":
            line = NOT_UNDERSTOOD
        case _:
            return tell(turn, person.key, "help", {})
    return tell(turn, person.key, "your words", {"line": line})


def _roles(roles: frozenset[Role]) -> str:
    return ", ".join(sorted(role.value for role in roles))


def _tell_the_head(turn: Turn, person: Person) -> None:
    """The Head Teacher hears that somebody is away who has given no day: what waits for them waits on."""
    line = (
        f"{person.name} has written to us that they are away, without a day. We have asked them for one. What waits for them is "
        "not put to others until we have it, or until they have been silent for too long."
    )
    for head in turn.school.holders(Role.HEAD):
        if head.key != person.key:
            tell(turn, head.key, "your words", {"line": line})


def _tell_others(turn: Turn, person: Person, line: str) -> None:
    """The Head Teacher and the safeguarding lead are told when everything stops or goes on."""
    for other in (*turn.school.holders(Role.HEAD), *turn.school.holders(Role.DSL)):
        if other.key != person.key:
            tell(turn, other.key, "done", {"line": line})
