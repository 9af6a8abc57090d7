"""Automatic mail: told from people's, never an answer, its dates read, and bounces tied to the letter that came back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from mailflow.happening import MailBounced, Replied
from mailflow.mail import automatic, message
from mailflow.mail.intake import NewCase
from tests.evaluate.automatic_mail import ABSENCES, OTHERS, PEOPLE, Fixture, bounces, calendars
from tests.evaluate.school import ARRIVED, KEY, OURS, Desktop, happenings, waiting
from tests.evaluate.table import misses, share, table


@dataclass(slots=True)
class Tally:
    """By kind how many were told rightly; days of return; bounces tied; and each that came out otherwise."""

    by: dict[str, Counter[str]] = field(default_factory=dict)
    days: Counter[str] = field(default_factory=Counter)
    tied: Counter[str] = field(default_factory=Counter)
    answers: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def as_bytes(fixture: Fixture, desk: Desktop) -> bytes:
    """Return the message as it arrives, in reply to our email."""
    head: Mapping[str, str] = {
        "From": fixture.sender,
        "To": f"Hillside CE Primary <{desk.sent.reply_to}>" if fixture.what != "list" else "admin@hillside.example",
        "Subject": fixture.subject,
        "Message-ID": "<auto@moss.example>",
        **fixture.head,
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    body = fixture.words if "boundary" in fixture.kind else fixture.words.replace("\r\n", "\n").replace("\n", "\r\n")
    return f"{lines}MIME-Version: 1.0\r\nContent-Type: {fixture.kind}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n".encode()


def measured() -> Tally:
    """Read every fixture as the daemon does."""
    tally, desk = Tally(), waiting("decide")
    for fixture in (*ABSENCES, *OTHERS, *calendars(), *PEOPLE):
        raw = as_bytes(fixture, desk)
        found = automatic.automatic(message.read(raw, received=ARRIVED, key=KEY), raw, own_domains=OURS)
        _kind(tally, fixture, found)
        if fixture.what == "absence":
            _day(tally, fixture, found)
        if fixture.what and fixture.what not in ("list", "other"):
            _never_an_answer(tally, fixture, desk, raw)
    for name, for_good, fixture in bounces(desk.sent.message_id):
        raw = as_bytes(fixture, desk)
        found = automatic.automatic(message.read(raw, received=ARRIVED, key=KEY), raw, own_domains=OURS)
        _kind(tally, fixture, found)
        _tied(tally, name, for_good, desk, raw)
        _never_an_answer(tally, fixture, desk, raw)
    return tally


def _kind(tally: Tally, fixture: Fixture, found: automatic.Automatic | None) -> None:
    said = found.what.value if found else ""
    right = said == fixture.what
    tally.by.setdefault(fixture.what or "a person", Counter())["right" if right else f"as {said or 'a person'}"] += 1
    if not right:
        tally.missed.append(
            f"{fixture.what or 'a person'} read as {said or 'a person'}: {fixture.subject!r} {dict(fixture.head)}"
        )


def _day(tally: Tally, fixture: Fixture, found: automatic.Automatic | None) -> None:
    day = found.returns.isoformat() if found and found.returns else ""
    outcome = "right" if day == fixture.returns else "not read" if not day else "WRONG"
    tally.days[outcome if fixture.returns or day else "none to read"] += 1
    if outcome != "right":
        tally.missed.append(
            f"day {outcome}: meant {fixture.returns or 'none'}, read {day or 'none'}: {fixture.words!r}"
        )


def _tied(tally: Tally, name: str, for_good: bool, desk: Desktop, raw: bytes) -> None:
    found = [one for one in happenings(desk.placed(raw)) if isinstance(one, MailBounced)]
    right = len(found) == 1 and found[0].mail == desk.mail and found[0].permanent is for_good
    tally.tied["right" if right else "WRONG" if found else "not tied"] += 1
    if not right:
        tally.missed.append(f"bounce {name}: {found}")


def _never_an_answer(tally: Tally, fixture: Fixture, desk: Desktop, raw: bytes) -> None:
    placed = desk.placed(raw)
    if any(isinstance(one, Replied) for one in happenings(placed)):
        tally.answers.append(f"taken for a reply: {fixture.subject!r} {dict(fixture.head)}")
    if any(isinstance(one, NewCase) for one in placed.outcomes):
        tally.answers.append(f"taken for a concern: {fixture.subject!r} {dict(fixture.head)}")


def shown(tally: Tally) -> str:
    """Return the figures by kind, and what came out otherwise."""
    rows = [
        (kind, count.total(), count["right"], share(count["right"], count.total())) for kind, count in tally.by.items()
    ]
    days = [(outcome, count) for outcome, count in sorted(tally.days.items())]
    return "\n".join([
        table("Automatic mail, and people's that looks like it", ("kind", "of", "right", "rate"), rows),
        table("Days of return (WRONG must be 0)", ("", "count"), days),
        table("Bounces tied to the letter that came back", ("", "count"), sorted(tally.tied.items())),
        misses("AUTOMATIC MAIL TAKEN FOR AN ANSWER OR A CONCERN", tally.answers),
        misses("Otherwise than labelled", tally.missed),
    ])  # fmt: skip
