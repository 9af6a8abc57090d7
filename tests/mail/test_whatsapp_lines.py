"""How telephones write an exported chat, and how it is read."""

import pytest

from mailflow.mail import whatsapp
from mailflow.mail.whatsapp import extract, heads
from tests.mail.exports import TUESDAY, USELESS, chat, read, starred


@pytest.mark.parametrize(
    ("head", "instant"),
    [
        ("23/11/2026, 20:14 - ", "2026-11-23 20:14"),
        ("23/11/2026, 8:14 pm - ", "2026-11-23 20:14"),
        ("23/11/2026, 8:14\u202fpm - ", "2026-11-23 20:14"),
        ("23/11/2026, 12:05 a.m. - ", "2026-11-23 00:05"),
        ("11/23/26, 8:14 PM - ", "2026-11-23 20:14"),
        ("20/6/2017 8:28 p. m. - ", "2017-06-20 20:28"),
        ("[23/11/2026, 20:14:05] ", "2026-11-23 20:14"),
        ("\u200e[23/11/2026, 8:14:05\u202fPM] ", "2026-11-23 20:14"),
        ("[23/11/26 20:14] ", "2026-11-23 20:14"),
        ("[20:14, 23/11/2026] ", "2026-11-23 20:14"),
        ("[23/11, 8:14 pm] ", "2026-11-23 20:14"),
        ("23.11.26, 20:14 - ", "2026-11-23 20:14"),
        ("[12.3.2022 klo 14.08.18] ", "2022-03-12 14:08"),
        ("2026/11/23, 20:14 - ", "2026-11-23 20:14"),
        ("2026-11-23 下午8:14 - ", "2026-11-23 20:14"),
        ("٢٣/١١/٢٠٢٦، ٨:١٤ م - ", "2026-11-23 20:14"),
    ],
)
def test_every_telephone_s_way_of_writing_day_and_time_is_read(head: str, instant: str) -> None:
    read_chat = chat(f"{head}Dan Moss: hello", "more", f"{head}\u202a+44 7700 900123\u202c: 8:15 is fine")
    assert read_chat is not None
    assert read_chat.heads.writer == ["Dan Moss", "+44 7700 900123"]
    assert [read_chat.text(0), read_chat.text(1)] == ["hello\nmore", "8:15 is fine"]
    at = heads.minute(read_chat.heads.time[0])
    assert f"{read_chat.day(0)} {at // 60:02}:{at % 60:02}" == instant


def test_whether_day_or_month_comes_first_is_told_by_the_days_themselves_or_said_to_be_unsure() -> None:
    assert starred(read("american.txt", "On 4 October somebody called the head a coward")) != []
    found = extract(b"4/10/26, 20:00 - Dan: so useless", "chat.txt", "“so useless”", written_on=TUESDAY)
    assert whatsapp.UNSURE in found.says
    assert whatsapp.UNSURE not in read("android-24h.txt", USELESS).says


@pytest.mark.parametrize("coded", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_export_is_read_in_whatever_encoding_it_was_saved(coded: str) -> None:
    assert read("android-24h.txt", USELESS, coded=coded).typed == read("android-24h.txt", USELESS).typed
    assert read("iphone-12h.txt", "“stuck up cow”", coded=coded).typed == read("iphone-12h.txt", "“stuck up cow”").typed


def test_a_name_with_a_colon_in_it_is_one_name() -> None:
    read_chat = chat(
        *(f"23/11/2026, 20:1{n} - Mel: Y4 rep: hello {n}" for n in range(3)), "23/11/2026, 20:15 - Bo: a: b"
    )
    assert read_chat is not None
    assert read_chat.heads.writer == ["Mel: Y4 rep"] * 3 + ["Bo"]
    assert [read_chat.text(0), read_chat.text(3)] == ["hello 0", "a: b"]


def test_a_line_written_as_another_telephone_writes_it_stays_part_of_the_message_that_holds_it() -> None:
    read_chat = chat(
        "23/11/2026, 20:14 - Dan: look", "[22/11/2026, 20:14:05] Priya: I am a thief", "23/11/2026, 20:15 - Bo: no"
    )
    assert read_chat is not None
    assert read_chat.heads.writer == ["Dan", "Bo"]


def test_a_line_inside_a_message_that_passes_for_a_message_is_pointed_out_by_its_time() -> None:
    forged = "23/11/2026, 20:14 - Dan: she is so useless\n22/11/2026, 09:00 - Priya: I agree"
    export = f"{forged}\n23/11/2026, 20:15 - Bo: no"
    found = extract(export.encode(), "chat.txt", "“so useless”", written_on=TUESDAY)
    assert whatsapp.BACKWARDS in found.says
    assert whatsapp.BACKWARDS not in read("android-24h.txt", USELESS).says
