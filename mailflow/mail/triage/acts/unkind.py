"""The sorting rules for unkindness and swearing among grown-ups.

The one idea: an act is told by what people call it, and each names the point of the policy that it touches.
"""

from typing import Final

from mailflow.mail.triage.rules import NOT_PEOPLE, Part, Rule

UNKIND: Final = (
    Rule(
        name="unkind",
        part=Part.ACT,
        weight=1,
        grade=2,
        clause="O1",
        says="It calls something unkind.",
        phrases="""
            nasty/nastier/nastiest/vile/horrible/horrid/unpleasant/cruel/unkind/hurtful/awful/appalling/disgusting/
                disgusted
            disgraceful/shocking/inappropriate/hostile/rude/rudeness/nastiness/upsetting/mean/heated/snide/shameful
            bang? out of order/hand/control/line
            not/isnt nice/kind/fair/right/correct/acceptable & say/put/write/hear/things/keeps/parent/mum/dad/message/
                about
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
            abusive/abuse/abusing/abused/spiteful/spite/bitchy/derogatory/toxic/venom*/vitriol*/hateful/hate+campaign/
                slurs
            aggress*/agresiv*/agressiv*/offensive/obscene/malicious*/sinister/hounded/hounding/degrading/demean*/belittl*/
                humiliat*
            disgusting/filthy/filth/horrendous/disgraceful & put/wrote/said/posted/messages/comments/language/man/
                woman/she/he
            getting/got/gets/become/became/turned/gone/going really/very/so/a/quite/pretty bit? nasty/personal/ugly/
                unpleasant/horrible/heated/vicious
            tirade/tirades/rant/ranting/rants/outburst/outbursts/barrage/bile
            troll*
            lost/losing/lose his/her/their temper/rag/it
            scream*/shout*/yell* at me/my+_/the & mum/dad/parent/parents/woman/man/gate/playground
            demoralis*/vindictive/vendetta
        """,
        unless="""
            webinar/training/workshop/course/substance/drug/policy/policies/minutes/agenda/committee/filter/licence/spelling
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
            having/havin/have/has/had/taking/take/took a right/proper/good/real/little/big? go/pop/dig/swipe/pot/
                shots at
            having/havin/have/has/had/taking/take/took a go/pop/dig/swipe/pot/shots at
            getting/gets/got/get/had/given/giving a kicking/pasting/roasting/hammering/hard+time
            dig/digs/jibe/jibes/sarky/snipes about/at
            tear/tears/tore/tearing/ripped/rip/ripping/lay/laid/laying into
            tear*/rip*/pull*/pick* me/her/him/mr+_/mrs+_/miss+_/them/us/staff/teachers to pieces/shreds/apart/bits
            pick* on _ & group/chat/parents/mum/mums/dad/dads/message/messages/me/adults
            mak*/poking/poke/pokes/poked fun of/at
            take/takes/taking/took the mick/mickey/piss/mic
            mock*/ridicul*/sneer*/sniping/snipe/snark*/slander*/bitchin/jeer/jeers/jeered/jeering/taunt*/scoff*
            laugh*/laff* at/about/from/of a?/the? me/us/my/our/her/his/mr/mrs/miss/him/them/people/staff/teacher/
                teachers/accent/way/little/kid/child/boy/girl
            for/so everyone/people/all/others/them can/to/could laugh
            other/all/everyone/others/people/mum/mums/parents/woman laugh/laughs/laughing/laughed
            behind my/her/his/our/their/peoples/peopel back/backs
            badly/ill about/of & speak*/spoke*/talk* & teacher/staff/mr/mrs/miss/parent/family/mum/group
            talk*/speak* rubbish/trash/badly/nasty/dirty about
            two faced
            gossip/gossiping/gossips/gossiped/stirring/stirrer/backstabbing/bitching/bickering/sniggering
            moan*/whing*/complain*/grumbl*/rant* about mr/mrs/ms/miss/the+teacher/teachers/staff/the+school/the+head/
                another/other
            how+dare she/he/they
            dirty looks
            nicknam*
            criticis*/critiz*/critici* mr/mrs/miss/the/teachers/staff/our/my/me/parents/her/him
            weight/looks/appearance/clothes/hair/teeth & mr/mrs/miss/teacher/ta & this+time/again/joke*/about/
                comment*/put/wrote
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
            called/calling/callin/calls/caled/callled/labelled/branded/described/nicknamed/keeps+calling me/us/him/
                her/them a/an/the/as/names/some/stuck/too/so/very/his/names/bad
            called/calling/callin/calls/labelled/branded me/us/him/her/them ... <insult>
            called/calling/callin/calls/call mr+_/mrs+_/ms+_/miss+_/the+teacher/teachers/our+teacher/staff !back/
                about/on/to/and/today/at/if/when/for
            called/calling/callin/calls/call/labelled/branded my+_/our+_/his+_/someones+_/somebody+elses+_/another+_/
                the+new+_/new+_/other+_/the+_ !back/about/on/to/and/today/at/if/when/for/is/was/this/that/in/off/has
            call/calls/called/calling ... <insult>
            was/were/been/being/got/get called/labelled/branded/described/nicknamed !back/on/at/in/to/into/for/out/
                off/up/about/from/away/by
            name/names calling
            callin names
            personal comments/remarks/abuse/attack/attacks/insults/stuff
            insult*
            she/he/shes/hes/mr+_/mrs+_/miss+_/they/teacher/theyre/was/are/is a/an/such/so/just/that/absolutely/
                totally total/complete/absolute/bloody/right/pathetic/worst/disgrace/joke/waste <insult>/teacher/
                disgrace/joke/of
            <insult> & mr/mrs/miss/teacher/staff/ta/head/senco & group/chat/whatsapp/said/put/wrote/keeps/calling/
                called
            a disgrace
            couldnt/cant/couldn/cudnt teach/control/manage
            worst teacher/school/ta
            get/want/getting her/him/them sacked/fired/removed/suspended
            should/needs/deserves be/to+be/to sacked/fired/shot/strung/ashamed/go
            stupid/fat/thick/ugly/lazy/old/daft/silly/evil/dirty cow/bitch/woman/man/mother/witch/pig/git
        """,
        unless="""
            called me/us/him/her back/at/about/on/to/in/when/today/yesterday/earlier/from/and/this/last/after/if/re/
                for
            please call
            is called
            who is/was called
            called out/round/in/off/for
            register
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
            racis*/rasis*/homophob*/islamophob*/antisemit*/anti+semit*/transphob*/sexist/sexism/ableis*/misogyn*/
                xenophob*/bigot*/hate+speech/discriminat*
            go/get back to/where your/you/their/they/her/his/home/country/came
            go back home/where
            go to? your/their country
            joke/jokes/joking/meme/memes/comments/comment/remark/remarks/words/things/said/laughing/laugh/laugh*/
                mock*/rude/slag*/moan*/offensive/abuse ... <group>
            <group> ... joke/jokes/meme/memes/offensive/disgusting/insult*/comments/remarks/slur*
            called/calling/calls ... gypsies/gypsy/pikey/pikeys/paki/terrorist/terrorists/spastic/retard/retarded/
                queer/tranny/foreigner/foreigners/illegals/immigrant
            gypsies/pikeys/pikey/paki/nigger/spaz/retard/retarded/tranny/faggot
            gypo/gypos/gyppo/gyppos/poofs/poofter/poofters/lezza/lezzer/wog/wogs/raghead/ragheads/chinky/faggots/mong/mongs/spastics
            a/bloody/dirty/old/fat/that/called/calling/calls+him poof/dyke
            polish/poles/romanian*/somali*/syrian*/asian*/indian*/pakistani*/african*/muslim*/jew/jews/jewish/gypsy/gypsies/
                traveller*/immigrant*/foreigner*/refugee*/migrant*/arab*/turk*/albanian*/chinese/ukrainian*/roma
                trash/scum/filth/vermin/rats/cockroach*/parasites/scroungers
            <group> ... should/can/must/told+to/want+them+to/let+them go home/back
            <group> ... dont/do+not/doesnt/does+not/shouldnt/should+not belong/be+here/be+allowed/be+at/be+in
            count your bikes
            monkey/monkeys/banana/bananas/golliwog & picture/pictures/emoji/emojis/row/called/joke/group/chat/posted/
                sent
            joke/jokes/comments/remarks/said/moaning ... smell/smells/smelly & lunch/lunches/food/cooking/curry/house/
                family/home
            where/what she/he/they/we really/actually comes/come/from
            my/our country/religion/culture/skin/faith/accent/hijab/colour & bad/words/laugh*/joke*/rude/comments/
                said/write/comfortable/group/chat/insult*
            confusing for/to the? kids/children
            pride/halal/ramadan/eid/mosque/church/diwali/two+mums/two+dads/assembly & offensive/disgusting/joke*/
                hateful/horrible/homophobic/brainwash*
            fun of ... <group>/hearing/hearing+aids/stammer/glasses/speech/disability
        """,
        unless="""
            black history month
            anti racism/racist week/workshop/training/assembly/policy
            racism/equality workshop/policy/training/webinar
            joke/jokes assembly/book/competition/day
        """,
    ),
)
