"""What a message reads like, where no rule foresaw its words: by a model that `scripts/train_likeness.py` taught."""

import pytest

from mailflow.mail.triage import looked_at
from mailflow.mail.triage.judged import kinds_of
from mailflow.mail.triage.kinds import ACTIONS, Kind
from mailflow.mail.triage.likeness import KINDS, NOTHING, Likeness, likenesses
from mailflow.mail.triage.table import Findings
from tests.mail.test_triage import CLASSES, OURS, PEOPLE, given, sort

SECRET = "She told my daughter that her uncle comes into her room at night and that it is their secret."


def found_in(text: str) -> Findings:
    """Return what the rules find in a text of one passage."""
    (found,) = looked_at(given(text), people=PEOPLE, classes=CLASSES, own_domains=OURS)
    return found


def read(text: str) -> Likeness:
    looked = found_in(text)
    (like,) = likenesses(looked.text, [(looked.begin, looked.end)])
    return like


def actions(text: str) -> set[str]:
    return {action.value for action in sort(given(text)).actions}


# What it adds --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "My neighbour's little boy says he has to sleep in the shed when his dad has been drinking, and that he is always hungry.",
        SECRET,
        "He has bruises all over his arms again and flinches when his stepdad raises his voice.",
    ],
)
def test_a_danger_that_no_rule_foresaw_reaches_the_safeguarding_lead(text: str) -> None:
    assert read(text).of("danger") > read(text).of("ordinary")
    assert "alert" in actions(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three of the mums laugh at my accent in voice notes, and everybody sends hearts. I have stopped reading it.",
        "A dad in our class puts a hen under every message that a woman writes. It was funny once.",
    ],
)
def test_a_concern_that_no_rule_foresaw_reaches_a_person(text: str) -> None:
    assert actions(text) & {"open", "ask", "alert"}


@pytest.mark.parametrize(
    "text",
    [
        "Please could you tell me when the Year 4 swimming lessons begin, and whether she needs goggles?",
        "I have paid for the trip. Max has a dental appointment on Thursday at two.",
    ],
)
def test_everyday_mail_reads_like_everyday_mail(text: str) -> None:
    like = read(text)
    assert like.of("ordinary") > max(like.of("danger"), like.of("concern"))
    assert actions(text) == {"leave"}


def test_one_sentence_among_many_is_found() -> None:
    everyday = "The swimming kit is in her bag. We have paid for the trip. The coach leaves at nine. " * 4
    assert "alert" in actions(f"{everyday}{SECRET} {everyday}")


@pytest.mark.parametrize("others", [8, 30, 120])
@pytest.mark.parametrize(
    "plain",
    [
        "I want to kill myself and I have the tablets here.",
        "Her stepdad hits her with a belt and she is terrified to go home.",
        "He said he will bring a knife to school and stab Mr Finch tomorrow.",
    ],
)
def test_a_danger_told_plainly_is_found_in_a_message_of_any_length(plain: str, others: int) -> None:
    everyday = [
        "The swimming kit is in her bag.",
        "We have paid for the trip.",
        "The coach leaves at nine from the car park.",
    ]
    sentences = [everyday[number % 3] for number in range(others)]
    assert "alert" in actions(" ".join([*sentences[: others // 2], plain, *sentences[others // 2 :]]))


NEWSLETTER = """\
Dear parents and carers, what a week. Year 4 visited the castle and were brave in the dungeon, where Mr Hall was locked in the stocks.
Year 6 have begun their play about the Great Fire; costumes by 12 March please, and nothing that burns. The football team lost 4-1
and shook hands. Two scooters, a blue coat and a trumpet are in lost property.

Anti-bullying week begins on Monday with odd socks, and every class will talk about being kind and about telling a grown-up. The school
nurse comes on Wednesday. On Thursday at six there is a talk for parents about staying safe online: group chats, screenshots and what to
do about unkind messages. A reminder that class WhatsApp groups are run by parents and not by the school; our guidance is on the
website. Please do not park on the zigzags.

The PTA thanks everybody for the cake sale, which made 312 pounds. With best wishes, the office.
"""


def test_a_newsletter_that_names_such_matters_is_left_alone() -> None:
    assert not actions(NEWSLETTER) & {"alert", "open", "ask"}


@pytest.mark.parametrize("kind", ["concern", "danger"])
@pytest.mark.parametrize(
    "text", [SECRET, "Someone slags off Miss Patel on the class WhatsApp every night.", "Is it PE today?"]
)
def test_that_a_message_reads_more_like_something_never_takes_anything_away(text: str, kind: str) -> None:
    looked, order = found_in(text), ["leave", "tell", "ask", "open", "alert"]
    reached = []
    for score in range(-10_000, 10_001, 500):
        kinds = kinds_of([(looked, Likeness({**NOTHING.scores, "ordinary": -5_000, kind: score}))]) or {Kind.ORDINARY}
        reached.append(max(order.index(_action(one)) for one in kinds))
    assert reached == sorted(reached)
    assert reached[-1] >= order.index("open")


def _action(kind: Kind) -> str:
    return ACTIONS[kind].value if kind in ACTIONS else "tell"


# Why -----------------------------------------------------------------------------------------------------------------


def test_it_is_said_what_it_reads_like_and_by_which_sentence() -> None:
    text = f"Is the hall free on Friday? {SECRET} The coach leaves at nine."
    assert read(text).telling["danger"] == SECRET
    assert ("reads like a danger", SECRET) in [(reason.rule, reason.words) for reason in sort(given(text)).reasons]


def test_of_a_very_long_sentence_only_its_beginning_is_said() -> None:
    said = read("they laugh at him in the chat and " * 20).telling["concern"]
    assert said.endswith(" …") and len(said.split()) == 31


def test_nothing_is_read_into_no_words_or_into_very_many() -> None:
    assert set(read("").scores) == set(KINDS)
    assert actions("Thank you for a lovely trip. " * 3_000) == {"leave"}
