"""Steps of speaking with the parent: their own concern, the note of the conversation, new words for a letter."""

from mailflow.decide import asking
from mailflow.decide.letters import approvals, drafting
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.turn import Turn, new_report
from mailflow.record import Prompt
from mailflow.record import events as e


def own_concern(turn: Turn, prompt: Prompt) -> None:
    """The parent raises a concern of their own: a report in their own name, which never replaces the first. It is new on
    every strand, as any report is."""
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
            news=True,
        )
    )
    approvals.overtake(turn, 0, "a parent has raised a concern of their own since you approved it")
    report = turn.case.reports[len(turn.case.reports)]
    if report.contact:
        drafting.draft(turn, Wanted(name="acknowledgement", report=report.number))
    asking.ask(turn, "gathered")


def note(turn: Turn, prompt: Prompt) -> None:
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


AS_TYPED = (
    "What you wrote stands in it now, exactly as you typed it, in place of what stood there. If it said what to do, and not "
    "what the parent is to read, please reply CHANGE and the words themselves."
)
"""What the lead reads over a letter of their own that was changed: people write what to do as often as the words."""


def redraft(turn: Turn, prompt: Prompt) -> None:
    """New words: a new draft, a new digest, a new release. The old one is dead. An invitation has no words of its own but
    what the parent wrote, so there they replace that."""
    letter = turn.case.letters[prompt.asked.about]
    words = " ".join(prompt.picked("words")) or prompt.said("word") or letter.draft.words
    strand = turn.case.strands.get(letter.draft.strand)
    if strand is not None and letter.draft.name == "invitation":
        turn.put(e.Identified(strand=strand.number, name=strand.name, what=words, grade=strand.grade))
    why = AS_TYPED if prompt.asked.question == "release" else ""
    drafting.again(turn, letter, why, words=words, words_by=prompt.by)
