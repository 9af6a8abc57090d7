"""What people read when time has passed, or plans have changed, is true by then."""

from mailflow.authorship import Author, Written
from mailflow.happening import DangerSeen, MailBounced, Replied
from mailflow.prompt.answers import Act, Answer
from tests.course import ALL, Course
from tests.roads import (
    DAN,
    ROSA,
    asked,
    command,
    decided_on,
    letters,
    mail_to,
    newest,
    recommended,
    reply,
    told,
    up_to,
    write,
)
from tests.test_reporter_withdraws import STOP, asked_for_details
from tests.world import at

# Reminders -----------------------------------------------------------------------------------------------------------


def test_the_subject_of_a_late_reminder_says_that_the_day_is_over():
    c = up_to("plan")
    c.until(at("2026-11-25 17:30"))
    first, again = (mail.owed.subject for mail in c.sent("finch") if mail.owed.because == "asked: plan")
    assert first == "[KXR4TZ] Reply needed by Wed 25 Nov"
    assert again == "[KXR4TZ] Reply needed since Wed 25 Nov"


def test_a_reminder_of_an_invitation_says_when_it_was_written_however_long_the_case_has_rested():
    c = up_to("account")
    command(c, "2026-11-26 09:00", "finch", "PAUSE", "a bereavement")
    command(c, "2027-01-11 09:00", "finch", "GO ON")
    c.until(at("2027-01-12 12:00"))
    (reminder,) = letters(c, "invitation reminder")
    assert "We wrote to you on Wednesday 25 November 2026 and would like to hear your side by" in reminder.draft.body


# A pause -------------------------------------------------------------------------------------------------------------


def paused_while_asked() -> Course:
    """A teacher and whoever reported it are asked; the lead pauses the case the morning after, until long after their days."""
    c = asked_for_details()
    command(c, "2026-11-25 09:00", "finch", "PAUSE", "Mr Moss's father has died.\n\nTobias Finch\nAssistant Head")
    c.until(at("2026-12-08 09:00"))
    return c


def test_a_pause_takes_no_time_from_those_who_were_asked_before_it():
    c = paused_while_asked()
    command(c, "2026-12-08 09:00", "finch", "GO ON")
    c.until(at("2026-12-08 12:00"))
    assert not c.case.waiting("gathered")
    assert c.prompt("witness").due > at("2026-12-10 12:00") and c.case.waiting("details")
    c.until(at("2026-12-18 12:00"))
    assert c.case.of("gathered")


def test_whoever_pauses_their_own_case_has_one_email_of_it_without_their_signature():
    c = paused_while_asked()
    mine = [mail.owed for mail in c.sent("finch") if mail.owed.because in ("asked: paused", "told: done")]
    assert mine[0].because == "asked: paused" and "(“Mr Moss's father has died.”)" in mine[0].body
    assert "told: done" not in [one.because for one in mine]


def test_nobody_is_reminded_of_a_paused_case_in_the_holidays():
    c = up_to("plan")
    command(c, "2026-12-15 09:00", "finch", "PAUSE", "back after Christmas")
    c.until(at("2027-01-04 09:00"))
    assert asked(c, "finch").count("paused") == 1
    assert c.prompt("paused").due > at("2027-01-05 09:00")


# A reporter who would rather stop ------------------------------------------------------------------------------------


def test_a_lead_is_not_told_to_ring_a_reporter_whom_the_safeguarding_lead_is_judging_about():
    c = asked_for_details()
    c.until(at("2026-11-24 20:10"))
    by = Author(address=ROSA, proof=ALL)
    written = Written(key="hers", subject="Re", words=STOP)
    c.happen(
        Replied(
            at=at("2026-11-24 20:10"),
            prompt=c.prompt("details").asked.prompt,
            by=by,
            written=written,
            reading=Act(answers={}, words=STOP),
        )
    )
    c.happen(DangerSeen(at=at("2026-11-24 20:10"), key="hers danger", words="risk"))
    c.send(at("2026-11-24 20:10"))
    assert not told(c, "finch", "the reporter withdraws")
    (hears,) = told(c, "finch", "the reporter withdraws while it is stopped")
    assert "Everything in this case is stopped" in hears
    assert STOP not in hears and "$" not in hears and "please do not ring them before it goes on" in hears


def test_a_lead_who_has_paused_a_case_reads_what_a_reporter_who_would_stop_has_written():
    c = asked_for_details()
    command(c, "2026-11-24 19:00", "finch", "PAUSE", "a bereavement")
    write(c, "2026-11-24 20:10", STOP, ROSA)
    (hears,) = told(c, "finch", "the reporter withdraws while it is stopped")
    assert STOP.split(",")[0] in hears


# A letter that was taken back ----------------------------------------------------------------------------------------


def recalled() -> Course:
    c = up_to("decide")
    c.answer(at("2026-11-27 09:10"), "decide", word="approve")
    command(c, "2026-11-27 09:20", "denham", "RECALL")
    return c


def test_a_letter_that_was_taken_back_is_not_shown_as_one_that_will_go():
    shown = newest(recalled(), "finch")
    assert "The letter, which has not gone:" in shown and "exactly as it will go" not in shown


def test_whoever_takes_a_letter_back_hears_what_comes_next_and_again_if_they_approve_it_then():
    c = recalled()
    assert "Tobias Finch is asked to talk it over with you" in told(c, "denham", "recalled")[0]
    (decide,) = c.case.of("decide")
    reply(c, "2026-11-27 10:00", decide.asked.prompt, "denham", Act(answers={"word": Answer(("approve",))}), "APPROVE")
    hears = " ".join(told(c, "denham", "turned away")[0].split())
    assert "the letter was taken back, and is shown to you again once Tobias Finch has talked it over with you" in hears


# A parent who has written, and did not talk --------------------------------------------------------------------------


def test_a_parent_who_wrote_their_account_and_did_not_come_to_talk_is_thanked_for_it():
    c = up_to("recommendation")  # "Fair cop." by email; the conversation was declined
    recommended(c, responses=("R0",))
    (letter,) = letters(c, "no further action")
    assert letter.draft.body.split("\n\n")[1].startswith("Thank you for writing to us about messages in a class")


def test_a_warning_to_a_parent_who_wrote_their_account_says_that_it_was_weighed():
    c = up_to("recommendation", seriousness=3)
    recommended(c, responses=("R3",))
    (letter,) = letters(c, "warning")
    assert "You wrote to us about this, and we have weighed what you told us." in letter.draft.body
    assert "tried to speak with you" not in letter.draft.body


def test_a_lead_whose_parent_never_answered_reads_which_answer_is_enough():
    c = up_to("account")
    c.until(at("2026-12-08 12:00"))
    assert "If two attempts have failed, 1C with their dates is enough." in " ".join(newest(c, "finch").split())


# Two parents who accuse each other -----------------------------------------------------------------------------------


def test_whoever_weighs_it_reads_that_a_reporter_is_a_parent_concerned_as_well():
    c = asked_for_details()
    c.answer(at("2026-11-24 19:00"), "details", 1, where="y4", who="Dan Moss", words="y4, Dan Moss")
    c.answer(at("2026-11-25 16:00"), "witness", seen="no", contact="no", effect="none", safety="no")
    c.answer(
        at("2026-11-26 09:00"),
        "gathered",
        enough="enough",
        grade="claimed",
        parents=("Dan Moss", "Rosa Lind"),
        next="invite",
        what="x",
    )
    c.answer(at("2026-11-26 09:05"), "what they wrote", 2, grade="seen", what="you called another parent a thief")
    c.answer(at("2026-11-26 09:10"), "address", 2, household="own", address=ROSA)
    c.answer(at("2026-11-26 09:20"), "release", word="send")
    c.answer(at("2026-11-26 12:00"), "account", 2, words="Oh.")
    assert "The person who reported it, who is a parent concerned here as well:" in newest(c, "finch")


# A letter that did not arrive ----------------------------------------------------------------------------------------


def test_whoever_approved_a_letter_hears_that_it_did_not_arrive_and_was_left_at_that():
    c = decided_on()
    c.until(at("2026-11-27 12:00"))
    number = mail_to(c, "parent", "letter: reminder")
    c.happen(MailBounced(at=at("2026-11-27 12:05"), key="back", mail=number, permanent=True, why="no such person"))
    c.answer(at("2026-11-27 13:00"), "undelivered", then="leave")
    assert "which you approved, did not arrive" in told(c, "denham", "done")[-1]
    assert "Tobias Finch is asked to speak to them." in told(c, "denham", "done")[-1]


# Whoever reported it asks what became of it --------------------------------------------------------------------------


def test_a_lead_whom_a_reporter_asks_what_happened_reads_what_they_may_be_told():
    c = decided_on()
    c.until(at("2026-11-27 12:00"))
    write(c, "2026-12-01 19:00", "What happened in the end? Did you speak to him?", ROSA)
    assert (
        "They may be told that it is finished, and nothing of what was done." in told(c, "finch", "somebody wrote")[-1]
    )
    write(c, "2026-12-01 19:10", "Was that all?", DAN)
    assert "They may be told" not in told(c, "finch", "somebody wrote")[-1]
