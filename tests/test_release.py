"""A letter leaves because one person released exactly it, and only while nothing new has come and nobody took it back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mailflow.authorship import Author, Written
from mailflow.happening import (
    Delivered,
    MailBounced,
    NotDelivered,
    OutcomeUnknown,
    ReadyToSend,
    Replied,
    ReportArrived,
    Wrote,
)
from mailflow.prompt.answers import Act, Answer
from mailflow.record import LetterState, MailState
from mailflow.record import events as e
from tests.course import ALL, Course
from tests.roads import (
    DAN,
    ROSA,
    STRANGER,
    asked,
    command,
    left,
    letters,
    mail_to,
    newest,
    receipts,
    recommended,
    reply,
    told,
    up_to,
    write,
)
from tests.world import at, hillside

SORRY = "I have now said sorry to her in person."
NEW_ADDRESS = "d.moss@work.example"
APPROVED, LEAVES, LATER = "2026-11-27 10:00", "2026-11-27 10:30", "2026-11-30 12:00"


def approved(c: Course | None = None, when: str = APPROVED, word: str | Answer = "approve") -> Course:
    """The Head has approved the reminder to Mr Moss, which leaves half an hour later."""
    c = c or up_to("decide")
    c.answer(at(when), "decide", word=word)
    return c


def on_its_way() -> tuple[Course, int]:
    """The reminder is being handed to the mail server; return the case, and the number of that email."""
    c = approved()
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    c.happen(ReadyToSend(at=at(LEAVES), mail=number))
    assert c.case.mails[number].state is MailState.SENDING
    return c, number


def times_sent(c: Course, name: str) -> int:
    mails = {n for n, m in c.case.mails.items() if m.owed.because == f"letter: {name}"}
    return sum(isinstance(r.event, e.Sending) and r.event.mail in mails for r in c.log)


# New words -----------------------------------------------------------------------------------------------------------


def test_an_approved_letter_leaves_after_half_an_hour_when_nothing_new_comes():
    c = approved()
    c.until(at(LATER))
    assert left(c, "reminder") == [at(LEAVES)]


def test_whoever_sends_a_letter_that_they_need_nobody_for_is_not_told_that_it_was_approved():
    c = up_to("account")
    (receipt,) = told(c, "finch", "receipt")
    assert "goes out as it stands" in receipt and "approved" not in receipt
    assert "is approved." in told(approved(), "denham", "receipt")[0]


@pytest.mark.parametrize(
    ("post", "signs"),
    [
        ("", "Tobias Finch\nSenior Leadership Team, Hillside"),
        ("Assistant Head", "Tobias Finch\nAssistant Head, Hillside"),
    ],
)
def test_whoever_leads_signs_the_invitation_with_their_post(post, signs):
    school = hillside()
    people = tuple(replace(person, post=post) if person.key == "finch" else person for person in school.people)
    assert signs in letters(up_to("release", replace(school, people=people)), "invitation")[0].draft.body


def test_the_head_signs_with_their_post_where_they_have_one():
    school = hillside()
    people = tuple(replace(each, post="Headteacher") if each.key == "denham" else each for each in school.people)
    assert (
        "Paul Denham\nHeadteacher, Hillside"
        in letters(up_to("decide", replace(school, people=people)), "reminder")[0].draft.body
    )


@pytest.mark.parametrize("address", [DAN, ROSA, STRANGER], ids=["the parent", "the reporter", "a stranger"])
def test_new_words_end_an_approval_and_the_head_is_asked_again(address):
    c = approved()
    write(c, "2026-11-27 10:10", SORRY, address)
    assert letters(c, "reminder")[0].state is LetterState.LAPSED
    said = newest(c, "denham")
    assert (
        c.prompt("decide").open
        and f"has written since you approved it (“{SORRY}”)" in said.partition("needs your decision")[0]
    )
    c.until(at(LATER))
    assert left(c, "reminder") == []


@pytest.mark.parametrize("address", [DAN, ROSA, STRANGER], ids=["the parent", "the reporter", "a stranger"])
def test_thanks_alone_end_no_approval(address):
    c = approved()
    write(c, "2026-11-27 10:10", "Many thanks", address, courtesy=True)
    c.until(at(LATER))
    assert left(c, "reminder") == [at(LEAVES)]


def test_an_approval_given_to_words_that_were_not_yet_there_is_not_taken():
    c = up_to("decide")
    c.until(at("2026-11-27 09:50"))
    shown = c.prompt("decide").asked.prompt
    write(c, "2026-11-27 09:55", SORRY, DAN)
    c.answer(at(APPROVED), "decide", word="approve")
    assert c.prompt("decide").asked.prompt != shown
    assert "Something new has come since you were shown the letter" in newest(c, "denham")
    c.until(at(LATER))
    assert left(c, "reminder") == []


@pytest.mark.parametrize("address", [DAN, ROSA, STRANGER], ids=["the parent", "the reporter", "a stranger"])
def test_new_words_while_a_letter_is_being_sent_do_not_bring_it_back_so_that_it_goes_once(address):
    c, number = on_its_way()
    by = Author(address=address)
    c.happen(Wrote(at=at(LEAVES), by=by, written=Written(key="late words", subject="", words=SORRY)))
    assert letters(c, "reminder")[0].state is LetterState.APPROVED and not c.case.waiting("decide")
    c.happen(Delivered(at=at(LEAVES), mail=number, reply="250 taken"))
    c.until(at(LATER))
    assert times_sent(c, "reminder") == 1 and c.case.strands[1].settled


@pytest.mark.parametrize("word", ["went", "did not"])
def test_a_letter_of_which_nobody_knows_whether_it_went_waits_for_a_person_whatever_comes(word):
    c, number = on_its_way()
    c.happen(OutcomeUnknown(at=at(LEAVES), mail=number, why="cut off"))
    write(c, "2026-11-27 10:40", SORRY, DAN)
    assert letters(c, "reminder")[0].state is LetterState.APPROVED and not c.case.waiting("decide")
    c.answer(at("2026-11-27 11:00"), "did it go", went=word)
    c.until(at(LATER))
    if word == "went":
        assert times_sent(c, "reminder") == 1 and c.case.strands[1].settled
    else:
        assert times_sent(c, "reminder") == 1, "it went after new words, on the old approval"
        assert c.case.waiting("decide")


def another_report(c: Course, when: str) -> None:
    """A report of the same incident is carried over from another case."""
    c.until(at(when))
    by = Author(address="eve@oak.example", name="Eve Oak")
    written = Written(key="carried over", subject="Chat", words="It was not Dan Moss. His phone had been stolen.")
    c.happen(ReportArrived(at=at(when), by=by, source="H4TRXW", written=written))
    c.send(at(when))


def test_another_report_of_the_same_ends_an_approval_and_the_head_is_asked_again():
    c = approved()
    another_report(c, "2026-11-27 10:10")
    assert letters(c, "reminder")[0].state is LetterState.LAPSED
    assert "another report of this has come since you approved it" in newest(c, "denham")
    c.until(at(LATER))
    assert left(c, "reminder") == [] and c.case.waiting("decide")


def test_an_approval_given_to_a_letter_that_was_shown_before_another_report_came_is_not_taken():
    c = up_to("decide")
    another_report(c, "2026-11-27 09:55")
    approved(c)
    assert "Something new has come since you were shown the letter" in newest(c, "denham")
    c.until(at(LATER))
    assert left(c, "reminder") == [] and c.case.waiting("decide")


def sent_again() -> Course:
    """The reminder left and came back; with another address it is before the Head again."""
    c = approved()
    c.until(at("2026-11-27 11:00"))
    number = mail_to(c, "parent", "letter: reminder")
    c.happen(MailBounced(at=at("2026-11-27 11:00"), key="back", mail=number, permanent=True, why="no such person"))
    c.answer(at("2026-11-27 11:10"), "undelivered", then="another", address=NEW_ADDRESS)
    return c


def test_a_letter_that_goes_again_is_not_released_by_an_answer_to_what_was_shown_before_new_words():
    c = sent_again()
    write(c, "2026-11-27 11:20", SORRY, NEW_ADDRESS)
    approved(c, "2026-11-27 11:30")
    assert "Something new has come since you were shown the letter" in newest(c, "denham")
    assert not c.case.strands[1].settled
    approved(c, "2026-11-27 11:40")
    c.until(at(LATER))
    assert left(c, "reminder")[1:] == [at("2026-11-27 12:10")] and c.case.strands[1].settled


# An address that is known to be wrong ---------------------------------------------------------------------------------


def one_of_two_came_back(when: str) -> Course:
    """The reminder left at 10:30 and came back; the meeting is to leave at 10:35, to the same address."""
    c, _, _ = two_approved()
    c.until(at("2026-11-27 10:31"))
    number = mail_to(c, "parent", "letter: reminder")
    c.happen(MailBounced(at=at("2026-11-27 10:32"), key="back", mail=number, permanent=True, why="no such person"))
    c.until(at(when))
    return c


def goes_elsewhere(c: Course, channel: str, address: str) -> None:
    """Both letters are before the Head again, for the other place, and nothing more has left for the old one."""
    for name in ("reminder", "meeting"):
        new = letters(c, name)[-1].draft
        assert (new.channel, new.address) == (channel, address) and c.case.waiting("decide", new.letter)
    assert not c.case.waiting("undelivered") and left(c, "meeting") == [] and len(left(c, "reminder")) == 1


@pytest.mark.parametrize("when", ["2026-11-27 10:33", "2026-11-27 11:30"], ids=["before it leaves", "after its time"])
@pytest.mark.parametrize(
    ("word", "answers", "place"),
    [("post", {}, ("post", "")), ("another", {"address": NEW_ADDRESS}, ("email", NEW_ADDRESS))],
)
def test_no_other_letter_leaves_for_an_address_from_which_one_came_back(when, word, answers, place):
    c = one_of_two_came_back(when)
    c.answer(at(when), "undelivered", letters(c, "reminder")[0].draft.letter, then=word, **answers)
    c.until(at("2026-11-27 12:00"))
    goes_elsewhere(c, *place)


def test_the_office_is_asked_about_every_letter_for_an_address_from_which_one_came_back():
    c = one_of_two_came_back("2026-11-27 11:30")
    assert letters(c, "meeting")[0].state is LetterState.APPROVED and left(c, "meeting") == []
    assert "It was not sent: another letter to that address came back." in newest(c, "pope")
    c.answer(at("2026-11-27 11:40"), "undelivered", letters(c, "reminder")[0].draft.letter, then="leave")
    assert c.case.waiting("undelivered", letters(c, "meeting")[0].draft.letter)
    c.answer(at("2026-11-27 11:50"), "undelivered", then="post")
    c.answer(at("2026-11-27 12:00"), "decide", letters(c, "meeting")[-1].draft.letter, word="approve")
    c.until(at("2026-11-27 12:30"))
    assert c.case.waiting("posted") and left(c, "meeting") == []


def test_no_reminder_is_sent_to_an_address_from_which_the_invitation_came_back():
    c = up_to("account")
    came_back(c)
    c.until(at("2026-12-04 12:00"))
    assert left(c, "invitation reminder") == [] and len(c.case.of("undelivered")) == 1


# A parent's part has ended -------------------------------------------------------------------------------------------


def came_back(c: Course) -> None:
    """The invitation came back from the parent's full mailbox."""
    c.until(at("2026-11-25 11:00"))
    number = mail_to(c, "parent", "letter: invitation")
    c.happen(MailBounced(at=at("2026-11-25 12:00"), key="back", mail=number, permanent=True, why="mailbox full"))


def invited_again(c: Course) -> int:
    """The invitation came back, and was written for another address; return the copy's number. The parent had it after all."""
    came_back(c)
    c.answer(at("2026-11-25 12:10"), "undelivered", then="another", address=NEW_ADDRESS)
    return letters(c, "invitation")[-1].draft.letter


def decided_meanwhile(c: Course) -> None:
    """All that is left to do for the parent is done, and the reminder is to leave at 10:30."""
    c.answer(at("2026-11-26 10:00"), "account", 1, words="Fair cop.")
    talk = {"took_place": "declined", "position": "accepts", "since": "deleted", "new": "no"}
    c.answer(at("2026-11-26 17:00"), "conversation", 1, **talk)  # type: ignore[arg-type]
    recommended(c)
    c.answer(at(APPROVED), "decide", letters(c, "reminder")[0].draft.letter, word="approve")
    c.until(at("2026-11-27 11:00"))


def test_a_copy_of_the_invitation_that_nobody_has_released_by_then_goes_no_more():
    c = up_to("account")
    copy = invited_again(c)
    decided_meanwhile(c)
    assert c.case.strands[1].settled
    assert c.case.letters[copy].state is LetterState.DEAD and not c.case.waiting("release")
    reply(
        c, "2026-11-27 11:10", c.case.of("release")[-1].asked.prompt, "finch", Act(answers={"word": Answer(("send",))})
    )
    c.until(at(LATER))
    assert len(left(c, "invitation")) == 1


def test_a_copy_of_which_it_turns_out_that_it_did_not_go_is_not_sent_again_then():
    c = up_to("account")
    copy = invited_again(c)
    c.answer(at("2026-11-25 12:20"), "release", copy, word="send")
    c.until(at("2026-11-25 12:45"))
    number = next(n for n in c.case.live if c.case.mails[n].owed.letter == copy)
    c.happen(ReadyToSend(at=at("2026-11-25 12:50"), mail=number))
    c.happen(OutcomeUnknown(at=at("2026-11-25 12:50"), mail=number, why="cut off"))
    decided_meanwhile(c)
    assert c.case.strands[1].settled
    c.answer(at("2026-11-27 11:10"), "did it go", went="did not")
    c.until(at(LATER))
    assert times_sent(c, "invitation") == 2 and c.case.letters[copy].state is LetterState.DEAD


def test_an_invitation_that_came_back_is_not_written_again_for_a_parent_whose_part_has_ended():
    c = up_to("account")
    came_back(c)
    decided_meanwhile(c)
    c.answer(at("2026-11-27 11:05"), "undelivered", letters(c, "reminder")[0].draft.letter, then="leave")
    assert c.case.strands[1].settled
    c.answer(at("2026-11-27 11:10"), "undelivered", then="post")
    assert len(letters(c, "invitation")) == 1 and not c.case.waiting("release")


# A hold --------------------------------------------------------------------------------------------------------------


def shown_again_after_the_hold(c: Course) -> None:
    """The reminder has not left on the approval that came before the hold; the Head is asked anew, and it leaves once."""
    c.until(at("2026-11-27 12:30"))
    assert not left(c, "reminder") and letters(c, "reminder")[0].state is LetterState.LAPSED
    assert "the case was stopped since it was approved" in newest(c, "denham")
    c.answer(at("2026-11-27 12:40"), "decide", word="approve")
    c.until(at(LATER))
    assert left(c, "reminder") == [at("2026-11-27 13:10")]


def test_a_letter_that_the_mail_server_puts_off_while_the_case_is_stopped_needs_a_new_word_afterwards():
    c, number = on_its_way()
    command(c, LEAVES, "denham", "PAUSE", "wait")
    c.happen(NotDelivered(at=at("2026-11-27 10:31"), mail=number, reply="450 greylisted", permanent=False))
    c.until(at("2026-11-27 11:00"))
    command(c, "2026-11-27 11:00", "denham", "GO ON")
    shown_again_after_the_hold(c)


def test_a_letter_that_did_not_go_before_the_case_was_stopped_needs_a_new_word_afterwards():
    c, number = on_its_way()
    c.happen(OutcomeUnknown(at=at(LEAVES), mail=number, why="cut off"))
    command(c, "2026-11-27 10:40", "denham", "PAUSE", "wait")
    command(c, "2026-11-27 11:00", "denham", "GO ON")
    c.answer(at("2026-11-27 12:00"), "did it go", went="did not")
    shown_again_after_the_hold(c)


# Second thoughts -----------------------------------------------------------------------------------------------------


def test_the_heads_wait_in_reply_to_the_question_takes_an_approval_back():
    c = approved()
    reply(c, "2026-11-27 10:10", c.case.of("decide")[0].asked.prompt, "denham", words="Wait, I am not sure any more.")
    assert letters(c, "reminder")[0].state is LetterState.LAPSED
    assert "you wrote again after you had approved it" in newest(c, "denham")
    c.until(at(LATER))
    assert left(c, "reminder") == []


def test_the_heads_wait_in_reply_to_the_receipt_takes_an_approval_back():
    c = approved()
    write(
        c, "2026-11-27 10:10", "Wait please.", "denham@hillside.example", mail=receipts(c, "denham")[0], person="denham"
    )
    assert letters(c, "reminder")[0].state is LetterState.LAPSED
    c.until(at(LATER))
    assert left(c, "reminder") == []


def test_the_heads_thanks_in_reply_to_the_receipt_take_nothing_back():
    c = approved()
    receipt = receipts(c, "denham")[0]
    write(c, "2026-11-27 10:10", "Thanks", "denham@hillside.example", mail=receipt, person="denham", courtesy=True)
    c.until(at(LATER))
    assert left(c, "reminder") == [at(LEAVES)]


def test_somebody_elses_wait_does_not_take_the_heads_approval_back():
    c = approved()
    receipt = receipts(c, "denham")[0]
    write(c, "2026-11-27 10:10", "Wait please.", "finch@hillside.example", mail=receipt, person="finch")
    c.until(at(LATER))
    assert left(c, "reminder") == [at(LEAVES)]


def two_approved() -> tuple[Course, int, int]:
    """A reminder and an invitation to a meeting are both approved; return the numbers of the two receipts."""
    c = up_to("decide", responses=("R2", "R4"))
    for when, name in (("2026-11-27 10:00", "reminder"), ("2026-11-27 10:05", "meeting")):
        c.answer(at(when), "decide", letters(c, name)[0].draft.letter, word="approve")
    first, second = receipts(c, "denham")
    return c, first, second


def test_stop_to_one_receipt_recalls_only_that_letter():
    c, first, _ = two_approved()
    write(c, "2026-11-27 10:10", "STOP", "denham@hillside.example", mail=first, person="denham")
    c.until(at(LATER))
    assert (left(c, "reminder"), left(c, "meeting")) == ([], [at("2026-11-27 10:35")])
    assert len(told(c, "denham", "recalled")) == 1


def test_a_wait_to_one_receipt_stops_only_that_letter():
    c, _, second = two_approved()
    write(c, "2026-11-27 10:10", "Wait please.", "denham@hillside.example", mail=second, person="denham")
    c.until(at(LATER))
    assert (left(c, "reminder"), left(c, "meeting")) == ([at("2026-11-27 10:30")], [])


def test_stop_after_a_letter_has_left_says_that_it_is_too_late():
    c = approved()
    write(c, "2026-11-27 11:00", "STOP", "denham@hillside.example", mail=receipts(c, "denham")[0], person="denham")
    assert left(c, "reminder") == [at(LEAVES)]
    (says,) = told(c, "denham", "too late")
    assert "Nothing was taken back" in says and "please phone whoever leads this case" in says


# When it leaves ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("when", ["2026-11-27 10:00", "2026-11-27 21:15", "2026-11-28 11:00"])
def test_send_now_with_a_reason_leaves_at_once_and_outside_the_sending_hours_too(when):
    c = approved(when=when, word=Answer(("approve",), "send now: he meets her tomorrow"))
    assert left(c, "reminder") == [at(when)]
    assert "leaves now, as you asked" in told(c, "denham", "receipt at once")[0]


def test_send_now_that_could_not_leave_at_once_still_leaves_outside_the_sending_hours():
    c = up_to("decide")
    c.until(at("2026-11-26 21:10"))
    open_school, c.school = c.school, replace(c.school, stopped=True)
    approved(c, "2026-11-26 21:15", Answer(("approve",), "send now: he meets her tomorrow"))
    assert left(c, "reminder") == []
    c.school = open_school
    c.send(at("2026-11-26 21:40"))
    assert left(c, "reminder") == [at("2026-11-26 21:40")]


def test_an_approval_in_the_evening_waits_for_the_sending_hours():
    c = approved(when="2026-11-26 21:15")
    c.until(at(LATER))
    assert left(c, "reminder") == [at("2026-11-27 09:00")]


def test_a_posted_letter_waits_the_half_hour_and_gives_a_receipt():
    c = up_to("release", by_post=True)
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    assert "goes to the office to be posted at 09:50" in told(c, "finch", "receipt")[0]
    c.until(at("2026-11-25 09:49"))
    assert not c.case.of("posted")
    c.until(at("2026-11-25 09:50"))
    assert c.prompt("posted").to == ("pope",)


@pytest.mark.parametrize("by", ["receipt", "question", "RECALL"])
def test_a_recall_before_that_stops_the_posting(by):
    c = up_to("release", by_post=True)
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    if by == "receipt":
        write(c, "2026-11-25 09:30", "STOP", "finch@hillside.example", mail=receipts(c, "finch")[0], person="finch")
    elif by == "question":
        reply(c, "2026-11-25 09:30", c.case.of("release")[0].asked.prompt, "finch", words="STOP")
    else:
        command(c, "2026-11-25 09:30", "finch", "RECALL")
    c.until(at(LATER))
    assert told(c, "finch", "recalled") and not c.case.of("posted") and not c.case.plans
    assert letters(c, "invitation")[0].state is LetterState.LAPSED


def test_a_letter_that_the_office_has_been_asked_to_post_and_has_not_can_still_be_taken_back():
    c = up_to("release", by_post=True)
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    c.until(at("2026-11-25 10:00"))
    assert c.case.waiting("posted")
    write(c, "2026-11-25 10:05", "STOP", "finch@hillside.example", mail=receipts(c, "finch")[0], person="finch")
    assert not c.case.waiting("posted") and letters(c, "invitation")[0].state is LetterState.LAPSED


def to_be_posted() -> Course:
    """The Head approved a reminder on Friday that goes by post, and the office was asked to post it."""
    c = approved(up_to("decide", by_post=True))
    c.until(at("2026-11-27 10:40"))
    assert c.prompt("posted").to == ("pope",)
    return c


def test_a_letter_that_nobody_has_posted_by_the_day_it_is_good_until_is_shown_to_the_head_again():
    c = to_be_posted()
    (old,) = letters(c, "reminder")
    c.until(old.draft.good_until)
    assert not c.case.waiting("posted") and letters(c, "reminder")[0].state is LetterState.DEAD
    new = letters(c, "reminder")[-1].draft
    assert c.prompt("decide").asked.about == new.letter and new.good_until > old.draft.good_until
    assert "the approval was out of date before it was posted" in newest(c, "denham")
    reply(
        c,
        "2026-12-07 09:00",
        c.case.of("posted")[-1].asked.prompt,
        "pope",
        Act(answers={"posted": Answer(("posted",))}),
    )
    assert left(c, "reminder") == [] and not c.case.strands[1].settled


def test_the_offices_word_that_it_has_posted_a_letter_after_that_day_does_not_count_as_sent():
    c = to_be_posted()
    late = letters(c, "reminder")[0].draft.good_until + timedelta(minutes=1)
    prompt = c.prompt("posted").asked.prompt
    said = Written(key="late", subject="Re", words="A")
    by = Author(address="pope@hillside.example", person="pope", proof=ALL)
    reading = Act(answers={"posted": Answer(("posted",))})
    c.happen(Replied(at=late, prompt=prompt, by=by, written=said, reading=reading))
    c.send(late)
    assert left(c, "reminder") == [] and not c.case.strands[1].settled and c.case.waiting("decide")
    assert "The office says that it has posted it, but the approval was out of date" in newest(c, "denham")


def test_an_approval_whose_day_of_leaving_comes_too_late_is_written_anew_and_shown_again():
    c = up_to("decide")
    c.answer(at("2026-12-03 14:45"), "decide", word="approve")
    old, new = letters(c, "reminder")
    assert (old.state, new.state) == (LetterState.DEAD, LetterState.DRAFTED)
    assert new.draft.good_until > old.draft.good_until
    assert c.prompt("decide").asked.about == new.draft.letter
    assert "The dates in it were over before it could leave" in newest(c, "denham")
    c.until(at("2026-12-04 12:00"))
    assert left(c, "reminder") == []
    c.answer(at("2026-12-04 12:05"), "decide", word="approve")
    c.until(at("2026-12-07 12:00"))
    assert left(c, "reminder") == [at("2026-12-04 12:35")]


# Reminders of the decision -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seriousness", [2, 3])
def test_reminders_of_the_decision_go_on_counting_when_the_draft_is_rewritten(seriousness):
    c = up_to("decide", seriousness=seriousness)
    asked_at = c.prompt("decide").asked_at
    c.until(at("2026-12-03 16:59"))
    assert not told(c, "shah", "a decision is overdue")
    if seriousness == 3:
        assert len(letters(c, "reminder")) > 1, "the draft was never rewritten, and this test shows nothing"
    assert c.prompt("decide").asked_at == asked_at
    c.until(at("2026-12-03 17:05"))
    assert len(told(c, "shah", "a decision is overdue")) == 1


@pytest.mark.parametrize("seriousness", [2, 3])
def test_the_head_is_reminded_of_a_decision_on_each_school_day_and_it_is_never_decided_by_silence(seriousness):
    c = up_to("decide", seriousness=seriousness)
    c.until(at("2026-12-11 12:00"))
    days = {m.sent_at.date() for m in c.sent("denham") if m.owed.because == "asked: decide" and m.sent_at}
    weekdays = {
        at(f"2026-{day}").date() for day in "11-26 11-27 11-30 12-01 12-02 12-03 12-04 12-07 12-08 12-09 12-10".split()
    }
    assert weekdays <= days, sorted(weekdays - days)
    assert left(c, "reminder") == [] and not c.case.strands[1].settled
    assert "decide" in asked(c, "denham")


def test_a_lead_who_changes_their_own_letter_reads_that_it_says_what_they_typed():
    """Half of them type what to do: "the date was the 18th" is no sentence for a parent."""
    c = up_to("release")
    c.answer(at("2026-11-25 09:20"), "release", word=Answer(("change",), "the date was the 18th, not the 17th"))
    shown = newest(c, "finch")
    assert shown.index("What you wrote stands in it now, exactly as you typed it") < shown.index(
        "The letter to Mr Moss is ready."
    )
    assert "> the date was the 18th, not the 17th" in shown


def test_new_words_that_were_asked_for_as_they_should_stand_are_shown_without_that():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("change",), "shorter, please"))
    c.answer(at("2026-11-27 10:10"), "redraft", words="Please keep to it from now on.")
    assert "What you wrote stands in it now" not in newest(c, "denham")


def test_a_letter_that_is_written_anew_for_another_day_is_not_reminded_of_at_once_and_says_why_in_a_sentence():
    c = up_to("release")
    c.until(at("2026-12-01 12:00"))
    asks = [m for m in c.sent("finch") if m.owed.because == "asked: release" and m.owed_at >= at("2026-11-30 00:00")]
    assert len(asks) == 1 and "\n\nIt went out of date before it was decided on.\n\n" in asks[0].owed.body
    c.until(at("2026-12-01 18:00"))
    assert "This is a reminder" in newest(c, "finch")
