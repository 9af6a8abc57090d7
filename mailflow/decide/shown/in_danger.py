"""How a question is put where a danger was found, or a sender is doubted: what is said first, and what is not suggested.

The one idea: that nobody is at risk is never suggested, nor that it is safe to write to somebody who may be another, or of
whom safeguarding knows more than is told. While the case is stopped for safeguarding, in what was asked then, and where words
may be a threat, no letter stands for the first.
"""

from dataclasses import replace

from mailflow import write
from mailflow.decide.shown import alerts
from mailflow.decide.shown.same_incident import with_the_letter
from mailflow.decide.turn import question_about
from mailflow.people import Role
from mailflow.policy import SERIOUSNESS
from mailflow.prompt import Question
from mailflow.record import Case, Prompt
from mailflow.school import School

MOST = max(SERIOUSNESS)


def as_put(case: Case, prompt: Prompt) -> Question:
    """Return the question of a prompt as it is put, and as its answer is read."""
    question = with_the_letter(question_about(case, prompt.asked.question, prompt.asked.about), prompt)
    question = question.in_danger() if case.alarmed or prompt.asked.alarmed or threatened(case) else question
    question = question.doubted() if case.doubted or case.part else question
    alone = question.name == "office check" and alerts.judging(case)
    return replace(question, silence_says=STAYS) if alone else question


STAYS = "it stays with you. The message is never simply closed."
"""What the office's silence means while somebody judges an alert: nobody else is asked, and the alert is not told of."""


def alarm(case: Case, school: School) -> str:
    """Say who was alerted, and when, while a case is stopped for safeguarding; "" where it is not."""
    if not case.alarmed:
        return f"It may hold a threat. {OWN_JUDGEMENT}" if threatened(case) else ""
    alerts = case.of("safeguarding")
    person = school.person(alerts[-1].asked.to[0]) if alerts else None
    if person is None:
        stopped = "This case is stopped until the safeguarding lead says what may go on."
    else:
        who = "The safeguarding lead" if Role.DSL in person.roles else f"{person.name}, for safeguarding,"
        at = write.moment(alerts[-1].asked_at, school.calendar.zone)
        stopped = f"{who} was alerted at {at}, and this case is stopped until they say what may go on."
    return f"{stopped} {OWN_JUDGEMENT}"


OWN_JUDGEMENT = "Please answer item 1 in your own judgement: nothing is suggested there."


def threatened(case: Case) -> bool:
    """Return whether the first reading took it for what is most serious, and nobody has looked at it yet, as those who
    safeguard have at a part that they let go on."""
    return not case.part and case.seriousness == MOST and not case.answered("first look")
