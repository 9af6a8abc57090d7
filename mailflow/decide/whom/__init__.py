"""Whom a question is put to, and who may see a case.

The one idea: whoever is connected is out of it, checked at every asking and not once. With nobody free the question
goes to the Chair of Governors rather than to a connected person. A concern about the Head Teacher reaches the Chair
alone, one about staff the Head Teacher alone; and a danger in either the safeguarding lead.
"""

from collections.abc import Mapping
from datetime import date, datetime

from mailflow.acting import Period
from mailflow.decide.turn import Turn
from mailflow.decide.whom.part_in_it import has_reported, in_it, is_part_of, may_be_family
from mailflow.people import Person, Role
from mailflow.prompt import To
from mailflow.record import Case
from mailflow.school import School

IN_LINE: dict[To, tuple[Role, ...]] = {
    To.OFFICE: (Role.OFFICE, Role.STAND_IN, Role.SLT, Role.CHAIR, Role.VICE_CHAIR),
    To.DUTY: (Role.SLT, Role.HEAD, Role.CHAIR, Role.VICE_CHAIR),
    To.LEAD: (Role.SLT, Role.CHAIR, Role.VICE_CHAIR),
    To.DSL: (Role.DSL, Role.DDSL, Role.HEAD, Role.CHAIR, Role.VICE_CHAIR),
    To.APPROVER: (Role.HEAD, Role.CHAIR, Role.VICE_CHAIR),
    To.CHAIR: (Role.CHAIR, Role.VICE_CHAIR),
    To.DATA_PROTECTION: (Role.DATA_PROTECTION, Role.HEAD, Role.CHAIR),
}
CHAIRS = frozenset({Role.CHAIR, Role.VICE_CHAIR})
SAFEGUARDERS = frozenset({Role.DSL, Role.DDSL})
OF_SAFEGUARDING = frozenset({"safeguarding", "safeguarding outcome", "hold review"})
NAME_AN_OWNER = ("authorities", "legal advice")
"""The questions about a step outside for which the Head Teacher may name somebody else of the school."""
LEADERS = frozenset({Role.HEAD, Role.DEPUTY, Role.SLT}) | SAFEGUARDERS
NOTHING: Mapping[str, int] = {}
CONFIDED = ("concern about the head", "concern about staff")


def about_the_head(case: Case) -> bool:
    """Return whether a case is a concern about the Head Teacher, which is not for the Head Teacher to know of."""
    return "head" in case.matters or bool(case.of("concern about the head"))


def about_staff(case: Case) -> bool:
    """Return whether a case is a concern about staff, which is for the Head Teacher alone."""
    return "staff" in case.matters or bool(case.of("concern about staff"))


def confined_to(case: Case) -> frozenset[Role] | None:
    """Return the only roles that may know of this case, or None where there is no such limit."""
    alarmed = "danger" in case.matters or case.alarmed or case.of("safeguarding")
    if about_the_head(case):
        return CHAIRS | (SAFEGUARDERS if alarmed else frozenset())
    if about_staff(case):
        return frozenset({Role.HEAD}) | CHAIRS | (SAFEGUARDERS if alarmed else frozenset())
    return SAFEGUARDERS | {Role.HEAD} | CHAIRS if case.image else None


def free(turn: Turn, person: Person) -> bool:
    """Return whether this person has no connection that is known, and may know of the case."""
    case = turn.case
    only = confined_to(case)
    if only is not None and not only & roles_of(turn, person):
        return False
    if is_kept_from(turn, person):
        return False
    return person.key not in case.connected and not (case.group and case.group in person.parent_in)


def is_kept_from(turn: Turn, person: Person) -> bool:
    """A concern about the Head Teacher is kept from them and from whoever acts for them, whatever else they are."""
    return about_the_head(turn.case) and (Role.HEAD in person.roles or person == acting(turn))


def acting_period(school: School, at: datetime) -> Period | None:
    """Return who acts as Head Teacher at this instant and how long, None where the Head Teacher decides."""
    period = school.acting.at(at)
    return period if period and school.person(period.person) else None


def acting(turn: Turn) -> Person | None:
    """Return who acts as Head Teacher now, None where the Head Teacher decides."""
    period = acting_period(turn.school, turn.at)
    return turn.person(period.person) if period else None


def roles_of(turn: Turn, person: Person) -> frozenset[Role]:
    """Whoever acts as Head Teacher may know what the Head Teacher may, but not of what is about themselves."""
    as_head = person == acting(turn) and person.key not in turn.case.staff
    return person.roles | {Role.HEAD} if as_head else person.roles


def in_line(turn: Turn, to: To, besides: tuple[str, ...] = (), leads: Mapping[str, int] = NOTHING) -> Person | None:
    """Return the first person free for this, in the order of the roles and of config.toml, those present before those who are
    away, and of these who leads the fewest cases, where that is told; only where there is nobody else, one whose surname
    somebody in the case has, and only where all have a part in it, one who has."""
    if to is To.LEAD and turn.case.lead and turn.case.lead not in besides:
        return turn.person(turn.case.lead)
    if to is To.APPROVER:
        return approver(turn, besides)
    if to is To.DSL:
        return safeguarder(turn, besides)
    of_that_name: list[Person] = []
    part_of_it: list[Person] = []
    for role in IN_LINE[to]:
        able = [p for p in turn.school.holders(role) if p.key not in besides and free(turn, p)]
        able = [p for p in able if to is not To.LEAD or may_lead(turn, p)]
        not_in_it = [p for p in able if not is_part_of(turn.school, turn.case, p)]
        if first := [p for p in not_in_it if not may_be_family(turn.case, p)]:
            return min(first, key=lambda p: (away(turn, p.key), leads.get(p.key, 0)))
        of_that_name, part_of_it = of_that_name or not_in_it, part_of_it or able
    return min(of_that_name or part_of_it, key=lambda p: away(turn, p.key), default=None)


def away(turn: Turn, key: str) -> bool:
    return turn.school.is_away(key, _today(turn))


def _today(turn: Turn) -> date:
    return turn.at.astimezone(turn.school.calendar.zone).date()


def approver(turn: Turn, besides: tuple[str, ...] = ()) -> Person | None:
    """Return who decides: the Head Teacher, or whoever acts for them; where they are the target, or connected, have reported
    it, or act and are a part of the case, the alternate whom the school has named. Nobody decides on what they have
    recommended, or reported."""
    alternate = turn.person(turn.school.head_alternate) if turn.school.head_alternate else None
    target = {person.key for person in turn.school.holders(Role.HEAD)} if turn.case.head_is_target else set()
    line = (
        *(() if target else _heads(turn)),
        *((alternate,) if alternate and apart(turn, alternate) else ()),
        *turn.school.holders(Role.CHAIR),
        *turn.school.holders(Role.VICE_CHAIR),
    )
    able = (p for p in line if free(turn, p) and p.key not in {*besides, *target})
    return next((p for p in able if not has_reported(turn.school, turn.case, p)), None)


def _heads(turn: Turn) -> tuple[Person, ...]:
    """Return the Head Teacher, or whoever acts in their place; nobody where the one who acts has a part in the case."""
    heads = tuple(
        p for p in turn.school.holders(Role.HEAD) if free(turn, p) and not has_reported(turn.school, turn.case, p)
    )
    stands_in = acting(turn)
    if not heads or stands_in is None:
        return heads
    return (stands_in,) if apart(turn, stands_in) else ()


def apart(turn: Turn, person: Person) -> bool:
    """Return whether this person has no part in the case, has never led it and has not recommended in it, and so may
    decide."""
    worked = {turn.case.lead, *turn.case.led, *(prompt.by for prompt in turn.case.of("recommendation"))}
    return person.key not in worked and not in_it(turn.school, turn.case, person)


def may_decide(turn: Turn, person: Person) -> bool:
    """Return whether somebody who was asked to decide still may: they may have become a part of the case since."""
    target = turn.case.head_is_target and Role.HEAD in person.roles
    if target or has_reported(turn.school, turn.case, person):
        return False
    return free(turn, person) and (bool(({Role.HEAD} | CHAIRS) & person.roles) or apart(turn, person))


def capacity(turn: Turn, person: Person) -> str:
    """Return as what somebody decides now: it stands below their name in a letter."""
    if Role.HEAD in person.roles:
        return person.called
    if person == acting(turn):
        return "Acting Head Teacher"
    return person.called if CHAIRS & person.roles else "in place of the Head Teacher"


def safeguarder(turn: Turn, besides: tuple[str, ...] = ()) -> Person | None:
    """Return the next whom an alert goes to: in the holidays those on call, then the school's own chain, then by role;
    never somebody whom the case is about, whom it names or who has reported it."""
    keys = (*turn.school.on_call(_today(turn)), *turn.school.safeguarding_chain)
    named = [person for key in keys if (person := turn.person(key))]
    by_role = [person for role in IN_LINE[To.DSL] for person in turn.school.holders(role)]
    able = [p for p in (*named, *by_role) if free(turn, p) and p.key not in besides]
    able = [p for p in able if not is_part_of(turn.school, turn.case, p)]
    able.sort(key=lambda p: away(turn, p.key))
    return able[0] if able else None


def of_role(turn: Turn, role: Role, besides: tuple[str, ...] = ()) -> Person | None:
    """Return the first free holder of a role, those present first and whoever may be family last; as safeguarding lead whom an
    alert would go to; for the Head Teacher whoever acts for them, or who decides where those who act cannot be told or the
    Head Teacher is the target; None if there is none."""
    if role is Role.HEAD and turn.case.head_is_target:
        return approver(turn, besides)
    if role is Role.DSL:
        return safeguarder(turn, besides)
    stands_in = acting(turn) if role is Role.HEAD else None
    holders = (stands_in,) if stands_in else turn.school.holders(role)
    able = [p for p in holders if free(turn, p) and p.key not in besides]
    able.sort(key=lambda p: (may_be_family(turn.case, p), away(turn, p.key)))
    decides = approver(turn) if stands_in else None
    return able[0] if able else decides if decides and decides.key not in besides else None


def may_lead(turn: Turn, person: Person) -> bool:
    """Return whether this person may lead: of the SLT, not connected, without a part in the case. The Head Teacher decides,
    and so does not lead; nor does whoever acts for them begin to."""
    able = bool({Role.SLT, Role.CHAIR, Role.VICE_CHAIR} & person.roles) and Role.HEAD not in person.roles
    return able and has_no_part(turn, person) and person != acting(turn)


def has_no_part(turn: Turn, person: Person) -> bool:
    """Return whether this person may know of the case, has no connection with it and is not in it."""
    return free(turn, person) and not in_it(turn.school, turn.case, person)


def may_own(turn: Turn, person: Person) -> bool:
    """Return whether this person may be named to see to a step outside: of the leadership or safeguarding, who may know of
    the case and has no part in it."""
    return bool(LEADERS & person.roles) and has_no_part(turn, person)


def owner(turn: Turn, question: str, about: int) -> str:
    """Return the short name of whoever was named to see to a step outside and still may, "" for nobody: then it is who
    decides."""
    asked = turn.case.of(question, about) if question in NAME_AN_OWNER else ()
    named = [key for prompt in asked if prompt.answered_at for key in prompt.picked("owner") if key != prompt.by]
    if not named:
        return ""
    last = asked[-1]
    now = "".join(last.picked("owner")) if last.answered_at else last.to[-1]
    person = turn.person(now if now in named else last.by if last.by in named else "")
    return person.key if person and may_own(turn, person) else ""
