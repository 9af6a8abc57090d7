"""The sorting rules for what calls itself a complaint, goes above the Head, or answers something told before.

The one idea: as in `named.py`, the writer says so.
"""

from typing import Final

from mailflow.mail.triage.routes.named import NOT_OFFERED
from mailflow.mail.triage.rules import Part, Rule

NAMED_AT_SCHOOL: Final = (
    Rule(
        name="a complaint by its name",
        part=Part.COMPLAINT,
        weight=4,
        says="It calls itself a complaint, or asks for the complaints procedure.",
        phrases="""
            formal/official/written complaint/complaints/grievance
            formally complain/complaining
            complaints procedure/policy/process/panel/form/stage
            wish/want/like/need/going/writing/write/intend to? complain/make+a+complaint/raise+a+complaint/
                make+an+official+complaint/register+my/complain+formally
            make/making/made/raise/lodge/log a/this/my/an formal/official? complaint
            stage one/two/three/1/2/3 & complain*/procedure/letter/outcome/response/read/written/start/appeal
            treat this as a? ... complaint
            go/going/take/taking/took/refer* ... to ofsted/the+ombudsman/my+mp/our+mp
            my/this complaint & school/response/reply/days/week*/closed/upheld/outcome/addressed
            consider/regard this the/as/a start/complaint/formal/beginning
            governors/appeal/complaints panel & outcome/refer*/appeal/heard/upheld/stage/accept
            remain/am/are/im/were dissatisfied/very+unhappy/extremely+unhappy with
        """,
        unless=NOT_OFFERED
        + """
            another/other/a/certain parent/parents/mum/dad & posted/wrote/messages/chat/group/whatsapp
            not a complaint
            no complaint/complaints
            bus/taxi company
            data/head/headteacher/mr+denham & about
        """,
    ),
    Rule(
        name="for the Chair and not the Head",
        part=Part.HEAD,
        weight=4,
        says="It is to reach somebody above the Head, about the Head.",
        phrases="""
            chair of governors & only/not/open/him/head/headteacher/unopened/private/concerning/conduct/behaviour/treatment/
                about/without/swore/shouted/drunk/restrain*
            above/over <head>/him/paul & who/someone/somebody/speak/write/look/want/to
            who/whos/who+is his/the+heads/<head> boss/above/disciplines
            <head> & whos/who+is/someone/somebody above
            without it? going through <head>/paul/him
            not/dont open this/it if/unless/are/youre
            dont/do+not/please+dont open & <head>/chair/governors
            complaint/complaints/concern/concerns/allegation/allegations/grievance/report ... about/against/on/regarding/
                concerning <head>
            complaints on a/the? head
            diocese & <head>/head/him/behaviour/treats/speaks/bully*/dealt
        """,
        unless=NOT_OFFERED
        + """
            parents/parent/mum/mums/dad/people ... about/at <head>
            over the head
            on the head
        """,
    ),
    Rule(
        name="an answer or a reminder",
        part=Part.FOLLOW_UP,
        weight=2,
        says="It answers something, or asks what has become of it.",
        phrases="""
            any joy/news/update/updates/progress/luck & .
            did/has/have anyone/anybody/somebody/you/u get/got/had/read/look/looked/received/see/seen my/at/a/it
            forget/ignore/scrap/bin/disregard what/my/the/yesterdays/that/this & sent/last/email/yesterday/message/wrote/one/
                earlier
            as/like promised/requested/agreed/discussed/asked
            you/u asked/said/told me/us/for/to/you+d/youd/that/i+would/let & dates/names/know/rest/hear/ring/happened/told/
                questions/ask
            the other/rest/remaining/last two/of/three/one pictures/photos/screenshots/messages/them
            further to our/my/your/mine
            thank/thanks/thankyou you? for ringing/your+call/your+letter/seeing/getting/calling/speaking/coming
            following/regarding our/my/your chat/conversation/meeting/phone/letter/call/reference
            weve/have/has made/sorted it? up/out & her/him/we/between
            since we/i spoke/met/last/told/reported/wrote
            still waiting/havent+heard/not+heard
            waiting to hear
            i/we emailed/wrote/reported/told ... ago/on+the/last/yesterday & reading/anybody/nobody/heard/result/there
            take/want/like to? back my/what/withdraw statement/said/account
            add/change something/what/one/a & account/statement/told+you/said
            in answer/reply/response to your/yours
        """,
        unless=NOT_OFFERED
        + """
            order/invoice/quote/quotation/club/booking/form/trip/uniform/jumper/coat/boiler/hall/glasses/application/menu/hamster/
                baby/survey/tickets/payment/place/nest/consultation/dojo
        """,
    ),
)
