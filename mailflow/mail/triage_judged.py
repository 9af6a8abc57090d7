"""Weighs what was found in a message: which kinds it is, and what each calls for.

The one idea: danger, the Head and staff never depend on the rest; a concern is a place, an act and a wish, less what
speaks against it; and what is about people and nobody's everyday business is asked about.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from mailflow.mail.triage_danger import IMAGE_RULE
from mailflow.mail.triage_rules import Part
from mailflow.mail.triage_table import Findings


class Kind(StrEnum):
    """What a message is. A message may be of several kinds."""

    CONCERN = "concern"
    DANGER = "danger"
    STAFF = "staff"
    HEAD = "head"
    COMPLAINT = "complaint"
    PUPILS = "pupils"
    RIGHTS = "rights"
    FOI = "foi"
    LEGAL = "legal"
    POLICE = "police"
    PRESS = "press"
    DATA_INCIDENT = "data-incident"
    FOLLOW_UP = "follow-up"
    ORDINARY = "ordinary"
    SUPPLIER = "supplier"
    AUTOMATIC = "automatic"
    UNSURE = "unsure"


class Action(StrEnum):
    """What is to be done: alert the safeguarding lead, open a case, ask a person, tell another procedure's owner."""

    ALERT = "alert"
    OPEN = "open"
    ASK = "ask"
    TELL = "tell"
    LEAVE = "leave"


ACTIONS: Final = {
    Kind.DANGER: Action.ALERT, Kind.CONCERN: Action.OPEN, Kind.UNSURE: Action.ASK, Kind.FOLLOW_UP: Action.ASK,
    Kind.ORDINARY: Action.LEAVE, Kind.SUPPLIER: Action.LEAVE, Kind.AUTOMATIC: Action.LEAVE,
}  # fmt: skip
"""What each kind calls for; any other kind is told to its owner."""

BARE: Final = "a picture or chat and no words"

ENOUGH: Final = 2
"""Weight from which a kind other than a concern counts."""
OPENS: Final = 4
ASKS: Final = 3

ALERTS_ALIKE: Final = 400
"""Likeness to danger, in thousandths, from which it alerts although no rule found any. At 0 it is as likely this as not."""

_ROUTES: Final = (
    Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.DATA_INCIDENT, Kind.RIGHTS, Kind.FOI, Kind.COMPLAINT, Kind.PUPILS,
    Kind.FOLLOW_UP,
)  # fmt: skip
_OUTSIDERS: Final = {Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.FOI}


def kinds_of(found: Findings, scores: Mapping[str, int] | None = None) -> set[Kind]:
    """Return every kind that the findings speak for, and what the message reads like by its `scores` of likeness. Danger,
    the Head and staff never depend on the rest."""
    kinds = _safety(found)
    if not kinds and found.weight(Part.SUPPLIER) > ENOUGH:
        return {Kind.SUPPLIER}
    if found.has(IMAGE_RULE) and Kind.DANGER in kinds:
        return {Kind.DANGER}  # nobody but the safeguarding lead may be told that it exists
    if kinds & {Kind.HEAD, Kind.STAFF}:
        return kinds
    kinds |= {kind for kind in _ROUTES if found.weight(Part(kind.value)) >= ENOUGH}
    kinds |= _concern(found, kinds)
    if scores is not None:
        kinds = _alike(kinds, scores, found)
    if kinds & {Kind.CONCERN, Kind.UNSURE, Kind.DANGER} and _everyday(found):
        kinds.add(Kind.ORDINARY)  # the absence must still reach the office today
    return kinds


def _alike(kinds: set[Kind], scores: Mapping[str, int], found: Findings) -> set[Kind]:
    """Add what a message reads like. Likeness alone alerts where it is plain, and is asked about where it is not; it opens
    nothing, and where it speaks against a concern a person looks first."""
    danger, concern, ordinary = scores["danger"], scores["concern"], scores["ordinary"]
    if danger >= ALERTS_ALIKE and danger >= concern:
        return (kinds - {Kind.UNSURE}) | {Kind.DANGER}
    if Kind.CONCERN in kinds and Kind.DANGER not in kinds and concern < 0 < ordinary:
        return (kinds - {Kind.CONCERN}) | {Kind.UNSURE}
    elsewhere = any(rule.weight >= OPENS for rule in found.rules(Part.AGAINST))
    if not kinds and not elsewhere and ordinary < 0 <= max(danger, concern):
        return {Kind.UNSURE}
    return kinds


def _everyday(found: Findings) -> bool:
    """Tell whether it also brings an absence, a collection or papers, which the office needs whatever else it is."""
    return any(rule.weight >= ENOUGH for rule in found.rules(Part.ORDINARY))


def _safety(found: Findings) -> set[Kind]:
    """Return the kinds that never depend on the rest. Only an advertisement that speaks of nobody may name what it warns of."""
    advertising = found.weight(Part.SUPPLIER) > ENOUGH and not found.has("about people")
    kinds: set[Kind] = set()
    if found.weight(Part.HEAD) >= ENOUGH:
        kinds.add(Kind.HEAD)
    elif found.weight(Part.STAFF) >= ENOUGH:  # what is also about the Head must not reach the Head
        kinds.add(Kind.STAFF)
    if found.weight(Part.DANGER) >= ENOUGH and not advertising and not (kinds and _same_matter(found)):
        kinds.add(Kind.DANGER)
    return set() if advertising else kinds


def _same_matter(found: Findings) -> bool:
    """Tell whether all signs of danger stand by the words about staff or the Head, and so are theirs to answer."""
    theirs = found.sentences(Part.STAFF, Part.HEAD)
    return all(any(abs(one - other) <= 1 for other in theirs) for one in found.sentences(Part.DANGER))


def _concern(found: Findings, others: set[Kind]) -> set[Kind]:
    action = _judged(found)
    children = Kind.PUPILS in others and not found.rules(Part.GROWN_UP)
    told = found.rules(Part.ACT) or found.weight(Part.CLUE) >= ENOUGH or not others - {Kind.DANGER}
    if action is Action.OPEN and told and not (others & _OUTSIDERS or children):
        return {Kind.CONCERN}
    if action is Action.LEAVE or others:
        return set()
    return {Kind.UNSURE}


def _judged(found: Findings) -> Action:
    """Weigh place, act and wish against what speaks against a concern."""
    place = max((rule.weight for rule in found.rules(Part.PLACE)), default=0)
    act, wish, clue = found.weight(Part.ACT), found.weight(Part.WISH), found.weight(Part.CLUE)
    if found.has("not in English"):
        return Action.ASK  # a person who can read it says what it is
    grown_up = min(1, found.weight(Part.GROWN_UP))
    both = 1 if place and (act or clue) else 0
    score = place + act + wish + clue + grown_up + both - _against(found, place, act)
    if score >= OPENS and _speaks_of_it(place, act, clue, grown_up) and (act or wish or clue or place >= OPENS):
        return Action.OPEN
    told = place >= ENOUGH or grown_up or act >= ENOUGH
    if score >= ASKS or (score >= ENOUGH and told) or _must_be_seen(found) or _unplaced(found):
        return Action.ASK
    return Action.LEAVE


def _speaks_of_it(place: int, act: int, clue: int, grown_up: int) -> bool:
    """Tell whether there is enough of the matter itself to open a case, and not only the writer's wish."""
    return place >= ENOUGH or bool(grown_up) or act >= ASKS or clue >= OPENS or bool(place and clue >= ENOUGH)


def _against(found: Findings, place: int, act: int) -> int:
    """Return what speaks against. Thanks and practical questions weigh little beside words about what somebody did, and
    nothing where no group is spoken of: they are about how a group is used."""
    rules = found.rules(Part.AGAINST)
    hard = sum(rule.weight for rule in rules if rule.weight >= OPENS)
    soft = sum(rule.weight for rule in rules if rule.weight < OPENS) if place else 0
    little = found.weight(Part.CLUE) < ENOUGH and not found.rules(Part.GROWN_UP)
    everyday = 1 if found.rules(Part.ORDINARY) and little else 0
    return hard + (min(soft, 1) if act >= ASKS else min(soft, 2) if act else soft + everyday)


def _unplaced(found: Findings) -> bool:
    """Tell whether it is about people and nothing in it is anybody's everyday business: then silence would be a guess."""
    return found.has("about people") and not found.rules(Part.ORDINARY, Part.SUPPLIER) and not _of_no_concern(found)


def _of_no_concern(found: Findings) -> bool:
    """Tell whether it is thanks, or a practical word about a group."""
    against = found.rules(Part.AGAINST)
    return bool(against and (found.rules(Part.PLACE) or not found.rules(Part.CLUE)))


def _must_be_seen(found: Findings) -> bool:
    return any(found.has(name) for name in (BARE, "not in English", "nothing to read"))


def passed_on(found: Findings) -> set[Kind]:
    """What somebody passed on without making it their own can alert and be asked about, but opens nothing."""
    kinds = kinds_of(found)
    safety = kinds & {Kind.DANGER, Kind.STAFF, Kind.HEAD}
    return safety | ({Kind.UNSURE} if kinds & {Kind.CONCERN, Kind.UNSURE} and not safety else set())


def from_machine(kinds: set[Kind]) -> set[Kind]:
    """A list's or a form's mail may carry a person's words: a danger alerts, a concern is asked about."""
    asked = {Kind.UNSURE} if kinds & {Kind.CONCERN, Kind.UNSURE} else set()
    return {Kind.AUTOMATIC} | asked | (kinds - {Kind.CONCERN, Kind.ORDINARY, Kind.SUPPLIER})
