"""A decision asked again after a reply that was not plain: short, where this very person has all of it in an email of ours.

The one idea: what is approved is the letter that an email showed them whole, under the same prompt; a short email shows nothing, and
only asks for the word. So it is short only where everything that it would show again stands, word for word, in one that has left
for them.
"""

from dataclasses import replace

from mailflow import write
from mailflow.decide.turn import Turn
from mailflow.people import Person
from mailflow.record import Letter, Mail, MailState, Prompt

WORDING, OF_A_STEP = "prompts/asked again", "prompts/step asked again"


def in_short(
    turn: Turn, prompt: Prompt, letter: Letter | None, person: Person, asking: write.Asking
) -> write.Asking | None:
    """Return what is asked without what they have: which letter or step it is, that nothing has gone, and in which email it
    stands; None where it is to be shown whole."""
    had = _had(turn, prompt, letter, person, asking.details)
    if had is None or had.sent_at is None:
        return None
    sent = write.moment(had.sent_at, turn.school.calendar.zone)
    recommends = asking.blanks["recommends"] if "$recommends" in asking.wording else ""
    blanks = {**asking.blanks, "recommends": recommends, "sent": sent}
    if letter is None:
        return replace(asking, wording=turn.school.wording(OF_A_STEP), blanks=blanks, details="")
    blanks["addressee"] = letter.draft.addressee
    return replace(asking, wording=turn.school.wording(WORDING), blanks=blanks, details="")


def _had(turn: Turn, prompt: Prompt, letter: Letter | None, person: Person, details: str) -> Mail | None:
    """Return the email of ours by which this person has these `details`, and with them the letter, and its paper where it has one;
    None where none has left for their address, or anything of it would be put otherwise now."""
    for mail in turn.case.mails.values():
        theirs = (mail.owed.prompt, mail.owed.to, mail.owed.address) == (
            prompt.asked.prompt,
            person.key,
            person.address,
        )
        whole = details and write.set_off(details) in mail.owed.body
        shown = letter is None or (mail.owed.paper == bool(letter.pdf) and prompt.asked.prompt in letter.shown_in)
        if theirs and whole and mail.state is MailState.SENT and shown:
            return mail
    return None
