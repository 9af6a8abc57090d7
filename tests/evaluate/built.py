"""Replies built by hand whose build takes a yes back: struck out, in two versions, in pieces, passed on, by a machine."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from tests.evaluate.clients import WHO, head
from tests.evaluate.school import Sent
from tests.evaluate.wire import Reply, boxed, flat, marked, part, written


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
        yield written(Reply(plain="APPROVE\n", html=f"<p>{other}</p>"), head(sent))
        if other:
            yield written(Reply(plain=f"{other}\n", html="<p>APPROVE</p>"), head(sent))


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
