"""A draft that may not go is stopped before anybody is asked for it: whoever writes it is asked once for other words."""

from mailflow.prompt.answers import Act, Answer
from mailflow.record import Mail
from tests.course import Course
from tests.roads import asked, gathered, letters, newest, recommended, told, up_to
from tests.world import at

TELLING = "On Monday you called Miss Patel useless. Rosa Lind was upset by it."


def stopped() -> tuple[Course, list[Mail]]:
    """The lead's invitation names who reported; with what the lead is sent then."""
    c = up_to("gathered")
    gathered(c, what=TELLING)
    before = len(c.sent("finch"))
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    return c, c.sent("finch")[before:]


def test_an_invitation_that_names_a_reporter_comes_back_to_the_lead_in_one_email_that_says_why():
    c, (mail,) = stopped()
    first, _, below = mail.owed.body.partition("-" * 40)
    assert "This draft was stopped: it carries a name of somebody who wrote in confidence" in first
    assert "It will not go." in first and "Please type anew what the parent wrote" in first
    assert "You will be shown the letter." in first and "Head Teacher" not in first
    assert "exactly as it will go" not in below and "The letter as it stood, which does not go:" in below
    said = Act(answers={"words": Answer(("On Monday you called Miss Patel “useless”.",))})
    c.answer(at("2026-11-25 09:30"), "redraft", reading=said)
    assert c.prompt("release").asked.about == letters(c, "invitation")[-1].draft.letter


def test_a_lead_whose_draft_repeats_what_a_reporter_wrote_reads_which_words():
    c = up_to(
        "gathered", words="He wrote that Miss Patel is useless, and then put a silly picture of her dressed as a clown."
    )
    gathered(c, what="On Monday you called Miss Patel useless, and posted a silly picture of her dressed as a clown.")
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    first = newest(c, "finch").partition("-" * 40)[0]
    assert "it repeats the words of somebody who wrote in confidence" in first
    assert "The words: “a silly picture of her dressed as”. It will not go." in first


def test_a_letter_of_the_decision_that_was_stopped_goes_back_to_whoever_decides():
    c = up_to("recommendation")
    recommended(c, letter="Rosa Lind was upset by it.")
    assert asked(c, "finch")[-1] == "redraft" and "This draft was stopped" in newest(c, "finch")
    assert "Please type anew what it says in particular" in newest(c, "finch")
    assert "Whoever decides will be shown the letter." in newest(c, "finch")
    assert not c.case.waiting("decide") and not told(c, "finch", "a letter was stopped")


def test_where_the_head_asks_for_a_change_the_old_letter_is_not_said_to_go():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("change",), "Say it more kindly."))
    assert "Say it more kindly." in newest(c, "finch") and "which does not go:" in newest(c, "finch")
