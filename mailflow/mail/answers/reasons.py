"""Reasons that people give for an answer: why somebody cannot lead, for how long it has gone on, how they feel.

The one idea: such a reason is full of words that would touch another item ("the Moss boy", "for weeks"); it is taken away
before that is looked at, and only where its own item was answered otherwise than suggested.
"""

import re
from collections.abc import Mapping
from typing import Final

_CHILD: Final = (
    r"(?:boys?|lads?|girls?|sons?|daughters?|child|children|kids?|brother|sister|siblings?|family|mum|dad|parents)"
)
WHY: Final[Mapping[str, re.Pattern[str]]] = {
    "lead": re.compile(
        r"\b(?:(?:already )?(?:teach(?:es)?|taught|ha[sd]|coach(?:es|ed)?|tutors?|knows?|mentors?)|"
        r"is (?:friends?|friendly|mates?|pals?) with|"
        r"lives (?:next door to|near|by)|goes to church with|is in (?:a|the same) \w+ (?:as|with)) "
        rf"(?:[a-z]+['’]?s? ){{0,4}}(?:[A-Z][\w'’]+ ){{0,2}}{_CHILD}\b(?: (?:in|for|on) (?:[a-z']+ ){{0,3}}[a-z]+)?|"
        rf"\b(?:the |his |her )?(?:[A-Z][\w'’]+ )?{_CHILD}(?: is|['’]s) in (?:his|her|their) [a-z]+(?: [a-z]+)?|"
        r"\band (?:he|she) knows (?:the )?(?:mum|dad|family|parents|him|her|them)\b|\bknows (?:the )?(?:family|parents|mum|dad)\b|"
        r"\b(?:has|have|['’]s|got|with) (?:[\w']+ ){0,4}(?:already|on|on (?:his|her) plate|as it is)\b|"
        r"\b(?:out|away|off|busy|tied up|snowed under|not in|on leave|on a course|off sick)(?: (?:on|at|"
        r"with) (?:the |a )?[\w' ]{3,30}?)?"
        r" (?:until|till?|’til|all|this|next|for)\b[\w ]{0,20}",
        re.IGNORECASE,
    ),
    "sender": re.compile(
        r"\b(?:it|that|which)(?: is|['’]?s) (?:her|his|their) (?:husband|wife|partner|ex|mum|dad|mother|father)['’]?s?(?: work)?"
        r"(?: one| e-?mail| address| account| inbox)?\b|"
        r"\b(?:her|his|their|the) (?:husband|wife|partner|ex|mum|dad|mother|father) (?:reads|uses|sees|checks|shares|opens)"
        r"(?: (?:it|that|her|his|the|e-?mails?|inbox|account|address))*",
        re.IGNORECASE,
    ),
    "serious": re.compile(
        r"\b(?:(?:been |is |it['’]s |are )?(?:going|gone) on )?for (?:(?:the last |a few |many |"
        r"several )*)(?:days|weeks|months|terms|ages)\b|"
        r"\b(day|week|month|term) (?:in,? \1 out|after \1)\b|\bevery (?:single )?(?:day|week)\b|\ball (?:day|week|month|term)\b|"
        r"\bkeeps? (?:calling|on|saying|doing|going|posting|at it)\b",
        re.IGNORECASE,
    ),
    "effect": re.compile(
        r"\b(?:it |that )?(?:did |has |really |just |has really )?(?:upset|hurt|shook|knocked|rattled|"
        r"got to) me(?: a (?:bit|little|lot))?\b|"
        r"\bi (?:cried|had a (?:cry|wobble)|was (?:upset|shaken|in tears))(?: a (?:bit|little)| quietly)?"
        r"(?: when i got home| at home| in the (?:car|toilets?|staff ?room|stock cupboard))?(?: last night| at break| at lunch)?"
        r"(?:,? but (?:i['’]?m |i['’]?ll be )?(?:coping|ok|okay|fine|over it|better|all right)(?: now)?)?|"
        r"\b(?:it )?(?:would|wd|['’]d) be (?:good|nice|lovely|helpful|useful|great) to (?:talk|speak|chat)"
        r" (?:to|with) (?:someone|somebody)(?: about it)?",
        re.IGNORECASE,
    ),
}
"""What gives the reason for an answer, by a word of the question that names its item, and says nothing of any other."""
