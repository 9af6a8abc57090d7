"""What this person may not be told, and whether these words tell it.

The one idea: a letter to the parent concerned is looked at twice, when it is drafted and when it leaves. What points to a
reporter, a word of verdict, a threat, or a blank that is not filled in stops it with a sentence; nothing is edited
silently. It shows the absence of the forms listed here, not that a clever reader cannot guess.

Looked for: a reporter's names, from the display name, the address and what they wrote ("my son Alfie", how they signed;
for a report without name and address, whoever rang), in any spelling, spelt out, cut short, as initials (`known`,
`named`); their addresses and telephone numbers (`reached`); six telling words in a row from anything they wrote
(`repeated`); phrases that tell who told us, when, or by a picture of the chat (`pointed`); words of judgement, threats and
orders of silence (`judged`); blanks left open.

Not looked for: nicknames that do not begin the name (Bill for William); names in another script; a name of one letter;
a name that is an ordinary word, where it heads a sentence ("Grace said"; "Grace Lind" and "Mrs Grace" are found); a
name that is also the whole name of the parent or of one of the staff, or a title and surname of theirs; the reporter's
words told in other words; what follows from something that only one person could know; in the address line
(`addressed`), a name that only the words of a report without name and address give. The wording itself is not looked
at: the Head Teacher approves it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.leak import seen
from mailflow.leak.addressed import own_name
from mailflow.leak.judged import judged
from mailflow.leak.known import known_by
from mailflow.leak.named import holds, read
from mailflow.leak.pointed import pointed
from mailflow.leak.reached import bears, reached
from mailflow.leak.repeated import repeats, stretches, telling_runs

__all__ = ["Open", "Secret", "own_name", "repeated", "stops"]

_UNFILLED: Final = re.compile(
    r"\$\{?[a-z_]+\}?|\{\{? ?[a-z_ ]{2,30}\}|[\[<](?:insert|add|enter|name|date|day|time|parent|child|school|your|class|details?)\b"
    r"[^\]>\n]{0,30}[\]>]|_{3,}|\bX{3,}\b|\bTB[AC]\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """Somebody who wrote in confidence: their name as shown, their address, and the texts of everything they wrote; each
    may be empty."""

    name: str = ""
    address: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """What a letter may hold all the same: its `wording`; the full `names` of its addressee, the staff and the school;
    what stands within quotation marks in `what`, the parent's own words; the school's `facts`, such as its telephone."""

    wording: str = ""
    names: tuple[str, ...] = ()
    what: str = ""
    facts: tuple[str, ...] = ()


def stops(
    text: str, secrets: Iterable[Secret] = (), may_hold: Open | None = None, *, to_parent: bool = True
) -> tuple[str, ...]:
    """Return a sentence for everything in `text` that must not reach its addressee; none if nothing does. Words of
    verdict, and phrases that point to a reporter, are looked for in what goes `to_parent`."""
    may = may_hold or Open()
    typed = seen.filled_in(text, may.wording, may.facts)
    marked = seen.marked(typed)
    found = list(_unfilled(text, may.wording))
    secrets = tuple(secrets)
    if to_parent:
        found += [*judged(marked), *pointed(marked, _may_tell(may, secrets))]
    found += _traces(typed, marked, secrets, may)
    return tuple(dict.fromkeys(found))


def _unfilled(text: str, wording: str) -> Iterator[str]:
    """A blank of the wording that is still there; or one that was typed, unless somebody is quoted with it."""
    if not _UNFILLED.search(text):
        return iter(())
    blanks, whole = set(_UNFILLED.findall(wording)), seen.marked(text)
    left = [blank for blank in _UNFILLED.findall(whole) if blank in blanks] + _UNFILLED.findall(seen.ours(whole))
    return (f"the blank {blank} is not filled in" for blank in left)


def _may_tell(may: Open, secrets: tuple[Secret, ...]) -> frozenset[str]:
    """Return the words of the names of whom a letter may say that they told us something: nobody who reported."""
    full = [_words([name]) for name in may.names]
    silent = (words for secret in secrets if (words := _words([secret.name])) and any(words <= name for name in full))
    return _words(may.names).difference(*silent)


def _traces(typed: str, marked: str, secrets: tuple[Secret, ...], may: Open) -> Iterator[str]:
    open_words, wording = _words(may.names), _words([may.wording])
    words = read(marked, may.names)
    spelt = _words([seen.run_together(typed)]) - {one.word for one in words}
    runs = telling_runs(marked, seen.quoted(seen.marked(may.what)), open_words)
    printed = reached([marked]) - reached(may.facts)
    for secret in secrets:
        known = known_by(secret.name, secret.address, secret.texts, others=open_words, wording=wording)
        if holds(words, known) or spelt & known.words:
            yield "it carries a name of somebody who wrote in confidence, or of their family"
        if bears(marked, secret.address) or printed & reached(secret.texts):
            yield "it carries an address or a telephone number of somebody who wrote in confidence"
        if repeats(runs, secret.texts):
            yield (
                "it repeats the words of somebody who wrote in confidence: say it in other words, or, where they are the "
                "parent's own, set them in quotation marks in what the parent wrote"
            )


def repeated(text: str, secrets: Iterable[Secret], may: Open) -> tuple[str, ...]:
    """Return the words of somebody who wrote in confidence that `text` repeats: for whoever writes it, and nobody else."""
    marked = seen.marked(seen.filled_in(text, may.wording, may.facts))
    runs = telling_runs(marked, seen.quoted(seen.marked(may.what)), _words(may.names))
    return tuple(dict.fromkeys(words for secret in secrets for words in stretches(runs, secret.texts)))


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in seen.words_of(seen.clear(text)))
