"""People in an exported chat: whom a report names, and how everybody else is hidden.

The one idea: a name in an export is what the reporter's phone calls somebody ("Priya (Leo's mum)"). Its own words stand
for that person; a child's name inside it stands for no one here, and is never shown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

NUMBER: Final = "[number]"
NAME: Final = "[name]"

_WORD: Final = re.compile(r"[^\W\d_]+")
_CHILD: Final = re.compile(r"([^\W\d_]{2,})['’]s\b|\(([^()]{1,60})\)|\b(?:of|to)\s+([^\W\d_]{2,})", re.IGNORECASE)
_PARENT: Final = re.compile(r"([^\W\d_]+)(?:['’]s?)?\s+(?:mum|dad|mom|mother|father|parent)")
_PHONE: Final = re.compile(r"(?<![\w+])(?:\+|\(?0|@\d)[\d\s().\u2011-]{7,20}\d|(?<!\d)\d{10,15}(?!\d)")
_ADDRESS: Final = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}")
_MENTION: Final = re.compile(r"@\u2068([^\u2068\u2069\n]{1,80})\u2069")
_AGAIN: Final = re.compile(r"\b([A-Z])(?: \1\b)+")
_GENERIC: Final = frozenset(
    "mum mums mom mother dad dads father mummy daddy gran nan nanny grandma grandad carer parent parents mr mrs ms miss "
    "dr mx rev the and of at in for to from my me you new old work home mobile class year school reception nursery club "
    "pta rep group chat whatsapp admin office teacher oaks side no not do de la le van von el al st s".split()
)
_ORDINARY: Final = frozenset(
    "will mark may rose grace hope joy faith bill rob sue art pat dean drew frank gene grant holly iris ivy jade june "
    "april august lily daisy poppy penny pearl ruby amber dawn summer sky miles max ray rich robin chase guy bob don so "
    "an see long young brown green white black king bell wood hill field page hall moss lane park bush stone banks day "
    "best good little short small price cook baker carter mason hunter fisher bird fox rice may west north love sharp "
    "wise noble swift cross rush reed reeves street waters winter star storm harmony melody angel precious prince earl "
    "victor dale glen heath cliff ash ford gay can kit nick banner gates case light bright strong power "
    "child singer".split()
)
"""Names that are also words: they count only with a capital."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a saved name holds: words of the person's own name, and names of children in it; all in lower case."""

    own: frozenset[str]
    children: frozenset[str]


def called(saved: str) -> Called:
    """Take a saved name apart."""
    children = {word.casefold() for found in _CHILD.findall(saved) for part in found for word in _WORD.findall(part)}
    words = _WORD.findall(saved)
    any_capital = any(word[0].isupper() for word in words)
    own = {word.casefold() for word in words if len(word) > 1 and (word[0] == word[0].upper() or not any_capital)}
    return Called(frozenset(own - children - _GENERIC), frozenset(children - _GENERIC))


def is_number(saved: str) -> bool:
    """Say whether somebody stands in the export under a telephone number, as those not saved do."""
    return not _WORD.search(saved) and sum(character.isdigit() for character in saved) >= 7


# Whom a report names -------------------------------------------------------------------------------------------------


def named(words: str, writers: Iterable[str]) -> frozenset[str]:
    """Return the writers whom `words` name; of two who share a first name the one who is named more fully."""
    said = _WORD.findall(words)
    all_said, with_capital = {w.casefold() for w in said}, {w.casefold() for w in said if w[0] == w[0].upper()}
    counted = all_said - _ORDINARY | with_capital
    with_parent = {each for name in _PARENT.findall(words.casefold()) for each in (name, name.removesuffix("s"))}
    numbers = {digits[-9:] for found in _PHONE.findall(words) if len(digits := _digits(found)) > 8}
    met: dict[str, frozenset[str]] = {}
    for writer in writers:
        parts = called(writer)
        met[writer] = parts.own & counted | parts.children & with_parent
        if is_number(writer) and _digits(writer)[-9:] in numbers:
            met[writer] = frozenset({writer})
    best: dict[str, int] = {}
    for words_met in met.values():
        for word in words_met:
            best[word] = max(best.get(word, 0), len(words_met))
    return frozenset(
        writer for writer, words_met in met.items() if any(best[word] == len(words_met) for word in words_met)
    )


def _number(found: re.Match[str]) -> str:
    return NUMBER if len(_digits(found[0])) > 8 else found[0]  # not "08.30 - 09.15"


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def is_reporter(writer: str, reporter: str) -> bool:
    """Say whether the reporter, as their email names them, may be this writer."""
    own, theirs = called(reporter).own, called(writer).own
    return bool(own and theirs) and (own <= theirs or theirs <= own)


# Hiding everybody else -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Masks:
    """Letters for everybody but those in `shown`, given out in the order in which people appear."""

    shown: frozenset[str]
    owners: dict[str, set[str]] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)

    def know(self, people: Iterable[str]) -> None:
        """Learn the names that are to be hidden wherever they stand."""
        for person in people:
            parts = called(person)
            for word in parts.own:
                self.owners.setdefault(word, set()).add(person)
            for child in parts.children:
                self.owners.setdefault(child, set()).update(("", person))  # two owners: nobody's own name

    def person(self, saved: str) -> str:
        """Return the letter of this person, or the saved name of one who is shown."""
        if saved in self.shown:
            return saved
        if saved not in self.letters:
            self.letters[saved] = chr(ord("A") + len(self.letters)) if len(self.letters) < 26 else NAME
        return self.letters[saved]

    def text(self, words: str) -> str:
        """Return `words` with names, numbers and addresses of everybody who is not shown hidden."""
        hidden = _MENTION.sub(self._mention, words)
        hidden = _PHONE.sub(_number, _ADDRESS.sub("[address]", hidden))
        return _AGAIN.sub(r"\1", _WORD.sub(self._word, hidden))

    def _mention(self, found: re.Match[str]) -> str:
        name = found[1].strip()
        if is_number(name):
            return NUMBER
        self.know((name,))
        return f"@{name}" if called(name).own else f"@{NAME}"

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        owners = self.owners.get(word.casefold())
        if not owners or (word.casefold() in _ORDINARY and word[0] != word[0].upper()):
            return word
        if len(owners) > 1:
            return NAME
        (owner,) = owners
        return word if owner in self.shown else self.person(owner)
