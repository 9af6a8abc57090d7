"""The sorting rules for what speaks against a concern.

The one idea: whoever asks how to join the group, or whether it is non-uniform day, raises no concern.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

AGAINST: Final = (
    Rule(
        name="may I join",
        part=Part.AGAINST,
        weight=2,
        says="It asks how to join or find the group.",
        phrases="""
            add/join/joining/adding/added me/us/my+husband/my+wife/my+partner/him/her/the/our/a/your to/on/into/the/
                year/class/whatsapp/group/chat/parents/_
            add my/our/me/us/him/her/someone
            like/wants/want/be to? be? added to
            can/could/may/how/like/want/to i/we/to/do+i/do+we join/find/joining/get+added/get+on
            i can/could join
            is/are/was there a/any/an/still ... whatsapp/group/chat/groups
            group/chat/whatsapp/invite link/qr/code/details/invite/admin+number
            who/which/whoever parent? runs/run/manages/organises
            link to/for the
            invite link
            new? starter/starters/phone/number/mobile
            lost/deleted/left the/our/all? class? chat/group/number/numbers/contacts & phone/new/by/accident/lost
            number/phone/mobile has? changed/change
            changed my number/phone/mobile
        """,
        unless="""
            laugh*/join+in
        """,
    ),
    Rule(
        name="a practical question",
        part=Part.AGAINST,
        weight=2,
        says="It asks whether something heard in the group is so.",
        phrases="""
            is/was that/this/it still? right/true/correct/so/the+case/at/on/in
            according to/says/said/saw/read/heard/seen/asking/says+that/say/thinks/following/noticed ... whatsapp/
                group/chat
            whatsapp/group/chat ... says/said/say/thinks/asking/asks/mentioned/confused/divided/suggested
            someone/somebody/people/everyone/nobody/parents/mums on/in the/our/class ... whatsapp/chat/group ... said/
                says/thinks/think/knows/asked/mentioned/saying
            can/could/please/someone you? confirm/clarify/resend/advise/check
            found/seen/saw/heard/hearing/told/read ... on/in/from/via the? class? whatsapp/chat/group
            which is right/correct/it
            reckon/reckons/think/thinks & chat/group/whatsapp & which/is/at
            what/when time/is/are/do & chat/whatsapp/group
            does anyone/anybody know
            do/does they/we/i/the+children/children need
            be emailed/sent+out/confirmed
        """,
        unless="""
            about me/my/her/him/mr/mrs/miss/us
            nasty/vile/rumour/lies/horrible/affair/spit*/stole
        """,
    ),
    Rule(
        name="thanks",
        part=Part.AGAINST,
        weight=2,
        says="It is thanks or praise.",
        phrases="""
            so/been/very/really/all/everyone/such kind/helpful/lovely/supportive/friendly/welcoming/lovely+and/great/
                generous
            thank/thankyou you for/to/so/all/and/very
            thanks/thankyou so/for/to/very/again/ever
            thank/thanks/thankyou to/for/you+all/you+to/all the? reminder/everyone/everybody/sorting/all/your/
                newsletter/organising/kind/support/a/lovely
            hilarious/priceless/brilliant/fabulous/sensible/proud/congratulations/whip+round
            great/lovely/wonderful/brilliant community/idea/event/evening/day/time/newsletter/job
            very sensible
        """,
        unless="""
            again/popcorn/bunch/at+its/not/but/until/was+so
        """,
    ),
    Rule(
        name="running things",
        part=Part.AGAINST,
        weight=2,
        says="It is about arranging something, or papers on the subject.",
        phrases="""
            set/setting/sets/created/creating/start/starting/made up? a/an/the/new/admin whatsapp/group/new/summer/of/
                year/chat/class/pta
            setting up
            volunteers/helpers/sign+up/rota/bake+sale/cake+sale/summer+fair/christmas+fair/fundraiser/collection/
                present/tombola/raffle
            draft/policy/minutes/agenda/guidance/briefing/etiquette/newsletter/v2/v3/training & whatsapp/group/social/
                thanks/attached/tuesday/meeting/version/chat
            in/for the newsletter
            class rep/reps & said/asked/i/list/lunch/dates
            made/am/im/been the? admin
            pass/post/share/put ... details/link/flyer/message/photos/invite/poster ... to/on/in ... group/class/
                whatsapp/chat
            advertise/post about
            reach/contact/text/call/message/ring me/us by/on/via whatsapp
            photo/photos/picture/pictures/image permission/consent
            no luck
            tickets/ticket/disco/agm/bring/plates/sale on/go/tonight/and
            reach me by/on ... whatsapp
            whatsapp me/us on/at/number
            scam/phishing/hacked/fraudulent
            unknown number
        """,
        unless="""
            stole/stolen/lie/theft/nasty/horrible/slag*/personal/petition
        """,
    ),
    Rule(
        name="the staff's own group",
        part=Part.AGAINST,
        weight=3,
        says="It is about the staff's own group.",
        phrases="""
            staff whatsapp/group/chat says/said/has/about/message/is/for/the/please/training/whatsapp
            staff/governors/governor/teachers <whatsapp>
            pta whatsapp/group/chat
        """,
    ),
    Rule(
        name="another school",
        part=Part.AGAINST,
        weight=5,
        says="It is about another school.",
        phrases="""
            secondary schools/school/academy/schools+year
            the/another/other/different secondary/high/grammar/school/schools ... year/group/whatsapp/
                parents & secondary/another+school/high+school/grammar
            year 7/8/9/10/11/12/13/seven/eight/nine/ten/eleven
            y7/y8/y9/y10/y11
        """,
        unless="""
            primary
            moving/move
        """,
    ),
    Rule(
        name="taken back",
        part=Part.AGAINST,
        weight=4,
        says="The writer takes an earlier message back.",
        phrases="""
            ignore/disregard/forget my/what/that/the/our last/previous/email/message/earlier/i/e/emails/messages
            ignore/disregard ... email/message/sent/wrote/said
            withdraw/withdrawing/drop/retract my/the/this/it/what/our concern/email/complaint/report/please/i
            all/its sorted/resolved/fine+now/blown+over now?
            weve/we made up
        """,
        unless="""
            ignore/ignored her/his/their
        """,
    ),
)
