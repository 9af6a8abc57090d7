"""What is allowed in config.toml but may go wrong later, said in good time.

The one idea: a warning names what will not work and when, and never stops the daemon.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from mailflow.people import Role, holders, with_key
from mailflow.shell.settings.leftovers import left_over
from mailflow.workdays import DAY, said

if TYPE_CHECKING:
    from mailflow.shell.settings import Settings

SOON: Final = timedelta(days=60)
LONGEST_HOLIDAY: Final = timedelta(days=56)
TWO: Final = 2

USEFUL: Final = {
    Role.STAND_IN: "When the office does not answer, the question goes straight to the Senior Leadership Team.",
    Role.DEPUTY: "When the Head Teacher is away, only somebody else of the SLT can act for them.",
    Role.DDSL: "When the safeguarding lead does not answer, the alert goes straight to the next in the chain.",
    Role.VICE_CHAIR: "When the Chair is connected with a concern about the Head Teacher, nobody is left to take it.",
}

UNDER_THE_HEAD: Final = (Role.DEPUTY, Role.SLT, Role.DSL, Role.DDSL, Role.OFFICE, Role.STAND_IN, Role.STAFF)


def warnings(settings: "Settings", today: date) -> tuple[str, ...]:
    """Return what may go wrong, in whole sentences; `today` decides what lies near."""
    return (
        *_mailboxes(settings),
        *_logging_in(settings, today),
        *_calendar(settings, today),
        *_holidays(settings, today),
        *_roles(settings),
        *_chain(settings),
        *left_over(settings),
        *_rest(settings),
    )


def _mailboxes(settings: "Settings") -> Iterator[str]:
    admin, cases = settings.admin, settings.cases
    if (admin.address == cases.address) or (admin.host, admin.user) == (cases.host, cases.user):
        yield (
            "There is only one mailbox: confidentiality cannot be met, because everybody who reads "
            f"{admin.address} can read the answers about every case. Give [mailboxes.cases] a mailbox of its own."
        )
    domain = cases.address.partition("@")[2]
    away = ", ".join(person.key for person in settings.people if person.address.partition("@")[2] != domain)
    if away:
        yield f"These people write from elsewhere than {domain}, so their answers may not be vouched for: {away}."


def _logging_in(settings: "Settings", today: date) -> Iterator[str]:
    ends = settings.oauth.ends if settings.oauth else None
    if ends and today > ends:
        yield f"The secret of the application ended on {said(ends)} (ends under [oauth]). {MAKE_ANOTHER}"
    elif ends and today + SOON >= ends:
        yield f"The secret of the application ends on {said(ends)}, in {(ends - today).days} days. {MAKE_ANOTHER}"


MAKE_ANOTHER: Final = "Make another one, put its value into its file, and its last day into config.toml."


def _calendar(settings: "Settings", today: date) -> Iterator[str]:
    calendar = settings.calendar
    terms, end = sorted(calendar.terms, key=lambda term: term.first), calendar.loaded_until()
    add = "Add the next term dates to config.toml under [calendar]."
    if today > end:
        yield f"The loaded term dates ended on {said(end)}: no date can be computed, and nothing new gets one. {add}"
    elif today + SOON >= end:
        yield f"The loaded term dates end on {said(end)}, in {(end - today).days} days. {add}"
    if len(terms) > 1 and terms[-1].first <= today <= end:
        yield f"The next term is not loaded: {terms[-1].name} is the last. {add}"
    if today < terms[0].first:
        yield f"The loaded term dates begin only on {said(terms[0].first)}: until then no date can be computed."
    for term, following in pairwise(terms):
        if following.first - term.last > LONGEST_HOLIDAY:
            yield f"No term covers {said(term.last + DAY)} to {said(following.first - DAY)}: is one missing?"


def _holidays(settings: "Settings", today: date) -> Iterator[str]:
    for term, following in pairwise(sorted(settings.calendar.terms, key=lambda term: term.first)):
        first, last = term.last + DAY, following.first - DAY
        days = [first + n * DAY for n in range((last - first).days + 1)]
        on_call = [row for row in settings.holiday_rota if row.first <= last and row.last >= first]
        open_days = [day for day in days if not any(row.first <= day <= row.last for row in on_call)]
        if last >= today and first <= today + SOON and any(day.weekday() < SATURDAY for day in open_days):
            yield (
                f"Nobody is named for safeguarding in the holiday from {said(first)} to {said(last)} (not covered: "
                f"{len(open_days)} of {len(days)} days). Add them under [[safeguarding.holidays]]."
            )


def _chain(settings: "Settings") -> Iterator[str]:
    told = (person for key in settings.dsl_chain if (person := with_key(settings.people, key)))
    others = ", ".join(person.name for person in told if not person.roles & ALERTED)
    if others:
        yield (
            f"The chain under [safeguarding] names people without a role in safeguarding: {others}. An alert, and the message "
            "itself once they take it, would be put to them. Leave them out, or give them the role that they have."
        )


ALERTED: Final = frozenset({Role.DSL, Role.DDSL, Role.HEAD, Role.DEPUTY, Role.SLT, Role.CHAIR, Role.VICE_CHAIR})
SATURDAY: Final = 5
FEW_WORDS: Final = 10
"""Of the complaints procedure, as letters name it in brackets."""


def _roles(settings: "Settings") -> Iterator[str]:
    people = settings.people
    for role, what in USEFUL.items():
        if not holders(people, role):
            yield f'Nobody has the role "{role}". {what}'
    if len(holders(people, Role.SLT)) < TWO:
        yield "Only one person is in the Senior Leadership Team: if they are connected with a case, nobody can lead it."
    for person in holders(people, Role.HEAD):
        if Role.DSL in person.roles:
            yield (
                f"{person.name} is Head Teacher and safeguarding lead: that is allowed, but a concern about them "
                "leaves safeguarding to the Chair and the council."
            )
    for person in holders(people, Role.CHAIR):
        if both := ", ".join(f'"{role}"' for role in UNDER_THE_HEAD if role in person.roles):
            yield (
                f"{person.name} is Chair of Governors and also has a role under the Head Teacher ({both}): whoever works "
                "for the Head Teacher would be told of every concern about them. Give the roles to different people."
            )


def _rest(settings: "Settings") -> Iterator[str]:
    teachers = {name for person in settings.people for name in person.teaches}
    left = ", ".join(name for name in settings.classes if name not in teachers)
    if left:
        yield f"No teacher is named for: {left}. A question to them must name them."
    if settings.complaints.rstrip().endswith((".", "!", "?")) or len(settings.complaints.split()) > FEW_WORDS:
        yield (
            f"The complaints procedure is a sentence: “{settings.complaints}”. In letters it stands within one, as “our "
            "complaints procedure (...) is open to you”. Please write under [complaints] the address of its page, or a few "
            "words without a full stop, for example: on our website, under Policies."
        )
    elif "complaints procedure" in settings.complaints.casefold():
        yield (
            f"Letters would say “our complaints procedure ({settings.complaints})”. Please write under [complaints] only what "
            "stands in the brackets: the address of its page, or where to find it."
        )
    if not settings.policy_text_hash:
        yield "It is not on record which text of the policy the school has adopted: see text_hash under [policy]."
    for file in settings.secrets.open_to_others():
        yield (
            f"Others than its owner may read or change {file}, which holds a secret. Give it to the user that mailflow "
            f"runs as, and to nobody else: chmod 600 {file}"
        )
