"""How and when we spoke with a parent, as the note of it says it to them: "By telephone on Thursday 4 March 2027 at 5.10 pm."

The one idea: a lead types "phone today 17:10". What can be read in one way only becomes a sentence with its day; anything else
stands as it was typed, since the parent would read our guess as the record.
"""

import re
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mailflow import write

_HOW: Final = {
    "By telephone": r"(?:by |on the |over the )?(?:tele)?phone(?: call)?|(?:i )?(?:tele)?phoned|(?:i )?rang|phone ?call",
    "In person": r"in person|face[ -]to[ -]face",
    "By video call": r"(?:by |on |over |via )?(?:teams|zoom|video(?: call)?)",
}
_PIECE: Final = re.compile(
    r"(?:on |at )?(?:(?P<how>" + "|".join(_HOW.values()) + r")|(?P<day>today|yesterday|this (?:morning|afternoon))|"
    r"(?P<hour>\d{1,2})(?:(?:[:.](?P<minute>[0-5]\d))\s?(?P<half>[ap]m)?|\s?(?P<only>[ap]m)))(?![\w:–-]|\.\d)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"[\s,]*")
_GOES_ON: Final = re.compile(r"[,;.]\s")
_NOON: Final = 12
_EARLY, _LATE = range(8, 13), range(1, 7)
"""Hours without am or pm at which a school speaks with people in the morning, and in the afternoon."""


def as_sentence(words: str, noted: datetime | None, zone: ZoneInfo) -> str:
    """Return how and when we spoke, as typed in `words` at the instant `noted`, on one line."""
    said = " ".join(words.split())
    found: dict[str, re.Match[str]] = {}
    end = 0
    while piece := _PIECE.match(said, _start(said, end)):
        kind = next(name for name in ("how", "day", "hour") if piece[name])
        if kind in found:
            return said
        found[kind], end = piece, piece.end()
    rest = said[end:].rstrip(" .")
    if noted is None or "day" not in found or (rest and not _GOES_ON.match(rest)):
        return said
    when = _when(found, noted.astimezone(zone))
    if when is None:
        return said
    how = next(
        (
            name
            for name, says in _HOW.items()
            if "how" in found and re.fullmatch(says, found["how"]["how"], re.IGNORECASE)
        ),
        "",
    )
    sentence = f"{how} {when}" if how else when[0].upper() + when[1:]
    return f"{sentence}{rest}" if rest else f"{sentence}."


def _start(said: str, end: int) -> int:
    between = _BETWEEN.match(said, end)
    return between.end() if between else end


def _when(found: dict[str, re.Match[str]], noted: datetime) -> str | None:
    """Return the day and the hour that were typed, None where they are not one instant before they were noted."""
    day = found["day"]["day"].casefold()
    then = noted - timedelta(days=day == "yesterday")
    part = day.removeprefix("this ") if day.startswith("this ") else ""
    long_day = write.long_day(then, noted.tzinfo) if isinstance(noted.tzinfo, ZoneInfo) else ""
    if "hour" not in found:
        return f"on the {part} of {long_day}" if part else f"on {long_day}"
    at = _clock(found["hour"], part)
    if at is None or datetime.combine(then.date(), at, noted.tzinfo) > noted:
        return None
    return f"on {long_day} at {write.clock(at)}"


def _clock(said: re.Match[str], part: str) -> time | None:
    """Return the hour that is meant, None where it may be one of two, or is none of this part of the day."""
    hour, half = int(said["hour"]), (said["half"] or said["only"] or "").casefold()
    if half and not 1 <= hour <= _NOON:
        return None
    if half:
        hour = hour % _NOON + _NOON * (half == "pm")
    elif hour in _LATE and not said["hour"].startswith("0"):
        hour += _NOON
    elif hour not in _EARLY and not _NOON < hour < 2 * _NOON and not said["hour"].startswith("0"):
        return None
    fits = {"morning": hour < _NOON, "afternoon": hour >= _NOON}.get(part, True)
    return time(hour, int(said["minute"] or 0)) if fits else None
