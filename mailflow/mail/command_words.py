"""What stands around a word of command, phrase by phrase: courtesies, assent, the command itself, and what is none.

The one idea: what may stand beside APPROVE is a closed list of whole phrases, and each has its place. "Thanks Paul" thanks,
"Paul" below the word signs, and "Paul approve" is something said; so is every word that is on no list.
"""

import re
from dataclasses import dataclass
from typing import Final

from mailflow.mail.courtesies import CLOSINGS, FOR, GREETING, PHONE, PLEASE, THANKS, addressed
from mailflow.mail.matters import could_matter
from mailflow.mail.signatures import ROLES
from mailflow.people import TITLES
from mailflow.prompt.items import Choice, Choose
from mailflow.prompt.steps import Ask

_OF_IT: Final = r"(?:this letter|the letter|it|this|that)"
_WHOLE: Final = r"(?:(?:all|absolutely|very|quite|perfectly) )?"
_GOOD: Final = r"(?:good|fine|great|perfect|lovely|right|fair|clear|well|ok|okay|excellent|proportionate)"
_ASSENT: Final = (
    r"(?:yes|yep|yeah|aye)(?: please)?|right|agreed|confirmed|received|noted|understood|sure|certainly|absolutely|definitely",
    rf"of course|brilliant|super|(?:very |all )?{_GOOD}(?: (?:with|by) me)?|{_GOOD} and {_GOOD}",
    r"(?:ok|okay|good|fine|ready) to (?:go|send)",
    rf"(?:(?:that|it|this|letter|all)(?:['’]?s| is)|{_OF_IT}(?: all)? (?:looks|reads)|looks|reads) {_WHOLE}{_GOOD}(?: to me)?",
    r"(?:(?:that|it|this)(?:['’]s| is) )?(?:a )?(?:very )?(?:good|great|fair|clear|kind|lovely|excellent|nice) (?:letter|draft)",
    r"i agree(?: with (?:this|it|that|(?:the|your) (?:recommendation|letter|draft)))?",
    (
        rf"(?:i am |i['’]m )?{_WHOLE}(?:happy|content)(?: with {_OF_IT}| for {_OF_IT} to (?:go|be sent)(?: out| off)?| for you to send "
        rf"{_OF_IT})?(?: and)?"
    ),
    r"(?:now )?read (?:and|it and|this and|carefully and)",
    (
        rf"(?:i(?:['’]ve| have)|have) (?:now )?(?:read|seen|looked at|read through) (?:{_OF_IT}|the draft|everything|the summary)"
        r"(?: (?:and (?:the )?(?:letter|draft|summary)|carefully|through|in full))*(?: and)?"
    ),
)
_SETTLED: Final = (
    (
        r"no (?:further )?(?:changes|comments|amendments|questions|edits|problem|problems|issues|concerns|objections?)"
        r"(?: needed| from me| at all)?"
    ),
    r"nothing (?:more |further |else )?to (?:add|change)(?: from me)?|without (?:any )?(?:changes|amendments)",
    r"(?:sorry,? )?(?:i(?:['’]ve| have) )?only just (?:seen|read|opened) (?:this|it)",
)
"""Assent that is said by way of a no."""
_KIND: Final = (
    r"(?:very |really )?(?:well|nicely|clearly|kindly) (?:done|written|put|drafted)|(?:good|great|nice) (?:work|job)",
    r"(?:sorry|apologies) for (?:the |my )?(?:delay|late reply|slow reply|wait)(?: in (?:replying|coming back))?|with thanks",
    r"(?:that|it|this)(?: address)?(?:['’]s| is| was) (?:me|mine|my (?:own )?(?:address|mailbox))|i (?:did|sent it|wrote it)",
    r"a (?:very )?(?:difficult|tricky|hard|sad|delicate|sensitive) (?:one|case|matter|letter)|(?:much|greatly) appreciated",
)
_LEAD: Final = (
    r"(?:i|we)(?:['’]m| am| are|['’]re)?(?: (?:hereby|do|happily|gladly|fully|happy to|glad to|content to|pleased to))*",
    rf"(?:happy|glad|content|pleased) to|{_OF_IT}(?:['’]s| is)(?: all)?|formally|fully|happily|i(?: can)? confirm(?: that)?",
    rf"(?:please )?(?:consider|treat) {_OF_IT}(?: as)?|(?:(?:the|this|my|your) )?(?:letter|decision|answer|code|ref)(?: is)?",
)
_OBJECT: Final = (r"(?:(?:this|that|the|your) )?(?:letter|decision|recommendation)(?: (?:above|below))?|it|this|that",)
_SENDING: Final = r"(?:this letter|the letter|it|this|that|out|off|with the letter|with it|with this|ahead)"
_MANNER: Final = (
    r"(?:by|from) me|in full|as (?:head|head teacher|headteacher)|for release",
    r"(?:exactly )?as (?:it )?(?:stands|is|it is|shown|drafted|written|recommended|proposed|set out|requested)",
    (
        rf"(?:(?:and|&|to|so|for|you can|you may|please) )*(?:send|be sent|sending|release|proceed|go)(?: {_SENDING})*"
        r"(?: (?:exactly )?as it stands)?"
    ),
)
_KINDS: Final = tuple(
    (kind, re.compile(rf"(?:{pattern})(?![\w'’])", re.IGNORECASE))
    for kind, patterns in (
        ("assent", _ASSENT), ("settled", _SETTLED), ("kind", _KIND), ("lead", _LEAD), ("object", _OBJECT),
        ("manner", _MANNER), ("and", ("and",)), ("greeting", (GREETING.pattern,)), ("thanks", (THANKS.pattern,)),
        ("closing", tuple(each.pattern for each in CLOSINGS)), ("kind", (PHONE.pattern,)), ("please", (PLEASE.pattern,)),
    )
    for pattern in patterns
)  # fmt: skip
_SMILES: Final = (
    r"(?::-?\)|[\U0001f44d\U0001f642\U0001f60a\U0001f600\u263a\u2705\u2714\U0001f64f\U0001f44c]"
    r"[\U0001f3fb-\U0001f3ff]?)"
)
GAP: Final = re.compile(rf"(?:{_SMILES}|[\s,;:!*_\-–—.])+")
_WORD: Final = re.compile(r"[\w'’.-]+")
_WORD_GOES_ON: Final = re.compile(r"[\w'’]")
_STRANGE: Final = re.compile(r"\S+")
_CODE_SHAPE: Final = re.compile(r"(?:(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)[A-Z0-9]{4}|[B-DF-HJ-NP-TV-Z]{4})(?!\w)")
_NO_CODE: Final = re.compile(r"\d+(?:AM|PM|ST|ND|RD|TH)$")
_UNIVERSAL: Final = frozenset("SXHN")
_ORDINARY: Final = {
    "NONE": re.compile(r"\s*(?:[.,:;\-–—(\n!]|$|as\b|because\b|since\b)"),
    "MORE": re.compile(r"(?!\s+(?:or less|than)\b)"),
    "CHANGE": re.compile(r"(?!\s+(?:of|nothing)\b)"),
    "HOLD": re.compile(r"(?!\s+(?:on|fire|off)\b)"),
}
_ENDINGS: Final = {"NONE": "", "MORE": "", "HOLD": "", "SEND": "", "TALK": "", "CHANGE": "[ds]?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A stretch of a reply and its kind: "word" (then `choice`), "code", "other code", "name", "post", "strange", or one
    of the lists. `gap`: what stands between it and the one before."""

    kind: str
    begin: int
    end: int
    gap: str
    choice: Choice | None = None


def phrases(item: Choose, text: str, code: str, known: frozenset[str]) -> list[Phrase]:
    """Take `text` apart into phrases, each the longest that begins there. Every word of it lies in one."""
    found: list[Phrase] = []
    at = begin = 0
    while at < len(text):
        if gap := GAP.match(text, at):
            at = gap.end()
            continue
        kind, end, choice = _at(item, text, at, code, known)
        found.append(Phrase(kind=kind, begin=at, end=end, gap=text[begin:at], choice=choice))
        at = begin = end
    return found


def _at(item: Choose, text: str, at: int, code: str, known: frozenset[str]) -> tuple[str, int, Choice | None]:
    said = max(
        (
            (match.end(), kind)
            for kind, pattern in _KINDS
            if (match := pattern.match(text, at))
            and ends(text, match.end())
            and (kind == "settled" or not _commands_within(item, match))
        ),
        default=(at, ""),
    )
    if found := choice_at(item, text, at):
        return "word", _with_own_words(*found, text), found[0]
    if end := code_at(text, at, code):
        return "code", end, None
    if named := other_code(text, at):
        return "other code", at + len(named), None
    if said[1] in ("greeting", "thanks"):
        whom = addressed(text, said[0], known)
        behind = FOR.match(text, whom) if said[1] == "thanks" else None
        return said[1], behind.end() if behind else whom, None
    if said[1]:
        return said[1], at + len(text[at : said[0]].rstrip()), None
    if size := name_at(text, at, known) or _post_at(text, at):
        return ("name" if name_at(text, at, known) else "post"), at + size, None
    strange = _STRANGE.match(text, at)
    return "strange", strange.end() if strange else at + 1, None


def only_asks(choice: Choice) -> bool:
    """Say whether the choice, such as TALK, sets nothing off but another question."""
    return bool(choice.then) and all(isinstance(step, Ask) for step in choice.then)


def choice_at(item: Choose, text: str, at: int) -> tuple[Choice, int] | None:
    """Return the choice whose word stands in `text` at `at` ("approve", "Approved"), and where that word ends."""
    for choice in item.choices:
        ending = _ENDINGS.get(choice.key, "d?" if choice.key.endswith("E") else "(?:ed)?")
        match = re.compile(rf"{re.escape(choice.key)}{ending}", re.IGNORECASE).match(text, at)
        if match and ends(text, match.end()):
            return choice, match.end()
    return None


def _with_own_words(choice: Choice, end: int, text: str) -> int:
    """Return where the whole line of a choice ends, as the email prints it, if it is copied behind its word."""
    own = r"[\s,]+".join(re.escape(word) for word in choice.says.split())
    copied = re.compile(rf"\s{{1,20}}(?:decide as recommended, and )?{own}", re.IGNORECASE).match(text, end)
    return copied.end() if copied and ends(text, copied.end()) else end


def meant_as_command(choice: Choice, text: str, at: int, end: int) -> bool:
    """Say whether an ordinary word ("none", "more") that opens the text is meant as the command."""
    ordinary = _ORDINARY.get(choice.key)
    return ordinary is None or text[at:end].isupper() or bool(ordinary.match(text[end:].lower()))


def ends(text: str, at: int) -> bool:
    """Say whether a word ends at `at`."""
    return not _WORD_GOES_ON.match(text, at)


def _commands_within(item: Choose, match: re.Match[str]) -> bool:
    starts = (word.start() for word in _WORD.finditer(match.string, match.start(), match.end()))
    return any(choice_at(item, match.string, start) for start in starts)


def name_at(text: str, at: int, known: frozenset[str]) -> int:
    """Return the length of a name of one of our people that stands at `at`, up to the end of the line; 0 if none does.

    Initials are names in capitals, and a single one is if it is none of the letters that answer any question.
    """
    end, named, alone = at, False, False
    for word in _WORD.finditer(text, at, at + 80):
        own = word.group().rstrip(".-")
        single = len(own) == 1 and own.isupper()
        capitals = own.isupper() and own in known and not single and not could_matter(own)
        if text[end : word.start()].strip(" ") or not (single or own.casefold() in known or capitals):
            break
        named = named or capitals or (not single and own.casefold() not in TITLES)
        alone = single and end == at and own in known and own not in _UNIVERSAL
        end = word.end()
    return end - at if named or alone else 0


def _post_at(text: str, at: int) -> int:
    word = _WORD.match(text, at)
    return len(word.group()) if word and word.group().casefold().strip(".") in ROLES else 0


def other_code(text: str, at: int) -> str:
    """Return what is shaped like the code of a letter at `at`: four letters and digits; "" if nothing is."""
    match = _CODE_SHAPE.match(text, at)
    return match.group() if match and not _NO_CODE.match(match.group()) else ""


def code_at(text: str, at: int, code: str) -> int:
    """Return where this very code ends that stands at `at`, in small or capital letters, perhaps in brackets; else 0."""
    opening = text[at : at + 1] in ("(", "[")
    begin, end = at + opening, at + opening + len(code)
    if not code or text[begin:end].casefold() != code.casefold() or not ends(text, end):
        return 0
    return end + 1 if opening and text[end : end + 1] in (")", "]") else 0 if opening else end
