"""The sorting rules for weak clues: each is little by itself, and together they show that something is amiss.

The one idea: nobody can foresee how people will put it. So words of feeling, of hostility, of writing and of privacy
count a little wherever they stand, and a message about people in which nothing everyday is recognised is asked about.
"""

from typing import Final

from mailflow.mail.triage.clues_put import HOW_PUT
from mailflow.mail.triage.rules import NOT_PEOPLE, Part, Rule

CLUES: Final = (
    Rule(
        name="clue: feelings",
        part=Part.CLUE,
        weight=1,
        grade=1,
        says="Somebody is hurt, afraid or angry.",
        phrases="""
            upset/upsets/upsetting/crying/cry/cried/tears/tearful/sad/shocked/shock/hurt/hurtful/unhappy/
                uncomfortable/comfortable/scared/frightened
            anxious/stressed/distress*/angry/anger/fuming/fumin/disgust*/appal*/devastat*/asham*/embarras*/relentless/
                dread*/isolated/lonely
            unwelcome/unwanted/humiliat*/wounded/horrif*/mortif*/outrag*/furious/livid/heartbr*/shaken/shaking/
                distraught/sickened/gutted
            fed up
            sick of/to+my
            had enough
            cant sleep/believe/take/face/stand
            never thought id/i/that
            i/we dont expect
            who does that
            how could/can/dare anyone/she/he/they/someone/somebody/people
            feels/feel/felt/not wrong/right/awful/bad/sick/attacked/small/unsafe
            couldnt believe
            on behalf of my sister/wife/husband/friend/mum/daughter/neighbour
        """,
        unless=NOT_PEOPLE + "sorry i shouted/missed",
    ),
    Rule(
        name="clue: hostility",
        part=Part.CLUE,
        weight=1,
        grade=2,
        clause="O1",
        says="It has words of hostility.",
        phrases="""
            kicking/attack*/targeted/target/targets/targeting/sarcas*/crony/cronies/bully*/bulli*/hate/hated/hates/
                hatred/unkind*/cruel*/joke/jokes/joking/joked
            laugh/laughs/laughed/laughing/mock*/sneer*/exclud*/hostil*/aggress*/rude/rudely/swear*/swore/lies/liar/
                lying/gossip*/rumour*/accus*/blam*
            snowflake/unfriend*/fake/pretend*/imperson*/drama/troublemak*/toxic/spread*/shame*/shaming/taunt*/threat*/
                racis*/picked+on/pick+on
            slag*/bitch*/nasty*/vile/vicious*/spite*/horrible/horrid/abuse/abusive/abusing/offens*/insult*/slur*/
                smear*/mean/unpleasant/foul/filth*
        """,
        unless=NOT_PEOPLE
        + """
            laugh at the quiz/show/panto
            such a laugh
            had a/such/good/great laugh
            swears blind
            spread the word/cost/butter/jam
            anti bullying/racism
            lies in/down
            target language/words/reading/level
        """,
    ),
    HOW_PUT,
    Rule(
        name="clue: written or said",
        part=Part.CLUE,
        weight=1,
        grade=1,
        says="Something was written, shown or said.",
        phrases="""
            wrote/written/posted/posting/posts/post/comment/comments/commented/commenting/messages/typed/screenshot*/
                meme/memes/poll/thread/caption/captions
            voice notes/note/message
            put/puts/putting that/up/it/something/things/my/our/stuff/on/a+photo/a+picture/a+vomiting/a/pictures/pics
            being/been/was/what/whats/something/things/get/gets/are said/talked/spoken/written/put
            say/said/saying/write/writes my/our/that/she/he/they/about/we/people/polish/i/<group>
            sent/sending/sends/send me/us/her/him/it/round/by/messages/stuff
            shared/sharing/shares/share a/my/our/the/it/private/photos/pictures
            record/recorded/recording/filmed/filming/videoed mr/mrs/miss/the/him/her/me/us/my/a/teacher/teachers/staff
            replies/replied/reply with/to/all
            copied/copies/copying/ccd/cc/ccing/cced in/me/us/everyone/the/all
            told/telling/tells several/people/everyone/others/the+class/parents
            message/messages/letter/email has/have gone/going/been round/sent/circulated
            blog/account/page called/about
            circulat*
            screenshot/screenshots/screenshotted my/it/her/the
            string of messages/emails
            in writing
            copied to/in all/everyone/us
            exchange/exchanges & parents/group/chat/chats
            shown/showed something/a/me/what/messages
            passed this/it on/to
            fake accounts/account/profile
            village page/group/facebook
            highlighted
            pages of messages/emails/texts
        """,
        unless="""
            school/office sent/posted
            homework/maths/english/spelling/story/stories/reading/handwriting/author
            message/messages to all/families/passed
            <mychild> says/said
            share your/ideas/news
        """,
    ),
    Rule(
        name="clue: private made public",
        part=Part.CLUE,
        weight=1,
        grade=2,
        clause="G3",
        says="Something private is made public.",
        phrases="""
            private/privately/divorce/divorced/affair/mental+health/publicly/public/secret/confidential*/personal*/
                embarrass*
            everyone/everybody knows/knew/saw/can/could/see/has/laugh*/read/sees
            in front of
            all over the/whatsapp/facebook/village/mums/class
            names/named/naming & teacher/teachers/parent/parents/child/family/staff/me/us
            behind my/our/her/his/their/your back/backs
            as if/though we/i/she/they werent/wasnt/arent
            name/names are/is as/there/in/all
            on file
        """,
        unless="""
            public transport/holiday/liability/footpath/speaking/library
            private school/tutor/tuition/lessons/hire
            personal belongings/statement/best/details/trainer/hygiene
        """,
    ),
    Rule(
        name="clue: whose race, faith or family",
        part=Part.CLUE,
        weight=1,
        grade=3,
        clause="G4",
        says="It speaks of somebody's origin, faith, family or disability.",
        phrases="""
            <group> people/families/family/parents/mum/mums/mother/children/kids/community/woman/man/boy/girl/women/
                men
            traveller/sikh/muslim/muslims/hindu/jewish/gypsy/roma/polish/romanian/immigra*/refugee*/foreign*/asylum/
                migrant*/gay/lesbian/trans/black/asian/disab*/autis*
            accent/hijab/skin+colour/our+colour/wheelchair/our+religion/my+religion/our+culture/my+country
            my english
        """,
        unless="""
            history/topic/lesson/assembly/food/festival/black+shoes/black+trousers/black+tights/diet/meal/menu/
                celebrat*/black+eye/halal+meals/dance/appointment/assessment/ehcp/referral/parking/badge/black+ink
        """,
    ),
    Rule(
        name="clue: about another's conduct",
        part=Part.CLUE,
        weight=1,
        grade=1,
        says="It is about how another grown-up behaves, or asks what can be done.",
        phrases="""
            she/he/they wont/will/keeps/keep/never/always/is/are/refuses not/stop/at+it/on/doing/posting/saying
            wont/doesnt/didnt/not stop/leave
            who/whom do/should/can/to we/i speak/talk/go/contact/turn/tell
            speak/talk to him/her/them/someone/somebody
            something/anything you/school/we can do
            draw your attention
            pass/passing this/it on
            see/read what
            mums/mothers/dads/fathers/parents/families/adults/couple _? have+been/were/being/keep/comparing/been/say/
                said/against/havin/having
            families/parents ... being/are+being talked/spoken/treated/left/made
            from another/a/one/certain/couple of? ... family/parents/parent/mums/mum
            code of conduct
            grown women/men/adults/ups
            at the gate/gates & mums/mum/dads/parent/parents/kick*/argu*/shout*
            could/can/may i/we/someone come in/and & talk/see/speak/somebody
            wading in
            shouldnt/should+not have
            i regret/apologise/apologize
            advice & member/parent/group/how/upset*/messages
            i/we/ive/weve had to block
            told i/me/her/him/them to get/shut/mind/lighten/leave
        """,
        unless="""
            parents evening/evenings
            apologise for missing/late/the+late
            parents/families/mums ... asked/asking/ask/welcome/invited/need
        """,
    ),
)
