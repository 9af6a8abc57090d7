"""The sorting rules for what seems very wrong at home.

The one idea: children and neighbours tell of small odd things, so these are small odd things.
"""

from typing import Final

from mailflow.mail.triage.rules import ACCIDENT, TAUGHT, Part, Rule

HOME: Final = (
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
            knock*/put/send* him/her/them/the+baby/it out/to+sleep/off & medicine/antihistamin*/calpol/tablets/dose/
                gives/give/giving/whisky/gin
            antihistamin*/piriton/melatonin/sedat*/sleeping+tablets/sleeping+pills & night/every/dose/sleep/knock*/
                toddler/baby/give*
            married/marry & being+sent/sent+away/year+5/year+6/fifteen/fourteen/sixteen/thirteen/twelve/
                one+of+the+girls/doesnt+want/forced/cousin/against+her/schoolgirl
            out/wandering/roaming/playing on/in/about the? street/streets/road/town/park till/until/at/after & night*/
                nine/ten/eleven/10/11/midnight/dark/9pm/10pm/11pm
            nobody/no+one/noone ever? comes/cares/collects/checks/feeds/washes/notices
            wine/beer/vodka/gin/cider/lager/whisky/alcohol/drunk/stoned/drugs/cannabis/weed/cocaine & pick+up/pickup/
                drop+off/gate/driv*/wheel/pram/park/child/kids/toddler/baby/son/daughter/before+school/smell*/smelt/
                hes+10/shes+10/mum/dad/stagger*/slurr*/falling
            stagger*/slurr*/legless/unconscious/passed+out/out+cold/blacked+out & mum/dad/mother/father/parent/gate/
                kids/children/sofa
            without a/his/her/their/any belt/seatbelt/car+seat/seat+belt/child+seat
            not/isnt/arent/never/aint/wasnt allowed clothes/any/food/to+eat/to+drink/toilet/to+use/to+sleep/to+talk/
                to+see/downstairs/a+bed/to+wear/out & home/uncle/dad/mum/stepdad/there/mummy/daddy/him/her
            clothes & uncle/stepdad/grandad/off/takes/took/without/cousin/lodger & her/him/she/he/they/child/girl/boy
            uncle/stepdad/stepfather/grandad/lodger/cousin/babysitter/neighbour/mums+boyfriend & secret/room/bed/bath/
                tickl*/photos/kiss*/undress*/touch*/night/scared/lap/hurts/naked
            hurt/hurts/hits/hit/touches/touch/shouts/screams me/him/her when/if/every/at/because & mum/dad/work/home/
                night/asleep/out
            squeez*/squash*/hold*/press*/cover* his/her/my/their/the neck/throat/nose/mouth/face
            neck/throat & hands/hand/squeez*/grab*/daddy/mummy/sleepy/breath*
            cant/couldnt/cannot breathe
            burn/burns/scar/scars/scratches/cuts/marks/slashes/lump/lumps/swelling on/up/over/down all? her/his/my/
                their/the arm/arms/legs/leg/back/neck/hands/hand/tummy/body/face/wrists/wrist/cheek/thighs
            eat/eats/eating/ate/food/scraps out?/from? of? our/the/my/peoples/other bins/bin
            out of/from the/our/peoples bins/bin
            rummag*/scaveng*/begging/begs & bins/bin/food/money/crisps/lunch
            stealing/steals/stole/takes/taking/hides/hiding food/lunches/lunch/crusts & hungry/home/kids/children/
                other/bag/pocket*
            broken/broke/smash*/smashed my/her/the/his/our phone/door/window/nose/ribs/jaw/face/plates & he/husband/
                partner/ex/boyfriend/scared/again
            call/ring/phone/get the police if/please/when/now/for & gate/not+there/scared/dont/him/he/need/home/please
            scared/frightened/terrified/petrified/afraid of him/what+he/what+she/whats+going
            scared/frightened/terrified/petrified/afraid at home
            takes/took/controls/checks/keeps/keep her/my/their money/phone/passport/keys/card/benefits & husband/
                partner/he/boyfriend/him/man/her+man
            not coping/cope/coping & home/kids/children/baby/alone/mum/me/anymore/longer
            sectioned/hearing+voices/nervous+breakdown/breakdown/psychosis/psychotic & mum/dad/mother/father/husband/
                wife/parent/me/she/he
            made/makes/forced/forces/forcing him/her/them/me to? kneel/stand/sleep/eat/strip/wash/drink & floor/cold/
                hours/outside/dark/corner/night/soap/shower/shed/dog
            cold shower/bath & punish*/made/makes/naughty
            soap in his/her/my mouth
            county lines
            trap house
            gang/gangs & son/daughter/boy/girl/brother/drugs/knife/recruit*/running/carrying
            exposed/flashed/flashing/flasher himself/at/his/outside
            she/he takes/took off? her/his/their clothes/top/trousers off/down & man/uncle/made/make/camera/online
            left/leave/leaves/leaving the? baby/toddler/kids/children/him/her/them in the car/house/bath/flat/
                pram & alone/hour/hours/shop/pub/work/night/hot
            same nappy/clothes/pants & day/days/week
            scared/frightened/afraid/terrified to tell/say/speak & dad/mum/stepdad/uncle/anyone/hurt/home/him/her
            begged/begs/begging me/us/her/him/not/to not? to? be? tell/go/send/sent/take/leave/be+sent
            fresh/new/always/more/often/strange/unexplained mark/marks/bruise/bruises/scratches/cuts/injuries/burns
            hand/hands/arm/fingers/face/foot on/in/under/against/into the hob/stove/cooker/iron/radiator/kettle/fire/
                boiling/scalding/hot+water/oven/wall/door
            sleep/sleeps/sleeping/stay/stays/stand/kept/keeps/put outside/outdoors/in+the+garden/
                on+the+balcony & naughty/night/makes/made/dad/mum/punish*/he/she/cold
            leftovers/scraps & boy/girl/child/waits/asks/others/bins
            boyfriend/girlfriend & nineteen/eighteen/twenty/seventeen/18/19/20/21/older/thirties/year+6/year+5/eleven/
                ten/twelve/snapchat
            he/she/husband/partner/ex/boyfriend/hes reads/checks/tracks/monitors/watches/hacked my/her/his/wifes/
                their texts/text/phone/emails/messages/every/location
            tracks/tracking/tracker ... wife/wifes/girlfriend/ex/her/my/me
            get me/us/myself and/the/my ... out
            need/needs/trying/want to? get out/away & he/him/safe/boys/kids/tell/husband/refuge
            dont/please tell anyone/anybody i/that/ive & emailed/told/he/she/find
            wet/wets/wetting/soiled/soiling/soils herself/himself/the+bed/bed/her/his & again/dad/dads/begged/never/
                suddenly/weekend/scared/started/keeps
            never been like this/that
            behead*/execution/executions/gore/torture/snuff
            hears/hearing/hear a? voice/voices
            voice/voices telling/tell/tells/told him/her/me/them
            jump/jumping off/from/in+front/out
            never been right/same since
            dont want my/our/any/that _ near/around/alone him/with
            grown+up/adult/dirty/rude/18/x+rated/sex film/films/videos/magazines/movies & him/her/me/child/boyfriend/
                watch/shows/shown/made/kids
            through the wall/walls & hear/kids/crying/screaming/shouting/thump*
            kids/children/baby stopped/stop crying/screaming
            hear/heard them/him/her/shouting/screaming/crying/fighting/thuds & wall/night/kids/children/next+door/
                every
            so out of it
            out of it at/on/by
            which child/one/kid was hers/his/theirs
            knows/know what happens/will+happen if
            photograph/photographs/photos/pictures/film/video of our/my/her/his/the daughter/son/girl/boy/children/
                girls/kids in/with/while/getting & paddling/bath/pool/swimming+costume/lodger/changing/asked/
                neighbour/underwear/uncle/bikini
            stopped/not/isnt/refuses/refusing/hardly eating/to+eat/eat & sick/ten/eleven/nine/weight/thin/after/she/
                hes/shes/meals
            makes/making/made herself/himself/themselves sick/throw+up/vomit
            anorexi*/bulimi*/eating+disorder
            put/puts/putting/brick/bricks ... windows/window through
            threat*/going+to/gonna/will put the/her/his/their windows/window/door/car
            do time for
            nothing left & house/job/parents/paperwork/anymore/live/tired
            paperwork/will/affairs/insurance in+order/sorted/order & so/wont/have+to/kids/her/him/them
            ceremony/cutting/initiation & girl/aunt/aunty/country/africa/family/her/sierra/gambia/sudan/leone/taken/
                going
            looks/looking after/caring ... little+ones/babies/siblings/brothers/sisters/kids/the+baby/
                toddler ... herself/himself/her+own/his+own/alone/every/night/evening
            by herself/himself/themselves/their+own/her+own/his+own & little+ones/evening/night/year+3/year+2/year+1/
                reception/seven/six/five/eight/baby/home+alone
            where the/they/she/he/that ... moved/move/lives/living/staying/live to/now/at? & only/because/hiding/
                brothers/husband/father/ex/family/safe/posted/shared
            what her/his/their/my brothers/brother/family/husband/father/ex/dad would/will/might do
        """,
        unless=ACCIDENT
        + TAUGHT
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
        name="afraid to go home",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="Somebody is afraid to go home.",
        phrases="""
            scared/frightened/terrified/petrified/afraid to go/come/be back? home
            scared/frightened/terrified/petrified/afraid of going/coming/being back? home
        """,
        unless="""
            bus/dark/fireworks/firework/dog/dogs/geese/thunder/storm/himself/herself/themselves/walk/walking/bike/halloween/film/
                hamster/spider/wasp/wasps/clown/alone/own
        """,
    ),
)
