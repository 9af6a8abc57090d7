"""What the lead reads below the line: what is new comes first, and nobody need ask what others found before them."""

from mailflow.prompt.answers import Answer
from tests.roads import DAN, newest, up_to
from tests.world import at


def test_whoever_is_to_lead_reads_what_the_first_look_took_it_for():
    asks = newest(up_to("plan"), "finch")
    look = asks.partition("From the first look:")[2]
    assert "- Seriousness: 2 of 4 (named personal criticism" in look
    assert "- Points of the policy: not to make personal comments" in look


def test_whoever_is_asked_weeks_later_how_it_stands_reads_what_was_decided_about_whom():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-12-14 12:00"))
    asks = newest(c, "finch")
    assert "This was settled on Fri 27 Nov." in asks and "What was decided:\n- Mr Moss: reminder of the code" in asks


def test_a_concern_that_the_lead_heard_from_the_parent_bears_the_leads_name_and_thanks_for_no_email():
    c = up_to("conversation")
    own = Answer(("own concern",), "Kelly Webb posts pictures of the class")
    c.answer(at("2026-11-26 17:00"), "conversation", 1, took_place="declined", position=own, since="nothing", new="no")
    asks = next(m.owed.body for m in c.sent("finch")[::-1] if m.owed.because == "asked: gathered")
    assert f"From Mr Moss <{DAN}>, written in by Tobias Finch\n\n> Kelly Webb posts" in asks
    c.until(at("2026-11-27 10:00"))
    (thanks,) = [
        m.owed.body
        for m in c.case.mails.values()
        if m.owed.because == "letter: acknowledgement" and m.owed.address == DAN
    ]
    assert "Thank you for telling us about this in confidence" in thanks and "your message" not in thanks


def test_what_the_parent_has_just_written_stands_above_what_others_said_before_and_above_our_own_wording():
    c = up_to("conversation")
    asks = newest(c, "finch").partition("-" * 40)[2]
    assert asks.strip().startswith("Mr Moss:\n> Fair cop.")
    assert asks.index("Fair cop.") < asks.index("The letter into which your note (6) goes")
