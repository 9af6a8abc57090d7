"""Where somebody's signature begins, and what may stand in one: names, what people are and where, how to reach them.

The one idea: a signature is left off only as a whole, from its first line to its last, and only if each line is one by
what it says. Where a motto stands, which may be any words, all above it must be a signature beyond doubt.
"""

import re
from typing import Final

from mailflow.mail.words.courtesies import closing, contact, is_name, like_a_signature
from mailflow.mail.words.matters import could_matter

MOST: Final = 20
LONGEST: Final = 14
"""Lines of a signature, and words of a line."""

ROLES: Final = frozenset(
    "head teacher ht headteacher headmaster headmistress principal executive deputy assistant acting associate interim chair "
    "vice governors governor of and the & senco senior leader leadership team designated safeguarding lead dsl "
    "business manager school office administrator ma ba bsc bed hons msc med pgce npqh npqeh qts phd dr "
    "master mistress pennaeth prifathro prifathrawes".split()
)
_SCHOOL: Final = re.compile(
    r"\b(?:school|primary|academy|infants?|juniors?|nursery|college|trust|federation|council|ysgol|sgoil)\b",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    r"(?:\d{1,3}[A-Z]? )?(?:[A-Z][\w'’-]+ ){1,3}(?:Road|Street|Lane|Avenue|Drive|Close|Way|Hill|Crescent|Terrace|Square)"
)
_POSTCODE: Final = re.compile(r"(?:[A-Z0-9][\w'’.-]*[\s,]+){1,12}[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\.?")
_VERSE: Final = re.compile(
    r"[\"“'‘][\w\s,;:'’-]{3,120}[.!]?[\"”'’]?\s*[-–—(]*\s*(?:[1-3] )?(?:Genesis|Exodus|Deuteronomy|Joshua|Samuel|Kings|Psalms?|"
    r"Proverbs|Ecclesiastes|Isaiah|Jeremiah|Micah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|"
    r"Colossians|Thessalonians|Timothy|Hebrews|James|Peter|Revelation)\s\d{1,3}(?:[:.v]\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?)?\)?",
)
"""What a church school has below its name: a verse, and where it stands."""
_IN_VERSES: Final = re.compile(
    r"\b(?:i|me|my|you|your|he|him|his|they|them|their|it|its|that|this|these|let|shall|give|make)\b", re.IGNORECASE
)
_LET: Final = re.compile(r"[\"“‘']?let (?:your|our|all) ", re.IGNORECASE)
_SIGNS: Final = re.compile(r"[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f]")
_INSTITUTION: Final = re.compile(
    r"\b(?:e-?mails?|confidential\w*|recipient|disclaimer|registered in|company|trust|federation|ofsted|safeguarding|artsmark|"
    r"healthy schools|eco-schools|green flag|(?:working|office|school) (?:hours|days)|term[- ]time|before you print|environment|"
    r"virus(?:es)?|scanned|follow us|facebook|twitter|instagram|correspondence|welcome|part of|proud to be|award)\b",
    re.IGNORECASE,
)
_OF_A_LETTER: Final = re.compile(
    r"\b(?:letters?|approv\w*|declin\w*|recall\w*|he|him|his|she|her|paragraphs?|sentences?|lines?|wording|word|hold|wait|later|tomorrow|"
    r"(?:mon|tues|wednes|thurs|fri)day|instead|unless|until|once|except|although|however|wrong\w*|spel\w*|address|dates?|names?|"
    r"changes?(?! made)|add|remove|p\.?s|send it|sent it|ask|ring me|call me|see me|me)\b|\?",
    re.IGNORECASE,
)
"""Words of somebody who speaks of this letter, in what would else be the school's."""
_PRONOUNS: Final = re.compile(r"\((?:he/him|she/her|they/them)(?:/(?:his|hers|theirs))?\)", re.IGNORECASE)
_KISSES: Final = re.compile(r"\s+x{1,3}$")
_QUOTED: Final = re.compile(r"[\"“][^\"“”]{5,60}[\"”]")
_MARKS: Final = ".,()|:;"
_BETWEEN: Final = frozenset("- – — • · | /".split())


def without_harmless_signature(body: str, known: frozenset[str]) -> str:
    """Leave off a signature below the first line, if every line of it is one and nothing in it could matter."""
    lines = body.split("\n")
    for i in range(1, min(len(lines), 2 * MOST)):
        if lines[i].strip() and _signature(lines[i:], known):
            return "\n".join(lines[:i])
    return body


def above_last_signature(body: str, known: frozenset[str]) -> str:
    """Leave off the last paragraph, if it is such a signature: above it words may stand that look like one."""
    lines = body.split("\n")
    last = next((i for i in range(len(lines) - 1, 0, -1) if lines[i].strip() and not lines[i - 1].strip()), 0)
    return "\n".join(lines[:last]) if last and _signature(lines[last:], known) else body


def footer(text: str, known: frozenset[str]) -> str:
    """Return what stands below the word of a reply of one word, from its first line that closes or names somebody of ours
    to the end; "" if there is none, or more of it than stands under an email."""
    lines = text.strip("\n").split("\n")
    for i, line in enumerate(lines[1:], 1):
        own = line.strip()
        if own in ("--", "—") or closing(own) or is_name(own, known) or _name_and_post(own, known):
            return "\n".join(lines[i:]).strip() if len(lines) - i <= MOST else ""
    return ""


def _signature(lines: list[str], known: frozenset[str]) -> bool:
    """Say whether these lines can only be a signature: closing courtesies, then a name of our people, then what they are
    and where. Directly below a name with two such lines, one of them a number or a web page, a motto may stand."""
    if len(lines) > MOST:
        return False
    named, placed, reached, gap = False, 0, False, False
    for line in (_KISSES.sub("", _PRONOUNS.sub("", _SIGNS.sub("", each)).strip()) for each in lines):
        at = closing(line)
        if not line or line in ("--", "—"):
            gap = gap or (named and not line)
        elif at and not line[at:].strip(" ,.!-–—"):
            continue
        elif is_name(line, known) or _name_and_post(line, known):
            named, placed, gap = True, placed + (not is_name(line, known)), False
        elif not named:
            return False
        elif contact(line):
            placed, reached, gap = placed + 1, True, False
        elif _of_a_post(line):
            placed, gap = placed + 1, False
        elif (placed and _of_the_school(line)) or (
            _VERSE.fullmatch(line) and not could_matter(_IN_VERSES.sub("", line))
        ):
            continue
        elif not (placed > 1 and (reached or _QUOTED.fullmatch(line)) and not gap and _motto(line)):
            return False
    return True


def _of_the_school(line: str) -> bool:
    """Say whether a line is what a school puts under everybody's emails: what it is part of, has won, welcomes or warns of."""
    return bool(_INSTITUTION.search(line)) and not _OF_A_LETTER.search(line)


def _motto(line: str) -> bool:
    return 1 < len(line.split()) <= LONGEST and not could_matter(_LET.sub("", line))


def _name_and_post(line: str, known: frozenset[str]) -> bool:
    """Say whether a line is a name of one of our people with what they are behind it ("Paul Denham MA, Head Teacher"),
    and perhaps where ("Paul Denham | Headteacher | Hillside CE Primary School")."""
    first, *more = re.split(r"\s+[|•·/–—-]\s+|,\s+", line)
    return is_name(" ".join(word for word in first.split() if not _role(word)), known) and all(
        _of_a_post(each) or contact(each) for each in more
    )


def _of_a_post(line: str) -> bool:
    """Say whether a line is only what somebody is ("Head Teacher"), the name of a school, or an address in the post."""
    own = [word.casefold() for each in line.split() if (word := each.strip(_MARKS)) and word not in _BETWEEN]
    if own and all(map(_role, own)):
        return own[0] not in ("of", "and", "the", "&")
    if could_matter(line) or len(own) > LONGEST:
        return False
    return bool(_POSTCODE.fullmatch(line) or _STREET.fullmatch(line)) or (
        bool(_SCHOOL.search(line)) and like_a_signature(line)
    )


def _role(word: str) -> bool:
    """Say whether a word is of what somebody is, or has passed ("M.A.")."""
    return word.casefold().strip(_MARKS).replace(".", "") in ROLES
