"""An email goes once: what our own copy proves, however late it comes, and what goes again all the same."""

from datetime import datetime, timedelta

import pytest

from mailflow.authorship import Author, Written
from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown, ReadyToSend, Replied, Wrote
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act, Answer
from mailflow.record import LetterState, MailState
from mailflow.record import events as e
from tests.course import ALL, Course
from tests.roads import DAN, asked, command, first_look, left, letters, told, up_to
from tests.test_housekeeping import House
from tests.world import at

TIED = frozenset({Proof.TIED})
LEAVES, LATER = at("2026-11-27 10:30"), at("2026-12-04 12:00")


def uncertain() -> tuple[Course, int]:
    """Nobody can say whether the reminder to Mr Moss went, and the office is asked; return the case and that email."""
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    c.happen(ReadyToSend(at=LEAVES, mail=number))
    c.happen(OutcomeUnknown(at=LEAVES, mail=number, why="cut off"))
    c.send(LEAVES)
    return c, number


def goes_again_but_not_yet() -> tuple[Course, int]:
    """The office says that it did not go; the mail server puts it off when it is sent again."""
    c, number = uncertain()
    when = at("2026-11-27 11:00")
    c.until(when)
    c.happen(said_that_it_did_not_go(c, when))
    (again,) = (n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    c.happen(ReadyToSend(at=when, mail=again))
    c.happen(NotDelivered(at=when, mail=again, permanent=False, reply="421 try later"))
    return c, number


def said_that_it_did_not_go(c: Course, when: datetime) -> Replied:
    prompt = c.prompt("did it go")
    by = Author(address="pope@hillside.example", person="pope", proof=ALL)
    written, reading = Written(key=c.key(), subject="Re", words="B"), Act(answers={"went": Answer(("did not",))})
    return Replied(at=when, prompt=prompt.asked.prompt, by=by, written=written, reading=reading)


def first_looked(c: Course) -> Replied:
    by = Author(address="shah@hillside.example", person="shah", proof=ALL)
    written, number = Written(key=c.key(), subject="Re", words="A"), c.prompt("first look").asked.prompt
    return Replied(at=at("2026-11-24 11:00"), prompt=number, by=by, written=written, reading=first_look())


def new_words(c: Course, when: str) -> None:
    words = Written(key="new", subject="", words="I have said sorry.")
    c.happen(Wrote(at=at(when), by=Author(address=DAN), written=words))
    c.send(at(when))


def copy_comes(c: Course, when: str, number: int) -> None:
    """Our own copy of an email is found in our mailbox."""
    c.happen(Delivered(at=at(when), mail=number, reply="our own copy came"))


def test_a_letter_that_is_to_go_again_does_not_once_our_own_copy_shows_that_it_went():
    c, number = goes_again_but_not_yet()
    copy_comes(c, "2026-11-27 11:05", number)
    c.until(LATER)
    assert left(c, "reminder") == [at("2026-11-27 11:05")] and c.case.strands[1].settled
    assert sum(isinstance(r.event, e.Sending) and r.event.mail == number for r in c.log) == 2


def test_a_letter_goes_again_as_the_same_email_so_that_whoever_has_it_already_can_tell():
    c, number = goes_again_but_not_yet()
    c.until(LATER)
    again = [n for n, m in c.case.mails.items() if m.owed.because == "letter: reminder"]
    assert again == [number] and len(left(c, "reminder")) == 1


def test_a_letter_that_was_to_go_again_and_was_stopped_by_new_words_counts_as_gone_when_our_own_copy_comes():
    c, number = goes_again_but_not_yet()
    new_words(c, "2026-11-27 11:01")
    assert letters(c, "reminder")[0].state is LetterState.LAPSED and c.case.waiting("decide")
    copy_comes(c, "2026-11-27 11:05", number)
    c.send(at("2026-11-27 11:05"))
    assert letters(c, "reminder")[0].state is LetterState.SENT and not c.case.waiting("decide")
    for who in ("finch", "denham"):
        assert "had left by then" in told(c, who, "left already")[0]


def test_a_letter_that_was_written_anew_meanwhile_stays_with_the_head_who_hears_that_the_first_has_left():
    c, number = goes_again_but_not_yet()
    new_words(c, "2026-11-27 11:01")
    c.answer(at("2026-11-27 11:02"), "decide", word=Answer(("change",), "Say it more kindly."))
    c.answer(
        at("2026-11-27 11:03"), "redraft", reading=Act(answers={"words": Answer(("Please keep to it from now on.",))})
    )
    first, second = letters(c, "reminder")
    copy_comes(c, "2026-11-27 11:05", number)
    c.send(at("2026-11-27 11:05"))
    assert c.case.waiting("decide", second.draft.letter) and not c.case.strands[1].settled
    assert first.draft.code in told(c, "denham", "left already")[0]


@pytest.mark.parametrize("state", [MailState.OWED, MailState.WITHDRAWN])
def test_an_email_that_was_never_handed_over_cannot_have_left(state):
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    if state is MailState.WITHDRAWN:
        command(c, "2026-11-27 10:05", "denham", "RECALL")
    assert c.case.mails[number].state is state
    copy_comes(c, "2026-11-27 10:10", number)
    assert c.case.mails[number].state is state


def test_a_question_that_is_to_go_again_does_not_once_our_own_copy_shows_that_it_went():
    c = up_to("first look")
    c.happen(first_looked(c))
    (number,) = (n for n in c.case.live if c.case.mails[n].owed.because == "asked: plan")
    for outcome in (1, 2):
        c.happen(ReadyToSend(at=at(f"2026-11-24 11:0{outcome}"), mail=number))
        c.happen(OutcomeUnknown(at=at(f"2026-11-24 11:0{outcome}"), mail=number, why="cut off"))
    assert c.case.mails[number].state is MailState.OWED
    copy_comes(c, "2026-11-24 11:05", number)
    c.until(at("2026-11-24 16:00"))
    assert asked(c, "finch") == ["plan"] and c.case.mails[number].attempts == 2


def test_an_email_of_the_schools_own_whose_outcome_is_never_known_goes_again_ever_less_often():
    house = House()
    house.says("pope", "HELP")
    number = next(iter(house.school.live))
    now, tries = at("2026-11-24 12:00"), 0
    until = now + timedelta(hours=24)
    while now < until:
        house.happen(ReadyToSend(at=now, mail=number))
        if house.school.mails[number].state is MailState.SENDING:
            tries += 1
            house.happen(OutcomeUnknown(at=now, mail=number, why="cut off"))
        now += timedelta(minutes=1)
    assert 5 < tries < 15


def test_an_email_of_the_schools_own_of_which_a_copy_comes_late_does_not_go_again():
    house = House()
    house.says("pope", "HELP")
    number = next(iter(house.school.live))
    house.happen(ReadyToSend(at=at("2026-11-24 12:00"), mail=number))
    house.happen(OutcomeUnknown(at=at("2026-11-24 12:01"), mail=number, why="cut off"))
    house.happen(Delivered(at=at("2026-11-24 12:02"), mail=number, reply="our own copy came"))
    assert number not in house.school.live


# An answer proves that it went ---------------------------------------------------------------------------------------


def answers(c: Course, number: int, when: str, address: str = DAN, proof: frozenset[Proof] = TIED) -> None:
    """The parent, or somebody, replies to this letter of which nobody knows whether it left."""
    by = Author(address=address, proof=proof)
    said = Written(key=f"answer {when}", subject="Re", words="Fair cop. I wrote it, and I am sorry.")
    c.happen(Wrote(at=at(when), by=by, written=said, mail=number))
    c.send(at(when))


def invited_perhaps() -> tuple[Course, int]:
    """Nobody can say whether the invitation to Mr Moss went, and the office is asked."""
    c = up_to("release")
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: invitation")
    when = c.case.mails[number].not_before
    c.happen(ReadyToSend(at=when, mail=number))
    c.happen(OutcomeUnknown(at=when, mail=number, why="cut off"))
    c.send(when)
    return c, number


def test_a_parent_who_answers_an_invitation_that_may_not_have_left_is_not_told_that_no_answer_came():
    c, number = invited_perhaps()
    assert c.prompt("did it go").to == ("pope",)
    answers(c, number, "2026-11-25 12:00")
    assert not c.case.waiting("did it go"), "the office need not find out"
    (account,) = c.case.of("account", 1)
    assert account.by == "parent" and "Fair cop" in account.words
    c.until(LATER)
    assert len(left(c, "invitation")) == 1 and not letters(c, "invitation reminder")
    assert "Fair cop" in asked_in_full(c, "conversation") and not told(c, "finch", "no account yet")


def asked_in_full(c: Course, question: str) -> str:
    return next(m.owed.body for m in c.sent("finch") if m.owed.because == f"asked: {question}")


def test_an_answer_to_a_letter_that_the_office_would_have_sent_again_keeps_it_from_going_twice():
    c, number = goes_again_but_not_yet()
    answers(c, number, "2026-11-27 11:05")
    c.until(LATER)
    assert left(c, "reminder") == [at("2026-11-27 11:05")] and c.case.strands[1].settled
    assert sum(isinstance(r.event, e.Sending) and r.event.mail == number for r in c.log) == 2


@pytest.mark.parametrize(("address", "proof"), [("eve@evil.example", TIED), (DAN, frozenset())])
def test_only_an_answer_to_it_from_where_it_went_proves_that_it_went(address, proof):
    c, number = invited_perhaps()
    answers(c, number, "2026-11-25 12:00", address, proof)
    assert c.case.mails[number].state is MailState.UNCERTAIN and c.case.waiting("did it go")
    assert told(c, "finch", "somebody wrote")
