"""How long each kind of record is kept, as the school has settled it.

The one idea: the spans are the school's, and counted by its calendar; what a record is, its case says.
"""

from dataclasses import dataclass

from mailflow.spans import Span, parse_span

MONTH, YEAR, THREE_YEARS, SIX_YEARS = map(parse_span, ("30 days", "12 months", "36 months", "72 months"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """`not_a_concern`: what is remembered of ordinary mail. The next four: a case, from what came to it last, by the most
    that was decided in it. `warning_counts_for`: how long an outcome may count against somebody."""

    not_a_concern: Span = MONTH
    no_case: Span = YEAR
    informal_word_or_reminder: Span = YEAR
    warning_or_meeting: Span = THREE_YEARS
    authorities_legal_or_ban: Span = SIX_YEARS
    warning_counts_for: Span = YEAR
