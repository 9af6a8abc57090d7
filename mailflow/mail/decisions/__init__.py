"""One word that decides: APPROVE, CHANGE, DECLINE, SEND.

The one idea: every word of the reply has to be accounted for. A word that lets a letter go, or a saying as plain, counts
only if all the rest is courtesy, each phrase in its place; a condition, a question, a doubt, a second command or anything
unknown is asked again, and never acted on. What lets nothing go may be said in any words that point to it alone.

- What stands there: `spelling` and `slips` (what was meant), `choices` (which word of command), `codes`, `names`.
- Taking a reply apart: `command_words` (phrase by phrase), `clauses` (whole clauses, by the `grammar`), `remarks`.
- What lets a letter go: `consents`. What may stand beside it: `assents`, `sayings`, `harmless`, and the word classes of the grammar,
  `praise`, `praise_words`, `about_oneself`, `sympathy`, `reasons`, `parting`, `asides` and `of_the_day`.
- What takes it back: `plain_words` (a phrase out of its place; "send now" and its reason), `bidding` (somebody else's yes).
- What lets nothing go: `wishes`, by the sayings of `wish_words`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mailflow.mail.decisions.bidding import bidden
from mailflow.mail.decisions.choices import meant_as_command
from mailflow.mail.decisions.command_words import LETTING, Asked, Phrase, only_asks, phrases
from mailflow.mail.decisions.plain_words import hurried, out_of_place
from mailflow.mail.decisions.spelling import spelt_out, unmarked
from mailflow.mail.decisions.wishes import approves, wished
from mailflow.mail.new_text.signatures import above_last_signature, without_harmless_signature
from mailflow.mail.words.brief import brief
from mailflow.mail.words.courtesies import names, without_greeting
from mailflow.mail.words.matters import DOUBTS
from mailflow.people import Person, Role, holders
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choice, Choose

MOST: Final = 4_000
"""Characters: a longer reply is no plain command."""

_QUOTES: Final = '"“”„«»`'
_HEDGES: Final = re.compile(
    r"[\W_]*(?:(?:maybe|perhaps|possibly|probably|i think|not sure|unsure|not yet|or not|for now|wait|actually|hmm+)"
    r"[\W_]*)+$",
    re.IGNORECASE,
)
_APPROVING: Final = re.compile(r"(?:\b(\w+(?:['’]t)?)\s+)?\bapprov(?:e|ed|ing)\b", re.IGNORECASE)
_REFUSING: Final = frozenset(
    "not cannot never can't can’t won't won’t don't don’t couldn't couldn’t wouldn't wouldn’t".split()
)
_LEADING: Final = " \t\n,.:;!-–—*_()"
_BEFORE: Final = frozenset(
    "greeting thanks assent settled kind lead object please code and closing manner remark addressee".split()
)
"""The kinds of phrases that may stand before the first word of command."""
_WITH_A_REASON: Final = frozenset({"DECLINE", "NONE", "HOLD"})
_NO_REASON: Final = frozenset("greeting thanks closing please name post code object addressee".split())
_A_REASON: Final = 3
"""Words that make a reason, of those that are no courtesy."""
_NOTHING_MORE: Final = (_BEFORE - {"remark"}) | {"name", "post"}
_UNDOUBTED: Final = frozenset({"settled", "remark", "word", "kind"})
"""Whole sayings, in which a "no" or a "first" is no doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What a reply to a question of one word said: the answer, or why it cannot count.

    With both, the choice was made, but the words that it needs are missing.
    """

    answer: Answer | None = None
    why: str = ""


def command(item: Choose, text: str, *, code: str, people: Iterable[Person], chosen: str = "", by: str = "") -> Command:
    """Read the newly written `text` for exactly one of the item's commands.

    `code`: that of the letter asked about. `chosen`: the name of a choice already made whose words were missing.
    `by`: the short name of whoever wrote it; the Head Teacher if nothing is told. Never raises; takes linear time.
    """
    whole = text.strip()
    if not re.search(r"[^\s>|]", whole):
        return Command(why="There is nothing newly written in it.")
    if len(whole) > MOST:
        return Command(why="It is too long to be read as one plain word.")
    asked = _asked(item, code, tuple(people), by)
    body = without_harmless_signature(whole, asked.writer if asked.letting else asked.known)
    body = spelt_out(unmarked(body) if asked.letting else body)
    first = _first(phrases(asked, body), body)
    if first is None or first.choice is None:
        if chosen and not _APPROVING.search(body) and not approves(body) and _says_something(body):
            return Command(answer=Answer((chosen,), body))
        return _wish(asked, whole) or Command(why=_why_none(item, body))
    if first.choice.needs_words or only_asks(first.choice):
        return _with_words(asked, first.choice, above_last_signature(whole, asked.known)[first.end :])
    found = _strict(asked, first.choice, body)
    return (found.why and _wish(asked, whole)) or found


def _asked(item: Choose, code: str, people: tuple[Person, ...], by: str) -> Asked:
    """What lets a letter go is signed by nobody but whoever writes."""
    approves_it = any(choice.key == LETTING[0] for choice in item.choices)
    writers = [each for each in people if each.key == by] or (approves_it and holders(people, Role.HEAD)) or people
    return Asked(item=item, code=code, known=names(people), writer=names(writers))


def _first(found: Sequence[Phrase], text: str) -> Phrase | None:
    """Return the first word of command; None if more than courtesy stands before it."""
    for phrase in found:
        if phrase.choice is not None:
            return phrase if meant_as_command(phrase.choice, text, phrase.begin, phrase.end) else None
        if phrase.kind not in _BEFORE:
            return None
    return None


# A word that lets something go ---------------------------------------------------------------------------------------


def _strict(asked: Asked, first: Choice, body: str) -> Command:
    """Read a word that lets something go. "Send now" with a reason shortens the wait; without one it is asked for."""
    hurry = hurried(body, asked.known)
    if hurry is None:
        return _plain(asked, first, body)
    before = hurry.before if re.search(r"\w", hurry.before) else first.key
    plain = _plain(asked, first, f"{before}\n{hurry.behind}")
    if plain.why:
        return plain
    if not hurry.reason:
        return Command(
            why=f"“Send now” needs “because” and a reason in one plain clause; {first.key} alone sends it at the usual hour."
        )
    return Command(answer=Answer((first.name,), f"send now: {hurry.reason}"))


def _plain(asked: Asked, first: Choice, body: str) -> Command:
    found = phrases(asked, body)
    if doubtful := _doubtful(first, body, found):
        return Command(why=doubtful)
    if other := [body[one.begin : one.end] for one in found if one.kind == "other code"]:
        return Command(why=_another_letter(other[0], asked.code))
    if name := bidden(found, body, asked):
        alone = f"If you approve it yourself, please reply {first.key} by itself."
        return Command(why=f"It speaks to {name}, as if it were for them to approve it. {alone}")
    strange = [one for one in found if one.kind == "strange"] or out_of_place(found, body, asked)
    if strange:
        said = " ".join(body[one.begin : one.end] for one in strange)[:120]
        if _of_the_same_surname(said, asked.item.addressee):
            whom = (
                f"and this letter is to {asked.item.addressee}. If you mean them, please reply {first.key} by itself."
            )
            return Command(why=f"Beside {first.key} it says “{said}”, {whom}")
        return Command(why=f"Beside {first.key} it says “{said}”, so it was not taken as a plain {first.key}.")
    return Command(answer=Answer((first.name,)))


def _of_the_same_surname(said: str, addressee: str) -> bool:
    """Tell whether somebody is named by the addressee's surname with a first name that the letter does not have: it may be them,
    or somebody else at home, and only whoever decides can say."""
    surname = addressee.split()[-1:]
    return bool(surname) and surname[0].casefold() in re.findall(r"[\w'’-]+", said.casefold())


def _doubtful(first: Choice, body: str, found: Sequence[Phrase]) -> str:
    so = f"so it was not taken as a plain {first.key}."
    others = {one.choice.key for one in found if one.choice is not None} - {first.key}
    if others:
        return f"It says both {first.key} and {' and '.join(sorted(others))}."
    if "?" in body:
        return f"There is a question mark in it, {so}"
    if any(mark in body for mark in _QUOTES) or re.search(rf"(?:^|\s)['‘]\s*{first.key}", body, re.IGNORECASE):
        return f"Something in it stands in quotation marks, {so}"
    if "..." in body or "…" in body:
        return f"It breaks off, {so}"
    unsettled = "".join(body[one.begin : one.end] + " " for one in found if one.kind not in _UNDOUBTED)
    if doubt := DOUBTS.search(unsettled):
        return f"It also says “{doubt.group().lower()}”, {so}"
    return ""


def _another_letter(named: str, code: str) -> str:
    return f"It names another letter ({named}) than the one that was shown" + (f" ({code})." if code else ".")


# A word that lets nothing go -----------------------------------------------------------------------------------------


def _with_words(asked: Asked, choice: Choice, rest: str) -> Command:
    """What stands behind the word is its content, unless it takes the word back."""
    if rest.lstrip().startswith("?"):
        return Command(why=f"There is a question mark behind {choice.key}, so it was not taken as {choice.key}.")
    words = rest.lstrip(_LEADING)
    found = phrases(asked, words)
    if found and found[0].kind == "code":
        words = words[found[0].end :].lstrip(_LEADING)
        found = phrases(asked, words)
    elif found and found[0].kind == "other code":
        return Command(why=_another_letter(words[found[0].begin : found[0].end], asked.code))
    if takes_back := _taken_back(asked.item, choice, words):
        return Command(why=takes_back)
    if all(one.kind in _NOTHING_MORE for one in found):
        words = ""
    if choice.needs_words and not _says_something(words):
        return Command(answer=Answer((choice.name,)), why=_lacks_words(choice))
    return Command(answer=Answer((choice.name,), words.strip()))


def _wish(asked: Asked, whole: str) -> Command | None:
    """Read what lets nothing go and is said in other words; all of them are its content."""
    text = without_greeting(above_last_signature(whole, asked.known)).strip()
    wish = wished(asked.item, text) if asked.letting else None
    if wish is None or any(one.kind == "other code" for one in phrases(asked, text)):
        return None
    beside = [one for one in phrases(asked, wish.beside) if one.kind not in _NO_REASON]
    words = sum(len(wish.beside[one.begin : one.end].split()) for one in beside)
    if wish.choice.key in _WITH_A_REASON and words < _A_REASON:
        return Command(answer=Answer((wish.choice.name,)), why=_lacks_words(wish.choice))
    return Command(answer=Answer((wish.choice.name,), text))


def _lacks_words(choice: Choice) -> str:
    return f"{choice.key} needs a few words beside it: {choice.says}."


def _taken_back(item: Choose, choice: Choice, words: str) -> str:
    if _HEDGES.match(words):
        return f"Behind {choice.key} it says “{brief(words)}”, so it was not taken as {choice.key}."
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
    keys = [choice.key for choice in item.choices]
    named = {key: at for key in keys if (at := re.search(rf"\b{key}(?:d|ed)?\b", body, re.IGNORECASE))}
    key = next((each for each in (*LETTING, *keys) if each in named), "")
    if len(named) == 1 and (found := DOUBTS.search(body)):
        return f"It also says “{found.group().lower()}”, so it was not taken as {key}."
    if key and (before := body[: named[key].start()].strip(_LEADING)):
        return f"Before {key} it says “{brief(before)}”, so it was not taken as a plain {key}."
    listed = ", ".join(keys)
    return f"“{brief(body)}” was not plain enough to be taken for one of the words asked for ({listed}), so nothing was done."
