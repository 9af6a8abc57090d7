"""What goes wrong on our own side: in our code, case by case, and on the disk.

The one idea: one bad case or message never stops the others. What our code cannot do in three tries is left alone until
the next start, and a person is told. What the disk does not take is not the case's fault: it is tried again, ever less
often, and nothing is dropped meanwhile.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Final, TypeVar

from mailflow.housekeeping import PutAside
from mailflow.record import SCHOOL
from mailflow.shell import journal
from mailflow.shell.daemon.works import Works
from mailflow.shell.desk import Desk
from mailflow.shell.records.sealed import Gone, OlderCopy

T = TypeVar("T")
TRIES: Final = 3
PAUSES: Final = (1.0, 5.0, 30.0, 60.0)
"""Seconds between tries while the disk takes nothing; the last one for as long as it lasts."""


class Faults:
    """Counts tries, tells a person once, and waits for the disk. `pauses` is as `PAUSES`."""

    def __init__(self, desk: Desk, now: Callable[[], datetime], pauses: tuple[float, ...] = PAUSES) -> None:
        self.desk, self._now, self._pauses = desk, now, pauses
        self._untold = {reference: _damaged(reference, why) for reference, why in desk.damaged.items()}
        self._refused: dict[str, int] = {}
        self.writing = Works()
        self.errands: set[asyncio.Task[None]] = set()

    # In our own code -------------------------------------------------------------------------------------------------

    def attempt(self, stream: str, what: str, work: Callable[[], T], mail: int = 0) -> T | None:
        """Do some work for a case, or for one of the school's emails, and return what it returned.

        Return None once it has failed three times: it is left alone from then on. OSError is raised, since it is the
        disk's fault and not the case's.
        """
        for tries in range(1, TRIES + 1):
            try:
                return work()
            except OSError:
                raise
            except Exception as fault:  # noqa: BLE001 (one bad case never stops the others)
                journal.fault(f"{what} {stream}", fault, tries)
        self.desk.leave_alone(stream, mail)
        journal.needs_a_person(stream, what)
        self._untold[stream] = _of_the_school(what) if stream == SCHOOL else _stuck(stream, what)
        self.tell()
        return None

    def tell(self) -> None:
        """Tell the office of what is left alone. What cannot be told now is told at the next call."""
        for stream, why in list(self._untold.items()):
            at = self._now()
            key = f"{stream} needs a person {at.astimezone(self.desk.school.calendar.zone).date().isoformat()}"
            try:
                self.desk.apply(SCHOOL, PutAside(at=at, key=key, mailbox="", why=why, raw=""))
            except OSError as fault:
                self.refused("telling", fault)
                return
            except Exception as fault:  # noqa: BLE001 (it stands in the journal, and in the list of cases)
                journal.fault(f"telling of {stream}", fault, 1)
            self.took("telling")
            del self._untold[stream]

    def say(self, of: str, why: str) -> None:
        """Tell the office that something needs a person, once a day for what it is `of`."""
        self._untold[of] = why
        self.tell()

    # On the disk -----------------------------------------------------------------------------------------------------

    def refused(self, what: str, fault: OSError) -> float:
        """The disk did not take this. Return for how many seconds to leave it in peace; the first time it is told."""
        if not self._refused:
            journal.disk_refuses(what, fault.strerror or type(fault).__name__)
        self.writing.failed(fault.strerror or type(fault).__name__)
        times = self._refused[what] = self._refused.get(what, 0) + 1
        return self._pauses[min(times, len(self._pauses)) - 1]

    def took(self, what: str) -> None:
        """The disk has taken this, if it ever refused it."""
        if self._refused.pop(what, 0) and not self._refused:
            journal.disk_takes()
            self.writing.well()

    def holds_back(self, stream: str) -> None:
        """Tell the office, once, that mail for and of this case waits until its record can be added to."""
        self.say(stream, _held_back(stream))

    async def until_taken(self, what: str, work: Callable[[], T]) -> T:
        """Do what writes, again and again until the disk takes it; return what it returned."""
        while True:
            try:
                done = work()
            except OSError as fault:
                await asyncio.sleep(self.refused(what, fault))
            else:
                self.took(what)
                return done

    # In the background -----------------------------------------------------------------------------------------------

    def errand(self, what: str, work: Coroutine[object, object, None]) -> None:
        """Do something beside the work; what fails there is said and stops nothing else."""
        task = asyncio.create_task(self._guarded(what, work))
        self.errands.add(task)
        task.add_done_callback(self.errands.discard)

    async def _guarded(self, what: str, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except Exception as fault:  # noqa: BLE001 (the next start finds what is left of it)
            journal.fault(what, fault, 1)


def _stuck(reference: str, what: str) -> str:
    return (
        f"Case {reference} needs a person: the program failed at it {TRIES} times ({what}), which is our fault. It is left "
        "alone until the program is started again, and every other case goes on. Please tell whoever looks after mailflow."
    )


def _damaged(reference: str, why: type[Exception]) -> str:
    if issubclass(why, OlderCopy):
        return (
            f"Case {reference} needs a person: an older copy of its record was put back, so what has happened in it since would "
            "be done again. Nothing happens in it, and every other case goes on. Please tell whoever looks after mailflow."
        )
    if issubclass(why, Gone):
        return (
            f"Case {reference} needs a person: its record is gone from the disk, so nothing happens in it, and every other case "
            "goes on. Please tell whoever looks after mailflow: its folder is to be put back from the newest backup."
        )
    return (
        f"Case {reference} needs a person: its record cannot be read, so nothing happens in it, and every other case goes "
        "on. Please tell whoever looks after mailflow."
    )


def _held_back(reference: str) -> str:
    return (
        f"Case {reference} needs a person: the disk fails at its record, which cannot be read or added to now. What "
        "is written to it waits in the mailbox and is read, in its order, as soon as it can be; its own emails wait as well, "
        "and every other case goes on. Please tell whoever looks after mailflow."
    )


def _of_the_school(what: str) -> str:
    return (
        f"One thing could not be done here, which is our fault: {what}. It is left alone until the program is started "
        "again. Please tell whoever looks after mailflow."
    )
