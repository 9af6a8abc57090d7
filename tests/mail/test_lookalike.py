"""Somebody who borrows the name of one of our people is noticed, and an honest stranger is left in peace."""

import pytest

from tests.mail.authors import FAIL, HEAD, sender


@pytest.mark.parametrize(
    "author",
    [
        "Paul Denham <x@moss.example>",
        "DENHAM, Paul <x@moss.example>",
        '"Paul Denham (Head Teacher)" <x@moss.example>',
        "Mr Denham <x@moss.example>",
        "Head Teacher <x@moss.example>",
        "Headteacher <x@moss.example>",
        "P\u0430ul D\u0435nham <x@moss.example>",
        "Paul\u200b Denham <x@moss.example>",
        "Paul Denharn <x@moss.example>",
        "=?utf-8?q?Paul_Denham?= <x@moss.example>",
        '"denham@hillside.example" <x@moss.example>',
        "denham@hillside.example <x@moss.example>",
        "denham@moss.example",
        "denham@hi1lside.example",
        "denham@hillsides.example",
        "denham@hilside.example",
        "denham@hillside.example.moss.example",
        "denham@h\u0456llside.example",
        "denham@xn--hllside-41b.example",
        "denharn@hillside.example",
    ],
)
def test_a_name_or_address_made_to_look_like_the_heads_is_noticed(author: str):
    found = sender(author)
    assert found.uses_name_of is not None
    assert found.uses_name_of.key == "denham"
    assert not found.proof


@pytest.mark.parametrize(
    "author",
    [
        "Rosa Lind <rosa.lind@lind.example>",
        "Dan Moss <dan.moss@moss.example>",
        "Paul Moss <paul.moss@moss.example>",
        "Kim Denham <kim@moss.example>",
        "The Head's Fan <fan@moss.example>",
        "head@otherschool.example",
        "",
    ],
)
def test_an_honest_stranger_borrows_nobodys_name(author: str):
    assert sender(author).uses_name_of is None


def test_the_heads_own_address_with_a_failed_check_borrows_the_heads_name():
    found = sender(HEAD, FAIL)
    assert found.uses_name_of is not None
    assert found.uses_name_of.key == "denham"


def test_a_colleague_writing_under_the_heads_name_unproved_borrows_it():
    found = sender("Paul Denham <finch@hillside.example>")
    assert found.person and found.person.key == "finch"
    assert found.uses_name_of and found.uses_name_of.key == "denham"
