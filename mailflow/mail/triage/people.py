"""The sorting rules for whom a message is about: another grown-up, or people at all.

The one idea: each is little by itself; what is about nobody is no concern.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

GROWN_UPS: Final = (
    Rule(
        name="another grown-up",
        part=Part.GROWN_UP,
        weight=1,
        says="It is about another grown-up.",
        phrases="""
            another/other/certain/a/one/the/some/that/these/this/two/2/3/three/four/several/few/handful/fellow/young/
                school/few+of+the/couple+of/twelve/lots+of/bunch+of parent/parents/mum/mums/dad/dads/mother/mothers/
                father/fathers/adult/adults/family !group/chat/association/evening/evenings/page/whatsapp/whatsap/
                facebook/consultation/council/forum/drop
            another/other/certain/a/one/that/these/this/two/several/few/couple+of/bunch+of parent/parents/mum/mums/
                dad/dads/mother/mothers/father/fathers/adults .
            one of the? mums/dads/mothers/fathers/parents
            _ mum/dad/mother/father/partner/nan/wife was/has/said/put/wrote/posted/keeps/is/joked/called
            grown ups/adults/ups
            grownups/adults/chap/bloke/woman/ringleader
            her/his/my ex/partner/girlfriend/boyfriend/husband
            list/petition/letter going round/around
        """,
        unless="""
            parent parents evening/consultation/consultations
        """,
    ),
)

PEOPLE: Final = (
    Rule(
        name="about people",
        part=Part.PEOPLE,
        weight=1,
        says="It is about people.",
        phrases="""
            she/he/her/him/hes/shes/they/them/theyre/his/their/someone/somebody/everyone/everybody/people/nobody
            <adult>
            <title> _
            me/us & they/you/she/he/people/someone
        """,
    ),
)
