"""What arrives in admin@ is sorted as chapter 2 of the school's handbook says, row by row."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from mailflow.mail import message
from mailflow.mail.message import Message
from mailflow.mail.triage import Action, Triage, named, triage
from mailflow.people import Person, Role
from tests.world import PEOPLE as OUR_PEOPLE

RECEIVED = datetime(2026, 11, 24, 8, 52, tzinfo=UTC)
CLASSES = ("Reception", "Butterflies", "Hedgehogs", "Year 3", "Year 4", "Year 5", "Year 6")
OURS = ("hillside.example",)
PEOPLE = (
    Person(
        key="denham", name="Paul Denham", address="denham@hillside.example", roles=frozenset({Role.HEAD, Role.DDSL})
    ),
    Person(key="shah", name="Amira Shah", address="shah@hillside.example", roles=frozenset({Role.DEPUTY, Role.SLT})),
    Person(key="orr", name="Lucy Orr", address="orr@hillside.example", roles=frozenset({Role.DSL, Role.SLT})),
    Person(key="bell", name="Nina Bell", address="bell@hillside.example", roles=frozenset({Role.DATA_PROTECTION})),
    Person(key="patel", name="Priya Patel", address="patel@hillside.example", roles=frozenset({Role.STAFF})),
)


def given(
    text: str, *, subject: str = "", sender: str = "rosa.lind@lind.example", files: tuple[str, ...] = (), **headers: str
) -> Message:
    """Make a message as it would arrive. Headers are given with underscores ("in_reply_to")."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "admin@hillside.example", subject
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text + "\n")
    for name in files:
        kind = {"HEIC": "image/heic", "jpg": "image/jpeg", "png": "image/png"}.get(
            name.rpartition(".")[2], "application/zip"
        )
        mail.add_attachment(b"x", maintype=kind.split("/")[0], subtype=kind.split("/")[1], filename=name)
    return message.read(mail.as_bytes(), received=RECEIVED, key=bytes(32))


def sort(mail: Message) -> Triage:
    return triage(mail, people=PEOPLE, classes=CLASSES, own_domains=OURS)


@dataclass(frozen=True)
class Row:
    """A row of the handbook: the message, the kinds that it must be, those that it may be as well, and its seriousness."""

    code: str
    text: str
    kinds: str
    may: str = ""
    subject: str = ""
    sender: str = "rosa.lind@lind.example"
    files: tuple[str, ...] = ()
    seriousness: tuple[int, ...] = ()


CONCERNS = (
    Row(
        "C1",
        "In confidence for the SLT. Some comments on the Year 2 WhatsApp last night made me uncomfortable. Two "
        "screenshots attached. I'd rather not be named.",
        "concern",
        files=("1.png", "2.png"),
        seriousness=(1, 2),
    ),
    Row(
        "C2",
        "Not sure if you're the right person but it's got a bit nasty on the class chat and I don't know who to tell.",
        "concern",
    ),
    Row("C3", "Could someone ring me about the mums' group please. I don't want to put it in writing.", "concern"),
    Row(
        "C4",
        "So is the school going to do ANYTHING about Karen Doyle slagging off Miss Patel to 28 families every "
        "night or do I have to??",
        "concern",
        seriousness=(2,),
    ),
    Row(
        "C5",
        "THIS IS DISGUSTING. LOOK WHAT SHE PUT ABOUT MY SON. I WANT HER BANNED FROM THAT GATE",
        "concern",
        seriousness=(2, 3),
    ),
    Row(
        "C6",
        "hi can sum1 look at yr4 whatsap theres a dad bean really agresive to the other mums its not on",
        "concern",
        seriousness=(2, 3),
    ),
    Row(
        "C7",
        "hi its about the what's up group for butterflies a parent keeps putting things about mrs green and "
        "everyone joins in its not nice",
        "concern",
        seriousness=(2,),
    ),
    Row(
        "C8",
        "Good morning dear school. In parents group one mother write very bad words for my country and my "
        "religion. I am not comfortable bring my child now. Please help, my English not good.",
        "concern",
        seriousness=(3,),
    ),
    Row(
        "C9",
        "Hello, I want inform you that in chat parents are laughing from the teacher accent. It is not correct "
        "for children hear this.",
        "concern",
        seriousness=(2, 3),
    ),
    Row(
        "C10", "Dzień dobry, w grupie klasowej na WhatsAppie jedna z mam obraża inne dzieci. Proszę o pomoc.", "unsure"
    ),
    Row("C11", "नमस्ते, कक्षाको WhatsApp समूहमा मेरो छोराको बारेमा नराम्रो कुरा लेखिएको छ।", "unsure"),
    Row(
        "C12",
        "See attached x4. Speaks for itself.",
        "unsure",
        subject="FW:",
        files=("1.jpg", "2.jpg", "3.jpg", "4.jpg"),
    ),
    Row("C13", "", "concern", subject="year 1 whatsapp PLEASE READ", files=("IMG_4471.HEIC",)),
    Row(
        "C14",
        "I've exported the whole chat so you can see I'm not making it up.",
        "concern",
        files=("WhatsApp Chat with Y5 Oaks.zip",),
    ),
    Row(
        "C15",
        "[19/11/2026, 20:14:07] Dan Ellie's dad: she couldnt teach a dog to sit\n"
        "[19/11/2026, 20:15:31] ~ Mel: 😂 get her sacked",
        "concern",
        seriousness=(2,),
    ),
    Row(
        "C16",
        "A few of us feel awful about what's said about Mr Okafor since the SATs. He isn't there to defend himself.",
        "concern",
        seriousness=(2,),
    ),
    Row(
        "C17",
        "A parent showed me her phone at pick-up. I'm upset by what's written about me. Can we talk?",
        "concern",
        sender="patel@hillside.example",
        seriousness=(2,),
    ),
    Row(
        "C18",
        "I asked about trip money and now four of them are calling me tight and a bad mum. I can't face the "
        "playground.",
        "concern",
        seriousness=(2, 3),
    ),
    Row(
        "C19",
        "I've been thrown off the Reception group because I disagreed with the admin. Is that allowed?",
        "concern",
        seriousness=(1,),
    ),
    Row(
        "C20",
        "Can you remind people the class WhatsApp isn't for petitions about the hotel. It's every night.",
        "concern",
        seriousness=(1,),
    ),
    Row(
        "C21",
        "A Gaza argument kicked off, 60 messages, now two families aren't speaking.",
        "concern",
        seriousness=(1, 2),
    ),
    Row(
        "C22",
        "Two mums are airing their private business (affair, solicitors) on the class group. My daughter reads my "
        "phone.",
        "concern",
        seriousness=(1,),
    ),
    Row(
        "C23",
        "One of the dads called the new family 'gypsies' and said count your bikes. Nobody said anything.",
        "concern",
        seriousness=(3,),
    ),
    Row("C24", "Lots of 'jokes' about the smell of certain lunches. You can guess whose.", "concern", seriousness=(3,)),
    Row("C25", "A meme about Muslims. I was told to lighten up.", "concern", seriousness=(3,)),
    Row(
        "C26",
        "My wife and I were called 'confusing for the kids' in front of the whole group.",
        "concern",
        seriousness=(3,),
    ),
    Row(
        "C27",
        "He put 'I'll be waiting at the gate tomorrow, see how clever you are then'. I'm scared to do pick-up.",
        "danger concern",
        seriousness=(4,),
    ),
    Row("C28", "Someone wrote they know what car Miss Lane drives.", "concern", seriousness=(4,)),
    Row(
        "C29",
        "She's told the whole group I stole from the PTA cake sale. It's a lie. I want it down or I'm getting a "
        "solicitor.",
        "concern",
        seriousness=(3,),
    ),
    # A concern about parents whose target is the Head, not one about the Head; that the Head is named goes with it.
    Row("C30", "They're saying the Head fiddled the SATs.", "concern", seriousness=(3,)),
    Row(
        "C31",
        "A mum posted nativity photos with my foster child's face. Her placement is confidential.",
        "danger concern",
        seriousness=(4,),
    ),
    Row(
        "C32",
        "This is a breach of GDPR. Another parent put my daughter's full name and her condition on the Year 3 chat.",
        "concern data-incident",
        seriousness=(3,),
    ),
    Row(
        "C33",
        "They're all discussing 'the biter' and everyone knows it's my boy, he's five and autistic.",
        "concern",
        seriousness=(3,),
    ),
    Row(
        "C34",
        "There's a list going round to get a child moved out of the class.",
        "concern",
        may="pupils",
        seriousness=(3,),
    ),
    Row(
        "C35",
        "Tia's mum joked her partner 'gives them a clip so they know', then someone said Tia came in with marks. "
        "Probably nothing.",
        "danger",
        may="concern",
        seriousness=(4,),
    ),
    Row(
        "C36",
        "Everyone on the chat says the TA in Year 1 dragged a child by the arm. Is it true?",
        "staff",
        seriousness=(4,),
    ),
    Row(
        "C37",
        "The Head has been messaging two of the mums late at night and screenshots are all over WhatsApp.",
        "head",
        seriousness=(4,),
    ),
    Row(
        "C38",
        "I won't give my name. Look at the Y6 leavers chat 14 Nov. You know who.",
        "concern",
        sender="worriedparent26@post.example",
    ),
    Row(
        "C39",
        "I know I said things I shouldn't have back but she started it. Screenshots attached (cropped mine out).",
        "concern",
        files=("1.png",),
        seriousness=(1, 2),
    ),
    Row("C40", "I'm a childminder for three of the families so I'm in the group.", "concern"),
    Row(
        "C41", "Please ignore my email from Tuesday about the chat, all sorted, I don't want any trouble.", "follow-up"
    ),
    Row("C42", "Any news on what we spoke about? It's still going on.", "follow-up"),
    Row(
        "C43",
        "I was out of order on the class group last night. I've deleted it and said sorry. Wanted you to hear it "
        "from me.",
        "concern",
        seriousness=(1, 2),
    ),
    Row(
        "C44",
        "Leo won't be in today, tummy bug. Also that comment about Mrs Hall on the Y2 WhatsApp was bang out of order.",
        "concern ordinary",
        seriousness=(1, 2),
    ),
    Row(
        "C45",
        "Lovely to see our parent community at its best on the Year 5 WhatsApp again. Worth a look. Bring popcorn.",
        "concern",
    ),
    Row(
        "C46",
        "One dad keeps posting videos from a group with flags, saying it's coming, get your kids ready.",
        "danger",
        may="concern",
        seriousness=(4,),
    ),
    # The image rule: nobody but the safeguarding lead may be told, so it is a danger and nothing else.
    Row(
        "C47",
        "Someone forwarded a pic of a Y6 girl her daughter was sent. I've attached it so you can see.",
        "danger",
        files=("pic.jpg",),
        seriousness=(4,),
    ),
    Row(
        "C48",
        "After the pile-on I don't see the point of anything any more.",
        "danger",
        may="concern follow-up",
        seriousness=(4,),
    ),
)

NEAR_MISSES = (
    Row("N1", "Please can you add me to the Year 3 WhatsApp?", "ordinary"),
    Row("N2", "Is there a WhatsApp for new Reception parents?", "ordinary"),
    Row("N3", "WhatsApp from the trip organiser says the coach leaves 8.15, is that right?", "ordinary"),
    Row("N4", "Saw on the class WhatsApp it's non-uniform tomorrow. True?", "ordinary"),
    Row("N5", "According to WhatsApp chickenpox is going round; Max has spots, keeping him off.", "ordinary"),
    Row("N6", "Join our WhatsApp channel for 10% off book bags", "supplier", sender="sales@bags.example"),
    Row(
        "N7",
        "We've set up a WhatsApp for summer fair helpers, can it go in the newsletter?",
        "ordinary",
        sender="pta@pta.example",
    ),
    Row(
        "N8", "Webinar for DSLs: WhatsApp and online harm, threats, abuse", "supplier", sender="events@training.example"
    ),
    Row("N9", "New phone, lost the class chat, who runs it?", "ordinary"),
    Row("N10", "The class WhatsApp has been so kind since our bad news. Thank you all.", "ordinary"),
    Row("N11", "I want to make a formal complaint about how Mr T handled the bullying.", "complaint"),
    Row("N12", "I learned about the supply teacher from WhatsApp, not from you. Why?", "complaint"),
    # Its own row says "PUPILS + DSL".
    Row("N13", "My Year 6 daughter is being bullied on the girls' WhatsApp group.", "danger pupils"),
    Row("N14", "Half of Year 5 have WhatsApp and they're under age.", "pupils"),
    Row("N15", "Send me everything you hold on me and my son including WhatsApp messages.", "rights"),
    Row("N16", "How many parents had letters about social media in three years?", "foi"),
    Row("N17", "Staff WhatsApp says briefing is 8.10", "ordinary", sender="patel@hillside.example"),
    Row("N18", "Your WhatsApp code is 394-112. Click to verify", "supplier", sender="no-reply@codes.example"),
    Row(
        "N19",
        "Please find my application. You can reach me on WhatsApp +44 7700 900123",
        "ordinary",
        subject="Job application",
    ),
    Row("N20", "Parents on the secondary school's Year 7 group are saying awful things about each other", "ordinary"),
    Row("N21", "Take my number off the list you gave the class rep.", "data-incident rights"),
    Row(
        "N22",
        "Thanks for the reminder!\n\nOn Fri, 20 Nov 2026 at 15:30, Hillside <admin@hillside.example> wrote:\n"
        "> The group should never be used as a platform to air grievances regarding a teacher, child or parent.\n"
        "> Abusive or personal comments, threatening behaviour, swearing, or using offensive language.\n",
        "ordinary",
        subject="Re: Our policy on WhatsApp groups",
    ),
    Row("N23", "draft WhatsApp policy v3 for Tuesday", "ordinary", sender="lowe@governors.example"),
    Row(
        "N25",
        "We act for Mrs X in relation to messages in the WhatsApp group between parents of Year 4.",
        "legal",
        sender="office@law.example",
    ),
    Row("N26", "Kent paper here, we understand parents fell out on WhatsApp", "press", sender="news@paper.example"),
    # "ORDINARY to office + DSL (court order to be filed)": the safeguarding lead is told by an alert.
    Row(
        "N27",
        "She's not allowed to be in that group, here's the court order",
        "danger ordinary",
        may="concern",
        files=("order.jpg",),
    ),
    Row("N28", "You lot told the whole class list my email address", "data-incident"),
)

TOLD = {"staff", "head", "complaint", "pupils", "rights", "foi", "legal", "police", "press", "data-incident"}
CALLS_FOR = {
    "danger": "alert", "concern": "open", "unsure": "ask", "follow-up": "ask", "ordinary": "leave", "supplier": "leave",
    **dict.fromkeys(TOLD, "tell"),
}  # fmt: skip


@pytest.mark.parametrize("row", [*CONCERNS, *NEAR_MISSES], ids=lambda row: row.code)
def test_every_row_of_the_handbook_comes_out_as_it_says_there(row):
    read = sort(given(row.text, subject=row.subject, sender=row.sender, files=row.files))
    kinds = {kind.value for kind in read.kinds}
    assert kinds - set(row.may.split()) == set(row.kinds.split()), read.reasons
    assert {CALLS_FOR[kind] for kind in kinds} == {action.value for action in read.actions}
    if row.seriousness:
        assert read.seriousness in row.seriousness, read.reasons


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Leo is off today with a cough. Tia told him that her stepdad hits her.", "danger ordinary"),
        ("20% off bags in our sale today! By the way: Tia says that her stepdad hits her.", "danger"),
        ("Unsubscribe. The Head shouted at my son and called him stupid.", "head"),
        ("Bobby off today, chickenpox. The class WhatsApp group says Miss Patel is a useless cow.", "concern ordinary"),
        ("Book your place on our webinar for DSLs: neglect, self-harm, grooming. £89 per delegate.", "supplier"),
    ],
)
def test_nothing_that_reads_like_an_advertisement_silences_words_about_somebody(text: str, kinds: str) -> None:
    assert {kind.value for kind in sort(given(text)).kinds} == set(kinds.split())


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Dear Mrs Orr,\nI am worried about a child in Year 2. Could you ring me?", ()),
        ("Hi Lucy Orr and Mr Denham\nplease ring me back", ()),
        ("FAO Lucy Orr\nMrs Orr pushed my son", ("orr",)),
        ("Dear Mr Denham, Mrs Orr shouted at him", ("orr",)),
        ("Dear Mrs Orr, you shouted at my son", ("orr",)),
        ("dear mrs orr i think you told him off for nothing", ("orr",)),
    ],
)
def test_to_whom_it_is_written_is_not_of_whom_it_speaks_unless_it_says_so_to_their_face(
    text: str, who: tuple[str, ...]
) -> None:
    assert named.staff(text, OUR_PEOPLE) == who


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("Reception\n\nMike Shaw was rude in the Year 6 chat again, he called another dad an idiot.", "Year 6"),
        ("She is in Year 3 but it was on the Year 5 parents' WhatsApp group.", "Year 5"),
        ("It is about Year 3, and about nobody in Year 5.", "Year 3"),
        ("I handed it in at reception. It was in the Butterflies group.", "Butterflies"),
    ],
)
def test_the_group_is_the_one_whose_chat_is_spoken_of(text: str, which: str) -> None:
    assert named.group(text, CLASSES) == which


PASSED_ON = """\
---------- Forwarded message ---------
From: Jo Hart <jo.hart@parents.example>
Date: Mon, 1 Mar 2027 at 20:10
Subject: Year 4 mums

Mr Orr is a waste of space, someone should tell him to do one - Sharon Pike
"""


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Fwd: Year 4 mums WhatsApp", "Also what time is the trip?"),
        ("Fwd: for you", "This is on the class WhatsApp. Also what time is the trip?"),
    ],
)
def test_what_was_passed_on_is_read_with_the_words_that_say_where_it_stood(subject: str, words: str) -> None:
    read = sort(given(f"{words}\n\n{PASSED_ON}", subject=subject))
    assert read.actions == (Action.ASK,), read.reasons


@pytest.mark.parametrize(
    ("text", "alerts"),
    [
        ("He's too frightened to go home", True),
        ("Lily told Mrs Brock she is scared of going home today.", True),
        ("He's frightened to go home on the bus by himself, can he wait in the office?", False),
    ],
)
def test_whoever_is_afraid_to_go_home_is_seen_to(text: str, alerts: bool) -> None:
    assert (Action.ALERT in sort(given(text, subject="Jude")).actions) is alerts


@pytest.mark.parametrize(
    ("words", "seriousness", "points"),
    [
        ("One of the dads keeps posting about the local election in the Year 4 WhatsApp group.", 1, ("G2",)),
        (
            "A dad keeps selling his old games on the Year 4 group chat. Can you remind people what it is for?",
            1,
            ("G3",),
        ),
        ("He keeps posting about the election in the Year 4 group. He also called Mrs Orr a liar there.", 2, None),
    ],
)
def test_what_merely_does_not_belong_in_the_group_is_guessed_to_be_little(
    words: str, seriousness: int, points: tuple[str, ...] | None
):
    found = sort(given(words, subject="Year 4 chat"))
    assert found.seriousness == seriousness
    assert points is None or found.points == points


@pytest.mark.parametrize(
    ("text", "alerts"),
    [
        ('It is a disgrace, she called Mrs Orr a "stupid old bat" and said the school is a joke.', False),
        ("He had a bat in his bag at school and showed it to her.", True),
    ],
)
def test_an_old_bat_is_no_weapon(text: str, alerts: bool) -> None:
    assert (Action.ALERT in sort(given(text, subject="FW: [Y3 mums]")).actions) is alerts


@pytest.mark.parametrize(
    "text",
    [
        "hi its ben im in year 4 im on my dads phone. mrs hart put in the grown ups whats app that i am a nasty boy and nobody shud play with me. pls dont tell my dad i wrote this he will be cross",
        "Dear school, i am in Y6 and a grown up wrote in the parents whatsapp that im fat",
        "my name is Leo im 9 and i saw my mums phone and Mrs Tully called me a thief in the whatsapp",
    ],
)
def test_what_a_child_writes_on_a_parents_phone_reaches_the_safeguarding_lead_before_anything_is_written_there(
    text: str,
):
    assert "alert" in {action.value for action in sort(given(text)).actions}


@pytest.mark.parametrize(
    "text",
    [
        "I'm in Year 6 parents' group and my mum told me that Dan wrote something awful about Miss Patel",
        "I'm 9 weeks pregnant and my mum can't collect, please let Zara out at 3",
        "I'm in Year 3 this week covering, could you send the register",
        "My daughter says I am on my mum's phone too much. She is in year 4. Dan Moss swore at Miss Patel in the Year 4 whatsapp.",
    ],
)
def test_a_grown_up_who_names_a_year_or_their_own_mother_is_no_child(text: str):
    assert "alert" not in {action.value for action in sort(given(text)).actions}


@pytest.mark.parametrize(
    "text",
    [
        "I said it and I stand by it. I know it was Donna Reece and I will be having words with her at football.",
        "I know it was Kerry and I'll deal with her myself",
    ],
)
def test_whoever_knows_who_told_and_will_have_words_with_them_reaches_the_safeguarding_lead(text: str):
    assert "alert" in {action.value for action in sort(given(text)).actions}


@pytest.mark.parametrize(
    "text",
    [
        "I know it was Leo who took the pen. Please could you have a word with him?",
        "I know it was my son who broke it and I will be having words with him tonight.",
    ],
)
def test_a_word_with_a_child_who_did_something_is_no_threat_to_whoever_told(text: str):
    assert "alert" not in {action.value for action in sort(given(text)).actions}


def test_a_group_and_two_acts_are_asked_about_however_everyday_they_read():
    told = 'FYI the Owls group chat has a poll on it: "Who should be sacked first". All the options are staff.'
    assert {action.value for action in sort(given(told)).actions} == {"ask"}


@pytest.mark.parametrize(
    "text",
    [
        "He wrote on the Year 4 WhatsApp that they are 'Polish trash' and should go home.",
        "She wrote in the group that Muslims do not belong in this school.",
        "A dad on the class whatsapp wrote that the new teacher is a poof.",
        "A parent on the Year 3 group keeps on about 'gypos'.",
        "One mum put on the class chat that the Romanian families should go home.",
    ],
)
def test_words_against_a_people_a_faith_or_love_are_guessed_to_be_grave(text: str):
    found = sort(given(text, subject="Year 4 chat"))
    assert Action.OPEN in found.actions and found.seriousness == 3 and "G4" in found.points


@pytest.mark.parametrize(
    "text",
    [
        "The Polish Saturday school should be told that we need the hall. Children should go home by the side gate.",
        "The muslim children can go home at two for Eid, please ask the parents to collect.",
        "Poof, and the whole spreadsheet was gone! Could you send the dinner list again?",
    ],
)
def test_the_same_words_in_everyday_mail_are_left_alone(text: str):
    assert Action.OPEN not in sort(given(text, subject="Friday")).actions
