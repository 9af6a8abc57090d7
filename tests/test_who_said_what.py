"""Whoever works on a case reads whose words are whose: of two who reported, of two parents, of a witness who half answered."""

from mailflow.authorship import Author, Written
from mailflow.happening import Absent, DangerSeen, ReportArrived
from mailflow.prompt.answers import Again, Answer, Unclear
from tests.course import Course
from tests.roads import ROSA, first_look, gathered, newest, plan, raised, reply, told, up_to, write
from tests.world import at

SAM = "sam.okafor@okafor.example"
EVA = "eva.moss@moss.example"


def two_reporters() -> Course:
    """Rosa asks that she is not named, Sam does not mind."""
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    sam = Author(address=SAM, name="Sam Okafor")
    written = Written(key=c.key(), subject="The chat", words="Dan Moss again, about Miss Patel.")
    c.happen(ReportArrived(at=at("2026-11-24 11:30"), by=sam, written=written, source="parent"))
    c.send(at("2026-11-24 11:30"))
    plan(c, whom="reporter")
    c.answer(at("2026-11-25 08:00"), "details", 1, by="reporter", words="5A please")
    c.answer(at("2026-11-25 08:10"), "details", 2, by="reporter", words="You can tell him my name.")
    return c


def two_parents() -> Course:
    """Mr Moss and Mrs Moss are to be spoken to, each for what they wrote, and have been written to."""
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Moss"))
    for strand, address in ((1, "dan.moss@moss.example"), (2, EVA)):
        c.answer(at("2026-11-25 09:05"), "what they wrote", strand, grade="admitted", what="you called her useless")
        c.answer(at("2026-11-25 09:10"), "address", strand, household="own", address=address)
        c.answer(at("2026-11-25 09:20"), "release", word="send")
    return c


def test_the_lead_reads_which_of_two_who_reported_may_be_named() -> None:
    asks = newest(two_reporters(), "finch")
    assert "From Rosa Lind <rosa.lind@lind.example>, the first who reported it" in asks
    assert "From Sam Okafor <sam.okafor@okafor.example>, the second who reported it" in asks
    assert "The first person who reported it:\n> 5A please" in asks
    assert "The second person who reported it:\n> You can tell him my name." in asks


def test_the_head_reads_which_of_two_it_was_and_neither_name() -> None:
    c = two_reporters()
    gathered(c, next="head first")
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    asks = newest(c, "denham")
    assert "The first person who reported it:\n> 5A please" in asks and "Rosa Lind" not in asks
    assert "The second person who reported it:\n> You can tell him my name." in asks and "Okafor" not in asks


def test_one_who_reported_twice_is_one_person() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    again = Written(key=c.key(), subject="The chat", words="And today again.")
    c.happen(
        ReportArrived(
            at=at("2026-11-24 11:30"), by=Author(address=ROSA, name="Rosa Lind"), written=again, source="parent"
        )
    )
    plan(c, whom="reporter")
    c.answer(at("2026-11-25 08:00"), "details", 1, by="reporter", words="5A please")
    c.until(at("2026-12-02 10:00"))
    asks = newest(c, "finch")
    assert "The person who reported it:\n> 5A please" in asks and "the first who reported" not in asks


def test_what_a_witness_did_say_stands_though_the_rest_never_came() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom="teacher")
    c.until(at("2026-11-24 15:30"))
    missing = (Unclear(item="seen", why="An answer is still missing."),)
    half = Again(answers={"effect": Answer(("upset",))}, unclear=missing, words="Not the first time.")
    reply(c, "2026-11-24 16:00", c.prompt("witness").asked.prompt, "patel", half, "Not the first time. 4B")
    c.until(at("2026-12-01 10:00"))
    asks = newest(c, "finch")
    assert "Miss Anika Patel:\n- How are you: upset, but coping\n> Not the first time." in asks
    assert "The rest of what we asked did not come. Nothing is inferred from that." in asks
    assert "no answer came" not in asks


def test_a_witness_who_said_nothing_has_said_nothing() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom="teacher")
    c.until(at("2026-12-01 10:00"))
    assert "Miss Anika Patel: no answer came. Nothing is inferred from that." in newest(c, "finch")


def test_the_lead_hears_by_name_which_parent_wrote_and_whom_to_phone() -> None:
    c = two_parents()
    write(c, "2026-11-26 10:00", "Sorry about that.", EVA)
    assert "Mrs Moss wrote:\n\n> Sorry about that." in told(c, "finch", "somebody wrote")[-1]
    c.until(at("2026-12-03 10:00"))
    calls = told(c, "finch", "no account yet")
    assert [name for call in calls for name in ("Mr Moss", "Mrs Moss") if f"to {name} has come" in call] == [
        "Mr Moss",
        "Mrs Moss",
    ]


def test_the_lead_hears_by_name_which_parent_is_away() -> None:
    c = two_parents()
    c.until(at("2026-11-26 09:00"))
    mail = next(n for n, m in c.case.mails.items() if m.owed.address == EVA)
    back = at("2026-12-14 09:00").date()
    c.happen(Absent(at=at("2026-11-26 10:00"), key=c.key(), mail=mail, returns=back))
    c.send(at("2026-11-26 10:00"))
    assert "Mrs Moss is away" in told(c, "finch", "away")[-1]


def test_the_safeguarding_lead_reads_the_name_of_who_was_to_lead() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(safety=Answer(("at risk",))))
    c.answer(at("2026-11-24 11:10"), "safeguarding", have="have it")
    assert "- Who leads: Tobias Finch" in newest(c, "orr")


# When it came --------------------------------------------------------------------------------------------------------


def test_the_first_alert_says_when_the_message_came_and_not_when_somebody_looked_at_it() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(safety=Answer(("at risk",))))
    assert "A message that came at 08:52 on Tue 24 Nov needs your judgement now." in newest(c, "orr")


def test_a_later_alert_says_when_what_is_new_came_and_that_it_is_new() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(safety=Answer(("at risk",))))
    c.answer(at("2026-11-24 11:10"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 11:30"), "safeguarding outcome", outcome="not safeguarding")
    write(c, "2026-11-26 07:15", "He had hurt my lad that week.", ROSA)
    c.happen(DangerSeen(at=at("2026-11-26 07:15"), key=c.key(), words="hurt my lad"))
    c.send(at("2026-11-26 07:15"))
    alert = newest(c, "orr")
    assert "A message that came at 07:15 on Thu 26 Nov needs your judgement now." in alert
    assert "It is new: it came after the alert of Tue 24 Nov." in alert
    c.answer(at("2026-11-26 07:20"), "safeguarding", have="have it")
    shown = newest(c, "orr")
    assert "the original came at 07:15 on Thu 26 Nov" in shown
    assert shown.index("He had hurt my lad") < shown.index("Dan Moss keeps calling"), "what is new stands first"
