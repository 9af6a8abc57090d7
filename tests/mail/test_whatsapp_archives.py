"""Exported chats in archives, and exports made to do harm: one text is read under limits, or a sentence says why not."""

import io
import random
import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail import whatsapp
from mailflow.mail.message.body import Attachment
from mailflow.mail.whatsapp import Extract, exported, extract

ANDROID = (Path(__file__).parent / "whatsapp" / "android-24h.txt").read_bytes()
TUESDAY = date(2026, 11, 24)
WORDS = "He called her “useless” last night."
MOST = 20 * 1024 * 1024


def read(content: bytes) -> Extract:
    return extract(content, "WhatsApp Chat - Y4 Oaks.zip", WORDS, written_on=TUESDAY)


def archive(*members: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", how) as written:
        for name, content in members:
            written.writestr(name, content)
    return held.getvalue()


def claiming(content: bytes, *, size: int | None = None, flags: int | None = None) -> bytes:
    """Return an archive with one member whose list of contents claims another size, or other flags."""
    at = content.rindex(b"PK\x01\x02")
    if size is not None:
        content = content[: at + 24] + struct.pack("<L", size) + content[at + 28 :]
    if flags is not None:
        content = content[: at + 8] + struct.pack("<H", flags) + content[at + 10 :]
    return content


@pytest.mark.parametrize(
    "name", ["_chat.txt", "WhatsApp Chat with Y4 Oaks.txt", "../../../etc/_chat.txt", "C:\\a\\_CHAT.TXT"]
)
def test_the_one_text_of_an_archive_is_read_and_its_name_is_never_a_path(name: str) -> None:
    found = read(archive(("photo.jpg", b"\xff\xd8not a picture"), (name, ANDROID), ("list.txt", b"eggs"), ("x/", b"")))
    assert found.is_chat
    assert "* 23/11/2026, 20:14 Dan Moss: Miss Patel is useless" in found.typed


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (archive(("photo.jpg", b"x")), exported.NO_TEXT),
        (archive(), exported.NO_TEXT),
        (archive(("chat.zip", archive(("_chat.txt", ANDROID)))), exported.NO_TEXT),
        (archive(("a.txt", ANDROID), ("b.txt", ANDROID)), exported.SEVERAL),
        (archive(("a/_chat.txt", ANDROID), ("b/_chat.txt", ANDROID)), exported.SEVERAL),
        (archive(("_chat.txt", ANDROID), how=zipfile.ZIP_BZIP2), exported.PACKED),
        (archive(("_chat.txt", ANDROID), how=zipfile.ZIP_LZMA), exported.PACKED),
        (claiming(archive(("_chat.txt", ANDROID)), flags=1), exported.LOCKED),
        (archive(("_chat.txt", b"a" * (MOST - 1))), exported.BOMB),
        (claiming(archive(("_chat.txt", ANDROID)), size=0xFFFFFFF0), exported.BOMB),
        (claiming(archive(("_chat.txt", ANDROID)), size=100), exported.DAMAGED),
        (claiming(archive(("_chat.txt", ANDROID), how=zipfile.ZIP_STORED), size=9_000), exported.DAMAGED),
        (archive(*((f"{number}.jpg", b"") for number in range(5_001))), exported.MANY),
        (archive(("_chat.txt", ANDROID))[:-30], exported.DAMAGED),
        (b"PK\x03\x04" + b"\x00" * 500, exported.DAMAGED),
        (ANDROID + b" " * MOST, exported.TOO_LARGE),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_an_archive_that_is_not_simply_a_chat_is_left_shut_with_a_sentence(content: bytes, why: str) -> None:
    found = read(content)
    assert (found.is_chat, found.typed, found.says) == (False, "", (why,))


def test_a_text_that_claims_more_than_may_be_read_is_not_opened() -> None:
    noise = random.Random(7).randbytes(MOST // 90)
    assert read(claiming(archive(("_chat.txt", noise)), size=MOST + 1)).says == (exported.TOO_LARGE,)


def test_exports_of_one_message_share_the_room_for_text() -> None:
    padded = ANDROID + random.Random(7).randbytes(11_000_000).hex().encode()[: MOST // 2]
    files = [
        Attachment(
            name=f"{n}.zip", kind="application/zip", size=0, digest=str(n), content=archive(("_chat.txt", padded))
        )
        for n in range(3)
    ]
    shown = whatsapp.offered(files, WORDS, written_on=TUESDAY)
    assert shown.count("Dan Moss: Miss Patel is useless") == 1
    assert shown.count(exported.TOO_LARGE) == 2


def test_an_archive_that_could_not_be_read_is_mentioned_and_an_ordinary_text_is_not() -> None:
    locked = claiming(archive(("_chat.txt", ANDROID)), flags=1)
    files = [
        Attachment(name="c.zip", kind="application/octet-stream", size=0, digest="1", content=locked),
        Attachment(name="notes.txt", kind="text/plain", size=0, digest="2", content=b"Eggs, milk"),
    ]
    shown = whatsapp.offered(files, WORDS, written_on=TUESDAY)
    assert exported.LOCKED in shown
    assert "notes" not in shown


def test_no_bytes_at_all_make_it_stumble() -> None:
    zipped = archive(("_chat.txt", ANDROID))
    seen = {"chats": 0, "others": 0}

    @settings(max_examples=400, deadline=None, derandomize=True)
    @given(
        st.sampled_from([ANDROID[:1500], zipped]),
        st.lists(st.tuples(st.integers(0, 3000), st.binary(max_size=6))),
        st.text(),
    )
    def stands(content: bytes, changes: list[tuple[int, bytes]], words: str) -> None:
        for at, change in changes:
            content = content[: at % (len(content) + 1)] + change + content[at % (len(content) + 1) + len(change) :]
        found = extract(content, "chat.zip", f'{words} "{words}" last night', written_on=TUESDAY, reporter=words)
        assert found.says and found.for_lead
        seen["chats" if found.is_chat else "others"] += 1

    stands()
    assert min(seen.values()) > 20


@pytest.mark.timeout(60)  # two seconds or so, where time grows with the length alone
@pytest.mark.parametrize(
    "content",
    [
        b"1/1/26, 1:11 - a: b\n" * (MOST // 20),
        b"1/1/26, 1:11 - " + b"useless " * (MOST // 8 - 10),
        b"1/1/26, 1:11 - a: " + b" " * (MOST - 20),
        b"1/1/26, 1:11 - a: b\n" + b"\n" * (MOST - 20),
        b"1/1/26, 1:11 - a: b\n" + b"[" * (MOST - 20),
        ("1/1/26, 1:11 - a: miss patel is useless 😂 last night again honestly\n" * (MOST // 80)).encode(),
        "".join(f"1/1/26, 1:11 - a{n}: b\n" for n in range(MOST // 30)).encode(),
        "".join(f"{n % 28 + 1}/{n % 12 + 1}/{n % 9999}, 1:11 - a: b\n" for n in range(MOST // 30)).encode(),
        random.Random(7).randbytes(MOST),
    ],
    ids="heads words spaces lines brackets chat writers days noise".split(),
)
def test_the_largest_export_is_read_to_its_end_whatever_is_in_it(content: bytes) -> None:
    assert read(content).says
