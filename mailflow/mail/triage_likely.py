"""What a likeness adds to the signs of the table: from which score on a message is asked about, opened, alerted or told.

The one idea: the more likeness, the fewer signs are needed. Without any, two signs decide in a short message; in a long one
only two signs of danger do, which stand together and tell of somebody. With some likeness one sign is enough; and what reads
very much like a concern, a danger or another procedure's needs none. The scores were chosen on messages that the weights had
not been learned from (`scripts/train_likeness.py --measure` prints what becomes of those).
"""

from typing import Final

from mailflow.mail.likeness import Likeness

SURE: Final = 450
"""A concern is opened."""
BOTH: Final = 200
"""A concern is opened where the table speaks for it too."""
LIKELY: Final = 75
"""A concern is asked about."""
PERHAPS: Final = -75
"""A concern is asked about where the table speaks for it too."""

DANGER: Final = 525
"""The safeguarding lead is alerted."""
DANGER_WITH_A_SIGN: Final = 25
"""The safeguarding lead is alerted where the table has a sign of danger too."""
PERHAPS_DANGER: Final = 125
"""A person is asked."""
CLOSE: Final = -500
"""What is left alone is named in the office's daily line."""
BEYOND_DOUBT: Final = 1000
"""The safeguarding lead is alerted although it is about a member of staff, or the Head, who have a course of their own."""

ROUTE: Final = -200
"""The owner of another procedure is told."""
BEST_ROUTE: Final = -600
"""The owner is told, if of all procedures it reads most like this."""
ROUTE_WITH_A_SIGN: Final = -1000
"""The owner is told where the table has a sign of it too."""
RESTRICTED: Final = frozenset({"staff", "head"})
"""Kinds that take a message out of everybody else's sight: it must read more like them than like any other procedure's."""
BEHIND: Final = 500
"""By how much it may read less like another procedure's than like a concern or a danger, for its owner to be told."""
FOLLOWS: Final = 300
"""How much more it must read like an answer or a reminder, which the office's own post is full of."""


def concern(like: Likeness, least: int) -> bool:
    return like.of("concern") >= least


def danger(like: Likeness, *, signs: bool) -> bool:
    return like.of("danger") >= (DANGER_WITH_A_SIGN if signs else DANGER)


def perhaps_danger(like: Likeness) -> bool:
    return like.of("danger") >= PERHAPS_DANGER


def close(like: Likeness) -> bool:
    return max(like.of("concern"), like.of("danger")) >= CLOSE


def beyond_doubt(like: Likeness) -> bool:
    return like.of("danger") >= BEYOND_DOUBT


def route(like: Likeness, kind: str, *, signs: bool) -> bool:
    score = like.of(kind) - (FOLLOWS if kind == "follow-up" else 0)
    if signs:
        return score >= ROUTE_WITH_A_SIGN
    best = kind == like.best_route()
    if kind in RESTRICTED and not best:
        return False
    return score >= max(BEST_ROUTE if best else ROUTE, like.of("concern") - BEHIND, like.of("danger") - BEHIND)


def rather_a_concern(like: Likeness) -> bool:
    """Tell whether it reads more like a concern than like anything that another procedure owns."""
    return like.of("concern") >= max(LIKELY, like.of(like.best_route()))
