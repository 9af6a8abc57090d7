"""Whether a clause beside a decision only praises.

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
_TOKEN: Final = re.compile(r"[\w'’]+(?:-\w+)*")


def harmless(clause: str) -> bool:
    """Say whether a clause only praises, and picks out no letter among others ("the kind letter"), asks nothing ("is it
    fair"), tells nobody to do it ("put it kindly"), and complains of nothing ("very short")."""
    words = [word.casefold().replace("’", "'") for word in _TOKEN.findall(clause)]
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
