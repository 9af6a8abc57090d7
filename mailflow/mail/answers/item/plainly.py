"""Reads a clause in plain words: a saying that means one choice, an offer to take it on, and, where one item alone is open,
a plain yes, no or "no idea".

The one idea: the whole clause must be the saying. Nothing is read of a clause that says more, or that fits two choices.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mailflow.mail.answers.item.items import HEDGED, LOOKED_UP, Read, staff_named, whole
from mailflow.mail.answers.item.taking import HAVE_IT
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import without_courtesy
from mailflow.mail.answers.item.worded import worded
from mailflow.mail.answers.said.passed_over import HARMLESS
from mailflow.mail.answers.said.sayings import pattern, sayings
from mailflow.mail.answers.said.words import LONGEST
from mailflow.mail.words.days import WHEN
from mailflow.people import Role
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choice, Choose, Item, Who

_APART: Final = (
    (r"\b(do|does|did|has|have|is|are|was|were|would|could|should) ?not\b", r"\1n't"),
    (r"\b(do|does|did|has|have|is|are|was|were|would|could|should)nt\b", r"\1n't"),
    (r"\b(?:cannot|cant|can not)\b", "can't"),
    (r"\b(?:will not|wont)\b", "won't"),
    (r"\b(that|it|he|she|there)s\b(?<!its)", r"\1's"),
    (r"\bi(?: am|m)\b", "i'm"),
    (r"\b(i|we|they|you) have\b(?= (?:got|had|been|not|never|no idea|seen))", r"\1've"),
    (r"\b(i|we)ve\b", r"\1've"),
    (r"\b(i|they|you) will\b", r"\1'll"),
)
"""Ways of writing the same words, with what they are read as."""
_OPENING: Final = re.compile(
    r"(?:(?:ok|okay|sorry|well|hi|so|oh|ah|and|honestly|to be honest|i think|i'd say|i would say|looks like|as far as i "
    r"(?:know|can (?:see|tell))|really|it's|it is|that's|that is|there's|this is)\b[ ,]*)*"
)
_ENDING: Final = re.compile(
    r"(?:[ ,]+(?:to be honest|honestly|really|sorry|thanks|i'm afraid|as far as i know|that i know of|please|for me|"
    r"that's all|(?:that|as far as) i can (?:see|tell)|myself|to me|though|at all|thank you|many thanks|cheers|ta))*$"
)
_YES: Final = r"(?:(?:yes|yeah|yep|yup|sure|of course)\b[ ,]*)"
_NO: Final = r"(?:(?:no|nope|nah)\b[ ,]*)"
_HOW_LONG: Final = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:more |extra )?(?:school )?(?:days?|weeks?)\b"
)
_DENIES: Final = re.compile(r"\b(?:no|not|none|nobody|nothing|unsure)\b|n['’]t\b")


# Offers --------------------------------------------------------------------------------------------------------------

_LEADS: Final = re.compile(
    rf"{_YES}?(?:i'll|i'd|i can|i'm|i shall)? ?(?:be )?(?:happy to |glad to )?(?:take|lead)(?: on)? (?:it|this|"
    rf"that)(?: one)?(?: on)?"
)
"""An offer to lead, to whichever question."""
_OFFERS: Final = re.compile(
    rf"{_LEADS.pattern}|{_YES}?(?:(?:i'll|i can|i'd be happy to|i'm happy to|happy to|i shall|will)(?: "
    r"(?:have|do|deal with|handle|sort|pick up|look after|see to))(?: (?:it|this|that)(?: one)?)?(?: so)?|happy to|"
    r"leave (?:it|this|that)(?: one)? (?:with|to) me|(?:i've |i )?(?:got|have) (?:it|this)|(?:i'm )?(?:on|onto) (?:it|to it)|mine|me|"
    r"(?:i'll|i will|will) (?:look (?:at|into)|deal with) (?:it|this)|(?:i'm |am )?dealing(?: with (?:it|this))?|a got (?:it|this))"
    r"(?: (?:now|right away|straight away|at once|right now))?"
)
"""An offer, where nothing else is asked."""
_GIVES: Final = (
    re.compile(r"(?:please )?(?:give|pass|hand) (?:it|this)(?: one)? to (?P<who>.+)"),
    re.compile(r"let (?P<who>.+?) (?:do|take|lead|have)(?: on)?(?: (?:it|this))?"),
    re.compile(
        r"(?P<who>.+?) (?:would|will|can|could|should) (?:be (?:best|good|fine|the best)|take (?:it|this)(?: on)?|lead|do it)"
    ),
    re.compile(
        r"(?:i'd|i would) (?:rather|prefer|like|sooner)(?: it if| it| if)? (?P<who>.+?) (?:to |would )?(?:led|"
        r"lead|leads|took|take|takes|did|do|had|have)"
        r"(?: (?:it|this)(?: one)?)?"
    ),
    re.compile(
        r"(?:could|can|would) (?P<who>.+?) (?:pick (?:it|this) up|take (?:it|this)(?: on| over)?|lead(?: (?:it|this))?)"
    ),
    re.compile(r"(?:i'd|i would) (?:give it to|say|suggest|go for|ask) (?P<who>.+)"),
)

_TO_ME: Final = re.compile(r"\bleave (?:it|this|that)(?: one)? (?:with|to) me\b", re.IGNORECASE)
_BOTH: Final = re.compile(rf"{_YES}?(?:please )?(?:ask )?both(?: of them)?")

# Where one item alone is open ----------------------------------------------------------------------------------------

_AGREES: Final = re.compile(
    rf"(?:{_YES}*(?:yes|yeah|yep|yup|sure|of course|no problem|fine|(?:that's |it's |all )?(?:fine|ok|okay|good)(?: "
    rf"by me| with me)?|"
    r"happy (?:to|with (?:it|that))|go ahead|please do|i'm happy with that))"
)
_REFUSES: Final = re.compile(
    rf"{_NO}?(?:better not|best not(?: to)?|(?:i'd )?rather (?:we |you )?(?:not|didn't)|not yet|please don't|don't)"
)
_NOTHING: Final = re.compile(
    rf"{_NO}?(?:no|nope|none|nothing|not really|not that i(?:'m aware| know) of|nothing (?:that )?i(?:'m aware| know|can think) of|"
    r"not as far as i know|(?:i )?can't think of any(?:thing)?|nothing comes to mind|nothing i can think of)"
)
_IN_TIME: Final = re.compile(
    rf"{_NO}?(?:should be|that's|that'll be|usual time is|the usual time is)? ?(?:fine|plenty|enough|ok|okay)"
)
_NO_IDEA: Final = re.compile(
    rf"{_NO}?(?:no idea|(?:i )?(?:don't|wouldn't) know|dunno|not sure|unsure|(?:i )?can't (?:remember|recall|tell|"
    rf"say)|haven't a clue|"
    r"(?:it )?(?:might|may|could) be(?:,? (?:but )?(?:i )?(?:can't (?:remember|recall|say)|not sure))?|hard to say|"
    r"not known|who knows)"
)
_WELL: Final = re.compile(
    r"(?:all |i'm )?(?:good|fine|ok|okay|all right|alright|well)(?:,? (?:it's )?water off a duck's back)?"
)
_MAY: Final = re.compile(r"may we|may it|will you|close\?", re.IGNORECASE)
ASKS_FOR_ANY: Final = re.compile(r"is there any|any |anything|has any|are you connected|equality", re.IGNORECASE)


def plainly(so_far: Understood, clause: str, of: Item | None = None) -> tuple[Item, Read] | None:
    """Return the item that `clause` answers in plain words, and its answer; None if it answers none, or more than one. `of`: the
    item by whose number it stands, as if nothing else were open."""
    if len(clause) > LONGEST or clause.rstrip().endswith("?") or not (said := _plain(clause)):
        return None
    waiting = [of] if of else [item for item in so_far.question.items if not so_far.had(item)]
    only = waiting[0] if len(waiting) == 1 else None
    found = [(item, answer) for item in waiting for answer in _answers(so_far, item, said, only=item is only)]
    if not found or any(answer != found[0][1] or item is not found[0][0] for item, answer in found):
        return None
    item, answer = found[0]
    told = any(one.needs_words for one in _picked(item, answer)) and (WHEN.search(said) or _HOW_LONG.search(said))
    return item, replace(whole(item, Answer(answer.picked, clause.strip()) if told else answer), plain=True)


def _picked(item: Item, answer: Answer) -> list[Choice]:
    return [item.choice(name) for name in answer.picked] if isinstance(item, Choose) else []


def in_own_words(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read a saying; where the choice's own words say the same, they count, and more may stand beside them."""
    plain, spoken = plainly(so_far, clause), in_choices_words(so_far, clause)
    return spoken if plain is None or (spoken and _same(plain, spoken)) else plain


def _same(one: tuple[Item, Read], other: tuple[Item, Read]) -> bool:
    return one[0] is other[0] and one[1].answer is not None and one[1].answer == other[1].answer


def in_choices_words(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read a clause in the words of one choice of an open item."""
    waiting = [item for item in so_far.question.items if not so_far.had(item)]
    meant = worded(waiting, so_far.question.usual, clause)
    meant = meant or worded(waiting, so_far.question.usual, _ENDING.sub("", _plain(clause)))
    if (
        meant is None
        or (meant.item.many and len(clause.split()) < 2 and so_far.usual)
        or (meant.item.name in LOOKED_UP and HEDGED.search(clause))
        or _TO_ME.search(clause)
    ):
        return None
    return meant.item, whole(meant.item, Answer((meant.choice.name,)))


def harmless(beside: str) -> bool:
    """Say whether what stands beside a saying says nothing more."""
    return not HARMLESS.sub(" ", without_courtesy(beside)).strip(" .,;:!-–—")


def _plain(clause: str) -> str:
    """Return a clause in small letters, contracted, without courtesies at its ends."""
    said = re.sub(r"\s+", " ", clause.casefold().replace("’", "'")).strip(" .,;:!-–—()")
    for written, read_as in _APART:
        said = re.sub(written, read_as, said)
    return said


def _answers(so_far: Understood, item: Item, said: str, *, only: bool) -> Iterator[Answer]:
    if isinstance(item, Who):
        yield from _whom(so_far, item, said, only=only)
    elif isinstance(item, Choose) and not item.command:
        if both := _both(so_far, item, said):
            yield both
        for choice in item.choices:
            if _says(so_far, item, choice, said) or (only and _alone(item, choice, said)):
                yield Answer((choice.name,))


def _both(so_far: Understood, item: Choose, said: str) -> Answer | None:
    """Read "ask both" where two were suggested."""
    before = so_far.suggested.get(item.name)
    two = item.many and before is not None and len(before.picked) == 2
    return before if two and _BOTH.fullmatch(_without_ends(said)) else None


def _whom(so_far: Understood, item: Who, said: str, *, only: bool) -> Iterator[Answer]:
    """Whoever offers to lead, or is named for it in a phrase."""
    if not item.staff or item.name != "lead":
        return
    bare = _without_ends(said)
    if so_far.by and (_LEADS.fullmatch(bare) or (only and _OFFERS.fullmatch(bare))):
        yield Answer((so_far.by,))
    for shape in _GIVES:
        given = shape.fullmatch(bare)
        meant = staff_named(so_far.people, given["who"]) if given else ()
        if len(meant) == 1:
            yield Answer((meant[0].key,))


def _without_ends(said: str) -> str:
    opening = _OPENING.match(said)
    return _ENDING.sub("", said[opening.end() if opening else 0 :])


def _says(so_far: Understood, item: Choose, choice: Choice, said: str) -> bool:
    if item.name in LOOKED_UP and HEDGED.search(said):
        return False
    own = sayings().get((so_far.question.name, item.name), {}).get(choice.name, ())
    if not own:
        return False
    lead = _NO if _DENIES.search(choice.says) else _YES
    bare = re.sub(rf"^{lead}", "", said)
    heads = [
        word for person in so_far.people if Role.HEAD in person.roles for word in (person.name, person.name.split()[0])
    ]
    ends = re.sub(rf"^{lead}", "", _without_ends(said))
    ways = dict.fromkeys((said, _without_ends(said), bare, ends, _without_ends(ends)))
    return any(pattern(saying, tuple(heads)).fullmatch(way) for saying in own for way in ways)


def _alone(item: Choose, choice: Choice, said: str) -> bool:
    """Say whether this choice is meant where nothing else is asked."""
    return any(_meant(item, choice, way) for way in dict.fromkeys((said, _without_ends(said))))


def _meant(item: Choose, choice: Choice, bare: str) -> bool:
    yes, no = choice.says.casefold().startswith("yes"), choice.says.casefold().startswith("no")
    if choice.name == HAVE_IT:
        return bool(_OFFERS.fullmatch(bare))
    if re.search(r"\b(?:unsure|not sure|not known)\b", choice.says):
        return bool(_NO_IDEA.fullmatch(bare))
    if choice.says == "no effect on me":
        return bool(_WELL.fullmatch(bare))
    if _MAY.match(item.says):
        return bool((yes and _AGREES.fullmatch(bare)) or (_refusing(choice) and _REFUSES.fullmatch(bare)))
    if item.says.startswith("Do you need longer"):
        return no and bool(_IN_TIME.fullmatch(bare) or _NOTHING.fullmatch(bare))
    return bool(ASKS_FOR_ANY.match(item.says) and (no or choice.says == "nothing arises") and _NOTHING.fullmatch(bare))


def _refusing(choice: Choice) -> bool:
    return bool(re.match(r"no\b|not yet|keep it open|wait", choice.says, re.IGNORECASE))
