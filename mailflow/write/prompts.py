"""The email that asks: its first screen, and what stands below the line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Template

from mailflow.prompt import Limit, Question
from mailflow.prompt.answers import Answer, Unclear
from mailflow.prompt.items import Choose, Item
from mailflow.write.answers import number, numbered, said, title
from mailflow.write.layout import ACT_NOW, LINE, Text, opens, set_off

FIRST_SCREEN = 130
"""Words that a phone shows before anybody scrolls, nearly."""
_ONE_REMINDER = re.compile(r"^you will be reminded once,(?: and)? then ")
"""What the one reminder does not promise any more."""
_SOMEBODY_ELSE = re.compile(
    r"^(?:you will be reminded, and after a day )?(?:a|an|the|another) [\w -]{3,40} will be asked(?=[.;])"
)
"""What is not promised where everybody has been asked who could be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """All that the words of one prompt need. `by` is the day printed, "" where none may be; `code` the letter's short name;
    `overdue`: that day is over; `unclear` only when it is asked again; `chasing` when it is a reminder, `in_part` to somebody
    whose answer could be read in part alone, and `so_far` what was read; `nobody_more` where nobody else is left to be asked;
    `kept` a sentence about what stands of an earlier answer; `why` one that says why it comes again; `decides` whether to let the
    letter go is to decide as recommended; `read_back` how this person's last answer was understood; `details` what stands below
    the line."""

    reference: str
    question: Question
    wording: str
    blanks: Mapping[str, str]
    by: str
    items: tuple[str, ...]
    suggested: Mapping[str, Answer]
    code: str = ""
    unclear: tuple[Unclear, ...] = ()
    chasing: bool = False
    nobody_more: bool = False
    overdue: bool = False
    in_part: bool = False
    so_far: str = ""
    kept: str = ""
    why: str = ""
    urgent: bool = False
    decides: bool = False
    read_back: str = ""
    details: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def prompt(asking: Asking) -> Text:
    """Return the email that asks."""
    intro = _paragraphs(asking.wording, asking.blanks)
    silence = f"If we hear nothing, {_silence(asking)}"
    first_lines = opens(asking.reference, _by_when(asking))
    usual = _usual(asking)
    first, then = ([], intro) if _only_the_rest(asking) else (intro, [])
    above = [first_lines, *_why_again(asking), *first, asking.kept, silence, *usual, *_short_answers(asking)]
    lines = _line_by_line(asking, "Or line by line" if usual else "Please answer these lines")
    if not usual and (asking.unclear or _fit([*above, *lines])):
        above, lines = [*above, *lines], []
    elif lines and not usual:
        above.append(f"The short questions, {len(asking.items)} at most, stand at the end of this email.")
    below = [*then, set_off(asking.details), *lines, _universal(asking.question), asking.read_back]
    body = "\n\n".join(part for part in above if part) + f"\n\n{LINE}\n\n" + "\n\n".join(p for p in below if p)
    return Text(subject=_subject(asking), body=body.strip(), links=_links(asking))


def _silence(asking: Asking) -> str:
    """Return what follows if nobody answers, as things stand now."""
    says = asking.question.silence_says
    says = _SOMEBODY_ELSE.sub("you will be reminded", says) if asking.nobody_more else says
    return _ONE_REMINDER.sub("", says) if asking.chasing else says


def _only_the_rest(asking: Asking) -> bool:
    """Tell whether some of a form is asked again: then what it said of all of it stands below, but for what is urgent or alarming."""
    form = len(asking.question.items) > max(1, len(asking.items)) and asking.question.limit != Limit.SAFEGUARDING
    return bool(asking.unclear) and form and not (asking.urgent or asking.blanks.get("alarm"))


def _paragraphs(wording: str, blanks: Mapping[str, str]) -> list[str]:
    """Return the paragraphs of a wording that have something to say."""
    parts = Template(wording.strip()).safe_substitute(blanks).split("\n\n")
    return [part.strip() for part in parts if part.strip()]


def _fit(parts: list[str]) -> bool:
    """Return whether these parts fit on a phone's first screen."""
    return sum(len(part.split()) for part in parts) <= FIRST_SCREEN


def _subject(asking: Asking) -> str:
    if asking.urgent:
        return f"[{asking.reference}] {ACT_NOW}"
    when = f" {'since' if asking.overdue else 'by'} {asking.by}" if asking.by else ""
    return f"[{asking.reference}] Reply needed{when}"


def _why_again(asking: Asking) -> list[str]:
    if asking.unclear:
        reasons = " ".join(dict.fromkeys(one.why for one in asking.unclear))
        one, more = (
            "One thing was not clear to us, so please answer just this again."
            if asking.unclear[0].doubtful
            else "One thing is still open, so please answer just this.",
            "Some of it is still open, so please answer just that.",
        )
        so_far = [f"So far we have: {asking.so_far}."] if asking.so_far else []
        if asking.chasing:
            return [
                " ".join(filter(None, (asking.why, _reminder(asking), "Please answer just this.", reasons))),
                *so_far,
            ]
        said = ("Thank you.", asking.why, one if len(asking.unclear) == 1 else more, reasons)
        return [" ".join(filter(None, said)), *so_far]
    reminder = [_reminder(asking)] if asking.chasing else []
    return [asking.why, *reminder] if asking.why else reminder


def _reminder(asking: Asking) -> str:
    """Say that an answer did not come, or in part; where it was a colleague who answered some of it, that too."""
    if asking.in_part:
        return "This is a reminder: we could not read all of your answer, and have had no other."
    colleague = " A colleague has answered some of it." if asking.so_far else ""
    return f"This is a reminder: we have not had your answer yet.{colleague}"


def _by_when(asking: Asking) -> str:
    if asking.by and asking.overdue:
        return f"An answer was asked for by {asking.by}: please reply as soon as you can."
    return f"Please reply by {asking.by}." if asking.by else "Please reply as soon as you can."


def _usual(asking: Asking) -> list[str]:
    """Return the answers of one letter; where it is asked again, only if all that they say is, and nothing else is needed."""
    question = asking.question
    if not question.usual or not set(asking.items) >= set(question.usual[0].sets):
        return []
    keys = "\n".join(f"{usual.key}   {usual.says}" for usual in question.usual)
    shown = [
        f"- {title(question.item(name))}: {said(question.item(name), answer, asking.names)}"
        for name, answer in asking.suggested.items()
        if name in asking.items and name not in question.usual[0].sets
    ]
    also = "\n".join([f"{question.usual[0].key} also accepts these, unless you change them:", *shown]) if shown else ""
    mine = {*question.usual[0].sets, *asking.suggested}
    still = [name for name in asking.items if name not in mine and question.item(name).required]
    if asking.unclear and still:
        return []
    more = f"Please add {numbered(question, still)}, which only you can say." if still else ""
    lead = "If this is so, one letter does:" if still else "Usually one letter is enough:"
    return [f"{lead}\n\n{keys}", also, more]


def _short_answers(asking: Asking) -> list[str]:
    items = [asking.question.item(name) for name in asking.items]
    if len(items) == 1 and isinstance(items[0], Choose) and items[0].command:
        choose = items[0]
        so = {choice.key: choice.deciding if asking.decides else "" for choice in choose.choices}
        lines = "\n".join(f"{choice.key}   {so[choice.key]}{choice.says}" for choice in choose.choices)
        code = f" (this letter is {asking.code})" if asking.code else ""
        return [f"Please reply with one word{code}:", lines]
    if len(items) == 1 and isinstance(items[0], Choose):
        return [items[0].says, _choices(items[0])]
    return [] if asking.unclear else _own_words(asking, items)


def _own_words(asking: Asking, items: list[Item]) -> list[str]:
    """Return how to answer where no letter does it: in words of one's own, or line by line."""
    if len(items) == 1:
        suggested = asking.suggested.get(items[0].name)
        agree = (
            [
                f"{asking.blanks['decider']} wrote:\n> {said(items[0], suggested, asking.names)}",
                "If they are the new words, and not what to do with the old ones, reply YES to use exactly them.",
            ]
            if suggested
            else []
        )
        return [f"{items[0].says}:", *agree]
    return []


def _line_by_line(asking: Asking, head: str) -> list[str]:
    items = [asking.question.item(name) for name in asking.items]
    if len(items) == 1 and (isinstance(items[0], Choose) or not asking.unclear):
        return []
    lines = [_item(asking.question, item) for item in items]
    if len(items) == 1:
        return lines
    return [f"{head}, in any order and as short as you like (1A 2B, then your words):", *lines]


def _item(question: Question, item: Item) -> str:
    first = f"{number(question, item.name)}   {item.says}"
    return f"{first}\n{_choices(item)}" if isinstance(item, Choose) else first


def _choices(item: Choose) -> str:
    return "\n".join(f"   {choice.key}   {choice.says}" for choice in item.choices)


def _universal(question: Question) -> str:
    if not question.universal:
        return ""
    return (
        "Or instead, alone on the first line:\n\nS   somebody may be at risk\nX   I am connected with somebody in this\n"
        "H   I need to talk first\nN   this is not for me"
    )


def _links(asking: Asking) -> dict[str, str]:
    """Return the ready replies. Whoever is asked again has those of a decision once more, and the usual ones where shown."""
    items, shown = [asking.question.item(name) for name in asking.items], not asking.unclear or _usual(asking)
    links = {usual.key: usual.key for usual in asking.question.usual} if shown else {}
    if len(items) == 1 and isinstance(items[0], Choose) and (shown or items[0].command):
        for choice in items[0].choices:
            text = f"{choice.key} {asking.code}".strip() if items[0].command else choice.key
            links[choice.key] = f"{text} " if choice.needs_words else text
    return links
