"""Who is who at the school, and who may take part in a case.

The one idea: a person holds roles, and a role never belongs to an address. Connections to a case are asked for and
recorded; whoever is connected is out of it, and is shown nothing more.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from unicodedata import combining, normalize


class Role(StrEnum):
    """What somebody does for the school. The values are the words used in config.toml."""

    OFFICE = "office"
    STAND_IN = "office stand-in"
    SLT = "slt"
    DSL = "dsl"
    DDSL = "deputy dsl"
    HEAD = "head"
    DEPUTY = "deputy head"
    CHAIR = "chair of governors"
    VICE_CHAIR = "vice-chair of governors"
    CLERK = "clerk"
    DATA_PROTECTION = "data protection lead"
    STAFF = "staff"
    IT = "it support"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Numbers printed where somebody may need them at once. They change: the school checks them each term."""

    children_services: str = ""
    out_of_hours: str = ""
    lado: str = ""
    police: str = "101, or 999 in an emergency"
    prevent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who works for or governs the school, as config.toml names them.

    `key` is the short name in config.toml ("finch"); `address` is their own school mailbox, lower case; `teaches` are
    the classes they teach ("Year 4"), and whoever teaches gets prompts only after lessons; `parent_in` are the class
    groups they belong to as a parent, which keeps them out of those cases; `post` is what they are called besides their
    name, "" for what their role is usually called.
    """

    key: str
    name: str
    address: str
    roles: frozenset[Role] = field(default_factory=frozenset)
    teaches: tuple[str, ...] = ()
    parent_in: tuple[str, ...] = ()
    post: str = ""

    @property
    def called(self) -> str:
        """What stands below their name in a letter: their post, or the usual name of what they are in it."""
        return self.post or next((title for role, title in TITLED if role in self.roles), "")

    @property
    def surname(self) -> str:
        return self.name.split()[-1]


TITLED = (
    (Role.HEAD, "Head Teacher"),
    (Role.DEPUTY, "Deputy Head Teacher"),
    (Role.SLT, "Senior Leadership Team"),
    (Role.CHAIR, "Chair of Governors"),
    (Role.VICE_CHAIR, "Vice-Chair of Governors"),
)
"""What whoever signs a letter is usually called, the first that holds; none tells a parent of a role in safeguarding."""


def holders(people: Iterable[Person], role: Role) -> tuple[Person, ...]:
    """Return those who hold `role`, in the order of config.toml."""
    return tuple(person for person in people if role in person.roles)


def with_key(people: Iterable[Person], key: str) -> Person | None:
    """Return the person whose short name is `key`, or None."""
    return next((person for person in people if person.key == key), None)


def with_address(people: Iterable[Person], address: str) -> Person | None:
    """Return the person whose own mailbox `address` is, or None. Case does not matter."""
    wanted = address.casefold()
    return next((person for person in people if person.address.casefold() == wanted), None)


def named(people: Iterable[Person], words: str) -> tuple[Person, ...]:
    """Return everybody whom `words` may mean: a short name, a surname, a full name, with or without a title."""
    wanted = {word for word in _words(words) if word not in TITLES}
    if not wanted:
        return ()
    return tuple(p for p in people if p.key.casefold() in wanted or wanted <= as_typed(p.name))


@lru_cache(maxsize=1024)
def as_typed(name: str) -> frozenset[str]:
    """Return the words of a name in lower case as people type them: with accents and apostrophes, and without either."""
    typed = (name.casefold().replace("’", "'"), plainly(name))
    return frozenset(
        word
        for one in typed
        for said in (one, one.replace("'", "’"), one.replace("'", ""))
        for word in said.replace(".", " ").split()
    )


def is_named(person: Person, words: str) -> bool:
    """Return whether `words` are this person's whole name, with or without a title; a surname alone may be anybody's. Accents and
    apostrophes do not matter."""
    wanted, own = (set(_words(said.replace("’", "").replace("'", ""))) - TITLES for said in (words, person.name))
    return wanted == own


def _words(name: str) -> list[str]:
    return plainly(name).replace(".", " ").split()


def plainly(name: str) -> str:
    """Return a name as people type it: in small letters, without accents ("siobhan" for "Siobhán"), with a straight apostrophe."""
    return unaccented(name).casefold()


def unaccented(words: str) -> str:
    """Return words without accents, with straight apostrophes."""
    words = words.replace("’", "'")
    return words if words.isascii() else "".join(sign for sign in normalize("NFKD", words) if not combining(sign))


TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "rev", "sir", "madam"})
