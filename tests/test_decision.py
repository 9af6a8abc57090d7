"""What the Head Teacher says of a letter reaches the lead, is done once, and ends where it should."""

from dataclasses import replace
from datetime import date

import pytest

from mailflow.authorship import Author, Written
from mailflow.happening import MailBounced, NotDelivered, NotOnPaper, ReadyToSend, Rendered, ReportArrived
from mailflow.prompt.answers import Act, Answer, Said, Universal
from mailflow.record import HoldKind, LetterState, MailState
from mailflow.record import events as e
from tests.course import Course
from tests.roads import (
    DAN,
    ROSA,
    asked,
    command,
    first_look,
    gathered,
    left,
    letters,
    mail_to,
    newest,
    plan,
    raised,
    recommended,
    reply,
    told,
    up_to,
    write,
)
from tests.test_asked_again import writes
from tests.test_change_of_lead import connected
from tests.world import CALENDAR, at, hillside

NEW_ADDRESS = "d.moss@work.example"


def decided(c: Course, when: str, word: str | Answer, letter: int | None = None) -> None:
    c.answer(at(when), "decide", letter, word=word)


def serious() -> Course:
    """At seriousness 3 the Head sees the invitation, the first letter to this parent, before it goes."""
    c = up_to("release", seriousness=3)
    assert c.prompt("decide").asked.about == letters(c, "invitation")[0].draft.letter
    return c


# No action -----------------------------------------------------------------------------------------------------------


def test_no_action_puts_the_other_letters_of_that_parent_aside():
    c = up_to("decide", responses=("R2", "R4"))
    reminder, meeting = letters(c, "reminder")[0].draft.letter, letters(c, "meeting")[0].draft.letter
    decided(c, "2026-11-27 10:00", "approve", meeting)
    decided(c, "2026-11-27 10:10", Answer(("none",), "it has been put right"), reminder)
    assert {c.case.letters[n].state for n in (reminder, meeting)} == {LetterState.DEAD}
    c.until(at("2026-12-01 12:00"))
    assert (left(c, "reminder"), left(c, "meeting")) == ([], [])
    assert len(left(c, "no further action")) == 1 and c.case.strands[1].decided == ("R0",)


# A parent's part ends ------------------------------------------------------------------------------------------------


def two_invited(seriousness: int = 2) -> Course:
    """The invitations of two parents wait for whoever releases them."""
    c = up_to("gathered", seriousness=seriousness)
    gathered(c, parents=("Mr Moss", "Mrs Hill"))
    for number, address in ((1, DAN), (2, "mia.hill@hill.example")):
        c.answer(at("2026-11-25 09:10"), "what they wrote", number, grade="admitted", what="what they wrote")
        c.answer(at("2026-11-25 09:20"), "address", number, household="own", address=address)
    return c


@pytest.mark.parametrize(
    ("seriousness", "question", "who", "put_aside"),
    [(2, "release", "finch", "wait"), (3, "decide", "denham", "decline")],
)
def test_the_invitation_of_a_parent_whose_part_has_ended_waits_for_nobodys_word_and_whoever_was_asked_is_told(
    seriousness, question, who, put_aside
):
    c = two_invited(seriousness)
    his, hers = (letter.draft.letter for letter in letters(c, "invitation"))
    c.answer(at("2026-11-25 09:30"), question, his, word=Answer((put_aside,), "It was somebody else."))
    gathered(c, when="2026-11-25 09:40", enough="cannot establish")
    assert c.case.strands[2].settled and not c.case.waiting(question)
    assert c.case.letters[hers].state is LetterState.DEAD
    assert "Mrs Hill" in told(c, who, "done")[-1] and "needs no answer any more" in told(c, who, "done")[-1]
    reply(c, "2026-11-25 09:50", c.case.of(question, hers)[0].asked.prompt, who, words="SEND")
    c.until(at("2026-11-27 12:00"))
    assert not left(c, "invitation") and c.case.finished


def test_of_a_parent_whose_part_has_ended_nothing_more_is_asked():
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Hill", "Mr Grey"))
    c.answer(at("2026-11-25 09:10"), "what they wrote", 1, grade="admitted", what="what he wrote")
    c.answer(at("2026-11-25 09:20"), "address", 1, household="own", address=DAN)
    c.answer(at("2026-11-25 09:25"), "what they wrote", 2, grade="admitted", what="what she wrote")
    c.answer(at("2026-11-25 09:30"), "release", word=Answer(("wait",), "It was somebody else."))
    address = c.prompt("address", 2).asked.prompt
    gathered(c, when="2026-11-25 09:40", enough="cannot establish")
    assert not c.case.waiting("address") and not c.case.waiting("what they wrote")
    assert "Mrs Hill" in told(c, "pope", "done")[0] and "Mr Grey" in told(c, "finch", "done")[-1]
    late = Act(answers={"household": Answer(("own",)), "address": Answer(("mia.hill@hill.example",))})
    reply(c, "2026-11-25 10:00", address, "pope", late)
    assert len(letters(c, "invitation")) == 1


# Other words ---------------------------------------------------------------------------------------------------------


def test_change_on_an_invitation_changes_what_it_says_and_it_is_shown_again():
    c = up_to("release")
    words = "you wrote of Miss Patel “useless”, on Sunday 22 November"
    c.answer(at("2026-11-25 09:20"), "release", word=Answer(("change",), words))
    old, new = letters(c, "invitation")
    assert words not in old.draft.body and words in new.draft.body and "in the group on Monday" not in new.draft.body
    assert c.prompt("release").asked.about == new.draft.letter and words in newest(c, "finch")
    assert not left(c, "invitation")
    c.answer(at("2026-11-25 09:40"), "release", word="send")
    c.until(at("2026-11-25 11:00"))
    assert left(c, "invitation") == [at("2026-11-25 10:10")]


def test_the_heads_change_on_an_invitation_goes_by_the_lead_and_comes_back_with_other_words():
    c = serious()
    decided(c, "2026-11-25 09:30", Answer(("change",), "Say only what he wrote, without the day."))
    assert "Say only what he wrote, without the day." in newest(c, "finch")
    said = Act(answers={"words": Answer(("you wrote that Miss Patel is useless",))})
    c.answer(at("2026-11-25 10:00"), "redraft", reading=said)
    new = letters(c, "invitation")[-1]
    assert "you wrote that Miss Patel is useless" in new.draft.body and "in the group on Monday" not in new.draft.body
    assert c.prompt("decide").asked.about == new.draft.letter


@pytest.mark.parametrize("word", ["decline", "more"])
def test_decline_and_more_on_an_invitation_lead_back_to_the_gathering_and_come_round_once(word):
    c = serious()
    first = letters(c, "invitation")[0].draft.letter
    decided(c, "2026-11-25 09:30", Answer((word,), "I want to know who else was there."))
    if word == "more":
        c.answer(at("2026-11-25 10:00"), "find out more", found="Two others were there.")
    assert c.prompt("gathered").to == ("finch",)
    gathered(c, when="2026-11-25 11:00")
    assert c.case.letters[first].state is LetterState.DEAD and not c.case.waiting("gathered")
    assert [p.asked.about for p in c.case.of("decide") if p.open] == [letters(c, "invitation")[-1].draft.letter]
    assert len(letters(c, "invitation")) == 2 and len(c.case.strands) == 1
    decided(c, "2026-11-25 11:30", "approve")
    c.until(at("2026-11-25 13:00"))
    assert left(c, "invitation") == [at("2026-11-25 12:00")]
    assert len(c.case.of("gathered")) == 2 and c.case.waiting("account", 1)


def test_decline_of_one_parents_invitation_leaves_the_other_parents_alone():
    c = up_to("gathered", seriousness=3)
    gathered(c, parents=("Mr Moss", "Mrs Hill"))
    for number, address in ((1, DAN), (2, "mia.hill@hill.example")):
        c.answer(
            at("2026-11-25 09:10"), "what they wrote", number, grade="admitted", what=f"what parent {number} wrote"
        )
        c.answer(at("2026-11-25 09:20"), "address", number, household="own", address=address)
    his, hers = (letter.draft.letter for letter in letters(c, "invitation"))
    decided(c, "2026-11-25 09:30", Answer(("decline",), "Not him, not yet."), his)
    decided(c, "2026-11-25 09:31", "approve", hers)
    gathered(c, when="2026-11-25 09:40", parents=("Mr Moss",))
    c.until(at("2026-11-25 11:00"))
    assert [m.owed.address for m in c.sent("parent")] == ["mia.hill@hill.example"]
    assert [p.asked.about for p in c.case.of("decide") if p.open] == [letters(c, "invitation")[-1].draft.letter]


@pytest.mark.parametrize(
    ("word", "question", "said"),
    [
        ("change", "redraft", "The Head Teacher wrote"),
        ("decline", "recommendation", "The Head Teacher answered DECLINE"),
        ("more", "find out more", "The Head Teacher answered MORE"),
    ],
)
def test_the_heads_reason_reaches_the_lead_in_the_next_question(word, question, said):
    c = up_to("decide")
    decided(c, "2026-11-27 10:00", Answer((word,), "It is too harsh for a first time."))
    assert asked(c, "finch")[-1] == question
    assert f"{said}:\n> It is too harsh for a first time." in newest(c, "finch")


def test_whoever_recommends_again_says_anew_only_what_depends_on_it():
    c = up_to("decide")
    decided(c, "2026-11-27 10:00", Answer(("decline",), "A word will do."))
    again = newest(c, "finch")
    assert "2   The response" in again and "3   Your reasons" in again
    assert "7   Equality" not in again and "4   Is it only criticism" not in again
    assert "Of your last answer we keep: is it only criticism of the school or its policies: no" in again
    assert "5   Anything to add" not in again and "To change that, give 4 or 7 as well." in again
    writes(c, "finch", "recommendation", "1A 2 R1 3 it was put right the same day", "2026-11-27 10:30")
    assert asked(c, "denham")[-1] == "decide" and "Equality: nothing arises" in newest(c, "denham")


def test_a_line_of_whoever_recommends_again_changes_what_was_kept():
    c = up_to("decide")
    decided(c, "2026-11-27 10:00", Answer(("decline",), "Was an interpreter there?"))
    writes(c, "finch", "recommendation", "1A 2 R1 3 put right 7B an interpreter rang him", "2026-11-27 10:30")
    assert "an interpreter rang him" in newest(c, "denham")


def test_whoever_leads_now_recommends_for_themselves_from_the_beginning():
    c = up_to("decide")
    decided(c, "2026-11-27 10:00", Answer(("decline",), "A word will do."))
    connected(c, "2026-11-27 10:30", "recommendation")
    c.answer(at("2026-11-27 11:00"), "reassign", lead="orr")
    assert c.prompt("recommendation").to == ("orr",) and not c.prompt("recommendation").answers
    assert "7   Equality" in newest(c, "orr") and "we keep" not in newest(c, "orr")


def test_the_heads_reason_about_an_invitation_reaches_the_lead_with_the_gathering():
    c = serious()
    decided(c, "2026-11-25 09:30", Answer(("decline",), "I want to know who else was there."))
    assert asked(c, "finch")[-1] == "gathered" and "I want to know who else was there." in newest(c, "finch")


def test_the_heads_reason_about_a_step_without_a_letter_reaches_the_lead():
    c = up_to("decide", responses=("R6",))
    c.answer(at("2026-11-27 10:00"), "agree", 1, word=Answer(("decline",), "This is no matter for lawyers."))
    assert asked(c, "finch")[-1] == "recommendation" and "This is no matter for lawyers." in newest(c, "finch")


def test_a_concern_that_a_parent_raises_in_return_ends_an_approval_that_was_given_before_it():
    c = two_heard()
    talked(c, 2)
    recommended(c, strand=2)
    decided(c, "2026-11-27 10:00", "approve")
    theirs = Answer(("own concern",), "Mrs Hill wrote the same about me, and worse.")
    talked(c, 1, "2026-11-27 10:10", position=theirs)
    assert len(c.case.reports) == 2 and letters(c, "reminder")[0].state is LetterState.LAPSED
    assert "a parent has raised a concern of their own since you approved it" in newest(c, "denham")
    c.until(at("2026-11-27 12:00"))
    assert left(c, "reminder") == [] and c.case.waiting("decide")


# Letters that do not arrive ------------------------------------------------------------------------------------------


def refused() -> Course:
    """The Head approved a reminder, and the mail server refused it."""
    c = up_to("decide")
    decided(c, "2026-11-27 10:00", "approve")
    moment = at("2026-11-27 10:30")
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    c.happen(ReadyToSend(at=moment, mail=number))
    c.happen(NotDelivered(at=moment, mail=number, permanent=True, reply="550 no such person"))
    c.send(moment)
    return c


def test_a_refused_letter_with_a_new_address_ends_the_strand_only_when_the_new_one_has_left():
    c = refused()
    assert c.prompt("undelivered").to == ("pope",) and "550 no such person" in newest(c, "pope")
    c.answer(at("2026-11-27 11:00"), "undelivered", then="another", address=NEW_ADDRESS)
    assert not c.case.strands[1].settled
    decided(c, "2026-11-27 11:30", "approve")
    assert not c.case.strands[1].settled
    c.until(at("2026-11-27 12:30"))
    assert [m.owed.address for m in c.sent("parent") if m.owed.because == "letter: reminder"] == [NEW_ADDRESS]
    assert c.case.strands[1].outcome == "reminder of the code"


def test_a_letter_that_came_back_goes_by_post_only_on_a_new_word_of_the_head():
    c = up_to("decide")
    decided(c, "2026-11-27 10:00", "approve")
    c.until(at("2026-11-27 10:40"))
    number = mail_to(c, "parent", "letter: reminder")
    c.happen(MailBounced(at=at("2026-11-27 10:45"), key="back", mail=number, permanent=True, why="no such person"))
    c.answer(at("2026-11-27 11:00"), "undelivered", then="post")
    assert letters(c, "reminder")[-1].draft.channel == "post"
    decided(c, "2026-11-27 11:30", "approve")
    c.until(at("2026-11-27 12:05"))
    assert c.prompt("posted").to == ("pope",)


def test_an_address_that_a_reporter_uses_is_never_taken_for_the_parents_own():
    c = up_to("address")
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=ROSA.upper())
    assert c.prompt("address").open and not letters(c, "invitation")
    assert "also used by somebody in this case" in newest(c, "pope") and ROSA not in newest(c, "pope")


def test_an_address_that_a_reporter_uses_is_not_taken_for_a_letter_that_came_back_either():
    c = refused()
    c.answer(at("2026-11-27 11:00"), "undelivered", then="another", address=ROSA)
    assert c.prompt("undelivered").open and len(letters(c, "reminder")) == 1
    c.answer(at("2026-11-27 11:30"), "undelivered", then="another", address=DAN.upper())
    assert c.prompt("undelivered").open and len(letters(c, "reminder")) == 1 and "came back" in newest(c, "pope")
    assert c.case.strands[1].address == DAN


def accusing_each_other() -> Course:
    """Rosa Lind reports Dan Moss, he reports her, it is one incident, and both are to be heard."""
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    words = "Rosa Lind called me a pig in the class group on Monday. In confidence please."
    by = Author(address=DAN, name="Dan Moss")
    written = Written(key=c.key(), subject="Year 4", words=words)
    c.happen(ReportArrived(at=at("2026-11-24 11:30"), source="H4TRXW", by=by, written=written))
    plan(c)
    gathered(c, parents=("Dan Moss", "Rosa Lind"))
    for strand, said in ((1, "you called Miss Patel useless"), (2, "you called another parent a pig")):
        c.answer(
            at("2026-11-25 09:05"), "what they wrote", strand, grade="claimed", what=f"{said}, in the group on Monday"
        )
    return c


def test_of_two_parents_who_accuse_each_other_each_is_written_to_at_the_address_from_which_they_reported():
    c = accusing_each_other()
    for strand, address in ((1, DAN), (2, ROSA)):
        c.answer(at("2026-11-25 09:10"), "address", strand, household="own", address=address)
    assert [(one.draft.addressee, one.draft.address) for one in letters(c, "invitation")] == [
        ("Dan Moss", DAN),
        ("Rosa Lind", ROSA),
    ]


def test_of_two_parents_who_accuse_each_other_neither_is_written_to_at_the_others_address():
    c = accusing_each_other()
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=ROSA)
    assert not letters(c, "invitation") and "also used by somebody in this case" in newest(c, "pope")


# Steps that somebody answers for -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "question"), [("R5", "authorities"), ("R6", "legal advice"), ("R7", "ban")])
def test_whoever_takes_a_step_on_is_asked_at_the_decision_and_before_the_letter_leaves(code, question):
    c = up_to("decide", responses=("R2", code))
    assert not c.case.of(question)
    decided(c, "2026-11-27 10:00", "approve")
    assert c.prompt(question, 1).to == ("denham",) and not left(c, "reminder")


def test_legal_advice_not_to_write_stops_the_letters_of_the_decision():
    c = up_to("decide", responses=("R2", "R6"))
    decided(c, "2026-11-27 10:00", "approve")
    c.answer(at("2026-11-27 10:10"), "legal advice", 1, who="I rang them", received="yes", go_on="do not write")
    assert letters(c, "reminder")[0].state is LetterState.DEAD
    c.until(at("2026-12-01 12:00"))
    assert left(c, "reminder") == [] and c.case.strands[1].settled


def test_legal_advice_to_go_on_lets_the_letter_leave():
    c = up_to("decide", responses=("R2", "R6"))
    decided(c, "2026-11-27 10:00", "approve")
    c.answer(at("2026-11-27 10:10"), "legal advice", 1, who="I rang them", received="yes", go_on="go on")
    assert not c.case.strands[1].settled
    c.until(at("2026-12-01 12:00"))
    assert left(c, "reminder") == [at("2026-11-27 10:30")] and c.case.strands[1].settled


def test_while_the_authorities_ask_us_to_wait_nothing_leaves_until_the_owner_says_that_we_may_go_on():
    c = up_to("decide", responses=("R2", "R5"))
    decided(c, "2026-11-27 10:00", "approve")
    c.answer(at("2026-11-27 10:10"), "authorities", 1, who="I rang 101", go_on="wait", next="2026-12-02")
    c.until(at("2026-12-02 12:00"))
    assert not left(c, "reminder") and [held.kind for held in c.case.holds.values()] == [HoldKind.POLICE]
    c.answer(at("2026-12-02 12:10"), "authorities", 1, who="PC Dhillon rang, CAD 4711", next="2026-12-04")
    assert c.case.holds  # nobody has said that it is over
    c.until(at("2026-12-04 12:00"))
    c.answer(at("2026-12-04 12:10"), "authorities", 1, who="They have spoken to her", go_on="go on")
    assert not c.case.holds and not left(c, "reminder")
    assert c.prompt("decide").asked.about == letters(c, "reminder")[-1].draft.letter  # shown again, for another day


def two_heard() -> Course:
    """Two parents have given their accounts."""
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Hill"))
    for number, address in ((1, DAN), (2, "mia.hill@hill.example")):
        c.answer(at("2026-11-25 09:10"), "what they wrote", number, grade="admitted", what="called Miss Patel useless")
        c.answer(at("2026-11-25 09:20"), "address", number, household="own", address=address)
    for letter in letters(c, "invitation"):
        c.answer(at("2026-11-25 09:30"), "release", letter.draft.letter, word="send")
    for number in (1, 2):
        c.answer(at("2026-11-26 10:00"), "account", number, words="Fair cop.")
    return c


def talked(c: Course, number: int, when: str = "2026-11-26 17:00", **changes: object) -> None:
    """The lead records what came of the conversation with a parent."""
    usual = {"took_place": "declined", "position": "accepts", "since": "deleted", "new": "no"}
    c.answer(at(when), "conversation", number, **{**usual, **changes})  # type: ignore[arg-type]


def two_steps(code: str) -> Course:
    """The Head approved a reminder and this step for each of two parents."""
    c = two_heard()
    for number in (1, 2):
        talked(c, number)
    for number in (1, 2):
        recommended(c, responses=("R2", code), strand=number)
    for letter in letters(c, "reminder"):
        decided(c, "2026-11-27 10:00", "approve", letter.draft.letter)
    return c


@pytest.mark.parametrize(
    ("code", "question", "wait", "go_on"),
    [
        (
            "R5",
            "authorities",
            {"who": "101: contact nobody", "go_on": "wait", "next": "2026-12-02"},
            {"who": "101 about Mrs Hill", "go_on": "go on"},
        ),
        (
            "R6",
            "legal advice",
            {"who": "I rang them", "received": "no", "go_on": "wait"},
            {"who": "I rang them", "received": "yes", "go_on": "go on"},
        ),
    ],
)
def test_what_stands_still_for_one_parents_sake_is_not_let_go_by_the_word_about_another(code, question, wait, go_on):
    c = two_steps(code)
    c.answer(at("2026-11-27 10:05"), question, 1, **wait)
    c.answer(at("2026-11-27 10:10"), question, 2, **go_on)
    c.until(at("2026-12-10 12:00"))
    assert c.case.holds and not left(c, "reminder")
    c.answer(at("2026-12-10 12:10"), question, 1, **go_on)
    assert not c.case.holds and len([p for p in c.case.of("decide") if p.open]) == 2


def test_where_both_parents_steps_say_wait_both_must_say_that_we_may_go_on():
    c = two_steps("R5")
    for number in (1, 2):
        c.answer(at("2026-11-27 10:05"), "authorities", number, who="101", go_on="wait", next="2026-12-02")
    c.until(at("2026-12-02 12:00"))
    c.answer(at("2026-12-02 12:10"), "authorities", 2, who="101", go_on="go on")
    assert [held.strand for held in c.case.holds.values()] == [1]
    c.answer(at("2026-12-02 12:20"), "authorities", 1, who="101", go_on="go on")
    assert not c.case.holds


def test_a_step_about_one_parent_is_done_though_everything_waits_for_anothers_sake():
    c = two_steps("R5")
    c.answer(at("2026-11-27 10:05"), "authorities", 1, who="101", go_on="wait", next="2026-12-07")
    c.answer(at("2026-11-27 10:10"), "authorities", 2, who="101 about Mrs Hill, CAD 4712")
    assert c.case.holds and "authorities" not in [plan.question for plan in c.case.plans if plan.about == 2]


# Letters that cannot be written yet ----------------------------------------------------------------------------------


def short_calendar() -> Course:
    """The lead recommends a warning, but the term dates that it needs are not loaded."""
    c = up_to("recommendation")
    loaded = c.school
    terms = tuple(term for term in CALENDAR.terms if term.first <= date(2026, 11, 30))
    until = replace(terms[-1], last=date(2026, 12, 1))
    c.school = hillside(calendar=replace(CALENDAR, terms=(*terms[:-1], until)))
    recommended(c, responses=("R3",))
    assert not letters(c, "warning") and c.prompt("cannot draft").to == ("pope",)
    assert "No term dates are loaded" in newest(c, "pope")
    c.school = loaded
    return c


def test_a_letter_that_could_not_be_written_is_written_with_its_words_later():
    c = short_calendar()
    c.answer(at("2026-11-27 09:00"), "cannot draft", then="again")
    warning = letters(c, "warning")[0].draft
    assert "Please keep to it." in warning.body and not c.case.stopped
    assert c.prompt("decide").to == ("denham",) and "Please keep to it." in newest(c, "denham")


def test_nobody_is_asked_about_a_letter_that_was_written_by_then():
    """The warning is declined, and a meeting alone recommended, once the dates are loaded."""
    c = up_to("recommendation")
    loaded = c.school
    term = next(term for term in CALENDAR.terms if term.first <= date(2026, 11, 26) <= term.last)
    c.school = hillside(calendar=replace(CALENDAR, terms=(CALENDAR.terms[0], replace(term, last=date(2026, 12, 11)))))
    recommended(c, responses=("R3", "R4"), times=Answer(("2026-12-11T08:30", "2026-12-11T15:45"), "here, half an hour"))
    assert c.case.waiting("cannot draft") and letters(c, "warning") and not letters(c, "meeting")
    c.school = loaded
    c.answer(at("2026-11-27 09:00"), "decide", word=Answer(("decline",), "R4 alone"))
    recommended(
        c, when="2026-11-27 09:30", responses=("R4",), times=Answer(("2026-12-14T08:30", "2026-12-14T15:45"), "here")
    )
    assert letters(c, "meeting") and not c.case.waiting("cannot draft")


def test_a_letter_that_is_left_unwritten_is_not_written_later_and_the_lead_is_told():
    c = short_calendar()
    c.answer(at("2026-11-27 09:00"), "cannot draft", then="leave")
    assert not c.case.stopped and not letters(c, "warning")
    assert "warning" in told(c, "finch", "a letter was left")[0]
    assert [r.event.name for r in c.log if isinstance(r.event, e.LeftUnwritten)] == ["warning"]


def test_nothing_that_was_refused_counts_as_sent():
    c = refused()
    assert {m.state for m in c.case.mails.values() if m.owed.because == "letter: reminder"} == {MailState.REFUSED}
    c.until(at("2026-12-11 12:00"))
    assert not c.case.strands[1].settled and asked(c, "pope").count("undelivered") > 5


# The end of a case ---------------------------------------------------------------------------------------------------


def closed_too_soon() -> Course:
    """A reminder came back, and goes to a new address at 10:30 on the Head's new word; the lead would close at 10:05."""
    c = up_to("decide")
    decided(c, "2026-11-27 10:00", "approve")
    c.until(at("2026-11-27 12:00"))
    number = mail_to(c, "parent", "letter: reminder")
    c.happen(MailBounced(at=at("2026-11-27 12:00"), key="back", mail=number, permanent=True, why="no such person"))
    c.until(at("2026-12-14 08:30"))
    c.answer(at("2026-12-14 09:30"), "undelivered", then="another", address=NEW_ADDRESS)
    decided(c, "2026-12-14 10:00", "approve")
    followed_up(c, "2026-12-14 10:05")
    return c


def followed_up(c: Course, when: str) -> None:
    c.answer(at(when), "follow up", stopped="yes", supported="yes", close="close")


def test_a_case_is_not_closed_while_a_letter_to_a_parent_waits_to_leave_and_the_lead_is_asked_again():
    c = closed_too_soon()
    assert not c.case.closed and c.prompt("follow up").to == ("finch",)
    assert "“reminder” to Mr Moss is released and has not left" in newest(c, "finch")
    c.until(at("2026-12-14 10:30"))
    assert left(c, "reminder")[1:] == [at("2026-12-14 10:30")]
    followed_up(c, "2026-12-14 10:35")
    assert c.case.closed


def test_the_head_can_take_a_letter_back_that_the_lead_would_not_have_waited_for():
    c = closed_too_soon()
    command(c, "2026-12-14 10:10", "denham", "RECALL")
    c.until(at("2026-12-14 12:00"))
    assert told(c, "denham", "recalled") and len(left(c, "reminder")) == 1


def test_a_letter_at_the_mail_server_keeps_a_case_open_too():
    c = closed_too_soon()
    c.until(at("2026-12-14 10:29"))
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    c.happen(ReadyToSend(at=at("2026-12-14 10:30"), mail=number))
    followed_up(c, "2026-12-14 10:30")
    assert not c.case.closed and c.case.waiting("follow up")


def test_words_after_a_case_was_taken_over_take_back_no_letter_that_was_refused_and_reach_whoever_has_it():
    c = up_to("decide")
    shown = c.prompt("decide").asked.prompt
    decided(c, "2026-11-27 10:00", "approve")
    c.until(at("2026-11-27 10:29"))
    number = next(n for n in c.case.live if c.case.mails[n].owed.because == "letter: reminder")
    c.happen(ReadyToSend(at=at("2026-11-27 10:30"), mail=number))
    reply(c, "2026-11-27 10:30", shown, "denham", Said(what=Universal.AT_RISK), "S")
    c.answer(at("2026-11-27 10:40"), "safeguarding", have="have it")
    c.answer(at("2026-11-27 10:50"), "safeguarding outcome", outcome="taken over")
    c.answer(at("2026-11-27 10:50"), "hold review", outcome="keep")
    c.happen(NotDelivered(at=at("2026-11-27 10:51"), mail=number, permanent=True, reply="550 no such person"))
    assert c.case.transferred_to == "safeguarding" and c.case.closed
    write(c, "2026-11-27 11:00", "It was not me.", DAN)
    command(c, "2026-11-27 11:10", "denham", "RECALL")
    assert "It was not me." in told(c, "orr", "somebody wrote")[-1] and told(c, "denham", "too late")


@pytest.mark.parametrize(
    "what",
    [
        Rendered(at=at("2026-11-25 10:00"), letter=2, pdf="pdf"),
        NotOnPaper(at=at("2026-11-25 10:00"), letter=2, why="☃ cannot be printed"),
    ],
)
def test_a_letter_that_comes_back_from_the_printer_after_the_case_was_handed_over_changes_nothing(what):
    c = up_to("address")
    c.printing = False
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    assert letters(c, "invitation")[0].draft.letter == what.letter and not letters(c, "invitation")[0].pdf
    reply(c, "2026-11-25 09:20", c.case.of("gathered")[0].asked.prompt, "finch", Said(what=Universal.AT_RISK), "S")
    c.answer(at("2026-11-25 09:30"), "safeguarding", have="have it")
    c.answer(at("2026-11-25 09:40"), "safeguarding outcome", outcome="taken over")
    c.answer(at("2026-11-25 09:50"), "hold review", outcome="keep")
    assert c.case.closed and c.happen(what) == ()
