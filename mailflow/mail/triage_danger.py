"""The sorting rules for danger to a child or a grown-up, which are looked for first and whatever else a message is.

The one idea: a missed danger is the worst error, so one strong sign alerts the safeguarding lead; ordinary scrapes,
lessons and advertisements are named, and nothing else is excused.
"""

from typing import Final

from mailflow.mail.triage_rules import Part, Rule

IMAGE_RULE: Final = "a naked or sexual image"
"""Where this rule counts nobody but the safeguarding lead is told, and nothing is opened (chapter 2.2, rule 5)."""

_ACCIDENT: Final = """
    fell/tripped/slipped/tumble/tumbled/scooter/trampoline/trampolining/football/rugby/bike/netball/gymnastics/swing/slide
    bumped/accident/playing/match/pe/sports/skateboard/climbing/dance/ball/goal
    risk assessment
"""
_TAUGHT: Final = """
    webinar/workshop/workshops/assembly/training/curriculum/sessions/delegate/course/lesson/lessons/newsletter/inset/policy
    costume/viking/vikings/fancy+dress/world+book+day/halloween
"""

DANGERS: Final = (
    Rule(
        name="marks on a child", part=Part.DANGER, weight=2, grade=4,
        says="A child has marks or injuries.",
        phrases="""
            came/come/comes/coming/turned/goes/went in/home/up/to ... with ... mark/marks/bruise/bruises/bruising/welts/burns
            bruise/bruises/bruised/bruising/welts/weals/siniaki & her/his/back/arm/arms/legs/face/child/boy/girl/son/daughter/neck/covered/friend/eye
            bruise/bruises/bruised/bruising/welts
            finger/belt/bite/cigarette/burn/grip/hand/red/strap/slap/teeth mark/marks
            mark/marks on his/her/their/the/my arm/arms/back/legs/neck/face/body/wrist/wrists/child/son/daughter/leg
            cigarette/scald burn/burns
            black/blackened eye
            limping/limp/flinch/flinches/flinched/flinching/cower*
            broken arm/rib/ribs/bone & again/dad/mum/says/hit
        """,
        unless=_ACCIDENT + "test/exam/sats/score/spelling/spellings/out+of marks",
    ),
    Rule(
        name="a child is hurt", part=Part.DANGER, weight=2, grade=4,
        says="Somebody hurts a child.",
        phrases="""
            <adult> ... <hit> ... <child>/her/him/them/me/us/face/back
            he/she/hes/shes/they/someone/who/dad/mum <hit> me/her/him/them/us/the+child/the+children/the+kids/the+baby/his+wife/my+_/his+son/her+son/her+daughter
            <hit> the? his/her/their/that/my/a/the/your son/daughter/child/kid/kids/children/boy/girl/wife/baby/mum/brother/sister/little
            shak*/shook/throws/threw/hits/hit/slap* the/her/his/their baby/toddler
            being/been/gets/getting/get/was/is hit/hurt/beaten/abused/smacked/slapped/battered/harmed/mistreated/belted/kicked/neglected & child/by/home/her/him/kids/boy/girl/dad/mum/being/them/children/parents
            good hiding/smack/belting/thrashing/hammering/slap/clout/wallop
            a clip/clout round/so/to
            clip & so they know
            with the/a/his belt/slipper/stick/strap/wooden+spoon/cable/ruler
            child/boy/girl/kids/children/baby ... being/is/getting/are hurt/harmed/abused/beaten/mistreated/neglected
            child abuse/protection/cruelty
            abus*/molest*/mistreat*/maltreat* his/her/their/the/a/that/these/my/by child/children/son/daughter/kids/boy/girl/baby/him/her/husband/stepdad/stepfather/uncle/father
            scream*/shout*/yell* & smack*/cry*/hours/thump*/bang*/hit*/slap*/neighbour/neigbour/neigbours/next+door
            domestic abuse/violence
            round the face/head/ear/ears & slap*/hit/smack*/clip*/son/daughter/her/him
            by the throat/neck/hair/scruff
            pushed/shoved/threw/thrown/kicked/locked her/him/them/me down/out/in/against/into/through/outside & stairs/wall/cupboard/shed/room/night/cold/floor/door
            <adult> ... violent/violence
            violent/violence & home/partner/husband/relationship/father/dad/towards/ex
            husband/partner/boyfriend/wife/girlfriend/ex/stepdad ... beat/beats/hits/hit/punch*/threat*/strangl*/hurt/hurts/slapped/kicks/kicked
            frightened/scared/afraid/terrified of his/her/my/their/him/what/the dad/mum/father/mother/husband/partner/boyfriend/stepdad/ex/stepfather/he/she/him
            frightened/scared/afraid/terrified of what? he/hell/him/she/shell/her/them/theyll
            not safe at/to/with home/go/him/her/dad/mum/here
            unsafe at home
            fears/fear/feared/fearing for my/her/his/their/the safety/life/lives/child/children/welfare
            dont/not feel/feels/felt safe & home/him/dad/husband/with/us
            safeguarding concern/worry/issue/matter/problem/risk
            welfare concern
            worried about a/the/her/his/their/that welfare/safety
            worried/concerned/scared for her/his/their/the/my safety/welfare/childs
            at risk of harm
            being harmed
        """,
        unless=_TAUGHT + """
            <child> ... hit/kicked/pushed by a/another ball/child/boy/girl/pupil
            another/older/other/naughty/bigger/two/some child/boy/girl/boys/girls/kid/kids hit/kicked/pushed/punched/pulled
            hit my/our/the car/fence/kerb/wall
            risk assessment
        """,
    ),
    Rule(
        name="a child is bullied", part=Part.DANGER, weight=2, grade=4,
        says="A child is bullied.",
        phrases="""
            <mychild>/she/he/child/pupil/hes/shes ... bullied/bulied/picked+on
            <child>/her/him ... bullying/bullies/bully/tormented/tormenting
            bullied/bullying/tormenting by/on/from/my/her/him/him/a <child>/_/him/her
            bullying & girls/boys/kids/childrens/pupils group/whatsapp/chat/snapchat/messages
        """,
        unless=_TAUGHT + """
            handled/dealt/anti/complaint/week/award/assembly/book/poster
            parents/mums/dads/adults/parent/mum/dad/mother ... bully*/bulli*
            bully*/bulli* ... parents/mums/dads/adults/parent/mum/dad/mother/teacher/staff/mr+_/mrs+_/miss+_
            calls/called my/our son/daughter/child a/the bully
        """,
    ),
    Rule(
        name="afraid to go home", part=Part.DANGER, weight=2, grade=4,
        says="A child is afraid of home or of a grown-up.",
        phrases="""
            scared/afraid/frightened/terrified/dont+want/doesnt+want/doesn+want/didnt+want/not+want/worried/begged/begging/refuses/hates to? ... go/going/be/take+him/take+her home/to+his+dads/to+her+dads/alone+with
            boi się
            go/going/take/taking/took/taken him/her/them? home & scared/afraid/frightened/terrified/begged/begging/crying/cried
            cry*/scream*/cling* when/at & dad/collect*/home & time/collects/goes/has/to
            scared/afraid/frightened/terrified of my/her/his/the dad/mum/stepdad/uncle/mummys/boyfriend/stepmum/grandad/father/mother/brother
        """,
        unless="""
            trip/residential/swimming/dark/dog/dogs/thunder/halloween
        """,
    ),
    Rule(
        name="neglect", part=Part.DANGER, weight=2, grade=4,
        says="A child may be neglected.",
        phrases="""
            never/no/not/without has/have/had/any/got/get/been? ... lunch/breakfast/dinner/food/fed/coat/eaten/heating/electric/electricity & child/lad/boy/girl/always/hungry/same/clothes/dirty/told/home/says/kids/baby/he/she/little
            starving/starved/unfed
            always/constantly/so/permanently hungry/dirty/filthy/unwashed/smelly/tired/cold & child/kids/boy/girl/clothes/he/she/lad
            hungry & home/no+food/cupboard*/weekend/steal*/nothing+to+eat/never
            same dirty/clothes/filthy
            dirty/filthy/unwashed/soiled clothes/house/home/mattress/nappy
            home/house/left/own/leave/leaves alone/on+their+own/on+her+own/on+his+own/by+themselves/by+herself/by+himself & child*/kid/kids/little/year/years/old/seven/six/eight/baby/night/eldest/toddler/work/boys/girls/them/at+night
            left/leaves/leaving ... on their/his/her own & work/kids/children/little/night/seven/six/eight/nine/eldest/baby/pub
            nobody/no+one looking after/feeds/feeding/collects him/her/them
            not/never allowed to eat/drink/wash/sleep
            allowed to eat
            neglect/neglected/neglecting/neglects/neglectful
            no electric/electricity/heating/food/bed/hot+water & kids/child/children/boy/girl/he/she/they/told/house/home
            locked in/out ... room/cupboard/shed/bedroom/garden/night/cold
            sleeping in/on the? car/floor/van & kids/children/child/family/they
            needles/drugs/heroin/cocaine/crack/cannabis/weed/dealing/dealer/spice & house/kids/children/child/mum/dad/parent/front/home/car/school/gate/playground
            drunk/drinking/alcohol/pissed/wasted/hammered/vodka/smelt+of & driv*/drove/collect*/pick*/kids/children/child/car/pick+up/gate/baby/charge
            smell/smelt/smelled/stank/stinking/reeked/reeking of? alcohol/drink/beer/vodka/cannabis/weed
        """,
        unless=_TAUGHT + """
            trip/residential/menu/water+bottle/sandwich
        """,
    ),
    Rule(
        name="touched or groomed", part=Part.DANGER, weight=2, grade=4,
        says="It may be about sexual harm.",
        phrases="""
            touch/touched/touches/touching/tuching/touchd/fondl*/grop* ... private/privates/bits/bottom/inappropriately/her/him/me/down+there/willy/child/girl/boy/breast/chest/leg/knee
            private parts
            hand/hands ... down/up/in/inside his/her/their/my pants/trousers/knickers/skirt/top
            sexual*/rape/raped/rapist/paedophile/paedo/peado/pedo/pedophile/molest*/incest/indecent*/grooming/groomed/groom
            inappropriate touching/touch/contact
            kiss* & uncle/grandad/man/stepdad/teacher/coach/adult/her+on+the/older
            secret/secrets/special & uncle/grandad/game/games/man/cant+tell/not+to+tell/cant+talk/keep+secret/stepdad/boyfriend/must/tell+anyone/tell+mummy & her/me/him/she/he/us/with/my
            our little secret
            comes/came/come/goes/gets in/into my/her/his/their room/bed/bedroom at/night/when
            in/into bed with & uncle/grandad/man/stepdad/boyfriend/him/her
            man/stranger/somebody/someone/adult/adults/grown+up/men/guy/bloke/older/person online/internet/xbox/roblox/snapchat/playstation/discord/fortnite/tiktok/instagram/game & meet*/photo*/photos/pictures/pics/talking/messaging/gifts/age/naked/camera/secret/chat/send/asked/asking
            talking/messaging/chatting/speaking to/with a/an/some/this man/stranger/older/adult/guy & online/internet/meet/xbox/park/game/snapchat/roblox/whatsapp
            wants/asked/asking/arranged/agreed/planning/going to meet her/him/them/up? & online/man/stranger/park/alone
            photo/photos/pictures/pics/video/videos of himself/herself/themselves/her+body/his+body
            send/sent/sending him/her/them? ... nude*/naked/topless/pictures+of/photos+of+him*/photos+of+her*
            explicit/sexual/pornograph*/porn/sexy/naked/nude/nudes
            pregnan* & year/pupil/fourteen/thirteen/eleven/twelve/she+is+only
            exploit*
        """,
        unless=_TAUGHT + """
            lose/lost/keep/kept/stay/out/in/a/finishing/the/gentle touch
            sex education
            midwife/maternity
            dog/pet/horse groomer/grooming
            secret santa/garden/agent/millionaire
            keep/be/getting/get in touch
        """,
    ),
    Rule(
        name=IMAGE_RULE, part=Part.DANGER, weight=3, grade=4, clause="",
        says="It may bring or name a sexual image of a child. Open nothing.",
        phrases="""
            nude/nudes/naked/topless/undressed/indecent/explicit/sexual ... photo/photos/picture/pictures/pic/pics/image/images/video/videos/selfie
            photo/photos/picture/pictures/pic/pics/image/images/video/videos/selfie ... nude/nudes/naked/topless/undressed/no+clothes/without+clothes/without+any+clothes/nothing+on/no+top/in+the+bath/in+the+shower/undies/underwear/indecent/explicit/rude & girl/boy/child/year/daughter/son/kid/pupil/little/y6/y5/y4/class/her/him/baby/niece/nephew/teenage*
            nudes
            pic/pics/photo/photos/picture/pictures/image/video of a/his/her/some y*/yr*/year/little/young _? girl/boy/girls/child & attached/forwarded/sent/was+sent/passed/deleted/received/shared/going+round/everyone
            video/photo/picture/pic ... of a naked/nude/undressed
        """,
        unless=_TAUGHT + """
            nativity/sports+day/school+play/winning/trophy/prize/award/assembly/newspaper/swimming+gala
        """,
    ),
    Rule(
        name="self-harm", part=Part.DANGER, weight=2, grade=4,
        says="Somebody may harm themselves.",
        phrases="""
            self harm*
            selfharm*/suicid*/overdos*/samobój*
            kill/killing/killed/hurt/hurting/harm/harming/hang/hanging/hate/hates/hating/top/cut/cutting/end/ending myself/himself/herself/themselves/hisself/themself/yourself
            cutting/cut/cuts/scratching her/his/my/their/both arm/arms/wrist/wrists/legs/leg/thigh/thighs
            want/wants/wanted/wanting/wish/wishes/wished to? ... die/dead/be+dead/was+dead/were+dead/disappear/not+wake+up/not+be+here/end+it/sleep+forever
            dont/doesnt/not/didnt/never want/wants/wanna/wanted/wanting to? be/live/carry/go here/alive/on/anymore/any+more
            dont/doesnt/not want/wants to? wake up
            cant/cannot/can/couldnt/dont+know+how+much+longer+i+can go/carry/cope/keep/do on/going/any/anymore/this/with/much/.
            how much longer i/he/she/can
            no/the/any/wheres/what/whats/see point to/in/of/is? ... anything/anymore/living/any+more/life/carrying/going+on/being+here/it+all/carry
            see the? point of/in/to
            better off without me/him/her/us/them
            better off dead
            end it/my/his/her all/life/lives
            no reason/nothing/anything to/left to? live for
            not hear from me/her/him again/anymore
            wont be here/around tomorrow/soon/much/next/by
            took/taken/taking all? my/his/her/the/some/too+many/all+the/all+my? tablets/pills/paracetamol
            goodbye note/letter/everyone
            ending it all
            give up on life/everything
            life isnt/is/not worth living/pointless/over
            had enough of life/living
        """,
        unless="""
            webinar/training/workshop/delegate/course
            cut/cuts himself/herself/myself on/with/shaving
            hurt/cut/hurts himself/herself/themselves on/at/when/in/playing/falling/during
            go on/to trip/holiday/the+trip/friday/monday/the+list
            point of/in bringing/paying/ordering/booking/homework/signing
            dying to/of
            cant/cannot/couldnt/can go on the/a/friday/thursday/monday/wednesday/tuesday/trip
            cope with a/an/the? packed/earlier/change/laces/buttons/zip
        """,
    ),
    Rule(
        name="a threat of violence", part=Part.DANGER, weight=2, grade=4,
        says="Somebody threatens violence, or lies in wait.",
        phrases="""
            waiting/wait/waits for/at you/me/her/him/us/them/the+gate/the+gates/my/outside & gate/gates/tomorrow/outside/after/clever/said/put/wrote/school/playground/scared/car/kick/him/her
            be waiting at/for/outside you/me/her/the/him/school/my
            kill/killing/stab*/shoot/burn/batter/bash/knife/murder*/strangle/bury/smash/punch/slap/thump/drown/kick/hurt ... her/him/me/you/them/us/head/mrs+_/mr+_/miss+_/that+woman/that+place/the+school/the+place/someone/somebody/face/everyone & ill/hell/shell/said/going+to/gonna/wants/want/threat*/wrote/put/should/theyll/someone/somebody/deserve*/hed/shed/needs
            burn ... down & school/place/her/house/it/said/should/somebody/someone/with/that
            put me/her/him/you/them/us/someone in hospital/the+ground/intensive/a+coffin/a+wheelchair
            put/end/ends/ended in hospital/a+coffin & if/see/sees/will/ill/shell/hell
            kick/smash/bash/punch/cave/knock/stove my/his/her/your/their head/face/teeth/door in/out/off
            throw* acid
            acid attack
            beat/beats/beating/batter/do/smash me/him/her/you/them/us up/black/senseless/over
            watch/watching her/my/his/your/their back/step
            know/knows/knew which/what/where ... road/street/house/lives/live/flat/address & back/watch/better/threat*/careful/scared/sorry/pay/teaching/ta/she/her/my/me
            gun/guns/shotgun/shotguns/firearm/rifle/pistol/machete/bomb/bombs/grenade/explosive*/petrol+bomb
            knife/knives/blade/weapon/weapons/hammer/bat/crowbar/screwdriver & bag/school/bring*/brought/carry*/saw/threat*/pulled/gate/coat/showed/him/her/has+a/had+a/with+a/waving/front
            attack* & school/gate/going+to/will/me/threat*
            threatened/threatening/threatens/threat/threats to ... kill/hurt/harm/stab/burn/take/attack/beat/hit/come/punch/batter/shoot/life/lives/violence
            death threat/threats
            do/say something/anything stupid/silly
            make/made sure she/he/they/you never/dont/regret
            blood/bleeding/bled & floor/face/everywhere/nose/head/hit/punch*/hands
            stalk*/following/followed/follows me/her/him/us/my/my+_ & home/school/car/gate/street/shop/everywhere/house/work
            watching/parked/sat/sitting/turns+up/turned+up/hanging outside/near/round my/our/the/her house/home/gate/school & he/ex/man/she/every/again/night
            man/stranger/van/somebody/someone/person/bloke/guy & talk*/approach*/follow*/taking+photos/filming/lurking/hanging/grab*/offer*/watching & children/child/kids/girls/boys/gate/playground/park/daughter/son/sweets
        """,
        unless=_TAUGHT + """
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
        name="taken, missing or hidden", part=Part.DANGER, weight=2, grade=4,
        says="A child may be taken, be missing, or be found by somebody who must not know where they are.",
        phrases="""
            court order/orders
            non molestation
            nonmolestation/restraining+order/injunction/occupation+order/prohibited+steps
            prohibited steps
            restraining/occupation/protection/care order
            child arrangements order
            refuge/witness+protection
            foster/fostered/adopted/adoptive/looked+after/foster+child/placement ... photo*/picture*/face/posted/shared/named/address/confidential/found/name
            placement is/was/are/should confidential/secret/private
            posted/shared/put/told/gave/published/knows/found/posting ... address/where+we+live/where+she+lives/where+they+live/where+hes+living/where+they+are/where+we+are/whereabouts & refuge/hiding/moved/ex/court/safe/him/secret/nobody/hidden/family/confidential
            moved/moving/ran/fled/hiding/escape/escaped/escaping to get away from him/her/my
            get/got/getting away from him/my+ex/his+dad/her+dad
            do not/dont/not/please+dont/never let/allow/release/give ... dad/father/mum/mother/ex/husband/him/uncle/grandad/anyone ... collect/pick/take/have/see/near
            not allowed to collect/contact/see/be+near/go+near ... him/her/them/the/my/children/child/kids
            take/taking/took/taken/taking+her/snatch*/abduct*/kidnap* him/her/them/the+children/the+kids/my+_ abroad/away/out/to
            take/taking/took/snatch*/abduct*/kidnap* ... abroad/out+of+the+country & dad/father/ex/mother/will/threat*/without/says/said
            abduct*/kidnap*
            hasnt/not/never/didnt come/came/got/arrived/turned home/up & son/daughter/child/boy/girl/school/he/she/missing/since & worried/missing/police/anyone/where/since/yet
            gone/is/went/been/reported missing & child/son/daughter/boy/girl/pupil/she/he/police/since
            ran/run/running/runaway away & home/child/he/she/daughter/son
            fgm/female+genital/cut+her/circumcis*
            becoming a woman
            forced/arranged/forcing marriage/marry/to+marry/into
            be/get/getting/made to? marry/married & fifteen/fourteen/sixteen/thirteen/only/abroad/pakistan/somalia/india/bangladesh/doesnt+want/half+term/summer/forced/not+want
            traffick*/slavery
        """,
        unless=_TAUGHT + """
            jury
            bus/dog/adoption+leave/adopt/appeal
        """,
    ),
    Rule(
        name="radical or hateful violence", part=Part.DANGER, weight=2, grade=4,
        says="It may be about violent extremism (Prevent).",
        phrases="""
            extremis*/radicalis*/radicaliz*/terroris*/jihad*/isis/martyr*/caliphate/nazi/nazis/neo+nazi/swastika*/white+power/race+war/incel*/great+replacement
            videos/video/clips/posts/posting/flyers/leaflets & flags/group/march/militia/patriots/movement/fighters/coming & ready/its+coming/coming/war/rise/fight/defend/prepare
            its/war/day/time is? coming & ready/kids/prepare/flags/videos/group
            get your kids/families/children ready
            join/joining/joined the? fight/militia/brotherhood/cause & boy*/son/dad/brother/kids/men
            race/civil/holy war
        """,
        unless=_TAUGHT + """
            history/topic/ww2/homework/world+war
            prevent training/duty/lead/strategy
        """,
    ),
    Rule(
        name="danger in another language", part=Part.DANGER, weight=2, grade=4,
        says="A word for violence or fear stands in another language.",
        phrases="""
            bije/bił/biła/bita/bity/pobił/pobiła/siniak/siniaki/siniaków/samobójstwo/boi+się/krzywdzi/przemoc/nóż/zabić/zabije/gwałt/molestuje
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
            कुट्यो/कुटेको/कुट्छ/चोट/नीलडाम/आत्महत्या/चक्कु/मार्छु/मार्ने/मारता/मारा/मारपीट/चाकू/हत्या/बलात्कार/पिटाई/पीटता/डर
            يضرب/ضرب/ضربه/ضربها/كدمات/انتحار/سكين/قتل/اغتصاب/عنف/يخاف/خائف
            مارتا/مارا/مارتے/خودکشی/چاقو/زخم/تشدد
            打/毆打/殴打/自杀/自殺/刀/虐待/强奸/杀
            মারে/মারধর/আত্মহত্যা/ছুরি/খুন/নির্যাতন
            ਮਾਰਦਾ/ਕੁੱਟਦਾ/ਖੁਦਕੁਸ਼ੀ/ਚਾਕੂ/ਡਰ
        """,
    ),
)
