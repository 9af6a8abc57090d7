"""What people type that is no plain yes, however much it looks like one: never to be taken for an approval.

The one idea: each list is a way in which a yes can be taken back, put off, asked about, or be somebody else's. `{word}`
stands for the word that lets a letter go ("APPROVE", "approved", "SEND"), `{code}` for the letter's code.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

REPLIES: Final = Path(__file__).parents[1] / "mail" / "replies"


def lines(name: str) -> tuple[str, ...]:
    """Return the replies of a file that has one on each line; "\\n" in it begins a new line."""
    text = (REPLIES / name).read_text("utf-8")
    return tuple(line.replace("\\n", "\n") for line in text.splitlines() if line)


CONDITIONS: Final = tuple(
    f"{{word}} {condition}"
    for condition in (
        "but soften the second paragraph", "if HR agree", "subject to HR", "once Lucy has seen it", "unless he has apologised",
        "after the meeting", "provided nothing new has come", "but not yet", "with one change", "except the last paragraph",
        "as amended", "as amended below", "assuming the address is right", "in principle", "later", "tomorrow", "on Monday",
        "from Monday", "so long as nobody is named", "however please shorten it", "minus the heading", "and copy in the Chair",
        "and remove the date", "then wait", "to be discussed", "by Friday", "for Mrs Lunn", "the other one", "for 30 days",
        "pending HR", "conditionally", "with reservations", "reluctantly, please ring me", "without the last line",
        "when I am back", "next week", "at your end", "as long as the LA agree", "with the word unfair instead",
        "and ring him too", "apart from paragraph two", "but see my comments below", "with my edits", "the first half",
        "- with tweaks", "(draft)", "/ hold", "~ maybe", "ish", "99%", "+ comments", "- see attached", "with the attached",
        "the revised version", "the version that I sent you", "leave out the bit about reading", "minus para 2",
        "let me ask HR", "I need to check with the LA", "will ring you", "Lucy to check", "pls check para 2", "a.s.a.p. after HR",
    )
)  # fmt: skip
QUESTIONS: Final = (
    "{word}?", "Should I {word}?", "Do I {word}", "Shall I {word} this", "Can I {word} this later", "What happens if I {word}",
    "{word}? Not yet", "{word} ...", "{word}\u2026", "Maybe {word}", "Perhaps {word}", "I think {word}", "Probably {word}",
    "I would {word}", "I'd {word}", "I might {word}", "I could {word} this", "I will {word}", "I'll {word} it tomorrow",
    "I was going to {word}", "Ready to {word}", "Nearly {word}", "{word} or not", "To {word} or not to", "I want to {word}",
    "I would like to {word}", "Going to {word}", "I have to {word} this", "Need to {word}", "Remind me to {word}",
    "How do I {word}", "Where do I write {word}", "Paul to {word}", "Is this one to {word}", "Not sure whether to {word}",
    "{word}\uff1f", "{word} \u00bf", "{word} \u2753", "{word} \U0001f914", "{word} (?)", "{word}!?",
)  # fmt: skip
NEGATIONS: Final = (
    "Not {word}", "I do not {word}", "I don't {word}", "I don’t {word} of this", "I cannot {word}", "can't {word}",
    "I won't {word} it", "I will not {word}", "Never {word}", "No, {word} nothing", "Un{word}", "un-{word}", "dis{word}",
    "Nobody {word}", "Do not {word}", "Don't {word}", "{word} - no", "{word}: no", "{word} not", "I refuse to {word}",
    "{word}? No.", "not yet {word}", "I have not {word} anything", "{word} nothing", "Hardly {word}", "I no longer {word}",
    "{word}\nno", "{word}\n\nNo, wait", "{word}\nSorry, wrong letter", "{word} \u274c", "\u274c {word}", "{word} \U0001f44e",
    "\U0001f6ab {word}", "{word} \u26d4", "~~{word}~~", "{word} NOT!", "{word} n0t", "{word} nope", "{word} nah", "{word} nay",
    "{word} neither", "{word} nowt", "{word} - withdrawn", "{word} - cancelled", "{word} sorry no", "{word} ignore that",
    "{word} oops", "{word} scrap that", "{word} nicht", "{word} nie", "{word} non", "{word} ddim", "Far from {word}",
    "{word} was a mistake", "{word} \u2014 on reflection, leave it", "{word}. Pls disregard", "{word} is out of the question",
)  # fmt: skip
SHOUTED: Final = tuple(
    f"{{WORD}} {shouted}"
    for shouted in (
        "TBC", "TBA", "ALL", "SUB TO HR", "LET ME ASK HR", "ON MON", "BY FRI", "NIE", "NON", "PP PD", "BAN", "MUM", "FOR DAN",
        "ONE", "TWO", "OR NO", "NA", "PER LA", "VIA HR", "EX P2", "HR TO SEE", "IN JAN", "END OF JAN", "ASK LA", "CC LA",
        "AS IF", "FYI", "PTO", "WIP", "OLD ONE", "MY WAY", "BOTH", "LATER", "AFTER HR", "EXCEPT P2", "MINUS PARA 2",
    )
)  # fmt: skip
BENEATH: Final = tuple(
    f"{{word}}{words}"
    for words in (
        "\n\nPaul\nLeave out the bit about reading", "\nLEAVE OUT PARAGRAPH TWO", "\n\nOn Monday Please", "\n\nPaul\n\nUse his work address please", "\n\nThanks\nPaul\n\nPS leave out paragraph two", "\n\nThanks, Paul\nLucy wants another look",
        "\n\nKind regards\nPaul Denham\nHead Teacher\n\nPlease run it past Lucy beforehand", "\n\nPaul\nParagraph two reads too harshly", "\nUNDER PROTEST", "\nDRAFT ONLY", "\n\nFor Mrs Lunn", "\nSECOND LETTER", "\n\nPaul\nHis name is spelt Mosse",
        "\n-- \nPaul\nLeave out the last paragraph", "\n-- \nPaul\nRun it past the LA", "\n\nPD\nwith his first name please",
        "\n\nThanks\nPaul\nThe date is wrong by the way", "\n\nMany thanks\nPaul\n\nNot happy with line 3 mind you",
        "\n\nPaul Denham\nHead Teacher\nHillside CE Primary School\n01632 960123\nDelay Until HR Reply", "\n\nThanks\nWait",
        "\n\nBest\nUnsure", "\nMonday please", "\n\nLucy Orr to see it", "\n\nRegards,\nPaul\n\nps. amend the salutation",
    )
)  # fmt: skip
FURNITURE: Final = tuple(
    f"{{word}}\n{line}"
    for line in (
        "Sent from my phone - leave out para 2", "Sent from my iPhone. Para 2 is too strong", "Sent from my iPad so tell Lucy",
        "Sent from my phone, will ring HR", "I think the views expressed in paragraph two go too far",
        "Let our HR adviser, from outside the organisation, look at it", "I have not seen it as I received it in error",
        "The second paragraph is legally privileged, leave it out", "Say that the school accepts no liability",
        "CAUTION", "This is an external email matter", "Please notify the sender of the other letter",
        "I do not expect a reply until you have spoken to HR", "If you are not the intended recipient of paragraph two, skip it",
        "Sent with reservations from my mobile", "Get Outlook for Lucy to look at", "Sent by mistake from my phone",
    )
)  # fmt: skip
SECONDS: Final = (
    "{word} CHANGE", "{word}\nCHANGE the second line", "DECLINE. Or {word}", "{word} / decline", "{word}, DECLINE",
    "CHANGE the date and then {word}", "{word}. TALK", "{word}, none", "More, then {word}", "NONE {word}",
    "{word} {code}. Actually wait", "{word} {code}\n\nOn second thoughts DECLINE", "HOLD {word}", "Change of plan: {word}",
    "{word}. Change the salutation", "{word}, more to follow", "Talk, then {word}", "{word} {word} decline", "STOP {word}",
    "[ ] {word}\n[x] DECLINE too harsh", "[ ] {word}", "( ) {word}  (x) TALK", "{word} RECALL", "\u2610 {word}", "{word} X",
    "- {word}\n- Decline", "{word}\n- Talk", "[ ] {word}\n[ ] Change", "{word}=no", "{word} + {word}?",
)  # fmt: skip
OTHERS: Final = (
    "“{word}”", '"{word}"', "'{word}'", "‘{word}’", "> {word}", "> {word} {code}", "Paul says {word}", "Paul {word}",
    "Paul: {word}", "Jan here: Paul says {word}", "He said {word}", "The Chair {word}", "{word} by the Chair", "HR {word} it",
    "I was told to write {word}", "It says {word}", "Your message says “{word} {code}”", "The word {word}", "`{word}`",
    "«{word}»", "Finch {word} this", "On behalf of Paul: {word}", "pp Paul Denham, {word}", "p.p. {word}", "Forwarded: {word}",
    "Subject: {word}", "You wrote {word}", "Who {word} this", "Lucy and I {word}", "{word} pp Paul Denham", "{word} (per Jan)",
    "{word}, Jan Pope for Paul", "{word}\n\nJan Pope\non behalf of Paul Denham", "Hi Amira,\n\nPlease {word} this for me.\n\nPaul",
    "Hi Amira, could you {word} this. Thanks Paul", "Dear Helen,\n\nOver to you to {word}.\n\nPaul", "Amira please {word}",
)  # fmt: skip
GREETED: Final = (
    "Morning Toby. Not Yet. {word}", "Thanks Toby. Not, {word}", "Thanks But No, {word}", "Thanks Decline. {word}", "Hi Toby. Wait. {word}",
    "Thanks Toby. No. {word}", "Thanks. Hold. {word}", "Hello Toby - Decline - {word}", "Thank you Toby, No, {word}", "Hi All Wrong. {word}",
    "Dear No. {word}", "Thanks Toby! Never! {word}!", "Hi Toby, Don't. {word}", "Thanks Not Sure. {word}", "Hi Stop. {word}", "Hi Toby Wait! {word}",
)  # fmt: skip
HURRIED: Final = tuple(
    f"{{word}}{hurry}"
    for hurry in (
        ", send now, leave out paragraph two", ". Send it now with the last line taken out", ". Please send now, not to Mrs Moss", " and send at once the other letter",
        ". Send now: tell Lucy to soften the second paragraph", ". Send now please, he is Dan and not Mr Moss", ". Send it immediately without the bit about reading",
        ". Send now in Polish", ". Send now, wrong date though", ". Don't send now, HR have not seen it", ". Cannot send now, I am away", ". Please send straight away the version I gave Lucy",
        ". Send now, adding that he may bring a friend", ". Send now, no mention of books please", ". Never send now, that is too fast", ". Send now to his work address",
        ". Send now, DECLINE the other", ". Send now, only the first half", ". Send now? I am not sure", ". Send now as amended by me below",
        ". Send now because it is shorter", ". Send now because he is Daniel", ". Send now: the one with my edits is here", ". Send now because they are at the gate and ring me",
        ". Send now because the version is the right one", ". Send now because she has a meeting, tell Lucy", ". Send now because Lucy has it. Change the date",
    )
)  # fmt: skip
SIGNED: Final = tuple(
    f"{{word}}{words}"
    for words in (
        "\n\nPaul\nfor the Head", "\nWrong School", "\n\nPaul\nOther School", "\n01632 960123 - leave out para 2", "\n\nPaul\n01632 960123 | use his first name",
        "\n\nPaul Denham\nHead Teacher\nToo harsh by half", "\n\nPaul Denham\nHead Teacher\n01632 960123\nFar too soft on him",
        "\n\nPaul Denham\nHead Teacher\nHillside CE Primary School\n01632 960123\n\nReading books come back too", "\n\nKind regards\n\nJan Pope\nfor Paul Denham",
        "\n-- \nToo soft", "\n-- \nPaul\nUnder protest", "\nTo: his work address", "\nCc: Lucy", "\nSubject: another", "\nHR", "\nMr Moss", "\nDan", " best", " yours", ": Helen",
        "\nRegards\nDan Moss", "\nTake out what Lucy wrote:", "\nOn Monday, Lucy wrote:", "\nDo not click links in the letter", "\nPlease delete this email", "\nReply code: none",
        "\nSent from my office, HR to see it", "\nSent via Lucy", "\nSent from Outlook for Lucy to see", "\nMy working hours are over, so wait", "\n\nPaul\nWorking days: not Monday",
    )
)  # fmt: skip
"""What stands where a signature or a mail program's own lines would."""
CODES: Final = (
    "{word} R4TD", "{word} B8WK", "{word} {code} and B8WK", "{word} b8wk", "R4TD {word}", "{word} X9", "{word} HS-26-0031",
    "{word} letter 2", "{word} all", "{word} both", "{word} {code}{code}", "{word} 12345", "{word} BCDF", "{word} everything",
    "{word} every letter", "{word} {code}X", "{word} M2WVQD", "{word} {code} {code2}", "{word} the reminder", "{word} R2",
)  # fmt: skip
UNSAID: Final = (
    "yes", "Yes please", "ok", "OK", "fine", "Fine by me", "Sure", "Agreed", "do it", "\U0001f44d", "\u2705", "y",
    "1A", "Noted", "Thanks", "Thank you", "Received", "Will do", "Happy with this", "Looks good", "No objection", "perfect",
    "By all means", "Awaiting approval", "for approval", "approval", "approving", "approves", "approver", "reprove", "improve", "a p p r o v e",
    "\u0430pprove", "\uff21\uff30\uff30\uff32\uff2f\uff36\uff25 \u041d\u0415", "APPRO VE", "stop", "wait", "hold on", "No",
    "I am out of the office until Monday.", "Your message was read on Thu 3 Dec.", "Accepted: APPROVE", "liked your message",
    "Paul Denham reacted to your message: \U0001f44d", "Automatic reply: I will approve on my return",
    "Recall: Paul Denham would like to recall the message", "Approval refused", "I withdraw my approval", "Cannot open the letter",
)  # fmt: skip
DOUBTS: Final[Mapping[str, tuple[str, ...]]] = {
    "conditions": CONDITIONS,
    "questions": QUESTIONS,
    "negations": NEGATIONS,
    "in capitals": SHOUTED,
    "beneath a name": BENEATH,
    "like furniture": FURNITURE,
    "second commands": SECONDS,
    "other people's words": OTHERS,
    "within a greeting": GREETED,
    "in a hurry": HURRIED,
    "where a signature stands": SIGNED,
    "other letters": CODES,
    "another word": UNSAID,
}
SENDING: Final = (
    "Send Paul this letter", "Send Lucy the draft", "Send head", "Send it to me", "SEND TO HR", "Please send Mr Denham the letter",
    "Send Paul", "Send chair", "Send it to Lucy", "send me the letter", "Send back", "Sent", "Sending", "Send on Monday",
    "Send for Lucy", "Send help", "Send word", "Send the other", "Send Helen this, please", "Send Ian the letter now",
)  # fmt: skip
"""Doubts that only the word SEND has."""
BESIDE: Final = lines("doubts.txt")
"""Doubts said in the very words of harmless remarks and of consents; each goes once to each desk."""
NO_WISHES: Final = lines("no_wishes.txt")
"""What sounds like a wish for an answer, and is none: a question, a hedge, somebody else's, about something else."""
