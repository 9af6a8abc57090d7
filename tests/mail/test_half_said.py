"""What is half said beside an answer is asked again, and only that; a letter and plain words without a number are read."""

import pytest

from mailflow.mail.intake.whole import whole
from mailflow.prompt.answers import Act, Again, Reading
from mailflow.workflow import question as row
from tests.evaluate.read_alone import answered
from tests.mail.questions import asked_again

LOOK = "1A 2A 3 2 4 G1 5 Lucy Orr"
WROTE = '5 "useless" Y4 23 Nov'


def read(name: str, reply: str) -> Reading:
    return whole(row(name), answered(row(name), reply), reply)


def test_a_wish_against_what_is_chosen_has_only_that_asked_again_with_how_it_was_read() -> None:
    """Somebody thinks, between two numbers, of the husband who reads that inbox, and then goes on down the list."""
    found = read("first look", f"{LOOK} 6A. Maybe don't write to her. 7A")
    assert isinstance(found, Again) and set(found.answers) == {item.name for item in row("first look").items} - {
        "acknowledge"
    }
    assert [(one.item, one.why) for one in found.unclear] == [
        ("acknowledge", "It also says “Maybe don't write to her”.")
    ]


@pytest.mark.parametrize(
    ("name", "reply", "again"),
    [
        ("first look", f"{LOOK} 6A but maybe don't write to her. 7A", "acknowledge"),
        ("first look", f"{LOOK} 6A. Don't write to her. 7A", "acknowledge"),
        ("first look", f"{LOOK} 6A. I'd rather we didn't write to her. 7A", "acknowledge"),
        ("first look", f"{LOOK} 6A. Perhaps best not to reply to her address. 7A", "acknowledge"),
        ("first look", "A. 6A. Maybe don't write to her. 7A", "acknowledge"),
        ("first look", "A. Maybe don't write to her. 7A", "acknowledge"),
        ("first look", "A, 6A, maybe don't write to her, 7A", "same acknowledge"),
        ("first look", "A. Maybe Tobias should lead. 5 Lucy Orr", "lead"),
        ("plan", "1A 2A. Might need longer. 3A 4A", "longer"),
        ("plan", "1A. Maybe ask the class teacher too. 2A 3A 4A", "whom"),
        ("plan", "1A 2A 3A. I might be connected, her sister is a friend. 4A", "connected"),
        ("gathered", f"1A. Probably should wait. 2C 3 Dan Moss 4A {WROTE}", "next"),
        ("witness", "1C 2A. She did say something at the gate maybe. 3 none 4A 5A", "contact"),
        ("follow up", "1A. Maybe keep it open. 2A 3A", "close"),
        ("follow up", "1A 2A. Perhaps not close yet. 3A", "close"),
        ("conversation", "1A phone Tue 1 Dec 4pm 2A. Maybe she disputes the second bit. 3B 4A", "position"),
        ("recommendation", "1A. Maybe only partly. 2 R1 3 once 4B named 7A", "finding criticism"),
        ("recommendation", "1A 2 R1 plus the warning 3 once 4B named 7A", "response"),
        ("recommendation", "1A 2 R1 and the warning 3 once 4B named 7A", "response"),
        ("recommendation", "1A 2 R1 with a meeting 3 once 4B named 7A", "response"),
        ("recommendation", "1A 2 R1 + letter 3 once 4B named 7A", "response"),
        ("recommendation", "1A\n2 R1, then a warning if it goes on\n3 once\n4B named\n7A", "response"),
        ("recommendation", "1A 2 R2 and a meeting with Paul 3 once 4B named 7A 8 keep to it", "response"),
        ("plan", "1A 2A and the TA 3A 4A", "whom"),
        ("plan", "1A 2A plus Jan Pope 3A 4A", "whom"),
        ("first look", "1A 2A 3 2 4 G1 and personal comments 5 Lucy Orr 6A 7A", "points"),
        ("first look", "1A 2A 3 2 4 G1 plus the swearing one 5 Lucy Orr 6A 7A", "points"),
        ("conversation", "1A phone Tue 1 Dec 4pm 2A and has a concern of his own 3B 4A", "position"),
        ("conversation", "1A phone Tue 1 Dec 4pm 2A 3A plus apology 4A", "since"),
    ],
)  # fmt: skip
def test_only_what_is_half_said_is_asked_again(name: str, reply: str, again: str) -> None:
    assert asked_again(read(name, reply)) == again.split()


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("first look", f"{LOOK} 6A 7B, I think that email is shared with her ex so better to ring her"),
        ("first look", f"{LOOK} 6A. Please do. 7A"),
        ("plan", "1A 2A. The teacher can wait, I will speak to her later. 3A 4A"),
        ("gathered", f"1A 2C 3 Dan Moss 4B. Paul would like to see this one I think. {WROTE}"),
        ("recommendation", "1A 2 R1 and no warning 3 once 4B named 7A"),
        ("recommendation", "1A 2 R1 plus he has said sorry 3 once 4B named 7A"),
        ("recommendation", "1A 2 R1 with a quiet word in person 3 once 4B named 7A"),
        ("recommendation", "1A 2 R1 and she knows it 3 once 4B named 7A"),
        ("conversation", "1A phone Tue 1 Dec 4pm 2A and he was polite 3A 4A"),
        ("follow up", "1A 2A. I think she is fine now. 3A"),
    ],
)
def test_a_reason_or_a_courtesy_has_nothing_asked_again(name: str, reply: str) -> None:
    found = read(name, reply)
    assert isinstance(found, Act), found


@pytest.mark.parametrize(
    ("reply", "choice", "words"),
    [
        ("C rang Mon and Tue, voicemail both", "no answer", "rang Mon and Tue, voicemail both"),
        ("c - tried mon and tues no answer", "no answer", "tried mon and tues no answer"),
        ("C. Phoned 30 Nov and 1 Dec, no reply", "no answer", "Phoned 30 Nov and 1 Dec, no reply"),
        ("Rang Mon and Tue, voicemail both times", "no answer", "Rang Mon and Tue, voicemail both times"),
        ("Tried twice (Mon + Tue), left messages, heard nothing", "no answer", "Tried twice (Mon + Tue), left messages, heard nothing"),
        ("couldn't get hold of her, phoned mon 4pm and tue 9am", "no answer", "couldn't get hold of her, phoned mon 4pm and tue 9am"),
        ("No reply to 2 phone calls, Mon and Wed", "no answer", "No reply to 2 phone calls, Mon and Wed"),
        ("B declined", "declined", ""),
        ("B she doesn't want to talk to us", "declined", ""),
        ("She's not interested in talking", "declined", ""),
    ],
)  # fmt: skip
def test_a_conversation_that_was_not_is_told_without_its_number(reply: str, choice: str, words: str) -> None:
    found = read("conversation", reply)
    assert isinstance(found, Act)
    assert [(name, one.picked, one.words) for name, one in found.answers.items()] == [("took place", (choice,), words)]


def test_a_conversation_that_was_is_told_without_numbers() -> None:
    found = read("conversation", "A rang Tue 4pm, 20 mins, her and me. She accepts it. Apologised. Nothing new.")
    assert isinstance(found, Act) and found.answers["took place"].words == "rang Tue 4pm, 20 mins, her and me"
    assert [found.answers[name].picked for name in ("position", "since", "new")] == [
        ("accepts",),
        ("apologised",),
        ("no",),
    ]


@pytest.mark.parametrize(
    "reply",
    [
        "B",
        "C",
        "C agreed to stay off the group",
        "B she said sorry",
        "C she denies it",
        "A he was fine about it",
        "A ringing her tomorrow at 4",
        "rang Tue and spoke to her, no reply to the email and text",
        "C rang Mon and Tue, spoke for 5 mins, no reply since",
    ],
)
def test_a_letter_whose_words_do_not_say_which_line_is_asked_about(reply: str) -> None:
    assert "took place" in asked_again(read("conversation", reply))


@pytest.mark.parametrize(
    ("name", "reply", "meant"),
    [
        (
            "conversation",
            "1A teams call wed 2 dec 2A 3D 4A 5 hearing aid 6 You said you were upset.",
            {"took place": "teams call wed 2 dec", "position": "accepts", "needs": "hearing aid"},
        ),
        ("conversation", "1 A in person 30 Nov 2 A 3 A 4 A", {"took place": "in person 30 Nov", "position": "accepts"}),
        (
            "conversation",
            "1A 30 Nov by phone 2A 3 C to leave the group 4 A 5 polish interpreter",
            {"since": "to leave the group", "new": "no", "needs": "polish interpreter"},
        ),
        (
            "gathered",
            '1A 2B 3 Dan Moss 4 C hes just lost his mum 5 "useless" Y4 23 Nov',
            {"next": "hes just lost his mum", "what": '"useless" Y4 23 Nov'},
        ),
        ("gathered", '1A 2B 3 Dan Moss 4A 5 he wrote on 23 Nov 2 messages, "useless"', {"grade": "seen"}),
        ("gathered", "B need till Friday, waiting on Mrs Patel", {"enough": "need till Friday, waiting on Mrs Patel"}),
    ],
)
def test_a_line_that_begins_behind_a_date_or_a_reason_is_no_part_of_them(
    name: str, reply: str, meant: dict[str, str]
) -> None:
    """What stands beside the first line of a conversation goes into the letter to the parent, "2A" and all."""
    found = read(name, reply)
    answers = found.answers if isinstance(found, Act | Again) else {}
    assert {item: answers[item].words or answers[item].picked[0] for item in meant} == meant


def test_a_wait_that_was_read_out_of_half_a_sentence_is_asked_about() -> None:
    found = read("gathered", "C nothing more to come, waiting on nobody else")
    assert asked_again(found)[:1] == ["enough"] and "next" in asked_again(found)
