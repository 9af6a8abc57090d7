"""Whether somebody who is asked to decide only says that it is to wait: "hang on", "don't send it yet".

The one idea: nothing goes without their word anyhow, so that is all that there is to say. It is no refusal, which would put the letter
aside; and what says more than that is asked about as it stands.
"""

import re
from typing import Final

from mailflow.prompt import Question, Scope
from mailflow.prompt.answers import Again, Unclear
from mailflow.prompt.items import Choose

MOST: Final = 200
"""Characters: what is longer says more."""
NAMES: Final = 2
"""Words left over that may be names: whom it greets, and who signs."""
_DO_NOT: Final = r"(?:don'?t|do not) (?:send|release|post)(?: (?:it|this|that|the letter|this letter))?(?: off| out)?"
_WAIT: Final = re.compile(
    rf"\b(?:(?:hang|hold) (?:on|off|fire|it)|wait|stop|not (?:just )?yet|{_DO_NOT} (?:(?:just )?yet|for now|now|please wait))\b"
)
_BESIDE: Final = re.compile(
    rf"\b(?:{_DO_NOT}|(?:for )?(?:a|one|just a) (?:minute|moment|min|mo|sec|second|bit)|for now|please|pls|sorry|"
    r"thanks|thank you|many thanks|hi|hello|dear|ok|okay|no|(?:it|this|that|the letter)(?! is)|"
    r"(?:(?:till|until|as) )?(?:i|we)(?:'ve|'ll| have| will)?(?: (?:just |still )?(?:need|want|have|ought) to| must| should)? "
    r"(?:spoken|speak|talked|talk|checked|check|thought|think|asked|ask|rung|ring|looked|look)\b[^.!?,;\n]{0,40})(?!')\b"
)
_LETS_GO: Final = re.compile(r"\bapprov|\bgo ahead\b|\?")


def held_back(question: Question, again: Again) -> Again:
    """Return a reply that could not be read as a word that says nothing yet, where it only wants what it is asked to let go to
    wait, and no word of the question is for that."""
    item = question.items[0]
    keys = {choice.key for choice in item.choices} if isinstance(item, Choose) and item.command else set()
    if "APPROVE" not in keys or "HOLD" in keys or not would_wait(again.words):
        return again
    why = f"Nothing {'goes' if question.scope is Scope.LETTER else 'is done'} until you write APPROVE."
    return Again(unclear=(Unclear(item=item.name, why=why, doubtful=False),), words=again.words)


def would_wait(words: str) -> bool:
    """Say whether these words want it to wait, and nothing else."""
    said = " ".join(words[: MOST + 1].casefold().replace("’", "'").split())
    left, found = _WAIT.subn(" ", said)
    if len(words) > MOST or not found or _LETS_GO.search(said):
        return False
    return len(re.findall(r"[\w']+", _BESIDE.sub(" ", left))) <= NAMES
