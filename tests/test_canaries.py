"""A whole case in which every field of the reporter's emails holds a sign of its own: where each of them may turn up, and where not.

The one idea: it is looked for in the bytes of every email, in every part as it reads once decoded, in the letters on paper,
on the disk and in the log. Words of a reporter are words: nothing in them is ever filled in.
"""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import AsyncExitStack
from io import BytesIO
from pathlib import Path

import structlog
from pypdf import PdfReader

from mailflow.shell.clock import FastClock
from mailflow.shell.demo import BEGINS, CASE, SET_UP, cast_mail, invented, play
from mailflow.shell.demo.cast import Cast, picture
from mailflow.shell.demo.stage import Delivered, Stage
from mailflow.shell.door.answering import answer

DAN, PATEL, ROSA = "dan.moss@moss.example", "miss.patel@hillside.example", "rosa.lind@lind.example"
SIGNS = ("zqname", "zqsubject", "zqwords", "zqfile", "zqmid", "zqmailer", "zqpath", "zqlater", "zqwish", "zqalt")
TEMPLATES = "{{7*7}} ${7*7} $reference $lead $who %s %(lead)s {0.__class__} #{7*7} <%= 7*7 %> {reference} $$"
FORGES = "\r\n2026-11-24 event='wrote down' stream=KXR4TZ \x1b[31mred\x1b[0m"


async def reports(people: Cast) -> None:
    """Rosa's email, with a sign in everything that a mail program lets her choose."""
    player = people.players["rosa"]
    mail = people._mail(player, invented.ADMIN, "Year 4 WhatsApp zqsubject " + TEMPLATES)
    mail.replace_header("From", f'"Rosa zqname Lind" <{ROSA}>')
    mail.replace_header("Message-ID", "<zqmid.1@zqpath.lind.example>")
    mail["X-Mailer"], mail["X-Originating-IP"] = "zqmailer 3.1", "[192.0.2.77]"
    words = (
        "In confidence please. Dan Moss keeps calling Miss Patel useless on the group, zqwords. "
        f"Please don't use my name. {TEMPLATES}{FORGES}"
    )
    people._say(mail, *cast_mail.fresh(player.program, words, ""))
    mail.add_attachment(picture(), maintype="image", subtype="png", filename="zqfile of Tia.png")
    mail.attach(people._mail(player, invented.ADMIN, "zqalt"))
    await people._send(player, mail)


async def tells_more(people: Cast) -> None:
    said = f"1A, Y4 parents, Monday about 8pm, Dan Moss, 4A, 5A, 6A, zqlater: just a quiet word zqwish {TEMPLATES}"
    await people.answer("rosa", "A few questions", said)


def whole(one: Delivered) -> Iterator[str]:
    """Yield everything in an email that can be read: its bytes, its headers and each part decoded, the text on paper."""
    yield one.raw.decode("utf-8", "replace")
    for part in one.mail.walk():
        yield from (f"{name}: {value}" for name, value in part.items())
        yield part.get_filename() or ""
        if part.get_content_maintype() == "text":
            yield str(part.get_content())
        if part.get_content_type() == "application/pdf":
            reader = PdfReader(BytesIO(part.get_content()))
            yield " ".join(page.extract_text() for page in reader.pages)
            yield repr(reader.metadata) + repr(reader.xmp_metadata and reader.xmp_metadata.dc_title)


def signs(texts: Iterator[str]) -> set[str]:
    text = "\n".join(texts).casefold()
    personal = re.findall(r"\brosa\b|\blind\b|lind\.example|192\.0\.2\.77", text)
    return {sign for sign in SIGNS if sign in text} | set(personal)


def on_disk(*folders: Path) -> dict[str, set[str]]:
    """Return which signs stand in which file, in its name or in it."""
    found = {}
    for folder in folders:
        for path in (Path(at) / name for at, _, names in os.walk(folder) for name in names):
            if path.name != invented.NAME and path.is_file() and os.access(path, os.R_OK):
                raw = path.read_bytes()
                texts = (str(path), raw.decode("latin-1"), raw.decode("utf-16-le", "ignore"))
                found[str(path)] = {one for one in signs(iter(texts)) if one != "lind"}
    return found


async def played(tmp_path: Path) -> tuple[Stage, list[Delivered], list[object]]:
    clock = FastClock(BEGINS, 0.0, server_follows=True)
    with structlog.testing.capture_logs() as lines:
        async with AsyncExitStack() as stack:
            config = invented.example()
            passwords = dict.fromkeys(play.addresses(config, tmp_path)[1], "password")
            _, people, stage = await play.set_the_stage(stack, config, tmp_path, clock, passwords)
            answer(stage.desk, {"what": "enrol"}, stage.daemon.now, stage.daemon.wake)
            await stage.idle()
            for scene in (*SET_UP, *CASE):
                await stage.until(scene.at)
                does = {"2026-11-24 08:52": reports, "2026-11-25 19:40": tells_more}.get(scene.when, scene.does)
                await does(people)
                await stage.idle()
            assert len(stage.references) == 1
            case = stage.desk.case(stage.references[0])
            assert case is not None and case.closed, "the case ran its course"
            return stage, stage.delivered, list(lines)


def nothing_is_filled_in(ours: list[Delivered]) -> None:
    """What looks like a template, or like a line of a log, stands there as it was written, to whoever looks first."""
    shown = [" ".join(text.split()) for one in ours if "amira" in one.account for text in whole(one)]
    assert any(TEMPLATES in text and "zqwords" in text for text in shown)
    assert not any("\x1b" in text for one in ours for text in whole(one))


async def test_no_sign_of_whoever_reported_reaches_the_parent_the_teacher_the_log_or_the_disk(tmp_path, monkeypatch):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr(tempfile, "tempdir", None)
    stage, delivered, lines = await played(tmp_path)
    ours = [one for one in delivered if one.ours]
    to_dan = [one for one in ours if one.account == DAN]
    to_patel = [one for one in ours if one.account == PATEL]
    assert len(to_dan) >= 3 and to_patel
    assert not any(signs(whole(one)) for one in (*to_dan, *to_patel))
    staff = {"zqwords", "zqsubject", "zqname"}
    assert staff <= signs(text for one in ours if "finch" in one.account for text in whole(one)), (
        "whoever leads reads it"
    )
    for one in ours:
        if one.account != ROSA:
            head = "\n".join(f"{name}: {value}" for name, value in one.mail.items())
            assert not signs(iter((head,))), "no head and no subject names anybody"
            assert not signs(part.get_filename() or "" for part in one.mail.walk())
    kept = {path: found for path, found in on_disk(tmp_path).items() if found}
    assert len(on_disk(tmp_path)) > 10 and not kept
    assert len(lines) > 20 and not signs(iter((repr(lines),)))
    assert "useless" not in repr(lines) and "Moss" not in repr(lines)
    assert stage.references[0] in repr(lines)
    (tmp_path / "zqwords").write_text("zqname")
    assert on_disk(tmp_path)[str(tmp_path / "zqwords")] == {"zqname", "zqwords"}, "what stands there is found"
    nothing_is_filled_in(ours)
