"""Earlier outcomes: whoever recommends and whoever decides is shown what the parent was told before, and no more."""

from dataclasses import replace

import pytest

from mailflow.authorship import Matter
from mailflow.happening import MailBounced
from mailflow.keeping import Keeping
from mailflow.prompt.answers import Answer
from mailflow.record import Case
from mailflow.record import events as e
from mailflow.register import Register, Same, same_person, told
from mailflow.spans import parse_span
from tests.course import Course
from tests.roads import DAN, ROSA, mail_to, recommended, up_to
from tests.world import at, hillside

HEAD = "In the cases that you may see, this parent was told in the last 12 months:"
NONE = "In the cases that you may see, no earlier letter to this parent is on record for the last 12 months."
MARCH = "- H4TRXW, Tuesday 3 March 2026: reminder of the code"


def before(
    *,
    sent: str = "2026-03-03 10:00",
    response: str = "R2",
    reference: str = "H4TRXW",
    finding: str = "",
    **changes: object,
) -> Case:
    """Return an earlier case in which Mr Moss was told of a response; `finding` is what it would say of him instead."""
    c = up_to("decide", responses=(response,))
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-12-20 12:00"))
    mails = {n: replace(mail, sent_at=mail.sent_at and at(sent)) for n, mail in c.case.mails.items()}
    strand = replace(c.case.strands[1], finding=finding or c.case.strands[1].finding)
    return replace(c.case, reference=reference, mails=mails, strands={1: strand}, **changes)  # type: ignore[arg-type]


def recommending(*cases: Case, unread: int = 0, **how: object) -> Course:
    """Return a case that waits for the lead's recommendation, where these others are on record."""
    c = up_to("conversation", **how)  # type: ignore[arg-type]
    c.register = Register(cases=cases, unread=unread)
    c.answer(
        at("2026-11-26 17:00"), "conversation", 1, took_place="declined", position="accepts", since="deleted", new="no"
    )
    return c


def deciding(*cases: Case, responses: tuple[str, ...] = ("R2",)) -> Course:
    c = recommending(*cases)
    recommended(c, responses=responses)
    return c


def asked_of(c: Course, question: str) -> str:
    """Return what the newest email says that asks this question, its lines joined."""
    found = [m.owed.body for m in c.case.mails.values() if m.owed.because == f"asked: {question}"]
    return "\n".join(" ".join(part.split()) for part in found[-1].split("\n\n"))


def shown(c: Course) -> list[tuple[str, str]]:
    return [(r.event.to, r.event.what) for r in c.log if isinstance(r.event, e.Disclosed)]


# What is shown, and to whom ------------------------------------------------------------------------------------------


def test_the_lead_who_recommends_sees_what_the_parent_was_told_before():
    c = recommending(before())
    assert f"{HEAD} {MARCH}" in asked_of(c, "recommendation")
    assert shown(c) == [("finch", "what the parent was told in H4TRXW")]


def test_the_head_who_decides_sees_it_between_the_summary_and_the_letter():
    c = deciding(before())
    page = asked_of(c, "decide")
    assert page.index("In short:") < page.index(MARCH) < page.index("The letter, exactly as it will go:")
    assert shown(c)[-1] == ("denham", "what the parent was told in H4TRXW")


def test_the_head_sees_it_for_a_step_without_a_letter_too():
    assert MARCH in asked_of(deciding(before(), responses=("R6",)), "agree")


def test_where_nothing_is_on_record_that_is_said_and_nothing_counts_as_shown():
    c = deciding()
    assert NONE in asked_of(c, "recommendation") and NONE in asked_of(c, "decide") and not shown(c)


def test_each_email_that_shows_it_again_is_on_record():
    c = recommending(before())
    c.until(at("2026-12-02 12:00"))
    asked = [m for m in c.sent("finch") if m.owed.because == "asked: recommendation"]
    assert len(shown(c)) == len(asked) > 1


def test_with_the_first_letter_to_a_parent_nothing_is_shown_since_no_view_has_been_formed():
    c = up_to("gathered", seriousness=3)
    c.register = Register(cases=(before(),))
    c.answer(
        at("2026-11-25 09:00"),
        "gathered",
        enough="enough",
        grade="admitted",
        parents="Mr Moss",
        next="invite",
        what="it",
    )
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    assert "In the cases that you may see" not in asked_of(c, "decide") and not shown(c)


def test_nobody_else_is_shown_it():
    c = deciding(before())
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("change",), "softer"))
    c.until(at("2026-12-20 12:00"))
    assert {m.owed.because for m in c.case.mails.values() if "H4TRXW" in m.owed.body} == {
        "asked: recommendation",
        "asked: decide",
    }


def test_nothing_of_who_reported_the_other_case_nor_of_what_was_said_is_shown():
    other = before()
    reporter = replace(other.reports[1], name="Sam Vale", address="sam@vale.example", words="He swore at the gate.")
    strand = replace(other.strands[1], what="you swore at the gate")
    page = asked_of(recommending(replace(other, reports={1: reporter}, strands={1: strand})), "recommendation")
    assert MARCH in page and "Vale" not in page and "sam@" not in page and "gate" not in page


# Who has a part in the other case ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "part",
    [
        {"connected": frozenset({"finch"})},
        {"staff": ("finch",)},
        {"matters": ("staff",)},
        {"image": True},
    ],
)
def test_a_lead_who_has_a_part_in_the_other_case_or_may_not_know_of_it_is_not_told_that_there_is_one(part):
    c = recommending(before(**part))
    assert NONE in asked_of(c, "recommendation") and not shown(c)


def test_a_lead_who_was_asked_as_a_witness_in_the_other_case_is_not_told_that_there_is_one():
    other = before()
    first = other.prompts[1]
    witness = replace(first, asked=replace(first.asked, question="witness", to=("finch",)), to=())
    c = recommending(replace(other, prompts={**other.prompts, len(other.prompts) + 1: witness}))
    assert NONE in asked_of(c, "recommendation") and not shown(c)


def test_the_head_who_was_spoken_ill_of_in_the_other_case_is_not_shown_it_and_the_lead_is():
    c = deciding(before(head_is_target=True))
    assert MARCH in asked_of(c, "recommendation") and NONE in asked_of(c, "decide")


# Who the parent is ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Mr Moss", "Mr. Moss", Same.YES),
        ("Mr Dan Moss", "dan moss", Same.YES),
        ("Mr Moss", "Dan Moss", Same.PERHAPS),
        ("Dan Moss", "Mrs Moss", Same.PERHAPS),
        ("Dan Moss", "Daniel Moss", Same.PERHAPS),
        ("Mr. D. Moss", "dan moss", Same.PERHAPS),
        ("Mrs Moss", "Ms Moss", Same.PERHAPS),
        ("Dr Moss", "Mr Moss", Same.PERHAPS),
        ("Mr and Mrs Moss", "Dan Moss", Same.PERHAPS),
        ("Mr Moss", "Mrs Moss", Same.NO),
        ("Mr Sam Moss", "Mrs Sam Moss", Same.NO),
        ("Dan Moss", "Diane Moss", Same.NO),
        ("Dan Moss", "Mia Moss", Same.NO),
        ("Dan Moss", "Dan Hill", Same.NO),
        ("Mr", "Mr", Same.NO),
    ],
)
def test_two_names_at_one_address_are_one_person_only_where_they_may_be(name, other, same):
    assert same_person(name, other) is same_person(other, name) is same


def renamed(case: Case, name: str) -> Case:
    letters = {n: replace(x, draft=replace(x.draft, addressee=name)) for n, x in case.letters.items()}
    return replace(case, letters=letters)


def test_what_a_partner_was_told_at_the_same_address_counts_against_nobody_else():
    c = recommending(renamed(before(), "Mrs Hill"))
    assert NONE in asked_of(c, "recommendation") and not shown(c)


@pytest.mark.parametrize("name", ["Dan Moss", "Moss"])
def test_where_the_name_leaves_open_who_it_was_that_is_said(name):
    c = recommending(renamed(before(), name))
    assert f"{MARCH} (perhaps: by the name there it may have been somebody else)" in asked_of(c, "recommendation")


def test_a_new_address_wipes_out_nothing_that_was_told_at_the_old_one():
    c = deciding(before())
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-11-27 11:00"))
    mail = mail_to(c, "parent", "letter: reminder")
    c.happen(MailBounced(at=at("2026-11-27 11:10"), mail=mail, key="bounce", permanent=True, why="no such person"))
    c.answer(at("2026-11-27 11:30"), "undelivered", then="another", address="dan.moss@new.example")
    assert c.case.strands[1].address == "dan.moss@new.example" and MARCH in asked_of(c, "decide")


def test_a_parent_without_an_address_of_their_own_is_not_looked_up():
    c = recommending(before(), by_post=True)
    assert "Whether this parent has been written to before is not known" in asked_of(c, "recommendation")


# What counts ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sent", "counts"), [("2025-11-26 10:00", True), ("2025-11-25 10:00", False)])
def test_an_outcome_counts_for_twelve_months(sent, counts):
    c = recommending(before(sent=sent))
    assert (NONE not in asked_of(c, "recommendation")) is counts


def test_how_long_it_counts_is_what_the_school_has_settled():
    c = recommending(before(), school=hillside(keeping=Keeping(warning_counts_for=parse_span("6 months"))))
    assert "is on record for the last 6 months." in asked_of(c, "recommendation")


def test_a_letter_that_came_back_has_told_nobody_anything():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-11-27 11:00"))
    (one,) = told(c.case)
    assert (one.address, one.response, one.at) == (DAN, "reminder of the code", at("2026-11-27 10:30"))
    mail = mail_to(c, "parent", "letter: reminder")
    c.happen(MailBounced(at=at("2026-11-27 11:10"), mail=mail, key="bounce", permanent=True, why="no such person"))
    assert not told(c.case)


def test_neither_no_action_nor_a_word_about_what_was_not_found_counts():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("none",), "it has been put right"))
    c.until(at("2026-12-01 12:00"))
    assert any(m.owed.because == "letter: no further action" for m in c.sent("parent")) and not told(c.case)
    assert told(before(response="R1")) and not told(before(response="R1", finding="not substantiated"))


def test_the_newest_few_are_listed_and_the_others_counted():
    days = [f"2026-{month:02}-03 10:00" for month in range(3, 10)]
    c = recommending(*(before(sent=day, reference=f"H4TRX{n}") for n, day in enumerate(days)))
    page = asked_of(c, "recommendation")
    assert page.count(": reminder of the code") == 5 and "- and 2 before those" in page
    assert page.index("H4TRX6") < page.index("H4TRX2") and "H4TRX1" not in page
    assert shown(c)[0][1] == "what the parent was told in H4TRX6, H4TRX5, H4TRX4, H4TRX3, H4TRX2"


def test_that_a_record_cannot_be_read_is_said():
    assert f"{NONE} A record of it could not be read now; please tell IT support." in asked_of(
        recommending(unread=1), "recommendation"
    )


def test_the_reporter_hears_nothing_of_it():
    c = deciding(before())
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-12-20 12:00"))
    assert not [m for m in c.sent() if m.owed.address in (ROSA, DAN) and "H4TRXW" in m.owed.body]


# Open cases about the same group, for whoever has a first look --------------------------------------------------------


def open_case(reference: str, **changes: object) -> Case:
    c = Course(hillside())
    c.concern(at("2026-11-23 18:10"), "She posted my child's photo again.", group="Year 4", points=("O6b",))
    return replace(c.case, reference=reference, **changes)  # type: ignore[arg-type]


def looking(*others: Case, group: str = "Year 4") -> Course:
    c = Course(hillside())
    c.register = Register(beside=others)
    c.concern(at("2026-11-24 08:52"), "The photo in the class chat is still there.", group=group)
    return c


def test_whoever_looks_first_sees_which_cases_about_the_group_are_open():
    c = looking(open_case("M2PQRV", lead="finch", opened_at=at("2026-11-24 08:00")), open_case("H4TRXW"))
    page = asked_of(c, "first look")
    newest, older = "- M2PQRV, Tuesday 24 November 2026", "- H4TRXW, Monday 23 November 2026"
    assert page.index("Open about the Year 4 group already:") < page.index(newest) < page.index(older)
    assert "led by Tobias Finch" in page and "nobody leads yet" in page
    assert "SHOW and its reference" in page, "Amira Shah was asked to look at both"
    assert shown(c) == [("shah", "that M2PQRV, H4TRXW are open about the same group")]


def test_whoever_may_not_see_the_other_case_is_told_whom_to_ask():
    page = asked_of(looking(replace(open_case("H4TRXW"), prompts={}, lead="finch")), "first look")
    assert "SHOW and its reference" not in page and "whoever leads it can tell you more" in page


def test_where_nobody_leads_the_other_case_they_are_told_to_take_it_as_one_of_its_own():
    page = asked_of(looking(replace(open_case("H4TRXW"), prompts={})), "first look")
    assert "nobody leads yet" in page and "whoever leads it" not in page
    assert "If you are not sure whether it is the same, please take it as one of its own." in page


@pytest.mark.parametrize(
    "hidden",
    [
        {"connected": frozenset({"shah"})},
        {"matters": frozenset({Matter.HEAD})},
        {"image": True},
        {"finished": "no action"},
    ],
)
def test_of_a_case_that_is_over_or_not_for_them_they_see_nothing(hidden: dict[str, object]):
    c = looking(open_case("H4TRXW", **hidden))
    assert "H4TRXW" not in asked_of(c, "first look") and not shown(c)


def test_where_no_other_case_is_open_nothing_is_said():
    assert "already:" not in asked_of(looking(), "first look")
