"""The sorting rules for violence that is threatened.

The one idea: a threat told as a joke is a threat. Most need not name any violence: somebody is waited for, or their home is
known, and they are to be sorry. What such words are beside a group and a name, `mailflow.mail.triage.judged` says.
"""

from typing import Final

from mailflow.mail.triage.rules import TAUGHT, Part, Rule

THREAT: Final = (
    Rule(
        name="a weapon, and whom it is for",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="Somebody is to be stabbed, or a weapon brought to the school.",
        phrases="""
            bring/brings/bringing/brought/carry/carries/carrying/carried/take/takes/taking/took a/his/her/the/that/my/
                kitchen knife/blade/gun/machete ... school/gate/gates/playground
            stab/stabs/stabbing/stabbed mr/mrs/miss/ms/him/her/me/them/you/us/somebody/someone/the
        """,
        unless="""
            in the back/front/dark
            fork/forks/cutlery/lunch/picnic/cake/play/toy/plastic/costume/pirate
        """,
    ),
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
            knife/knives/blade/weapon/weapons/hammer/crowbar/screwdriver & bag/school/bring*/brought/carry*/saw/
                threat*/pulled/gate/coat/showed/him/her/has+a/had+a/with+a/waving/front
            !old/daft/stupid/silly/mad/miserable/grumpy/moody/nasty/horrible/fat/ugly/crazy/blind/evil/bitter/
                ole bat & bag/school/bring*/brought/carry*/saw/threat*/pulled/gate/coat/showed/him/her/has+a/had+a/with+a/
                waving/front
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
            wait/waits/waiting for all? the/our children/class/kids/families/parents
            wait/waits/waiting ... with the/her/his/my/a/some spare? _? bag/kit/cello/coat/lunch/money/key/keys/form/
                inhaler/cake/cakes/tickets/flowers
            watch & ice/icy/slip*/wet/mud/muddy/snow/frost/grit
            water/nerf/toy/bubble/massage/glue/spud/starting gun/guns
            cricket/baseball/rounders/bath/fruit/tennis/table+tennis bat
            bath/sherbet/seed bomb/bombs
            plastic/toy/cardboard/pretend/foam sword/knife/gun/weapon/weapons
            weapons & costume/costumes/viking/vikings/roman/battle/dress
            fork/spoon/butter/cookery/flour/apron/onion/castle/museum/tunnel*/splurge/robot/pump/archive/gas+masks/army/recruit*/
                lockdown+consultation/story/topic/play/joseph
            in a film/play/book/museum
            like a bomb/gun
            have you got a gun
            cutlery/plastic/butter/cake/packed+lunch knife/knives/fork
            knife/knives & drawer/catering/kitchens/cook/cooking
            seagull/seagulls/gull/goose/geese/swan/wasp/wasps attack*
            heart/personal/panic/asthma attack/attacks
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
            sorry to/for/about/not
            older brother/sister/children
        """,
    ),
    Rule(
        name="a threat, and whom it is for",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="Somebody is to be waited for, found or hurt, and to be sorry for it.",
        phrases="""
            wait/waits/waiting/stood/meet/outside/gate/coming/visit/round & will/shell/hell/theyll/youll/gonna/going+to/
                bitterly be+sorry/be+bitterly+sorry/regret/be+regretting/wish
            wait/waits/waiting/stood/meet/outside & sort/teach mr+_/mrs+_/miss+_/ms+_/her/him/them/me/you out/lesson/
                a+lesson
            wait/waits/waiting/stood/meet & get/gets/getting/see/find whats/what/how/out coming/brave/clever/happens
            someone/somebody/we/one+of+us should/ought+to/needs+to/need+to wait/be+waiting for/on mr+_/mrs+_/miss+_/ms+_
            sort/sorts/sorting/sorted him/her/them/you/me/mr+_/mrs+_/miss+_/ms+_/that+_/the+_ out & properly/
                once+and+for+all/outside/tonight/brother/brothers/mates/lads/face+to+face/way+to+school/
                good+and+proper/car+park
            know/knows/knew/found+out where/which/what ... mr+_/mrs+_/miss+_/ms+_/she/he/her/his ... live/lives/sleeps/
                parks/drinks/street/house & visit/careful/shame/be+sorry/regret/windows/petrol/brothers/mates/
                watch+her/watch+his/coming+to/what+happens/get+her/get+him
            pay/paying/pays mr+_/mrs+_/miss+_/ms+_/her/him/them/me/us a little? visit & lives/live/address/brother/brothers/
                mates/windows/be+sorry/regret/careful/police/scared/got+the+address/got+her+address/got+his+address
            have/having/has it out with mr+_/mrs+_/miss+_/ms+_/her/him/them/that+_ & watch/better/careful/be+sorry/
                waiting/regret/outside
            better/wants+to/want+to/needs+to/need+to/ought+to watch/mind herself/himself/themselves/yourself/her+back/
                his+back/their+back/your+back
            better/should/needs+to/need+to/wants+to/keep be? look/looking over her/his/your/their/my shoulder/shoulders
            better not/never show my/her/his/your/their face
            get/gets/getting/got what/whats/wots/what+is coming to her/him/them/you/me/mr+_/mrs+_/miss+_/ms+_
            shame/pity if anything/something happened/happens/were+to+happen & <title>/her/him/car/kids/them/home/drives
            happens to people/anyone/anybody/those who cross/crosses/mess/messes/upset
        """,
        unless="""
            sorry to/for/about/not
            sorry she/he/they/you/we miss/missed/misses/cant/couldnt/isnt/arent/wont
            out with a/the/some/his/her/another/cash/spare
            waiting/wait for/at a/an/the/my/our bus/doctor/results/appointment/coach/list
            play/film/book/story/assembly/pantomime/costume/match/fixture
        """,
    ),
    Rule(
        name="violence in other words",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody is to be hurt, or followed, or what is theirs broken.",
        phrases="""
            will/shell/hell/ill/gonna swing for !the/a/my/our/your
            swing/swinging/swings for mr+_/mrs+_/miss+_/ms+_/her/him/them/you/that+_
            knock/knocking/knocks mr+_/mrs+_/miss+_/ms+_/her/him/them/me/you clean/spark/right? out
            ruin/break/breaking/rip/smash/smashing/rearrange/stamp*/kick/cave her/his/my/your/their face/legs/head/nose/
                jaw/neck/teeth/skull/kneecaps
            smash/smashing/rearrange/cave/stamp* mr/mrs/miss/ms _ face/legs/head/nose/jaw/teeth/skull/kneecaps
            drag/dragging/pull/pulling/grab mr+_/mrs+_/miss+_/ms+_/that+_/her/him/me out/round? by her/his/my/the hair/
                throat/neck
            run/running/mow mr+_/mrs+_/miss+_/ms+_/her/him/them/me/that+_ over/down & ill/hell/shell/will/going+to/
                gonna/said/wrote/wants/should/put/wont
            put/putting mr+_/mrs+_/miss+_/ms+_/that+_/her/him/them/me/you in/through/on/under a/the ground/wall/window/
                floor/box/coffin/wheelchair/bus/grave
            in a box/coffin/ambulance & sent/send/home/leave/leaving/leaves/carried/go/goes
            do/doing time for her/him/them/that/this/it/mr+_/mrs+_/miss+_/ms+_
            somebodys/someones/somebody+is/someone+is/people+are/youre/shes/hes getting/gonna+get/going+to+get/
                going+to+be hurt
            wants/want/needs/need/deserves/should/going/gonna/ill/hell/shell to? teach/teaching mr+_/mrs+_/miss+_/her/
                him/them/that+_ a lesson & forget/outside/night/car/alone/hard/way/needs/deserves/fist/fists/properly
            make/making an example of mr+_/mrs+_/miss+_/ms+_/her/him/that+_
            had/has better not be on/at/in/there/near/outside/anywhere
            youll/shell/hell/will cry & meet/outside/wait/waiting/gate/threat*
            not going anywhere till/until she/he/they/mr+_/mrs+_/miss+_ comes/come/leaves/leave
            follow/following/followed mr+_/mrs+_/miss+_/ms+_/the+teacher/the+ta home
            put/putting/break/breaking/brick/smash/smashing/through her/his/their/my/mr+_/mrs+_/miss+_ windows/window/
                windscreen/tyres/letterbox & ill/hell/shell/will/going+to/gonna/friends/mates/said/wrote/threat*/wants
            brick/bricks/petrol/bottle/firework through her/his/their/my/our/the/mr+_/mrs+_/miss+_
            dead man/woman walking
            hes/shes/youre/theyre a? dead man/woman/meat
            sleep/sleeping with one eye
            slash/slashing/slashed her/his/their/my/mr+_/mrs+_/miss+_/the tyres/tyre/face
            bullet/knife/gun/coffin/gravestone emoji/emojis
            her/his/your/their/mr+_/mrs+_/miss+_ days are numbered
            her/his/your/their/mr+_/mrs+_/miss+_ cards/card is? marked
            do/does/doing/done me/him/her/mr+_/mrs+_/miss+_ over/in & lads/brothers/mates/gate/gates/hell/shell/ill/said
            meet/meeting/see ... <person> outside & cry/sorry/ready/mates/fists/fight/hurt/scared/afraid
        """,
        unless="""
            in a play/film/book/story
            play/film/story/costume/pantomime/match/tournament
            bath/massage/stair gate
        """,
    ),
)
