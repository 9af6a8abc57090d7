"""The Head takes a letter back while nobody knows whether it has gone: if it has not, it does not go."""

import pytest

from mailflow.happening import Delivered, NotDelivered, ReadyToSend
from mailflow.record import LetterState
from tests.course import Course
from tests.roads import command, left, letters, newest, receipts, reply, told, up_to, write
from tests.test_sent_once import LATER, LEAVES, uncertain
from tests.world import at

WAYS = ("RECALL", "STOP to the receipt", "RECALL to the question", "second thoughts")
HEAD = "denham@hillside.example"


def takes_back(c: Course, how: str, when: str = "2026-11-27 10:40") -> None:
    question = c.case.of("decide")[0].asked.prompt
    if how == "RECALL":
        command(c, when, "denham", "RECALL")
    elif how == "STOP to the receipt":
        write(c, when, "STOP", HEAD, mail=receipts(c, "denham")[0], person="denham")
    else:
        reply(c, when, question, "denham", words="RECALL" if "RECALL" in how else "Wait, I am not sure any more.")


def approved_and_being_sent() -> tuple[Course, int]:
    """The reminder is being handed to the mail server."""
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    c.happen(ReadyToSend(at=LEAVES, mail=number))
    return c, number


@pytest.mark.parametrize("how", WAYS)
def test_it_does_not_go_again_and_is_shown_to_the_head_once_more(how):
    c, _ = uncertain()
    takes_back(c, how)
    assert told(c, "denham", "too late")
    c.answer(at("2026-11-27 11:00"), "did it go", went="did not")
    c.send(at("2026-11-27 11:00"))
    assert "it was taken back while nobody knew whether it had gone" in newest(c, "denham")
    assert letters(c, "reminder")[0].state is LetterState.LAPSED
    c.until(LATER)
    assert left(c, "reminder") == [] and c.case.waiting("decide")


@pytest.mark.parametrize("how", WAYS)
def test_it_is_not_tried_again_after_the_mail_server_has_put_it_off(how):
    c, number = approved_and_being_sent()
    takes_back(c, how, "2026-11-27 10:31")
    c.happen(NotDelivered(at=at("2026-11-27 10:32"), mail=number, permanent=False, reply="451 later"))
    c.until(LATER)
    assert left(c, "reminder") == [] and c.case.waiting("decide")


@pytest.mark.parametrize("how", WAYS)
def test_one_that_has_gone_is_gone(how):
    c, number = uncertain()
    takes_back(c, how)
    c.happen(Delivered(at=at("2026-11-27 10:50"), mail=number, reply="our own copy came"))
    c.until(LATER)
    assert left(c, "reminder") == [at("2026-11-27 10:50")] and c.case.strands[1].settled


def test_thanks_take_nothing_back_and_a_new_word_lets_it_go():
    c, _ = uncertain()
    question = c.case.of("decide")[0].asked.prompt
    reply(c, "2026-11-27 10:40", question, "denham", words="Thank you", courtesy=True)
    c.answer(at("2026-11-27 11:00"), "did it go", went="did not")
    assert left(c, "reminder") == [at("2026-11-27 11:00")]
    c, _ = uncertain()
    takes_back(c, "RECALL")
    c.answer(at("2026-11-27 11:00"), "did it go", went="did not")
    c.answer(at("2026-11-27 11:10"), "decide", word="approve")
    c.until(LATER)
    assert len(left(c, "reminder")) == 1
