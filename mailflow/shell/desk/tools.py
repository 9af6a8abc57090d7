"""What the desk works with, besides the records."""

from dataclasses import dataclass

from mailflow.mail.compose import Sender
from mailflow.shell.desk.register_index import RegisterIndex
from mailflow.shell.paper import Letterhead, Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """Who mail comes from, the paper, the key of references, and what finds the cases of an address."""

    sender: Sender
    paper: Paper
    letterhead: Letterhead
    reference_key: bytes
    index: RegisterIndex
