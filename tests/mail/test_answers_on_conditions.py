"""Answers that let something happen, with a condition, a doubt or a hand-over beside them: asked about, and never taken as plain."""

import pytest

from mailflow.prompt.answers import Act, Again
from mailflow.workflow import question as row
from tests.evaluate.read_alone import answered
from tests.mail.test_answers_as_meant import told

OUTCOME, REVIEW, ALERT = "safeguarding outcome", "hold review", "safeguarding"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (OUTCOME, "B but ask me before writing to him"),
        (OUTCOME, "B. Tell me before anything goes to dad"),
        (OUTCOME, "B but nothing in writing to dad"),
        (OUTCOME, "B but don't contact mum"),
        (OUTCOME, "B but keep Mr Moss out of it"),
        (OUTCOME, "B but go gently"),
        (OUTCOME, "B for now"),
        (OUTCOME, "B, hopefully"),
        (OUTCOME, "B I hope"),
        (OUTCOME, "B, I think"),
        (OUTCOME, "B at this stage"),
        (OUTCOME, "B as things stand"),
        (OUTCOME, "Not safeguarding yet"),
        (OUTCOME, "not safeguarding at the moment"),
        (OUTCOME, "not safeguarding as such"),
        (OUTCOME, "not safeguarding but keep it stopped"),
        (REVIEW, "B, with care"),
        (REVIEW, "B but let me see what is sent"),
        (REVIEW, "release him from the hold"),
        (REVIEW, "release only the reporter's part"),
        (REVIEW, "keep it going"),
        (REVIEW, "keep me posted"),
        (REVIEW, "Keep"),
        ("paused", "A but skip mum"),
        ("paused", "yes but change the date"),
        ("undelivered", "leave it with me"),
        ("undelivered", "leave it till I have asked mum"),
        ("undelivered", "leave it for now"),
        ("cannot draft", "leave it to me"),
        ("did it go", "I think it went"),
        ("did it go", "it arrived I think"),
        ("did it go", "went, I guess"),
        ("did it go", "A, presumably"),
        ("posted", "I think it's posted"),
        ("posted", "posted I think"),
        ("posted", "A but they may have moved"),
        ("posted", "A, they might have moved"),
        ("posted", "A. Mrs Lowe says they've moved"),
        ("concern about staff", "A, but pass Mr Moss's bit on"),
        ("concern about staff", "A but the parent's part should go on"),
        ("office check", "Ordinary mail, tho she says she's scared of him"),
        ("office check", "E but she sounds desperate"),
        ("office check", "A but she's terrified"),
    ],
)
def test_what_is_said_on_a_condition_or_in_doubt_is_asked_about(name: str, reply: str):
    assert isinstance(answered(row(name), reply), Again)


@pytest.mark.parametrize(
    ("name", "reply", "picked"),
    [
        (OUTCOME, "B", "b"),
        (OUTCOME, "B. Thanks for asking", "b"),
        (OUTCOME, "B, spoke to mum, all fine at home", "b"),
        (OUTCOME, "Not safeguarding, carry on", "b"),
        (OUTCOME, "A but ask me again on Friday", "a"),
        (OUTCOME, "I've taken it over, hold stays", "a"),
        (REVIEW, "keep the hold", "a"),
        (REVIEW, "keep it on hold", "a"),
        (REVIEW, "Keep holding please", "a"),
        (REVIEW, "D", "d"),
        (REVIEW, "Keep it with safeguarding, close it here", "d"),
        ("undelivered", "leave it; the lead will speak to them", "c"),
        ("undelivered", "leave it", "c"),
        ("did it go", "It went", "a"),
        ("did it go", "A, it's in the sent log", "a"),
        ("did it go", "he got it, he rang up about it", "a"),
        ("posted", "A 1st class this aft", "a"),
        ("concern about staff", "A thanks", "a"),
        ("who raised it", "its mine", "a"),
        ("address", "we have none", "c"),
        ("address", "no email on the system for him", "c"),
        ("address", "his & hers, so post", "b"),
        ("reach the reporter", "its her own, nobody else reads it", "c"),
        ("reassign", "Could Lucy pick this up", "orr"),
        ("reassign", "Can Lucy take this please", "orr"),
        (ALERT, "I'm connected, they are our neighbours. pass it on", "b"),
        ("follow up", "All quiet, well supported, keep it open til Xmas", "a"),
        ("first look", "👍 A", "a"),
        ("first look", "Yes to A", "a"),
    ],
)
def test_what_is_said_plainly_is_read(name: str, reply: str, picked: str):
    assert isinstance(answered(row(name), reply), Act)
    assert told(name, reply)[1] == picked


@pytest.mark.parametrize(
    "reply",
    [
        "Got it - can Amira deal, I'm teaching",
        "Got it - will Amira take it",
        "Got it. Please could Paul",
        "Got it, Paul please",
        "Got it. Over to Paul",
        "Got it and passing to Paul",
        "Got it - it needs Paul",
        "Got it, ask Paul to ring mum",
        "Got it, though I taught the sister and am close to mum",
        "Got it. I am friendly with mum",
        "Got it, however I'm teaching all day",
        "Got it. Teaching all day",
        "Got it. I'm at a funeral",
        "got it. In court all day",
        "I've got it. Driving",
        "got it, who is the child",
        "A but off from 2pm",
        "A but Paul should really",
        "A, Paul to do it",
        "A, can Paul cover",
    ],
)
def test_an_alert_is_not_taken_by_whoever_hands_it_on_or_cannot_see_to_it_now(reply: str):
    assert isinstance(answered(row(ALERT), reply), Again)


@pytest.mark.parametrize(
    "reply",
    [
        "Got it. Told Paul",
        "Got it. Paul knows",
        "Got it, thanks Amira",
        "Got it. Will speak to Miss Patel at break",
        "Got it. Teaching now, on it at break",
        "Got it, dad was driving at the time",
        "A. I have told Paul",
        "A, will ring social care after lunch",
    ],
)
def test_an_alert_is_taken_by_whoever_only_says_whom_they_tell_of_it(reply: str):
    assert isinstance(answered(row(ALERT), reply), Act)


@pytest.mark.parametrize(
    "reply",
    [
        "A but I'm a member of the group",
        "1A but I'm a member of the group, 2A 3A 4A",
        "1A but I am in the group, 2A 3A 4A",
        "1A I'm a member of the group but muted 2A 3A 4A",
        "1A but we are friends 2A 3A 4A",
    ],
)
def test_whoever_plans_and_says_both_that_they_are_connected_and_not_is_asked(reply: str):
    found = answered(row("plan"), reply)
    assert isinstance(found, Again)
    assert "connected" in {one.item for one in found.unclear}


@pytest.mark.parametrize("reply", ["A but bump it up", "A, but I'd take it up a level", "A but bring it down a notch"])
def test_a_first_look_that_wants_it_higher_or_lower_and_says_no_number_is_asked_for_one(reply: str):
    found = answered(row("first look"), reply)
    assert isinstance(found, Again)
    assert "seriousness" in {one.item for one in found.unclear}


@pytest.mark.parametrize("reply", ["A but mum is terrified", "A. Mum is petrified", "A but mum sounds desperate"])
def test_a_first_look_that_says_how_frightened_somebody_is_is_asked_about_the_risk(reply: str):
    found = answered(row("first look"), reply)
    assert isinstance(found, Again)
    assert "safety" in {one.item for one in found.unclear}


@pytest.mark.parametrize("reply", ["A, 3, I'll lead", "A 3 I'll lead it", "A, 3. I'll lead", "A but 3, I'll take it"])
def test_whoever_takes_a_first_look_and_says_that_they_lead_does(reply: str):
    assert isinstance(answered(row("first look"), reply), Act)
    assert {number: told("first look", reply)[number] for number in (3, 5)} == {3: "3", 5: "shah"}


def test_not_me_before_the_answers_is_an_answer_and_alone_it_is_none():
    assert told("plan", "Not me. 2A 3A 4A")[2] == "a"
    assert not isinstance(answered(row("plan"), "Not me"), Act | Again)
    assert not isinstance(answered(row("plan"), "Not me, try Lucy"), Act | Again)
