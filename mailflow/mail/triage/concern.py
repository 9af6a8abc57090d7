"""Weighs whether a passage tells of a concern: a parent's conduct that the school must know of.

The one idea: a concern is a place, an act and a wish, less what speaks against it; and to these signs of the table is added
how much the passage reads like a concern.
"""

from typing import Final

from mailflow.mail.triage import likely
from mailflow.mail.triage.kinds import Action
from mailflow.mail.triage.likeness import Likeness
from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import Findings
from mailflow.mail.triage.turned_on import TURNED_ON

BARE: Final = "a picture or chat and no words"
IN_A_FILE: Final = "words in a file alone"

ENOUGH: Final = 2
"""Weight from which a sign of the table counts at all."""
OPENS: Final = 4
"""Score from which what reads somewhat like a concern is asked about, and what reads like one is opened."""
ASKED: Final = 9
"""Score from which the table alone asks a person, however everyday it reads."""
PLAIN: Final = 10
"""Score from which the table alone opens a case."""


def weighed(found: Findings, like: Likeness, *, short: bool) -> Action:
    """Return what a passage calls for as a concern: OPEN, ASK or LEAVE. The table's signs are enough by themselves only in a
    `short` message."""
    if found.has("not in English"):
        return Action.ASK  # a person who can read it says what it is
    if _elsewhere(found):
        return Action.ASK if _must_be_seen(found, like) else Action.LEAVE
    score = _score(found)
    by_table = short and score >= ASKED
    spectacle = short and score >= OPENS and found.has(SPECTACLE)  # reads like the praise that it is not
    plain = (
        spectacle
        or (short and score >= PLAIN and likely.concern(like, likely.HARDLY))
        or (score >= OPENS and likely.concern(like, likely.BOTH))
    )
    if (plain or likely.concern(like, likely.SURE)) and not _without_words(found):
        return Action.OPEN
    asked = likely.concern(like, likely.LIKELY) or (score >= OPENS and likely.concern(like, likely.PERHAPS))
    if asked or by_table or _must_be_seen(found, like):
        return Action.ASK
    return Action.LEAVE


SPECTACLE: Final = "a spectacle"


def _elsewhere(found: Findings) -> bool:
    """Tell whether it is about another school, or takes an earlier message back."""
    return any(rule.weight >= OPENS for rule in found.rules(Part.AGAINST))


def _without_words(found: Findings) -> bool:
    """Tell whether it is a picture or a chat whose few words do not say what it is about, or all its words are in a file."""
    return found.has(IN_A_FILE) or (found.has(BARE) and not found.rules(Part.PLACE, Part.ACT, Part.CLUE))


def _score(found: Findings) -> int:
    place = max((rule.weight for rule in found.rules(Part.PLACE)), default=0)
    act, wish, clue = found.weight(Part.ACT), found.weight(Part.WISH), found.weight(Part.CLUE)
    grown_up = min(1, found.weight(Part.GROWN_UP))
    both = 1 if place and (act or clue) else 0
    return place + act + wish + clue + grown_up + both - _against(found, place, act)


def _against(found: Findings, place: int, act: int) -> int:
    """Return what speaks against. Thanks and practical questions weigh little beside words about what somebody did, and
    nothing where no group is spoken of: they are about how a group is used."""
    soft = sum(rule.weight for rule in found.rules(Part.AGAINST)) if place else 0
    little = found.weight(Part.CLUE) < ENOUGH and not found.rules(Part.GROWN_UP)
    everyday = 1 if found.rules(Part.ORDINARY) and little else 0
    return min(soft, 1) if act >= _AN_ACT else min(soft, 2) if act else soft + everyday


_AN_ACT: Final = 3
"""Weight from which an act is told plainly."""


def _must_be_seen(found: Findings, like: Likeness) -> bool:
    """Tell whether a person is to see it, whatever else it reads like; but "castle, too big for the bus" says what is in a picture."""
    signs = found.rules(Part.PLACE, Part.ACT, Part.CLUE, Part.DANGER)
    bare = found.has(BARE) and (bool(signs) or not likely.everyday(like))
    return bare or any(found.has(name) for name in (IN_A_FILE, "not in English", "nothing to read", TURNED_ON))
