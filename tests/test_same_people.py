"""Somebody of an open case writes anew, or is named by somebody else: that case is suggested first, to those who may see it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from mailflow.authorship import Matter
from mailflow.decide.shown import same_people
from mailflow.decide.turn import Turn
from mailflow.happening import ConcernRaised, Happening
from mailflow.record import Case
from mailflow.record import events as e
from mailflow.record.case import Strand
from mailflow.register import Same, is_named_in, names_in
from mailflow.shell.desk import open_cases
from mailflow.shell.desk.open_cases import OpenCases
from mailflow.workflow import question as row
from tests.course import Course
from tests.roads import newest
from tests.world import at, hillside

SCHOOL = hillside()
THE_PHOTO = "The photo in the class chat is still there."
PETE = "Pete Okoro rang about the letter, he says she called him a drunk first, and he wants Siobhan to ring."


def known_case(reference: str = "M2PQRV", **changes: object) -> Case:
    """Return an open case that Rosa Lind has reported, led by Tobias Finch, in which Pete Okoro is spoken to."""
    c = Course(SCHOOL)
    c.concern(at("2026-11-23 18:10"), "Pete Okoro swore at my husband in the group.", group="Year 3")
    strand = Strand(number=1, name="Pete Okoro", what="you swore", grade="seen", address="pete@okoro.example")
    told = {"reference": reference, "lead": "finch", "strands": {1: strand}}
    return replace(c.case, **{**told, **changes})  # type: ignore[arg-type]


@dataclass
class Beside(Course):
    """A case beside which others are open, as the desk holds them."""

    cases: OpenCases = field(default_factory=OpenCases)

    def happen(self, happening: Happening) -> tuple[e.Event, ...]:
        self.register = self.cases.beside("KXR4TZ", happening if isinstance(happening, ConcernRaised) else self.case)
        return super().happen(happening)


def begins(*others: Case, words: str = THE_PHOTO, **more: object) -> Course:
    """Return a new case, beside which these others are open."""
    c = Beside(SCHOOL)
    for other in others:
        c.cases.hold(other.reference, other, SCHOOL)
    c.concern(at("2026-11-24 08:52"), words, group="Year 4", **more)  # type: ignore[arg-type]
    return c


def page(c: Course, who: str = "shah") -> str:
    return "\n".join(" ".join(part.split()) for part in newest(c, who).split("\n\n"))


def disclosed(c: Course) -> list[tuple[str, str]]:
    return [(one.event.to, one.event.what) for one in c.log if isinstance(one.event, e.Disclosed)]


def test_whoever_looks_first_reads_before_all_else_that_the_sender_reported_in_an_open_case() -> None:
    c = begins(known_case())
    said = page(c)
    line = "- Rosa Lind, from whose address this came, reported in M2PQRV; opened on Monday 23 November 2026, led by Tobias Finch"
    assert line in said and said.index(line) < said.index(THE_PHOTO)
    assert "answer 6B and its reference. Nothing is joined by itself." in said
    assert disclosed(c) == [("shah", "that M2PQRV is open about somebody in it")]
    assert not c.case.offered and c.case.waiting("first look")


def test_whoever_looks_first_reads_that_it_may_be_settled_already_so_that_nobody_is_spoken_to_twice() -> None:
    settled = known_case(finished="a reminder was sent", finished_at=at("2026-11-23 15:00"))
    said = page(begins(settled, words="Pete Okoro swore at Siobhan in the chat."))
    assert (
        "- Pete Okoro, who is named in this, is a parent concerned in M2PQRV; settled on Monday 23 November 2026"
        in said
    )
    assert "is in a case that is settled" in said and "in an open case" not in said
    assert "nobody need be spoken to twice about the same thing" in said and "answer 6B and its reference" not in said


def test_each_of_the_cases_in_which_somebody_is_can_be_shown() -> None:
    said = page(begins(known_case(), known_case("H4TRXW")))
    assert "SHOW M2PQRV, or SHOW H4TRXW, each in a new email, brings you that case." in said or (
        "SHOW H4TRXW, or SHOW M2PQRV, each in a new email, brings you that case." in said
    )
    assert "SHOW M2PQRV, in a new email, brings you that case." in page(begins(known_case()))


@pytest.mark.parametrize("words", [PETE, PETE.lower(), "Mr Pete Okoro's wife rang."])
def test_a_parent_who_is_named_is_found_by_their_whole_name(words: str) -> None:
    c = begins(known_case(), words=words, name="", address="", written_in_by="pope")
    line = "- Pete Okoro, who is named in this, is a parent concerned in M2PQRV; opened"
    assert line in page(c)


def test_by_title_and_surname_it_is_said_that_it_may_be_somebody_else() -> None:
    assert "is a parent concerned in M2PQRV (perhaps: by the name" in page(
        begins(known_case(), words="Mr Okoro rang.", address="")
    )


@pytest.mark.parametrize(
    "words", ["Ada Okoro rang about the trip.", "The Okoro family is nice.", "Pete Moss rang.", "Okoro."]
)
def test_another_first_name_or_a_surname_alone_is_nobody(words: str) -> None:
    assert "M2PQRV" not in page(begins(known_case(), words=words, name="Sam Vale", address="sam@vale.example"))


@pytest.mark.parametrize(
    "hidden",
    [
        {"prompts": {}, "open": frozenset()},
        {"connected": frozenset({"shah"})},
        {"matters": ("head",)},
        {"matters": ("staff",)},
        {"image": True},
        {"staff": ("shah",)},
    ],
    ids=lambda hidden: next(iter(hidden)),
)
def test_whoever_may_not_see_that_case_reads_nothing_of_it(hidden: dict[str, object]) -> None:
    """Without its prompts, Amira Shah has not been asked about it, and nothing else clears her for it."""
    c = begins(known_case(**hidden))  # type: ignore[arg-type]
    assert "M2PQRV" not in page(c) and not disclosed(c)


def test_the_office_reads_nothing_of_a_case_for_which_it_is_not_cleared() -> None:
    c = begins(known_case(), matters=frozenset({Matter.UNSURE}))
    assert "office check" in c.waiting()[0] and "M2PQRV" not in page(c, "pope") and not disclosed(c)
    c.answer(at("2026-11-24 09:30"), "office check", what="concern", sender="matches")
    assert "Rosa Lind, from whose address this came, reported in M2PQRV" in page(c)


def test_a_case_about_the_same_group_as_well_is_listed_once() -> None:
    c = begins(known_case(group="Year 4"), known_case("H4TRXW", group="Year 4", reports={}, strands={}))
    said = page(c)
    assert said.count("; opened on") == 1 and "- M2PQRV" not in said and "- H4TRXW, Monday 23 November 2026" in said


def test_only_cases_with_a_surname_of_the_message_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    cases, looked = OpenCases(), list[str]()
    for number in range(300):
        strand = Strand(
            number=1, name=f"Dan Moss{'abcdefghij'[number % 10]}{'abcdefghij'[number // 10 % 10]}", what="", grade=""
        )
        cases.hold(f"K{number}", Case(reference=f"K{number}", strands={1: strand}), SCHOOL)
    cases.hold("M2PQRV", known_case(), SCHOOL)
    real = open_cases._names

    def names(case: Case) -> list[str]:
        looked.append(case.reference)
        return real(case)

    monkeypatch.setattr(open_cases, "_names", names)
    assert [one.reference for one in cases.beside("KXR4TZ", begins(words=PETE, address="").case).of_people] == [
        "M2PQRV"
    ]
    assert looked == ["M2PQRV"]


def test_somebody_who_is_no_longer_in_a_case_is_not_found_there() -> None:
    cases, asked = OpenCases(), begins(words=PETE, address="").case
    cases.hold("M2PQRV", known_case(), SCHOOL)
    cases.hold("M2PQRV", known_case(strands={}), SCHOOL)
    assert not cases.beside("KXR4TZ", asked).of_people
    cases.hold("M2PQRV", known_case(), SCHOOL)
    cases.drop("M2PQRV", known_case())
    assert not cases.beside("KXR4TZ", asked).of_people


@pytest.mark.parametrize(
    ("words", "name", "same"),
    [
        ("Pete Okoro rang", "Pete Okoro", Same.YES),
        ("PETE OKORO RANG", "Pete Okoro", Same.YES),
        ("siobhan o'neill rang", "Siobhán O’Neill", Same.YES),
        ("Mrs Moss rang", "Mr Moss", Same.NO),
        ("the moss is green", "Mr Moss", Same.NO),
        ("a moss garden", "Adam Moss", Same.NO),
        ("Daniel Moss rang", "Dan Moss", Same.PERHAPS),
        ("Moss", "Dan Moss", Same.NO),
    ],
)
def test_whom_words_name(words: str, name: str, same: Same) -> None:
    assert is_named_in(names_in(words), name) is same


def test_of_many_open_cases_of_one_name_only_those_are_looked_at_that_are_shown() -> None:
    of_one_name = [known_case(f"M{n:05}") for n in range(60)]
    looked_at = []

    def one_by_one() -> Iterator[Case]:
        for case in of_one_name:
            looked_at.append(case)
            yield case

    turn = Turn(begins(words=PETE).case, SCHOOL, at("2026-11-24 09:00"))
    shah = next(person for person in SCHOOL.people if person.key == "shah")
    shown = same_people.known(turn, row("first look"), shah, one_by_one())
    assert len(shown.cases) == same_people.MOST == len(looked_at)
