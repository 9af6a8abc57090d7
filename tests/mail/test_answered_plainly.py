"""Staff answer in quite plain words: what can mean one thing only is understood, and whatever says more is asked about."""

from typing import Final

import pytest

from mailflow.mail.answers.said.sayings import sayings
from mailflow.prompt.answers import Act, Again
from mailflow.prompt.items import Choose
from mailflow.workflow import question as row
from tests.evaluate import answered_plainly as plainly
from tests.evaluate.read_alone import answered
from tests.mail.questions import reading

AT_LEAST: Final = 85
"""How many of the 87 replies that the reading was not written from are understood. It may only become more."""


@pytest.mark.parametrize(
    "words",
    [
        "A spoke to police on 101 at 4pm",
        "A rang her at once",
        "A its a child in my class",
        "A got it, ringing now",
        "I've got it. Will ring her today.",
        "Received. I will deal with this now.",
        "Have it. Speaking to mum at 3.",
        "got it. Its him quoting her, no worries no child at risk",
        "yes got it thanks will look at it after assembly",
        "Thanks, on it. She's not at risk.",
        "A, will ring mum after school, he hasn't been in today",
        "Got it. It happened on Friday, his aunt told us.",
        "A, I know the family, mum is off work",
    ],
)
def test_a_letter_before_what_was_done_is_no_article(words: str) -> None:
    found = reading(row("safeguarding"), words)
    assert isinstance(found, Act) and found.answers["have"].picked == ("have it",)


@pytest.mark.parametrize(
    "words", ["A, will speak to her tomorrow", "got it thanks, will see her on Monday", "A, I know her well"]
)
def test_what_is_no_alert_is_taken_for_another_day(words: str) -> None:
    found = reading(row("concern about staff"), words)
    assert isinstance(found, Act) and found.answers["have"].picked == ("have it",)


def test_every_plain_answer_that_can_mean_one_thing_is_understood() -> None:
    tally = plainly.measured()
    assert (tally.wrong, tally.missed) == ([], [])


def test_so_are_nearly_all_that_the_reading_was_not_written_from_and_none_wrongly() -> None:
    tally = plainly.measured(plainly.KEPT_BACK)
    assert len(tally.wrong) == 0
    assert tally.total()["right"] >= AT_LEAST


@pytest.mark.parametrize(
    ("name", "only", "reply"),
    [
        ("plan", 0, "don't know him but his wife is my cousin"),
        ("plan", 0, "I don't know him, I know his wife well"),
        ("plan", 0, "Don't know him. I know his wife though."),
        ("plan", 0, "not connected, though I'm in the group"),
        ("plan", 0, "don't know"),
        ("plan", 0, "I don't know the family well"),
        ("plan", 1, "don't know"),
        ("plan", 3, "no idea"),
        ("plan", 4, "fine but give me two more days"),
        ("office check", 0, "that's her email, or was"),
        ("office check", 0, "I think that's her email"),
        ("office check", 0, "not her email, her husband's"),
        ("office check", 0, "is that her email?"),
        ("office check", 0, "not a concern for me, is it?"),
        ("office check", 0, "not a concern yet"),
        ("office check", 0, "it's just about lost property and a threat on whatsapp"),
        ("office check", 0, "just gossip about a child being hit"),
        ("office check", 0, "just gossip. A little boy may be hurt though"),
        ("office check", 2, "that's her email but she left in July"),
        ("first look", 0, "nobody's at risk yet"),
        ("first look", 0, "I'll take it up with Paul"),
        ("first look", 0, "I'll take it home and read it tonight"),
        ("first look", 0, "don't write to her yet"),
        ("first look", 7, "fine, after I've rung her"),
        ("first look", 5, "Lucy would be best but she is away"),
        ("first look", 5, "happy to if nobody else can"),
        ("witness", 0, "I'm fine but the TA isn't"),
        ("witness", 0, "nobody has said anything, except one mum"),
        ("witness", 5, "not really, only the car park"),
        ("gathered", 0, "we have everything except the screenshot"),
        ("gathered", 2, "he admitted it to his wife, denies it to us"),
        ("safeguarding", 0, "I'll take it, I'm her aunt"),
        ("safeguarding", 0, "I'll take it if Lucy can't"),
        ("safeguarding", 0, "on it tomorrow"),
        ("safeguarding", 0, "got it, can't do anything till Monday"),
        ("safeguarding", 0, "got it, after assembly on Monday"),
        ("safeguarding", 0, "got it but I am connected"),
        ("safeguarding", 0, "got it but I'm his aunt"),
        ("safeguarding", 0, "got it, am his mums best friend"),
        ("safeguarding", 0, "got it? ring me"),
        ("safeguarding", 0, "Got it. Lucy will deal with it"),
        ("safeguarding", 0, "got it from the office, what is it"),
        ("safeguarding", 0, "I have it, I am his aunt"),
        ("safeguarding", 0, "A, I am connected"),
        ("safeguarding", 0, "got it, I'm off today"),
        ("safeguarding", 0, "got it, will look monday"),
        ("safeguarding", 0, "A. can't do anything till Monday"),
        ("concern about staff", 0, "A, I'm her sister"),
        ("safeguarding", 0, "I've got it. Can't do anything before Monday."),
        ("safeguarding", 0, "I have it, but I'm away until Thursday"),
        ("safeguarding", 0, "Got it. Is it for me?"),
        ("safeguarding", 0, "Got it. Somebody else should ring her."),
        ("safeguarding outcome", 0, "not a safeguarding matter yet"),
        ("safeguarding outcome", 0, "not a safeguarding matter, but keep it stopped"),
        ("paused", 0, "carry on after Monday"),
        ("did it go", 0, "she received the first letter"),
        ("posted", 0, "posted, address not checked"),
        ("address", 0, "no email, I think there is one on the old system"),
        ("reach the reporter", 0, "only she reads it, and her husband"),
        ("who raised it", 0, "me and another parent"),
        ("concern about staff", 0, "happy to, she's my sister"),
        ("recommendation", 2, "a quiet word or a warning"),
        ("recommendation", 7, "nothing I can think of, except she speaks Polish"),
    ],
)
def test_what_says_more_than_the_saying_is_asked_about(name: str, only: int, reply: str) -> None:
    question = row(name)
    reading = answered(question, reply, only)
    assert isinstance(reading, Again), reading
    before = {item.name for number, item in enumerate(question.items, 1) if only and number != only}
    assert set(reading.answers) - before - {one.item for one in reading.unclear} == set()


def test_somebody_ill_passes_an_alert_on_whatever_they_add() -> None:
    reading = answered(row("safeguarding"), "Off sick today, Amira is in")
    assert isinstance(reading, Act) and reading.answers["have"].picked == ("not available",)


@pytest.mark.parametrize("key", sayings(), ids=" ".join)
def test_every_saying_is_one_of_a_choice_that_the_table_asks(key: tuple[str, str]) -> None:
    item = row(key[0]).item(key[1])
    assert isinstance(item, Choose)
    assert set(sayings()[key]) <= {choice.name for choice in item.choices}
