"""Where our own mail server denies that a message is its sender's, whoever reads it hears so; where it says nothing, nobody does."""

from dataclasses import replace
from email.message import EmailMessage
from email.utils import make_msgid

import pytest

from mailflow.authorship import Author, Matter, Vouched, Written
from mailflow.decide.shown.case_page import case_page
from mailflow.happening import ConcernRaised, Replied, Wrote
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act
from mailflow.record import events as e
from mailflow.record.plain import from_row, to_row
from mailflow.shell.demo import invented
from mailflow.shell.desk import at_once
from mailflow.write import LINE
from tests.course import Course
from tests.playing import CONCERN, School
from tests.roads import ROSA, newest, told, up_to
from tests.test_first_look_in_danger import A, first_looks
from tests.world import LONDON, at, hillside

MAY_NOT_BE = "ur mail server says that this may not be from them"
SAFE = "safe to write to the sender"
DENIED = Author(address=ROSA, name="Rosa Lind", vouched=Vouched.DENIED)
I_MADE_IT_UP = "I made it all up. Please stop."


async def put(school: School, to: str, words: str, subject: str, result: str) -> None:
    """Have a message in Rosa Lind's name arrive, of which our mail server says this."""
    address = school.people.players["rosa"].address
    mail = EmailMessage()
    if result:
        domain = address.rpartition("@")[2]
        mail["Authentication-Results"] = f"mx.hillside.example; dmarc={result} header.from={domain}"
    mail["From"], mail["To"], mail["Subject"] = f"Rosa Lind <{address}>", to, subject
    mail["Message-ID"] = make_msgid(domain="client.example")
    mail.set_content(words)
    before = school.read
    await school.server.deliver(to, mail.as_bytes(), school.clock.now(LONDON))
    await school.until(lambda: school.read > before, "it is read")
    await school.settled()


async def test_a_forged_concern_is_doubted_where_it_is_shown_and_one_letter_does_not_have_it_answered(school):
    async with school.at_work() as daemon:
        await put(school, invented.ADMIN, CONCERN, "Year 4 WhatsApp", "fail")
        (reference,) = daemon.desk.cases
        (look,) = school.mails("shah", "first look")
        assert f"(o{MAY_NOT_BE}) Subject: Year 4 WhatsApp" in look
        assert SAFE not in look and A not in look
        await school.people.answer("shah", f"[{reference}]", "A")
        await school.settled()
        assert not school.mails("rosa")


@pytest.mark.parametrize("result", ["", "pass", "none", "temperror"])
async def test_of_a_concern_that_the_server_does_not_deny_nothing_is_said(school, result):
    async with school.at_work():
        await put(school, invented.ADMIN, CONCERN, "Year 4 WhatsApp", result)
        (look,) = school.mails("shah", "first look")
        assert MAY_NOT_BE not in look and SAFE in look


async def test_forged_words_in_the_reporters_name_reach_the_lead_with_the_doubt(school):
    async with school.at_work():
        reference = await school.concern()
        await school.people.answer("shah", f"[{reference}]", "A")
        await school.settled()
        lead = school.daemon.desk.cases[reference].lead
        await put(school, invented.CASES, I_MADE_IT_UP, "hello", "fail")
        (said,) = school.mails(lead, I_MADE_IT_UP)
        assert f"{I_MADE_IT_UP} Please note: o{MAY_NOT_BE}. Reply code" in said
        await put(school, invented.CASES, "They are all still at it in there.", "hello", "")
        assert MAY_NOT_BE not in school.mails(lead, "They are all still at it in there.")[0]


def raised(by: Author, *, matters: frozenset[Matter] = frozenset({Matter.CONCERN}), writer: str = "") -> Course:
    c = Course(hillside())
    written = Written(key="k", subject="Year 4 WhatsApp", words=CONCERN)
    when = at("2026-11-24 08:52")
    c.happen(ConcernRaised(at=when, reference="KXR4TZ", by=by, written=written, matters=matters, written_in_by=writer))
    c.send(when)
    return c


def test_whoever_passes_it_on_in_a_forged_name_is_doubted_too():
    (look,) = first_looks(raised(DENIED, writer="finch"))
    assert f"<{ROSA}>, written in by Tobias Finch (o{MAY_NOT_BE})" in look.body


def test_the_offices_check_does_not_suggest_that_the_address_matches():
    c = raised(DENIED, matters=frozenset({Matter.UNSURE}))
    (check,) = (m.owed for m in c.case.mails.values() if m.owed.because == "asked: office check")
    assert MAY_NOT_BE in check.body and not check.links


def test_the_page_of_a_case_says_it_of_words_that_came():
    c = up_to("account")
    when = at("2026-11-26 09:00")
    c.until(when)
    c.happen(Wrote(at=when, by=DENIED, written=Written(key="k2", subject="", words=I_MADE_IT_UP)))
    assert f"wrote on Thu 26 Nov (o{MAY_NOT_BE}):\n| {I_MADE_IT_UP}" in case_page(c.case, c.school)


def test_words_in_two_versions_that_are_denied_are_shown_whole_and_with_the_doubt():
    c = up_to("account")
    when = at("2026-11-26 09:00")
    c.until(when)
    written = Written(
        key="k2", subject="", words=I_MADE_IT_UP, other_version="They are vile.", notes=("it is damaged.",)
    )
    c.happen(Wrote(at=when, by=DENIED, written=written))
    c.send(when)
    (said,) = told(c, c.case.lead, "somebody wrote")
    for shown in (said, case_page(c.case, c.school)):
        assert all(
            part in shown for part in (MAY_NOT_BE, I_MADE_IT_UP, "They are vile.", "Please note: it is damaged.")
        )


def test_an_answer_that_is_denied_is_shown_with_the_doubt():
    c = up_to("account")
    when = at("2026-11-26 09:00")
    c.until(when)
    (asked,) = c.case.of("account", 1)
    by = replace(DENIED, address=c.case.strands[1].address, proof=frozenset({Proof.TIED}))
    written = Written(key="k3", subject="", words="I wrote none of it.", other_version="It was me.")
    reading = Act(answers={}, words=written.words)
    c.happen(Replied(at=when, prompt=asked.asked.prompt, by=by, written=written, reading=reading))
    page = case_page(c.case, c.school)
    assert f"(o{MAY_NOT_BE}):\n| I wrote none of it." in page and "| It was me." in page


@pytest.mark.parametrize("vouched", list(Vouched))
def test_the_lead_reads_at_once_whether_the_parents_answer_may_not_be_theirs(vouched):
    c = up_to("account")
    when = at("2026-11-26 09:00")
    c.until(when)
    (asked,) = c.case.of("account", 1)
    by = Author(address=c.case.strands[1].address, proof=frozenset({Proof.TIED}), vouched=vouched)
    written = Written(key="k3", subject="", words="I wrote none of it.")
    c.happen(Replied(at=when, prompt=asked.asked.prompt, by=by, written=written, reading=Act(answers={})))
    c.send(when)
    above, _, below = newest(c, "finch").partition(LINE)
    assert "Mr Moss has answered" in above
    assert (MAY_NOT_BE in above, MAY_NOT_BE in below) == (vouched is Vouched.DENIED,) * 2


def test_a_report_keeps_the_doubt_where_it_joins_another_case():
    c = up_to("account")
    other = raised(DENIED).case
    moved = at_once._arrived(other, other.reports[1], at("2026-11-26 09:00"))
    c.until(moved.at)
    c.happen(moved)
    c.send(moved.at)
    (said,) = told(c, "finch", "another report")
    assert said.endswith(f"Please note: o{MAY_NOT_BE}.")
    assert c.case.doubted


def test_a_record_of_an_earlier_version_has_no_doubt_and_loads():
    (reported,) = [r for r in raised(DENIED).log if isinstance(r.event, e.Reported)]
    row = to_row(reported.number, reported.at, reported.event)
    assert from_row(row).event == reported.event and row["data"]["vouched"] == "denied"
    del row["data"]["vouched"]
    earlier = from_row(row).event
    assert isinstance(earlier, e.Reported) and earlier.vouched is Vouched.SILENT
