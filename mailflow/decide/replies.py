"""A reply to a prompt: who may answer it, what it says, what follows.

The one idea: a reply that cannot count is turned away with a reason in plain English, and recorded; it is never an
error and never silently dropped.
"""

from dataclasses import replace
from typing import assert_never

from mailflow.decide import asking, details, drafting, steps, whom
from mailflow.decide.turn import Turn
from mailflow.happening import Author, Replied, Written
from mailflow.letters import Releaser
from mailflow.people import Person, Role
from mailflow.prompt import Act, Again, Approve, Nothing, PassOn, Proof, Question, Said, Scope, To, Unclear, Universal
from mailflow.record import HoldKind, LetterState, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row

WORDS_FOR_PROOF = {
    Proof.ENROLLED: "it did not come from the school mailbox that we have for you",
    Proof.TIED: "it was not a reply to the email that asked",
    Proof.VERIFIED: "the school's mail server could not vouch that it came from your mailbox",
}


def replied(turn: Turn, said: Replied) -> None:
    """Deal with a reply that is tied to a prompt."""
    prompt = turn.case.prompts.get(said.prompt)
    if prompt is None or said.written.key in turn.case.keys:
        return None
    question = row(prompt.asked.question)
    if question.to in (To.REPORTER, To.PARENT):
        return from_outside(turn, said, prompt, question)
    if _says_at_risk(said) and turn.case.ours:
        return _universal(turn, said, prompt, Universal.AT_RISK)
    why = _cannot_count(turn, said.by, prompt, question)
    if why:
        return turn_away(turn, said, prompt, why)
    if not prompt.open:
        return _too_late(turn, said, prompt, question)
    return _read(turn, said, prompt, question)


def _says_at_risk(said: Replied) -> bool:
    """S from anybody of the staff counts whatever it answers, and however late: it stops things, and lets nothing go."""
    at_risk = isinstance(said.reading, Said) and said.reading.what is Universal.AT_RISK
    return at_risk and bool(said.by.person) and Proof.ENROLLED in said.by.proof


def _cannot_count(turn: Turn, by: Author, prompt: Prompt, question: Question) -> str:
    missing = [proof for proof in Proof if proof in question.proof - by.proof]
    if missing:
        return "; ".join(WORDS_FOR_PROOF[proof] for proof in missing)
    person = turn.person(by.person)
    if person is None or by.person not in (*prompt.to, *asking.ever_asked(turn, prompt)):
        return "this was put to somebody else, and only they can answer it"
    if by.person in turn.case.connected:
        return "you told us that you are connected with this, so you are out of it"
    if by.person not in prompt.to:
        return "it has been passed on, and somebody else is asked now"
    if question.decides and not turn.school.proved(person):
        return "your mailbox has not been proved yet: the person who looks after mailflow runs “enrol” once"
    return ""


def turn_away(turn: Turn, said: Replied, prompt: Prompt, why: str) -> None:
    """Record a reply that cannot count. The real person is told if it touched a decision or used their name."""
    _put_turned_away(turn, said, prompt, why)
    used = said.by.uses_name_of or (said.by.person if Proof.VERIFIED not in said.by.proof else "")
    if used and used in prompt.to and row(prompt.asked.question).decides:
        asking.tell(turn, used, "your name was used", {"why": why})
    elif said.by.person and Proof.ENROLLED in said.by.proof:
        asking.tell(turn, said.by.person, "turned away", {"why": why})


def _put_turned_away(turn: Turn, said: Replied, prompt: Prompt, why: str) -> None:
    turn.put(
        e.TurnedAway(
            by=said.by.person,
            address=said.by.address,
            why=why,
            key=said.written.key,
            prompt=prompt.asked.prompt,
        )
    )


def _too_late(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    """An answer to a prompt that has closed is information for the lead; an old decision is dead. More than thanks from
    whoever released a letter that still waits takes it back."""
    number = prompt.asked.about if question.scope is Scope.LETTER else 0
    if second_thoughts(turn, said.by.person, said.written, number):
        return None
    if question.decides:
        _put_turned_away(turn, said, prompt, "the question had been closed")
        if not (turn.case.closed or said.written.courtesy):
            asking.tell(turn, said.by.person, "turned away", {"why": "it had been answered, or closed, before"})
        return None
    turn.put(
        e.Heard(
            by=said.by.person,
            address=said.by.address,
            words=said.written.words,
            key=said.written.key,
            raw=said.written.raw,
        )
    )
    if not said.written.courtesy and said.by.person != turn.case.lead:
        return tell_lead_of_words(turn, said.by, said.written.words, "the question had been closed by then")
    return None


def second_thoughts(turn: Turn, by: str, written: Written, number: int = 0) -> bool:
    """Take a letter back if the one who released it says STOP or RECALL, or anything else than thanks, before it leaves.

    `number`: the letter that they reply about, 0 for all that they released. Return whether there was such a word.
    """
    mine = [
        letter
        for letter in drafting.waiting_to_leave(turn)
        if letter.approved_by == by and letter.approved_prompt and number in (0, letter.draft.letter)
    ]
    stop = is_stop(written.words)
    if not mine or (written.courtesy and not stop):
        return False
    turn.put(e.Noted(by=by, words=written.words[:2000] or "RECALL", key=written.key))
    for letter in mine:
        if stop:
            drafting.recall(turn, letter, by)
        else:
            drafting.lapse(turn, letter, f"you wrote again after you had approved it (“{_short(written.words)}”)")
    return True


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 80 else f"{line[:79]}…"


def is_stop(words: str) -> bool:
    """Return whether a reply says RECALL, or a bare STOP, first."""
    first = words.strip().split("\n", 1)[0].strip(" .!").casefold()
    return first in ("stop", "recall") or first.startswith("recall ")


def _read(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    match said.reading:
        case Nothing(why=why):
            _put_turned_away(turn, said, prompt, why)
            asking.tell(turn, said.by.person, "turned away", {"why": why})
        case Said(what=what):
            _universal(turn, said, prompt, what)
        case Again() as again:
            _again(turn, said, prompt, again)
        case Act() as act:
            _act(turn, said, prompt, question, act)
        case _ as unknown:
            assert_never(unknown)


def _universal(turn: Turn, said: Replied, prompt: Prompt, what: Universal) -> None:
    by, words = said.by.person, said.reading.words if isinstance(said.reading, Said) else ""
    turn.put(e.Noted(by=by, words=f"answered {what.value}. {words}".strip(), key=said.written.key))
    match what:
        case Universal.AT_RISK:
            steps.place_hold(turn, HoldKind.SAFEGUARDING, by, "somebody may be at risk")
            asking.ask(turn, "safeguarding")
        case Universal.CONNECTED:
            turn.put(e.Connected(person=by))
            asking.tell(turn, by, "thank you, you are out of it")
            _leave(turn, by)
        case Universal.TALK_FIRST:
            to = "lead" if turn.case.lead and turn.case.lead != by else Role.HEAD.value
            asking.tell(turn, to, "somebody wants to talk", {"who": asking.names(turn).get(by, "")})
        case Universal.NOT_ME:
            asking.pass_on(turn, turn.case.prompts[prompt.asked.prompt], by)
        case _ as unknown:
            assert_never(unknown)


def _leave(turn: Turn, by: str) -> None:
    """Whoever is connected is out of everything of the case that waits for them."""
    for number in sorted(turn.case.open):
        other = turn.case.prompts[number]
        if number in turn.case.open and by in other.to:
            asking.step_aside(turn, other, by, "")


def _again(turn: Turn, said: Replied, prompt: Prompt, again: Again) -> None:
    """Keep what was understood; ask only the rest, once. After that a person helps."""
    by = said.by.person
    first = prompt.asked_again == 0
    turn.put(
        e.PartlyAnswered(
            prompt=prompt.asked.prompt,
            by=by,
            answers=again.answers,
            unclear=again.unclear,
            words=again.words,
            key=said.written.key,
        )
    )
    person = turn.person(by)
    if person is None:
        return
    if first or row(prompt.asked.question).decides:
        asking.ask_again(turn, turn.case.prompts[prompt.asked.prompt], person, again.unclear)
    else:
        asking.tell(turn, by, "please phone", {"who": asking.names(turn).get(turn.case.lead, "the school office")})
        asking.tell(turn, "lead", "an answer is unclear", {"who": person.name})


def _act(turn: Turn, said: Replied, prompt: Prompt, question: Question, act: Act) -> None:
    unfit = _unfit(turn, question, act)
    if unfit:
        kept = {name: answer for name, answer in act.answers.items() if name not in {one.item for one in unfit}}
        return _again(turn, said, prompt, Again(answers=kept, unclear=unfit, words=act.words))
    why = _cannot_approve(turn, prompt, question, act, said.by.person)
    if why:
        _put_turned_away(turn, said, prompt, why)
        if turn.case.holds:
            return asking.tell(turn, said.by.person, "turned away", {"why": why})
        return drafting.show_again_(turn, prompt.asked.about, why)
    if any(isinstance(step, PassOn) for step in steps.picked_steps(question, _with(prompt, act))):
        return _passed_on(turn, said, prompt, act)
    _answered(turn, prompt, said.by.person, act, said)
    done = turn.case.prompts[prompt.asked.prompt]
    steps.follow(turn, done)
    if done.words and turn.case.ours and whom.confined_to(turn.case) is None:
        _words_for_the_lead(turn, said, done.words)
    return None


def _unfit(turn: Turn, question: Question, act: Act) -> tuple[Unclear, ...]:
    """Return why whoever was named to lead cannot: it is asked again, and nobody is guessed."""
    if question.name not in ("first look", "reassign") or "lead" not in act.answers:
        return ()
    person = turn.person("".join(act.answers["lead"].picked))
    if person is not None and (
        whom.may_lead(turn, person) or (question.name == "reassign" and _only_choice(turn, person))
    ):
        return ()
    name = person.name if person else "That person"
    why = f"{name} cannot lead this: it takes somebody of the SLT who is not connected and not named in it."
    return (Unclear(item="lead", why=why),)


def _only_choice(turn: Turn, person: Person) -> bool:
    """The Head Teacher may name anybody of the staff who is free, where nobody of the SLT is."""
    nobody = not any(whom.may_lead(turn, other) for other in turn.school.holders(Role.SLT))
    return nobody and whom.free(turn, person) and person.key not in turn.case.staff


def _passed_on(turn: Turn, said: Replied, prompt: Prompt, act: Act) -> None:
    """Whoever cannot take it steps aside, and it waits for the others or goes to the next in line."""
    by = said.by.person
    if any("connected" in answer.picked for answer in act.answers.values()):
        turn.put(e.Connected(person=by))
        asking.tell(turn, by, "thank you, you are out of it")
    asking.step_aside(turn, turn.case.prompts[prompt.asked.prompt], by, said.written.key)


def _answered(turn: Turn, prompt: Prompt, by: str, act: Act, said: Replied) -> None:
    turn.put(
        e.Answered(
            prompt=prompt.asked.prompt,
            by=by,
            answers=act.answers,
            words=act.words,
            key=said.written.key,
        )
    )
    asking.withdraw_for(turn, prompt.asked.prompt, "it has been answered")


def _words_for_the_lead(turn: Turn, said: Replied, words: str) -> None:
    if turn.case.lead and said.by.person != turn.case.lead:
        who = asking.names(turn).get(said.by.person, "Somebody")
        asking.tell(turn, "lead", "words besides", {"who": who, "words": details.quoted(words)})


def _cannot_approve(turn: Turn, prompt: Prompt, question: Question, act: Act, by: str) -> str:
    """Return why an approval does not stand: a hold, a date that is over, or something new since it was shown."""
    approves = any(isinstance(step, Approve) for step in steps.picked_steps(question, _with(prompt, act)))
    letter = turn.case.letters.get(prompt.asked.about)
    if not approves or letter is None:
        return ""
    if turn.case.holds:
        return "the case is stopped; you will be asked again when it goes on"
    if letter.draft.released_by is Releaser.LEAD and by != turn.case.lead:
        return "another lead was named meanwhile, who is asked instead"
    if letter.state not in (LetterState.DRAFTED, LetterState.LAPSED):
        return "this letter is no longer the one to be decided on"
    if turn.at > letter.draft.good_until:
        return "the letter was out of date, so it is written anew for today"
    strand = turn.case.strands.get(letter.draft.strand)
    if strand and strand.last_words_at > prompt.at_event:
        return "something new has come since you were shown the letter"
    why = drafting.look(turn, letter.draft)
    return "; ".join(why)


def _with(prompt: Prompt, act: Act) -> Prompt:
    return replace(prompt, answers=act.answers)


# From people outside the staff ---------------------------------------------------------------------------------------


def from_outside(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    """A parent's words are information, never authority. From another address they are that of somebody not proved."""
    about = prompt.asked.about
    parent = question.to is To.PARENT
    expected = turn.case.strands[about].address if parent else turn.case.reports[about].address
    same = said.by.address.casefold() == expected.casefold() and Proof.TIED in said.by.proof
    strand, report = (about, 0) if parent else (0, about)
    if isinstance(said.reading, Nothing):
        return _put_turned_away(turn, said, prompt, said.reading.why)
    if not same or not prompt.open:
        return heard(turn, said, strand, report, "not the address that we wrote to" if not same else "")
    answers = said.reading.answers if isinstance(said.reading, Act | Again) else {}
    words = said.written.words
    by = "parent" if parent else "reporter"
    turn.put(e.Answered(prompt=prompt.asked.prompt, by=by, answers=answers, words=words, key=said.written.key))
    if turn.case.ours:
        new_words(turn, strand)
        steps.follow(turn, turn.case.prompts[prompt.asked.prompt])
    return None


def heard(turn: Turn, said: Replied, strand: int, report: int, doubt: str) -> None:
    """Words that answer nothing that waits: on record, and the lead is told, after the case was closed too."""
    turn.put(
        e.Heard(
            by="unknown" if doubt else "parent" if strand else "reporter",
            address=said.by.address,
            words=said.written.words,
            key=said.written.key,
            strand=0 if doubt else strand,
            report=0 if doubt else report,
            raw=said.written.raw,
            enclosures=said.written.enclosures,
            courtesy=said.written.courtesy,
        )
    )
    if not said.written.courtesy:
        tell_lead_of_words(turn, said.by, said.written.words, doubt)
        new_words(turn, 0 if doubt else strand)


def tell_lead_of_words(turn: Turn, by: Author, words: str, doubt: str = "") -> None:
    """Tell whoever works on the case what somebody wrote."""
    parent = any(s.address and s.address == by.address for s in turn.case.strands.values())
    who = "The parent" if parent else asking.names(turn).get(by.person, by.address or "Somebody")
    blanks = {"who": who, "words": details.quoted(words), "doubt": f"Please note: {doubt}." if doubt else ""}
    asking.tell(turn, "lead" if turn.case.lead else _whoever_waits(turn), "somebody wrote", blanks)


def _whoever_waits(turn: Turn) -> str:
    for number in sorted(turn.case.open):
        return turn.case.prompts[number].to[0]
    only = whom.confined_to(turn.case)
    return Role.SLT.value if only is None else Role.CHAIR.value if Role.HEAD not in only else Role.HEAD.value


def new_words(turn: Turn, strand: int) -> None:
    """Words from a person are new on a strand (on every strand, if 0): an approval that has not been carried out ends,
    and the releaser is told why."""
    who = "the parent" if strand else "somebody in this case"
    for letter in drafting.waiting_to_leave(turn):
        if letter.draft.strand and strand in (0, letter.draft.strand):
            drafting.lapse(turn, letter, f"{who} has written since you approved it")
