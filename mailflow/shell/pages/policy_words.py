"""What the pages say that a school reads and signs: the policy, the workflow, and the wording of every letter.

The one idea: everything is read from the tables and wordings that the program works by, so what is signed is what is
done. A changed wording has another digest, and the signature no longer covers it.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Final

from mailflow import policy
from mailflow.letters import LETTERS, LetterKind
from mailflow.people import Role, holders
from mailflow.prompt import Question
from mailflow.prompt.items import Choice, Choose, Item
from mailflow.school import School
from mailflow.shell.pages import workflow_words as say
from mailflow.shell.pages.picture_boxes import BANDS, NUMBERS, SAFEGUARDERS
from mailflow.shell.pages.policy_blocks import Block, Heading, Paragraph, Points, Quote, Signatures, Table, Wording

DECIDED_HOW: Final = {
    "": "the Head Teacher",
    "authorities": "the Head Teacher; somebody at the school tells them, never the program",
    "legal advice": "the Head Teacher; somebody at the school asks for it, never the program",
    "ban": "the Head Teacher; the program does not run its procedure",
}


def blocks(school: School) -> tuple[Block, ...]:
    """Return everything that stands on the pages, in order."""
    return (
        *_front(school),
        *_policy(),
        *_workflow(school),
        *_stops(),
        *_letters(school),
        *_signatures(school),
    )


def policy_digest() -> str:
    """Return the SHA-256 of the policy as the program holds it: its points and responses, in its order and words."""
    whole = [policy.TITLE, policy.WHERE_TO_WRITE, policy.GATHER_THEN_SPEAK, policy.PROPORTION, policy.DECIDER]
    points = [[point.code, point.text] for point in policy.POINTS.values()]
    responses = [[row.code, row.name, row.quote] for row in policy.RESPONSES]
    return hashlib.sha256(repr([whole, points, responses]).encode()).hexdigest()


# The policy ----------------------------------------------------------------------------------------------------------


def _front(school: School) -> Iterator[Block]:
    yield Heading(1, school.name)
    yield Paragraph(policy.TITLE)
    yield Paragraph(
        "These pages say what mailflow does for the school: what the policy asks, who is asked what and by when, what "
        "silence means, and the wording of every letter. They are printed from the tables that the program works by. "
        "Please read them, and sign at the end."
    )
    yield Paragraph(
        f"The policy as the program holds it has the digest {policy_digest()}. Once the school has adopted it, this "
        "goes into config.toml as text_hash under [policy].",
        quiet=True,
    )


def _policy() -> Iterator[Block]:
    yield Heading(2, "1. The policy")
    yield from map(Quote, (policy.WHERE_TO_WRITE, policy.GATHER_THEN_SPEAK, policy.PROPORTION, policy.DECIDER))
    for heading, points in (
        ("Guidelines", policy.GUIDELINES),
        ("What the school expects", policy.EXPECTATIONS),
        ("What it considers inappropriate online", policy.ACTIVITIES),
    ):
        yield Heading(3, heading)
        rows = tuple((point.code, point.text, f"… {point.plain}") for point in points)
        yield Table(("", "The policy's words", "In letters: “The school's policy asks parents …”"), rows, (1, 7, 6))
    yield Heading(3, "Responses")
    responses = tuple(map(_response, policy.RESPONSES))
    yield Table(("", "Response", "The policy's words", "Who decides", "Letter"), responses, (1, 3, 5, 4, 3))
    yield Paragraph(
        "A response marked * rests on what is corroborated or admitted, and never on one screenshot alone. Criticism "
        "of the school or its policies leads at most to a conversation."
    )
    yield Heading(3, "How serious it is")
    yield Table(("", "For example"), tuple((str(n), says) for n, says in policy.SERIOUSNESS.items()), (1, 13))
    yield Heading(3, "What it rests on")
    yield Table(("", "That is"), tuple(policy.GRADES.items()), (3, 11))


def _response(row: policy.Response) -> tuple[str, ...]:
    star = "*" if row.needs_evidence else ""
    return row.code, row.name + star, row.quote, DECIDED_HOW[row.owner_question], row.letter or "none"


# The workflow --------------------------------------------------------------------------------------------------------


def _workflow(school: School) -> Iterator[Block]:
    yield Heading(2, "2. Who is asked what, and by when", new_page=True)
    yield Paragraph(
        "Each question is put to one person, by email. The three times are for normal cases, for serious ones (3) and "
        "for the most serious (4). Whoever is connected with a case is out of it. A number in brackets names the "
        "question that comes next; the picture in docs/workflow.svg shows the same."
    )
    yield from _sending(school)
    for band in BANDS:
        number, _, name = band.title.partition("  ")
        yield Heading(3, f"Phase {number}: {name}. {band.says}")
        for row in band.questions:
            yield from _question(row, school)


def _sending(school: School) -> Iterator[Block]:
    window = school.window
    last = "Fridays and the last day of term" if window.last_day_of_term else "Fridays; nothing on the last day of term"
    yield Paragraph(
        f"Letters to parents leave on school days from {window.opens:%H:%M} to {window.closes:%H:%M} "
        f"({window.closes_friday:%H:%M} on {last}), at least {school.hold} after they were released. Until then RECALL "
        "takes a letter back. Silence never approves anything."
    )
    yield Paragraph(
        "Where it is on record that somebody acts as Head Teacher for some days, what is put to the Head Teacher is put to "
        "them in these days, and their letters say so; they never decide a case that they lead or have a part in."
    )


def _question(row: Question, school: School) -> Iterator[Block]:
    yield Heading(4, f"{NUMBERS[row.name]}. {_titled(row.name)}: {row.asks}")
    lengths = tuple(str(span) for span in school.limits[row.limit])
    yield Table(("Put to", "Normal", "Serious", "Most serious"), ((_whom(row), *lengths),), (5, 3, 3, 3))
    rests = [(f"First asked after {say.by_when(row.rests, school.limits)}.", ())] if row.rests else []
    points = [*rests, *(point for item in row.items for point in _item(item, row))]
    points += [
        (f"After every complete answer: {_comes(one, row)}.", ()) for one in say.outcomes(row) if not one.answers
    ]
    yield Points(tuple(points))
    rungs = "; ".join(f"{phrase}{_numbers(asks)}" for phrase, asks in say.silence(row))
    yield Paragraph(f"If nothing comes they are told: “{row.silence_says}” What happens: {rungs}.")
    held = "Goes on while a case is stopped." if row.judgement else "Waits while a case is stopped."
    proof = " Counts only from their own proved mailbox, in reply to this very email." if row.decides else ""
    yield Paragraph(held + proof, quiet=True)


def _titled(name: str) -> str:
    return name.capitalize().replace("the head", "the Head Teacher")


def _whom(row: Question) -> str:
    carried = say.carrier(row.name)
    whom = "whoever took it on" if row.name in SAFEGUARDERS else say.asked_of(row)
    return whom + (f", in the letter “{carried.name}”" if carried else "") + (", after lessons" * row.after_lessons)


def _item(item: Item, row: Question) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield an item with its choices, and what follows those that set something off."""
    if not isinstance(item, Choose):
        yield item.says, ()
    elif {choice.key for choice in item.choices} <= set(policy.POINTS):
        yield f"{item.says} (their codes, as in part 1)", ()
    else:
        follows = {choice.name: one for one in say.outcomes(row) for name, choice in one.answers if name == item.name}
        yield item.says, tuple(_choice(choice, follows.get(choice.name), row) for choice in item.choices)


def _choice(choice: Choice, follows: say.Outcome | None, row: Question) -> str:
    return f"{choice.key}  {choice.says}" + (f". Then: {_comes(follows, row)}" if follows else "")


def _comes(outcome: say.Outcome, row: Question) -> str:
    letters = (f"letter {' or '.join(f'“{name}”' for name in outcome.writes)}",) if outcome.writes else ()
    if words := (*outcome.words, *letters):
        return "; ".join(words) + _numbers(outcome.asks)
    numbers = " and ".join(str(NUMBERS[name]) for name in outcome.asks)
    return "asked again" if row.name in outcome.asks else f"question {numbers} follows"


def _numbers(asks: Iterable[str]) -> str:
    numbers = ", ".join(str(NUMBERS[name]) for name in asks)
    return f" ({numbers})" if numbers else ""


STOPS_ALL: Final = "the leadership, safeguarding, the office, the data protection lead or IT support"
LETS_GO_ON: Final = "one of the leadership or the safeguarding lead"


def _stops() -> Iterator[Block]:
    yield Heading(2, "3. What stops a case")
    yield Paragraph(
        "A case is stopped when somebody may be at risk, or when a member of staff writes PAUSE. Nothing leaves for a "
        "parent while it is stopped: a letter that had been released is taken back and shown again afterwards. Only "
        "judgement goes on: the questions marked so in part 2."
    )
    stops = [row for band in BANDS for row in band.questions if any(one.stops for one in say.outcomes(row))]
    lifts = [row for band in BANDS for row in band.questions if _lifts(row)]
    yield Points(
        (
            (f"Answers to these stop a case: {_named(stops)}. So does S, alone on the first line of any answer.", ()),
            (f"Only an answer to one of these lets it go on: {_named(lifts)}.", ()),
            (
                f"STOP ALL, from {STOPS_ALL}, stops every email of every case until {LETS_GO_ON} writes GO ON ALL.",
                (),
            ),
        )
    )


def _lifts(row: Question) -> bool:
    return any("the case goes on" in one.words for one in say.outcomes(row))


def _named(rows: Iterable[Question]) -> str:
    return ", ".join(f"{NUMBERS[row.name]} ({row.name})" for row in rows)


# Letters and signatures ----------------------------------------------------------------------------------------------


def _letters(school: School) -> Iterator[Block]:
    yield Heading(2, "4. The letters", new_page=True)
    yield Paragraph(
        "Nothing else is ever written to a parent. Words that begin with $ are filled in for each letter. Standing "
        "approval holds for the wording with the digest printed under it; while it is not given, and whenever a "
        "wording changes, each such letter goes to the Head Teacher first."
    )
    for kind in LETTERS:
        yield from _letter(kind, school)


def _letter(kind: LetterKind, school: School) -> Iterator[Block]:
    yield Heading(3, f"“{kind.name}”")
    asks = f" It asks question {NUMBERS[kind.asks]}." if kind.asks else ""
    paper = " Also as PDF on the school's letterhead." if kind.paper else ""
    subject, _, body = school.wording(f"letters/{kind.name}").partition("\n")
    yield Wording(f"To {kind.to}. Released by {say.released(kind)}.{asks}{paper}", subject.strip(), body.strip())
    digest = school.digest_of_wording(kind.name)
    approved = " Its standing approval is on record." if digest in school.standing else ""
    yield Paragraph(f"Digest: {digest}.{approved}", quiet=True)


def _signatures(school: School) -> Iterator[Block]:
    yield Heading(2, "5. Agreed", new_page=True)
    yield Paragraph("We have read these pages. The school works by them from the day of the later signature.")
    signed = (("Head Teacher", Role.HEAD), ("Chair of Governors", Role.CHAIR))
    yield Signatures(tuple((who, ", ".join(p.name for p in holders(school.people, role))) for who, role in signed))
