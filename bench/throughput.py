"""Messages per second, from mailbox to committed case with its first prompt handed to SMTP, beside two floors.

The one idea: a burst lies in the mailboxes before the server says so, and what is timed runs from that notice to the
last email that SMTP took. The floors are given the very bytes of such a burst, in the same round.
"""

import email
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.policy import default
from typing import Any, Final

from bench.both import DONE, WATCHING
from bench.letters import REPLIES, burst, concerns
from bench.plan import BUSY, Plan, Target, calm, middle, rounded, show, tell
from bench.world import ADMIN, daemon_at, measured, place, worked_off
from tests.crash import SHAH

STRAIGHT: Final = "straight line"
DURABLE: Final = "same durable writes"
FLOORS: Final = {STRAIGHT: 2.5, DURABLE: 1.5}
"""The floors, and how many times as long as on each the daemon may take."""
WARM_UP: Final = 10
"""Concerns before the burst, beyond those whose prompts are answered in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """A daemon's run that was noted in full: what it was given, what it wrote durably, and a prompt that it sent."""

    letters: list[tuple[str, bytes]]
    durable: list[tuple[str, int]]
    prompt: str
    sent: int


@dataclass
class Seen:
    """What the runs of one kind have shown: messages per second, milliseconds of CPU per message, memory; and how much
    of the machine, in per cent, others used just before."""

    rates: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    rss: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)

    def add(self, done: dict[str, Any]) -> None:
        self.rates.append(done["n"] / done["seconds"])
        self.cpu.append(1000 * done["cpu"] / done["n"])

    def row(self) -> dict[str, object]:
        return {"runs": rounded(self.rates), "others_percent": rounded(self.others, 0)}


def measure(plan: Plan) -> Iterator[Target]:
    """Measure the daemon and the floors in turn, and yield what is wanted of them."""
    rehearsals = {existing: _rehearsed(plan, existing) for existing in plan.cases}
    kinds: list[int | str] = [*plan.cases, *FLOORS]
    seen = {kind: Seen() for kind in kinds}
    for turn in range(plan.runs):
        for kind in (*kinds[turn % len(kinds) :], *kinds[: turn % len(kinds)]):
            if isinstance(kind, int):
                _daemon(plan, kind, seen[kind])
            else:
                _floor(plan, kind, rehearsals[plan.cases[0]], seen[kind])
        rates = ", ".join(f"{kind}: {seen[kind].rates[-1]:.0f}" for kind in kinds)
        tell(f"round {turn + 1} of {plan.runs}, messages per second: {rates}")
    for existing in plan.cases:
        _show(plan, existing, seen[existing], rehearsals[existing])
    for floor in FLOORS:
        _show_floor(floor, seen[floor], rehearsals[plan.cases[0]])
    yield from _targets(plan, seen)


def _targets(plan: Plan, seen: dict[int | str, Seen]) -> Iterator[Target]:
    for floor, wanted in FLOORS.items():
        for existing in plan.cases:
            name = f"{existing} cases: times “{floor}”"
            yield _compared(name, seen[floor], seen[existing], wanted)
    fewest, most = min(plan.cases), max(plan.cases)
    if fewest != most:
        yield _compared(f"{most} cases: times {fewest} cases", seen[fewest], seen[most], 1.15)


def _compared(name: str, one: Seen, other: Seen, wanted: float) -> Target:
    """Compare medians. Where others were busy in most of the runs, that is doubtful either way."""
    busy = max(middle(one.others), middle(other.others)) > BUSY
    return Target(name=name, found=middle(one.rates) / middle(other.rates), wanted=wanted, unit="", doubtful=busy)


def _show(plan: Plan, existing: int, seen: Seen, rehearsal: Rehearsal) -> None:
    rate = middle(seen.rates)
    show(
        existing=existing,
        n=plan.messages,
        msgs_per_s=round(rate, 1),
        ms_per_msg=round(1000 / rate, 2),
        rss_mb=round(middle(seen.rss), 1),
        fsyncs_per_msg=round(len(rehearsal.durable) / plan.messages, 2),
        cpu_ms_per_msg=round(middle(seen.cpu), 2),
        emails_per_msg=round(rehearsal.sent / plan.messages, 2),
        settled_msgs_per_s=round(middle(seen.settled), 1),
        **seen.row(),
    )


def _show_floor(kind: str, seen: Seen, rehearsal: Rehearsal) -> None:
    rate, number = middle(seen.rates), len(rehearsal.letters)
    fsyncs = 2.0 if kind == STRAIGHT else len(rehearsal.durable) / number
    show(
        floor=kind,
        n=number,
        msgs_per_s=round(rate, 1),
        ms_per_msg=round(1000 / rate, 2),
        fsyncs_per_msg=round(fsyncs, 2),
        cpu_ms_per_msg=round(middle(seen.cpu), 2),
        emails_per_msg=1,
        **seen.row(),
    )


def _daemon(plan: Plan, existing: int, seen: Seen) -> None:
    done, _, _ = _run(plan, existing, "timed", seen)
    seen.add(done)
    seen.settled.append(done["n"] / done["settled"])


def _rehearsed(plan: Plan, existing: int) -> Rehearsal:
    """Let a daemon work through a burst once with every durable write noted; that run is not timed."""
    done, letters, prompt = _run(plan, existing, "durable", Seen())
    return Rehearsal(letters=letters, durable=done["durable"], prompt=prompt, sent=done["sent"])


def _run(plan: Plan, existing: int, mode: str, seen: Seen) -> tuple[dict[str, Any], list[tuple[str, bytes]], str]:
    """Return what the daemon says of a burst, the burst, and a prompt that lies in a mailbox."""
    with (
        place(plan.scratch, plan.made(existing)) as (mail, home),
        daemon_at(home, mode) as daemon,
    ):
        first = WARM_UP + round(plan.messages * REPLIES)
        worked_off(daemon, mail, ((ADMIN, raw) for raw in concerns(first, 1)))
        prompt = mail.await_mail(SHAH, first)[0]
        letters = burst(mail, plan.messages)
        seen.others.append(calm())
        done = worked_off(daemon, mail, letters)
        seen.rss.append(daemon.rss())
        return done, letters, _numbered(prompt)


def _numbered(prompt: bytes) -> str:
    """Return a prompt with "@@@@" where each copy of it has its own number."""
    its_own = str(email.message_from_bytes(prompt, policy=default)["Message-ID"])
    return prompt.decode().replace(its_own, "<@@@@@floor.example>")


def _floor(plan: Plan, kind: str, rehearsal: Rehearsal, seen: Seen) -> None:
    durable = rehearsal.durable if kind == DURABLE else []
    with place(plan.scratch, plan.made(plan.cases[0])) as (mail, home):
        given = home / "given.json"
        given.write_text(json.dumps({"durable": durable, "prompt": rehearsal.prompt}), encoding="utf-8")
        with measured("bench.floor", str(home), str(given)) as floor:
            floor.hear(WATCHING)
            for box, raw in rehearsal.letters:
                mail.deliver(box, raw)
            seen.others.append(calm())
            floor.tell(str(len(rehearsal.letters)))
            done = floor.hear(DONE)
    if done["n"] != len(rehearsal.letters):
        raise RuntimeError(f"the floor read {done['n']} of {len(rehearsal.letters)} messages")
    seen.add(done)
