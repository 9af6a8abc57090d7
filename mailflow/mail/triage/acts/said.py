"""The sorting rules for what is said, shown or passed round about somebody.

The one idea: it matters little which word is used; that things are said about somebody, where others read them, does.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

SAID: Final = (
    Rule(
        name="lies and rumours",
        part=Part.ACT,
        weight=3,
        grade=3,
        clause="O4",
        says="Something false, or a rumour, is told about somebody.",
        phrases="""
            rumour*/rumor/rumors/libel*/slander*/defam*/deflam*/smear*
            lie/lies/lying/lied/lieing & about/me/my/spread*/group/told/tell*/says/she/he/mum/dad/parent/its/all/
                posted/teacher/people/families
            its a lie
            pack of lies
            spread*/going+round/circulat* ... about me/us/my/our/him/her/mr/mrs/miss/the+_/another/one
            false accus*/alleg*/things/stuff
            accus* me/us/my/mr/mrs/miss/her/him/the/our/staff/another/people/one/a of
            accus* mr/mrs/miss/the/my/our ... of
            not/isnt/wasnt true & said/says/saying/put/told/about/group/rumour/parents
            untrue & about/put/posted/said/someone/mum/dad
            making/made/makes things/stuff/it/this up
            told/telling the/everyone/whole/other whole/group/class/hole/parents/mums/everyone/class+group/
                hole+class ... i/we/she/he/my/our/his/mr/mrs/miss
            dragg*/drag* through the mud
            good name
            reputation & ruin*/damag*/attack*/destroy*/group/parents/harm*
            character assassination
            saying/putting/claiming/telling ... stole/stolen/steals/sacked/drunk/drugs/affair/thief/fiddled/cheated/
                owe/owes/inside/prison/lied/nicked
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
            whats/what/things/stuff/bits/something/all/rubbish/comments/comment/remarks/remark/messages/message/post/
                posts/thread/memes/meme/crap/words/allegations/posted ... about me/us/my+_/our+_/him/her/them/mr/mrs/
                ms/miss/dr/teachers/teacher/the+teacher/staff/the+staff/other/another/certain/one+of/someone/somebody/
                people/each/our+teacher/the+ta/the+new/the+deputy/deputy/the+headteachers/named/parents/families/
                the+little/children/individual
            wrote/writes/writing/written/write/posted/posting/posts/putting/puts/put/puttin/texting/tweeted about me/
                us/my+_/our+_/him/her/them/mr/mrs/ms/miss/teachers/teacher/the+teacher/the+staff/staff/my/the/another/
                other/someone
            put/wrote/writes/posted/posting/posts/puttin/putting/keeps+putting stuff/it/this/that/something/things/up/
                bits ... about/on
            whats/what being/been/was/is/gets said/written/put/posted/going+round
            what she/he/they/theyve/that+woman/that+man/someone/people/this+parent/shes/hes put/wrote/said/say/says/
                posted/written/putting/sent & me/my/our/her/him/about/mr/mrs/miss/group/chat/attached/screenshot/
                screenshots/in+there/whatsapp
            what theyve/shes/hes/they/she/he put/wrote/posted/written & in/on/about
            attached what she/he/they wrote/put/said/sent/posted
            said/says/saying about me/us/my+_/our+family/mr/mrs/ms/miss/the+teacher/the+staff/teachers/other/
                another & group/chat/whatsapp/facebook/parents/mums/mum/dad/what/things/things+were/horrible/nasty/
                awful/online
            was/were/is/been/being said/written/put/posted/shared about
            comments/remarks/posts/comment/remark/thing/things/stuff/messages on/in the/our/that/this/some/last group/
                chat/class/year/whatsapp/page/thread/night
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
            naming the/a/our/my/an/individual senco/teacher/teachers/child/seven/six/five/eight/nine/ten/pupil/boy/
                girl/staff
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
            photo/photos/picture/pictures/pic/pics/video/videos/image ... of/with my/our/his/her/their/a/the/mr/mrs/
                miss/another/other/your son/daughter/child/boy/girl/foster/kids/children/car/house/car/_ & posted/
                shared/put/puts/post/posting/sent/taken/took/pictures+of+my+car/sharing/uploaded/group/chat
            posted/shared/put/post/posting/sharing/uploaded ... photo/photos/picture/pictures/pic/pics/video/
                videos & my/our/her/his/child/son/daughter/car/wife
            without my/our/permission/asking permission/consent/asking/knowledge & photo*/picture*/video*/posted/
                shared
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
            discuss*/talk*/gossip*/talking ... my/a/our/my+sons/the/individual/another/other/one+of+the/certain child/
                childs/boy/girl/son/daughter/children/kid/sons/daughters/biter & group/chat/all/whatsapp/everyone/
                parents/mums/they/are
            everyone/everybody/they+all no/nos/know/knows/knew its/it/who/her/hes/shes/they/what & my/our/they/she/
                mean/means/meant/her/him
            knows its/who my/our/it/she/he
            the biter/kicker/naughty+one/spitter/weird+one
            child/boy/girl/kid/him/her/pupil/family moved/removed/excluded/expelled/kicked/thrown/put out/down/from/
                of/excluded/class
            want/wants/get/getting/trying a/the/him/her/that/my/our/one child/boy/girl/kid/son/daughter/excluded/
                moved moved/removed/excluded/expelled/out/kicked
            want/wants the/him/my/that boy/girl/child/son? excluded/expelled/out/moved/removed
            condition/diagnosis/medical/sen/send/special+needs/ehcp/adopted/fostered/foster & group/chat/whatsapp/
                posted/shared/named/published & parent/mum/dad/she/he/someone/another/put
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
        name="the Head spoken ill of",
        part=Part.ACT,
        weight=4,
        grade=3,
        clause="O4",
        says="The Head is spoken ill of.",
        phrases="""
            <saying> ... <head> ... fiddl*/cheat*/lie*/lied/liar/useless/incompetent/corrupt/cover*/stole/steals/
                sacked/fraud/falsif*/drunk/fixed/rigged/hopeless/joke/clueless/favour*
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
            slag*/slat*/moan*/bitch*/criticis*/complain*/rant*/running+down/run+down/bad+mouth*/attack*/
                having+a+go ... the/our/this school
            school is/are/was a/an/rubbish/joke/useless/awful joke/disgrace/shambles/at
            challeng*/criticis*/attack*/argu*/petition* ... school/uniform/homework/behaviour/attendance policy/
                policies/rules/decision
            accusing the/our/this school
            naming and shaming
        """,
    ),
)
