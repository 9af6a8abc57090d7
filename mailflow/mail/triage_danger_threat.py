"""The sorting rules for violence that is threatened, and for children who may be taken or found.

The one idea: a threat told as a joke is a threat.
"""

from typing import Final

from mailflow.mail.triage_rules import TAUGHT, Part, Rule

THREAT: Final = (
    Rule(
        name="a threat of violence",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody threatens violence, or lies in wait.",
        phrases="""
            waiting/wait/waits for/at you/me/her/him/us/them/the+gate/the+gates/my/outside & gate/gates/tomorrow/
                outside/after/clever/said/put/wrote/school/playground/scared/car/kick/him/her
            be waiting at/for/outside you/me/her/the/him/school/my
            kill/killing/stab*/shoot/burn/batter/bash/knife/murder*/strangle/bury/smash/punch/slap/thump/drown/kick/
                hurt ... her/him/me/you/them/us/head/mrs+_/mr+_/miss+_/that+woman/that+place/the+school/the+place/
                someone/somebody/face/everyone & ill/hell/shell/said/going+to/gonna/wants/want/threat*/wrote/put/
                should/theyll/someone/somebody/deserve*/hed/shed/needs
            burn ... down & school/place/her/house/it/said/should/somebody/someone/with/that
            put me/her/him/you/them/us/someone in hospital/the+ground/intensive/a+coffin/a+wheelchair
            put/end/ends/ended in hospital/a+coffin & if/see/sees/will/ill/shell/hell
            kick/smash/bash/punch/cave/knock/stove my/his/her/your/their head/face/teeth/door in/out/off
            throw* acid
            acid attack
            beat/beats/beating/batter/do/smash me/him/her/you/them/us up/black/senseless/over
            watch/watching her/my/his/your/their back/step
            know/knows/knew which/what/where ... road/street/house/lives/live/flat/address & back/watch/better/
                threat*/careful/scared/sorry/pay/teaching/ta/she/her/my/me
            gun/guns/shotgun/shotguns/firearm/rifle/pistol/machete/bomb/bombs/grenade/explosive*/petrol+bomb
            knife/knives/blade/weapon/weapons/hammer/bat/crowbar/screwdriver & bag/school/bring*/brought/carry*/saw/
                threat*/pulled/gate/coat/showed/him/her/has+a/had+a/with+a/waving/front
            attack* & school/gate/going+to/will/me/threat*
            threatened/threatening/threatens/threat/threats to ... kill/hurt/harm/stab/burn/take/attack/beat/hit/come/
                punch/batter/shoot/life/lives/violence
            death threat/threats
            do/say something/anything stupid/silly
            make/made sure she/he/they/you never/dont/regret
            blood/bleeding/bled & hit/punch*/hands/kicked/attack*/threat*/stab*
            stalk*/following/followed/follows me/her/him/us/my/my+_ & home/school/car/gate/street/shop/everywhere/
                house/work
            watching/parked/sat/sitting/turns+up/turned+up/hanging outside/near/round my/our/the/her house/home/gate/
                school & he/ex/man/she/every/again/night
            man/stranger/van/somebody/someone/person/bloke/guy & talk*/approach*/follow*/taking+photos/filming/
                lurking/hanging/grab*/offer*/watching & children/child/kids/girls/boys/gate/playground/park/daughter/
                son/sweets
        """,
        unless=TAUGHT
        + """
            waiting for/at a/an/my/our/his/her bus/doctor/results/appointment/car/list/coach
            water/nerf/toy/bubble/massage/glue/spud/starting gun/guns
            cricket/baseball/rounders/bath/fruit/tennis/table+tennis bat
            bath/sherbet/seed bomb/bombs
            plastic/toy/cardboard/pretend/foam sword/knife/gun/weapon/weapons
            weapons & costume/costumes/viking/vikings/roman/battle/dress
            cutlery/plastic/butter/cake/packed+lunch knife/knives/fork
            heart attack
            nose bleed/bleeds
            photographer/window+cleaner/delivery/engineer/plumber/contractor/builders
        """,
    ),
    Rule(
        name="lying in wait",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody is watched, followed or may be attacked.",
        phrases="""
            driving/drove/drives/walks/walking/walked/comes/coming past/by our/my/her/the house/home/gate/
                flat & keeps/since/again/slowly/staring/every/night
            parked/sitting/sat/stood/standing/waiting/lurking outside/opposite/near/by/across & staring/stares/
                watching/watches/engine/again/hours/reported/scared/hood
            staring/stares/stared/watching/watches at/through/me/us/my/into/the+children/the+girls/them & car/window/
                gate/house/every/scared/again/creepy/man/outside
            know/knows/knew/found/find/got/has/have her/his/their/my/our/mr+_/mrs+_/miss+_ address & going/go/round/
                tonight/come/visit/threat*/sort/get/pay+her/pay+him
            going/coming/come/go/turn/turning/turned/went/get/getting round/over/up/down there/to+her/her+house/
                their+house/my+house/his+house/our+house/to+my/to+his & tonight/address/talking/threat*/sort/show/
                teach/lads/mates/bat/scared/bang*/shout*/with+a
            be/come/coming/go/going/turn/up there/round/down/here with a? bat/hammer/brick/mates/lads/dog/bar/stick/
                tool/crowbar/gun/knife
            with a bat/hammer/brick/crowbar/machete/blade/handgun/gun/knife
            handgun/handguns/airgun/air+rifle/bb+gun/crossbow/taser/pepper+spray/knuckleduster
            set/sets/setting/put/torch*/burn*/petrol*/fire*/match ... alight/fire/ablaze/bomb*/through+the+letterbox/
                to+the+ground/to+it & with/in+it/families/house/school/her/him/hotel/car/them/should/threat*/people/
                place/said
            hang/hung/strung/shoot/shot/gas/gassed/drown*/burn/burnt/hanging/lynched/exterminat* them/her/him/all/
                the+lot/up/these/those/people & should/need/deserve*/want/ought/lets/someone/somebody/said/wrote/
                posted/put
            hunt/hunting/track/tracking him/her/me/them/us down
            get/getting what/whats she/he/they/coming deserve*/deserves/coming/to+her/to+him
            be/being sorry/dead/in+hospital/six+feet & shell/hell/youll/theyll/going+to/gonna/will
            older/grown/adult/strange/unknown boy/boys/man/men/teenager/teenagers/lad/lads/woman/adult & photos/
                pictures/selfies/selfie/meet*/gifts/gift/car/presents/boyfriend/money/alone/vape/vapes/alcohol/
                messag*/hotel/flat
            selfie/selfies & topless/undress*/clothes/older/bra/knickers/pants/sent/man
            gift/gifts/presents/money/robux/vbucks/skins/vape & online/game/someone/stranger/man/alone/meet/address/
                school & her/him/my/asked/sent/sending/she/he
            what/which school/road/street/park she/he/they/i go/goes/live/lives/plays & asked/asking/ask/wants/told/
                man/someone/online
            she/he/shes/hes/theyre/is/if ever? alone & asked/asking/ask/wants/online/game/someone/man
            in/into/inside/out+of his/a/the car/van/flat/house & man/stranger/offered/told+her/told+him/lift/sweets/
                puppy & child*/girl/boy/daughter/son/her/him/kids
            tried/trying/attempted to? grab/snatch/take/lure/pull/get & child/girl/boy/daughter/son/kids/pupil/car/
                van/her+into/him+into
        """,
        unless=TAUGHT
        + """
            cricket/baseball/rounders/fruit/tennis/table+tennis bat
            plastic/toy/cardboard/pretend/foam/nerf/water sword/knife/gun/weapon/bat
            birthday/christmas/raffle/secret+santa/school+fair present/presents/gift/gifts/money
            fire/drill/station/engine/brigade/service/alarm/alarms drill/visit/station/engine/alarm/brigade/service
            class photo/photos
            older brother/sister/children
        """,
    ),
    Rule(
        name="taken, missing or hidden",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A child may be taken, be missing, or be found by somebody who must not know where they are.",
        phrases="""
            court order/orders
            non molestation
            nonmolestation/restraining+order/injunction/occupation+order/prohibited+steps
            prohibited steps
            restraining/occupation/protection/care order
            child arrangements order
            refuge/witness+protection
            foster/fostered/adopted/adoptive/looked+after/foster+child/placement ... photo*/picture*/face/posted/
                shared/named/address/confidential/found/name
            placement is/was/are/should confidential/secret/private
            posted/shared/put/told/gave/published/knows/found/posting ... address/where+we+live/where+she+lives/
                where+they+live/where+hes+living/where+they+are/where+we+are/whereabouts & refuge/hiding/moved/ex/
                court/safe/him/secret/nobody/hidden/family/confidential
            moved/moving/ran/fled/hiding/escape/escaped/escaping to get away from him/her/my
            get/got/getting away from him/my+ex/his+dad/her+dad
            do not/dont/not/please+dont/never let/allow/release/give ... dad/father/mum/mother/ex/husband/him/uncle/
                grandad/anyone ... collect/pick/take/have/see/near
            not allowed to collect/contact/see/be+near/go+near ... him/her/them/the/my/children/child/kids
            take/taking/took/taken/taking+her/snatch*/abduct*/kidnap* him/her/them/the+children/the+kids/my+_ abroad/
                away/out/to
            take/taking/took/snatch*/abduct*/kidnap* ... abroad/out+of+the+country & dad/father/ex/mother/will/
                threat*/without/says/said
            abduct*/kidnap*
            hasnt/not/never/didnt come/came/got/arrived/turned home/up & son/daughter/child/boy/girl/school/he/she/
                missing/since & worried/missing/police/anyone/where/since/yet
            gone/is/went/been/reported missing & child/son/daughter/boy/girl/pupil/she/he/police/since
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
        says="It may be about violent extremism (Prevent).",
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
