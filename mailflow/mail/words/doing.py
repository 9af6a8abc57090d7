"""Words by which people tell what they did, and how they reached somebody: "saw her", "rang", "left a note".

The one idea: they stand in one place, so that what counts as done counts so for each question.
"""

import re
from typing import Final

CALLED: Final = r"r[aiu]ng|ringing|phon\w+|call\w*"
"""By telephone."""
WROTE: Final = r"text\w*|e-?mail\w*|wrote|letter|messaged|whatsapp\w*"
SAW: Final = r"knock\w+|visit\w*|gate|pick-? ?up|in person"
DONE: Final = re.compile(
    r"\b(?:rang|rung|spoke|spoken|told|wrote|written|met|saw|went|came|did|done|was|were|had|has|gave|given|sent|got|said|left|"
    r"held|took|taken|made|put|(?!need)[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
"""What tells of something that has happened."""
