"""From config.toml to the school as the core is given it.

The one idea: what a setting is called, and where it stands in the file, ends here.
"""

from collections.abc import Mapping
from dataclasses import replace

from mailflow.keeping import Keeping
from mailflow.people import Contacts, Person
from mailflow.school import School
from mailflow.shell.settings import Settings


def school_of(settings: Settings, wordings: Mapping[str, str]) -> School:
    """Return the school as config.toml settles it, before its own record is read. `wordings` are those of its files."""
    taught: dict[str, list[str]] = {}
    for name, teacher in settings.classes.items():
        taught.setdefault(teacher, []).append(name)
    people = tuple(_teaching(person, taught.get(person.key, [])) for person in settings.people)
    return School(
        name=settings.name,
        people=people,
        calendar=settings.calendar,
        window=settings.window,
        limits=settings.limits,
        hold=settings.hold,
        wordings=wordings,
        cases_address=settings.cases.address,
        admin_address=settings.admin.address,
        classes=settings.classes,
        contacts=Contacts(**vars(settings.contacts)),
        complaints=settings.complaints,
        phone=settings.letterhead.phone,
        address_lines=settings.letterhead.address,
        head_alternate=settings.head_target_decider,
        one_mailbox=settings.admin.address.casefold() == settings.cases.address.casefold(),
        keeping=Keeping(**vars(settings.retention)),
        lessons_end=settings.lessons_end,
        evening=settings.evening,
        safeguarding_chain=settings.dsl_chain,
        log_in_ends=settings.oauth.ends if settings.oauth else None,
        rota=tuple((row.first, row.last, row.people) for row in settings.holiday_rota),
    )


def _teaching(person: Person, classes: list[str]) -> Person:
    return replace(person, teaches=tuple(dict.fromkeys((*person.teaches, *classes))))
