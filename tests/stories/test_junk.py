"""What the mail server took for junk, on Dovecot and Postfix: answers in it count as answers, and nothing begins by it."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.shell.cli import check
from tests.living import USERS, Living, living, settings_for
from tests.servers import MailServers
from tests.stories.test_01_rude_about_a_teacher import DAN, DENHAM, FINCH, POPE, ROSA, SHAH, code_in, text_of
from tests.stories.test_short_stories import CONCERN, raise_concern, up_to
from tests.world import at

ADMIN, CASES = "admin@hillside.example", "cases@hillside.example"
pytestmark = [pytest.mark.servers, pytest.mark.xdist_group("junk")]


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    with MailServers(USERS) as running:
        for box in (ADMIN, CASES):
            running.deliver(box, b"Subject: old junk\n\nDan Moss is useless on the WhatsApp group.\n", "Junk")
        yield running


@pytest.fixture
async def school(servers: MailServers, tmp_path: Path) -> AsyncIterator[Living]:
    async with living(servers, tmp_path, at("2026-11-24 08:00"), junk=True) as running:
        yield running


def told_office(school: Living, words: str) -> list[str]:
    said = [" ".join(text_of(message).split()) for _, to, message in school.sent if to == POPE]
    return [one for one in said if words in one]


async def test_a_concern_in_the_junk_folder_opens_nothing_until_a_person_moves_it_to_the_inbox(
    school: Living, servers: MailServers
) -> None:
    school.into_junk = True
    school.write("Win Prizes <win@prizes.example>", ADMIN, "You have won", "Click here to claim your prize today.")
    school.write(f"Rosa Lind <{ROSA}>", ADMIN, "Year 4 WhatsApp", CONCERN)
    await school.settled()
    assert not school.desk.cases
    (line,) = told_office(school, "junk folder")
    assert (
        "A message came to admin@ at" in line
        and "If it is no junk, move it to the inbox, or have IT move it: then it is read." in line
    )
    before = len(servers.files(ADMIN, "Junk"))
    moved = servers.files(ADMIN, "Junk")[-1]
    moved.rename(moved.parents[2] / "new" / moved.name.split(":")[0])
    school.arrived += 1
    await school.settled()
    assert len(school.desk.cases) == 1 and "Rosa Lind" in text_of(school.asked(SHAH))
    assert len(servers.files(ADMIN, "Junk")) == before - 1, "nothing else was touched"


async def test_a_parents_answer_in_the_junk_folder_of_the_second_mailbox_is_not_lost(school: Living) -> None:
    await up_to(school, "conversation")
    school.into_junk = True
    school.reply(DAN, "One more thing: I have taken it all down this morning.", to=school.newest(DAN))
    await school.settled()
    assert "I have taken it all down this morning." in text_of(school.newest(FINCH))


async def test_an_approval_in_the_junk_folder_lets_nothing_go_and_the_head_hears_why(school: Living) -> None:
    reference = await up_to(school, "decide")
    prompt = school.asked(DENHAM)
    school.into_junk = True
    school.reply(DENHAM, f"APPROVE {code_in(prompt)}", to=prompt)
    await school.settled()
    assert school.desk.cases[reference].waiting("decide") is not None
    assert "junk folder" in text_of(school.newest(DENHAM))
    school.into_junk = False
    school.reply(DENHAM, f"APPROVE {code_in(prompt)}", to=prompt)
    await school.settled()
    assert school.desk.cases[reference].waiting("decide") is None


async def test_our_own_copy_in_the_junk_folder_proves_that_the_email_left_and_goes(
    school: Living, servers: MailServers
) -> None:
    await raise_concern(school)
    assert not [raw for raw in servers.mailbox(CASES, "Junk") if b"Subject: [" in raw]
    copy = [message for _, to, message in school.sent if to == SHAH][-1]
    before = len(servers.files(CASES, "Junk"))
    servers.deliver(CASES, copy.as_bytes(), "Junk")
    for _ in range(200):
        await school.settled()
        if len(servers.files(CASES, "Junk")) == before:
            break
    assert len(servers.files(CASES, "Junk")) == before


async def test_check_names_a_junk_folder_that_nobody_looks_into_or_that_is_not_there(
    servers: MailServers, tmp_path: Path
) -> None:
    found = await check.everything(settings_for(servers, tmp_path / "one"))
    assert [one for one in found.notes if "junk" in one] == [
        f'Nobody looks into the junk folder of {name}: add junk_folder = "Junk" to [mailboxes.{name}].'
        for name in ("admin", "cases")
    ]
    settings = settings_for(servers, tmp_path / "two", junk=True)
    found = await check.everything(settings)
    assert not [one for one in (*found.notes, *found.wrong) if "junk" in one]
    wrongly = replace(settings, cases=replace(settings.cases, junk_folder="Rubbish"))
    found = await check.everything(wrongly)
    assert [one for one in found.wrong if "junk" in one] == [
        "The junk folder cases/Rubbish: The folder Rubbish cannot be opened on localhost. Compare its name in your mail program."
    ]
