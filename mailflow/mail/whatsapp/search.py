"""Which messages of an exported chat a report points to.

The one idea: words that the report quotes come first, then the day and hour it names, then rare words that it shares
with the chat. What is not clear is not offered: a whole chat holds the lives of families that nobody asked about.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mailflow.mail.whatsapp.clues import Clues, Quote
from mailflow.mail.whatsapp.heads import minute
from mailflow.mail.whatsapp.lines import Chat

AROUND: Final = 3
"""So many messages before and after."""
AT_MOST: Final = 20
"""So many messages in all."""
PLACES: Final = 3
"""So many places of one quotation."""
SHARING: Final = 50_000
"""So many messages that share a word with the report are looked at."""
WEIGHED: Final = 5_000
"""So many messages are weighed one by one against a day, an hour or a person."""
RARE: Final = 5
NEARLY: Final = 0.75
RUN: Final = 5
"""So many of the report's words in a row are a quotation, even without quotation marks."""


class How(StrEnum):
    """What the report points with."""

    QUOTED = "quoted"
    NEARLY = "nearly quoted"
    DAY = "day"
    WORDS = "words"
    NOTHING = "nothing"
    NOT_THAT_DAY = "not that day"
    TOO_MUCH = "too much"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`hits` are the messages that the report points to and `shown` those with the ones around them, by number;
    `elsewhere` is in how many more places the quoted words stand."""

    how: How
    hits: tuple[int, ...] = ()
    shown: tuple[int, ...] = ()
    elsewhere: int = 0


Test = Callable[[int], bool]
Shared = dict[int, frozenset[bytes]]


def find(chat: Chat, clues: Clues) -> Found:
    """Return the messages that `clues` point to."""
    searched = chat.searched
    tests = _tests(chat, clues)
    places = [hits for quote in clues.quotes if (hits := _exactly(searched, quote))]
    if places:
        return _around(chat, How.QUOTED, places, tests)
    shared = _sharing(searched, clues.words)
    places = [hits for quote in clues.quotes if (hits := _nearly(searched, quote, shared))]
    if places:
        return _around(chat, How.NEARLY, places, tests)
    runs = _runs(searched, clues.said, shared)
    if runs:
        return _around(chat, How.QUOTED, [[place] for place in runs[-PLACES:]], tests)
    if clues.spans:
        return _that_day(chat, clues, tests, shared)
    return _rare(chat, tests, shared)


# The quoted words ----------------------------------------------------------------------------------------------------


def _exactly(searched: list[bytes], quote: Quote) -> list[int]:
    longest = max(quote.pieces, key=len)
    likely = [place for place, line in enumerate(searched) if longest in line]
    hits = [place for place in likely if all(_holds(searched[place], piece) for piece in quote.pieces)]
    if hits:
        return hits
    return [place for part in quote.parts for place, line in enumerate(searched) if part in line]


def _holds(line: bytes, piece: bytes) -> bool:
    """Say whether a line holds these words; a single word only as a whole."""
    return piece in line and (b" " in piece or piece in line.split())


def _nearly(searched: list[bytes], quote: Quote, shared: Shared) -> list[int]:
    """Return the messages that hold nearly all words of a quotation which somebody typed from memory."""
    if len(quote.rare) < 3:
        return []
    close = [place for place, words in shared.items() if len(words & quote.rare) >= NEARLY * len(quote.rare)]
    told = [(len(quote.words & set(searched[place].split())) / len(quote.words), place) for place in close]
    best = max(told, default=(0.0, 0))[0]
    return [place for part, place in told if part == best and part >= NEARLY]


def _runs(searched: list[bytes], said: tuple[bytes, ...], shared: Shared) -> list[int]:
    """Return the messages that share the longest row of words with the report."""
    rows = {said[at : at + RUN] for at in range(len(said) - RUN + 1)}
    counts: dict[int, int] = {}
    for place, words in shared.items():
        if len(words) > 1:
            line = searched[place].split()
            counts[place] = sum(tuple(line[at : at + RUN]) in rows for at in range(len(line) - RUN + 1))
    best = max(counts.values(), default=0)
    return [place for place, count in counts.items() if count == best] if best else []


def _sharing(searched: list[bytes], words: frozenset[bytes]) -> Shared:
    """Return which of `words` each message holds, for the newest messages that hold any, oldest first."""
    found: Shared = {}
    for place in range(len(searched) - 1, -1, -1):
        held = searched[place].split()
        if not words.isdisjoint(held):
            found[place] = words.intersection(held)
            if len(found) == SHARING:
                break
    return dict(reversed(found.items()))


# The day, the hour, the person ---------------------------------------------------------------------------------------


def _tests(chat: Chat, clues: Clues) -> tuple[Test, ...]:
    """Return the questions that narrow a choice down, the surest first; those that the report gives no clue to miss."""

    def that_day(place: int) -> bool:
        at = chat.instant(place)
        return at is not None and any(begins <= at < ends for begins, ends in clues.spans)

    def that_hour(place: int) -> bool:
        return any(abs(minute(chat.heads.time[place]) - time) <= 15 for time in clues.times)

    def that_person(place: int) -> bool:
        return chat.heads.writer[place] in clues.named

    given = ((clues.spans, that_day), (clues.named, that_person), (clues.times, that_hour))
    return tuple(test for clue, test in given if clue)


def _narrowed(places: list[int], tests: Iterable[Test]) -> list[int]:
    for test in tests:
        places = [place for place in places if test(place)] or places
    return places


def _that_day(chat: Chat, clues: Clues, tests: tuple[Test, ...], shared: Shared) -> Found:
    meant = {day for begins, ends in clues.spans for day in range(begins // 1440, (ends - 1) // 1440 + 1)}
    written = {text for text, day in chat.days.items() if day and day.toordinal() in meant}
    there = [place for place, day in enumerate(chat.heads.day) if day in written]
    if len(there) > WEIGHED:
        return Found(how=How.TOO_MUCH, elsewhere=len(there))
    there = [place for place in there if tests[0](place)]
    if not there:
        return Found(how=How.NOT_THAT_DAY)
    rare = _how_rare(shared, max(RARE, len(chat) // 100))
    places = _narrowed(there, (*tests[1:], lambda place: not rare.isdisjoint(shared.get(place, ()))))
    if len(places) == len(there) > AT_MOST or len(_with_context(chat, places)) > AT_MOST:
        return Found(how=How.TOO_MUCH, elsewhere=len(there))
    return Found(
        how=How.DAY,
        hits=() if len(places) == len(there) else tuple(places),
        shown=tuple(places) if len(places) == len(there) else _with_context(chat, places),
    )


def _rare(chat: Chat, tests: tuple[Test, ...], shared: Shared) -> Found:
    """With neither quotation nor day: messages that share at least two words with the report which are rare here."""
    rare = _how_rare(shared, RARE)
    counts = {place: len(words & rare) for place, words in shared.items()}
    most = max(counts.values(), default=0)
    places = _narrowed([place for place, count in counts.items() if count == most], tests) if most > 1 else []
    if not places or places[-1] - places[0] >= AT_MOST - 2 * AROUND:
        return Found(how=How.NOTHING)
    return Found(how=How.WORDS, hits=tuple(places), shown=_with_context(chat, places))


def _how_rare(shared: Shared, at_most: int) -> frozenset[bytes]:
    count = Counter(word for words in shared.values() for word in words)
    return frozenset(word for word, times in count.items() if times <= at_most)


# The lines around ----------------------------------------------------------------------------------------------------


def _around(chat: Chat, how: How, places: list[list[int]], tests: tuple[Test, ...]) -> Found:
    """Return the places of all quotations, the likeliest and newest of each, with what stands around them."""
    narrowed = [_narrowed(hits[-WEIGHED:], tests) for hits in places]
    chosen: list[int] = []
    for hit in dict.fromkeys(hit for hits in narrowed for hit in hits[-PLACES:]):
        if len(_with_context(chat, [*chosen, hit])) <= AT_MOST:
            chosen.append(hit)
    everywhere = {hit for hits in places for hit in hits}
    return Found(
        how=how,
        hits=tuple(sorted(chosen)),
        shown=_with_context(chat, chosen),
        elsewhere=len(everywhere.difference(chosen)),
    )


def _with_context(chat: Chat, hits: Iterable[int]) -> tuple[int, ...]:
    """Return these messages with those around them, never of another day than the one before or after."""
    near = {
        place
        for hit in list(hits)[: AT_MOST + 1]
        for place in range(max(0, hit - AROUND), min(len(chat), hit + AROUND + 1))
        if _days_apart(chat, hit, place) <= 1
    }
    return tuple(sorted(near))


def _days_apart(chat: Chat, one: int, other: int) -> int:
    days = chat.day(one), chat.day(other)
    return abs((days[0] - days[1]).days) if days[0] and days[1] else 0
