"""What is said of a matter that is for one person alone: who knows of it all the same, and where it may still be read."""

from collections.abc import Iterable
from textwrap import shorten
from typing import Final

from mailflow.record import Case
from mailflow.school import School

BESIDES: Final = 400
"""Characters of what was written besides that are shown, at most."""
ORIGINAL: Final = "The original is still in the shared mailbox: ask IT support, not the office, to keep it safe."


def known_to(case: Case, school: School) -> str:
    """Say which of our people know of it, since they wrote it in or had a first look, and what those who looked say besides, as
    sentences behind another; "" for nobody."""
    if case.came_from:
        return f" But it was written in case {case.came_from}, so whoever leads that has read it."
    wrote = _named(school, (report.written_in_by for report in case.reports.values()))
    looked = _named(school, (key for prompt in case.of("first look") for key in prompt.to))
    did = ((wrote, "wrote it in"), (looked, "had it for a first look"))
    knows = [
        f"{' and '.join(names)} {what}, and so {'know' if len(names) > 1 else 'knows'} of it"
        for names, what in did
        if names
    ]
    return f" But {'; '.join(knows)}.{_said_besides(case, school)}" if knows else ""


def _named(school: School, keys: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(person.name for key in keys if (person := school.person(key))))


def _said_besides(case: Case, school: School) -> str:
    """Return what whoever said that it is about staff or the Head wrote beside that, which nobody else reads."""
    look = case.answered("first look")
    by = school.person(look.by) if look else None
    said = (look.said("about"), look.words) if look else ()
    words = shorten(" ".join(dict.fromkeys(filter(None, said))), BESIDES, placeholder=" …")
    return f" {by.name} wrote besides: “{words.rstrip('.')}”." if by and words else ""


def original(case: Case) -> str:
    """Say where the message itself lies, where others may read it; "" for what was told by word of mouth, or written to us."""
    told = bool(case.came_from) or all(report.written_in_by and not report.address for report in case.reports.values())
    return "" if told else ORIGINAL
