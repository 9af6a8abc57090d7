"""Replies whose build, and not only whose words, takes a yes back: edits in the quotation, two versions, other people.

The one idea: in each of these the word APPROVE stands at the top, alone and plain; what speaks against it stands where a
reader that looks only at the top would not see it. None of them may let a letter go.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from tests.evaluate.built import BUILT
from tests.evaluate.clients import CLIENTS, WHO, head
from tests.evaluate.replies import SEED, Trial, sent_back
from tests.evaluate.school import HOSTILE, Desktop, Sent, waiting
from tests.evaluate.wire import Reply, written

LINE: Final = "That closes the matter."
EDITS: Final[Mapping[str, tuple[str, str]]] = {
    "a word put in": ("affect your child in any way", "affect your child in any bad way"),
    "a word changed": ("That closes the matter", "That closes the subject"),
    "a sentence put in": (LINE, f"{LINE} We would like you to leave the group."),
    "a remark in brackets": (LINE, f"{LINE} [take this out]"),
    "a remark behind the line": (LINE, f"{LINE} <- too harsh"),
    "a remark in capitals": (LINE, f"{LINE} NOT TRUE"),
    "one word behind the line": (LINE, f"{LINE} no"),
    "a name changed": ("Dear Mr Moss", "Dear Dan"),
    "a word before the line": (LINE, f"DELETE: {LINE}"),
}
"""What is typed into the quoted letter: our words, and what they become."""
CUTTING: Final = (
    "We cut anyone?",
    "Please take this line out",
    "I would not say that",
    "No",
    "not this one",
    "see Lucy first",
)
BENEATH: Final = (
    "Actually wait for HR", "but not before Monday", "PS change the date", "No, decline it", "Hold on", "Is the address right?",
)  # fmt: skip


QUOTING: Final = tuple(
    name for name in CLIENTS if name not in ("trimmed", "nothing quoted", "ready reply", "ready reply iphone")
)


def edited(desk: Desktop, ours: str, theirs: str) -> Sent:
    """Return our email as the one who was asked has edited it in the quotation."""
    assert ours in desk.sent.plain, f"{ours!r} does not stand in our email any more"
    return replace(
        desk.sent,
        plain=desk.sent.plain.replace(ours, theirs),
        html=desk.sent.html.replace(ours, theirs.replace("<", "&lt;")),
    )


def awkward(clients: tuple[str, ...] = QUOTING) -> Iterator[Trial]:
    """Yield all of them, by these mail programs: those that quote what was sent whole."""
    chance = random.Random(SEED + 2)
    desk = waiting("decide")
    for client in clients:
        for kind, (ours, theirs) in EDITS.items():
            yield _by(
                chance, desk, "edited in the quotation", f"{kind}: {theirs!r}", client, edited(desk, ours, theirs)
            )
        for words in CUTTING:
            typed = edited(desk, LINE, f"{LINE}\n> {words}\n>")
            tags = desk.sent.html.replace(LINE, f"{LINE}</blockquote><blockquote>{words}</blockquote><blockquote>")
            yield _by(chance, desk, "a line typed into the quotation", words, client, replace(typed, html=tags))
        for words in BENEATH:
            reply = _beneath(CLIENTS[client](desk.sent, "APPROVE"), words)
            yield _trial(desk, "beneath the quotation", words, client, written(reply, head(desk.sent)))
    for kind, build in BUILT.items():
        for number, raw in enumerate(build(desk.sent)):
            yield _trial(desk, kind, f"number {number}", "built by hand", raw)
    yield from _parents_words(chance, clients)


def _by(chance: random.Random, desk: Desktop, kind: str, phrase: str, client: str, sent: Sent) -> Trial:
    reply = CLIENTS[client](sent, chance.choice(("APPROVE", "Approved\n\nThanks\nPaul", f"approve {sent.code}")))
    return _trial(desk, kind, phrase, client, written(reply, head(desk.sent)))


def _trial(desk: Desktop, kind: str, phrase: str, client: str, raw: bytes) -> Trial:
    return Trial(desk=desk, kind=kind, meant="doubt", phrase=phrase, client=client, raw=raw)


def _beneath(reply: Reply, words: str) -> Reply:
    return replace(
        reply,
        plain=f"{reply.plain}\n\n{words}\n" if reply.plain else "",
        html=f"{reply.html}<div>{words}</div>" if reply.html else "",
    )


def _parents_words(chance: random.Random, clients: tuple[str, ...]) -> Iterator[Trial]:
    """The parent wrote words of approval in the account that is quoted, and the Head replies with none."""
    desk = waiting("decide", HOSTILE)
    for client in clients:
        for words in ("", "Thanks", "Will read it tonight", "Paul", "-- \nPaul Denham"):
            raw = sent_back(chance, desk, client, words)
            yield _trial(desk, "the parent's own APPROVE", words, client, raw)
    for part_ in ("> APPROVE", "> I approve", "> > APPROVE"):
        words = f"On Wed, 2 Dec 2026 at 13:30, {WHO} wrote:\n\n{part_}\n"
        yield _trial(
            desk, "the parent's own APPROVE", part_, "a part quoted", written(Reply(plain=words), head(desk.sent))
        )
