"""Story 1, on Dovecot and Postfix: rude about a teacher, gathered, spoken about, and settled with an informal word.

The emails that leave are listed in 01-rude-about-a-teacher/emails.txt: who was written to, when, under which subject. The
list is part of the story; `python -m tests.stories.test_01_rude_about_a_teacher` writes it anew for a person to read.
"""

import re
import sys
from collections import Counter
from email.message import Message
from pathlib import Path

import pytest

from tests.living import Living, living
from tests.servers import MailServers
from tests.world import LONDON, at

HERE = Path(__file__).parent / "01-rude-about-a-teacher"
SHAH, FINCH, POPE = "amira.shah@hillside.example", "tobias.finch@hillside.example", "jan.pope@hillside.example"
PATEL, DENHAM = "miss.patel@hillside.example", "paul.denham@hillside.example"
ROSA, DAN = "rosa.lind@lind.example", "dan.moss@moss.example"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(2000)


async def tell(school: Living) -> None:
    """What people write, and when. Everything else is the program's."""
    await school.at("2026-11-24 08:52")
    school.write(
        f"Rosa Lind <{ROSA}>",
        "admin@hillside.example",
        "Year 4 WhatsApp",
        "In confidence please. Dan Moss keeps calling Miss Patel useless on the group. Two screenshots. "
        "Please don't use my name.",
        attach=(("one.png", PICTURE), ("two.png", PICTURE)),
    )
    await school.at("2026-11-24 11:02")
    school.reply(SHAH, "A, 3 2, 4 G1 O1, Finch")
    await school.at("2026-11-24 12:20")
    school.reply(FINCH, "1a, 2 A and B, 3b keep the messages, 4A", to=school.asked(FINCH))
    await school.at("2026-11-24 15:31")
    school.reply(PATEL, "On a course. Back Fri 27 Nov.", headers=(("Auto-Submitted", "auto-replied"),), quote=False)
    await school.at("2026-11-25 19:40")
    school.reply(
        ROSA,
        "1A, Y4 parents, Monday about 8pm, Dan Moss, 4A, 5A, 6A, just a quiet word",
        name="Rosa Lind",
        to=school.newest(ROSA, "questions"),
    )
    await school.at("2026-11-27 16:05")
    school.reply(PATEL, "1B a different parent showed me. 2A 3 He was cross on Monday about reading books. 4B 5A")
    await school.at("2026-11-30 08:10")
    school.reply(
        FINCH,
        "A 2C\n3 Mr Moss\n5 On Monday 23 November you called Miss Patel useless in the Year 4 parents' group",
        to=school.asked(FINCH),
    )
    await school.at("2026-11-30 08:11")
    school.reply(POPE, f"A {DAN}", to=school.asked(POPE))
    await school.at("2026-11-30 08:30")
    school.reply(FINCH, f"SEND {code_in(school.asked(FINCH))}", to=school.asked(FINCH))
    await school.at("2026-11-30 13:15")
    school.reply(DAN, "Fair cop. I was cross about the books. Ring me after 5 tomorrow.", name="Dan Moss")
    await school.at("2026-12-01 17:40")
    school.reply(
        FINCH,
        "1A phone today 17:10 2A 3AB 4A 5 none 6 You accept that you wrote it, have deleted it and said sorry in "
        "the group. Your worry about reading books is real.",
        to=school.asked(FINCH),
    )
    await school.at("2026-12-02 12:02")
    school.reply(DAN, "That's fine by me.", name="Dan Moss")
    await school.at("2026-12-02 13:30")
    school.reply(
        FINCH,
        "1A 2 R1 3 first, slight, put right, real grievance passed to Miss Patel's line manager 4B 'useless' is "
        "personal 7A 8 Thank you for putting it right. Your worry about the reading books has been passed on.",
        to=school.asked(FINCH),
    )
    await school.at("2026-12-03 07:55")
    school.reply(DENHAM, f"APPROVE {code_in(school.asked(DENHAM))}", to=school.asked(DENHAM))
    await school.at("2026-12-17 08:00")
    school.reply(FINCH, "A", to=school.asked(FINCH))
    await school.settled()


def code_in(message: Message) -> str:
    found = re.search(r"this letter is ([A-Z0-9]{4})", text_of(message))
    assert found, "the prompt names no letter"
    return found[1]


def text_of(message: Message) -> str:
    body = message.get_body(("plain",))  # type: ignore[attr-defined]
    return re.sub(r"\s+", " ", body.get_content()) if body else ""


def listed(school: Living) -> list[str]:
    """Return the story's list of emails, a line each, without the case's reference; those of one minute by address."""
    told = [
        (
            when.astimezone(LONDON).replace(second=0, microsecond=0),
            to,
            re.sub(REFERENCE, "[......]", str(message["Subject"])),
        )
        for when, to, message in school.sent
    ]
    return [f"{when:%a %d %b %H:%M}  {to:31}  {subject}" for when, to, subject in sorted(told)]


REFERENCE = r"\[[2-9A-Z]{6}\]"
TABLE = (
    ("Tue 24 Nov 08:52", SHAH, "Reply needed by Wed 25 Nov"),
    ("Tue 24 Nov 11:02", ROSA, "Your message to the school"),
    ("Tue 24 Nov 11:02", FINCH, "Reply needed by Wed 25 Nov"),
    ("Tue 24 Nov 12:20", ROSA, "questions"),
    ("Tue 24 Nov 15:30", PATEL, "Reply needed by Fri 27 Nov"),
    ("Fri 27 Nov 16:05", FINCH, "Reply needed by Tue 1 Dec"),
    ("Mon 30 Nov 08:11", FINCH, "Reply needed"),
    ("Mon 30 Nov 09:00", DAN, "Letter from Hillside CE Primary: private"),
    ("Mon 30 Nov 13:15", FINCH, "Reply needed"),
    ("Wed 02 Dec 09:00", DAN, "Letter from Hillside CE Primary: private"),
    ("Wed 02 Dec 12:02", FINCH, "Reply needed"),
    ("Wed 02 Dec 13:30", DENHAM, "Reply needed by Mon 7 Dec"),
    ("Thu 03 Dec 09:00", DAN, "Letter from Hillside CE Primary: private"),
    ("Thu 03 Dec 09:00", PATEL, "Thank you from the school"),
    ("Thu 03 Dec 09:00", ROSA, "Your message to the school"),
    ("Thu 17 Dec 08:00", FINCH, "Reply needed"),
)
"""The table of the story: what must be seen, in this order; receipts, notices and read-backs come between."""


def in_order(lines: list[str]) -> None:
    left = iter(lines)
    for when, to, subject in TABLE:
        assert any(line.startswith(when) and to in line and subject in line for line in left), (
            f"not seen in its place: {when} {to} {subject}\n" + "\n".join(lines)
        )


@pytest.mark.servers
async def test_the_ordinary_case_from_a_parents_email_to_its_close(tmp_path: Path) -> None:
    with MailServers(_users()) as servers:
        async with living(servers, tmp_path, at("2026-11-24 08:00")) as school:
            before = {path.name for path in servers.files("admin@hillside.example")}
            await tell(school)
            lines = listed(school)
            in_order(lines)
            must_hold(school)
            assert lines == (HERE / "emails.txt").read_text(encoding="utf-8").splitlines()
            assert school.books.records.closed_streams() and not school.books.records.open_streams()
            asked_of_each(school)
            guest(servers, before)


def must_hold(school: Living) -> None:
    """The story's own conditions, over the raw bytes of everything sent."""
    for when, to, message in school.sent:
        raw = message.as_bytes().decode("utf-8", "replace")
        whole = raw + text_of(message)
        subject = str(message["Subject"])
        assert not re.search(r"Rosa|Lind|Moss|Patel|Dan\b|Year 4", subject), subject
        assert message["Cc"] is None and message["Bcc"] is None and "," not in str(message["To"])
        if to in (PATEL, DAN):
            assert not re.search(r"(?i)rosa|lind\b|rosa\.lind", whole), f"the reporter shows in a mail to {to}"
        if to == DAN:
            kinds = {part.get_content_type() for part in message.walk()}
            assert not any(kind.startswith("image/") for kind in kinds)
            assert "application/pdf" in kinds and message["In-Reply-To"] is None and message["References"] is None
        if to == PATEL and "Reply needed" in subject:
            assert (15, 30) <= (when.astimezone(LONDON).hour, when.astimezone(LONDON).minute) <= (18, 0)
    finished = [m for _, to, m in school.sent if to == ROSA][-1]
    assert "word" not in text_of(finished).split("policy")[0].casefold()
    first = next(m for _, to, m in school.sent if to == DAN)
    assert "useless" in text_of(first)


def asked_of_each(school: Living) -> None:
    """Replies asked of each person in the ordinary case: first look 1, Head 1, office 1, witness 1, lead at most 6."""
    asked = Counter(to for _, to, message in school.sent if "Reply needed" in str(message["Subject"]))
    assert asked[SHAH] == asked[DENHAM] == asked[POPE] == asked[PATEL] == 1
    assert asked[FINCH] <= 6


def guest(servers: MailServers, before: set[str]) -> None:
    """The shared mailbox is as it was: one more message, unread, where it came."""
    files = [path for path in servers.files("admin@hillside.example") if path.name not in before]
    assert len(files) == 1
    assert ":2," not in files[0].name or "S" not in files[0].name.split(":2,")[1]


def _users() -> tuple[str, ...]:
    from tests.living import USERS

    return USERS


if __name__ == "__main__":
    import asyncio
    import tempfile

    async def _write() -> None:
        with MailServers(_users()) as servers, tempfile.TemporaryDirectory() as home:
            async with living(servers, Path(home), at("2026-11-24 08:00")) as school:
                try:
                    await tell(school)
                finally:
                    school.collect()
                    lines = listed(school)
                    print("\n".join(lines))
                    for number, (_, to, message) in enumerate(school.sent, 1):
                        name = f"{number:02}-{to.split('@')[0]}.eml"
                        (Path(sys.argv[-1]) / name).write_bytes(message.as_bytes()) if "--to" in sys.argv else None
                if "--write" in sys.argv:
                    HERE.mkdir(exist_ok=True)
                    (HERE / "emails.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")

    asyncio.run(_write())
