"""The sorting rules for what somebody did: the acts of a concern.

The one idea: each rule names the point of the policy that it touches, so that a first look can begin from there.
"""

from typing import Final

from mailflow.mail.triage.acts.group import GROUP
from mailflow.mail.triage.acts.hostile import HOSTILE
from mailflow.mail.triage.acts.said import SAID
from mailflow.mail.triage.acts.unkind import UNKIND

ACTS: Final = (*UNKIND, *HOSTILE, *SAID, *GROUP)
