"""Holds: everything but judgement stops, until whoever may says that it goes on.

The one idea: what lapsed under a hold is shown again, and what was answered under it takes effect, only when it is over.
"""

from mailflow.decide import asking, whom
from mailflow.decide.asking.passing_on import still_owed
from mailflow.decide.asking.prompt_mail import RELEASING, mail_prompt
from mailflow.decide.letters import drafting, withdrawing
from mailflow.decide.letters.drafted import complete
from mailflow.decide.shown import part_words
from mailflow.decide.stopping import ending, joining
from mailflow.decide.turn import Turn
from mailflow.prompt import Limit
from mailflow.prompt.steps import Effect, Join, Transfer
from mailflow.record import Case, HoldKind, Letter, LetterState, Prompt
from mailflow.record import events as e
from mailflow.record.evolve import SAFEGUARDING
from mailflow.workflow import question as row


def place_hold(turn: Turn, kind: HoldKind, by: str, why: str, strand: int = 0) -> None:
    """Stop everything but judgement. Approvals that have not left lapse; nothing may leave."""
    if on(turn.case, kind, strand):
        return
    turn.put(e.HoldPlaced(hold=turn.case.holds_ever + 1, kind=kind, by=by, why=why, strand=strand))
    for letter in withdrawing.waiting_to_leave(turn):
        if letter.draft.strand:
            drafting.lapse(turn, letter, "the case was stopped", show_again=False)


def on(case: Case, kind: HoldKind, strand: int = 0) -> tuple[int, ...]:
    """Return the holds of a kind that are on for the whole case or for this strand, and not those for another strand."""
    return tuple(n for n, held in case.holds.items() if held.kind is kind and held.strand in (0, strand))


def release(turn: Turn, kind: HoldKind, by: str) -> None:
    """Lift a hold by an answer. It speaks for nobody else: while another alert waits, or somebody who took one has still
    to say that the case may go on, a safeguarding hold stays, and whoever answered is told so."""
    others = any(turn.case.prompts[number].asked.question in whom.OF_SAFEGUARDING for number in turn.case.open)
    if kind is HoldKind.SAFEGUARDING and others:
        return asking.tell(turn, by, "done", {"line": STILL_ALARMED})
    return lift_hold(turn, kind, by)


STILL_ALARMED = "Your answer is on record. The case is still stopped: another alert about it is not yet settled."


def others_first(turn: Turn, by: str) -> bool:
    """Ask whoever would end a case, or let a part of it go on, again once every alert is settled: while one waits that
    nobody has answered, or of which somebody else has still to say how it stands. Return whether it is so."""
    waiting = [turn.case.prompts[number] for number in turn.case.open]
    unanswered = any(prompt.asked.question == "safeguarding" for prompt in waiting)
    unjudged = any(prompt.asked.question == "safeguarding outcome" and by not in prompt.to for prompt in waiting)
    if unanswered or unjudged:
        asking.ask(turn, "hold review", to=by, why=f"{STILL_ALARMED} Please answer once it is.")
    return unanswered or unjudged


def split_off(turn: Turn, prompt: Prompt) -> None:
    """Let a part of the case go on as one of its own. What the safeguarding lead has stopped only they let go on, and only
    once every alert is settled; the Head Teacher's answer takes effect when it does."""
    safeguards = prompt.asked.question in whom.OF_SAFEGUARDING
    if others_first(turn, prompt.by) if safeguards else turn.case.alarmed:
        return None
    words = _named(prompt)
    if doubt := _doubt(turn, prompt, words):
        return asking.ask(turn, prompt.asked.question, to=prompt.by, why=f"{doubt} {SAME_AGAIN}")
    return turn.put(e.PartSplit(part=turn.case.parts_ever + 1, by=prompt.by, words=words))


def _named(prompt: Prompt) -> str:
    """Return the words that name the part which may go on, "" where none does."""
    return next((answer.words for answer in prompt.answers.values() if answer.picked == ("parts",)), "")


def _doubt(turn: Turn, prompt: Prompt, words: str) -> str:
    """Say what in these words may be meant for nobody else; not where the same person writes the same a second time."""
    safeguards = prompt.asked.question in whom.OF_SAFEGUARDING
    names = whom.OF_SAFEGUARDING if safeguards else (prompt.asked.question,)
    before = (one for name in names for one in turn.case.of(name) if one.answered_at and one.by == prompt.by)
    if any(_named(one) == words for one in before if one.asked.prompt != prompt.asked.prompt):
        return ""
    kept = part_words.for_them_alone(words)
    return FOR_YOU.format(kept) if kept else ""


FOR_YOU = (
    "Nothing has gone on yet. What you write beside C is shown, whole, to whoever looks first, and “{}” may be for you alone. "
    "Please answer again, and write beside C only what they may read."
)
SAME_AGAIN = "The same words a second time go on as they stand."


def let_go_on_by_the_head(case: Case, by: str) -> bool:
    """Return whether a part of a concern about staff goes on by the word of whoever has it, and not of who safeguards."""
    has = case.answered("concern about staff")
    return has is not None and has.by == by and has.picked("have") == ("parts",) and not case.alarmed


def stays_with_safeguarding(turn: Turn, by: str) -> None:
    """End the case here, on the word of one of those who safeguard; it closes no alert of a colleague's."""
    if not others_first(turn, by):
        ending.transfer(turn, SAFEGUARDING, by)


def lift_hold(turn: Turn, kind: HoldKind, by: str, strand: int = 0) -> None:
    """Lift these holds; where there are none, nothing follows. With none left the case goes on: what lapsed is shown again,
    times begin anew, and what nobody asked meanwhile is asked."""
    lifted = on(turn.case, kind, strand)
    for number in lifted:
        turn.put(e.HoldLifted(hold=number, by=by))
    if lifted and kind is HoldKind.PAUSE:
        _paused_no_more(turn)
    if not lifted or turn.case.holds or not turn.case.ours:
        return
    for number in sorted(turn.case.open):
        prompt = turn.case.prompts[number]
        question = row(prompt.asked.question)
        if not question.judgement and prompt.due < turn.at:
            due, _ = turn.due_or_tomorrow(question.limit)
            turn.put(e.DueMoved(prompt=number, due=due, why="the hold was lifted"))
    _gathers_anew(turn)
    _go_on_with_the_look(turn)
    if not turn.case.ours:
        return
    for letter in list(turn.case.letters.values()):
        if letter.state is LetterState.LAPSED:
            drafting.show_again_(turn, letter.draft.letter, "the case was stopped, and goes on")
        elif letter.state is LetterState.DRAFTED and not letter.shown_in and complete(letter):
            drafting.put_to_releaser(turn, letter.draft.letter)
        elif letter.state is LetterState.DRAFTED:
            _ask_again(turn, letter)


def _gathers_anew(turn: Turn) -> None:
    """The end of the gathering that came under the hold moves as well, while somebody who was asked may still answer."""
    waits = any(turn.case.waiting(name) for name in ("details", "witness"))
    for plan in turn.case.planned("gathered", 0):
        if waits and plan.at < turn.at:
            turn.put(e.Unplanned(question="gathered", about=0))
            turn.put(e.Planned(question="gathered", about=0, at=turn.due_or_tomorrow(Limit.GATHERING)[0]))


def _ask_again(turn: Turn, letter: Letter) -> None:
    """Whoever was asked about a letter before the stop, and could not release it then, is asked now, as they were told."""
    for prompt in (turn.case.waiting(name, letter.draft.letter) for name in RELEASING):
        for person in (turn.person(key) for key in (prompt.to if prompt else ())):
            if prompt and person and not still_owed(turn, prompt, person):
                mail_prompt(turn, prompt, person, why="The case was stopped, and goes on.")


def _paused_no_more(turn: Turn) -> None:
    """Whether a paused case may go on is answered by the fact, and asked no more, whatever else still stops it."""
    waiting = turn.case.waiting("paused")
    if waiting is not None:
        asking.close_prompt(turn, waiting, "the hold was lifted")
    if turn.case.planned("paused", 0):
        turn.put(e.Unplanned(question="paused", about=0))


def _go_on_with_the_look(turn: Turn) -> None:
    """What the office or the first look said of it while it was stopped counts now; with neither, a first look is asked."""
    for name in (*whom.CONFIDED, "first look", "office check"):
        looked = turn.case.answered(name)
        if looked is not None and turn.case.ours:
            said = row(name).steps_of(looked.answers)
            ends = [step for step in said if isinstance(step, Transfer)]
            for step in ends:
                ending.transfer(turn, step.to, looked.by, step.letter)
            if not ends and Join() in said:
                joining.join(turn, looked)
            if Effect("part goes on") in said:
                return split_off(turn, looked)
            if name == "first look" or ends:
                return None
    _ask_the_office_anew(turn)
    waits = turn.case.waiting("first look") or turn.case.waiting("office check")
    if whom.confined_to(turn.case) is None and turn.case.ours and not waits:
        asking.ask(turn, "first look")
    return None


def _ask_the_office_anew(turn: Turn) -> None:
    """What kind of message it is was put to nobody more of the office while an alert was judged: its time begins anew."""
    check = turn.case.waiting("office check")
    if check is not None and check.due < turn.at:
        asking.close_prompt(turn, check, "it is asked anew")
        asking.ask(turn, "office check", kept=check.answers, why="The case was stopped, and goes on.")
