"""The words around a word of command: those that say no more than yes and thank you, and those that take it back.

The one idea: what may stand beside APPROVE is a closed list. A word that is on no list is something said.
"""

import re
from typing import Final

from mailflow.mail.courtesies import closing, contact, courtesy, is_name, like_a_signature
from mailflow.prompt import Ask, Choice, Choose

_SAID: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:yes|yep|yeah|ok|okay|right|fine|good|great|perfect|lovely|excellent|super|brilliant|agreed|i agree)",
        (
            r"(?:all|that(?:['’]?s| is)|this is|it(?:['’]?s| is)|(?:(?:it|this|the letter|letter|that) )?(?:looks|"
            r"reads)|"
            r"the letter is) (?:all )?(?:very |quite |absolutely )?"
            r"(?:good|fine|great|perfect|lovely|right|fair|clear|well|ok|okay|excellent)(?: to me)?"
        ),
        r"(?:very |really )?(?:well|nicely|clearly) (?:done|written|put|drafted)|(?:good|great|nice) (?:work|job)",
        (
            r"i(?:['’]ve| have) (?:now )?(?:read|seen|looked at) (?:it|this|the letter|the draft|everything|"
            r"the summary)(?: (?:and (?:the )?(?:letter|draft|summary)|carefully|through|in full))*(?: and)?"
        ),
        r"(?:happy with|content with) (?:this|it|that|the letter|the draft)(?: and)?",
        r"(?:by|from) me|on my (?:part|behalf|side)|as (?:head|head teacher|headteacher)|in full",
        r"(?:exactly )?as (?:it )?(?:stands|is|it is|shown|drafted|written|recommended|proposed|attached|set out)",
        (
            r"(?:(?:and|to|so|for|you can|you may|now) )*(?:please )?(?:send|be sent|sending|release|proceed|go)"
            r"(?: (?:it|this|that|the letter|out|off|now|with it|with this|with the letter|ahead))*"
        ),
        r"(?:(?:this|that|the|your) )?(?:letter|draft|decision|recommendation)(?: (?:above|below|attached))?",
        r"this|it|that",
        r"(?:acting |deputy )?head(?: ?teacher)?|chair(?: of governors)?|code|ref|reference|the code is|and",
    )
)
_LEAD_IN: Final = re.compile(
    r"(?:(?:i|we)(?:['’]m| am| are|['’]re)?(?: (?:hereby|do|happily|gladly|fully|happy to|glad to|content to|"
    r"pleased to))*|(?:happy|glad|content|pleased) to|(?:it|this|that|the letter)(?:['’]s| is)(?: all)?|"
    r"consider (?:it|this)|formally|fully|happily|(?:letter|decision|my (?:decision|answer)|answer)(?: is)?)"
    r"(?=[\s:,-])",
    re.IGNORECASE,
)
_SMILES: Final = (
    r"(?::-?\)|[\U0001f44d\U0001f642\U0001f60a\U0001f600\u263a\u2705\u2714\U0001f64f\U0001f44c]"
    r"[\U0001f3fb-\U0001f3ff]?)"
)
GAP: Final = re.compile(rf"(?:[\s,;:!&*_()\[\]#+\-–—.]|{_SMILES})+")
_WORD: Final = re.compile(r"[\w'’.-]+")
_WORD_GOES_ON: Final = re.compile(r"[\w'’]")

_CODE_SHAPE: Final = re.compile(r"(?:(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)[A-Z0-9]{4}|[B-DF-HJ-NP-TV-Z]{4})(?!\w)")
_NO_CODE: Final = re.compile(r"\d+(?:AM|PM|ST|ND|RD|TH)$")

QUOTES: Final = '"“”„«»`'
DOUBTS: Final = re.compile(
    r"\b(?:but|if|once|when|unless|after|until|till|provided|providing|subject to|assuming|as long as|so long as|"
    r"except|however|although|though|before|not|isn['’]?t|don['’]?t|didn['’]?t|won['’]?t|can['’]?t|cannot|"
    r"wouldn['’]?t|couldn['’]?t|never|no|wait|hold on|hang on|hold fire|hold off|stop|maybe|perhaps|possibly|probably|"
    r"yet|unsure|actually|instead|only|first|later|tomorrow|rather)\b",
    re.IGNORECASE,
)
MATTERS: Final = re.compile(
    DOUBTS.pattern
    + r"|\b(?:p\.?s\.?|change|soften|amend|edit|remove|delete|replace|add|check|ask|ring|hr|legal|approved?|declined?|"
    r"more|none|talk|send|hold|sorry|think|consider|withdraw|recall|cancel|reword|rewrite|shorten|tone|take|leave|use|cc|"
    r"bcc|copy|see|speak|tell|let|make|put|get|give|try|keep|show|post|print|include|omit|drop|cut|swap|insert|mention|"
    r"confirm|agree|agreement|agreed|pending|await|awaiting|call|email him|email her|discuss|beforehand|paragraph|sentence|"
    r"line|word|wording|letter|draft|date|address|name|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|"
    r"tonight|week|tbc|tba|fri|thurs?|tues?|wed|mon)\b|\?",
    re.IGNORECASE,
)
_ROLE: Final = frozenset(
    "head teacher headteacher headmaster headmistress principal executive deputy assistant acting associate interim chair "
    "vice governors governor of and the for & senco senior leader leadership team designated safeguarding lead dsl "
    "business manager school office administrator ma ba bsc bed hons msc med pgce npqh npqeh qts phd dr".split()
)
_SCHOOL: Final = re.compile(
    r"\b(?:school|primary|academy|infants?|juniors?|nursery|college|trust|federation)\b", re.IGNORECASE
)
HEDGES: Final = re.compile(
    r"[\W_]*(?:(?:maybe|perhaps|possibly|probably|i think|not sure|unsure|not yet|or not|for now|wait|actually|hmm+)"
    r"[\W_]*)+$",
    re.IGNORECASE,
)
_ORDINARY: Final = {
    "NONE": re.compile(r"\s*(?:[.,:;\-–—(\n!]|$|as\b|because\b|since\b)"),
    "MORE": re.compile(r"(?!\s+(?:or less|than)\b)"),
    "CHANGE": re.compile(r"(?!\s+(?:of|nothing)\b)"),
    "HOLD": re.compile(r"(?!\s+(?:on|fire|off)\b)"),
}
_ENDINGS: Final = {"NONE": "", "MORE": "", "HOLD": "", "SEND": "", "TALK": "", "CHANGE": "[ds]?"}


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


def meant_as_command(choice: Choice, text: str, at: int, end: int) -> bool:
    """Say whether an ordinary word ("none", "more") that opens the text is meant as the command."""
    ordinary = _ORDINARY.get(choice.key)
    return ordinary is None or text[at:end].isupper() or bool(ordinary.match(text[end:].lower()))


def ends(text: str, at: int) -> bool:
    """Say whether a word ends at `at`."""
    return not _WORD_GOES_ON.match(text, at)


def polite(item: Choose, text: str, at: int) -> int:
    """Return the length of what stands at `at` and says no more than yes or thank you; 0 if it says something else."""
    said = [
        match.end() - at
        for kind in _SAID
        if (match := kind.match(text, at)) and ends(text, match.end()) and not _commands_within(item, match)
    ]
    lead = _LEAD_IN.match(text, at)
    return max(*said, 0, courtesy(text, at), len(lead.group()) if lead else 0)


def _commands_within(item: Choose, match: re.Match[str]) -> bool:
    starts = (word.start() for word in _WORD.finditer(match.string, match.start(), match.end()))
    return any(choice_at(item, match.string, start) for start in starts)


def name_at(text: str, at: int, known: frozenset[str]) -> int:
    """Return the length of a name of one of our people that stands at `at`; 0 if none does."""
    word = _WORD.match(text, at)
    return len(word.group()) if word and is_name(word.group().rstrip(".-"), known) else 0


def other_code(text: str, at: int) -> str:
    """Return what is shaped like the code of a letter at `at`: four letters and digits; "" if nothing is."""
    match = _CODE_SHAPE.match(text, at)
    return match.group() if match and not _NO_CODE.match(match.group()) else ""


def code_at(text: str, at: int, code: str) -> bool:
    """Say whether this very code stands at `at`, in small or capital letters."""
    return bool(code) and text[at : at + len(code)].casefold() == code.casefold() and ends(text, at + len(code))


def without_harmless_signature(body: str, known: frozenset[str]) -> str:
    """Leave off a signature below the first line, if every line of it is one and nothing in it could matter."""
    lines = body.split("\n")
    for i in range(1, min(len(lines), 40)):
        if lines[i].strip() and _signature(lines[i:], lines[i - 1], known):
            return "\n".join(lines[:i])
    return body


def above_last_signature(body: str, known: frozenset[str]) -> str:
    """Leave off the last paragraph, if it is such a signature: above it words may stand that look like one."""
    lines = body.split("\n")
    last = next((i for i in range(len(lines) - 1, 0, -1) if lines[i].strip() and not lines[i - 1].strip()), 0)
    return "\n".join(lines[:last]) if last and _signature(lines[last:], "", known) else body


def _signature(lines: list[str], above: str, known: frozenset[str]) -> bool:
    """Say whether these lines can only be a signature: courtesies, names of our people, what they are and where, how to
    reach them. A motto may stand below a name with such a line; nothing that could matter may stand anywhere."""
    if len(lines) > 20 or any(MATTERS.search(_no_links(line)) or len(line.split()) > 14 for line in lines):
        return False
    named = placed = False
    for line in filter(None, map(str.strip, lines)):
        at = closing(line)
        if at > 0 and not line[at:].strip(" ,.!-–—"):
            continue
        if is_name(line, known) or _name_and_post(line, known):
            named = True
        elif _of_a_post(line) or contact(line):
            placed = True
        elif not (named and placed):
            return False
    return True


def _name_and_post(line: str, known: frozenset[str]) -> bool:
    """Say whether a line is a name of one of our people with what they are behind it ("Paul Denham MA, Head")."""
    words = [word.strip(",.()|:;").casefold() for word in line.split()]
    return any(word in known for word in words) and all(word in known or word in _ROLE for word in words if word)


def _of_a_post(line: str) -> bool:
    """Say whether a line is only what somebody is ("Head Teacher"), or the name of a school."""
    words = [word.strip(",.()|:;").casefold() for word in re.split(r"[\s/,|]+", line)]
    words = [word for word in words if word and word not in {"-", "–", "—", "•", "·"}]
    if words and all(word in _ROLE for word in words):
        return True
    return bool(_SCHOOL.search(line)) and like_a_signature(line)


def _no_links(line: str) -> str:
    return re.sub(r"(?:https?://|www\.)\S+|\S+@\S+", "", line)
