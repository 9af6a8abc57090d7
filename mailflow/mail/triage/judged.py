"""Weighs what was found in a message: which kinds it is, and what each calls for.

The one idea: danger, the Head and staff never depend on the rest; and to the signs of the table is added how much a
message reads like those that people have sorted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mailflow.mail.triage import likely
from mailflow.mail.triage.concern import ENOUGH, weighed
from mailflow.mail.triage.danger import IMAGE_RULE, THREATS
from mailflow.mail.triage.kinds import Action, Kind
from mailflow.mail.triage.likeness import Likeness
from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import Findings
from mailflow.mail.triage.turned_on import BY_A_STRANGER
from mailflow.mail.triage.words import LISTS

SPOKEN_ILL_OF: Final = "the Head spoken ill of"

TWO_SIGNS: Final = 4
"""Weight of danger, or of another procedure, that is enough without any likeness."""

_ROUTES: Final = (
    Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.DATA_INCIDENT, Kind.RIGHTS, Kind.FOI, Kind.COMPLAINT, Kind.PUPILS,
    Kind.FOLLOW_UP,
)  # fmt: skip
_OWNED: Final = frozenset(_ROUTES) - {Kind.FOLLOW_UP}
_SAFETY: Final = frozenset({Kind.DANGER, Kind.STAFF, Kind.HEAD})
_OUTSIDERS: Final = {Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.FOI}


def kinds_of(read: Sequence[tuple[Findings, Likeness]]) -> set[Kind]:
    """Return every kind that the passages of a message speak for, and those that they read like. Danger, the Head and staff
    never depend on the rest, and what may be seen by few in one passage may be seen by few in all of them."""
    short = len(read) == 1
    image = any(found.has(IMAGE_RULE) for found, _ in read)
    kinds = _confined({kind for found, like in read for kind in _of_passage(_Passage(found, like, short))}, image=image)
    if kinds & {Kind.HEAD, Kind.STAFF} or (image and Kind.DANGER in kinds):
        return kinds
    if kinds & {Kind.CONCERN, Kind.UNSURE, Kind.DANGER} and any(_everyday(found) for found, _ in read):
        kinds.add(Kind.ORDINARY)  # the absence must still reach the office today
    return kinds - {Kind.SUPPLIER} or kinds


def in_two_versions(graver: set[Kind], other: set[Kind], *, image: bool) -> set[Kind]:
    """Return the kinds of a message whose versions differ: those of the graver one, and what never depends on the rest."""
    return _confined(graver | other & _SAFETY, image=image)


def _confined(kinds: set[Kind], *, image: bool) -> set[Kind]:
    """Leave out what would tell of a message to somebody who may not know that it exists, and doubt where there is none."""
    if Kind.DANGER in kinds and image:
        return {Kind.DANGER}  # nobody but the safeguarding lead
    if kinds & {Kind.HEAD, Kind.STAFF}:
        theirs = Kind.HEAD if Kind.HEAD in kinds else Kind.STAFF  # what is also about the Head must not reach the Head
        return kinds & {theirs, Kind.DANGER}
    return kinds - {Kind.UNSURE} if kinds & {Kind.DANGER, Kind.CONCERN} else kinds


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
    asked = {Kind.UNSURE} if _by_chance(one) and not names_only(one.found, one.like) else set()
    return kinds | asked | _concern(one, kinds)


def _everyday(found: Findings) -> bool:
    """Tell whether it also brings an absence, a collection or papers, which the office needs whatever else it is."""
    return any(rule.weight >= ENOUGH for rule in found.rules(Part.ORDINARY))


def _routes(one: _Passage) -> set[Kind]:
    """Return the other procedures whose it is. Beside one that names itself, those that it merely reads like do not count; but
    whatever goes to an owner goes to a second one too where it reads nearly as much like theirs."""
    routes = {kind for kind in _ROUTES if _is_route(kind, one)}
    weight = {kind: one.weight(Part(kind.value)) for kind in routes}
    named = any(each >= TWO_SIGNS for each in weight.values())
    first = {kind for kind in routes if not named or weight[kind] >= ENOUGH}
    owned = first - {Kind.FOLLOW_UP}
    return first | {kind for kind in _OWNED if owned and likely.second_route(one.like, kind.value)}


def _is_route(kind: Kind, one: _Passage) -> bool:
    """Tell whether it is another procedure's: by two signs, by one in a message that reads at all like it, or by that
    alone where it reads much like it."""
    weight = one.weight(Part(kind.value))
    if kind is Kind.HEAD and one.found.has(SPOKEN_ILL_OF) and weight < ENOUGH:
        return False  # what others say of the Head is about those who say it
    if kind is Kind.STAFF and not weight and one.found.has(BY_A_STRANGER):
        return False  # it only reads as if a member of staff had done it
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
    told = weight >= TWO_SIGNS and (_told_of_somebody(one.found) or (one.short and not names_only(one.found, one.like)))
    told = told and not _by_chance(one)
    return told or _threatens_by_name(one) or likely.danger(one.like, signs=weight >= ENOUGH)


def _by_chance(one: _Passage) -> bool:
    """Tell whether only weak signs of danger stand in a short message that reads nothing like one: a person is asked, and
    nobody alarmed. What is not in English is judged by its words alone."""
    rules = one.found.rules(Part.DANGER)
    weak = one.weight(Part.DANGER) >= TWO_SIGNS and all(rule.weight <= ENOUGH for rule in rules)
    return one.short and weak and not one.found.has("not in English") and likely.hardly_danger(one.like)


def _threatens_by_name(one: _Passage) -> bool:
    """Tell whether somebody named is threatened in a group: what a group heard, it can also stir up, so one sign is enough."""
    return any(_TITLES.intersection(words) for words in _threats_in_a_group(one))


def _threats_in_a_group(one: _Passage) -> list[frozenset[str]]:
    """Return the words beside each threat, where a group is spoken of as well: the passage's own in a short message, in a long
    one those of its sentence, if it speaks of somebody."""
    found = one.found
    places = [found.found[rule.name] for rule in found.rules(Part.DANGER) if rule.name in THREATS]
    if not any(rule.weight >= ENOUGH for rule in found.rules(Part.PLACE)):
        return []
    if one.short:
        return [found.text.said] if places else []
    beside = [frozenset(found.text.sentences[place.sentence].split()) for place in places if place is not None]
    return [words for words in beside if words & (_OF_SOMEBODY | _TITLES)]


def _told_of_somebody(found: Findings) -> bool:
    """Tell whether two signs of danger stand together in words about the writer or about one person. Circulars put such signs
    side by side as well, but speak of children, families and staff."""
    return any(_OF_SOMEBODY.intersection(found.text.sentences[number].split()) for number in together(found))


def names_only(found: Findings, like: Likeness) -> bool:
    """Tell whether a passage names dangers and speaks of nobody, but of a course, a leaflet or a filter, and reads like nothing
    else. What is not in English is read by its words alone, so it is never that."""
    said = found.text.said
    named = found.weight(Part.DANGER) >= TWO_SIGNS and not said & (_OF_SOMEBODY | _TITLES)
    return bool(named and said & _CIRCULARS and not found.has("not in English") and likely.hardly_danger(like))


def together(found: Findings) -> list[int]:
    """Return the sentences that have two signs of danger, or one beside another in the next."""
    weights: dict[int, int] = {}
    for rule in found.rules(Part.DANGER):
        place = found.found[rule.name]
        if place is not None:
            weights[place.sentence] = weights.get(place.sentence, 0) + rule.weight
    return [number for number, weight in weights.items() if weight + weights.get(number + 1, 0) >= TWO_SIGNS]


_OF_SOMEBODY: Final = frozenset("i im ive id ill me my mine he hes him his she shes her hers".split())
_TITLES: Final = frozenset(LISTS["title"].split())
_CIRCULARS: Final = frozenset(LISTS["circular"].split())


def _same_matter(found: Findings) -> bool:
    """Tell whether all signs of danger stand by the words about staff or the Head, and so are theirs to answer."""
    theirs = found.sentences(Part.STAFF, Part.HEAD)
    return all(any(abs(one - other) <= 1 for other in theirs) for one in found.sentences(Part.DANGER))


def _concern(one: _Passage, others: set[Kind]) -> set[Kind]:
    action = _asked_at_least(one, weighed(one.found, one.like, short=one.short))
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


def _asked_at_least(one: _Passage, action: Action) -> Action:
    """Let a person see what may be a danger, though nothing in it is a concern."""
    two_signs = one.short and together(one.found) and not names_only(one.found, one.like)
    danger = likely.perhaps_danger(one.like) or two_signs or _threats_in_a_group(one)
    return Action.ASK if action is Action.LEAVE and danger else action


# Words that are not the writer's own ---------------------------------------------------------------------------------


def passed_on(own: set[Kind], kinds: set[Kind]) -> set[Kind]:
    """Add to what somebody's own words are what they passed on without making it their own: it can alert and be asked about,
    but opens nothing."""
    both = own | kinds & _SAFETY
    doubtful = kinds & {Kind.CONCERN, Kind.UNSURE} and not both & {Kind.CONCERN, *_SAFETY}
    return both | {Kind.UNSURE} if doubtful else both


def from_machine(kinds: set[Kind]) -> set[Kind]:
    """A list's or a form's mail may carry a person's words: a danger alerts, a concern is asked about."""
    asked = {Kind.UNSURE} if kinds & {Kind.CONCERN, Kind.UNSURE} else set()
    return {Kind.AUTOMATIC} | asked | (kinds - {Kind.CONCERN, Kind.ORDINARY, Kind.SUPPLIER})
