"""One message tells of a member of staff and of a parent: the Head Teacher alone has it, and may let the parent's part go on."""

import pytest

from mailflow.authorship import Matter
from mailflow.happening import ConcernRaised
from mailflow.mail.triage import Kind
from mailflow.prompt.answers import Answer
from mailflow.record import events as e
from mailflow.record import fold
from mailflow.shell.desk import at_once
from tests.course import Course
from tests.evaluate.triage import as_bytes, sorted_
from tests.roads import ROSA, asked, newest, raised, told
from tests.test_safety import ADesk, judged
from tests.world import at

BOTH = "Mr Frost has been shouting at the Year 2s, my son came home crying, and now Pete Okoro is calling him a nonce in the group."
PART = Answer(("parts",), "Pete Okoro called somebody names in the Year 4 group on Monday")


def kinds(words: str) -> set[Kind]:
    return set(sorted_(as_bytes(f"Subject: Year 2\n{words}\n")).kinds)


@pytest.mark.parametrize(
    "words",
    [
        BOTH,
        "Mrs Lane screams at the children and now two mums are calling her a witch on the class WhatsApp.",
        "Sir yells at my daughter every PE lesson. The dads are ripping him to shreds on the group chat.",
    ],
)
def test_what_is_said_of_a_member_of_staff_comes_first_though_a_parent_is_in_the_message_too(words):
    assert kinds(words) == {Kind.STAFF}


@pytest.mark.parametrize(
    "words",
    [
        (
            "In the Year 5 parents whatsapp Pete Okoro put that Miss Bright couldn't teach a dog to sit. And Mrs Jones the TA in year 5 "
            "is in the group as well (her boy is in the class) and she joined in. I dont think thats right. Please dont say it was me."
        ),
        "The dinner lady is in the Y2 group and she posted about my daughters packed lunch.",
        "One of the TAs has been slagging parents off in the year 1 whatsapp.",
        "The receptionist wrote in the Year 4 parents whatsapp that my son is feral.",
    ],
)
def test_what_somebody_who_works_here_wrote_in_a_group_is_for_the_head_too(words):
    assert kinds(words) == {Kind.STAFF}


@pytest.mark.parametrize(
    "words",
    [
        "A mum wrote in the whatsapp that the TA is useless, and then she put the TA should be sacked.",
        "They are slagging off the teachers in the Year 4 group, Dan Moss joined in.",
        "An open letter about our Reception teacher has been posted on the parents' chat. It calls her incompetent.",
        "In the Year 3 group they put that the TA was laughing at the kids.",
        "Some mums shout at Mr Frost at the gate and call him names on the chat.",
        "Dan Moss shouts at the other mums at the gate, and Mrs Green says the group is laughing at him.",
    ],
)
def test_a_parent_who_shouts_is_no_member_of_staff(words):
    assert Kind.STAFF not in kinds(words)


def for_the_head(**more: object) -> Course:
    return raised(matters=frozenset({Matter.STAFF, *more.pop("matters", ())}), words=BOTH, **more)  # type: ignore[arg-type, misc]


def test_the_head_reads_that_what_a_parent_did_may_go_on_and_that_it_waits():
    asks = " ".join(newest(for_the_head(), "denham").split())
    assert "C I have it; a parent's part may go on (say what)" in asks
    assert "If it tells what a parent did as well, that waits, too, until you let it go on." in asks
    assert "the member of staff is kept out of it. After A" in asks and "but then nobody is kept out of it." in asks


def test_the_parents_part_is_a_case_of_its_own_and_the_rest_ends_with_the_head():
    c = for_the_head()
    c.answer(at("2026-11-24 10:00"), "concern about staff", have=PART)
    split = [r.event for r in c.log if isinstance(r.event, e.PartSplit)]
    assert [(part.by, part.words) for part in split] == [("denham", PART.words)]
    assert (c.case.transferred_to, c.case.closed) == ("head, under the staff code", True)
    assert not asked(c, "shah") and not told(c, "orr", "handed over")


def part_of(c: Course) -> ConcernRaised:
    split = next(n for n, r in enumerate(c.log) if isinstance(r.event, e.PartSplit))
    desk = ADesk(fold(c.log[: split + 1]))
    at_once.finish(desk, "KXR4TZ", at("2026-11-24 10:00"))  # type: ignore[arg-type]
    return desk.raised[0][0]


def test_the_senior_leadership_reads_the_heads_words_alone_and_whoever_is_complained_of_is_out_of_it():
    c = for_the_head(staff=("patel",))
    c.answer(at("2026-11-24 10:00"), "concern about staff", have=PART)
    part = part_of(c)
    assert (part.written.words, part.matters, part.by.address) == (PART.words, frozenset({Matter.CONCERN}), ROSA)
    assert "patel" in part.connected


def test_where_nobody_is_named_the_class_teacher_is_out_of_it_since_it_may_be_they():
    c = for_the_head(staff=())
    c.answer(at("2026-11-24 10:00"), "concern about staff", have=PART)
    assert part_of(c).connected == ("patel",)


def test_what_the_safeguarding_lead_has_stopped_goes_on_in_no_part_until_they_say_so():
    c = for_the_head(matters={Matter.DANGER})
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 09:20"), "concern about staff", have=PART)
    assert not [r for r in c.log if isinstance(r.event, e.PartSplit)]
    judged(c, "2026-11-24 10:00", "orr", "not safeguarding")
    assert [r.event.words for r in c.log if isinstance(r.event, e.PartSplit)] == [PART.words]
    assert (c.case.transferred_to, c.case.closed) == ("head, under the staff code", True)


def test_the_part_that_the_safeguarding_lead_lets_go_on_of_a_concern_about_staff_is_for_the_head_too():
    c = for_the_head(matters={Matter.DANGER})
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 09:20"), "safeguarding outcome", outcome=Answer(("parts",), "the shouting"))
    assert part_of(c).matters == frozenset({Matter.STAFF})


def test_what_the_head_writes_of_their_own_part_is_asked_about_before_the_senior_leadership_reads_it():
    c = for_the_head(staff=("patel",))
    c.answer(
        at("2026-11-24 10:00"),
        "concern about staff",
        have=Answer(("parts",), f"{PART.words}; I keep the shouting, LADO rung"),
    )
    assert not [r for r in c.log if isinstance(r.event, e.PartSplit)] and c.prompt("concern about staff").to == (
        "denham",
    )
    c.until(at("2026-11-24 10:05"))
    assert "“I keep the shouting, LADO rung” may be for you alone" in " ".join(newest(c, "denham").split())
    c.answer(at("2026-11-24 10:10"), "concern about staff", have=PART)
    assert [r.event.words for r in c.log if isinstance(r.event, e.PartSplit)] == [PART.words] and c.case.closed


def test_the_class_teacher_is_out_of_it_though_somebody_else_is_named_whom_a_parent_told():
    c = for_the_head(staff=("pope",))
    c.answer(at("2026-11-24 10:00"), "concern about staff", have=PART)
    assert part_of(c).connected == ("patel", "pope")
