"""In which cases something was told to somebody at an address, and who has told of what is in one person's hands alone.

The one idea: the ledger holds whom it is about as a keyed hash beside a reference, and nothing else; what was told, whether it
counts, and whose it is, the record of that case says. A line is written before the record says so, and goes after the record
has gone: cut off in between there is one too many, which tells of nothing. Whoever looks through the cases puts in what is
missing.
"""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import replace

from mailflow.decide.whom.entrusted import entrusted, tellers
from mailflow.record import Case
from mailflow.register import Register, told
from mailflow.shell import journal
from mailflow.shell.records.ledger import Ledger

HAS_TOLD = "told of"
"""What stands before whom a matter came from, so that it is never taken for an address at which something was told."""


class RegisterIndex:
    """Finds the cases of an address, at the cost of those cases and of no others."""

    def __init__(self, ledger: Ledger, key: bytes) -> None:
        self._ledger, self._key = ledger, key

    def note(self, case: Case) -> None:
        """See that this case is found by every address at which something was told in it; and by whoever told of it, where it
        is in one person's hands."""
        for address in {one.address for one in told(case)}:
            self._ledger.note(self._hash(address), case.reference)
        for who in tellers(case) if entrusted(case) else ():
            self._ledger.note(self._hash(f"{HAS_TOLD} {who}"), case.reference)

    def entrusted_by(self, who: Sequence[str], read: Callable[[str], Case | None]) -> tuple[Case, ...]:
        """Return the cases in one person's hands of which one of these has told, as `read` reads them. One whose record is damaged
        is left out: whatever they write must be read all the same. Raise OSError if the disk does not give it now."""
        found = (self._ledger.found_by(self._hash(f"{HAS_TOLD} {one}")) for one in who)
        cases = []
        for stream in dict.fromkeys(stream for streams in found for stream in streams):
            try:
                case = read(stream)
            except OSError:
                raise
            except Exception as fault:  # noqa: BLE001 (a danger in what they write now is more than whose it is)
                journal.damaged(stream, type(fault).__name__)
            else:
                cases += [case] if case else []
        return tuple(cases)

    def register(self, case: Case, read: Callable[[str], Case | None], beside: Register) -> Register:
        """Return the register of what the parents of this case were told in others, which `read` reads; as long as nothing
        is settled for them. `beside` has the open ones about the same group."""
        addresses = {address for strand in case.strands.values() if not strand.settled for address in strand.located}
        found = {stream for address in addresses for stream in self._ledger.found_by(self._hash(address))}
        cases, unread = [], 0
        for stream in sorted(found - {case.reference}):
            try:
                other = read(stream)
            except Exception as fault:  # noqa: BLE001 (that one is missing is said to whoever decides; this case goes on)
                journal.damaged(stream, type(fault).__name__)
                unread += 1
            else:
                cases += [other] if other else []
        return replace(beside, cases=tuple(cases), unread=unread)

    def _hash(self, address: str) -> str:
        return hmac.new(self._key, address.casefold().encode(), "sha256").hexdigest()
