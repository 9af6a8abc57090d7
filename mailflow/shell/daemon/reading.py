"""From a message in a mailbox to what it was taken for: read, judged, placed, and accounted for in the ledger.

The one idea: every message ends as one line in the ledger, and its line is written last. What is cut off before it is
read again, and known by its key in the case that it went to.
"""

import hmac
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from mailflow.housekeeping import OlderRecords, PulledIn, PutAside
from mailflow.mail import intake
from mailflow.mail.intake import ForCase, ForSchool, NewCase, OurCopy, Placed
from mailflow.mail.intake import new as new_mail
from mailflow.record import SCHOOL
from mailflow.shell import journal
from mailflow.shell.daemon import older
from mailflow.shell.daemon.of_one_case import CaseRefuses, of_one_case
from mailflow.shell.daemon.opening import NotYet, Opener, Place, place_of
from mailflow.shell.inbox import Arrived
from mailflow.shell.records.ledger import Ledger
from mailflow.shell.records.sealed import Damaged
from mailflow.shell.sorter import NoAnswer

TRIES = 3
"""So often a message that makes our own code fail is tried; then it is set aside for a person, and the others go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What became of a message. `copy` is the email of ours that it is our own copy of, `unrecorded`: our records do not
    know that it left; `put_away`: it is a case's and nothing else's, so that it may leave the shared mailbox."""

    placed: Placed | None
    fate: str
    copy: tuple[str, int] | None = None
    unrecorded: bool = False
    put_away: bool = False


class Reader:
    """Reads messages, one at a time, onto the desk."""

    def __init__(self, opener: Opener, ledger: Ledger, now: Callable[[], datetime]) -> None:
        self.opener, self.desk, self.ledger, self._now = opener, opener.desk, ledger, now
        self._tries: dict[Place, int] = {}
        self._older = False

    def take(self, arrived: Arrived, received: datetime, behind: Collection[str] = ()) -> Done:
        """Deal with one message; never raises for what is in it. Raise OSError if the disk does not take it now, and of
        that `CaseRefuses` if only its case cannot; NotYet while it is being opened. Mail of the cases in `behind` is
        refused untried, so that it keeps its order."""
        place = place_of(arrived)
        while (tries := self._tries.get(place, 0)) < TRIES:
            try:
                with of_one_case():
                    done = self._take(arrived, received, behind)
            except (OSError, NotYet):
                raise  # it lies at no message: stop reading, the message stays where it is
            except NoAnswer as fault:  # it has been tried twice
                journal.fault("reading", fault, tries + 1)
                break
            except Exception as fault:  # noqa: BLE001 (one bad case or message never stops the others)
                self._tries[place] = tries + 1
                journal.fault("reading", fault, tries + 1)
            else:
                self._forget(place)
                return done
        done = self._shunt(arrived, received)
        self._forget(place)
        return done

    def _forget(self, place: Place) -> None:
        self._tries.pop(place, None)
        self.opener.forget(place)

    def _take(self, arrived: Arrived, received: datetime, behind: Collection[str]) -> Done:
        if arrived.gone:
            journal.gone(arrived.mailbox, arrived.uid)
            self._account("", arrived, received, "gone", "", "")
            return Done(placed=None, fate="gone")
        if arrived.unreadable:
            place = f"{arrived.mailbox} {arrived.uidvalidity} {arrived.uid}"
            return self._aside(arrived, place, received, "The mail server could not give it to us.")
        if (copied := self._copied(arrived)) is not None:
            return copied
        read, sorted_ = self.opener.opened(place_of(arrived), arrived.raw, received)
        seen = self.ledger.by_key(read.key)
        if seen is not None:
            self._account(read.key, arrived, received, seen.fate, seen.stream, seen.category)
            return Done(placed=None, fate=seen.fate)
        if arrived.renumbered and self._left_alone_then(arrived):
            self._account(read.key, arrived, received, "ordinary", "", "before the first start")
            return Done(placed=None, fate="ordinary")
        arrival = self.opener.arrival(place_of(arrived), read, arrived.raw, sorted_)
        with of_one_case(arrival.tied.stream if arrival.tied else ""):
            placed = intake.place(arrival, self.desk)
        for outcome in placed.outcomes:
            if isinstance(outcome, ForCase | OurCopy) and outcome.stream in behind:
                raise CaseRefuses(outcome.stream)
        stream = self._apply(placed, arrived.raw)
        copy = self._copy_of(placed)
        if copy is None:  # our own copy is accounted for by removing it: cut off before that, it is read again
            key = read.key if placed.fate != "junk" else ""  # if a person moves it to the inbox, it is read anew
            self._account(key, arrived, received, placed.fate, stream, placed.category)
        journal.placed(arrived.mailbox, arrived.uid, placed.fate, placed.rule)
        unrecorded = self._unrecorded(arrived, copy)
        return Done(placed=placed, fate=placed.fate, copy=copy, unrecorded=unrecorded, put_away=placed.ours)

    def _copied(self, arrived: Arrived) -> Done | None:
        placed = self.opener.own_copy(arrived)
        if placed is None:
            return None
        copy = None
        try:
            self._apply(placed, arrived.raw)
            copy = self._copy_of(placed)
            unrecorded = self._unrecorded(arrived, copy)
        except Damaged as fault:
            if isinstance(fault, OSError):
                raise
            copy, unrecorded = None, False  # it stays: its record may be put back before the next start
        journal.placed(arrived.mailbox, arrived.uid, placed.fate, placed.rule)
        return Done(placed=placed, fate=placed.fate, copy=copy, unrecorded=unrecorded)

    def _unrecorded(self, arrived: Arrived, copy: tuple[str, int] | None) -> bool:
        """Return whether our records do not know that this email left; then nothing leaves until a person says so. What comes
        after that word is told of again."""
        if copy is None:
            return False
        with of_one_case(copy[0]):
            unrecorded = older.left_unrecorded(self.desk, *copy, arrived.raw)
        if unrecorded and not (self._older and self.desk.school.stopped):
            journal.records_older()
            key = f"copy {arrived.mailbox} {arrived.uidvalidity} {arrived.uid}"
            self.desk.apply(SCHOOL, OlderRecords(at=self._now(), key=key))
            self._older = True
        return unrecorded

    def pull_back(self, place: str, found: tuple[bytes, datetime] | None) -> None:
        """Read a message again that was left alone, since the office asks for it: it becomes a case. None: it is gone.
        Raises NotYet, NoAnswer."""
        mailbox, uidvalidity, uid = place.rsplit(" ", 2)
        if found is not None:
            raw, received = found
            here = Arrived(
                mailbox=mailbox, uidvalidity=int(uidvalidity), uid=int(uid), received=received, size=len(raw), raw=raw
            )
            read, sorted_ = self.opener.opened(place_of(here), raw, received)
            placed = new_mail.pulled_back(self.opener.arrival(place_of(here), read, raw, sorted_), self.desk)
            stream = self._apply(placed, raw)
            self.opener.forget(place_of(here))
            self._account(read.key, here, received, placed.fate, stream, placed.category)
        self.desk.apply(SCHOOL, PulledIn(at=self._now(), place=place))

    def copy_stays(self, arrived: Arrived, received: datetime) -> None:
        """Account for our own copy that cannot be removed from its mailbox, so that it is not read at every start."""
        self._account("", arrived, received, "copy", "", "")

    def _left_alone_then(self, arrived: Arrived) -> bool:
        """After a new UIDVALIDITY, what lay there before the mailbox was first watched comes round: it stays alone."""
        since = self.ledger.watched_since(arrived.mailbox)
        return since is not None and arrived.received < since

    def _apply(self, placed: Placed, raw: bytes) -> str:
        stream = ""
        for outcome in placed.outcomes:
            match outcome:
                case NewCase(raised=raised):
                    stream = self.desk.raise_concern(raised, b"" if raised.image else raw)
                case ForCase(stream=reference, happening=happening):
                    stream = reference
                    with of_one_case(reference):
                        self.desk.records.keep(reference, raw)
                        self.desk.apply(reference, happening)
                case ForSchool(happening=happening):
                    stream = stream or SCHOOL
                    if isinstance(happening, PutAside) and happening.raw:
                        self.desk.records.keep(SCHOOL, raw)
                    self.desk.apply(SCHOOL, happening)
                case OurCopy(tie=tie):
                    stream = tie.stream
                    with of_one_case(stream):
                        self.desk.copy_found(*older.copied(self.desk, tie), self._now())
        return stream

    def _copy_of(self, placed: Placed) -> tuple[str, int] | None:
        tie = next((one.tie for one in placed.outcomes if isinstance(one, OurCopy)), None)
        if tie is None:
            return None
        with of_one_case(tie.stream):
            return older.copied(self.desk, tie)

    def _aside(self, arrived: Arrived, key: str, received: datetime, why: str) -> Done:
        digest = self.desk.records.keep(SCHOOL, arrived.raw) if arrived.raw else ""
        self.desk.apply(SCHOOL, PutAside(at=received, key=key, mailbox=arrived.mailbox, why=why, raw=digest))
        self._account(key, arrived, received, "set aside", SCHOOL, "")
        return Done(placed=None, fate="set aside")

    def _shunt(self, arrived: Arrived, received: datetime) -> Done:
        """Our own fault: the message is kept and a person is told; the next message goes on."""
        key = hmac_of(self.opener.how.message_key, arrived)
        return self._aside(
            arrived, key, received, "We could not deal with it, which is our fault and not its sender's."
        )

    def _account(self, key: str, arrived: Arrived, received: datetime, fate: str, stream: str, category: str) -> None:
        self.ledger.saw(
            key,
            arrived.mailbox,
            arrived.uidvalidity,
            arrived.uid,
            fate,
            stream,
            day=received.astimezone(self.desk.school.calendar.zone).date(),
            category=category,
        )


def hmac_of(key: bytes, arrived: Arrived) -> str:
    return hmac.new(key, arrived.raw, "sha256").hexdigest()
