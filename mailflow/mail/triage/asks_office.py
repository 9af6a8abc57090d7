"""An ordinary question within a concern ("... and can you tell me when the Christmas play is?"): once the email is moved, the
office does not see it any more, so whoever looks first is told.

The one idea: only what is surely for the office counts. A clause that asks, ends so, and speaks of the office's business and
of nothing else.
"""

import re
from collections.abc import Iterator
from typing import Final

from mailflow.mail.triage.first_reading import Reason
from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import Local, findings

ASKED: Final = "asks the office something"
MOST: Final = 2
_TEXT: Final = 20_000
_ASKS: Final = re.compile(
    r"(?i)\b(?:(?:can|could|would|will) (?:you|somebody|someone|anyone) (?:please |also |just )*(?:tell|let|remind|confirm|send|say|check)|"
    r"please (?:also )?(?:can you |could you )?(?:tell|let|confirm|send|remind)|when(?:['’]s| is| are| does| do| will)|"
    r"what (?:time|day|date)|how much (?:is|are|does|do)|do (?:we|they|i|the children|year \w+) need|is there (?:a|an|any|still)|"
    r"are there (?:any|still)|where (?:do|does|can|is|are)|has (?:anyone|anybody) (?:found|seen|handed))\b[^.!?\n]{3,160}\?"
)
_BESIDES: Final = (Part.ORDINARY, Part.AGAINST, Part.PEOPLE, Part.SUPPLIER)
"""What a clause may speak of and still be for the office alone."""
_ELSE: Final = re.compile(
    r"(?i)\b(?:he|she|they|him|her|them|it stop|about (?:it|this|that|these)|done|doing|dealt|concern|happen\w*|comments?|messages?|post\w*|"
    r"group|chat|whats ?app|parents?|mums?|dads?|head|complain\w*|report\w*|speak|meet(?:ing)?)\b"
)
_NOWHERE: Final = Local((), ())


def asked(text: str) -> Iterator[Reason]:
    """Yield a reason for each question within a text that is surely for the office, with its words; two at the most."""
    clauses = (" ".join(found[0].split()) for found in _ASKS.finditer(text[:_TEXT]))
    sure = (clause for clause in clauses if not _ELSE.search(clause) and _for_the_office(clause))
    for _, clause in zip(range(MOST), sure, strict=False):
        yield Reason(clause, ASKED, "")


def _for_the_office(clause: str) -> bool:
    found = findings(clause, _NOWHERE)[0]
    return bool(found.rules(Part.ORDINARY)) and not found.rules(*(part for part in Part if part not in _BESIDES))
