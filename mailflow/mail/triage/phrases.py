"""Finds phrases in what people write, whatever the spelling, capitals and punctuation.

The one idea: rules are written as phrases that a school can read, and never as regular expressions. A phrase is tried
only on sentences (`mailflow.mail.words.sentences`) that hold its rarest word, so hundreds of phrases cost less than a
millisecond, and no text can make one of them slow.

How a phrase is written:

- `slag* off`          words that follow each other; `*` stands for any ending
- `mum/dad left/leaves` one of several words
- `the? group`         a word that may be missing
- `_`                  any one word
- `!back/on`           any one word but these
- `...`                up to eight words
- `<child>`            one word (or, joined by `+`, several) of a named list
- `photo* & my son`    both in one sentence, in any order
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from mailflow.mail.words.sentences import Found, Words, made_plain, undoubled

_CONTINUED: Final = re.compile(r"/[ \t]*\n[ \t]*")

COMMON: Final = frozenset(
    ". a about after all also am an and any are as at be because been before being but by can come could day did do "
    "does doing dont for from get go going got had has have he her here hes hi him his how i id if ill im in is it its "
    "ive just know like look make me more my need new no not now of off on one or other our out over please put said "
    "say says school see she should so some something take than thank thanks that thats the their them then there "
    "these they this time to today told up us very want was we week well were what when where which who why will with "
    "would year you your".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for: all of `parts` in one sentence; `anchors` are words one of which must be there, and so
    must one of each of `others`."""

    parts: tuple[re.Pattern[str], ...]
    anchors: tuple[str, ...]
    others: tuple[frozenset[str], ...]

    def may_stand(self, words: frozenset[str]) -> bool:
        """Say whether a sentence of these words, in which an anchor is, may hold the phrase: a look that costs next to nothing."""
        return not any(map(words.isdisjoint, self.others))

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Return the first word and the number of words where the phrase stands in `sentence`, or None."""
        spans = []
        for part in self.parts:
            match = part.search(sentence)
            if match is None:
                return None
            spans.append(match.span())
        begin = min(span[0] for span in spans)
        end = max(span[1] for span in spans)
        return sentence.count(" ", 0, begin + 1) - 1, sentence.count(" ", begin, end)


def phrase(written: str, lists: Mapping[str, str]) -> Phrase:
    """Read a phrase as the module says. Raise ValueError where it names an unknown list or has no word to look for."""
    parts = []
    anchors: list[tuple[float, tuple[str, ...]]] = []
    for part in written.split(" & "):
        pattern = ""
        for element in part.split():
            pattern += _element(element, lists)
            anchors.extend(_anchor(element, lists))
        parts.append(re.compile(pattern + "(?= )"))
    if not anchors:
        raise ValueError(f"no word to look for in the phrase {written!r}")
    rarest = min(anchors)[1]
    others = (each for _, each in sorted(anchors) if each != rarest and not any(word.endswith("*") for word in each))
    return Phrase(tuple(parts), rarest, tuple(map(frozenset, others)))


def _element(element: str, lists: Mapping[str, str]) -> str:
    if element == "...":
        return "(?: [^ ]+){0,8}?"
    if element == "_":
        return " [^ .]+"
    if element.startswith("!"):
        return f" (?!(?:{_either(element[1:], lists)}) )[^ .]+"
    if element.endswith("?"):
        return f"(?: (?:{_either(element[:-1], lists)}))?"
    return f" (?:{_either(element, lists)})"


def _either(element: str, lists: Mapping[str, str]) -> str:
    written = {form for choice in _choices(element, lists) for form in plain_forms(choice)}
    return "|".join(sorted(map(_choice, written), key=lambda choice: (-len(choice), choice)))


def _choice(written: str) -> str:
    return " ".join(
        "[^ .]+" if word == "_" else re.escape(word.rstrip("*")) + ("[^ .]*" if word.endswith("*") else "")
        for word in written.split("+")
    )


def _choices(element: str, lists: Mapping[str, str]) -> list[str]:
    found: list[str] = []
    for choice in element.split("/"):
        if choice.startswith("<"):
            if choice[1:-1] not in lists:
                raise ValueError(f"there is no list {choice}")
            found.extend(lists[choice[1:-1]].split())
        else:
            found.append(choice)
    if not all(word for choice in found for word in choice.split("+")):
        raise ValueError(f"an empty choice in {element!r}")
    return found


def plain_forms(choice: str) -> tuple[str, ...]:
    """Return how the words of `choice` may stand in a text made plain; a beginning of a word with and without doubling."""
    plain = "+".join(word if word.endswith("*") or word == "_" else made_plain(word) for word in choice.split("+"))
    single = "+".join(undoubled(w) if w.endswith("*") else w for w in plain.split("+"))
    return (plain,) if single == plain else (plain, single)


def _anchor(element: str, lists: Mapping[str, str]) -> Iterable[tuple[float, tuple[str, ...]]]:
    """Yield how costly it is to try the phrase wherever this element's words stand, with those words."""
    if element in {"...", "_"} or element.startswith("!") or element.endswith("?"):
        return
    firsts: set[str] = set()
    for choice in chain.from_iterable(map(plain_forms, _choices(element, lists))):
        named = [word for word in choice.split("+") if word != "_"]
        if not named:
            return  # one of the choices is any word at all
        firsts.add(min(named, key=_cost))
    yield sum(map(_cost, firsts)), tuple(sorted(firsts))


def _cost(word: str) -> float:
    if word in COMMON:
        return 100.0
    return 3.0 if len(word) <= 3 else 1.5 if word.endswith("*") else 1.0


# Many phrases at once ------------------------------------------------------------------------------------------------


class Table:
    """Many named phrases, found together. Reading is thread-safe: nothing changes after it is made but a cache."""

    def __init__(self, rows: Sequence[tuple[str, str, str]], lists: Mapping[str, str]) -> None:
        """Take rows of a name, phrases (a line each), and phrases that, in the same sentence, take them back."""
        self._phrases: list[tuple[str, Phrase]] = []
        self._unless: dict[str, tuple[Phrase, ...]] = {}
        exact: dict[str, list[int]] = {}
        beginnings: dict[str, list[int]] = {}
        for name, written, unless in rows:
            self._unless[name] = tuple(phrase(line, lists) for line in _lines(unless))
            for line in _lines(written):
                number = len(self._phrases)
                self._phrases.append((name, phrase(line, lists)))
                for anchor in self._phrases[-1][1].anchors:
                    (beginnings if anchor.endswith("*") else exact).setdefault(anchor.rstrip("*"), []).append(number)
        lengths = sorted({len(beginning) for beginning in beginnings})

        @lru_cache(maxsize=1 << 15)
        def wake(word: str) -> tuple[int, ...]:
            found = list(exact.get(word, ()))
            for length in lengths:
                if length > len(word):
                    break
                found.extend(beginnings.get(word[:length], ()))
            return tuple(found)

        self._wake = wake

    def find(self, text: Words, begin: int = 0, end: int | None = None) -> dict[str, Found]:
        """Return where each name's first phrase stands, for those that do, in the sentences from `begin` up to `end`."""
        found: dict[str, Found] = {}
        wake = self._wake
        for number, sentence in enumerate(text.sentences[begin:end], begin):
            words = frozenset(sentence.split())
            awake = {index for word in words for index in wake(word)}
            for index in sorted(awake):
                name, candidate = self._phrases[index]
                if name not in found and candidate.may_stand(words):
                    span = candidate.find(sentence)
                    if span is not None and not any(other.find(sentence) for other in self._unless[name]):
                        found[name] = Found(number, *span)
        return found


def _lines(written: str) -> list[str]:
    """Return the phrases, one a line; a line that ends in "/" goes on in the next."""
    joined = _CONTINUED.sub("/", written)
    return [line.strip() for line in joined.splitlines() if line.strip()]
