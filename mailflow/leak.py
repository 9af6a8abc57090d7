"""What this person may not be told, and whether these words tell it.

The one idea: letters to the parent concerned are looked at twice, when they are drafted and when they leave. Anything
that points to the reporter, any word of verdict, any unfilled blank stops them with a sentence; nothing is edited
silently. It shows the absence of the forms listed here, not that a clever reader cannot guess.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

VERDICTS: Final = (
    "liar",
    "lying",
    "lies",
    "libellous",
    "libel",
    "defamatory",
    "defamation",
    "slander",
    "slanderous",
    "criminal",
    "harasser",
    "racist",
    "bully",
    "bullying",
    "abusive person",
    "malicious",
    "vexatious",
    "paranoid",
    "troll",
    "guilty",
    "you must not discuss this letter",
    "legal action will",
)
"""Words of judgement and threat that no letter to a parent carries: what was said is described instead."""

VERBATIM_WORDS: Final = 6
"""So many words in a row from the reporter's own message count as quoting it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What identifies a reporter: names, addresses, and the words of their message. `open_words` may be quoted all the
    same: they are the parent's own words, or the school's."""

    names: tuple[str, ...]
    addresses: tuple[str, ...]
    words: str = ""
    open_words: str = ""


def stops(text: str, secrets: Iterable[Secret] = (), *, verdicts: bool = True) -> tuple[str, ...]:
    """Return a sentence for everything in `text` that must not reach the parent concerned; none if nothing does."""
    plain = _plain(text)
    found = [
        f"it says “{word}”, a word of judgement: describe what was said instead"
        for word in VERDICTS
        if verdicts and re.search(rf"\b{re.escape(word)}\b", plain)
    ]
    found += [f"the blank {blank} is not filled in" for blank in re.findall(r"\$\{?[a-z_]+\}?", text)]
    for secret in secrets:
        found += _traces(plain, secret)
    return tuple(dict.fromkeys(found))


def _traces(plain: str, secret: Secret) -> list[str]:
    found = []
    for name in secret.names:
        parts = [part for part in re.findall(r"\w+", _plain(name)) if len(part) > 2]
        if any(re.search(rf"\b{re.escape(part)}\b", plain) for part in parts):
            found.append("it carries a name of somebody who wrote in confidence")
    for address in secret.addresses:
        local = _plain(address).split("@")[0]
        if _plain(address) in plain or (len(local) > 4 and local in plain):
            found.append("it carries an address of somebody who wrote in confidence")
    if _quotes(plain, _plain(secret.words), _plain(secret.open_words)):
        found.append("it repeats the words of somebody who wrote in confidence")
    return found


def _quotes(plain: str, words: str, open_words: str) -> bool:
    allowed = _runs(open_words)
    return any(run in _runs(plain) for run in _runs(words) - allowed) if words else False


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return frozenset(tuple(words[i : i + VERBATIM_WORDS]) for i in range(len(words) - VERBATIM_WORDS + 1))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
