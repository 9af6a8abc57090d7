"""Staff answer on a phone, in a few words and not in the form's order: what can mean one thing only is read, the rest is asked again."""

import pytest

from mailflow.prompt.answers import Act, Again, Reading, Said, Universal
from mailflow.workflow import question as row
from tests.evaluate.read_alone import answered


def told(question: str, text: str) -> dict[str, tuple[str, ...]]:
    reading = answered(row(question), text)
    return {name: one.picked for name, one in reading.answers.items()} if isinstance(reading, Act | Again) else {}


def universal(text: str, question: str = "first look") -> Universal | None:
    reading: Reading = answered(row(question), text)
    return reading.what if isinstance(reading, Said) else None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("S he said he can't go on", Universal.AT_RISK),
        ("S  his last message says he'll end it all", Universal.AT_RISK),
        ("H want to run this past Paul", Universal.TALK_FIRST),
        ("I'd rather talk to someone about this than write it down", Universal.TALK_FIRST),
        ("X he's my cousin", Universal.CONNECTED),
        ("X Dan is my brother", Universal.CONNECTED),
        ("I know Dan Moss, he's my neighbour, so this shouldn't be me.", Universal.CONNECTED),
    ],
)
def test_the_four_letters_are_heard_with_a_sentence_right_behind_them(text: str, what: Universal) -> None:
    assert universal(text) is what


@pytest.mark.parametrize(
    "text",
    [
        "S is fine",
        "H and I spoke",
        "X is not my brother",
        "H Marsh",
        "S or A?",
        "s he said he will do it",
        "S not needed",
    ],
)
def test_a_capital_that_may_be_a_name_or_is_denied_is_none_of_them(text: str) -> None:
    assert universal(text) is None


@pytest.mark.parametrize(
    ("question", "text", "item", "picked"),
    [
        ("witness", "4 ok", "effect", "none"),
        ("witness", "A\n4 fine", "effect", "none"),
        ("witness", "1 yes they came to me", "seen", "reached me"),
        ("witness", "A although for 4 I'd like some support please", "effect", "support"),
        ("witness", "1C, 2A, 3 no, 4 no effect, 5A", "effect", "none"),
        ("conversation", "3 taken it down", "since", "deleted"),
        ("first look", "A, though I'd put seriousness down to a 1", "seriousness", "1"),
    ],
)
def test_what_stands_by_its_number_may_be_said_in_plain_words(question: str, text: str, item: str, picked: str) -> None:
    assert told(question, text)[item] == (picked,)


def test_one_letter_may_be_given_to_several_numbers() -> None:
    assert told("plan", "1, 3 and 4: A. Still thinking about 2") == dict.fromkeys(
        ("connected", "preserve", "longer"), ("no",)
    )
    found = told("first look", "1,2,6,7 all A. 3 is a 2.")
    assert found["safety"] == ("no sign",) and found["acknowledge"] == ("yes",) and found["seriousness"] == ("2",)
    assert "points" not in told("first look", "4, 7 A")  # which has no A


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("A and take O1 out of 4", ("G1",)),
        ("A, leave O1 out", ("G1",)),
        ("A but add X3 to the points as well as O1", ("G1", "O1", "X3")),
        ("A, take out G1 and O1", ()),
        ("A, drop O1 and add G2", ()),
        ("A, take out O2", ()),
        ("A. Leave O1", ()),
    ],
)
def test_a_point_taken_out_leaves_the_others_and_what_is_not_plain_is_asked(text: str, points: tuple[str, ...]) -> None:
    assert told("first look", text).get("points", ()) == points


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3 Dan Moss (Oliver's dad)", ("Dan Moss",)),
        ("3 Dan Moss, Oliver's dad", ("Dan Moss",)),
        ("3 it's Mr Moss", ("Mr Moss",)),
        ("3 Dan Moss - Ollie's dad; Kelly Price", ("Dan Moss", "Kelly Price")),
        ("3 Dan Moss (not sure)", ()),
        ("3 Dan Moss (Year 4)", ()),
    ],
)
def test_nothing_but_the_name_goes_on_a_letter(text: str, names: tuple[str, ...]) -> None:
    assert told("gathered", text).get("parents", ()) == names


def test_posted_says_nothing_of_the_address() -> None:
    for text in ("Posted 2nd class yesterday", "posted", "done, posted first class 9.40"):
        reading = answered(row("posted"), text)
        assert isinstance(reading, Again) and "not that its address was checked" in reading.unclear[0].why
    for text in (
        "A",
        "A posted 9.40",
        "done, address checked, posted first class 9.40",
        "posted, address checked today",
    ):
        assert isinstance(answered(row("posted"), text), Act), text
    assert not told("posted", "posted, address not checked")


def test_a_doubt_about_an_address_may_be_only_thought() -> None:
    assert told("posted", "B, I think they moved in the summer") == {"posted": ("doubt",)}
    assert not told("posted", "A I think")


def test_what_leads_to_an_answer_goes_with_it_and_touches_nothing_else() -> None:
    assert told("follow up", "A except no member of staff was involved so 2C")["close"] == ("close",)
    assert "stopped" not in told("follow up", "A except she has started again so 2C")
    assert "safety" not in told("first look", "A but she sounds scared so 3 3")


@pytest.mark.parametrize("text", ["A, but I don't know that it's really stopped", "A but it's started again"])
def test_what_goes_on_is_not_closed_by_the_usual_letter(text: str) -> None:
    assert "close" not in told("follow up", text)


def test_more_time_is_asked_for_with_how_much_and_why() -> None:
    reading = answered(row("gathered"), "Not enough yet. Need five more days because two parents are away.")
    assert isinstance(reading, Act) and reading.answers["enough"].words.startswith("Need five more days")
    reading = answered(row("plan"), "A but longer please: 10 days, it's data week")
    assert isinstance(reading, Act) and "10 days" in reading.answers["longer"].words


@pytest.mark.parametrize(
    ("question", "text", "item"),
    [
        ("redraft", "Please say: We ask you to speak to the teacher first.", "words"),
        ("redraft", "It should say:\nWe ask you to speak to the teacher first.", "words"),
        ("recommendation", "1A 2R2 8 please say: We ask you to speak to the teacher first.", "letter"),
        ("redraft", "We ask you to speak to the teacher first.", "words"),
    ],
)
def test_what_leads_to_the_words_of_a_letter_does_not_stand_in_it(question: str, text: str, item: str) -> None:
    assert told(question, text)[item] == ("We ask you to speak to the teacher first.",)


def test_words_that_begin_alike_and_are_the_letters_own_stay() -> None:
    assert told("redraft", "Please use the gate at the back.")["words"] == ("Please use the gate at the back.",)


@pytest.mark.parametrize(
    ("question", "text", "item"),
    [
        ("follow up", "1A 2A 3A sorry 3B", "close"),
        ("witness", "1C, 2B no sorry 2A, 4A, 5A", "contact"),
        ("conversation", "2: A, well A and B", "position"),
    ],
)
def test_who_corrects_themselves_in_the_same_breath_is_asked_again(question: str, text: str, item: str) -> None:
    assert item not in told(question, text)


def test_a_second_thought_about_the_points_is_not_swallowed_by_somebodys_words() -> None:
    found = told("gathered", "A. 2C. 3 Dan Moss. 5 “Useless” on Mon 23/11 in Y4 group. 7 just O1")
    assert found["points"] == ("O1",) and "O1" not in found["what"][0]


def test_what_the_school_holds_on_somebody_takes_nothing_back() -> None:
    assert told("office check", "1D, she wants a copy of everything we hold on her son")["what"] == ("records",)
    assert not told("office check", "1D, hold on, let me look again")


def test_who_is_in_the_group_hands_it_back() -> None:
    assert told("plan", "I'm in the year 4 group myself as a parent so I'd better hand this back") == {
        "connected": ("yes",)
    }
    assert not told("plan", "I'm in the group, unless you don't mind, so I'd better hand this back")


def test_only_some_of_those_suggested_and_somebody_else_are_not_all_who_were_suggested() -> None:
    assert "whom" not in told("plan", "A. just the reporter, and Dee Kaur")
    assert told("plan", "A. Reporter only")["whom"] == ("reporter",)


def test_a_danger_in_what_could_not_be_read_has_the_safety_asked_again() -> None:
    assert "safety" not in told("witness", "2 no, 5 no, 4 ok though I am scared of him")
