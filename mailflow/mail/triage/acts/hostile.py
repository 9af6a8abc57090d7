"""The sorting rules for what grown-ups do against somebody: together, again and again, or by threats.

The one idea: an act is told by what people call it, and each names the point of the policy that it touches.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

HOSTILE: Final = (
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
            bull*/buly* & mums/dads/parents/adults/adult/grown/mother/teacher/staff/online/whatsapp/group/chat/
                by+another+parent
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
            closure/strike/policy/minutes/assessment/panel/insurance/flyer/lockdown/heads/audition*
            not a threat
            to pull/eat/sing/bring
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
            know/knows/knew/found out? where mr+_/mrs+_/miss+_/she/he/i/we/they/the+_/that+_ live/lives/park/parks/
                work/works/drinks/teacher
            better watch/be+careful/sleep
            number plate/plates & posted/put/shared/photo*/picture*
        """,
        unless="""
            new/moved/moving house/address
        """,
    ),
)
