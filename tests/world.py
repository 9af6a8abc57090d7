"""The invented school that every test speaks of: Hillside CE Primary, its people, its terms, its wordings."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from mailflow.letters import STANDING
from mailflow.people import Contacts, Person, Role
from mailflow.school import School
from mailflow.shell.settings.limits import DEFAULTS
from mailflow.workdays import Calendar, Term, Window, england_and_uk, parse_span

LONDON = ZoneInfo("Europe/London")
TEMPLATES = Path(__file__).parent.parent / "templates"


def at(text: str) -> datetime:
    """Return an instant in London: at("2026-11-24 08:52")."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def wordings() -> dict[str, str]:
    return {
        f"{kind}/{path.stem}": path.read_text(encoding="utf-8")
        for kind in ("letters", "prompts", "notices")
        for path in (TEMPLATES / kind).glob("*.txt")
    }


def _person(key: str, name: str, *roles: Role, teaches: tuple[str, ...] = ()) -> Person:
    return Person(key=key, name=name, address=f"{key}@hillside.example", roles=frozenset(roles), teaches=teaches)


PEOPLE = (
    _person("denham", "Paul Denham", Role.HEAD, Role.DDSL),
    _person("shah", "Amira Shah", Role.SLT, Role.DEPUTY),
    _person("finch", "Tobias Finch", Role.SLT),
    _person("orr", "Lucy Orr", Role.SLT, Role.DSL),
    _person("pope", "Jan Pope", Role.OFFICE),
    _person("kaur", "Dee Kaur", Role.STAND_IN),
    _person("bell", "Nina Bell", Role.DATA_PROTECTION),
    _person("marsh", "Helen Marsh", Role.CHAIR),
    _person("cole", "Ian Cole", Role.VICE_CHAIR),
    _person("reid", "Omar Reid", Role.CLERK),
    _person("patel", "Miss Anika Patel", Role.STAFF, teaches=("Year 4",)),
)

ENGLAND, UK = england_and_uk((2026, 2027))

CALENDAR = Calendar(
    zone=LONDON,
    terms=(
        Term("Autumn 1", date(2026, 9, 1), date(2026, 10, 16)),
        Term("Autumn 2", date(2026, 11, 2), date(2026, 12, 18)),
        Term("Spring 1", date(2027, 1, 4), date(2027, 2, 12)),
        Term("Spring 2", date(2027, 2, 22), date(2027, 3, 25)),
        Term("Summer 1", date(2027, 4, 12), date(2027, 5, 28)),
        Term("Summer 2", date(2027, 6, 7), date(2027, 7, 22)),
    ),
    inset=frozenset({date(2026, 9, 1), date(2026, 11, 2), date(2027, 1, 4), date(2027, 6, 7), date(2027, 7, 22)}),
    closures={},
    bank_holidays=ENGLAND,
    uk_bank_holidays=UK,
)


def hillside(**changes: object) -> School:
    """Return the school with the standing letters approved and the deciders' mailboxes proved."""
    from dataclasses import replace

    school = School(
        name="Hillside CE Primary",
        people=PEOPLE,
        calendar=CALENDAR,
        window=Window(),
        limits=DEFAULTS,
        hold=parse_span("30 minutes"),
        wordings=wordings(),
        cases_address="cases@hillside.example",
        classes={"Year 4": "patel"},
        contacts=Contacts(children_services="01632 960100", out_of_hours="01632 960101", lado="01632 960102"),
        complaints="You can ask the school office for it.",
        phone="01632 960000",
        enrolled=frozenset((p.key, p.address) for p in PEOPLE),
    )
    standing = frozenset(school.digest_of_wording(name) for name in STANDING)
    return replace(school, standing=standing, **changes)  # type: ignore[arg-type]
