"""One word that decides: APPROVE, CHANGE, DECLINE, SEND.

The one idea: every word of the reply has to be accounted for. A word that lets a letter go counts only if all the rest
is courtesy; a condition, a question, a doubt, a second command or anything unknown is asked again, and never acted on.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from mailflow.mail.command_words import (
    DOUBTS,
    GAP,
    HEDGES,
    QUOTES,
    above_last_signature,
    choice_at,
    code_at,
    meant_as_command,
    name_at,
    only_asks,
    other_code,
    polite,
    without_harmless_signature,
)
from mailflow.mail.courtesies import courtesy, names, without_greeting
from mailflow.people import Person
from mailflow.prompt import Answer, Choice, Choose

MOST: Final = 4_000
"""Characters: a longer reply is no plain command."""

_STRANGE: Final = re.compile(r"\S+")
_APPROVING: Final = re.compile(r"(?:\b(\w+(?:['’]t)?)\s+)?\bapprov(?:e|ed|ing)\b", re.IGNORECASE)
_REFUSING: Final = frozenset(
    {
        "not",
        "cannot",
        "can't",
        "can’t",
        "won't",
        "won’t",
        "don't",
        "don’t",
        "never",
        "couldn't",
        "couldn’t",
        "wouldn't",
        "wouldn’t",
    }
)
_LEADING: Final = " \t\n,.:;!-–—*_()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a reply to a question of one word said: the answer, or why it cannot count.

    With both, the choice was made, but the words that it needs are missing.
    """

    answer: Answer | None = None
    why: str = ""


@dataclass(slots=True)
class _Found:
    choices: list[Choice] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    other_code: str = ""


def command(item: Choose, text: str, *, code: str, people: Iterable[Person], chosen: str = "") -> Command:
    """Read the newly written `text` for exactly one of the item's commands.

    `code`: that of the letter asked about. `chosen`: the name of a choice already made whose words were missing. Never
    raises; takes linear time.
    """
    body = without_greeting("\n".join(line for line in text.split("\n") if not line.lstrip().startswith(">"))).strip()
    if not body:
        return Command(why="There is nothing newly written in it.")
    if len(body) > MOST:
        return Command(why="It is too long to be read as one plain word.")
    known = names(people)
    whole, body = body, without_harmless_signature(body, known)
    end, first = _first(item, body, code, known)
    if first is None:
        if chosen and not _APPROVING.search(body) and _says_something(body):
            return Command(answer=Answer((chosen,), body))
        return Command(why=_why_none(item, body))
    if first.needs_words or only_asks(first):
        return _with_words(item, first, above_last_signature(whole, known)[end:], code, known)
    return _strict(item, first, body, code, known)


def _first(item: Choose, text: str, code: str, known: frozenset[str]) -> tuple[int, Choice | None]:
    """Return where the first word of command ends, and its choice; None if more than courtesy stands before it."""
    at, thanked = 0, False
    while at < len(text):
        if gap := GAP.match(text, at):
            at = gap.end()
        elif found := choice_at(item, text, at):
            choice, end = found
            return (end, choice) if meant_as_command(choice, text, at, end) else (at, None)
        elif code_at(text, at, code):
            at += len(code)
        elif size := polite(item, text, at):
            thanked = courtesy(text, at) > 0
            at += size
        elif thanked and (size := name_at(text, at, known)):
            at += size
        else:
            break
    return at, None


# A word that lets something go ---------------------------------------------------------------------------------------


_AT_ONCE: Final = re.compile(
    r"\b(?:please )?(?:send|sent|to be sent|release)(?: (?:it|this|the letter|out))? (?:now|at once|immediately|straight away)\b",
    re.IGNORECASE,
)
_UNLESS: Final = re.compile(
    r"\b(?:if|unless|once|when|after|until|till|provided|subject to|but|except|wait|hold|or)\b|\?", re.IGNORECASE
)


def _strict(item: Choose, first: Choice, body: str, code: str, known: frozenset[str]) -> Command:
    """Read a word that lets something go. "Send now" with a reason shortens the wait; without one it is asked for."""
    hurry = _AT_ONCE.search(body)
    if hurry is None:
        return _plain(item, first, body, code, known)
    before, reason = body[: hurry.start()], body[hurry.end() :]
    plain = _plain(item, first, before if re.search(r"\w", before) else first.key, code, known)
    reason = re.sub(r"^[\s,;:–—-]*(?:because|as|since|for)?\b\s*", "", reason, flags=re.IGNORECASE).strip()
    found = _accounted(item, reason, code, known)
    if plain.why or found.choices or found.other_code or _UNLESS.search(reason):
        return plain if plain.why else Command(why="Beside “send now” it says more than a reason, so it was not taken.")
    if len([word for word in found.strange if re.search(r"\w", word)]) < 2:
        return Command(why=f"“Send now” needs a reason in a few words; {first.key} alone sends it at the usual hour.")
    return Command(answer=Answer((first.name,), f"send now: {reason}"))


def _plain(item: Choose, first: Choice, body: str, code: str, known: frozenset[str]) -> Command:
    found = _accounted(item, body, code, known)
    others = {choice.key for choice in found.choices} - {first.key}
    if doubtful := _doubtful(first, body, others):
        return Command(why=doubtful)
    if found.other_code:
        return Command(why=_another_letter(found.other_code, code))
    if found.strange:
        said = " ".join(found.strange)[:120]
        return Command(why=f"Beside {first.key} it says “{said}”, so it was not taken as a plain {first.key}.")
    return Command(answer=Answer((first.name,)))


def _doubtful(first: Choice, body: str, others: set[str]) -> str:
    so = f"so it was not taken as a plain {first.key}."
    if others:
        return f"It says both {first.key} and {' and '.join(sorted(others))}."
    if "?" in body:
        return f"There is a question mark in it, {so}"
    if any(mark in body for mark in QUOTES) or re.search(rf"(?:^|\s)['‘]\s*{first.key}", body, re.IGNORECASE):
        return f"Something in it stands in quotation marks, {so}"
    if "..." in body or "…" in body:
        return f"It breaks off, {so}"
    if found := DOUBTS.search(body):
        return f"It also says “{found.group().lower()}”, {so}"
    return ""


def _another_letter(named: str, code: str) -> str:
    return f"It names another letter ({named}) than the one that was shown" + (f" ({code})." if code else ".")


def _accounted(item: Choose, text: str, code: str, known: frozenset[str]) -> _Found:
    """Go through `text` word by word: commands, the code, courtesies, names, and what is none of these."""
    found, at = _Found(), 0
    while at < len(text):
        if gap := GAP.match(text, at):
            at = gap.end()
        elif command_word := choice_at(item, text, at):
            found.choices.append(command_word[0])
            at = command_word[1]
        elif code_at(text, at, code):
            at += len(code)
        elif named := other_code(text, at):
            found.other_code = named
            at += len(named)
        elif size := polite(item, text, at) or name_at(text, at, known):
            at += size
        elif strange := _STRANGE.match(text, at):
            found.strange.append(strange.group())
            at = strange.end()
    return found


# A word that lets nothing go -----------------------------------------------------------------------------------------


def _with_words(item: Choose, choice: Choice, rest: str, code: str, known: frozenset[str]) -> Command:
    """What stands behind the word is its content, unless it takes the word back."""
    if rest.lstrip().startswith("?"):
        return Command(why=f"There is a question mark behind {choice.key}, so it was not taken as {choice.key}.")
    words = rest.lstrip(_LEADING)
    if code_at(words, 0, code):
        words = words[len(code) :].lstrip(_LEADING)
    elif named := other_code(words, 0):
        return Command(why=_another_letter(named, code))
    if takes_back := _taken_back(item, choice, words):
        return Command(why=takes_back)
    found = _accounted(item, words, code, known)
    if not found.strange and not found.choices:
        words = ""
    if choice.needs_words and not _says_something(words):
        return Command(answer=Answer((choice.name,)), why=f"{choice.key} needs a few words beside it: {choice.says}.")
    return Command(answer=Answer((choice.name,), words.strip()))


def _taken_back(item: Choose, choice: Choice, words: str) -> str:
    if HEDGES.match(words):
        return f"Behind {choice.key} it says “{words.strip()[:60]}”, so it was not taken as {choice.key}."
    keys = "|".join(re.escape(other.key) for other in item.choices)
    if re.match(rf"(?:or|/)\s*(?:{keys})\b", words, re.IGNORECASE):
        return f"It names {choice.key} and another word, and only one can count."
    for other in item.choices:
        if other.key != choice.key and re.search(rf"\b{re.escape(other.key)}\b", words):
            return f"It says both {choice.key} and {other.key}."
    may_approve = any(other.key == "APPROVE" for other in item.choices)
    if may_approve and any((m.group(1) or "").casefold() not in _REFUSING for m in _APPROVING.finditer(words)):
        return f"It says both {choice.key} and APPROVE."
    return ""


def _says_something(words: str) -> bool:
    return len(re.findall(r"[^\W_]", words)) >= 2


def _why_none(item: Choose, body: str) -> str:
    keys = ", ".join(choice.key for choice in item.choices)
    named = [each.key for each in item.choices if re.search(rf"\b{each.key}(?:d|ed)?\b", body, re.IGNORECASE)]
    if len(named) == 1 and (found := DOUBTS.search(body)):
        return f"It also says “{found.group().lower()}”, so it was not taken as {named[0]}."
    if named:
        return f"{named[0]} is not the first word of it, so it was not taken as an answer."
    return f"It does not begin with one of the words asked for ({keys}), so nothing was done."
