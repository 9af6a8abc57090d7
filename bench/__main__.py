"""How fast the daemon is, on real mail servers, beside what the same work costs at the least.

    python -m bench                  everything; about ten minutes (make bench)
    python -m bench reading          one part only: throughput, prompt, idle, start or reading
    python -m bench --short          fewer runs, fewer messages, at most 1,000 cases: about two minutes
    python -m bench throughput --cases 0,500 --runs 3 --messages 100

Needs Dovecot and Postfix (make setup-servers) and root, as the tests do. Each part prints lines of JSON to standard
output; how it goes is told on standard error; a table of targets ends it. With --strict a missed target is exit code 1.

throughput   A burst of messages lies in the mailboxes when the IMAP server gives notice; the time runs from that notice
             to the last email taken by SMTP. 10 % carry a 200 kB picture, 16 % are answers to prompts of cases just
             opened, the rest are new concerns. With 0, 1,000 and 10,000 cases on record (200 of them open), in turn
             with two floors: a straight line (fetch, mail-parser, one sealed file made durable, one email), and the
             same line with as many and as large durable writes as the daemon had. `fsyncs_per_msg` is counted in a run
             of its own; `emails_per_msg` says how many emails a message called for (a floor sends one);
             `settled_msgs_per_s` counts until our own copies are gone from the mailbox, too.
prompt       One concern at a time: from the IDLE notice to its first prompt taken by SMTP, by stage.
idle         Memory and CPU of a daemon that has nothing to do.
start        From the start of the process until both mailboxes are watched.
reading      What reading a message costs, beside mail-parser alone.

Whatever else runs on the machine shows in the figures. The first line says how loaded it was, and how long its disk
takes to make 4 kB durable; `others_percent`, how much of it others used just before each run (a run waits a little for
them), and where that was much in most runs the table says so. In a scratch folder that lies in memory nothing is ever
waited for; --scratch names another.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from bench import alone, reading, throughput
from bench.both import now
from bench.plan import Plan, Target, one_fsync, show, table, tell

PARTS: Final[Mapping[str, Callable[[Plan], Iterator[Target]]]] = {
    "throughput": throughput.measure,
    "prompt": alone.first_prompt,
    "idle": alone.idle,
    "start": alone.start,
    "reading": reading.measure,
}
SHORT: Final = Plan(scratch=Path(), cases=(0, 1_000), runs=2, messages=100, single=10, starts=3, calm=10, readings=200)


def asked(words: list[str]) -> argparse.Namespace:
    assert __doc__
    first, _, more = __doc__.partition("\n\n")
    parser = argparse.ArgumentParser(
        "python -m bench", description=first, epilog=more, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; all of them without one")
    parser.add_argument("--short", action="store_true", help="a smaller run")
    parser.add_argument("--cases", help="numbers of cases on record, with commas between")
    parser.add_argument("--runs", type=int, help="runs of each kind")
    parser.add_argument("--messages", type=int, help="messages in a run")
    parser.add_argument("--scratch", type=Path, help="where records and mailboxes of the bench are made")
    parser.add_argument("--strict", action="store_true", help="exit code 1 if a target is missed")
    given = parser.parse_args(words)
    if unknown := [part for part in given.parts if part not in PARTS]:
        parser.error(f"there is no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    return given


def plan_of(given: argparse.Namespace, scratch: Path) -> Plan:
    plan = replace(SHORT, scratch=scratch) if given.short else Plan(scratch=scratch)
    if given.cases:
        plan = replace(plan, cases=tuple(int(word) for word in given.cases.split(",")))
    return replace(plan, runs=given.runs or plan.runs, messages=given.messages or plan.messages)


def main(words: list[str]) -> int:
    given, begun = asked(words), now()
    targets: list[Target] = []
    with tempfile.TemporaryDirectory(prefix="mf-bench-", dir=given.scratch) as folder:
        plan = plan_of(given, Path(folder))
        show(cores=os.cpu_count(), load=round(os.getloadavg()[0], 2), fsync_ms=round(1000 * one_fsync(plan.scratch), 3))
        for part in given.parts or PARTS:
            tell(f"{part}, {now() - begun:.0f} s after the start")
            targets += PARTS[part](plan)
    print(f"\n{table(targets)}\n\n{now() - begun:.0f} s; load at the end {os.getloadavg()[0]:.2f}")
    return 1 if given.strict and not all(target.met for target in targets) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
