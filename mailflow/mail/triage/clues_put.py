"""How people put it when others behave badly, in words that are none by themselves.

The one idea: this list is the longest of the clues and grows the most, so it stands apart from them.
"""

from typing import Final

from mailflow.mail.triage.rules import NOT_PEOPLE, Part, Rule

HOW_PUT: Final = Rule(
    name="clue: how people put it",
    part=Part.CLUE,
    weight=1,
    grade=2,
    says="It is put as people put it when others behave badly.",
    phrases="""
        sound/sounding/sounds/kick/kicking/kicks off
        having a go/dig/pop
        tear/tearing/tore/pulled/pulling/ripped apart/down/to
        turned/turn/turns on/against/nasty/ugly
        usual crowd/suspects/target/lot/rubbish/culprits/people
        comparing notes
        out of order/line/hand
        not on
        beyond the pale/robust/banter/joke
        gone too far/well+beyond
        crossed/crosses/crossing a/the line
        called/calls/calling me/us/him/her/them a/an/the
        emoji
        because of us/me/our
        no one/nobody/noone must/should/will sit/talk/play/speak
        two faced
        stirring/stir
        undermin*/disparag*/denigrat*/ridicul*/vilif*/scapegoat*/ostraci*/snub*/snide/venting/vent/rant*/scathing/
            savage*/slaughter*/hammer*/roast*/grief/sniping/backstab*
        judg*/jud* & mums/parents/me/us/them
        compet* & worst/mum/mums
        worst mum/mother/parent/dad/family/teacher/class
        leave/leaves/left/let me/us/her/him/them/my+_ alone/be
        getting/gets/gettin/got me/us/her/him/people down
        last word
        stitched/stitch me/us/her/him? up
        a new low
        isnt/not/wasnt kind/nice/pleasant/funny/acceptable
        banter/sweepstake/camps/cliques/meme/memes/whose+side/which+side/ringleader/bad+influence/distasteful/
            powerless/vendetta/feud
        warned/warn off/about/against & people/parents/kids/letting/mums
        take/takes/taking/took job/jobs/our/places/benefits/houses & people/from/english/they
        go back/home & own/country/schools/use
        own schools/country/kind
        debat*/strangers/gang/mob/pack
        like dirt/rubbish/muck
        as if she/he/they were/was
        fallen out
        refer/refers/referred to miss/mr/mrs/me/her/him/us/my as
        a certain/bad/rude/naughty word/words
        the language
        rank*/rate/rating/rated the/each/mums/teachers/by
        protest
        thick/dirt/scum/mince/disgrace
        tags/tagged/tagging me/us/her/him
        hilarious & others/they/everyone/think/thinks/found
        none of it/this/that is/was? true
        is behind the
        blog
    """,
    unless=NOT_PEOPLE
    + """
        anti bullying/racism
        had a/such/good/great laugh
    """,
)
