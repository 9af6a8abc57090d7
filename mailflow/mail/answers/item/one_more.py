"""One more choice, said in words behind the letter of another: "R1 plus the warning", "A and the TA".

The one idea: what is joined to a choice like a thing is one more of them, and a reason is joined like a sentence. Which one it
is may not be plain, and so it is asked.
"""

import re
from typing import Final

from mailflow.mail.answers.item.labelled import label
from mailflow.mail.answers.item.worded import worded
from mailflow.mail.answers.said.beside_words import TOPICS
from mailflow.mail.answers.said.words import said, stem
from mailflow.prompt.items import Choice, Choose

_MORE: Final = re.compile(r"\s*(?:,|;|\+|&|/|\band\b|\bplus\b)\s*(?:an? |the )?", re.IGNORECASE)
_JOINED: Final = re.compile(
    r"\s*,?\s*(?:(?P<more>\+|\bplus\b|\bas well as\b|\b(?:along|together) with\b|\bon top of\b|\bin addition to\b|"
    r"\bfollowed by\b|\bthen(?= an? ))|"
    r"&|\band(?: also| then)?\b|\bwith\b|\bthen\b)\s*(?P<words>[^,;.\n]{1,80})",
    re.IGNORECASE,
)
_WHO: Final = r"(?:he|she|they|it|we|i|you|this|that|there|mum|dad|nobody|everybody|all)"
_SENTENCE: Final = re.compile(
    rf"{_WHO}(?:\b|['’])(?! one)|(?:no|not|never|without|nothing|thanks|thank)\b|"
    r"(?:the |an? |my |his |her |their )?\w+ (?:is|was|are|were|has|have|had|did|does|can|will|would|should|"
    r"said|says|wants?|needs?)\b",
    re.IGNORECASE,
)
_TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Dr)\.? "
_NAMED: Final = re.compile(rf"(?:{_TITLE})?[A-Z][a-z'’-]+ [A-Z][a-z'’-]+\W*$|{_TITLE}[A-Z][a-z'’-]+\W*$")


def one_more(item: Choose, picked: list[Choice], behind: str) -> bool:
    """Say whether the words behind the choices that were picked of an item name one more, or may do so."""
    more = _MORE.match(behind)
    other = worded((item,), (), re.split(r"[,;.]", behind[more.end() :])[0]) if more else None
    if other and other.choice not in picked:
        return True
    joined = _JOINED.match(behind)
    if joined is None or _SENTENCE.match(joined["words"]):
        return False
    named, own = said(joined["words"]), {each for one in picked for each in said(one.says).stems}
    if named.stems <= own:
        return False
    topics = {stem(word) for topic, words in TOPICS.items() if stem(topic) in label(item) for word in words.split()}
    others = [said(one.says).stems - own for one in item.choices if one not in picked]
    spoken = any(2 * len(named.stems & one) >= len(named.stems) for one in others)
    return bool(joined["more"] or spoken or named.stems & topics or _NAMED.match(joined["words"]))
