"""An answer with its question's own words beside it: "seriousness 3", "Who leads: Lucy Orr", "Lucy to lead please".

The one idea: what is left of a clause when the words of the question and the small words around them are taken away is
the answer, if it reads as nothing else.
"""

import re
from typing import Final

from mailflow.mail.answers.beside_words import BLOCKS
from mailflow.mail.answers.choices import pick, same_words
from mailflow.mail.answers.items import Read, lacks_words, read_item, staff_named
from mailflow.mail.answers.understood import Understood
from mailflow.mail.answers.worded import own_words, worded
from mailflow.mail.answers.words import LONGEST, SMALL, stem
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Who, Words

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_AROUND: Final = frozenset(
    "should could can will would put make have let's lets let call say rate i'd we'd who how what may might now be "
    "by needs must number question item q is are to for on in at as good fine ok okay right happy one look looks like "
    "definitely think set which up down level shd shld instead really "
    "rather it's he she they going go with change changed and but".split()
) | (SMALL - {"a", "or", "about", "all", "both", "yes"})
_NAMES: Final = frozenset({"about", "same"})
_SINCE: Final = re.compile(r"\s(?:as|because|since|cos|given that)\s", re.IGNORECASE)
_PUT: Final = re.compile(
    r"(?:(?:but|and|though|so)\s+)*(?:(?:i['’]?d|i would|i['’]ll|i will|please|let['’]s|i think|"
    r"(?:can|could) (?:we|you)|more like)\s+)"
    r"(?:(?:put|make|call|say|rate|go (?:for|with)|have|give)\s+)?(?:(?:it|this|that)\s+)?(?:(?:at|as|to be|be|is|a|an)\s+)*"
    r"(?P<key>\d|[A-Z]\d[ab]?)(?: (?:myself|really|instead|rather|please|now))*",
    re.IGNORECASE,
)
_REASON: Final = re.compile(r"\s*(?:\(|(?:because|as|since|cos|given)\s)[^,;\n]*$", re.IGNORECASE)
_KEY_FIRST: Final = re.compile(r"(?:[A-Za-z](?:\d[a-z]?)?(?![\w'’])|\d)(?!(?<=[aAI]) [a-z'’]{2})")
_SELF: Final = re.compile(
    r"(?:(?:i['’]ll|i will|i shall|i can|i['’]m happy to|happy to|i am happy to|i['’]d like to) (?:take the )?lead"
    r"(?: it| this| on this| on this one| this one| on it| myself| here)*|(?:me|myself) to lead|"
    r"(?:who leads|lead)(?: is| to be|:| =)? (?:me|myself))"
    r"(?: please)?[.!]?",
    re.IGNORECASE,
)
_INSTEAD: Final = re.compile(r"\s*(?:,\s*)?(?:instead of|rather than|not|and not)\s+", re.IGNORECASE)
_ADDED: Final = re.compile(r"(?:please\s+)?(?:can you\s+)?(?:also\s+)?(?:add|also)\s+(?P<what>.+)", re.IGNORECASE)
_TO_THEM: Final = re.compile(
    r"\s*(?:please|as well|too|in)?\s*(?:(?:to|in|under)\s+(?:the\s+)?(?:points|policy|list)(?: of the policy)?)?[\s.]*$",
    re.IGNORECASE,
)
_DIGITS: Final = {"one": "1", "two": "2", "three": "3", "four": "4"}
_QUOTES: Final = " \t\n,;:=*_.“”\"'-–—•·"


def labelled(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Return the item that the clause names in words, and its answer; None if it names none or more than one."""
    clause = clause.strip()
    if len(clause) > LONGEST:
        return _headed(so_far, clause)
    added = _added(so_far, clause)
    if added:
        return added
    named = _named(so_far, clause) or _put(so_far, clause)
    if (
        named is None
        and (since := _SINCE.search(clause))
        and not BLOCKS.search(reason := clause[since.start() :].strip(" ."))
        and not re.search("[,;\n]", reason)
    ):
        named = _named(so_far, clause[: since.start()])
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
    """Read "I'd put it at 3" beside the usual letter as the one item that has such a choice."""
    found = _PUT.fullmatch(clause.strip(_QUOTES)) if so_far.usual else None
    chooses = [item for item in so_far.question.items if isinstance(item, Choose)]
    able = [
        item
        for item in chooses
        if found and any(each.key.casefold() == found["key"].casefold() for each in item.choices)
    ]
    read = fully(so_far, able[0], found["key"]) if found and len(able) == 1 else None
    return (able[0], read) if read else None


def label(item: Item) -> frozenset[str]:
    """Return the stems by which an item is named."""
    asked = re.split(r"[?(:]", item.says)[0]
    words = [word.casefold().replace("’", "'") for word in _TOKEN.findall(f"{item.name} {asked}")]
    stems = {stem(word) for word in words if word not in SMALL and word not in _AROUND} - {"own", "anything"}
    stems |= {item.name} if item.name in _NAMES else set()
    return frozenset(stems | {"safe"} if "sender" in stems else stems)


def _headed(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read a line such as "Reasons: first, slight", the one way in which own words and strangers' names are labelled."""
    head, colon, rest = (*re.split(r"([:?])", clause, maxsplit=1), "", "")[:3]
    echoed = [item for item in so_far.question.items if same_words(re.split(r"[?(]", item.says)[0], head)]
    if len(echoed) == 1 and isinstance(echoed[0], Choose) and (read := fully(so_far, echoed[0], rest)):
        return echoed[0], read
    words = [stem(word.casefold()) for word in _TOKEN.findall(head)]
    if not colon or not rest.strip() or not words or len(words) > 12:
        return None
    prose = [
        item for item in so_far.question.items if isinstance(item, Words) or (isinstance(item, Who) and not item.staff)
    ]
    named = [item for item in prose if set(words) & label(item) and _only(words, label(item) | _printed(item))]
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
                read = fully(so_far, item, clause[spans[begin][0] : _tail(clause, spans, end)])
                if read:
                    return read
    return None


def _tail(clause: str, spans: list[tuple[int, int, str]], end: int) -> int:
    return len(clause) if end == len(spans) else spans[end - 1][1]


def fully(so_far: Understood, item: Item, text: str) -> Read | None:
    """Read `text` as the answer to `item` and nothing else; a reason may stand behind it."""
    text = text.lstrip(f"{_QUOTES}?").rstrip(_QUOTES)
    if isinstance(item, Choose):
        return _choice(so_far, item, _DIGITS.get(text.casefold(), text))
    if isinstance(item, Who) and item.staff and so_far.by and text.casefold() in ("me", "myself"):
        return Read(answer=Answer((so_far.by,)))
    if isinstance(item, Who) and item.staff:
        words = text.split()
        for size in range(min(len(words), 4), 0, -1):
            head, rest = " ".join(words[:size]), " ".join(words[size:])
            meant = staff_named(so_far.people, head.rstrip(","))
            if len(meant) == 1 and (not rest or _REASON.match(rest)):
                return Read(answer=Answer((meant[0].key,), rest))
        return None
    read = so_far.try_item(item, text)
    return read if read and not isinstance(item, Words | Who) else None


def _choice(so_far: Understood, item: Choose, text: str) -> Read | None:
    found = pick(item, text)
    if found.why:
        if _KEY_FIRST.match(text):
            return None
        meant = worded((item,), so_far.question.usual, text)
        return _whole(item, Answer((meant.choice.name,))) if meant else None
    names = tuple(choice.name for choice in found.choices)
    behind = text[found.end :]
    other = _INSTEAD.match(behind)
    if other:
        return _instead(so_far, item, names, behind[other.end() :])
    if behind.strip(_QUOTES) and own_words(item, found.choices[0], behind):
        behind = ""
    asked_for = any(choice.needs_words for choice in found.choices) and not BLOCKS.search(behind)
    if behind.strip(_QUOTES + ")") and not (asked_for or _REASON.match(behind)):
        return None
    return _whole(item, Answer(names, behind.strip(_QUOTES + "()")))


def _whole(item: Choose, answer: Answer) -> Read:
    lacking = lacks_words(item, answer)
    return Read(answer=answer, why=f"{lacking.key} needs a few words beside it: {lacking.says}." if lacking else "")


def _instead(so_far: Understood, item: Choose, names: tuple[str, ...], text: str) -> Read | None:
    """Read "G1 instead of O1" as a change of what was suggested."""
    other = pick(item, text)
    before = so_far.suggested.get(item.name)
    if not other.choices or text[other.end :].strip(_QUOTES):
        return None
    gone = {choice.name for choice in other.choices}
    kept = tuple(name for name in (before.picked if before else ()) if name not in gone) if item.many else ()
    return Read(answer=Answer(tuple(dict.fromkeys((*kept, *names)))))


def _added(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read "please add G1" as what was suggested and G1."""
    found = _ADDED.fullmatch(clause.strip(_QUOTES))
    if not found:
        return None
    what = _TO_THEM.sub("", found["what"])
    several = [
        (item, read)
        for item in so_far.question.items
        if isinstance(item, Choose) and item.many and item.name in so_far.suggested
        for read in [fully(so_far, item, what)]
        if read and read.answer
    ]
    if len(several) != 1:
        return None
    item, read = several[0]
    picked = (*so_far.suggested[item.name].picked, *(read.answer.picked if read.answer else ()))
    return item, Read(answer=Answer(tuple(dict.fromkeys(picked))))
