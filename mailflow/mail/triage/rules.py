"""What a sorting rule is, the lists that several rules share, and the rules that are no phrase.

The one idea: a concern is a place, an act and a wish, less what speaks against it. Every rule has a name, phrases (how
to write them: `phrases.py`), a weight, the point of the policy that it touches, and a sentence that says to a person
why it counted. Danger, staff, the Head and other procedures have tables of their own (`danger/`, `staff.py`, `routes/`).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Part(StrEnum):
    """What a rule speaks for: the parts of a concern first, then each other kind of message."""

    PLACE = "place"
    ACT = "act"
    WISH = "wish"
    AGAINST = "against"
    GROWN_UP = "grown-up"
    CLUE = "clue"
    PEOPLE = "people"
    DANGER = "danger"
    STAFF = "staff"
    HEAD = "head"
    COMPLAINT = "complaint"
    PUPILS = "pupils"
    RIGHTS = "rights"
    FOI = "foi"
    LEGAL = "legal"
    POLICE = "police"
    PRESS = "press"
    DATA_INCIDENT = "data-incident"
    FOLLOW_UP = "follow-up"
    ORDINARY = "ordinary"
    SUPPLIER = "supplier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One reason to sort a message one way.

    `phrases` are one a line; in a sentence with any of `unless` they do not count. `weight` adds to its part's score
    and is counted once a message. `clause` is a code of the policy (G1 .. O7) or "". `grade` is how serious such a
    thing usually is (1 .. 4, 0 where it says nothing).
    """

    name: str
    part: Part
    weight: int
    says: str
    phrases: str
    unless: str = ""
    clause: str = ""
    grade: int = 0


NOT_PEOPLE: Final = """
    cough/bug/cold/flu/virus/rash/fall/tumble/graze/spots/sick/sickness/temperature/tummy/chickenpox/infection
    toilet/toilets/lunch/lunches/dinner/dinners/weather/storm/traffic/parking/smell/mud/homework/shock
    my/his/her/the knee/ankle/teeth/tooth/arm/leg/ear/head
"""

ACCIDENT: Final = """
    fell/tripped/slipped/tumble/tumbled/scooter/trampoline/trampolining/football/rugby/bike/netball/gymnastics/swing/
        slide
    bumped/accident/playing/match/pe/sports/skateboard/climbing/dance/ball/goal
    risk assessment
"""
TAUGHT: Final = """
    webinar/workshop/workshops/assembly/training/curriculum/sessions/delegate/course/lesson/lessons/newsletter/inset/
        policy
    costume/viking/vikings/fancy+dress/world+book+day/halloween
"""

SIGNS: Final = (
    # what is no phrase: told by the shape of the message
    Rule(
        name="a pasted chat",
        part=Part.PLACE,
        weight=4,
        says="Lines of a chat are pasted into it.",
        phrases="",
    ),
    Rule(
        name="a picture or chat and no words",
        part=Part.WISH,
        weight=2,
        says="It brings pictures, a recording or an exported chat, and next to no words.",
        phrases="",
    ),
    Rule(
        name="words in a file alone",
        part=Part.WISH,
        weight=2,
        says="It speaks of a group, and all its words are in a file that came with it.",
        phrases="",
    ),
    Rule(
        name="the place and the act together",
        part=Part.ACT,
        weight=1,
        says="It tells both of a group and of what somebody did.",
        phrases="",
    ),
    Rule(
        name="not in English",
        part=Part.WISH,
        weight=2,
        says="It is not written in English, so a person who can read it must look.",
        phrases="",
    ),
    Rule(
        name="nothing to read",
        part=Part.WISH,
        weight=2,
        says="There is nothing in it that could be read.",
        phrases="",
    ),
    Rule(
        name="somebody turned on the writer in a group",
        part=Part.ACT,
        weight=1,
        grade=2,
        clause="O1",
        says="It tells that somebody turned on the writer, or on their family, in a group.",
        phrases="",
    ),
    Rule(
        name="somebody turned on the writer, by name",
        part=Part.PEOPLE,
        weight=1,
        says="Whoever did so is named, and none of our people has that name.",
        phrases="",
    ),
    Rule(
        name="from the police",
        part=Part.POLICE,
        weight=2,
        says="It was sent from an address of the police or a court.",
        phrases="",
    ),
)
