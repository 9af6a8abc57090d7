"""The daemon as it serves: with its door for the command line, until it is told to stop.

The one idea: however it ends, the door is shut, and nothing goes to the terminal but lines of the journal.
"""

import asyncio
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from mailflow.shell import assemble, garbage, journal, opened
from mailflow.shell.cli.alone import alone
from mailflow.shell.daemon import Daemon
from mailflow.shell.door import answering
from mailflow.shell.heartbeat import Heartbeat
from mailflow.shell.settings import Settings


@contextmanager
def taken_over(settings: Settings) -> Iterator[opened.Books]:
    """Have what is on record, and the school's mailboxes, for this process alone."""
    books = opened.open_books(settings)
    try:
        with alone(settings, books.keyring):
            yield books
    finally:
        books.shut()


async def until_stopped(settings: Settings, books: opened.Books) -> None:
    """Run the daemon on these settings and records, until a signal stops it or a fault ends it."""
    _say_no_more_than_the_journal()
    daemon = assemble.daemon_of(settings, books, on_state=journal.state)
    garbage.spare_what_stays()
    questions = answering.Door(daemon.desk, settings.records_home, daemon.now, daemon.wake)
    await questions.open()
    _stop_when_told(daemon)
    daemon.ticked = Heartbeat(settings.records_home, daemon).beat
    try:
        await daemon.run()
    finally:
        await questions.close()


def _stop_when_told(daemon: Daemon) -> None:
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, lambda: asyncio.ensure_future(daemon.stop()))


def _say_no_more_than_the_journal() -> None:
    """Python prints what nobody has caught, message and all; here it becomes a line of the journal."""
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, what: journal.fault("in the loop", what.get("exception") or RuntimeError(), 1)
    )
    threading.excepthook = lambda what: journal.fault("in a thread", what.exc_value or RuntimeError(), 1)
