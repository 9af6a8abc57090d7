"""Somebody writes again about what is in one person's hands alone: the Chair's, the Head Teacher's, the safeguarding lead's.

The one idea: it goes to that person and to nobody else, also long after the case was closed here. Neither the office nor the SLT
is asked what it is, since the question alone would tell them. What is plainly something else goes its own way.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from itertools import pairwise
from typing import Final

from mailflow.decide.whom import about_the_head
from mailflow.decide.whom.entrusted import by_address, by_name, by_person, confided, entrusted
from mailflow.happening import Happening, Replied, Wrote
from mailflow.mail.intake import for_others
from mailflow.mail.intake.danger import danger_in
from mailflow.mail.intake.its_reference import of_one_case
from mailflow.mail.intake.new import kept_as_close, raised, true_reporter
from mailflow.mail.intake.placed import Arrival, ForCase, Known, NewCase, Outcome, Placed, author
from mailflow.mail.intake.staff import said_of_it
from mailflow.mail.intake.takes_up import Said
from mailflow.mail.triage import Kind
from mailflow.mail.triage.reasons import in_words
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act, Again, Nothing
from mailflow.record import Case, Prompt

_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_NAME: Final = re.compile(r"[^\W\d_][\w'’-]*")
_LOOKED_AT: Final = 2_000
"""Characters of what one of us writes in which a name is looked for."""


def follow_up(arrival: Arrival, known: Known) -> Placed | None:
    """A message of its own by whoever told of such a matter, or by one of us for them."""
    theirs = _theirs(arrival, known) if arrival.automatic is None else ()
    if not theirs:
        return None
    said = Said.of(arrival, known.school)
    hidden = not (arrival.alone or said.calls_for_something or any(map(said.in_its_thread, theirs)))
    if hidden and not (said := said.apart_from_errands(arrival, theirs)).calls_for_something:
        return None
    of_it = [case for case in theirs if said.is_of(case)]
    if of_it and not any(map(said.names_it, theirs)) and (noted := _by_its_reference(arrival, known)):
        return noted
    found = _or_of_another(arrival, known, said, of_it, _placed(arrival, known, said, of_it))
    found = replace(found, ours=False) if found is not None and hidden else found
    begins = found is not None and any(isinstance(outcome, NewCase) for outcome in found.outcomes)
    return None if begins and arrival.junk else found


def _by_its_reference(arrival: Arrival, known: Known) -> Placed | None:
    """What one of us writes by the reference of one open case is of that case, also in the mailbox that the office reads."""
    person = arrival.sender.person if {Proof.ENROLLED, Proof.VERIFIED} <= arrival.sender.proof else None
    reference = of_one_case(arrival, known, person) if person else ""
    case = known.case(reference) if reference else None
    if case is None or not case.ours or entrusted(case):
        return None
    return said_of_it(arrival, known, reference, "NAMED", arrival.message.text.strip() or arrival.message.subject)


def _or_of_another(
    arrival: Arrival, known: Known, said: Said, of_it: Sequence[Case], found: Placed | None
) -> Placed | None:
    """What says no more than that somebody waits, of whom another case is open, may be about either: whoever works on that one has
    it as well, and does not read that it may be about something else."""
    another = [
        one for one in known.cases_of(arrival.sender.address) if (case := known.case(one)) and not entrusted(case)
    ]
    mine = {one.stream for one in found.outcomes if isinstance(one, ForCase)} if found else set()
    cases = [case for case in of_it if confided(case) and case.reference in mine]
    if found is None or not (another and cases and said.merely_waits(cases[0])):
        return found
    reference = another[-1]
    wrote = Wrote(at=arrival.message.received, by=author(arrival.sender), written=for_others.of_a_case(arrival))
    both = (*(_beside(one, reference) for one in found.outcomes), ForCase(reference, wrote))
    return replace(found, outcomes=both)


class Answers(Enum):
    """Whether a reply is an answer to what we asked: none, one that is waited for if it says more than such a matter, one in any
    case."""

    NO = 0
    IF_IT_SAYS_MORE = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Apart:
    """What goes to whoever has such a matter, of a reply to an email of ours about another case: `instead` of its being an answer
    there, or besides."""

    placed: Placed
    instead: bool


def answers(arrival: Arrival, case: Case, prompt: Prompt | None, happening: Happening) -> Answers:
    """Return whether it is an answer that nobody may go without: one of ours to what they were asked, or one from outside."""
    if prompt is None or not isinstance(happening, Replied) or isinstance(happening.reading, Nothing):
        return Answers.NO
    if arrival.sender.person is not None:
        return Answers.YES
    if prompt.asked.prompt not in case.open:
        return Answers.NO
    several = isinstance(happening.reading, Act | Again) and len(happening.reading.answers) > 1
    return Answers.YES if several else Answers.IF_IT_SAYS_MORE


def apart_from(
    arrival: Arrival, known: Known, case: Case, versions: Sequence[str] = (), answer: Answers = Answers.NO
) -> Apart | None:
    """A reply to an email of ours about another case, in which they take such a matter up: whoever leads that case, of which it
    is no part, is not to learn of it, unless the reply is an `answer` there. What our own people answer is theirs to pass on."""
    ours_answer = arrival.sender.person is not None and answer is Answers.YES
    theirs = [] if ours_answer else [one for one in _theirs(arrival, known) if one.reference != case.reference]
    if not any(confided(one) for one in theirs):
        return None
    said = Said.of(arrival, known.school, versions)
    takes_up = (said.takes_up or said.kinds & {Kind.HEAD, Kind.STAFF}) and not said.of_a_group
    of_it = [one for one in theirs if confided(one) and takes_up and said.names_it(one) and said.is_of(one)]
    placed = _placed(arrival, known, said, of_it, versions)
    if placed is None:
        return None
    more = answer is Answers.IF_IT_SAYS_MORE and any(said.says_more_than(one) for one in of_it)
    if answer is Answers.YES or more:
        beside = tuple(_beside(one, case.reference) for one in placed.outcomes)
        return Apart(replace(placed, outcomes=beside), instead=False)
    return Apart(placed, instead=True)


def _beside(outcome: Outcome, reference: str) -> Outcome:
    match outcome:
        case NewCase(raised=again):
            return NewCase(replace(again, came_from=reference))
        case ForCase(happening=Wrote() as wrote):
            return replace(outcome, happening=replace(wrote, also_in=reference))
        case _:
            return outcome


def newest_besides(references: Sequence[str], known: Known) -> str:
    """Return the newest of somebody's cases for what is about no such matter: one in nobody's hands alone, if there is one."""
    open_ = [one for one in references if (case := known.case(one)) and not confided(case)]
    return (*references, *open_)[-1]


def _theirs(arrival: Arrival, known: Known) -> tuple[Case, ...]:
    """Return the cases of which whoever writes has told, or somebody for whom one of us writes."""
    person, who = arrival.sender.person, [by_address(arrival.sender.address)]
    if person is not None:
        words = _NAME.findall(f"{arrival.message.subject}\n{arrival.message.text}"[:_LOOKED_AT])
        pairs = [pair for pair in pairwise(words) if all(word[0].isupper() for word in pair)]
        who += [by_person(person.key), by_address(true_reporter(arrival, known).address)]
        who += [by_name(" ".join(pair)) for pair in pairs]
    return known.entrusted_by(tuple(filter(None, dict.fromkeys(who))))


def _placed(
    arrival: Arrival, known: Known, said: Said, cases: Sequence[Case], versions: Sequence[str] = ()
) -> Placed | None:
    """Put it into the case that it names, or one about the Head Teacher, or the newest; what tells of more, or of a danger, after
    its end is a case of its own for the same few."""
    if not cases:
        return None
    case = max(cases, key=lambda one: (said.names_it(one), about_the_head(one), one.opened_at or _NEVER))
    tells_more = Kind.DANGER in said.kinds or (said.kinds & {Kind.HEAD, Kind.STAFF} and not said.takes_up)
    outcomes: tuple[Outcome, ...]
    if tells_more and not case.ours:
        again = raised(arrival, said.found, in_words(said.found.reasons), known)
        outcomes = (NewCase(kept_as_close(again, case)),)
    else:
        written = for_others.of_a_case(arrival, versions)
        wrote = Wrote(at=arrival.message.received, by=author(arrival.sender), written=written)
        danger = danger_in(arrival, case.reference, tuple(versions)) if case.ours else ()
        outcomes = (ForCase(case.reference, wrote), *danger)
    errand = said.absence(case) or (said.errand and not said.names_it(case))  # the office's part stays where it reads
    return Placed(outcomes=outcomes, fate="answer", rule="for one person alone", ours=arrival.alone or not errand)
