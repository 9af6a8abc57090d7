"""Staff answer in sentences: the usual letter and what is to be other, reasons, what they say in passing, and how they sign."""

import pytest

from mailflow.mail.answers import read
from mailflow.mail.words.courtesies import without_signature
from mailflow.people import Person
from mailflow.prompt.answers import Act, Again, Answer, Said
from mailflow.workflow import question as row
from tests.mail import questions as q
from tests.mail.questions import asked_again, reading, told
from tests.mail.test_answers import SUGGESTED, USUAL


@pytest.mark.parametrize(
    ("reply", "instead"),
    [
        ("A but make it a 3", {"seriousness": "3"}),
        ("A. Bump it up to a 3 please", {"seriousness": "3"}),
        ("A but a 1 not a 2", {"seriousness": "1"}),
        ("Now then. A. But 3 for how serious.", {"seriousness": "3"}),
        ("A, though I think it's more like a 3 as he named her", {"seriousness": "3"}),
        ("A. How serious: 3 (it's been going on for weeks)", {"seriousness": "3"}),
        (
            "A, but for 6 I would put C, unsure. I have a feeling that books came up before half term.",
            {"same": "unsure"},
        ),
        ("A except 1, which I'd put as unsure", {"safety": "unsure"}),
        ("A\n3: 1, not 2. A bit of grumbling.", {"seriousness": "1"}),
        ("A. Finch to lead though, Lucy has got the Ofsted paperwork", {"lead": "finch"}),
        ("A, except that Tobias Finch should lead, as Lucy is on the residential until Friday.", {"lead": "finch"}),
        ("A but give it to Tobias please. Lucy has got three already.", {"lead": "finch"}),
        ("A, with Tobias leading rather than Lucy because she has the Moss lad in her maths set", {"lead": "finch"}),
        ("A but Tobias should lead this one, Lucy teaches the Moss boy on Fridays", {"lead": "finch"}),
        ("A, just swap Lucy for Tobias", {"lead": "finch"}),
        ("A but I'd rather Tobias led", {"lead": "finch"}),
        ("A but O1 and G1 please", {"points": "G1 O1"}),
        ("A, adding O1 and O6a to the points", {"points": "G1 O1 O6a"}),
        ("A and add O1 to the points please (keep G1)", {"points": "G1 O1"}),
        ("A plus O1", {"points": "G1 O1"}),
        ("A, with two amendments:\n– lead: Tobias Finch\n– points: O1, O6a", {"lead": "finch", "points": "O1 O6a"}),
        ("A, and for 7 I'd say no", {"acknowledge": "no"}),
    ],
)
def test_the_usual_letter_with_an_exception_in_words(reply: str, instead: dict[str, str]) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Act), found
    whole = {**SUGGESTED, **USUAL, **instead}
    assert {name: sorted(answer.partition(" | ")[0].split()) for name, answer in told(found).items()} == {
        name: sorted(answer.split()) for name, answer in whole.items()
    }


@pytest.mark.parametrize(
    ("reply", "item"),
    [
        ("A but make it a 3 or 4", "seriousness"),
        ("A. Make it Tobias if he's free", "lead"),
        ("A but Tobias to lead as long as he isn't connected", "lead"),
        ("A but Tobias to lead as well as Lucy", "lead"),
        ("A but Tobias to lead until Lucy is back", "lead"),
        ("A but give it to Tobias or Amira", "lead"),
        ("A but 5 Tobias. Or Amira if he can't", "lead"),
        ("A. Is it 3 for how serious?", "seriousness"),
        ("A. 3 for how serious if he does it again", "seriousness"),
        ("A but seriousness 3 because it's about one of our volunteers", "about"),
        ("A but seriousness 3 because it's the same as last term", "same"),
        ("A but Tobias to lead, Lucy has been threatened by him", "safety"),
    ],
)
def test_a_change_that_is_not_plain_is_asked_about(reply: str, item: str) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Again)
    assert item not in told(found)


def test_whoever_is_asked_again_reads_their_own_words_as_they_wrote_them() -> None:
    found = reading(q.FIRST_LOOK, "A. Don't make it a 3 yet though")
    assert isinstance(found, Again)
    assert any("“Don't make it a 3 yet though”" in one.why for one in found.unclear)


@pytest.mark.parametrize(
    "reply",
    [
        "A thanks. I'll mention it to Tobias when I see him at break.",
        "Yep A. I'll let Tobias know when I see him in the staffroom.",
        "a\n\nps who is doing thursday assembly, is it still me",
        "A.\n\nPS did anyone find out about the boiler?",
        "A. On playground duty so can't say more just now!",
        "A. Sorry for the slow reply, been teaching all day",
        "A. (Typed with one thumb in the dinner queue)",
        "A from me. Everything else as you have it.",
        "A - no changes from me",
        "I'm happy with A. Do you need anything else from me?",
        "A looks right to me. Catch you later",
        "hiya, its A from me x",
        "A please\n\nJ",
    ],
)
def test_what_is_said_in_passing_and_how_it_is_signed_change_nothing(reply: str) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Act), found
    assert told(found) == {**SUGGESTED, **USUAL}


@pytest.mark.parametrize(
    ("reply", "item"),
    [
        ("A. I'll tell Tobias he's leading.", "lead"),
        ("A. I'll speak to Mrs Lind first.", "acknowledge"),
        ("A. I'll ring the police tomorrow", "safety"),
        ("A\n\nPS should it be a 3?", "seriousness"),
        ("A. PS who is on gate duty, that dad was threatening on Friday", "safety"),
        ("A, everything else as you have it but not the address", "acknowledge"),
        ("A. As far as I know his wife reads that inbox", "acknowledge"),
        ("A with two changes", "safety"),
        ("A please\n\nX", "safety"),
        ("A please\n\nB", "safety"),
    ],
)
def test_what_only_sounds_like_it_is_asked_about(reply: str, item: str) -> None:
    assert item in asked_again(reading(q.FIRST_LOOK, reply))


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("first look", "1A 2A 3 2 4 O1 5 Finch, his son may be hurt at home 6A 7A"),
        ("first look", "1A 2A 3 2 4 O1 5 Finch 6A, he grabbed her by the arm 7A"),
        ("witness", "1C 2A 3 he threatened me at the gate 4A 5A"),
    ],
)
def test_danger_beside_any_answer_is_asked_about(question: str, reply: str) -> None:
    found = reading(row(question), reply)
    assert asked_again(found) == ["safety"]
    beside_the_letter = reading(q.FIRST_LOOK, "A but 5 Finch, his son may be hurt at home")
    assert asked_again(beside_the_letter) == ["safety"]


@pytest.mark.parametrize(
    ("reply", "item"),
    [
        ("1A 2A 3 2 4 G1 5 Finch 6A 7A. I'd say a 3", "seriousness"),
        ("1A 2A 3 2 4 G1 5 Finch 6A 7A. Lucy to lead.", "lead"),
        ("1A 2A 3 2 4 G1 5 Finch 6A 7A. For 7 I'd say no", "acknowledge"),
    ],
)
def test_a_later_sentence_that_says_otherwise_is_asked_about(reply: str, item: str) -> None:
    assert asked_again(reading(q.FIRST_LOOK, reply)) == [item]


@pytest.mark.parametrize(
    ("question", "reply", "answers"),
    [
        ("witness", "A, and for 4 I'd like some support please, it's knocked me a bit", {"effect": "support"}),
        ("witness", "1A 2A 4C please. I cried at break if you want the truth 5A", {"effect": "support"}),
        ("witness", "C A - A A\n\nJen", {"seen": "no", "contact": "no", "effect": "none", "safety": "no"}),
        ("gathered", "A. 2C. Mr Moss for 3.", {"parents": "Mr Moss", "grade": "corroborated"}),
        ("gathered", "A, and it's Mr Moss to be spoken to.", {"parents": "Mr Moss"}),
        ("gathered", 'Rests on: corroborated\nWho: Mr Moss\nWhat: "useless", 23 November', {"parents": "Mr Moss"}),
        ("gathered", "A but I'd like the Head to see the letter first.", {"next": "head first"}),
        (
            "recommendation",
            "1A\n2 R1 informal word, R2 reminder of the code\n3 All saw it\n4A\n7A",
            {"response": "R1 R2"},
        ),
        ("recommendation", "1A 2R1\n3 Once\n4A\nNothing arises under 7.", {"equality": "nothing"}),
        ("recommendation", "1A 2R1 3 once 4A 7A. It rests on D now.", {"grade": "admitted"}),
        (
            "conversation",
            "1 A phone, Tue 1 Dec 17:10, just us\n2 F he listened but gave no view\n3 D\n4 A",
            {"position": "none"},
        ),
        ("conversation", "1 A video call on 2 Dec\n2 A\n3 A\n4 A", {"took place": "yes"}),
    ],
)
def test_each_question_is_answered_in_everyday_words(question: str, reply: str, answers: dict[str, str]) -> None:
    found = told(reading(row(question), reply))
    assert {name: found.get(name, "").partition(" | ")[0] for name in answers} == answers


@pytest.mark.parametrize(
    ("reply", "letter"),
    [
        ("I'd rather talk first before I put owt in writing.", "H"),
        ("X sorry, when he picked up I recognised him, we're mates", "X"),
    ],
)
def test_a_universal_answer_in_everyday_words(reply: str, letter: str) -> None:
    found = reading(row("conversation"), reply)
    assert isinstance(found, Said) and found.what == letter


@pytest.mark.parametrize(
    "reply",
    [
        "one A two A three two four G one five Lucy Orr six A seven A",
        "Hi it's Priya um one A two A three I'd go with a two four G1 five Lucy six A seven A thanks bye",
        "number one A full stop number two A new line three two four G one five Lucy six A seven A",
    ],
)
def test_a_reply_that_was_dictated_is_read_as_it_would_have_been_typed(reply: str) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Act), found
    assert {name: answer.partition(" | ")[0] for name, answer in told(found).items()} == {**SUGGESTED, **USUAL}


def test_own_words_may_stand_in_a_dictated_reply() -> None:
    said = "one B somebody showed me, two A no, three he was cross about the books, four B upset but coping, five A no worries"
    found = told(reading(row("witness"), said))
    assert found["facts"] == "he was cross about the books" and found["effect"].startswith("upset")


def test_numbers_in_somebodys_story_open_nothing() -> None:
    story = "one child was hurt two others saw it three of them told me"
    assert told(reading(q.FIRST_LOOK, story)) == {}


def test_a_list_in_order_may_end_with_times() -> None:
    said = 'A\nC\nMr Moss\nA\n"useless", 23 Nov, Year 4 group\n11 Dec 3.30 or 14 Dec 3.30, 20 mins, on the phone'
    found = reading(row("gathered"), said)
    assert isinstance(found, Act), found
    assert told(found)["parents"] == "Mr Moss" and "2026-12-11T15:30" in told(found)["times"]


def test_one_more_letter_beside_the_usual_one_is_added_where_that_is_said_and_else_asked_about() -> None:
    suggested = {"whom": Answer(("reporter", "teacher"))}
    added, unsaid = (
        read(q.PLAN, reply, suggested=suggested, people=q.PEOPLE, today=q.TODAY)
        for reply in ("A plus C (Jo Mills)", "A, C Jo Mills in the office")
    )
    assert isinstance(added, Act), added
    assert told(added)["whom"] == "reporter teacher staff | Jo Mills"
    assert asked_again(unsaid) == ["whom"]


def test_whoever_would_like_support_may_say_why() -> None:
    found = reading(row("witness"), "a\n4c\n\nthanks for asking, wd be good to talk to someone")
    assert isinstance(found, Act), found


@pytest.mark.parametrize(
    "signed",
    ["Thanks, Amira\n\nAmira Shah\nDeputy Headteacher\nHillside CE Primary School", "Best wishes, Amira", "Ta! Amira"],
)
def test_whoever_signs_behind_the_name_of_the_lead_does_not_lead(signed: str) -> None:
    found = told(reading(q.FIRST_LOOK, f"Hi, A please but with 3 as a 3, and 5 as Tobias Finch. {signed}"))
    assert (found["seriousness"], found["lead"].partition(" | ")[0]) == ("3", "finch")


def test_a_sentence_is_no_name() -> None:
    assert "parents" in asked_again(
        reading(row("gathered"), 'A\n2C\n3. Dan Moss... Mr Moss to us\n5. "useless" 23 Nov')
    )


def test_whoever_has_a_title_in_our_list_signs_with_the_first_name() -> None:
    patel = Person(key="patel", name="Miss Asha Patel", address="patel@hillside.example")
    assert without_signature("C A - A A\n\nAsha", (patel,)) == "C A - A A"
