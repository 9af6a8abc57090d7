"""The ordinary case, over the pure core: rude about a teacher, and an informal word."""

from mailflow.happening import Absent
from mailflow.prompt.answers import Act, Answer
from tests.course import Course
from tests.world import at, hillside

TOLD = "In confidence please. Dan Moss keeps calling Miss Patel useless on the group. Please don't use my name."


def play() -> Course:
    c = Course(hillside())
    c.concern(at("2026-11-24 08:52"), TOLD, seriousness=2, points=("O1",), group="Year 4", staff=("patel",))
    c.answer(at("2026-11-24 11:02"), "first look", reading=_first_look())
    c.answer(
        at("2026-11-24 12:20"),
        "plan",
        connected="no",
        whom=("reporter", "teacher"),
        preserve=Answer(("yes",), "keep the messages"),
        longer="no",
    )
    witness = next(m for m in c.until(at("2026-11-24 15:30")) if m.owed.to == "patel")
    c.happen(
        Absent(at=at("2026-11-24 15:31"), key="absence", mail=witness.owed.mail, returns=at("2026-11-27 00:00").date())
    )
    c.answer(at("2026-11-25 19:40"), "details", 1, words="1A, Y4 parents, Monday about 8pm")
    c.answer(
        at("2026-11-27 16:05"),
        "witness",
        seen="shown",
        contact="no",
        effect="upset",
        safety="no",
        facts="He was cross on Monday about reading books",
    )
    c.answer(
        at("2026-11-30 08:10"),
        "gathered",
        enough="enough",
        grade="corroborated",
        parents="Mr Moss",
        next="invite",
        what="you called Miss Patel useless, in the Year 4 parents' group on Monday 23 November",
    )
    c.answer(at("2026-11-30 08:11"), "address", 1, household="own", address="dan.moss@moss.example")
    c.answer(at("2026-11-30 08:30"), "release", word="send")
    c.answer(
        at("2026-11-30 13:15"), "account", 1, words="Fair cop. I was cross about the books. Ring me after 5 tomorrow."
    )
    c.answer(
        at("2026-12-01 17:40"),
        "conversation",
        1,
        took_place=Answer(("yes",), "phone today 17:10"),
        position="accepts",
        since=("deleted", "apologised"),
        new="no",
        needs="none",
        note="You accept it, have deleted it and said sorry in the group. Your worry about reading books is real.",
    )
    c.answer(at("2026-12-02 12:02"), "correction", 1, words="That's fine by me.")
    c.answer(
        at("2026-12-02 13:30"),
        "recommendation",
        1,
        finding="substantiated",
        response="R1",
        reasons="first, slight, put right",
        criticism=Answer(("more",), "'useless' is personal"),
        equality="nothing",
        letter="Thank you for putting it right. Your worry about reading books has been passed on.",
    )
    c.answer(at("2026-12-03 07:55"), "decide", word="approve")
    c.answer(at("2026-12-17 08:00"), "follow up", stopped="yes", supported="yes", close="close")
    return c


def _first_look() -> Act:
    return Act(
        answers={
            "safety": Answer(("no sign",)),
            "about": Answer(("parent",)),
            "seriousness": Answer(("2",)),
            "points": Answer(("G1", "O1")),
            "lead": Answer(("finch",)),
            "same": Answer(("new",)),
            "acknowledge": Answer(("yes",)),
        }
    )


def test_the_ordinary_case_runs_from_a_parents_email_to_its_close():
    c = play()
    assert c.case.closed
