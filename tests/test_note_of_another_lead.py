"""A note of a conversation whose writer no longer leads waits for the word of whoever leads now."""

from mailflow.prompt.answers import Act, Answer, Said, Universal
from tests.roads import command, letters, reply, up_to
from tests.world import at


def test_a_note_that_a_former_lead_typed_is_released_by_the_one_who_leads_now():
    c = up_to("conversation")
    command(c, "2026-11-26 16:00", "finch", "PAUSE")
    said = {"took place": Answer(("yes",), "by phone"), "position": Answer(("accepts",))}
    said |= {"since": Answer(("deleted",)), "new": Answer(("no",)), "note": Answer(("You accept that you wrote it.",))}
    c.answer(at("2026-11-26 17:00"), "conversation", 1, reading=Act(answers=said))
    asked = c.prompt("paused").asked.prompt
    reply(c, "2026-11-26 17:10", asked, "finch", Said(what=Universal.CONNECTED), "X")
    c.answer(at("2026-11-26 17:20"), "reassign", lead="shah")
    command(c, "2026-11-26 17:30", "denham", "GO ON")
    c.answer(at("2026-11-27 08:00"), "release", word="send")
    note = letters(c, "note")[-1]
    assert note.state == "approved" and note.approved_by == "shah"
    assert "Amira Shah" in note.draft.body and "Tobias Finch" not in note.draft.body
