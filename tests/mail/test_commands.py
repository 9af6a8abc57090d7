"""One word that decides: a plain one is understood, and nothing else ever counts."""

from collections import Counter
from itertools import cycle, product

import pytest

from mailflow.mail.new_text.reply import new_text
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Nothing, Reading, Said
from tests.mail import questions as q
from tests.mail.questions import asked_again, reading, told
from tests.mail.quoting import EVERY, outlook_desktop

CODE = "7KQM"
PROMPT = f"""\
Confidential. Do not open while your screen is shared.

Please decide by Mon 7 Dec. If nobody answers, nothing is sent. Silence never approves and never refuses.

Answer with one word at the top of your reply:

APPROVE {CODE}
   decide as recommended, and send this letter exactly as it stands
CHANGE
   change it as I say, and show it to me again
DECLINE
   do not send it (say why, or name another response)

The letter, to Dan Moss by email:

Dear Mr Moss,
Thank you for speaking with Mr Finch. We would ask that you do not use the group to air grievances.
If you are unhappy with this, please write to us. Yes, we approve of free speech, but not of insults.
Yours sincerely,
Paul Denham

Reply code: mfxw 2qk7 t4zp 6hra
"""

APPROVALS = [
    "APPROVE",
    "Approve",
    "approve",
    "Approved",
    "approved",
    "APPROVED",
    f"APPROVE {CODE}",
    f"approve {CODE.lower()}",
    f"Approved - {CODE}",
    f"Approve ({CODE})",
    f"{CODE} approve",
    f"Code {CODE}: approved",
    "I approve",
    "I approve this",
    "I approve this letter",
    "I approve the letter as it stands",
    "Yes, approve",
    "Yes, approved",
    "Yes. Approve.",
    "Ok, approve",
    "OK approved",
    "Yes I approve",
    "Happy to approve",
    "I am happy to approve",
    "I'm happy to approve this",
    "Looks good, approved",
    "This looks fine. Approved",
    "That's great, approve",
    "All good, approved",
    "Approve as it stands",
    "Approved as drafted",
    "Approve as recommended",
    "Approve and send",
    "Approved, please send",
    "Approve, go ahead",
    "Approved. Please go ahead",
    "I've read it and approve",
    "I have read the letter. Approved",
    "It is approved",
    "This is approved",
    "Consider it approved",
    "*APPROVE*",
    "Approved!",
    "APPROVE.",
    "Fine, approved",
    "Agreed, approve",
]
BEFORE = [
    "",
    "Hi,\n\n",
    "Hi Toby,\n",
    "Hello\n\n",
    "Dear Tobias,\n\n",
    "Good morning, ",
    "Thanks Toby, ",
    "Thank you. ",
]
AFTER = [
    "",
    "\n",
    " please",
    ", thanks",
    ". Thank you",
    ". Many thanks for your work on this",
    "\n\nThanks\nPaul",
    "\n\nKind regards,\nPaul Denham",
    "\n\nPaul Denham\nHead Teacher\nHillside CE Primary School\n01632 960123",
    "\n\nPD",
    " - Paul",
    "\n\nBest wishes,\n\nPaul Denham\nHead Teacher\nwww.hillside.example\nGrowing together in faith",
    ". Have a good weekend",
    " \U0001f44d",
    "\n\nSent from my phone",
]
FORMS = list(EVERY.values())


def arrived(style: int, words: str) -> str:
    """Send `words` by one of the mail programs, and return what is newly written in what came."""
    return new_text(FORMS[style % len(FORMS)](PROMPT, words), PROMPT).numbered


def test_nearly_every_plain_approval_is_understood_from_every_mail_program() -> None:
    seen = Counter[str]()
    for number, (approval, before, after) in enumerate(product(APPROVALS, BEFORE, AFTER)):
        found = reading(q.DECIDE, arrived(number, before + approval + after), code=CODE)
        approved = isinstance(found, Act) and told(found) == {"word": "approve"}
        seen["understood" if approved else f"{before}{approval}{after}"] += 1
    assert seen.total() >= 5_000
    assert seen["understood"] >= 0.995 * seen.total(), seen.most_common(20)


CONDITIONS = [
    "but soften the second paragraph",
    "if HR agree",
    "subject to HR",
    "once Lucy has seen it",
    "when the Chair is back",
    "unless he has apologised",
    "after the meeting",
    "provided that nothing new has come",
    "but change wrong to unfair",
    "but not yet",
    "with one change",
    "except the last paragraph",
    "as amended",
    "with the word unfair instead",
    "assuming the address is right",
    "only the first paragraph",
    "in principle",
    "later",
    "tomorrow",
    "on Monday",
    "from Monday",
    "as long as nobody is named",
    "however please shorten it",
    "although I would rather ring him",
    "without the last line",
    "minus the heading",
    "and add that he may bring a friend",
    "and copy in the Chair",
    "and remove the date",
    "then wait",
    "to be discussed",
    "by Friday",
    "for the other letter",
    "for Mrs Lunn",
    "the other one",
    "the reminder",
    "the second letter",
    "R2",
    "the warning not the reminder",
    "for 30 days",
]
DOUBTS = [
    "Approve?",
    "approved?",
    "Should I approve?",
    "Do I approve",
    "Shall I approve this",
    "Can I approve this later",
    "What happens if I approve",
    "Approve? Not yet",
    "APPROVE ...",
    "Approve…",
    "Maybe approve",
    "Perhaps approved",
    "I think approve",
    "Probably approved",
    "I would approve",
    "I'd approve",
    "I might approve",
    "I could approve this",
    "I will approve",
    "I'll approve it tomorrow",
    "I was going to approve",
    "Ready to approve",
    "Nearly approved",
    "Approve or decline",
    "To approve or not",
    "I want to approve",
    "I would like to approve",
    "Going to approve",
    "I have to approve this",
    "Need to approve",
    "Remind me to approve",
    "How do I approve",
    "Where do I write approve",
    "Whether to approve",
    "Paul to approve",
    "Awaiting approval",
    "for approval",
    "approval",
    "approving",
    "approves",
    "a p p r o v e",
    "yes",
    "Yes please",
    "ok",
    "OK",
    "Okay",
    "fine",
    "Fine by me",
    "good",
    "great",
    "Sure",
    "Agreed",
    "agree",
    "do it",
    "\U0001f44d",
    "\u2705",
    "y",
    "A",
    "1",
    "1A",
    "Noted",
    "Thanks",
    "Thank you",
    "Received",
    "Will do",
    "Happy with this",
    "Looks good",
    "No objection",
    "Not a problem",
    "perfect",
    "yep",
    "aye",
    "lgtm",
    "By all means",
]
NEGATIONS = [
    "Not approved",
    "I do not approve",
    "I don't approve",
    "I don’t approve of this",
    "I cannot approve",
    "can't approve",
    "Cannot approve this",
    "I won't approve it",
    "I will not approve",
    "Never approved",
    "No, approve nothing",
    "Unapproved",
    "Disapprove",
    "I disapprove",
    "Disapproved",
    "Nobody approved this",
    "No approval",
    "Approval refused",
    "Do not approve",
    "Don't approve",
    "APPROVE - no",
    "Approve: no",
    "approve not",
    "I refuse to approve",
    "Approved? No.",
    "not yet approved",
    "I have not approved anything",
    "approve nothing",
    "Hardly approved",
    "I withdraw my approval",
    "stop",
    "wait",
    "hold on",
    "No",
    "no thanks",
    "Please stop",
    "Un-approve",
    "I no longer approve",
    "Approve is wrong",
    "isn't approved",
    "wouldn't approve",
    "couldn't approve",
    "approve\nno",
    "APPROVE\n\nNo, wait",
    "APPROVE\nSorry, wrong letter",
]
SECONDS = [
    "APPROVE CHANGE",
    "APPROVE\nCHANGE the second line",
    "DECLINE. Or APPROVE",
    "approve / decline",
    "APPROVE, DECLINE",
    "CHANGE the date and then approve",
    "APPROVE. TALK",
    "approve, none",
    "More, then approve",
    "NONE approve",
    f"APPROVE {CODE}. Actually wait",
    f"APPROVE {CODE}\n\nOn second thoughts DECLINE",
    "HOLD approve",
    "Change of plan: approve",
    "Approve. Change the salutation",
    "Approved, more to follow",
    "Talk, then approve",
    "approve approve decline",
]
QUOTED = [
    "“APPROVE”",
    '"APPROVE"',
    "'approve'",
    "‘approve’",
    "> APPROVE",
    "> APPROVE 7KQM",
    "Paul says APPROVE",
    "Paul says APPROVE 7KQM",
    "Paul approved",
    "Paul: APPROVE",
    "Jan here: Paul approves",
    "He said approve",
    "She approved it",
    "The Chair approved",
    "Approved by the Chair",
    "HR approved it",
    "I was told to write APPROVE",
    "It says APPROVE",
    "Your message says “APPROVE 7KQM”",
    "The word approve",
    "`APPROVE`",
    "«APPROVE»",
    "Finch approved this",
    "On behalf of Paul: approved",
    "pp Paul Denham, approved",
    "Forwarded: APPROVE",
    "I see that it was approved",
    "Subject: APPROVE",
    "You wrote APPROVE",
    "the approved letter",
    "Who approved this",
    "Lucy and I approve",
]
CODES = [
    "APPROVE R4TD",
    "APPROVE B8WK",
    f"APPROVE {CODE} and B8WK",
    "APPROVE 7KQN",
    "approved B8WK thanks",
    "R4TD approve",
    "APPROVE X9",
    "APPROVE HS-26-0031",
    "APPROVE letter 2",
    "APPROVE all",
    "APPROVE both",
    "APPROVE 7KQM7KQM",
    "APPROVE 12345",
    "APPROVE BCDF",
    "APPROVE everything",
    "APPROVE every letter",
    "approve 7 KQM",
]
MACHINES = [
    "I am out of the office until Monday.",
    "Your message was read on Thu 3 Dec.",
    "Accepted: APPROVE",
    "liked your message",
    "Paul Denham reacted to your message: \U0001f44d",
    "Automatic reply: I will approve on my return",
    "Recall: Paul Denham would like to recall the message",
]
LEADS = ["", "Hi Toby,\n\n", "Thanks. ", "Yes. "]
TAILS = ["", "\n\nThanks\nPaul", f" {CODE}", "\n\nPaul Denham\nHead Teacher", ". Many thanks"]


def doubtful() -> list[str]:
    """Conditions, doubts, refusals, second commands, other people's words and other letters, each in many settings."""
    joined = [
        f"{word}{joint}{condition}"
        for condition in CONDITIONS
        for word, joint in (("APPROVE", " "), ("Approved", ", "), (f"Approve {CODE}", ". "), ("I approve this", " "))
    ]
    turned = [f"{condition[0].upper()}{condition[1:]}, approve" for condition in CONDITIONS]
    plain = [*DOUBTS, *NEGATIONS, *SECONDS, *QUOTED, *CODES, *MACHINES]
    return [lead + each + tail for each in [*joined, *turned, *plain] for lead, tail in product(LEADS, TAILS)]


def test_no_doubt_condition_question_or_refusal_ever_approves() -> None:
    seen, wrongful = Counter[str](), list[str]()
    forms = cycle(range(len(FORMS)))
    for number, phrase in enumerate(doubtful()):
        words = phrase if number % 2 else arrived(next(forms), phrase)
        found = reading(q.DECIDE, words, code=CODE)
        seen[type(found).__name__] += 1
        if isinstance(found, Act) and told(found)["word"].startswith("approve"):
            wrongful.append(words)
    assert seen.total() >= 5_000, seen
    assert wrongful == []


def test_what_is_asked_again_says_how_it_was_read() -> None:
    for phrase in doubtful()[::5]:
        found = reading(q.DECIDE, phrase, code=CODE)
        if isinstance(found, Again):
            assert asked_again(found) == ["word"] and found.unclear[0].why.endswith("."), phrase
            assert found.words.strip()


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        ("APPROVE R4TD", "It names another letter (R4TD) than the one that was shown (7KQM)."),
        ("Approved subject to HR", "It also says “subject to”, so it was not taken as a plain APPROVE."),
        ("Approve?", "There is a question mark in it, so it was not taken as a plain APPROVE."),
        ("APPROVE\nCHANGE the date", "It says both APPROVE and CHANGE."),
        ("Approve and tell Ann", "Beside APPROVE it says “tell”, so it was not taken as a plain APPROVE."),
        ("Paul says APPROVE", "Before APPROVE it says “Paul says”, so it was not taken as a plain APPROVE."),
        (
            "Lovely letter, I might ring his wife. Approve, no more changes.",
            "Before APPROVE it says “Lovely letter, I might ring his wife”, so it was not taken as a plain APPROVE.",
        ),
        ("DECLINE", "DECLINE needs a few words beside it: do not send it (say why)."),
    ],
)
def test_the_sentence_names_what_stood_in_the_way(reply: str, why: str) -> None:
    found = reading(q.DECIDE, reply, code=CODE)
    assert isinstance(found, Again) and found.unclear[0].why == why


REFUSALS = {
    "DECLINE R2 put right": "decline | R2 put right",
    "Decline: too harsh": "decline | too harsh",
    "declined, he has said sorry": "decline | he has said sorry",
    "I decline, this is not proportionate": "decline | this is not proportionate",
    "DECLINE. I cannot approve this": "decline | I cannot approve this",
    "Decline please - R1 is enough": "decline | please - R1 is enough",
    f"DECLINE {CODE} he has apologised": "decline | he has apologised",
    "CHANGE wrong to unfair": "change | wrong to unfair",
    "Change: don't say wrong, say unfair": "change | don't say wrong, say unfair",
    "Please change the second paragraph.\nIt is too long, if I may say so.": "change | the second paragraph.\nIt is too long, if I may say so.",
    "CHANGE\nDear Mr Moss,\nthank you": "change | Dear Mr Moss,\nthank you",
    "NONE he has apologised": "none | he has apologised",
    "None. It was a misunderstanding": "none | It was a misunderstanding",
    "MORE who else saw it?": "more | who else saw it?",
    "More - ask the class teacher": "more | ask the class teacher",
    "TALK": "talk",
    "Talk please": "talk",
    "Talk: ring me after 3": "talk | ring me after 3",
}


@pytest.mark.parametrize("style", EVERY)
def test_a_plain_refusal_is_understood_from_every_mail_program(style: str) -> None:
    for (refusal, meant), before, after in product(
        REFUSALS.items(), ("", "Hi Toby,\n\n", "Thanks. "), ("", "\n\nThanks\nPaul", "\n\nPaul Denham\nHead Teacher")
    ):
        came = new_text(EVERY[style](PROMPT, before + refusal + after), PROMPT).numbered
        found = reading(q.DECIDE, came, code=CODE)
        assert isinstance(found, Act) and told(found) == {"word": meant}, before + refusal + after


@pytest.mark.parametrize(
    "reply",
    [
        "DECLINE",
        "CHANGE",
        "NONE",
        "MORE",
        "Decline?",
        "DECLINE maybe",
        "not declined",
        "none of this is fair",
        "TALK?",
        "more than happy with this",
        "Change of plan",
        "DECLINE R4TD he is right",
        "decline or talk",
        "DECLINE. CHANGE it",
        "no",
    ],
)
def test_a_refusal_that_is_not_plain_is_asked_again(reply: str) -> None:
    assert isinstance(reading(q.DECIDE, reply, code=CODE), Again)


def test_the_words_that_a_refusal_lacked_may_follow_alone() -> None:
    first = reading(q.DECIDE, "DECLINE", code=CODE)
    assert isinstance(first, Again)
    then = reading(q.DECIDE, "because he has apologised", code=CODE, already=dict(first.answers))
    assert told(then) == {"word": "decline | because he has apologised"}
    assert isinstance(reading(q.DECIDE, "then I approve it", code=CODE, already=dict(first.answers)), Again)
    assert told(reading(q.DECIDE, "APPROVE", code=CODE, already=dict(first.answers))) == {"word": "approve"}


@pytest.mark.parametrize(
    ("question", "reply", "meant"),
    [
        (q.RELEASE, "SEND 4T9C", "send"),
        (q.RELEASE, "send it please", "send"),
        (q.RELEASE, "Yes, please send. Thanks, Toby", "send"),
        (q.RELEASE, "Please send it\n\nTobias Finch", "send"),
        (q.RELEASE, "HOLD he is in hospital", "hold | he is in hospital"),
        (q.RELEASE, "Hold on", ""),
        (q.RELEASE, "send it on Monday", ""),
        (q.RELEASE, "do not send", ""),
        (q.RELEASE, "SEND but leave out the date", "change | SEND but leave out the date"),
        (q.RELEASE, "sent", ""),
        (q.RELEASE, "APPROVE", ""),
    ],
)
def test_the_lead_releases_a_letter_by_one_word(question: Question, reply: str, meant: str) -> None:
    found = reading(question, reply, code="4T9C")
    assert (told(found) if isinstance(found, Act) else {}) == ({"word": meant} if meant else {})


def test_the_eight_ways_of_scenario_11_in_which_the_words_go_wrong() -> None:
    quoted_only = new_text(outlook_desktop(PROMPT, "").replace("Amira Shah\nDeputy Head", ""), PROMPT)
    said: list[tuple[str, type[Reading]]] = [
        (new_text(EVERY["gmail"](PROMPT, "I am out of the office."), PROMPT).new, Again),
        ("APPROVE R4TD but change 'wrong' to 'unfair'", Again),
        ("Paul says APPROVE B8WK", Again),
        (quoted_only.new, Nothing),
        ("APPROVE B8WK", Again),
        ("DECLINE R2 put right", Act),
        (f"APPROVE {CODE}", Act),
        ("X", Said),
    ]
    assert [type(reading(q.DECIDE, words, code=CODE)) for words, _ in said] == [kind for _, kind in said]
