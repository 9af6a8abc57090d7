"""What reading costs: median and p99 for messages of 5 kB and 300 kB, beside mail-parser alone.

The one idea: each message is read by both in turn, and what counts is the processor's time, not the clock's, so that
whatever else the machine does matters little. "Taking apart" is `mailflow.mail.message`; "the whole reading" adds who
wrote it, whether a machine did, and what it is about.
"""

from collections.abc import Callable, Iterator
from datetime import UTC
from time import thread_time
from typing import Final

import mailparser

from bench.both import START
from bench.letters import of_size
from bench.plan import Plan, Target, middle, per_hundred, show
from mailflow.mail import automatic, message, sender, token, triage
from mailflow.mail.sender import Profile, Provider
from tests.world import PEOPLE

KINDS: Final = (
    ("5 kB", 5_000, False),
    ("300 kB with a picture", 300_000, True),
    ("300 kB of words", 300_000, False),
)
DIFFERENT: Final = 40
KEY: Final = bytes(32)
ADDRESS: Final = "cases@hillside.example"
PROFILE: Final = Profile(provider=Provider.GENERIC, authserv_id="mx.hillside.example")


def taken_apart(raw: bytes) -> message.Message:
    return message.read(raw, received=START.astimezone(UTC), key=KEY)


def whole(raw: bytes) -> None:
    """Read a message as the daemon does before it asks what is on record."""
    read = taken_apart(raw)
    token.from_message_id(KEY, read.message_id)
    automatic.automatic(read, raw)
    sender.who(read, PEOPLE, PROFILE)
    token.find(KEY, read, ADDRESS)
    triage.triage(read, people=PEOPLE, classes=("Year 4",), own_domains=("hillside.example",))


READERS: Final[dict[str, Callable[[bytes], object]]] = {
    "mail-parser alone": mailparser.parse_from_bytes,
    "taking apart": taken_apart,
    "the whole reading": whole,
}


def measure(plan: Plan) -> Iterator[Target]:
    """Read messages of each kind, and yield how many times mail-parser's cost it comes to, at median or p99 (the worse)."""
    for kind, size, picture in KINDS:
        messages = [of_size(number, size, picture=picture) for number in range(DIFFERENT)]
        taken = _timed(messages, plan.readings if size < 100_000 else plan.readings // 4)
        medians = {reader: 1000 * middle(times) for reader, times in taken.items()}
        late = {reader: 1000 * per_hundred(times, 99) for reader, times in taken.items()}
        show(
            reading=kind,
            bytes=round(middle(map(len, messages))),
            n=len(taken["taking apart"]),
            median_ms={reader: round(value, 3) for reader, value in medians.items()},
            p99_ms={reader: round(value, 3) for reader, value in late.items()},
        )
        for reader in ("taking apart", "the whole reading"):
            times = max(found[reader] / found["mail-parser alone"] for found in (medians, late))
            yield Target(name=f"{kind}, {reader}: times mail-parser", found=times, wanted=2, unit="")


def _timed(messages: list[bytes], often: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {reader: [] for reader in READERS}
    for place in range(-len(messages), often):  # the first time through does not count: expressions are compiled in it
        for reader, read in READERS.items():
            begun = thread_time()
            read(messages[place % len(messages)])
            if place >= 0:
                taken[reader].append(thread_time() - begun)
    return taken
