"""Untidy replies are read as they were meant, or asked again; nothing is guessed and no word is lost."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading, Said, Universal
from mailflow.prompt.items import Choose
from tests.mail import questions as q
from tests.mail.questions import asked_again, reading, told

USUAL = {"safety": "no sign", "about": "parent", "same": "new", "acknowledge": "yes"}
SUGGESTED = {"seriousness": "2", "points": "G1", "lead": "orr"}


@pytest.mark.parametrize(
    ("reply", "instead"),
    [
        ("A", {}),
        ("a", {}),
        ("A.", {}),
        ("A thanks", {}),
        ("Hi,\n\nA\n\nMany thanks,\nAmira", {}),
        ("A\n\nAmira Shah\nDeputy Head\nHillside CE Primary", {}),
        ("A, 3 2, 4 G1 O1, Finch", {"seriousness": "2", "points": "G1 O1", "lead": "finch"}),
        ("A, 3 4, lead Finch", {"seriousness": "4", "lead": "finch"}),
        ("a 3 4 lead: Mr Finch", {"seriousness": "4 | lead: Mr Finch"}),
        ("A but 3 is 4", {"seriousness": "4"}),
        ("A, Finch, sev 3", {"seriousness": "3", "lead": "finch"}),
        ("A. Severity 3.", {"seriousness": "3"}),
        ("A except 7B", {"acknowledge": "no"}),
        ("A; 5 Tobias Finch", {"lead": "finch"}),
        ("A\nFinch\n\nThanks\nAmira Shah", {"lead": "finch"}),
        ("A\n3) 4\n4) g1, o6A", {"seriousness": "4", "points": "G1 O6a"}),
        ("A, 1B", {"safety": "at risk"}),
        ("A no sign of risk; about a parent; not seen before; safe to write to the sender", {}),
        ("Option A, 2 staff", {"about": "staff"}),
    ],
)
def test_one_letter_answers_the_usual_case_and_any_line_may_be_changed(reply: str, instead: dict[str, str]) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Act)
    assert told(found) == {**SUGGESTED, **USUAL, **instead}


def test_what_was_suggested_counts_only_with_the_usual_answer() -> None:
    found = reading(q.FIRST_LOOK, "1A 2A 6A 7A")
    assert asked_again(found) == ["seriousness", "points", "lead"]
    assert told(found) == USUAL


@pytest.mark.parametrize(
    "reply", ["A different parent told me", "A?", "A or B", "A, B", "not A", "B", "Ring me please", "A maybe"]
)
def test_a_letter_that_may_mean_something_else_is_not_the_usual_answer(reply: str) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert asked_again(found) == [item.name for item in q.FIRST_LOOK.items]
    assert isinstance(found, Again) and found.words


FULL = {
    "safety": "no sign",
    "about": "parent",
    "seriousness": "2",
    "points": "G1 O1",
    "lead": "finch",
    "same": "new",
    "acknowledge": "yes",
}


@pytest.mark.parametrize(
    "reply",
    [
        "1A 2A 3 2 4 G1 O1 5 Finch 6A 7A",
        "1a,2a,3 2,4 g1 o1,5 finch,6a,7a",
        "1) a\n2) a\n3) 2\n4) g1, o1\n5) Mr Finch\n6) a\n7) a",
        "1. A\n2. A\n3. 2\n4. G1 and O1\n5. Tobias Finch\n6. A\n7. A",
        "Q1: A Q2: A Q3: 2 Q4: G1, O1 Q5: Finch Q6: A Q7: A",
        "1: A; 2: A; 3: 2; 4: G1+O1; 5: Finch; 6: A; 7: A",
        "1 A\n2 A\n3 2\n4 G1/O1\n5 Finch\n6 A\n7 A",
        "1 = A, 2 = A, 3 = 2, 4 = G1 & O1, 5 = Finch, 6 = A, 7 = A",
        "A\nA\n2\nG1 O1\nFinch\nA\nA",
        "7A 6A 5 Finch, 4 G1 O1, 3 2, 2A, 1A",
        "1 no 2 parent 3 2 4 G1 O1 5 Finch 6 new 7 yes",
        "1A  no sign of risk\n2A  a parent or other adult in the group\n3 2 personal criticism\n4 G1 O1\n5 Finch\n6A\n7A",
        "\u200b1A\u00a02A 3\u00a02 4 G1 O1 5 Finch 6A 7A",
    ],
)
def test_numbered_answers_are_read_in_any_common_shape(reply: str) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Act), found
    assert told(found) == FULL


HE_RANG = "He rang on 3 occasions, at 17:10 and 4 times since 5 November, from class 4B.\n\nHe said 2 parents agreed."
NOTE = "accepted, has deleted it and said sorry in the group; worry about reading books is real"
REASONS = "first, slight, put right, real grievance passed to Miss Patel's line manager"
STORY: list[tuple[Question, str, dict[str, str], str]] = [
    (
        q.PLAN,
        "1a, 2 A and B, 3b keep the messages, 4A",
        {"connected": "no", "whom": "reporter teacher", "preserve": "yes | keep the messages", "longer": "no"},
        "",
    ),
    (q.PLAN, "1A 2AB 3A 4A", {"connected": "no", "whom": "reporter teacher", "preserve": "no", "longer": "no"}, ""),
    (
        q.PLAN,
        "1 no, 2 reporter and the class teacher, 3 no, 4 no",
        {"connected": "no", "whom": "reporter teacher", "preserve": "no", "longer": "no"},
        "",
    ),
    (
        q.DETAILS,
        "1A, Y4 parents, Monday about 8pm, Dan Moss, 4A, 5A, 6A, just a quiet word",
        {"saw": "saw it", "replied": "no", "name": "keep", "safe": "safe", "wish": "just a quiet word"},
        "Y4 parents, Monday about 8pm, Dan Moss",
    ),
    (
        q.DETAILS,
        "1A, Y4 parents on Monday about 8pm, Dan Moss, 4A, 5A, 6A, just a quiet word",
        {
            "saw": "saw it",
            "where": "Y4 parents on Monday about 8pm",
            "who": "Dan Moss",
            "replied": "no",
            "name": "keep",
            "safe": "safe",
            "wish": "just a quiet word",
        },
        "",
    ),
    (
        q.WITNESS,
        "1B a different parent showed me. 2A 3 He was cross on Monday about reading books. 4B 5A",
        {
            "seen": "shown | a different parent showed me.",
            "contact": "no",
            "facts": "He was cross on Monday about reading books.",
            "effect": "upset",
            "safety": "no",
        },
        "",
    ),
    (
        q.WITNESS,
        f"1C\n2A\n3 {HE_RANG}\n4A\n5A",
        {"seen": "no", "contact": "no", "effect": "none", "safety": "no", "facts": HE_RANG},
        "",
    ),
    (
        q.GATHERED,
        "1A 2 corroborated 3 Mr Moss 4A",
        {"enough": "enough", "grade": "corroborated", "parents": "Mr Moss", "next": "invite"},
        "",
    ),
    (
        q.GATHERED,
        "A, 2C, 3 Dan Moss; Petra Lunn",
        {"enough": "enough", "grade": "corroborated", "parents": "Dan Moss Petra Lunn", "next": "invite"},
        "",
    ),
    (
        q.CONVERSATION,
        f"1A phone today 17:10 2A 3AB 4A 5 none 6 {NOTE}",
        {
            "took place": "yes | phone today 17:10",
            "position": "accepts",
            "since": "deleted apologised",
            "new": "no",
            "needs": "none",
            "note": NOTE,
        },
        "",
    ),
    (
        q.RECOMMENDATION,
        f"1A 2 R1 3 {REASONS} 4B 'useless' is personal 7A 8 closing note",
        {
            "finding": "substantiated",
            "response": "R1",
            "criticism": "more | 'useless' is personal",
            "equality": "nothing",
            "reasons": REASONS,
            "letter": "closing note",
        },
        "",
    ),
    (q.FOLLOW_UP, "1A 2A 3A", {"stopped": "yes", "supported": "yes", "close": "close"}, ""),
    (q.FOLLOW_UP, "yes, needs more, B", {"stopped": "yes", "supported": "more", "close": "open"}, ""),
    (q.OFFICE_CHECK, "Ordinary mail, thanks", {"what": "ordinary", "sender": "matches"}, ""),
    (q.OFFICE_CHECK, "E", {"what": "ordinary", "sender": "matches"}, ""),
    (q.OFFICE_CHECK, "A, B", {"what": "concern", "sender": "no match"}, ""),
    (q.WHERE, "A dan.moss@moss.example", {"household": "own", "address": "dan.moss@moss.example"}, ""),
    (q.WHERE, "1A, Dan.Moss@moss.example.", {"household": "own", "address": "dan.moss@moss.example"}, ""),
    (
        q.WHERE,
        "A\n<dan.moss@moss.example>\n\nThanks\nJan Pope",
        {"household": "own", "address": "dan.moss@moss.example"},
        "",
    ),
    (q.WHERE, "shared", {"household": "shared"}, ""),
    (q.NEXT, "1 Paul rang 101 on Tuesday\n2 Fri 27 Nov", {"who": "Paul rang 101 on Tuesday", "when": "2026-11-27"}, ""),
    (q.REASSIGN, "Mr Tobias Finch please", {"lead": "finch"}, ""),
    (q.REASSIGN, "1 Finch", {"lead": "finch"}, ""),
    (q.ALERT, "Mine.", {"have": "have it"}, ""),
    (q.ALERT, "a I have it", {"have": "have it"}, ""),
    (q.ALERT, "yes, leave it with me", {"have": "have it | leave it with me"}, ""),
    (
        q.REDRAFT,
        "Hi Paul,\nPlease say that he was kind.\n\nThanks\nToby",
        {"words": "Please say that he was kind."},
        "",
    ),
]


@pytest.mark.parametrize(("question", "reply", "answers", "words"), STORY)
def test_untidy_replies_are_read_as_they_were_meant(
    question: Question, reply: str, answers: dict[str, str], words: str
) -> None:
    found = reading(question, reply)
    assert isinstance(found, Act), found
    assert told(found) == answers
    assert found.words == words


@pytest.mark.parametrize(
    ("question", "reply", "again"),
    [
        (q.FOLLOW_UP, "1A 2D 3A", ["supported"]),
        (q.FOLLOW_UP, "1A 2A?", ["supported", "close"]),
        (q.FOLLOW_UP, "1A 2A or B 3A", ["supported"]),
        (q.FOLLOW_UP, "1A 2AB 3A", ["supported"]),
        (q.FOLLOW_UP, "1A 2A 3A 2B", ["supported"]),
        (q.FOLLOW_UP, "1A no 2A 3A", ["stopped"]),
        (q.FOLLOW_UP, "1 maybe, 2A, 3A", ["stopped"]),
        (q.FOLLOW_UP, "1A 2A", ["close"]),
        (q.FOLLOW_UP, "1A, E, 3A", ["supported"]),
        (q.PLAN, "1A 2A 3B 4A", ["preserve"]),
        (q.WITNESS, "1 a different parent showed me 2A 4A 5A", ["seen"]),
        (q.FIRST_LOOK, "A, 5 Cole", ["lead"]),
        (q.FIRST_LOOK, "A, lead not sure", ["lead"]),
        (q.FIRST_LOOK, "A, the child may be at risk", ["safety"]),
        (q.FIRST_LOOK, "A - not sure about 1 though", ["safety", "about", "same", "acknowledge"]),
        (q.FIRST_LOOK, "A, 5 Smith", ["lead"]),
        (q.FIRST_LOOK, "A, 5 Finch or Orr", ["lead"]),
        (q.FIRST_LOOK, "A, 4 O6", ["points"]),
        (q.FIRST_LOOK, "A, 4 G1 O9", ["points"]),
        (q.FIRST_LOOK, "A, 3 5", ["seriousness"]),
        (q.FIRST_LOOK, "A, 2 maybe staff", ["about"]),
        (q.GATHERED, "1A 2C 3 not sure yet 4A", ["parents"]),
        (q.WHERE, "A, 2 dan@moss.example or d.moss@moss.example", ["address"]),
        (q.NEXT, "1 Paul rang\n2 soon", ["when"]),
        (q.REASSIGN, "the usual one", ["lead"]),
        (q.REASSIGN, "Cole", ["lead"]),
        (q.REDRAFT, "A", ["words"]),
        (q.REDRAFT, "ok", ["words"]),
        (q.ALERT, "No", ["have"]),
        (q.ALERT, "A?", ["have"]),
        (q.ALERT, "A or B", ["have"]),
    ],
)
def test_only_what_is_unclear_is_asked_again(question: Question, reply: str, again: list[str]) -> None:
    found = reading(question, reply)
    if not again:
        assert isinstance(found, Act) and found.words
        return
    assert asked_again(found) == again


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("A dan.moss@moss.example but his ex uses it too", "but his ex uses it too"),
        ("A dan.moss@moss.example ... they share it I think", "they share it I think"),
        ("A dan.moss@moss.example shared with his wife", "shared with his wife"),
        ("1A 2 dan.moss@moss.example - not sure about the household", "not sure about the household"),
        ("A dan.moss@moss.example. I think Rosa lives with him", "I think Rosa lives with him"),
        ("A dan.moss@moss.example (old one, maybe not in use)", "(old one, maybe not in use)"),
        ("A his ex reads it dan.moss@moss.example", "his ex reads it"),
        ("A\ndan.moss@moss.example\n\nThey share it I think.", "They share it I think."),
        ("A Rosa Moss <dan.moss@moss.example>", "Rosa"),
        ("A not his own dan.moss@moss.example", "not his own"),
        ("A nobody else reads it but his wife dan.moss@moss.example", "nobody else reads it but his wife"),
        ("dan.moss@moss.example, family address", "family address"),
        ("A dan.moss@moss.example, is it?", "is it?"),
    ],
)
def test_a_doubt_beside_an_address_is_said_back_and_its_household_asked_again(reply: str, said: str) -> None:
    found = reading(q.WHERE, reply)
    assert asked_again(found) == ["household"] and told(found) == {"address": "dan.moss@moss.example"}
    assert isinstance(found, Again) and f"“{said}”" in found.unclear[0].why and found.words == said


@pytest.mark.parametrize(
    "reply",
    [
        "A Dan Moss <dan.moss@moss.example>",
        "A, his own email address is dan.moss@moss.example, checked today. Thanks, Jan",
        "A dan.moss@moss.example from our records",
        "A: dan.moss@moss.example (checked with SIMS today)",
        "A dan.moss@moss.example, as on Arbor",
        "A their own; nobody else reads it, dan.moss@moss.example",
        "Hi\n1A\n2 <mailto:dan.moss@moss.example>\n\nHope this helps!\nKind regards\nJan Pope",
    ],
)
def test_what_only_says_that_an_address_is_theirs_is_no_doubt(reply: str) -> None:
    found = reading(q.WHERE, reply, by="pope")
    assert isinstance(found, Act) and told(found) == {"household": "own", "address": "dan.moss@moss.example"}


@pytest.mark.parametrize(
    "reply", ["1A 2dan.moss@moss.example", "1a, 2dan.moss@moss.example", "1) A\n2dan.moss@moss.example"]
)
def test_an_address_right_behind_the_number_of_its_item_is_read_without_the_number(reply: str) -> None:
    found = reading(q.WHERE, reply, by="pope")
    assert isinstance(found, Act) and told(found) == {"household": "own", "address": "dan.moss@moss.example"}


@pytest.mark.parametrize("reply", ["A 2dan.moss@moss.example", "A\n2dan.moss@moss.example", "2dan.moss@moss.example"])
def test_where_an_address_may_begin_with_that_digit_it_is_asked_again(reply: str) -> None:
    found = reading(q.WHERE, reply, by="pope")
    assert "address" in asked_again(found) and "does the address begin with it?" in said_again(found, "address")


def test_a_doubt_beside_such_an_address_is_asked_about_as_well() -> None:
    assert asked_again(reading(q.WHERE, "A 2dan@moss.example, his ex uses it too")) == ["household", "address"]


@pytest.mark.parametrize("reply", ["2 2dan@moss.example", "1A 2 2dan@moss.example", "A <2dan@moss.example>"])
def test_an_address_that_does_begin_with_a_digit_can_be_given(reply: str) -> None:
    before = {"household": Answer(("own",))} if reply.startswith("2") else {}
    assert told(reading(q.WHERE, reply, already=before)) == {"household": "own", "address": "2dan@moss.example"}


def said_again(found: Reading, item: str) -> str:
    return next(one.why for one in found.unclear if one.item == item) if isinstance(found, Again) else ""


def test_another_address_given_when_asked_again_takes_the_place_of_the_first() -> None:
    before = {"address": Answer(("dan.moss@moss.example",))}
    assert told(reading(q.WHERE, "A", already=before)) == {"household": "own", "address": "dan.moss@moss.example"}
    assert told(reading(q.WHERE, "A d.moss@work.example", already=before))["address"] == "d.moss@work.example"


def test_an_unclear_answer_is_explained_kindly() -> None:
    found = reading(q.FOLLOW_UP, "1A 2D 3A")
    assert isinstance(found, Again)
    assert found.unclear[0].why == "“D” is not among its answers (A, B, C)."


@pytest.mark.parametrize(
    ("question", "reply", "already", "answers"),
    [
        (
            q.FOLLOW_UP,
            "B",
            {"stopped": Answer(("yes",)), "supported": Answer(("yes",))},
            {"stopped": "yes", "supported": "yes", "close": "open"},
        ),
        (
            q.FOLLOW_UP,
            "3 yes",
            {"stopped": Answer(("yes",)), "supported": Answer(("yes",))},
            {"stopped": "yes", "supported": "yes", "close": "close"},
        ),
        (
            q.FOLLOW_UP,
            "2B 3A",
            {"stopped": Answer(("yes",)), "supported": Answer(("yes",))},
            {"stopped": "yes", "supported": "more", "close": "close"},
        ),
        (
            q.FIRST_LOOK,
            "Finch",
            {name: Answer((picked,)) for name, picked in FULL.items() if name != "lead"},
            {**FULL, "points": "G1 O1"},
        ),
        (
            q.PLAN,
            "keep the messages",
            {
                "connected": Answer(("no",)),
                "whom": Answer(("nobody",)),
                "preserve": Answer(("yes",)),
                "longer": Answer(("no",)),
            },
            {"connected": "no", "whom": "nobody", "preserve": "yes | keep the messages", "longer": "no"},
        ),
        (
            q.PLAN,
            "3B keep them",
            {
                "connected": Answer(("no",)),
                "whom": Answer(("nobody",)),
                "preserve": Answer(("yes",)),
                "longer": Answer(("no",)),
            },
            {"connected": "no", "whom": "nobody", "preserve": "yes | keep them", "longer": "no"},
        ),
        (q.FOLLOW_UP, "A, B", {"stopped": Answer(("yes",))}, {"stopped": "yes", "supported": "yes", "close": "open"}),
    ],
)
def test_after_a_partial_answer_only_the_rest_is_needed(
    question: Question, reply: str, already: dict[str, Answer], answers: dict[str, str]
) -> None:
    found = reading(question, reply, already=already)
    assert isinstance(found, Act), found
    assert told(found) == answers


def test_a_missing_word_beside_a_choice_is_all_that_is_asked_for() -> None:
    found = reading(q.PLAN, "1A 2A 3B 4A")
    assert asked_again(found) == ["preserve"] and told(found)["preserve"] == "yes"
    assert isinstance(found, Again)
    then = reading(q.PLAN, "please keep the messages", already=dict(found.answers))
    assert told(then)["preserve"] == "yes | please keep the messages" and isinstance(then, Act)


@pytest.mark.parametrize(
    "letter",
    [
        "S",
        "s",
        "X",
        "x.",
        "H",
        "h",
        "S\n",
        "X \n\nThanks\nJan",
        "X, he is my cousin",
        "h please, ring me",
        "S he is at risk",
    ],
)
def test_a_universal_answer_counts_on_the_first_line_with_its_reason(letter: str) -> None:
    found = reading(q.FIRST_LOOK, letter)
    assert isinstance(found, Said) and found.what is Universal(letter.strip()[0].upper())


@pytest.mark.parametrize(
    "reply", ["S Patel rang me", "A, S", "A\nS", "SX", "(S)", "I have no idea\nS", "N, he has not"]
)
def test_a_universal_letter_anywhere_else_is_none(reply: str) -> None:
    assert not isinstance(reading(q.FIRST_LOOK, reply), Said)


def test_a_letter_is_no_universal_answer_where_the_question_allows_none() -> None:
    assert isinstance(reading(q.ALERT, "X"), Again)
    assert isinstance(reading(q.DETAILS, "S"), Again)


@pytest.mark.parametrize("reply", ["N", "n", "n.", "N\n\nJan"])
def test_a_single_n_to_a_question_of_yes_or_no_is_asked_again(reply: str) -> None:
    assert isinstance(reading(q.FOLLOW_UP, reply), Again)
    assert isinstance(reading(q.DECIDE, reply), Again)


def test_a_single_n_to_a_question_of_words_means_not_me() -> None:
    assert reading(q.NEXT, "N") == Said(what=Universal.NOT_ME)


@pytest.mark.parametrize("reply", ["", "  \n\n ", "\u200b", "\u00a0\n\ufeff"])
def test_a_reply_with_nothing_new_is_no_answer(reply: str) -> None:
    for question in (q.FIRST_LOOK, q.DECIDE, q.ALERT, q.REDRAFT):
        assert isinstance(reading(question, reply), Nothing)


def test_words_for_a_letter_that_open_with_thanks_keep_them() -> None:
    words = "Thank you for saying that you are sorry for calling somebody an idiot."
    below = ("", "\n\nKind regards\nTobias Finch", "\n\nTobias x", "\n\nT")
    for written in (f"Hi\n\n{words}", *(f"{words}{signed}" for signed in below)):
        assert told(reading(q.REDRAFT, written, by="finch"))["words"] == words


def test_a_reporters_own_account_is_kept_whole() -> None:
    account = "I saw it on Monday, it was Dan Moss, on 3 occasions, 2 of them rude.\n\nPlease do not use my name."
    found = reading(q.DETAILS, account)
    assert found == Act(answers={}, words=account)


PIECES = st.sampled_from(
    [
        "1",
        "2A",
        "3b",
        "A",
        "B,",
        "G1",
        "O1",
        "Finch",
        "Dan Moss",
        "he was cross",
        "on 3 occasions",
        "\n",
        "\n\n",
        ";",
        "?",
        "not",
        "or",
        "5 none",
        "4)",
        "Q6:",
        "yes",
        "no",
        "Fri 27 Nov",
        "dan@moss.example",
        "thanks",
        "S",
        "keep the messages",
    ]
)
EVERY = [
    q.FIRST_LOOK,
    q.OFFICE_CHECK,
    q.PLAN,
    q.WITNESS,
    q.DETAILS,
    q.GATHERED,
    q.CONVERSATION,
    q.RECOMMENDATION,
    q.FOLLOW_UP,
    q.WHERE,
    q.ALERT,
    q.NEXT,
    q.REASSIGN,
    q.REDRAFT,
    q.DECIDE,
    q.RELEASE,
]


def test_whatever_is_written_a_reading_is_whole_and_names_real_choices() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=400, deadline=None)
    @example(q.FIRST_LOOK, ["S"])
    @given(st.sampled_from(EVERY), st.lists(PIECES, min_size=1, max_size=12))
    def anything_written(question: Question, pieces: list[str]) -> None:
        found = reading(question, " ".join(pieces))
        seen[type(found).__name__] += 1
        if isinstance(found, Act | Again):
            _is_whole(question, found)

    anything_written()
    assert {"Act", "Again", "Said"} <= set(seen) and seen.total() >= 400


def _is_whole(question: Question, found: Act | Again) -> None:
    names = {item.name for item in question.items}
    assert set(found.answers) <= names
    for item in question.items:
        picked = found.answers[item.name].picked if item.name in found.answers else ()
        if isinstance(item, Choose):
            assert set(picked) <= {choice.name for choice in item.choices}
            assert len(picked) <= 1 or item.many
    needed = {item.name for item in question.items if item.required}
    if isinstance(found, Act):
        assert needed <= set(found.answers)
    else:
        assert found.unclear and {unclear.item for unclear in found.unclear} <= names
        assert needed <= set(found.answers) | {unclear.item for unclear in found.unclear}


@pytest.mark.timeout(60)  # a second or so, where time grows with the length alone
@pytest.mark.parametrize(
    "text",
    [
        "1A " * 60_000,
        "1" * 200_000,
        "A, " * 70_000,
        "3 he " * 40_000,
        "a@" * 100_000,
        "G1 " * 70_000,
        "\n1" * 90_000,
        "thanks " * 30_000,
        "27/" * 60_000,
        "and " * 50_000,
        "1A 2 he said 3 x, " * 10_000,
        "Finch; " * 30_000,
    ],
)
def test_a_hostile_text_is_read_to_its_end(text: str) -> None:
    for question in (q.FIRST_LOOK, q.GATHERED, q.NEXT, q.REASSIGN, q.WHERE, q.DECIDE):
        assert isinstance(reading(question, text), Act | Again | Said | Nothing)
