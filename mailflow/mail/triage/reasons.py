"""Why a message was taken for what it was, as a colleague would say it: what it tells, and the words that say so.

The one idea: a rule's name is for whoever changes the rules; whoever reads the email is told its sentence. What is little
by itself is left out where the same words have shown more, or much else has.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from mailflow.mail.triage import Reason
from mailflow.mail.triage.asks_office import ASKED
from mailflow.mail.triage.likeness import NEAR
from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import BY_NAME

ANSWERED: Final = "Once an email lies in the restricted folder the office does not see it: please have this answered, without a word of where it was asked."
"""Nobody of the office is told of it here: the answer has a name on it, and so has the concern."""
PLENTY: Final = 3
"""So many weighty reasons need no slight ones beside them."""
_SLIGHT: Final = frozenset({Part.CLUE, Part.PEOPLE})
_BESIDE: Final[Mapping[Part, str]] = {
    Part.ORDINARY: "Besides, ",
    Part.AGAINST: "On the other hand, ",
    Part.SUPPLIER: "On the other hand, ",
}
"""How a sentence begins that does not speak for a concern."""
_PROCEDURES: Final[Mapping[Part, str]] = {
    Part.COMPLAINT: "a complaint about the school",
    Part.PUPILS: "a message about the conduct of pupils",
    Part.RIGHTS: "a request about personal data",
    Part.FOI: "a request for information",
    Part.LEGAL: "a lawyer's letter",
    Part.POLICE: "a letter from an authority",
    Part.PRESS: "a letter from the press",
    Part.DATA_INCIDENT: "word of personal data that may have got out",
    Part.STAFF: "a concern about a member of staff",
    Part.HEAD: "a concern about the Head Teacher",
    Part.FOLLOW_UP: "a message that follows something earlier",
}
_READS_LIKE: Final[Mapping[str, str]] = {
    **{f"reads like a {kind}": f"As a whole it reads like a {kind}" for kind in NEAR},
    **{
        f"reads like a message for another procedure ({part.value})": f"As a whole it reads like {what}"
        for part, what in _PROCEDURES.items()
    },
}


def signs_of_danger(reasons: Iterable[Reason]) -> bool:
    """Tell whether words of the message show a danger, and not only that as a whole it reads like one."""
    found = (BY_NAME.get(reason.rule) for reason in reasons)
    return any(rule is not None and rule.part is Part.DANGER for rule in found)


def in_words(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Return a sentence for each reason, with the words of the message behind it."""
    reasons, told, shown = tuple(reasons), list[str](), set[str]()
    plenty = sum(_weighty(reason) for reason in reasons) >= PLENTY
    for reason in reasons:
        rule, words = BY_NAME.get(reason.rule), reason.words.casefold()
        if rule is None:
            told.append(_read_like(reason))
        elif rule.part not in _SLIGHT or not (plenty or words in shown):
            told.append(_with(_begun(rule.part, rule.says), _quoted(reason.words)))
        shown.add(words)
    return tuple(told)


def _weighty(reason: Reason) -> bool:
    """Tell whether a reason says much for what the message was taken for."""
    rule = BY_NAME.get(reason.rule)
    return rule is not None and rule.part not in _SLIGHT and rule.part not in _BESIDE


def _read_like(reason: Reason) -> str:
    """Say what the whole reads like, with the sentence that says so most."""
    if reason.rule == ASKED:
        return f"Besides, it asks the office: {_quoted(reason.words)} {ANSWERED}"
    says, words = _READS_LIKE.get(reason.rule, reason.rule), _quoted(reason.words)
    return f"{says}, above all here: {words}" if words else f"{says}."


def _begun(part: Part, says: str) -> str:
    beside = _BESIDE.get(part, "")
    return f"{beside}{says[0].lower()}{says[1:]}" if beside else says


def _quoted(words: str) -> str:
    return f"“{words}”" if words else ""


def _with(says: str, words: str) -> str:
    """Put words behind the first sentence of what is said."""
    first, dot, rest = says.partition(".")
    return f"{first}: {words}{dot}{rest}" if words else says
