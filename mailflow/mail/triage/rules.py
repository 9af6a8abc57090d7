"""The sorting rules for a concern, as a table that a school can read and change.

The one idea: a concern is a place, an act and a wish, less what speaks against it. Every rule has a name, phrases (how
to write them: `phrases.py`), a weight, the point of the policy that it touches, and a sentence that says to a person
why it counted. Danger, staff, the Head and other procedures have tables of their own (`danger/`, `staff.py`, `routes/`).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Part(StrEnum):
    """What a rule speaks for: the parts of a concern first, then each other kind of message."""

    PLACE = "place"
    ACT = "act"
    WISH = "wish"
    AGAINST = "against"
    GROWN_UP = "grown-up"
    CLUE = "clue"
    PEOPLE = "people"
    DANGER = "danger"
    STAFF = "staff"
    HEAD = "head"
    COMPLAINT = "complaint"
    PUPILS = "pupils"
    RIGHTS = "rights"
    FOI = "foi"
    LEGAL = "legal"
    POLICE = "police"
    PRESS = "press"
    DATA_INCIDENT = "data-incident"
    FOLLOW_UP = "follow-up"
    ORDINARY = "ordinary"
    SUPPLIER = "supplier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One reason to sort a message one way.

    `phrases` are one a line; in a sentence with any of `unless` they do not count. `weight` adds to its part's score
    and is counted once a message. `clause` is a code of the policy (G1 .. O7) or "". `grade` is how serious such a
    thing usually is (1 .. 4, 0 where it says nothing).
    """

    name: str
    part: Part
    weight: int
    says: str
    phrases: str
    unless: str = ""
    clause: str = ""
    grade: int = 0


NOT_PEOPLE: Final = """
    cough/bug/cold/flu/virus/rash/fall/tumble/graze/spots/sick/sickness/temperature/tummy/chickenpox/infection
    toilet/toilets/lunch/lunches/dinner/dinners/weather/storm/traffic/parking/smell/mud/homework/shock
    my/his/her/the knee/ankle/teeth/tooth/arm/leg/ear/head
"""

ACCIDENT: Final = """
    fell/tripped/slipped/tumble/tumbled/scooter/trampoline/trampolining/football/rugby/bike/netball/gymnastics/swing/
        slide
    bumped/accident/playing/match/pe/sports/skateboard/climbing/dance/ball/goal
    risk assessment
"""
TAUGHT: Final = """
    webinar/workshop/workshops/assembly/training/curriculum/sessions/delegate/course/lesson/lessons/newsletter/inset/
        policy
    costume/viking/vikings/fancy+dress/world+book+day/halloween
"""

PLACES: Final = (
    Rule(
        name="WhatsApp",
        part=Part.PLACE,
        weight=2,
        says="It is about WhatsApp.",
        phrases="""
            <whatsapp>
            whatsap*
        """,
    ),
    Rule(
        name="a class or year group's chat",
        part=Part.PLACE,
        weight=2,
        says="It is about a group chat of parents.",
        phrases="""
            class/classes/parents/parent/mums/mum/dads/group/mothers/fathers/years/school/phone/messaging/
                leavers chat/chats/group/groups/page/gc/thread/messages/convo
            class/parents/mums/dads <whatsapp>
            <years> <chat>
            <years> _ <chat>
            <years> parents/mums/dads/lot
            in/on/to chat
            in/on/from group they/she/he/one/some/people/mothers/parents/mum/write/say/is/are
            in parents/class/mothers/telephone/phone/year group
            telephone/mobile/text group
            class/school/year/village/parents fb/facebook/insta/messenger page/group
            fb/facebook page/group
            number/page/messages in/on the? class/mums
            class/parents/mums/dads/year messaging/facebook/whatsapp/text group
            groupchat/chatgroup
            parents in/on group/chat
            class/parent rep/reps email/message
        """,
        unless="""
            friendship/reading/maths/phonics/nurture/music/toddler/focus/working/intervention/lego/craft group
            the/your/our school/schools facebook
            school has/have/got a facebook
            have a facebook
        """,
    ),
    Rule(
        name="the group",
        part=Part.PLACE,
        weight=2,
        says="It speaks of “the group” or “the chat”.",
        phrases="""
            in/on/to/from/off/about/of/left/leave/leaving/into/via/within the/our/that/this/a/whole/their/second/
                her chat/group/gc/thread/page
            in/on/to/from/off/about/of/into the/our/that/this/whole/dads/mums whole/class/parents/mums/dads/
                phone chat/group/gc/thread
            re the? group/chat
            the/that/this group/chat/gc and/is/was/has/again/keeps/got/where/who/for/full/so/which/now
            the whole group/chat/class+group/class
            last/yesterdays nights/night/evenings chat
            nights/yesterdays chat/thread
            whole group/chat
            on/up there & put/posted/wrote/said/puts/saying/writes/posting
            up/left/muted/muting group/chat
            them/two/runs/other/of mums/dads/mothers/parents make/made/have/has/got a? group/chat
            group/chat without me/us
            a second/separate/secret/other group/chat
        """,
        unless="""
            group photo/photograph
            a chat with/about/to
            reading/friendship/maths/phonics/focus group
        """,
    ),
    Rule(
        name="some group",
        part=Part.PLACE,
        weight=1,
        says="It may speak of a group by its name.",
        phrases="""
            the/our/my _ group/chat/thread
        """,
        unless="""
            reading/friendship/maths/phonics/football/playgroup/church/youth/drama/nurture/finance/focus/age/working/
                friends group
        """,
    ),
    Rule(
        name="social media",
        part=Part.PLACE,
        weight=1,
        says="It is about social media.",
        phrases="""
            <app>
            social media
            online
            google/trustpilot review/reviews
            a review on
            internet
            reply/replied/replying all/to+all
            by/in/of/over/on text/texts/message/messages/email/emails
            whatsapp status
        """,
        unless="""
            online safety/payment/form/booking/shop/order/banking/learning/account/portal
            pay/paid/order/book/booked/booking/ordered online
        """,
    ),
    Rule(
        name="before everybody",
        part=Part.PLACE,
        weight=2,
        says="It was said in front of many people.",
        phrases="""
            in front of everyone/everybody/the/sixty/all/people/_ the? people/parents/families/group/class/school/
                mums/everyone
            in front of everyone/everybody
            to _ families/parents/people & slag*/night/every/bitch*/moan*
            everyone can see/read it/them/what
            told/telling/tells the/everyone whole? class/group/school/everyone/playground
            messages/thumbs/comments/votes/likes & posted/sent/argument/row/since/so/counted/night/up
            showed/shown/show me/him/us/her her/his/their/my/the/what phone/whatsapp/theyve/they/she/he/messages
            number in class/the/our class? group
        """,
    ),
)

GROWN_UPS: Final = (
    Rule(
        name="another grown-up",
        part=Part.GROWN_UP,
        weight=1,
        says="It is about another grown-up.",
        phrases="""
            another/other/certain/a/one/the/some/that/these/this/two/2/3/three/four/several/few/handful/fellow/young/
                school/few+of+the/couple+of/twelve/lots+of/bunch+of parent/parents/mum/mums/dad/dads/mother/mothers/
                father/fathers/adult/adults/family !group/chat/association/evening/evenings/page/whatsapp/whatsap/
                facebook/consultation/council/forum/drop
            another/other/certain/a/one/that/these/this/two/several/few/couple+of/bunch+of parent/parents/mum/mums/
                dad/dads/mother/mothers/father/fathers/adults .
            one of the? mums/dads/mothers/fathers/parents
            _ mum/dad/mother/father/partner/nan/wife was/has/said/put/wrote/posted/keeps/is/joked/called
            grown ups/adults/ups
            grownups/adults/chap/bloke/woman/ringleader
            her/his/my ex/partner/girlfriend/boyfriend/husband
            list/petition/letter going round/around
        """,
        unless="""
            parent parents evening/consultation/consultations
        """,
    ),
)

SIGNS: Final = (
    # what is no phrase: told by the shape of the message
    Rule(
        name="a pasted chat",
        part=Part.PLACE,
        weight=4,
        says="Lines of a chat are pasted into it.",
        phrases="",
    ),
    Rule(
        name="a picture or chat and no words",
        part=Part.WISH,
        weight=2,
        says="It brings pictures, a recording or an exported chat, and next to no words.",
        phrases="",
    ),
    Rule(
        name="the place and the act together",
        part=Part.ACT,
        weight=1,
        says="It tells both of a group and of what somebody did.",
        phrases="",
    ),
    Rule(
        name="not in English",
        part=Part.WISH,
        weight=2,
        says="It is not written in English, so a person who can read it must look.",
        phrases="",
    ),
    Rule(
        name="nothing to read",
        part=Part.WISH,
        weight=2,
        says="There is nothing in it that could be read.",
        phrases="",
    ),
    Rule(
        name="from the police",
        part=Part.POLICE,
        weight=2,
        says="It was sent from an address of the police or a court.",
        phrases="",
    ),
)
