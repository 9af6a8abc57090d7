"""The sorting rules for what somebody did: the acts of a concern, in the policy's order of thought.

The one idea: an act is told by what people call it, and each names the point of the policy that it touches.
"""

from typing import Final

from mailflow.mail.triage_rules import NOT_PEOPLE, Part, Rule

ACTS: Final = (
    Rule(
        name="unkind",
        part=Part.ACT,
        weight=1,
        grade=2,
        clause="O1",
        says="It calls something unkind.",
        phrases="""
            nasty/nastier/nastiest/vile/horrible/horrid/unpleasant/cruel/unkind/hurtful/awful/appalling/disgusting/disgusted
            disgraceful/shocking/inappropriate/hostile/rude/rudeness/nastiness/upsetting/mean/heated/snide/shameful
            bang? out of order/hand/control/line
            not/isnt nice/kind/fair/right/correct/acceptable & say/put/write/hear/things/keeps/parent/mum/dad/message/about
            not on & mums/dads/parents/someone/people/its
            unacceptable & parent/mum/dad/comments/called/language/messages/group
            poison*/sour/ugly & group/chat/atmosphere/messages/comments/parents
            no need for it
            bad/wrong/ugly/dirty words/things/language
            not in the spirit
            wouldnt say it to
            bad/dark/ugly place
            tone/language of/used/some & group/chat/parents/messages/page/thread/mums
            bothered/upset/hurt by & group/chat/message/messages/parents/comments/said/written
            unfair/unfairly & group/chat/parents/staff/said/comments
        """,
        unless=NOT_PEOPLE,
    ),
    Rule(
        name="abusive",
        part=Part.ACT,
        weight=2,
        grade=3,
        clause="O1",
        says="It speaks of abuse, spite or aggression.",
        phrases="""
            abusive/abuse/abusing/abused/spiteful/spite/bitchy/derogatory/toxic/venom*/vitriol*/hateful/hate+campaign/slurs
            aggress*/agres*/offensive/obscene/malicious*/sinister/hounded/hounding/degrading/demean*/belittl*/humiliat*
            disgusting/filthy/filth/horrendous/disgraceful & put/wrote/said/posted/messages/comments/language/man/woman/she/he
            getting/got/gets/become/became/turned/gone/going really/very/so/a/quite/pretty bit? nasty/personal/ugly/unpleasant/horrible/heated/vicious
            tirade/tirades/rant/ranting/rants/outburst/outbursts/barrage/bile
            troll*
            lost/losing/lose his/her/their temper/rag/it
            scream*/shout*/yell* at me/my+_/the & mum/dad/parent/parents/woman/man/gate/playground
            demoralis*/vindictive/vendetta
        """,
        unless="""
            webinar/training/workshop/course/substance/drug
        """,
    ),
    Rule(
        name="running somebody down",
        part=Part.ACT,
        weight=3,
        grade=2,
        clause="G1",
        says="Somebody is run down or made fun of.",
        phrases="""
            slag* her/him/them/me/us/off/of/each/the/teachers/staff/everyone/people/another/mr/mrs/miss
            slat* her/him/me/them/each/off/the/mr/mrs/miss/staff/teachers/people/another
            bad mouth*
            badmouth*
            bitch* about/with/and/at/session
            run/runs/running/ran down the/our/my/her/him/staff/school/mr/mrs/miss/teachers/people
            run/runs/running/ran me/him/her/them/us/mr+_/mrs+_/miss+_ down
            having/havin/have/has/had/taking/take/took a right/proper/good/real/little/big? go/pop/dig/swipe/pot/shots at
            having/havin/have/has/had/taking/take/took a go/pop/dig/swipe/pot/shots at
            getting/gets/got/get/had/given/giving a kicking/pasting/roasting/hammering/hard+time
            dig/digs/jibe/jibes/sarky/snipes about/at
            tear/tears/tore/tearing/ripped/rip/ripping/lay/laid/laying into
            tear*/rip*/pull*/pick* me/her/him/mr+_/mrs+_/miss+_/them/us/staff/teachers to pieces/shreds/apart/bits
            pick* on _ & group/chat/parents/mum/mums/dad/dads/message/messages/me/adults
            mak*/poking/poke/pokes/poked fun of/at
            take/takes/taking/took the mick/mickey/piss/mic
            mock*/ridicul*/sneer*/sniping/snipe/snark*/slander*/bitchin/jeer*/taunt*/scoff*
            laugh*/laff* at/about/from/of a?/the? me/us/my/our/her/his/mr/mrs/miss/him/them/people/staff/teacher/teachers/accent/way/little/kid/child/boy/girl
            for/so everyone/people/all/others/them can/to/could laugh
            other/all/everyone/others/people/mum/mums/parents/woman laugh/laughs/laughing/laughed
            behind my/her/his/our/their/peoples/peopel back/backs
            badly/ill about/of & speak*/spoke*/talk* & teacher/staff/mr/mrs/miss/parent/family/mum/group
            talk*/speak* rubbish/trash/badly/nasty/dirty about
            two faced
            gossip/gossiping/gossips/gossiped/stirring/stirrer/backstabbing/bitching/bickering/sniggering
            moan*/whing*/complain*/grumbl*/rant* about mr/mrs/ms/miss/the+teacher/teachers/staff/the+school/the+head/another/other
            how+dare she/he/they
            dirty looks
            nicknam*
            criticis*/critiz*/critici* mr/mrs/miss/the/teachers/staff/our/my/me/parents/her/him
            weight/looks/appearance/clothes/hair/teeth & mr/mrs/miss/teacher/ta & this+time/again/joke*/about/comment*/put/wrote
        """,
    ),
    Rule(
        name="name-calling",
        part=Part.ACT,
        weight=3,
        grade=2,
        clause="O1",
        says="Somebody is called something.",
        phrases="""
            called/calling/callin/calls/caled/callled/labelled/branded/described/nicknamed/keeps+calling me/us/him/her/them a/an/the/as/names/some/stuck/too/so/very/his/names/bad
            called/calling/callin/calls/labelled/branded me/us/him/her/them ... <insult>
            called/calling/callin/calls/call mr+_/mrs+_/ms+_/miss+_/the+teacher/teachers/our+teacher/staff !back/about/on/to/and/today/at/if/when/for
            called/calling/callin/calls/call/labelled/branded my+_/our+_/his+_/someones+_/somebody+elses+_/another+_/the+new+_/new+_/other+_/the+_ !back/about/on/to/and/today/at/if/when/for/is/was/this/that/in/off/has
            call/calls/called/calling ... <insult>
            was/were/been/being/got/get called/labelled/branded/described/nicknamed !back/on/at/in/to/into/for/out/off/up/about/from/away/by
            name/names calling
            callin names
            personal comments/remarks/abuse/attack/attacks/insults/stuff
            insult*
            she/he/shes/hes/mr+_/mrs+_/miss+_/they/teacher/theyre/was/are/is a/an/such/so/just/that/absolutely/totally total/complete/absolute/bloody/right/pathetic/worst/disgrace/joke/waste <insult>/teacher/disgrace/joke/of
            <insult> & mr/mrs/miss/teacher/staff/ta/head/senco & group/chat/whatsapp/said/put/wrote/keeps/calling/called
            a disgrace
            couldnt/cant/couldn/cudnt teach/control/manage
            worst teacher/school/ta
            get/want/getting her/him/them sacked/fired/removed/suspended
            should/needs/deserves be/to+be/to sacked/fired/shot/strung/ashamed/go
            stupid/fat/thick/ugly/lazy/old/daft/silly/evil/dirty cow/bitch/woman/man/mother/witch/pig/git
        """,
        unless="""
            called me/us/him/her back/at/about/on/to/in/when/today/yesterday/earlier/from/and/this/last/after/if/re/for
            please call
            is called
            who is/was called
            called out/round/in/off/for
            register
        """,
    ),
    Rule(
        name="several against one",
        part=Part.ACT,
        weight=3,
        grade=2,
        clause="X3",
        says="Several people turn on somebody.",
        phrases="""
            gang* up
            gang/ganging on/up
            pile/piled/piling/piles on/in/into
            turn/turned/turning/turns on/against me/us/her/him/them/each/mr/mrs/miss/one/my
            all/everyone/everybody/whole+village/they/them/others joins/joined/joining/join/joind in
            others/they/everybody/people/all join/joined/joining in
            egg*/goad* on/each/her/him/them
            witch hunt
            witchhunt/pile+on/lynch/lynching/kangaroo/mob/cliques/clique/cliquey/ringleader/ringleaders/bandwagon
            against me/us/her/him/our & group/chat/whatsapp/parents/mums/everyone/all/village/turned/campaign/whole
            take/taking/took sides
            cold shoulder
            singled/singling out
            target* me/my+_/us/one/her/him/the/our/mr/mrs/miss & group/chat/parent/parents/whatsapp/messages/mum/mums
            getting/gets/get at me/her/him/us & group/chat/whatsapp/mums/parents
        """,
    ),
    Rule(
        name="harassment",
        part=Part.ACT,
        weight=3,
        grade=3,
        clause="O7",
        says="It speaks of bullying or harassment by a grown-up.",
        phrases="""
            harass*/harras*/harrass*/intimidat*/stalk*/hound*
            bull*/buly* & mums/dads/parents/adults/adult/grown/mother/teacher/staff/online/whatsapp/group/chat/by+another+parent
            cyber bully*
            cyberbul*
            wont/not/doesnt leave me/us/my+_/her/him alone & message*/text*/parent/mum/dad/chat/group/email*
            victimis*/persecut*
        """,
        unless="""
            girls/boys/kids/childrens group/whatsapp/chat/snapchat
            workshop/training/webinar/assembly/policy/anti
        """,
    ),
    Rule(
        name="threat",
        part=Part.ACT,
        weight=3,
        grade=4,
        clause="O7",
        says="It speaks of a threat.",
        phrases="""
            threat/threats/threaten/threatens/threatened/threatening/threatning/threatend/threathening
            menac*
            waiting for/at you/the/me/him/her/school/gate
            see how clever
            youll/shell/hell/theyll regret/pay/be+sorry
            sort her/him/me/them/you out
            come round/down there and/to
            what goes around
        """,
        unless="""
            solicitor/solicitors & threats/threat/threaten/threatened/threatening
            waiting for/at a/an/my/our/his/her/bus/doctor/results/appointment
            closure/strike
        """,
    ),
    Rule(
        name="veiled threat",
        part=Part.ACT,
        weight=4,
        grade=4,
        clause="O7",
        says="Somebody lets it be known that they could find a person.",
        phrases="""
            watch/watching your/her/his/my/their back
            know/knows/knew/found/finding out? what/which car/road/street/house
            know/knows/knew/found out? where mr+_/mrs+_/miss+_/she/he/i/we/they/the+_/that+_ live/lives/park/parks/work/works/drinks/teacher
            better watch/be+careful/sleep
            number plate/plates & posted/put/shared/photo*/picture*
        """,
        unless="""
            new/moved/moving house/address
        """,
    ),
    Rule(
        name="swearing",
        part=Part.ACT,
        weight=2,
        grade=2,
        clause="O2",
        says="It speaks of swearing, or quotes it.",
        phrases="""
            swear/swearing/swears/swore/sworn/effing/cursing/cussing/expletive*/profan*/foul/f+ing
            <swear>
            make a sailor/docker blush
            language & picked+up+my+phone/reads/what+a/certain+word/honestly/foul/children/seven+year
            bad/foul/filthy/disgusting/rude/strong/terrible language/words/word
            very bad words
            bad/ugly/dirty/rude/wrong words/word
        """,
        unless="swears/swear blind",
    ),
    Rule(
        name="somebody's race, faith, love or disability",
        part=Part.ACT,
        weight=4,
        grade=3,
        clause="G4",
        says="It touches somebody's race, faith, sexuality, sex or disability.",
        phrases="""
            racis*/rasis*/homophob*/islamophob*/antisemit*/anti+semit*/transphob*/sexist/sexism/ableis*/misogyn*/xenophob*/bigot*/hate+speech/discriminat*
            go/get back to/where your/you/their/they/her/his/home/country/came
            go back home/where
            go to? your/their country
            joke/jokes/joking/meme/memes/comments/comment/remark/remarks/words/things/said/laughing/laugh/laugh*/mock*/rude/slag*/moan*/offensive/abuse ... <group>
            <group> ... joke/jokes/meme/memes/offensive/disgusting/insult*/comments/remarks/slur*
            called/calling/calls ... gypsies/gypsy/pikey/pikeys/paki/terrorist/terrorists/spastic/retard/retarded/queer/tranny/foreigner/foreigners/illegals/immigrant
            gypsies/pikeys/pikey/paki/nigger/spaz/retard/retarded/tranny/faggot
            count your bikes
            monkey/monkeys/banana/bananas/golliwog & picture/pictures/emoji/emojis/row/called/joke/group/chat/posted/sent
            joke/jokes/comments/remarks/said/moaning ... smell/smells/smelly & lunch/lunches/food/cooking/curry/house/family/home
            where/what she/he/they/we really/actually comes/come/from
            my/our country/religion/culture/skin/faith/accent/hijab/colour & bad/words/laugh*/joke*/rude/comments/said/write/comfortable/group/chat/insult*
            confusing for/to the? kids/children
            pride/halal/ramadan/eid/mosque/church/diwali/two+mums/two+dads/assembly & offensive/disgusting/joke*/hateful/horrible/homophobic/brainwash*
            fun of ... <group>/hearing/hearing+aids/stammer/glasses/speech/disability
        """,
        unless="""
            black history month
            anti racism/racist week/workshop/training/assembly/policy
            racism/equality workshop/policy/training/webinar
            joke/jokes assembly/book/competition/day
        """,
    ),
    Rule(
        name="lies and rumours",
        part=Part.ACT,
        weight=3,
        grade=3,
        clause="O4",
        says="Something false, or a rumour, is told about somebody.",
        phrases="""
            rumour*/rumor/rumors/libel*/slander*/defam*/deflam*/smear*
            lie/lies/lying/lied/lieing & about/me/my/spread*/group/told/tell*/says/she/he/mum/dad/parent/its/all/posted/teacher/people/families
            its a lie
            pack of lies
            spread*/going+round/circulat* ... about me/us/my/our/him/her/mr/mrs/miss/the+_/another/one
            false accus*/alleg*/things/stuff
            accus* me/us/my/mr/mrs/miss/her/him/the/our/staff/another/people/one/a of
            accus* mr/mrs/miss/the/my/our ... of
            not/isnt/wasnt true & said/says/saying/put/told/about/group/rumour/parents
            untrue & about/put/posted/said/someone/mum/dad
            making/made/makes things/stuff/it/this up
            told/telling the/everyone/whole/other whole/group/class/hole/parents/mums/everyone/class+group/hole+class ... i/we/she/he/my/our/his/mr/mrs/miss
            dragg*/drag* through the mud
            good name
            reputation & ruin*/damag*/attack*/destroy*/group/parents/harm*
            character assassination
            saying/putting/claiming/telling ... stole/stolen/steals/sacked/drunk/drugs/affair/thief/fiddled/cheated/owe/owes/inside/prison/lied/nicked
            lies to families/parents
            bring*/brought ... into disrepute
        """,
        unless="""
            lie down/in
            lying down/on/in/around
            told/telling ... email/number/address/list
        """,
    ),
    Rule(
        name="remarks about somebody",
        part=Part.ACT,
        weight=3,
        grade=2,
        clause="O1",
        says="Things are said or written about somebody.",
        phrases="""
            whats/what/things/stuff/bits/something/all/rubbish/comments/comment/remarks/remark/messages/message/post/posts/thread/memes/meme/crap/words/allegations/posted ... about me/us/my+_/our+_/him/her/them/mr/mrs/ms/miss/dr/teachers/teacher/the+teacher/staff/the+staff/other/another/certain/one+of/someone/somebody/people/each/our+teacher/the+ta/the+new/the+deputy/deputy/the+headteachers/named/parents/families/the+little/children/individual
            wrote/writes/writing/written/write/posted/posting/posts/putting/puts/put/puttin/texting/tweeted about me/us/my+_/our+_/him/her/them/mr/mrs/ms/miss/teachers/teacher/the+teacher/the+staff/staff/my/the/another/other/someone
            put/wrote/writes/posted/posting/posts/puttin/putting/keeps+putting stuff/it/this/that/something/things/up/bits ... about/on
            whats/what being/been/was/is/gets said/written/put/posted/going+round
            what she/he/they/theyve/that+woman/that+man/someone/people/this+parent/shes/hes put/wrote/said/say/says/posted/written/putting/sent & me/my/our/her/him/about/mr/mrs/miss/group/chat/attached/screenshot/screenshots/in+there/whatsapp
            what theyve/shes/hes/they/she/he put/wrote/posted/written & in/on/about
            attached what she/he/they wrote/put/said/sent/posted
            said/says/saying about me/us/my+_/our+family/mr/mrs/ms/miss/the+teacher/the+staff/teachers/other/another & group/chat/whatsapp/facebook/parents/mums/mum/dad/what/things/things+were/horrible/nasty/awful/online
            was/were/is/been/being said/written/put/posted/shared about
            comments/remarks/posts/comment/remark/thing/things/stuff/messages on/in the/our/that/this/some/last group/chat/class/year/whatsapp/page/thread/night
            some/the/those/these/her/his comments/remarks on/in/were/are/made/last/of/about/have
            some/the/those/these/her/his messages/posts were/made/last+night
            that/the/this/his/her/a comment/remark about/was/on/made/she/he/they
            posted/shared/put/sent/posting ... messages/posts/times about
            keep/keeps/kept on? calling/saying/putting/posting/writing/sending/puttin/sayin/bringing/going+on
            wrote/writes/write/put/puts/posted ... bad/horrible/nasty/awful/rude/disgusting/vile/terrible/cruel
            shes/hes/she/he/is/theyre at it again
            anyone/people/parents/mums/everyone/someone/one who/that asks/asked/dares & pop/go/group/chat/attack*
            a meme
            spoken/talked/speaks/talks to/about & chat/group/appalling/disgusting/parents & was/were/way
            not there/here to defend
            isnt/arent/cant there/here/defend to/herself/himself/themselves defend/answer
            blurb/post/posts/page/group naming/names/named/about & teacher/teachers/staff/senco/head/child/mr/mrs/miss
            naming the/a/our/my/an/individual senco/teacher/teachers/child/seven/six/five/eight/nine/ten/pupil/boy/girl/staff
            page/group called & parents/mums/speak/truth/hillside
        """,
        unless="""
            report/training/policy/newsletter/agenda/curriculum
        """,
    ),
    Rule(
        name="pictures of others",
        part=Part.ACT,
        weight=3,
        grade=3,
        clause="O6b",
        says="Pictures of somebody are passed round.",
        phrases="""
            photo/photos/picture/pictures/pic/pics/video/videos/image ... of/with my/our/his/her/their/a/the/mr/mrs/miss/another/other/your son/daughter/child/boy/girl/foster/kids/children/car/house/car/_ & posted/shared/put/puts/post/posting/sent/taken/took/pictures+of+my+car/sharing/uploaded/group/chat
            posted/shared/put/post/posting/sharing/uploaded ... photo/photos/picture/pictures/pic/pics/video/videos & my/our/her/his/child/son/daughter/car/wife
            without my/our/permission/asking permission/consent/asking/knowledge & photo*/picture*/video*/posted/shared
            write/put/wrote my photo/picture
            my photo/picture with
        """,
        unless="""
            school website/facebook/photographer
            order/proof/individual/tempest/consent+form
            so proud
        """,
    ),
    Rule(
        name="about a child",
        part=Part.ACT,
        weight=4,
        grade=3,
        clause="O6b",
        says="A child is discussed, or a campaign is made against one.",
        phrases="""
            discuss*/talk*/gossip*/talking ... my/a/our/my+sons/the/individual/another/other/one+of+the/certain child/childs/boy/girl/son/daughter/children/kid/sons/daughters/biter & group/chat/all/whatsapp/everyone/parents/mums/they/are
            everyone/everybody/they+all no/nos/know/knows/knew its/it/who/her/hes/shes/they/what & my/our/they/she/mean/means/meant/her/him
            knows its/who my/our/it/she/he
            the biter/kicker/naughty+one/spitter/weird+one
            child/boy/girl/kid/him/her/pupil/family moved/removed/excluded/expelled/kicked/thrown/put out/down/from/of/excluded/class
            want/wants/get/getting/trying a/the/him/her/that/my/our/one child/boy/girl/kid/son/daughter/excluded/moved moved/removed/excluded/expelled/out/kicked
            want/wants the/him/my/that boy/girl/child/son? excluded/expelled/out/moved/removed
            condition/diagnosis/medical/sen/send/special+needs/ehcp/adopted/fostered/foster & group/chat/whatsapp/posted/shared/named/published & parent/mum/dad/she/he/someone/another/put
            names of the/all/some children/kids
            against another/one/a/my/our family/child/boy/girl/parent
            named/naming/names a/my/our/the child/son/daughter/boy/girl/seven+year+old/kid
            put down & child/kid/boy/girl
            full name & daughter/son/child/his/her/my & put/posted/shared/chat/group
        """,
        unless="""
            school website
            report/homework/reading
        """,
    ),
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
            urged/urging/asking/told people/parents/everyone/others/class/the+whole+class/everybody to like/sign/complain/join/share
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
            brexit/immigration/migrants/migrant/election/politic*/gaza/israel*/palestin*/flags/soapbox/trump/farage/reform+party/labour+party/tories/tory/councillor/protest/protests/hotel/asylum/vaccine/vaccines/antivax*/anti+vax/conspiracy/conspiracies/covid/referendum/far+right
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
            argument/arguments/arguing/argued/argue/row/rows/rowing/spat/feud/feuding/ding+dong/slanging/scrap/bust+up/punch+up/infighting/war
            kicked/kicking/kicks/kickin off
            hammer and tongs
            at each others? other/throats/others
            arent/not/stopped/no+longer/isnt/arnt speaking/talking to? each/anymore/to/now/.
            families/mums/parents/friends/people & arent/not/stopped speaking/talking
            fall*/fell out/outs & parents/mums/dads/mothers/adults/families/whatsapp/chat/group
            gone/got/get/getting/turned/turning into/out+of/very/so/quite a/hand/heated/an/control/heated bit/heated/hour/slanging/free/hand/row
            full of/blown hate/rows/abuse/arguments/moaning/poison/row
        """,
        unless="""
            row/rows of/a chairs/seats/seat/front/back/tables
            front/back/in+a row/rows
            children/kids/boys/girls/he/she had/having/have a/an argument/row/falling
            staff/row+of/monkey row
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
            selling things/stuff/candles/on+the & group/chat
            used for/as selling/a/private/adverts
            found/got/find/get/took/take my/her/wifes/his/our/the number & group/chat/private/class
            write/writes/messages/messaged/messaging/writing/texting to? my/me/his wife/me/in/privately & dad/dads/parent/group/private/number/mum
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
            thrown/kicked/chucked/booted/removed/blocked/banned/taken/excluded off/out/from/of/of+the of? the/our/my/her/a/_ ... group/chat/whatsapp
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
            parent/mum/dad/mother/father/she/he/woman/man/mums/dads/person keeps/kept/been/is/keep/has+been emailing/messaging/texting/sending/ringing/phoning/writing me/us/my/him/her/to/abuse/long/nasty/horrible/messages
            sending/sends/sent/send/emailing me/us/my+wife/my+husband/him/her ... abuse/abusive/nasty/angry/nasty/threatening/horrible/vile/rude/long/awful
            parent/mum/dad/mother/father/parents ... emailing/messaging/texting/sending/sent/emailed/messaged/texts me/us/my
            messages/emails/texts/message/email/text from another/a/one/other/an/some parent/parents/mum/dad/mother/father
            messages/emails ... another/other/a parent has/have/keeps/sent/is been/sending/sent
            had/got/received/getting/recieved/receiving a? horrible/nasty/abusive/threatening/rude/vile/awful/disgusting/anonymous message/messages/email/emails/text/texts/letter
            circulat*/round+robin email/emails/letter & parents/about
            asked/told him/her to stop
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
            popcorn
            charming/lovely/delightful/classy/wonderful/nice/pleasant bunch/lot/crowd/behaviour/people & whatsapp/chat/group/year/reception/parents/read
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
            i said/wrote/posted/put/shared/sent/typed things/something/stuff/a+message/messages ... regret/shouldnt/wish/sorry/no+right
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
            cant/cannot/dont+want/scared/afraid/frightened/nervous/dread*/anxious/hate/shame/ashamed/dont+feel+able to? face/do/come/bring/go/going/stand/in the/school/pick/up/to/in/drop/playground/into/my ... playground/gate/school/pick/up/drop/in/child
            cant face the/going/them/school/people
            humiliat*/mortified/devastated/shaking/gutted/traumatis*/heartbroken/furious/fuming/fumin/livid/distraught
            made/makes/making me/us/her/him/people/my+_ ... uncomfortable/cry/sick/ill/upset/ashamed/small
            uncomfortable/comfortable & group/chat/comments/parent/messages/bring/parents/read
            in tears & parent/mum/chat/group/message/said/left/i
            upset by/about/at/with what/the/some/a+message/something/comments
            feel/feels/felt sick/awful/dreadful/terrible/unsafe/attacked/bullied/picked/unwelcome/shame/alone/targeted/horrible/ganged
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
    Rule(
        name="the Head spoken ill of",
        part=Part.ACT,
        weight=4,
        grade=3,
        clause="O4",
        says="The Head is spoken ill of.",
        phrases="""
            <saying> ... <head> ... fiddl*/cheat*/lie*/lied/liar/useless/incompetent/corrupt/cover*/stole/steals/sacked/fraud/falsif*/drunk/fixed/rigged/hopeless/joke/clueless/favour*
            <head> ... competence/incompetence/incompetent/useless/clueless
            remarks/comments/memes/meme/rumour*/jokes about <head>/headteachers/the+headteachers
        """,
    ),
    Rule(
        name="the school spoken ill of",
        part=Part.ACT,
        weight=2,
        grade=1,
        clause="O3",
        says="The school or one of its decisions is criticised.",
        phrases="""
            slag*/slat*/moan*/bitch*/criticis*/complain*/rant*/running+down/run+down/bad+mouth*/attack*/having+a+go ... the/our/this school
            school is/are/was a/an/rubbish/joke/useless/awful joke/disgrace/shambles/at
            challeng*/criticis*/attack*/argu*/petition* ... school/uniform/homework/behaviour/attendance policy/policies/rules/decision
            accusing the/our/this school
            naming and shaming
        """,
    ),
)
