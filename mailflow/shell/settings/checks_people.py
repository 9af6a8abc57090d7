"""Who holds which role, and whether everybody who is named is there.

The one idea: a role that nobody holds is found now, and not when a concern waits for somebody to look at it.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from mailflow.people import Role
from mailflow.shell.settings.text import Document
from mailflow.shell.settings.words import Found, Path, nearest, shown, suggestion

NEEDED: Final = {
    Role.HEAD: "Give exactly one person the role: every response is decided by the Head Teacher.",
    Role.DSL: "Give somebody the role: whatever may put anybody at risk goes to the safeguarding lead at once.",
    Role.CHAIR: "Give one person the role: a concern about the Head Teacher goes to the Chair alone.",
    Role.DATA_PROTECTION: "Give somebody the role: requests for records and data incidents go to them.",
    Role.OFFICE: "Give somebody the role: whatever is unclear is put to the office.",
    Role.SLT: "Give somebody the role: the policy sends every concern to the Senior Leadership Team.",
}
ONLY_ONE: Final = (Role.HEAD, Role.CHAIR)


def _holders(document: Document, role: Role) -> tuple[str, ...]:
    """Return who holds a role, taking a misspelt role for what it was meant to be: that is a mistake of its own."""
    roles = {key: document.many_words("people", key, "roles") for key in document.table("people")}
    return tuple(key for key, words in roles.items() if role in {_meant(word) for word in words})


@lru_cache(maxsize=256)
def _meant(word: str) -> str | None:
    return nearest(word, [role.value for role in Role], alike=0.65)


def every_role_is_held(document: Document) -> Iterator[Found]:
    for role, do in NEEDED.items():
        held_by = _holders(document, role)
        if not held_by:
            yield Found(("people",), f'nobody has the role "{role}"', do, absent=True)
        elif role in ONLY_ONE and len(held_by) > 1:
            what = f'{len(held_by)} people have the role "{role}": {", ".join(held_by)}'
            yield Found(("people", held_by[-1], "roles"), what, "Leave it to one of them. " + do)


def the_chair_is_apart(document: Document) -> Iterator[Found]:
    for role, title in ((Role.CHAIR, "Chair of Governors"), (Role.VICE_CHAIR, "Vice-Chair of Governors")):
        for key in set(_holders(document, role)) & set(_holders(document, Role.HEAD)):
            do = "Give the two roles to two people: a concern about one goes to the other."
            yield Found(("people", key, "roles"), f"the Head Teacher cannot be the {title}", do)


def addresses_are_their_own(document: Document) -> Iterator[Found]:
    shared = {document.words("mailboxes", box, "address").lower(): box for box in ("admin", "cases")}
    seen: dict[str, str] = {}
    for key in document.table("people"):
        address = document.words("people", key, "address").lower()
        path: Path = ("people", key, "address")
        if not address:
            continue
        if address in shared:
            do = "Give the person's own mailbox: whoever can write from a shared one could decide in their name."
            yield Found(path, f"this is the mailbox [mailboxes.{shared[address]}], which several people use", do)
        if address in seen:
            what = f"[people.{seen[address]}] has the same address"
            yield Found(path, what, "Give each person a mailbox of their own: a reply must show who wrote it.")
        seen.setdefault(address, key)


def classes_are_known(document: Document) -> Iterator[Found]:
    people, classes = document.table("people"), document.table("classes")
    for name in classes:
        teacher = document.words("classes", name)
        if teacher and teacher not in people:
            yield Found(("classes", name), f"no person is called {shown(teacher)}", suggestion(teacher, people))
    for key in people:
        for field in ("teaches", "parent_in"):
            for name in document.many_words("people", key, field):
                if name not in classes:
                    what = f"no class is called {shown(name)}"
                    yield Found(("people", key, field), what, suggestion(name, classes), name, absent=True)


def names_are_their_own(document: Document) -> Iterator[Found]:
    names = {key: document.words("people", key, "name") for key in document.table("people")}
    for key, first in _alike(names):
        do = "Add what tells the two apart, such as a middle name: answers and letters name people by it."
        yield Found(("people", key, "name"), f"[people.{first}] has the same name, {shown(names[key])}", do)


def class_names_are_their_own(document: Document) -> Iterator[Found]:
    for name, first in _alike({name: name for name in document.table("classes")}):
        do = "Take one of the two lines out: small letters and capitals make no other class."
        yield Found(("classes", name), f"this class stands here twice, also as {shown(first)}", do)


def _alike(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give each key whose name stood there before, apart from capitals and spaces, and the key that has it first."""
    seen: dict[str, str] = {}
    for key, name in names.items():
        folded = " ".join(name.casefold().split())
        if folded in seen:
            yield key, seen[folded]
        elif folded:
            seen[folded] = key


def _on_call(document: Document) -> list[Path]:
    """Return the paths of the lists of people who are told, one after the other."""
    holidays = range(len(document.rows("safeguarding", "holidays")))
    return [("safeguarding", "chain"), *(("safeguarding", "holidays", n, "people") for n in holidays)]


def nobody_is_named_twice_in_a_list(document: Document) -> Iterator[Found]:
    for path in _on_call(document):
        names = document.many_words(*path)
        for name in dict.fromkeys(name for at, name in enumerate(names) if name in names[:at]):
            do = "Take one out: these are told one after the other, and the next should be somebody else."
            yield Found(path, f"{shown(name)} stands in this list twice", do, name)


def named_people_are_known(document: Document) -> Iterator[Found]:
    people = document.table("people")
    named = [(path, name) for path in _on_call(document) for name in document.many_words(*path)]
    decider: Path = ("conflict", "head_target_decider")
    if document.words(*decider):
        named.append((decider, document.words(*decider)))
    for path, name in named:
        if name not in people:
            yield Found(path, f"no person is called {shown(name)}", suggestion(name, people), name)


def the_head_does_not_decide_about_the_head(document: Document) -> Iterator[Found]:
    path: Path = ("conflict", "head_target_decider")
    if document.words(*path) in _holders(document, Role.HEAD):
        do = "Name somebody else, such as the Chair of Governors, as the governing board has decided."
        yield Found(path, "this is the Head Teacher, who may not decide where the concern is about them", do)
