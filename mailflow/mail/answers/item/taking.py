"""Whether whoever is alerted takes it: "got it, will look at it after assembly", but not "got it, I'm his aunt".

The one idea: a plain "got it" takes an alert whatever else is said of the case, for a message that lies unread helps nobody;
but what says that its writer cannot act now, is connected, asks, or hands it on leaves it open, and it is asked again.
"""

import re
from collections.abc import Set
from typing import Final

from mailflow.mail.answers.said.beside_words import TAKES_BACK
from mailflow.mail.words.days import WEEKDAY

_FOR_ANOTHER: Final = (
    re.compile(r"(\w+)(?:['’](?:s|ll)| (?:will|can|could|is|to|has|should|would|may|please|pls))\b"),
    re.compile(
        r"\b(?:(?:can|could|will|would|should|ask|asking|needs?|get|let|over to|pass\w*(?: (?:it|this))?(?: on)? to)"
        r"(?: (?:mr|mrs|ms|miss|dr)\.?)?) (\w+)"
    ),
)
"""How somebody is named who is to see to it."""
HAVE_IT: Final = "have it"
"""The choice of whoever takes an alert: what they tell of what they do now says no less than that."""
_TAKES: Final = re.compile(
    r"\s*(?:(?:yes|yep|yeah|yup|ok|okay|hi|right|thanks|thank you|ta)\b[\s,.!-]*)*(?:(?:i['’]?ve|i have|i)\s+)?"
    r"(?:(?:got|have)\s+(?:it|this)|(?:(?:i['’]?m|i am)\s+)?on (?:it|to it))(?:\s+now)?"
    r"(?=\s*(?:$|[.,;:!\n(–—-])|\s+(?:thanks|thank you|ta|cheers|will|i['’]?ll|i will|and|now|am|i['’]?m|just|going|looking|ringing|"
    r"speaking|in hand|covered)\b)",
    re.IGNORECASE,
)
_LATER_TODAY: Final = re.compile(
    r"\b(?:later|after|when|once|until|till)(?: (?:the|this|my|in))* (?:assembly|registration|lunch(?:time)?|break(?:time)?|"
    r"play(?:time)?|"
    r"lesson|bell|period|today|morning|afternoon|school|home ?time|pick-? ?up)\b",
    re.IGNORECASE,
)
_NOT_NOW: Final = re.compile(
    r"\b(?:if|unless|until|till|when|(?<!at )once|after|later|weekend|half[- ]term|can(?:no|['’]?)t|can not|couldn['’]?t|won['’]?t|"
    r"will not|unable|never|nor|(?:do|have)(?:n['’]?t| not)|not (?:sure|able|me|mine|in|here|available|now|yet|today|possible|"
    r"free|until)|"
    r"i(?:['’]m| am) not|no (?:time|idea|longer|access|good|use)|isn['’]?t (?:mine|me|for)|nothing|maybe|perhaps|might|probably|"
    r"possibly|"
    r"unsure)\b",
    re.IGNORECASE,
)
"""Words by which somebody may take an alert another day, or not at all."""
_DAY: Final = re.compile(rf"\b(?:tomorrow\b|{WEEKDAY}|(?:next|weeks?)\b)", re.IGNORECASE)
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|happened|told|said|came|rang|sent|wrote|spoke|saw|since|last|\w{3,}ed)\b", re.IGNORECASE
)
"""What tells of a day that is over; not "got", which takes the alert: "got it will look on Monday"."""
_AWAY: Final = re.compile(
    r"(?:\b(?:i['’]?m|i am|i['’]ll be|i will be|am)\b[^.,;\n]{0,20}|(?:^|[.,;\n-])\s*(?:but\s+)?)\b(?:off(?! to\b)|away|sick|ill|"
    r"driving|in court|at a funeral|(?:teaching|busy|out|in meetings) all (?:day|morning|afternoon)|"
    r"on (?:annual )?leave|abroad|"
    r"on a (?:course|train|trip)|out of (?:school|office)|not in)\b",
    re.IGNORECASE,
)
_KIN: Final = (
    r"(?:aunt\w*|uncle|cousin|niece|nephew|god\w+|step\w+|neighbours?|friends?|mum|mother|dad|father|parent|carer|sister|brother|"
    r"gran\w*|wife|husband|partner|son|daughter|child|children|kids?|lad|girl|boy|family|\w+-in-law)"
)
CONNECTED: Final = re.compile(
    r"\b(?:connected|close to (?:mum|dad|him|her|them|the \w+)|friendly with|conflict of interest|related|"
    r"(?:a )?relati(?:on|ve) of|(?:family|close|good|old|best) friends?|"
    r"friends? (?:of|with)|"
    rf"(?:i['’]?m|i am|am) (?:(?:his|her|their|the|an?|\w+['’]s) (?:\w+['’]?s? ){{0,2}})?{_KIN}|my (?:own )?{_KIN})\b",
    re.IGNORECASE,
)
_HANDS_ON: Final = re.compile(
    r"\b(?:but|though|although|however|who (?:is|are|was)|"
    r"some(?:body|one)|any(?:body|one)|elsewhere|else|instead|wrong|for me|not mine|pass(?:ed|ing)? (?:it|this|on)|"
    r"hand(?:ed|ing)? (?:it|this|on|over|back)|forward(?:ed|ing)? (?:it|this)|(?:can|could|would|will|please) you|ring me|call me|"
    rf"let me know|you (?:should|need|want))\b|\?|{TAKES_BACK.pattern}",
    re.IGNORECASE,
)


def takes(body: str, people: Set[str], *, urgent: bool) -> bool:
    """Say whether one sentence of `body` is a plain "got it" and nothing beside it hinders. `people`: all words of our
    people's names, in lower case; `urgent`: it is to be acted on today."""
    plain = any(_TAKES.match(piece) for piece in re.split(r"[,;.!\n]", body))
    return plain and not names_another(body, people) and not left_open(body, urgent=urgent)


def names_another(said: str, people: Set[str]) -> bool:
    """Say whether it is for another of our people: "Paul to do it", "can Amira cover", "over to Paul"."""
    found = [one for shape in _FOR_ANOTHER for one in shape.findall(said.casefold())]
    return bool({*found} & people)


def left_open(said: str, *, urgent: bool) -> bool:
    """Say whether what is said hinders, asks, or hands it on."""
    return _HANDS_ON.search(said) is not None or hindered(said, urgent=urgent)


def hindered(beside: str, *, urgent: bool) -> bool:
    """Say whether what is written beside it leaves open that somebody takes it themselves, and now where it is `urgent`."""
    if CONNECTED.search(beside) or not urgent:
        return CONNECTED.search(beside) is not None
    told = _LATER_TODAY.sub(" ", beside)
    days = any(_DAY.search(piece) for piece in re.split(r"[,;.!\n]", told) if not _PAST.search(piece))
    return days or any(each.search(told) for each in (_NOT_NOW, _AWAY))
