"""The sorting rules for what names itself: a lawyer, an officer, a newspaper, an Act, a procedure.

The one idea: whoever writes for a procedure of their own mostly says so. A sign of weight 4 is plain enough alone; of those in
the tables beside this one two are needed, or one in a message that reads like it.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

NOT_OFFERED: Final = """
    webinar/workshop/workshops/training/course/delegate/newsletter/briefing/forum/brochure/refresher/unsubscribe/speakers/
        posters/catalogue/directory
"""

NAMED: Final = (
    Rule(
        name="a lawyer's own words",
        part=Part.LEGAL,
        weight=4,
        says="It names a lawyer, a claim or a court that is to decide one.",
        phrases="""
            our/my client/clients & ref/letter/claim/instructed/dispute*/contact/proceedings/respond*/accept/statement*/
                matter/reserves/behalf/undertaking*/notice/suffered/denies
            act/acting/instructed for/by/on & client/letter/claim/proceedings/former/mother/father/parents/employee/mr/mrs/
                miss/ms/tribunal/matter
            letter of/before claim/action
            pre action protocol
            without prejudice
            judicial review
            issue/issuing/issued/court/legal/private+law/tribunal proceedings
            solicitor/solicitors/barrister/lawyer/lawyers/counsel/legal+team/brief & my/instructed/letter/hearing+from/
                told/says/advised/spoken/taken/touch/represent*/firm/act/write/advice/unlawful/union
            legal advice/aid/action & taken/have/take/taking/threat*/against/school/you
            small claims/claim
            county/high court & claim/judgment/proceedings/order/apply/issue
            see you in court
            sue/suing/sued the/you/school/for
            no win no fee
            first tier tribunal
            employment tribunal
            tribunal & claim/appeal/lodg*/bundle/directions/discrimination/hearing
            apply/applying for an injunction
            cease and desist
            full and final settlement
            claim/claiming for? damages/compensation
            discrimination claim
            liable & school/you/solicitor/claim/insur*
            llp
        """,
        unless=NOT_OFFERED + "overdue/invoice/panel",
    ),
    Rule(
        name="an officer's own words",
        part=Part.POLICE,
        weight=4,
        says="It comes from the police, social care, a court or another authority for children.",
        phrases="""
            pc/dc/ds/di/sgt/sergeant/pcso/constable/detective/inspector _ _? here/from/of
            its/it+is/this+is/i+am/im pc/dc/ds/di/sgt/sergeant/pcso/constable/detective _
            pc/dc/ds/sgt/pcso/detective _ & crime/ring/speak/statement/call/investigation/enquiry/unit/team
            kent/the/metropolitan police & officer*/we/statement/enquir*/incident/crime/ring/reference
            crime/incident ref/reference/number
            i+am/im/this+is/its/as a/the/an/your/allocated/new/duty/their social/support/family worker
            social/support worker here/from/with/team/on
            childrens social care
            childrens services & please/we/request*/require*/team/assessment/family/child
            lado & referral/meeting/strategy/discuss*/allegation/here/outcome/advisory/attend*/please
            mash & contact/referral/information/strategy/please/team
            multi agency safeguarding
            operation encompass
            strategy meeting/discussion
            child protection conference/plan/review/unit
            core group & child*/family/meeting/social
            section/s 47/17 & children/enquiry/visit/act/request
            child and family assessment
            child in need plan/meeting
            cafcass & officer/report/speak
            family/crown/magistrates/high/youth court & order/sealed/directed/evidence/statement/summons/produce/hearing/
                attend*
            witness summons
            probation service/officer
            early help & request/form/family/team/support
            youth offending/justice team/service/worker
            prevent/channel team/panel/referral
            camhs & pupil/team/school/appointment+letter/safety/call
            health visitor & family/spoke/strategy/seen
            coroners office
            emergency duty team
            marac
            independent reviewing officer
            safeguarding nurse & child/hospital/call
            virtual school & child/pep/care
            missing persons unit
            guardian/officer appointed by the court
            bail conditions & school/person/come
            fostering/adoption team & child/placing/placed/school/records
            disclosure and barring service & referral/documents/writes
        """,
        unless=NOT_OFFERED
        + """
            assembly/van/helmet/siren/bike/bikes/fete/fair/biscuits
            my/his/her/hes/shes/daddy/mummy/dad/mum/husband/wife a? policeman/police+officer/prison+officer
        """,
    ),
    Rule(
        name="a journalist's own words",
        part=Part.PRESS,
        weight=4,
        says="It comes from a newspaper, a broadcaster or somebody who writes for one.",
        phrases="""
            reporter/journalist/columnist/correspondent/producer/newsdesk/news+desk/editor & here/from/with/at/
                comment/deadline/interview/statement/story/write/writing/speak/film/line/programme/documentary/talk/confirm
            bbc/itv/sky/channel+4/channel+four/radio/tv/television & comment/interview/film/statement/producer/newsdesk/head/
                programme/breakfast/phone+in/broadcast/story/live
            news agency & comment/photograph*/picture*/confirm/outside/gate/work/free
            herald/echo/courier/gazette/chronicle/messenger/mail/standard/observer/argus/express/post/times & comment/story/
                article/deadline/running/interview/photograph*/statement/writing/confirm/speak
            i write a/the/for & column/paper/magazine/post
            our/my deadline
            care/like/wish/chance/want/wants/able/invite*/opportunity/whether to comment
            has the school got/any a? comment/statement/response
            right of reply
            go/going/goes to press/print/air & comment/head/school/before/at/confirm
            running/publish*/run something/an/the/this+story/article/story/a+story/a+piece/piece & school/comment/head/
                parents/line/response/tonight/reach*
            press association/office/officer & question/ring/newsdesk/comment
            on/off the record & head/school/chat/talk/fine/story/speak/seeing
            documentary & film/school/unit/tv/interview*/researcher
            freelance/tip+line/press+officer/local+democracy+reporter/data+desk & teacher/parents/head/school/respond/question
            a response/quote/reply by/before & be/desk/published/noon
            before/prior we/publication/to run/publish*/publication & him/school/respond/speak/comment
            podcast & head/school/chat/talk/record
        """,
        unless=NOT_OFFERED
        + """
            school/junior/young/pupil/class reporter/reporters/newspaper/magazine/journalist
            reporters/journalists mum/dad
        """,
    ),
    Rule(
        name="a request under the Act",
        part=Part.FOI,
        weight=4,
        says="It asks for recorded information under the Freedom of Information Act.",
        phrases="""
            freedom of information
            foi
            under the act/2000 & request/provide/supply/send/copy/ask/please/copies
            recorded information & request*/please
            request for information & please/number/policies/copy/following/how
            information request & please/number/cost/list/could
            environmental information regulations
            whatdotheyknow
            council tax payer/taxpayer & see/ask/entitled/know/paid/accounts
            taxpayer & see/accounts/paid/cost/entitled
            public money & earn*/paid/spent/cost
        """,
        unless=NOT_OFFERED
        + """
            about/on me/my/us
            section 47
        """,
    ),
    Rule(
        name="a request for figures or papers",
        part=Part.FOI,
        weight=2,
        says="It asks for figures, accounts or papers of the school.",
        phrases="""
            how many/much & year/years/since/last/per/each/financial/paid/spent/spend/cost & school/pupils/parents/teachers/
                staff/children/letters/complaints/exclusions/banned/days/governors/sign/fence
            provide/supply/send/disclose/state/give/list/have/see/tell me/us? ... number/numbers/figures/breakdown/total/copy/
                copies/contract/contracts/accounts/minutes/register/spend/spending & year/years/since/school/contract/
                governing/governors/pupils/staff/policy/company/supplier/annual/financial/term
            contract with the/its/your/our & supply/copy/catering/cleaning/annual/end
            schools spending/expenditure/budget on/for & year/agency/last/total/please
            who paid for & sign/fence/roof/kitchen/quotes/tender/new
        """,
        unless=NOT_OFFERED + "tickets/my/son/daughter/trip/clubs",
    ),
    Rule(
        name="a request for one's own data",
        part=Part.RIGHTS,
        weight=4,
        says="It asks for, or objects to, the use of somebody's own data.",
        phrases="""
            subject access
            dsar/sar
            data subject
            gdpr & copy/erase/delete/object/right*/request/correct/access/emails/hold
            data protection & complain*/request/law/rights/officer/lead/object/copy/handled/handling
            right to erasure/object/rectification/access/restrict*/be+forgotten
            personal data & hold/copy/about/request/copies/object/processing/use/dealt/handled
            everything/anything/all/whatever/information/records/data/notes ... you/school/the+school/schools hold/holds/held/
                have/has/got/keep/kept/keeping/wrote & about/on/me/us/my/our/him/her/family/son/daughter
            withdraw/withdrawn/withdrew ... consent/permission & photo*/image*/data/picture*/use/using
            object/objecting to the/my/our/you/your/her/his ... use/using/image/data/photo*/processing/supplied
            copy/copies of his/her/my/our/their/the? ... file/record/records/notes/emails/reports/logs/data & son/daughter/
                child/children/me/my/us/him/her/family/been/held
        """,
        unless=NOT_OFFERED + "insurance/renewal/questionnaire/newsletter/photocopier",
    ),
)
