"""What mail programs write above a quotation: "On ... wrote:", a block of headers, a ruled line.

The one idea: such a line is folded away unread, so it must be one by all that it holds: who wrote and when, and not a
word besides that could matter. A line in somebody's own words that only looks like one is left to them.
"""

import re
from collections.abc import Sequence
from typing import Final

from mailflow.mail.words.matters import IN_HEADS

LONGEST: Final = 400
"""Characters: no such line is longer, and none that is longer is looked at."""
MOST_WORDS: Final = 30
WRAPPED_AT: Final = 60
"""Columns: no mail program wraps earlier, so a shorter line above another was ended by hand."""

_WROTE: Final = (
    (
        "wrote|writes|schrieb|schreibt|a écrit|escribió|escribio|ha scritto|scrive|escreveu|schreef|skrev|napisał|napisała|"
        "napisał(a)|pisze|a scris|ysgrifennodd|написал|написала|написал(а)|пишет|пише|написав|yazdı|şunu yazdı|írta|"
        "ezt írta|kirjoitti|rašė|parašė|rakstīja|napsal|napsal(a)|napísal|napísal(a)|написа|έγραψε|ka shkruar|shkroi|كتب|写道|"
        "寫道|লিখেছেন|ने लिखा|ਨੇ ਲਿਖਿਆ|எழுதியது|لکھا|wrote the following"
    )
    .replace("(", "[(]")
    .replace(")", "[)]")
)
_ATTRIBUTION: Final = re.compile(rf"(?:.*[\s>,)])?(?:{_WROTE})(?!\w)(?:[^:：]|:\d){{0,80}}[:：]$")
_VERB: Final = re.compile(rf"(?:.*\s)?(?:{_WROTE})(?!\w).*")
_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d\d")
_OPENING: Final = re.compile(
    r"(?:\d{4}-\d\d-\d\d|on|am|le|el|il|em|op|den|ar|w dniu|dnia|pe|în|a|il giorno|[a-z]{2,4}\.?,|mon|tue|wed|thu|fri|"
    r"sat|sun|pon|wt|śr|czw|pt|sob|niedz|lun|mar|mer|jeu|ven|sam|dim|mié|mie|mo|di|mi|do|fr|sa|so)\b.*"
)
_BY: Final = re.compile(r"<?[^<>\s]+@[^<>\s]+>:$")
_ADDRESS: Final = re.compile(r"[<(]{0,2}[^<>()\s]+@[^<>()\s]+[>)]{0,2}")
_NAME_WROTE: Final = re.compile(r"(?:[A-Z][\w'’.-]*\s+|&\s+|(?:of|and|the)\s+){1,6}wrote:")
_RULE: Final = re.compile(r"[-_=*—–]{5,}")
_ORIGINAL: Final = re.compile(
    r"[-_=\s]*(?:original message|original e-?mail|original appointment|forwarded message|begin forwarded message|"
    r"reply message|message d'origine|message original|ursprüngliche nachricht|originalnachricht|mensaje original|"
    r"messaggio originale|mensagem original|oryginalna wiadomość|wiadomość oryginalna|mesaj original|"
    r"mesajul original|neges wreiddiol|oorspronkelijk bericht|originalmeddelande|исходное сообщение|"
    r"orijinal mesaj|quoted text hidden|\[quoted text hidden\])[-_=:\s]*"
)
_INVISIBLE: Final = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u00ad"))
"""What mail programs put before a quotation or within a line without anybody seeing it (iPhone: a byte-order mark)."""


def plain(line: str) -> str:
    """Return the line without quotation marks (">") and invisible signs, in lower case, with single spaces."""
    return _bare(line).casefold()


def _bare(line: str) -> str:
    seen = line if line.isascii() else line.translate(_INVISIBLE)
    return " ".join(seen.lstrip("> |\t\u00a0").split())


# "On ... wrote:" -----------------------------------------------------------------------------------------------------


def attribution(line: str) -> bool:
    """Say whether `line` (or up to three wrapped lines joined) introduces a quotation: "On ... wrote:" in 30 languages,
    a ruled line, or "Original message"."""
    if len(line) > LONGEST:
        return False
    words = plain(line).strip("*")
    if not words:
        return False
    if _RULE.fullmatch(words) or _ORIGINAL.fullmatch(words):
        return True
    wrote = words[-1] in ":：" and (_ATTRIBUTION.fullmatch(words) or (_DATED.search(words) and _BY.search(words)))
    if not wrote or len(words.split()) > MOST_WORDS or IN_HEADS.search(_ADDRESS.sub(" ", words)):
        return False
    when, who = bool(_DATED.search(words)), bool(_ADDRESS.search(words))
    return who or (when and bool(_OPENING.match(words))) or bool(_NAME_WROTE.fullmatch(_bare(line)))


def wrapped_attribution(lines: list[str]) -> int:
    """Return how many of the last lines are one attribution, which mail programs wrap onto up to three; 0 if none are.

    A line further up belongs to it only if a mail program broke it there, because it was full or before an address, and
    if it opens with the date or says who wrote; so that an answer typed directly above stays the writer's.
    """
    if not lines or not lines[-1].strip():
        return 0
    for size in range(1, len(lines) + 1):
        if size > 1 and not _broken_by_program(lines[-size], lines[-size + 1]):
            break
        joined = " ".join(line.strip() for line in lines[-size:])
        first = plain(lines[-size][:LONGEST])
        opens = (_OPENING.match(first) and _DATED.search(first)) or (size > 1 and _VERB.fullmatch(first))
        if attribution(joined) and ((size == 1 and _DATED.search(joined)) or opens):
            return size
    return 1 if attribution(lines[-1]) else 0


def _broken_by_program(line: str, below: str) -> bool:
    words, next_words = line.translate(_INVISIBLE).strip("> |\t\u00a0"), below.lstrip("> |\t\u00a0").split()
    if not words or not next_words:
        return False
    return line.rstrip().endswith("<") or len(words) + 1 + len(next_words[0]) > WRAPPED_AT


_INLINE: Final = re.compile(
    r"(?<!\S)(?:on|am|le|el|op|den|em|il|pe|w dniu) (?:\w{2,12}[.,]{0,2} ){0,3}\d", re.IGNORECASE
)


def before_attribution(piece: str) -> str:
    """Return what stands before an attribution on the same line; all of it if there is none."""
    openings = list(_INLINE.finditer(piece))
    for opening in openings[-3:]:
        if attribution(piece[opening.start() :]):
            return piece[: opening.start()].strip()
    return "" if attribution(piece) else piece


# A block of headers --------------------------------------------------------------------------------------------------

_LABELS: Final = {
    "from": "from|von|de|od|da|van|från|fra|oddi wrth|de la|от|від|من|kimden",
    "when": (
        "sent|date|received|gesendet|datum|envoyé|wysłane|wysłano|data|anfonwyd|dyddiad|trimis|enviado|enviada|fecha|"
        "inviato|verzonden|skickat|gönderilme|отправлено|дата|надіслано"
    ),
    "to": "to|an|à|a|do|at|către|para|aan|till|kime|кому|إلى",
    "subject": "subject|betreff|objet|temat|pwnc|subiect|asunto|assunto|oggetto|onderwerp|ämne|konu|тема|الموضوع",
    "more": "cc|bcc|dw|reply-to|importance|attachments",
}
_HEADER: Final = re.compile(
    "(?:" + "|".join(f"(?P<{kind}>{names})" for kind, names in _LABELS.items()) + r")\s{0,3}[:：]\s*(?P<value>\S.*)"
)
_FIRST: Final = frozenset({"from", "when", "subject"})


def header(line: str) -> bool:
    """Say whether the line looks like a quoted header ("From: ...", "Gesendet: ...", "*Sent:* ..."): by itself no proof."""
    return _header(line) is not None


def _header(line: str) -> re.Match[str] | None:
    if len(line) > LONGEST or not (":" in line or "：" in line):
        return None
    return _HEADER.fullmatch(plain(line).replace("*", ""))


def header_block(lines: Sequence[str]) -> int:
    """Return how many of the last lines are one block of headers above a quotation; 0 if none are.

    It says from whom and when, by somebody's name or address and by a date with its year or hour, and gives a receiver
    or a subject; it gives each once, and begins with one of the three that such blocks begin with.
    """
    found: list[tuple[str, str]] = []
    for line in reversed(lines[-12:]):
        match = _header(line)
        kind = _kind(match) if match else ""
        if match is None or (kind != "more" and kind in [each for each, _ in found]):
            break
        found.append((kind, match["value"]))
    while found and found[-1][0] not in _FIRST:
        found.pop()
    values = dict(found)
    whole = {"from", "when"} <= values.keys() and ("to" in values or "subject" in values)
    return len(found) if whole and _by_somebody(values["from"]) and _DATED.search(values["when"]) else 0


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in _LABELS if match[kind])


def _by_somebody(value: str) -> bool:
    return "@" in value or (len(value.split()) <= 8 and not IN_HEADS.search(value))
