"""What a likeness adds to the signs of the table: from which score on a message is asked about, opened, alerted or told.

The one idea: the more likeness, the fewer signs are needed. Without any, two signs decide in a short message; in a long one
only two signs of danger do, which stand together and tell of somebody. One sign of a threat is enough beside a group and a
name, and beside a group alone it is asked about. With some likeness one sign is enough; and what reads very much like a
concern, a danger or another procedure's needs none. Too little likeness makes a question of what the table alone would open.
It never closes anything, but for dangers that are merely named, in words about nobody (those stand in the daily line), and for
pictures whose few words are plainly everyday mail. A concern is weighed against how ordinary a passage reads, a danger by itself,
since it may stand in the most ordinary words. The scores were chosen on messages that the model had not learned from
(`scripts/train_likeness.py` prints what becomes of those), those of a danger on the messages of `tests/mail/triage/chosen_on`, which
tell theirs quietly.
"""

from typing import Final

from mailflow.mail.triage.likeness import NOTHING, Likeness

SURE: Final = 1500
"""A concern is opened. This and the next three say how much more it must read like a concern than like everyday mail."""
BOTH: Final = -1200
"""A concern is opened where the table speaks for it too."""
LIKELY: Final = -1000
"""A concern is asked about."""
PERHAPS: Final = -1800
"""A concern is asked about where the table speaks for it too."""
HARDLY: Final = -4000
"""A concern that the table alone would open is asked about instead if it does not even read so much like one."""

DANGER: Final = -1000
"""The safeguarding lead is alerted."""
DANGER_WITH_A_SIGN: Final = -2000
"""The safeguarding lead is alerted where the table has a sign of danger too."""
PERHAPS_DANGER: Final = -2500
"""A person is asked."""
HARDLY_DANGER: Final = -6500
"""Dangers that are merely named, in words about nobody, are but mentioned in the daily line if they read less like one."""
EVERYDAY: Final = 4000
"""What a picture came with says that it is everyday: a lost jumper, a form, a leak."""
CLOSE: Final = -2500
"""What is left alone is named in the office's daily line."""
BEYOND_DOUBT: Final = 1000
"""The safeguarding lead is alerted although it is about a member of staff, or the Head, who have a course of their own."""

ROUTE: Final = -500
"""The owner of another procedure is told."""
BEST_ROUTE: Final = -2000
"""The owner is told, if of all procedures it reads most like this: how much more than like everyday mail."""
ROUTE_WITH_A_SIGN: Final = -4000
"""The owner is told where the table has a sign of it too."""
SECOND_ROUTE: Final = -2000
"""A second owner is told too, of what another owner is told: the one mail is often two procedures'."""
RESTRICTED: Final = frozenset({"staff", "head"})
"""Kinds that take a message out of everybody else's sight: it must read more like them than like any other procedure's."""
BEHIND: Final = 500
"""By how much it may read less like another procedure's than like a concern or a danger, for its owner to be told."""
RATHER: Final = 2500
"""By how much less it may read like a concern than like another procedure's, and still be one."""
FOLLOWS: Final = 300
"""How much more it must read like an answer or a reminder, which the office's own post is full of."""


def concern(like: Likeness, least: int) -> bool:
    return like.beside_ordinary("concern") >= least


def danger(like: Likeness, *, signs: bool) -> bool:
    return like.of("danger") >= (DANGER_WITH_A_SIGN if signs else DANGER)


def perhaps_danger(like: Likeness) -> bool:
    return like.of("danger") >= PERHAPS_DANGER


def hardly_danger(like: Likeness) -> bool:
    return like != NOTHING and like.of("danger") < HARDLY_DANGER


def everyday(like: Likeness) -> bool:
    """Tell whether it reads plainly like everyday mail; what has too few words to be read does not."""
    return like != NOTHING and like.of("ordinary") >= EVERYDAY


def close(like: Likeness) -> bool:
    return max(like.beside_ordinary("concern"), like.beside_ordinary("danger")) >= CLOSE


def beyond_doubt(like: Likeness) -> bool:
    return like.of("danger") >= BEYOND_DOUBT


def route(like: Likeness, kind: str, *, signs: bool) -> bool:
    if signs:
        return like.of(kind) >= ROUTE_WITH_A_SIGN
    if kind != like.best_route():
        return kind not in RESTRICTED and like.of(kind) >= ROUTE
    beside = like.beside_ordinary(kind) - (FOLLOWS if kind == "follow-up" else 0)
    return beside >= BEST_ROUTE and like.of(kind) >= max(like.of("concern"), like.of("danger")) - BEHIND


def second_route(like: Likeness, kind: str) -> bool:
    return like.of(kind) >= SECOND_ROUTE


def rather_a_concern(like: Likeness) -> bool:
    """Tell whether it reads more like a concern than like anything that another procedure owns."""
    return concern(like, LIKELY) and like.of("concern") >= like.of(like.best_route()) - RATHER
