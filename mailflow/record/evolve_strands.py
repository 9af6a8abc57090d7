"""What an event about a parent's part makes of a case."""

from dataclasses import replace

from mailflow.record import events as e
from mailflow.record.altered import altered
from mailflow.record.case import Case, Strand
from mailflow.record.guards import CannotHaveHappened, new, of


def strand(case: Case, recorded: e.Recorded) -> Case:
    """Return the case after one more event about a strand. Raises `CannotHaveHappened`."""
    match recorded.event:
        case e.Identified(strand=number, name=name, what=what, grade=grade):
            old = case.strands.get(number)
            if old is None:
                fresh = Strand(number=number, name=name, what=what, grade=grade)
                return altered(case, strands=new(case.strands, number, fresh))
            return _with_strand(case, replace(old, what=what, grade=grade))
        case e.Located(strand=number, channel=channel, address=address):
            old = of(case.strands, number)
            located = old.located | ({address.casefold()} if address else set())
            return _with_strand(case, replace(old, channel=channel, address=address, located=located, astray=False))
        case e.Misplaced(strand=number):
            old = of(case.strands, number)
            theirs = old.located - {old.address.casefold()}
            return _with_strand(case, replace(old, located=theirs, astray=True))
        case e.Recommended(strand=number, responses=responses, finding=finding, grade=grade):
            old = of(case.strands, number)
            now = grade or old.regraded
            return _with_strand(case, replace(old, recommended=responses, finding=finding, regraded=now, decided=()))
        case e.Decided(strand=number, responses=responses, by=by):
            decided = replace(of(case.strands, number), decided=responses, decided_by=by, decided_at=recorded.at)
            return _with_strand(case, decided)
        case e.Ended(strand=number, outcome=outcome):
            return _with_strand(case, replace(of(case.strands, number), outcome=outcome))
        case e.Reopened(strand=number):
            return _with_strand(case, replace(of(case.strands, number), outcome=""))
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a strand")


def _with_strand(case: Case, strand: Strand) -> Case:
    return altered(case, strands={**case.strands, strand.number: strand})
