"""Who decided last about a letter or a parent's part, and in what words, as staff are told it."""

from mailflow.decide.shown.quoted import quoted
from mailflow.people import Role
from mailflow.prompt import Question, Scope
from mailflow.prompt.items import Choose
from mailflow.record import Case, Prompt, Strand
from mailflow.school import School
from mailflow.workflow import question as row


def by_the_head(case: Case, school: School, question: Question, about: int, strand: Strand | None) -> str:
    """Return what whoever decided last answered about this letter, or about this parent's part; "" if nobody in words."""
    said = [prompt for prompt in _decided(case, question, about, strand) if prompt.said("word")]
    if not said:
        return ""
    last = said[-1]
    item = row(last.asked.question).item("word")
    word = item.choice(last.picked("word")[0]).key if isinstance(item, Choose) and last.picked("word") else ""
    return f"{called(school, last.by)} answered {word}:\n{quoted(last.said('word'))}"


def decider(case: Case, school: School, question: Question, about: int, strand: Strand | None) -> str:
    """Return who it was that decided last: the Head Teacher, or whoever did in their place by name."""
    decided = _decided(case, question, about, strand)
    return called(school, decided[-1].by if decided else "")


def called(school: School, by: str) -> str:
    """Return how staff are told who decided: the Head Teacher, or the name of whoever did in their place."""
    person = school.person(by)
    return "The Head Teacher" if person is None or Role.HEAD in person.roles else person.name


def _decided(case: Case, question: Question, about: int, strand: Strand | None) -> tuple[Prompt, ...]:
    """Return what was decided about this letter, or about this parent's part."""
    asked = case.of("decide", about) if question.scope is Scope.LETTER else ()
    if question.scope is not Scope.LETTER:
        letters = [n for n, x in case.letters.items() if strand is None or x.draft.strand == strand.number]
        asked = tuple(prompt for number in letters for prompt in case.of("decide", number))
        asked += case.of("agree", strand.number) if strand else ()
    return tuple(prompt for prompt in asked if prompt.answered_at)
