"""Steps with a name of their own: what no general step of the workflow says.

The one idea: each is a few lines on the turn and the answered prompt, under the name that the table uses.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from mailflow import policy
from mailflow.decide import asking, drafting, suggest
from mailflow.decide.drafting import Wanted
from mailflow.decide.turn import Turn, new_mail, new_report, new_strand
from mailflow.prompt import Limit
from mailflow.record import Letter, LetterState, MailState, Prompt
from mailflow.record import events as e
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row


def _stop_contact(turn: Turn, prompt: Prompt) -> None:
    for report in turn.case.at_hand:
        if report.contact:
            turn.put(e.ContactStopped(report=report.number, why="the sender is not certain, or it is not safe"))


def _assess(turn: Turn, prompt: Prompt) -> None:
    seriousness = prompt.picked("seriousness")
    points = prompt.picked("points")
    turn.put(e.Assessed(seriousness=int(seriousness[0]) if seriousness else turn.case.seriousness, points=points))
    lead = prompt.picked("lead")
    if lead and lead[0] not in turn.case.connected:
        turn.put(e.LeadNamed(person=lead[0]))


def _hand_back(turn: Turn, prompt: Prompt) -> None:
    turn.put(e.Connected(person=prompt.by))
    asking.ask(turn, "reassign")


def _new_lead(turn: Turn, prompt: Prompt) -> None:
    named = prompt.picked("lead")
    if not named or named[0] in turn.case.connected:
        return asking.ask(turn, "reassign")
    turn.put(e.LeadNamed(person=named[0]))
    for number in sorted(turn.case.open):
        old = turn.case.prompts[number]
        if row(old.asked.question).to == "the lead":
            asking.close_prompt(turn, old, "another lead was named")
            asking.ask(turn, old.asked.question, old.asked.about)
    return None


def _gather(turn: Turn, prompt: Prompt) -> None:
    """Ask those whom the lead named, all at once; they are joined when all are in or their time is over."""
    if prompt.picked("connected") == ("yes",):
        return
    whom = prompt.picked("whom")
    turn.put(e.Planned(question="gathered", about=0, at=_gathering_ends(turn, prompt)))
    if "reporter" in whom:
        for report in turn.case.at_hand:
            if report.contact and report.address:
                drafting.draft(turn, Wanted(name="details", report=report.number))
    teacher = suggest.class_teacher(turn) if "teacher" in whom else ""
    witnesses = (*((teacher,) if teacher else ()), *asking.staff_named(turn, prompt.said("whom")))
    for key in dict.fromkeys(witnesses):
        asking.ask(turn, "witness", to=key)


def _gathering_ends(turn: Turn, prompt: Prompt) -> datetime:
    days = next((int(word) for word in prompt.said("longer").split() if word.isdigit()), 0)
    try:
        ends = turn.due(Limit.GATHERING)
        return turn.school.calendar.due(ends, turn.school.span(Limit.WITNESS, 1)) if days else ends
    except NotLoaded:
        return turn.at + timedelta(days=1)


def _ring_the_reporter(turn: Turn, prompt: Prompt) -> None:
    asking.tell(turn, "lead", "the reporter is worried")


def _offer_support(turn: Turn, prompt: Prompt) -> None:
    person = turn.person(prompt.by)
    asking.tell(turn, "lead", "support is asked for", {"who": person.name if person else ""})


def _open_strands(turn: Turn, prompt: Prompt) -> None:
    """One strand for each parent to be spoken to; with one, the answer says what they wrote; with more, each is asked."""
    if prompt.picked("enough") == ("more time",):
        turn.put(e.Planned(question="gathered", about=0, at=_later(turn, Limit.WITNESS)))
        return None
    if prompt.picked("next") == ("wait",):
        turn.put(e.Planned(question="gathered", about=0, at=_later(turn, Limit.GATHERED)))
        return None
    names = prompt.picked("parents")
    if prompt.picked("enough") == ("cannot establish",) or not names:
        return finish_without_strands(turn)
    what = " ".join(prompt.picked("what"))
    known = {strand.name.casefold() for strand in turn.case.strands.values()}
    fresh = [name for name in names if name.casefold() not in known]
    for name in fresh:
        number = new_strand(turn.case)
        turn.put(e.Identified(strand=number, name=name, what=what, grade=(prompt.picked("grade") or ("claimed",))[0]))
        if len(fresh) > 1 or not what:
            asking.ask(turn, "what they wrote", number)
        else:
            asking.ask(turn, "address", number)
    return None


def _later(turn: Turn, limit: Limit) -> datetime:
    return turn.due_or_tomorrow(limit)[0]


def finish_without_strands(turn: Turn) -> None:
    """It cannot be established: a proper end. The reporters are told that the matter is finished."""
    if not turn.case.strands and not turn.case.finished:
        finish(turn, "it could not be established")


def _establish(turn: Turn, prompt: Prompt) -> None:
    strand = turn.case.strands[prompt.asked.about]
    turn.put(
        e.Identified(
            strand=strand.number,
            name=strand.name,
            what=" ".join(prompt.picked("what")) or strand.what,
            grade=prompt.picked("grade")[0],
        )
    )
    asking.ask(turn, "address", strand.number)


def _locate(turn: Turn, prompt: Prompt) -> None:
    """The office's word on the address; an address that a reporter also uses is never taken for the parent's own."""
    strand = turn.case.strands[prompt.asked.about]
    address = (prompt.picked("address") or ("",))[0]
    reporters = {report.address.casefold() for report in turn.case.reports.values()}
    own = prompt.picked("household") == ("own",) and address and address.casefold() not in reporters
    if prompt.picked("household") == ("own",) and not own:
        return asking.ask(turn, "address", strand.number)
    turn.put(e.Located(strand=strand.number, channel="email" if own else "post", address=address if own else ""))
    gathered = turn.case.answered("gathered")
    first = bool(gathered and gathered.picked("next") == ("head first",))
    drafting.draft(turn, Wanted(name="invitation", strand=strand.number, decider=first))
    return None


def _own_concern(turn: Turn, prompt: Prompt) -> None:
    """The parent raises a concern of their own: a report in their own name, which never replaces the first."""
    strand = turn.case.strands[prompt.asked.about]
    turn.put(
        e.Reported(
            report=new_report(turn.case),
            key=f"strand {strand.number}, prompt {prompt.asked.prompt}",
            name=strand.name,
            address=strand.address,
            subject="",
            words=prompt.said("position"),
            written_in_by=prompt.by,
            contact=strand.channel == "email",
        )
    )
    report = turn.case.reports[len(turn.case.reports)]
    if report.contact:
        drafting.draft(turn, Wanted(name="acknowledgement", report=report.number))
    asking.ask(turn, "gathered")


def _note(turn: Turn, prompt: Prompt) -> None:
    """The note of the conversation goes to the parent for correction, in the lead's own words."""
    words = " ".join(prompt.picked("note"))
    if prompt.picked("took place") == ("yes",) and words:
        drafting.draft(
            turn,
            Wanted(
                name="note",
                strand=prompt.asked.about,
                words=words,
                words_by=prompt.by,
                prompt=prompt.asked.prompt,
            ),
        )


def _put_to_the_head(turn: Turn, prompt: Prompt) -> None:
    """Check what must be true before anything of consequence, and put each letter to the Head Teacher."""
    number = prompt.asked.about
    why = objections(turn, prompt)
    if why:
        asking.tell(turn, "lead", "recommendation stopped", {"why": "\n".join(f"- {line}" for line in why)})
        return asking.ask(turn, "recommendation", number)
    codes = prompt.picked("response")
    turn.put(e.Recommended(strand=number, responses=codes, finding=prompt.picked("finding")[0]))
    words = " ".join(prompt.picked("letter"))
    named = [policy.response(code).letter for code in codes if policy.response(code).letter]
    for name in named:
        drafting.draft(turn, Wanted(name=name, strand=number, words=words, words_by=prompt.by, decider=True))
    if not named:
        asking.ask(turn, "agree", number)
    return None


def objections(turn: Turn, prompt: Prompt) -> tuple[str, ...]:
    """Return why this recommendation cannot be put to the Head Teacher: the policy's order, evidence and proportion."""
    strand = turn.case.strands[prompt.asked.about]
    rows = [policy.response(code) for code in prompt.picked("response")]
    spoke = turn.case.answered("conversation", strand.number)
    why = []
    if spoke is None:
        why.append("The parent has not been spoken to. The policy says that the school speaks to the parent first.")
    if any(r.needs_evidence for r in rows) and strand.grade not in policy.STRONG_ENOUGH and not _accepted(spoke):
        why.append(f"It rests on what is {strand.grade}. Anything beyond a word needs it corroborated or admitted.")
    if prompt.picked("criticism") == ("only criticism",) and any(r.code not in ("R0", "R1") for r in rows):
        why.append("Criticism of the school alone leads at most to a conversation.")
    if prompt.picked("finding")[0] in NOT_FOUND and any(r.code not in ("R0", "R1") for r in rows):
        why.append("Where nothing was found to answer there is no response beyond a word.")
    if "R0" in prompt.picked("response") and len(rows) > 1:
        why.append("No action cannot stand beside another response.")
    return tuple(why)


NOT_FOUND = frozenset({"not substantiated", "cannot decide", "no breach"})


def _accepted(spoke: Prompt | None) -> bool:
    return bool(spoke and {"accepts", "accepts part"} & set(spoke.picked("position")))


def _redraft(turn: Turn, prompt: Prompt) -> None:
    """New words: a new draft, a new digest, a new release. The old one is dead."""
    letter = turn.case.letters[prompt.asked.about]
    words = " ".join(prompt.picked("words")) or prompt.said("word")
    if prompt.asked.question == "release" and letter.draft.strand:
        strand = turn.case.strands[letter.draft.strand]
        turn.put(e.Identified(strand=strand.number, name=strand.name, what=words, grade=strand.grade))
    drafting.again(turn, letter, "changed", words=words, words_by=prompt.by)


def _recommend_again(turn: Turn, prompt: Prompt) -> None:
    strand = _strand_of(turn, prompt)
    if strand:
        asking.ask(turn, "recommendation", strand)


def _strand_of(turn: Turn, prompt: Prompt) -> int:
    letter = turn.case.letters.get(prompt.asked.about) if row(prompt.asked.question).scope == "letter" else None
    return letter.draft.strand if letter else prompt.asked.about


def _no_action(turn: Turn, prompt: Prompt) -> None:
    """The Head Teacher decides that nothing is done. A parent who was spoken to is told so."""
    letter = turn.case.letters.get(prompt.asked.about) if row(prompt.asked.question).scope == "letter" else None
    if letter is not None and not letter.draft.strand:
        return
    strand = _strand_of(turn, prompt)
    turn.put(e.Decided(strand=strand, responses=("R0",), by=prompt.by))
    _end_with(turn, strand, "no further action")


def _end_with(turn: Turn, strand: int, letter: str) -> None:
    if turn.case.of("conversation", strand):
        drafting.draft(turn, Wanted(name=letter, strand=strand))
    else:
        turn.put(e.Ended(strand=strand, outcome="no action"))


def _show_again(turn: Turn, prompt: Prompt) -> None:
    letter = turn.case.letters[prompt.asked.about]
    if letter.state in (LetterState.DRAFTED, LetterState.LAPSED):
        drafting.show_again_(turn, letter.draft.letter)


def _decided(turn: Turn, prompt: Prompt) -> None:
    strand = turn.case.strands[prompt.asked.about]
    turn.put(e.Decided(strand=strand.number, responses=strand.recommended, by=prompt.by))
    for code in strand.recommended:
        if policy.response(code).owner_question:
            asking.ask(turn, policy.response(code).owner_question, strand.number)


def _owner_answered(turn: Turn, prompt: Prompt) -> None:
    """What the owner of a step answered is on record; a day to ask again is planned; else the strand may end."""
    number, again = prompt.asked.about, prompt.picked("next")
    if again:
        day = datetime.fromisoformat(again[0])
        at = day.replace(hour=8, tzinfo=turn.school.calendar.zone)
        turn.put(e.Planned(question=prompt.asked.question, about=number, at=max(at, turn.at + timedelta(hours=1))))
        return
    if prompt.picked("received") == ("no",) or prompt.picked("go on") == ("wait",):
        turn.put(e.Planned(question=prompt.asked.question, about=number, at=_later(turn, Limit.OWNER)))
        return
    settle(turn, number)


def settle(turn: Turn, number: int) -> None:
    """End a strand whose decision is carried out: its letters have left, and every owner has answered."""
    strand = turn.case.strands[number]
    waiting = any(
        p.asked.about == number and p.asked.question in OWNED for p in map(turn.case.prompts.get, turn.case.open) if p
    )
    planned = any(plan.about == number and plan.question in OWNED for plan in turn.case.plans)
    unsent = any(
        letter.draft.strand == number
        and letter.draft.name in letters_of_decision()
        and letter.state in (LetterState.DRAFTED, LetterState.APPROVED, LetterState.LAPSED)
        for letter in turn.case.letters.values()
    )
    if strand.decided and not strand.settled and not waiting and not planned and not unsent:
        outcome = ", ".join(policy.response(code).name for code in strand.decided)
        turn.put(e.Ended(strand=number, outcome=outcome))


OWNED = ("authorities", "legal advice", "ban")


def letters_of_decision() -> frozenset[str]:
    return frozenset(r.letter for r in policy.RESPONSES if r.letter)


def finish(turn: Turn, outcome: str) -> None:
    """Tell each reporter that the matter is finished, and no more; thank and support staff; plan the follow-up."""
    turn.put(e.Finished(outcome=outcome))
    for report in turn.case.at_hand:
        if report.contact and report.address:
            drafting.draft(turn, Wanted(name="finished", report=report.number))
    for key in dict.fromkeys(p.by for p in turn.case.of("witness") if p.by):
        drafting.draft(turn, Wanted(name="support", staff=key))
    turn.put(e.Planned(question="follow up", about=0, at=_morning(turn)))


def _morning(turn: Turn) -> datetime:
    at = _later(turn, Limit.FOLLOW_UP).astimezone(turn.school.calendar.zone)
    return at.replace(hour=8, minute=0, second=0, microsecond=0)


def _another_address(turn: Turn, prompt: Prompt) -> None:
    letter = turn.case.letters[prompt.asked.about]
    address = (prompt.picked("address") or ("",))[0]
    if not address or not letter.draft.strand:
        return _by_post(turn, prompt)
    turn.put(e.Located(strand=letter.draft.strand, channel="email", address=address))
    return _new_copy(turn, letter)


def _by_post(turn: Turn, prompt: Prompt) -> None:
    letter = turn.case.letters[prompt.asked.about]
    if letter.draft.strand:
        turn.put(e.Located(strand=letter.draft.strand, channel="post", address=""))
        _new_copy(turn, letter)


def _new_copy(turn: Turn, letter: Letter) -> None:
    """The addressee's place changed, so it is another letter: it is shown and released anew, and the old one is dead."""
    if letter.state not in (LetterState.SENT, LetterState.DEAD):
        turn.put(e.Discarded(letter=letter.draft.letter, why="it could not be delivered"))
    drafting.draft(
        turn,
        Wanted(
            name=letter.draft.name,
            strand=letter.draft.strand,
            words=letter.draft.words,
            replaces=letter.draft.letter,
            decider=letter.draft.released_by == "the Head Teacher",
        ),
    )


def _leave_it(turn: Turn, prompt: Prompt) -> None:
    letter = turn.case.letters[prompt.asked.about]
    asking.tell(
        turn, "lead", "a letter did not arrive", {"letter": letter.draft.name, "addressee": letter.draft.addressee}
    )
    if letter.state is LetterState.APPROVED:
        turn.put(e.Discarded(letter=letter.draft.letter, why="it could not be delivered"))
    if letter.draft.strand and letter.draft.name in letters_of_decision():
        settle(turn, letter.draft.strand)


def _it_went(turn: Turn, prompt: Prompt) -> None:
    for number, mail in turn.case.mails.items():
        if mail.owed.letter == prompt.asked.about and mail.state is MailState.UNCERTAIN:
            turn.put(e.Sent(mail=number, reply="the office says that it arrived"))
            letter_left(turn, prompt.asked.about)


def _send_it_again(turn: Turn, prompt: Prompt) -> None:
    """A person says that it did not go: it is owed once more, as another email."""
    for number, mail in list(turn.case.mails.items()):
        if mail.owed.letter == prompt.asked.about and mail.state is MailState.UNCERTAIN:
            turn.put(e.Withdrawn(mail=number, why="the office says that it did not go"))
            owed = mail.owed
            turn.put(
                e.Owed(
                    mail=new_mail(turn.case),
                    to=owed.to,
                    address=owed.address,
                    subject=owed.subject,
                    body=owed.body,
                    because=owed.because,
                    not_before=turn.at,
                    letter=owed.letter,
                    paper=owed.paper,
                )
            )


def _it_was_posted(turn: Turn, prompt: Prompt) -> None:
    number = prompt.asked.about
    mail = new_mail(turn.case)
    draft = turn.case.letters[number].draft
    turn.put(
        e.Owed(
            mail=mail,
            to="parent",
            address="",
            subject=draft.subject,
            body=draft.body,
            because=f"letter: {draft.name}",
            not_before=turn.at,
            letter=number,
            paper=True,
        )
    )
    turn.put(e.Sending(mail=mail, attempt=1))
    turn.put(e.Sent(mail=mail, reply=f"posted by {prompt.by}"))
    letter_left(turn, number)


def letter_left(turn: Turn, number: int) -> None:
    """A letter has gone: its question begins to wait, and a decision is carried out."""
    asking.ask_outside(turn, number)
    draft = turn.case.letters[number].draft
    if draft.strand and draft.name in letters_of_decision():
        strand = turn.case.strands[draft.strand]
        for code in strand.decided:
            asked = policy.response(code).owner_question
            if asked and not turn.case.of(asked, draft.strand):
                asking.ask(turn, asked, draft.strand)
        settle(turn, draft.strand)


def _draft_again(turn: Turn, prompt: Prompt) -> None:
    for stopped in turn.case.stopped:
        drafting.write_stopped(turn, stopped)


def _leave_drafts(turn: Turn, prompt: Prompt) -> None:
    for stopped in turn.case.stopped:
        turn.put(e.LeftUnwritten(name=stopped.name, strand=stopped.strand, report=stopped.report, staff=stopped.staff))
        asking.tell(turn, "lead", "a letter was left", {"letter": stopped.name})


def _keep_open(turn: Turn, prompt: Prompt) -> None:
    turn.put(e.Planned(question="follow up", about=0, at=_morning(turn)))


def _stay_paused(turn: Turn, prompt: Prompt) -> None:
    turn.put(e.Planned(question="paused", about=0, at=_later(turn, Limit.OWNER)))


def _recommend_all(turn: Turn, _prompt: Prompt) -> None:
    """Ask for a recommendation for every strand that is not settled and whose parent was heard."""
    for number, strand in turn.case.strands.items():
        if not strand.settled and turn.case.answered("conversation", number):
            asking.ask(turn, "recommendation", number)


EFFECTS: Mapping[str, Callable[[Turn, Prompt], None]] = {
    "stop contact": _stop_contact,
    "assess": _assess,
    "hand back": _hand_back,
    "new lead": _new_lead,
    "gather": _gather,
    "ring the reporter": _ring_the_reporter,
    "offer support": _offer_support,
    "open strands": _open_strands,
    "establish": _establish,
    "locate": _locate,
    "own concern": _own_concern,
    "note": _note,
    "put to the head": _put_to_the_head,
    "redraft": _redraft,
    "recommend again": _recommend_again,
    "no action": _no_action,
    "show again": _show_again,
    "decided": _decided,
    "owner answered": _owner_answered,
    "another address": _another_address,
    "by post": _by_post,
    "leave it": _leave_it,
    "it went": _it_went,
    "send it again": _send_it_again,
    "it was posted": _it_was_posted,
    "draft again": _draft_again,
    "leave drafts": _leave_drafts,
    "recommend all": _recommend_all,
    "keep open": _keep_open,
    "stay paused": _stay_paused,
}
