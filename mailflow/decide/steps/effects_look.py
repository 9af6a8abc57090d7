"""Steps of the first look and of whoever leads: what is on record of the matter, and who works on it."""

import re

from mailflow.decide import asking
from mailflow.decide.letters import drafting, reporters, withdrawing
from mailflow.decide.letters.drafted import Wanted, complete
from mailflow.decide.letters.stale import names_another_lead
from mailflow.decide.shown import why_asked
from mailflow.decide.stopping import connected, holds
from mailflow.decide.turn import Turn
from mailflow.decide.whom.part_in_it import is_part_of
from mailflow.prompt import To
from mailflow.record import Letter, LetterState, Prompt, Report
from mailflow.record import events as e
from mailflow.workflow import question as row


def stop_contact(turn: Turn, _prompt: Prompt) -> None:
    for report in turn.case.at_hand:
        if report.contact:
            turn.put(e.ContactStopped(report=report.number, why="the sender is not certain, or it is not safe"))


def assess(turn: Turn, prompt: Prompt) -> None:
    seriousness = prompt.picked("seriousness")
    points = prompt.picked("points") or turn.case.points
    turn.put(e.Assessed(seriousness=int(seriousness[0]) if seriousness else turn.case.seriousness, points=points))
    lead = prompt.picked("lead")
    if lead and lead[0] not in turn.case.connected:
        turn.put(e.LeadNamed(person=lead[0]))


def hand_back(turn: Turn, prompt: Prompt) -> None:
    connected.out_of_it(turn, prompt.by)


def new_lead(turn: Turn, prompt: Prompt) -> None:
    named = prompt.picked("lead")
    if not named or named[0] in turn.case.connected:
        return asking.ask(turn, "reassign")
    same = named[0] == turn.case.lead
    turn.put(e.LeadNamed(person=named[0]))
    _put_letters_anew(turn)
    drafting.write_what_waited_for_a_lead(turn)
    why = "" if same else YOU_LEAD.format(turn.case.reference)
    for number in sorted(turn.case.open):
        old = turn.case.prompts[number]
        if row(old.asked.question).to is To.LEAD and not same:
            asking.close_prompt(turn, old, "another lead was named")
            asking.ask(turn, old.asked.question, old.asked.about, why="" if old.asked.question == "plan" else why)
    _ask_what_was_never_answered(turn, why)
    hears = any(mail.owed.to == named[0] and mail.owed_at == turn.at for mail in turn.case.mails.values())
    return None if same or hears else asking.tell(turn, named[0], "you lead now", {"case": turn.case.reference})


YOU_LEAD = "You lead this case from now on. SHOW {}, in a new email, brings you the whole case."
"""What a lead who comes to a case that others have begun reads first; the plan says it in words of its own."""


def _put_letters_anew(turn: Turn) -> None:
    """What names whoever led before, and waits to be released or to leave, is written anew."""
    for letter in withdrawing.waiting_to_leave(turn):
        if names_another_lead(turn, letter.draft):
            drafting.lapse(turn, letter, "another lead was named, and it names the one before", show_again=False)
    for letter in list(turn.case.letters.values()):
        waits = letter.state in (LetterState.DRAFTED, LetterState.LAPSED) and complete(letter)
        if waits and names_another_lead(turn, letter.draft) and not _sent_back(turn, letter):
            drafting.show_again_(turn, letter.draft.letter, "Another lead was named, whom it names now.")


def _sent_back(turn: Turn, letter: Letter) -> bool:
    """Return whether a letter waits for whoever leads to say how it goes on."""
    questions = ("redraft", "talked", "find out more")
    return any(turn.case.waiting(question, letter.draft.letter) for question in questions)


def _ask_what_was_never_answered(turn: Turn, why: str) -> None:
    """What an earlier lead was silent on is asked of whoever leads now, also where that is the same person."""
    for name in why_asked.never_answered(turn.case):
        asking.ask(turn, name, why="" if name == "plan" else why)


def leads_on(turn: Turn) -> None:
    """A lead who was away, or would have handed it back, has answered: nobody is asked for another any more."""
    waits, lead = turn.case.waiting("reassign"), turn.person(turn.case.lead)
    if waits and lead and not why_asked.never_answered(turn.case) and not is_part_of(turn.school, turn.case, lead):
        asking.close_prompt(turn, waits, "whoever leads has answered")


def own_report(turn: Turn, prompt: Prompt) -> None:
    """Whoever wrote it in raises it themselves."""
    person = turn.person(prompt.by)
    if person is not None:
        turn.put(e.ReporterNamed(report=prompt.asked.about, name=person.name, address=person.address))
        reporters.keep_apart(turn, prompt.asked.about)
        _acknowledge_late(turn, prompt.asked.about)


NAME_ENDS = re.compile(
    r"\s*[,;(–—]|\s-\s|['’]s(?=\s*(?:$|[,;(–—]))|"
    r"\s(?:but|who|(?:and )?(?:she|he|they)|please|does|doesn['’]t|don['’]t|not|would|wants?|told)\b",
    re.IGNORECASE,
)
"""Where a name ends before what else is said of them: "Jo Hart, but she does not want to be written to"."""


NOT_TO_BE_WRITTEN_TO = re.compile(
    r"(?:\bno|\bnot|n['’]t|\bnever)\b[^.;]{0,40}\b(?:writ|contact|e?-?mail|repl|letter|anything)|"
    r"\bphoned? only|\bnothing in writing|\brather (?:be|you|we|have)\b",
    re.IGNORECASE,
)


def their_report(turn: Turn, prompt: Prompt) -> None:
    """Somebody told them by phone or on paper; with an address of their own they are written to, unless it says not to."""
    words = prompt.said("who")
    found = re.search(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", words)
    name = re.sub(r"[<>(),;:]", " ", NAME_ENDS.split(re.sub(r"<?\S+@\S+", ",", words).lstrip(" ,("))[0])
    address = found.group().lower() if found and not NOT_TO_BE_WRITTEN_TO.search(words) else ""
    turn.put(e.ReporterNamed(report=prompt.asked.about, name=" ".join(name.split())[:80], address=address))
    reporters.keep_apart(turn, prompt.asked.about)
    _acknowledge_late(turn, prompt.asked.about)


def reach_alone(turn: Turn, prompt: Prompt) -> None:
    """An address that a reporter alone reads, from the school's records: they are written to again, and there."""
    report = turn.case.reports[prompt.asked.about]
    address = (prompt.picked("address") or ("",))[0]
    if address.casefold() in ("", report.address.casefold()) or reporters.read_too(turn, report.name, address):
        why = "That address is also read by somebody in this case, or none was given, so nothing can go there."
        return asking.ask(turn, "reach the reporter", report.number, why=why)
    return _reach(turn, report, address)


def reach_there(turn: Turn, prompt: Prompt) -> None:
    """The mailbox is a reporter's own after all, as that of a parent who raises a concern in return."""
    report = turn.case.reports[prompt.asked.about]
    _reach(turn, report, report.address)


def write_to_them(turn: Turn, prompt: Prompt) -> None:
    """Whoever let this part go on says that its reporter may be written to, so they are, unless somebody in the case reads it."""
    report = turn.case.reports[prompt.asked.about]
    if report.contact:
        return
    _reach(turn, report, report.address)
    reporters.keep_apart(turn, report.number)
    _tell_the_lead(turn, prompt, f"we may write to {report.name or 'whoever reported it'} from here.")


def leave_them_to_you(turn: Turn, prompt: Prompt) -> None:
    """Whoever let this part go on speaks with its reporter themselves."""
    name = turn.case.reports[prompt.asked.about].name or "whoever reported it"
    if reporters.stop(turn, prompt.asked.about, "whoever let this part go on speaks with them"):
        _tell_the_lead(
            turn,
            prompt,
            f"they will speak with the person who reported it. Nothing more is written to {name} from here.",
        )


def _tell_the_lead(turn: Turn, prompt: Prompt, says: str) -> None:
    if turn.case.lead not in ("", prompt.by):
        asking.tell(
            turn, "lead", "done", {"line": f"{turn.names.get(prompt.by, 'Whoever let it go on')} says that {says}"}
        )


def _reach(turn: Turn, report: Report, address: str) -> None:
    turn.put(e.ReporterNamed(report=report.number, name=report.name, address=address))
    left = {
        x.draft.name
        for x in turn.case.letters.values()
        if x.draft.report == report.number and x.state is LetterState.SENT
    }
    if turn.case.finished and "finished" not in left:
        drafting.draft(turn, Wanted(name="finished", report=report.number))
    elif not left:
        _acknowledge_late(turn, report.number)


def _acknowledge_late(turn: Turn, number: int) -> None:
    """Write to a reporter who became known only after the first look had said that they may be written to."""
    report, look = turn.case.reports[number], turn.case.answered("first look")
    if report.contact and look is not None and look.picked("acknowledge") == ("yes",) and not turn.case.holds:
        drafting.draft(turn, Wanted(name="acknowledgement", report=number))


def part_goes_on(turn: Turn, prompt: Prompt) -> None:
    """Only a part may go on: it becomes a case of its own, and the rest stays with whoever answered so."""
    holds.split_off(turn, prompt)
