"""People type a colleague's name without its accents, and a phone curls the apostrophe."""

import pytest

from mailflow.mail.answers.item.items import staff_named
from mailflow.mail.words.courtesies import is_name, names
from mailflow.people import Person, is_named, named, plainly

SIOBHAN = Person(key="sj", name="Siobhán O'Neill", address="s.oneill@hillside.example")
CURLED = Person(key="zd", name="Zoë D’Arcy", address="z.darcy@hillside.example")
PEOPLE = (SIOBHAN, CURLED, Person(key="finch", name="Tobias Finch", address="finch@hillside.example"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Siobhán", SIOBHAN),
        ("siobhan", SIOBHAN),
        ("Siobhan O'Neill", SIOBHAN),
        ("Siobhan O’Neill", SIOBHAN),
        ("Mrs O’Neill", SIOBHAN),
        ("Zoe", CURLED),
        ("zoe d'arcy", CURLED),
    ],
)
def test_a_name_is_known_however_it_is_typed(typed, meant):
    assert named(PEOPLE, typed) == (meant,) and staff_named(PEOPLE, typed) == (meant,)
    assert is_name(typed, names(PEOPLE))


def test_a_whole_name_without_its_accents_is_that_persons():
    assert is_named(SIOBHAN, "Siobhan O’Neill") and not is_named(SIOBHAN, "Siobhan")


@pytest.mark.parametrize("typed", ["Sian", "O'Neil"])
def test_another_name_is_nobodys(typed):
    assert not staff_named(PEOPLE, typed)


def test_what_is_no_accent_stays():
    assert (plainly("Łukasz Kowalski-Åberg"), plainly("Straße")) == ("łukasz kowalski-aberg", "strasse")
