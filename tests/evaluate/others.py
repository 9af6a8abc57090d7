"""A plain APPROVE that is not the Head's, or not proved to be, decided on the case to its end.

The one idea: the words are the plainest there are, so only who wrote them can keep the letter back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from tests.evaluate.awkward import QUOTING
from tests.evaluate.clients import CLIENTS, head
from tests.evaluate.school import waiting
from tests.evaluate.table import misses, table
from tests.evaluate.wire import written

SENDERS: Final[Mapping[str, Mapping[str, str]]] = {
    "the deputy": {"From": "Amira Shah <shah@hillside.example>"},
    "the office": {"From": "Jan Pope <pope@hillside.example>"},
    "the Chair": {"From": "Helen Marsh <marsh@hillside.example>"},
    "the Head's private mailbox": {"From": "Paul Denham <pauldenham71@post.example>"},
    "nobody vouches": {"Authentication-Results": ""},
    "our server says no": {"Authentication-Results": "mx.hillside.example; dmarc=fail header.from=hillside.example"},
    "our server vouches for another": {
        "Authentication-Results": "mx.hillside.example; dmarc=pass header.from=post.example"
    },
    "the office on the Head's behalf": {"Sender": "Jan Pope <pope@hillside.example>"},
    "a stranger under the Head's name": {"From": '"Paul Denham <denham@hillside.example>" <x@moss.example>'},
    "the parent": {"From": "Dan Moss <dan.moss@moss.example>"},
    "two senders": {"From": "Paul Denham <denham@hillside.example>\r\nFrom: x@moss.example"},
    "not tied to the prompt": {"To": "cases@hillside.example", "In-Reply-To": "", "References": ""},
}
"""Headers that make a plain APPROVE somebody else's, or nobody's that could be proved."""


@dataclass(slots=True)
class Others:
    """Plain approvals by others, decided on the case as it stands: which let the letter go, and whether the Head's does."""

    read: int = 0
    let_go: list[str] = field(default_factory=list)
    heads: int = 0
    heads_own: int = 0

    def shown(self) -> str:
        rows = [("by others", self.read, len(self.let_go)), ("by the Head", len(QUOTING), self.heads_own)]
        return table(
            "A plain APPROVE, decided on the case (by others: must be 0)", ("", "of", "let the letter go"), rows
        )


def measured(clients: tuple[str, ...] = QUOTING) -> Others:
    """Play each of them to the end of its decision, by these mail programs, beside the Head's own."""
    desk, found = waiting("decide"), Others()
    for client in clients:
        reply = CLIENTS[client](desk.sent, "APPROVE")
        found.heads += 1
        found.heads_own += desk.released(desk.placed(written(reply, head(desk.sent))))
        for name, other in SENDERS.items():
            whole = replace(reply, plain=reply.plain.split("Reply code")[0]) if name.startswith("not tied") else reply
            if name.startswith("not tied"):
                whole = replace(whole, html="")
            found.read += 1
            if desk.released(desk.placed(written(whole, {**head(desk.sent), **other}))):
                found.let_go.append(f"{name} | {client}")
    return found


def shown(found: Others) -> str:
    """Return the figures."""
    rows = [("by others", found.read, len(found.let_go)), ("by the Head", found.heads, found.heads_own)]
    title = "A plain APPROVE, decided on the case (by others: must be 0)"
    return table(title, ("", "of", "let the letter go"), rows) + misses("LET GO BY OTHERS", found.let_go)
