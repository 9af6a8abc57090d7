"""Who holds which role, and whether everybody who is named is there.

The one idea: a role that nobody holds is found now, and not when a concern waits for somebody to look at it.
"""

from collections.abc import Iterator
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


def named_people_are_known(document: Document) -> Iterator[Found]:
    people = document.table("people")
    rows: list[Path] = [("safeguarding", "chain")]
    rows += [("safeguarding", "holidays", n, "people") for n, _ in enumerate(document.rows("safeguarding", "holidays"))]
    named = [(path, name) for path in rows for name in document.many_words(*path)]
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
