"""What a busy person sees on a phone: what is asked stands on the first screen, and the usual answer is a few keys.

The one idea: this is asked of every question of the table, so that no new one grows long unnoticed.
"""

import pytest

from mailflow import write
from mailflow.prompt import Question, To
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose
from mailflow.workflow import WORKFLOW
from tests.world import hillside

SCREEN = 125
"""Words that a phone shows at a glance, or nearly: 390 pixels wide, without scrolling twice."""
KEYS = 12
SUGGESTED = {
    "first look": {"seriousness": Answer(("2",)), "points": Answer(("G1", "O1")), "lead": Answer(("finch",))},
    "plan": {"whom": Answer(("reporter", "teacher"))},
}
STAFF = tuple(question for question in WORKFLOW if question.to not in (To.REPORTER, To.PARENT))


def asked(question: Question, *, urgent: bool = False) -> write.Text:
    school = hillside()
    return write.prompt(
        write.Asking(
            reference="KXR4TZ",
            question=question,
            wording=school.wording(f"prompts/{question.name}"),
            blanks={
                "group": "the Year 4 group",
                "parent": "Dan Moss",
                "reporter": "Rosa Lind",
                "apart": "Neither Rosa Lind nor anybody at home with them may read it (the names are for this check only).",
                "reference": "KXR4TZ",
                "received": "16:50 on Fri 29 Jan",
                "lado": "01632 960102",
                "children_services": "01632 960100",
                "out_of_hours": "01632 960101",
                "police": "101, or 999",
                "alarm": "",
                "lead": "Tobias Finch",
                "letter": "informal word",
                "recommends": "Tobias Finch recommends: reminder of the code, meeting.",
            },
            by="Tue 1 Dec",
            items=tuple(item.name for item in question.items),
            suggested=SUGGESTED.get(question.name, {}),
            code="7KQM",
            decides=True,
            names={person.key: person.name for person in school.people},
            details="What they wrote stands here.",
            urgent=urgent,
        )
    )


@pytest.mark.parametrize("question", STAFF, ids=lambda question: question.name)
def test_what_is_asked_stands_on_the_first_screen(question: Question) -> None:
    first = asked(question).body.partition(write.LINE)[0]
    assert len(first.split()) <= SCREEN, first


def _shortest(question: Question) -> tuple[str, tuple[str, ...]]:
    """Return what is typed for the first usual answer, and the items that only the person can put in words."""
    usual = question.usual[0] if question.usual else None
    suggested = SUGGESTED.get(question.name, {})
    settled = set(usual.sets) | {item.name for item in question.items if item.name in suggested} if usual else set()
    typed, theirs = [usual.key] if usual else [], []
    for number, item in enumerate(question.items, start=1):
        if not item.required or item.name in settled:
            continue
        if isinstance(item, Choose):
            picked = next((choice for choice in item.choices if not choice.needs_words), item.choices[0])
            typed.append(picked.key if item.command or len(question.items) == 1 else f"{number}{picked.key}")
        else:
            assert item.only_they_know, f"{item.name} could be suggested"
            theirs.append(item.name)
    return " ".join(typed), tuple(theirs)


@pytest.mark.parametrize("question", STAFF, ids=lambda question: question.name)
def test_an_answer_takes_a_few_keys_and_what_only_they_know(question: Question) -> None:
    typed, theirs = _shortest(question)
    assert len(typed) <= KEYS and len(theirs) <= 2, (typed, theirs)


@pytest.mark.parametrize("question", STAFF, ids=lambda question: question.name)
def test_no_word_of_command_is_said_twice_where_it_is_explained(question: Question) -> None:
    choices = [each for item in question.items if isinstance(item, Choose) and item.command for each in item.choices]
    assert not [each.key for each in choices if each.says.upper().startswith(each.key)]
