"""The sorting rules for what the writer wants.

The one idea: people who raise a concern ask for confidence, for somebody to tell, or for it to stop.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

WISHES: Final = (
    Rule(
        name="in confidence",
        part=Part.WISH,
        weight=2,
        says="The writer asks for confidence.",
        phrases="""
            in confidence/confident/strict+confidence
            confidential*/discreet*/anonym*/discretion
            keep/leave/keeping my/our name/names/me/us/family out/private/quiet
            keep/leave me/us/our+name/my+name out of
            dont/not/rather+not/prefer+not/wont/without want/wish/like? to? be? named/identified/naming
            dont/not/rather+not/prefer+not be/to+be named/identified
            dont/not/never want/use/mention/give/say/tell/giving my/our/her/it name/who/was+me/came+from+me
            wont/not/cant give/giving my name
            rather/prefer to? remain/stay/not be?/say? anonymous/named/more
            rather not say/put/write/go
            dont/not/didnt/never want/wanting/like/mean to? cause/make/any/start/stir/tell* any? trouble/trouble/fuss/
                upset/tales
            between us/ourselves/you+and+me
            dont/not want/like/wanted to put it/this/anything in/on writing/email/paper
            not something i want to forward
            without/no names being/please
            not telling tales
            dont/hate like? tell/telling tales
            dont/wouldnt want/wont it/this/her/him/them/anyone getting/to know/find it/out was/i/me
        """,
        unless="""
            recipient/addressee/addresses
            school/medical confidential form/file
        """,
    ),
    Rule(
        name="somebody to talk to",
        part=Part.WISH,
        weight=2,
        says="The writer looks for somebody to tell.",
        phrases="""
            senior leadership
            slt
            know/sure/idea who/whom/where to? else? to? tell/turn/ask/go/speak/contact/report
            who else/do+i/can+i/should+i to? tell/report/speak/ask/turn/complain/is+there
            right person/place & not/sure/dont/if/whether/you
            sure/know if/whether this/its/it/youre/you is? something/school/anything/the+right/a+matter/for/you/
                something
            speak/talk/word/chat/meet with/to/someone/somebody ... someone/somebody/senior/private/privately/
                confidential*/confidence/charge/head/quietly/discreet*
            speak/talk/word/chat with/to you/someone/somebody/mr/mrs/miss ... about ... parent/parents/group/whatsapp/
                messages/written/comments/chat/another
            a quiet word
            have/having/had a? quiet/gentle/little/stern word
            not my/really business & but
            could/can/may/would we/i talk/speak/meet
            sorry to bother/drag/bring/burden/trouble/raise you/this/u & group/chat/parent/whatsapp/messages/mums/in/
                with+this/theyve
            like/want/wanted/need/prefer to show/discuss/share you/this/with/it/something
            fao/for+the+attention+of ... only
            with a heavy heart
        """,
        unless="""
            about/discuss his/her/my/the maths/reading/progress/homework/phonics/trip/allergy/club/clubs/place/
                learning
            parents evening
        """,
    ),
    Rule(
        name="ring me",
        part=Part.WISH,
        weight=1,
        says="The writer asks to be rung.",
        phrases="""
            ring/call/phone me/us please/about/re/regarding/when/back/its
            could/can/please someone/somebody/some+1/sum1/anyone/any1 ring/call/phone
        """,
    ),
    Rule(
        name="do something",
        part=Part.WISH,
        weight=2,
        says="The writer wants it stopped.",
        phrases="""
            is/are/can/will/could/does/what the? school/you/anyone/someone/somebody/head/slt/are+you ... do/doing/
                sort/deal/help/going/say/stop ... about/anything/something/stop/this/it/him/them/to+stop
            what/when are/will you/school/the+school going? to? do/doing
            anything/something/nothing/sumthing/somthing/what the? school/you/u can/could/will/should do
            want/need/needs/wants/demand it/this/her/him/them/something/somthing/sumthing/action/that dealt/sorted/
                stopped/down/banned/removed/done/taken/gone/barred/told
            get/have/got/wants/want/getting her/him/them/that+woman/it banned/barred/removed/taken/stopped/reported
            take/taken/taking/remove/pull/delete/deleted/get it/them/that/this/post/photo/those down/off/immediately
            make/tell/ask/get/told/asked/making her/him/them to? stop/take/delete/remove/apologise/leave
            can/could/please/school/you/u/someone/have+to/needs+to step/intervene/sort/stop/deal/put in/this/it/out/
                them/with/her/him/a+stop
            needs/need/has/have/got/must to? be? stopping/stop/dealt/sorted/sort/nipped/addressed
            put a stop/end to
            take/taking action/this+further/steps
            have/having/had a? word with/please/and/.
            dealt with
            please help/help+me/stop & group/chat/parent/mother/mum/bad/she/he/write/not
            help/advice please
            say him/her stop
            not take it further
            getting/get a? solicitor/police/lawyer
            go/going/gone to the? police
            school needs/must/should/has+to/have+to
            bats/bat an eyelid
            no one/nobody/noone/nobdy said/says/say/challenges/challenge/challenged/stops anything/it/them/nothing/
                him/her
        """,
        unless="""
            parking/coach/bus/boiler/heating/toilet/website/lunch/club/uniform/parentpay/app/wifi/password
            homework/maths/reading/phonics/costume
        """,
    ),
    Rule(
        name="is that allowed",
        part=Part.WISH,
        weight=1,
        says="The writer asks what is allowed.",
        phrases="""
            is that/this/it allowed/acceptable/right/ok/legal/okay & group/chat/admin/parent/mum/put/call/post/left/
                disagreed
            is/that that allowed
            allowed to/in & group/whatsapp/chat/parents/say/post & is/are
            how is it/this/that acceptable/ok/allowed/right
            schools/your/the position/policy/stance/rules on/if/about/cover/say
            does your/the/school/this ... policy/code ... cover/say/apply
            do i have the right
            code of conduct
        """,
        unless="""
            packed/uniform/bring/trainers/hair/earrings/nuts/toys/wear/leave/photos
        """,
    ),
    Rule(
        name="remind parents",
        part=Part.WISH,
        weight=2,
        says="The writer asks for a reminder to parents.",
        phrases="""
            remind/reminded/reminder/tell/ask people/parents/everyone/folk/everybody/families/mums/them/all ... group/
                whatsapp/chat/what/its/behave/kind/respect/policy
            remind folk/people/parents/everyone
            newsletter/letter/reminder/line & behave/behaviour/kind/respect*/etiquette/heated/how+to
            how/should/must/ought to? behave/behaving in/on/online
        """,
        unless="""
            money/parking/reading/library/coats/homework/pe/packed/nuts/dogs/bring/thanks/thank/crossing/zigzags/
                buggies
        """,
    ),
    Rule(
        name="look at this",
        part=Part.WISH,
        weight=2,
        says="The writer wants it looked at.",
        phrases="""
            look/looking/lok/luk at yr*/y*/year/the/what/wot/this/that/these/whatsapp/reception ... whatsapp/group/
                chat/put/wrote/said/thread/page/gc
            look/see/read what/wot she/he/they/shes/hes/theyve/parents/people/someone/i
            scroll up/back/down/through
            see/worth/read/take/have a? look/read/last+nights/lastnights & whatsapp/chat/group/attached/thread/might/
                want
            you/school/u/slt/someone should/ought/need/needs/might/may/want to? see/know/look/read/be
            thought/think/feel you/the+school/school/someone/u should/ought/need/might/would/must/youd to? see/know/
                be/want/like
            speak*/spoke for itself/themselves
            judge/see for yourself/yourselves
            want/wanted/wish/like/just to? make/report/raise/bring/flag/inform/let+you you/the/a/aware/your/know/
                something ... parent/parents/conduct/concern/behaviour/group/chat/whatsapp/comments/about+what
            make/making/made you aware of
            writing/write/wish/like/want/need to report/raise/flag/complain/express a/the/my/about/conduct/concern/
                something/this/concerns
            report/reporting/raise/raising/flag a/another/the/this/my/conduct ... parent/concern/conduct/behaviour/
                mum/dad
            a/my/serious/genuine concern/concerns about/regarding & parent/group/chat/comments/whatsapp/online
            concerned/worried about/at/by & group/chat/parent/parents/comments/whatsapp/mum/mums/tone
            matter concerning another/a/some
            wanted/want you to know what/that
            heard/hear it from me
            your own conclusions
            please read
            for the record
        """,
        unless="""
            newsletter/leaflet/poster/menu/policy/draft
            look forward
        """,
    ),
    Rule(
        name="something to show",
        part=Part.WISH,
        weight=2,
        says="The writer has kept or sent what was written.",
        phrases="""
            screenshot*/screen+shot/screen+shots/screen+shoted/screengrab*/screen+grab/screen+grabs/screen+capture/
                screen+captures/screenshoted/screenies
            exported/export the/whole/our/it/chat
            kept/keep/saved/have/got/copied the/all/every/copies/it messages/of/message/saved/posts/texts
            i have it/them saved
            not making it/this up
            whatsapp chat with
            attached what
        """,
        unless="""
            parentpay/login/log+in/error/payment/booking/receipt/app/form/mcas/website/scopay/arbor/confirmation/bank
        """,
    ),
    Rule(
        name="in the group by chance",
        part=Part.WISH,
        weight=8,
        says="The writer tells how they come to be in the group.",
        phrases="""
            so/only/why/reason im/i/they/am/theyve ... in/on/put+me+in/added the/that group/chat/whatsapp
            member/part of this/the school/group/chat & also/not/we/still
        """,
    ),
)
