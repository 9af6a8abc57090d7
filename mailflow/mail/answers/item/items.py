"""What somebody wrote to one item of a question, read by the kind of the item.

The one idea: each kind of item knows what a complete answer is. What is not one comes back with a sentence saying how
it was read.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, assert_never

from mailflow.mail.answers.item.choices import pick
from mailflow.mail.answers.item.strangers import EDGE, pieces, strangers
from mailflow.mail.answers.said.spelt import same_words, words_of
from mailflow.mail.words.brief import brief
from mailflow.mail.words.courtesies import is_courtesy, is_name, like_a_signature, names
from mailflow.mail.words.days import days
from mailflow.mail.words.times import times
from mailflow.people import TITLES, Person, named
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Address, Choice, Choose, Day, Item, Times, Who, Words

_ADDRESS: Final = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_SENTENCE_ENDS: Final = re.compile(r"(?<=\w\w)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!]\s+")
_OPEN: Final = re.compile(
    r"\b(?:or|if|unless|until|but|maybe|perhaps|might|not|no|else|otherwise|instead)\b|n['’]t\b|\?", re.IGNORECASE
)
_SAY: Final = re.compile(
    r"\A\s*(?:(?:please|pls|just|(?:it|the letter) (?:should|could|can|must|is to)|(?:can|could) (?:you|it|we))\s+)*"
    r"(?:say|read|write|put|use)(?: (?:this|the following))?\s*(?::|\s[–-])\s*(?=\S)",
    re.IGNORECASE,
)
LOOKED_UP: Final = frozenset({"sender", "household", "how", "posted", "went"})
"""What the office is asked to look up; somebody who only thinks so has not."""
HEDGED: Final = re.compile(
    r"\b(?:i (?:think|believe|hope|guess|suppose|assume|reckon)|hopefully|probably|presumably|as far as)\b",
    re.IGNORECASE,
)
_CODE_LIKE: Final = re.compile(r"\(?[A-Za-z](?:\d[a-z]?)?\)?[.!]?")


ADDRESSED: Final = frozenset({"household", "how"})
"""What is asked about an address; a doubt beside one is read there, with the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An answer, or why there is none; with both, the answer still lacks words. `behind`: what came after a choice;
    `plain`: it was said in plain words, so that little may stand beside it."""

    answer: Answer | None = None
    why: str = ""
    behind: str = ""
    plain: bool = False


def read_item(item: Item, text: str, *, people: tuple[Person, ...], today: date, attached: bool = False) -> Read:
    """Read `text` as the answer to `item`. `attached`: it stood right behind the item's number."""
    match item:
        case Choose():
            return _choose(item, text, attached=attached)
        case Words():
            words = as_it_stands(item, text.strip(" \t\n,;:"))
            return Read(answer=Answer((words,))) if words else Read(why="Nothing was written to it.")
        case Who():
            return _staff(item, text, people) if item.staff else _written_names(item, text)
        case Day():
            return _day(text, today)
        case Address():
            return _address(text)
        case Times():
            return _times(text, today)
        case _:
            assert_never(item)


def as_it_stands(item: Words, words: str) -> str:
    """Return the words of a letter without what only leads to them: "Please say: ..."."""
    return _SAY.sub("", words) if "letter" in item.says else words


def only_thought(item: Item, words: str, answer: Answer | None = None) -> bool:
    """Say whether somebody only thinks so who is asked to look it up; to think is enough for the choice that says there is a doubt."""
    if isinstance(item, Choose) and answer and all("a doubt" in item.choice(name).says for name in answer.picked):
        return False
    return item.name in LOOKED_UP - ADDRESSED and HEDGED.search(words) is not None


def lacks_words(item: Item, answer: Answer) -> Choice | None:
    """Return the choice that was picked without the words that it needs, if there is one."""
    if not isinstance(item, Choose) or answer.words.strip():
        return None
    return next((choice for choice in item.choices if choice.name in answer.picked and choice.needs_words), None)


def code_like(text: str) -> bool:
    """Say whether `text` is nothing but a letter or a code, such as "B" or "G1"."""
    return bool(_CODE_LIKE.fullmatch(text.strip()))


def beside(item: Item, answer: Answer, words: str) -> Read:
    """Put `words` beside `answer`: see `whole`."""
    if isinstance(item, Choose):
        words = _without_own_words(item, answer, words.strip(EDGE)) if words_of(words) else ""
    return whole(item, Answer(answer.picked, words))


def whole(item: Item, answer: Answer) -> Read:
    """Return the answer, and say so if the choice needs words and has none."""
    lacking = lacks_words(item, answer)
    return Read(answer=answer, why=f"{lacking.key} needs a few words beside it: {lacking.says}." if lacking else "")


def _without_own_words(item: Choose, answer: Answer, words: str) -> str:
    """A person who copies the whole line of a choice has written nothing beside it."""
    own = [item.choice(name) for name in answer.picked]
    return "" if any(same_words(words, choice.says) or same_words(words, choice.name) for choice in own) else words


def _choose(item: Choose, text: str, *, attached: bool) -> Read:
    found = pick(item, text, attached=attached)
    if found.why:
        return Read(why=found.why)
    return Read(answer=Answer(tuple(choice.name for choice in found.choices)), behind=text[found.end :])


# People --------------------------------------------------------------------------------------------------------------


def staff_named(people: tuple[Person, ...], words: str) -> tuple[Person, ...]:
    """Return whom `words` mean, if they are nothing but the name of somebody, with or without a title."""
    known = names(people) | {person.key.casefold() for person in people}
    own = [word.casefold().strip(".,!") for word in words.split()]
    if not own or len(own) > 5 or not all(word in known for word in own):
        return _by_initial(people, own)
    return named(people, " ".join(own))


def _by_initial(people: tuple[Person, ...], words: list[str]) -> tuple[Person, ...]:
    """Return whom "T Finch" or "Tobias F" means, if one person only; "A Cole" may be the letter of a choice."""
    initial = min(words, key=len, default="")
    if len(words) != 2 or len(initial) != 1 or len(words[0]) == len(words[1]) or initial in "abcdefg":
        return ()
    parts = ((person, person.name.casefold().split()) for person in people)
    meant = tuple(person for person, name in parts if (_part(words[0], name[0]) and _part(words[1], name[-1])))
    return meant if len(meant) == 1 else ()


def _part(said: str, name: str) -> bool:
    return said == (name if len(said) > 1 else name[0])


def _staff(item: Who, text: str, people: tuple[Person, ...]) -> Read:
    found: list[str] = []
    words: list[str] = []
    first, *others = _SENTENCE_ENDS.split(text)
    for piece in pieces(first):
        own = re.sub(
            r"^(?:to be|lead|is|as|should be|shd be|needs to be|please|"
            r"(?:i|i['’]d|i would) (?:say|suggest|choose|put|go (?:for|with)|pick))\s+",
            "",
            piece.strip(" .!?"),
            flags=re.IGNORECASE,
        )
        meant = staff_named(people, re.sub(r"\s+please$", "", own, flags=re.IGNORECASE))
        if len(meant) > 1:
            return Read(why=f"“{own}” may be {' or '.join(person.name for person in meant)}.")
        if meant:
            found.append(meant[0].key)
        else:
            words.append(piece.strip())
    words += [other.strip() for other in others if other.strip()]
    if found and others and not _said_after_a_name(" ".join(others), people):
        return Read(why=f"“{brief(text)}” may mean more than one of our people.")
    found = list(dict.fromkeys(found))
    if not found or text.strip().endswith("?"):
        return Read(why=f"“{brief(text)}” is not the name of one of our people as we have it.")
    if len(found) > 1 and not item.many:
        return Read(why="It names more than one person, and only one can count.")
    return Read(answer=Answer(tuple(found), ", ".join(words)))


def _said_after_a_name(rest: str, people: tuple[Person, ...]) -> bool:
    """Say whether what follows a name is thanks and a signature, or a sentence that leaves nothing open and names nobody."""
    known = names(people)
    left = [
        piece
        for piece in re.split(r"[,.!\n]+", rest)
        if not (is_courtesy(piece) or is_name(piece.strip(), known) or like_a_signature(piece))
    ]
    return not any(_OPEN.search(piece) or {*words_of(piece)} & known - TITLES for piece in left)


def _written_names(item: Who, text: str) -> Read:
    if found := strangers(text, many=item.many):
        return Read(answer=Answer(found))
    return Read(why=f"“{brief(text)}” was not clear enough to be read as a name.")


# Days and addresses --------------------------------------------------------------------------------------------------


def _day(text: str, today: date) -> Read:
    found = days(text, today=today)
    if len(found) != 1 or found[0] is None:
        return Read(why=f"“{brief(text)}” was not clear enough to be read as one date (for example Fri 27 Nov).")
    return Read(answer=Answer((found[0].isoformat(),)))


def _times(text: str, today: date) -> Read:
    said = times(text, today=today)
    if said.why:
        return Read(why=said.why)
    if len(said.at) < 2:
        return Read(why="It names one time only. Please give two at least, so that they can choose.")
    if not said.besides:
        return Read(why="Please write behind the times where it is to be, for how long, and with whom.")
    return Read(answer=Answer(tuple(at.isoformat(timespec="minutes") for at in said.at), said.besides))


def addresses_in(text: str) -> tuple[str, ...]:
    """Return the plain email addresses in `text`, each once, in lower case."""
    tokens = re.split(r"[\s<>()\[\],;:\"]+", text)
    found = (token.strip(".'*") for token in tokens if "@" in token and len(token) <= 254)
    return tuple(dict.fromkeys(each.lower() for each in found if _ADDRESS.fullmatch(each)))


def _address(text: str) -> Read:
    found = addresses_in(text)
    if len(found) != 1 or text.count("@") > 2:
        return Read(why=f"“{brief(text)}” was not clear enough to be read as one email address.")
    return Read(answer=Answer((found[0],)))
