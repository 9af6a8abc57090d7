"""Records whose time is over: nobody's are destroyed by time alone, and those that are leave a line without names."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Author
from mailflow.decide.whom.disposing import disposer, may_dispose
from mailflow.disposal import Agreed
from mailflow.housekeeping import keep_house
from mailflow.mail.intake import disposal
from mailflow.mail.intake.replies import of_the_school
from mailflow.prompt import Proof
from mailflow.record import SCHOOL, Case, HoldKind, Recorded, Strand, fold
from mailflow.record import events as e
from mailflow.record.case import Held
from mailflow.school import School as SchoolAsItStands
from mailflow.shell.daemon.disposing import DAMAGED
from tests.mail.arrivals import Known, arrival, reply, staff
from tests.test_housekeeping import House, author
from tests.world import PEOPLE, at, hillside

CLOSED = date(2026, 11, 24)
FEBRUARY = at("2029-02-01 08:00")
LISTED = (
    h.Over(case="K7RPTX", closed=CLOSED, what="nothing was decided", last=4, ask="bell"),
    h.Over(case="H4TRXW", closed=CLOSED, what="nothing was decided", last=7, ask="bell"),
)


# Whose time is over --------------------------------------------------------------------------------------------------


def case(*decided: str, **more: object) -> Case:
    strands = {
        n: Strand(number=n, name="Dan Moss", what="", grade="", decided=(code,)) for n, code in enumerate(decided, 1)
    }
    noon = at("2026-11-24 12:00")
    told = {"strands": strands, "closed_at": noon, "last": 4, "last_at": noon} | more
    return Case(reference="K7RPTX", closed=True, **told)  # type: ignore[arg-type]


def is_over(one: Case, day: str, school: SchoolAsItStands | None = None) -> bool:
    return h.over(one, school or hillside(), date.fromisoformat(day), "bell") is not None


@pytest.mark.parametrize(
    ("decided", "last_day"),
    [
        ((), "2027-11-24"),
        (("R0",), "2027-11-24"),
        (("R1",), "2027-11-24"),
        (("R2", "R3"), "2029-11-24"),
        (("R4",), "2029-11-24"),
        (("R5",), "2032-11-24"),
        (("R7", "R1"), "2032-11-24"),
    ],
)
def test_a_case_is_kept_for_as_long_as_the_most_that_was_decided_in_it_asks(decided, last_day):
    one, day = case(*decided), date.fromisoformat(last_day)
    assert not is_over(one, day.isoformat()) and is_over(one, day.replace(day=25).isoformat())


def test_a_hold_keeps_a_case_whatever_its_time():
    held = Held(number=1, kind=HoldKind.PAUSE, by="bell", why="asked for by the parent")
    assert not is_over(case(holds={1: held}), "2040-01-01")


def test_a_case_is_kept_while_an_email_of_it_has_still_to_leave():
    one, house = case(live=frozenset({3})), asked()
    assert not is_over(one, "2040-01-01")
    answer(house, destroy=True)
    assert "has still to leave" in h.why_kept(one, house.school, FEBRUARY.date())
    assert not h.why_kept(case(), house.school, FEBRUARY.date())


def test_a_case_that_somebody_wants_kept_is_over_only_when_that_day_is():
    house = asked()
    answer(house, keep=("K7RPTX",), until=date(2030, 5, 1))
    assert not is_over(case(), "2030-05-01", house.school) and is_over(case(), "2030-05-02", house.school)


def test_what_came_to_a_case_after_its_end_counts_as_its_end():
    one = case(last=5, last_at=at("2027-06-01 12:00"))
    assert not is_over(one, "2028-06-01") and is_over(one, "2028-06-02")


def test_an_email_of_ours_or_a_look_after_its_end_does_not_make_a_case_younger_and_words_do():
    events: list[e.Event] = [
        e.Opened(reference="K7RPTX", matters=("conduct",)),
        e.Closed(why="pupils"),
        e.Owed(mail=1, to="shah", address="", subject="", body="", because="", not_before=FEBRUARY),
        e.Sending(mail=1, attempt=1),
        e.Sent(mail=1, reply="250"),
        e.Disclosed(to="shah", what="the case as it stood", key="show"),
    ]
    days = [at(f"2026-11-{24 + n} 12:00") for n in range(7)]
    recorded = [Recorded(n, day, event) for n, (day, event) in enumerate(zip(days, events, strict=False), 1)]
    closed = fold(recorded)
    assert (closed.closed_at, closed.last, closed.last_at) == (days[1], 2, days[1])
    noted = fold([*recorded, Recorded(7, days[6], e.Noted(by="shah", words="Keep it", key="note"))])
    assert (noted.last, noted.last_at) == (7, days[6]) and "show" in closed.keys


# What is asked, and what is answered ---------------------------------------------------------------------------------


def asked() -> House:
    """Return the school that has asked whoever answers for data protection about two cases."""
    house = House()
    house.happen(h.RecordsOver(at=FEBRUARY, records=LISTED))
    return house


def answer(house: House, who: str = "bell", proof: frozenset[Proof] = frozenset(Proof), **said: object) -> None:
    house.messages += 1
    (mail,) = house.school.disposal.asked or (0,)
    key = f"answer {house.messages}"
    house.happen(h.DisposalReply(at=FEBRUARY, key=key, mail=mail, by=author(who, proof), **said))  # type: ignore[arg-type]


def test_a_second_address_lets_nothing_be_destroyed():
    house = asked()
    (mail,) = house.school.disposal.asked
    by = Author(address="nina@mail.example", person="bell", proof=frozenset(Proof))
    house.happen(h.DisposalReply(at=FEBRUARY, key="from home", mail=mail, by=by, destroy=True))
    assert not house.school.disposal.agreed and "from their own proved mailbox" in house.told("bell")[-1]
    answer(house, destroy=True)
    assert house.school.disposal.agreed


def test_whoever_answers_for_data_protection_is_asked_by_reference_alone():
    (body,) = asked().told("bell")
    assert "- K7RPTX, closed on Tuesday 24 November 2026: nothing was decided" in body
    assert "If we hear nothing, nothing is destroyed" in body


WITHOUT_BELL = hillside(people=tuple(p for p in PEOPLE if p.key != "bell"))


def asked_of(school: SchoolAsItStands = WITHOUT_BELL, **more: object) -> str | None:
    person = disposer(school, case("R1", **more), FEBRUARY)
    return person.key if person else None


def test_without_anybody_for_data_protection_the_head_is_asked():
    assert (asked_of(hillside()), asked_of()) == ("bell", "denham")


@pytest.mark.parametrize(
    "about",
    [
        {"head_is_target": True},
        {"connected": frozenset({"denham"})},
        {"matters": ("head",)},
        {"staff": ("denham",)},
        {"strands": {1: Strand(number=1, name="Paul", what="", grade="", address="Denham@hillside.example")}},
    ],
)
def test_the_head_is_not_asked_about_a_case_that_they_are_no_stranger_to(about):
    assert asked_of(**about) == "marsh"


def test_a_parent_of_the_group_is_not_asked():
    people = tuple(replace(p, parent_in=("Year 4",)) if p.key == "bell" else p for p in PEOPLE)
    assert asked_of(hillside(people=people), group="Year 4") == "denham"


NEAR = {"head_is_target": True}, {"connected": frozenset({"denham"})}, {"staff": ("denham",)}, {"matters": ("head",)}


@pytest.mark.parametrize("about", NEAR)
def test_whoever_may_not_be_asked_may_not_have_it_destroyed_either(about):
    assert may_dispose(WITHOUT_BELL, case("R1"), "denham", FEBRUARY)
    assert not may_dispose(WITHOUT_BELL, case("R1", **about), "denham", FEBRUARY)


@pytest.mark.parametrize("who", ["bell", "finch"])
def test_nobody_has_a_record_destroyed_who_has_left_or_who_answers_for_no_records(who):
    assert not may_dispose(WITHOUT_BELL, case("R1"), who, FEBRUARY)


def test_with_nobody_else_to_ask_a_record_is_kept_and_nobody_is_asked():
    house = asked()
    answer(house, destroy=True)
    house.happen(h.RecordKept(at=FEBRUARY, case="K7RPTX", why=h.NOT_FREE))
    assert not house.school.disposal.asked and len(house.told("bell")) == 3


def test_where_everybody_has_a_part_in_it_nobody_is_asked_and_it_is_kept():
    assert asked_of(staff=("denham", "marsh")) is None


def test_with_nobody_to_ask_nobody_is_named():
    assert asked_of(connected=frozenset({"denham", "marsh"})) is None


def test_each_is_asked_about_their_own_cases_alone():
    house = House()
    house.happen(h.RecordsOver(at=FEBRUARY, records=(LISTED[0], replace(LISTED[1], ask="marsh"))))
    ((to_bell,), (to_marsh,)) = house.told("bell"), house.told("marsh")
    assert "K7RPTX" in to_bell and "H4TRXW" not in to_bell and "H4TRXW" in to_marsh and "K7RPTX" not in to_marsh


def test_nobody_is_asked_about_nothing():
    house = House()
    house.happen(h.RecordsOver(at=FEBRUARY, records=()))
    assert not house.sent and house.school.disposal.looked == FEBRUARY.date()


def bells(last: int) -> Agreed:
    return Agreed(by="bell", last=last)


def test_one_word_lets_the_records_be_destroyed():
    house = asked()
    answer(house, destroy=True)
    assert house.school.disposal.agreed == {"K7RPTX": bells(4), "H4TRXW": bells(7)} and not house.school.disposal.asked
    assert "K7RPTX, H4TRXW will be destroyed" in house.told("bell")[-1]


@pytest.mark.parametrize("why", [h.CHANGED, DAMAGED])
def test_whoever_agreed_hears_of_a_record_that_is_kept_and_why(why):
    house = asked()
    answer(house, destroy=True)
    house.happen(h.RecordKept(at=FEBRUARY, case="K7RPTX", why=why))
    assert set(house.school.disposal.agreed) == {"H4TRXW"}
    assert f"The record of K7RPTX was not destroyed, although you agreed to it: {why}." in house.told("bell")[-1]


@pytest.mark.parametrize("who", ["pope", "shah", "marsh", "denham"])
def test_nobody_but_whoever_was_asked_lets_a_record_be_destroyed(who):
    house = asked()
    answer(house, who, destroy=True)
    assert not house.school.disposal.agreed and "only the person who was asked" in house.told(who)[-1]


@pytest.mark.parametrize("missing", list(Proof))
def test_a_word_that_is_not_proved_in_every_way_destroys_nothing(missing):
    house = asked()
    answer(house, proof=frozenset(Proof) - {missing}, destroy=True)
    assert not house.school.disposal.agreed


def test_what_is_kept_is_not_asked_about_any_more_and_the_rest_still_is():
    house = asked()
    answer(house, keep=("H4TRXW",), until=date(2030, 5, 1), words="until 1 May 2030, the parent has appealed")
    assert "The others still wait for your word: K7RPTX." in house.told("bell")[-1]
    answer(house, destroy=True)
    assert set(house.school.disposal.agreed) == {"K7RPTX"}


def test_a_reference_that_is_not_in_the_list_changes_nothing():
    house = asked()
    answer(house, keep=("ZZZZZZ",), until=date(2030, 5, 1))
    assert "Nothing has changed. ZZZZZZ is not in that list" in house.told("bell")[-1]
    assert not house.school.disposal.kept


READ = h.DisposalReply(at=FEBRUARY, key="key", mail=1, by=author("bell"))


@pytest.mark.parametrize("words", ["DESTROY", "Destroy please\n\nNina Bell", "destroy, thanks"])
def test_a_plain_destroy_is_understood(words):
    assert disposal.read(words, PEOPLE, READ, alone=True, today=FEBRUARY.date()).destroy


@pytest.mark.parametrize(
    "words",
    [
        "DESTROY all but K7RPTX",
        "Destroy?",
        "do not destroy",
        "DESTROY or KEEP, as you like",
        "destroy them when the governors have met",
        "KEEP",
        "KEEP until the appeal is over",
        "KEEP until 1 May 2020",
        "Hi Jan, please destroy",
        "Thanks Amira. Destroy please",
        "DESTROY, Jan",
        "Thanks, I will look",
        "",
    ],
)
def test_anything_doubtful_destroys_nothing(words):
    read = disposal.read(words, PEOPLE, READ, alone=True, today=FEBRUARY.date())
    assert not read.destroy and read.until is None and read.why == disposal.UNCLEAR


def test_destroy_beside_a_document_or_in_two_versions_destroys_nothing():
    assert not disposal.read("DESTROY", PEOPLE, READ, alone=False, today=FEBRUARY.date()).destroy


@pytest.mark.parametrize(
    ("words", "keep"),
    [
        ("KEEP until 1 May 2030, the parent has appealed", ()),
        ("Keep K7RPTX until 1 May 2030 because of the appeal", ("K7RPTX",)),
        ("KEEP K7RPTX and [H4TRXW] till 1/5/2030", ("K7RPTX", "H4TRXW")),
    ],
)
def test_keep_is_read_with_its_references_and_its_day(words, keep):
    read = disposal.read(words, PEOPLE, READ, alone=True, today=FEBRUARY.date())
    assert (read.keep, read.until, read.destroy) == (keep, date(2030, 5, 1), False)


def test_the_email_is_still_known_for_what_it_asks_once_it_has_left():
    house = asked()
    (mail,) = house.school.disposal.asked
    house.leaves(mail)
    assert mail in house.school.mails


def test_what_was_not_agreed_is_not_put_on_record_as_destroyed():
    assert not keep_house(hillside(), h.RecordDestroyed(at=FEBRUARY, case="K7RPTX"))


@pytest.mark.parametrize(("words", "until"), [("KEEP until tomorrow", date(2027, 6, 2)), ("KEEP until 1 June", None)])
def test_the_day_of_keep_is_counted_from_the_schools_own_day_in_summer_after_midnight(words, until):
    after_midnight = datetime(2027, 5, 31, 23, 30, tzinfo=UTC)
    house = asked()
    (mail,) = house.school.disposal.asked
    known = Known(school=house.school)
    came = arrival(reply(known, SCHOOL, mail, words, staff("bell")), known, "cases")
    came = replace(came, message=replace(came.message, received=after_midnight))
    found = of_the_school(came, known, mail, words)
    assert isinstance(found, h.DisposalReply) and found.until == until
