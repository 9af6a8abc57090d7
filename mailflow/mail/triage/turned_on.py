"""Does a message tell that somebody turned on its writer, or on their family, in a group?

The one idea: "Dan Moss had a go at me on the class group and I've left it" is a parent's conduct however calmly it is told, so a
person is asked about it; and whoever did it in a parents' group, and is called by a first name and a surname that are none of our
people's, is not taken for one of the staff on likeness alone.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.people import Person

TURNED_ON: Final = "somebody turned on the writer in a group"
BY_A_STRANGER: Final = "somebody turned on the writer, by name"

_HOW: Final = r"(?:so |really |very |quite |just |absolutely |right |real |proper |good |massive |big |huge |full )"
_ME: Final = r"(?:me|us|my (?:wife|husband|partner|mum|mother|dad|father|sister|brother|son|daughter|family|friend|child|kids?|girl|boy|lad))\b"
_TURNED: Final = (
    rf"(?:(?:had|has|have|having) (?:a|another) {_HOW}{{0,2}}(?:go|pop|dig|rant|swipe|shot) at|"
    r"(?:laid|lays|laying|tore|tears|tearing|ripped|rips|ripping) in ?to|(?:went|goes|going) (?:for|off (?:at|on))|"
    r"(?:kick(?:ed|s|ing) off|start(?:ed|s|ing)|turn(?:ed|s|ing)|rounded|rounds) (?:at|on)|"
    r"(?:sw(?:ore|ears|earing)|shout(?:ed|s|ing)|scream(?:ed|s|ing)|yell(?:ed|s|ing)) at|"
    rf"(?:was|is|been|being|got|gets|getting) {_HOW}{{0,2}}(?:rude|nasty|horrible|horrid|vile|abusive|aggressive|awful) (?:to|towards|with)|"
    r"slagg?(?:ed|s|ing)(?: off)?|insult(?:ed|s|ing)|humiliat(?:ed|es|ing)|attack(?:ed|s|ing)|abus(?:ed|es|ing))"
)
_IN_IT: Final = (
    r"\b(?:on|in|over|via|across) (?:(?:the|our|that|this|a|my|his|her|their|whole|same) ){0,2}"
    r"(?:[\w'’-]+ ){0,3}?(?:group|chat|whats ?app)\b"
)
_NAME: Final = r"(?-i:\b(?P<first>[A-Z][a-z'’-]+) (?P<last>[A-Z][a-z'’-]+)\b)"
_BETWEEN: Final = (
    r"(?:,[^,.!?\n]{1,40},)?(?: (?:has|have|had|just|then|again|also|really|absolutely|completely|basically|literally|who|is|was|keeps|"
    r"always|openly|publicly|even|actually|constantly)){0,4}"
)
_ACT: Final = re.compile(rf"\b{_TURNED} {_ME}", re.IGNORECASE)
_NAMED: Final = re.compile(rf"{_NAME}{_BETWEEN} {_TURNED} {_ME}", re.IGNORECASE)
_GROUP: Final = re.compile(_IN_IT, re.IGNORECASE)
_TITLES: Final = frozenset("mr mrs ms miss mx dr rev sir madam".split())
_AT_SCHOOL: Final = re.compile(
    r"\b(?:teachers?|ta|tas|teaching assistant|lsa|staff|midday|lunchtime|office|caretaker|coach|tutor|governors?|head|headteacher|"
    r"deputy|senco|volunteers?|works? (?:at|in|for))\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[^.!?\n]{1,400}")


def signs(text: str, people: Iterable[Person]) -> tuple[str, ...]:
    """Return which of the two signs stand in `text`: the act in a group, and that whoever did it is named and none of ours."""
    told = [one[0] for one in _SENTENCE.finditer(text) if _ACT.search(one[0]) and _GROUP.search(one[0])]
    if not told:
        return ()
    ours = {person.surname.casefold() for person in people}
    named = [found for one in told if (found := _NAMED.search(one))]
    strangers = bool(named) and not any(
        found["first"].casefold() in _TITLES or found["last"].casefold() in ours for found in named
    )
    return (TURNED_ON, BY_A_STRANGER) if strangers and not _AT_SCHOOL.search(text) else (TURNED_ON,)
