"""How long each step may take, unless the school says otherwise under [limits].

The one idea: a limit has three lengths, for normal, serious (3) and most serious (4) cases.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mailflow.prompt import Limit
from mailflow.workdays import Span, parse_span

Lengths = tuple[Span, Span, Span]
"""Normal, seriousness 3, seriousness 4."""


def _row(normal: str, serious: str = "", most: str = "") -> Lengths:
    return parse_span(normal), parse_span(serious or normal), parse_span(most or serious or normal)


DEFAULTS: Final[Mapping[Limit, Lengths]] = MappingProxyType(
    {
        Limit.OFFICE_CHECK: _row("same day", "same day", "1 hour"),
        Limit.FIRST_LOOK: _row("1 school day", "half a school day", "2 hours"),
        Limit.SAFEGUARDING: _row("15 minutes"),
        # Guidance wants the council's officer told within one working day, through school holidays.
        Limit.HANDED_OVER: _row("1 working day"),
        Limit.PLAN: _row("1 school day", "same day"),
        Limit.GATHERING: _row("5 school days", "5 school days", "2 school days"),
        Limit.WITNESS: _row("3 school days", "2 school days", "1 school day"),
        # Never longer than the gathering that it belongs to.
        Limit.REPORTER: _row("3 school days", "3 school days", "2 school days"),
        Limit.GATHERED: _row("2 school days", "1 school day"),
        Limit.ADDRESS: _row("1 school day", "1 school day", "same day"),
        Limit.INVITATION: _row("1 school day", "1 school day", "same day"),
        Limit.PARENT: _row("5 school days"),
        # The parent's five days may end in a call that takes two more.
        Limit.CONVERSATION: _row("2 school days"),
        Limit.CORRECTION: _row("3 school days"),
        Limit.RECOMMENDATION: _row("2 school days", "1 school day", "same day"),
        Limit.HEAD_DECISION: _row("3 school days", "2 school days", "same day"),
        Limit.APPROVAL: _row("5 school days", "3 school days", "1 school day"),
        # Counted from the day on which the letter counts as received.
        Limit.REVIEW_REQUEST: _row("10 school days"),
        Limit.MEETING_NOTICE: _row("5 school days", "3 school days"),
        Limit.OWNER: _row("5 working days", "5 working days", "2 working days"),
        Limit.AT_REST: _row("5 school days", "5 school days", "2 school days"),
        Limit.FOLLOW_UP: _row("10 school days"),
        Limit.FOLLOW_UP_ANSWER: _row("2 school days"),
    }
)
