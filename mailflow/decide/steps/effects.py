"""Steps with a name of their own: what no general step of the workflow says.

The one idea: each is a few lines on the turn and the answered prompt, under the name that the table uses. They stand by
phase, as the questions do.
"""

from collections.abc import Callable, Mapping

from mailflow.decide.steps import effects_address as address
from mailflow.decide.steps import effects_after as after
from mailflow.decide.steps import effects_decide as decide
from mailflow.decide.steps import effects_gather as gather
from mailflow.decide.steps import effects_look as look
from mailflow.decide.steps import effects_speak as speak
from mailflow.decide.turn import Turn
from mailflow.record import Prompt

EFFECTS: Mapping[str, Callable[[Turn, Prompt], None]] = {
    "stop contact": look.stop_contact,
    "assess": look.assess,
    "hand back": look.hand_back,
    "new lead": look.new_lead,
    "part goes on": look.part_goes_on,
    "reach alone": look.reach_alone,
    "reach there": look.reach_there,
    "write to them": look.write_to_them,
    "leave them to you": look.leave_them_to_you,
    "own report": look.own_report,
    "their report": look.their_report,
    "gather": gather.gather,
    "preserve": gather.preserve,
    "ring the reporter": gather.ring_the_reporter,
    "offer support": gather.offer_support,
    "open strands": gather.open_strands,
    "establish": gather.establish,
    "locate": address.locate,
    "own concern": speak.own_concern,
    "note": speak.note,
    "redraft": speak.redraft,
    "put to the head": decide.put_to_the_head,
    "recommend again": decide.recommend_again,
    "recommend all": decide.recommend_all,
    "no action": decide.no_action,
    "show again": decide.show_again,
    "decided": decide.decided,
    "owner answered": decide.owner_answered,
    "another address": after.another_address,
    "by post": after.by_post,
    "leave it": after.leave_it,
    "it went": after.it_went,
    "send it again": after.send_it_again,
    "it was posted": after.it_was_posted,
    "draft again": after.draft_again,
    "leave drafts": after.leave_drafts,
    "keep open": after.keep_open,
    "stay paused": after.stay_paused,
}
