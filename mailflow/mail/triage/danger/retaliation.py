"""The sorting rule for threats against whoever told the school.

The one idea: who says that they know who told, and what will become of them, means it to be read by them; so one sign is enough.
"""

from typing import Final

from mailflow.mail.triage.rules import Part, Rule

RETALIATION: Final = (
    Rule(
        name="a threat to whoever told",
        part=Part.DANGER,
        weight=4,
        grade=4,
        says="Whoever told the school is to be found, visited or made sorry.",
        phrases="""
            grassed/grassing/snitched/snitch/snitching/dobbed/ratted & ill/hell/shell/well/youll/theyll/gonna/going+to/
                will be? seeing/see/find/finding/round/visit/visiting/pay/sorry/regret/get/getting/sort/sorting/coming
            grassed/snitched/dobbed/ratted & better/should/wants+to/needs+to watch/be+careful/hide/run/move
            whoever reported/complained/told+on/told+the+school/told+school/went+to+school/went+to+the+school ... & ill/hell/
                shell/youll/theyll/gonna/going+to/will be+seeing/be+sorry/regret/pay+for/wish/get+theirs
            know/knows it was <person>/<adult>/her/him/you/_ & ill/hell/shell/im/gonna/going/going+to/will be? going/go/
                coming/come/round/visit/visiting/pay/sorry/sort/get round?/over? hers/his/theirs/there/her/him/them/
                yours/tonight
            know/knows it was <person>/<adult>/her/him/you/_ & ill/hell/shell/will/im/gonna/going+to be? having/have a? word/
                words with her/him/them
            know/knows it was <person>/<adult>/her/him/you/_ & ill/hell/shell/will/im/gonna/going+to be? dealing/
                deal with her/him/them
            find/finding/found out who told/grassed/reported/complained/dobbed/snitched & pay/sorry/regret/watch+out/
                hell/god+help/help+them/help+her/help+him/dead/wont+be+pretty
        """,
        unless="""
            <mychild>
            birthday/cake/party/present/presents/flowers/card/tea/coffee/dinner/sleepover/playdate
            play/film/book/story/assembly/poem
            sorry to/for/about/not
        """,
    ),
)
