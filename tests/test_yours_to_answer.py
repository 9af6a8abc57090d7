"""Somebody in a case asks for their data, or has a lawyer write: whoever answers such things is told, beside the lead."""

from datetime import UTC, datetime

import pytest

from mailflow.authorship import Author, Matter, Written
from mailflow.happening import DangerSeen, Replied, Wrote
from mailflow.people import Role
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act, Answer
from mailflow.write import elsewhere
from tests.course import Course
from tests.mail.arrivals import DAN, DANGER, ROSA, email, for_cases, for_school, knowing, new_cases, placed, reply
from tests.roads import DAN as DANS
from tests.roads import newest, raised, told, up_to, write
from tests.world import at, hillside

WANTS_ALL = (
    "Those are PRIVATE messages. Who gave you them? It was Rosa, wasn't it. Send me a copy of everything you hold on me and delete it. "
    "I'm going to the ICO."
)
SOLICITOR = "I said useless because she is. You will be hearing from my solicitor. Who told you?"


def in_a_case() -> Course:
    """Dan Moss has the letter that asks for his account."""
    c = up_to("account")
    c.until(at("2026-11-26 09:30"))
    return c


def of_the_case(found: object) -> list[Written]:
    return [one.happening.written for one in for_cases(found)]  # type: ignore[arg-type, union-attr]


def answered(c: Course, belongs: tuple[str, ...], words: str = WANTS_ALL) -> None:
    """Dan Moss answers the invitation, on Thursday 26 November."""
    prompt = c.case.waiting("account", 1)
    assert prompt is not None
    by = Author(address=DANS, name="Dan Moss", proof=frozenset({Proof.TIED}))
    written = Written(key=c.key(), subject="Re", words=words, belongs=belongs)
    reading = Act(answers={"account": Answer((words,))})
    c.happen(Replied(at=at("2026-11-26 10:00"), prompt=prompt.asked.prompt, by=by, written=written, reading=reading))
    c.send(at("2026-11-26 10:00"))


# What reaches the case -----------------------------------------------------------------------------------------------


def test_a_request_for_data_within_a_parents_account_is_found():
    c = in_a_case()
    known = knowing(c)
    mail = max(number for number, one in c.case.mails.items() if one.owed.address == DANS)
    found = placed(reply(known, "KXR4TZ", mail, WANTS_ALL, DAN), known, "cases")
    assert [one.belongs for one in of_the_case(found)] == [("rights",)]


@pytest.mark.parametrize(
    ("words", "belongs", "also"),
    [
        (WANTS_ALL, ("rights",), []),
        (SOLICITOR, ("legal",), []),
        ("I want to make a formal complaint about how the school has treated me over your letter.", (), ["complaint"]),
    ],
)
def test_what_a_parent_in_a_case_writes_to_the_office_reaches_the_case_too(words, belongs, also):
    known = knowing(in_a_case())
    found = placed(email(words, DAN, subject="Your letter"), known, "admin")
    assert [one.belongs for one in of_the_case(found)] == [belongs] and not new_cases(found)
    assert [one.what for one in for_school(found)] == also  # type: ignore[union-attr]
    assert found.ours is not bool(also), "a complaint stays where the office reads"


def test_the_same_from_somebody_in_no_case_goes_to_its_owner_alone():
    found = placed(email(WANTS_ALL, DAN, subject="My data"), knowing(), "admin")
    assert [(one.what, one.to) for one in for_school(found)] == [("rights", Role.DATA_PROTECTION)]  # type: ignore[union-attr]
    assert not for_cases(found)


def test_ordinary_mail_of_a_parent_in_a_case_stays_the_offices():
    found = placed(
        email("Ella has a cold and won't be in today.", DAN, subject="Absence"), knowing(in_a_case()), "admin"
    )
    assert not for_cases(found) and not found.ours


def test_a_word_of_staff_is_nobody_elses_to_answer():
    c = in_a_case()
    known = knowing(c)
    mail = max(number for number, one in c.case.mails.items() if one.owed.to == "finch")
    said = reply(known, "KXR4TZ", mail, WANTS_ALL, "Tobias Finch <finch@hillside.example>")
    assert [one.belongs for one in of_the_case(placed(said, known, "cases"))] == [()]


# Who is told ---------------------------------------------------------------------------------------------------------


def test_the_data_protection_lead_has_the_words_and_the_day_and_the_lead_is_told_to_leave_it():
    c = in_a_case()
    answered(c, ("rights",))
    (said,) = told(c, "bell", "yours to answer")
    assert "a request about personal data; the month for it ends on Tue 29 Dec, school holidays included" in said
    assert "It came at 10:00 on Thu 26 Nov, from Dan Moss (dan.moss@moss.example)." in said
    assert "> Those are PRIVATE messages." in said and "a guess is neither confirmed nor denied" in said
    (left,) = told(c, "finch", "not yours to answer")
    assert "Nina Bell has been told, and sees to that." in left and "neither confirm nor deny who told us" in left
    assert c.case.waiting("conversation", 1), "the case goes on"


def test_the_day_by_which_a_request_for_information_is_answered_counts_school_days():
    c = in_a_case()
    answered(c, ("foi",))
    (said,) = told(c, "bell", "yours to answer")
    assert "a request for information; an answer is due on Fri 8 Jan" in said


def test_where_no_terms_are_loaded_no_day_is_made_up():
    long_ago = datetime(2019, 3, 4, 10, tzinfo=UTC)
    said = elsewhere.called("foi", long_ago, hillside().calendar)
    assert said == "a request for information; an answer is due on a day that the calendar does not have yet"
    month = elsewhere.called("rights", long_ago, hillside().calendar)
    assert month.startswith("a request about personal data; the month for it ends on Thu 4 Apr"), (
        "a month needs no terms"
    )


def test_without_a_data_protection_lead_the_head_teacher_has_it():
    people = tuple(p for p in hillside().people if p.key != "bell")
    c = up_to("account", hillside(people=people))
    c.until(at("2026-11-26 09:30"))
    answered(c, ("rights",))
    assert len(told(c, "denham", "yours to answer")) == 1


def test_of_a_lawyer_the_head_teacher_hears_and_how_to_pause():
    c = in_a_case()
    write(c, "2026-11-26 10:00", SOLICITOR, DANS)
    assert not told(c, "denham", "yours to answer")
    by, words = (
        Author(address=DANS, name="Dan Moss"),
        Written(key=c.key(), subject="", words=SOLICITOR, belongs=("legal",)),
    )
    c.happen(Wrote(at=at("2026-11-26 11:00"), by=by, written=words))
    c.send(at("2026-11-26 11:00"))
    (said,) = told(c, "denham", "yours to answer")
    assert "a lawyer's letter, or word of a lawyer" in said and "PAUSE KXR4TZ" in said


def test_the_words_of_a_case_that_is_stopped_for_safeguarding_stay_there():
    c = in_a_case()
    c.happen(DangerSeen(at=at("2026-11-26 09:00"), key="danger", words="hits"))
    c.send(at("2026-11-26 09:00"))
    answered(c, ("rights",))
    (told_,) = told(c, "bell", "yours to answer")
    assert "PRIVATE" not in told_ and "please ask the safeguarding lead for the words" in told_


# What is for nobody who works on the case -----------------------------------------------------------------------------

SHE_GRABBED_HIM = (
    "Yes I wrote it, because Miss Patel grabbed my son by the arm and left a mark. What would you have done?"
)
THE_HEAD_DID = (
    "I wrote it since the Head swore at me in the playground and has been messaging two of the mums late at night."
)


@pytest.mark.parametrize(("words", "matter"), [(SHE_GRABBED_HIM, Matter.STAFF), (THE_HEAD_DID, Matter.HEAD)])
def test_what_a_parent_alleges_of_staff_in_their_account_is_a_matter_of_its_own(words, matter):
    c = in_a_case()
    known = knowing(c)
    mail = max(number for number, one in c.case.mails.items() if one.owed.address == DANS)
    found = placed(reply(known, "KXR4TZ", mail, words, DAN), known, "cases")
    assert [(one.raised.matters, one.raised.came_from) for one in new_cases(found)] == [(frozenset({matter}), "KXR4TZ")]
    assert of_the_case(found)[0].belongs == (matter.value,), "it is their account as well"


@pytest.mark.parametrize(
    "account",
    [
        "Fair cop, I was cross about the homework and I should not have called Miss Patel useless. I have deleted it.",
        "I'd rather speak to the head about this, not by email.",
        "It was a joke. Everyone says it. The head should have better things to do.",
        "Your head teacher never answers emails and hides in her office.",
        "He said Miss Patel shouts at the kids. I think that is not fair, she is lovely.",
    ],
)
def test_an_account_that_alleges_nothing_of_anybody_raises_nothing(account):
    c = in_a_case()
    known = knowing(c)
    mail = max(number for number, one in c.case.mails.items() if one.owed.address == DANS)
    assert not new_cases(placed(reply(known, "KXR4TZ", mail, account, DAN), known, "cases"))


def test_whoever_is_confided_in_reads_in_which_case_it_was_written():
    c = raised(matters=frozenset({Matter.STAFF}), came_from="H4TRXW")
    said = " ".join(newest(c, "denham").split())
    assert "But it was written in case H4TRXW, so whoever leads that has read it." in said


def test_a_reporter_who_would_drop_it_since_they_are_pressed_is_heard_in_their_case():
    known = knowing(in_a_case())
    words = "Please drop it, he's guessed and he keeps messaging me. I don't want any more trouble"
    found = placed(email(words, ROSA, subject="please drop it"), known, "admin")
    assert [type(one.happening) for one in for_cases(found)] == [Wrote, DangerSeen] and not new_cases(found)


def test_a_danger_of_another_kind_from_somebody_in_a_case_is_a_matter_of_its_own():
    found = placed(email(DANGER, ROSA), knowing(in_a_case()), "admin")
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True] and not for_cases(found)


@pytest.mark.parametrize(
    ("belongs", "says"),
    [
        ("staff", "what is said of a member of staff. The Head Teacher has been told, and sees to that."),
        ("head", "what is said of the Head Teacher. The Chair of Governors has been told, and sees to that."),
    ],
)
def test_the_lead_who_has_read_it_leaves_it_and_speaks_of_it_to_nobody(belongs, says):
    c = in_a_case()
    answered(c, (belongs,), SHE_GRABBED_HIM)
    (left,) = told(c, "finch", "not yours to answer")
    assert says in left and "Please leave it to them, and speak of it to nobody." in left
