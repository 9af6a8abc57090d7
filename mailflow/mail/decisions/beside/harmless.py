"""Whether a clause beside a decision only praises, or tells where its writer is and how busy.

The one idea: every word of it is on a closed list, in which there is no "not", no "if", no "when", nobody to send to, no part
of a letter and nothing to do; a clause with one other word is something said.
"""

import re
from itertools import pairwise
from typing import Final

_PRAISE: Final = frozenset(
    "kind fair clear lovely good great excellent brilliant fine perfect nice nicely balanced measured warm humane gentle thoughtful "
    "proportionate sensible thorough super superb fantastic wonderful marvellous grand tidy lush beautiful beautifully clearly kindly "
    "sensitively sensitive spot-on first-class first-rate decent polite courteous respectful tactful graceful professional "
    "well-pitched well-judged well-written splendid tactfully fairly calm reasonable".split()
)
_NEUTRAL: Final = frozenset("short firm plain simple brief concise honest human".split())
"""What may be praise beside praise: "kind and short", and not "very short"."""
_MADE: Final = frozenset("put done written judged handled pitched worded phrased drafted said".split())
_HOW: Final = _PRAISE | {"well", "you", "you've"}
_THINGS: Final = frozenset("job work letter wording tone piece stuff".split())
_POINTING: Final = frozenset("it this that the it's its that's thats this's there's theres".split())
_STRONG: Final = frozenset("so very really just absolutely".split())
_PRAISED: Final = (
    _MADE
    | _THINGS
    | _POINTING
    | _STRONG
    | frozenset("well is a an and both as always ever you you've indeed tobias toby team what such".split())
)
_AT_A_PLACE: Final = frozenset(
    "i'm im i am i've ive been was we we've we're so and just back from in at on to a an my our of all day long morning afternoon evening "
    "night week term today yesterday busy hectic mad manic frantic crazy covering teaching marking rehearsing judging interviewing "
    "driving travelling playground gate yard duty dinner dinners lunch break class year reception nursery hall assembly nativity "
    "rehearsal rehearsals play carol carols service choir fair meeting meetings governors diocesan diocese cluster train bus way car park "
    "course training conference phone mobile ipad tablet bed home school kitchen garden dentist hospital budget census ofsted boiler "
    "rain snow wind weather cold wet soggy freezing flu poorly tired shattered knackered exhausted frazzled typing replying quick brief "
    "short the 1 2 3 4 5 6".split()
)
_SORRY: Final = frozenset("sorry apologies brevity for about late slow delay delayed silence reply response".split())
_OF_ONESELF: Final = re.compile(
    r"(?:sorry|apologies|my apologies) (?:for|about)\b|(?:i['’]?m|i am|i was|i['’]?ve been|i have been|been|just back|typing|replying)\b|"
    r"(?:on|in|at|from)\b.*\b(?:so|sorry)\b.*\b(?:brief|short|quick)$|"
    r"(?:busy|mad|hectic|manic|long|crazy|frantic|cold|wet) (?:day|week|morning|afternoon|evening|term)",
    re.IGNORECASE,
)
"""How a clause opens, or ends, that is about its writer."""
_TOKEN: Final = re.compile(r"[\w'’]+(?:-\w+)*")


def harmless(clause: str) -> bool:
    """Say whether a clause cannot matter to a decision."""
    words = [word.casefold().replace("’", "'") for word in _TOKEN.findall(clause)]
    return _praises(words) or (bool(_OF_ONESELF.match(clause.strip())) and _of_a_day(words))


def _of_a_day(words: list[str]) -> bool:
    """Say whether these words tell only where the writer is and how busy: "to" leads to a place, and "for" is for what they
    are sorry for."""
    known = _AT_A_PLACE | _SORRY if words[0] in ("sorry", "apologies", "my") else _AT_A_PLACE
    words = words[:-2] + words[-1:] if words[-2:-1] == ["sorry"] else words
    leads = all(before in ("train", "bus", "way", "back") for before, word in pairwise(words) if word == "to")
    return leads and len(words) > 1 and all(word in known for word in words)


def _praises(words: list[str]) -> bool:
    """Say whether these words praise, and pick out no letter among others ("the kind letter"), ask nothing ("is it fair"),
    tell nobody to do it ("put it kindly"), and complain of nothing ("very short")."""
    own = set(words)
    praise = own & _PRAISE or ("well" in own and own & _MADE)
    if not praise or not own <= _PRAISE | _PRAISED | _NEUTRAL or words[0] in ("is", "and", "as", "all"):
        return False
    pairs = list(pairwise(words))
    chosen = any(a in _POINTING and a in ("the", "this", "that", "its") and b in _PRAISE | _NEUTRAL for a, b in pairs)
    made = all(i and words[i - 1] in _HOW for i, word in enumerate(words) if word in _MADE)
    told = any(
        b in _POINTING
        and a != "and"
        and not (a == "put" and words[0] in ("you", "you've"))
        and not (a in _THINGS and i == len(pairs) - 1)
        for i, (a, b) in enumerate(pairs)
    )
    return made and not chosen and not told and all(a != b for a, b in pairs) and not (own & _NEUTRAL and own & _STRONG)
