"""How a reply to one question would be read: the last part of `inspect`.

The one idea: the same subtraction, and the same judgement of what is left, as in the daemon.
"""

import re
from collections.abc import Iterator
from typing import Any, Final, assert_never
from zoneinfo import ZoneInfo

from mailflow.mail.intake.replies import answered
from mailflow.mail.message import Message
from mailflow.mail.new_text import reply
from mailflow.mail.new_text.written import cut
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading, Said, Unclear
from mailflow.prompt.items import Choose
from mailflow.workflow import question as row
from mailflow.write.answers import chosen, title


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
        suggested=dict(_suggested(asked, sent, people)),
        people=people,
        zone=zone,
        code=code[1] if code else "",
    )
    return _shown(asked, found)


def _suggested(question: Question, sent: str, people: tuple[Person, ...]) -> Iterator[tuple[str, Answer]]:
    """Yield what our prompt suggested, read from its own lines ("- Who leads: Tobias Finch")."""
    says = dict(
        line[2:].split(": ", 1) for line in sent.partition("also accepts these")[2].splitlines() if _SAYS.match(line)
    )
    for item in question.items:
        shown = says.get(title(item), "")
        if isinstance(item, Choose):
            picked = tuple(one.name for one in item.choices if chosen(item, one.name, False) in shown.split("; "))
        else:
            picked = tuple(person.key for person in people if person.name in shown.split(", "))
        if shown and picked:
            yield item.name, Answer(picked)


_SAYS: Final = re.compile("- .+: .")


def _shown(question: Question, found: Reading) -> dict[str, Any]:
    match found:
        case Act(answers=given, words=words):
            return _said("act", _choice(question, given), given, words, "")
        case Again(answers=given, unclear=unclear, words=words):
            return _said("ask-again", "", given, words, _why(unclear))
        case Said(what=what, words=words):
            return _said("act", what.value, {}, words, "")
        case Nothing(why=why):
            return _said("ignore", "", {}, "", why)
        case _ as unknown:
            assert_never(unknown)


def _why(unclear: tuple[Unclear, ...]) -> str:
    """Return what is asked again, and why, each reason once."""
    items = {one.why: [each.item for each in unclear if each.why == one.why] for one in unclear}
    return " ".join(f"{', '.join(names)}: {why}" for why, names in items.items())


def _choice(question: Question, given: Any) -> str:
    """Return the key picked for the question's first choice, such as APPROVE or A."""
    first = next((item for item in question.items if isinstance(item, Choose) and item.name in given), None)
    return " ".join(first.choice(name).key for name in given[first.name].picked) if first else ""


def _said(what: str, choice: str, given: Any, words: str, why: str) -> dict[str, Any]:
    shown = {
        name: {"picked": list(one.picked), "words": one.words} for name, one in given.items() if isinstance(one, Answer)
    }
    return {"reading": what, "choice": choice, "answers": shown, "words": words, "why": why}
