"""The sorting rules for somebody who may harm themselves, child or grown-up.

The one idea: a parent who gives up has children at home, so both are alerted alike.
"""

from typing import Final

from mailflow.mail.triage.rules import TAUGHT, Part, Rule

SELF: Final = (
    Rule(
        name="self-harm",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody may harm themselves.",
        phrases="""
            self harm*
            selfharm*/suicid*/overdos*/samobój*
            kill/killing/killed/hurt/hurting/harm/harming/hang/hanging/hate/hates/hating/top/cut/cutting/end/
                ending myself/himself/herself/themselves/hisself/themself/yourself
            cutting/cut/cuts/scratching her/his/my/their/both arm/arms/wrist/wrists/legs/leg/thigh/thighs
            want/wants/wanted/wanting/wish/wishes/wished to? ... die/dead/be+dead/was+dead/were+dead/disappear/
                not+wake+up/not+be+here/end+it/sleep+forever
            dont/doesnt/not/didnt/never want/wants/wanna/wanted/wanting to? be/live/carry/go here/alive/on/anymore/
                any+more
            dont/doesnt/not want/wants to? wake up
            cant/cannot/couldnt/dont+know+how+much+longer+i+can go/carry/cope/keep/do on/going/any/anymore/this/
                with/much/.
            how much longer i/he/she/can
            no/the/any/wheres/what/whats/see point to/in/of/is? ... anything/anymore/living/any+more/life/carrying/
                going+on/being+here/it+all/carry
            see the? point of/in/to
            better off without me/him/her/us/them
            better off dead
            end it/my/his/her all/life/lives
            no reason/nothing/anything to/left to? live for
            not hear from me/her/him again/anymore
            wont be here/around tomorrow/soon/much/next/by
            took/taken/taking all? my/his/her/the/some/too+many/all+the/all+my? tablets/pills/paracetamol
            goodbye note/letter/everyone
            ending it all
            give up on life/everything
            life isnt/is/not worth living/pointless/over
            had enough of life/living
        """,
        unless="""
            webinar/training/workshop/delegate/course
            cut/cuts himself/herself/myself on/with/shaving
            hurt/cut/hurts himself/herself/themselves on/at/when/in/playing/falling/during
            go on/to trip/holiday/the+trip/friday/monday/the+list
            point of/in bringing/paying/ordering/booking/homework/signing
            dying to/of
            cant/cannot/couldnt/can go on the/a/friday/thursday/monday/wednesday/tuesday/trip
            cope with a/an/the? packed/earlier/change/laces/buttons/zip
        """,
    ),
    Rule(
        name="despair",
        part=Part.DANGER,
        weight=2,
        grade=4,
        says="Somebody may have lost the wish to live.",
        phrases="""
            never/not been? born & wish/wishes/wished/better/should/sorry
            never been born
            dont/doesnt/cant/cannot see the? point of/in anything
            happier/better/easier/relieved if/without/when/once i/he/she/im/hes/shes/id/me/hed/shed & gone/dead/here/
                me/there/disappear*/die*
            if/when i/he/she/im/hes/shes was/were/is/am? gone/dead/not+here/not+around & happier/better/easier/kids/
                children/look+after/care/notice/miss
            wrote/written/writing/write/left/leaving letters/letter/a+letter/notes/note/goodbye to/for the/my/our/
                each children/kids/boys/girls/family/husband/wife/mum/them/child
            goodbye & children/kids/forever/everyone/sorry & cant/tired/anymore/end
            how to do it & belt/rope/tablets/diary/knows/pills/bridge/train/knife
            belt/rope/noose/tablets/pills/bridge/railway/blade/blades/razor/razors & diary/drew/drawn/knows/plan/
                plans/himself/herself/myself/said+he/die/end/stash*/hidden/under+the+bed/searched/searching
            nobody/no+one/noone would/will/wouldnt miss/care/notice & me/him/her/if/gone
            dont/doesnt/not see/want/have a? future/tomorrow/anything+to+live
            cant see/face a/another/any way/day/future & out/anymore/tomorrow/forward/on
            want/wants/wanted it all? to/it stop/to+stop/to+end/over/end & everything/pain/me/tired/life/anymore/die/
                sleep
            i give up
            ready to go/die & tired/life/goodbye
            wish i/he/she was/were/wasnt dead/alive/here
            hates/hate himself/herself/myself/being+alive/life
            life is/isnt/not over/worth/pointless/unbearable
            dark thoughts/place
            harming/harm/hurting/hurt/cut/cutting/burning/scratching/starving/punching/hitting himself/herself/
                themselves/myself on+purpose/again/with/because/when/in/badly/with+a
        """,
        unless=TAUGHT
        + """
            bell/bumped/fell/accident/playing/sports/pencil/scissors+in+art
            belt & judo/karate/taekwondo/trousers/seat/conveyor
        """,
    ),
)
