"""The sorting rules for what the law or the outside world asks of the school: lawyers, police, press.

The one idea: each has a clock of its own that runs from the day it came, so its owner is told at once.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

LEGAL: Final = (
    Rule(
        name="lawyers",
        part=Part.LEGAL,
        weight=2,
        says="It comes from a lawyer or threatens a claim.",
        phrases="""
            we act for/on
            act/acting/instructed/instructions on/for/by/from behalf/our/my/mr/mrs/the/miss/ms & client/claim/mr/mrs/
                ms/miss/letter/matter/solicitor*/respond/enclosed
            our/my client/clients & claim/proceedings/rights/letter/instruct*/solicitor*/reserves/damages/require*/
                matter/behalf/school
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
            pc/dc/ds/di/dci/pcso/wpc/constable/detective/inspector _ ... police/constabulary/crime/investigation/
                incident/officer
            this/i am/is ... police/constabulary/detective/pcso/constable/officer+in+the+case
            crime ref/reference/number
            pc/dc/ds/di/dci/dcs/dcc/pcso _ _? here/from/speaking
            public protection/child+protection/child+abuse/safeguarding/domestic+abuse/major+crime/offender unit/team/
                hub
            allocated/duty/named/family/childs/children's/senior social worker
            social worker for
            review/case/strategy conference
            police/constabulary ... investigat*/enquir*/officer/force & request*/arrange/speak/attend/statement/
                disclosure/contact/information/cctv
            im/i+am/am/as/from a/the/an? ... social worker/services/care & pupil/pupils/child/children/family/
                assessment/call/see/visit/school/team
            social worker with/from/for
            childrens social care/services duty/team/referral & i/we/please/your/our/request*
            lado & request*/meeting/your/attend*/allegation*/strategy/please/contact/office/referral
            strategy/initial+child+protection/child+protection/icpc/marac/mash/core+group/child+in+need/rcpc meeting/
                conference/discussion/review/enquiry/team
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
            visit/talk/assembly/road+safety/cycling+proficiency/workshop/webinar/role+play/topic/helper/helpers/
                training/delegate/drop+in
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
            reporter/journalist/correspondent/columnist/editor/newsdesk/news+desk/newsroom/newspaper/broadcaster/
                producer/documentary & i/im/story/comment/statement/piece/article/interview/writing/deadline/
                understand/headteacher/here/enquiry/we/bbc/itv
            media/press enquiry/enquiries/query/inquiry/request/office/statement
            kent/local/daily/evening/sunday/weekly paper/papers/newspaper/gazette/mail/news/herald/express/argus/
                radio/bbc & comment/understand/story/writing/statement/here/interview/article/piece/run*/parents
            here & newsdesk/paper/herald/gazette/bbc/itv/radio/news/times/mirror/sun/mail/telegraph/guardian
            bbc/itv/sky+news/meridian/kentonline/kent+online & comment/story/interview/statement/newsdesk/writing/
                understand/speak
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
