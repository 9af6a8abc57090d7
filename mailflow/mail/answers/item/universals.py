"""The four answers that every prompt to staff understands, by letter or in words, and the reason behind them.

The one idea: a letter counts on the first line, alone or before a pause; the words count where a sentence opens with
them. An alarm is heard in more ways than a "not me", since the harm of one that is missed is greater.
"""

import re
from collections.abc import Mapping
from typing import Final

from mailflow.prompt import Question
from mailflow.prompt.answers import Answer, Universal
from mailflow.prompt.items import Choose

_PAUSE: Final = r"(?=\s*(?:$|[\n,.;:!(–—]|-\s|\s-))"
BARE: Final = re.compile(r"\s*([SXHNsxhn])(?P<please>,? (?:please|pls|thanks))?\.?[ \t]*(?:\n|$)")
_WITH_REASON: Final = re.compile(
    r"\s*([SXHNsxhn])(?:,? (?:please|pls|sorry|i['’]?m afraid))*\s?(?:[,.:;!(]|[-–—]+)\s*(?=[^\s])"
)
_GOES_ON: Final = re.compile(
    r"\s*([SXH])[ \t]+(?!(?:and|or|if|unless|is|was|are|not|no|nor|to|for|does|did|has|had|would|will|can|could|should|n/?a|"
    r"please\?)\b)(?=(?:I\b|[a-z])[^\n?]*[ ]\w)"
)
"""A capital, and a sentence without a pause between: "H want to run this past Paul". Of "H and I" it is a name."""
_OF_MINE: Final = (
    r"(?:(?:good |close |old |best |next[- ]door |step|half)?-?(?:neighbours?|friends?|mates?|cousins?|nieces?|nephews?|aunt\w*|uncle|"
    r"sisters?|brothers?|mum|mother|dad|father|parents|wife|husband|partner|ex|sons?|daughters?|child\w*|kids?|godson|goddaughter|"
    r"(?:sister|brother|mother|father|son|daughter)[- ]in[- ]law|family|relative|relation|landlord|tenant|childminder))\b"
)
_MINE: Final = rf"(?:(?!\bnot\b|n['’]t\b)[^\n?]){{0,80}}?\b(?:my|our)(?: \w+['’]s){{0,2}} {_OF_MINE}"
_MY_OWN: Final = re.compile(rf"\s*X[ \t]+{_MINE}", re.IGNORECASE)
_SAYS_WHOSE: Final = re.compile(rf"\s*{_MINE}", re.IGNORECASE)
_STANDS_BACK: Final = re.compile(
    r"\b(?:(?:this|it|that) (?:should ?n['’]?t|should not|can ?no?['’]?t|can not|better not|ought not to) be me|"
    r"(?:i )?(?:should ?n['’]?t|should not|can['’]?t|cannot|had better not|['’]d better not|better not|must ?n['’]?t|must not) "
    r"(?:be the one|look at (?:this|it)|deal with (?:this|it)|be (?:involved|near (?:this|it)))|"
    r"(?:some(?:one|body)|any(?:one|body)) else (?:should|needs to|must|had better|ought to)|(?:not|so not|best not) me\b|"
    r"(?:i['’]m|i am) out)\b",
    re.IGNORECASE,
)
"""Whoever says so besides whose friend they are is out of it."""
_ALARMED: Final = re.compile(
    r"\s*[Ss]\b[^\w\n]*[^\n]{0,200}?\b(?:at risk|safe|unsafe|danger\w*|hurt\w*|harm\w*|hit|hits|scared|frightened|threat\w*)\b"
)
_WORDS: Final[Mapping[str, re.Pattern[str]]] = {
    "S": re.compile(
        r"(?:^|[.!\n]\s*)(?:s[\s,.:–-]+)?(?:please help[,.]? )?(?:(?:i think|i['’]?m worried|i am worried|i believe|"
        r"i fear|worried)(?: that)? )?"
        r"(?:somebody|someone|some one|s\.o\.) (?:may|might|could|is|will) (?:well )?(?:be )?(?:at risk|in danger)\b(?!\s*\?)",
        re.IGNORECASE,
    ),
    "X": re.compile(
        r"\s*(?:sorry,? (?:but )?)?(?:i['’]?m|i am|i have to say i am) (?:personally |closely |in fact )?(?:connected|related)"
        r"(?: (?:with|to|in)\b|(?=\s*(?:$|[-–—,.;:!\n])))|"
        r"\s*i have a (?:personal |close |family )?(?:connection|conflict of interest)\b|"
        r"\s*i (?:need to|must|should|have to) declare (?:a |an )?(?:connection|interest|conflict)",
        re.IGNORECASE,
    ),
    "H": re.compile(
        r"\s*(?:sorry,? (?:but )?)?(?:(?:i (?:need|want|have)|i['’]?d (?:like|prefer|want)|i would (?:like|prefer)) to |"
        r"(?:i['’]?d|i would) (?:rather|sooner|better) )(?:talk|speak|chat|discuss)"
        r"(?: (?:to|with) (?:you|somebody|someone)| (?:it|this)(?: over| through)?| about (?:it|this)){0,2} (?:first|before|"
        r"(?:rather )?than (?:write|type|e-?mail|put))\b|"
        r"\s*(?:can|could) (?:we|i) (?:talk|speak)(?: (?:to|with) (?:you|somebody|someone)| about (?:it|this))? first\b",
        re.IGNORECASE,
    ),
    "N": re.compile(
        r"\s*(?:sorry,? (?:but )?)?(?:(?:(?:(?:this|that|it)(?: one)?(?: is|['’]s) not|this isn['’]?t|it isn['’]?t|"
        r"that isn['’]?t|not) (?:one )?for me|not me)"
        rf"(?: (?:any ?more|this one|this time|now|i['’]?m afraid|sorry|i think))*{_PAUSE}|"
        rf"(?:you(?:['’]ve| have)? (?:got )?)?(?:the )?wrong person{_PAUSE})",
        re.IGNORECASE,
    ),
}
_ANSWERS: Final = re.compile(r"(?<!\w)\d{1,2} ?[A-H](?!\w)|[.!,\n]\s*A\W*$")
"""Answers behind "not me", which then answers as well: "Not me. 2A 3A 4A"."""
_YES_OR_NO: Final = re.compile(r"(?:yes|no)\b", re.IGNORECASE)
_NOT_ME: Final = re.compile(
    r"\b(?:for me|not me|not mine|on leave|mat(?:ernity)? leave|i(?:['’]?ve| have)? (?:left|moved|retired)|no longer|"
    r"took (?:it|this) over|handed (?:it|this|that) (?:over|on)|covering for|not (?:been )?on (?:the )?slt|not slt|"
    r"(?:this|it) should go to|(?:come|came|sent) to me by mistake|i(?:['’]m| am) leaving|(?:some(?:body|one)|anyone) else take|"
    r"(?:got )?the wrong [a-z]+|wrong person|(?:this|that)['’]?ll be for|i think you (?:want|mean)|"
    r"\w+ (?:has|took) (?:it|this)|my case|different (?:class|year)|don['’]?t (?:teach|work))\b",
    re.IGNORECASE,
)


def universal(question: Question, body: str) -> tuple[Universal, str] | None:
    """Return the universal answer that `body` opens with, and the words behind it. A bare N, which may
    mean no, is one as well: see `may_mean_no`."""
    if not question.universal:
        return None
    found = BARE.match(body)
    if found and not _is_choice(question, found[1]):
        return Universal(found[1].upper()), body[found.end() :].strip()
    reasoned = _WITH_REASON.match(body)
    if reasoned and not _is_choice(question, reasoned[1]) and _meant(reasoned[1].upper(), body[reasoned.end() :]):
        return Universal(reasoned[1].upper()), body[reasoned.end() :].strip()
    goes_on = _GOES_ON.match(body)
    if goes_on and not _is_choice(question, goes_on[1]):
        return Universal(goes_on[1]), body[goes_on.end() :].strip()
    if _ALARMED.match(body) and not _is_choice(question, "S"):
        return Universal.AT_RISK, body.strip()
    if _MY_OWN.match(body) and not _is_choice(question, "X"):
        return Universal.CONNECTED, body.strip()
    return _in_words(question, body)


def _in_words(question: Question, body: str) -> tuple[Universal, str] | None:
    if _WORDS["S"].search(body[:1_000]) and not _own_line(question):
        return Universal.AT_RISK, body.strip()
    letter = next((letter for letter in "XHN" if _WORDS[letter].match(body)), "")
    letter = letter or ("X" if _SAYS_WHOSE.match(body) and _STANDS_BACK.search(body[:300]) else "")
    if letter == "N" and _ANSWERS.search(body):
        return None
    return (Universal(letter), body.strip()) if letter and not (letter == "H" and _talks(question)) else None


def may_mean_no(question: Question, already: Mapping[str, Answer], behind: str) -> list[str]:
    """Return the items to which a single N may be a no: those of yes or no, if the first that is open is one. None where
    what stands behind it says why it is not for them."""
    if _NOT_ME.search(behind[:200]):
        return []
    open_items = [item for item in question.items if item.name not in already]
    chooses = [item for item in open_items if isinstance(item, Choose)]
    asking = [item for item in chooses if item.command or any(_YES_OR_NO.match(choice.says) for choice in item.choices)]
    return [item.name for item in asking] if asking and asking[0] is open_items[0] else []


def _meant(letter: str, behind: str) -> bool:
    """ "N, he has not" may mean no; "H. Smith" may be a name."""
    if letter == "N":
        return bool(_NOT_ME.search(behind[:200]))
    return not re.match(r"[SXHNsxhn]\b|[A-Z][\w'’]+\s*(?:\n|$)", behind)


def _is_choice(question: Question, letter: str) -> bool:
    chooses = [item for item in question.items if isinstance(item, Choose)]
    return any(choice.key == letter.upper() for item in chooses for choice in item.choices)


def _own_line(question: Question) -> bool:
    """Say whether the words of S are those of a choice as well, as they are in the office check."""
    chooses = [item for item in question.items if isinstance(item, Choose)]
    return any(choice.says.startswith("somebody may be at risk") for item in chooses for choice in item.choices)


def _talks(question: Question) -> bool:
    return any(choice.key == "TALK" for item in question.items if isinstance(item, Choose) for choice in item.choices)
