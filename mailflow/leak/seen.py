"""How a letter is looked at: as a reader sees it, without its wording, and with what it quotes marked as quoted.

The one idea: the wording file and the policy's own sentences are nobody's secret, so only what was filled in is looked
at; and words within quotation marks are somebody's own, which are judged otherwise than ours.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from mailflow import policy

# Letters of other alphabets, Latin ones that do not come apart, and apostrophes, as the signs they are taken for.
_LOOKALIKES: Final = str.maketrans(
    "АВЕКМНОРСТУХІЅЈавекмнорстухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρικτχøØłŁđĐıæÆœŒ’‘ʼ",
    "ABEKMHOPCTYXISJabekmhopctyxisjABEZHIKMNOPTYXoavpiktxoOlLdDiaAoO'''",
)
WORD: Final = re.compile(r"[^\W\d_]+")
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_SPACES: Final = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_SPELT_OUT: Final = re.compile(r"(?<![^\W\d_])([^\W\d_])[ .\-*_](?=[^\W\d_](?![^\W\d_]))")

# An opening mark and its closing one. Straight and single marks stand close to their words, and within one paragraph; a
# mark without its other one sets nothing apart.
_QUOTED: Final = re.compile(
    r"“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»"
    r'|(?<![\w"])"(?=\S)((?:[^"\n]|\n(?!\s*\n))*)"(?!\w)'
    r"|(?<!\w)‘(?=\S)((?:[^‘’\n]|\n(?!\s*\n)|(?<=\w)’(?=\w))*)’(?!\w)"
    r"|(?<!\w)'(?=\S)((?:[^'\n]|\n(?!\s*\n)|(?<=\w)'(?=\w))*)'(?!\w)"
)
OPENS, CLOSES = "\ue000", "\ue001"
"""Stand in place of the quotation marks in what is looked at. Nobody can type them: they are taken out first."""
_SPACE: Final = re.compile(r"\s+")
MARKED: Final = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")

_BLANK: Final = re.compile(r"\$\{?\w+\}?|\n")
_PLAIN_POINTS: Final = tuple(point.plain for point in policy.POINTS.values())
_A_SENTENCE: Final = 8  # letters; a shorter fact of the school's is not worth cutting out


def clear(text: str) -> str:
    """Return `text` as a reader sees it: nothing invisible, no accents, look-alike signs as one (NFKC); case is kept."""
    return _NOT_ASCII.sub(lambda run: _cleared(run[0]), text)


def _cleared(text: str) -> str:
    text = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    text = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", text).translate(_LOOKALIKES)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a cleared text, in lower case."""
    return tuple(word.casefold() for word in WORD.findall(text))


def run_together(text: str) -> str:
    """Return `text` with letters that were spelt out, or parted by a space of another kind, as words again; "" if there
    are none."""
    joined = _SPELT_OUT.sub(r"\1", _SPACES.sub("", text))
    return clear(joined) if joined != text else ""


def filled_in(text: str, wording: str, facts: Iterable[str] = ()) -> str:
    """Return what stands in a letter besides its wording, the policy's plain points and the school's `facts`, each piece a
    paragraph. Where the wording does not fit the letter more is returned, and never less."""
    pieces, at = [], 0
    for line in _BLANK.split(wording):
        fixed = line.strip()
        start = text.find(fixed, at) if re.search(r"\w", fixed) else -1
        if start >= 0:
            pieces.append(text[at:start])
            at = start + len(fixed)
    typed = "\n\n".join([*pieces, text[at:]])
    for fact in (*_PLAIN_POINTS, *facts):
        if len(fact) >= _A_SENTENCE:
            typed = typed.replace(fact, "\n\n")
    return typed


def marked(text: str) -> str:
    """Return `text` cleared, with `OPENS` and `CLOSES` around what stands within quotation marks."""
    bare = text.replace(OPENS, "").replace(CLOSES, "")
    return clear(_QUOTED.sub(lambda match: f"{OPENS}{match[match.lastindex or 0]}{CLOSES}", bare))


def quoted(marked_: str) -> tuple[str, ...]:
    """Return what is quoted in a marked text."""
    return tuple(MARKED.findall(marked_))


def ours(marked_: str) -> str:
    """Return our own words in a marked text, on one line a paragraph, with `OPENS` where something was quoted."""
    return _SPACE.sub(lambda gap: "\n\n" if gap[0].count("\n") > 1 else " ", MARKED.sub(OPENS, marked_))
