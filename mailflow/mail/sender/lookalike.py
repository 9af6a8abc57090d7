"""Names and addresses made to look like one of our people's.

The one idea: both are drawn as a skeleton first, in which letters that look alike are the same letter; what has the
same skeleton looks the same to somebody in a hurry. It only ever warns: nothing here proves or refuses anything.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from mailflow.people import TITLES, Person, Role

# Letters of other alphabets that a reader takes for Latin ones (Unicode Technical Standard 39, the common part).
_CYRILLIC: Final = str.maketrans(
    "\u0430\u0432\u0433\u0435\u043a\u043c\u043d\u043e\u043f\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458\u04bb\u0501\u051b\u051d",
    "abrekmhonpctyxsijhdqw",
)
_GREEK: Final = str.maketrans(
    "\u03b1\u03b2\u03b3\u03b5\u03b7\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03f2",
    "abyenikvoptuxc",
)
_LATIN: Final = str.maketrans("\u0131\u0251\u0261\u0142\u00f8\u0111\u0127\u0585\u057d", "iaglodhou")
_SHAPES: Final = str.maketrans("01i|", "olll")
_WORD = re.compile(r"[^\W_]+")
_ROLE_NAMES: Final = {
    Role.HEAD: frozenset({"head", "head teacher", "headteacher", "the head", "the head teacher", "the headteacher"}),
    Role.CHAIR: frozenset({"chair of governors", "the chair of governors"}),
    Role.DSL: frozenset({"dsl", "designated safeguarding lead", "safeguarding lead"}),
}
# Every school has these, so by themselves they are nobody's name.
_EVERYBODYS: Final = frozenset(
    "admin chair clerk deputy dsl enquiries finance governors head headteacher info office reception".split()
)


@lru_cache(maxsize=4096)
def skeleton(text: str) -> str:
    """Return how `text` looks: one case, no accents, nothing invisible, look-alike letters as one."""
    if not text.isascii():
        text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
        text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cf"))
    text = text.casefold().translate(_CYRILLIC).translate(_GREEK).translate(_LATIN)
    return text.translate(_SHAPES).replace("rn", "m").replace("vv", "w")


def whose(name: str, address: str, people: Iterable[Person]) -> Person | None:
    """Return whose name or address these look like, though the address is not theirs; None if nobody's."""
    people = tuple(people)
    local, _, domain = _unpuny(address).casefold().rpartition("@")
    for person in people:
        if person.address.casefold() != address.casefold() and _same_address(local, domain, person):
            return person
    return next((p for p in people if p.address.casefold() != address.casefold() and _same_name(name, p)), None)


def _same_address(local: str, domain: str, person: Person) -> bool:
    own_local, _, own_domain = person.address.casefold().rpartition("@")
    if not local or not domain:
        return False
    alike = skeleton(local) == skeleton(own_local)
    if domain == own_domain:
        return alike
    if alike:
        return own_local not in _EVERYBODYS or _near(skeleton(domain), skeleton(own_domain))
    return within_one(skeleton(domain), skeleton(own_domain)) and within_one(skeleton(local), skeleton(own_local))


def _near(domain: str, own: str) -> bool:
    """Say whether a domain passes for ours: a letter away, or with our name inside it."""
    school = own.partition(".")[0]
    return within_one(domain, own) or (len(school) >= 5 and school in domain)


def _same_name(name: str, person: Person) -> bool:
    drawn = skeleton(name)
    if not drawn.strip():
        return False
    if person.address and skeleton(person.address) in drawn:
        return True
    words = set(_WORD.findall(drawn))
    if set(_WORD.findall(skeleton(person.name))) <= words:
        return True
    plain = " ".join(_WORD.findall(drawn))
    if any(role in person.roles and plain in {skeleton(n) for n in names} for role, names in _ROLE_NAMES.items()):
        return True
    titles = {skeleton(title) for title in TITLES}
    return bool(words & titles) and words - titles == {skeleton(person.surname)}


def within_one(one: str, other: str) -> bool:
    """Say whether two words are the same but for one letter more, less or other."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    short, long = sorted((one, other), key=len)
    return short[start:] == long[start + 1 :]


def _unpuny(address: str) -> str:
    """Return the address with the international labels of its domain (`xn--...`) as they are shown."""
    local, at, domain = address.rpartition("@")
    return local + at + ".".join(map(_label, domain.split(".")))


def _label(label: str) -> str:
    if not label.lower().startswith("xn--") or not label.isascii() or len(label) > 63:
        return label
    try:
        return label[4:].lower().encode().decode("punycode")
    except UnicodeError:
        return label
