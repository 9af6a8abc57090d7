"""What a first reading says of a message, and what two readings of its two versions say together.

The one idea: the words of a message may stand in one version of it alone, so the graver reading counts; what the other
says of a danger, of the Head or of staff is never lost beside it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from mailflow.mail.triage.judged import in_two_versions
from mailflow.mail.triage.kinds import ACTIONS, Action, Kind

_URGENCY: Final = (
    Kind.DANGER, Kind.HEAD, Kind.STAFF, Kind.CONCERN, Kind.UNSURE, Kind.FOLLOW_UP, Kind.POLICE, Kind.LEGAL, Kind.PRESS,
    Kind.DATA_INCIDENT, Kind.RIGHTS, Kind.FOI, Kind.COMPLAINT, Kind.PUPILS, Kind.ORDINARY, Kind.SUPPLIER, Kind.AUTOMATIC,
)  # fmt: skip


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
    `named_staff` the keys of our people whom it names, the Head also where "the Head" is spoken ill of, which
    `head_is_target` says. `image`: it may come with an indecent image of a child. `close`: it reads a little
    like a concern or a danger, whatever it was taken for. `new_text` are the words that were read; where the two versions
    of a message differ, those of the graver one, and `other_version` those of the other.
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
    head_is_target: bool = False
    image: bool = False
    close: bool = False
    other_version: str = ""


def in_order(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """Return kinds in order of urgency."""
    return tuple(sorted(kinds, key=_URGENCY.index))


def actions_for(kinds: Iterable[Kind]) -> tuple[Action, ...]:
    """Return what kinds call for, in order of urgency."""
    called_for = {ACTIONS.get(kind, Action.TELL) for kind in kinds}
    return tuple(action for action in Action if action in called_for)


def together(plain: Triage, formatted: Triage) -> Triage:
    """Return the graver of the readings of two versions, with what the other says of a danger, the Head or staff."""
    first, other = sorted((plain, formatted), key=lambda one: _URGENCY.index(one.kinds[0]))
    image = first.image or other.image
    kinds = in_order(in_two_versions(set(first.kinds), set(other.kinds), image=image))
    return replace(
        first,
        kinds=kinds,
        actions=actions_for(kinds),
        reasons=tuple(dict.fromkeys((*first.reasons, *other.reasons))),
        seriousness=max(first.seriousness or 0, other.seriousness or 0) or None,
        group=first.group or other.group,
        named_staff=tuple(dict.fromkeys((*first.named_staff, *other.named_staff))),
        head_is_target=first.head_is_target or other.head_is_target,
        image=image,
        close=first.close or other.close,
        other_version=other.new_text,
    )
