"""Opening the post: a message in a mailbox becomes all that can be read in it.

The one idea: whatever is not our own copy was written by somebody else, and is opened by a process of its own, ahead of its
turn. Nobody here waits for that process but by `await`: what is read before it is open is begun, and read again then.
"""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import Final, TypeVar

from mailflow.mail import automatic, intake, message, sender, token, triage, whatsapp
from mailflow.mail.intake import Arrival, Placed, junk
from mailflow.mail.sender import Profile
from mailflow.shell import journal
from mailflow.shell.desk import Desk
from mailflow.shell.inbox import Arrived
from mailflow.shell.sorter import Answer, Asked, Look, NoAnswer, NotStarted, Sorter

TRY_AGAIN: Final = 10.0
"""Seconds until the process that opens messages is tried again."""
Place = tuple[str, int, int]
"""Where a message lies: its mailbox, the mailbox's UIDVALIDITY, and its UID."""


Name = tuple[Place, str | None]
"""What is opened: the message at a place, or these words of it."""
T = TypeVar("T")


class NotYet(Exception):
    """What was asked for is being opened: whoever asked is to ask again when it is open."""

    def __init__(self, name: Name, asked: Asked) -> None:
        super().__init__("it is being opened")
        self.name, self.asked = name, asked


def place_of(arrived: Arrived) -> Place:
    return arrived.mailbox, arrived.uidvalidity, arrived.uid


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How messages are read: the key of their keys, whose word is taken on senders, the classes that there are."""

    message_key: bytes
    profile: Profile
    classes: tuple[str, ...]
    own_domains: tuple[str, ...]


class Opener:
    """Opens messages, in the order in which they are given. `stuck`: none can be opened, and all of them wait."""

    def __init__(self, desk: Desk, how: How, sorter: Sorter) -> None:
        self.desk, self.how, self.sorter = desk, how, sorter
        self.stuck = False
        self._ids: dict[Place, str] = {}  # the Message-IDs of what is in our own mailbox and has not been dealt with

    def ahead(self, arrived: Iterable[tuple[Arrived, datetime]]) -> None:
        """Begin to open messages that have arrived, and that were not begun; each is dealt with when it is its turn."""
        self.sorter.ahead(
            ((place_of(one), None), self._asked(one.raw, received))
            for one, received in arrived
            if not (one.gone or one.unreadable) and self.own_copy(one) is None
        )

    def opened(self, place: Place, raw: bytes, received: datetime) -> Answer:
        """Return a message taken apart and sorted. Raises NotYet, NoAnswer."""
        return self._ready((place, None), self._asked(raw, received))

    def _ready(self, name: Name, asked: Asked) -> Answer:
        """Return an answer that has come; begin what was not begun. Nothing here waits, since all else would wait with it."""
        self.sorter.ahead([(name, asked)])
        begun = self.sorter.begun(name)
        if begun is None or not begun.done() or isinstance(begun.exception(), NotStarted):
            raise NotYet(name, asked)
        return begun.result()

    async def until_read(self, read: Callable[[], Awaitable[T]]) -> T:
        """Have something read as soon as all that it wants opened is open."""
        while True:
            try:
                return await read()
            except NotYet as fault:
                await self.until_opened(fault)

    async def until_opened(self, wanted: NotYet) -> None:
        """Wait until what was begun is open, or cannot be opened, twice. While the process that opens messages cannot be
        started, all of them wait."""
        tried = False
        while (begun := self.sorter.begun(wanted.name)) is not None:
            (came,) = await asyncio.gather(asyncio.wrap_future(begun), return_exceptions=True)
            if isinstance(came, NotStarted):
                await self.rest(came)
            elif isinstance(came, NoAnswer) and not tried:
                tried = True
            else:
                self.stuck = False
                return
            self.sorter.take(wanted.name)
            self.sorter.ahead([(wanted.name, wanted.asked)])

    async def rest(self, fault: NotStarted) -> None:
        """Nothing can be opened now: say so, once, and wait a while."""
        if not self.stuck:
            journal.opens_nothing(str(fault))
        self.stuck = True
        await asyncio.sleep(TRY_AGAIN)

    def forget(self, place: Place) -> None:
        """Let go of all that was opened of a message."""
        self._ids.pop(place, None)
        for name in self.sorter.names:
            if isinstance(name, tuple) and name[0] == place:
                self.sorter.take(name)

    def own_copy(self, arrived: Arrived) -> Placed | None:
        """Return where our own copy of an email belongs, without taking it apart: half of the mail in our mailbox is that, and
        is known by its Message-ID alone. One that may be old mail come round goes the long way."""
        if arrived.mailbox != "cases" or arrived.renumbered:
            return None
        place = place_of(arrived)
        if place not in self._ids:
            self._ids[place] = message.message_id(arrived.raw)
        return intake.own_copy("cases", self._ids[place], self.desk)

    def _asked(self, raw: bytes, received: datetime) -> Asked:
        at_school = received.astimezone(self.desk.school.calendar.zone)
        by_its_day = received.astimezone(
            timezone(at_school.utcoffset() or timedelta())
        )  # spans count well from no other kind
        return Asked(look=self._look(), raw=raw, received=by_its_day)

    def _look(self) -> Look:
        return Look(
            key=self.how.message_key,
            people=self.desk.school.people,
            classes=self.how.classes,
            own_domains=self.how.own_domains,
        )

    def arrival(self, place: Place, read: message.Message, raw: bytes, sorted_: triage.Triage | None = None) -> Arrival:
        """Return a message with all that is read in it; what was not sorted yet is sorted only when asked, which may raise
        NotYet and NoAnswer. Its place begins with the name of a mailbox ("admin"), or of its junk folder ("admin/Junk")."""
        mailbox, _, in_junk = place[0].partition("/")
        by = sender.who(read, self.desk.school.writers, self.how.profile)
        school = self.desk.school

        @cache
        def triaged(words: str | None) -> triage.Triage:
            if words is None and sorted_ is not None:
                return sorted_
            whole = read if words is None else replace(read, text=words, versions_differ=False, formatted="")
            return self._ready((place, words), Asked(look=self._look(), apart=whole))[1]

        def extract(words: str) -> str:
            files = (*read.attachments, *(file for inner in read.enclosed for file in inner.attachments))
            if not any(map(whatsapp.may_be_export, files)) or triage.Action.ALERT in triaged(None).actions:
                return ""  # beside a danger nothing that is attached is looked into
            here = read.received.astimezone(school.calendar.zone)
            return whatsapp.offered(files, words, written_on=here.date(), reporter=read.from_name)

        ours = token.from_message_id(self.desk.key, read.message_id) is not None
        machine = None if ours else automatic.automatic(read, raw)
        if machine is not None and read.header(token.HOP):
            machine = None if not machine.about else machine
        return Arrival(
            mailbox=mailbox,
            message=read,
            sender=junk.unvouched(by) if in_junk else by,
            automatic=machine,
            triaged=triaged,
            raw=hashlib.sha256(raw).hexdigest(),
            tied=token.find(self.desk.key, read, school.cases_address),
            alone=mailbox == "cases" and not school.one_mailbox,
            junk=bool(in_junk),
            extract=extract,
        )
