"""What a busy Head Teacher types to say yes or no, plainly: by the word, whatever stands politely around it.

The one idea: a phrase is plain if a school secretary who was handed it on a slip of paper would act on it without asking.
`{code}` stands for the letter's code.
"""

from collections.abc import Mapping
from typing import Final

APPROVALS: Final = (
    "APPROVE",
    "Approve",
    "approve",
    "APPROVED",
    "Approved",
    "approved.",
    "Approve!",
    "APPROVE {code}",
    "approve {lower}",
    "Approved {code}",
    "{code} approved",
    "Approve ({code})",
    "Approved - {code}.",
    "Letter {code} approved",
    "I approve letter {code}",
    "I approve",
    "I approve this.",
    "I approve this letter",
    "I approve the letter as it stands",
    "Yes, approve",
    "Yes approved",
    "Yes - approved.",
    "Yes, I approve",
    "Yes I approve this letter",
    "OK, approved",
    "ok approve",
    "Okay, approved.",
    "Fine, approved",
    "Great, approved.",
    "Lovely. Approved",
    "Perfect - approved",
    "Agreed. Approve",
    "Looks good. Approved",
    "That looks fine, approved",
    "This is fine. Approved.",
    "All good. Approved",
    "All fine, approve",
    "Happy to approve",
    "I'm happy to approve",
    "I’m happy to approve this",
    "I am happy to approve this letter.",
    "Happy with this. Approved",
    "Happy for this to go. Approved",
    "Approved to send",
    "Approved for sending",
    "Approve and send",
    "Approved - please send",
    "Approved, send it",
    "Approved, go ahead",
    "Approve as it stands",
    "Approved as drafted",
    "Approved as is",
    "Approved as recommended",
    "Approved in full",
    "I have read the letter and approve it",
    "I've read this and I approve",
    "Read and approved",
    "Approved. Well done",
    "Approved - nicely put",
    "Approved, no changes",
    "Approved. Nothing to add",
    "Approved. Sorry for the delay",
    "Sorry for the delay. Approved",
    "Confirmed: approved",
    "Approved \U0001f44d",
    "\U0001f44d\U0001f3fb Approved",
    "Approved \u2705",
    "Approved :-)",
    "*Approve*",
    "\n\nApprove\u00a0",
    "Approve please",
    "approve pls",
    "Approved thank you",
    "Approved, many thanks Toby",
    "Approved. Thanks for all your work on this",
    "Approved - thanks Tobias, a difficult one",
    "Approved. Paul",
    "Approved. P",
    "Approved, PD",
    "Decision: approve",
    "My decision is approve",
    "It is approved",
    "The letter is approved",
    "Approved by me",
    "APPROVE   decide as recommended, and send this letter exactly as it stands",
    "Approve\nThank you\nPaul",
    "approved thx",
    "Yes please, approve",
    "Approved, speak soon",
    "Approved from me",
    "APPROVE. Please send it now because he is at the gate every day",
    "Approve and send now: the children are in one class again from Monday",
)
RELEASES: Final = (
    "SEND",
    "Send",
    "send",
    "SEND {code}",
    "send {lower}",
    "{code} send",
    "Send it",
    "Send it please",
    "Please send",
    "Please send it",
    "Yes, send",
    "Yes send it",
    "OK, send it",
    "Fine, send",
    "Looks good, send it",
    "Send it as it stands",
    "Send this letter",
    "Please send the letter as it is",
    "I have read it. Send",
    "Send \U0001f44d",
    "Send, thanks",
    "Thanks, please send",
    "SEND   send it exactly as it stands",
)
REFUSALS: Final[Mapping[str, tuple[str, str]]] = {
    "DECLINE too harsh for a first time": ("decline", "too harsh for a first time"),
    "Decline. He has apologised.": ("decline", "he has apologised"),
    "I decline - a phone call is enough": ("decline", "a phone call is enough"),
    "Declined, R1 would do": ("decline", "R1 would do"),
    "DECLINE {code} this is not proportionate": ("decline", "this is not proportionate"),
    "decline: we cannot be sure that it was him, and I will not write on a guess": ("decline", "on a guess"),
    "DECLINE\n\nI would rather that Tobias rang him.\nHe has had a hard year.": ("decline", "He has had a hard year."),
    "Decline as the dates are wrong": ("decline", "the dates are wrong"),
    "CHANGE 'putting it right' to 'taking it down'": ("change", "to 'taking it down'"),
    "Change the second paragraph, it is too long": ("change", "the second paragraph, it is too long"),
    "Change: please say unfair, not wrong": ("change", "say unfair, not wrong"),
    "CHANGE\nDear Mr Moss,\n\nThank you for talking with us.": ("change", "Thank you for talking with us."),
    "Please change the last line to: You can ring me": ("change", "You can ring me"),
    "CHANGE {code} leave out the sentence about reading": ("change", "the sentence about reading"),
    "change - too formal, add that he is welcome to ring me": ("change", "welcome to ring me"),
    "CHANGE it to Dan rather than Mr Moss please": ("change", "Dan rather than Mr Moss"),
    "NONE he has said sorry and it is over": ("none", "he has said sorry and it is over"),
    "None - it was a misunderstanding": ("none", "it was a misunderstanding"),
    "NONE. He has moved his child to another school": ("none", "He has moved his child to another school"),
    "None because nobody was named": ("none", "nobody was named"),
    "MORE what did the other parents say?": ("more", "what did the other parents say?"),
    "More: ask Miss Patel whether he came in": ("more", "ask Miss Patel whether he came in"),
    "MORE. Who else saw it?": ("more", "Who else saw it?"),
    "More please, I have not seen the screenshots": ("more", "I have not seen the screenshots"),
    "TALK": ("talk", ""),
    "Talk": ("talk", ""),
    "talk please": ("talk", ""),
    "TALK - ring me after 3": ("talk", ""),
    "Talk. I am in from 8": ("talk", ""),
    "TALK   I want to talk about it first": ("talk", ""),
}
"""A plain refusal, the choice that it makes, and words that must be kept beside it."""
HOLDS: Final[Mapping[str, tuple[str, str]]] = {
    "HOLD he is in hospital": ("wait", "he is in hospital"),
    "Hold - I want to ring him first": ("wait", "I want to ring him first"),
    "CHANGE the date to 9 December": ("change", "the date to 9 December"),
    "Change: say Year 4, not Year 3": ("change", "say Year 4, not Year 3"),
}
"""The same for a letter that the lead releases."""

OPENINGS: Final = (
    "",
    "",
    "",
    "Hi,\n\n",
    "Hi Toby,\n\n",
    "Hi Toby\n",
    "Dear Tobias,\n\n",
    "Good morning,\n\n",
    "Morning Toby\n\n",
    "Afternoon,\n",
    "Hello Toby, ",
    "Thanks Toby. ",
    "Thank you for this. ",
    "Hi all\n\n",
)
CLOSINGS: Final = (
    "",
    "",
    "",
    "\n\nThanks\nPaul",
    "\n\nMany thanks,\n\nPaul",
    "\nThanks, Paul",
    "\n\nKind regards\n\nPaul Denham\nHead Teacher\nHillside CE Primary School",
    "\n\nBest wishes\nPaul",
    "\n\nPaul",
    "\n\nPD",
    "\n\nRegards,\n\nMr P Denham\nHeadteacher",
    "\n\nCheers, Paul",
    (
        "\n\nPaul Denham\nHead Teacher\nHillside CE Primary School\nHill Lane, Hillside HS1 2AB\nT: 01632 960123\n"
        "W: www.hillside.example\nGrowing together in faith"
    ),
    "\n\nPaul Denham | Headteacher | Hillside CE Primary School\n01632 960123 | www.hillside.example",
    "\n\n-- \nPaul Denham\nHead Teacher\nHillside CE Primary School\n01632 960123\nPart of the Downs Learning Trust",
    (
        "\n\nRegards,\nPaul Denham\nHead Teacher\n\nHillside CE Primary School\nTel: 01632 960123\n\nMy working hours may "
        "not be your working hours. Please do not feel obliged to reply outside of your normal working hours."
    ),
    "\n\nSent on the go",
)
ABOVE: Final = (
    (
        "CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you "
        "recognise the sender and know the content is safe."
    ),
    "[EXTERNAL]",
    "You don't often get email from paul.denham@hillside.example. Learn why this is important",
    "External sender. Be careful with links and attachments.",
)
"""What servers put above a message."""
BELOW: Final = (
    (
        "This email and any attachments are confidential and intended solely for the use of the individual to whom they are "
        "addressed. If you have received this email in error please notify the sender and delete it."
    ),
    "Virus-free. www.avg.com",
    (
        "Hillside CE Primary School. Registered in England and Wales. Company number 01234567. This email has been scanned for "
        "viruses. Please consider the environment before printing this email."
    ),
)
"""What servers put below one."""


def filled(phrase: str, code: str) -> str:
    """Return a phrase with the letter's code in its place."""
    return phrase.replace("{code}", code).replace("{lower}", code.lower())
