"""Words of verdict and of threat, which no letter to a parent carries: what was said is described instead.

The one idea: a word is looked for by its stem, in our own words. Within quotation marks it is the parent's ("you wrote
“she is a liar”"), unless the marks only stand around our verdict on them ("you are a “liar”").
"""

import re
from collections.abc import Iterator
from typing import Final

from mailflow.leak.seen import MARKED, ours
from mailflow.leak.words import pattern

PARTS: Final = {
    "place": "floor, ground, table, desk, grass, road, path, playground, field, corridor, bag, mud, sun, way",
    "lying down": "down, around, there, flat, still, awake, low, ahead, in bed, on the <place>, in the <place>",
    "telling": "tell, tells, told, telling, spread, spreading, post, posted, posting, more, such, these, all, were, are, of",
    "where": "with, in, on, at, ahead, behind, before, between, beneath, under, outside, elsewhere",
    "a": "a, the, this, that, your, another, outright",
    "person": "person, people, parent, carer, man, woman, mother, father, individual, member",
    "being": "are, were, have been, became, can be",
    "suffers": "is, was, are, were, been, being, feels?, felt, gets?, got",
    "fights": "about, against, reports?, reported, reporting, handles?, stop, prevent, tackle",
    "we": "we, i, school, governors?, council, trust, authority, head teacher",
    "may": "will, may, might, shall, could, would, can, must, are going to, is going to, intend to, have to, has to",
    "must": "must, may, should, shall, can, are",
    "tell": "discuss, share, show, mention, disclose, repeat, talk about, speak about, speak of",
    "this": "letters?, matter, this, it, meeting, conversation",
    "action": "legal action, legal proceedings, legal steps, legal consequences",
    "risk": "face, facing, risk, result in, lead to, mean, further, including, or",
    "law": "police, courts?, solicitors?, lawyers?, barrister, sue, prosecute",
}

VERDICTS: Final = (
    r"liars?",
    r"(?<!-)lying(?! <lying down>)",  # and not "underlying"
    r"(?:<telling>|<a>) lies(?! <where>)",
    r"<a> lie(?! of the land)",
    r"lied",
    r"libel\w*",
    r"defam\w*",
    r"slander\w*",
    r"criminal\w*",
    r"harass\w*",
    r"racis[tm]s?",
    r"(?<!anti)(?<!anti[ -])bull(?:y|ies|ied|ying)(?![ -](?:policy|lead|week|ambassador))",
    r"abusers?",
    r"abusive <person>",
    r"you <being> <2>abusive",
    r"malic(?:e|ious|iously)",
    r"vexatious\w*",
    r"paranoi(?:a|d|ac)",
    r"troll(?:s|ed|ing)?",
    r"(?<!feel )(?<!feels )(?<!felt )(?<!feeling )guilty",
    r"bigot\w*",
    r"dishonest\w*",
    r"culprits?",
    r"perpetrators?",
    r"offenders?",
    r"the accused",
)
"""Words of judgement, in lower case, as whole words."""

THREATS: Final = (
    r"you <must> not (?:to |allowed to |permitted to )?<tell> <3><this>",
    r"you are (?:forbidden|prohibited|banned) (?:to|from)",
    r"<action> (?:<may>|is|are|against you)",
    r"(?:<risk>|<we>) <4!you><action>",
    r"<we> <may> <4!you><law>",
    r"(?:our|school's|council's|trust's) (?:solicitors?|lawyers?|legal \w+) (?:<may>|is|are|has|have)",
    r"report(?:ing)? you to",
    r"(?:take|taking|see) you (?:to|in) court",
    r"(?:sue|suing) you",
    r"prosecut\w+",
    r"injunctions?",
    r"cease and desist",
    r"letter before (?:action|claim)",
)
"""Threats and orders of silence, in lower case."""


def _any(rows: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(pattern(row, PARTS) for row in rows)})\b")


_VERDICT: Final = _any(VERDICTS)
_THREAT: Final = _any(THREATS)
_SUFFERED: Final = re.compile(pattern(r"\b<suffers> (?:\w+ ){0,2}\Z", PARTS))
_FOUGHT: Final = re.compile(pattern(r"\b<fights> (?:any )?\Z", PARTS))
"""What stands before "bullied" and before "bullying" where they are a worry of the parent's, and no word on them."""
_OUR_VERDICT: Final = re.compile(
    pattern(
        r"\b(?:you're|you <being>|your(?: (?!(?:\w+ )?words )(?:\w+ ){1,2}(?:is|are|was|were))?)"
        r"(?: (?:an?|being|just|clearly|so|simply|plainly))* \Z",
        PARTS,
    ),
    re.IGNORECASE,
)
"""What stands before quotation marks that are ours: "you are a", "your", "your message was"; not "your words were"."""
_BEFORE: Final = 60  # so many letters before a word are read to understand it
_SCARE: Final = 3  # more words than that between quotation marks are really quoted


def judged(marked: str) -> Iterator[str]:
    """Yield a sentence for each word of verdict or threat in a marked text."""
    text = ours(marked).casefold()
    for found in _VERDICT.finditer(text):
        if not _a_worry(text, found):
            yield f"it says “{found[0]}”, a word of judgement: describe what was said instead"
    for quotation in MARKED.finditer(marked):
        word = _VERDICT.search(quotation[1].casefold()) if len(quotation[1].split()) <= _SCARE else None
        before = marked[max(0, quotation.start() - _BEFORE) : quotation.start()]
        if word and _OUR_VERDICT.search(f"{' '.join(before.split())} "):
            yield f"it says “{word[0]}”, a word of judgement that is not the parent's own: describe what was said instead"
    for found in _THREAT.finditer(text):
        yield f"it says “{found[0]}”, which threatens or forbids: leave it out"


def _a_worry(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    if found[0] in ("bullied", "harassed"):
        return bool(_SUFFERED.search(before)) and not text.startswith(" by you", found.end())
    return found[0] in ("bullying", "harassment", "racism") and bool(_FOUGHT.search(before))
