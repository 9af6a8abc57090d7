"""In which cases something was told to somebody at an address: what the register of other cases is looked up by.

The one idea: the ledger holds an address as a keyed hash beside a reference, and nothing else; what was told, and whether it
counts, the record of that case says. A line is written before the record says so, and goes after the record has gone: cut
off in between there is one too many, which tells of nothing. Whoever looks through the cases puts in what is missing.
"""

import hmac
from collections.abc import Callable
from dataclasses import replace

from mailflow.record import Case
from mailflow.register import Register, told
from mailflow.shell import journal
from mailflow.shell.records.ledger import Ledger


class RegisterIndex:
    """Finds the cases of an address, at the cost of those cases and of no others."""

    def __init__(self, ledger: Ledger, key: bytes) -> None:
        self._ledger, self._key = ledger, key

    def note(self, case: Case) -> None:
        """See that this case is found by every address at which something was told in it."""
        for address in {one.address for one in told(case)}:
            self._ledger.told(self._hash(address), case.reference)

    def register(self, case: Case, read: Callable[[str], Case | None], beside: Register) -> Register:
        """Return the register of what the parents of this case were told in others, which `read` reads; as long as nothing
        is settled for them. `beside` has the open ones about the same group."""
        addresses = {address for strand in case.strands.values() if not strand.settled for address in strand.located}
        found = {stream for address in addresses for stream in self._ledger.told_in(self._hash(address))}
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
