"""The sorting rules for the conduct of staff and of the Head.

The one idea: these come before every other kind but danger, because they must not reach the wrong eyes: staff goes to the
Head alone, the Head to the chair of governors alone.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

STAFF: Final = (
    Rule(
        name="staff hurt or handle a child",
        part=Part.STAFF,
        weight=2,
        grade=4,
        says="It tells of something a member of staff did to a child.",
        phrases="""
            <employee> ... <harm> ... him/her/them/me/us/child/children/boy/boys/girl/girls/son/daughter/pupil/pupils/
                kid/kids/by+the/my+_/one+of/arm/arms/collar/wrist/year/lad/a+child/pen/book/chair/hand/hands/leg/face/
                ear/bottom/wall
            <harm> by a/the/her/his/their/my/our/one+of+the? <employee>
            <employee> ... shout*/yell*/scream*/scream*/bawl* ... in/into his/her/the/their/my/childs face/faces/ear
            <employee> ... told/called/calls/calling/tells/telling/call ... thick/stupid/dumb/useless/ugly/fat/idiot/
                idiots/worthless/retarded/babies/names & child*/class/son/daughter/him/her/them/boy/girl/pupils/kids
            <employee> ... locked/shut/left/made/forced ... him/her/them/my+_/child/girl/boy/son/daughter ... in/
                alone/cupboard/room/outside/cry/cold/dark/wet/toilet
            <employee> ... force fed/feeding
            <employee> ... yank*/haul*/wrench*/jerk*/swung/swings/flick*/spank*/swip* ... lad/boy/girl/child/him/her/
                hood/off/arm/collar/them
            <employee> ... said/told/says/tells ... class/everyone/children ... smell*/stinks/fat/thick/stupid/dirty/
                baby/naughty+one
            made him/her/them/my+_ sit/stand/wait ... door/corridor/outside/alone/front/corner/rain/cold
            <employee> & red mark/marks
            <employee> & mark/marks/bruise/bruises/bruising/bruised & arm/wrist/neck/grabbed/held
            held/holding my/her/his/their _? arm/arms/wrist & behind/back/down/sit/mark
            she/he/they ... held/grabbed/dragged ... my boys/sons/daughters/girls arm/wrist/collar
            too rough/physical & <employee>
        """,
        unless="""
            hit a/the/hits/hit target/ball/nail/note/notes
            mrs+_/mr+_/miss+_ & pulled out all/together
            called/phoned/rang me/us/him/her
            ball/accident*
            slagged/slagging
            hurt himself/herself/his/her/my ankle/knee/leg/back/foot
            thank/thanks/lovely/brilliant/kind/wonderful/grateful
            handled it/this/that/things/the so/very/well/complaint/matter/situation
            held her/his/my hand
        """,
    ),
    Rule(
        name="staff shout at children",
        part=Part.STAFF,
        weight=2,
        grade=4,
        says="It tells of a member of staff who shouts at children.",
        phrases="""
            <employee> ... shout*/yell*/scream*/bawl*/bellow* at the/our/all? little? year/yr/reception/nursery/class/children/
                kids/pupils/infants/ones/boys/girls/<years>
            <employee> ... shout*/yell*/scream*/bawl*/bellow* at <mychild>
        """,
        unless="""
            he/she/they/<adult>/group/chat said/says/say/saying/wrote/writes/posted/put/puts/claims/reckons/thinks ... <employee>
        """,
    ),
    Rule(
        name="staff and private contact",
        part=Part.STAFF,
        weight=2,
        grade=4,
        says="It tells of private contact between staff and a child.",
        phrases="""
            <employee> ... messaging/messaged/texting/texts/texted/dms/snapchat*/facetim*/following/follows/added/
                adding/friended/contacting/meeting ... girls/boys/girl/boy/child/children/pupil/pupils/daughter/son/
                kids/students/her/him
            <employee> ... on instagram/snapchat/tiktok/whatsapp/facebook & daughter/son/girls/boys/pupils/child/
                children/evenings/night
            <employee> ... alone with/in ... her/him/child/children/girl/boy/girls/boys/pupil/room/cupboard/car
            <employee> ... lift/lifts/gifts/presents/sweets/money/drives & alone/own/boys/girls/boy/girl/home/him/her
            <employee> ... favourite/special & alone/gifts/presents/messages/touch*/own/behind/tells+her/tells+him/
                uncomfortable/secret
            <employee> ... asking/asks/asked/makes/making/told ... stay/stop/come ... behind/alone/on+her+own/
                on+his+own/after+class
            <employee> ... kiss*/cuddl*/lap/hug*/photos+of ... him/her/them/girls/boys/child/children/pupils/knee/
                changing
            <employee> ... took/takes/taking/has photos/pictures/videos & changing/own+phone/personal+phone/his+phone/
                her+phone/swimming
            messaging/messages/texting the/my/our/some/year girls/boys/daughter/son & coach/teacher/sir/mr/ta/staff/
                tutor
        """,
        unless="""
            messaged/texted/emailed me/us/back/to
            thank/thanks/website/newsletter/consent
            parent/mum/dad ... messag*
        """,
    ),
    Rule(
        name="staff write in the group",
        part=Part.STAFF,
        weight=4,
        grade=2,
        says="It tells of what a member of staff wrote in a group of parents.",
        phrases="""
            <ourstaff> ... in it/there & joined+in/wrote/posted/commented
            <ourstaff> ... in the/our/this/that/same <years>? parents/mums/class? <chat> & joined+in/wrote/posted/commented
            <ourstaff> ... joined/joining/joins in & <chat>
            <ourstaff> ... has/have/hes/shes/been/keeps/keep slagging/bitching/gossiping/mocking
            <ourstaff> ... wrote/posted/commented ... in/on the/our/a/this/that <years>? parents/mums/class? <chat>
        """,
        unless="""
            he/she/they/mum/dad/mums/dads/parent/parents/people/group/chat/someone/somebody/everyone/others said/says/say/
                wrote/posted/put/puts/claims/slagging/slags/called/calls/calling/posting ... <ourstaff>
            about/at/to/against/called/calls/calling/told/tell/tells/asked/ask/slagging/mocking/off/our/his/her/named/for the/a/our/
                another/their/his/her/that _? <ourstaff>
            about/at/to/against/called/calls/calling/told/tell/tells/asked/ask/slagging/mocking/off <ourstaff>
            upset/thank/thanks/supportive/kind/reported/showed/shown/seen/homework/please/support
        """,
    ),
    Rule(
        name="staff conduct",
        part=Part.STAFF,
        weight=2,
        grade=4,
        says="It is about how a member of staff behaves.",
        phrases="""
            <employee> ... drunk/drinking/alcohol/on+drugs/stoned/hungover/flirt*/affair/affairs & work/school/
                children/class/charge/parent/mum/dad/pupils/duty/smell*/kids
            smell*/smelt alcohol/drink/cannabis & <employee>
            concern/concerns/concerned/worried/allegation/allegations/disclosure/complaint ... about/against/
                regarding/re/concerning ... conduct/behaviour/behavior of? ... <employee>
            concern/concerns/concerned/worried/allegation/allegations/disclosure about/against/regarding/re/
                concerning ... <employee> ... conduct/behaviour/behavior/touch*/alone/child/children/pupils/towards/
                around/with+the+girls/with+children
            allegation/allegations against/about a/the/one? of? <employee>
            inappropriate*/unprofessional* ... <employee> ... child/children/pupils/girls/boys/with
            <employee> ... inappropriate*/unprofessional*/predatory/creepy/bully*/humiliat*/terrif*/racist ... child/
                children/pupils/girls/boys/class/son/daughter/towards/him/her/comments
            scared/frightened/terrified/afraid of mr/mrs/miss/ms/his+teacher/her+teacher/the+teacher/the+ta/sir/
                the+coach
            whistleblow*
        """,
        unless="""
            parent/parents/mum/mums/dad/dads/group/chat ... about
            thank/thanks/grateful
        """,
    ),
)

HEAD: Final = (
    Rule(
        name="the Head's conduct",
        part=Part.HEAD,
        weight=2,
        grade=4,
        says="It is about something the Head did.",
        phrases="""
            <head> ... been/keeps/was/has/is/always messaging/messaged/texting/texted/dming/shouting/drunk/drinking/
                flirting/seeing/sleeping/bullying/touching/hitting/grabbing/swearing/alone/inappropriate/abusive/
                arrested/screaming/rude
            <head> ... <harm> ... him/her/them/me/us/my/child/children/boy/girl/son/daughter/pupil/wife/husband/staff/
                teacher/door/past/a/by+the/in/one+of
            <head> ... <misconduct>
            <head> ... shouted/shouts/shouting/yelled/yells/swears/swore/screamed ... at/in my/me/our/a/the/him/her/
                staff/children/pupils/parents
            concern/concerns/concerned/worried/allegation/allegations/complaint/complain ... about/against/regarding/
                re/concerning the? ... <head> ... conduct/behaviour/behavior/towards/personally/actions/himself/
                herself
            concern/concerns/allegation/allegations/complaint about/against/regarding/re/concerning <head>/the+heads
            <head> ... messaging/texting/messages mum/mums/parent/parents/mothers/pupil/pupils/girls/boys/two/women/
                my/late
            conduct/behaviour/behavior/actions of the? head/headteacher/head+teacher
            <head> ... bully*/intimidat*/harass*/affair
            <head> ... swearing/shouting/yelling/screaming/swore/swears at/in
            <head> ... giving/gave/given/gives/hired/hiring/appointed/employs/employing/paid/paying ... relatives/
                relative/wife/husband/son/daughter/friends/family/mates/brother/sister/cousin
            report/raise/complain that/about <head>
            not/without/bypass*/instead+of/rather+than/before/above the/him/her/going? ... head/headteacher/him/
                her & look+into/chair/governor/governors & shout*/swore/pushed/conduct/behaviour/drunk/grabbed/bully*
            for/fao/attention the? chair of governors & conduct/behaviour/head/headteacher/drunk/bully*
            frightened/scared/afraid/terrified of <head>
        """,
        unless="""
            department/year/boy/girl head
            the head of
            deputy head
            thank/thanks/lovely/brilliant/wonderful/grateful
            on/in/over/to the head
            ask/asked/asking/speak/told/tell/write/wrote/email/emailed/tells to? the? head/headteacher ... to
            shouting/shouted/swore/rude/abuse/abusive/messages/horrible/nasty/ganging/comments at/about/to/towards/
                on the? head/headteacher
        """,
    ),
    Rule(
        name="the Head's honesty",
        part=Part.HEAD,
        weight=2,
        grade=4,
        says="It says that the Head did something dishonest.",
        phrases="""
            <head> ... fiddl*/fraud/fraudulent*/falsif*/cheat*/stole/stealing/stolen/steals/embezzl*/rigged/forged/
                expenses
        """,
        unless="""
            <saying> ... <head>
            whatsapp/group/chat/facebook
        """,
    ),
)
