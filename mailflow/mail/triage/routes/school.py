"""The sorting rules for complaints about the school, and for what children do to each other.

The one idea: a complaint has a procedure of its own, and children's conduct is the behaviour policy's.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

COMPLAINTS: Final = (
    Rule(
        name="complaint",
        part=Part.COMPLAINT,
        weight=2,
        says="It is a complaint about the school.",
        phrases="""
            formal/formally/official/officially complain/complaint/complaining/raise/grievance
            make/making/made/raise/lodge/submit/take/log/put+in a/my/this/an/formal/the complaint/grievance
            complaint/complaints procedure/procedures/policy/process/form/stage/panel
            wish/want/like/intend/going to complain about/that
            expect/request/await/demand/want a/an/your? written/full/proper/formal response/reply/explanation/apology
            raised/reported/mentioned/complained/emailed this/it/about/that twice/before/several/repeatedly/many/
                three/already
            reviewed/taken+up/raised/escalated by/with/to the? governors/governing+body/chair/ofsted/board
            appalled/disgusted/dismayed/unhappy/upset/furious/angry/disappointed at/with/by/that/about the? school/
                decision/schools/you/way/your/office/lack/how/cancel*
            nobody/no+one/noone supervised/supervising/was+watching/was+supervising
            fobbed off/us/me
            want/like/need/wish this/it escalated/investigated/looked/taken+further
            escalate/escalated/escalating
            different/another/same/endless excuse/excuses
            complaints answered/response/deadline/timescale
            your website/policy says complaints/complaint
            weeks/months of? asking/chasing/waiting & excuse/nothing/nobody/still/each
            my/this complaint
            stage/the+next/next one/two/three/1/2/3/stage & complaint/outcome/letter/satisfied/procedure/panel/.
            not/un/dis happy/satisfied/impressed/good with/about/enough/at ... school/schools/how/way/outcome/
                response/handled/dealt/office/communication
            complain to ofsted/the+governors/governors/the+council/the+trust/the+diocese/the+local/dfe
            ofsted & complain*/report/contact*/going+to/letting+down/failed
            school has? failed/failing/let/ignored/done+nothing/doing+nothing/dont+care ... my/our/him/her/us/child/
                son/daughter/to/about
            let down by the school/you/this+school/hillside
            very/so/extremely/deeply/really disappointed/dissatisfied/unhappy/frustrated with/by/that/at/
                about the? school/how/way/response/communication/lack/office/you/nobody/outcome
            lack of communication/support/supervision/response/action/care
            from/via/on/through whatsapp/facebook/chat/the+class+whatsapp/the+chat/the+group/other+parents & not/why/
                rather/instead & you/school/told/office/why/properly
            why werent/wasnt/werent/didnt/havent/hasnt/are/were we/i/you/parents/the+school/anyone/anybody ... told/
                informed/tell/know/email/let/ring/rung/find
            nobody/no+one/noone/none+of+you has/have/had/ever/even/from? ... come/came/got/get/rang/rung/called/
                replied/bothered/phoned/back/respond*
            three/several/four/five/multiple/many/countless times/emails/calls & nobody/no+reply/ignored/asked/still/
                nothing
            isnt/not/simply+not/not+really good enough
            how the? school/you/mr/mrs/miss/ms/office/staff handled/dealt/deals/treated/managed
            mr/mrs/miss/ms _ handled/dealt/treated
            handled/dealt badly/poorly/appallingly
            unacceptable & school/you/office/communication/staff/teacher/support/waiting/that+the/lunch/homework/
                detention
        """,
        unless="""
            parent/parents/mum/mums/dad/dads/group & about/put/said/called/wrote/slag*
            no complaint/complaints
            cant complain
            bus/taxi/company/council/neighbour/supplier complain*/company
            ring/rang/rung me/back/us & when/please/could
            nobody/no+one/noone said/says/challenges/anything/bats/stops
            why & i/he/she & know/posted/put/called/said
        """,
    ),
)

PUPILS: Final = (
    Rule(
        name="children's own groups",
        part=Part.PUPILS,
        weight=2,
        says="It is about children's own groups or apps.",
        phrases="""
            kids/childrens/girls/boys/pupils/students/childs/sons/daughters/lads/year+6s/y6s/
                friends own? year? whatsapp/group/chat/chats/groups/group+chat/messages/snapchat/instagram/discord/gc/
                messenger/phones
            girls/boys/kids/children/pupils/lads/they/friends ... made/make/have/has/got/set/in/on/using/started/
                created/use a? whatsapp/group/groupchat/group+chat/snapchat/tiktok/chat/instagram/discord/accounts/
                roblox
            <mychild> ... on/from/over/via/getting/in/using ... tiktok/snapchat/roblox/instagram/fortnite/discord/
                whatsapp/snap/minecraft/group/chat/messages/messages+from/online
            roblox/fortnite/tiktok/snapchat/discord/minecraft/instagram & kids/children/boys/girls/class/pupils/son/
                daughter/year/y3/y4/y5/y6/playground/child/nasty/falling
            year/years/y3/y4/y5/y6/class/children/kids/pupils ... have/has/on/using/use/got/are whatsapp/tiktok/
                snapchat/instagram/phones & under/age/underage/young/13/thirteen/half/most/lots/many/old/filming/
                allowed/legal
            under age & whatsapp/tiktok/snapchat/phones/instagram/apps/they/social
            underage/under+13/under+thirteen & whatsapp/tiktok/snapchat/phones/instagram/apps/social/children
            sexting/sending+pics
            filming/filmed/recording/recorded each/my/him/her/them ... children/kids/playground/phone/tiktok/other/in
        """,
        unless="""
            mums/dads/parents/mothers/fathers whatsapp/group/chat/page/have/made
            read/reads/see/sees/on ... their/my/mums/dads/parents phone/phones
            parent/mum/dad/man/woman/adult filming/recording/photographing
        """,
    ),
    Rule(
        name="children unkind to a child",
        part=Part.PUPILS,
        weight=2,
        says="It is about children being unkind to each other.",
        phrases="""
            <mychild> ... being/been/is/getting/gets/was/keeps+being/keeps+getting bullied/picked/teased/hit/pushed/
                kicked/excluded/left/called/punched/targeted/hurt/tormented/name
            bullied/picked/bullying/teased/teasing/tormented by/on/from/my another/other/a/some/two/the/an/older/
                children/boys/girls/by/son/daughter/boy/girl/him/her/class/boy/child
            being/is/hes/shes bullied
            another/other/older/bigger/two/some/a/the/certain child/children/boy/boys/girl/girls/pupil/pupils/kid/
                kids/lad/lads keep/keeps/kept/pushed/hit/kicked/called/calling/punched/laughed/were/was/said/
                pushes/hits/kicks/pulled/stole/took/been/threw
            from two/some/other/the/older/three/a boys/girls/children/boy/girl/kids in/at
            boys/girls/children/kids/lads/some+year/some+y6/some+y5/year+6s/year+5s ... wont/wouldnt/dont let/play/
                include/talk
            boys/girls/boy/girl/child/children/kids/lads/them/lad ... spat/spit/spitting/bit/tripped/scratched/prank/
                prank+calling/chased at/him/her/my+_/me/calling/_
            prank call/calls/calling/called
            unkind/mean/nasty/horrible ... to/things/about/messages ... playtime/playground/lunchtime/break/
                her+friends/his+friends & she/he/my/daughter/son
            playtime/playground/lunch/lunchtime/break ... pushed/hit/kicked/called/teased/bullied/punched/bit
            friends/girls/boys/group/children ... left/leaving/leave ... my/him/her ... out
            keeps/keep/kept telling/calling/saying/hitting/pushing/kicking/taking ... my/our/her/him ... shes/hes/fat/
                ugly/stupid/smelly/names/weird/thick/things/bag/lunch
            speak to _ _? he/she/they keeps/keep
            falling/fallen/fell out & kids/children/girls/boys/y3/y4/y5/y6/daughter/son/friend/friends/roblox
        """,
        unless="""
            parents/mums/dads/parent/mum/dad/mother/father/woman/adult/adults/grown+ups ... called/calling/wrote/put/
                posted/said/messages/joined/bully*/bulli*/call/calls
            training/workshop/assembly/newsletter/anti
            teacher/staff/mr/mrs/miss/ta grabbed/shouted/hit/dragged/pushed
        """,
    ),
)
