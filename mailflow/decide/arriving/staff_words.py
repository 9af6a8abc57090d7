"""What cleared staff write about a case of their own accord: NOTE, PAUSE or STOP, GO ON, SHOW, RECALL."""

import re

from mailflow import write
from mailflow.authorship import Written
from mailflow.decide import asking, whom
from mailflow.decide.arriving import outside
from mailflow.decide.letters import approvals, released, withdrawing
from mailflow.decide.shown.case_page import case_page
from mailflow.decide.stopping import alerts, holds
from mailflow.decide.turn import Turn, owe
from mailflow.decide.whom.cleared import may_see
from mailflow.happening import StaffSaid, Wrote
from mailflow.letters import Releaser
from mailflow.people import Person
from mailflow.record import HoldKind, Letter
from mailflow.record import events as e
from mailflow.write.unknown import no_such_case

NOT_ALONE = "Your email says more than that, so please write GO ON {reference} by itself when it may go on."


def staff_said(turn: Turn, said: StaffSaid) -> None:
    """NOTE, PAUSE or STOP, GO ON, SHOW, RECALL: answered only to those cleared, every disclosure on record.

    What somebody who is not cleared notes is what they know: it goes to the lead, and they are thanked. Whoever was told of
    a letter that waits to leave may stop it.
    """
    person = turn.person(said.by.person)
    if said.key in turn.case.keys or person is None:
        return None
    holds_it = said.command in ("PAUSE", "STOP") and released.may_hold(turn, person.key)
    if not (may_see(turn, person) or holds_it):
        return _not_cleared(turn, said, person)
    match said.command:
        case "NOTE" | "NAMED":
            words = _with_files(said)
            turn.put(e.Noted(by=person.key, words=words, key=said.key))
            if person.key != turn.case.lead:
                outside.tell_lead_of_words(turn, said.by, Written(key=said.key, subject="", words=words))
            files = ", and so are the files that came with it, sealed" if said.files else ""
            said_so = f"Your note is with the case{files}."
            return _receipt(turn, person, f"{said_so}{_what_more(turn) if said.command == 'NAMED' else ''}")
        case "PAUSE" | "STOP":
            return _pause(turn, said, person)
        case "GO ON" if turn.case.ours:
            turn.put(e.Noted(by=person.key, words="GO ON", key=said.key))
            holds.lift_hold(turn, HoldKind.PAUSE, person.key)
            return _receipt(turn, person, _how_it_goes_on(turn))
        case "GO ON, BUT" if turn.case.ours:
            turn.put(e.Noted(by=person.key, words=f"GO ON {said.words}", key=said.key))
            return _receipt(turn, person, f"Nothing goes on yet. {NOT_ALONE.format(reference=turn.case.reference)}")
        case "RECALL":
            return _recall(turn, said, person)
        case _:
            return show(turn, person.key, said.key)


def _with_files(said: StaffSaid) -> str:
    """Return the words of a note, with the names of what came with it: the message itself is sealed beside the case."""
    return "\n".join(filter(None, (said.words, *(f"- {name}, sealed with the case" for name in said.files))))


def _what_more(turn: Turn) -> str:
    """Say what whoever wrote without a word of command may have wanted: nothing is done by what they wrote."""
    reference = turn.case.reference
    if not turn.case.ours:
        return f" To see how it stands, write SHOW {reference} in a new email."
    return (
        f" Nothing else is done by it. In a new email, SHOW {reference} shows how the case stands, and PAUSE {reference} stops it; "
        "what has been asked is answered in a reply to the email that asks it."
    )


def holds_it(turn: Turn, wrote: Wrote, letter: int) -> bool:
    """Stop the case if a reply to the notice that this letter is approved, which still waits, begins with PAUSE or STOP.
    Return whether it does."""
    written, begins = wrote.written, _PAUSE.match(wrote.written.words)
    if not (letter and begins and released.may_hold(turn, wrote.by.person, letter)):
        return False
    words = written.words[begins.end() :]
    staff_said(turn, StaffSaid(at=turn.at, by=wrote.by, command="PAUSE", words=words, key=written.key))
    return True


def to_a_notice(turn: Turn, wrote: Wrote, letter: int) -> None:
    """Whoever replies to an email of ours that asks nothing may have taken it for the one that does, or come too late: they
    are told. `letter` is the one whose receipt it is, 0 for any other email."""
    if letter and approvals.is_stop(wrote.written.words):
        asking.tell(turn, wrote.by.person, "too late", to_command=True)
    elif any(wrote.by.person in turn.case.prompts[number].to for number in turn.case.open):
        asking.tell(turn, wrote.by.person, "still open")


_PAUSE = re.compile(r"(?i)\s*(?:pause|stop)\b[\s,.:!]*")


def _not_cleared(turn: Turn, said: StaffSaid, person: Person) -> None:
    connected = person.key in turn.case.connected or not whom.free(turn, person)
    words = _with_files(said)
    if said.command in ("NOTE", "NAMED") and words and not connected:
        turn.put(e.Heard(by=person.key, address=said.by.address, words=words, key=said.key, vouched=said.by.vouched))
        outside.tell_lead_of_words(turn, said.by, Written(key=said.key, subject="", words=words))
        return _receipt(turn, person, "Thank you. What you wrote has gone to whoever deals with it.")
    turn.put(e.TurnedAway(by=person.key, address=said.by.address, why="not cleared for this case", key=said.key))
    on = write.day(turn.at, turn.school.calendar.zone)
    text = no_such_case(on, turn.school.wording("notices/your words"), turn.case.reference)
    return owe(turn, person, text, "told: turned away", urgent=turn.school.stopped)


def _pause(turn: Turn, said: StaffSaid, person: Person) -> None:
    """Stop the case until somebody writes GO ON. Of a case that is closed, or no more ours, it is on record that somebody
    would have it stopped, which keeps the record, and they are shown how it stands."""
    turn.put(e.Noted(by=person.key, words=f"{said.command} {said.words}".strip(), key=said.key))
    if not turn.case.ours:
        return show(turn, person.key, said.key)
    holds.place_hold(turn, HoldKind.PAUSE, person.key, said.words)
    asking.ask(turn, "paused")
    asked = turn.case.waiting("paused")
    if (
        asked
        and person.key in asked.to
        and asked.asked_at == turn.at
        and said.command == "PAUSE"
        and not turn.school.stopped
    ):
        return None  # what they are asked says so
    line = "The case is paused: nothing is sent or asked until somebody writes GO ON."
    read_as = "We have read your STOP as a pause. " if said.command == "STOP" else ""
    return _receipt(turn, person, f"{read_as}{line}")


def _how_it_goes_on(turn: Turn) -> str:
    """Say whether the case goes on. Whoever sees to a step outside that it waits for is asked now, and not on some later day."""
    if not turn.case.holds:
        return "The case goes on."
    asked = [plan for plan in turn.case.plans if plan.question in whom.NAME_AN_OWNER]
    for plan in asked:
        asking.ask(turn, plan.question, plan.about)
    sooner = alerts.review_now(turn)
    return "It is still stopped for another reason." + (
        " Whoever sees to that is asked now." if asked or sooner else ""
    )


def _recall(turn: Turn, said: StaffSaid, person: Person) -> None:
    mine = withdrawing.released_by(turn, person.key) or _of_decisions(turn, person)
    maybe = withdrawing.perhaps_gone_by(turn, person.key)
    turn.put(e.Noted(by=person.key, words="RECALL", key=said.key, takes_back=maybe))
    for letter in mine:
        withdrawing.recall(turn, letter, person.key)
        released.not_after_all(turn, letter, person.key)
    if not mine:
        asking.tell(turn, person.key, "too late", to_command=True)


def _of_decisions(turn: Turn, person: Person) -> tuple[Letter, ...]:
    """Return the letters that wait on the word of whoever decided before, for whoever decides now."""
    decides = whom.approver(turn) == person
    waiting = withdrawing.waiting_to_leave(turn) if decides else ()
    return tuple(x for x in waiting if x.draft.released_by is Releaser.DECIDER or x.draft.decides)


def _receipt(turn: Turn, person: Person, line: str) -> None:
    """Tell whoever wrote a word of command that it was heard; while everything is stopped, so that they know that, too."""
    said = f"{line} {asking.ALL_STOPPED}" if turn.school.stopped else line
    asking.tell(turn, person.key, "done", {"line": said}, to_command=True)


def show(turn: Turn, to: str, key: str) -> None:
    """Send somebody cleared the case as it stands, and record that they were shown it. While everything is stopped it waits,
    since that may be because a mailbox is in other hands, and they are told so."""
    person = turn.person(to)
    if person is None:
        return
    if turn.school.stopped:
        _receipt(turn, person, "Your email was read. The case as it stands now is sent to you once everything goes on.")
    turn.put(e.Disclosed(to=to, what="the case as it stood", key=key))
    page = case_page(turn.case, turn.school)
    on = write.day(turn.at, turn.school.calendar.zone)
    text = write.notice(turn.case.reference, on, turn.school.wording("notices/the case"), {}, page)
    owe(turn, person, text, "shown on request")
