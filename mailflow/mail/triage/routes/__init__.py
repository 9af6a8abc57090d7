"""The sorting rules for what belongs to other procedures, together.

The one idea: whatever has an owner and a procedure of its own goes there, and is neither copied nor kept here.
"""

from typing import Final

from mailflow.mail.triage.routes.information import DATA, FOI, RIGHTS
from mailflow.mail.triage.routes.named import NAMED
from mailflow.mail.triage.routes.named_at_school import NAMED_AT_SCHOOL
from mailflow.mail.triage.routes.outside import LEGAL, POLICE, PRESS
from mailflow.mail.triage.routes.put_by_families import PUT_BY_FAMILIES
from mailflow.mail.triage.routes.put_by_outsiders import PUT_BY_OUTSIDERS
from mailflow.mail.triage.routes.school import COMPLAINTS, PUPILS

ROUTES: Final = (
    *NAMED, *NAMED_AT_SCHOOL, *COMPLAINTS, *PUPILS, *RIGHTS, *FOI, *LEGAL, *POLICE, *PRESS, *DATA, *PUT_BY_OUTSIDERS,
    *PUT_BY_FAMILIES,
)  # fmt: skip
