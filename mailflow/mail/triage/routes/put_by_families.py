"""The sorting rules for how families put a complaint, a request about their data, a leak, or what children do, who name none.

The one idea: nobody has to say "subject access" or "complaint" (chapter 2.1; the law asks for no such words). They stand beside
`information.py` and `school.py` as signs of weight 2.
"""

from typing import Final

from mailflow.mail.triage.routes.named import NOT_OFFERED
from mailflow.mail.triage.rules import Part, Rule

_AMONG_PARENTS: Final = """
    group/chat/whatsapp/facebook/fb ... mum/mums/dad/dads/parent/parents/said/says/put/wrote/she/he
    mum/mums/dad/dads/parent/parents ... group/chat/whatsapp/facebook/fb
"""

PUT_BY_FAMILIES: Final = (
    Rule(
        name="what a school holds of somebody",
        part=Part.RIGHTS,
        weight=2,
        says="Somebody asks what is written of them, or says no to a use of it.",
        phrases="""
            written/wrote/recorded/noted/said/put/writing down? about me/us/him/my+_/our+_ & see/copy/copies/want/read/send/file/
                notes/like
            see/know/read/have what/whats/everything/anything/whatever was/been/is/has+been/you+have/youve/you/they said/written/
                wrote/recorded/noted/got/put/kept & me/us/my/our/him/her
            withdraw/withdrawal/withdrawing/change/changed ... consent/permission
            fingerprint/fingerprints/thumbprint/biometric*/thumb & never/delete/consent/agree/card/dont+want/do+not/wipe/rid
            footage/cctv & me/im/myself/entitled/my & copy/see/have/send/could
            decided/decide/sorted/chosen/scored/scores/set/done ... by/through a? computer/programme/program/algorithm/software/
                app/ai
            a person/human/teacher to decide
            who has/had/have looked/seen/read/opened/had & file/record/notes
            wipe/erase/strike/bin ... my/our/his/her/hers/its/thumb/details/record/face & tell/confirm/know/writing/please/left/
                system/website/page
            never/didnt/did+not/dont say/said/agree/agreed/ticked/sign/signed/asked yes/no/to/that/for/it & photo/picture/
                pictures/photos/video/film/app/fingerprint/website/facebook/page/face/data/share*/tiktok
            i/we ticked no
            personnel file/record
            safeguarding/behaviour/cpoms/chronology notes/log/file/records & see/copy/send/about
            between miss/mrs/mr & emails/messages & me/us/copy
            parental responsibility & reports/copy/records/file/information/see
            a pupil/child here/there/with+you & 19_/1989/1990/records/file/anything/hold/care
            in care & records/file/anything/see/hold
            stop/not sharing/passing/giving/sending/handing my/our/his/her/any & data/number/information/details/company/nurse/
                photo*
            entitled/right to see/have/ask/a+copy/know/object & my/his/her/son/daughter/notes/file/written
            change of mind/heart & photo*/picture*
        """,
        unless=NOT_OFFERED + _AMONG_PARENTS,
    ),
    Rule(
        name="something in the wrong hands",
        part=Part.DATA_INCIDENT,
        weight=2,
        says="Papers, a device or an account of the school's seem to be in the wrong hands.",
        phrases="""
            memory/usb stick
            names/addresses/birthdays/numbers ... dates/date of birth & list/sheet/email/found/see/open/sent/folder/bin/window/left
            see/seeing/saw/showing/shows/read another/other/someone+elses/somebody+elses/another+familys/other+peoples/different/
                a+stranger familys?/childs?/family/child/account/details/name/page/payments/report
            somebody/someone elses/else childs?/report/letter/file/details/name/account/plan/form & envelope/bag/opened/got/sent/
                home/log*/email
            wrong report/letter/envelope/list/attachment/mrs+_/mr+_/email/child/address/number/person & sent/opened/bag/home/has/
                got/recall
            recall/recalled/recalling it/the/that/email/message
            laptop/planner/phone/ipad/bag/folder/file/register/notebook/diary/stick/sheet/papers/tablet ... nicked/stolen/lost/
                missing/left/taken/found/nobodys+seen ... car/bus/train/bar/cafe/street/skip/drawer/taxi/pub/anywhere/tip/
                friday & names/pupils/children/school/files/register/sen/password/records/class/notes/kids
            skip/bins/bin/recycling/tip/wind/paper+bank ... records/reports/files/folder/pupil/names/register/medical/ehcp/lists
            records/reports/files/folder/pupil/names/register/medical/ehcp/lists ... skip/bin/recycling/tip/paper+bank/dump
            clicked/click ... link/tab/it & password/everyones/names/see/account/list/anyone/whole
            put my password in
            not encrypted/locked & stick/laptop/file/files
            in the? to box/field/line & bcc/everyone/everyones/all/email*
            everyones/everybodys/every+familys/all+the+parents/other+parents email/emails/number/numbers/addresses/address/details
            open/visible/available to anyone/everyone/anybody/everybody/all/the+public & form/sheet/link/folder/list/drive/file
            read/see every/all+the/the+childrens/the/other name/names ... from/on/in the? pavement/street/window/monitor/screen/
                desk/car+park
            hacked/hackers/ransomware/got+into+your/breached & account/system/email/emails/password/school/office
            our/my new? address/number ... given/printed/on/gave/knows/has/sent & ex/father/dad/school/form/letter/list
            how/why does/do/did/has/have ... have/got/know/get my/our ... number/address/mobile/birthday/details/email & school/
                list/from/you
            list from the school/office/you
            that/it/this isnt/is+not/not/wasnt my/our/mine/ours child/son/daughter/him/her/childs & report/letter/plan/file/app/
                sent/record/form
            logged/login/log/signed in & another/other/different/wrong/someone & family/account/child
            on the? printer/photocopier/screen/monitor & names/confidential/read/page/notes/report/meeting/sick
        """,
        unless=NOT_OFFERED + _AMONG_PARENTS,
    ),
    Rule(
        name="an answer that is demanded",
        part=Part.COMPLAINT,
        weight=2,
        says="It demands an answer, an apology or a second look of the school.",
        phrases="""
            as a complaint
            do/can/could/how/who/where/should i/we/do+i/do+we/can+i/should+i ... complain/make+a+complaint/be+writing+to
            make/file complaint
            no refund/refunds & not/told/answer/want/asked/disgust*/acceptable/fair
            want/like/expect/deserve/demand/owed/after an/a/some apology/explanation/answer/answers
            were/was/been/are promised & not/still/nobody/never/yet/hasnt/happened
            nobody/no+one/noone/none+of+you told+us/answered/has+answered/rang/rings/bothered/listens/explained & school/notice/why/
                us/parents/days/want/disgrace/ridiculous/upset
            not/isnt/arent/wasnt/am+not satisfied with/that/by
            dont/do+not/cannot/cant accept the/that/your/it ... decision/outcome/answer/response/findings/letter
            take/taking/took/escalate/taken it/this/the+matter/that further/higher/to+the+governors/to+the+council/to+ofsted/
                to+the+trust
            explain/explained how/why & allowed/happen/happened/changing/school/want/somebody/someone/needs
            who/whom do/should/can/is i/we/there ... above/over/higher & go/speak/write/complain/mrs/mr/her/him
            let/feel/felt/so/badly/very let+down/badly+let+down & school/you/by/support/son/daughter
            ask/asking/want/like/expect/let the/your chair/governors/governing+body/board & look/know/review/decision/why/
                investigate/hear
            next stage
            reconsider*/overturn* & decision/exclusion/refus*/refund/place
            refund* & accept/demand/hear
            passed/pass this/it on? to? whoever/who & fed+up/complain*/upset
        """,
        unless=NOT_OFFERED + _AMONG_PARENTS,
    ),
    Rule(
        name="what children do to others",
        part=Part.PUPILS,
        weight=2,
        says="It is about what children do to each other, or to the neighbours.",
        phrases="""
            pokemon/football/match cards & took/take/taken/stole*/steal*/hand/money/boys
            kids/children/lads/boys/girls/year+6s/year+6/year+5/pupils ... throw*/chuck*/swear*/spit*/kick*/vap*/smok* & bus/
                greenhouse/wall/driver/shop/garden/fence/way+home/shed/car/windows/vape
            snatch*/took/takes/taking/stole/steals/nick*/hid/hides ... his/her/their snack/lunch/scooter/hat/scarf/bag/shoes/coat/
                glasses/money/sweets/crisps & boy/girl/child/boys/girls/kid/kids/lad/same
            by a/another/the/two/some/same/older/bigger boy/boys/girl/girls/lad/lads/child/kid/kids & hit/kicked/pushed/punched/
                bitten/spat/called/tripped
            gang/gangs/ganging/ganged up/on/of & girls/boys/kids/class/playground
            video/photo/picture/clip of ... going/goes/went/passed/sent/shared round/around & kids/children/phones/class/year
        """,
        unless=NOT_OFFERED + _AMONG_PARENTS,
    ),
)
