"""What is told in passing, in nobody's official words, still reaches whoever must know; and two loud words by chance alarm nobody."""

import pytest

from mailflow.mail.triage import Action, Kind
from tests.evaluate.triage import as_bytes, sorted_
from tests.mail.test_triage import given, sort


@pytest.mark.parametrize(
    "text",
    [
        # said to the hospital, and asked of the school
        (
            "Subject: hospital\nOllie's in the Infirmary. They've asked a lot of questions regarding how his arm broke. I've told them"
            " trampoline. If school get rung please say he is clumsy."
        ),
        "he fell up the stairs, yes up, that's what I was asked to write. B",
        # a stranger who makes a child a secret
        (
            "Subject: online friend\nTheo's been getting up in the night to talk to someone who is \"a scout for Chelsea\". He's told"
            " him to send a video with his top off to show his build and not to tell us as it'd spoil it."
        ),
        # the house phone is not safe
        (
            "Please don't ring the house phone. Text. If I answer as \"wrong number\" come round, don't ring back. Number same as on"
            " form. Lorna (Eli, Y1)"
        ),
    ],
)
def test_a_danger_that_is_told_quietly_reaches_the_safeguarding_lead(text: str) -> None:
    assert Action.ALERT in sorted_(as_bytes(text)).actions


@pytest.mark.parametrize(
    "text",
    [
        "The bolt on the outside of the shed door has rusted, could the caretaker free it?",
        "please don't ring home today, nobody's in, ring my mobile",
        "She mustn't know I wrote, it's a surprise: could the whole class sing for Mrs Hall on Friday?",
        "he wont wake up for the alarm on school days, any tips from the sleep workshop?",
        "Grandad told me to say he'll bring the bats for rounders",
        "Do you know the cold shower rule for the swimming gala? Mine says it's made up",
    ],
)
def test_the_same_words_about_nothing_alarm_nobody(text: str) -> None:
    assert Action.ALERT not in sort(given(text)).actions


@pytest.mark.parametrize(
    ("owner", "text"),
    [
        # nobody says "letter before claim", "allegation", "social worker", "data breach" or "subject access"
        (
            Kind.LEGAL,
            (
                "Please keep every email and every note on Rory's fall, our legal cover people have told us to ask you not to throw"
                " anything away."
            ),
        ),
        (
            Kind.STAFF,
            (
                "Subject: smelling of drink\nI hope I'm wrong. When I dropped Nell off the lady on the door at breakfast club could"
                " hardly stand up and smelt strongly of wine. At ten to eight."
            ),
        ),
        (
            Kind.POLICE,
            (
                "can't make the review on friday, broken boiler. can you send the ehcp and his my views thing to the IRO. Dawn, LAC"
                " team, on my own phone"
            ),
        ),
        (
            Kind.DATA_INCIDENT,
            'Phishing sim? Clicked link in "Mr Head wants vouchers" email, put my password in. bought 4. Jan',
        ),
        (Kind.RIGHTS, "can they not film in the changing bit for the dance tiktok. i never said yes to tiktok"),
    ],
)
def test_what_is_another_owners_goes_there_though_it_names_no_procedure(owner: Kind, text: str) -> None:
    assert owner in sorted_(as_bytes(text)).kinds


def test_one_mail_that_is_two_procedures_goes_to_both_owners() -> None:
    """The notes are out, and a solicitor has them: whoever keeps the clock of 72 hours hears of it beside the Head."""
    kinds = sorted_(as_bytes("my dads solicitor has got my counselling notes from school. how")).kinds

    assert {Kind.LEGAL, Kind.DATA_INCIDENT} <= set(kinds)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            (
                "Hello, Toby is away with scouts the weekend of the 18th doing his air rifle and archery badges, camp ends Sunday night,"
                " he may be a bit tired on Monday! He has asked if he can bring his target card for show and tell. Just the paper card."
            ),
            "Air Rifle trip clash",
        ),
        (
            (
                "Final numbers for the Bull: 23. Pre-orders by Friday or you're getting the turkey. Deposits to Kev. Taxi share list is"
                " on the board so nobody has to drive home and nobody has to get drunk alone. Suze"
            ),
            "Staff Xmas do",
        ),
    ],
)
def test_two_loud_words_in_what_reads_like_nothing_are_asked_about_and_alarm_nobody(text: str, subject: str) -> None:
    actions = sort(given(text, subject=subject)).actions

    assert Action.ALERT not in actions
    assert Action.ASK in actions


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Is it these boots?", "Kit list"),
        ("As requested, photo of the label with the dose", "medicine label"),
        ("Playground at 7am. Gritting now", "Snow!"),
    ],
)
def test_a_picture_whose_words_say_that_it_is_everyday_troubles_nobody(text: str, subject: str) -> None:
    assert sort(given(text, subject=subject, files=("IMG_2210.jpg",))).actions == (Action.LEAVE,)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Charming, aren't they", "your parents"),
        ("Page 3 is the worst", "last night"),
        ("The name calling starts at 7.40pm.", "WhatsApp, Owls"),
        ("See attached x4. Speaks for itself.", "FW:"),
        ("", "year 1"),
    ],
)
def test_a_picture_whose_words_do_not_say_what_it_is_reaches_a_person(text: str, subject: str) -> None:
    assert set(sort(given(text, subject=subject, files=("IMG_2210.jpg",))).actions) & {Action.ASK, Action.OPEN}
