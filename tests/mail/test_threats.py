"""A threat that is told in a parents' group reaches the safeguarding lead, whatever it reads like."""

import pytest

from mailflow.mail.triage.judged import kinds_of
from mailflow.mail.triage.kinds import Kind
from mailflow.mail.triage.likeness import NOTHING
from tests.evaluate.triage import as_bytes, sorted_
from tests.mail.test_likeness import actions, found_in

THREATS = (
    "Dan Moss wrote in our WhatsApp group that he will be waiting for Miss Patel at the gate and she will be sorry.",
    "On the Year 4 WhatsApp Dan Moss says he is waiting for Miss Patel in the car park tonight and she will be sorry.",
    "In the class WhatsApp Mr Moss said he knows where Miss Patel lives and will pay her a visit this weekend.",
    "A dad in the Year 2 group wrote that he will wait for Mrs Hill after school and she will regret it.",
    "Dan has put on the class group that he is coming in to have it out with Miss Patel and she had better watch herself.",
    "Mr Moss posted in the class chat that he is going to wait for Mr Finch after work and sort him out properly.",
)


@pytest.mark.parametrize("text", THREATS)
def test_a_threat_against_staff_in_a_group_alerts_whatever_it_reads_like(text: str) -> None:
    assert "alert" in actions(text)
    assert Kind.DANGER in kinds_of([(found_in(text), NOTHING)])


@pytest.mark.parametrize(
    "text",
    [
        "He wrote that he will be waiting for Mr Finch outside and that he will be sorry.",
        "Her brother says that Miss Patel will get what is coming to her.",
        "My neighbour says he will sort that caretaker out once and for all.",
    ],
)
def test_a_plain_threat_needs_no_group(text: str) -> None:
    assert Kind.DANGER in kinds_of([(found_in(text), NOTHING)])


@pytest.mark.parametrize(
    "text",
    [
        "Somebody in the class WhatsApp wrote that they will be waiting at the gate tomorrow.",
        "In the group a mum says that she will swing for Beth.",
        "On the class chat someone says Kim is a dead woman walking.",
    ],
)
def test_a_threat_in_a_group_is_never_left_alone(text: str) -> None:
    assert kinds_of([(found_in(text), NOTHING)]) & {Kind.UNSURE, Kind.CONCERN, Kind.DANGER}


def test_a_threat_far_down_in_a_long_message_counts_beside_its_name() -> None:
    everyday = "The swimming kit is in her bag. We have paid for the trip. The coach leaves at nine. " * 12
    assert "alert" in actions(f"{everyday}{THREATS[0]} {everyday}")


@pytest.mark.parametrize(
    "text",
    [
        "I'll wait for her at the gate with the PE bag, if someone could send her out at half eleven.",
        "Mr Ahmed knows where we live so he can drop the form off on his way home.",
        "Can I sort out the payment for the trip on Friday?",
        "See you after school or I'll be sorry to miss you.",
        "Dan put on the Year 4 group that he'll be waiting at the gate with the spare cello for Mrs Moss.",
        "On the WhatsApp they're all saying watch your step by the bottom gate, it's sheet ice. Could Mr Foley grit it?",
        "She'll be sorry she missed the assembly, the class group says it was lovely, Mrs Hill.",
    ],
)
def test_waiting_for_somebody_is_no_threat_by_itself(text: str) -> None:
    assert actions(text) == {"leave"}


@pytest.mark.parametrize(
    "text",
    [
        "You can tell whoever grassed me up I'll be seeing them.",
        "I know it was Rosa and I'm going round hers tonight.",
        "Someone should wait for Miss Patel in the car park after school.",
        "When I find out who reported me there will be hell, and they'll be sorry.",
    ],
)
def test_a_threat_to_whoever_told_alerts_whatever_it_reads_like(text: str) -> None:
    assert Kind.DANGER in kinds_of([(found_in(text), NOTHING)])


@pytest.mark.parametrize(
    "text",
    [
        "I know it was her birthday so I am going round hers tonight with a cake.",
        "Whoever complained about the parking will be pleased: the cones are out.",
        "Who reported the lost jumper? I'll be seeing them at pick-up.",
        "Can someone wait for Ella at the gate? I am running late.",
    ],
)
def test_whoever_visits_or_waits_kindly_threatens_nobody(text: str) -> None:
    assert "alert" not in actions(text)


@pytest.mark.parametrize(
    "text",
    [
        "Our charity prints leaflets for families on domestic violence, debt and drink in 14 languages. Would reception like one?",
        "The DSL forum is on 9 May. Speakers on neglect, sexual abuse, online grooming and domestic abuse. Please book.",
        "Webfilter update complete. Categories refreshed: violence, self-harm, extremist content. No action is needed.",
        "Quiz answers, since people asked: Q4 was “all of the above” (neglect, emotional, physical, sexual).",
    ],
)
def test_dangers_that_are_merely_named_alert_nobody_and_stand_in_the_daily_line(text: str) -> None:
    found = sorted_(as_bytes(text))
    assert [action.value for action in found.actions] == ["leave"] and found.close


@pytest.mark.parametrize(
    "text",
    [
        "Neglect, and physical. She has bruises.",
        "neglect, sexual abuse",
        "Neglect and physical abuse. Flat 3, Mill Lane.",
        "Concern: self harm, suicide note found in the Year 6 toilets",
        "A note in a library book: suicide, self harm, help. Please look at the loans list.",
        "Domestic violence at home again, my mum is hurt.",
    ],
)
def test_dangers_that_are_told_of_somebody_alert_however_short(text: str) -> None:
    assert "alert" in [action.value for action in sorted_(as_bytes(text)).actions]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Bright is a pervert, everyone in the year 5 group says so",
        "They are calling my brother a nonce on the class WhatsApp and he has done nothing.",
        "One of the mums says Mr Finch was called a paedo in the chat last night.",
    ],
)
def test_somebody_who_is_called_a_danger_to_children_reaches_the_safeguarding_lead(text: str) -> None:
    assert "alert" in actions(text)


def test_a_film_about_one_alerts_nobody() -> None:
    assert "alert" not in actions("Is the Netflix film about the pervert on at the PTA night?")
