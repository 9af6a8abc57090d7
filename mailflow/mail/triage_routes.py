"""The sorting rules for what belongs to other procedures.

The one idea: whatever has an owner and a procedure of its own goes there, and is neither copied nor kept here.
"""

from typing import Final

from mailflow.mail.triage_rules import Part, Rule

COMPLAINTS: Final = (
    Rule(
        name="complaint",
        part=Part.COMPLAINT,
        weight=2,
        says="It is a complaint about the school.",
        phrases="""
            formal/formally/official/officially complain/complaint/complaining/raise/grievance
            make/making/made/raise/lodge/submit/take/log/put+in a/my/this/an/formal/the complaint/grievance
            complaint/complaints procedure/procedures/policy/process/form/stage/panel
            wish/want/like/intend/going to complain about/that
            expect/request/await/demand/want a/an/your? written/full/proper/formal response/reply/explanation/apology
            raised/reported/mentioned/complained/emailed this/it/about/that twice/before/several/repeatedly/many/three/already
            reviewed/taken+up/raised/escalated by/with/to the? governors/governing+body/chair/ofsted/board
            appalled/disgusted/dismayed/unhappy/upset/furious/angry/disappointed at/with/by/that/about the? school/decision/schools/you/way/your/office/lack/how/cancel*
            nobody/no+one/noone supervised/supervising/was+watching/was+supervising
            fobbed off/us/me
            want/like/need/wish this/it escalated/investigated/looked/taken+further
            escalate/escalated/escalating
            different/another/same/endless excuse/excuses
            complaints answered/response/deadline/timescale
            your website/policy says complaints/complaint
            weeks/months of? asking/chasing/waiting & excuse/nothing/nobody/still/each
            my/this complaint
            stage/the+next/next one/two/three/1/2/3/stage & complaint/outcome/letter/satisfied/procedure/panel/.
            not/un/dis happy/satisfied/impressed/good with/about/enough/at ... school/schools/how/way/outcome/response/handled/dealt/office/communication
            complain to ofsted/the+governors/governors/the+council/the+trust/the+diocese/the+local/dfe
            ofsted & complain*/report/contact*/going+to/letting+down/failed
            school has? failed/failing/let/ignored/done+nothing/doing+nothing/dont+care ... my/our/him/her/us/child/son/daughter/to/about
            let down by the school/you/this+school/hillside
            very/so/extremely/deeply/really disappointed/dissatisfied/unhappy/frustrated with/by/that/at/about the? school/how/way/response/communication/lack/office/you/nobody/outcome
            lack of communication/support/supervision/response/action/care
            from/via/on/through whatsapp/facebook/chat/the+class+whatsapp/the+chat/the+group/other+parents & not/why/rather/instead & you/school/told/office/why/properly
            why werent/wasnt/werent/didnt/havent/hasnt/are/were we/i/you/parents/the+school/anyone/anybody ... told/informed/tell/know/email/let/ring/rung/find
            nobody/no+one/noone/none+of+you has/have/had/ever/even/from? ... come/came/got/get/rang/rung/called/replied/bothered/phoned/back/respond*
            three/several/four/five/multiple/many/countless times/emails/calls & nobody/no+reply/ignored/asked/still/nothing
            isnt/not/simply+not/not+really good enough
            how the? school/you/mr/mrs/miss/ms/office/staff handled/dealt/deals/treated/managed
            mr/mrs/miss/ms _ handled/dealt/treated
            handled/dealt badly/poorly/appallingly
            unacceptable & school/you/office/communication/staff/teacher/support/waiting/that+the/lunch/homework/detention
        """,
        unless="""
            parent/parents/mum/mums/dad/dads/group & about/put/said/called/wrote/slag*
            no complaint/complaints
            cant complain
            bus/taxi/company/council/neighbour/supplier complain*/company
            ring/rang/rung me/back/us & when/please/could
            nobody/no+one/noone said/says/challenges/anything/bats/stops
            why & i/he/she & know/posted/put/called/said
        """,
    ),
)

PUPILS: Final = (
    Rule(
        name="children's own groups",
        part=Part.PUPILS,
        weight=2,
        says="It is about children's own groups or apps.",
        phrases="""
            kids/childrens/girls/boys/pupils/students/childs/sons/daughters/lads/year+6s/y6s/friends own? year? whatsapp/group/chat/chats/groups/group+chat/messages/snapchat/instagram/discord/gc/messenger/phones
            girls/boys/kids/children/pupils/lads/they/friends ... made/make/have/has/got/set/in/on/using/started/created/use a? whatsapp/group/groupchat/group+chat/snapchat/tiktok/chat/instagram/discord/accounts/roblox
            <mychild> ... on/from/over/via/getting/in/using ... tiktok/snapchat/roblox/instagram/fortnite/discord/whatsapp/snap/minecraft/group/chat/messages/messages+from/online
            roblox/fortnite/tiktok/snapchat/discord/minecraft/instagram & kids/children/boys/girls/class/pupils/son/daughter/year/y3/y4/y5/y6/playground/child/nasty/falling
            year/years/y3/y4/y5/y6/class/children/kids/pupils ... have/has/on/using/use/got/are whatsapp/tiktok/snapchat/instagram/phones & under/age/underage/young/13/thirteen/half/most/lots/many/old/filming/allowed/legal
            under age & whatsapp/tiktok/snapchat/phones/instagram/apps/they/social
            underage/under+13/under+thirteen & whatsapp/tiktok/snapchat/phones/instagram/apps/social/children
            sexting/sending+pics
            filming/filmed/recording/recorded each/my/him/her/them ... children/kids/playground/phone/tiktok/other/in
        """,
        unless="""
            mums/dads/parents/mothers/fathers whatsapp/group/chat/page/have/made
            read/reads/see/sees/on ... their/my/mums/dads/parents phone/phones
            parent/mum/dad/man/woman/adult filming/recording/photographing
        """,
    ),
    Rule(
        name="children unkind to a child",
        part=Part.PUPILS,
        weight=2,
        says="It is about children being unkind to each other.",
        phrases="""
            <mychild> ... being/been/is/getting/gets/was/keeps+being/keeps+getting bullied/picked/teased/hit/pushed/kicked/excluded/left/called/punched/targeted/hurt/tormented/name
            bullied/picked/bullying/teased/teasing/tormented by/on/from/my another/other/a/some/two/the/an/older/children/boys/girls/by/son/daughter/boy/girl/him/her/class/boy/child
            being/is/hes/shes bullied
            another/other/older/bigger/two/some/a/the/certain child/children/boy/boys/girl/girls/pupil/pupils/kid/kids/lad/lads keep/keeps/kept/pushed/hit/kicked/called/calling/punched/bit/laughed/were/was/said/pushes/hits/kicks/pulled/stole/took/been/threw
            from two/some/other/the/older/three/a boys/girls/children/boy/girl/kids in/at
            boys/girls/children/kids/lads/some+year/some+y6/some+y5/year+6s/year+5s ... wont/wouldnt/dont let/play/include/talk
            boys/girls/boy/girl/child/children/kids/lads/them/lad ... spat/spit/spitting/bit/tripped/scratched/prank/prank+calling/chased at/him/her/my+_/me/calling/_
            prank call/calls/calling/called
            unkind/mean/nasty/horrible ... to/things/about/messages ... playtime/playground/lunchtime/break/her+friends/his+friends & she/he/my/daughter/son
            playtime/playground/lunch/lunchtime/break ... pushed/hit/kicked/called/teased/bullied/punched/bit
            friends/girls/boys/group/children ... left/leaving/leave ... my/him/her ... out
            keeps/keep/kept telling/calling/saying/hitting/pushing/kicking/taking ... my/our/her/him ... shes/hes/fat/ugly/stupid/smelly/names/weird/thick/things/bag/lunch
            speak to _ _? he/she/they keeps/keep
            falling/fallen/fell out & kids/children/girls/boys/y3/y4/y5/y6/daughter/son/friend/friends/roblox
        """,
        unless="""
            parents/mums/dads/parent/mum/dad/mother/father/woman/adult/adults/grown+ups ... called/calling/wrote/put/posted/said/messages/joined/bully*/bulli*/call/calls
            training/workshop/assembly/newsletter/anti
            teacher/staff/mr/mrs/miss/ta grabbed/shouted/hit/dragged/pushed
        """,
    ),
)

RIGHTS: Final = (
    Rule(
        name="a person's own data",
        part=Part.RIGHTS,
        weight=2,
        says="Somebody asks for, or objects to the keeping of, their own data.",
        phrases="""
            subject access
            sar/dsar/article+15
            data/information/everything/records/emails/notes/all/personal/anything/file/paperwork/documents ... you/school/hold/held/keep/keeping/have hold/held/have/keep/keeping/got/holding ... on/about/relating/regarding/for me/my/us/our/him/her/myself
            everything/all/data/information/emails/records you hold/have/keep/got
            copy/copies of all?/my/everything/his/her/any ... data/records/record/file/files/emails/information/personal/educational+record/educational
            personal data/information & copy/request/gdpr/hold/supply/erase/delete/processing/access/provide
            educational record/records
            copy/copies of all/any/every/the correspondence/emails/documents/letters/notes/messages & named/name/about/me/my/mention*
            in which i am/my/we named/are/appear/name
            data subject
            disclosure of/request the/all/any/notes
            my/our/his/her data/details/record/records ... corrected/rectified/amended/wrong/inaccurate
            you have the wrong surname/name/address/details/number & data/corrected/listed/husband/wife/ex
            kindly/please/to erase/delete/destroy it/them/my/our/these/this/all & hold/address/record/system/confirm/know+when+done/longer
            no longer/not/dont want you to hold/keep/store/have my/our
            see/copy/copies/send/provide/supply/want/like/have every/all/any/the/everything email/emails/record/records/note/notes/file/message/messages ... mention*/about/relating/regarding/contain*/refer* my/me/us/him/her/our
            delete/erase/remove/destroy/wipe my/all/the/our/his/her/any/those/these data/details/information/notes/records/number/email/address/file/photo/photos/everything/messages & you/your/school/list/file/records/meeting/system/confirm/writing/hold/database/gave
            right to erasure/be+forgotten/object/rectification/access
            take/remove/delete/taken my/our number/email/address/details/name off/from ... list/database/system/records/mailing
            who gave/told/showed/sent/shared/passed you/the+school my/those/them/our/the/about/private
            withdraw/withdrawing/revoke my/our/consent consent/permission & photo*/data/use/process*/image*/gdpr
            object/objecting to you/your/the+school/processing ... processing/data/using/holding
            information commissioner
            ico & complain*/report*/contact*/going/will/to/shall/tell/refer
            data protection complaint/request/rights/breach/officer & you/school/my/complaint/request/your
            what/which do? you/school/data/information ... hold/keep/keeping/have/on+file/stored about/on me/us/my/file
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
            how many/much ... parents/letters/exclusions/staff/teachers/pupils/children/suspensions/complaints/incidents/bans/fines/notices/spent/money/warnings/cases/permanent/penalty ... in/since/over/past/last/each/during/between/per the/last/past/each/three/five/two/20*/years/year/ten/four/academic/this
            how much ... spent/spend/paid/pays/cost/costs
            total/annual/overall/average/number/figure/figures cost/spend/spending/number/of/for & financial/year/years/since/each/from+20*/20*
            for each/every/the academic/financial/school/calendar year
            financial years/year & total/each/cost/number
            held by/in the school
            request for information under/how/about/number/please
            request for recorded information
            please disclose/supply/provide ... contract/number/figures/statistics/data/spend/copies+of+the+policy/breakdown/minutes
            number of exclusions/suspensions/complaints/incidents/staff/fines/parents/pupils ... in/since/each/over
        """,
        unless="""
            section 47
            children act
            club/trip/dinner/dinners/balance/lunch/cost+per
        """,
    ),
)

LEGAL: Final = (
    Rule(
        name="lawyers",
        part=Part.LEGAL,
        weight=2,
        says="It comes from a lawyer or threatens a claim.",
        phrases="""
            we act for/on
            act/acting/instructed/instructions on/for/by/from behalf/our/my/mr/mrs/the/miss/ms & client/claim/mr/mrs/ms/miss/letter/matter/solicitor*/respond/enclosed
            our/my client/clients & claim/proceedings/rights/letter/instruct*/solicitor*/reserves/damages/require*/matter/behalf/school
            without prejudice
            letter of claim
            letter before action/claim
            legal proceedings/action & against/school/issue/begin/commence/you/governing/take/start/against
            issue proceedings
            our client
            instructed/appointed/engaged a? solicitor/solicitors/lawyer/lawyers/barrister
            hearing/hear from my/them/our/his/her solicitor/solicitors/lawyers & accident/claim/injury
            preserve all/any/the documents/records/evidence
            served/serve/enclose/enclosed ... notice/claim/proceedings & client/solicitor*/preserve/act
            pre action protocol
            first tier tribunal
            employment tribunal
            suing/sue the/you/your/school/this school/you/governors/council/head/for/.
            my/our solicitor/solicitors/lawyer/lawyers/barrister will/has/have/is/says/advise*/are/to
            taken/taking/seeking/sought/take legal advice & school/you/your/against/suing/claim
            small claims
            county court & claim/school/you
            claim for damages/compensation
            compensation & injury/school/claim/accident/solicitor*
            solicitors/chambers llp/ltd/limited
        """,
        unless="""
            i am a solicitor
            careers/talk
            take/get/post/put/it it/that/down/her/him ... or
            house/move/moving/completion/conveyanc*
        """,
    ),
)

POLICE: Final = (
    Rule(
        name="police or social care",
        part=Part.POLICE,
        weight=2,
        says="It comes from the police, social care, the LADO or a court.",
        phrases="""
            pc/dc/ds/di/dci/pcso/wpc/constable/detective/inspector _ ... police/constabulary/crime/investigation/incident/officer
            this/i am/is ... police/constabulary/detective/pcso/constable/officer+in+the+case
            crime ref/reference/number
            pc/dc/ds/di/dci/dcs/dcc/pcso _ _? here/from/speaking
            public protection/child+protection/child+abuse/safeguarding/domestic+abuse/major+crime/offender unit/team/hub
            allocated/duty/named/family/childs/children's/senior social worker
            social worker for
            review/case/strategy conference
            police/constabulary ... investigat*/enquir*/officer/force & request*/arrange/speak/attend/statement/disclosure/contact/information/cctv
            im/i+am/am/as/from a/the/an? ... social worker/services/care & pupil/pupils/child/children/family/assessment/call/see/visit/school/team
            social worker with/from/for
            childrens social care/services duty/team/referral & i/we/please/your/our/request*
            lado & request*/meeting/your/attend*/allegation*/strategy/please/contact/office/referral
            strategy/initial+child+protection/child+protection/icpc/marac/mash/core+group/child+in+need/rcpc meeting/conference/discussion/review/enquiry/team
            section 47/17/forty+seven
            s47/s17
            children act 1989
            cafcass/guardian+ad+litem/probation+service/youth+justice
            witness summons/statement
            channel panel
            prevent referral/officer/team
            family court & request*/order*/direct*/report/hearing
        """,
        unless=r"""
            visit/talk/assembly/road+safety/cycling+proficiency/workshop/webinar/role+play/topic/helper/helpers/training/delegate/drop+in
            go/going/gone/went/call/called/tell/told/ring/rang/report* to/it/the/them? the? police
        """,
    ),
)

PRESS: Final = (
    Rule(
        name="journalist",
        part=Part.PRESS,
        weight=2,
        says="It comes from the press or a broadcaster.",
        phrases="""
            reporter/journalist/correspondent/columnist/editor/newsdesk/news+desk/newsroom/newspaper/broadcaster/producer/documentary & i/im/story/comment/statement/piece/article/interview/writing/deadline/understand/headteacher/here/enquiry/we/bbc/itv
            media/press enquiry/enquiries/query/inquiry/request/office/statement
            kent/local/daily/evening/sunday/weekly paper/papers/newspaper/gazette/mail/news/herald/express/argus/radio/bbc & comment/understand/story/writing/statement/here/interview/article/piece/run*/parents
            here & newsdesk/paper/herald/gazette/bbc/itv/radio/news/times/mirror/sun/mail/telegraph/guardian
            bbc/itv/sky+news/meridian/kentonline/kent+online & comment/story/interview/statement/newsdesk/writing/understand/speak
            statement/comment ... by/before/for 4pm/5pm/noon/deadline/broadcast/publication/our
            care/like/wish/able/invite to comment & headteacher/school/story/piece/article/parents/you
            writing/running/run a/an story/piece/article about/on
            breakfast/radio/television/tv show/station/programme & produce/producer/statement/interview/comment/row
        """,
        unless="""
            school newspaper/newsletter/magazine
            reporters/junior mum/dad/reporter/journalist
            pupil/young/class/junior reporter/reporters/journalist/journalists
            library/poster/competition/paper+bags/newspaper+for/papier
            bring newspaper/newspapers
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
            breach/breached & gdpr/data/privacy/confidential*/school/office & you/school/office/letter/email/sent/list/number
            you/school/office/youve/lot/secretary/teacher/someone+at+the+school/somebody+at+the+school/staff ... sent/gave/told/given/shared/put/published/emailed/showed/leaked/disclosed/passed/handed ... my/our/his/her/their/another/wrong/other/everyones/someone+elses email/address/number/phone/details/childs/childrens/report/reports/new+phone/personal/medical/data/information/pupils/contact/familys/families/mobile
            sent/given/emailed/received/got/posted/handed me/us/home/him/her/just? ... another/someone+elses/wrong/different/other childs/pupils/familys/childrens/letter/report/family/boys/girls/child/parents
            my/our/everyones/all/peoples/everybodys email/emails/address/addresses/number/details ... showing/visible/cc/cc+line/class+email/class+list/shared/to+everyone/to+the+whole/in+the+class/copied/disclosed
            why is/are/does/has/have my/our/everyones/the+office email/address/number/addresses/sent+that/details & class/list/email/cc/everyone/showing/group/letter/sent
            whole class/year list & my/our/email/address/number/you/gave/told
            every/all/each/any/other parent/parents/family/families/everyone can? see/read/view/got/have/has my/our mobile/number/email/address/phone/details
            why can/could every/all/everyone/other/any ... see/read my/our mobile/number/email/address/phone/details/childs
            list/register/spreadsheet/file/attachment/report ... all/other/the? children/pupils/class/families/names & received/sent/got/meant/dont+think/attached+by/by+mistake
            left/found/lost/dropped a/the/some/my ... folder/file/laptop/papers/forms/paperwork/list/register/memory+stick & pupil/pupils/medical/children/childrens/confidential/names/reports/school
            reply/email/letter you sent ... another/other/different/wrong
            another/other/different familys/childs/parents/persons ... attached/enclosed/inside/included/court/report/letter
            not/wasnt/isnt/dont+think+that+was/dont+think+it+was/cant+be meant/intended for me/us
            list you/school gave/sent/shared/published
            letter/report/envelope ... about/for/was/belong* ... another/different/other/wrong family/child/boy/girl/pupil/person/address
            never/not/without/didnt/no gave/give/given/my/our consent/permission & website/photo/photos/school/facebook/prospectus/newsletter/newspaper
            lost/stolen/left laptop/memory+stick/usb/folder/file/register & pupil/children/data/school/names/details/train
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

ROUTES: Final = (*COMPLAINTS, *PUPILS, *RIGHTS, *FOI, *LEGAL, *POLICE, *PRESS, *DATA)
