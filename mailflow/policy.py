"""The school's policy on class and year WhatsApp groups, as literals.

The one idea: this module is the policy, in its order and its words, and nothing else decides what the policy says. The
program's other modules name its points by their codes.
"""

from dataclasses import dataclass
from typing import Final

TITLE: Final = "Policy and Code of Conduct for the acceptable use of Class/Year WhatsApp Groups"


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence of the policy. `plain` says it to a parent, as the end of "The policy asks parents ..."; `short` names it
    to staff."""

    code: str
    text: str
    plain: str
    short: str


GUIDELINES: Final = (
    Point(
        "G1",
        "The group should never be used as a platform to air views/grievances regarding a teacher, child or parent in "
        "the class or school",
        "not to use the group to air grievances about a teacher, a child or a parent",
        "grievances aired in the group",
    ),
    Point(
        "G2",
        "The group is not a political platform for airing opinions on current affairs",
        "not to use the group as a political platform",
        "politics",
    ),
    Point(
        "G3",
        "The group should not be used for private conversations with anyone else using the group",
        "to keep private conversations out of the group",
        "private conversations",
    ),
    Point(
        "G4",
        "The group should be used keeping in mind mutual respect and cultural sensitivity between all its members",
        "to keep mutual respect and cultural sensitivity in mind",
        "respect and cultural sensitivity",
    ),
)

EXPECTATIONS: Final = (
    Point(
        "X1",
        "Respect the ethos, vision and values of our school",
        "to respect the values of the school",
        "the school's values",
    ),
    Point(
        "X2",
        "Work together with staff in the best interests of our pupils",
        "to work together with staff in the best interests of the pupils",
        "working together with staff",
    ),
    Point(
        "X3",
        "Treat all members of the school community with respect setting a good example with speech and behaviour",
        "to treat everybody in the school community with respect",
        "treating everybody with respect",
    ),
    Point(
        "X4",
        "Seek a peaceful solution to all issues",
        "to seek a peaceful solution to all issues",
        "a peaceful solution",
    ),
    Point(
        "X5",
        "Correct their own child's behaviour (or those in their care), particularly in public, where it could lead to "
        "conflict, aggression or unsafe conduct",
        "to correct their own child's behaviour where it could lead to conflict",
        "their child's behaviour",
    ),
    Point(
        "X6",
        "Approach the right member of school staff to help resolve any issues of concern",
        "to bring a concern to the right member of staff",
        "going to the right member of staff",
    ),
)

ACTIVITIES: Final = (
    Point(
        "O1",
        "Abusive or personal comments about staff, pupils or other parents or any member of the school community",
        "not to make personal comments about members of the school community",
        "personal comments",
    ),
    Point(
        "O2",
        "Displays of anger including swearing, or using offensive language",
        "not to use angry or offensive language",
        "anger or offensive language",
    ),
    Point(
        "O3", "Bringing the school into disrepute", "not to bring the school into disrepute", "the school's good name"
    ),
    Point(
        "O4",
        "Posting aggressive, defamatory or libellous comments",
        "not to post aggressive comments, or statements that could harm somebody's good name",
        "aggressive or damaging statements",
    ),
    Point(
        "O5",
        "Emails circulated or sent directly with abusive or personal comments about staff, pupils or any member of the "
        "school community",
        "not to send emails with personal comments about members of the school community",
        "abusive emails",
    ),
    Point(
        "O6a",
        "Using social media to publicly challenge school policies",
        "to bring disagreement with a policy to the school rather than to social media",
        "challenging policies in public",
    ),
    Point(
        "O6b",
        "Using social media to discuss issues about individual children",
        "not to discuss individual children on social media",
        "discussing individual children",
    ),
    Point(
        "O7",
        "Threatening behaviour, such as verbally intimidating staff, or using bad language",
        "not to use words that others may find threatening",
        "threatening behaviour",
    ),
)

POINTS: Final = {point.code: point for point in (*GUIDELINES, *EXPECTATIONS, *ACTIVITIES)}

CRITICISM_OF_THE_SCHOOL: Final = frozenset({"O3", "O6a"})
"""Points that lawful criticism may seem to meet. Alone they lead at most to a conversation."""

WHERE_TO_WRITE: Final = (
    "If you are concerned about inappropriate comments on a class/year WhatsApp group, in confidence, please contact "
    "our Senior Leadership Team by emailing the school"
)
GATHER_THEN_SPEAK: Final = (
    "If the school suspects, or becomes aware, that a parent has breached the code of conduct detailed above, the "
    "school will gather information from those involved and speak to the parent about the incident."
)
PROPORTION: Final = "The school will always respond to an incident in a proportional way."
DECIDER: Final = "The final decision for how to respond to breaches of the code of conduct rests with the Head Teacher."


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """Something that the school may do after it has gathered and spoken.

    `letter` names the row of `mailflow.letters` that carries it, "" where none does; `needs_evidence`: not on one
    uncorroborated source; `owner_question` names the question by which somebody takes it on and answers for it.
    """

    code: str
    name: str
    quote: str
    letter: str = ""
    needs_evidence: bool = False
    owner_question: str = ""


RESPONSES: Final = (
    Response(code="R0", name="no action", quote=PROPORTION, letter="no further action"),
    Response(code="R1", name="informal word", quote="speak to the parent about the incident", letter="closing note"),
    Response(code="R2", name="reminder of the code", quote=PROPORTION, letter="reminder", needs_evidence=True),
    Response(
        code="R3",
        name="warning letter",
        quote="Send a warning letter to the parent",
        letter="warning",
        needs_evidence=True,
    ),
    Response(
        code="R4",
        name="meeting",
        quote="Invite the parent into school to meet with a senior member of staff or the Head Teacher",
        letter="meeting",
        needs_evidence=True,
    ),
    Response(
        code="R5",
        name="authorities",
        quote="Contact the appropriate authorities (in cases of criminal behaviour)",
        owner_question="authorities",
    ),
    Response(
        code="R6",
        name="legal advice",
        quote="Seek advice from our legal team/the local authority's legal team regarding further action (in cases of "
        "conduct that may be libellous or slanderous)",
        owner_question="legal advice",
    ),
    Response(
        code="R7",
        name="site ban",
        quote="Ban the parent from the school site",
        needs_evidence=True,
        owner_question="ban",
    ),
)


def response(code: str) -> Response:
    """Return the response with this code; KeyError if the policy has none such."""
    for row in RESPONSES:
        if row.code == code:
            return row
    raise KeyError(code)


SERIOUSNESS: Final = {
    1: "off-topic, politics, private chat, mild irritation",
    2: "named personal criticism, swearing, mocking, an identifiable child discussed",
    3: "abuse, discriminatory language, a campaign, a serious false accusation",
    4: "a threat, stalking, hate with menace, imagery, a child at risk",
}


def in_brief(seriousness: int) -> str:
    """Return in two or three words how serious something looks."""
    return "abusive messages" if seriousness == 3 else SERIOUSNESS[seriousness].split(",")[0]  # "abuse" alone says more


GRADES: Final = {
    "claimed": "one source, unseen",
    "seen": "staff saw an image or export from one source",
    "corroborated": "two independent sources, or one and the parent's part acceptance",
    "admitted": "the parent accepts it",
    "disputed": "the parent disputes it",
    "not established": "it cannot be established",
}
STRONG_ENOUGH: Final = frozenset({"corroborated", "admitted"})
"""The grades on which a response beyond an informal word may rest: no sanction on one uncorroborated screenshot."""

NOT_FOUND: Final = frozenset({"not substantiated", "cannot decide", "no breach"})
"""The findings that nothing was found to answer: they lead at most to a conversation, and never count against anybody."""
