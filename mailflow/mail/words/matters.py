"""Words that could matter: what nothing may hold that is left unread, be it a signature, a motto or a quotation's head.

The one idea: whether a line is somebody's own words or a mail program's cannot always be told by its shape. So what is
folded away on its shape must besides hold no word by which an answer is taken back, changed, put off or doubted.
"""

import re
from typing import Final

_TAKING_BACK: Final = (
    r"but|if|once(?! more| again)|when|unless|after|until|till|provided|providing|subject to|assuming|as long as|so long as|"
    r"except|however|"
    r"although|though|before|not|isn['’]?t|don['’]?t|didn['’]?t|doesn['’]?t|won['’]?t|can['’]?t|cannot|wouldn['’]?t|"
    r"couldn['’]?t|shouldn['’]?t|never|no|wait|hold on|hang on|hold fire|hold off|stop|maybe|perhaps|possibly|probably|yet|"
    r"unsure|actually|instead|only|first|later|tomorrow|rather"
)
DOUBTS: Final = re.compile(rf"\b(?:{_TAKING_BACK})\b", re.IGNORECASE)
"""Words that take a plain yes back, put it off or doubt it."""

_DECIDING: Final = (
    r"approv\w*|declin\w*|refus\w*|reject\w*|agree\w*|confirm\w*|object\w*|withdr[ae]w\w*|recall\w*|cancel\w*|disregard|"
    r"ignore|oops|sorry|pending|await\w*|none|more|less|other|another|second|under|protest|reluctan\w*|reserv\w*|nope?|nah"
)
_CHANGING: Final = (
    r"chang\w*|soft\w*|harsh\w*|amend\w*|edit\w*|revis\w*|remov\w*|delet\w*|replac\w*|add|adds|adding|added|correct\w*|"
    r"fix\w*|re-?word\w*|re-?writ\w*|rewrote|shorten\w*|tone\w*|take|takes|taking|taken|leave|left|leaving|use|uses|used|using|"
    r"let|make|makes|made|put|get|give|gave|given|try|keep|show\w*|post|posted|print\w*|includ\w*|omit\w*|drop\w*|cut|swap\w*|"
    r"insert\w*|mention\w*|minus|without|delay\w*|postpone\w*|skip|strike|struck|scrap\w*|spel\w*|wrong\w*|mistak\w*|"
    r"error\w*|typos?|unfair\w*|unhappy|too|draft\w*|versions?|attach\w*|copy|copies|cc|bcc"
)
_DOING: Final = (
    r"check\w*|ask\w*|ring|rings|rang|hr|legal|talk\w*|send\w*|sent|think\w*|thought|consider|see|sees|saw|seen|look\w*|"
    r"speak\w*|spoke\w*|tell\w*|told|call me|call him|call her|discuss\w*|review\w*|run it|run this|beforehand|email me|"
    r"email him|email her|remember\w*|remind\w*|mind|note|watch|bring|meet|move|finish|needs?|needed|wants?|wanted|wish|"
    r"should|must|could|would|shall|please|pls|pp|p\.p\.?|on behalf|per"
)
_NAMING: Final = (
    r"paragraphs?|paras?|sentences?|lines?|words?|wording|letters?|dates?|address\w*|names?|named|headings?|salutation|half|"
    r"he|she|him|her|his|hers|they|them|their|it|its|this|that|these|those|i|i['’]m|i['’]d|i['’]ll|me|my|mine|you|your|"
    r"p\.?s\.?|nb|fyi|tbc|tba"
)
_WHEN: Final = (
    r"mon|tues?|wed|thurs?|fri|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|weeks?|asap|"
    r"a\.s\.a\.p"
)
MATTERS: Final = re.compile(
    rf"\b(?:{_TAKING_BACK}|{_DECIDING}|{_CHANGING}|{_DOING}|{_NAMING}|{_WHEN})\b|\?", re.IGNORECASE
)
"""Words that could matter to a decision or an answer, whatever they stand in."""
IN_HEADS: Final = re.compile(
    rf"\b(?:{_DECIDING}|{_CHANGING}|{_DOING}|not|never|until|unless|but|what|which|he|she|him|his|they|them|that|this|it)\b|\?",
    re.IGNORECASE,
)
"""Words that stand in no attribution ("On Mon 2 Dec 2026, Hillside wrote:"), where days and dates do."""
IN_REASONS: Final = re.compile(
    r"\b(?:but|if|unless|once|provided|except|however|although|though|not|\w+n['’]t|cannot|never|no|wait|hold|stop|maybe|"
    rf"perhaps|instead|only|rather|and|or|{_DECIDING}|{_CHANGING}|hr|legal|talk|send\w*|look|tell|ring|paragraphs?|paras?|"
    r"sentences?|lines?|words?|wording|letters?|dates?|address\w*|names?|named|headings?|half|the one|ones|one(?!\s+\w)|"
    r"right|i|me|my|you|your|please)\b|\?",
    re.IGNORECASE,
)
"""Words that stand in no reason for sending at once."""

_LINKS: Final = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
_WORKING: Final = re.compile(
    r"(?:(?:my |our )?(?:normal |usual )?(?:working|office|school) (?:days|hours|pattern)(?: are| is)?|i work)\s*[:–-]?\s*"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri)(?:day)?s?|\d{1,2}(?:[.:]\d\d)?(?:am|pm)?|to|and|from|term time|only|daily|"
    r"full[ -]time|part[ -]time|[\s,&/()–-])+",
    re.IGNORECASE,
)
_PRONOUNS: Final = re.compile(
    r"(?:pronouns\s*:?\s*)?\(?\b(?:he/him|she/her|they/them)(?:/(?:his|hers|theirs))?\b\)?", re.IGNORECASE
)


def could_matter(line: str) -> bool:
    """Say whether a line holds a word that could matter; web addresses, working days and pronouns named as such do not."""
    line = _PRONOUNS.sub(" ", _LINKS.sub(" ", line[:1_000]))
    return not _WORKING.fullmatch(line.strip()) and bool(MATTERS.search(line))
