"""A plain yes is a closed language: each phrase of it is on a list and stands in its place, and nothing else is taken for one."""

import time
from dataclasses import replace

import pytest

from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again
from mailflow.prompt.items import Choose
from tests.mail import questions as q
from tests.mail.questions import reading, told
from tests.mail.test_commands import APPROVALS

CODE = "7KQM"
WORDS = (
    "but wait if unless not never no stop hold later tomorrow monday paragraph line name address change soften leave "
    "remove without except only first second other another too less some most nearly almost maybe perhaps probably "
    "should would could might must need want make take give put get ask tell ring check when where why how who was were "
    "been has had from by at under before after until since because than or yet still once twice hr la chair office moss "
    "dan mum class two 3 para2 page week day"
).split()
"""Words that stand in no phrase of a plain yes: some that turn it round, and some that would seem harmless."""


def addressed_to(name: str, response: str = "") -> Question:
    item = q.DECIDE.items[0]
    assert isinstance(item, Choose)
    return replace(q.DECIDE, items=(replace(item, addressee=name, response=response),))


def approves(words: str, question=q.DECIDE, code: str = CODE, by: str = "denham") -> bool:
    found = reading(question, words, code=code, by=by)
    return isinstance(found, Act) and told(found)["word"] in ("approve", "send")


def test_a_word_that_is_on_no_list_takes_a_plain_approval_back_wherever_it_stands():
    seen, wrongful = 0, []
    for number, approval in enumerate(APPROVALS):
        own = approval.split(" ")
        for place in range(len(own) + 1):
            for word in WORDS[number % 3 :: 3]:
                said = " ".join([*own[:place], word, *own[place:]])
                seen += 1
                wrongful += [said] if approves(said) else []
    assert seen > 4_000 and wrongful == []


@pytest.mark.parametrize(
    "words",
    [
        "Thanks Toby. Approve!",
        "Hi Sue,\n\nApproved",
        "Approved, many thanks Toby",
        "Thank you Tobias for your work on this. Approved.",
        "Dear Toby,\nApprove",
        "Approved. P",
        "Approved\n\nBest\nPaul",
        "Approved\n\nregards\npaul denham",
        "Approved, no changes",
        "No further changes needed. Approved",
        "Sorry for the delay. Approved",
        "APPROVE   send this letter exactly as it stands",
        "APPROVE   decide so, and send this letter exactly as it stands",
        "APPROVE decide so, and\nsend this letter exactly as it stands",
        "Approved :-)",
        "Approved PD",
        f"APPROVED {CODE} PD",
        "Approve (Paul D)",
        "Read & approved, PD",
        "Approved Tobias, thanks very much",
        "Dear Tobias, I approve the letter.",
        f"Re: {CODE}\nApproved",
    ],
)
def test_names_and_courtesies_in_their_places_are_no_more_than_that(words: str):
    assert approves(words)


@pytest.mark.parametrize(
    "words",
    [
        "Paul: approve",
        "Lucy approve",
        "Lucy and I approve",
        "Amira please approve",
        "Hi Amira, please approve",
        "Please approve",
        "Approve Lucy",
        "Approve. I",
        "I. Approve",
        "Approve\n\nPaul\nYes, Lucy",
        "Approve. Lucy. Approve",
        "Dear Dan,\n\nApprove",
        "Approve\n\nDear Mr Moss,",
        "Approve. Hi Lucy",
        "[ ] Approve",
        "Approve (draft)",
        "Approve best",
        "Approve\nMiss",
        "Approve. X",
        "Approved PD to see",
        "Approve LO",
        "Approve (Lucy)",
        "Approve Tobias, thanks very much",
        "Approved\n\nJan Pope",
        "Approved, Lucy Orr",
        "Just approve it, Amira",
        "Re: B8WK\nApproved",
    ],
)
def test_a_phrase_out_of_its_place_is_something_said(words: str):
    assert not approves(words)


@pytest.mark.parametrize(
    "words",
    ["Send Lucy", "Send Lucy the draft", "Send head", "Send chair", "Send: Helen Marsh", "Send - Lucy", "Send, Ian"],
)
def test_a_name_behind_send_says_to_whom_and_is_asked_again(words: str):
    assert not approves(words, q.RELEASE, "4T9C")
    assert approves("Send\n\nTobias Finch", q.RELEASE, "4T9C", by="finch")


# Said in other words ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Please send it to Mr Moss",
        "I approve the letter to Mr Moss.",
        "Aprove. Poor Miss Patel.",
        "You have my approval. Long day, so brief.",
        "Approve. I'll make sure she gets a cuppa from me today.",
        "I wouldn't change a word. Send it.",
        "Happy to approve this one Tobias. Thank you.",
        "Sorry, been in meetings all day. Approved.",
        "Quick reply from my phone: approve",
        "Approve. I am in school tomorrow.",
        "Approve. Please thank the team for me.",
        "Approve. Such a shame it came to this.",
        "Approved, for the reasons you give",
        "Approve, no need to discuss.",
    ],
)
def test_a_consent_and_remarks_that_cannot_matter_are_a_plain_yes(words: str):
    assert approves(words, addressed_to("Mr Moss"))


@pytest.mark.parametrize(
    "words",
    [
        "Please send it to Mrs Moss",
        "Approve. The kind letter.",
        "Approve. Very short.",
        "Approve. Put it kindly.",
        "Approve. I'm for a delay.",
        "Approve. I'll make sure he gets a copy.",
        "I would change a word. Send it.",
        "Approvex",
    ],
)
def test_the_same_words_in_another_order_are_something_said(words: str):
    assert not approves(words, addressed_to("Mr Moss"))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Do not send this, he has said sorry to her face.", "decline"),
        ("No action please, it is all forgiven and done.", "none"),
        ("Can you find out who deleted it?", "more"),
        ("Can we talk about this first?", "talk"),
        ("Approve, but take out the last line.", "change"),
        ("Do not send it until I am back.", ""),
        ("Claire thinks we should take no action.", ""),
        ("Should we change the date?", ""),
        ("No need to ring me.", ""),
        ("Find out more, and take out the last line.", ""),
        ("Approve. Ring me.", ""),
    ],
)
def test_what_lets_nothing_go_is_read_in_other_words_if_it_is_one_answer(words: str, meant: str):
    found = reading(q.DECIDE, words, code=CODE)
    assert (told(found)["word"].split(" ")[0] if isinstance(found, Act) else "") == meant


def test_reading_takes_no_longer_than_a_reply_is_long():
    for word in ("so ", "sorry ", "kind, ", "please ", "take ", "no ", ".", "change ", "first line "):
        before = time.process_time()
        reading(q.DECIDE, (f"Approve. {word * 4_000}")[:3_900], code=CODE)
        assert time.process_time() - before < 2, word


# Signatures ----------------------------------------------------------------------------------------------------------

FULL = "Paul Denham\nHead Teacher\nHillside CE Primary School\nHill Lane, Hillside HS1 2AB\nT: 01632 960123"


@pytest.mark.parametrize(
    "motto", ["Growing together in faith", "Part of the Downs Learning Trust", "Working days: Mon to Thu"]
)
def test_a_motto_may_stand_below_a_whole_signature(motto: str):
    assert approves(f"APPROVE\n\nKind regards\n\n{FULL}\n{motto}")


@pytest.mark.parametrize(
    "words",
    [
        f"{FULL}\nToo soft on him",
        f"{FULL}\n\nGrowing together in faith",
        "Paul\nGrowing together in faith",
        "Paul Denham\nHead Teacher\nToo harsh by half",
        "Paul\n01632 960123 - leave out para 2",
        "Growing together in faith",
        "Wrong School",
        "Paul\nfor the Head",
        "Paul\nRun it past the LA",
    ],
)
def test_words_that_are_no_signature_are_not_left_off_as_one(words: str):
    assert not approves(f"APPROVE\n\n{words}")


# "Send now" ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("APPROVE. Please send it now because he is at the gate every day", "he is at the gate every day"),
        ("Approve and send now: the children are in one class again", "the children are in one class again"),
        ("Approved. Send now as she meets Mr Finch tomorrow\n\nThanks\nPaul", "she meets Mr Finch tomorrow"),
        ("Approve, send now because I promised him an answer today", "I promised him an answer today"),
        ("APPROVE, send now as we promised the family a reply by Friday", "we promised the family a reply by Friday"),
        ("Approve, send now please as they go on holiday tomorrow", "they go on holiday tomorrow"),
    ],
)
def test_send_now_with_a_plain_reason_shortens_the_wait(words: str, reason: str):
    assert told(reading(q.DECIDE, words, code=CODE)) == {"word": f"approve | send now: {reason}"}


@pytest.mark.parametrize(
    "words",
    [
        "APPROVE, send now, leave out paragraph two",
        "Approved. Send now please, he is Dan and not Mr Moss",
        "Approve. Send now because he is Daniel",
        "Approve. Send now because it is shorter",
        "Approve. Send now because they are at the gate and ring me",
        "Approve. Send now to his work address",
        "Approve. Send now: tell Lucy to soften it",
        "Approve. Send now because I promised him another letter",
        "Approve. Send now because I promised to soften it",
        "Approve. Send now as he moves next week so wait till then",
    ],
)
def test_send_now_with_anything_but_a_plain_reason_lets_nothing_go(words: str):
    assert not approves(words)


def test_send_now_without_a_reason_says_how_to_give_one():
    found = reading(q.DECIDE, "Approve. Send now.", code=CODE)
    assert isinstance(found, Again) and "because" in found.unclear[0].why


# What the letter carries out --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Informal word: approve",
        "Agree, informal word is right here. Approve.",
        "Informal word for Mr Moss, approve",
        "I agree with the informal word. Approve.",
    ],
)
def test_whoever_names_the_response_beside_the_word_approves_its_letter(words: str):
    assert approves(words, addressed_to("Mr Moss", "informal word"))
    assert not approves(words, addressed_to("Mr Moss", "warning letter")), "another response is named than the letter's"


@pytest.mark.parametrize(
    "words",
    [
        "Approve the informal word",
        "I agree with the informal word",
        "Informal word it is",
        "Approve. Informal word is right for now.",
        "Approve. Informal word is not right.",
        "Informal word? Approve",
        "Approve, informal word first",
        "Informal word is enough, no letter. Approve.",
        "Approve. An informal word is enough.",
    ],
)
def test_to_be_for_the_response_is_not_to_approve_its_letter(words: str):
    assert not approves(words, addressed_to("Mr Moss", "informal word"))
