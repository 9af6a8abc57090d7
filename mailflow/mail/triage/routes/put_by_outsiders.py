"""The sorting rules for how officers, lawyers, reporters and askers for papers put it who do not say what they are.

The one idea: a trade has words of its own ("core group", "conduct money", "embargoed till"), which hardly anybody else uses. They
stand beside `outside.py` as signs of weight 2: they tell nothing alone of a message that does not read like it at all.
"""

from typing import Final

from mailflow.mail.triage.routes.named import NOT_OFFERED
from mailflow.mail.triage.rules import Part, Rule

PUT_BY_OUTSIDERS: Final = (
    Rule(
        name="an officer's trade words",
        part=Part.POLICE,
        weight=2,
        says="It uses words of the police, the courts or services for children.",
        phrases="""
            youth justice/offending
            yjs/yot/cps/ewo/iro/lado/cafcass/mash/mosovo/multi+agency
            team around the child/family
            taf/core+group/strategy+meeting & meeting/monday/tuesday/wednesday/thursday/friday/at/date/school/line/hub
            registered intermediary
            immigration compliance/enforcement/officer
            trace/tracing & person/man/woman/known/address/family
            last known address
            crown prosecution
            educational/education welfare officer/service
            designated officer
            pre sentence report
            offender/offenders manager/management
            appropriate adult
            roads/road policing
            traffic/custody/response unit/officer/suite/sergeant
            our/the control room
            section 7 report/on
            appointed as? guardian & proceedings/court/meet/for
            officer in the case
            im/i+am/were/we+are ... from the? social+care/childrens+services/front+door/family+hub/emergency+duty+team/
                police/probation
            childrens services & meeting/conference/plan/hub
            emergency duty team
            his/her/their/the+boys/the+girls sw/social+worker here/from/and/i/has
            stat/statutory visit
            pep & rewrite*/rewritten/due/money/virtual/placement
            lac/looked+after team/review
            warrant & police/officers/two/door/foyer/dog/locker
            statement & officer/pc/dc/cps/sign/signed/assault
            officers attended/called/went/will & address/child/home/pupil/roll
            domestic abuse advisor/adviser
            bail/licence conditions
            save/keep/see/view/preserve ... camera/cctv/footage & pc/police/officer/crash/collision/van/hit/accident
        """,
        unless=NOT_OFFERED,
    ),
    Rule(
        name="a claimant's trade words",
        part=Part.LEGAL,
        weight=2,
        says="It uses words of a claim, a hearing or an insurer.",
        phrases="""
            conduct money
            attachment of earnings
            statutory demand
            loss adjuster/adjusters
            paralegal/chambers
            early conciliation
            acas & conciliat*/notification/claim/certificate
            tribunal & appeal/regist*/claim/pay/go
            inquest touching
            executors/estate of the? late
            legal cover/expenses/insurance/adviser/representative
            schedule of dilapidations
            money claim online
            go/going/take/taking/take+it/taking+this/took ... to small+claims/court/tribunal & pay/paid/days/owe/refund/school/
                you/wall/damage
            putting/put/puts you/the+school on notice
            breach/breaches/breaking/broke/breaks/against the? equality+act/disability+discrimination+act
            keep/preserve/retain/dont+throw/not+throw/dont+delete/not+destroy/not+delete ... documents/every+email/every+note/
                emails/evidence/footage/everything/anything & accident/fall/injury/claim/solicitor*/legal/advised/cover
            reserve/reserves all? our/its/his/her/their? rights
            county court
            start/issue/begin/commence/bring legal? proceedings
            compensation & claim*/injur*/fall/accident/pay/entitled/solicitor*
            your insurers/insurer/insurance & claim/fall/injury/damage/accident/details/policy/solicitor*/liable
            represent/representing/act+for/acting+for the mother/father/parents/family/child/tenant/claimant/landlord
        """,
        unless=NOT_OFFERED,
    ),
    Rule(
        name="a reporter's trade words",
        part=Part.PRESS,
        weight=2,
        says="It uses words of a newsroom or a broadcaster.",
        phrases="""
            newsdesk/newsroom/picture+desk/news+desk/planning+desk
            my/the/our editor wants/asked/has/would/is
            i edit/present/report/write/cover/produce the/for/schools/education & paper/magazine/show/programme/standard/news/
                gazette/herald/website/comment/reaction/weekly/page/interview/podcast
            freelance/freelancing here/journalist/piece/for/query/writer/photographer
            podcast/podcasts/youtube/channel & about/school/episode/record/guest/interview/listen*/followers
            a quote/line/comment/reaction from you/the/your/somebody/someone/anyone/a & head/school/piece/story/page/print/
                report/article/headteacher
            on/for background & story/piece/speak/name
            supplement/nationals & piece/school/sunday/story/paper
            interview request
            on camera
            is it true & print/magazine/paper/story/page/publish*
            camera crew
            film/filming at/outside the gate/gates/school & crew/news/channel/story/today/comment
            stands by its/your/the statement
            working on a piece/story/feature/documentary/programme
            embargoed until/till
        """,
        unless=NOT_OFFERED,
    ),
    Rule(
        name="papers that anybody may ask for",
        part=Part.FOI,
        weight=2,
        says="It asks for papers or numbers that a school must give to anybody.",
        phrases="""
            twenty/20 working/school? days & supply/provide/send/know/ask*/you+have/entitled/youve/reply/numbers
            furthest/last distance/child
            minutes of/where ... governors/governing/meeting/committee/board/it & since/website/copy/send/see/entitled/public/last
            internal review & request/information/response/reply
            correspondence between the/your & school/council/company/copies/supply
            charging/pay/lettings policy & copy/publication/send/register
            publication scheme
            public/taxpayers/tax+payers money/funds/purse & spent/paid/cost/know/see/how
            pay band/bands/scale
            how many/much ... appeals/assaults/exclusions/suspensions/injuries/supply/agency/agencies/days+off/staff+left/applied/
                vacancies/complaints/fines ... year/years/since/term/each/and
            contract/contracts & value/expire/expiry/renewal/end+date/supplier/annual/number+of & please/provide/what/who/when/
                school/your
            how much did/does/do/was/is/were ... cost/paid/earn/spend/spent/get+paid & fence/head/school/supply/roof/taxpayer/
                public/quotes/agency
            do/does/are governors/the+governors/trustees get? paid/claim & show/see/expenses/how
            asbestos/fire+risk/fire+safety register/survey/assessment/report & supply/copy/see/date/send/sight/please
            register of governors? interests
            premium spent/spend/spending/money
        """,
        unless=NOT_OFFERED,
    ),
)
