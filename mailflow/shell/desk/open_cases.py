"""The open cases in memory: when each is next due, what of each may be sent, and who is in which.

The one idea: looking for what is due costs what is open, and not what has been; the earliest instant lies on top of a
heap. What may be sent is looked for with each email, so that costs only what may leave by now. What is left alone is
open still, but is never due and sends nothing.
"""

from bisect import insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from heapq import heapify, heappop, heappush
from typing import TypeVar

from mailflow import decide as core
from mailflow.authorship import Written
from mailflow.happening import ConcernRaised
from mailflow.record import Case, Mail, MailState, Report
from mailflow.register import Register, Same, is_named_in, names_in, surname
from mailflow.school import School

T = TypeVar("T")
_NEVER = datetime.min.replace(tzinfo=UTC)


class _Instants:
    """An instant for each of some cases, in `by_case`; the earliest is known at once."""

    def __init__(self) -> None:
        self.by_case: dict[str, datetime] = {}
        self._heap: list[tuple[datetime, str]] = []  # of what `by_case` holds, and of what it held before

    def put(self, reference: str, instant: datetime | None) -> None:
        before = self.by_case.get(reference)
        _set(self.by_case, reference, instant)
        if instant is not None and instant != before:
            heappush(self._heap, (instant, reference))
        if len(self._heap) > 100 + 2 * len(self.by_case):  # mostly what was so once
            self._heap = [(instant, reference) for reference, instant in self.by_case.items()]
            heapify(self._heap)

    def earliest(self) -> tuple[datetime, str] | None:
        while self._heap and self.by_case.get(self._heap[0][1]) != self._heap[0][0]:
            heappop(self._heap)
        return self._heap[0] if self._heap else None


class OpenCases:
    """The open cases, by reference, as the record leaves them."""

    def __init__(self) -> None:
        self.cases: dict[str, Case] = {}
        self.alone: set[str] = set()
        self._due: dict[str, datetime] = {}  # when a case is woken
        self._chased: dict[str, datetime] = {}  # when somebody was chased last in a case
        self._next = _Instants()  # when it is woken, or an email of it may leave
        self._owing = _Instants()  # from when the first email that it owes may leave, while that is to come
        self._ready: dict[str, tuple[Mail, ...]] = {}  # what those owe whose time to send has come, in that order
        self._urgent: dict[str, tuple[Mail, ...]] = {}  # and what of it is urgent
        self._addresses: dict[str, tuple[str, ...]] = {}  # by address, the cases that they are in
        self._surnames: dict[str, tuple[str, ...]] = {}  # and by surname
        self._leads = Counter[str]()  # how many of them somebody leads
        self._about: dict[str, list[tuple[datetime, str]]] = {}  # by group, the cases about it as they were opened

    def hold(self, reference: str, case: Case, school: School) -> None:
        """Keep the case as it stands now."""
        before = self.cases.get(reference)
        self._place(reference, before, case)
        self._led(before, case)
        self.cases[reference] = case
        self._wait(reference, case, school)
        self._owe(reference, () if reference in self.alone else tuple(_owed(case)))
        _reach(self._addresses, reference, _addresses(before) if before else (), _addresses(case))
        _reach(self._surnames, reference, _surnames(before) if before else (), _surnames(case))

    def look_again(self, school: School) -> None:
        """The school's record has changed when cases are woken."""
        for reference, case in self.cases.items():
            self._wait(reference, case, school)

    def drop(self, reference: str, case: Case) -> None:
        """Forget a case that is closed."""
        before = self.cases.pop(reference, None)
        self._place(reference, before, None)
        self._led(before, None)
        self._wait_no_more(reference)
        self._owe(reference, ())
        _reach(self._addresses, reference, _addresses(before or case), ())
        _reach(self._surnames, reference, _surnames(before or case), ())

    def leave_alone(self, reference: str) -> None:
        """Let nothing more be due in a case, nor be sent for it."""
        self.alone.add(reference)
        self._wait_no_more(reference)
        self._owe(reference, ())

    def of_address(self, address: str) -> tuple[str, ...]:
        return self._addresses.get(address.casefold(), ())

    def beside(self, reference: str, of: ConcernRaised | Case) -> Register:
        """Return the register of a case of whose parents nothing is known yet: the other open cases about its group, and those of
        whoever reported it and of whom it names, the newest first; and how many cases of any group somebody leads."""
        about = reversed(self._about.get(of.group, ()))
        same = (self.cases[one] for one in self._of_people(*_sought(of)) if one != reference)
        return Register(
            beside=tuple(self.cases[other] for _, other in about if other != reference),
            of_people=tuple(sorted(same, key=lambda case: case.opened_at or _NEVER, reverse=True)),
            leads=dict(self._leads),
        )

    def _of_people(self, addresses: Iterable[str], words: str) -> Iterable[str]:
        """Return the cases of these addresses, and of everybody whom the words name; only those whose surname is met are looked at."""
        found = dict.fromkeys(one for address in addresses for one in self.of_address(address))
        names = names_in(words)
        for last in names.keys() & self._surnames.keys():
            met = (
                one
                for one in self._surnames[last]
                if any(is_named_in(names, name) is not Same.NO for name in _names(self.cases[one]))
            )
            found.update(dict.fromkeys(met))
        return found

    def _led(self, before: Case | None, case: Case | None) -> None:
        """Note who leads a case that is worked on here, and who does no more."""
        was, is_now = (one.lead if one and one.ours else "" for one in (before, case))
        if was != is_now:
            self._leads.update([is_now] if is_now else [])
            self._leads.subtract([was] if was else [])

    def _place(self, reference: str, before: Case | None, case: Case | None) -> None:
        """Note about which group a case is, of which it is one no more."""
        was, is_now = (one.group if one and one.opened_at else "" for one in (before, case))
        if was != is_now and was in self._about:
            left = [one for one in self._about[was] if one[1] != reference]
            _set(self._about, was, left or None)
        if was != is_now and case and case.opened_at and is_now:
            insort(self._about.setdefault(is_now, []), (case.opened_at.astimezone(UTC), reference))

    def next_instant(self, after: datetime | None) -> datetime | None:
        if after is not None:
            return min((instant for instant in self._next.by_case.values() if instant > after), default=None)
        earliest = self._next.earliest()
        return earliest[0] if earliest else None

    def due(self, at: datetime) -> tuple[str, ...]:
        """Return the cases that are to be woken: what is due, and what was last chased on a clock that went ahead. An email
        that may leave wakes none: it is sent, and that is all."""
        ahead = self._chased
        return tuple(one for one, due in self._due.items() if due <= at or (one in ahead and ahead[one] > at))

    def owed(self, at: datetime, *, urgent: bool = False) -> Iterator[tuple[str, int]]:
        """Yield what may be due to leave, reference and number: all of it, or only what is urgent."""
        while (first := self._owing.earliest()) and first[0] <= at:
            reference = first[1]
            self._owing.put(reference, None)
            self._ready[reference] = owed = tuple(_owed(self.cases[reference]))
            _set(self._urgent, reference, tuple(mail for mail in owed if mail.owed.urgent) or None)
        for reference, owed in tuple((self._urgent if urgent else self._ready).items()):
            yield from ((reference, mail.owed.mail) for mail in owed if mail.not_before <= at)

    def on_their_way(self) -> Iterator[tuple[str, int]]:
        for reference, case in self.cases.items():
            yield from ((reference, n) for n in case.live if case.mails[n].state is MailState.SENDING)

    def _wait(self, reference: str, case: Case, school: School) -> None:
        """Note when something is next due in a case, unless it is left alone."""
        if reference in self.alone:
            return self._wait_no_more(reference)
        move, email = (_in_utc(instant) for instant in (core.next_move(case, school), core.next_email(case)))
        _set(self._due, reference, move)
        _set(self._chased, reference, _in_utc(core.last_chase(case)))
        self._next.put(reference, min((instant for instant in (move, email) if instant is not None), default=None))
        return None

    def _wait_no_more(self, reference: str) -> None:
        _set(self._due, reference, None)
        self._next.put(reference, None)

    def _owe(self, reference: str, owed: Sequence[Mail]) -> None:
        """Note from when the first of the emails that a case owes may leave."""
        self._ready.pop(reference, None)
        self._urgent.pop(reference, None)
        self._owing.put(reference, _in_utc(min((mail.not_before for mail in owed), default=None)))


def _owed(case: Case) -> Iterator[Mail]:
    """Yield what a case owes, by number."""
    mails = (case.mails[number] for number in sorted(case.live))
    return (mail for mail in mails if mail.state is MailState.OWED)


def _in_utc(instant: datetime | None) -> datetime | None:
    """Return the instant as one that is compared quickly; a mail server's own zone would be asked each time."""
    return None if instant is None else instant.astimezone(UTC)


def _set(held: dict[str, T], key: str, value: T | None) -> None:
    """Keep a value that there is, and no other."""
    if value is None:
        held.pop(key, None)
    else:
        held[key] = value


def _reach(cases: dict[str, tuple[str, ...]], reference: str, before: Collection[str], now: Collection[str]) -> None:
    """Note by what a case is found now, and that it no longer is by what was so before: an address may have been somebody
    else's."""
    for key in (one for one in before if one not in now):
        _set(cases, key, tuple(other for other in cases.get(key, ()) if other != reference) or None)
    for key in (one for one in now if one not in before):
        cases[key] = (*cases.get(key, ()), reference)


def _addresses(case: Case) -> tuple[str, ...]:
    found = [report.address.casefold() for report in case.reports.values()]
    found += [strand.address.casefold() for strand in case.strands.values()]
    return tuple(address for address in dict.fromkeys(found) if address)


def _names(case: Case) -> list[str]:
    return [report.name for report in case.reports.values()] + [strand.name for strand in case.strands.values()]


def _surnames(case: Case) -> tuple[str, ...]:
    return tuple(filter(None, dict.fromkeys(map(surname, _names(case)))))


def _sought(of: ConcernRaised | Case) -> tuple[list[str], str]:
    """Return from which addresses a case came, or what is to become one, and all its words."""
    if isinstance(of, Case):
        addresses = [report.address for report in of.at_hand]
        said: Sequence[Report | Written] = of.at_hand
    else:
        addresses, said = [of.by.address], [of.written]
    return addresses, "\n".join(f"{one.subject}\n{one.words}\n{one.other_version}" for one in said)
