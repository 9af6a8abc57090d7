"""What staff write in quite plain words once a case is under way: to questions about what was seen, said, decided and done.

The one idea: the same as in `sayings`: a whole clause that can mean one choice only.
"""

from collections.abc import Mapping
from typing import Final

LATER: Final[Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]] = {
    ("witness", "seen"): {
        "shown": (
            (
                r"{somebody}(?:'s| has)? (?:showed|shown|told|mentioned)(?: {it})?(?: to)? me(?: {it})?(?: about "
                r"{it})?(?: (?:at|in|on|after|by) [a-z ]{3,30})?"
            ),
        ),
        "reached me": (r"(?:i was|i've been|i got) sent {it}", r"{it} (?:was|were) sent to me"),
        "no": (
            r"(?:i )?(?:haven't|not|never) (?:seen|read) (?:any of )?(?:{it}|the messages|any|anything|none of it)(?: at all)?",
            r"(?:i'm )?not in (?:that|the) group,? (?:and|so) {nobody}(?:'s| has)? (?:shown|told) me anything",
        ),
    },
    ("witness", "contact"): {
        "no": (
            r"{nobody}(?:'s| has| have)? (?:said|mentioned) anything(?: to me)?(?: about {it})?",
            r"{nobody}(?:'s| has| have)? (?:spoken to|contacted|approached|rung|emailed|been in touch with) me(?: about {it})?",
            r"{she} (?:hasn't|haven't) (?:said anything|spoken|talked|been in touch)(?: (?:to|with) me)?(?: about {it})?",
            r"{she} (?:hasn't|haven't) (?:contacted|approached|rung|emailed) me(?: about {it})?",
        )
    },
    ("witness", "effect"): {
        "none": (
            r"i'm (?:absolutely |perfectly )?(?:fine|ok|okay|all right|alright|not bothered|not upset)(?: about {it}| with {it})?",
            r"(?:it )?(?:doesn't|hasn't|didn't) (?:bother|bothered|affect|affected|upset) me",
            r"(?:i'm )?not bothered(?: by {it})?",
            r"(?:it's )?(?:like )?water off a duck's back",
        ),
        "upset": (
            (
                r"(?:i'm )?(?:a )?(?:bit |little |rather |quite |not )?(?:upset|shaken|rattled|low|down|great|"
                r"brilliant),? but (?:i'm |i'll |i )?"
                r"(?:ok|okay|fine|coping|managing|manage|cope|getting there|be ok|be fine|all right)"
            ),
        ),
        "support": (
            (
                r"(?:i )?(?:could do with|could use|would like|i'd like|would appreciate|i'd appreciate|need) (?:some |a "
                r"bit of |a little )?"
                r"(?:help|support)(?: with {it})?"
            ),
        ),
    },
    ("witness", "safety"): {
        "no": (
            (
                r"(?:i'm )?(?:no worr(?:y|ies)|no concerns?|not worried) (?:about|for) (?:the |her |his |my |their |"
                r"{anyone}'s )?(?:safety|"
                r"{anyone} being safe)"
            ),
            r"every(?:one|body)(?:'s| is) safe",
        )
    },
    ("gathered", "enough"): {
        "enough": (
            (
                r"(?:(?:(?:we|i)(?:'ve| have) )?(?:got |have )?)"
                r"(?:(?:everything|all|enough) (?:that )?(?:we|i) need|enough|everything)"
                r"(?: to go on)?"
            ),
        ),
        "cannot establish": (
            r"(?:we'll|we will|we can) never (?:know|find out|tell|prove)(?: who (?:wrote|sent|said|posted|did) {it}| who it was)?",
        ),
    },
    ("gathered", "grade"): {
        "claimed": (
            (
                r"(?:only|just) (?:her|his|their|the reporter's) word(?: for {it})?(?:,? (?:and )?{nobody} (?:else "
                r")?(?:'s |has )?seen {it})?"
            ),
        ),
        "seen": (
            (
                r"(?:i |we |[a-z]+ )?(?:'ve |has |have )?seen (?:the|a) (?:screenshot|picture|image|export|photo),? (?:but )?"
                r"(?:only )?"
                r"(?:the |from )?(?:one|a single) source(?: only)?"
            ),
        ),
        "corroborated": (
            (
                r"two (?:people|parents|mums|dads|families|sources) (?:have |'ve )?(?:told|said|sent|shown)(?: us| me)? "
                r"the same(?: thing)?"
            ),
        ),
        "admitted": (
            r"{she}(?:'s| has|'ve| have)? (?:admitted|admits?|accepts?|accepted|owned up to)(?: writing| sending| saying)? {it}",
        ),
        "disputed": (
            r"{she} (?:den(?:y|ies|ied)|disputes?|disputed)(?: writing| sending| saying)? {it}",
            r"{she} says? {she} (?:never|didn't) (?:wrote|write|said|say|sent|send|posted|post) {it}",
        ),
    },
    ("gathered", "next"): {
        "invite": (r"(?:i'm |we're )?ready to (?:go|send|invite(?: {whom})?)", r"(?:please )?invite {whom}(?: in)?"),
        "head first": (
            (
                r"{head} (?:should|needs to|must|ought to|has to|to) (?:see|read|check|look at) (?:it|this|the letter)(?: "
                r"first| before it goes)"
            ),
            r"(?:please )?show (?:it|the letter) to {head} first",
            (
                r"(?:i'd|i would) (?:like|want|prefer) {head} to (?:see|read|check|look at|have a look at) (?:it|this|the letter)"
                r"(?: first| before it goes)?"
            ),
        ),
    },
    ("conversation", "took place"): {
        "declined": (
            r"{she} (?:didn't|doesn't|did not) want to (?:talk|speak|meet|come in|come)(?: (?:to|with) (?:me|us))?(?: about it)?",
            r"{she} (?:refused|declined|won't talk|wouldn't talk)(?: to (?:talk|speak|meet|come))?(?: to (?:me|us))?",
            r"{she} said no (?:thank you|thanks)",
        )
    },
    ("conversation", "position"): {
        "accepts": (r"{she} (?:accepts|accepted|admits|admitted) {it}",),
        "disputes": (r"(?:{she} )?(?:denies|denied|disputes|disputed)(?: {it})?",),
    },
    ("conversation", "since"): {
        "deleted": (
            r"(?:it|they)?(?:'s| has|'ve| have)? ?(?:been )?(?:taken down|deleted|removed|corrected)",
            r"{she}(?:'s| has|'ve| have)? (?:taken {it} down|deleted {it}|removed {it}|corrected {it})",
        ),
        "apologised": (r"{she}(?:'s| has|'ve| have)? (?:said sorry|apologised)(?: to (?:me|us|her|him|them))?",),
    },
    ("conversation", "new"): {"no": (r"nothing new(?: came up| from {whom})?",)},
    ("recommendation", "finding"): {
        "cannot decide": (r"(?:we|i) can't (?:tell|say|decide|know)",),
        "no breach": (r"{she} did (?:say|write|post|send) {it},? but it (?:'s not|isn't|is not|wasn't) a breach",),
    },
    ("recommendation", "response"): {
        "R1": (r"(?:a |just a )?(?:quiet|informal|friendly) word(?: (?:is enough|will do|would do|should do))?",),
    },
    ("recommendation", "criticism"): {
        "only criticism": (r"(?:only|just) (?:about|criticism of) (?:the )?school(?: (?:and|or) its policies)?",)
    },
    ("follow up", "stopped"): {
        "yes": (
            r"(?:it's |it has )?(?:all |gone |been |been all )?quiet(?: since)?",
            r"(?:we've had |i've had |heard )?nothing (?:more |new |further |else )?since",
            r"(?:it's |it has )?(?:all )?stopped",
        ),
        "no": (
            r"(?:it's |it has )?(?:started|kicked off|begun)(?: up)? again",
            r"(?:it's )?still (?:going on|happening)",
        ),
    },
    ("follow up", "supported"): {
        "yes": (
            r"(?:{she}|she|he)(?:'s| has|'ve| have| is| was)? (?:been )?(?:well |fully )?(?:supported|looked after)",
        ),
    },
    ("follow up", "close"): {
        "close": (r"(?:happy|ok|fine|ready) to close(?: {it})?", r"(?:please |you can |let's )?close {it}(?: now)?"),
        "keep open": (r"(?:please )?(?:keep|leave) (?:it |this )?open(?: for now| a bit longer)?",),
    },
    ("undelivered", "then"): {
        "post": (r"(?:just |please )?(?:post|print and post) (?:it|the letter)(?: to {whom})?",),
        "leave": (r"leave it,? [a-z]+ (?:will|'ll) (?:ring|call|phone|speak to) {whom}",),
    },
    ("did it go", "went"): {
        "went": (
            r"{she}(?:'s| has|'ve| have)? (?:got|received|had) (?:it|the letter)",
            r"(?:it )?(?:arrived|got there)",
        )
    },
    ("posted", "posted"): {
        "posted": (
            (
                r"posted(?: (?:it|today|this (?:morning|afternoon)|first class))*,? (?:and )?(?:the )?address (?:was "
                r")?checked(?: today| first)?"
            ),
        ),
    },
    ("cannot draft", "then"): {
        "again": (
            r"(?:all )?(?:sorted|done|fixed|put right)(?: now)?,? (?:please )?try again(?: now)?",
            r"(?:please )?try again(?: now)?",
        ),
    },
    ("paused", "go on"): {
        "go on": (r"(?:ok to |fine to |happy to |it can |you can |please |let it )?(?:carry|go) on(?: now)?",),
        "stay": (r"(?:not yet|not now|leave it paused|keep it paused)(?: for now)?",),
    },
    ("safeguarding", "have"): {
        "not available": (
            (
                r"(?:i'm )?(?:off sick|off|not in(?: school)?|away|on leave|out of school)(?: today| this week| at the "
                r"moment| until [a-z]+)?"
            ),
        )
    },
    ("safeguarding outcome", "outcome"): {
        "taken over": (
            (
                r"(?:i've|i have) (?:got|taken) (?:it|this)(?: over)?,? (?:leave|keep) (?:everything|it|the case) "
                r"(?:stopped|on hold|paused)"
            ),
            r"(?:leave|keep) (?:everything|it|the case) (?:stopped|on hold|paused)",
        ),
        "not safeguarding": (r"(?:nothing in it,? )?(?:it's )?not a safeguarding (?:matter|issue|concern|case)",),
    },
    ("hold review", "outcome"): {
        "stays": (r"(?:not yet|(?:leave|keep) (?:it|everything) (?:on hold|stopped))(?: for now)?",)
    },
    ("address", "household"): {
        "shared": (
            r"{she} shares? (?:one|an|the same|a) {mail}(?:,? so (?:please )?post it)?",
            r"(?:a |the )?(?:shared|joint|family) {mail}",
        ),
        "none": (
            r"(?:we )?(?:don't have|haven't got|don't hold) (?:an |any |one )?{mail}(?: for {whom})?{on}?",
            r"no {mail}(?: for {whom})?{on}?",
        ),
    },
    ("reach the reporter", "how"): {
        "none": (r"(?:please )?(?:don't write|don't send anything|write nothing)(?: to {whom})?(?: at all)?",),
        "theirs": (
            (
                r"(?:only {she} reads?|nobody else (?:reads|sees|uses)) (?:it|that|that one)(?:,? (?:so )?(?:fine|ok|safe|"
                r"you can) (?:to )?use (?:it|that))?"
            ),
        ),
    },
    ("who raised it", "who"): {
        "own": (
            r"(?:it's |it was )?(?:me|mine|my own)",
            r"(?:it was me,? )?i (?:saw|noticed|raised) (?:it|this)(?: myself)?",
        ),
        "not to be written to": (
            (
                r"{she} (?:doesn't|don't) want (?:anything in writing|to be (?:written to|contacted|e-?mailed)|(?:a|any) "
                r"(?:letter|e-?mail)s?)"
            ),
        ),
    },
}
