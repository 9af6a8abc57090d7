"""What anybody can send as often as they like is told once a day: a name used without proof, reply codes that are none of ours."""

import pytest

from mailflow import housekeeping as h
from mailflow.mail import token
from mailflow.people import Person, Role
from tests.course import Course
from tests.mail.arrivals import (
    CASES,
    CONCERN,
    Known,
    email,
    for_cases,
    for_school,
    knowing,
    new_cases,
    placed,
    reply,
    staff,
)
from tests.mail.post import KEY
from tests.roads import up_to
from tests.test_housekeeping import NOON, House
from tests.world import PEOPLE, at, hillside

NEXT_DAY = at("2026-11-25 00:05")
NAME, YOU, CODES = "Somebody used your name", "Was it you", "Reply codes are being tried"
WRONG = "cases+abcdefghijklmnopqrstuvwxyz234567@hillside.example"


KEEPER = Person(key="wu", name="Jo Wu", address="wu@hillside.example", roles=frozenset({Role.IT}))


def house_with_it() -> House:
    return House(hillside(people=(*PEOPLE, KEEPER)))


def used(number: int, day=NOON, address: str = "", person: str = "denham") -> h.NameUsed:
    return h.NameUsed(at=day, key=f"spoof {number} {day}", person=person, why="It is not theirs.", address=address)


def tried(number: int, day=NOON) -> h.CodeTried:
    return h.CodeTried(at=day, key=f"try {number} {day}", mailbox="cases")


def test_a_thousand_messages_in_the_heads_name_are_one_email_to_the_head_a_day():
    house = House()
    for number in range(1000):
        house.happen(used(number))
    assert len(house.told("denham")) == 1 and "not about each one" in house.told("denham")[0]
    assert {f"spoof {number} {NOON}" for number in range(1000)} <= house.school.keys
    house.happen(used(1, NEXT_DAY))
    assert len(house.told("denham")) == 2


def test_a_thousand_addresses_in_the_heads_name_are_asked_about_once_a_day():
    house = House()
    for number in range(1000):
        house.happen(used(number, address=f"paul.denham{number}@mail.example"))
    assert len(house.told("denham")) == len(house.school.second_asked) == 1
    house.happen(used(1, NEXT_DAY, address="paul.denham@post.example"))
    assert len(house.school.second_asked) == 2


def test_whoever_forges_one_persons_name_does_not_silence_what_another_hears():
    house = House()
    house.happen(used(1))
    house.happen(used(2, person="shah"))
    house.happen(used(3, address="paul.denham@post.example"))
    assert (len(house.told("denham")), len(house.told("shah"))) == (2, 1)


def test_how_many_came_in_somebodys_name_stands_in_the_offices_daily_line():
    house = House()
    house.happen(h.DayBegan(at=NOON, since=NOON.date(), counts={"turned away": 1000}))
    assert "1000 came in somebody's name without proof" in house.told("pope")[0]


# Reply codes that are none of ours -----------------------------------------------------------------------------------


def tries(mail, known: Known | None = None, mailbox: str = "cases") -> list[h.CodeTried]:
    return [one for one in for_school(placed(mail, known, mailbox)) if isinstance(one, h.CodeTried)]


@pytest.mark.parametrize(
    "mail",
    [
        email("APPROVE", to=WRONG),
        email("APPROVE", to="Cases <cases+guess@hillside.example>"),
        email("APPROVE", staff("denham"), to=WRONG),
        email("APPROVE", in_reply_to="<abcdefghijklmnopqrstuvwxyz234567@hillside.example>"),
        email("APPROVE\n\nReply code: [abcd efgh ijkl mnop qrst uvwx yz23 4567]"),
    ],
    ids=["in the address", "of another form", "in the Head's name", "as a Message-ID of ours", "as it is printed"],
)
def test_a_code_that_we_never_gave_is_noticed_wherever_it_stands(mail):
    (one,) = tries(mail)
    assert one.mailbox == "cases"


def test_a_concern_under_a_code_that_we_never_gave_is_a_concern_all_the_same():
    found = placed(email(CONCERN, to=WRONG))
    assert new_cases(found) and [type(one) for one in for_school(found)] == [h.CodeTried]


def test_no_code_is_tried_by_an_honest_reply_or_by_ordinary_mail():
    c: Course = up_to("decide")
    known = knowing(c)
    mail = next(n for n, m in c.case.mails.items() if m.owed.because == "asked: decide")
    honest = reply(known, c.case.reference, mail, "DECLINE because of the wording", staff("denham"), to=CASES)
    assert for_cases(placed(honest, known, "cases")) and not tries(honest, known)
    ours = token.reply_to(CASES, token.token(KEY, token.Tie("K7RPTX", 3)))
    assert not tries(email("I have a question", to=ours))
    foreign = "<CAFabcdefghijklmnopqrstuvwxyz234567@mail.example>"
    assert not tries(email(CONCERN, to=CASES, in_reply_to=foreign, references=foreign))
    assert not tries(email("The code is abcdefghijklmnopqrstuvwxyz234567.", to="office+news@hillside.example"))


def test_the_fifth_wrong_code_of_a_day_is_told_to_the_office_and_to_it_and_then_no_more():
    house = house_with_it()
    for number in range(4):
        house.happen(tried(number))
    assert not house.sent
    for number in range(4, 2000):
        house.happen(tried(number))
    assert [CODES in house.told(who)[0] for who in ("pope", "wu")] == [True, True]
    assert len(house.sent) == 2 and house.school.events < 20


def test_a_wrong_code_that_is_read_twice_counts_once_and_each_day_counts_anew():
    house = house_with_it()
    for number in (0, 1, 1, 2, 2, 3, 3):
        house.happen(tried(number))
    for number in range(4):
        house.happen(tried(number, NEXT_DAY))
    assert not house.sent
    house.happen(tried(4, NEXT_DAY))
    assert len(house.sent) == 2
