"""What the measuring and the measured processes have in common: the day, the stopwatch, and how they speak.

The one idea: a measured process holds nothing that the daemon does not hold at a school, so this imports next to nothing.
"""

import json
import sys
import time
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from mailflow.shell.clock import FastClock

START: Final = datetime(2027, 3, 4, 10, tzinfo=ZoneInfo("Europe/London"))
"""A Thursday in term, in lessons: prompts to those who teach wait, those to the leadership leave at once."""
WATCHING, BEGUN, DONE, ENDED = "watching", "begun", "done", "ended"
sys.modules["rich"] = None  # type: ignore[assignment]  # structlog loads it where it is: at developers', and at no school
now = time.perf_counter  # the same stopwatch in every process (CLOCK_MONOTONIC)


def clock() -> FastClock:
    """Return a clock that goes as fast as the machine's, from the bench's instant on."""
    return FastClock(START, 1.0)


def say(what: str, **values: object) -> None:
    """Say something to the process that measures."""
    print(json.dumps({"what": what, **values}), flush=True)
