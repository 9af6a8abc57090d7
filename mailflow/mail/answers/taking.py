"""Whether whoever is alerted takes it: "got it, will look at it after assembly", but not "got it, I'm his aunt".

The one idea: a plain "got it" takes an alert whatever else is said of the case, for a message that lies unread helps nobody;
but what says that its writer cannot act now, is connected, asks, or hands it on leaves it open, and it is asked again.
"""

import re
from collections.abc import Set
from typing import Final

from mailflow.mail.answers.beside_words import TAKES_BACK

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
    r"\b(?:but|if|unless|until|till|when|(?<!at )once|after|tomorrow|(?:mon|tues?|wed|wednes|thurs?|fri|satur|sun)(?:day)?|next|later|"
    r"weeks?|weekend|half[- ]term|can(?:no|['’]?)t|can not|couldn['’]?t|won['’]?t|will not|unable|never|nor|"
    r"(?:do|have)(?:n['’]?t| not)|not (?:sure|able|me|mine|in|here|available|now|yet|today|possible|free|until)|i(?:['’]m| am) not|"
    r"no (?:time|idea|longer|access|good|use)|isn['’]?t (?:mine|me|for)|nothing|maybe|perhaps|might|probably|possibly|unsure)\b|\?|"
    rf"{TAKES_BACK.pattern}",
    re.IGNORECASE,
)
"""Words by which somebody may take an alert another day, or not at all."""
_AWAY: Final = re.compile(
    r"\b(?:off(?! to)|away|sick|ill|on leave|annual leave|on a (?:course|train|trip)|abroad|out of (?:school|office)|not in)\b",
    re.IGNORECASE,
)
_CONNECTED: Final = re.compile(
    r"\b(?:connected|connection|conflict|related|relative|relation|aunt\w*|uncle|cousin|niece|nephew|god\w+|in-law|step\w+|neighbours?|"
    r"friends?|friendly|(?:i|we)(?: (?:do|both))? know|"
    r"(?:i['’]?m|i am|am|it['’]?s) (?:\w+['’]?s? ){1,2}(?:mum|mother|dad|father|sister|brother|gran\w*|wife|husband|"
    r"partner|parent|carer)|"
    r"my (?:own )?(?:son|daughter|child|children|kids?|lad|girl|boy|husband|wife|partner|sister|brother|mum|dad|family))\b",
    re.IGNORECASE,
)
_HANDS_ON: Final = re.compile(
    r"\b(?:some(?:body|one)|any(?:body|one)|elsewhere|else|instead|wrong|for me|not mine|pass(?:ed|ing)?|hand(?:ed|ing)?|"
    r"forward(?:ed|ing)?|"
    r"(?:can|could|would|will|please) you|ring me|call me|let me know|you (?:should|need|want))\b",
    re.IGNORECASE,
)


def takes(body: str, people: Set[str]) -> bool:
    """Say whether one sentence of `body` is a plain "got it" and nothing beside it hinders. `people`: all words of our
    people's names, in lower case."""
    return any(_TAKES.match(piece) for piece in re.split(r"[,;.!\n]", body)) and not hindered(body, people)


def hindered(beside: str, people: Set[str] = frozenset()) -> bool:
    """Say whether what is written beside it leaves open that somebody takes the alert now, and themselves."""
    told = _LATER_TODAY.sub(" ", beside)
    others = re.findall(r"(\w+)(?:['’](?:s|ll)| (?:will|can|could|is|to|has|should|would|may))\b", told.casefold())
    return any(each.search(told) for each in (_NOT_NOW, _AWAY, _CONNECTED, _HANDS_ON)) or bool({*others} & people)
