"""What each person involved has said, as those who work on the case read it."""

from typing import Final

from mailflow import write
from mailflow.authorship import Vouched
from mailflow.decide.shown.quoted import quoted, whole
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Who, Words
from mailflow.prompt.steps import Ask
from mailflow.record import Case, MailState, Prompt, PromptState, Report, Strand
from mailflow.record import events as e
from mailflow.school import School
from mailflow.workflow import question as row
from mailflow.write.answers import bare, chosen, title


def accounts(case: Case, school: School, strand: Strand | None) -> list[str]:
    """Return what this strand's parent said, the accounts of witnesses and reporters, and what was written besides."""
    prompts = case.prompts.values()
    theirs = [p for p in prompts if p.asked.question in OF_A_PARENT and strand and p.asked.about == strand.number]
    others = [p for p in prompts if p.asked.question in ("details", "witness")]
    parts = [_account(case, school, prompt) for prompt in (*theirs, *others)]
    for recorded in case.heard:
        heard = recorded.event
        if getattr(heard, "strand", 0) in (0, strand.number if strand else 0):
            parts.append(_wrote(case, school, heard, write.day(recorded.at, school.calendar.zone)))
            parts.append(getattr(heard, "extract", ""))
    return parts


NEVER_CAME = (MailState.BOUNCED, MailState.REFUSED)
OF_A_PARENT = ("account", "correction", "conversation")
"""What a parent is asked, and the lead of them: it comes first, since it came last."""


def of_a_risk(case: Case, school: School) -> list[str]:
    """Return, for whoever has taken an alert, what in this case told of a risk, beside the reports: answers that say so, and
    words that came when an alert went out or the first reading saw a danger."""
    seen = {one.at for one in case.notes if getattr(one.event, "by", "") == FIRST_READING}
    seen |= {alert.asked_at for alert in case.of("safeguarding")}
    told = [prompt for prompt in case.prompts.values() if _tells_of_a_risk(prompt) or prompt.answered_at in seen]
    parts = [_said(case, school, prompt) for prompt in told]
    for recorded in (*case.heard, *case.notes):
        words = getattr(recorded.event, "words", "")
        alerted = isinstance(recorded.event, e.Noted) and words.startswith(S_AND_WORDS)
        if alerted or (isinstance(recorded.event, e.Heard) and recorded.at in seen):
            parts.append(_wrote(case, school, recorded.event))
    return parts


def _wrote(case: Case, school: School, event: e.Event, on: str = "") -> str:
    """Return what somebody wrote besides, or noted, and who, and `on` which day."""
    about = getattr(event, "strand", 0) or getattr(event, "report", 0)
    who = who_is(case, school, getattr(event, "by", ""), about)
    unsure = beside(getattr(event, "vouched", Vouched.SILENT))
    words = getattr(event, "words", "").removeprefix(S_AND_WORDS)
    return f"{who} wrote{f' on {on}' if on else ''}{unsure}:\n{whole(event) if isinstance(event, e.Heard) else quoted(words)}"


def doubt(vouched: Vouched) -> str:
    """Return what staff are told where our own mail server denies that a message is its sender's; else ""."""
    return "our mail server says that this may not be from them" if vouched is Vouched.DENIED else ""


def beside(vouched: Vouched) -> str:
    """Return that doubt as it stands beside the sender."""
    return f" ({doubt(vouched)})" if doubt(vouched) else ""


def noted(*doubts: str) -> str:
    """Return what speaks against words, as it stands below them."""
    found = "; ".join(filter(None, doubts))
    return f"Please note: {found}." if found else ""


def with_doubt(words: str, vouched: Vouched) -> str:
    """Return words as they are set off, and below them the doubt about their sender, if there is one."""
    return "\n\n".join(filter(None, (words, noted(doubt(vouched)))))


FIRST_READING = "first reading"
S_AND_WORDS = "answered S. "


def _tells_of_a_risk(prompt: Prompt) -> bool:
    return Ask("safeguarding") in row(prompt.asked.question).steps_of(prompt.answers)


def how_far(case: Case) -> str:
    """Say whether the accounts that were asked for are in. Whoever stepped aside was asked nothing."""
    asked = {p.state for p in (*case.of("details"), *case.of("witness"))} - {PromptState.CLOSED}
    if not asked:
        return "Nobody further was asked."
    if asked == {PromptState.ANSWERED}:
        return "The answers are in; they are below."
    if PromptState.UNANSWERED in asked and asked <= {PromptState.ANSWERED, PromptState.UNANSWERED}:
        return "The time to answer is over; what came is below."
    return "Not all the answers are in yet; what came is below."


def of_the_parent(case: Case, strand: Strand) -> str:
    """Say whether this parent has answered the invitation, and whether that may not be from them."""
    if told := case.answered("account", strand.number):
        return f"{strand.name} has answered{beside(told.vouched)}; their words are below."
    asked = [prompt.asked.letter for prompt in case.of("account", strand.number)]
    if asked and any(m.owed.letter == asked[-1] and m.state in NEVER_CAME for m in case.mails.values()):
        return (
            f"The invitation to {strand.name} came back and was left at that, so they have not heard of this from us."
        )
    over = f"{strand.name} has not answered, and the time to answer is over."
    return f"{over} If two attempts have failed, 1C with their dates is enough."


def _account(case: Case, school: School, prompt: Prompt) -> str:
    who = who_is(case, school, prompt.asked.to[0], prompt.asked.about)
    if prompt.state is PromptState.UNANSWERED and (prompt.answers or prompt.words):
        return f"{_said(case, school, prompt)}\nThe rest of what we asked did not come. Nothing is inferred from that."
    if prompt.state is PromptState.UNANSWERED and prompt.asked.question == "correction":
        return f"{who} has sent no correction of the note."
    if prompt.state is PromptState.UNANSWERED:
        return f"{who}: no answer came. Nothing is inferred from that."
    if prompt.state is not PromptState.ANSWERED:
        return ""
    files = "".join(f"\n- {one.name}, sealed with the case" for one in prompt.enclosures)
    extract = f"\n\n{prompt.extract}" if prompt.extract else ""
    return f"{_said(case, school, prompt)}{files}{extract}"


def _said(case: Case, school: School, prompt: Prompt) -> str:
    who = who_is(case, school, prompt.by or prompt.to[0], prompt.asked.about)
    who += ", on the note of the conversation" if prompt.asked.question == "correction" else ""
    who += ", who is a parent concerned here as well" if prompt.by == "reporter" and _concerned(case, prompt) else ""
    lines = "".join(f"\n- {line}" for line in _lines(prompt, school))
    words = f"\n{whole(prompt)}" if prompt.words or prompt.other_version or prompt.notes else ""
    return f"{who}{beside(prompt.vouched)}:{lines}{words}"


def _concerned(case: Case, prompt: Prompt) -> bool:
    """Tell whether whoever reported it is one of the parents spoken to: what they say of another is no word from outside."""
    report = case.reports[prompt.asked.about]
    theirs = (
        one
        for one in case.strands.values()
        if one.name.casefold() == report.name.casefold() or _sender(report) in one.located
    )
    return any(theirs)


def _lines(prompt: Prompt, school: School) -> list[str]:
    """Return what was answered, as the question prints it. Words of several lines are set off, so that none of them can be
    taken for a line of ours, such as a heading or the words that a decision is asked for in."""
    lines = []
    for item in row(prompt.asked.question).items:
        answer = prompt.answers.get(item.name)
        if answer and not _stands_below(item, answer, prompt):
            added = bool(answer.words) and _on_one_line(answer.words) not in _on_one_line(prompt.words)
            said = [_named(item, name, school, added) for name in answer.picked]
            words = f" ({_on_one_line(bare(answer.words))})" if added else ""
            own = "; ".join(said)
            set_off = f"\n{quoted(own)}" if len(own.strip().splitlines()) > 1 else f" {_on_one_line(own)}"
            lines.append(f"{title(item)}:{set_off}{words}")
    return lines


def _stands_below(item: Item, answer: Answer, prompt: Prompt) -> bool:
    """Tell whether somebody's own words of several lines stand below in any case, where all that a parent or a reporter wrote does."""
    picked = answer.picked
    if picked == (prompt.words.strip(),):
        return True
    whole_ = prompt.by in ("parent", "reporter") and isinstance(item, Words)
    return whole_ and any(
        "\n" in words.strip() and _on_one_line(words) in _on_one_line(prompt.words) for words in picked
    )


def _named(item: Item, picked: str, school: School, added: bool) -> str:
    """Return one thing that was picked, as people call it; `added`: there are words beside it."""
    if isinstance(item, Choose):
        return chosen(item, picked, added)
    person = school.person(picked) if isinstance(item, Who) and item.staff else None
    return person.name if person else picked


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def who_is(case: Case, school: School, key: str, about: int) -> str:
    """Return who was asked or wrote: one of our people, the parent of the strand `about`, or whoever sent the report of that
    number, never by name."""
    person = school.person(key)
    if person:
        return person.name
    if key == "parent":
        return case.strands[about].name if about in case.strands else "One of the parents concerned"
    if key == "reporter":
        which = which_reporter(case, about)
        return f"The {which} person who reported it" if which else "The person who reported it"
    return "Somebody"


def which_reporter(case: Case, number: int) -> str:
    """Return which of several people who reported sent the report of this number ("first"); "" where there is but one. Who
    reports twice from one address is one of them."""
    people = list(dict.fromkeys(_sender(report) for report in case.at_hand))
    report = case.reports.get(number)
    if len(people) < 2 or report is None or _sender(report) not in people:
        return ""
    place = people.index(_sender(report))
    return ORDINALS[place] if place < len(ORDINALS) else f"{place + 1}th"


ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _sender(report: Report) -> str:
    return report.address.casefold() or f"{report.number}"
