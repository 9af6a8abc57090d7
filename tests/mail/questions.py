"""Questions like those of a case, and the people who answer them, for the tests of the reading of answers."""

from datetime import date
from typing import Final

from mailflow.mail.answers import read
from mailflow.people import Person
from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.answers import Act, Again, Answer, Reading
from mailflow.prompt.items import Choice, Choose, Day, Item, Usual, Who, Words
from mailflow.prompt.steps import Approve, Ask, Discard
from mailflow.workflow import question as row

PEOPLE: Final = tuple(
    Person(key=key, name=name, address=f"{key}@hillside.example")
    for key, name in {
        "denham": "Paul Denham",
        "shah": "Amira Shah",
        "finch": "Tobias Finch",
        "orr": "Lucy Orr",
        "pope": "Jan Pope",
        "kaur": "Dee Kaur",
        "marsh": "Helen Marsh",
        "cole": "Ian Cole",
        "coleman": "Ann Cole",
        "patel": "Asha Patel",
    }.items()
)
TODAY: Final = date(2026, 11, 24)


def choose(name: str, says: str, choices: str, *, many: bool = False, required: bool = True) -> Choose:
    """Write choices as "A name: what it says; B name: what it says (which)"; "(...)" asks for words."""
    made = []
    for each in choices.split("; "):
        key, _, rest = each.partition(" ")
        own, _, line = rest.partition(": ")
        made.append(Choice(key=key, name=own, says=line or own, needs_words=line.endswith(")")))
    return Choose(name=name, says=says, choices=tuple(made), many=many, required=required)


def ask(name: str, *items: Item, usual: tuple[Usual, ...] = (), universal: bool = True) -> Question:
    return Question(
        name=name,
        scope=Scope.CASE,
        to=To.LEAD,
        asks=name,
        items=items,
        limit=Limit.PLAN,
        silence_says="you will be reminded.",
        usual=usual,
        universal=universal,
    )


FIRST_LOOK: Final = ask(
    "first look",
    choose(
        "safety",
        "Is anybody at risk?",
        "A no sign: no sign of risk; B at risk: a child or an adult may be at risk; "
        "C threat: a possible crime or threat; D unsure: I am unsure",
    ),
    choose(
        "about",
        "Whom is it about?",
        "A parent: a parent or other adult in the group; B staff: a member of staff or "
        "volunteer; C head: the Head Teacher; F mixed: mixed (say)",
    ),
    choose("seriousness", "How serious?", "1 1: mild irritation; 2 2: personal criticism; 3 3: abuse; 4 4: a threat"),
    choose(
        "points",
        "Which points?",
        "G1 G1: no grievances; G2 G2: no politics; O1 O1: no personal comments; "
        "O6a O6a: not to challenge policies; O6b O6b: not to discuss children",
        many=True,
    ),
    Who(name="lead", says="Who leads?", staff=True, suggest="lead"),
    choose("same", "Known already?", "A new: not seen before; B known: yes (write its reference); C unsure: unsure"),
    choose("acknowledge", "May we write to the sender?", "A yes: yes; B no: no, it is unsafe or unknown"),
    usual=(
        Usual(
            key="A",
            says="no sign of risk; about a parent; not seen before; safe to write to the sender",
            sets={"safety": ("no sign",), "about": ("parent",), "same": ("new",), "acknowledge": ("yes",)},
        ),
    ),
)
SUGGESTED: Final = {"seriousness": Answer(("2",)), "points": Answer(("G1",)), "lead": Answer(("orr",))}
OFFICE_CHECK: Final = ask(
    "office check",
    choose(
        "what",
        "What is it?",
        "A concern: about a parent's conduct; B at risk: somebody may be at risk; "
        "E ordinary: ordinary mail; G more: more than one of these (which)",
    ),
    choose("sender", "Does the sender match?", "A matches: it matches; B no match: it does not match; C anonymous"),
    usual=(
        Usual(key="A", says="a concern, and it matches", sets={"what": ("concern",), "sender": ("matches",)}),
        Usual(key="E", says="ordinary", sets={"what": ("ordinary",), "sender": ("matches",)}, words=("ordinary mail",)),
    ),
)
PLAN: Final = ask(
    "plan",
    choose("connected", "Connected?", "A no; B yes: yes, I hand it back"),
    choose(
        "whom",
        "Whom shall we ask?",
        "A reporter: the reporter, for detail; B teacher: the class teacher; "
        "C staff: other staff (names); E nobody: nobody further",
        many=True,
    ),
    choose("preserve", "Anything to preserve today?", "A no; B yes: yes (what)"),
    choose("longer", "Longer than usual?", "A no; B yes: yes (days, and why)"),
    usual=(Usual(key="A", says="not connected", sets={"connected": ("no",), "preserve": ("no",), "longer": ("no",)}),),
)
WITNESS: Final = ask(
    "witness",
    choose("seen", "Seen?", "A reached me: yes, they reached me; B shown: somebody showed or told me; C no"),
    choose("contact", "Any contact?", "A no; B yes: yes (when and what)"),
    Words(name="facts", says="Facts"),
    choose(
        "effect", "How are you?", "A none: no effect on me; B upset: upset, but coping; C support: I would like support"
    ),
    choose("safety", "Any worry?", "A no; B yes"),
)
DETAILS: Final = ask(
    "details",
    choose("saw", "Did you see it?", "A saw it: yes, I saw it; B was told: I was shown or told", required=False),
    Words(name="where", says="Which group, and when?"),
    Words(name="who", says="Who wrote it?"),
    choose("replied", "Did you reply?", "A no; B yes", required=False),
    choose(
        "name", "Your name", "A keep: do not tell the parent; B may tell: you may tell; C ask first", required=False
    ),
    choose("safe", "Are you safe?", "A safe: yes; B worried: I am worried", required=False),
    Words(name="wish", says="What would you like?"),
    universal=False,
)
GATHERED: Final = ask(
    "gathered",
    choose(
        "enough",
        "Enough?",
        "A enough: yes, enough; B more time: more time (days, why); C cannot: it cannot be established",
    ),
    choose(
        "grade",
        "What does it rest on?",
        "A claimed: one source, unseen; B seen: staff saw an image; "
        "C corroborated: two independent sources; D admitted: the parent accepts it",
    ),
    Who(name="parents", says="Who is to be spoken to?", staff=False, many=True),
    choose(
        "next", "And then?", "A invite: ready to invite; B head first: the Head to see it first; C wait: wait (why)"
    ),
    usual=(Usual(key="A", says="enough, and ready to invite", sets={"enough": ("enough",), "next": ("invite",)}),),
)
CONVERSATION: Final = ask(
    "conversation",
    choose(
        "took place", "Did it?", "A yes: yes (how, when); B declined: the parent declined; C no answer: none (dates)"
    ),
    choose(
        "position",
        "Their position",
        "A accepts; B part: accepts part; C disputes; E own: a concern of their own (what)",
        many=True,
    ),
    choose(
        "since",
        "Since then",
        "A deleted: deleted or corrected; B apologised; C agreed: agreed to (what); D nothing",
        many=True,
    ),
    choose("new", "Anything new?", "A no; B yes: yes (what)"),
    Words(name="needs", says="Needs"),
    Words(name="note", says="A short note"),
)
RECOMMENDATION: Final = ask(
    "recommendation",
    choose(
        "finding",
        "Your finding",
        "A substantiated; B partly: partly substantiated; C not substantiated; D cannot decide",
    ),
    choose(
        "response", "The response", "R0 R0: no action; R1 R1: informal word; R2 R2: reminder; R3 R3: warning", many=True
    ),
    Words(name="reasons", says="Your reasons", required=True),
    choose("criticism", "Only criticism?", "A only: yes; B more: no (because)"),
    Words(name="earlier", says="Earlier outcomes?"),
    Words(name="past", says="Like cases?"),
    choose("equality", "Equality?", "A nothing: nothing arises; B yes: yes (what was done)"),
    Words(name="letter", says="What the letter should say"),
)
FOLLOW_UP: Final = ask(
    "follow up",
    choose("stopped", "Has it stopped?", "A yes: yes, as far as we know; B no; C not known"),
    choose("supported", "Supported?", "A yes; B more: needs more; C not relevant"),
    choose("close", "Close?", "A close: yes; B open: keep it open"),
)
WHERE: Final = row("address")
ALERT: Final = ask(
    "alert",
    Choose(
        name="have",
        says="Will you take it?",
        choices=(
            Choice(key="A", name="have it", says="I have it", words=("mine", "yes")),
            Choice(key="B", name="connected", says="I am connected, pass it on"),
        ),
    ),
    universal=False,
)
NEXT: Final = ask(
    "next", Words(name="who", says="Who rang?", required=True), Day(name="when", says="When to ask again")
)
REASSIGN: Final = ask("reassign", Who(name="lead", says="Who should lead?", staff=True))
REDRAFT: Final = ask("redraft", Words(name="words", says="The new words", required=True, suggest="head's words"))


def _words(key: str, says: str, *, needs: bool = True) -> Choice:
    return Choice(key=key, name=key.casefold(), says=says, then=(Discard(),), needs_words=needs)


DECIDE: Final = ask(
    "decide",
    Choose(
        name="word",
        says="One word:",
        command=True,
        led_by="Tobias Finch",
        choices=(
            Choice(
                key="APPROVE", name="approve", deciding="decide so, and ", says="send this letter", then=(Approve(),)
            ),
            _words("CHANGE", "change it as I say"),
            _words("DECLINE", "do not send it (say why)"),
            _words("NONE", "take no action (say why)"),
            _words("MORE", "find out more first (say what)"),
            Choice(key="TALK", name="talk", says="I want to talk about it first", then=(Ask("talked"),)),
        ),
    ),
)
RELEASE: Final = ask(
    "release",
    Choose(
        name="word",
        says="One word:",
        command=True,
        choices=(
            Choice(key="SEND", name="send", says="send it", then=(Approve(),)),
            _words("CHANGE", "change it"),
            _words("HOLD", "do not send it (say why)"),
        ),
    ),
)


def reading(
    question: Question, text: str, *, code: str = "", already: dict[str, Answer] | None = None, by: str = ""
) -> Reading:
    return read(
        question,
        text,
        suggested=SUGGESTED if question is FIRST_LOOK else {},
        people=PEOPLE,
        today=TODAY,
        code=code,
        already=already or {},
        by=by,
    )


def told(found: Reading) -> dict[str, str]:
    """Answers on one line each: "reporter teacher", and with words beside them "yes | keep the messages"."""
    assert isinstance(found, Act | Again), found
    return {
        name: " ".join(answer.picked) + (f" | {answer.words}" if answer.words else "")
        for name, answer in found.answers.items()
    }


def asked_again(found: Reading) -> list[str]:
    assert isinstance(found, Again), found
    assert all(unclear.why for unclear in found.unclear)
    return [unclear.item for unclear in found.unclear]
