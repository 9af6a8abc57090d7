"""What was to be done by hands other than these, and has been done: it is no longer to be done at the next start."""

from typing import assert_never

from mailflow.housekeeping.disposing import record_kept
from mailflow.housekeeping.happened import AwayPassedOn, PulledIn
from mailflow.housekeeping.happened_to_records import RecordDestroyed, RecordKept
from mailflow.housekeeping.turn import Turn
from mailflow.record import school_events as s


def done(turn: Turn, what: AwayPassedOn | PulledIn | RecordDestroyed | RecordKept) -> None:
    """Put on record that something is done; nothing, if it was not to be done."""
    school = turn.school
    match what:
        case AwayPassedOn(person=person):
            if person in school.to_pass_on:
                turn.put(s.AwayPassedOn(person=person))
        case PulledIn(place=place):
            if place in school.pulled:
                turn.put(s.PulledIn(place=place))
        case RecordDestroyed(case=case):
            if case in school.disposal.agreed:
                turn.put(s.RecordDestroyed(case=case))
        case RecordKept():
            if what.case in school.disposal.agreed:
                record_kept(turn, what)
        case _ as unknown:
            assert_never(unknown)
