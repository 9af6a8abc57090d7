"""An answer to a question that has closed: whoever writes is told where it stands, and what is new in it is not lost."""

from mailflow.authorship import Matter
from mailflow.decide.shown.case_page import case_page
from mailflow.prompt.answers import Act, Answer, Said, Universal
from tests.course import Course
from tests.roads import asked, command, first_look, gathered, newest, raised, reply, told, up_to
from tests.test_alert_chain import kept, taken
from tests.world import at

# An answer that comes after a colleague's ----------------------------------------------------------------------------


def two_asked() -> tuple[Course, int]:
    """The first look was asked of two of the SLT, and one of them has answered."""
    c = raised()
    c.until(at("2026-11-26 09:00"))
    look = c.prompt("first look")
    assert look.to == ("shah", "finch")
    c.answer(at("2026-11-26 09:10"), "first look", by="finch", reading=first_look())
    return c, look.asked.prompt


def test_a_letter_that_comes_after_a_colleagues_answer_is_thanked_for_and_not_passed_on():
    c, look = two_asked()
    reply(c, "2026-11-26 09:20", look, "shah", first_look(seriousness=Answer(("3",))), "A")
    assert "Tobias Finch answered this at 09:10" in " ".join(told(c, "shah", "done")[-1].split())
    assert not told(c, "finch", "somebody wrote") and c.case.seriousness == 2


def test_words_that_come_after_a_colleagues_answer_are_passed_on():
    c, look = two_asked()
    late = Act(answers=first_look().answers, words="I know her, she exaggerates.")
    reply(c, "2026-11-26 09:20", look, "shah", late, "A. I know her, she exaggerates.")
    assert "I know her, she exaggerates." in told(c, "finch", "somebody wrote")[-1]


def test_a_danger_that_a_late_answer_names_alerts_the_safeguarding_lead():
    c, look = two_asked()
    said = "1B I saw the bruises 2A 3 3"
    reply(c, "2026-11-26 09:20", look, "shah", first_look(safety=Answer(("at risk",), "I saw the bruises")), said)
    assert c.case.alarmed and c.prompt("safeguarding").to == ("orr",)
    c.answer(at("2026-11-26 09:25"), "safeguarding", by="orr", have="have it")
    assert "I saw the bruises" in newest(c, "orr")
    assert not told(c, "finch", "somebody wrote")


def test_a_connection_that_somebody_tells_late_counts():
    c, look = two_asked()
    reply(c, "2026-11-26 09:20", look, "shah", Said(what=Universal.CONNECTED, words="my cousin"), "X my cousin")
    assert "shah" in c.case.connected and told(c, "shah", "thank you, you are out of it")
    assert not told(c, "finch", "somebody wrote")


def test_the_same_answer_sent_twice_is_no_news_and_a_correction_reaches_the_lead_in_words():
    c = up_to("address")
    address = c.prompt("address").asked.prompt
    said = {"household": Answer(("shared",))}
    reply(c, "2026-11-25 09:10", address, "pope", Act(answers=said), "B")
    reply(c, "2026-11-25 09:11", address, "pope", Act(answers=said), "B")
    assert "from you already" in told(c, "pope", "done")[-1] and not told(c, "finch", "somebody wrote")
    reply(c, "2026-11-25 09:12", address, "pope", Act(answers={"household": Answer(("none",))}), "C")
    assert "none on record" in told(c, "finch", "somebody wrote")[-1]


def test_the_lines_of_a_chat_that_come_with_a_late_answer_stand_on_the_page_of_the_case_as_any_others_do():
    c = up_to("address")
    plan = c.case.of("plan")[0].asked.prompt
    late = Act(answers={}, words="The chat is attached.")
    reply(c, "2026-11-26 09:20", plan, "finch", late, "The chat is attached.", extract="| Dan Moss: useless woman")
    assert "| The chat is attached." in case_page(c.case, c.school) and "useless woman" in case_page(c.case, c.school)


# A second answer to the same question ---------------------------------------------------------------------------------


def taken_with_a_part() -> tuple[Course, int]:
    """The Head has taken a concern about a teaching assistant, and let the part about a parent go on."""
    c = raised(matters=frozenset({Matter.STAFF}))
    number = c.prompt("concern about staff").asked.prompt
    c.answer(at("2026-11-24 10:00"), "concern about staff", have=Answer(("parts",), "the parent's post about the trip"))
    assert not c.case.ours
    return c, number


def test_whoever_answers_twice_what_only_they_work_on_hears_which_answer_counts():
    c, number = taken_with_a_part()
    reply(c, "2026-11-24 10:20", number, "denham", Act(answers={"have": Answer(("have it",))}), "A got it")
    (line,) = (" ".join(one.split()) for one in told(c, "denham", "done"))
    assert "You answered this already, at 10:00 on Tue 24 Nov (will you take it: I have it; a parent's part may" in line
    assert "That answer counts, so nothing has changed by this one." in line
    assert "nobody else has been told of it: if it is to be with somebody else, please tell them yourself." in line


def test_thanks_for_a_question_that_has_closed_are_answered_by_nobody():
    c, number = taken_with_a_part()
    reply(c, "2026-11-24 10:20", number, "denham", None, "Thanks", courtesy=True)
    assert not told(c, "denham", "done")


def test_whoever_corrects_an_answer_hears_that_the_first_counts_and_that_the_correction_was_passed_on():
    c = up_to("address")
    address = c.prompt("address").asked.prompt
    reply(c, "2026-11-25 09:10", address, "pope", Act(answers={"household": Answer(("shared",))}), "B")
    reply(c, "2026-11-25 09:12", address, "pope", Act(answers={"household": Answer(("none",))}), "C")
    line = " ".join(told(c, "pope", "done")[-1].split())
    assert "You answered this already, at 09:10" in line
    assert line.endswith("That answer counts, so nothing has changed by this one. What you wrote has been passed on.")
    assert told(c, "finch", "somebody wrote")


def test_words_beside_a_colleagues_answer_are_passed_on_and_their_writer_hears_whose_counts():
    c, look = two_asked()
    late = Act(answers=first_look().answers, words="I know her, she exaggerates.")
    reply(c, "2026-11-26 09:20", look, "shah", late, "A. I know her, she exaggerates.")
    (line,) = (" ".join(one.split()) for one in told(c, "shah", "done"))
    assert "Tobias Finch answered this at 09:10 on Thu 26 Nov, and that answer counts." in line
    assert "What you wrote has been passed on." in line and "reply in your own words" not in line


# About an alert -------------------------------------------------------------------------------------------------------


def test_a_deputy_who_takes_what_is_taken_already_is_told_so_and_nobody_else_is():
    c = taken()
    alert = c.case.of("safeguarding")[0].asked.prompt
    before = len(c.sent("shah"))
    reply(c, "2026-11-24 09:00", alert, "denham", Act(answers={"have": Answer(("have it",))}), "A")
    assert "Lucy Orr answered this at 08:55" in " ".join(told(c, "denham", "done")[-1].split())
    assert not told(c, "orr", "somebody wrote") and len(c.sent("shah")) == before


def test_whoever_would_let_it_go_on_sooner_answers_the_earlier_email_again_and_is_asked_at_once():
    c = kept()
    outcome = c.case.of("safeguarding outcome")[0].asked.prompt
    reply(c, "2026-11-25 09:00", outcome, "orr", Act(answers={"outcome": Answer(("not safeguarding",))}), "B")
    assert c.case.alarmed, "an answer to what had been answered let it go on"
    assert asked(c, "orr")[-1] == "hold review" and "asked now and not later" in newest(c, "orr")
    c.answer(at("2026-11-25 09:05"), "hold review", outcome="release")
    assert not c.case.holds
    c.until(at("2026-12-11 09:00"))
    assert asked(c, "orr").count("hold review") == 1


def test_what_whoever_safeguards_writes_again_reaches_nobody_else():
    c = kept()
    c.answer(at("2026-11-24 09:30"), "first look", reading=first_look())
    outcome = c.case.of("safeguarding outcome")[0].asked.prompt
    said = Act(answers={"outcome": Answer(("authorities",), "social care, no contact with Mr Moss")})
    reply(c, "2026-11-25 09:00", outcome, "orr", said, "D social care, no contact with Mr Moss")
    assert not [m for m in c.case.mails.values() if "social care, no contact" in m.owed.body and m.owed.to != "orr"]


# About what whoever leads has answered -------------------------------------------------------------------------------


def test_a_lead_who_has_second_thoughts_on_what_they_recommended_is_heard_by_whoever_decides():
    c = up_to("decide")
    recommendation = c.case.of("recommendation")[0].asked.prompt
    late = Act(answers={"finding": Answer(("not substantiated",))}, words="he has shown me the rest")
    reply(c, "2026-11-27 09:00", recommendation, "finch", late, "1C he has shown me the rest")
    assert "> 1C he has shown me the rest" in told(c, "denham", "somebody wrote")[-1]
    assert "passed on to whoever is to decide" in " ".join(told(c, "finch", "done")[-1].split())


def test_a_lead_who_writes_late_when_nobody_is_to_decide_is_told_that_nothing_follows():
    c = up_to("address")
    gathered = c.case.of("gathered")[0].asked.prompt
    reply(
        c, "2026-11-25 09:05", gathered, "finch", Act(answers={"enough": Answer(("more time",), "5 days")}), "1B 5 days"
    )
    assert "nothing follows from it" in " ".join(told(c, "finch", "done")[-1].split())


# What is asked next, where an answer comes before its question --------------------------------------------------------


def recommends(c: Course, when: str, question: str, reading: Act) -> str:
    """The lead types a recommendation into the email that asked something else, which they have answered."""
    words = "I find it proved, and recommend the reminder."
    prompt = c.case.of(question)[-1].asked.prompt
    reply(c, when, prompt, "finch", Act(answers=reading.answers, words=words), words)
    notice = "turned away" if question in ("release", "conversation") else "done"
    return " ".join(told(c, "finch", notice)[-1].split())


def test_a_lead_who_recommends_before_the_parent_has_answered_reads_what_comes_first_and_when():
    c = up_to("account")
    said = recommends(c, "2026-11-25 12:00", "release", Act(answers={"word": Answer(("send",))}))
    by = c.prompt("account").due
    assert (
        f"“How did the conversation go?” once the parent has answered, or their time is over ({by:%a} {by.day} {by:%b} at"
        in said
    )


def test_after_the_parents_answer_they_read_what_is_asked_now_and_what_then():
    c = up_to("conversation")
    said = recommends(c, "2026-11-26 12:00", "plan", Act(answers={"connected": Answer(("no",))}))
    assert "What we ask you now is “How did the conversation go?”, in our email of Thu 26 Nov" in said
    assert "you will be asked “What do you find, and what do you recommend?” once the parent was heard." in said


def test_while_the_parent_may_correct_the_note_the_day_is_named():
    c = up_to("conversation")
    spoke = Answer(("yes",), "phone today 17:10")
    c.answer(
        at("2026-11-26 17:00"),
        "conversation",
        1,
        took_place=spoke,
        position="accepts",
        since="deleted",
        new="no",
        needs="none",
        note="You accept it.",
    )
    c.until(at("2026-11-27 12:00"))
    due = c.prompt("correction").due
    said = recommends(c, "2026-11-27 12:10", "conversation", Act(answers={"new": Answer(("no",))}))
    assert f"recommend?” once the parent was heard ({due:%a} {due.day} {due:%b} at the latest))" in said


def test_once_it_is_recommended_nothing_is_announced_that_has_been():
    c = up_to("decide")
    said = recommends(c, "2026-11-27 09:00", "plan", Act(answers={"connected": Answer(("no",))}))
    assert "once the" not in said and "ask you now" not in said


def announces(said: str) -> bool:
    return "ask you now" in said or "you will be asked “" in said.casefold()


def test_while_the_case_is_stopped_nothing_is_announced():
    c = up_to("conversation")
    command(c, "2026-11-26 11:50", "shah", "PAUSE", "His mother has just died.")
    said = recommends(c, "2026-11-26 12:00", "plan", Act(answers={"connected": Answer(("no",))}))
    assert "nothing follows from it" in said and not announces(said)


def test_once_the_matter_is_finished_nothing_is_announced():
    c = up_to("gathered")
    gathered(c, enough="cannot establish")
    assert c.case.finished and not c.case.closed
    said = recommends(c, "2026-11-25 12:00", "plan", Act(answers={"connected": Answer(("no",))}))
    assert "nothing follows from it" in said and not announces(said)


def test_whoever_decides_reads_nothing_of_what_the_lead_will_be_asked():
    c = up_to("account", seriousness=4)
    (decision,) = c.case.of("decide")
    reply(
        c, "2026-11-25 12:00", decision.asked.prompt, "denham", Act(answers={"word": Answer(("none",))}), "None of it"
    )
    assert not announces(" ".join(told(c, "denham", "turned away")[-1].split()))


def test_a_lead_in_whose_place_another_may_be_named_reads_that_and_nothing_of_what_comes_next():
    c = up_to("plan")
    c.until(at("2026-12-01 12:00"))
    assert c.prompt("reassign").to == ("denham",)
    said = recommends(c, "2026-12-01 12:10", "plan", Act(answers={}))
    assert "was asked who should lead" in said and not announces(said)
