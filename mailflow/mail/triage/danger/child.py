"""The sorting rules for a child who is hurt, bullied, neglected, or afraid of home.

The one idea: marks, hunger and fear are enough; nobody has to say who did it.
"""

from typing import Final

from mailflow.mail.triage.rules import ACCIDENT, TAUGHT, Part, Rule

CHILD: Final = (
    Rule(
        name="marks on a child",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A child has marks or injuries.",
        phrases="""
            came/come/comes/coming/turned/goes/went in/home/up/to ... with ... mark/marks/bruise/bruises/bruising/
                welts/burns
            bruise/bruises/bruised/bruising/welts/weals/siniaki & her/his/back/arm/arms/legs/face/child/boy/girl/son/
                daughter/neck/covered/friend/eye
            bruise/bruises/bruised/bruising/welts
            finger/belt/bite/cigarette/burn/grip/hand/red/strap/slap/teeth mark/marks
            mark/marks on his/her/their/the/my arm/arms/back/legs/neck/face/body/wrist/wrists/child/son/daughter/leg
            cigarette/scald burn/burns
            black/blackened eye
            limping/limp/flinch/flinches/flinched/flinching/cower*
            broken arm/rib/ribs/bone & again/dad/mum/says/hit
        """,
        unless=ACCIDENT
        + """
            test/exam/sats/score/spelling/spellings/out+of marks
            peaches/apples/fruit/fox/dog/cat/horse/shin & bruise*/limp*
        """,
    ),
    Rule(
        name="a child is hurt",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody hurts a child.",
        phrases="""
            <adult> ... <hit> ... <child>/her/him/them/me/us/face/back
            he/she/hes/shes/they/someone/who/dad/mum <hit> me/her/him/them/us/the+child/the+children/the+kids/
                the+baby/his+wife/my+_/his+son/her+son/her+daughter
            <hit> the? his/her/their/that/my/a/the/your son/daughter/child/kid/kids/children/boy/girl/wife/baby/mum/
                brother/sister/little
            shak*/shook/throws/threw/hits/hit/slap* the/her/his/their baby/toddler
            being/been/gets/getting/get/was/is hit/hurt/beaten/abused/smacked/slapped/battered/harmed/mistreated/
                belted/kicked/neglected & child/by/home/her/him/kids/boy/girl/dad/mum/being/them/children/parents
            good hiding/smack/belting/thrashing/hammering/slap/clout/wallop
            a clip/clout round/so/to
            clip & so they know
            with the/a/his belt/slipper/stick/strap/wooden+spoon/cable/ruler
            child/boy/girl/kids/children/baby ... being/is/getting/are hurt/harmed/abused/beaten/mistreated/neglected
            child abuse/protection/cruelty
            abus*/molest*/mistreat*/maltreat* his/her/their/the/a/that/these/my/by child/children/son/daughter/kids/
                boy/girl/baby/him/her/husband/stepdad/stepfather/uncle/father
            scream*/shout*/yell* & smack*/cry*/hours/thump*/bang*/hit*/slap*/neighbour/neigbour/neigbours/next+door
            domestic/physical/emotional abuse/violence
            round the face/head/ear/ears & slap*/hit/smack*/clip*/son/daughter/her/him
            by the throat/neck/hair/scruff
            pushed/shoved/threw/thrown/kicked/locked her/him/them/me down/out/in/against/into/through/
                outside & stairs/wall/cupboard/shed/room/night/cold/floor/door
            <adult> ... violent/violence
            violent/violence & home/partner/husband/relationship/father/dad/towards/ex
            husband/partner/boyfriend/wife/girlfriend/ex/stepdad ... beat/beats/hits/hit/punch*/threat*/strangl*/hurt/
                hurts/slapped/kicks/kicked
            frightened/scared/afraid/terrified of his/her/my/their/him/what/the dad/mum/father/mother/husband/partner/
                boyfriend/stepdad/ex/stepfather/he/she/him
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
        unless=TAUGHT
        + """
            <child> ... hit/kicked/pushed by a/another ball/child/boy/girl/pupil
            another/older/other/naughty/bigger/two/some child/boy/girl/boys/girls/kid/kids hit/kicked/pushed/punched/
                pulled
            hit my/our/the car/fence/kerb/wall
            hit on/by the? head/a/ball/rounders/cricket/hockey/swing/door
            urn/kettle/oven/toast/iron/candle/tea & burned/burnt/burns
            punch and judy
            risk assessment
        """,
    ),
    Rule(
        name="a child is bullied",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="A child is bullied.",
        phrases="""
            <mychild>/she/he/child/pupil/hes/shes ... bullied/bulied/picked+on
            <child>/her/him ... bullying/bullies/bully/tormented/tormenting
            bullied/bullying/tormenting by/on/from/my/her/him/him/a <child>/_/him/her
            bullying & girls/boys/kids/childrens/pupils group/whatsapp/chat/snapchat/messages
        """,
        unless=TAUGHT
        + """
            survey/badge/project/ticked/ambassadors/posters/disagree/handled/dealt/anti/complaint/week/award/assembly/book/poster
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
            scared/afraid/frightened/terrified/dont+want/doesnt+want/doesn+want/didnt+want/not+want/worried/begged/
                begging/refuses/hates to? ... go/going/be/take+him/take+her home/to+his+dads/to+her+dads/alone+with
            boi się
            go/going/take/taking/took/taken him/her/them? home & scared/afraid/frightened/terrified/begged/begging/
                crying/cried
            cry*/scream*/cling* when/at & dad/collect*/home & time/collects/goes/has/to
            scared/afraid/frightened/terrified of my/her/his/the dad/mum/stepdad/uncle/mummys/boyfriend/stepmum/
                grandad/father/mother/brother
        """,
        unless="""
            trip/residential/swimming/dark/dog/dogs/thunder/halloween
        """,
    ),
    Rule(
        name="a child writes",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="A child may have written it, on somebody else's phone: what we write there is read by others.",
        phrases="""
            im/i+am in/from <years>/y1/y2/y3/y4/y5/y6 & my/the/grown/dont mum/mums/dad/dads/mummy/daddy/nan/nans/ups/up/tell
            im/i+am 5/6/7/8/9/10/11/five/six/seven/eight/nine/ten/eleven & my mum/mums/dad/dads/mummy/daddy/nan/nans/teacher
            on/using/saw/borrowed my mums/dads/mummys/daddys/nans/grandmas phone/ipad/tablet/laptop/email & im/i+am/called/said
            dont/not tell my mum/dad/mummy/daddy & i wrote/sent/emailed/told
        """,
        unless="""
            <mychild>/husband/wife/partner/governor/parent/colleague/mortgage/pregnant/weeks/minutes/mins/miles
            <years>/y1/y2/y3/y4/y5/y6 group/class/chat/whatsapp/parents/mums/dads
            my/our girl/boy/kids/children/little/eldest/youngest
            covering/teaching/teach/supply/class+teacher/whatsapp+rep/class+rep
        """,
    ),
    Rule(
        name="neglect",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="A child may be neglected.",
        phrases="""
            never/no/not/without has/have/had/any/got/get/been? ... lunch/breakfast/dinner/food/fed/coat/eaten/
                heating/electric/electricity & child/lad/boy/girl/always/hungry/same/clothes/dirty/told/home/says/
                kids/baby/he/she/little
            starving/starved/unfed
            always/constantly/so/permanently hungry/dirty/filthy/unwashed/smelly/tired/cold & child/kids/boy/girl/
                clothes/he/she/lad
            hungry & home/no+food/cupboard*/weekend/steal*/nothing+to+eat/never
            same dirty/clothes/filthy
            dirty/filthy/unwashed/soiled clothes/house/home/mattress/nappy
            left/leave/leaves/leaving alone/on+their+own/on+her+own/on+his+own/by+themselves/by+herself/
                by+himself & child*/kid/kids/little/year/years/old/seven/six/eight/baby/night/eldest/toddler/work/
                boys/girls/them/at+night
            left/leaves/leaving ... on their/his/her own & work/kids/children/little/night/seven/six/eight/nine/
                eldest/baby/pub
            nobody/no+one looking after/feeds/feeding/collects him/her/them
            not/never allowed to eat/drink/wash/sleep
            allowed to eat
            neglect/neglected/neglecting/neglects/neglectful
            no electric/electricity/heating/food/bed/hot+water & kids/child/children/boy/girl/he/she/they/told/house/
                home
            locked in/out ... room/cupboard/shed/bedroom/garden/night/cold
            sleeping in/on the? car/floor/van & kids/children/child/family/they
            needles/drugs/heroin/cocaine/crack/cannabis/weed/dealing/dealer/spice & house/kids/children/child/mum/dad/
                parent/front/home/car/school/gate/playground
            drunk/drinking/alcohol/pissed/wasted/hammered/vodka/smelt+of & driv*/drove/collect*/pick*/kids/children/
                child/car/pick+up/gate/baby/charge
            smell/smelt/smelled/stank/stinking/reeked/reeking of? alcohol/drink/beer/vodka/cannabis/weed
        """,
        unless=TAUGHT
        + """
            trip/residential/menu/water+bottle/sandwich
            fed up
            never knows
            risk assessment/assessments
        """,
    ),
)
