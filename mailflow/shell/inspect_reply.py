"""How a reply to one question would be read: the last part of `inspect`.

The one idea: the same subtraction, and the same judgement of what is left, as in the daemon.
"""

import re
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from mailflow.mail.intake.replies import answered
from mailflow.mail.message import Message
from mailflow.mail.new_text import reply
from mailflow.mail.new_text.written import cut
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading, Said
from mailflow.prompt.items import Choose
from mailflow.workflow import question as row


def reading(read: Message, sent: str, question: str, people: tuple[Person, ...], zone: ZoneInfo) -> dict[str, Any]:
    """Return a reply's reading: act, ask-again or ignore, with the choice, the answers, the words left over and why.

    `sent` is the text of our prompt, "" if it is not at hand: then quotes are cut by their marks alone.
    """
    asked = row(question)

    def split(text: str) -> reply.Split:
        return reply.new_text(text if sent else cut(text, answers=True).new, sent)

    code = re.search(r"this letter is ([A-Z0-9]{4})", " ".join(sent.split()))
    found = answered(
        asked,
        read,
        split(read.text),
        lambda text: split(text).new,
        suggested={},
        people=people,
        zone=zone,
        code=code[1] if code else "",
    )
    return _shown(asked, found)


def _shown(question: Question, found: Reading) -> dict[str, Any]:
    match found:
        case Act(answers=given, words=words):
            return _said("act", _choice(question, given), given, words, "")
        case Again(answers=given, unclear=unclear, words=words):
            return _said("ask-again", "", given, words, " ".join(dict.fromkeys(one.why for one in unclear)))
        case Said(what=what, words=words):
            return _said("act", what.value, {}, words, "")
        case Nothing(why=why):
            return _said("ignore", "", {}, "", why)
        case _ as unknown:
            assert_never(unknown)


def _choice(question: Question, given: Any) -> str:
    """Return the key picked for the question's first choice, such as APPROVE or A."""
    first = next((item for item in question.items if isinstance(item, Choose) and item.name in given), None)
    return " ".join(first.choice(name).key for name in given[first.name].picked) if first else ""


def _said(what: str, choice: str, given: Any, words: str, why: str) -> dict[str, Any]:
    shown = {
        name: {"picked": list(one.picked), "words": one.words} for name, one in given.items() if isinstance(one, Answer)
    }
    return {"reading": what, "choice": choice, "answers": shown, "words": words, "why": why}
