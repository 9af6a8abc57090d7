"""Is it a concern, a danger, another procedure's, or nothing to do with us? With the words that say so.

The one idea: danger, the Head and staff are looked for first and whatever else is found; then every rule of the table
has its say, and what is left unsure goes to a person and never to silence. A message may be several things.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mailflow import policy
from mailflow.mail import language as languages
from mailflow.mail import named
from mailflow.mail.automatic import CARRIES_WORDS, machine
from mailflow.mail.message import Message
from mailflow.mail.triage_danger import IMAGE_RULE
from mailflow.mail.triage_rules import Part, Rule
from mailflow.mail.triage_table import BY_NAME, Findings, Local, findings
from mailflow.mail.written import Written, written
from mailflow.people import Person, Role, holders


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


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: words from the message, the rule that they met, and the policy's point ("" if none)."""

    words: str
    rule: str
    clause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Triage:
    """A first reading of a message. It suggests; a person decides.

    `kinds` and `actions` are in order of urgency. `seriousness` is a first guess (1 .. 4), None where there is nothing
    to guess from. `points` are the policy's codes that the words touch; `group` a class as config.toml writes it;
    `named_staff` the keys of our people whom it names, the Head also where "the Head" is spoken ill of.
    """

    kinds: tuple[Kind, ...]
    actions: tuple[Action, ...]
    reasons: tuple[Reason, ...]
    seriousness: int | None
    points: tuple[str, ...]
    group: str
    named_staff: tuple[str, ...]
    language: str
    new_text: str


def triage(
    message: Message, *, people: tuple[Person, ...], classes: tuple[str, ...], own_domains: tuple[str, ...]
) -> Triage:
    """Say what `message` is, and why. Never raises on what anybody may write."""
    what = machine(message, own_domains=own_domains)
    own = written(message, own_domains)
    text = _whole(message, own)
    local = Local(classes, tuple(person.name for person in holders(people, Role.HEAD)))
    if what is not None and what not in CARRIES_WORDS:
        return _triage({Kind.AUTOMATIC}, findings("", local), own, text, people, classes)
    found = findings(text, local, _signs(message, own))
    if _is_bare(message, found, own):
        found = findings(text, local, (*_signs(message, own), BARE))
    kinds = _kinds(found)
    if own.passed_on:
        kinds |= _passed_on(findings(own.passed_on, local))
    if what is not None:
        kinds = _from_machine(kinds)
    return _triage(kinds or {Kind.ORDINARY}, found, own, text, people, classes)


def _triage(
    kinds: set[Kind], found: Findings, own: Written, text: str, people: tuple[Person, ...], classes: tuple[str, ...]
) -> Triage:
    ordered = tuple(kind for kind in _URGENCY if kind in kinds)
    actions = {ACTIONS.get(kind, Action.TELL) for kind in ordered}
    concerns = bool(kinds & {Kind.CONCERN, Kind.UNSURE, Kind.DANGER})
    heads = tuple(person.key for person in holders(people, Role.HEAD)) if found.has(HEAD_TARGET) else ()
    return Triage(
        kinds=ordered,
        actions=tuple(action for action in Action if action in actions),
        reasons=_reasons(found),
        seriousness=_seriousness(found, kinds),
        points=_points(found) if concerns else (),
        group=named.group(text, classes),
        named_staff=tuple(dict.fromkeys((*named.staff(text, people), *heads))),
        language=languages.language(own.text or own.subject),
        new_text=own.text,
    )


_URGENCY: Final = (
    Kind.DANGER, Kind.HEAD, Kind.STAFF, Kind.CONCERN, Kind.UNSURE, Kind.FOLLOW_UP, Kind.POLICE, Kind.LEGAL, Kind.PRESS,
    Kind.DATA_INCIDENT, Kind.RIGHTS, Kind.FOI, Kind.COMPLAINT, Kind.PUPILS, Kind.ORDINARY, Kind.SUPPLIER, Kind.AUTOMATIC,
)  # fmt: skip


# Signs ---------------------------------------------------------------------------------------------------------------

HEAD_TARGET: Final = "the Head spoken ill of"
BARE: Final = "a picture or chat and no words"
FEW_WORDS: Final = 14

_CHAT_LINE: Final = re.compile(
    r"\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?\]?(?:\s-)?\s~?\s?[^:\n]{1,40}:\s",
    re.IGNORECASE,
)
_MEDIA: Final = re.compile(
    r"\.(?:heic|heif|jpe?g|png|gif|webp|bmp|opus|ogg|m4a|mp3|amr|wav|mp4|mov|3gp|zip|txt)$", re.IGNORECASE
)
_AUTHORITIES: Final = re.compile(r"(?:^|[.@-])(?:police|cjsm|cafcass|hmcts)(?:\.|$)", re.IGNORECASE)


def _whole(message: Message, own: Written) -> str:
    """Return all that is judged: the subject, the words, and the names of what is attached."""
    names = "\n\n".join(one.name for one in message.attachments[:20])
    return "\n\n".join(filter(None, (own.subject, own.text, names)))


def _signs(message: Message, own: Written) -> tuple[str, ...]:
    signs = {
        "a pasted chat": bool(_CHAT_LINE.search(own.text)),
        "not in English": languages.foreign(own.text),
        "nothing to read": bool(message.unreadable) or not (own.text.strip() or own.subject or message.attachments),
        "from the police": bool(_AUTHORITIES.search(message.from_address.rpartition("@")[2])),
    }
    return tuple(name for name, holds in signs.items() if holds)


def _is_bare(message: Message, found: Findings, own: Written) -> bool:
    """Tell whether a picture, a recording or a chat came with next to no words, and those no everyday business."""
    if found.rules(Part.ORDINARY, Part.SUPPLIER, Part.AGAINST) or len(own.text.split()) > FEW_WORDS:
        return False
    return any(_is_media(one.kind, one.name) for one in message.attachments)


def _is_media(kind: str, name: str) -> bool:
    return kind.startswith(("image/", "audio/", "video/")) or bool(_MEDIA.search(name))


# Kinds ---------------------------------------------------------------------------------------------------------------

ENOUGH: Final = 2
"""Weight from which a kind other than a concern counts."""
OPENS: Final = 4
ASKS: Final = 3

_ROUTES: Final = (
    Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.DATA_INCIDENT, Kind.RIGHTS, Kind.FOI, Kind.COMPLAINT, Kind.PUPILS,
    Kind.FOLLOW_UP,
)  # fmt: skip
_OUTSIDERS: Final = {Kind.POLICE, Kind.LEGAL, Kind.PRESS, Kind.FOI}


def _kinds(found: Findings) -> set[Kind]:
    """Return every kind that the findings speak for. Danger, the Head and staff never depend on the rest."""
    kinds = _safety(found)
    if not kinds and found.weight(Part.SUPPLIER) > ENOUGH:
        return {Kind.SUPPLIER}
    if found.has(IMAGE_RULE) and Kind.DANGER in kinds:
        return {Kind.DANGER}  # nobody but the safeguarding lead may be told that it exists
    if kinds & {Kind.HEAD, Kind.STAFF}:
        return kinds
    kinds |= {kind for kind in _ROUTES if found.weight(Part(kind.value)) >= ENOUGH}
    kinds |= _concern(found, kinds)
    mixed = found.weight(Part.ORDINARY) >= ENOUGH and kinds & {Kind.CONCERN, Kind.UNSURE, Kind.DANGER}
    if mixed and _everyday(found):
        kinds.add(Kind.ORDINARY)  # the absence must still reach the office today
    return kinds


def _everyday(found: Findings) -> bool:
    return any(rule.weight >= ENOUGH for rule in found.rules(Part.ORDINARY))


def _safety(found: Findings) -> set[Kind]:
    advertising = found.weight(Part.SUPPLIER) > ENOUGH
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


def _passed_on(found: Findings) -> set[Kind]:
    """What somebody passed on without making it their own can alert and be asked about, but opens nothing."""
    kinds = _kinds(found)
    safety = kinds & {Kind.DANGER, Kind.STAFF, Kind.HEAD}
    return safety | ({Kind.UNSURE} if kinds & {Kind.CONCERN, Kind.UNSURE} and not safety else set())


def _from_machine(kinds: set[Kind]) -> set[Kind]:
    """A list's or a form's mail may carry a person's words: a danger alerts, a concern is asked about."""
    asked = {Kind.UNSURE} if kinds & {Kind.CONCERN, Kind.UNSURE} else set()
    return {Kind.AUTOMATIC} | asked | (kinds - {Kind.CONCERN, Kind.ORDINARY, Kind.SUPPLIER})


# What is shown with it -----------------------------------------------------------------------------------------------


def _reasons(found: Findings) -> tuple[Reason, ...]:
    places = [(BY_NAME[name], place) for name, place in found.found.items()]
    said = iter(found.text.originals([place for _, place in places if place is not None]))
    return tuple(Reason("" if place is None else next(said), rule.name, rule.clause) for rule, place in places)


def _seriousness(found: Findings, kinds: set[Kind]) -> int | None:
    if Kind.DANGER in kinds or kinds & {Kind.STAFF, Kind.HEAD}:
        return 4
    acts: list[Rule] = found.rules(Part.ACT)
    if not kinds & {Kind.CONCERN, Kind.UNSURE} or not acts:
        return None
    clauses = {rule.clause for rule in acts if rule.clause}
    if clauses and clauses <= policy.CRITICISM_OF_THE_SCHOOL:
        return 1
    return max(rule.grade for rule in acts) or None


def _points(found: Findings) -> tuple[str, ...]:
    clauses = {rule.clause for rule in found.rules(Part.ACT, Part.PLACE)}
    return tuple(code for code in policy.POINTS if code in clauses)
