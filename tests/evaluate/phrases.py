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
SAID_OTHERWISE: Final = (
    "Approved as it stands, thanks Toby", "I'm content. Approve", "Approve. All fine with me.", "Great letter, approved",
    "Approved - good letter", "Yes, I'm happy with that. Approved.", "Approve \u2013 thank you Tobias, good work",
    "Approved. Many thanks to you both", "Approved with thanks", "Approved, with thanks", "Approved, all good",
    "Approved, please go ahead and send it", "Approved. Please proceed.", "Approve, that's fine", "Approve. This is fair.",
    "I agree with the recommendation. Approve.", "I agree. Approved", "Approve - I agree with this", "Yes that's approved",
    "Yes it's approved", "That's approved", "OK to send. Approved", "Approve, ok to send", "Approved for release",
    "Approved. Ready to go", "Happy with the letter, approved", "Happy for you to send this. Approved",
    "Approved, thanks for your patience", "Approve. Thanks for your hard work", "Good letter. Approve",
    "I've read through it and approve", "Have read it. Approved", "Approved as requested", "Approve letter as is", "approve it",
    "approved :)", "Approved.\n\nPaul Denham\nHeadteacher", "Approved, Paul D", "Approved\nP. Denham", "approved\n\npaul",
    "Approved\n\nMr Denham", "Thank you, approved", "Thank you Tobias for your work on this. Approved.",
    "Thanks for this Toby. Approved", "Thanks for this, Toby. Approved.", "Hi Toby thanks for this. Approved",
    "Hi Toby - approved", "Morning! Approved", "Good afternoon Toby, approved", "Evening Toby, approved",
    "Hope you are well. Approved", "Hi Toby, hope all is well. Approved.", "Apologies for delay, approved",
    "Sorry for delay, approved", "Sorry, only just seen this. Approved", "I approve it", "I hereby approve this letter",
    "I can confirm I approve", "I confirm that I approve this letter", "yes approve pls", "Yep approved", "Definitely approved",
    "Absolutely, approved", "Of course, approved", "Certainly. Approved", "Sure, approved", "No problem, approved",
    "Approved, no problem", "Approved, no issues", "No concerns. Approved", "Approved without changes",
    "Approved - no amendments", "Nothing to change. Approved", "Very good. Approved", "Very happy with this, approved",
    "This reads well. Approved", "Reads well - approved", "Well written. Approved", "Well put, approved",
    "A fair letter. Approved", "Fair and proportionate. Approved", "It's a good letter. Approved", "Approved. It reads well.",
    "Approved. Looks good to me", "Approved. Happy with this.", "Approved. I am happy with the letter.",
    "Approved! Thank you so much Toby", "Approved. Cheers", "Approved - cheers Toby", "Approved, much appreciated",
    "Many thanks - approved", "Thanks all. Approved.", "Thanks both, approved", "Approved\n\nBest\nP",
    "Approved\n\nKind regards,\nPaul\n\nPaul Denham\nHead Teacher", "APPROVED - PD", "APPROVE please. Thank you",
    "Please treat this as approved", "Consider this letter approved", "This letter is approved", "This letter approved",
    "This is approved by me", "Approved by me, Paul", "Approved. Paul Denham, Head Teacher", "Approved. P Denham",
    "Approve. Thx", "Approve, ta", "Approve - send it off", "Approve and please send", "Approve & send", "Approve and send out",
    "Approve. Send it out please", "Approved. You can send it", "You can send it. Approved", "Go ahead - approved",
    "Go ahead, approve", "Please go ahead. Approved",
)  # fmt: skip
"""More ways of saying yes, less often heard; each is sent once by two mail programs."""
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
    "SEND   this letter exactly as it stands",
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
"""How the Head Teacher ends an email."""
_LEAD: Final = {
    "Paul Denham": "Tobias Finch",
    "P Denham": "T Finch",
    "Paul": "Tobias",
    "PD": "TF",
    "Headteacher": "Deputy Head",
}


def of_the_lead(closing: str) -> str:
    """Return how the lead of a case ends one."""
    for head, lead in {**_LEAD, "Head Teacher": "Deputy Head"}.items():
        closing = closing.replace(head, lead)
    return closing


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
