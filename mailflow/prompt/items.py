"""What a question asks: one item for each thing that wants an answer.

The one idea: what an item says is what the email prints, and its kind settles how the answer to it is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from mailflow.prompt.steps import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer that may be picked.

    `key` is what is typed ("A", "3", "G1", "APPROVE"); `name` is the word the program keeps; `says` is what the email
    prints; `words` are plain words that mean the same when this is the only question open in the prompt; `needs_words`
    asks for something written beside the choice; `spares` names the items that need no answer once this is picked, and
    `needs` those that do only then;
    `short` says it in a few words, where it is suggested or read back; `deciding` is printed before `says` where to let a
    letter go is to decide as recommended.
    """

    key: str
    name: str
    says: str
    then: tuple[Step, ...] = ()
    words: tuple[str, ...] = ()
    needs_words: bool = False
    spares: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    short: str = ""
    deciding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Pick one of the choices, or several where `many`.

    `command`: the keys are words that must stand by themselves in the newly written text (APPROVE, SEND), never letters
    of an item. `digits`: bare digits count as this item's answer wherever they stand alone. `addressee`: to whom
    the letter goes that is asked about, `reference`: that of its case, `response`: the one that it carries out
    ("informal word"; "" if none, or more than one), and `led_by`: who leads the case, by name, all filled in where
    a reply is read.
    """

    name: str
    says: str
    choices: tuple[Choice, ...]
    many: bool = False
    command: bool = False
    required: bool = True
    suggest: str | None = None
    addressee: str = ""
    reference: str = ""
    response: str = ""
    led_by: str = ""

    def choice(self, name: str) -> Choice:
        return next(choice for choice in self.choices if choice.name == name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Something in the person's own words."""

    name: str
    says: str
    required: bool = False
    suggest: str | None = None
    only_they_know: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Somebody's name. `staff`: one of the school's people, found by name; otherwise a name is taken as written. `spares`
    names the items that need no answer once somebody is named."""

    name: str
    says: str
    staff: bool
    many: bool = False
    required: bool = True
    spares: tuple[str, ...] = ()
    suggest: str | None = None
    only_they_know: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date, written in any common British way; kept as ISO 8601."""

    name: str
    says: str
    required: bool = False
    suggest: str | None = None
    only_they_know: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One plain email address."""

    name: str
    says: str
    required: bool = True
    suggest: str | None = None
    only_they_know: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Two days or more with their times, of which the parent is to choose, kept as ISO 8601 by the clock on the school's
    wall; and in the words beside them where, for how long and with whom. `spares` names the items that need no answer once
    they are given. `letter`: it is asked only about letters of that name."""

    name: str
    says: str
    required: bool = False
    spares: tuple[str, ...] = ()
    letter: str = ""
    suggest: str | None = None
    only_they_know: bool = True


Item = Choose | Words | Who | Day | Address | Times


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """One keystroke that answers several items at once. `says` prints in full all that it states.

    `sets` maps an item's name to the names of the choices it answers with. Items that are not in `sets` are answered by
    what was suggested, if anything was. An item given in the same reply overrides both. `safe`: it says, or leaves it
    out, that somebody is at risk, and so is not offered where a danger was found. `vouches`: it says that the sender is who
    they say, and so is not offered where our own mail server says otherwise.
    """

    key: str
    says: str
    sets: Mapping[str, tuple[str, ...]]
    words: tuple[str, ...] = ()
    safe: bool = False
    vouches: bool = False
