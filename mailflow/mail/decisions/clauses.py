"""Which clauses of a reply are harmless beside a yes, and which are a consent, put together from word classes.

The one idea: the reply is read as a row of words in which "it's" is two, the letter's code is its code, its addressee is its
addressee, the response that it carries out is that response, and any other person is somebody. A clause counts as a whole or
not at all; several may be joined.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from mailflow.mail.decisions.beside.about_oneself import ABOUT_ONESELF
from mailflow.mail.decisions.beside.asides import ASIDES
from mailflow.mail.decisions.beside.of_the_day import OF_THE_DAY
from mailflow.mail.decisions.beside.parting import PARTING
from mailflow.mail.decisions.beside.praise import PRAISE
from mailflow.mail.decisions.beside.praise_words import PRAISE_WORDS
from mailflow.mail.decisions.beside.reasons import REASONS
from mailflow.mail.decisions.beside.sympathy import SYMPATHY
from mailflow.mail.decisions.codes import any_code_at
from mailflow.mail.decisions.consents import LETTING_GO, named_end
from mailflow.mail.decisions.grammar import Grammar
from mailflow.mail.decisions.names import own_name_end
from mailflow.mail.words.first_names import FIRST_NAMES
from mailflow.mail.words.matters import could_matter

_CLAUSES: Final = """
CLAUSE = REASONED | PARTED | RESPONSE | WHEREABOUTS | STATED | BARE | LIKED | YOU_DID | READ_IT | CONTENT | NOTHING | SORRY | TYPING
    | FELT | REGRET | THANK | WISH | NAMING | ASIDE
NAMING =
    [the | this | your]* @his (letter | draft | note)
    | [ABOUT_WHOM] ([the | this] (letter | one | note) to @him [CODE] | (letter |
        reference | ref | code) CODE | (case | re | ref | reference | for | regarding) [: | ,] CODE) | ABOUT_WHOM @him
ABOUT_WHOM =
    re | ref | reference | regarding | about | this is about | concerning | as regards | with regard to | in respect of
    | in the matter of | as to | as for
THE_RESPONSE = [the | a | an | this | that | your] @response [(for | to | with) @him]
RESPONSE =
    THE_RESPONSE [it is | is it | then]
    | [[SURE] | i agree [that]] THE_RESPONSE (is | seems | feels | 's) (PRED | [VERY] right | [just | exactly | VERY] the
        right
        (THING | level)) [here | for this [one] | in this case]
    | [i] [fully] (agree | agreed) [with | to | on | that] THE_RESPONSE
JOINT = , | [,] and | [,] but | , so | [,] because | [,] though | , yet | [,] as | [,] & | [,] since
REMARK = [INTERJ [,]] [TO_CONFIRM] CLAUSE [JOINT [,] CLAUSE]* [, though] [, @who]
"""
_GRAMMAR: Final = Grammar(
    PRAISE_WORDS, PRAISE, ABOUT_ONESELF, SYMPATHY, REASONS, PARTING, ASIDES, OF_THE_DAY, LETTING_GO, _CLAUSES
)
_TITLED: Final = r"(?:mr|mrs|miss|ms|dr)\.? ([a-z][\w-]*)"
_WORD: Final = re.compile(
    rf"{_TITLED}|(?P<negated>do|does|did|would|could|should|is|was|has|have|are|wo|ca|had)n['’]?t(?!\w)|"
    r"[\w%/]+(?:-\w+)*['’]?(?!\w)|\w+|['’](?:s|m|ve|re|ll|d)(?!\w)|[^\w\s]|\n",
    re.IGNORECASE,
)
_LONG: Final = {
    "'m": "am", "'ve": "have", "'ll": "will", "'d": "would", "'re": "are", "im": "i am", "ive": "i have", "its": "it 's",
    "thats": "that 's", "theres": "there 's", "whats": "what 's", "youve": "you have", "weve": "we have", "cannot": "can not",
    "wo": "will", "ca": "can", "&": "and", ";": ",", ":": ",", "–": ",", "—": ",", "-": ",",
}  # fmt: skip
"""What is read as other words than it is written in."""
_HIS: Final = re.compile(r" (?:letter|draft|note)(?![\w'’])")
"""What makes a surname that of a letter: "the Moss letter"."""
_PAUSE: Final = re.compile(r"[ ]*(?:[.,;:!()\n–—-]|[^\x00-\u2000]|$)")
_STOP: Final = re.compile(r"[ ]*(?:[.!\n)]|$)")
_GOES_ON: Final = re.compile(
    r"[ ]+(?:and|so|please|pls|plz|thanks|thank|cheers|ta|diolch|kind|best|many|i|yes|approved?|send)(?![\w'’])",
    re.IGNORECASE,
)
"""What may come behind a clause without a pause: whoever dictates or types in haste makes none."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """Where in a text a harmless remark ends (where it begins if none does), and where a consent, by where it begins. A remark is
    looked for only where it is asked about: a clause may begin at few of the words."""

    remark_end: Callable[[int], int]
    consents: Mapping[int, int]


NO_CLAUSES: Final = Clauses(remark_end=lambda at: at, consents={})


@dataclass(slots=True)
class _Row:
    """A text as a row of words, with where each begins and ends in it; None within a word."""

    words: list[str] = field(default_factory=list)
    begins: list[int | None] = field(default_factory=list)
    ends: list[int | None] = field(default_factory=list)

    def add(self, said: str, begin: int, end: int) -> None:
        words = said.split() or ["\n"]
        self.words += words
        self.begins += [begin, *[None] * (len(words) - 1)]
        self.ends += [*[None] * (len(words) - 1), end]


@lru_cache(maxsize=16)
def clauses(
    text: str, *, codes: tuple[str, ...], addressee: str, response: str, known: frozenset[str], writer: frozenset[str]
) -> Clauses:
    """Find the clauses of a reply about the letter of these codes to this addressee, which carries out this response. `known`:
    our people's names. `writer`: the names of whoever writes."""
    row = _row(text, codes, addressee, response, known, writer)
    ends_at = _GRAMMAR.reader(row.words)
    begun = {begin: at for at, begin in enumerate(row.begins) if begin is not None}

    def remark_end(begin: int) -> int:
        at = begun.get(begin)
        if at is None or row.words[at - 1 : at] == row.words[at : at + 1]:
            return begin  # no clause begins with a word said twice: a reply of nothing but "so" would take long
        ends = ends_at("REMARK", at)
        may = ((row.ends[each - 1], row.words[max(0, each - 2) : each]) for each in ends)
        return max((end for end, last in may if end is not None and _ended(text, end, last)), default=begin)

    found = {begin: [row.ends[each - 1] for each in ends_at("LETTING_GO", at)] for begin, at in begun.items()}
    consents = {begin: [end for end in ends if end is not None] for begin, ends in found.items()}
    return Clauses(remark_end=remark_end, consents={begin: max(ends) for begin, ends in consents.items() if ends})


def _ended(text: str, end: int, last: list[str]) -> bool:
    """Say whether a remark may end here; with somebody's name only before a pause, and whom it speaks to only before a stop:
    "Lovely work, Amira: approve" may ask Amira to."""
    if last[-1] == "@who":
        return bool((_STOP if last[0] == "," else _PAUSE).match(text, end))
    return bool(_PAUSE.match(text, end) or _GOES_ON.match(text, end))


def _row(
    text: str, codes: tuple[str, ...], addressee: str, response: str, known: frozenset[str], writer: frozenset[str]
) -> _Row:
    row, at = _Row(), 0
    while found := _WORD.search(text, at):
        begin, at = found.span()
        if end := any_code_at(text, begin, codes):
            row.add("@code", begin, end)
        elif (end := named_end(text, begin, addressee)) > begin:
            row.add("@him", begin, end)
        elif (end := own_name_end(text, begin, known, writer)) > begin:
            row.add("@me", begin, end)
        elif [found.group().casefold()] == addressee.casefold().split()[-1:] and _HIS.match(text, found.end()):
            row.add("@his", begin, found.end())
        elif response and (named := _named(response).match(text, begin)):
            end = named.end()
            row.add("@response", begin, end)
        elif _somebody(found, known):
            row.add("@who", begin, found.end())
        else:
            row.add(_spelt_out(found), begin, found.end())
        at = max(at, end)
    return row


@lru_cache(maxsize=16)
def _named(response: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(response)}(?![\w'’-])", re.IGNORECASE)


def _somebody(found: re.Match[str], known: frozenset[str]) -> bool:
    said = found.group().casefold()
    if found[1]:
        return not could_matter(found[1])
    called = said in FIRST_NAMES or (said in known and len(said) > 2)
    return called and found.group()[0].isupper() and said not in _GRAMMAR.vocabulary and not could_matter(said)


def _spelt_out(found: re.Match[str]) -> str:
    said = found.group().casefold().replace("’", "'").rstrip("'") or "'"
    if negated := found["negated"]:
        return f"{_LONG.get(negated.casefold(), negated.casefold())} not"
    return _LONG.get(said, said)
