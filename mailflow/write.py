"""What our emails say: prompts and notices as plain text.

The one idea: the first screen of a phone says what is asked, by when, and what silence will mean, and how the usual answer
is one keystroke. Everything else stands below a line. The layout is the small text format of `mailflow.mail.page`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from string import Template
from typing import assert_never
from zoneinfo import ZoneInfo

from mailflow.prompt import Address, Answer, Choose, Day, Item, Question, Unclear, Who, Words

LINE = "-" * 40
NEUTRAL = "Confidential. Please do not open this while your screen is shared."


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An email's subject and body, and ready replies: what a tap writes, by what the button says."""

    subject: str
    body: str
    links: Mapping[str, str] = field(default_factory=dict)


def day(instant: datetime, zone: ZoneInfo) -> str:
    """Return a date as prompts print it: "Wed 25 Nov"."""
    here = instant.astimezone(zone)
    return f"{here:%a} {here.day} {here:%b}"


def moment(instant: datetime, zone: ZoneInfo) -> str:
    """Return an instant as people say it: "09:00 on Wed 25 Nov"."""
    return f"{instant.astimezone(zone):%H:%M} on {day(instant, zone)}"


def long_day(instant: datetime, zone: ZoneInfo) -> str:
    """Return a date as letters print it: "Monday 7 December 2026"."""
    here = instant.astimezone(zone)
    return f"{here:%A} {here.day} {here:%B %Y}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """All that the words of one prompt need. `by` is the day printed, "" where none may be; `code` the letter's short
    name; `unclear` only when it is asked again; `chasing` when it is a reminder; `read_back` how this person's last
    answer was understood; `details` what stands below the line."""

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
    urgent: bool = False
    read_back: str = ""
    details: str = ""
    names: Mapping[str, str] = field(default_factory=dict)


def prompt(asking: Asking) -> Text:
    """Return the email that asks."""
    intro = Template(asking.wording.strip()).safe_substitute(asking.blanks)
    above = [NEUTRAL, *_why_again(asking), intro, _by_when(asking), *_usual(asking), *_short_answers(asking)]
    below = [*_line_by_line(asking), _universal(asking.question), asking.read_back, asking.details]
    body = "\n\n".join(part for part in above if part) + f"\n\n{LINE}\n\n" + "\n\n".join(p for p in below if p)
    return Text(subject=_subject(asking), body=body.strip(), links=_links(asking))


def _subject(asking: Asking) -> str:
    if asking.urgent:
        return f"[{asking.reference}] Act now"
    return f"[{asking.reference}] Reply needed" + (f" by {asking.by}" if asking.by else "")


def _why_again(asking: Asking) -> list[str]:
    if asking.unclear:
        said = " ".join(one.why for one in asking.unclear)
        return [f"Thank you. One thing was not clear to us, so please answer just this again. {said}"]
    return ["This is a reminder: we have not had your answer yet."] if asking.chasing else []


def _by_when(asking: Asking) -> str:
    when = f"Please reply by {asking.by}." if asking.by else "Please reply as soon as you can."
    return f"{when} If nothing comes: {asking.question.silence_says}"


def _usual(asking: Asking) -> list[str]:
    question = asking.question
    if asking.unclear or not question.usual or not set(asking.items) >= set(question.usual[0].sets):
        return []
    keys = "\n".join(f"{usual.key}   {usual.says}" for usual in question.usual)
    lead = "Usually one letter is enough:"
    shown = [f"{_title(question.item(name))}: {_said(question.item(name), answer, asking.names)}"
             for name, answer in asking.suggested.items() if name in asking.items]
    also = f"With it, unless you change it: {'; '.join(shown)}." if shown else ""
    still = [str(_number(question, name)) for name in asking.items
             if not _covered(question, name) and name not in asking.suggested and _required(question.item(name))]
    more = f"Please add {_and(still)}, which only you can say." if still else ""
    return [f"{lead}\n\n{keys}", f"{also} {more}".strip()]


def _short_answers(asking: Asking) -> list[str]:
    items = [asking.question.item(name) for name in asking.items]
    if len(items) == 1 and isinstance(items[0], Choose) and items[0].command:
        choose = items[0]
        lines = "\n".join(f"{choice.key}   {choice.says}" for choice in choose.choices)
        code = f" (this letter is {asking.code}; you may add that to your word)" if asking.code else ""
        return [f"Please reply with one word{code}:", lines]
    if len(items) == 1 and isinstance(items[0], Choose):
        return [items[0].says, _choices(items[0])]
    return []


def _line_by_line(asking: Asking) -> list[str]:
    items = [asking.question.item(name) for name in asking.items]
    if len(items) == 1 and isinstance(items[0], Choose):
        return []
    head = "Line by line, in any order, as you would write it (1A 2B, then your words):"
    return [head, *(_item(asking.question, item) for item in items)]


def _item(question: Question, item: Item) -> str:
    first = f"{_number(question, item.name)}   {item.says}"
    return f"{first}\n{_choices(item)}" if isinstance(item, Choose) else first


def _choices(item: Choose) -> str:
    return "\n".join(f"   {choice.key}   {choice.says}" for choice in item.choices)


def _universal(question: Question) -> str:
    if not question.universal:
        return ""
    return ("Instead, alone on the first line: S somebody may be at risk; X I am connected with somebody in this; "
            "H I need to talk first; N not me.")


def _links(asking: Asking) -> dict[str, str]:
    question, items = asking.question, [asking.question.item(name) for name in asking.items]
    if asking.unclear:
        return {}
    links = {usual.key: usual.key for usual in question.usual}
    if len(items) == 1 and isinstance(items[0], Choose):
        for choice in items[0].choices:
            text = f"{choice.key} {asking.code}".strip() if items[0].command else choice.key
            links[choice.key] = f"{text} " if choice.needs_words else text
    return links


def read_back(question: Question, answers: Mapping[str, Answer], names: Mapping[str, str]) -> str:
    """Return one sentence that says how an answer was understood."""
    said = in_words(question, answers, names)
    return f"We read your last reply like this: {said}. If that is not right, just say so." if said else ""


def in_words(question: Question, answers: Mapping[str, Answer], names: Mapping[str, str]) -> str:
    """Return an answer as it was understood: what was asked, and what was said to it."""
    said = [f"{_title(question.item(name)).lower()}: {_said(question.item(name), answer, names)}"
            for name, answer in answers.items() if any(item.name == name for item in question.items)]
    return "; ".join(said)


def _said(item: Item, answer: Answer, names: Mapping[str, str]) -> str:
    match item:
        case Choose():
            picked = ", ".join(item.choice(name).key if item.many else item.choice(name).says for name in answer.picked)
        case Who() if item.staff:
            picked = ", ".join(names.get(key, key) for key in answer.picked)
        case Who() | Words() | Day() | Address():
            picked = "; ".join(answer.picked)
        case _ as unknown:
            assert_never(unknown)
    return f"{picked} ({answer.words})" if answer.words and answer.words not in picked else picked


def _title(item: Item) -> str:
    return item.says.split("(")[0].split("?")[0].strip().rstrip(":")


def _number(question: Question, name: str) -> int:
    return [item.name for item in question.items].index(name) + 1


def _covered(question: Question, name: str) -> bool:
    return name in question.usual[0].sets


def _required(item: Item) -> bool:
    return item.required


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def notice(reference: str, wording: str, blanks: Mapping[str, str], details: str = "") -> Text:
    """Return an email that tells and does not ask. The wording's first line is the end of its subject."""
    title, _, words = wording.strip().partition("\n")
    body = Template(words.strip()).safe_substitute(blanks)
    subject = f"[{reference}] {title}" if reference else title
    return Text(subject=subject, body="\n\n".join([NEUTRAL, body, *([LINE, details] if details else [])]))
