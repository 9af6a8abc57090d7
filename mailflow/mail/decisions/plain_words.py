"""Whether phrases that are known one by one also stand where they say nothing more; and the reason for "send now".

The one idea: an order of phrases that a plain yes has. First greetings, thanks and assent, then the word with what it is
about, then courtesies, and at the end whoever signs. A phrase elsewhere is something said, however harmless its words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mailflow.mail.decisions.command_words import Phrase
from mailflow.mail.decisions.consents import SENDING
from mailflow.mail.words.matters import IN_REASONS
from mailflow.people import TITLES

_ASKING: Final = "APPROVE"
"""The word that asks somebody else to decide, if "please" stands before it."""
_ADDRESSING: Final = "SEND"
"""The word behind which a name says to whom, unless it stands on a line or in a sentence of its own."""
_ENDED: Final = re.compile(r"[.!\n]")
_PAUSED: Final = re.compile(r"[.!\n,–—]|\s-|-\s")
_MAY_GO: Final = re.compile(
    r"(?:please )?(?:go ahead|proceed)|you (?:can|may) send (?:it|this|this letter)", re.IGNORECASE
)
_BESIDE_A_NAME: Final = re.compile(r"(?:as (?:it )?(?:is|stands)|please)$", re.IGNORECASE)
"""Behind which a name can only be spoken to."""
_REGARDS: Final = re.compile(r"(?:with )?(?:(?:kind|best|warm|many)(?:est)? )?regards", re.IGNORECASE)
"""A closing that is one wherever it stands."""
_SENT_TO: Final = frozenset({"word", "object", "manner", "code", "please"})
"""Behind which it may say whom the letter is for: "I have read it to Mr Moss" says something else."""
_ANY_PLACE: Final = frozenset({"thanks", "code", "settled"})


def out_of_place(found: Sequence[Phrase], text: str) -> list[Phrase]:
    """Return the phrases of a reply that do not stand where a plain word has them."""
    bad: list[Phrase] = []
    said = signed = False
    for i, one in enumerate(found):
        if not (one.kind in _ANY_PLACE or _in_place(found, i, said=said, signed=signed, text=text)):
            bad.append(one)
        elif one.kind == "name":
            signed = True
        said = said or one.kind == "word"
    return bad


def _in_place(found: Sequence[Phrase], i: int, *, said: bool, signed: bool, text: str) -> bool:
    one, before = found[i], found[i - 1] if i else None
    joined = before is not None and not one.gap.strip(" ")
    match one.kind:
        case "greeting":
            return not said
        case "remark":
            return True
        case "addressee":
            sends = said and before is not None and before.kind in _SENT_TO
            return not signed and (sends or _leads_on(found, i))
        case "word":
            return not signed
        case "manner":
            return not signed and (said or bool(_MAY_GO.fullmatch(text[one.begin : one.end])))
        case "assent" | "kind" | "closing":
            apart = not joined or before is None or before.kind in ("and", "assent", "thanks", "closing", "name")
            apart = apart or bool(_REGARDS.match(text, one.begin))
            return (apart or not said) and not (signed and one.kind == "assent")
        case "and":
            return (
                not signed
                and i + 1 < len(found)
                and found[i + 1].kind in ("word", "lead", "assent", "manner", "thanks", "closing", "remark", "kind")
            )
        case "lead":
            leads = i + 1 < len(found) and found[i + 1].kind == "code" and said
            return not signed and (leads or _leads_on(found, i))
        case "object":
            about = text[one.begin : one.end].casefold() not in ("it", "this", "that")
            behind = said and joined and before is not None and before.kind in ("word", "object")
            behind = behind or (said and about and i + 1 < len(found) and found[i + 1].kind == "code")
            return not signed and (behind or (not said and about and _leads_on(found, i)))
        case "please":
            return _asks_nobody(found, i, said=said)
        case "name":
            return said and before is not None and _signs(found, i, before, text)
        case "post":
            return signed
        case _:
            return False


def _leads_on(found: Sequence[Phrase], i: int) -> bool:
    """Say whether the word of command comes next, with no more than its code or another lead between."""
    behind = next((one for one in found[i + 1 :] if one.kind not in ("lead", "code", "object", "addressee")), None)
    return behind is not None and behind.kind == "word" and not _ENDED.search(behind.gap)


def _asks_nobody(found: Sequence[Phrase], i: int, *, said: bool) -> bool:
    behind = found[i + 1] if i + 1 < len(found) else None
    return said or behind is None or behind.choice is None or behind.choice.key != _ASKING


def _signs(found: Sequence[Phrase], i: int, before: Phrase, text: str) -> bool:
    if before.kind in ("name", "post", "thanks", "closing", "kind", "remark"):
        return True
    if _BESIDE_A_NAME.search(text[before.begin : before.end]):
        return True
    sends = any(one.choice is not None and one.choice.key == _ADDRESSING for one in found)
    sends = sends or (before.kind == "word" and bool(SENDING.search(text[before.begin : before.end])))
    return bool((_ENDED if sends else _PAUSED).search(found[i].gap))


# "Send now" ----------------------------------------------------------------------------------------------------------

_AT_ONCE: Final = re.compile(
    r"\b(?:(?:and|please) )*(?:send|sent|to be sent|release)(?: (?:it|this|the letter|out))? "
    r"(?:now|at once|immediately|straight away)\b(?: please)?",
    re.IGNORECASE,
)
_REASON: Final = re.compile(
    r"(?:[,.]?\s*\b(?:because|as|since)\b|\s*[:–—]|\s+-)\s+(?P<reason>"
    r"(?:he|she|they|there|(?:the|his|her|their|our|a|both|all)(?: [\w'’-]+){1,2}?|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)\s+"
    r"(?:is|are|was|were|has|have|had|will|meets?|comes?|goes|starts?|begins?|works?|picks?|collects?|brings?|stands?|keeps?|"
    r"teaches|writes)\b[^.,;:!?()\n]{3,200})(?=[.!\n]|$)",
)
_CAPITAL: Final = re.compile(r"(?<![.\w])[A-Z][\w'’-]*")
_CALENDAR: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Year|Reception|Christmas|Easter"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hurry:
    """ "Send now" in a reply: the reason, "" if none can be told, and what stands before it and behind it."""

    before: str
    reason: str
    behind: str


def hurried(text: str, known: frozenset[str]) -> Hurry | None:
    """Return "send now" with its reason; None if it is not there.

    A reason is one clause with "because" or a colon before it, about somebody or something that is or does so, and holds no
    word by which the letter might be meant. Anything else behind "send now" is left to be accounted for.
    """
    at_once = _AT_ONCE.search(text)
    if at_once is None:
        return None
    before, rest = text[: at_once.start()], text[at_once.end() :]
    found = _REASON.match(rest)
    if found is None or IN_REASONS.search(found["reason"]) or not _of_our_people(found["reason"], known):
        return Hurry(before=before, reason="", behind=rest)
    return Hurry(before=before, reason=found["reason"].strip(), behind=rest[found.end() :])


def _of_our_people(reason: str, known: frozenset[str]) -> bool:
    """Say whether every name in a reason is one of our people's: another may be how a letter is to address somebody."""
    names = [word.group() for word in _CAPITAL.finditer(reason, 1)]
    return all(_CALENDAR.fullmatch(name) or name.casefold() in known | TITLES for name in names)
