"""The sorting rules for how people tell of staff and of the Head who know neither their names nor the right words.

The one idea: a child says "the lady on the door", and an adult at school says what they saw; both are signs of weight 2 beside
those of `staff.py` (chapter 2.1: conduct of staff goes to the Head alone, of the Head to the Chair alone).
"""

from typing import Final

from mailflow.mail.triage.routes.named import NOT_OFFERED
from mailflow.mail.triage.rules import ACCIDENT, Part, Rule

STAFF_PUT: Final = (
    Rule(
        name="what somebody at school did",
        part=Part.STAFF,
        weight=2,
        grade=4,
        says="It tells what somebody who works with the children did.",
        phrases="""
            low level concern
            <employee> & smelt/smelled/smells/stank/reeked/breath/smelling/stinking & drink/wine/beer/alcohol/gin/vodka/whisky/
                lager/weed/cannabis/brewery
            <employee> & could/can hardly/barely/not stand/walk/speak
            <employee> ... asleep/sleeping/dozing/nodding+off/nodded+off & children/class/room/kids/desk/boys/girls/duty/charge/
                pool
            <employee> ... on his/her/their phone/mobile/earphones & driving/wheel/children/kids/pool/playground/lesson/swimming/
                watching/supervising
            make/makes/made/making him/her/them/my+_/the+children/the+boys/the+girls/the+kids do press+ups/pressups/star+jumps/
                laps/burpees/lines
            <employee> ... tied/tie/ties/taped/tape/tapes/strapped/straps/sellotaped ... chair/mouth/table/hands/seat
            <employee> ... asked/asks/asking/wants/wanted ... for her/his/their/my+_ number/instagram/insta/snapchat/snap/phone/
                tiktok/address
            <employee> ... walks/walked/comes/came/stands/watches in/into/while/when ... changing/change/shower/showers/
                getting+changed
        """,
        unless=NOT_OFFERED
        + ACCIDENT
        + """
            thank/thanks/lovely/brilliant/kind/wonderful/grateful/please+thank
            he/she/they/<adult>/group/chat said/says/say/saying/wrote/writes/posted/put/puts/claims/reckons/thinks ... <employee>
        """,
    ),
)

HEAD_PUT: Final = (
    Rule(
        name="to somebody above the Head",
        part=Part.HEAD,
        weight=2,
        grade=4,
        says="It is meant for somebody above the Head, or tells what the Head did.",
        phrases="""
            chair/governors of? govs/governors please/only
            chair/governor/governors ... only & open/read/please/private/confidential
            private confidential? ... chair/governor
            <head> ... told/made/asked/makes/ordered/instructed me/us/her/him/them/staff/teachers to? not? change/alter/sign/lie/
                backdate/mark/delete/keep/resign/hide/falsify/leave
            <head> ... changed/changing/altered/alters/alter/rubbed/changes ... sats/answers/attendance+marks/test/papers/register
            <head> ... screamed/shouted/shouts/swore/yelled/bellowed/called/calls/threw/grabbed/pushed/smacked/slapped/blocked/
                locked/drunk/touched/hugged ... me/at/him/her/us/them/my+_/staff/child/boy/girl/ta/teacher/lady/teachers
            <head> ... friendship/relationship/affair/girlfriend/boyfriend with/of a/the
            <head> ... money/takings/envelope/cash/float & short/missing/bank/own/counted/took/borrowed
            runs the school & report/complain/above/who/answer/look
            who is/do/are/does ... above/over/boss/in+charge+of/manages/answers+to/oversees ... <head>/him/her
            heads boss/manager/employer
            whoever/who/whos/anyone/somebody oversees/manages/disciplines/deals+with/is+above/above <head>/heads/a+head
            <head> & hysterical/hung+up/screamed/shook/shaking/crying/cried/tears/bullied/resigned/resign & me/us/staff/her/him/
                teacher/teachers
            acting/executive head & complain*/concern*/governors/chair
        """,
        unless=NOT_OFFERED
        + """
            department/year/boy/girl head
            the head of
            deputy head
            thank/thanks/lovely/brilliant/wonderful/grateful
            on/in/over/to the head
            parents/parent/mum/mums/dad/people/group/chat/they/she ... about/at/to/calls/called <head>
            he/she/they/<adult>/group/chat said/says/say/saying/wrote/writes/posted/put/puts/claims/reckons ... <head>
        """,
    ),
)
