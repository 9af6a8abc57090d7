"""Whoever told the Chair of the Head Teacher writes again: it goes to the Chair, and neither the office nor the SLT is asked."""

from dataclasses import replace

import pytest

from mailflow.authorship import Matter
from mailflow.happening import DangerSeen, Replied, StaffSaid, Wrote
from mailflow.mail import intake
from mailflow.mail.intake import ForCase, Placed
from mailflow.prompt.answers import Act
from tests.course import Course
from tests.mail.arrivals import (
    CONCERN,
    DAN,
    DANGER,
    ROSA,
    arrival,
    email,
    for_cases,
    for_school,
    knowing,
    new_cases,
    placed,
    reply,
    staff,
)
from tests.roads import STRANGER, first_look, mail_to, raised, told, up_to, write
from tests.world import at, hillside

ANY_NEWS = "Any news about the Head? Nobody rang me."


def about(matter: Matter, *, taken: bool = True, reference: str = "H4TRXW", **more: object) -> Course:
    """Return a concern about the Head Teacher, or about Miss Patel, that whoever it is for has taken, so that it is closed."""
    c = Course(hillside())
    named = ("denham",) if matter is Matter.HEAD else ("patel",)
    c.concern(at("2026-11-10 08:52"), "It is about them.", matters=frozenset({matter}), **{"staff": named, **more})  # type: ignore[arg-type]
    question = "concern about the head" if matter is Matter.HEAD else "concern about staff"
    if taken:
        c.answer(at("2026-11-10 11:00"), question, have="have it")
        c.until(at("2026-11-11 12:00"))
        assert c.case.closed
    c.case = replace(c.case, reference=reference)
    return c


def hears(c: Course, found: Placed) -> list[str]:
    """Return who hears of it, once it has come to the case; nothing else may come of it."""
    assert not new_cases(found) and not for_school(found)
    (one,) = for_cases(found)
    assert one.stream == c.case.reference and isinstance(one.happening, Wrote)
    before = set(c.case.mails)
    c.happen(one.happening)
    return [mail.owed.to for number, mail in c.case.mails.items() if number not in before]


@pytest.mark.parametrize(
    "words",
    [
        ANY_NEWS,
        "Any news? Nobody rang me.",
        "Hi, has the Chair had a chance to look at what I sent?",
        "I am still waiting to hear about what I told you about the Head.",
        "Is anybody going to speak to me about this?",
        "I'd like to withdraw what I said about the headteacher.",
    ],
)
@pytest.mark.parametrize("taken", [True, False], ids=["closed here", "not yet taken"])
def test_what_follows_a_concern_about_the_head_goes_to_the_chair_alone(words: str, taken: bool) -> None:
    c = about(Matter.HEAD, taken=taken)
    found = placed(email(words), knowing(c))
    assert hears(c, found) == ["marsh"] and found.ours


def test_the_chair_reads_the_words_and_from_whom() -> None:
    c = about(Matter.HEAD)
    hears(c, placed(email(ANY_NEWS), knowing(c)))
    c.until(at("2026-12-20 12:00"))
    (notice,) = told(c, "marsh", "somebody wrote")
    assert "Rosa Lind" in notice and ANY_NEWS in notice and c.case.closed and not c.case.live
    assert "nobody else has been told of it, and nobody answers but you" in " ".join(notice.split())


def test_the_chair_reads_that_somebody_asks_for_the_second_time_and_since_when() -> None:
    c = about(Matter.HEAD)
    for when, words in ((12, ANY_NEWS), (25, "Any news? Nobody rang me."), (26, "Still nothing?")):
        write(c, f"2026-11-{when} 10:00", words, ROSA)
    first, second, third = (" ".join(one.split()) for one in told(c, "marsh", "somebody wrote"))
    assert "the first was" not in first and "nobody answers but you" in first
    assert "It is the second time that they write of it; the first was at 10:00 on Thu 12 Nov." in second
    assert "It is the third time that they write of it; the first was at 10:00 on Thu 12 Nov." in third


def test_thanks_and_what_somebody_else_writes_are_no_earlier_asking() -> None:
    c = about(Matter.HEAD)
    write(c, "2026-11-12 10:00", "Thank you.", ROSA, courtesy=True)
    write(c, "2026-11-12 11:00", "Has she told you about the Head?", STRANGER)
    write(c, "2026-11-25 10:00", ANY_NEWS, ROSA)
    assert "the first was" not in told(c, "marsh", "somebody wrote")[-1]


@pytest.mark.parametrize(
    ("words", "belongs"),
    [
        ("Hi, has anybody read my email? Amina Yusuf", ()),
        ("Any news about the Head? Send me all the data that you hold about me.", ("rights",)),
    ],
)
def test_who_asks_whether_it_was_read_asks_for_no_data(words: str, belongs: tuple[str, ...]) -> None:
    c = about(Matter.HEAD)
    (one,) = for_cases(placed(email(words, subject="Re: Confidential - the headteacher"), knowing(c)))
    assert isinstance(one.happening, Wrote) and one.happening.written.belongs == belongs


def test_what_the_chair_passes_on_themselves_is_told_to_nobody_else() -> None:
    c = about(Matter.HEAD)
    words = "For the file.\n\nFrom: Rosa Lind <rosa.lind@lind.example>\nSubject: Hello\n\nAny news about the Head?"
    assert hears(c, placed(email(words, staff("marsh")), knowing(c), "cases")) == []


@pytest.mark.parametrize("who", ["Miss Patel", "the TA"])
def test_of_a_member_of_staff_it_goes_to_the_head_alone(who: str) -> None:
    c = about(Matter.STAFF)
    assert hears(c, placed(email(f"Any news about {who}? Nobody rang me."), knowing(c))) == ["denham"]


@pytest.mark.parametrize(
    "words",
    [
        "Is anything happening about this? Mrs Jones was laughing at me at the gate today, I think she knows it was me.",
        "any news about mrs jones's messages?",
        "Any news? Rosa",
    ],
)
def test_of_somebody_at_the_school_who_is_none_of_our_people_it_goes_to_the_head_alone(words: str) -> None:
    """Rosa told of a parent too; the Head let that part go on, as a case of the SLT's."""
    c, part = Course(hillside()), raised()
    told_of = "Dan Moss ran Miss Patel down in the Year 4 WhatsApp group, and Mrs Jones, a TA, joined in."
    c.concern(at("2026-11-10 08:52"), told_of, matters=frozenset({Matter.STAFF}))
    c.answer(at("2026-11-10 11:00"), "concern about staff", have="have it")
    c.until(at("2026-11-11 12:00"))
    c.case = replace(c.case, reference="H4TRXW")
    assert hears(c, placed(email(words, subject="Re: year 4 whatsapp"), knowing(c, part))) == ["denham"]
    again = "Dan Moss is at it again in the Year 4 WhatsApp group, he called Mr Cole a joke last night."
    (one,) = for_cases(placed(email(again, subject="Re: year 4 whatsapp"), knowing(c, part), "cases"))
    assert one.stream == part.case.reference


def test_where_the_chair_is_connected_it_goes_to_the_vice_chair_who_took_it() -> None:
    c = about(Matter.HEAD, taken=False)
    c.answer(at("2026-11-10 11:00"), "concern about the head", have="connected")
    c.answer(at("2026-11-10 12:00"), "concern about the head", by="cole", have="have it")
    c.until(at("2026-11-11 12:00"))
    assert c.case.closed and hears(c, placed(email(ANY_NEWS), knowing(c))) == ["cole"]


def test_where_whoever_took_it_has_left_it_goes_to_the_next() -> None:
    c = about(Matter.HEAD)
    c.school = replace(c.school, people=tuple(person for person in c.school.people if person.key != "marsh"))
    assert hears(c, placed(email(ANY_NEWS), knowing(c, school=c.school))) == ["cole"]


def test_it_is_the_same_in_a_reply_to_what_we_wrote_to_them_about_another_matter() -> None:
    """Rosa's other concern is led by Tobias Finch, who is not to learn that there is one about the Head."""
    c, other = about(Matter.HEAD), raised()
    other.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    other.until(at("2026-11-24 12:00"))
    known = knowing(other, c)
    ours = mail_to(other, "reporter", "letter: acknowledgement")
    assert hears(c, placed(reply(known, "KXR4TZ", ours, ANY_NEWS, ROSA), known, "cases")) == ["marsh"]
    thanks = "Thank you. I saw it myself: Karen Doyle wrote it in the Year 4 group, and the Head knows."
    (one,) = for_cases(placed(reply(known, "KXR4TZ", ours, thanks, ROSA), known, "cases"))
    assert one.stream == "KXR4TZ"


def test_a_message_of_its_own_goes_to_the_chair_although_another_case_of_theirs_is_open() -> None:
    c, other = about(Matter.HEAD), raised()
    assert hears(c, placed(email(ANY_NEWS), knowing(c, other))) == ["marsh"]
    not_taken = about(Matter.HEAD, taken=False)
    for both in (knowing(c, other), knowing(other, not_taken)):
        (one,) = for_cases(placed(email("Any news about the Year 4 WhatsApp? Nobody rang me."), both))
        assert one.stream == "KXR4TZ"


@pytest.mark.parametrize(
    "words",
    [
        ANY_NEWS,
        "Mr Denham grabbed Miss Patel by the arm and shouted at her.",
        "I have more to say about Mr Denham. Please ring me.",
    ],
)
def test_what_may_be_about_the_head_never_goes_to_the_head_who_has_taken_a_concern_about_staff(words: str) -> None:
    found = placed(email(words), knowing(about(Matter.STAFF)))
    assert not for_cases(found)
    assert all(Matter.STAFF not in one.raised.matters for one in new_cases(found))


def test_nor_does_it_in_a_reply_to_an_email_of_ours_about_something_else() -> None:
    other = raised()
    other.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    other.until(at("2026-11-24 12:00"))
    known = knowing(other, about(Matter.STAFF))
    ours = mail_to(other, "reporter", "letter: acknowledgement")
    words = "Mr Denham grabbed Miss Patel by the arm and shouted at her."
    found = placed(reply(known, "KXR4TZ", ours, words, ROSA), known, "cases")
    assert [one.stream for one in for_cases(found)] == ["KXR4TZ"]
    assert [one.raised.matters for one in new_cases(found)] == [{Matter.HEAD}]


def test_of_two_such_matters_what_names_neither_goes_to_the_chair() -> None:
    head, of_staff = about(Matter.HEAD), about(Matter.STAFF, reference="K7RPTX")
    of_staff.case = replace(of_staff.case, opened_at=at("2026-11-20 09:00"))
    assert hears(head, placed(email("Any news? Nobody rang me."), knowing(head, of_staff))) == ["marsh"]
    named = placed(email("Any news about Miss Patel? Nobody rang me."), knowing(head, of_staff))
    assert hears(of_staff, named) == ["denham"]


# Written in by one of us ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Please see below.\n\nFrom: Rosa Lind <rosa.lind@lind.example>\nSubject: Hello\n\nAny news about the Head? Nobody rang me.",
        "Rosa Lind rang. She asks if there is any news, nobody has rung her.",
        "Rosa Lind rang: still waiting to hear from the Chair.",
    ],
)
def test_what_the_office_writes_in_for_them_goes_to_the_chair(words: str) -> None:
    c = about(Matter.HEAD)
    assert hears(c, placed(email(words, staff("pope")), knowing(c), "cases")) == ["marsh"]


def test_a_teacher_who_told_of_the_head_is_known_too() -> None:
    c = about(Matter.HEAD, name="", address="", written_in_by="patel", taken=True)
    assert hears(c, placed(email(ANY_NEWS, staff("patel")), knowing(c), "cases")) == ["marsh"]


def test_what_the_office_writes_in_of_somebody_else_is_none_of_it() -> None:
    c = about(Matter.HEAD)
    (new,) = new_cases(placed(email("Rosa Hart rang, still waiting to hear.", staff("pope")), knowing(c), "cases"))
    assert new.raised.matters == {Matter.CONCERN}


# What is something else ----------------------------------------------------------------------------------------------


def test_a_new_concern_about_a_parent_opens_as_ever() -> None:
    (new,) = new_cases(placed(email(CONCERN), knowing(about(Matter.HEAD))))
    assert new.raised.matters == {Matter.CONCERN} and not new.raised.connected


@pytest.mark.parametrize(
    "words",
    [
        "Leo won't be in today, tummy bug.",
        "Please tell the head Leo has the dentist at 10.",
        "What time does the nativity start?",
    ],
)
def test_ordinary_mail_stays_ordinary(words: str) -> None:
    found = placed(email(words), knowing(about(Matter.HEAD)))
    assert (found.fate, found.outcomes, found.ours) == ("ordinary", (), False)


def test_what_may_be_an_errand_stays_where_the_office_reads_and_the_office_is_asked_nothing() -> None:
    c = about(Matter.HEAD)
    found = placed(email("Any update on the letter I sent you about Leo? I am still waiting."), knowing(c))
    assert hears(c, found) == ["marsh"] and not found.ours


def test_somebody_elses_message_is_asked_about_as_ever() -> None:
    (new,) = new_cases(placed(email(ANY_NEWS, DAN), knowing(about(Matter.HEAD))))
    assert new.raised.matters == {Matter.UNSURE}


def test_a_danger_alerts_and_what_else_it_says_is_for_the_chair_alone() -> None:
    words = "Have you forgotten me? I told you about him and now he looks at me in the playground."
    c = about(Matter.HEAD)
    (new,) = new_cases(placed(email(words), knowing(c)))
    assert new.raised.matters >= {Matter.DANGER, Matter.HEAD}
    new_one = Course(hillside())
    new_one.happen(replace(new.raised, reference="K7RPTX"))
    assert {prompt.asked.question: prompt.to for prompt in new_one.case.prompts.values()} == {
        "safeguarding": ("orr",),
        "concern about the head": ("marsh",),
    }


def test_a_new_danger_is_no_matter_of_the_head() -> None:
    (new,) = new_cases(placed(email(DANGER), knowing(about(Matter.HEAD))))
    assert Matter.DANGER in new.raised.matters and Matter.HEAD not in new.raised.matters


def test_more_about_the_head_is_asked_of_the_same_few() -> None:
    """The Chair is connected, so it never comes to the Chair."""
    c = about(Matter.HEAD, taken=False)
    c.answer(at("2026-11-10 11:00"), "concern about the head", have="connected")
    c.answer(at("2026-11-10 12:00"), "concern about the head", by="cole", have="have it")
    (new,) = new_cases(placed(email("I have more to say about Mr Denham. Please ring me."), knowing(c)))
    assert new.raised.matters == {Matter.HEAD} and new.raised.connected == ("marsh",)


def test_another_member_of_staff_is_for_the_head_as_ever() -> None:
    words = "The TA in Year 1, Mrs Green, dragged a child across the hall by the arm."
    assert all(
        Matter.HEAD not in one.raised.matters for one in new_cases(placed(email(words), knowing(about(Matter.HEAD))))
    )
    shouted = "It has happened again. He shouted at her in front of everyone."
    (new,) = new_cases(placed(email(shouted), knowing(about(Matter.HEAD))))
    assert Matter.HEAD in new.raised.matters, "nobody says that it is not the Head: it must not come to the Head"


def test_what_was_handed_to_safeguarding_goes_to_whoever_has_it() -> None:
    c = raised(matters=frozenset({Matter.CONCERN, Matter.DANGER}))
    c.answer(at("2026-11-24 09:00"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 10:00"), "safeguarding outcome", outcome="taken over")
    c.answer(at("2026-11-24 11:00"), "hold review", outcome="keep")
    c.until(at("2026-11-25 12:00"))
    assert c.case.transferred_to == "safeguarding" and c.case.closed
    assert hears(c, placed(email("Any news? Nobody rang me."), knowing(c))) == ["orr"]


def test_a_reply_to_our_thanks_goes_to_safeguarding_too_once_it_is_theirs_and_not_to_who_led() -> None:
    c = up_to("plan")
    c.happen(DangerSeen(at=at("2026-11-24 12:00"), key="seen", words="marks on her arm"))
    c.answer(at("2026-11-24 12:10"), "safeguarding", by="orr", have="have it")
    c.answer(at("2026-11-24 12:20"), "safeguarding outcome", outcome="taken over")
    c.answer(at("2026-11-24 12:30"), "hold review", outcome="keep")
    c.until(at("2026-11-25 12:00"))
    assert c.case.closed and c.case.lead == "finch"
    thanks = mail_to(c, "reporter", "letter: acknowledgement")
    known = knowing(c)
    assert hears(c, placed(reply(known, "KXR4TZ", thanks, "Any news? Nobody rang me.", ROSA), known, "cases")) == [
        "orr"
    ]


def test_what_was_a_complaint_is_the_offices_as_ever() -> None:
    c = raised(matters=frozenset({Matter.UNSURE}))
    c.answer(at("2026-11-24 09:30"), "office check", what="complaint")
    c.until(at("2026-11-25 12:00"))
    assert c.case.closed and new_cases(placed(email("Any news? Nobody rang me."), knowing(c)))


# An answer that takes it up ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "A. I have spoken to Rosa Lind about the Head and his shouting already.",
        "1A\nRosa Lind has told me of this before; the Head shouted at her.",
    ],
)
def test_the_chairs_answer_about_a_second_concern_of_hers_is_an_answer(words: str) -> None:
    first, second = about(Matter.HEAD), about(Matter.HEAD, taken=False, reference="K7RPTX")
    known = knowing(first, second)
    asks = mail_to(second, "marsh", "asked: concern about the head")
    (one,) = placed(reply(known, "K7RPTX", asks, words, staff("marsh")), known, "cases").outcomes
    assert isinstance(one, ForCase) and one.stream == "K7RPTX" and isinstance(one.happening, Replied)
    assert isinstance(one.happening.reading, Act) and one.happening.reading.answers["have"].picked == ("have it",)


def test_what_the_lead_answers_is_an_answer_though_it_names_somebody_who_told_of_staff() -> None:
    other, c = up_to("plan"), about(Matter.STAFF)
    known = knowing(other, c)
    asks = mail_to(other, "finch", "asked: plan")
    words = "1A 2A 3A 4A. Rosa Lind told me again about Miss Patel shouting at children, by the way."
    (one,) = placed(reply(known, "KXR4TZ", asks, words, staff("finch")), known, "cases").outcomes
    assert isinstance(one, ForCase) and one.stream == "KXR4TZ" and isinstance(one.happening, Replied)


def accused(moment: str = "account") -> tuple[Course, Course, int]:
    """Dan Moss has told of the Head, which the Chair has taken, and now is asked for his account of something else."""
    c, other = about(Matter.HEAD, address="dan.moss@moss.example", name="Dan Moss"), up_to(moment)
    other.until(at("2026-11-25 15:00"))
    return c, other, mail_to(other, "parent", "letter: invitation")


@pytest.mark.parametrize(
    "words",
    [
        "It was me and I am sorry. But I told you about the Head weeks ago and nobody has done anything.",
        "I never said it. This is because I complained about the Head, any news on that?",
    ],
)
def test_a_parents_account_counts_although_they_take_it_up_in_it_and_the_chair_hears_of_it_too(words: str) -> None:
    c, other, asks = accused()
    known = knowing(other, c)
    found = for_cases(placed(reply(known, "KXR4TZ", asks, words, DAN), known, "cases"))
    assert [one.stream for one in found] == ["KXR4TZ", "H4TRXW"]
    for course, one in zip((other, c), found, strict=True):
        course.happen(one.happening)
        course.until(at("2026-12-20 12:00"))
    account = other.case.answered("account", 1)
    assert account is not None and account.said("account") == "" and account.picked("account") == (words,)
    (notice,) = told(c, "marsh", "somebody wrote")
    assert "so whoever leads that one has read it: KXR4TZ" in " ".join(notice.split())
    assert "nobody else has been told" not in " ".join(notice.split())


def test_what_says_nothing_else_goes_to_the_chair_alone_though_an_account_is_waited_for() -> None:
    c, other, asks = accused()
    known = knowing(other, c)
    assert hears(c, placed(reply(known, "KXR4TZ", asks, ANY_NEWS, DAN), known, "cases")) == ["marsh"]


def test_what_more_they_say_of_the_head_in_an_account_is_a_case_for_the_chair_who_reads_that_the_lead_knows() -> None:
    c, other, asks = accused()
    words = "I can come on Thursday at 3.45. The Head must not be there, he has been shouting at me."
    found = placed(reply(knowing(other, c), "KXR4TZ", asks, words, DAN), knowing(other, c), "cases")
    assert [one.stream for one in for_cases(found)] == ["KXR4TZ"]
    (new,) = new_cases(found)
    assert new.raised.matters == {Matter.HEAD} and new.raised.came_from == "KXR4TZ"


@pytest.mark.parametrize(
    "words",
    [
        "Any news about the Head? Also Leo won't be in today, tummy bug.",
        "I am still waiting to hear about what I told you about the Head. Leo will be collected by his nan today.",
    ],
)
def test_a_child_who_is_away_or_fetched_by_another_must_reach_the_office_whatever_else_it_says(words: str) -> None:
    c = about(Matter.HEAD)
    found = placed(email(words), knowing(c))
    assert hears(c, found) == ["marsh"] and not found.ours


# In the junk folder --------------------------------------------------------------------------------------------------


def test_nothing_begins_by_what_lies_in_a_junk_folder_and_a_person_is_asked_to_look() -> None:
    known = knowing(about(Matter.HEAD))
    found = intake.place(
        replace(arrival(email("I have more to say about Mr Denham. Please ring me."), known), junk=True), known
    )
    assert not new_cases(found) and found.fate == "junk" and for_school(found)


# What else is in the same message, or might be -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Leo is off sick. Has the Chair read what I wrote?",
        "Leo is poorly. Any news about the Head?",
        "Leo is ill. Any news?",
        "Leo has a tummy bug so won't be in. Has the Chair read what I wrote?",
        "Leo has the dentist at 10. Any news about the Head?",
    ],
)
def test_that_a_child_is_ill_stays_where_the_office_reads_and_the_chair_hears_the_question(words: str) -> None:
    c = about(Matter.HEAD)
    found = placed(email(words), knowing(c))
    assert hears(c, found) == ["marsh"] and not found.ours


@pytest.mark.parametrize(
    "words", ["Has the Chair read what I wrote? I am sick of waiting.", "I told you about the Head. He makes me ill."]
)
def test_who_is_sick_of_it_is_no_child_who_is_off(words: str) -> None:
    found = placed(email(words), knowing(about(Matter.HEAD)))
    assert found.ours


@pytest.mark.parametrize("words", ["Any news? Nobody rang me.", "Hi, any update on my email? I am still waiting. Rosa"])
def test_what_may_be_about_either_goes_to_both_and_only_the_chair_reads_so(words: str) -> None:
    c, other = about(Matter.HEAD), up_to("plan")
    found = for_cases(placed(email(words), knowing(c, other)))
    assert [one.stream for one in found] == ["H4TRXW", "KXR4TZ"]
    for course, one in zip((c, other), found, strict=True):
        course.happen(one.happening)
        course.until(at("2026-12-20 12:00"))
    (chair,) = told(c, "marsh", "somebody wrote")
    assert "It is about another case as well, or may be, so whoever leads that one has read it: KXR4TZ." in " ".join(
        chair.split()
    )
    assert "nobody else has been told" not in " ".join(chair.split())
    (lead,) = told(other, "shah", "somebody wrote") or told(other, "finch", "somebody wrote")
    assert words in lead and "H4TRXW" not in lead and "Chair" not in lead and "another case" not in lead


@pytest.mark.parametrize(
    "words",
    [
        ANY_NEWS,
        "Any news? He did it to me again.",
        "I'd like to withdraw what I said.",
        "Has the Chair had a chance to look at what I sent?",
    ],
)
def test_what_says_any_more_than_that_somebody_waits_goes_to_the_chair_alone(words: str) -> None:
    c, other = about(Matter.HEAD), up_to("plan")
    assert hears(c, placed(email(words), knowing(c, other))) == ["marsh"]


@pytest.mark.parametrize(
    "words", ["KXR4TZ: Rosa Lind rang, any news?", "KXR4TZ Rosa Lind rang. She is still waiting to hear."]
)
@pytest.mark.parametrize("mailbox", ["admin", "cases"])
def test_what_the_office_writes_by_the_reference_of_an_open_case_is_of_that_case(words: str, mailbox: str) -> None:
    (one,) = placed(email(words, staff("pope")), knowing(about(Matter.HEAD), raised()), mailbox).outcomes
    assert isinstance(one, ForCase) and one.stream == "KXR4TZ" and isinstance(one.happening, StaffSaid)


def test_but_what_names_the_head_is_for_the_chair_whatever_its_reference() -> None:
    c = about(Matter.HEAD)
    words = "KXR4TZ: Rosa Lind rang. She is still waiting to hear about the Head."
    assert hears(c, placed(email(words, staff("pope")), knowing(c, raised()))) == ["marsh"]


def test_and_without_proof_that_the_office_wrote_it_nothing_comes_to_that_case() -> None:
    found = placed(email("KXR4TZ: Rosa Lind rang, any news?", staff("pope"), verdict=""), knowing(raised()))
    assert not for_cases(found)
