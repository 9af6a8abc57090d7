"""Words from people outside the staff: a parent's, a reporter's, a stranger's.

The one idea: they are information, never authority. Whoever works on the case is told, and an approval that was given
before them does not stand.
"""

from typing import Final

from mailflow import write
from mailflow.authorship import Author, Written
from mailflow.decide import asking, sending, steps, whom
from mailflow.decide.arriving import elsewhere
from mailflow.decide.arriving.would_stop import would_stop
from mailflow.decide.letters import approvals
from mailflow.decide.shown.accounts import doubt, noted
from mailflow.decide.shown.quoted import whole
from mailflow.decide.stopping import alerts
from mailflow.decide.turn import Turn, prompt_of_mail
from mailflow.decide.whom.cleared import may_see
from mailflow.decide.whom.entrusted import confided, in_hands, who_has_it
from mailflow.happening import Delivered, Replied, Wrote
from mailflow.people import Person, Role
from mailflow.prompt import Proof, Question, To
from mailflow.prompt.answers import Act, Again, Answer, Nothing
from mailflow.prompt.items import Words
from mailflow.record import Mail, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row


def from_outside(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    """A parent's words are information, never authority. From another address they are that of somebody not proved."""
    about = prompt.asked.about
    parent = question.to is To.PARENT
    expected = turn.case.strands[about].address if parent else turn.case.reports[about].address
    same = said.by.address.casefold() == expected.casefold() and Proof.TIED in said.by.proof
    strand, report = (about, 0) if parent else (0, about)
    if isinstance(said.reading, Nothing):
        return put_turned_away(turn, said, prompt, said.reading.why)
    if not same or not prompt.open:
        return heard(turn, said, strand, report, "not the address that we wrote to" if not same else "")
    answers = said.reading.answers if isinstance(said.reading, Act | Again) else {}
    words = said.written.words
    by = "parent" if parent else "reporter"
    turn.put(
        e.Answered(
            prompt=prompt.asked.prompt,
            by=by,
            answers=answers,
            words=words,
            key=said.written.key,
            enclosures=said.written.enclosures,
            extract=said.written.extract,
            vouched=said.by.vouched,
            other_version=said.written.other_version,
            notes=said.written.notes,
        )
    )
    elsewhere.tell_the_owners(turn, said.by, said.written)
    if turn.case.ours:
        new_words(turn, strand, words)
        steps.follow(turn, turn.case.prompts[prompt.asked.prompt])
        if not parent and (not answers or "?" in words or would_stop(words)):
            tell_lead_of_words(turn, said.by, said.written)
    return None


def answers_what_may_have_left(turn: Turn, wrote: Wrote, mail: Mail) -> bool:
    """Take in that a letter of which nobody knew whether it left has been answered from where it went; and the answer, if it
    asked for one: no later letter says then that there was none. Return whether it was an answer."""
    same = wrote.by.address.casefold() == mail.owed.address.casefold() and Proof.TIED in wrote.by.proof
    if not (mail.owed.letter and mail.perhaps_left and same):
        return False
    sending.mail(turn, Delivered(at=turn.at, mail=mail.owed.mail, reply="it was answered"))
    prompt = prompt_of_mail(turn.case, mail.owed.mail)
    if prompt is None or not prompt.open:
        return False
    question, number = row(prompt.asked.question), prompt.asked.prompt
    first = question.items[0]
    answers = {first.name: Answer((wrote.written.words,))} if isinstance(first, Words) else {}
    said = Replied(at=turn.at, prompt=number, by=wrote.by, written=wrote.written, reading=Act(answers=answers))
    from_outside(turn, said, prompt, question)
    return True


def heard(turn: Turn, said: Replied, strand: int, report: int, unsure: str) -> None:
    """Words that answer nothing that waits: on record, and the lead is told, after the case was closed too."""
    by = "unknown" if unsure else "parent" if strand else "reporter"
    put_heard(turn, by, said, 0 if unsure else strand, 0 if unsure else report)
    if not said.written.courtesy:
        tell_lead_of_words(turn, said.by, said.written, unsure)
        elsewhere.tell_the_owners(turn, said.by, said.written, unsure)
        new_words(turn, 0 if unsure else strand, said.written.words)


def tell_lead_of_words(turn: Turn, by: Author, written: Written, unsure: str = "", also_in: str = "") -> bool:
    """Tell whoever works on the case what somebody wrote, what speaks against its being theirs, and who else has read it.
    Return whether there is anybody but the writer to tell."""
    parents = [
        s.name for s in turn.case.strands.values() if s.address and s.address.casefold() == by.address.casefold()
    ]
    reported = [r for r in turn.case.reports.values() if r.address and r.address.casefold() == by.address.casefold()]
    names = parents or [r.name for r in reported if r.name]
    who = " or ".join(dict.fromkeys(names)) or turn.names.get(by.person, by.address or "Somebody")
    read_by = ALSO_READ.format(also_in) if also_in else _yours_alone(turn, by, written) if in_hands(turn) else ""
    over = NOT_WHAT_WAS_DONE if reported and turn.case.finished and not parents else ""
    notes = (noted(unsure, doubt(by.vouched)), read_by, over)
    blanks = {"who": who, "words": whole(written), "doubt": "\n\n".join(filter(None, notes))}
    stops = bool(reported) and turn.case.ours and would_stop(f"{written.subject}\n{written.words}")
    withdraws = "the reporter withdraws while it is stopped" if turn.case.holds else "the reporter withdraws"
    notice = withdraws if stops else "somebody wrote"
    judges = (key for prompt in alerts.judging(turn.case) for key in prompt.to)
    readers = [key for key in dict.fromkeys((_reader(turn, by.person), *judges)) if key not in ("", by.person)]
    for key in readers:
        asking.tell(turn, key, notice, blanks)
    return bool(readers)


def _yours_alone(turn: Turn, by: Author, written: Written) -> str:
    """Say to whoever alone has it that nobody else answers, and how often somebody has written of it before."""
    before = [
        one.at
        for one in turn.case.heard
        if isinstance(one.event, e.Heard)
        and one.event.address.casefold() == by.address.casefold()
        and not one.event.courtesy
        and one.event.key != written.key
    ]
    if not before or not by.address:
        return YOURS_ALONE
    first = write.moment(before[0], turn.school.calendar.zone)
    time = TIMES.get(len(before) + 1, f"{len(before) + 1}th")
    return f"It is the {time} time that they write of it; the first was at {first}.\n\n{YOURS_ALONE}"


TIMES: Final = {2: "second", 3: "third"}
NOT_WHAT_WAS_DONE = "They may be told that it is finished, and nothing of what was done."
ALSO_READ = "It is about another case as well, or may be, so whoever leads that one has read it: {}. Please answer only what is yours."
YOURS_ALONE = (
    "You have what this follows, so nobody else has been told of it, and nobody answers but you. If it is about something else, "
    "please pass it on."
)


def tell_that_more_came(turn: Turn) -> bool:
    """Tell whoever works on the case, once a day, that there is more to read in it. Return whether anybody could be told."""
    lead = turn.person(turn.case.lead)
    people = dict.fromkeys((*((lead,) if lead else ()), *_asked(turn)))
    readers = [person for person in people if may_see(turn, person)]
    for person in readers:
        asking.tell(turn, person.key, "more has come")
    return bool(readers)


def _asked(turn: Turn) -> list[Person]:
    keys = (key for number in sorted(turn.case.open) for key in turn.case.prompts[number].to)
    return [person for key in keys if (person := turn.person(key))]


def _reader(turn: Turn, writer: str) -> str:
    """Return who reads what somebody wrote: in whose hands alone the matter is; the lead; else whoever is asked now and may be
    shown the case, which the office may not; else who would be. Nobody is told their own words: "" where only the writer works
    on the case."""
    alone = confided(turn.case)
    if turn.case.lead and not alone and not in_hands(turn):
        return "" if turn.case.lead == writer else "lead"
    able = [person.key for person in _asked(turn) if may_see(turn, person)]
    if able:
        return next((key for key in able if key != writer), "")
    if alone or in_hands(turn):
        person = who_has_it(turn)
        return person.key if person and person.key != writer else ""
    role = Role.SLT if whom.confined_to(turn.case) is None else Role.HEAD
    person = whom.of_role(turn, role, besides=(writer,))
    return person.key if person else ""


def new_words(turn: Turn, strand: int, words: str) -> None:
    """Words from a person are new on a strand (on every strand, if 0): an approval that has not been carried out ends,
    and the releaser is told why, with how the words begin."""
    who = "the parent" if strand else "somebody in this case"
    begins = f" (“{short}”)" if (short := approvals.short(words)) else ""
    approvals.overtake(turn, strand, f"{who} has written since you approved it{begins}")


def put_heard(turn: Turn, by: str, said: Replied | Wrote, strand: int = 0, report: int = 0) -> None:
    """Put words on record that answer nothing that waits, with all that came with them."""
    written = said.written
    turn.put(
        e.Heard(
            by=by,
            address=said.by.address,
            words=written.words,
            key=written.key,
            strand=strand,
            report=report,
            raw=written.raw,
            enclosures=written.enclosures,
            courtesy=written.courtesy,
            extract=written.extract,
            vouched=said.by.vouched,
            other_version=written.other_version,
            notes=written.notes,
        )
    )


def put_turned_away(turn: Turn, said: Replied, prompt: Prompt, why: str) -> None:
    turn.put(
        e.TurnedAway(
            by=said.by.person,
            address=said.by.address,
            why=why,
            key=said.written.key,
            prompt=prompt.asked.prompt,
        )
    )
