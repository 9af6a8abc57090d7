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
        name="marks on a child",
        part=Part.DANGER,
        weight=2,
        grade=4,
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
        name="a child is hurt",
        part=Part.DANGER,
        weight=2,
        grade=4,
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
        unless=_TAUGHT
        + """
            <child> ... hit/kicked/pushed by a/another ball/child/boy/girl/pupil
            another/older/other/naughty/bigger/two/some child/boy/girl/boys/girls/kid/kids hit/kicked/pushed/punched/pulled
            hit my/our/the car/fence/kerb/wall
            risk assessment
        """,
    ),
    Rule(
        name="a child is bullied",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A child is bullied.",
        phrases="""
            <mychild>/she/he/child/pupil/hes/shes ... bullied/bulied/picked+on
            <child>/her/him ... bullying/bullies/bully/tormented/tormenting
            bullied/bullying/tormenting by/on/from/my/her/him/him/a <child>/_/him/her
            bullying & girls/boys/kids/childrens/pupils group/whatsapp/chat/snapchat/messages
        """,
        unless=_TAUGHT
        + """
            handled/dealt/anti/complaint/week/award/assembly/book/poster
            parents/mums/dads/adults/parent/mum/dad/mother ... bully*/bulli*
            bully*/bulli* ... parents/mums/dads/adults/parent/mum/dad/mother/teacher/staff/mr+_/mrs+_/miss+_
            calls/called my/our son/daughter/child a/the bully
        """,
    ),
    Rule(
        name="afraid to go home",
        part=Part.DANGER,
        weight=2,
        grade=4,
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
        name="neglect",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A child may be neglected.",
        phrases="""
            never/no/not/without has/have/had/any/got/get/been? ... lunch/breakfast/dinner/food/fed/coat/eaten/heating/electric/electricity & child/lad/boy/girl/always/hungry/same/clothes/dirty/told/home/says/kids/baby/he/she/little
            starving/starved/unfed
            always/constantly/so/permanently hungry/dirty/filthy/unwashed/smelly/tired/cold & child/kids/boy/girl/clothes/he/she/lad
            hungry & home/no+food/cupboard*/weekend/steal*/nothing+to+eat/never
            same dirty/clothes/filthy
            dirty/filthy/unwashed/soiled clothes/house/home/mattress/nappy
            left/leave/leaves/leaving alone/on+their+own/on+her+own/on+his+own/by+themselves/by+herself/by+himself & child*/kid/kids/little/year/years/old/seven/six/eight/baby/night/eldest/toddler/work/boys/girls/them/at+night
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
        unless=_TAUGHT
        + """
            trip/residential/menu/water+bottle/sandwich
        """,
    ),
    Rule(
        name="touched or groomed",
        part=Part.DANGER,
        weight=2,
        grade=4,
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
        unless=_TAUGHT
        + """
            lose/lost/keep/kept/stay/out/in/a/finishing/the/gentle touch
            sex education
            midwife/maternity
            dog/pet/horse groomer/grooming
            secret santa/garden/agent/millionaire
            keep/be/getting/get in touch
        """,
    ),
    Rule(
        name=IMAGE_RULE,
        part=Part.DANGER,
        weight=3,
        grade=4,
        clause="",
        says="It may bring or name a sexual image of a child. Open nothing.",
        phrases="""
            nude/nudes/naked/topless/undressed/indecent/explicit/sexual ... photo/photos/picture/pictures/pic/pics/image/images/video/videos/selfie
            photo/photos/picture/pictures/pic/pics/image/images/video/videos/selfie ... nude/nudes/naked/topless/undressed/no+clothes/without+clothes/without+any+clothes/nothing+on/no+top/in+the+bath/in+the+shower/undies/underwear/indecent/explicit/rude & girl/boy/child/year/daughter/son/kid/pupil/little/y6/y5/y4/class/her/him/baby/niece/nephew/teenage*
            nudes
            pic/pics/photo/photos/picture/pictures/image/video of a/his/her/some y*/yr*/year/little/young _? girl/boy/girls/child & attached/forwarded/sent/was+sent/passed/deleted/received/shared/going+round/everyone
            video/photo/picture/pic ... of a naked/nude/undressed
        """,
        unless=_TAUGHT
        + """
            nativity/sports+day/school+play/winning/trophy/prize/award/assembly/newspaper/swimming+gala
        """,
    ),
    Rule(
        name="self-harm",
        part=Part.DANGER,
        weight=2,
        grade=4,
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
        name="a threat of violence",
        part=Part.DANGER,
        weight=2,
        grade=4,
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
            blood/bleeding/bled & hit/punch*/hands/kicked/attack*/threat*/stab*
            stalk*/following/followed/follows me/her/him/us/my/my+_ & home/school/car/gate/street/shop/everywhere/house/work
            watching/parked/sat/sitting/turns+up/turned+up/hanging outside/near/round my/our/the/her house/home/gate/school & he/ex/man/she/every/again/night
            man/stranger/van/somebody/someone/person/bloke/guy & talk*/approach*/follow*/taking+photos/filming/lurking/hanging/grab*/offer*/watching & children/child/kids/girls/boys/gate/playground/park/daughter/son/sweets
        """,
        unless=_TAUGHT
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
        unless=_TAUGHT
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
            extremis*/radicalis*/radicaliz*/terroris*/jihad*/isis/martyr*/caliphate/nazi/nazis/neo+nazi/swastika*/white+power/race+war/incel*/great+replacement
            videos/video/clips/posts/posting/flyers/leaflets & flags/group/march/militia/patriots/movement/fighters/coming & ready/its+coming/coming/war/rise/fight/defend/prepare
            its/war/day/time is? coming & ready/kids/prepare/flags/videos/group
            get your kids/families/children ready
            join/joining/joined the? fight/militia/brotherhood/cause & boy*/son/dad/brother/kids/men
            race/civil/holy war
        """,
        unless=_TAUGHT
        + """
            history/topic/ww2/homework/world+war
            prevent training/duty/lead/strategy
        """,
    ),
    Rule(
        name="something wrong at home",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Something seems very wrong where a child lives.",
        phrases="""
            handprint/handprints/hand+print/hand+prints
            sleep/sleeps/sleeping/slept in/on/under the? bath/shed/cupboard/garage/floor/street/hallway/cellar/van
            cant get him/her/me/them/to+him/to+her
            lock/locks/locking/locked her/him/them/me/us/the+kids/the+children/my+_ in/out/up/away
            counts/count/hides/locks the/all/every tins/food/money/cupboard/cupboards/fridge
            knock*/put/send* him/her/them/the+baby/it out/to+sleep/off & medicine/antihistamin*/calpol/tablets/dose/gives/give/giving/whisky/gin
            antihistamin*/piriton/melatonin/sedat*/sleeping+tablets/sleeping+pills & night/every/dose/sleep/knock*/toddler/baby/give*
            married/marry & being+sent/sent+away/year+5/year+6/fifteen/fourteen/sixteen/thirteen/twelve/one+of+the+girls/doesnt+want/forced/cousin/against+her/schoolgirl
            out/wandering/roaming/playing on/in/about the? street/streets/road/town/park till/until/at/after & night*/nine/ten/eleven/10/11/midnight/dark/9pm/10pm/11pm
            nobody/no+one/noone ever? comes/cares/collects/checks/feeds/washes/notices
            wine/beer/vodka/gin/cider/lager/whisky/alcohol/drunk/stoned/drugs/cannabis/weed/cocaine & pick+up/pickup/drop+off/gate/driv*/wheel/pram/park/child/kids/toddler/baby/son/daughter/before+school/smell*/smelt/hes+10/shes+10/mum/dad/stagger*/slurr*/falling
            stagger*/slurr*/legless/unconscious/passed+out/out+cold/blacked+out & mum/dad/mother/father/parent/gate/kids/children/sofa
            without a/his/her/their/any belt/seatbelt/car+seat/seat+belt/child+seat
            not/isnt/arent/never/aint/wasnt allowed clothes/any/food/to+eat/to+drink/toilet/to+use/to+sleep/to+talk/to+see/downstairs/a+bed/to+wear/out & home/uncle/dad/mum/stepdad/there/mummy/daddy/him/her
            clothes & uncle/stepdad/grandad/off/takes/took/without/cousin/lodger & her/him/she/he/they/child/girl/boy
            uncle/stepdad/stepfather/grandad/lodger/cousin/babysitter/neighbour/mums+boyfriend & secret/room/bed/bath/tickl*/photos/kiss*/undress*/touch*/night/scared/lap/hurts/naked
            hurt/hurts/hits/hit/touches/touch/shouts/screams me/him/her when/if/every/at/because & mum/dad/work/home/night/asleep/out
            squeez*/squash*/hold*/press*/cover* his/her/my/their/the neck/throat/nose/mouth/face
            neck/throat & hands/hand/squeez*/grab*/daddy/mummy/sleepy/breath*
            cant/couldnt/cannot breathe
            burn/burns/scar/scars/scratches/cuts/marks/slashes/lump/lumps/swelling on/up/over/down all? her/his/my/their/the arm/arms/legs/leg/back/neck/hands/hand/tummy/body/face/wrists/wrist/cheek/thighs
            eat/eats/eating/ate/food/scraps out?/from? of? our/the/my/peoples/other bins/bin
            out of/from the/our/peoples bins/bin
            rummag*/scaveng*/begging/begs & bins/bin/food/money/crisps/lunch
            stealing/steals/stole/takes/taking/hides/hiding food/lunches/lunch/crusts & hungry/home/kids/children/other/bag/pocket*
            broken/broke/smash*/smashed my/her/the/his/our phone/door/window/nose/ribs/jaw/face/plates & he/husband/partner/ex/boyfriend/scared/again
            call/ring/phone/get the police if/please/when/now/for & gate/not+there/scared/dont/him/he/need/home/please
            scared/frightened/terrified/petrified/afraid of him/what+he/what+she/whats+going
            scared/frightened/terrified/petrified/afraid at home
            takes/took/controls/checks/keeps/keep her/my/their money/phone/passport/keys/card/benefits & husband/partner/he/boyfriend/him/man/her+man
            not coping/cope/coping & home/kids/children/baby/alone/mum/me/anymore/longer
            sectioned/hearing+voices/nervous+breakdown/breakdown/psychosis/psychotic & mum/dad/mother/father/husband/wife/parent/me/she/he
            made/makes/forced/forces/forcing him/her/them/me to? kneel/stand/sleep/eat/strip/wash/drink & floor/cold/hours/outside/dark/corner/night/soap/shower/shed/dog
            cold shower/bath & punish*/made/makes/naughty
            soap in his/her/my mouth
            county lines
            trap house
            gang/gangs & son/daughter/boy/girl/brother/drugs/knife/recruit*/running/carrying
            exposed/flashed/flashing/flasher himself/at/his/outside
            she/he takes/took off? her/his/their clothes/top/trousers off/down & man/uncle/made/make/camera/online
            left/leave/leaves/leaving the? baby/toddler/kids/children/him/her/them in the car/house/bath/flat/pram & alone/hour/hours/shop/pub/work/night/hot
            same nappy/clothes/pants & day/days/week
            scared/frightened/afraid/terrified to tell/say/speak & dad/mum/stepdad/uncle/anyone/hurt/home/him/her
            begged/begs/begging me/us/her/him/not/to not? to? be? tell/go/send/sent/take/leave/be+sent
            fresh/new/always/more/often/strange/unexplained mark/marks/bruise/bruises/scratches/cuts/injuries/burns
            hand/hands/arm/fingers/face/foot on/in/under/against/into the hob/stove/cooker/iron/radiator/kettle/fire/boiling/scalding/hot+water/oven/wall/door
            sleep/sleeps/sleeping/stay/stays/stand/kept/keeps/put outside/outdoors/in+the+garden/on+the+balcony & naughty/night/makes/made/dad/mum/punish*/he/she/cold
            leftovers/scraps & boy/girl/child/waits/asks/others/bins
            boyfriend/girlfriend & nineteen/eighteen/twenty/seventeen/18/19/20/21/older/thirties/year+6/year+5/eleven/ten/twelve/snapchat
            he/she/husband/partner/ex/boyfriend/hes reads/checks/tracks/monitors/watches/hacked my/her/his/wifes/their texts/text/phone/emails/messages/every/location
            tracks/tracking/tracker ... wife/wifes/girlfriend/ex/her/my/me
            get me/us/myself and/the/my ... out
            need/needs/trying/want to? get out/away & he/him/safe/boys/kids/tell/husband/refuge
            dont/please tell anyone/anybody i/that/ive & emailed/told/he/she/find
            wet/wets/wetting/soiled/soiling/soils herself/himself/the+bed/bed/her/his & again/dad/dads/begged/never/suddenly/weekend/scared/started/keeps
            never been like this/that
            behead*/execution/executions/gore/torture/snuff
            hears/hearing/hear a? voice/voices
            voice/voices telling/tell/tells/told him/her/me/them
            jump/jumping off/from/in+front/out
            never been right/same since
            dont want my/our/any/that _ near/around/alone him/with
            grown+up/adult/dirty/rude/18/x+rated/sex film/films/videos/magazines/movies & him/her/me/child/boyfriend/watch/shows/shown/made/kids
            through the wall/walls & hear/kids/crying/screaming/shouting/thump*
            kids/children/baby stopped/stop crying/screaming
            hear/heard them/him/her/shouting/screaming/crying/fighting/thuds & wall/night/kids/children/next+door/every
            so out of it
            out of it at/on/by
            which child/one/kid was hers/his/theirs
            knows/know what happens/will+happen if
            photograph/photographs/photos/pictures/film/video of our/my/her/his/the daughter/son/girl/boy/children/girls/kids in/with/while/getting & paddling/bath/pool/swimming+costume/lodger/changing/asked/neighbour/underwear/uncle/bikini
            stopped/not/isnt/refuses/refusing/hardly eating/to+eat/eat & sick/ten/eleven/nine/weight/thin/after/she/hes/shes/meals
            makes/making/made herself/himself/themselves sick/throw+up/vomit
            anorexi*/bulimi*/eating+disorder
            put/puts/putting/brick/bricks ... windows/window through
            threat*/going+to/gonna/will put the/her/his/their windows/window/door/car
            do time for
            nothing left & house/job/parents/paperwork/anymore/live/tired
            paperwork/will/affairs/insurance in+order/sorted/order & so/wont/have+to/kids/her/him/them
            ceremony/cutting/initiation & girl/aunt/aunty/country/africa/family/her/sierra/gambia/sudan/leone/taken/going
            looks/looking after/caring ... little+ones/babies/siblings/brothers/sisters/kids/the+baby/toddler ... herself/himself/her+own/his+own/alone/every/night/evening
            by herself/himself/themselves/their+own/her+own/his+own & little+ones/evening/night/year+3/year+2/year+1/reception/seven/six/five/eight/baby/home+alone
            where the/they/she/he/that ... moved/move/lives/living/staying/live to/now/at? & only/because/hiding/brothers/husband/father/ex/family/safe/posted/shared
            what her/his/their/my brothers/brother/family/husband/father/ex/dad would/will/might do
        """,
        unless=_ACCIDENT
        + _TAUGHT
        + """
            on the way/journey/trip/camping/holiday/sleepover/tent
            wine/beer/mulled & fair/quiz/pta/raffle/bar/licence/tasting/glasses/cheese/fundrais*/tombola/bottle
            phone & cracked/screen/insurance/contract
            neck/throat & sore/infection/glands/stiff/tonsil*/cough/warm
            eczema/chickenpox/nettles/allergic/sunburn/cat/kitten/brambles/thermos/oven/iron/eczema
            recycling bins/bin
            food/clothing bank
        """,
    ),
    Rule(
        name="despair",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody may have lost the wish to live.",
        phrases="""
            never/not been? born & wish/wishes/wished/better/should/sorry
            never been born
            happier/better/easier/relieved if/without/when/once i/he/she/im/hes/shes/id/me/hed/shed & gone/dead/here/me/there/disappear*/die*
            if/when i/he/she/im/hes/shes was/were/is/am? gone/dead/not+here/not+around & happier/better/easier/kids/children/look+after/care/notice/miss
            wrote/written/writing/write/left/leaving letters/letter/a+letter/notes/note/goodbye to/for the/my/our/each children/kids/boys/girls/family/husband/wife/mum/them/child
            goodbye & children/kids/forever/everyone/sorry & cant/tired/anymore/end
            how to do it & belt/rope/tablets/diary/knows/pills/bridge/train/knife
            belt/rope/noose/tablets/pills/bridge/railway/blade/blades/razor/razors & diary/drew/drawn/knows/plan/plans/himself/herself/myself/said+he/die/end/stash*/hidden/under+the+bed/searched/searching
            nobody/no+one/noone would/will/wouldnt miss/care/notice & me/him/her/if/gone
            dont/doesnt/not see/want/have a? future/tomorrow/anything+to+live
            cant see/face a/another/any way/day/future & out/anymore/tomorrow/forward/on
            want/wants/wanted it all? to/it stop/to+stop/to+end/over/end & everything/pain/me/tired/life/anymore/die/sleep
            i give up
            ready to go/die & tired/life/goodbye
            wish i/he/she was/were/wasnt dead/alive/here
            hates/hate himself/herself/myself/being+alive/life
            life is/isnt/not over/worth/pointless/unbearable
            dark thoughts/place
            harming/harm/hurting/hurt/cut/cutting/burning/scratching/starving/punching/hitting himself/herself/themselves/myself on+purpose/again/with/because/when/in/badly/with+a
        """,
        unless=_TAUGHT
        + """
            bell/bumped/fell/accident/playing/sports/pencil/scissors+in+art
            belt & judo/karate/taekwondo/trousers/seat/conveyor
        """,
    ),
    Rule(
        name="lying in wait",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody is watched, followed or may be attacked.",
        phrases="""
            driving/drove/drives/walks/walking/walked/comes/coming past/by our/my/her/the house/home/gate/flat & keeps/since/again/slowly/staring/every/night
            parked/sitting/sat/stood/standing/waiting/lurking outside/opposite/near/by/across & staring/stares/watching/watches/engine/again/hours/reported/scared/hood
            staring/stares/stared/watching/watches at/through/me/us/my/into/the+children/the+girls/them & car/window/gate/house/every/scared/again/creepy/man/outside
            know/knows/knew/found/find/got/has/have her/his/their/my/our/mr+_/mrs+_/miss+_ address & going/go/round/tonight/come/visit/threat*/sort/get/pay+her/pay+him
            going/coming/come/go/turn/turning/turned/went/get/getting round/over/up/down there/to+her/her+house/their+house/my+house/his+house/our+house/to+my/to+his & tonight/address/talking/threat*/sort/show/teach/lads/mates/bat/scared/bang*/shout*/with+a
            be/come/coming/go/going/turn/up there/round/down/here with a? bat/hammer/brick/mates/lads/dog/bar/stick/tool/crowbar/gun/knife
            with a bat/hammer/brick/crowbar/machete/blade/handgun/gun/knife
            handgun/handguns/airgun/air+rifle/bb+gun/crossbow/taser/pepper+spray/knuckleduster
            set/sets/setting/put/torch*/burn*/petrol*/fire*/match ... alight/fire/ablaze/bomb*/through+the+letterbox/to+the+ground/to+it & with/in+it/families/house/school/her/him/hotel/car/them/should/threat*/people/place/said
            hang/hung/strung/shoot/shot/gas/gassed/drown*/burn/burnt/hanging/lynched/exterminat* them/her/him/all/the+lot/up/these/those/people & should/need/deserve*/want/ought/lets/someone/somebody/said/wrote/posted/put
            hunt/hunting/track/tracking him/her/me/them/us down
            get/getting what/whats she/he/they/coming deserve*/deserves/coming/to+her/to+him
            be/being sorry/dead/in+hospital/six+feet & shell/hell/youll/theyll/going+to/gonna/will
            older/grown/adult/strange/unknown boy/boys/man/men/teenager/teenagers/lad/lads/woman/adult & photos/pictures/selfies/selfie/meet*/gifts/gift/car/presents/boyfriend/money/alone/vape/vapes/alcohol/messag*/hotel/flat
            selfie/selfies & topless/undress*/clothes/older/bra/knickers/pants/sent/man
            gift/gifts/presents/money/robux/vbucks/skins/vape & online/game/someone/stranger/man/alone/meet/address/school & her/him/my/asked/sent/sending/she/he
            what/which school/road/street/park she/he/they/i go/goes/live/lives/plays & asked/asking/ask/wants/told/man/someone/online
            she/he/shes/hes/theyre/is/if ever? alone & asked/asking/ask/wants/online/game/someone/man
            in/into/inside/out+of his/a/the car/van/flat/house & man/stranger/offered/told+her/told+him/lift/sweets/puppy & child*/girl/boy/daughter/son/her/him/kids
            tried/trying/attempted to? grab/snatch/take/lure/pull/get & child/girl/boy/daughter/son/kids/pupil/car/van/her+into/him+into
        """,
        unless=_TAUGHT
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
        name="danger in another language",
        part=Part.DANGER,
        weight=2,
        grade=4,
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
