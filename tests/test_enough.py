"""An automatic reply that no machine owns up to answers every email of ours: after a few of them we are silent."""

from datetime import timedelta

from mailflow.prompt.answers import Again, Reading, Unclear
from mailflow.shell.demo import invented
from tests.course import Course
from tests.playing import CONCERN
from tests.roads import ROSA, asked, first_look, newest, raised, reply, told, up_to, write

UNCLEAR = Again(unclear=(Unclear(item="word", why="it is not one of the words"),))


def again_and_again(c: Course, question: str, who: str, reading: Reading | None = None) -> None:
    """Somebody's mailbox answers the email that asks this, twenty times in one hour."""
    prompt = c.prompt(question)
    hour = (c.now or prompt.asked_at).replace(minute=0) + timedelta(hours=1)
    for minute in range(20):
        when = hour + timedelta(minutes=minute)
        reply(c, f"{when:%Y-%m-%d %H:%M}", prompt.asked.prompt, who, reading, f"I read my mail at four. ({minute})")


def test_who_cannot_be_understood_is_told_so_a_few_times_a_day_and_then_the_office_once():
    c = raised()
    again_and_again(c, "first look", "shah")
    assert len(told(c, "shah", "turned away")) == 3
    assert len(told(c, "pope", "answers go round")) == 1
    assert "written to Amira Shah several times" in newest(c, "pope")


def test_each_answer_is_on_record_and_one_that_can_be_read_counts():
    c = raised()
    again_and_again(c, "first look", "shah")
    assert sum("TurnedAway" in line for line in c.story()) == 20
    reply(c, "2026-11-24 13:00", 1, "shah", first_look())
    assert c.case.answered("first look")


def test_the_next_day_they_are_told_again():
    c = raised()
    again_and_again(c, "first look", "shah")
    reply(c, "2026-11-25 09:00", 1, "shah", words="I read my mail at four.")
    assert len(told(c, "shah", "turned away")) == 4


def test_a_decision_is_asked_again_a_few_times_a_day():
    c = up_to("decide")
    before = len(asked(c, "denham"))
    again_and_again(c, "decide", "denham", UNCLEAR)
    assert len(asked(c, "denham")) - before <= 4
    assert len(told(c, "pope", "answers go round")) == 1


def test_where_the_office_cannot_be_read_somebody_else_hears_of_it():
    c = up_to("address")
    again_and_again(c, "address", "pope")
    assert not told(c, "pope", "answers go round")
    assert sum(mail.owed.because == "told: answers go round" for mail in c.case.mails.values()) == 1


def test_nobody_is_told_their_own_words():
    c = raised()
    write(c, "2026-11-24 12:00", "Thursday suits me better.", "shah@hillside.example", person="shah", mail=1)
    assert not told(c, "shah", "somebody wrote")
    c = up_to("gathered")
    write(c, "2026-11-24 17:00", "Thursday suits me better.", "finch@hillside.example", person="finch")
    assert not told(c, "finch", "somebody wrote")


def test_whoever_looks_first_hears_what_others_write_while_nobody_leads():
    c = raised()
    write(c, "2026-11-24 12:00", "It was on Monday.", ROSA)
    assert "It was on Monday." in told(c, "shah", "somebody wrote")[0]


def test_of_very_many_words_the_lead_is_told_once_that_more_has_come():
    c = up_to("gathered")
    for minute in range(30):
        write(c, f"2026-11-24 17:{minute:02}", f"And number {minute}.", ROSA)
    assert len(told(c, "finch", "somebody wrote")) == 10
    (more,) = told(c, "finch", "more has come")
    assert f"SHOW {c.case.reference}" in more


async def test_a_mailbox_that_answers_each_email_of_ours_gets_a_few_and_no_more(school):
    words = "Thank you for your email. I teach all day and read my mail at four o'clock. Kind regards"
    async with school.at_work():
        await school.settled()
        player = school.people.players["shah"]
        box = school.people._mailboxes[player.address]
        seen = len(box)
        await school.people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await school.settled()
        for _ in range(20):
            if len(box) == seen:
                break
            asked_ = box[seen]
            seen += 1
            answer = school.people._reply(
                player, asked_, str(asked_["Reply-To"] or asked_["From"]).split("<")[-1].strip("> ")
            )
            answer.set_content(f"{words} ({seen})")
            await school.people._send(player, answer)
            await school.settled()
        assert len(box) == seen and seen < 10, "it has come to rest"
