"""Whoever told of the Head Teacher is known again after months and restarts, by a keyed hash, until the record goes."""

from mailflow.authorship import Author, Matter, Written
from mailflow.decide.whom.entrusted import by_address, by_name
from mailflow.happening import ConcernRaised, Wrote
from mailflow.people import Role
from mailflow.record import events as e
from mailflow.shell.daemon.disposing import Disposing
from mailflow.shell.desk import Desk
from mailflow.shell.settings import Settings
from tests.course import Course
from tests.test_register_index import at_desk, index_of, on_record, settings
from tests.world import at, hillside

__all__ = ["settings"]
ROSA, HER_NAME = by_address("Rosa.Lind@lind.example"), by_name("Rosa Lind")


def it_is_taken(settings: Settings) -> None:
    """Have the Chair take a concern about the Head Teacher, and all that is owed leave."""
    c = Course(hillside())
    c.concern(at("2026-11-10 08:52"), "It is about the Head.", matters=frozenset({Matter.HEAD}), staff=("denham",))
    c.answer(at("2026-11-10 11:00"), "concern about the head", have="have it")
    c.until(at("2026-11-11 12:00"))
    on_record(settings, "H4TRXW", c)
    with at_desk(settings) as desk:
        assert "H4TRXW" not in desk.cases and desk.case("H4TRXW") is not None


def found(desk: Desk, *who: str) -> list[str]:
    return [case.reference for case in desk.entrusted_by(who)]


async def looked(settings: Settings) -> None:
    with at_desk(settings) as desk:
        await Disposing(desk, desk.tools.index._ledger).look(at("2026-12-01 09:00"))


async def test_a_record_of_before_is_found_once_it_has_been_looked_through(settings: Settings) -> None:
    it_is_taken(settings)
    with at_desk(settings) as desk:
        assert desk.entrusted_by((ROSA, HER_NAME)) == ()
    await looked(settings)
    with at_desk(settings) as desk:
        assert found(desk, ROSA) == found(desk, HER_NAME) == ["H4TRXW"]
        assert desk.entrusted_by((by_address("dan.moss@moss.example"), by_name("Dan Moss"))) == ()


async def test_the_ledger_holds_neither_address_nor_name_and_forgets_them_with_the_record(settings: Settings) -> None:
    it_is_taken(settings)
    await looked(settings)
    assert {stream for _, stream in index_of(settings)} == {"H4TRXW"}
    assert all(len(who) == 64 and "lind" not in who for who, _ in index_of(settings))
    with at_desk(settings) as desk:
        desk.records.destroy("H4TRXW")
        desk.tools.index._ledger.disposed("H4TRXW")
        assert desk.entrusted_by((ROSA, HER_NAME)) == ()
    assert not index_of(settings)


def test_it_is_found_from_the_first_and_the_chair_hears_what_comes_later(settings: Settings) -> None:
    raised = ConcernRaised(
        at=at("2026-11-10 08:52"),
        reference="",
        by=Author(address="rosa.lind@lind.example", name="Rosa Lind"),
        written=Written(key="first", subject="", words="It is about the Head."),
        matters=frozenset({Matter.HEAD}),
    )
    with at_desk(settings) as desk:
        reference = desk.raise_concern(raised, b"raw")
        assert found(desk, ROSA) == [reference]
        said = Written(key="later", subject="", words="Any news about the Head?")
        wrote = Wrote(at=at("2026-12-10 09:00"), by=raised.by, written=said)
        (notice,) = [one for one in desk.apply(reference, wrote) if isinstance(one, e.Owed)]
        chair = next(person for person in desk.school.people if Role.CHAIR in person.roles)
        assert (notice.because, notice.to) == ("told: somebody wrote", chair.key)


async def test_whoever_told_of_what_is_damaged_now_is_read_like_anybody(settings: Settings) -> None:
    """Three times the message would fail, and then be put aside: also one that tells of a danger."""
    it_is_taken(settings)
    await looked(settings)
    (record,) = settings.records_home.glob("*/H4TRXW/record")
    *most, last = record.read_bytes()
    record.write_bytes(bytes([*most, last ^ 1]))
    with at_desk(settings) as desk:
        assert desk.entrusted_by((ROSA,)) == ()
