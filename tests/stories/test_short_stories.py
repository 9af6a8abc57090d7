"""Short stories on Dovecot and Postfix: danger, the Head, spoofing, recalls, words from staff, a guest in the mailbox.

The one idea: what leads up to the moment of a story is told to the desk directly; the moment itself is real email.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from pathlib import Path

import pytest

from mailflow.authorship import Author, Written
from mailflow.happening import Replied
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act, Answer
from mailflow.record import HoldKind
from mailflow.shell.inbox import Arrived, Inbox
from tests.living import USERS, Living, living
from tests.servers import MailServers
from tests.stories.test_01_rude_about_a_teacher import DAN, DENHAM, FINCH, PATEL, POPE, ROSA, SHAH, code_in, text_of
from tests.world import at

ORR, MARSH, BELL = "lucy.orr@hillside.example", "helen.marsh@hillside.example", "nina.bell@hillside.example"
CONCERN = "In confidence please. Dan Moss keeps calling Miss Patel useless on the class WhatsApp group. Please don't use my name."
pytestmark = [pytest.mark.servers, pytest.mark.xdist_group("stories")]


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    with MailServers(USERS, bouncing=("gone.example",)) as running:
        yield running


@pytest.fixture
async def school(servers: MailServers, tmp_path: Path) -> AsyncIterator[Living]:
    async with living(servers, tmp_path, at("2026-11-24 08:00")) as running:
        yield running


async def raise_concern(school: Living, text: str = CONCERN) -> str:
    school.write(f"Rosa Lind <{ROSA}>", "admin@hillside.example", "Year 4 WhatsApp", text)
    await school.settled()
    return str(list(school.desk.cases)[-1])


STEPS: tuple[tuple[str, str, int, dict[str, Answer]], ...] = (
    (
        "2026-11-24 11:02",
        "first look",
        0,
        {
            "safety": Answer(("no sign",)),
            "about": Answer(("parent",)),
            "seriousness": Answer(("2",)),
            "points": Answer(("O1",)),
            "lead": Answer(("finch",)),
            "same": Answer(("new",)),
            "acknowledge": Answer(("yes",)),
        },
    ),
    (
        "2026-11-24 12:20",
        "plan",
        0,
        {
            "connected": Answer(("no",)),
            "whom": Answer(("nobody",)),
            "preserve": Answer(("no",)),
            "longer": Answer(("no",)),
        },
    ),
    (
        "2026-11-25 09:00",
        "gathered",
        0,
        {
            "enough": Answer(("enough",)),
            "grade": Answer(("admitted",)),
            "parents": Answer(("Mr Moss",)),
            "next": Answer(("invite",)),
            "what": Answer(("you called Miss Patel useless, in the group on Monday",)),
        },
    ),
    ("2026-11-25 09:10", "address", 1, {"household": Answer(("own",)), "address": Answer((DAN,))}),
    ("2026-11-25 09:20", "release", 1, {"word": Answer(("send",))}),
    ("2026-11-26 10:00", "account", 1, {"account": Answer(("Fair cop.",))}),
    (
        "2026-11-26 17:00",
        "conversation",
        1,
        {
            "took place": Answer(("declined",)),
            "position": Answer(("accepts",)),
            "since": Answer(("deleted",)),
            "new": Answer(("no",)),
        },
    ),
    (
        "2026-11-26 17:30",
        "recommendation",
        1,
        {
            "finding": Answer(("substantiated",)),
            "response": Answer(("R2",)),
            "reasons": Answer(("slight, put right",)),
            "criticism": Answer(("more",), "it is personal"),
            "equality": Answer(("nothing",)),
            "letter": Answer(("Please keep to it.",)),
        },
    ),
)


async def up_to(school: Living, question: str) -> str:
    """Bring a case to the point where this question waits; return its reference."""
    reference = await raise_concern(school)
    for when, name, _, given in STEPS:
        if name == question:
            break
        await school.at(when)
        case = school.desk.cases[reference]
        prompt = case.waiting(name)
        assert prompt is not None, f"{name} does not wait: {[case.prompts[n].asked.question for n in case.open]}"
        who = school.desk.school.person(prompt.to[0])
        address = who.address if who else DAN
        school.desk.apply(
            reference,
            Replied(
                at=school.clock.now(),
                prompt=prompt.asked.prompt,
                by=Author(address=address, person=who.key if who else "", proof=frozenset(Proof)),
                written=Written(key=f"{name} told", subject="", words="Fair cop."),
                reading=Act(answers=given),
            ),
        )
        school.daemon.wake()
        await school.settled()
    assert school.desk.cases[reference].waiting(question) is not None
    return reference


async def test_a_danger_buried_in_a_joke_reaches_the_safeguarding_lead_before_anybody_checked_anything(
    school: Living,
) -> None:
    reference = await raise_concern(
        school,
        "Probably nothing. On the class chat Tia's mum joked her partner gives them a clip so they know, and then "
        "someone said Tia came in with marks.",
    )
    alert = school.newest(ORR)
    assert (
        str(alert["Subject"]).endswith("Act now")
        and "marks" not in alert.as_string()
        and "Tia" not in alert.as_string()
    )
    assert school.newest(DENHAM)["Subject"] == alert["Subject"], "the deputy is told at the same time"
    school.reply(ORR, "A", to=alert)
    await school.settled()
    held = school.desk.cases[reference]
    assert held.holds and not [m for _, to, m in school.sent if to == ROSA], (
        "no automatic word to the sender under a hold"
    )
    outcome = school.asked(ORR)
    school.reply(ORR, "B", to=outcome)
    await school.settled()
    assert not school.desk.cases[reference].holds


async def test_a_concern_about_the_head_reaches_the_chair_alone(school: Living) -> None:
    await raise_concern(
        school,
        "The Head has been messaging two of the mums late at night and screenshots are all over WhatsApp.",
    )
    assert {to for _, to, _ in school.sent} == {MARSH}
    await school.at("2026-11-25 09:00")
    assert DENHAM not in {to for _, to, _ in school.sent}
    school.write(DENHAM, "cases@hillside.example", f"SHOW {next(iter(school.desk.cases))}", "please")
    await school.settled()
    assert not any(to == DENHAM and "screenshots" in text_of(m) for _, to, m in school.sent)


async def test_what_is_asked_about_the_head_weeks_after_the_chair_has_taken_it_reaches_the_chair_alone(
    school: Living,
) -> None:
    """The case is closed here; neither the office, which would be asked what it is, nor the SLT, which would look first, hears."""
    told = "The Head has been messaging two of the mums late at night and screenshots are all over WhatsApp."
    reference = await raise_concern(school, told)
    school.reply(MARSH, "A")
    await school.settled()
    await school.at("2026-12-14 09:00")
    assert reference not in school.desk.cases
    before = len(school.sent)
    school.write(f"Rosa Lind <{ROSA}>", "admin@hillside.example", "Hello", "Any news about the Head? Nobody rang me.")
    await school.settled()
    ((_, to, message),) = school.sent[before:]
    assert to == MARSH and "Any news about the Head? Nobody rang me." in text_of(message)
    assert not school.desk.cases, "nothing new was opened, and it is closed again"


async def test_ordinary_mail_is_not_touched_marked_moved_or_answered(school: Living, servers: MailServers) -> None:
    before = {path.name for path in servers.files("admin@hillside.example")}
    school.write(
        "Ann Ash <ann@ash.example>",
        "admin@hillside.example",
        "Absence",
        "Max has a tummy bug and will stay home today.",
    )
    school.write(
        "Bob Ash <bob@ash.example>", "admin@hillside.example", "Lunch", "I have paid the lunch money. Thank you."
    )
    await school.settled()
    fresh = [path for path in servers.files("admin@hillside.example") if path.name not in before]
    assert len(fresh) == 2 and all("S" not in path.name.partition(":2,")[2] for path in fresh)
    assert not school.sent and not school.desk.cases
    await school.at("2026-11-25 07:45")
    line = text_of(school.newest(POPE, "Daily line"))
    assert "2 were ordinary and left to you. No message waits for you." in line
    assert "Max" not in line


async def test_the_office_asks_for_what_was_left_alone_but_looked_close(school: Living) -> None:
    for name in ("Ann", "Bob"):
        school.write(
            f"{name} Ash <{name.lower()}@ash.example>",
            "admin@hillside.example",
            "Parking",
            "People in the mums chat are having a go about the parking again, is there a plan?",
        )
    await school.settled()
    assert not school.desk.cases
    await school.at("2026-11-25 07:45")
    line = school.newest(POPE, "Daily line")
    assert "1 Tue, 08:00 2 Tue, 08:00" in text_of(line) and "Ash" not in text_of(line)
    school.reply(POPE, "2 please", to=line)
    await school.settled()
    (case,) = school.desk.cases.values()
    assert [report.address for report in case.reports.values()] == ["bob@ash.example"]
    school.reply(POPE, "2", to=line)
    await school.settled()
    assert len(school.desk.cases) == 1


async def test_what_leaves_in_the_very_first_moment_leaves_no_copy_behind_but_the_newest(
    servers: MailServers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrivals = Inbox.arrivals
    before = {path.name.split(":")[0] for path in servers.files("cases@hillside.example")}

    def copies() -> set[str]:
        return {path.name.split(":")[0] for path in servers.files("cases@hillside.example")} - before

    async def slow_to_answer(box: Inbox) -> AsyncGenerator[list[Arrived], None]:
        await asyncio.sleep(1.0 if box.mailbox == "cases" else 0)
        async for batch in arrivals(box):
            yield batch

    monkeypatch.setattr(Inbox, "arrivals", slow_to_answer)
    async with living(servers, tmp_path, at("2026-11-24 07:45"), enrolled=False) as school:
        await school.settled()
        assert school.newest(POPE, "Daily line")
        for _ in range(100):
            if len(copies()) <= 1:
                break
            await asyncio.sleep(0.05)
        assert len(copies()) == 1


async def test_a_school_with_one_mailbox_answers_and_leaves_the_rest_to_its_office(
    servers: MailServers, tmp_path: Path
) -> None:
    async with living(servers, tmp_path, at("2026-11-24 08:00"), one_mailbox=True) as school:
        reference = await raise_concern(school)
        school.write("Bob Ash <bob@ash.example>", "admin@hillside.example", "Nativity", "What time is the nativity?")
        school.reply(SHAH, "A, 3 2, 4 G1 O1, Finch")
        await school.settled()
        case = school.desk.case(reference)
        assert case.waiting("plan") is not None and list(school.desk.cases) == [reference]


async def test_an_approval_in_the_heads_name_without_proof_is_refused_and_the_real_head_is_told(school: Living) -> None:
    reference = await up_to(school, "decide")
    prompt = school.asked(DENHAM)
    school.reply(DENHAM, f"APPROVE {code_in(prompt)}", to=prompt, verdict="fail")
    await school.settled()
    assert not [
        x for x in school.desk.cases[reference].letters.values() if x.draft.name == "reminder" and x.state == "approved"
    ]
    assert "somebody used your name" in text_of(school.newest(DENHAM))
    school.write("Paul Denham <head@elsewhere.example>", "cases@hillside.example", "Yes", f"APPROVE {code_in(prompt)}")
    await school.settled()
    assert not [
        x for x in school.desk.cases[reference].letters.values() if x.draft.name == "reminder" and x.state == "approved"
    ]


@pytest.mark.parametrize(
    "words", ["APPROVE if the Chair is happy with the second line", "Approve? not yet", "ok", "APPROVE subject to HR"]
)
async def test_a_doubtful_approval_is_asked_again(school: Living, words: str) -> None:
    reference = await up_to(school, "decide")
    prompt = school.asked(DENHAM)
    school.reply(DENHAM, words, to=prompt)
    await school.settled()
    assert school.desk.cases[reference].waiting("decide") is not None
    assert "not clear" in text_of(school.asked(DENHAM)), "asked again, with how it was read"
    assert not [m for _, to, m in school.sent if to == DAN and "reminder" in text_of(m)]


async def test_a_bare_stop_in_reply_to_the_receipt_takes_the_letter_back(school: Living) -> None:
    reference = await up_to(school, "decide")
    await school.at("2026-11-27 08:00")
    letters_before = len([m for _, to, m in school.sent if to == DAN])
    school.reply(DENHAM, "Approved, many thanks. Paul", to=school.asked(DENHAM))
    await school.settled()
    receipt = school.newest(DENHAM)
    assert "09:00 on Fri 27 Nov" in text_of(receipt)
    school.reply(DENHAM, "Stop", to=receipt)
    await school.settled()
    await school.at("2026-11-27 12:00")
    assert len([m for _, to, m in school.sent if to == DAN]) == letters_before
    assert any("taken back" in text_of(m) for _, to, m in school.sent if to == DENHAM)
    assert school.desk.cases[reference].waiting("talked") or school.desk.cases[reference].waiting("decide")


async def test_words_from_the_parent_end_an_approval_and_one_word_approves_again(school: Living) -> None:
    await up_to(school, "decide")
    await school.at("2026-11-27 08:00")
    first = [m for _, to, m in school.sent if to == DAN]
    school.reply(DENHAM, "APPROVE", to=school.asked(DENHAM))
    await school.settled()
    school.reply(DAN, "I have said sorry to everybody now.", to=first[-1])
    await school.settled()
    await school.at("2026-11-27 09:30")
    assert len([m for _, to, m in school.sent if to == DAN]) == len(first), "nothing left on the old approval"
    assert any("has written" in text_of(m) for _, to, m in school.sent if to == DENHAM), (
        "the Head is told why in a line"
    )
    school.reply(DENHAM, "APPROVE", to=school.asked(DENHAM))
    await school.settled()
    await school.at("2026-11-27 11:00")
    assert len([m for _, to, m in school.sent if to == DAN]) == len(first) + 1


async def test_staff_may_write_at_any_time_and_only_the_cleared_are_answered(school: Living) -> None:
    reference = await up_to(school, "gathered")
    school.write(
        FINCH, "cases@hillside.example", f"NOTE {reference}", f"NOTE {reference} spoke to Mrs Hill on the phone"
    )
    school.write(FINCH, "cases@hillside.example", "", f"SHOW {reference}")
    school.write(POPE, "cases@hillside.example", "", f"SHOW {reference}")
    school.write(PATEL, "cases@hillside.example", "", "HELP")
    await school.settled()
    assert "useless" in text_of(school.newest(FINCH, "Here is what is on record"))
    assert not any("Here is what is on record" in text_of(m) for _, to, m in school.sent if to == POPE)
    assert "SHOW reference" in text_of(school.newest(PATEL, "How to write"))
    kinds = [row["kind"] for row in school.books.records.read(reference)]
    assert "Disclosed" in kinds and "Noted" in kinds
    school.write(FINCH, "cases@hillside.example", "", f"PAUSE {reference} family bereavement")
    await school.settled()
    assert school.desk.cases[reference].holds
    school.write(FINCH, "cases@hillside.example", "", f"GO ON {reference}")
    await school.settled()
    assert not school.desk.cases[reference].holds
    school.write(FINCH, "cases@hillside.example", "", f"Stop [{reference}], please. I must speak with her first.")
    await school.settled()
    assert [held.kind for held in school.desk.cases[reference].holds.values()] == [HoldKind.PAUSE]
    assert "We have read your STOP as a pause. The case is paused" in text_of(
        school.newest(FINCH, "For your information")
    )
    assert not school.desk.school.stopped
    school.write(SHAH, "cases@hillside.example", "", "STOP ALL")
    await school.settled()
    assert school.desk.school.stopped


async def test_the_office_forwards_a_concern_and_the_true_reporter_is_found(school: Living) -> None:
    school.write(
        POPE,
        "cases@hillside.example",
        "FW: Year 4 WhatsApp",
        f"From a parent, please see below.\n\n---------- Forwarded message ----------\nFrom: Rosa Lind <{ROSA}>\n"
        f"Date: Mon, 23 Nov 2026\nSubject: Year 4 WhatsApp\nTo: admin@hillside.example\n\n{CONCERN}\n",
    )
    await school.settled()
    case = next(iter(school.desk.cases.values()))
    report = case.reports[1]
    assert (report.address, report.written_in_by) == (ROSA, "pope")
    assert case.waiting("first look") is not None


async def test_an_unclear_message_is_put_to_the_office_and_ordinary_mail_is_given_back(school: Living) -> None:
    school.write(
        f"Rosa Lind <{ROSA}>",
        "admin@hillside.example",
        "FW:",
        "See attached x4. Speaks for itself.",
        attach=(("a.png", b"\x89PNG" + bytes(99)),),
    )
    await school.settled()
    reference = next(iter(school.desk.cases))
    assert school.desk.cases[reference].waiting("office check") is not None
    school.reply(POPE, "E", to=school.asked(POPE))
    await school.settled()
    assert reference not in school.desk.cases and school.desk.case(reference).closed


async def test_a_request_for_personal_data_goes_to_its_owner_without_a_copy(school: Living) -> None:
    school.write(
        "Max Ash <max@ash.example>",
        "admin@hillside.example",
        "My data",
        "Please send me everything you hold on me and my son, including WhatsApp messages. This is a subject access request.",
    )
    await school.settled()
    told = text_of(school.newest(BELL))
    assert "personal data" in told and "subject access" not in told and not school.desk.cases


async def test_a_letter_that_comes_back_becomes_a_question_to_the_office(servers: MailServers, tmp_path: Path) -> None:
    async with living(servers, tmp_path, at("2026-11-24 08:00")) as school:
        reference = await up_to(school, "address")
        school.reply(POPE, "A dan@gone.example", to=school.asked(POPE))
        await school.settled()
        school.reply(FINCH, "SEND", to=school.asked(FINCH))
        await school.at("2026-11-25 10:30")
        school.arrived += 1  # the delivery report
        await school.settled()
        assert school.desk.cases[reference].waiting("undelivered") is not None
        assert "did not arrive" in text_of(school.asked(POPE)) or "came back" in text_of(school.asked(POPE))


async def test_the_daemon_picks_up_where_it_was_stopped(servers: MailServers, tmp_path: Path) -> None:
    async with living(servers, tmp_path, at("2026-11-24 08:00")) as school:
        reference = await raise_concern(school)
        events = school.desk.cases[reference].events
    async with living(servers, tmp_path, at("2026-11-24 09:00"), enrolled=False) as again:
        assert again.desk.cases[reference].events == events
        assert len([m for m in servers.mailbox(SHAH) if reference.encode() in m]) == 1, "asked once, not again"


async def test_a_cases_mail_is_put_away_only_where_the_school_asks_for_it(servers: MailServers, tmp_path: Path) -> None:
    async with living(servers, tmp_path, at("2026-11-24 08:00"), restricted="Confidential") as school:
        before = len(servers.mailbox("admin@hillside.example"))
        await raise_concern(school)
        school.write(
            "Ann Ash <ann@ash.example>", "admin@hillside.example", "Absence", "Max has a tummy bug, he stays home."
        )
        await school.settled()
        assert len(servers.await_mail("admin@hillside.example", 1, "Confidential")) == 1
        assert len(servers.mailbox("admin@hillside.example")) == before + 1
