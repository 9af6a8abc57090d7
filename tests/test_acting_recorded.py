"""That somebody acts as Head Teacher is on record only once whoever may say so has said YES from their own mailbox."""

from collections.abc import Mapping
from datetime import date

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Matter
from mailflow.prompt import Proof
from mailflow.record import from_row, to_row
from mailflow.record.acting_events import ActingPeriod
from mailflow.school import after
from tests.course import ALL
from tests.mail.arrivals import DANGER, email, for_school, knowing, new_cases, placed, reply, staff
from tests.test_housekeeping import NOON, House, author
from tests.world import at, hillside, wordings

FIRST, LAST = date(2026, 11, 27), date(2026, 12, 1)


def wanted(house: House, by: str = "denham", who: str = "shah", first: date = FIRST, last: date = LAST) -> None:
    house.messages += 1
    said = {"at": NOON, "key": f"wanted {house.messages}", "by": author(by), "named": (who,) if who else ()}
    house.happen(h.ActingWanted(**said, first=first, last=last))  # type: ignore[arg-type]


def says_yes(house: House, by: str = "denham", *, proof: frozenset[Proof] = ALL, agreed: bool = True) -> None:
    mail = max(house.school.acting.asked)
    house.leaves(mail)
    house.messages += 1
    house.happen(h.ActingReply(at=NOON, key=f"yes {house.messages}", mail=mail, by=author(by, proof), agreed=agreed))


def acting(house: House, when: str) -> str:
    period = house.school.acting.at(at(when))
    return period.person if period else ""


def recorded(*, by: str = "denham", **more: object) -> House:
    house = House()
    wanted(house, by, **more)  # type: ignore[arg-type]
    says_yes(house, by)
    return house


# Who says so, and how ------------------------------------------------------------------------------------------------


def test_whoever_has_not_said_yes_is_reminded_each_school_day_until_these_days_are_over():
    house = House()
    wanted(house)
    for day, reminded in (("2026-11-27", 1), ("2026-11-30", 2), ("2026-12-01", 3), ("2026-12-02", 3)):
        house.happen(h.DayBegan(at=at(f"{day} 07:30"), since=date(2026, 11, 24), counts={}, close=(), places=()))
        waits = [mail for mail in house.sent if "\n\nYour YES is still missing\n\n" in mail.body]
        assert len(waits) == reminded and all(mail.to == "denham" for mail in waits)
    house = recorded()
    house.happen(h.DayBegan(at=at("2026-11-27 07:30"), since=date(2026, 11, 24), counts={}, close=(), places=()))
    assert not any("YES is still missing" in mail.body for mail in house.sent)


@pytest.mark.parametrize("by", ["denham", "marsh"])
def test_the_head_or_the_chair_puts_it_on_record_by_a_line_and_a_yes(by):
    house = House()
    wanted(house, by)
    assert not house.school.acting.periods, "a line alone is a wish"
    asked = house.sent[-1]
    assert asked.to == by and asked.links == {"YES": "YES"}
    assert "Amira Shah acts as Head Teacher from Friday 27 November 2026 up to and including Tuesday 1" in asked.body
    says_yes(house, by)
    assert [acting(house, f"2026-{day} 12:00") for day in ("11-26", "11-27", "12-01", "12-02")] == [
        "",
        "shah",
        "shah",
        "",
    ]
    assert [acting(house, when) for when in ("2026-11-26 23:59", "2026-11-27 00:00", "2026-12-01 23:59")] == [
        "",
        "shah",
        "shah",
    ]


@pytest.mark.parametrize("by", ["denham", "marsh"])
def test_whoever_said_so_whoever_acts_and_the_head_are_told(by):
    house = recorded(by=by)
    told = {one.to: one.body for one in house.sent if one.because == "told: acting recorded"}
    assert set(told) == {by, "shah", "denham"}
    name = next(p.name for p in house.school.people if p.key == by)
    assert "you act as Head Teacher" in told["shah"] and "only you decide, in reply" in told["shah"]
    assert "Where you lead a case or have a part in it" in told["shah"] and "Amira Shah" not in told["shah"]
    assert f"put on record by {name}." in told["shah"] and f"please speak to {name}." in told["shah"]
    assert "put on record by you." in told[by] and "please speak to" not in told[by]
    assert "only Amira Shah decides" in told[by] and "Where Amira Shah leads a case or has a part in it" in told[by]


@pytest.mark.parametrize("by", ["shah", "finch", "cole", "pope", "patel", "reid"])
def test_nobody_else_puts_it_on_record(by):
    house = House()
    wanted(house, by)
    assert not house.school.acting.asked and "Nothing has changed" in house.told(by)[0]


@pytest.mark.parametrize("missing", list(Proof))
def test_a_yes_that_is_not_proved_in_every_way_counts_for_nothing(missing):
    house = House()
    wanted(house)
    says_yes(house, proof=ALL - {missing})
    assert not house.school.acting.periods and house.sent[-1].because == "told: turned away"


@pytest.mark.parametrize("by", ["shah", "marsh", "finch"])
def test_the_yes_of_somebody_else_counts_for_nothing(by):
    house = House()
    wanted(house)
    says_yes(house, by)
    assert not house.school.acting.periods


def test_a_yes_from_a_mailbox_that_was_not_proved_or_another_address_counts_for_nothing():
    house = House(hillside(enrolled=frozenset({("shah", "shah@hillside.example")})))
    wanted(house)
    says_yes(house)
    assert not house.school.acting.periods


def test_anything_but_yes_changes_nothing():
    house = House()
    wanted(house)
    says_yes(house, agreed=False)
    assert not house.school.acting.periods and "Nothing has changed" in house.told("denham")[-1]


def test_a_second_yes_to_the_first_line_does_not_undo_a_later_one():
    house = recorded()
    first = min(house.school.acting.asked)
    wanted(house, last=date(2026, 11, 28))
    says_yes(house)
    house.happen(h.ActingReply(at=NOON, key="again", mail=first, by=author("denham"), agreed=True))
    assert acting(house, "2026-11-29 12:00") == "" and "Nothing has changed" in house.told("denham")[-1]


def test_only_the_latest_line_waits_for_a_yes():
    house = House()
    wanted(house)
    first = max(house.school.acting.asked)
    wanted(house, last=date(2026, 11, 28))
    house.happen(h.ActingReply(at=NOON, key="to the first", mail=first, by=author("denham"), agreed=True))
    assert not house.school.acting.periods and "a later line came after it" in house.told("denham")[-1]
    says_yes(house)
    assert acting(house, "2026-11-28 12:00") == "shah" and acting(house, "2026-11-29 12:00") == ""


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"who": "patel"}, "it takes the deputy head"),
        ({"who": "marsh"}, "it takes the deputy head"),
        ({"who": "denham"}, "it takes the deputy head"),
        ({"who": ""}, "could not read the name"),
        ({"first": None}, "could not read the days"),
        ({"first": LAST, "last": FIRST}, "before the first"),
        ({"first": date(2027, 11, 20), "last": date(2027, 11, 27)}, "Saturday 20 November 2027 is months ahead"),
        ({"first": date(2026, 11, 2), "last": date(2026, 11, 20)}, "are over"),
    ],
)
def test_what_cannot_be_is_said_and_not_asked(changes: Mapping[str, object], why: str):
    house = House()
    wanted(house, **changes)  # type: ignore[arg-type]
    assert not house.school.acting.asked and why in house.told("denham")[0]


def test_somebody_whose_mailbox_was_not_proved_cannot_act():
    house = House(hillside(enrolled=frozenset({("denham", "denham@hillside.example")})))
    wanted(house)
    assert not house.school.acting.asked and "has not been proved yet" in house.told("denham")[0]


def test_the_deputy_head_is_asked_to_prove_their_mailbox_even_without_a_place_in_the_slt():
    from dataclasses import replace

    from mailflow.people import Role

    people = tuple(replace(p, roles=p.roles - {Role.SLT}) for p in hillside().people)
    assert "shah" in {person.key for person in h.deciders(hillside(people=people))}


# One period and another ----------------------------------------------------------------------------------------------


def test_it_does_not_begin_before_it_is_on_record():
    house = recorded(first=date(2026, 11, 23))
    assert acting(house, "2026-11-24 11:59") == "" and acting(house, "2026-11-24 12:00") == "shah"


def test_it_ends_sooner_when_the_line_is_written_again_with_an_earlier_last_day():
    house = recorded()
    wanted(house, last=date(2026, 11, 28))
    says_yes(house)
    assert acting(house, "2026-11-28 12:00") == "shah" and acting(house, "2026-11-29 12:00") == ""


def test_another_takes_over_from_where_their_days_begin_and_what_was_is_not_rewritten():
    house = recorded()
    wanted(house, who="finch", first=date(2026, 11, 30), last=date(2026, 12, 4))
    says_yes(house)
    days = ("11-27", "11-29", "11-30", "12-04", "12-05")
    assert [acting(house, f"2026-{day} 12:00") for day in days] == ["shah", "shah", "finch", "finch", ""]


def test_what_another_takes_over_ends_sooner_and_everybody_whom_it_touches_is_told_what_is_lost():
    house = recorded(last=date(2026, 12, 18))
    wanted(house, who="finch", first=date(2026, 11, 30))
    lost = "Amira Shah, up to and including Friday 18 December 2026. From Wednesday 2 December 2026 nobody acts"
    assert lost in house.told("denham")[-1], "before the YES"
    says_yes(house)
    assert all(lost in house.told(who)[-1] for who in ("denham", "finch", "shah"))
    assert [one.last for one in house.school.acting.periods] == [date(2026, 11, 29), LAST]


def test_of_days_that_touch_no_others_nothing_is_said_to_be_lost():
    house = recorded(first=date(2026, 12, 7), last=date(2026, 12, 8))
    wanted(house, who="finch")
    says_yes(house)
    assert not any("nobody acts" in one.body or "was on record" in one.body for one in house.sent)


def test_two_periods_apart_stand_beside_each_other():
    house = recorded(first=date(2026, 12, 7), last=date(2026, 12, 8))
    wanted(house, who="finch")
    says_yes(house)
    assert acting(house, "2026-12-07 12:00") == "shah" and acting(house, "2026-11-30 12:00") == "finch"
    assert house.school.acting.edges(NOON)[0] == at("2026-11-27 00:00")


def test_what_is_on_record_is_read_again_as_it_was():
    house = recorded()
    rows = [to_row(n, NOON, one) for n, one in enumerate(house.log, 1)]
    assert after(hillside(), map(from_row, rows)).acting == house.school.acting
    assert sum(isinstance(one, ActingPeriod) for one in house.log) == 1


# The emails ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["acting asked", "acting recorded"])
def test_what_is_said_fits_a_first_screen(name):
    assert len(wordings()[f"notices/{name}"].split()) <= 120


@pytest.mark.parametrize(
    "words",
    [
        "ACTING HEAD Amira Shah, from 5 January to 8 January",
        "Acting head: Amira Shah from Tuesday 5 January until Friday 8 January.",
        "Acting Head Teacher Mrs Shah from 5 Jan 2027 till 8 Jan 2027, thank you\n\nPaul Denham",
        "Acting head Amira, 5 January to 8 January",
        "acting head Mrs Shah Tues 5 Jan until Fri 8 Jan. Thanks",
        "Acting head will be Amira Shah, from 5 Jan to the 8 January",
        "Amira is acting head from 5 January to 8 January. Thank you!",
        "Mrs Shah will be the acting head teacher from Tuesday 5 January until Friday 8 January\n\nPaul",
    ],
)
def test_the_line_names_who_acts_and_the_days(words):
    (found,) = for_school(placed(email(words, staff("denham")), mailbox="cases"))
    assert isinstance(found, h.ActingWanted)
    assert (found.named, found.first, found.last) == (("shah",), date(2027, 1, 5), date(2027, 1, 8))


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ("18 December to 22 December", date(2026, 12, 18), date(2026, 12, 22)),
        ("Friday 18 December to 8 January", date(2026, 12, 18), date(2027, 1, 8)),
        ("today to 22 December", date(2026, 12, 20), date(2026, 12, 22)),
        ("Thursday to 8 January", date(2026, 12, 24), date(2027, 1, 8)),
        ("18 December 2027 to 20 December 2027", date(2027, 12, 18), date(2027, 12, 20)),
        ("1 October to 5 October", date(2027, 10, 1), date(2027, 10, 5)),
    ],
)
def test_the_first_day_may_lie_a_few_days_back(days, first, last):
    (found,) = for_school(placed(email(f"ACTING HEAD Amira Shah, from {days}", staff("denham")), mailbox="cases"))
    assert isinstance(found, h.ActingWanted) and (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    ("words", "named", "first"),
    [
        ("ACTING HEAD Amira Smith, from 5 January to 8 January", (), date(2027, 1, 5)),
        ("ACTING HEAD Amira Shah, from the fifth to 8 January", ("shah",), None),
        ("ACTING HEAD Amira Shah", ("shah",), None),
        ("Acting head Amira until Friday please\n\nPaul", ("shah",), None),
        ("acting head: Mrs Shah this week.", ("shah",), None),
        ("Amira is acting head from tomorrow, I'm on a course until Friday", ("shah",), None),
        ("Amira's acting head next week", ("shah",), None),
    ],
)
def test_what_cannot_be_read_with_certainty_is_left_open(words, named, first):
    (found,) = for_school(placed(email(words, staff("denham")), mailbox="cases"))
    assert isinstance(found, h.ActingWanted) and (found.named, found.first) == (named, first)


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("patel", "Mrs Shah is acting head from tomorrow to Friday, so I asked her about the trip."),
        (
            "denham",
            "Amira is acting head from tomorrow. Karen Doyle called Miss Patel a useless cow on the Year 4 WhatsApp group.",
        ),
        ("marsh", "Acting head Amira Shah on Tuesday grabbed a boy by the arm so hard that it left a mark."),
        ("denham", "Acting head Amira Shah was called a useless cow on the Year 4 WhatsApp group by Karen Doyle."),
        ("finch", "Acting head Amira Shah today told me that Karen Doyle is slagging us off on the Year 4 WhatsApp."),
    ],
)
def test_what_others_say_of_it_and_a_concern_beside_it_stay_messages(by, words):
    found = placed(email(words, staff(by)), mailbox="cases")
    assert not any(isinstance(one, h.ActingWanted) for one in for_school(found))


def test_a_concern_that_opens_with_these_words_stays_a_concern():
    words = "Acting head of year or not, Karen Doyle called Miss Patel useless on the Year 4 WhatsApp group from Monday to Friday"
    found = placed(email(words, staff("patel")), mailbox="cases")
    assert not for_school(found) and new_cases(found)


def test_a_danger_below_the_line_alerts():
    found = placed(
        email(f"ACTING HEAD Amira Shah from 5 January to 8 January\n\n{DANGER}", staff("denham")), mailbox="cases"
    )
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]


@pytest.mark.parametrize("mailbox", ["cases", "admin"])
def test_the_line_in_the_heads_name_without_proof_is_told_to_the_head(mailbox):
    words = "ACTING HEAD Amira Shah from 5 January to 8 January"
    found = placed(email(words, staff("denham"), verdict="fail"), mailbox=mailbox)
    assert [type(one) for one in for_school(found)] == [h.NameUsed]


@pytest.mark.parametrize(
    ("words", "agreed"), [("YES", True), ("Yes please", True), ("Yes, but from Monday", False), ("No", False)]
)
def test_a_reply_to_what_was_asked_is_a_yes_or_is_none(words, agreed):
    house = House()
    wanted(house)
    mail = max(house.school.acting.asked)
    house.leaves(mail)
    known = knowing(school=house.school)
    found = for_school(placed(reply(known, "school", mail, words, staff("denham")), known, "cases"))
    assert [one.agreed for one in found if isinstance(one, h.ActingReply)] == [agreed]
