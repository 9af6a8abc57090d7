"""What a first reading guesses of a concern: how serious it looks, and which points of the policy it touches.

The one idea: it suggests to whoever looks first, and says nothing where there is nothing to guess from.
"""

import re
from typing import Final

from mailflow import policy
from mailflow.mail.triage.danger import THREATS
from mailflow.mail.triage.kinds import Kind
from mailflow.mail.triage.rules import Part, Rule
from mailflow.mail.triage.table import Findings


def seriousness(found: Findings, kinds: set[Kind]) -> int | None:
    """Return how serious it looks (1 .. 4), None where nothing says."""
    if Kind.DANGER in kinds or kinds & {Kind.STAFF, Kind.HEAD}:
        return 4
    if kinds & {Kind.CONCERN, Kind.UNSURE} and any(rule.name in THREATS for rule in found.rules(Part.DANGER)):
        return 4
    acts = _acts(found)
    if not kinds & {Kind.CONCERN, Kind.UNSURE} or not acts:
        return None
    clauses = {rule.clause for rule in acts if rule.clause}
    if clauses and clauses <= policy.CRITICISM_OF_THE_SCHOOL:
        return 1
    return max(rule.grade for rule in acts) or None


def points(found: Findings) -> tuple[str, ...]:
    """Return the codes of the policy's points that the words touch, in its order."""
    clauses = {rule.clause for rule in (*_acts(found), *found.rules(Part.PLACE)) if _of_a_child(found, rule)}
    return tuple(code for code in policy.POINTS if code in clauses)


OF_CHILDREN: Final = "O6b"


def _of_a_child(found: Findings, rule: Rule) -> bool:
    """Tell whether a point may be suggested: that a child is discussed, only where the sentence, or one of those around it, speaks of
    one. "Not to be let near kids" speaks of a grown-up."""
    place = found.found[rule.name]
    if rule.clause != OF_CHILDREN or place is None:
        return True
    beside = found.text.sentences[max(0, place.sentence - 2) : place.sentence + 3]
    return any(_ONE_CHILD.search(sentence) for sentence in beside)


_ONE_CHILD: Final = re.compile(
    r" (?:child|childs|boy|girl|kid|son|sons|daughter|daughters|lad|pupil|baby|tod+ler|biter|niece|nephew|"
    r"grandson|grand+aughter|(?:my|our|his|her|their|everyones|one of the|certain|other|another|(?:names|photos|pics|pictures|picture|photo) of (?:the|all|some)) (?:\w+ )?(?:children|kids|twins|boys|girls)) "
)


REMARKS: Final = "remarks about somebody"
"""What stands in the way to a first guess: "keeps posting about" is as much about an election as about a neighbour."""


def _acts(found: Findings) -> list[Rule]:
    """Return the acts that a first guess goes by: something is posted about nobody where the same sentence names only what
    does not belong in the group."""
    acts: list[Rule] = found.rules(Part.ACT)
    said = found.found.get(REMARKS)
    beside = [rule for rule in acts if said and (at := found.found[rule.name]) and at.sentence == said.sentence]
    others = {rule.grade for rule in beside if rule.name != REMARKS}
    return [rule for rule in acts if rule.name != REMARKS or others != {1}]
