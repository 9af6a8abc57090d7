"""The sorting rules for what the law gives people about information: their own data, the school's papers, and what got out.

The one idea: each has a clock of its own that runs from the day it came, so its owner is told at once.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

RIGHTS: Final = (
    Rule(
        name="a person's own data",
        part=Part.RIGHTS,
        weight=2,
        says="Somebody asks for, or objects to the keeping of, their own data.",
        phrases="""
            subject access
            sar/dsar/article+15
            data/information/everything/records/emails/notes/all/personal/anything/file/paperwork/documents ... you/
                school/hold/held/keep/keeping/have hold/held/have/keep/keeping/got/holding ... on/about/relating/
                regarding/for me/my/us/our/him/her/myself
            everything/all/data/information/emails/records you hold/have/keep/got
            copy/copies of all?/my/everything/his/her/any ... data/records/record/file/files/emails/information/
                personal/educational+record/educational
            personal data/information & copy/request/gdpr/hold/supply/erase/delete/processing/access/provide
            educational record/records
            copy/copies of all/any/every/the correspondence/emails/documents/letters/notes/messages & named/name/
                about/me/my/mention*
            in which i am/my/we named/are/appear/name
            data subject
            disclosure of/request the/all/any/notes
            my/our/his/her data/details/record/records ... corrected/rectified/amended/wrong/inaccurate
            you have the wrong surname/name/address/details/number & data/corrected/listed/husband/wife/ex
            kindly/please/to erase/delete/destroy it/them/my/our/these/this/all & hold/address/record/system/confirm/
                know+when+done/longer
            no longer/not/dont want you to hold/keep/store/have my/our
            see/copy/copies/send/provide/supply/want/like/have every/all/any/the/everything email/emails/record/
                records/note/notes/file/message/messages ... mention*/about/relating/regarding/contain*/refer* my/me/
                us/him/her/our
            delete/erase/remove/destroy/wipe my/all/the/our/his/her/any/those/these data/details/information/notes/
                records/number/email/address/file/photo/photos/everything/messages & you/your/school/list/file/
                records/meeting/system/confirm/writing/hold/database/gave
            right to erasure/be+forgotten/object/rectification/access
            take/remove/delete/taken my/our number/email/address/details/name off/from ... list/database/system/
                records/mailing
            who gave/told/showed/sent/shared/passed you/the+school my/those/them/our/the/about/private
            withdraw/withdrawing/revoke my/our/consent consent/permission & photo*/data/use/process*/image*/gdpr
            object/objecting to you/your/the+school/processing ... processing/data/using/holding
            information commissioner
            ico & complain*/report*/contact*/going/will/to/shall/tell/refer
            data protection complaint/request/rights/breach/officer & you/school/my/complaint/request/your
            what/which do? you/school/data/information ... hold/keep/keeping/have/on+file/stored about/on me/us/my/
                file
            on file about me/us/my
        """,
        unless="""
            whats on the? website
            delete it/that/post
            another/other parent/mum/dad
        """,
    ),
)

FOI: Final = (
    Rule(
        name="a request for recorded information",
        part=Part.FOI,
        weight=2,
        says="It asks for recorded information.",
        phrases="""
            freedom of information
            foi/foia
            how many/much ... parents/letters/exclusions/staff/teachers/pupils/children/suspensions/complaints/
                incidents/bans/fines/notices/spent/money/warnings/cases/permanent/penalty ... in/since/over/past/last/
                each/during/between/per the/last/past/each/three/five/two/20*/years/year/ten/four/academic/this
            how much ... spent/spend/paid/pays/cost/costs
            total/annual/overall/average/number/figure/figures cost/spend/spending/number/of/for & financial/year/
                years/since/each/from+20*/20*
            for each/every/the academic/financial/school/calendar year
            financial years/year & total/each/cost/number
            held by/in the school
            request for information under/how/about/number/please
            request for recorded information
            please disclose/supply/provide ... contract/number/figures/statistics/data/spend/copies+of+the+policy/
                breakdown/minutes
            number of exclusions/suspensions/complaints/incidents/staff/fines/parents/pupils ... in/since/each/over
        """,
        unless="""
            section 47
            children act
            club/trip/dinner/dinners/balance/lunch/cost+per
        """,
    ),
)

DATA: Final = (
    Rule(
        name="the school let data out",
        part=Part.DATA_INCIDENT,
        weight=2,
        says="Something personal that the school holds may have got out.",
        phrases="""
            gdpr/data breach
            breach/breached/breaching/violation of gdpr/data/confidentiality/privacy/my/data+protection/our
            breach/breached & gdpr/data/privacy/confidential*/school/office & you/school/office/letter/email/sent/
                list/number
            you/school/office/youve/lot/secretary/teacher/someone+at+the+school/somebody+at+the+school/staff ... sent/
                gave/told/given/shared/put/published/emailed/showed/leaked/disclosed/passed/handed ... my/our/his/her/
                their/another/wrong/other/everyones/someone+elses email/address/number/phone/details/childs/childrens/
                report/reports/new+phone/personal/medical/data/information/pupils/contact/familys/families/mobile
            sent/given/emailed/received/got/posted/handed me/us/home/him/her/just? ... another/someone+elses/wrong/
                different/other childs/pupils/familys/childrens/letter/report/family/boys/girls/child/parents
            my/our/everyones/all/peoples/everybodys email/emails/address/addresses/number/details ... showing/visible/
                cc/cc+line/class+email/class+list/shared/to+everyone/to+the+whole/in+the+class/copied/disclosed
            why is/are/does/has/have my/our/everyones/the+office email/address/number/addresses/sent+that/
                details & class/list/email/cc/everyone/showing/group/letter/sent
            whole class/year list & my/our/email/address/number/you/gave/told
            every/all/each/any/other parent/parents/family/families/everyone can? see/read/view/got/have/has my/
                our mobile/number/email/address/phone/details
            why can/could every/all/everyone/other/any ... see/read my/our mobile/number/email/address/phone/details/
                childs
            list/register/spreadsheet/file/attachment/report ... all/other/the? children/pupils/class/families/
                names & received/sent/got/meant/dont+think/attached+by/by+mistake
            left/found/lost/dropped a/the/some/my ... folder/file/laptop/papers/forms/paperwork/list/register/
                memory+stick & pupil/pupils/medical/children/childrens/confidential/names/reports/school
            reply/email/letter you sent ... another/other/different/wrong
            another/other/different familys/childs/parents/persons ... attached/enclosed/inside/included/court/report/
                letter
            not/wasnt/isnt/dont+think+that+was/dont+think+it+was/cant+be meant/intended for me/us
            list you/school gave/sent/shared/published
            letter/report/envelope ... about/for/was/belong* ... another/different/other/wrong family/child/boy/girl/
                pupil/person/address
            never/not/without/didnt/no gave/give/given/my/our consent/permission & website/photo/photos/school/
                facebook/prospectus/newsletter/newspaper
            lost/stolen/left laptop/memory+stick/usb/folder/file/register & pupil/children/data/school/names/details/
                train
            bcc/cc+line/cc+field
            wrong person/parent/address/recipient/family & letter/report/email/sent/details/went
        """,
        unless="""
            wrong school
            please cc/bcc
            sent/gave to? you
            parent/mum/dad/she/he gave/shared/posted ... on/in ... group/chat/whatsapp
            bill/catalogue/order/coat/jumper
            not the? intended for/recipient you/./or
        """,
    ),
)
