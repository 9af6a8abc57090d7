"""The sorting rules for danger to a child or a grown-up, which are looked for first and whatever else a message is.

The one idea: a missed danger is the worst error, so one strong sign alerts the safeguarding lead; ordinary scrapes,
lessons and advertisements are named, and nothing else is excused.
"""

from typing import Final

from mailflow.mail.triage.danger.child import CHILD
from mailflow.mail.triage.danger.home import HOME
from mailflow.mail.triage.danger.quiet import QUIET
from mailflow.mail.triage.danger.retaliation import RETALIATION
from mailflow.mail.triage.danger.self_harm import SELF
from mailflow.mail.triage.danger.taken import TAKEN
from mailflow.mail.triage.danger.threat import THREAT
from mailflow.mail.triage.danger.touch import IMAGE_RULE, TOUCH

__all__ = ["DANGERS", "IMAGE_RULE", "THREATS"]

DANGERS: Final = (*CHILD, *HOME, *TOUCH, *SELF, *THREAT, *RETALIATION, *TAKEN, *QUIET)
THREATS: Final = frozenset(rule.name for rule in (*THREAT, *RETALIATION))
"""The names of the rules for violence that is threatened."""
