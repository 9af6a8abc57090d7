"""Whether phrases that are known one by one also stand where they say nothing more; and the reason for "send now".

The one idea: an order of phrases that a plain yes has. First greetings, thanks and assent, then the word with what it is
about, then courtesies, and at the end whoever signs. A phrase elsewhere is something said, however harmless its words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mailflow.mail.decisions.command_words import Asked, Phrase
from mailflow.mail.decisions.consents import SENDING
from mailflow.mail.decisions.names import names_only
from mailflow.mail.words.matters import IN_REASONS
from mailflow.people import TITLES

_ASKING: Final = "APPROVE"
"""The word that asks somebody else to decide, if "please" stands before it."""
_ADDRESSING: Final = "SEND"
"""The word behind which a name says to whom, unless it stands on a line or in a sentence of its own."""
_ENDED: Final = re.compile(r"[.!\n]")
_PAUSED: Final = re.compile(r"[.!\n,–—]|\s-|-\s")
_MAY_GO: Final = re.compile(
    r"(?:please )?(?:go ahead|proceed)|you (?:can|may) send (?:it|this|this letter)|with (?:my|our) (?:full )?(?:blessing|support)",
    re.IGNORECASE,
)
_BESIDE_A_NAME: Final = re.compile(r"(?:as (?:it )?(?:is|stands)|please|(?:from|by) me(?: too)?)$", re.IGNORECASE)
"""Behind which a name can only be spoken to."""
_OF_ONESELF: Final = re.compile(
    r"(?:i|we)(?!\w)|(?:(?:very|more than|quite) )?(?:happy|glad|content|pleased) to(?!\w)", re.IGNORECASE
)
"""How a consent opens that tells nobody else to give it: "Happy to approve this one Amira"."""
_SENTENCE_ENDS: Final = re.compile(r"\s*(?:[.,!)\n]|$)")
_SPOKEN_TO: Final = re.compile(r"[,!]")
_ALONE: Final = re.compile(r"[.!)]*\s*(?:\n|$)")
"""What stands behind the name that somebody has on one line with the word: "Approved PD"."""
_BETWEEN: Final = frozenset({"lead", "code", "object", "addressee"})
"""What may stand between a lead and the word it leads to."""
_BEHIND_AND: Final = frozenset({"word", "lead", "assent", "manner", "thanks", "closing", "remark", "kind"})
_REPLY: Final = re.compile(r"(?:reply|answer|vote|say|choose|pick|select)(?!\w)", re.IGNORECASE)
"""What "please" makes a bidding of: "Please reply APPROVE" is what our own email says."""
_DONE: Final = re.compile(r"d$", re.IGNORECASE)
_BY_WHOM: Final = re.compile(r"(?:by|from) me\b", re.IGNORECASE)
"""What belongs to what stands before it: "as attached by me"."""
_REGARDS: Final = re.compile(r"(?:with )?(?:(?:kind|best|warm|many)(?:est)? )?regards", re.IGNORECASE)
"""A closing that is one wherever it stands."""
_SENT_TO: Final = frozenset({"word", "object", "manner", "code", "please"})
"""Behind which it may say whom the letter is for: "I have read it to Mr Moss" says something else."""
_ANY_PLACE: Final = frozenset({"thanks", "code", "settled"})


def out_of_place(found: Sequence[Phrase], text: str, asked: Asked) -> list[Phrase]:
    """Return the phrases of a reply that do not stand where a plain word has them."""
    bad: list[Phrase] = []
    said = signed = False
    for i, one in enumerate(found):
        if one.kind == "name":
            fits = said and i > 0 and _signs(found, i, text, asked)
        else:
            fits = one.kind in _ANY_PLACE or _in_place(found, i, said=said, signed=signed, text=text)
        if not fits:
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
            own = text[one.begin : one.end]
            whose = joined and before is not None and before.kind == "manner" and _BY_WHOM.match(own)
            return not (signed or whose) and (said or bool(_MAY_GO.fullmatch(own)))
        case "assent" | "kind" | "closing":
            apart = not joined or before is None or before.kind in ("and", "assent", "thanks", "closing", "name")
            apart = apart or bool(_REGARDS.match(text, one.begin))
            return (apart or not said) and not (signed and one.kind == "assent")
        case "and":
            return not signed and i + 1 < len(found) and found[i + 1].kind in _BEHIND_AND
        case "lead":
            leads = i + 1 < len(found) and found[i + 1].kind == "code" and said
            return not signed and (leads or _leads_on(found, i))
        case "object":
            about = text[one.begin : one.end].casefold() not in ("it", "this", "that")
            behind = said and joined and before is not None and before.kind in ("word", "object")
            behind = behind or (said and about and i + 1 < len(found) and found[i + 1].kind == "code")
            return not signed and (behind or (not said and about and _leads_on(found, i)))
        case "please":
            return _asks_nobody(found, i, text, said=said)
        case "post":
            return signed
        case _:
            return False


def _leads_on(found: Sequence[Phrase], i: int) -> bool:
    """Say whether the word of command comes next, with no more than its code or another lead between."""
    at = next((j for j in range(i + 1, len(found)) if found[j].kind not in _BETWEEN), 0)
    stops = "." if found[at - 1].kind == "code" else ".!\n"
    return bool(at) and found[at].kind == "word" and not any(stop in found[at].gap for stop in stops)


def _asks_nobody(found: Sequence[Phrase], i: int, text: str, *, said: bool) -> bool:
    behind = found[i + 1] if i + 1 < len(found) else None
    if behind is not None and behind.kind == "lead" and _REPLY.match(text, behind.begin):
        return False
    return said or behind is None or behind.choice is None or behind.choice.key != _ASKING


def _signs(found: Sequence[Phrase], i: int, text: str, asked: Asked) -> bool:
    """Say whether a name only signs, or says who is spoken to: below the words, or behind a stop, none but whoever writes
    signs."""
    one, before = found[i], found[i - 1]
    own = asked.letting is None or names_only(text[one.begin : one.end], asked.writer)
    if not own and (
        _ENDED.search(one.gap)
        or _tells(found[:i], text)
        or (before.kind != "thanks" and _in_full(text[one.begin : one.end]))
    ):
        return False
    said = text[before.begin : before.end]
    sends = any(each.choice is not None and each.choice.key == _ADDRESSING for each in found)
    sends = sends or (before.kind == "word" and bool(SENDING.search(said)))
    if not sends and _of_oneself(found[:i], text):
        return bool(_SENTENCE_ENDS.match(text, one.begin + len(text[one.begin : one.end].rstrip("."))))
    if before.kind in ("word", "code") and not sends and asked.letting and not one.gap.strip(" "):
        return bool(_ALONE.match(text, one.end) if own else _SPOKEN_TO.match(text, one.end) and _DONE.search(said))
    if before.kind in ("name", "post", "thanks", "closing", "kind", "remark") or _BESIDE_A_NAME.search(said):
        return True
    return bool((_ENDED if sends else _PAUSED).search(one.gap))


def _of_oneself(before: Sequence[Phrase], text: str) -> bool:
    """Say whether these words end with a yes that somebody gives themselves, and tells nobody else to give."""
    kinds = [each.kind for each in before[-3:]]
    if kinds[-1] == "word":
        return bool(_OF_ONESELF.match(text, before[-1].begin)) or kinds[-2:-1] == ["lead"]
    return kinds == ["lead", "word", "object"]


def _in_full(name: str) -> bool:
    """Say whether somebody is named as they sign, by a whole name or initials, and not as they are called."""
    words = [word for word in name.split() if word.casefold().strip(".,") not in TITLES]
    return len(words) > 1 or words[0].strip(".,").isupper()


def _tells(before: Sequence[Phrase], text: str) -> bool:
    """Say whether these words may tell somebody to decide: "approve it" does, "I approve it" and "approved" do not."""
    kinds = [each.kind for each in before[-3:]]
    return kinds[-2:] == ["word", "object"] and kinds[0] != "lead" and not _DONE.search(text[: before[-2].end])


# "Send now" ----------------------------------------------------------------------------------------------------------

_AT_ONCE: Final = re.compile(
    r"\b(?:(?:and|please) )*(?:send|sent|to be sent|release)(?: (?:it|this|the letter|out))? "
    r"(?:now|at once|immediately|straight away)\b(?: please)?",
    re.IGNORECASE,
)
_MAY: Final = re.compile(r"\b(?:you|it|this|that|letter) (?:can|may)(?: now)?(?: be)?\s*$", re.IGNORECASE)
"""Whoever may send it now may also send it at the usual hour: "you can send it now" asks for no haste."""
_REASON: Final = re.compile(
    r"(?:[,.]?\s*\b(?:because|as|since)\b|\s*[:–—]|\s+-)\s+(?P<reason>"
    r"(?:he|she|they|there|(?:the|his|her|their|our|a|both|all)(?: [\w'’-]+){1,2}?|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)\s+"
    r"(?:is|are|was|were|has|have|had|will|meets?|comes?|goes|starts?|begins?|works?|picks?|collects?|brings?|stands?|keeps?|"
    r"teaches|writes|go(?:es)?|leaves?|flies|fly|travels?|moves?|expects?|waits?)\b[^.,;:!?()\n]{3,200})(?=[.!\n]|$)",
)
_PROMISED: Final = re.compile(
    r"[,.]?\s*\b(?:because|as|since)\s+(?P<reason>(?:I|we)(?:['’]ve| have)? promised "
    r"(?:(?:him|her|them|the (?:family|parents?|mother|father)|(?:Mr|Mrs|Ms|Miss) [A-Z][\w'’-]+) )?"
    r"(?:(?:an? (?:answer|reply|response|decision)|word|to (?:reply|answer|respond))(?: (?:by|before|for|on))? ?)"
    r"(?:today|tonight|tomorrow|lunchtime|noon|the end of (?:the |this )?(?:day|week)|this (?:morning|afternoon|evening|week)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri)day)?)\s*(?=[.!\n]|$)",
    re.IGNORECASE,
)
"""What somebody has promised an answer says nothing of this letter but that it is awaited."""
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
    if promised := _PROMISED.match(rest):
        return Hurry(before=before, reason=promised["reason"].strip(), behind=rest[promised.end() :])
    found = _REASON.match(rest)
    if found is None and _MAY.search(before):
        return None
    if found is None or IN_REASONS.search(found["reason"]) or not _of_our_people(found["reason"], known):
        return Hurry(before=before, reason="", behind=rest)
    return Hurry(before=before, reason=found["reason"].strip(), behind=rest[found.end() :])


def _of_our_people(reason: str, known: frozenset[str]) -> bool:
    """Say whether every name in a reason is one of our people's: another may be how a letter is to address somebody."""
    names = [word.group() for word in _CAPITAL.finditer(reason, 1)]
    return all(_CALENDAR.fullmatch(name) or name.casefold() in known | TITLES for name in names)
