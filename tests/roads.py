"""Bring a case to the moment at which a story begins, and say who was asked and told what since."""

from collections.abc import Callable
from datetime import datetime

from mailflow.authorship import Author, Written
from mailflow.happening import Replied, StaffSaid, Wrote
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act, Answer, Nothing, Reading
from mailflow.record import Letter, MailState
from mailflow.school import School
from tests.course import ALL, Course
from tests.world import at, hillside

ROSA, DAN, STRANGER = "rosa.lind@lind.example", "dan.moss@moss.example", "stranger@elsewhere.example"
CONCERN = "Dan Moss keeps calling Miss Patel useless on the class group. Please do not use my name."
NOT_VERIFIED = ALL - {Proof.VERIFIED}
TIMES = Answer(("2026-12-10T15:45", "2026-12-11T08:30"), "half an hour, in room 4, with Mrs Shah and Mr Finch")
"""Two times for a meeting, far enough ahead."""
MOMENTS = (
    "first look", "plan", "gathered", "address", "release", "account", "conversation", "recommendation", "decide",
)  # fmt: skip


def first_look(**changes: Answer) -> Act:
    """The first look as it usually is: no risk, a parent, led by Tobias Finch."""
    usual = {
        "safety": Answer(("no sign",)),
        "about": Answer(("parent",)),
        "seriousness": Answer(("2",)),
        "points": Answer(("O1",)),
        "lead": Answer(("finch",)),
        "same": Answer(("new",)),
        "acknowledge": Answer(("yes",)),
    }
    return Act(answers={**usual, **changes})


def raised(
    school: School | None = None, *, when: str = "2026-11-24 08:52", words: str = CONCERN, **more: object
) -> Course:
    """Somebody has raised a concern on a Tuesday morning."""
    c = Course(school or hillside())
    told: dict[str, object] = {"seriousness": 2, "points": ("O1",), "group": "Year 4", "staff": ("patel",)}
    c.concern(at(when), words, **{**told, **more})  # type: ignore[arg-type]
    return c


def up_to(
    moment: str,
    school: School | None = None,
    *,
    seriousness: int = 2,
    by_post: bool = False,
    responses: tuple[str, ...] = ("R2",),
    **more: object,
) -> Course:
    """Return a case in which this moment has come and waits for its answer."""
    c = raised(school, **more)  # type: ignore[arg-type]
    household = {"household": "shared"} if by_post else {"household": "own", "address": DAN}
    look = first_look(seriousness=Answer((str(seriousness),)))
    steps: dict[str, Callable[[], object]] = {
        "first look": lambda: c.answer(at("2026-11-24 11:02"), "first look", reading=look),
        "plan": lambda: plan(c),
        "gathered": lambda: gathered(c),
        "address": lambda: c.answer(at("2026-11-25 09:10"), "address", 1, **household),  # type: ignore[arg-type]
        "release": lambda: _released(c),
        "account": lambda: c.answer(at("2026-11-26 10:00"), "account", 1, words="Fair cop."),
        "conversation": lambda: c.answer(
            at("2026-11-26 17:00"),
            "conversation",
            1,
            took_place="declined",
            position="accepts",
            since="deleted",
            new="no",
        ),
        "recommendation": lambda: recommended(c, responses=responses),
    }
    for step in MOMENTS[: MOMENTS.index(moment)]:
        steps[step]()
    return c


def plan(c: Course, *, when: str = "2026-11-24 12:20", **changes: object) -> None:
    answers = {"connected": "no", "whom": "nobody", "preserve": "no", "longer": "no"}
    c.answer(at(when), "plan", **{**answers, **changes})  # type: ignore[arg-type]


def gathered(c: Course, *, when: str = "2026-11-25 09:00", **changes: object) -> None:
    answers = {
        "enough": "enough",
        "grade": "admitted",
        "parents": "Mr Moss",
        "next": "invite",
        "what": "you called Miss Patel useless, in the group on Monday",
    }
    c.answer(at(when), "gathered", **{**answers, **changes})  # type: ignore[arg-type]


def recommended(
    c: Course,
    *,
    when: str = "2026-11-26 17:30",
    responses: tuple[str, ...] = ("R2",),
    strand: int = 1,
    letter: str = "Please keep to it.",
    finding: str = "substantiated",
    times: Answer = TIMES,
) -> None:
    c.answer(
        at(when),
        "recommendation",
        strand,
        finding=finding,
        response=responses,
        reasons="slight, put right",
        criticism=Answer(("more",), "it is personal"),
        equality="nothing",
        letter=letter,
        **({"times": times} if "R4" in responses else {}),  # type: ignore[arg-type]
    )


def _released(c: Course) -> None:
    question, word = ("release", "send") if c.case.waiting("release") else ("decide", "approve")
    c.answer(at("2026-11-25 09:20"), question, word=word)
    posted = any(plan.question == "posted" for plan in c.case.plans)
    if posted:
        c.answer(at("2026-11-25 11:00"), "posted", posted="posted")


# What people do besides ----------------------------------------------------------------------------------------------


def write(
    c: Course, when: str, words: str, address: str, *, mail: int = 0, person: str = "", courtesy: bool = False
) -> None:
    """Words come that answer no prompt; from one of us with every proof."""
    c.until(at(when))
    by = Author(address=address, person=person, proof=ALL if person else frozenset())
    written = Written(key=c.key(), subject="", words=words, courtesy=courtesy)
    c.happen(Wrote(at=at(when), by=by, written=written, mail=mail))
    c.send(at(when))


def reply(
    c: Course,
    when: str,
    prompt: int,
    person: str,
    reading: Reading | None = None,
    words: str = "",
    *,
    proof: frozenset[Proof] = ALL,
    courtesy: bool = False,
    extract: str = "",
) -> None:
    """One of us replies to a prompt, whether it still waits or not."""
    c.until(at(when))
    found = c.school.person(person)
    assert found is not None
    c.happen(
        Replied(
            at=at(when),
            prompt=prompt,
            by=Author(address=found.address, person=person, proof=proof),
            written=Written(key=c.key(), subject="Re", words=words, courtesy=courtesy, extract=extract),
            reading=reading or Nothing(why="it could not be read"),
        )
    )
    c.send(at(when))


def command(c: Course, when: str, person: str, word: str, words: str = "") -> None:
    """One of us writes a command about the case."""
    c.until(at(when))
    by = Author(address=f"{person}@hillside.example", person=person, proof=ALL)
    c.happen(StaffSaid(at=at(when), by=by, command=word, words=words, key=c.key()))
    c.send(at(when))


# What came of it -----------------------------------------------------------------------------------------------------


def asked(c: Course, who: str) -> list[str]:
    """Return the questions that emails to this person put, in order."""
    return [m.owed.because.removeprefix("asked: ") for m in c.sent(who) if m.owed.because.startswith("asked: ")]


def told(c: Course, who: str, notice: str) -> list[str]:
    """Return the bodies of these notices to this person, in order."""
    return [m.owed.body for m in c.sent(who) if m.owed.because == f"told: {notice}"]


def newest(c: Course, who: str) -> str:
    """Return the body of the latest email to this person."""
    return c.sent(who)[-1].owed.body


def mail_to(c: Course, who: str, because: str) -> int:
    """Return the number of the latest email of this kind to somebody."""
    return max(n for n, m in c.case.mails.items() if m.owed.to == who and m.owed.because == because)


def letters(c: Course, name: str) -> list[Letter]:
    return [letter for letter in c.case.letters.values() if letter.draft.name == name]


def left(c: Course, name: str) -> list[datetime]:
    """Return when letters of this name left for somebody outside the staff."""
    return [m.sent_at for m in c.case.mails.values() if m.owed.because == f"letter: {name}" and m.sent_at is not None]


def receipts(c: Course, who: str) -> list[int]:
    """Return the numbers of the receipts that this person has had for letters that they released."""
    return [n for n, m in c.case.mails.items() if m.state is MailState.SENT and m.owed.to == who and m.owed.receipt_for]


def decided_on(*responses: str, **more: object) -> Course:
    """The Head has approved a reminder at ten, beside other responses; it may leave at half past."""
    c = up_to("decide", responses=("R2", *responses), **more)  # type: ignore[arg-type]
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    return c
