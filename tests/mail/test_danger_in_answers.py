"""Our own people speak of him, her and the family in every answer: the safeguarding lead is alerted where a word says why."""

import pytest

from mailflow.happening import DangerSeen, Replied
from tests.course import Course
from tests.mail.arrivals import ROSA, for_cases, knowing, new_cases, placed, reply, staff
from tests.roads import first_look, mail_to, plan, raised, up_to
from tests.test_scenario_01 import play
from tests.world import at

FLAT = "The lad couldn't sit through assembly. I asked had he got ants in his pants and he said no, he had been bad, and he showed me."


def alerted(c: Course, who: str, question: str, words: str) -> bool:
    """Say whether somebody's answer to the newest email that asked this of them alerts."""
    known = knowing(c)
    address = ROSA if who == "reporter" else staff(who)
    found = placed(reply(known, "KXR4TZ", mail_to(c, who, question), words, address), known, "cases")
    return DangerSeen in [type(one.happening) for one in for_cases(found)]


@pytest.mark.parametrize(
    "words",
    [
        "none, he can ring me",
        "no times, he can get in touch",
        "He hung up on me",
        "they are separated, dad is not to know",
        "not until I have spoken to dad",
    ],
)
def test_few_words_about_somebody_in_answer_to_a_form_alert_nobody(words: str):
    assert not alerted(up_to("gathered"), "finch", "asked: gathered", words)


def test_what_the_head_would_have_in_a_letter_alerts_nobody_though_it_names_what_the_parent_wrote():
    words = "change - thanks thats better but take out the bit about shouldnt be let near kids, too much at this stage"
    assert not alerted(up_to("decide"), "denham", "asked: decide", words)


@pytest.mark.parametrize("words", ["I'm not sure she is safe", f"A\n{FLAT}"])
def test_a_word_of_danger_or_a_story_alerts_whatever_it_answers(words: str):
    assert alerted(up_to("gathered"), "finch", "asked: gathered", words)


def test_a_danger_that_is_named_alerts_beside_a_decision_too():
    assert alerted(up_to("decide"), "denham", "asked: decide", "TALK. He hit her last night and she is scared of him")


def test_what_a_teacher_or_a_reporter_tells_is_read_as_before_however_short():
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom=("reporter", "teacher"))
    c.until(at("2026-11-24 15:30"))
    told = "Miley isn't poorly. she's at home because he shaved her head"
    assert alerted(c, "patel", "asked: witness", told)
    assert alerted(c, "reporter", "letter: details", told)


def test_few_words_in_reply_to_a_closed_case_open_no_other():
    c = play()
    known, number = knowing(c), mail_to(c, "finch", "asked: gathered")
    assert not new_cases(placed(reply(known, "KXR4TZ", number, "none, he can ring me", staff("finch")), known, "cases"))
    found = placed(reply(known, "KXR4TZ", number, f"He hit her. {FLAT}", staff("finch")), known, "cases")
    assert new_cases(found)


def test_a_teacher_who_answers_in_the_same_plain_words_again_alerts_nobody():
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom=("teacher",))
    c.until(at("2026-11-24 15:30"))
    number = mail_to(c, "patel", "asked: witness")
    words = "Someone showed me in the staffroom. Nothing direct. I'm ok. No worries about safety"
    for _ in ("first", "again"):
        known = knowing(c)
        found = for_cases(placed(reply(known, "KXR4TZ", number, words, staff("patel")), known, "cases"))
        assert [type(one.happening) for one in found] == [Replied]
        c.happen(found[0].happening)
