"""An answer with its question's own words beside it: "seriousness 3", "Who leads: Lucy Orr", "Lucy to lead please".

The one idea: what is left of a clause when the words of the question and the small words around them are taken away is
the answer, if it reads as nothing else.
"""

import re
from typing import Final

from mailflow.mail.answers.item.fully import QUOTES, fully
from mailflow.mail.answers.item.items import Read, read_item, whole
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.said.beside_words import TAKES_BACK
from mailflow.mail.answers.said.spelt import by_key, same_words
from mailflow.mail.answers.said.words import LONGEST, SMALL, stem
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Who, Words

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_AROUND: Final = frozenset(
    "should could can will would put make have let's lets let call say rate i'd we'd who how what may might now be "
    "by needs must number question item q is are to for on in at as good fine ok okay right happy one look looks like "
    "definitely think set which up down level shd shld instead really bump raise lower increase reduce move "
    "rather it's he she they going go with change changed and but".split()
) | (SMALL - {"a", "or", "about", "all", "both", "yes"})
_NAMES: Final = frozenset({"about", "same"})
SINCE: Final = re.compile(
    r",?\s(?:as(?! (?:long|soon|well|far|if|and|though|an?|it|suggested|before|per|normal|usual)\b)|because|"
    r"since|cos|given(?: that)?)\s",
    re.IGNORECASE,
)
""""Because", and not "as long as" or "as well as"."""
_IN_DOUBT: Final = re.compile(
    rf"{TAKES_BACK.pattern}|\b(?:unless|if|whether|maybe|perhaps|possibly|probably|unsure|not sure|depends?|however|although|though|"
    r"but|or)\b|\?",
    re.IGNORECASE,
)
"""What is no reason alone."""
_PUT: Final = re.compile(
    r"(?:(?:but|and|though|so|only|except)\s+)*(?:(?:i['’]?d|i would|i['’]ll|i will|please|let['’]s|i think|it['’]?s|"
    r"(?:can|could) (?:we|you)|more like|really|more)\s+)+"
    r"(?:(?:put|make|call|say|rate|go (?:for|with)|have|give)\s+)?(?:(?:it|this|that)\s+)?(?:(?:at|as|to be|be|is|a|an)\s+)*"
    r"(?P<key>\d|[A-Z]\d[ab]?)(?: (?:myself|really|instead|rather|please|now))*",
    re.IGNORECASE,
)
_SELF: Final = re.compile(
    r"(?:(?:i['’]ll|i will|i shall|i can|i['’]m happy to|happy to|i am happy to|i['’]d like to) (?:take the )?lead"
    r"(?: it| this| on this| on this one| this one| on it| myself| here)*|(?:me|myself) to lead|"
    r"(?:who leads|lead)(?: is| to be|:| =)? (?:me|myself))"
    r"(?: please)?[.!]?",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(
    r"(?:please\s+)?(?:can you\s+)?(?:also\s+)?(?:add(?:ing)?|also|plus|includ(?:e|ing))\s+(?P<what>.+)|"
    r"(?P<more>[A-Za-z]\d[ab]?)(?: please)? (?:too|as well)(?: please)?",
    re.IGNORECASE,
)
_CODES: Final = r"[A-Z]\d[ab]?(?:(?:,\s*|\s+and\s+|\s*&\s*)[A-Z]\d[ab]?)*"
_DROPPED: Final = re.compile(
    r"(?:please\s+|can you\s+|i['’]d\s+|but\s+)*(?:"
    rf"(?:(?:take|leave)\s+out|drop|remove|delete|cut(?:\s+out)?|without)\s+(?P<what>{_CODES})|"
    rf"(?:take|leave|drop|cut)\s+(?P<less>{_CODES})\s+(?:out|off))"
    r"(?:\s+(?:of|from)\s+(?:the\s+)?(?:points|policy|list|(?:number\s+|question\s+)?\d{1,2}))?(?:\s+(?:please|pls))?",
    re.IGNORECASE,
)
DROPS: Final = re.compile(r"\b(?:take|leave|drop|remove|delete|cut|without)\b", re.IGNORECASE)
_TO_THEM: Final = re.compile(
    r"\s*(?:please|as well(?! as)|too|in)?\s*(?:(?:to|in|under)\s+(?:the\s+)?(?:points|policy|list)(?: of the policy)?)?"
    r"(?:\s+(?:please|pls|too|as well(?! as)))*"
    r"(?:\s+(?:as well as|besides|on top of|in addition to|alongside)\s+[A-Z]\d[ab]?(?:(?:, | and )[A-Z]\d[ab]?)*)?[\s.]*$",
    re.IGNORECASE,
)


def labelled(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Return the item that the clause names in words, and its answer; None if it names none or more than one."""
    clause = clause.strip()
    if len(clause) > LONGEST:
        return _headed(so_far, clause)
    changed = _added(so_far, clause) or _dropped(so_far, clause)
    if changed:
        return changed
    named = _named(so_far, clause) or _put(so_far, clause)
    if (
        named is None
        and (since := SINCE.search(clause))
        and not _IN_DOUBT.search(reason := clause[since.start() :].strip(" .,"))
        and not re.search("[;\n]|, (?!and )", reason)
    ):
        named = _named(so_far, clause[: since.start()]) or _put(so_far, clause[: since.start()])
        if named and named[1].answer:
            named = named[0], Read(answer=Answer(named[1].answer.picked, reason), why=named[1].why)
    return named or _headed(so_far, clause)


def _named(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    best: list[tuple[int, Item, Read]] = []
    words = {stem(word.casefold().replace("’", "'")) for word in _TOKEN.findall(clause)}
    for item in so_far.question.items:
        own = label(item)
        if isinstance(item, Who) and item.staff and so_far.by and _SELF.fullmatch(clause) and "lead" in own:
            return item, Read(answer=Answer((so_far.by,)))
        hits = len(words & own)
        read = _core(so_far, item, own, clause) if hits else None
        if read:
            best.append((hits, item, read))
    most = max((hits for hits, _, _ in best), default=0)
    named = [(item, read) for hits, item, read in best if hits == most]
    return named[0] if len(named) == 1 else None


def _put(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read "I'd put it at 3" as the one item that has such a choice."""
    found = _PUT.fullmatch(clause.strip(QUOTES))
    able = [item for item in so_far.question.items if found and by_key(item, found["key"])]
    read = fully(so_far, able[0], found["key"]) if found and len(able) == 1 else None
    return (able[0], read) if read else None


def label(item: Item) -> frozenset[str]:
    """Return the stems by which an item is named."""
    asked = re.split(r"[?(:]", item.says)[0]
    words = [word.casefold().replace("’", "'") for word in _TOKEN.findall(f"{item.name} {asked}")]
    stems = {stem(word) for word in words if word not in SMALL and word not in _AROUND} - {"own", "anything"}
    stems |= {item.name} if item.name in _NAMES else set()
    return frozenset(stems | {"safe"} if "sender" in stems else stems)


def asks_risk(item: Item) -> bool:
    """Say whether the item asks, alone or among other things, whether somebody may be at risk."""
    among = isinstance(item, Choose) and any(choice.name == "at risk" for choice in item.choices)
    return among or bool({"risk", "safety"} & label(item))


def _headed(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read a line such as "Reasons: first, slight", the one way in which own words and strangers' names are labelled."""
    head, colon, rest = (*re.split(r"([:?])", clause, maxsplit=1), "", "")[:3]
    echoed = [item for item in so_far.question.items if same_words(re.split(r"[?(]", item.says)[0], head)]
    if len(echoed) == 1 and isinstance(echoed[0], Choose) and (read := fully(so_far, echoed[0], rest)):
        return echoed[0], read
    chooses = [item for item in so_far.question.items if isinstance(item, Choose)]
    lines = [(item, one) for item in chooses for one in item.choices if same_words(one.says.split(" (")[0], head)]
    if len(lines) == 1 and lines[0][1].needs_words and colon == ":" and rest.strip() and len(head.split()) > 2:
        return lines[0][0], Read(answer=Answer((lines[0][1].name,), rest.strip()))
    words = [stem(word.casefold()) for word in _TOKEN.findall(head)]
    if not colon or not rest.strip() or not words or len(words) > 12:
        return None
    prose = [
        item for item in so_far.question.items if isinstance(item, Words) or (isinstance(item, Who) and not item.staff)
    ]
    named = [
        item
        for item in prose
        if (set(words) & label(item) and _only(words, label(item) | _printed(item)))
        or words == (["who"] if isinstance(item, Who) else [stem(item.name)])
    ]
    if len(named) != 1:
        return None
    return named[0], read_item(named[0], rest, people=so_far.people, today=so_far.today)


def _printed(item: Item) -> frozenset[str]:
    """Return the stems of all the words by which an item is asked."""
    return frozenset(stem(word.casefold()) for word in _TOKEN.findall(item.says))


def _only(words: list[str], own: frozenset[str]) -> bool:
    return all(word in own or word in _AROUND or word in SMALL for word in words)


def _core(so_far: Understood, item: Item, own: frozenset[str], clause: str) -> Read | None:
    """Take the item's words and small words from both ends, and read what is left."""
    if isinstance(item, Words):
        return None
    spans = [
        (found.start(), found.end(), found.group().casefold().replace("’", "'")) for found in _TOKEN.finditer(clause)
    ]
    ours = [stem(word) in own for _, _, word in spans]
    light = [mine or word in _AROUND for mine, (_, _, word) in zip(ours, spans, strict=True)]
    left = next((i for i, each in enumerate(light) if not each), len(light))
    right = next((i for i, each in enumerate(reversed(light)) if not each), len(light))
    for begin in range(left, max(-1, left - 4), -1):
        for behind in dict.fromkeys((0, right, right - 1)):
            end = len(spans) - behind
            taken = [*ours[:begin], *ours[max(end, begin) :]]
            if behind >= 0 and begin < end and any(taken):
                said = clause[spans[begin][0] : _tail(clause, spans, end)]
                article = said.strip() == "a" and end < len(spans)  # "I'm a member of the group"
                if not article and (read := fully(so_far, item, said)):
                    return read
    return None


def _tail(clause: str, spans: list[tuple[int, int, str]], end: int) -> int:
    return len(clause) if end == len(spans) else spans[end - 1][1]


def _added(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read "please add G1" as what was suggested and G1."""
    found = _ADDED.fullmatch(clause.strip(QUOTES))
    several = _of_suggested(so_far, _TO_THEM.sub("", found["what"] or found["more"])) if found else None
    if several is None:
        return None
    item, before, more = several
    return item, whole(item, Answer(tuple(dict.fromkeys((*before, *more.picked))), more.words))


def _dropped(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read "take O1 out of 4" as what was suggested without O1, if some of it is left."""
    found = _DROPPED.fullmatch(clause.strip(QUOTES))
    several = _of_suggested(so_far, found["what"] or found["less"]) if found else None
    if several is None:
        return None
    item, before, less = several
    left = tuple(name for name in before if name not in less.picked)
    if not left or not {*less.picked} <= {*before}:
        return item, Read(why=f"“{clause.strip()}” leaves open what is to stand.")
    return item, whole(item, Answer(left))


def _of_suggested(so_far: Understood, what: str) -> tuple[Item, tuple[str, ...], Answer] | None:
    """Return the one item of several choices, of which some were suggested, that `what` names choices of; with both."""
    several = [
        (item, so_far.suggested[item.name].picked, read.answer)
        for item in so_far.question.items
        if isinstance(item, Choose) and item.many and item.name in so_far.suggested
        for read in [fully(so_far, item, what)]
        if read and read.answer
    ]
    return several[0] if len(several) == 1 else None
