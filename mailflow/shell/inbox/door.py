"""What passes between the thread that watches a mailbox and the event loop: messages in, questions and sentences out.

The one idea: our own records are asked on the loop's thread only, so they need no locks; and the thread may be at most
two batches ahead, so that a slow reader stops the reading and not the memory.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol, TypeVar

T = TypeVar("T")
AHEAD: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """A message that is in the mailbox, or was there a moment ago.

    `received` is the server's own time of receipt; `size` its size there in bytes; `raw` its bytes, at most the first
    20 MB. `gone`: somebody removed it before we could read it. `unreadable`: the server could not give it to us in
    five tries. `renumbered`: it may be an old message, since the server has given the mailbox a new UIDVALIDITY; if it
    was received before the mailbox was first watched, it was left alone then.
    """

    mailbox: str
    uidvalidity: int
    uid: int
    received: datetime
    size: int
    raw: bytes
    gone: bool = False
    unreadable: bool = False
    renumbered: bool = False


class Marks(Protocol):
    """What is on record about the messages of a mailbox. Asked on the event loop's own thread only."""

    def validity(self, mailbox: str) -> int | None:
        """Return the UIDVALIDITY under which the mailbox was last read, or None if it was never watched."""

    def is_known(self, mailbox: str, uidvalidity: int, uid: int) -> bool:
        """Return whether the message is on record, or lies below the UID given to `starts`."""

    def starts(self, mailbox: str, uidvalidity: int, uid: int) -> None:
        """Put on record that the mailbox is read from `uid` on; whatever lies below is left alone."""


class Stopped(Exception):
    """Nobody wants to know any more."""


class OwnFault(Exception):
    """Our own records failed while they were asked. The cause is attached, and is what the reader is given."""


class Door:
    """The way from the watching thread (`ask`, `pass_in`, `say`) to the event loop (`take`, `close`)."""

    def __init__(self, on_state: Callable[[str], None]) -> None:
        self.stopped = threading.Event()
        self._on_state = on_state
        self._loop = asyncio.get_running_loop()
        self._inside: asyncio.Queue[list[Arrived] | BaseException | None] = asyncio.Queue()
        self._room = threading.Semaphore(AHEAD)

    def ask(self, question: Callable[[], T]) -> T:
        """Ask our records something, on the loop's thread; raise OwnFault if they fail, Stopped if nobody listens."""
        answer: Future[T] = Future()

        def put() -> None:
            try:
                answer.set_result(question())
            except Exception as error:  # noqa: BLE001  # it is raised where it was asked
                answer.set_exception(error)

        self._call(put)
        while not self.stopped.is_set():
            try:
                return answer.result(timeout=0.5)
            except TimeoutError:
                continue
            except Exception as error:
                raise OwnFault from error
        raise Stopped

    def pass_in(self, batch: list[Arrived]) -> None:
        """Pass messages on, and wait while the reader has enough to do. None at all: that is all that is there."""
        self._room.acquire()
        if self.stopped.is_set():
            raise Stopped
        self._call(lambda: self._inside.put_nowait(batch))

    def say(self, sentence: str) -> None:
        """Tell how the watching goes. The sentence holds no address and no secret."""
        self._call(lambda: self._on_state(sentence))

    def end(self, error: BaseException | None) -> None:
        """Tell the reader that nothing more will come, because of `error` if there is one."""
        try:
            self._call(lambda: self._inside.put_nowait(error))
        except Stopped:
            return

    async def take(self) -> list[Arrived] | None:
        """Return the next messages, or None at the end."""
        match await self._inside.get():
            case BaseException() as error:
                raise error
            case batch:
                return batch

    def taken(self) -> None:
        """Say that the reader is done with a batch."""
        self._room.release()

    def close(self) -> None:
        """Listen no more."""
        self.stopped.set()
        self._room.release()

    def _call(self, action: Callable[[], object]) -> None:
        try:
            self._loop.call_soon_threadsafe(action)
        except RuntimeError as error:  # the loop is closed
            raise Stopped from error
