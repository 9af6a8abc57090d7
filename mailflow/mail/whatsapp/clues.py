"""What a report says of the message it means: the words that it quotes, a day, an hour, a person.

The one idea: a report looks back. "Tuesday" is the last Tuesday, "24 November" the last one there was, "last night" runs
into the small hours.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from mailflow.mail.whatsapp import names
from mailflow.mail.whatsapp.lines import Chat, plain
from mailflow.mail.words import days

CAP: Final = 20_000
QUOTES: Final = 12
DAYS: Final = 12
WORDS: Final = 300
PASTED: Final = 20
"""A report with more lines of a chat in it than this has the chat itself in its words, as some telephones do."""

_CURLY: Final = re.compile(
    r"[“„]([^“”„]{2,600})[”“]|«([^«»]{2,600})»|(?<!\w)[‘']((?:[^‘'’\n]|(?<=\w)[’'](?=\w)){2,300})[’'](?!\w)"
)
_PARTS: Final = re.compile(r"…|\.\.+|\[(?:…|\.+)\]")
_SENTENCES: Final = re.compile(r"[.!?\n]+")
_TOLD: Final = re.compile(r"^.{1,120}?:\s+(\S.{8,400})$", re.MULTILINE)
_CHAT_LINE: Final = re.compile(r"^\W{0,3}\d{1,4}[./-]\d{1,2}.{0,24}\d[:.]\d\d.{0,80}?:\s", re.MULTILINE)
_NIGHT: Final = (17 * 60, 28 * 60)
_PARTS_OF_DAY: Final = {
    "morning": (4 * 60, 12 * 60),
    "afternoon": (12 * 60, 18 * 60),
    "evening": _NIGHT,
    "night": _NIGHT,
    "": (0, 24 * 60),
}
_PART: Final = r"(?:\s+(?P<{}>morning|afternoon|evening|night))?"
_NO_DATE: Final = (  # "Tuesday 3 November" is that day, and not the last Tuesday
    r"(?!,?\s+(?:the\s+)?\d{1,2}(?!\d|[:.]\d\d|\s?[ap]\.?m))"
    r"(?!,?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)"
)
_DAY_SAID: Final = re.compile(
    rf"\b(?P<last>last\s+)?(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b{_NO_DATE}{_PART.format('part')}"
    rf"|\b(?P<word>yesterday|today|weekend)\b{_PART.format('part_of_word')}"
    r"|\b(?P<now>last\s+night|tonight|this\s+(?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_WEEKDAYS: Final = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_TIME: Final = re.compile(
    r"(?<![\d:./])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b"
    r"|(?<![\d:./])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?!\d)",
    re.IGNORECASE,
)
_COMMON: Final = frozenset(
    word.encode()
    for word in (
        "the a an and or but if so as at by for from in into of off on out over to up with about after again all also "
        "always am any are arent be because been before being both can cant could did didnt do does doesnt doing dont "
        "down even ever every few get gets getting go goes going got had has have havent having he her here hers him "
        "his how i id ill im is isnt it its ive just know last less like look made make many may me more most much must "
        "my need never new no nor not now one only other our ours own please put really said same saw say saying says "
        "see send sent she should since some someone something still such take tell than thank thanks that thats their "
        "them then there theres these they theyre thing things think this those though time too told two under until us "
        "very want was wasnt way we well went were what when where which while who why will wont word words work would "
        "write wrote yes yet you your youre whatsapp group chat message messages class year school parent parents mum "
        "mums dad dads child children kids teacher teachers miss mrs mr dear hello hi regards kind attached attach "
        "export exported screenshot screenshots confidence confidential name named comment comments comment posted post "
        "called calls calling call night evening morning afternoon today yesterday tonight week monday tuesday wednesday "
        "thursday friday saturday sunday people person anyone everyone somebody anybody everybody"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A quotation as plain words: the `pieces` that must stand in one message, the sentences (`parts`) that may stand
    in several; its `words`, and of those the `rare` ones that say something."""

    pieces: tuple[bytes, ...]
    parts: tuple[bytes, ...]
    words: frozenset[bytes]
    rare: frozenset[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """`spans` are stretches of time in minutes since the first day of the calendar, `times` minutes of a day; `named`
    the writers whom the report names; `words` those of its words that say something; `said` all its plain words."""

    quotes: tuple[Quote, ...]
    spans: tuple[tuple[int, int], ...]
    times: frozenset[int]
    named: frozenset[str]
    words: frozenset[bytes]
    said: tuple[bytes, ...]


def clues(report: str, *, written_on: date, reporter: str, chat: Chat, file_name: str) -> Clues:
    """Return what `report`, written by `reporter` on that day, tells of the message in `chat` that it means."""
    report = own_words(report, "\n".join(chat.lines[:2]))
    writers = [writer for writer in chat.writers if not names.is_reporter(writer, reporter)]
    known = {word.encode() for writer in writers for word in names.called(writer).own}
    known.update(plain(file_name.rpartition(".")[0]).split())
    said = tuple(plain(report).split())
    return Clues(
        quotes=quotes(report, known),
        spans=spans(report, written_on),
        times=times(report),
        named=names.named(_unsigned(report), writers),
        words=frozenset(list(dict.fromkeys(_telling(said)))[:WORDS]),
        said=said,
    )


def own_words(report: str, begins: str) -> str:
    """Return the report up to the chat itself (`begins` is its beginning), where that was put among its words."""
    report = report[:CAP].replace("\r\n", "\n")
    if len(begins) > 10 and begins in report:
        return report[: report.index(begins)]
    lines = list(_CHAT_LINE.finditer(report))
    return report[: lines[0].start()] if len(lines) > PASTED else report


def _unsigned(report: str) -> str:
    """Return the report without the short last line, which is the reporter's own name."""
    kept = report.rstrip().split("\n")
    return "\n".join(kept[:-1] if len(kept) > 1 and len(kept[-1].split()) <= 3 else kept)


def _telling(said: Iterable[bytes]) -> list[bytes]:
    return [word for word in said if word not in _COMMON and len(word) > 2 and not word.isdigit()]


# Quotations ----------------------------------------------------------------------------------------------------------


def quotes(report: str, known: set[bytes]) -> tuple[Quote, ...]:
    """Return what the report quotes. Words that only name people or the group (`known`) are no quotation."""
    straight = report.split('"')
    marked = straight[1::2] if len(straight) % 2 else straight[1:]
    marked += [next(filter(None, found)) for found in _CURLY.findall(report)]
    found = [_quote(words, known, 1) for words in marked if len(words) <= 600]
    found += [_quote(words, known, 3) for words in _TOLD.findall(report)]
    return tuple(dict.fromkeys(quote for quote in found if quote))[:QUOTES]


def _quote(words: str, known: set[bytes], at_least: int) -> Quote | None:
    """Return a quotation that says something: two words one of which is not common, or one that is long enough."""
    said = plain(words).split()
    rare = [word for word in _telling(said) if word not in known]
    if len(said) < at_least or not rare or (len(said) == 1 and len(said[0]) < 4) or (at_least > 1 and len(rare) < 2):
        return None
    parts = [_row(part) for part in _SENTENCES.split(words)]
    return Quote(
        pieces=tuple(filter(None, map(_row, _PARTS.split(words)))),
        parts=tuple(part for part in parts if part.count(b" ") >= 2 and _telling(part.split())),
        words=frozenset(said),
        rare=frozenset(rare),
    )


def _row(words: str) -> bytes:
    return b" ".join(plain(words).split())


# Days and hours ------------------------------------------------------------------------------------------------------


def spans(report: str, written_on: date) -> tuple[tuple[int, int], ...]:
    """Return the stretches of time that the report names, none after the day on which it was written."""
    found = [span for said in _DAY_SAID.finditer(report) for span in _spans(said, written_on)]
    year_ago = written_on - timedelta(days=364)  # a day without its year is then the last one there was
    dated = (day for day in days.days(report, today=year_ago, coming=False) if day and day <= written_on)
    found += [_span(day, "") for day in dated if not 0 <= (day - year_ago).days <= 14]  # weekdays, and days to come
    return tuple(dict.fromkeys(found))[:DAYS]


def _spans(said: re.Match[str], today: date) -> list[tuple[int, int]]:
    if said["weekday"]:
        back = (today.weekday() - _WEEKDAYS.index(said["weekday"].lower())) % 7
        several = [back or 7] if said["last"] or back else [0, 7]
        return [_span(today - timedelta(days=each), said["part"]) for each in several]
    if said["now"]:
        words = said["now"].lower().split()
        return [_span(today - timedelta(days=words[0] == "last"), words[-1].replace("tonight", "night"))]
    if said["word"].lower() == "weekend":
        sunday = today - timedelta(days=(today.weekday() + 1) % 7)
        return [_span(sunday - timedelta(days=1), ""), _span(sunday, "")]
    return [_span(today - timedelta(days=said["word"].lower() == "yesterday"), said["part_of_word"])]


def _span(day: date, part: str | None) -> tuple[int, int]:
    begins, ends = _PARTS_OF_DAY[(part or "").lower()]
    return day.toordinal() * 24 * 60 + begins, day.toordinal() * 24 * 60 + ends


def times(report: str) -> frozenset[int]:
    """Return the times of day that the report names, in minutes; one that may be of either half of the day twice."""
    found: set[int] = set()
    for said in _TIME.finditer(report):
        hour, minutes = int(said["hour"] or said["hour24"]), int(said["minute"] or said["minute24"] or 0)
        if said["half"]:
            hour = hour % 12 + (12 if said["half"].lower() == "p" else 0)
        found.add(hour * 60 + minutes)
        if not said["half"] and hour < 12:
            found.add((hour + 12) * 60 + minutes)
    return frozenset(found)
