"""What the writer of a first message wrote, apart from what they quote or pass on.

The one idea: only newly written words are judged, and whatever is cut is cut on a clear sign. A message that is nothing
but something passed on is that something: the office that forwards a concern, or a parent who adds no word.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from mailflow.mail.message import Message, texts
from mailflow.mail.new_text.attributions import attribution, header, wrapped_attribution
from mailflow.mail.new_text.furniture import banner, device, only_a_signature
from mailflow.mail.words.sentences import CAP

_FORWARD_SUBJECT: Final = re.compile(r"\s*(?:\[[^\]]{1,20}\]\s*)?(?:fw|fwd|wg|tr|rv|pd|enc|vs)\s*:", re.IGNORECASE)
_REPLY_SUBJECT: Final = re.compile(
    r"\s*(?:\[[^\]]{1,20}\]\s*)?(?:re|aw|sv|odp|antw|ynt|atb)\s*(?:\[\d+\])?:", re.IGNORECASE
)
_PREFIXES: Final = re.compile(r"\s*(?:(?:re|fw|fwd|aw|wg|sv|tr|rv|odp|pd)\s*(?:\[\d+\])?:\s*){1,9}", re.IGNORECASE)
_FORWARD_MARK: Final = re.compile(
    r"[\s>*]*(?:-{2,}\s*(?:original message|forwarded (?:message|by))|begin forwarded message\s*:|_{20,}\s*$)",
    re.IGNORECASE,
)
_WHEN: Final = re.compile(r"\b(?:19|20)\d\d\b.{0,40}?\d{1,2}[:.]\d\d|\d{1,2}[:.]\d\d.{0,40}?\b(?:19|20)\d\d\b")
_SIGNATURE: Final = re.compile(r"--\s?")
_PARAGRAPHS: Final = re.compile(r"\n[ \t\r]*\n")
_LONG_LINE: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """`text` is what is judged as the writer's own words; `passed_on` is what they forwarded with words of their own.

    `subject` is "" where it is only that of the message answered; `nothing_new`: `text` is only what was passed on.
    """

    subject: str
    text: str
    passed_on: str
    nothing_new: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut in two: the newly written words, and what is quoted or passed on below or between them."""

    new: str
    rest: str


def written(message: Message, own_domains: tuple[str, ...]) -> Written:
    """Return what the sender of `message` wrote. Mail from our own domains that passes something on is that thing too."""
    answers = bool(message.in_reply_to or message.references)
    parts = cut(message.text[:CAP], answers=answers)
    enclosed = "\n\n".join(f"{one.subject}\n\n{cut(one.text[:CAP]).new}" for one in message.enclosed)
    marked = "forwarded" in parts.rest[:400].casefold()
    forward = bool(enclosed) or marked or bool(_FORWARD_SUBJECT.match(message.subject))
    reply = not forward and (answers or bool(_REPLY_SUBJECT.match(message.subject)))
    passed_on = "\n\n".join(filter(None, ("" if reply else unquoted(parts.rest), enclosed)))
    nothing_new = not parts.new.strip() and bool(passed_on.strip())
    whole = nothing_new or (forward and _ours(message, own_domains))
    return Written(
        subject="" if reply and parts.new.strip() else _PREFIXES.sub("", message.subject, count=1).strip(),
        text="\n\n".join(filter(None, (parts.new, passed_on))) if whole else parts.new,
        passed_on="" if whole or not forward else passed_on,
        nothing_new=nothing_new,
    )


def versions(message: Message, own_domains: tuple[str, ...]) -> tuple[Written, ...]:
    """Return what the sender wrote in the plain version of a message, and in the formatted one where that is something else."""
    plain = written(message, own_domains)
    if not message.versions_differ:
        return (plain,)
    formatted = written(replace(message, text=message.formatted), own_domains)
    same = texts.same_words(_all_of(plain), _all_of(formatted))
    return (plain,) if same else (plain, formatted)


def _all_of(one: Written) -> str:
    return f"{one.text}\n{one.passed_on}"


def _ours(message: Message, own_domains: tuple[str, ...]) -> bool:
    return message.from_address.rpartition("@")[2].casefold() in {domain.casefold() for domain in own_domains}


def cut(text: str, *, answers: bool = False) -> Cut:
    """Cut quotes, a signature, disclaimers and all below a forwarding mark from `text`.

    `answers` says that the message answers another, so that a dated "… wrote:" line may be trusted without an address.
    """
    new: list[str] = []
    rest: list[str] = []
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if line.lstrip().startswith(">"):
            rest.append(line)
        elif _ends(lines, number, answers=answers):
            rest.extend(lines[number:])
            break
        elif not _introduces_quote(lines, number):
            new.append(line)
    return Cut(_without_furniture(new), "\n".join(rest))


def unquoted(text: str) -> str:
    """Return passed-on `text` without quoting marks, header blocks, signatures and disclaimers."""
    lines = (line.lstrip("> \t") if line.lstrip().startswith(">") else line for line in text.splitlines())
    return _without_furniture([line for line in lines if not (_FORWARD_MARK.match(line) or header(line))])


def _ends(lines: list[str], number: int, *, answers: bool) -> bool:
    """Tell whether everything from this line on is somebody else's message."""
    line = lines[number]
    if not line.strip() or len(line) > _LONG_LINE:
        return False
    if _FORWARD_MARK.match(line):
        return True
    if header(line):
        return sum(header(other) for other in lines[number : number + 6]) >= 3
    if not line.rstrip().endswith(":"):
        return False
    size = wrapped_attribution([other[:_LONG_LINE] for other in lines[max(0, number - 2) : number + 1]])
    if not size or _marked_below(lines, number):
        return False  # a quote that is marked line by line is cut line by line, so that words below it are not lost
    said = " ".join(lines[number - size + 1 : number + 1])
    return "@" in said or (answers and bool(_WHEN.search(said)))


def _marked_below(lines: list[str], number: int) -> bool:
    following = next((other for other in lines[number + 1 : number + 4] if other.strip()), "")
    return following.lstrip().startswith(">")


def _introduces_quote(lines: list[str], number: int) -> bool:
    """Tell whether a line says only that somebody wrote the marked quote below it."""
    line = lines[number]
    if len(line) > _LONG_LINE or not line.rstrip().endswith(":") or not _marked_below(lines, number):
        return False
    return attribution(line)


def _without_furniture(lines: list[str]) -> str:
    """Leave out what telephones and mail servers add, and a signature that says nothing which matters."""
    for number, line in enumerate(lines):
        if _SIGNATURE.fullmatch(line.rstrip("\r")) and only_a_signature(lines[number + 1 :]):
            lines = lines[:number]
            break
    kept = "\n".join(line for line in lines if not device(line))
    paragraphs = _PARAGRAPHS.split(kept)
    return "\n\n".join(one for one in paragraphs if not banner(" ".join(one.split())))
