"""Replies that people wrote while they played the school: what they meant is read, and what may mean two things is asked about."""

import pytest

from mailflow.mail.intake.whole import whole
from mailflow.prompt.answers import Act, Again, Answer
from mailflow.workflow import question as row
from tests.evaluate.answers_by_hand import _told
from tests.evaluate.read_alone import answered
from tests.mail.questions import reading


def told(name: str, reply: str) -> dict[int, str]:
    """Return what each item is taken to be answered with, by its number."""
    found = whole(row(name), answered(row(name), reply), reply)
    answers = found.answers if isinstance(found, Act | Again) else {}
    items = enumerate(row(name).items, 1)
    return {number: " ".join(sorted(_told(item, answers[item.name]))) for number, item in items if item.name in answers}


@pytest.mark.parametrize(
    ("name", "reply", "meant"),
    [
        ("witness", "no to 1 and 2, yes to 5, 4B", {1: "c", 2: "a", 4: "b", 5: "b"}),
        ("witness", "I haven't seen them but I have heard. Nobody spoke to me. I'm OK.", {1: "b", 2: "a", 4: "a"}),
        ("witness", "Yes one of the mums showed me on her phone at pickup. Nothing direct to me. Im fine ta.", {1: "b", 2: "a", 4: "a"}),
        ("gathered", '1A / 2C / 3 Dan Moss / 4A / 5 "useless" Y4 23 Nov', {1: "a", 2: "c", 3: "moss", 4: "a"}),
        ("gathered", '1(A) 2(C) 3(Dan Moss) 4(A) 5 "x", Y4, 23 Nov', {1: "a", 2: "c", 3: "moss", 4: "a"}),
        ("gathered", "ready", {4: "a"}),
        ("safeguarding", "A only", {1: "a"}),
        ("plan", "A but ask only the reporter, no teacher", {1: "a", 2: "a", 3: "a", 4: "a"}),
        ("plan", "Not connected. Ask the reporter. Nothing to keep, normal time", {1: "a", 2: "a", 3: "a", 4: "a"}),
        ("plan", "1A 2A 3A 4B 5 days but not before Monday", {4: "b"}),
        ("plan", "all A but 2B", {1: "a", 2: "b", 3: "a", 4: "a"}),
        ("plan", "all A", {1: "a", 3: "a", 4: "a"}),
        ("plan", "all good, A", {1: "a", 2: "a b", 3: "a", 4: "a"}),
        ("follow up", "all A", {1: "a", 2: "a", 3: "a"}),
        ("follow up", "1A 2A 3A nothing since, so close", {3: "a"}),
        ("follow up", "1A 2A 3B ask me after half term", {3: "b"}),
        ("witness", "1A when it was sent round after half term 2A 4A 5A", {1: "a", 2: "a"}),
        ("address", "A, separated from mum", {1: "a"}),
        ("address", "1B not sure who reads it", {1: "b"}),
        ("legal advice", "2 A not yet", {2: "a"}),
        ("recommendation", "1A\n2 R1, not R2\n3 once\n4B personal\n7A", {2: "r1"}),
        ("first look", "Not a threat just silly talk imo, 1A. About a parent. I'd say a 2", {1: "a", 2: "a", 3: "2"}),
        ("first look", "A 3 G1 O1 O4, Finch", {1: "a", 3: "3", 4: "g1 o1 o4", 5: "finch", 7: "a"}),
        ("first look", "A 3, lucy", {1: "a", 3: "3", 4: "g1 o1", 5: "orr", 7: "a"}),
        ("first look", "A but 3, G1, O1, O4. Lucy.", {3: "3", 4: "g1 o1 o4", 5: "orr"}),
        ("first look", "A but 3, O1 O4. Lucy.", {1: "a", 3: "3", 5: "orr"}),
        ("first look", "A 3 G1 O1 O4, lucy. half term next week btw so after", {1: "a", 3: "3", 4: "g1 o1 o4", 5: "orr"}),
        ("first look", "A 3 Lucy thanks", {1: "a", 3: "3", 5: "orr"}),
        ("first look", "A 3 G1 + O1 + O4, thanks", {1: "a", 3: "3", 4: "g1 o1 o4"}),
        ("first look", "A but O4", {1: "a", 3: "2", 5: "finch"}),
        ("first look", "A 4 G1 O1 O4", {3: "2", 4: "g1 o1 o4"}),
        ("first look", "1A 2B for Mrs Jones, who works here; his post is normal, 3, O1. Lucy to lead", {2: "b", 3: "3", 4: "o1", 5: "orr"}),
        ("first look", "1A 2A, 3, O1. Lucy to lead. 6A 7A", {3: "3", 4: "o1", 5: "orr", 7: "a"}),
        ("follow up", "Quiet since. Supported. Shut it.", {1: "a", 2: "a", 3: "a"}),
        ("conversation", "No answer after two attempts: rang Mon 30 Nov at 5.05 pm and Tue 1 Dec, left a message.", {1: "c"}),
        ("what they wrote", 'C, "waste of space", Y4, 23 Nov', {1: "c", 2: '"waste of space", y4, 23 nov'}),
        ("recommendation", '1 B partly, he did say it but not "keeps calling"\n2 R1\n3 once\n4 B named\n7 A', {1: "b"}),
        ("gathered", 'A from me\nfor 2 it\'s C\nfor 3 it\'s Mr Moss\nfor 5 it\'s: "useless", Y4', {2: "c", 3: "moss", 5: '"useless", y4'}),
    ],
)  # fmt: skip
def test_what_was_meant_is_read(name: str, reply: str, meant: dict[int, str]) -> None:
    found = told(name, reply)
    assert {number: found.get(number) for number in meant} == meant


@pytest.mark.parametrize(
    ("name", "reply", "number"),
    [
        ("first look", "A and G1 to 4", 4),
        ("plan", "A and 2 C Jan Pope", 2),
        ("plan", "all A", 2),
        ("plan", "Not connected. So all A please.", 2),
        ("plan", "A to all, 4B 5 days", 2),
        ("first look", "A but 2. O1 O2 O7", 4),
        ("plan", "Not connected. Ask the reporter and Mr Bright. Nothing to keep, normal time", 2),
        ("witness", "I haven't seen them but my wife has them. Nobody spoke to me.", 1),
        ("conversation", "1A by phone, 2A 3D 4A 5A, 6 Mr Okoro said he was at home", 5),
        ("first look", "Not a threat to me but to her. 1A, 2A", 1),
        ("first look", "It's not a threat, is it? 1A, 2A", 1),
        ("address", "A, separated from mum but she has his password", 1),
        ("witness", "Yes to 7, 4B", 2),
        ("first look", "A but 3, O1 O4. Lucy.", 4),  # beside G1, or in its place
        ("first look", "A but 3, O1 O4. Siobhan.", 5),
        ("first look", "A but O4", 4),
        ("first look", "A but 3", 3),
        ("first look", "A 3+", 3),
        ("first look", "A 3 + G1 O1", 3),
        ("first look", "A 3 year old was named", 3),
        ("first look", "A but 1, Lucy", 1),
        ("first look", "A but 1, Lucy", 3),
        ("first look", "A 3 or 2, Lucy", 3),
        ("first look", "A 3, Lucy?", 5),
        ("first look", "A 3, Lucy or Tobias", 5),
        ("first look", "A 3 but not Lucy", 5),
        ("first look", "A 3 G1 O1, Amira", 5),  # who answers, and may only sign
        ("first look", "A but not 2, 3 please", 2),
        ("first look", "A but not 2, 3 please", 3),
        ("first look", "A but not 2, make it 3", 3),
        ("first look", "A but not 4, she named children", 4),
        ("recommendation", "1B partly, unless he says otherwise\n2R1\n3 once\n4B x\n7A", 1),
        ("recommendation", "1B but I might be wrong, 2R1 3 once 4B x 7A", 1),
        ("plan", "A and B", 2),
        ("follow up", "A but not 3, close it when she is back", 3),
        ("follow up", "A but not 3, keep it open if she asks", 3),
        ("follow up", "1A 2A 3 close it when she is back", 3),
        ("follow up", "1A 2A 3A, but nothing before Friday, after half term", 3),
        ("follow up", "3A. Only when she is back, 1A 2A", 3),
        ("first look", "1A 2A 3 2 4 G1 5 Tobias 6A 7A after half term", 7),
        ("paused", "A on Monday", 1),
        ("safeguarding", "A only if nobody else can", 1),
        ("address", "his own I think", 1),
        ("gathered", "ready when Jan is", 4),
        ("witness", "I haven't seen them (A). No contact.", 1),
        ("first look", "No risk (B). 2A", 1),
        ("first look", "1A 2A. It might be a 3. 4 O1 5 Finch 6A 7A", 3),
    ],
)
def test_what_may_mean_two_things_is_asked(name: str, reply: str, number: int) -> None:
    assert number not in told(name, reply)


@pytest.mark.parametrize(
    ("name", "reply", "number"),
    [
        ("recommendation", "1A 2 R1 and a meeting 3 once 4B personal 7A", 2),
        ("recommendation", "1A\n2R1\n3 once\n4B personal\n7 A. It might rest on D now", 9),
        ("first look", "A. Lucy has three already.", 5),
        ("first look", f"A. {'The choir sang in a cold hall. ' * 150}", 5),
        ("witness", "Nothing to do with contact (B). 4A", 2),
        ("witness", "Perhaps contact (B). 4A", 2),
        ("witness", "About the effect of upset (C).", 4),
        ("safeguarding", "I can't act on it, I'm away. Actually no", 1),
        ("safeguarding", "got it, not able to ring", 1),
        ("first look", "No risk, 3 O1 Finch", 3),
        ("witness", "1C 2A 4A scrap that 5A", 4),
        ("first look", "1A 2A 3 2 4 G1 5 Tobias 6A 7A scratch that", 7),
        ("witness", "A, 4B. Not sure about 5.", 5),
        ("witness", "5 no, although Dan scares me. 1C 2A 4A", 5),
        ("witness", "5 A but please watch Tia. 1C 2A 4A", 5),
        ("first look", "A but 7 is a no from me", 7),
        ("first look", "A for number 1, A for number 2, not A for number 6", 6),
        ("witness", "A 4B. One parent did ask me about it.", 2),
        ("witness", "A, 4B. I was shown one by Lucy.", 1),
        ("witness", "A, 4B except I was shown one by Lucy", 1),
        ("witness", "A. 4B. 2 parents asked", 2),
        ("plan", "A, 2 A B C Jan Pope", 2),
        ("first look", "A, plus O2 for the points", 4),
        ("first look", "A. Points: also O2.", 4),
        ("first look", "A but O2 for number 4 as well", 4),
        ("gathered", '1A 2C 3 Dan Moss 4 A after Monday 5 "x" Y4 23 Nov', 4),
        ("recommendation", "1A 2 R1, R7 if he does it again 3 first 4B personal 7A", 2),
        ("recommendation", "1A 2 R1 (R3 next time) 3 first 4B personal 7A", 2),
        ("conversation", "1A phone Tue 4pm\n2 A not really\n3 D\n4 A\n5 none\n6 You said sorry.", 2),
        ("conversation", "1A phone Tue 4pm, 2A B? 3A 4A 5 none 6 You said sorry.", 2),
        (
            "conversation",
            "1A by phone\n2A\n3B\n4A\n5 none\n6 You said:\n1 I am sorry\n2 I will delete it\n3 B told me to",
            6,
        ),
        ("gathered", "A\n2C\n3 Dan Moss\n5 Dan said (1) she's useless (2) she's thick, in the Y4 group on 23 Nov", 5),
        (
            "recommendation",
            "1A\n2R1\n3 Three reasons:\n1 it was only one post\n2 he said sorry\n3 a word is enough\n4B personal\n7A",
            3,
        ),
    ],
)
def test_an_answer_is_not_taken_where_the_reply_speaks_against_it(name: str, reply: str, number: int) -> None:
    assert number not in told(name, reply)


def test_an_article_before_a_letter_is_none() -> None:
    assert told("follow up", "A but 2 is a B, 3 is a yes")[2] == "b"


@pytest.mark.parametrize("reply", ["1A 2A 3 2 4 O1 5 ? 6A 7A", "A\n5: ?", "5 !"])
def test_a_mark_in_the_place_of_a_name_is_asked_about(reply: str) -> None:
    assert 5 not in told("first look", reply)


@pytest.mark.parametrize(
    ("reply", "meant"),
    [
        ("Craig Tully, craig@tully.example", "somebody"),
        ("craig@tully.example (Craig Tully)", "somebody"),
        ("Jan Pope, jan@pope.example", ""),  # one of our people writes for themselves
        ("Ask Craig Tully, craig@tully.example", ""),
        ("Craig or Ann Tully, craig@tully.example", ""),
    ],
)
def test_a_name_and_an_address_say_whose_concern_it_is(reply: str, meant: str) -> None:
    found = answered(row("who raised it"), reply)
    answers = found.answers if isinstance(found, Act | Again) else {}
    assert answers.get("who", Answer(("",))).picked == (meant,)


def test_no_and_no_answer_the_two_that_are_open() -> None:
    already = {"connected": Answer(("no",)), "whom": Answer(("reporter",))}
    found = reading(row("plan"), "no and no", already=already)
    assert isinstance(found, Act) and found.answers["preserve"] == found.answers["longer"] == Answer(("no",))


def test_numbers_close_to_none_and_words_stand_apart() -> None:
    found = answered(row("conversation"), "1B 2F 3D 4A 5none 6 Mr Okoro said he was at home.")
    assert isinstance(found, Act)
    assert found.answers["new"] == Answer(("no",)) and found.answers["needs"] == Answer(("none",))
    assert found.answers["note"] == Answer(("Mr Okoro said he was at home.",))


def test_none_to_what_may_be_left_out_is_no_answer_and_no_doubt() -> None:
    found = answered(row("gathered"), 'A\n2C\n3 Dan Moss\n5 "useless", Y4, 23 Nov\n6 none')
    assert isinstance(found, Act) and "times" not in found.answers


def test_a_reply_is_quoted_to_its_writer_once() -> None:
    found = answered(row("witness"), "A. Haven't a clue what it's about tbh!")
    assert isinstance(found, Again)
    assert len({one.why for one in found.unclear if "Haven't a clue" in one.why}) == 1


@pytest.mark.parametrize(
    ("reply", "quoted"),
    [
        ("A 3 points, Finch", "A 3 points"),
        ("A 3 G1 O1 because she swears, Finch", "A 3 G1 O1 because she swears"),
        ("A but 3, O1 O4. Lucy.", "O1 O4"),
    ],
)
def test_what_was_not_clear_is_quoted(reply: str, quoted: str) -> None:
    found = answered(row("first look"), reply)
    assert isinstance(found, Again)
    assert all(f"“{quoted}”" in one.why for one in found.unclear)
