"""The sorting rules for how a group is used, and how people tell of it.

The one idea: quarrels, campaigns, politics and private business are the policy's own list of what a group is not for.
"""

from typing import Final

from mailflow.mail.triage.rules import NOT_PEOPLE, Part, Rule

GROUP: Final = (
    Rule(
        name="campaign",
        part=Part.ACT,
        weight=2,
        grade=3,
        clause="O6a",
        says="People are rallied for or against something.",
        phrases="""
            list/letter/petition going/doing/passed round/rounds/around
            poll/vote/petition/boycott & mr/mrs/miss/teacher/staff/ta/head/child/boy/girl/family/who/removed/sacked
            sign/signing a/this/her/the letter
            drum* up
            get rid of mr/mrs/miss/the/her/him/our
            campaign* against/to
            rally*/incit*/whip*/stir* up/parents/people/them
            mr+_/mrs+_/miss+_/miss+p/teacher/head should/must/needs+to go
            to get mr/mrs/miss/the/her/him/_ _ removed/sacked/out/fired
            urged/urging/asking/told people/parents/everyone/others/class/the+whole+class/everybody to like/sign/
                complain/join/share
            soapbox
        """,
        unless="""
            hygiene/christmas/crossing/fundraising campaign
        """,
    ),
    Rule(
        name="petition",
        part=Part.ACT,
        weight=2,
        grade=1,
        clause="O6a",
        says="A petition or boycott is got up in the group.",
        phrases="""
            petition/petitions/petitioning/boycott/boycotting/strike+action
            challeng*/defy*/ignore the? schools? policy/policies/rules
        """,
        unless="""
            crossing/zebra/speed/lollipop
        """,
    ),
    Rule(
        name="politics",
        part=Part.ACT,
        weight=2,
        grade=1,
        clause="G2",
        says="The group is used for politics.",
        phrases="""
            brexit/immigration/migrants/migrant/election/politic*/gaza/israel*/palestin*/flags/soapbox/trump/farage/
                reform+party/labour+party/tories/tory/councillor/protest/protests/hotel/asylum/vaccine/vaccines/
                antivax*/anti+vax/conspiracy/conspiracies/covid/referendum/far+right
        """,
        unless="""
            parent/staff governor/governors election
            pta/school+council/pupil/eco election
            flags & sports/jubilee/bunting/world/map/country
            hotel & stay/staying/booking/trip/residential/holiday
            appointment/clinic/nurse
        """,
    ),
    Rule(
        name="quarrel",
        part=Part.ACT,
        weight=2,
        grade=2,
        clause="X4",
        says="Grown-ups quarrel.",
        phrases="""
            argument/arguments/arguing/argued/argue/row/rows/rowing/spat/feud/feuding/ding+dong/slanging/scrap/
                bust+up/punch+up/infighting/war
            kicked/kicking/kicks/kickin off
            hammer and tongs
            at each others? other/throats/others
            arent/not/stopped/no+longer/isnt/arnt speaking/talking to? each/anymore/to/now/.
            families/mums/parents/friends/people & arent/not/stopped speaking/talking
            fall*/fell out/outs & parents/mums/dads/mothers/adults/families/whatsapp/chat/group
            gone/got/get/getting/turned/turning into/out+of/very/so/quite a/hand/heated/an/control/heated bit/heated/
                hour/slanging/free/hand/row
            full of/blown hate/rows/abuse/arguments/moaning/poison/row
        """,
        unless="""
            row/rows of/a chairs/seats/seat/front/back/tables
            front/back/in+a row/rows
            children/kids/boys/girls/he/she had/having/have a/an argument/row/falling
            staff/row+of/monkey row
            church/mill/chapel/school/cottage row
            quiz/debate/motion/argued+for
        """,
    ),
    Rule(
        name="private business",
        part=Part.ACT,
        weight=2,
        grade=1,
        clause="G3",
        says="Private business is made public in the group.",
        phrases="""
            airing/aired/air their/her/his/our/my/the/dirty private/dirty/business/laundry/marital/problems/grievances
            dirty linen/laundry
            private business/life/lives/matters & group/chat/whatsapp/everyone/class
            an? affair & group/chat/whatsapp/everyone/mum/mums/dad/told
            selling things/stuff/candles/on+the/her/his/their & group/chat
            used for/as selling/a/private/adverts
            found/got/find/get/took/take my/her/wifes/his/our/the number & group/chat/private/class
            write/writes/messages/messaged/messaging/writing/texting to? my/me/his wife/me/in/privately & dad/dads/
                parent/group/private/number/mum
            no right to share/post/say
        """,
    ),
    Rule(
        name="shut out",
        part=Part.ACT,
        weight=3,
        grade=1,
        clause="G4",
        says="Somebody was shut out of a group.",
        phrases="""
            thrown/kicked/chucked/booted/removed/blocked/banned/taken/excluded off/out/from/of/of+the of? the/our/my/
                her/a/_ ... group/chat/whatsapp
            thrown/kicked/chucked/booted/removed/blocked/excluded me/us/her/him/them off/out/from
            asked/told/made to leave the/our ... group/chat/whatsapp
            group/chat without me/us/her
            leave/left/leaving us/me/my+_/them out of/everything
            disagreed/disagree with the? admin/moderator
            lost control of it/the/them
            right to remove/ban/kick them/people/someone/parents/him/her
            people are/keep/have leaving/left
        """,
        unless="""
            phone/number/accident/new+number
            leave/left/leaving out & my/his/her coat/lunch/shoes/school
        """,
    ),
    Rule(
        name="unwanted messages",
        part=Part.ACT,
        weight=3,
        grade=3,
        clause="O5",
        says="A parent sends somebody unwanted messages.",
        phrases="""
            parent/mum/dad/mother/father/she/he/woman/man/mums/dads/person keeps/kept/been/is/keep/has+been emailing/
                messaging/texting/sending/ringing/phoning/writing me/us/my/him/her/to/abuse/long/nasty/horrible/
                messages
            sending/sends/sent/send/emailing me/us/my+wife/my+husband/him/her ... abuse/abusive/nasty/angry/nasty/
                threatening/horrible/vile/rude/long/awful
            parent/mum/dad/mother/father/parents ... emailing/messaging/texting/sending/sent/emailed/messaged/
                texts me/us/my
            messages/emails/texts/message/email/text from another/a/one/other/an/some parent/parents/mum/dad/mother/
                father
            messages/emails ... another/other/a parent has/have/keeps/sent/is been/sending/sent
            had/got/received/getting/recieved/receiving a? horrible/nasty/abusive/threatening/rude/vile/awful/
                disgusting/anonymous message/messages/email/emails/text/texts/letter
            circulat*/round+robin email/emails/letter & parents/about
            asked/told him/her to stop
        """,
    ),
    Rule(
        name="a spectacle",
        part=Part.ACT,
        weight=3,
        grade=1,
        clause="G4",
        says="It is called something to watch.",
        phrases="""
            popcorn
        """,
        unless="""
            popcorn & sale/stall/sell*/sold/film/cinema/movie/machine/tickets/ticket/pta/fair/fete/party/disco/treat/treats/
                bag/bags/kernels/allergy/recipe/free
        """,
    ),
    Rule(
        name="meant the other way",
        part=Part.ACT,
        weight=3,
        grade=1,
        clause="G4",
        says="It sounds like praise and is not.",
        phrases="""
            charming/lovely/delightful/classy/wonderful/nice/pleasant bunch/lot/crowd/behaviour/people & whatsapp/
                chat/group/year/reception/parents/read
            community/parents/adults/people/group at its/their best/finest
            faith in humanity
            treat yourself
            usual suspects
            such/what role models
            draw your own conclusions
            christian values & parents/group/chat/whatsapp
            so much for respect/kindness/be+kind/values
            stay/keeping/keep it classy
            you can/could guess who/whose
            you know who
            certain parent/parents/mum/dad/someone/person
            making friends
            church school & not/watching/read/see/online/thing
        """,
    ),
    Rule(
        name="owning up",
        part=Part.ACT,
        weight=3,
        grade=1,
        clause="X4",
        says="Somebody owns up to their own words.",
        phrases="""
            i was bang? out of order
            i was/were rude/wrong & group/chat/whatsapp/said/sorry/message
            i said/wrote/posted/put/shared/sent/typed things/something/stuff/a+message/messages ... regret/shouldnt/
                wish/sorry/no+right
            said/put/wrote/posted/shared ... i shouldnt/regret/should+not/wish+i
            i no/had no? right to share/say/post
            she/he/they started it
            lost/loose/lose my temper/rag/cool & group/chat/parent/mum/dad/whatsapp/message/wrote
            wanted/rather/want you/you+to heard/hear/hear+it/heard+it it? from me
            ive deleted it/my/what/the & sorry/group/said/apologised
            apologis* & group/chat/whatsapp/what+i & my/i
        """,
    ),
    Rule(
        name="how it feels",
        part=Part.ACT,
        weight=1,
        grade=1,
        says="Somebody is hurt by it.",
        phrases="""
            cant/cannot/dont+want/scared/afraid/frightened/nervous/dread*/anxious/hate/shame/ashamed/
                dont+feel+able to? face/do/come/bring/go/going/stand/in the/school/pick/up/to/in/drop/playground/into/
                my ... playground/gate/school/pick/up/drop/in/child
            cant face the/going/them/school/people
            humiliat*/mortified/devastated/shaking/gutted/traumatis*/heartbroken/furious/fuming/fumin/livid/distraught
            made/makes/making me/us/her/him/people/my+_ ... uncomfortable/cry/sick/ill/upset/ashamed/small
            uncomfortable/comfortable & group/chat/comments/parent/messages/bring/parents/read
            in tears & parent/mum/chat/group/message/said/left/i
            upset by/about/at/with what/the/some/a+message/something/comments
            feel/feels/felt sick/awful/dreadful/terrible/unsafe/attacked/bullied/picked/unwelcome/shame/alone/
                targeted/horrible/ganged
            i cry
            had enough & group/chat/parents/her/him/name/mum/mums/ive
            cant/couldnt/cannot take any/it/much/anymore more?
            not okay/ok with this/it
            affecting me/my/us/how/our/people/everyone
            left/leaving/leave/muted/quit/come+off the/it/our group/chat/whatsapp
            i have? muted it/them
        """,
        unless=NOT_PEOPLE,
    ),
)
