"""The daemon with next to nothing to do: one message at a time, none at all, and how soon it is there after a start.

The one idea: each is measured with the most cases on record that the plan has, since that is where it could go wrong.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import sleep
from typing import Any, Final

from bench.both import WATCHING, now
from bench.letters import concerns
from bench.plan import BUSY, Plan, Target, calm, middle, per_hundred, rounded, show, tell
from bench.world import ADMIN, Measured, daemon_at, measured, place, worked_off
from mailflow.shell.daemon import SAFETY_TICK
from mailflow.shell.sorter import LINGERS
from tests.servers import MailServers

WARM_UP: Final = 10
LET_GO: Final = LINGERS + SAFETY_TICK + 2
"""Seconds after the last email until the daemon has ended what it needs only for work: the process that sorts mail, and
its connection to SMTP."""
NO_CPU: Final = 0.1
"""Per cent of one core that may be called no measurable CPU: a millisecond in a second."""


# One message at a time -----------------------------------------------------------------------------------------------


def first_prompt(plan: Plan) -> Iterator[Target]:
    """Measure from the IDLE notice of a concern to its first prompt accepted by SMTP, with the breakdown."""
    with (
        place(plan.scratch, plan.made(max(plan.cases))) as (mail, home),
        daemon_at(home, "stages") as daemon,
    ):
        first = _one(daemon, mail, next(concerns(1, 1)))
        worked_off(daemon, mail, ((ADMIN, raw) for raw in concerns(WARM_UP, 2)))
        others = calm()
        found = [_one(daemon, mail, raw) for raw in concerns(plan.single, 100)]
    taken = [1000 * one["accepted"] for one in found]
    parts = [_breakdown(one) for one in found]
    show(
        existing=max(plan.cases),
        n=plan.single,
        notice_to_prompt_ms={"median": round(middle(taken), 1), "p90": round(per_hundred(taken, 90), 1)},
        breakdown_ms={stage: round(middle(part[stage] for part in parts), 2) for stage in parts[0]},
        first_after_a_start_ms=round(1000 * first["accepted"], 1),
        others_percent=others,
    )
    name = "from the IDLE notice to the first prompt taken"
    yield Target(name=name, found=middle(taken), wanted=50, unit=" ms", doubtful=others > BUSY)


def _one(daemon: Measured, mail: MailServers, raw: bytes) -> dict[str, Any]:
    return worked_off(daemon, mail, [(ADMIN, raw)])


def _breakdown(one: dict[str, Any]) -> dict[str, float]:
    """Return milliseconds by stage, up to the moment when SMTP had taken the first prompt."""
    spent = {"fetch": one["fetch"], **one["until_taken"]}
    spent["the rest"] = one["accepted"] - sum(spent.values())
    return {stage: 1000 * seconds for stage, seconds in spent.items()}


# None at all ---------------------------------------------------------------------------------------------------------


def idle(plan: Plan) -> Iterator[Target]:
    """Measure memory and CPU of a daemon that has nothing to do: just started, and after some work."""
    with (
        place(plan.scratch, plan.made(max(plan.cases))) as (mail, home),
        daemon_at(home, "timed") as daemon,
    ):
        sleep(2)
        fresh = daemon.rss()
        worked_off(daemon, mail, ((ADMIN, raw) for raw in concerns(WARM_UP, 1)))
        tell(f"idle for {LET_GO + plan.calm:.0f} s")
        sleep(LET_GO)
        begun, used = now(), daemon.cpu()
        sleep(plan.calm)
        percent = 100 * (daemon.cpu() - used) / (now() - begun)
        rss = daemon.rss()
    show(
        existing=max(plan.cases),
        idle_rss_mb=round(rss, 1),
        idle_rss_mb_before_any_message=round(fresh, 1),
        idle_cpu_percent=round(percent, 3),
    )
    yield Target(name="idle, before any message", found=fresh, wanted=80, unit=" MB")
    yield Target(name="idle, after some work", found=rss, wanted=80, unit=" MB")
    yield Target(name="idle, CPU", found=percent, wanted=NO_CPU, unit=" %")


# A start -------------------------------------------------------------------------------------------------------------


def start(plan: Plan) -> Iterator[Target]:
    """Measure from the start of the process until both mailboxes are watched, with every case closed, and as it is.

    The process is new each time; the disk's cache is as warm as it happens to be.
    """
    most = max(plan.cases)
    for shelved in (True, False):
        marks, others = _starts(plan, plan.made(most), shelved=shelved)
        whole = [1000 * sum(mark.values()) for mark in marks]
        show(
            existing=most,
            all_closed=shelved,
            n=len(marks),
            start_ms=round(middle(whole), 1),
            breakdown_ms={part: round(1000 * middle(mark[part] for mark in marks), 1) for part in marks[0]},
            runs=rounded(whole),
            others_percent=rounded(others, 0),
        )
        if shelved:
            name, busy = f"start with {most} closed cases", middle(others) > BUSY
            yield Target(name=name, found=middle(whole), wanted=1000, unit=" ms", doubtful=busy)


def _starts(plan: Plan, made: Path, *, shelved: bool) -> tuple[list[dict[str, float]], list[float]]:
    """Start the daemon again and again on the same records; the very first start, which sets up more, does not count.

    Returns seconds by part, and how much of the machine others used just before.
    """
    found: list[dict[str, float]] = []
    others: list[float] = []
    with place(plan.scratch, made, shelved=shelved) as (_, home):
        for _ in range(plan.starts + 1):
            others.append(calm())
            begun = now()
            with measured("bench.daemon", str(home), "timed") as daemon:
                marks: dict[str, float] = daemon.hear(WATCHING)["marks"]
            found.append(_parts([begun, *marks.values()], list(marks)))
    return found[1:], others[1:]


def _parts(instants: list[float], names: list[str]) -> dict[str, float]:
    return {name: after - before for name, (before, after) in zip(names, pairwise(instants), strict=True)}
