"""The office writes again about where letters to a parent go.

The one idea: whatever it says, it may be that the place was wrong. So nothing goes there, it is asked anew, and where a letter
has gone already, whoever looks after data hears of it within the minute: the 72 hours run from then.
"""

from typing import Final

from mailflow import write
from mailflow.decide import asking, whom
from mailflow.decide.arriving import outside
from mailflow.decide.shown.accounts import noted
from mailflow.decide.shown.quoted import whole
from mailflow.decide.steps import effects_address
from mailflow.decide.turn import Turn
from mailflow.happening import Replied
from mailflow.prompt import Scope, To
from mailflow.prompt.answers import Act
from mailflow.record import Prompt
from mailflow.workflow import question as row
from mailflow.write import elsewhere

THEN: Final = "The lead has been told."
ASKED: Final = "Nothing more goes to that place, and the office is asked anew where letters go."


def taken_back(turn: Turn, said: Replied, prompt: Prompt) -> bool:
    """Let nothing go to this parent until the office has said anew where; tell the lead, and whoever looks after data. Return
    whether it is so: not of somebody who has no part, nor where letters go by post before and after."""
    by, about = said.by.person, prompt.asked.about
    strand = turn.case.letters[about].draft.strand if row(prompt.asked.question).scope is Scope.LETTER else about
    post = isinstance(said.reading, Act) and not said.reading.answers.get("address")
    if not strand or (post and turn.case.strands[strand].channel == "post"):
        return False
    had = effects_address.gone_there(turn, strand)
    if turn.case.ours:
        effects_address.take_back(turn, strand, by)
    outside.tell_lead_of_words(turn, said.by, said.written, had)
    owner = whom.in_line(turn, To.DATA_PROTECTION) if had else None
    if owner is not None:
        zone = turn.school.calendar.zone
        blanks = {
            "who": turn.names.get(by, by),
            "what": elsewhere.called("data-incident", turn.at, turn.school.calendar),
            "received": write.moment(turn.at, zone),
            "words": whole(said.written),
            "doubt": noted(had),
            "then": f"{THEN} {ASKED}" if turn.case.ours else THEN,
        }
        asking.tell(turn, owner.key, "yours to answer", blanks)
    return True
