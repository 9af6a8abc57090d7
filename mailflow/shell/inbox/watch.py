"""The thread that watches a mailbox and reads what is new in it, without changing anything there.

The one idea: what is new is asked of our own records, never of flags or dates. After every IDLE cycle, whatever it
said, the server is asked for UIDs above the last; on every connection and every quarter of an hour, for all of them.
"""

import random
import time
from collections import Counter
from typing import Final

from mailflow.shell.inbox.door import Door, Marks, OwnFault, Stopped
from mailflow.shell.inbox.fetch import Fetch
from mailflow.shell.inbox.guard import Guard
from mailflow.shell.inbox.imap import Account, Box, IdleRefused, Limits, Link, in_words

FULL_LOOK: Final = 900.0  # seconds between full looks: a second net under servers whose UIDs do not always rise
ASKED_AT_ONCE: Final = 2_000  # about 2 ms of the event loop


class Watch:
    """Watch one mailbox: `run()` in a thread of its own, `stop()` from any other."""

    def __init__(self, account: Account, marks: Marks, door: Door, limits: Limits, *, begin_with_all: bool) -> None:
        self._account, self._marks, self._door, self._limits = account, marks, door, limits
        self._begin_with_all = begin_with_all
        self._pause = limits.first_pause
        self._guard = Guard()
        self._fetch = Fetch(account.mailbox, 0, 0, Counter())
        self._last = 0  # the highest UID looked at
        self._handed: set[int] = set()  # passed on, and perhaps not yet on record
        self._idle_works = True
        self.said = ""
        self.looked = time.monotonic()

    def run(self) -> None:
        """Watch until stopped. Any trouble with the server is said, and tried again after a growing pause."""
        try:
            while not self._door.stopped.is_set():
                self._until_trouble()
        except Stopped:
            self._door.end(None)
        except OwnFault as fault:
            self._door.end(fault.__cause__)
        else:
            self._door.end(None)

    def stop(self) -> None:
        """Cut the line, so that the thread notices at once that `door.stopped` is set."""
        self._guard.cut()

    def _until_trouble(self) -> None:
        guard = self._guard = Guard()
        try:
            if not self._door.stopped.is_set():
                self._watch(Link(self._account, self._limits, guard))
        except (Stopped, OwnFault):
            raise
        except Exception as error:  # noqa: BLE001  # nothing that a server can cause may end the watch
            if not self._door.stopped.is_set():
                self._say(f"{in_words(error, self._account)} We keep trying, at most 5 minutes apart.")
                self._door.stopped.wait(self._pause * random.uniform(0.5, 1.0))  # noqa: S311
                self._pause = min(self._pause * 2, self._limits.longest_pause)
        finally:
            guard.close()

    def _watch(self, link: Link) -> None:
        by_idle = self._idle_works and link.has_capability("IDLE")
        while True:
            self._full_look(link)
            self._pause = self._limits.first_pause
            often = f"looked at every {self._limits.poll:g} seconds"
            self._say(f"The mailbox is {'being watched' if by_idle else often}.")
            again = time.monotonic() + FULL_LOOK
            self._take_newer(link)
            while time.monotonic() < again:
                self._wait(link, by_idle)
                self._take_newer(link)

    def _take_newer(self, link: Link) -> None:
        """Take what is new until nothing more came meanwhile: what a server tells within an answer, IDLE does not repeat. Then
        say that this was all."""
        link.more_came()
        self._take(link, link.newer(self._last))
        while link.more_came():
            self._take(link, link.newer(self._last))
        self._door.pass_in([])

    def _wait(self, link: Link, by_idle: bool) -> None:
        try:
            if by_idle:
                link.idle_once(self._limits.cycle, self._door.stopped)
            elif not self._door.stopped.wait(self._limits.poll):
                link.noop()
        except IdleRefused:
            self._idle_works = False  # on the next connection we only ask
            raise
        if self._door.stopped.is_set():
            raise Stopped

    def _full_look(self, link: Link) -> None:
        box = link.examine()
        mailbox = self._account.mailbox
        before = self._door.ask(lambda: self._marks.validity(mailbox))
        uids = link.all_uids(box.exists)
        end = max([box.uid_next, *(uid + 1 for uid in uids)])
        renumbered = before not in (None, box.uidvalidity)
        if box.uidvalidity != self._fetch.uidvalidity:
            self._fetch = Fetch(mailbox, box.uidvalidity, end if renumbered else 0, Counter())
            self._handed.clear()
            self._last = 0
        if before is None:
            self._first_start(box, end, len(uids))
        if renumbered:
            self._say("The server has renumbered the mailbox: all of it is read again, and repeats are recognised.")
        self._take(link, self._unknown(uids))
        self._last = max(self._last, end - 1)
        if renumbered:
            # Only now: were the reading cut short, the next start must see that the mailbox was renumbered.
            self._door.ask(lambda: self._marks.starts(mailbox, box.uidvalidity, 1))

    def _first_start(self, box: Box, end: int, number: int) -> None:
        start = 1 if self._begin_with_all else end
        self._door.ask(lambda: self._marks.starts(self._account.mailbox, box.uidvalidity, start))
        what = "beginning with" if self._begin_with_all else "from now on, leaving alone"
        self._say(f"The mailbox is watched for the first time, {what} the messages in it ({number}).")

    def _unknown(self, uids: list[int]) -> list[int]:
        found: list[int] = []
        for start in range(0, len(uids), ASKED_AT_ONCE):
            found += self._not_on_record(uids[start : start + ASKED_AT_ONCE])
        self._handed.intersection_update(found)
        return [uid for uid in found if uid not in self._handed]

    def _not_on_record(self, uids: list[int]) -> list[int]:
        mailbox, validity = self._account.mailbox, self._fetch.uidvalidity
        return self._door.ask(lambda: [uid for uid in uids if not self._marks.is_known(mailbox, validity, uid)])

    def _take(self, link: Link, uids: list[int]) -> None:
        for batch in self._fetch.batches(link, uids):
            self._door.pass_in(batch)
            self._handed.update(message.uid for message in batch)
            self._last = max(self._last, batch[-1].uid)
        self.looked = time.monotonic()

    def _say(self, sentence: str) -> None:
        if sentence != self.said:
            self.said = sentence
            self._door.say(sentence)
