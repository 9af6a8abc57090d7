"""The sorting rules for sexual harm and for images.

The one idea: where a sexual image of a child may have been sent, nobody but the safeguarding lead is told, and nothing
is opened (chapter 2.2, rule 5).
"""

from typing import Final

from mailflow.mail.triage.rules import TAUGHT, Part, Rule

IMAGE_RULE: Final = "a naked or sexual image"
"""Where this rule counts nobody but the safeguarding lead is told, and nothing is opened."""

TOUCH: Final = (
    Rule(
        name="touched or groomed",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="It may be about sexual harm.",
        phrases="""
            touch/touched/touches/touching/tuching/touchd/fondl*/grop* ... private/privates/bits/bottom/
                inappropriately/her/him/me/down+there/willy/child/girl/boy/breast/chest/leg/knee
            private parts
            hand/hands ... down/up/in/inside his/her/their/my pants/trousers/knickers/skirt/top
            sexual*/rape/raped/rapist/paedophile/paedo/peado/pedo/pedophile/molest*/incest/indecent*/grooming/groomed/
                groom
            inappropriate touching/touch/contact
            kiss* & uncle/grandad/man/stepdad/teacher/coach/adult/her+on+the/older
            secret/secrets/special & uncle/grandad/game/games/man/cant+tell/not+to+tell/cant+talk/keep+secret/stepdad/
                boyfriend/must/tell+anyone/tell+mummy & her/me/him/she/he/us/with/my
            our little secret
            comes/came/come/goes/gets in/into my/her/his/their room/bed/bedroom at/night/when
            in/into bed with & uncle/grandad/man/stepdad/boyfriend/him/her
            man/stranger/somebody/someone/adult/adults/grown+up/men/guy/bloke/older/person online/internet/xbox/
                roblox/snapchat/playstation/discord/fortnite/tiktok/instagram/game & meet*/photo*/photos/pictures/
                pics/talking/messaging/gifts/age/naked/camera/secret/chat/send/asked/asking
            talking/messaging/chatting/speaking to/with a/an/some/this man/stranger/older/adult/guy & online/internet/
                meet/xbox/park/game/snapchat/roblox/whatsapp
            wants/asked/asking/arranged/agreed/planning/going to meet her/him/them/up? & online/man/stranger/park/
                alone
            photo/photos/pictures/pics/video/videos of himself/herself/themselves/her+body/his+body
            send/sent/sending him/her/them? ... nude*/naked/topless/pictures+of/photos+of+him*/photos+of+her*
            explicit/sexual/pornograph*/porn/sexy/naked/nude/nudes
            pregnan* & year/pupil/fourteen/thirteen/eleven/twelve/she+is+only
            exploit*
        """,
        unless=TAUGHT
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
        name="called a danger to children",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="Somebody is said to be a danger to children.",
        phrases="""
            is/was/are/hes/shes/were/called/calling/calls/call/named/naming/saying/says/said ... paedo/paedos/peado/
                peados/pedo/pedos/paedophile/paedophiles/pedophile/nonce/nonces/pervert/perverts/perv/pervs/kiddie+fiddler/
                kiddy+fiddler/child+molester/sex+offender/sexual+predator
        """,
        unless=TAUGHT
        + """
            film/films/book/documentary/drama/series/netflix
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
            nude/nudes/naked/topless/undressed/indecent/explicit/sexual ... photo/photos/picture/pictures/pic/pics/
                image/images/video/videos/selfie
            photo/photos/picture/pictures/pic/pics/image/images/video/videos/selfie ... nude/nudes/naked/topless/
                undressed/no+clothes/without+clothes/without+any+clothes/nothing+on/no+top/in+the+bath/in+the+shower/
                undies/underwear/indecent/explicit/rude & girl/boy/child/year/daughter/son/kid/pupil/little/y6/y5/y4/
                class/her/him/baby/niece/nephew/teenage*
            nudes
            pic/pics/photo/photos/picture/pictures/image/video of a/his/her/some y*/yr*/year/little/young _? girl/boy/
                girls/child & attached/forwarded/sent/was+sent/passed/deleted/received/shared/going+round/everyone
            video/photo/picture/pic ... of a naked/nude/undressed
        """,
        unless=TAUGHT
        + """
            nativity/sports+day/school+play/winning/trophy/prize/award/assembly/newspaper/swimming+gala
        """,
    ),
)
