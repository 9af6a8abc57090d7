"""What was put on record, and where a case stands, in words for somebody who has never seen a program.

The one idea: one sentence for each kind of event that a governor would ask about, and none for the rest (what is owed,
being sent, sent), which the story shows as emails.
"""

from collections.abc import Iterable, Mapping

from mailflow import policy, write
from mailflow.letters import Releaser, letter_kind
from mailflow.prompt import Question, To
from mailflow.prompt.answers import Answer
from mailflow.record import Case, Prompt
from mailflow.record import events as e
from mailflow.record import school_events as s
from mailflow.school import School
from mailflow.workflow import question as row
from mailflow.write.answers import in_words

Event = e.Event | s.SchoolEvent


def sentences(events: Iterable[Event], case: Case, school: School) -> list[str]:
    """Return what these events of one stream put on record; `case` is as they leave it (an empty one for the school)."""
    told = list(events)
    approved = [event.letter for event in told if isinstance(event, s.StandingApproved)]
    said = [_of_case(event, case, school) or _of_school(event, school) for event in told]
    if approved:
        said.append(
            f"The Head Teacher approves the wording of {_and([letter_kind(name).called for name in approved])}."
        )
    return list(dict.fromkeys(sentence for sentence in said if sentence))


def stands(case: Case, school: School) -> str:
    """Return where a case stands, in a line."""
    if case.closed:
        return f"Case {case.reference} is closed."
    zone = school.calendar.zone
    waits = [
        f"{_those(case, school, case.prompts[n])} (by {write.day(case.prompts[n].due, zone)})"
        for n in sorted(case.open)
    ]
    asked = [f"an answer from {' and '.join(waits)}"] if waits else []
    asked += [
        f"the sending hours, to send {letter_kind(letter.draft.name).called}"
        for letter in case.letters.values()
        if letter.state == "approved"
    ]
    planned = [f"the follow-up on {write.day(plan.at, zone)}" for plan in case.plans if plan.question == "follow up"]
    return f"Case {case.reference} waits for {'; '.join(asked or planned)}." if asked or planned else ""


def _of_case(event: Event, case: Case, school: School) -> str:
    match event:
        case e.Opened():
            return f"This is read as a concern: case {case.reference} begins."
        case e.Reported(name=name, enclosures=files):
            kept = f" and {len(files)} pictures or files" if files else ""
            return f"Sealed in the case: what {name or 'somebody'} wrote{kept}."
        case e.Assessed(seriousness=seriousness, points=points):
            plain = "; ".join(policy.POINTS[code].plain for code in points)
            return f"Seriousness {seriousness} of 4. The policy asks parents {plain}."
        case e.LeadNamed(person=key):
            return f"{_name(school, key)} leads the case." if key else "Nobody leads the case any more."
        case e.Asked() | e.Answered() | e.PartlyAnswered() | e.Unanswered() | e.DueMoved() | e.TurnedAway():
            return _of_question(event, case, school)
        case e.AbsenceNoticed(who=who):
            return f"{_name(school, who)}'s mailbox says that they are away. That is not an answer."
        case e.Heard():
            return "Words that answer no question; the lead is told."
        case e.Identified(name=name, what=what, grade=grade):
            return f"{name} is to be spoken to. It is {grade} ({policy.GRADES.get(grade, '')}): “{what}”"
        case e.Located(channel=channel):
            return f"Where a private letter may go: by {channel}, looked up by the office."
        case e.Recommended(responses=codes, finding=finding):
            return f"The lead finds this {finding}, and recommends: {_responses(codes)}."
        case e.Decided(responses=codes, by=by):
            return f"{_name(school, by)} decides: {_responses(codes)}."
        case e.Ended(outcome=outcome):
            return f"The matter is settled: {outcome}."
        case e.Planned(question="follow up", at=at):
            return f"A follow-up is planned for {write.moment(at, school.calendar.zone)}."
        case e.Closed():
            return "The case is closed."
        case _:
            return _of_letter(event, case, school)


def _of_question(event: Event, case: Case, school: School) -> str:
    zone = school.calendar.zone
    match event:
        case e.Asked(prompt=number):
            prompt = case.prompts[number]
            question, who = row(prompt.asked.question), _those(case, school, prompt)
            if question.to in (To.REPORTER, To.PARENT):
                return f"An answer is waited for from {who}, until {write.day(prompt.due, zone)}."
            return f"{who} is asked: {question.asks}"
        case e.Answered(prompt=number, by=by, answers=answers):
            question = row(case.prompts[number].asked.question)
            who = _name(school, by) if school.person(by) else _those(case, school, case.prompts[number])
            return f"{who} has answered{_read_as(question, answers, school)}."
        case e.PartlyAnswered(prompt=number, by=by):
            return f"{_name(school, by)}'s answer was not clear in one place, which is asked again."
        case e.Unanswered(prompt=number):
            return f"No answer came from {_those(case, school, case.prompts[number])}. Nothing is inferred from that."
        case e.DueMoved(prompt=number, due=due):
            return f"The time for the answer of {_those(case, school, case.prompts[number])} is now until {write.day(due, zone)}."
        case e.TurnedAway(why=why):
            return f"A reply that cannot count: {why}."
        case _:
            return ""


def _of_letter(event: Event, case: Case, school: School) -> str:
    match event:
        case e.Drafted(name=name, addressee=addressee, released_by=releaser):
            standing = ", in the wording that the Head Teacher has approved" if releaser is Releaser.STANDING else ""
            return f"Written to {addressee}: {letter_kind(name).called}{standing}."
        case e.Stopped(name=name, why=why):
            return f"A letter was stopped before anybody saw it ({name}): {'; '.join(why)}."
        case e.Approved(letter=number, by=by, prompt=prompt, digest=digest) if prompt:
            what = letter_kind(case.letters[number].draft.name).called
            return f"{_name(school, by)} releases {what}: exactly these words and no others (seal {digest[:8]})."
        case e.Lapsed(why=why):
            return f"An approval no longer holds: {why}."
        case e.Recalled():
            return "A letter is taken back."
        case _:
            return ""


def _of_school(event: Event, school: School) -> str:
    match event:
        case s.Enrolled(person=key):
            return f"{_name(school, key)}'s mailbox is proved: from now on their answers count for decisions."
        case s.SetAside(why=why):
            return f"A message is set aside for a person: {why}."
        case s.AllStopped():
            return "Everything is stopped."
        case _:
            return ""


def _read_as(question: Question, answers: Mapping[str, Answer], school: School) -> str:
    said = in_words(question, answers, {person.key: person.name for person in school.people})
    return f", read as: {said}" if said else ""


def _those(case: Case, school: School, prompt: Prompt) -> str:
    about = prompt.asked.about
    names = {
        "parent": case.strands[about].name if about in case.strands else "the parent",
        "reporter": case.reports[about].name if about in case.reports else "the reporter",
    }
    return " or ".join(names.get(key) or _name(school, key) for key in prompt.to)


def _name(school: School, key: str) -> str:
    person = school.person(key)
    return person.name if person else f"The {key}" if key else "Somebody"


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{'; '.join(parts[:-1])}; and {parts[-1]}"


def _responses(codes: Iterable[str]) -> str:
    return ", ".join(policy.response(code).name for code in codes)
