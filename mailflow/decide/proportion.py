"""What the policy asks for before anything of consequence: the parent was heard, it rests on enough, and it is in proportion.

The one idea: where a recommendation is not so, what does not fit is asked again, with the reason, before whoever decides
sees it; the rest is kept.
"""

from collections.abc import Iterator
from typing import Final

from mailflow import policy
from mailflow.decide.turn import Turn
from mailflow.prompt.answers import Act, Unclear
from mailflow.record import Prompt

UP_TO_A_WORD: Final = frozenset({"R0", "R1"})


def unfit_recommendation(turn: Turn, prompt: Prompt, act: Act) -> tuple[Unclear, ...]:
    """Return what of a recommendation cannot be put to whoever decides, and why not."""
    if prompt.asked.question != "recommendation":
        return ()
    objections = tuple(_objections(turn, prompt.asked.about, act))
    items = dict.fromkeys(item for items, _ in objections for item in items)
    why = " ".join(("It could not be put to the Head Teacher.", *(why for _, why in objections)))
    return tuple(Unclear(item=item, why=why, doubtful=False) for item in items)


def _objections(turn: Turn, number: int, act: Act) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the items that do not fit each other or what is on record, and why."""
    codes, beyond = _picked(act, "response"), bool(set(_picked(act, "response")) - UP_TO_A_WORD)
    spoke = turn.case.answered("conversation", number)
    if spoke is None:
        yield (
            ("response",),
            "The parent has not been spoken to. The policy says that the school speaks to the parent first.",
        )
    grade = "".join(_picked(act, "grade")) or turn.case.strands[number].rests_on
    weighty = any(policy.response(code).needs_evidence for code in codes)
    if weighty and grade not in policy.STRONG_ENOUGH and not _accepted(spoke):
        yield (
            ("response",),
            f"It rests on what is {grade}. Anything beyond a word needs it corroborated or admitted (item 9).",
        )
    if beyond and _picked(act, "criticism") == ("only criticism",):
        yield ("response", "criticism"), "Criticism of the school alone leads at most to a conversation."
    if beyond and _picked(act, "finding")[0] in policy.NOT_FOUND:
        yield ("finding", "response"), "Where nothing was found to answer there is no response beyond a word."
    if "R0" in codes and len(codes) > 1:
        yield ("response",), "No action cannot stand beside another response."


def _picked(act: Act, item: str) -> tuple[str, ...]:
    return act.answers[item].picked if item in act.answers else ()


def _accepted(spoke: Prompt | None) -> bool:
    return bool(spoke and {"accepts", "accepts part"} & set(spoke.picked("position")))
