"""Sender lines and verdicts of the invented school's mail server, and who it says wrote."""

from mailflow.mail.sender import Profile, Provider, Sender, who
from mailflow.prompt import Proof
from tests.mail.post import read, written
from tests.world import PEOPLE

OURS = "mx.hillside.example"
GENERIC = Profile(provider=Provider.GENERIC, authserv_id=OURS)
GOOGLE = Profile(provider=Provider.GOOGLE)
M365 = Profile(provider=Provider.M365, internal_ok=True)
HEAD = "Paul Denham <denham@hillside.example>"
PASS = f"Authentication-Results: {OURS}; dmarc=pass (p=none) header.from=hillside.example"
FAIL = f"Authentication-Results: {OURS}; dmarc=fail (p=none) header.from=hillside.example"
INSIDE = "X-MS-Exchange-Organization-AuthAs: Internal"
BOTH = {Proof.ENROLLED, Proof.VERIFIED}


def sender(author: str | None, *top: str, more: str = "", profile: Profile = GENERIC) -> Sender:
    return who(read(written(sender=author, top=top, more=more)), PEOPLE, profile)
