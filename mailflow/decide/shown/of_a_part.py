"""What is shown of a part that somebody let go on as a case of its own: their words, and whether its reporter is written to."""

from typing import Final

from mailflow.decide.shown.accounts import who_is
from mailflow.decide.shown.quoted import quoted, whole
from mailflow.record import Case, Report
from mailflow.school import School

NOT_WRITTEN_TO: Final = "Nothing is written from here to whoever reported it, whatever is answered about that."
UNLESS: Final = (
    "Nothing is written from here to whoever reported it unless {} says so, whatever is answered about that."
)
WAITS_TOO: Final = (
    "If it tells what a parent did as well, that waits, too, until you let it go on. After C that part is a case of its own: the SLT "
    "reads what you write beside it and who wrote to us, and nothing else; the member of staff is kept out of it. After A you can "
    "still write to us of that part alone in a new email, but then nobody is kept out of it."
)


def may_go_on(case: Case, school: School, report: Report, sender: str) -> str:
    """Return what may go on, in the words of whoever let it, and whether its reporter may be written to."""
    judged = who_is(case, school, report.written_in_by, 0)
    said = (
        f"What may go on, as {judged} wrote it. The message itself, from {sender}, stays with them.\n\n{whole(report)}"
    )
    if report.contact:
        return said
    return f"{said}\n\n{UNLESS.format(judged) if case.of('write to the reporter') else NOT_WRITTEN_TO}"


def let_go_on(case: Case, school: School) -> str:
    """Return their words, for whoever writes a letter or lets it go: they may say whom nobody is to write to; "" of no part."""
    if not case.part:
        return ""
    return f"{who_is(case, school, case.reports[1].written_in_by, 0)} let go on:\n{quoted(case.reports[1].words)}"
