"""Is it a concern, a danger, another procedure's, or nothing to do with us? With the words that say so.

The one idea: danger, the Head and staff are looked for first and whatever else is found; then every rule of the table
has its say, and what is left unsure goes to a person and never to silence. A message may be several things.
"""

import re
from collections.abc import Iterator
from functools import reduce
from typing import Final

from mailflow.mail.automatic import CARRIES_WORDS, machine
from mailflow.mail.message import Message
from mailflow.mail.message.body import LOCKED, sealed
from mailflow.mail.new_text.written import Written, versions, written
from mailflow.mail.triage import language as languages
from mailflow.mail.triage import named, turned_on
from mailflow.mail.triage.asks_office import asked
from mailflow.mail.triage.chosen import MOST, chosen
from mailflow.mail.triage.concern import BARE, ENOUGH, IN_A_FILE
from mailflow.mail.triage.danger import IMAGE_RULE
from mailflow.mail.triage.first_reading import Reason, Triage, actions_for, in_order, together
from mailflow.mail.triage.guesses import points, seriousness
from mailflow.mail.triage.in_a_group import staff_write_in_it
from mailflow.mail.triage.judged import SPOKEN_ILL_OF, from_machine, kinds_of, names_only, passed_on
from mailflow.mail.triage.kinds import Action, Kind
from mailflow.mail.triage.likely import LIKELY, PERHAPS_DANGER, close
from mailflow.mail.triage.likeness import NOTHING, ROUTES, Likeness, likenesses
from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import BY_NAME, Findings, Local, findings, joined
from mailflow.mail.words.sentences import CAP
from mailflow.people import Person, Role, holders

__all__ = ["Action", "Kind", "Reason", "Triage", "together", "triage"]


def triage(
    message: Message, *, people: tuple[Person, ...], classes: tuple[str, ...], own_domains: tuple[str, ...]
) -> Triage:
    """Say what `message` is, and why. Never raises on what anybody may write."""
    what = machine(message, own_domains=own_domains)
    local = _local(people, classes)
    if what is not None and what not in CARRIES_WORDS:
        nothing = [(findings("", local)[0], NOTHING)]
        own = written(message, own_domains)
        return _triage({Kind.AUTOMATIC}, nothing, own, _whole(message, own), people, classes)

    texts = versions(message, own_domains)
    share = sum(1 + 2 * bool(one.passed_on) for one in texts)

    def read_as(own: Written) -> Triage:
        read = _read(_found(message, own, local, share, people), share)
        if what is not None:
            read = [(found, like.near_only()) for found, like in read]
        kinds = kinds_of(read)
        if own.passed_on:
            covered = (f"{cover}\n\n{own.passed_on}"[: CAP // share] for cover in _covers(own))
            kinds = passed_on(kinds, set().union(*(kinds_of(_read(findings(one, local), share)) for one in covered)))
        if what is not None:
            kinds = from_machine(kinds)
        return _triage(kinds or {Kind.ORDINARY}, read, own, _whole(message, own), people, classes)

    return reduce(together, map(read_as, texts))


_Read = list[tuple[Findings, Likeness]]
"""What the rules found in each passage, and what it reads like."""


def _read(passages: tuple[Findings, ...], share: int) -> _Read:
    """Return passages with what they read like; one that is not put to the model reads like nothing."""
    numbers = sorted(chosen(passages, MOST // share))
    like = likenesses(passages[0].text, [(passages[number].begin, passages[number].end) for number in numbers])
    told = dict(zip(numbers, like, strict=True))
    return [(one, told.get(number, NOTHING)) for number, one in enumerate(passages)]


def looked_at(
    message: Message, *, people: tuple[Person, ...], classes: tuple[str, ...], own_domains: tuple[str, ...]
) -> tuple[Findings, ...]:
    """Return what the rules find in the passages of a message, before it is weighed: from this the weights of likeness are
    learned."""
    return _found(message, written(message, own_domains), _local(people, classes), 1, people)


def _local(people: tuple[Person, ...], classes: tuple[str, ...]) -> Local:
    return Local(classes, tuple(person.name for person in holders(people, Role.HEAD)))


def _found(
    message: Message, own: Written, local: Local, share: int, people: tuple[Person, ...]
) -> tuple[Findings, ...]:
    """Return what the rules find in one of the texts of a message, of which each has its `share` of what is looked at."""
    text = _whole(message, own)[: CAP // share]
    signs = _signs(message, own, people)
    passages = findings(text, local, signs)
    bare = _bare(message, passages[0], own)
    return findings(text, local, (*signs, *bare)) if bare else passages


def _triage(
    kinds: set[Kind],
    read: _Read,
    own: Written,
    text: str,
    people: tuple[Person, ...],
    classes: tuple[str, ...],
) -> Triage:
    ordered = in_order(kinds)
    concerns = bool(kinds & {Kind.CONCERN, Kind.UNSURE, Kind.DANGER})
    telling = [one for one in read if kinds_of([one]) & kinds - {Kind.ORDINARY}] or read if len(read) > 1 else read
    found = joined([passage for passage, _ in telling])
    heads = tuple(person.key for person in holders(people, Role.HEAD)) if found.has(SPOKEN_ILL_OF) else ()
    return Triage(
        kinds=ordered,
        actions=actions_for(ordered),
        reasons=(*_reasons(found), *_likenesses(found, telling, kinds), *(asked(own.text) if concerns else ())),
        seriousness=seriousness(found, kinds),
        points=points(found) if concerns else (),
        group=named.group(text, classes),
        named_staff=tuple(dict.fromkeys((*named.staff(text, people), *heads))),
        language=languages.language(own.text or own.subject),
        new_text=own.text,
        head_is_target=found.has(SPOKEN_ILL_OF),
        image=found.has(IMAGE_RULE) and Kind.DANGER in kinds,
        close=any(close(like) or names_only(passage, like) for passage, like in read),
    )


# Signs ---------------------------------------------------------------------------------------------------------------

FEW_WORDS: Final = 14

_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]?")
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


def _covers(own: Written) -> tuple[str, ...]:
    """Return what tells where something that is passed on stood: its subject, and the first of few words that came with it."""
    few = len(own.text.split()) <= FEW_WORDS
    first = _SENTENCE.match(own.text.strip()) if few else None
    return (own.subject, f"{own.subject}\n\n{first[0]}") if first else (own.subject,)


def _signs(message: Message, own: Written, people: tuple[Person, ...]) -> tuple[str, ...]:
    said = own.text.strip() or own.subject or message.attachments or message.formatted.strip()
    signs = {
        "a pasted chat": bool(_CHAT_LINE.search(own.text)),
        "not in English": languages.foreign(own.text),
        "nothing to read": bool(message.unreadable) or not said or sealed(message.text, message.attachments),
        "staff write in the group": staff_write_in_it(own.text[:CAP], people),
        "from the police": bool(_AUTHORITIES.search(message.from_address.rpartition("@")[2])),
    }
    return (*(name for name, holds in signs.items() if holds), *turned_on.signs(own.text[:CAP], people))


def _bare(message: Message, found: Findings, own: Written) -> tuple[str, ...]:
    """Return the sign that a picture, a recording or a chat came with next to no words, and those no everyday business; or
    that words about a group brought all others in a file that is not opened here."""
    if found.rules(Part.ORDINARY, Part.SUPPLIER, Part.AGAINST) or len(own.text.split()) > FEW_WORDS:
        return ()
    if any(_is_media(one.kind, one.name) for one in message.attachments):
        return (BARE,)
    return (IN_A_FILE,) if LOCKED in message.notes and found.weight(Part.PLACE) >= ENOUGH else ()


def _is_media(kind: str, name: str) -> bool:
    return kind.startswith(("image/", "audio/", "video/")) or bool(_MEDIA.search(name))


# What is shown with it -----------------------------------------------------------------------------------------------


def _reasons(found: Findings) -> tuple[Reason, ...]:
    places = [(BY_NAME[name], place) for name, place in found.found.items()]
    said = iter(found.text.originals([place for _, place in places if place is not None]))
    return tuple(Reason("" if place is None else next(said), rule.name, rule.clause) for rule, place in places)


_SHOWN: Final = {"concern": LIKELY, "danger": PERHAPS_DANGER}


def _likenesses(found: Findings, read: _Read, kinds: set[Kind]) -> Iterator[Reason]:
    """Say what it reads like, with the sentence that says so most."""
    for kind, least in _SHOWN.items() if kinds & {Kind.DANGER, Kind.CONCERN, Kind.UNSURE} else ():
        like = max((like for _, like in read), key=lambda one: one.of(kind))
        if like.of(kind) >= least:
            yield Reason(like.telling.get(kind, ""), f"reads like a {kind}", "")
    for kind in ROUTES:
        if Kind(kind) in kinds and not found.rules(Part(kind)):
            yield Reason("", f"reads like a message for another procedure ({kind})", "")
