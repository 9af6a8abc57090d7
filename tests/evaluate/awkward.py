"""Replies whose build, and not only whose words, takes a yes back: edits in the quotation, two versions, other people.

The one idea: in each of these the word APPROVE stands at the top, alone and plain; what speaks against it stands where a
reader that looks only at the top would not see it. None of them may let a letter go.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from tests.evaluate.clients import CLIENTS, WHO
from tests.evaluate.replies import SEED, Trial, head, sent_back
from tests.evaluate.school import HOSTILE, Desktop, Sent, waiting
from tests.evaluate.wire import Reply, boxed, flat, marked, part, written

LINE: Final = "The matter is closed with that. Your child is not affected in any way."
EDITS: Final[Mapping[str, tuple[str, str]]] = {
    "a word put in": ("affected in any way", "affected in any bad way"),
    "a word changed": ("The matter is closed", "The subject is closed"),
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


def edited(desk: Desktop, ours: str, theirs: str) -> Sent:
    """Return our email as the one who was asked has edited it in the quotation."""
    return replace(
        desk.sent,
        plain=desk.sent.plain.replace(ours, theirs),
        html=desk.sent.html.replace(ours, theirs.replace("<", "&lt;")),
    )


def awkward() -> Iterator[Trial]:
    """Yield all of them, by every mail program in which each can happen."""
    chance = random.Random(SEED + 2)
    desk = waiting("decide")
    for client in QUOTING:
        for kind, (ours, theirs) in EDITS.items():
            yield _by(
                chance, desk, "edited in the quotation", f"{kind}: {theirs!r}", client, edited(desk, ours, theirs)
            )
        for words in CUTTING:
            typed = edited(desk, LINE, f"{LINE}\n> {words}\n>")
            tags = desk.sent.html.replace(LINE, f"{LINE}</blockquote><blockquote>{words}</blockquote><blockquote>")
            yield _by(chance, desk, "a line typed into the quotation", words, client, replace(typed, html=tags))
        for words in BENEATH:
            raw = _beneath(CLIENTS[client](desk.sent, "APPROVE"), words)
            yield _trial(desk, "beneath the quotation", words, client, written(raw, head(desk.sent)))
    for kind, build in BUILT.items():
        for number, raw in enumerate(build(desk.sent)):
            yield _trial(desk, kind, f"number {number}", "built by hand", raw)
    yield from _parents_words(chance)


QUOTING: Final = tuple(
    name for name in CLIENTS if name not in ("trimmed", "nothing quoted", "ready reply", "ready reply iphone")
)


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


def _parents_words(chance: random.Random) -> Iterator[Trial]:
    """The parent wrote words of approval in the account that is quoted, and the Head replies with none."""
    desk = waiting("decide", HOSTILE)
    for client in QUOTING:
        for words in ("", "Thanks", "Will read it tonight", "Paul", "-- \nPaul Denham"):
            raw = sent_back(chance, desk, client, words)
            yield _trial(desk, "the parent's own APPROVE", words, client, raw)
    for part_ in ("> APPROVE", "> I approve", "> > APPROVE"):
        words = f"On Wed, 2 Dec 2026 at 13:30, {WHO} wrote:\n\n{part_}\n"
        yield _trial(
            desk, "the parent's own APPROVE", part_, "a part quoted", written(Reply(plain=words), head(desk.sent))
        )


# Built by hand -------------------------------------------------------------------------------------------------------


def _struck_out(sent: Sent) -> Iterator[bytes]:
    tags = (
        "<s>APPROVE</s>",
        "<del>APPROVE</del>",
        "<strike>APPROVE</strike>",
        '<span style="text-decoration:line-through">APPROVE</span>',
    )
    for tag in tags:
        for html in (
            f"<div>{tag}</div>",
            f"<p>{tag} Ring me.</p>",
            f"<p>{tag}</p><blockquote>{sent.html}</blockquote>",
        ):
            yield written(Reply(html=html), head(sent))
        yield written(Reply(plain="APPROVE\n", html=f"<div>{tag}</div>"), head(sent))


def _two_stories(sent: Sent) -> Iterator[bytes]:
    for other in ("DECLINE", "APPROVE but wait for HR", "", "Not approved", "APPROVE" + " x" * 200_000 + " not"):
        yield written(Reply(plain="APPROVE\n", html=f"<p>{other}</p>" or "<p></p>"), head(sent))
        yield written(Reply(plain=f"{other}\n", html="<p>APPROVE</p>"), head(sent)) if other else b""


def _in_pieces(sent: Sent) -> Iterator[bytes]:
    """Two text parts with a picture between, as Apple Mail writes them."""
    picture = b"Content-Type: image/png\r\nContent-Disposition: inline; filename=x.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
    for words in ("but not before HR", "Wait", "No"):
        for kind in ("plain", "html"):
            parts = [part("APPROVE\n", kind, "utf-8", "8bit"), picture, part(words, kind, "utf-8", "8bit")]
            lines = "".join(f"{name}: {value}\r\n" for name, value in head(sent).items())
            yield lines.encode() + b"MIME-Version: 1.0\r\n" + boxed(parts, "mixed", "=_apple")


def _with_files(sent: Sent) -> Iterator[bytes]:
    for name in (
        "Letter to Mr Moss PD edits.docx",
        "letter v2.docx",
        "Letter (tracked changes).docx",
        "new wording.txt",
    ):
        yield written(Reply(plain=f"Approve\n\n{marked(sent.plain)}\n", files={name: b"Dear Mr Moss"}), head(sent))


def _like_headers(sent: Sent) -> Iterator[bytes]:
    wrote = f"On Wed, 2 Dec 2026 at 13:30, {WHO} wrote:"
    for words in (
        "Date: make it 9 December\nTo: his work address",
        "Subject: Your kindness\nTo: Mrs Moss as well",
        "To: both parents\nCc: Lucy",
    ):
        yield written(Reply(plain=f"APPROVE\n\n{words}\n\n{wrote}\n{marked(sent.plain)}\n"), head(sent))
        yield written(Reply(plain=f"APPROVE\n\n{words}\n\n{marked(sent.plain)}\n"), head(sent))
        yield written(Reply(plain=f"APPROVE\n{words}\n\n{flat(sent.html)}\n"), head(sent))


def _like_attributions(sent: Sent) -> Iterator[bytes]:
    for words in (
        "On Monday 7/12/26 please",
        "On Monday 7/12/26 at 9:00",
        "On 9 Dec 2026 at 10:00, not before",
        "Le 9/12/26",
    ):
        for wrote in (f"{WHO} wrote:", "Hillside CE Primary wrote:", "the school wrote:"):
            yield written(Reply(plain=f"APPROVE\n{words}\n{wrote}\n{marked(sent.plain)}\n"), head(sent))


def _passed_on(sent: Sent) -> Iterator[bytes]:
    """The Head passes on what the deputy answered."""
    deputy = "From: Amira Shah <shah@hillside.example>\nDate: Wed, 2 Dec 2026 at 15:02\nSubject: Fwd: Reply needed\nTo: Paul Denham"
    answer = f"APPROVE\n\nOn Wed, 2 Dec 2026 at 14:00, Paul Denham wrote:\n{marked('FYI' + chr(10) + sent.plain)}"
    for above in ("", "FYI", "See below", "Agreed", "Yes", "Thanks Amira", "Paul"):
        yield written(
            Reply(plain=f"{above}\n\n---------- Forwarded message ---------\n{deputy}\n\n{answer}\n"), head(sent)
        )
        yield written(Reply(plain=f"{above}\n\n{deputy}\n\n{answer}\n"), head(sent))
        yield written(Reply(plain=f"{above}\n\n> {deputy.splitlines()[0]} wrote:\n{marked(answer)}\n"), head(sent))
        yield written(
            Reply(plain=f"{above}\n\nOn Wed, Amira Shah <shah@hillside.example> wrote:\n{marked(answer)}\n"), head(sent)
        )


def _by_a_machine(sent: Sent) -> Iterator[bytes]:
    marks: tuple[dict[str, str], ...] = (
        {"Auto-Submitted": "auto-replied"},
        {"Auto-Submitted": "auto-generated"},
        {"X-Autoreply": "yes"},
        {"Precedence": "auto_reply"},
        {"Subject": f"Automatic reply: {sent.subject}", "X-Auto-Response-Suppress": "All"},
        {"Return-Path": "<>", "Subject": f"Out of office: {sent.subject}"},
    )
    for mark in marks:
        for words in ("APPROVE", "Approved\n\nPaul", "I am away until Monday.\n\nAPPROVE"):
            yield written(Reply(plain=f"{words}\n\n{marked(sent.plain)}\n"), {**head(sent), **mark})


def _by_others(sent: Sent) -> Iterator[bytes]:
    """Not the Head: the deputy, the office, a private mailbox, an unproved or delegated one."""
    passed = head(sent)["Authentication-Results"]
    senders: tuple[dict[str, str], ...] = (
        {"From": "Amira Shah <shah@hillside.example>"},
        {"From": "Jan Pope <pope@hillside.example>"},
        {
            "From": "Paul Denham <pauldenham71@post.example>",
            "Authentication-Results": passed.replace("hillside.example", "post.example"),
        },
        {"Authentication-Results": ""},
        {"Authentication-Results": passed.replace("pass", "fail", 1)},
        {"Sender": "Jan Pope <pope@hillside.example>"},
    )
    for sender in senders:
        yield written(Reply(plain=f"APPROVE\n\n{marked(sent.plain)}\n"), {**head(sent), **sender})


BUILT: Final[Mapping[str, Callable[[Sent], Iterator[bytes]]]] = {
    "struck out": _struck_out,
    "two versions": _two_stories,
    "in pieces": _in_pieces,
    "with an edited letter attached": _with_files,
    "lines like headers": _like_headers,
    "lines like an attribution": _like_attributions,
    "somebody else's answer passed on": _passed_on,
    "by a machine": _by_a_machine,
}
BY_OTHERS: Final = _by_others
"""Replies that are read as they stand, and must be turned away by who wrote them."""
