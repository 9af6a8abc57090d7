"""A reply about a letter that is not plain: whoever releases it is asked for the word again, and shown the letter once."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from mailflow.prompt.answers import Again, Said, Unclear, Universal
from mailflow.record import Letter, LetterState, Mail, MailState
from mailflow.record import events as e
from tests.course import Course
from tests.roads import DAN, letters, newest, reply, told, up_to
from tests.test_asked_again import writes
from tests.world import at

NOT_PLAIN = "OK spoke to Priya, happy for it to go now, approved"
WHOLE = "The letter, exactly as it will go"


def replied(words: str = NOT_PLAIN, c: Course | None = None, when: str = "2026-11-27 09:00") -> Course:
    c = c or up_to("decide")
    writes(c, "denham", "decide", words, when)
    return c


def asking(c: Course, who: str = "denham") -> list[Mail]:
    return [mail for mail in c.sent(who) if mail.owed.because == "asked: decide"]


def the_letter(c: Course) -> Letter:
    return letters(c, "reminder")[-1]


def shown(c: Course) -> int:
    return sum(isinstance(one.event, e.Shown) and one.event.letter == the_letter(c).draft.letter for one in c.log)


def test_whoever_has_the_letter_is_asked_for_the_word_alone_and_told_where_the_letter_stands():
    c = replied()
    first, again = (one.owed for one in asking(c))
    assert WHOLE in first.body and first.paper
    assert WHOLE not in again.body and not again.paper and len(again.body.split()) < 200
    said = " ".join(again.body.split())
    assert "Before APPROVE it says “OK spoke to Priya, happy for it to go now”" in said
    assert (
        "Nothing has gone. The letter to Mr Moss is unchanged; it stands, whole, in our email of 17:30 on Thu 26"
        in said
    )
    assert "Tobias Finch recommends: reminder of the code." in said
    code = the_letter(c).draft.code
    assert (
        f"Please reply with one word (this letter is {code}):" in said and again.links["APPROVE"] == f"APPROVE {code}"
    )


def test_the_word_in_reply_to_the_short_email_approves_exactly_the_letter_that_was_shown():
    c = replied()
    digest = the_letter(c).draft.digest
    replied("APPROVE", c, "2026-11-27 09:10")
    approved = [one.event for one in c.log if isinstance(one.event, e.Approved)][-1]
    assert the_letter(c).state is LetterState.APPROVED and shown(c) == 1
    assert (approved.digest, approved.letter) == (digest, the_letter(c).draft.letter)
    c.until(at("2026-11-30 12:00"))
    assert [m.owed.address for m in c.sent() if m.owed.letter == approved.letter] == [DAN]


def test_a_head_who_takes_back_and_approves_again_has_the_letter_once_for_each_time_that_it_waits():
    c = replied("APPROVE")
    replied("hang on", c, "2026-11-27 09:10")
    for minute in (20, 30, 40):
        replied(NOT_PLAIN, c, f"2026-11-27 09:{minute}")
    assert [WHOLE in one.owed.body for one in asking(c)] == [True, True, False, False, False]
    replied("APPROVE", c, "2026-11-27 09:50")
    assert the_letter(c).state is LetterState.APPROVED


def test_a_reminder_shows_it_whole_again():
    c = replied()
    c.until(at("2026-12-01 12:00"))
    assert [WHOLE in one.owed.body for one in asking(c)][:3] == [True, False, True]


def test_the_lead_who_releases_an_invitation_is_asked_in_short_too_and_reads_no_recommendation():
    c = up_to("release")
    writes(c, "finch", "release", "SEND, I think?", "2026-11-25 09:15")
    body = newest(c, "finch")
    assert "Nothing has gone. The letter to Mr Moss is unchanged" in " ".join(body.split())
    assert WHOLE not in body and "recommends" not in body and "Nothing is decided" not in body
    writes(c, "finch", "release", "SEND", "2026-11-25 09:18")
    assert letters(c, "invitation")[-1].state is LetterState.APPROVED


def test_a_first_name_that_the_letter_does_not_have_may_be_another_at_home_so_it_is_said_whose_letter_it_is():
    c = replied("Approved, please send it to Dan Moss")
    said = " ".join(asking(c)[-1].owed.body.split())
    assert "“to Dan Moss”, and this letter is to Mr Moss. If you mean them, please reply APPROVE by itself." in said
    assert the_letter(c).state is LetterState.DRAFTED
    replied("APPROVE", c, "2026-11-27 09:10")
    assert the_letter(c).state is LetterState.APPROVED


def test_other_words_beside_it_are_not_taken_for_whom_it_is_for():
    said = " ".join(asking(replied("Approved, subject to HR"))[-1].owed.body.split())
    assert "this letter is to" not in said


def agreeing(words: str) -> Course:
    """The Head Teacher is asked for a step without a letter, and answers so."""
    c = up_to("decide", responses=("R5",))
    writes(c, "denham", "agree", words, "2026-11-27 09:00")
    return c


def test_a_step_without_a_letter_is_asked_again_in_short_too_with_where_the_matter_stands():
    c = agreeing("Fine by me?")
    body = newest(c, "denham")
    assert "In short:" not in body and len(body.split()) < 200
    said = " ".join(body.split())
    assert (
        "Nothing has happened. The step about Mr Moss waits for your word as before; it stands, whole, in our" in said
    )
    assert "Tobias Finch recommends: authorities." in said and "APPROVE decide as recommended" in said
    writes(c, "denham", "agree", "APPROVE", "2026-11-27 09:10")
    assert c.case.strands[1].decided == ("R5",)


def test_a_step_is_shown_whole_where_the_parent_has_written_since():
    c = up_to("decide", responses=("R5",))
    c.parent_writes(at("2026-11-27 08:50"), "I never meant her.", DAN)
    writes(c, "denham", "agree", "Fine by me?", "2026-11-27 09:00")
    assert "In short:" in newest(c, "denham")


Spoilt = Callable[[Mail], Mail]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda mail: replace(mail, state=MailState.BOUNCED),
        lambda mail: replace(mail, state=MailState.UNCERTAIN),
        lambda mail: replace(mail, owed=replace(mail.owed, address="paul.denham@elsewhere.example")),
        lambda mail: replace(mail, owed=replace(mail.owed, to="shah")),
        lambda mail: replace(mail, owed=replace(mail.owed, paper=False)),
        lambda mail: replace(
            mail, owed=replace(mail.owed, body=mail.owed.body.replace("Dear Mr Moss", "Dear Mr Mossop"))
        ),
        lambda mail: replace(mail, owed=replace(mail.owed, body=mail.owed.body.replace(WHOLE, "Another"))),
    ],
    ids=[
        "it came back",
        "perhaps it never left",
        "another address",
        "somebody else",
        "no paper",
        "a name",
        "no letter",
    ],
)
def test_it_comes_whole_where_that_person_may_not_have_had_all_of_it(spoil: Spoilt):
    c = up_to("decide")
    prompt = c.prompt("decide").asked.prompt
    found = next(number for number, mail in c.case.mails.items() if mail.owed.prompt == prompt)
    before = c.case.mails[found]
    assert before.state is MailState.SENT and WHOLE in before.owed.body
    c.case = replace(c.case, mails={**c.case.mails, found: spoil(before)})
    unread = Again(unclear=(Unclear(item="word", why="It was not plain."),), words="Fine by me?")
    reply(c, "2026-11-27 09:00", prompt, "denham", unread, "Fine by me?")
    again = asking(c)[-1].owed
    assert WHOLE in again.body and again.paper and shown(c) == 2


def test_it_comes_whole_where_the_parent_has_written_since():
    c = up_to("decide")
    c.parent_writes(at("2026-11-27 08:50"), "I never meant her.", DAN)
    replied(c=c)
    body = asking(c)[-1].owed.body
    assert WHOLE in body and "I never meant her." in body


def test_what_a_second_decider_is_shown_is_whole_for_them_too():
    c = up_to("decide")
    first = c.prompt("decide").asked.prompt
    reply(c, "2026-11-27 09:00", first, "denham", Said(what=Universal.NOT_ME), "N")
    who = c.prompt("decide").to[-1]
    assert who != "denham" and WHOLE in newest(c, who)
    writes(c, who, "decide", NOT_PLAIN, "2026-11-27 09:30")
    assert WHOLE not in newest(c, who) and "in our email of 09:00 on Fri 27 Nov" in " ".join(newest(c, who).split())
    assert not told(c, who, "turned away")


# "Hang on", before anything is approved ---------------------------------------------------------------------------------

WAITS = "Nothing goes until you write APPROVE."


@pytest.mark.parametrize(
    "words",
    [
        "Hang on, don't send it",
        "hang on, don't send it. P",
        "Hi Tobias, hang on a minute please",
        "wait",
        "Not yet, thanks. Paul",
        "Please don't send it yet",
        "Hold fire till I have spoken to Priya",
        "hang on, don't send it, I need to speak to Priya first",
        "STOP",
    ],
)
def test_whoever_only_wants_it_to_wait_reads_that_nothing_goes_and_it_is_no_refusal(words: str):
    c = replied(words)
    said = " ".join(asking(c)[-1].owed.body.split())
    assert WAITS in said and "not clear" not in said and "plain enough" not in said and "DECLINE needs" not in said
    assert the_letter(c).state is LetterState.DRAFTED and c.prompt("decide").open
    replied("OK spoke to Priya, happy for it to go now", c, "2026-11-27 09:10")
    assert the_letter(c).state is LetterState.DRAFTED, "neither approved nor declined"


@pytest.mark.parametrize(
    "words",
    [
        "Wait for what?",
        "Hang on, approved",
        "Not yet sure what Priya thinks of the second paragraph, it may be harsh on him",
        "Don't send it",
        "Yes that's fine, off you go. R",
    ],
)
def test_what_says_more_or_else_is_asked_about_as_it_stands(words: str):
    c = replied(words)
    assert WAITS not in " ".join(asking(c)[-1].owed.body.split())


def test_a_refusal_with_its_reason_is_one_though_it_opens_with_wait():
    c = replied("Wait, don't send this, he has said sorry to her already")
    assert the_letter(c).state is LetterState.DEAD


def test_the_lead_has_a_word_for_it_and_is_asked_for_the_reason():
    c = up_to("release")
    writes(c, "finch", "release", "Hang on", "2026-11-25 09:15")
    assert "HOLD needs a few words beside it" in newest(c, "finch") and WAITS not in newest(c, "finch")
