"""Whoever comes to a case that others have begun reads what it is about and why it is theirs: a lead, a decider."""

from dataclasses import replace

from mailflow.mail.triage import named
from mailflow.prompt.answers import Act, Answer, Said, Universal
from tests.roads import command, first_look, gathered, letters, newest, raised, reply, told, up_to
from tests.world import at, hillside

X = Said(what=Universal.CONNECTED, words="it is about me")
WHAT = "you called Miss Patel useless, in the group on Monday"


def test_a_new_lead_reads_that_they_lead_now_and_how_to_see_the_case() -> None:
    c = up_to("conversation")
    reply(c, "2026-11-26 11:00", c.prompt("conversation").asked.prompt, "finch", X, "X")
    c.answer(at("2026-11-26 12:00"), "reassign", lead="orr")
    asks = newest(c, "orr")
    assert (
        "You lead this case from now on." in asks and "SHOW KXR4TZ, in a new email, brings you the whole case." in asks
    )
    assert "How did" not in asks and "Mr Moss has answered" in asks


def test_a_new_lead_of_whom_nothing_is_asked_yet_hears_that_they_lead() -> None:
    c = up_to("account")
    command(c, "2026-11-25 12:00", "finch", "NOTE", "I am off sick.")
    head = c.school.person("denham")
    assert head is not None
    reply(c, "2026-11-25 12:10", c.case.of("release")[-1].asked.prompt, "finch", X, "X")
    before = len(c.sent("orr"))
    c.answer(at("2026-11-25 12:20"), "reassign", lead="orr")
    assert len(c.sent("orr")) == before + 1 and told(c, "orr", "you lead now")


def test_the_lead_of_the_plan_is_not_told_twice() -> None:
    c = up_to("plan")
    c.until(at("2026-11-27 10:00"))
    c.answer(at("2026-11-27 10:00"), "reassign", lead="orr")
    asks = newest(c, "orr")
    assert "You have been named to lead this case." in asks and "You lead this case from now on" not in asks


def test_whoever_speaks_with_a_parent_reads_what_the_parent_is_said_to_have_written() -> None:
    about = f"What it is about, in the words for the parent: {WHAT}"
    assert about in newest(up_to("conversation"), "finch")
    assert about in newest(up_to("recommendation"), "finch")


def test_the_words_beside_the_first_look_stand_in_the_plan_and_come_in_no_email_before_it() -> None:
    c = raised()
    look = Act(answers=dict(first_look().answers), words="Probably the reading books again.")
    c.answer(at("2026-11-24 11:02"), "first look", reading=look)
    assert not told(c, "finch", "words besides")
    asks = newest(c, "finch")
    assert "From the first look:" in asks and "Amira Shah added:\n> Probably the reading books again." in asks


def test_what_was_decided_where_nobody_was_to_be_spoken_to() -> None:
    c = up_to("gathered")
    c.answer(at("2026-11-25 09:00"), "gathered", enough="cannot establish")
    c.until(at("2026-12-10 10:00"))
    assert "What was decided:\n- nothing: nobody was to be spoken to" in newest(c, "finch")


# Who decides ---------------------------------------------------------------------------------------------------------


def test_where_the_head_steps_out_the_letter_is_in_the_chairs_name_before_she_is_asked() -> None:
    c = up_to("decide")
    reply(c, "2026-11-27 08:00", c.prompt("decide").asked.prompt, "denham", X, "X it is about me")
    asks = newest(c, "marsh")
    assert "Paul Denham has no part in this case any more, so the decision is yours." in asks
    assert "> Helen Marsh\n> Chair of Governors" in asks and "> Paul Denham" not in asks
    c.answer(at("2026-11-27 08:10"), "decide", word="approve")
    assert [x.state for x in letters(c, "reminder")][-1] == "approved"


def test_the_head_whom_the_concern_names_is_asked_whether_it_is_about_them() -> None:
    mine = "The concern names you. If the messages are about you, please reply X, and somebody else decides."
    assert mine in newest(up_to("decide", staff=("denham",)), "denham")
    assert mine not in newest(up_to("decide"), "denham")


# What is said of it --------------------------------------------------------------------------------------------------


def test_the_group_is_that_of_which_most_is_said() -> None:
    classes = ("Reception", "Year 4", "Year 6")
    text = "Reception/Y6 whatsapp\n\nMike (Tom's dad, Y6) put on the Year 6 parents group that she is a liar."
    assert named.group(text, classes) == "Year 6"
    assert named.group("My son in Year 4 saw it on the Year 6 group.", classes) == "Year 6"
    assert named.group("It was in Year 4. Not in Year 6.", classes) == "Year 4"


def test_a_seriousness_of_three_is_not_called_abuse_alone() -> None:
    c = raised(hillside(), seriousness=3)
    assert "3 (abusive messages)" in newest(c, "shah") and "(abuse)" not in newest(c, "shah")


def test_the_conversation_is_not_chased_before_the_times_that_were_offered() -> None:
    c = up_to("gathered")
    times = Answer(("2026-12-09T15:30", "2026-12-10T09:00"), "20 minutes, in room 4")
    gathered(c, times=times)
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    c.answer(at("2026-11-26 10:00"), "account", 1, words="Wednesday 9th please.")
    assert c.prompt("conversation").due == at("2026-12-10 17:00")
    assert "Please reply by Thu 10 Dec." in newest(c, "finch")


def test_help_says_what_each_word_does() -> None:
    text = replace(hillside()).wordings["notices/help"]
    assert "- RECALL reference: takes back a letter that you approved and that has not left yet" in text
