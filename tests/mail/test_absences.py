"""Absence notes: told without their headers only by what nobody writes by hand, and a day of return that is never wrong."""

import pytest

from mailflow.mail import message
from mailflow.mail.automatic.absences import is_absence, returns
from tests.mail.arrivals import email
from tests.mail.post import KEY
from tests.world import at

ARRIVED = at("2026-12-03 07:55")


def note(words: str, subject: str = "Automatic reply: Letter") -> message.Message:
    return message.read(email(words, subject=subject).as_bytes(), received=ARRIVED, key=KEY)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Automatic reply: Letter", "Nobody is at work today."),
        ("Autoreply: Letter", "Sent by our phone system: nobody is at work today."),
        ("Auto: Letter", "I'm away until 12 Dec with no signal."),
        ("Re: Letter", "This is an automated reply. I am out of the office until 14 December."),
        ("Abwesend: Letter", "Ich bin im Urlaub bis 10.12."),
        ("Vacation reply", "Gone fishing, back on the 15th December"),
    ],
)
def test_an_absence_note_is_known_without_the_headers_of_one(subject: str, words: str):
    assert is_absence(note(words, subject), marked=False, null=False)


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Re: Automatic reply: Letter", "I got your automatic reply. Can somebody ring me please?"),
        ("Auto: theft from the car park", "Somebody has taken a bicycle from the shed."),
        ("out of office", "Can you tell me when the office is out for lunch?"),
        ("Automatic doors", "The automatic door at the gate is broken."),
        ("Re: Letter", "I got your automated reply. I am away until Monday myself."),
    ],
)
def test_a_person_who_writes_of_such_a_note_has_not_sent_one(subject: str, words: str):
    assert not is_absence(note(words, subject), marked=False, null=False)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I am back in school on Monday 14 Dec.", "2026-12-14"),
        ("Away 1-11 December. Back Monday 14 Dec.", "2026-12-14"),
        ("I am away from 30 November to 9 December.", "2026-12-09"),
        ("Ich bin ab dem 14. Dezember wieder erreichbar.", "2026-12-14"),
        ("Estoy fuera de la oficina hasta el 9 de diciembre.", "2026-12-09"),
        ("Ik ben afwezig tot en met 11-12-2026.", "2026-12-11"),
        ("Rwyf i ffwrdd tan 10/12/2026.", "2026-12-10"),
        ("Estou ausente até 10/12/2026.", "2026-12-10"),
        ("Jestem nieobecna do 15 grudnia.", "2026-12-15"),
    ],
)
def test_the_day_of_return_is_read_in_the_languages_of_our_families(words: str, day: str):
    found = returns(note(words))
    assert found is not None and found.isoformat() == day


@pytest.mark.parametrize(
    "words",
    [
        "I work Monday to Wednesday. I will reply on my return.",
        "I work from Monday to Wednesday.",
        "I do Monday and Tuesday.",
        "Please return the form by 10 December.",
        "The office is open until Friday 11 December.",
        "I am away until 8 December, and again until 18 December.",
        "I was away until 1 December 2026.",
        "I shall be back in the office on the 8th.",
    ],
)
def test_a_day_that_is_not_clearly_that_of_return_is_not_read(words: str):
    assert returns(note(words)) is None
