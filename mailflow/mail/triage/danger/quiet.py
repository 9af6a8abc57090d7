"""The sorting rules for a danger that is told quietly: what must not be said, who must not know, what a child goes without.

The one idea: nobody who is afraid writes "abuse". They ask us not to ring the house, they pass on what a child was told to say,
they mention a bolt on the outside. Each family of such remarks is one rule; two families together alert by themselves, and the
three that leave no doubt alert alone (chapter 2.1, SAFEGUARD: "buried, minimised").
"""

from typing import Final

from mailflow.mail.triage.rules import TAUGHT, Part, Rule

_TALE: Final = "clumsy/fell/trampoline/stairs/door/football/accident/bumped/tripped/sunburn"

QUIET: Final = (
    Rule(
        name="told what to say",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="Somebody was told what to say of an injury, or not to tell.",
        phrases=f"""
            told/told+him/told+her/told+us/told+me/asked+me/made+me to? say it/he/she/its/it+was/hes/shes/he+was/she+was/i/hed/
                shed ... {_TALE}
            please/to/must/should say he/she/hes/shes/its/it+was ... {_TALE}
            what he/she/i/we was/were/am/are told/asked to say/write
            says/said/told if i/she/he/we tell/tells/told/say/says/scream/cry & will/hell/ill/wont/would/kill/die/hurt
            told/begged/begs/made+me+promise/made+her+promise/made+him+promise me/him/her/us? not to tell & uncle/stepdad/dad/daddy/
                grandad/mum/mummy/man/boyfriend/cousin/lodger/him/he/secret
        """,
        unless=TAUGHT + "surprise/present/birthday/cake/school+play/ending",
    ),
    Rule(
        name="shut in, or made to go without",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="A child is shut in, or punished by pain, cold or hunger.",
        phrases="""
            bolt/bolts/lock/locks/padlock ... on the/from/from+the outside & door/room/bedroom/bed/night/his/her/their/he/she
            lock/locks/locked from the outside
            door/room/bedroom/toilet ... locked/locks/bolted/shut ... from the? outside
            kneel/kneels/kneeling/kneeled/knelt on rice/peas/gravel/stones/grit/lego/grater/corners
            chilli/chili/soap/mustard/pepper/washing+up+liquid/vinegar/bleach in/on/rubbed+in/rubbed+on his/her/their/my mouth/
                tongue/lips/eyes
            cold/freezing/ice bath/shower/hose/baths/showers & again/naughty/made/makes/punish*/sick
            shave/shaved/shaving/hacked/chopped ... her/his/my head/hair/eyebrows & punish*/naughty/lesson/taught/teach/lied
            eat/eats/ate/eating till/until he/she/they/theyre/hes/shes & sick
            no tea/food/dinner/supper/breakfast/meals/toast till/until/when/if he/she/they/hes/shes/i & bad/naughty/says/sorry/mark/
                learns/punish*
            blue with cold
        """,
        unless=TAUGHT + "stopcock/plumber/shed+door/bike+shed/gate",
    ),
    Rule(
        name="cannot be woken, or ready to go",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="Somebody cannot be woken, or may be about to end their life.",
        phrases="""
            wont/wouldnt/cant/couldnt wake/wake+up/stir & mum/mummy/mam/dad/daddy/nan/she/he/her/him
            isnt/not/doesnt/cannot wake/waking/wake+up her/him/mum/mummy/dad/daddy/nan/up/properly/. & mum/mummy/mam/dad/daddy/nan
            dressing gown cord & tied/banister/bannister/neck/stairs
            wrote/written/left/writing ... letter/letters/note/notes ... each/kids/children/girls/boys & when+im/after+im/goodbye/
                sorry/birthdays/gone
            holding her/his breath till/until & blue/goes/faint*
            got/gone as far as the bridge/track/railway/roof
        """,
        unless=TAUGHT + "alarm/anaesthetic/hamster/tortoise",
    ),
    Rule(
        name="who must not find out",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody at home must not learn of it.",
        phrases="""
            dont/not/never/please+dont ring/call/phone/telephone/text/email/write me? the/to/our/my/his/us/me/back? home/house/
                landline/home+phone/husband/dad/father
            he/him/my+husband/her+dad/his+dad/their+dad cant/mustnt/must+not/doesnt/does+not to/not? know/find+out i/im/ive/that/
                we/where
            before he/dad/him sees/finds/gets+home/comes+home/comes+back
            he/husband/partner/ex reads/checks my emails/phone/messages/texts
            what he did to
            wont say why
            when/if he finds us/me/out/where
            doesnt/dont/wont/not let/lets me/her go/leave/out/see/speak/ring/work & husband/he/partner/doctor/phone/money/house
            reads/checks/goes+through my emails/phone/messages
        """,
        unless=TAUGHT + "surprise/present/birthday/party/christmas/nobodys+in/homework",
    ),
    Rule(
        name="a grown-up near a child",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A grown-up comes near a child in a bed, a bath, a picture or a car, or follows somebody.",
        phrases="""
            mums/mummys/her+mums/his+mums/mams/mothers new? boyfriend/fella/bloke/feller/lodger
            sit/sits/sitting/sat/climb/lie ... on his/uncles/grandads/the+mans lap/knee
            gets/get/got/climbs/comes/came/goes/is/was in/into the bath/shower/bed/sleeping+bag with me/her/him/them/us/the+kids/my
            takes/took/taking/wants/asks/asked/send/sent/sends ... pic/pics/photo/photos/picture/pictures/video/videos/
                clip ... changing/undressed/bath/shower/knickers/underwear/top+off/no+top/bikini/leotard/naked
            with his/her/their top/shirt/clothes/trousers/pants off & video/photo/picture/send/camera/film/pic
            follows/followed/following her/me/him/us/them/mum/my+_ home/to/from/off/around/every & man/he/ex/dad/father/night/car/
                van/bus/stop
            gets/get off at her/his/my/their stop
            in/into his/a/the van/car & man/stranger/sweets/bloke/puppies/puppy/choose
            boyfriend/fella with a car
            gives/gave/giving/buys/bought/sends/sent her/him/them ... robux/vapes/vape/trainers/vbucks/skins/alcohol/vodka & man/
                boyfriend/he/someone/online/older/car
            second/secret/spare phone & man/boyfriend/someone/him/messages/night/found/bought/gave/men
            chair/drawers/drawer/chest/bed ... against/behind/across the/her/his/my/their door/handle
            locked up/away for/over kids/children/girls/boys
            to be a/his/somebodys wife/bride
            on the register & offender/sex/not+allowed/contact/hes
        """,
        unless=TAUGHT + "santa/father+christmas/midwife/car+seat",
    ),
    Rule(
        name="what a child goes without, or carries",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A child is cold, hungry, without a bed, or looks after grown-ups.",
        phrases="""
            sleep/sleeps/sleeping/slept/mattress in/on/under the/a/our/my/his/her wardrobe/shed/car/van/garage/cellar/bathroom/
                kitchen/utility/cupboard/airing+cupboard/kennel/loft/landing/stairs/dog+bed
            one mattress/bed between/for
            no bedding/sheets/duvet/blankets/carpet & floor/kids/sleep/he/she/they/cold
            no/without shoes/socks/coat on/in & frost/snow/rain/cold/street/ice/winter/blue/lad/girl/boy/night
            licks/licked/licking his/her/their/the plate/plates/bowl/tray
            skin and bone/bones
            wrists/arms/legs ... like twigs/sticks/matchsticks
            bread/food/toast/biscuits/rolls/fruit/sandwich/sandwiches in/into/up his/her/their pocket/pockets/sleeve/sock/socks & hides/
                hid/hiding/puts/put/takes/took/wraps/home
            doesnt/dont/didnt/hasnt/never have/do/get/got/had/eat/eaten tea/dinner/supper/breakfast/hot+meal & home/theirs/house/
                hers/his/weekend
            does/do/doing/gives/giving/sorts/counts my/her/his/our/mums/dads/nans/grandads pills/insulin/injections/injection/
                tablets/meds/medicine/catheter/methadone & old/8/9/10/seven/eight/nine/ten/years/so/late
            mum/mummy/mam/mother/dad/daddy/nan ... hasnt/cant/wont/doesnt got/get/been/come out+of+bed/up/downstairs/
                dressed & since/days/week/most/anymore
            in bed all/most day/of & mum/dad/mummy/curtains/bottles/mother
            hear/heard/hearing ... through the wall/ceiling & crying/shout*/thump*/scream*/sorry/boy/girl/baby/hit*/bang*
            laxatives/methadone/overdose/overdosed
        """,
        unless=TAUGHT + "wedding/holiday/camping/trip/flight/journey/sleepover/late+back/tent/ferry/pneumonia",
    ),
)
