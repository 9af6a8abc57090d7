"""The sorting rules for children who may be taken, found or drawn in, and for danger told in another language.

The one idea: whoever asks that somebody may not collect a child, or may not learn where they live, has a reason.
"""

from typing import Final

from mailflow.mail.triage.rules import TAUGHT, Part, Rule

TAKEN: Final = (
    Rule(
        name="a court has ordered it, or nobody may know where they are",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="A court has ordered that somebody be kept away, or a family's whereabouts must not be known.",
        phrases="""
            court order/orders
            non molestation
            nonmolestation/restraining+order/injunction/occupation+order/prohibited+steps
            prohibited steps
            restraining/occupation/protection order
            child arrangements order
            witness protection
            refuge & she/he/women/womens/family/families/children/street/address/him/hes/moved/staying/where
            foster/fostered/adopted/adoptive/looked+after/foster+child/placement ... photo*/picture*/face/posted/
                shared/named/address/confidential/found/name
            photo*/picture*/posted/shared ... foster/fostered/adopted/looked+after child/childs/boy/girl/son/daughter/
                childrens
            placement is/was/are/should confidential/secret/private
        """,
        unless="""
            team/placing/records/conference/cafcass/social+worker/solicitor*
            panel/exclusions/data/claim/appeal/judge/district/sealed
        """,
    ),
    Rule(
        name="taken, missing or hidden",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A child may be taken, be missing, or be found by somebody who must not know where they are.",
        phrases="""
            posted/shared/put/told/gave/published/knows/found/posting ... address/where+we+live/where+she+lives/
                where+they+live/where+hes+living/where+they+are/where+we+are/whereabouts & refuge/hiding/moved/ex/
                court/safe/him/secret/nobody/hidden/family/confidential
            moved/moving/ran/fled/hiding/escape/escaped/escaping to get away from him/her/my
            get/got/getting away from him/my+ex/his+dad/her+dad
            do not/dont/not/please+dont/never let/allow/release/give ... dad/father/mum/mother/ex/husband/him/uncle/
                grandad/anyone ... collect/pick/take/have/see/near
            not allowed to collect/contact/see/be+near/go+near ... him/her/them/the/my/children/child/kids
            take/taking/took/taken/taking+her/snatch*/abduct*/kidnap* him/her/them/the+children/the+kids/my+son/my+daughter abroad/
                away
            take/taking/took/snatch*/abduct*/kidnap* ... abroad/out+of+the+country & dad/father/ex/mother/will/
                threat*/without/says/said
            abduct*/kidnap*
            hasnt/not/never/didnt come/came/got/arrived/turned home/up & son/daughter/child/boy/girl/school/he/she/
                missing/since & worried/missing/police/anyone/where/since/yet
            gone/is/went/been/reported missing & child/son/daughter/boy/girl/pupil/police/since
            ran/run/running/runaway away & home/child/he/she/daughter/son
            fgm/female+genital/cut+her/circumcis*
            becoming a woman
            forced/arranged/forcing marriage/marry/to+marry/into
            be/get/getting/made to? marry/married & fifteen/fourteen/sixteen/thirteen/only/abroad/pakistan/somalia/
                india/bangladesh/doesnt+want/half+term/summer/forced/not+want
            traffick*/slavery
        """,
        unless=TAUGHT
        + """
            jury
            bus/dog/adoption+leave/adopt/appeal
        """,
    ),
    Rule(
        name="radical or hateful violence",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="It may be about radical or hateful violence (Prevent).",
        phrases="""
            extremis*/radicalis*/radicaliz*/terroris*/jihad*/isis/martyr*/caliphate/nazi/nazis/neo+nazi/swastika*/
                white+power/race+war/incel*/great+replacement
            videos/video/clips/posts/posting/flyers/leaflets & flags/group/march/militia/patriots/movement/fighters/
                coming & ready/its+coming/coming/war/rise/fight/defend/prepare
            its/war/day/time is? coming & ready/kids/prepare/flags/videos/group
            get your kids/families/children ready
            join/joining/joined the? fight/militia/brotherhood/cause & boy*/son/dad/brother/kids/men
            race/civil/holy war
        """,
        unless=TAUGHT
        + """
            history/topic/ww2/homework/world+war
            prevent training/duty/lead/strategy
        """,
    ),
    Rule(
        name="danger in another language",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A word for violence or fear stands in another language.",
        phrases="""
            bije/bił/biła/bita/bity/pobił/pobiła/siniak/siniaki/siniaków/samobójstwo/boi+się/krzywdzi/przemoc/nóż/
                zabić/zabije/gwałt/molestuje
            bate/bătut/bătută/bătaie/vânătăi/vanatai/sinucidere/cuțit/omoară/viol/violență
            pega/golpea/golpes/moretones/suicidio/cuchillo/matar/violación/abuso/violencia
            bate-me/bateu/espancou/hematomas/suicídio/faca/violência
            frappe/frappé/coups/bleus+sur/suicide/couteau/tuer/viol/violence/maltraitance
            schlägt/geschlagen/blaue+flecken/selbstmord/messer/umbringen/missbrauch/gewalt
            mėlynės/muša/sumušė/nužudyti/savižudybė/peilis/smurtas
            dövüyor/dövdü/morluk/intihar/bıçak/öldür/öldürecek/şiddet/taciz
            rreh/rrahu/mavijosje/thikë/vras/vetëvrasje/dhunë
            бьет/бьёт/избил/синяк/синяки/самоубийство/нож/убить/убьет/насилие/б'є/побив/синці/вбити/насильство/ніж
            бие/удари/синини/самоубийство/насилва/насилие
            कुट्यो/कुटेको/कुट्छ/चोट/नीलडाम/आत्महत्या/चक्कु/मार्छु/मार्ने/मारता/मारा/मारपीट/चाकू/हत्या/बलात्कार/पिटाई/
                पीटता/डर
            يضرب/ضرب/ضربه/ضربها/كدمات/انتحار/سكين/قتل/اغتصاب/عنف/يخاف/خائف
            مارتا/مارا/مارتے/خودکشی/چاقو/زخم/تشدد
            打/毆打/殴打/自杀/自殺/刀/虐待/强奸/杀
            মারে/মারধর/আত্মহত্যা/ছুরি/খুন/নির্যাতন
            ਮਾਰਦਾ/ਕੁੱਟਦਾ/ਖੁਦਕੁਸ਼ੀ/ਚਾਕੂ/ਡਰ
        """,
    ),
)
