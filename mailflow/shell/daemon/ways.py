"""How the daemon goes about its work, where a school or a test may have it otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mailflow.shell.daemon.faults import PAUSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """`put_away` is the restricted folder of a mailbox, "" to leave mail where it is; `grace` how long, in seconds, our own
    copy is waited for when it is not known whether an email left; `pauses` the seconds between tries while the disk takes
    nothing."""

    put_away: Mapping[str, str] = field(default_factory=dict)
    grace: float = 60.0
    keep_copies: bool = True
    pauses: tuple[float, ...] = PAUSES
