"""Weighs what was found in a message: which kinds it is, and what each calls for.

The one idea: danger, the Head and staff never depend on the rest; a concern is a place, an act and a wish, less what
speaks against it; and to the signs of the table is added how much a message reads like those that people have sorted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mailflow.mail import triage_likely as likely
from mailflow.mail.likeness import Likeness
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
SPOKEN_ILL_OF: Final = "the Head spoken ill of"

ENOUGH: Final = 2
"""Weight from which a sign of the table counts at all."""
TWO_SIGNS: Final = 4
"""Weight of danger, or of another procedure, that is enough without any likeness."""
OPENS: Final = 4
"""Score from which what reads somewhat like a concern is asked about, and what reads like one is opened."""
PLAIN: Final = 10
"""Score from which the table alone opens a case."""

_ROUTES: Final = (
    Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.DATA_INCIDENT, Kind.RIGHTS, Kind.FOI, Kind.COMPLAINT, Kind.PUPILS,
    Kind.FOLLOW_UP,
)  # fmt: skip
_OUTSIDERS: Final = {Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.FOI}


def kinds_of(read: Sequence[tuple[Findings, Likeness]]) -> set[Kind]:
    """Return every kind that the passages of a message speak for, and those that they read like. Danger, the Head and staff
    never depend on the rest, and what may be seen by few in one passage may be seen by few in all of them."""
    short = len(read) == 1
    kinds = {kind for found, like in read for kind in _of_passage(_Passage(found, like, short))}
    if Kind.DANGER in kinds and any(found.has(IMAGE_RULE) for found, _ in read):
        return {Kind.DANGER}  # nobody but the safeguarding lead may be told that it exists
    if kinds & {Kind.HEAD, Kind.STAFF}:
        theirs = Kind.HEAD if Kind.HEAD in kinds else Kind.STAFF  # what is also about the Head must not reach the Head
        return kinds & {theirs, Kind.DANGER}
    if kinds & {Kind.DANGER, Kind.CONCERN}:
        kinds.discard(Kind.UNSURE)
    if kinds & {Kind.CONCERN, Kind.UNSURE, Kind.DANGER} and any(_everyday(found) for found, _ in read):
        kinds.add(Kind.ORDINARY)  # the absence must still reach the office today
    return kinds - {Kind.SUPPLIER} or kinds


@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage to be judged. The table's signs are enough by themselves only in a `short` message: long ones, newsletters
    above all, have a little of everything, and are also to read like what the signs speak for."""

    found: Findings
    like: Likeness
    short: bool

    def weight(self, part: Part) -> int:
        return self.found.weight(part)


def _of_passage(one: _Passage) -> set[Kind]:
    kinds = _safety(one)
    if not kinds and one.weight(Part.SUPPLIER) > ENOUGH:
        return {Kind.SUPPLIER}
    if kinds & {Kind.HEAD, Kind.STAFF}:
        return kinds
    kinds |= _routes(one)
    return kinds | _concern(one, kinds)


def _everyday(found: Findings) -> bool:
    """Tell whether it also brings an absence, a collection or papers, which the office needs whatever else it is."""
    return any(rule.weight >= ENOUGH for rule in found.rules(Part.ORDINARY))


def _routes(one: _Passage) -> set[Kind]:
    """Return the other procedures whose it is: beside one that names itself, those that it merely reads like do not count."""
    routes = {kind for kind in _ROUTES if _is_route(kind, one)}
    weight = {kind: one.weight(Part(kind.value)) for kind in routes}
    named = any(each >= TWO_SIGNS for each in weight.values())
    return {kind for kind in routes if not named or weight[kind] >= ENOUGH}


def _is_route(kind: Kind, one: _Passage) -> bool:
    """Tell whether it is another procedure's: by two signs, by one in a message that reads at all like it, or by that
    alone where it reads much like it."""
    weight = one.weight(Part(kind.value))
    if kind is Kind.HEAD and one.found.has(SPOKEN_ILL_OF) and weight < ENOUGH:
        return False  # what others say of the Head is about those who say it
    return (one.short and weight >= TWO_SIGNS) or likely.route(one.like, kind.value, signs=weight >= ENOUGH)


def _safety(one: _Passage) -> set[Kind]:
    """Return the kinds that never depend on the rest. Only an advertisement that speaks of nobody may name what it warns of."""
    advertising = one.weight(Part.SUPPLIER) > ENOUGH and not one.found.has("about people")
    kinds: set[Kind] = set()
    if _is_route(Kind.HEAD, one):
        kinds.add(Kind.HEAD)
    elif _is_route(Kind.STAFF, one):
        kinds.add(Kind.STAFF)
    if not advertising and _is_danger(one, kinds):
        kinds.add(Kind.DANGER)
    return set() if advertising else kinds


def _is_danger(one: _Passage, theirs: set[Kind]) -> bool:
    weight = one.weight(Part.DANGER)
    if theirs and _same_matter(one.found):
        return likely.beyond_doubt(one.like)
    told = weight >= TWO_SIGNS and (one.short or _told_of_somebody(one.found))
    return told or likely.danger(one.like, signs=weight >= ENOUGH)


def _told_of_somebody(found: Findings) -> bool:
    """Tell whether two signs of danger stand together in words about the writer or about one person. Circulars put such signs
    side by side as well, but speak of children, families and staff."""
    return any(_OF_SOMEBODY.intersection(found.text.sentences[number].split()) for number in together(found))


def together(found: Findings) -> list[int]:
    """Return the sentences that have two signs of danger, or one beside another in the next."""
    weights: dict[int, int] = {}
    for rule in found.rules(Part.DANGER):
        place = found.found[rule.name]
        if place is not None:
            weights[place.sentence] = weights.get(place.sentence, 0) + rule.weight
    return [number for number, weight in weights.items() if weight + weights.get(number + 1, 0) >= TWO_SIGNS]


_OF_SOMEBODY: Final = frozenset("i im ive id ill me my mine he hes him his she shes her hers".split())


def _same_matter(found: Findings) -> bool:
    """Tell whether all signs of danger stand by the words about staff or the Head, and so are theirs to answer."""
    theirs = found.sentences(Part.STAFF, Part.HEAD)
    return all(any(abs(one - other) <= 1 for other in theirs) for one in found.sentences(Part.DANGER))


# A concern -----------------------------------------------------------------------------------------------------------


def _concern(one: _Passage, others: set[Kind]) -> set[Kind]:
    action = _judged(one)
    if action is Action.OPEN and (likely.rather_a_concern(one.like) or _told(one.found, others)):
        return {Kind.CONCERN}
    if action is Action.LEAVE or Kind.DANGER in others or (others and not likely.rather_a_concern(one.like)):
        return set()
    return {Kind.UNSURE}


def _told(found: Findings, others: set[Kind]) -> bool:
    """Tell whether it speaks of a parent's conduct, and not only of what another procedure is for."""
    children = Kind.PUPILS in others and not found.rules(Part.GROWN_UP)
    acts = found.rules(Part.ACT) or found.weight(Part.CLUE) >= ENOUGH or not others - {Kind.DANGER}
    return bool(acts) and not (others & _OUTSIDERS or children)


def _judged(one: _Passage) -> Action:
    """Weigh place, act and wish against what speaks against a concern, and add how much it reads like one."""
    found, like = one.found, one.like
    if found.has("not in English"):
        return Action.ASK  # a person who can read it says what it is
    if _elsewhere(found):
        return Action.ASK if _must_be_seen(found) else Action.LEAVE
    score = _score(found)
    plain = (one.short and score >= PLAIN) or (score >= OPENS and likely.concern(like, likely.BOTH))
    if (plain or likely.concern(like, likely.SURE)) and not _without_words(found):
        return Action.OPEN
    asked = likely.concern(like, likely.LIKELY) or (score >= OPENS and likely.concern(like, likely.PERHAPS))
    if asked or likely.perhaps_danger(like) or together(found) or _must_be_seen(found):
        return Action.ASK
    return Action.LEAVE


def _elsewhere(found: Findings) -> bool:
    """Tell whether it is about another school, or takes an earlier message back."""
    return any(rule.weight >= OPENS for rule in found.rules(Part.AGAINST))


def _without_words(found: Findings) -> bool:
    """Tell whether it is a picture or a chat whose few words do not say what it is about."""
    return found.has(BARE) and not found.rules(Part.PLACE, Part.ACT, Part.CLUE)


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


def _must_be_seen(found: Findings) -> bool:
    return any(found.has(name) for name in (BARE, "not in English", "nothing to read"))


# Words that are not the writer's own ---------------------------------------------------------------------------------


def passed_on(kinds: set[Kind]) -> set[Kind]:
    """What somebody passed on without making it their own can alert and be asked about, but opens nothing."""
    safety = kinds & {Kind.DANGER, Kind.STAFF, Kind.HEAD}
    return safety | ({Kind.UNSURE} if kinds & {Kind.CONCERN, Kind.UNSURE} and not safety else set())


def from_machine(kinds: set[Kind]) -> set[Kind]:
    """A list's or a form's mail may carry a person's words: a danger alerts, a concern is asked about."""
    asked = {Kind.UNSURE} if kinds & {Kind.CONCERN, Kind.UNSURE} else set()
    return {Kind.AUTOMATIC} | asked | (kinds - {Kind.CONCERN, Kind.ORDINARY, Kind.SUPPLIER})
