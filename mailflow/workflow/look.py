"""The first phase: is it a concern, is anybody at risk, and whose matter is it?"""

from typing import Final

from mailflow.workflow.accounts import WHO_RAISED_IT, WRITE_TO_THEM
from mailflow.workflow.first_look import FIRST_LOOK, OFFICE_CHECK
from mailflow.workflow.handed_over import ABOUT_HEAD, ABOUT_STAFF
from mailflow.workflow.safeguarding import HOLD_REVIEW, SAFEGUARDING, SAFEGUARDING_OUTCOME

LOOK: Final = (
    OFFICE_CHECK,
    WHO_RAISED_IT,
    FIRST_LOOK,
    SAFEGUARDING,
    SAFEGUARDING_OUTCOME,
    HOLD_REVIEW,
    ABOUT_STAFF,
    ABOUT_HEAD,
    WRITE_TO_THEM,
)
