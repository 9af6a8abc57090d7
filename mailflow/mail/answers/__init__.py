"""The newly written text of a reply, read against the question that it answers.

The one idea: never guess. What can be read in one way only is an answer; what cannot is asked again, with how it was
read; and words that belong to no item are kept whole, for a person.

A reply goes this way. Each step takes what it can read in one way and leaves the rest to the next.

1. Off come greeting and signature, and the kiss or initial below them (`sign_off`). The four letters that every question
   understands are looked for first (`universals`).
2. The form is made plain. Always: `dictated`, `shapes` ("1/ A"), `briefly` ("A 3 G1 O1, Finch"). Where something is left open,
   and that leaves less open: `changed` ("make it a 3") and `retyped` ("B for number 4", a copied question).
3. `steps` says the order: the one open item (`only`, of an alert `taking`), an answer a line (`in_order`), the usual letter
   (`usual`), numbers (`lines`), what has none (`clauses`). Behind an answer `behind` and `one_more` look, beside it `half_said`.
4. A clause is tried by number, name or kind (`by_kind`), a letter with its words (`lettered`), the question's words (`labelled`),
   as a saying (`plainly`, `sayings`), in the choice's own words (`worded`, `words`). Text known to be one item's is read by
   `items`: a choice by `choices` and `spelt`, with a reason behind it by `fully`, a name by `strangers`.
5. All of it gathers in `understood`, where an item is answered once. At the end the words that belong to no item are weighed
   (`beside`, `beside_address`): those of `passed_over` and courtesies mean nothing; those of `beside_words` take back, change,
   doubt or touch an item, which is then asked again; so are those that an earlier reply answered (`corrected`), and what was
   read and is less than the question asks for (`less_than_asked`).

`phrases` reads the two lists that are data: `sayings.txt` and `passed_over.txt`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Final

from mailflow.mail.answers.item.items import code_like, lacks_words
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.universals import BARE, may_mean_no, universal
from mailflow.mail.answers.item.usual import all_alike, unread_usual
from mailflow.mail.answers.said.spelt import of_one_item
from mailflow.mail.answers.steps import understand
from mailflow.mail.answers.typed.dictated import as_written
from mailflow.mail.answers.typed.retyped import relined, turned
from mailflow.mail.answers.typed.shapes import unglued
from mailflow.mail.answers.typed.sign_off import without_sign_off
from mailflow.mail.answers.whole.beside import beside_suggested, doubts
from mailflow.mail.answers.whole.beside_address import beside_address
from mailflow.mail.answers.whole.briefly import spelt_out
from mailflow.mail.answers.whole.corrected import correct
from mailflow.mail.answers.whole.less_than_asked import enough
from mailflow.mail.decisions import command
from mailflow.mail.words.brief import brief
from mailflow.mail.words.courtesies import without_greeting, without_signature
from mailflow.mail.words.tidied import tidied
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading, Said, Unclear, Universal
from mailflow.prompt.items import Choice, Choose, Times, Who, Words

MOST: Final = 20_000
"""Characters that are read for answers; longer words than these are kept, but not looked into."""
CHANGED: Final = 4_000
"""Characters up to which changes are looked for that are said in words; whoever writes more tells a story."""
NO_ANSWER: Final = "An answer is still missing."
TALK_IT_OVER: Final = " If it is a question, reply H alone, and somebody is asked to talk it over with you."


def read(
    question: Question,
    text: str,
    *,
    suggested: Mapping[str, Answer],
    people: tuple[Person, ...],
    today: date,
    code: str = "",
    already: Mapping[str, Answer] | None = None,
    by: str = "",
) -> Reading:
    """Read `text`, the newly written part of a reply, as an answer to `question`.

    `suggested`: what the prompt suggested, by item; it counts only where a usual answer accepts it. `code`: that of
    the letter shown, for words of command. `already`: what an earlier reply answered; only the rest is needed. `by`: the
    short name of whoever wrote it, one of our people. Never raises.
    """
    body = tidied(text)
    if not body.strip():
        return Nothing(why="There is nothing newly written in it.")
    if said := _universal(question, without_greeting(body).strip() or body, already or {}):
        return said
    nothing_yet = partial(
        Understood,
        question=question,
        people=people,
        today=today,
        already=already or {},
        suggested=suggested,
        by=by,
    )
    first = question.items[0]
    if isinstance(first, Choose) and first.command:
        return _command(nothing_yet(), first, body, code)
    signing = tuple(person for person in people if person.key == by) or people
    body = without_signature(without_greeting(body), signing).strip() or body.strip()
    ended = without_sign_off(question, body, people)
    if ended != body:  # "Tobias x" is a name and a kiss
        body = without_signature(ended, signing).strip() or ended
    body = as_written(question.items, body[:MOST]) + body[MOST:]
    body = spelt_out(nothing_yet(), unglued(question.items, body))
    return enough(question, _in_any_shape(question, body, nothing_yet), body)


def _in_any_shape(question: Question, body: str, nothing_yet: Callable[..., Understood]) -> Reading:
    """Read a reply as it stands; where that leaves something open, with its changes named by their items, and then with its
    lines and its numbers made plain."""
    best = _understood(nothing_yet(), body)
    if _open(best) and len(body) <= CHANGED:
        found = _understood(nothing_yet(reworded=True), body)
        best = found if len(_open(found)) < len(_open(best)) else best
    lines = relined(question.items, body)
    if lines != body and (_open(best) or _only_a_mark(question, best)):
        found = _understood(nothing_yet(reworded=True), lines)
        if _as_typed(question, found, body) and (len(_open(found)) < len(_open(best)) or not _open(found)):
            best = found
    if _open(best) and (plain := turned(question.items, question.usual, lines)) != lines:
        found = _understood(nothing_yet(reworded=True), plain)
        if not _own_words(question, found) and len(_open(found)) < len(_open(best)):
            best = found
    return best


def _open(reading: Reading) -> tuple[Unclear, ...]:
    return reading.unclear if isinstance(reading, Again) else ()


def _own_words(question: Question, reading: Reading) -> list[str]:
    """Return what was read as somebody's own words."""
    answers = reading.answers if isinstance(reading, Act | Again) else {}
    return [answers[item.name].picked[0] for item in question.items if isinstance(item, Words) and item.name in answers]


def _as_typed(question: Question, reading: Reading, body: str) -> bool:
    """Tell whether all that was read as somebody's own words stands there as they typed it, each on one line."""
    return all(words in body and "\n" not in words for words in _own_words(question, reading))


def _only_a_mark(question: Question, reading: Reading) -> bool:
    """Tell whether a bracket or a bullet was read as somebody's own words."""
    return any(not re.search(r"\w", words) for words in _own_words(question, reading))


def _understood(so_far: Understood, body: str) -> Reading:
    understand(so_far, body[:MOST])
    if body[MOST:]:
        so_far.words.append(body[MOST:])
    return _concluded(so_far, body)


def _universal(question: Question, body: str, already: Mapping[str, Answer]) -> Said | Again | None:
    """Read S, X, H or N. A bare N that may mean no is asked again."""
    found = universal(question, body)
    if found is None:
        return None
    what, rest = found
    asking = may_mean_no(question, already, rest) if what is Universal.NOT_ME and BARE.match(body) else []
    if asking:
        why = "A single N may mean no, or that you are not the right person. Please write it out."
        return Again(unclear=tuple(Unclear(item=name, why=why) for name in asking), words=rest)
    return Said(what=what, words=rest)


def _command(so_far: Understood, item: Choose, body: str, code: str) -> Reading:
    before = so_far.already.get(item.name)
    chosen = before.picked[0] if before and before.picked and not so_far.had(item) else ""
    found = command(item, body, code=code, people=so_far.people, chosen=chosen, by=so_far.by)
    answers = {item.name: found.answer} if found.answer else {}
    if found.answer and not found.why:
        return Act(answers=answers)
    return Again(
        answers=answers, unclear=(Unclear(item=item.name, why=found.why, doubtful=not found.answer),), words=body
    )


def _concluded(so_far: Understood, body: str) -> Reading:
    """Everything answered: act. Otherwise keep what was understood, and say what is to be asked again."""
    loose = next((piece for words in so_far.words for piece in re.split(r"[,;\n]", words) if code_like(piece)), "")
    coded = of_one_item(so_far.question.items, loose)
    if loose and not coded:
        so_far.usual = None
    doubted = _doubted(so_far, body)
    correct(so_far)
    answers = {**so_far.already, **_usual_answers(so_far), **so_far.answers}
    unclear = {**so_far.unclear, **_missing(so_far, answers, "" if doubted else body), **doubted}
    if loose:
        last = coded or [so_far.question.items[0].name, *so_far.answers][-1]
        why = f"“{loose.strip()}” stands there without the number of its question."
        unclear = {**unclear, coded: why} if coded else dict.fromkeys(unclear or (last,), why)
    for name in unclear:
        if name not in so_far.answers and (name not in so_far.already or so_far.had(so_far.question.item(name))):
            answers.pop(name, None)
    names = [item.name for item in so_far.question.items if item.name in unclear]
    words = "\n".join(so_far.words)
    if names:
        lacking = {name for name in answers if lacks_words(so_far.question.item(name), answers[name])}
        clear = {name for name in names if unclear[name] == NO_ANSWER or name in lacking}
        again = tuple(Unclear(item=name, why=unclear[name], doubtful=name not in clear) for name in names)
        return Again(answers=answers, unclear=again, words=words)
    return Act(answers=answers, words=words)


def _doubted(so_far: Understood, body: str) -> dict[str, str]:
    """Take back what the words beside it leave in doubt, and say why."""
    stated = _usual_answers(so_far)
    doubted = {
        **doubts(so_far, stated),
        **beside_address(so_far, body),
        **beside_suggested(so_far, body),
        **all_alike(so_far),
    }
    if doubted:
        so_far.usual = None
        so_far.answers = {name: each for name, each in {**stated, **so_far.answers}.items() if name not in doubted}
    return doubted


def _missing(so_far: Understood, answers: Mapping[str, Answer], body: str) -> dict[str, str]:
    """The items that must be answered and are not, each with how `body` was read, "" where that is said already."""
    why = NO_ANSWER
    if body and not so_far.answers and not so_far.usual:
        why = f"“{brief(body)}” was not clear enough to be read as an answer."
        why += TALK_IT_OVER if "?" in body and so_far.question.universal else ""
    elif not so_far.usual and (unread := unread_usual(so_far)):
        why = f"“{brief(unread)}” was not clear enough to be read as an answer."
    picked = {name for choice in _picked(so_far.question, answers) for name in choice.needs}
    needed = [item.name for item in so_far.question.items if item.required or item.name in picked]
    spared = _spared(so_far.question, answers)
    return {name: why for name in needed if name not in answers and name not in so_far.unclear and name not in spared}


def _picked(question: Question, answers: Mapping[str, Answer]) -> Iterator[Choice]:
    chooses = (item for item in question.items if isinstance(item, Choose) and item.name in answers)
    return (choice for item in chooses for choice in item.choices if choice.name in answers[item.name].picked)


def _spared(question: Question, answers: Mapping[str, Answer]) -> set[str]:
    """The items that need no answer, because of a choice that was picked, somebody who was named, or times that were given."""
    given = (item for item in question.items if isinstance(item, Who | Times) and item.name in answers)
    return {name for one in (*_picked(question, answers), *given) for name in one.spares}


def _usual_answers(so_far: Understood) -> dict[str, Answer]:
    if not so_far.usual:
        return {}
    sets = {name: Answer(picked) for name, picked in so_far.usual.sets.items()}
    open_names = {item.name for item in so_far.question.items if not so_far.had(item)} - set(so_far.unclear)
    return {name: answer for name, answer in {**so_far.suggested, **sets}.items() if name in open_names}
