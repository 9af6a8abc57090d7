"""Damaged and hostile mail: it ends as a message, soon, and a person is told where one must look."""

import os
import random
import time
from collections import Counter
from email import message_from_bytes
from pathlib import Path

import mailparser
import pytest

from mailflow.mail import message
from mailflow.mail.message import body, mime
from tests.mail.bombs import BOMBS, HEAD, mixed, nested
from tests.mail.post import ODD, odd, read, written

LONGEST = 2.0  # seconds of the processor, for any message


# Damage --------------------------------------------------------------------------------------------------------------


def test_words_without_the_boundary_that_should_part_them_are_still_there():
    assert "The group was busy again last night." in odd("missing-boundary.eml").text
    assert message.DAMAGED in odd("missing-boundary.eml").notes


def test_a_message_that_breaks_off_keeps_what_arrived():
    assert odd("never-closed.eml").text == "The line to the server broke while I was writi"


def test_words_that_follow_the_headers_without_an_empty_line_are_not_lost():
    found = odd("no-empty-line.eml")
    assert found.text.splitlines()[0] == "This line should have had an empty line above it."
    assert found.headers_doubtful


def test_words_without_any_header_are_kept():
    found = odd("no-headers.txt")
    assert (found.text.strip(), found.from_address) == ("Just some words, and not one header.", "")


def test_nothing_at_all_is_shown_to_a_person():
    assert read(b"").unreadable == message.EMPTY


def test_beyond_20_mb_only_the_head_is_read_and_a_note_says_so():
    found = read(written("The words come first.\n" + "x" * 76 + "\n" + ("y" * 76 + "\n") * 290_000))
    assert message.TOO_LARGE in found.notes
    assert found.text.startswith("The words come first.\n")
    assert found.size > 20 * 1024 * 1024


def test_if_mail_parser_gives_up_the_message_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch):
    def gives_up(_: object) -> None:
        raise AttributeError("'NoneType' object has no attribute 'partition'")

    monkeypatch.setattr(mailparser, "MailParser", gives_up)
    found = odd("attached-message.eml")
    assert (found.text, found.from_address, found.unreadable) == (
        "I pass this on to you.",
        "rosa.lind@lind.example",
        "",
    )
    assert message.SECOND_READER in found.notes


def test_if_every_parser_gives_up_the_raw_text_is_shown_and_a_person_is_told(monkeypatch: pytest.MonkeyPatch):
    def gives_up(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("mailflow.mail.message.mime.BytesFeedParser.feed", gives_up)
    found = read(written("Dear school,\n"))
    assert (found.text, found.from_address) == ("Dear school,\n", "rosa.lind@lind.example")
    assert found.unreadable == message.UNPARSED


# Hostile bytes -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", BOMBS)
def test_no_message_holds_the_reader(name: str):
    raw = BOMBS[name]()
    began = time.process_time()
    found = read(raw)
    assert time.process_time() - began < LONGEST
    assert len(found.text) <= 2 * body.WORDS_CAP


def test_a_line_in_thirty_boxes_costs_hardly_more_than_one_in_none():
    lines = (b"x" * 76 + b"\r\n") * 100_000
    cost = {boxes: min(seconds_for(nested(boxes) + lines) for _ in range(3)) for boxes in (1, 29)}
    assert cost[29] < 1.6 * cost[1]


def seconds_for(raw: bytes) -> float:
    began = time.process_time()
    read(raw)
    return time.process_time() - began


def test_a_delivery_report_in_a_box_ends_where_the_standard_library_ends_it():
    report = b"Reporting-MTA: dns; mx.lind.example\n\nFinal-Recipient: rfc822; a@lind.example\n\nAction: failed\n"
    box = b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n"
    raw = HEAD.replace(b"\r", b"") + box + report + b"\n--b\n\nWhat was written.\n--b--\n"
    tree, _ = mime.tree(raw)
    assert tree.as_bytes() == message_from_bytes(raw).as_bytes()
    assert len(list(tree.walk())) == 6
    assert read(raw).text.strip() == "What was written."


def test_the_second_reader_is_shown_a_megabyte_and_nothing_of_a_long_file_is_lost(monkeypatch: pytest.MonkeyPatch):
    shown: list[int] = []

    class Watched(mailparser.MailParser):  # type: ignore[misc]
        def parse(self) -> object:
            shown.extend(len(part.get_payload()) for part in self.message.walk() if not part.is_multipart())
            return super().parse()

    monkeypatch.setattr(mailparser, "MailParser", Watched)
    words = ("The chat of Year 4, all of it – since September.\n" * 40_000).encode()
    part = b"Content-Type: text/plain; charset=utf-8; name=chat.txt\n\n" + words
    found = read(mixed(part, 2) + b"--a--\n")
    assert [file.content for file in found.attachments] == [words.rstrip(b"\n")] and len(words) > mime.LINE_CAP
    assert shown and max(shown) <= mime.LINE_CAP
    assert found.notes == (body.LONG,)


@pytest.mark.parametrize(
    "name", ["boxes in boxes, 1,000 deep", "messages in messages, 1,000 deep", "4 million empty parts"]
)
def test_what_no_mail_program_packs_is_shown_to_a_person(name: str):
    assert read(BOMBS[name]()).unreadable == message.TANGLED


def test_any_damage_to_any_odd_message_ends_as_a_message():
    chance = random.Random(20261124)
    kept = [path.read_bytes() for path in sorted(ODD.iterdir())]
    scraps = [
        b"\r",
        b"\0",
        b"\n\n",
        b"\n--b\n",
        b"\xff\xfe",
        b"=?utf-8?q?",
        b'"',
        b"(",
        b"<",
        b"multipart/mixed; boundary=b",
        b"\nFrom: x@y.example\n",
    ]
    seen: Counter[str] = Counter()
    for _ in range(3000):
        raw = bytearray(chance.choice(kept))
        for _ in range(chance.randint(1, 6)):
            place = chance.randrange(len(raw) + 1)
            raw[place : place + chance.choice((0, 0, 1, 40))] = chance.choice(scraps)
        found = read(bytes(raw))
        assert read(b"X-Trace: y\n" + bytes(raw)).key == found.key or found.headers_doubtful or raw[:1] in b"\r\n"
        "".join((found.subject, found.text, found.from_name, *(file.name for file in found.attachments))).encode()
        seen["words"] += bool(found.text.strip())
        seen["files"] += bool(found.attachments)
        seen["enclosed"] += bool(found.enclosed)
        seen["notes"] += bool(found.notes)
        seen["doubtful"] += found.headers_doubtful
        seen["differ"] += found.versions_differ
    assert all(seen[what] >= 50 for what in ("words", "files", "enclosed", "notes", "doubtful", "differ")), seen


@pytest.mark.timeout(600)
def test_every_message_of_a_public_collection_is_read():
    folder = os.environ.get("CORPUS", "")
    if not folder:
        pytest.skip("set CORPUS to a folder of messages to read them all")
    files = [path for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    slowest = (0.0, "")
    for path in files:
        raw = path.read_bytes()
        began = time.process_time()
        found = read(raw)
        slowest = max(slowest, (time.process_time() - began, path.name))
        f"{found.subject}{found.text}{found.from_name}{found.from_address}".encode()
    assert files, f"no message in {folder}"
    print(f"{len(files)} messages, the slowest {slowest[0] * 1000:.1f} ms ({slowest[1]})")
    assert slowest[0] < LONGEST
