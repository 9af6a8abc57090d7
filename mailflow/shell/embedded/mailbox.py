"""A mailbox of the embedded server that misses no notice.

The one idea: pymap waits for the next message when a client begins to idle, even if one came while the client was still
reading the last; a real server tells at once (RFC 2177), and so does this one.
"""

from pymap.backend.dict.mailbox import MailboxData, MailboxSet
from pymap.concurrent import Event
from pymap.selected import SelectedMailbox


class Inbox(MailboxData):
    """An inbox that tells whoever begins to idle what came since they last looked."""

    async def update_selected(self, selected: SelectedMailbox, *, wait_on: Event | None = None) -> SelectedMailbox:
        behind = selected.mod_sequence is not None and selected.mod_sequence != self._mod_sequences.highest
        return await super().update_selected(selected, wait_on=None if behind else wait_on)


def mailboxes() -> MailboxSet:
    """Return the mailboxes of one account, with such an inbox."""
    boxes = MailboxSet()
    boxes._inbox = Inbox(boxes._content_cache, boxes._thread_cache)
    return boxes
