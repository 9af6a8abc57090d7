"""What is said of a matter that is for one person alone: who knows of it all the same, and where it may still be read."""

from typing import Final

from mailflow.record import Case
from mailflow.school import School

ORIGINAL: Final = "The original is still in the shared mailbox: ask IT support, not the office, to keep it safe."


def known_to(case: Case, school: School) -> str:
    """Say which of our people know of it, since they wrote it in, as a sentence behind another; "" for nobody."""
    people = (school.person(report.written_in_by) for report in case.reports.values())
    names = list(dict.fromkeys(person.name for person in people if person))
    know = "know" if len(names) > 1 else "knows"
    if case.came_from:
        return f" But it was written in case {case.came_from}, so whoever leads that has read it."
    return f" But {' and '.join(names)} wrote it in, and so {know} of it." if names else ""


def original(case: Case) -> str:
    """Say where the message itself lies, where others may read it; "" for what was told by word of mouth, or written to us."""
    told = bool(case.came_from) or all(report.written_in_by and not report.address for report in case.reports.values())
    return "" if told else ORIGINAL
