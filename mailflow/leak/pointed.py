"""Phrases that point to whoever told the school, without a name: who it was, how we know, and when we heard.

The one idea: a letter says what was said, when and in which group; never who told us, when, or by what. What the parent
said or wrote about others is theirs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.leak.seen import ours
from mailflow.leak.words import pattern

PARTS: Final = {
    # Somebody: "a parent", "another mum in the group", "one of the members of the class".
    "some": "a, an, one, another, the, other, two, three, four, several, some, many, your, a few, one of the, fellow",
    "people": "<person>, parents, carers, mothers, fathers, mums, dads, members, people, friends, neighbours, families,"
    "grandparents, individuals, adults, moderators, admins, administrators, classmates, ladies, relatives",
    "person": "parent, carer, mother, father, mum, dad, member, person, friend, neighbour, family, grandparent, grandmother,"
    "grandfather, individual, adult, moderator, admin, administrator, classmate, lady, gentleman, man, woman, couple,"
    "relative",
    "not staff": "(?! of (?:the )?(?:staff|slt|senior))",
    "of a group": r"(?: (?:in|of|from|on|at|within|to) <3!you>(?:group|class|chat|year|year \w+|school|community|gate|playground))?",
    "somebody": "<some> <2><people><not staff>(?: of yours)?<of a group>, other parents, parents, somebody<of a group>,"
    "someone<of a group>, others",
    "relative": "mothers?, fathers?, mums?, dads?, mummy, daddy, nan, grandmothers?, grandfathers?, grandparents?",
    # ... has told us.
    "has": r"(?: (?:who|that|has|have|had|also|then|now|first|since|was|were|been|so|upset|concerned|worried|\w+ly))",
    "us": "us, me, the school, school, the office, the head, the head teacher, the deputy, the deputy head, the governors?",
    "told": "told, informed, alerted, contacted, approached, e-?mailed, phoned, telephoned, rang, texted, messaged, showed,"
    "shown, sent",
    "wrote": "wrote, written, came, come, spoke, spoken, complained, reported, sent, showed, shared, forwarded, passed, gave, brought",
    "this": "you, this, it, your, that, the matter, (?:a|an|the|some|their|her|his) <1>(?:concerns?|complaints?)",
    "told us": "<told> <us>, <wrote> <3>(?:to|with) <us>, let <us> know, (?:got|been|was) in touch with <us>,"
    "complain(?:ed|ing) (?:about|of), (?:reported|raised|reporting|raising) <this>, made (?:a|an|the|this) <1>(?:complaint|report)",
    "heard": "told, informed, heard, received, contacted, approached, alerted, learned, learnt, had, got, sent, shown, given, know",
    "report": "complaints?, reports?, concerns?, allegations?, statements?",
    "reported": "reported, raised, passed on, drawn to our attention, brought to our attention",
    # ... at a time.
    "day": "yesterday, today, this morning, this afternoon, this evening, last night, last week, last weekend",
    "hours": "minutes?, hours?, days?",
    "when": r"<day>, on (?:the )?(?:\d|\w+day\b), at \d, within <3><hours>, <3><hours> (?:later|ago|after|before),"
    r"(?:just|shortly|straight|immediately|soon) after, (?:same|next|following) (?:day|morning|evening|night)",
    # Pictures, and direct messages.
    "picture": "photos?, photographs?, pictures?, images?",
    "chat": "chat, messages?, conversation, screen, phone",
    "confided": "told, messaged, texted, showed, shown, whispered to, confided in, wrote privately to, spoke to, spoke with, rang",
    "a": "a, an, one, another, the, your, our, this, that",
}
_AT_A_TIME: Final = r"(?! (?:(?:from|by|with|to) )?you\b)[^.?!\n]{0,40}?\b<when>"

_SOURCE: Final = "points to whoever told us: say what was said, and not how the school knows"
_WHEN: Final = "tells when the school heard of it, which may point to whoever told us: give only the day of the message"
_PICTURE: Final = (
    "speaks of a picture of the chat, which shows whose telephone it was: type the parent's own words instead"
)
_PEOPLE: Final = "singles somebody out: speak of “another parent”, or only of what was said"
_TO_WHOM: Final = "tells to whom it was said, which may point to whoever told us: say what was said, and in which group"
_GUESS: Final = "answers a guess at who told us: neither confirm it nor deny it"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that no letter holds, in lower case, and why; `theirs`: unless the parent said or wrote so."""

    says: str
    why: str
    theirs: bool = False


PHRASES: Final = (
    Phrase(r"<somebody><has>{0,5} <told us>", _SOURCE),
    Phrase(r"(?<!you )(?:she|he|they)<has>{0,5} <told us>", _SOURCE),
    Phrase(
        r"<a> <people><not staff><of a group> (?:who|that)<has>{0,5} (?:<told us>|complained|reported|objected)",
        _SOURCE,
    ),
    Phrase(
        r"complainants?|informants?|informers?|whistle-?blowers?|tip-?offs?|our sources?|the reporter|anonymous(?:ly)?",
        _SOURCE,
    ),
    Phrase(r"(?:we|i|school) <2><heard> <4!you>(?:by|from) <somebody>", _SOURCE),
    Phrase(r"<report> <3!about with over at regarding you>(?:by|from) <somebody>", _SOURCE),
    Phrase(r"<reported> <3>by <somebody>", _SOURCE),
    Phrase(r"(?:it|this|information|<report>) (?:came|comes) <2>from <somebody>", _SOURCE, theirs=True),
    Phrase(r"not (?:wish|want|like)? ?to be named|(?:use|give|keep) (?:her|his|their) names?", _SOURCE, theirs=True),
    Phrase(r"<report> (?:has|have|was|were|is) <2>withdrawn|withdr[ae]w\w* \w+ <report>", _SOURCE),
    Phrase(r"you(?:'re| are| were) <2>(?:right|wrong|mistaken|correct) <3>(?:who|whom)", _GUESS),
    Phrase(r"it (?:was|is)(?:n't)? <4>who (?:told|reported|complained|raised|wrote|contacted)", _GUESS),
    Phrase(r"screen[ -]?(?:shots?|grabs?|caps?|captures?|recordings?)|print[ -]?screens?", _PICTURE, theirs=True),
    Phrase(r"<picture> of <a> <1><chat>", _PICTURE, theirs=True),
    Phrase(
        r"you <2><confided> <2!us me that about not how what>(?:a|an|one|another|the) <1><person><not staff>", _TO_WHOM
    ),
    Phrase(r"your <1>neighbours?|your (?:child|son|daughter)'?s'? <2>(?:friends?|classmates?)", _PEOPLE, theirs=True),
    Phrase(r"<relative> of <a>|(?!mother's|father's)\w+'s <relative>", _PEOPLE, theirs=True),
    Phrase(r"parents? of (?:an?|one|another) <1>(?:child|pupil|boy|girl|classmate)", _PEOPLE, theirs=True),
    Phrase(
        rf"(?:we|i|school) (?:were|was|have been|had been|has been|are) <1>(?:<told>|made aware){_AT_A_TIME}", _WHEN
    ),
    Phrase(rf"(?:we|i|school) <1>(?:heard|learned|learnt|received|became aware)(?! your\b){_AT_A_TIME}", _WHEN),
    Phrase(rf"(?:<report>|matter|this|it) (?:was|were|has been|had been) <1>(?:<reported>|brought){_AT_A_TIME}", _WHEN),
    Phrase(
        rf"(?<!your )(?:<report>|emails?|calls?) (?:came|arrived|reached|was received|we got|we had|we received){_AT_A_TIME}",
        _WHEN,
    ),
    Phrase(
        rf"(?:it|this|that|matter|news|<report>) (?:first )?(?:came to|reached) (?:us|our attention|the school){_AT_A_TIME}",
        _WHEN,
    ),
)
_PHRASES: Final = tuple((re.compile(rf"\b(?:{pattern(phrase.says, PARTS)})\b"), phrase) for phrase in PHRASES)

_TELLER: Final = re.compile(
    r"\b([A-Z][\w'-]+)(?: (?:has|have|had|also|then|\w+ly)){0,3} (?:(?:told|informed|contacted|alerted|emailed|rang|phoned|"
    r"showed) (?:us|me|the school)|(?:reported|complained) (?:\w+ ){0,3}?to (?:us|me|the school))\b"
)
_NO_NAME: Final = frozenset("you i we nobody none neither mr mrs ms miss mx dr".split())
_THEY_SAID: Final = re.compile(
    r"\byou (?:\w+ ){0,2}?(?:told (?:us|me)|sa(?:y|id)|explain|mention|fe(?:el|lt)|describ|wrote|ask|call|post|nam|think|thought|"
    r"believ|took|take|have (?:a|the)|kept|keep|(?:sent|send|showed) us|offer|shar|ma[dk]e)|\byour \Z"
)
_SENTENCE: Final = 200  # letters before a phrase in which its sentence is looked for
_SHOWN: Final = 60  # so many letters of a phrase are shown at most


def pointed(marked: str, may_tell: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield a sentence for each phrase in a marked text that points to whoever told us. `may_tell` are the words of names
    of whom a letter may say that they told us something: the school's own people."""
    text = ours(marked)
    for found in _TELLER.finditer(text):
        if found[1].casefold() not in may_tell | _NO_NAME:
            yield f"it says “{found[0][:_SHOWN]}”, which {_SOURCE}"
    lower = text.casefold()
    for looked_for, phrase in _PHRASES:
        for found in looked_for.finditer(lower):
            if not (phrase.theirs and _said_by_them(lower, found.start())):
                yield f"it says “{found[0][:_SHOWN]}”, which {phrase.why}"


def _said_by_them(text: str, at: int) -> bool:
    """Return whether "you said", "you wrote" or the like stands before it in the same sentence, or "your" right before."""
    sentence = re.split(r"[.?!\n]", text[max(0, at - _SENTENCE) : at])[-1]
    return bool(_THEY_SAID.search(sentence))
