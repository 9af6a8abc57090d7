"""Whoever decides may tell somebody else to approve: that is no approval, whatever words it uses."""

from dataclasses import replace

import pytest

from mailflow.mail.intake import place
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again
from mailflow.prompt.items import Choose
from tests.mail import questions as q
from tests.mail.arrivals import arrival, knowing, reply, staff
from tests.mail.questions import reading, told
from tests.mail.test_intake_replies import reading as read_on_the_road
from tests.roads import mail_to, up_to

CODE = "7K3M"


def led_by(name: str) -> Question:
    item = q.DECIDE.items[0]
    assert isinstance(item, Choose)
    return replace(q.DECIDE, items=(replace(item, addressee="Mr Moss", led_by=name),))


def approves(words: str, lead: str = "Tobias Finch") -> bool:
    found = reading(led_by(lead), words, code=CODE, by="denham")
    return isinstance(found, Act) and told(found)["word"] == "approve"


BIDDING = (
    "Hi Amira, approve it please",
    "Amira please approve this",
    "Hi Amira, approve please",
    "Hi Amira,\n\nApprove it please.\n\nPaul",
    "Dear Mrs Shah,\nApprove the letter.\nThanks\nPaul",
    "Thanks Amira. Approve it please.",
    "Hi Amira, yes approve it please",
    "Hi Amira, aprove this one please",
    "Hi Amira, approve and send it please",
    "Hi Toby and Amira, approve it please",
    "Hi Sue, approve it please",
    "Approve it please Amira",
    "Approve this please, Amira",
    "Approve, Amira",
    "Hi Amira, go ahead and approve",
    f"Hi Amira, approve {CODE} please",
    "Hi Amira, approve letter to Mr Moss please",
    "Approve it, thanks Amira",
    "Approve this please.\n\nThanks Amira",
)


@pytest.mark.parametrize("words", BIDDING)
def test_words_that_bid_somebody_else_to_approve_are_asked_again(words):
    assert not approves(words)


@pytest.mark.parametrize(
    "words",
    [
        "Hi Amira, approved, thanks",
        "Approved, Lucy",
        "Approved, thanks Amira",
        "Hi Amira, I approve it, please send",
        "Hi Amira, APPROVE",
        "Hi Amira,\n\nApprove\n\nThanks\nPaul",
        "Approve. Thanks Amira",
        "Hi Amira, happy for it to go",
        "Hi Amira, please send it to Mr Moss",
        "Approve it please, Paul",
        "Approve it please\n\nThanks\nPaul Denham\nHead Teacher",
        "Hi Toby, approve it please",
        "Hello Tobias. Approve the letter please.",
    ],
)
def test_to_say_that_one_has_approved_or_to_answer_whoever_leads_is_an_approval_whoever_is_greeted(words):
    assert approves(words)


@pytest.mark.parametrize(
    "words",
    [
        "Hi Amira, approve letter to Mr Moss please",
        "Dear Mrs Shah,\nApprove the letter.",
        "Dear Tobias, please approve the letter.",
        "Hi Amira, please approve the letter to Mr Moss",
    ],
)
def test_who_is_asked_to_send_and_writes_that_somebody_is_to_approve_has_sent_nothing(words):
    item = q.RELEASE.items[0]
    assert isinstance(item, Choose)
    question = replace(q.RELEASE, items=(replace(item, addressee="Mr Moss", led_by="Tobias Finch"),))
    assert isinstance(reading(question, words, code=CODE, by="finch"), Again)


def test_it_is_said_why_and_how_to_approve_it_oneself():
    found = reading(led_by("Tobias Finch"), "Hi Amira, approve it please", code=CODE, by="denham")
    assert isinstance(found, Again) and not found.answers
    assert "It speaks to Amira" in found.unclear[0].why and "APPROVE" in found.unclear[0].why


def test_who_leads_is_known_where_a_reply_comes_in():
    c = up_to("decide")
    known = knowing(c)
    mail = mail_to(c, "denham", "asked: decide")
    for words, kind in (("Hi Tobias, approve it please", Act), ("Hi Amira, approve it please", Again)):
        answer = reply(known, "KXR4TZ", mail, words, staff("denham"))
        assert isinstance(read_on_the_road(known, answer), kind), words
        assert place(arrival(answer, known, "cases"), known).fate == "answer"
