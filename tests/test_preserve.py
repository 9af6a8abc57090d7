"""What the lead wants preserved is kept by somebody, and the lead hears by whom."""

from dataclasses import replace

from mailflow.authorship import Author, Enclosure, Matter, Written
from mailflow.happening import ConcernRaised
from mailflow.prompt.answers import Answer
from tests.course import Course
from tests.roads import CONCERN, ROSA, first_look, newest, plan, told, up_to
from tests.world import at, hillside


def with_pictures(written_in_by: str = "") -> Course:
    """A concern came with two pictures, perhaps by way of staff, and the lead is asked for a plan."""
    c = Course(hillside())
    pictures = tuple(Enclosure(name=f"{n}.png", kind="image/png", size=9, digest=str(n)) for n in (1, 2))
    written = Written(key="one", subject="Year 4 WhatsApp", words=CONCERN, enclosures=pictures)
    by = Author(address=ROSA, name="Rosa Lind")
    matters = frozenset({Matter.CONCERN})
    raised = ConcernRaised(at=at("2026-11-24 08:52"), reference="KXR4TZ", by=by, written=written, matters=matters)
    c.happen(replace(raised, written_in_by=written_in_by))
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    return c


def test_the_office_is_asked_to_keep_it_and_the_lead_hears_what_is_sealed_already():
    c = with_pictures()
    plan(c, preserve=Answer(("yes",), "keep the messages"))
    (office,), (lead,) = told(c, "pope", "please keep"), told(c, "finch", "it is kept")
    office, lead = " ".join(office.split()), " ".join(lead.split())
    assert "> keep the messages" in office and "There is nothing to answer." in office
    assert (
        "> keep the messages" in lead and "sealed with the case as it came, with the 2 files that came with it." in lead
    )
    assert "Rosa" not in office


def test_whoever_reads_of_files_that_are_sealed_hears_where_they_can_be_seen():
    prompt = newest(with_pictures(), "finch")
    assert (
        "- 2.png (image/png, 1 kB), sealed with the case\nTo see what was attached, ask whoever looks after" in prompt
    )


def test_of_what_staff_sent_to_the_mailbox_that_nobody_reads_no_way_is_named_that_leads_nowhere():
    prompt = newest(with_pictures(written_in_by="pope"), "finch")
    assert "- 2.png (image/png, 1 kB), sealed with the case" in prompt and "To see what was attached" not in prompt


def test_where_nothing_is_to_be_preserved_nobody_is_told_so():
    c = up_to("gathered")
    assert not told(c, "pope", "please keep") and not told(c, "finch", "it is kept")
