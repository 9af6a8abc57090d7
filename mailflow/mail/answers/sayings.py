"""What staff write in quite plain words for a choice of a question: "don't know him", "that's her email", "he denies it".

The one idea: a saying is a whole clause that can mean this one choice only. What says half of it ("yes, happy to" to a
question of four parts), or may mean another ("it's about a teacher": by her, or against her?), is left out, and asked again.
"""

from collections.abc import Mapping
from typing import Final

SLOTS: Final[Mapping[str, str]] = {
    "she": r"(?:he|she|they|mum|dad|the (?:mum|dad|mother|father|parent)|(?:mr|mrs|ms|miss|dr) [a-z'-]+)",
    "whom": r"(?:him|her|them|(?:the|this|that|these) (?:famil(?:y|ies)|parents?|mum|dad|mother|father|people|man|woman)|"
    r"(?:any|either|anyone|anybody|none|one) of (?:them|the parents|these people)|any(?:one|body) (?:in (?:it|this)|involved))",
    "it": r"(?:(?:it|this|that|them|they)(?: one)?(?: all)?|all of it|everything)",
    "somebody": r"(?:some(?:one|body)|(?:a|another|my) (?:parent|mum|dad|friend|colleague|ta|teacher|governor)|"
    r"(?:one|some|a couple) of (?:the|our|my) (?:parents|mums|dads|tas|teachers|staff|colleagues)|(?:mr|mrs|ms|miss|dr) [a-z'-]+)",
    "mail": r"(?:e-?mail(?: address)?|address|mailbox|inbox|account)",
    "on": r"(?: (?:on|in|from) (?:file|sims|arbor|bromcom|(?:our|the) (?:records?|system|files|books|database)))",
    "nobody": r"(?:nobody|no[- ]?one|none of (?:them|the parents)|no parents?)",
    "anyone": r"any(?:one|body)",
    "not_know": r"(?:i )?(?:(?:don't|didn't) know|(?:'ve |have )?never (?:met|spoken to|heard of)) {whom}(?: at all)?",
    "about": r"(?:(?:all|only|just) )?about",
}
"""What may stand in the place of a word in braces. A slot may hold another that stands above it."""

Choices = Mapping[str, tuple[str, ...]]
"""The sayings by the name of the choice."""

SAYINGS: Final[Mapping[tuple[str, str], Choices]] = {
    ("office check", "what"): {
        "concern": (
            (
                r"(?:{about} )?(?:a |one of the )?(?:parents?|mums?|dads?) (?:being|getting) [a-z ]{3,30} (?:on|in) (?:the |a )?"
                r"(?:whatsapp|class|group|year \d)(?: group| chat)*"
            ),
            r"(?:a )?(?:parents?'? )?whatsapp (?:concern|row|problem|issue)(?: between parents)?",
        ),
        "at risk": (
            r"(?:i'm )?worried (?:that )?(?:this|the|his|her) [a-z ]{3,20} (?:isn't|might not be|may not be) safe",
        ),
        "complaint": (
            (
                r"{she}(?:'s|'re| is| are) (?:complaining|unhappy|cross|upset) (?:about|with|at) (?:the school|school|us|the office)"
                r"(?:,? not (?:a|another|any) parent)?"
            ),
            r"(?:a )?complaint about (?:us|(?:the )?school|a teacher|a member of staff)",
        ),
        "records": (
            r"(?:a |an )?(?:subject access|sar|dsar|foi|freedom of information|data|records?) ?requests?",
            (
                r"{she}? ?wants? (?:to see|(?:a )?cop(?:y|ies) of)(?: all)? (?:his|her|their|the)(?: [a-z']+)? "
                r"(?:records?|files?|data)"
            ),
        ),
        "ordinary": (
            r"(?:only |just )?(?:gossip|tittle-tattle|a circular|an advert|junk|spam)",
            r"not (?:a|really a) concern",
            (
                r"(?:only |just )?(?:an? )?(?:ordinary|normal|everyday|routine|usual|general) (?:office |school )?"
                r"(?:e-?mail|mail|post|enquiry|query|message|stuff)"
            ),
            r"nothing for you",
            (
                r"(?:only |just )about (?:(?:a |the |some |his |her )?(?:lost )?(?:property|pe kit|kit|coat|jumper|"
                r"uniform|dinner money|"
                r"dinners|lunch(?:es)?|clubs?|trip|parents' evening|absence|attendance|appointment|payment)(?: and )?)+"
                r"(?:,? (?:and )?(?:i've |i'll |the office (?:has |will ))(?:dealt with|deal with|sorted|sort) (?:it|that))?"
            ),
        ),
        "not sure": (
            (
                r"(?:i )?(?:haven't (?:got )?a clue|(?:have )?no idea|don't know|not sure|can't (?:tell|say|work out))"
                r" what (?:it|this|that)(?:'s| is)(?: about)?"
            ),
            r"(?:hard|difficult|impossible) to (?:say|tell)",
        ),
    },
    ("office check", "sender"): {
        "matches": (
            r"(?:her|his|their|the (?:right|same|correct|usual)) {mail}{on}?",
            r"(?:it )?(?:is )?the (?:{mail}|one) (?:that )?we(?:'ve got|'ve| have| hold| use)(?: for {whom})?{on}?",
            r"(?:the |that |her |his |their )?{mail} (?:is |'s )?(?:right|correct|matches|checks out)(?:,? (?:i )?checked{on})?",
            r"(?:it )?matches(?: our records|{on})?",
        ),
        "no match": (
            r"not (?:her|his|their|the(?: same)?) (?:{mail}|one)(?: (?:that )?we (?:have|hold)(?: for {whom})?)?{on}?",
            r"(?:we(?:'ve got|'ve| have| hold)|there's) (?:a )?(?:different|another) (?:{mail}|one)(?: for {whom})?{on}?",
            r"(?:i |we )?(?:don't (?:recognise|know|have)|never seen) (?:that|this|the) {mail}(?: before)?{on}?",
            r"not{on}",
        ),
        "anonymous": (r"(?:no name|no signature|not signed|unsigned)(?: on it| given| anywhere)?",),
    },
    ("first look", "safety"): {
        "no sign": (
            r"{nobody}(?:'s| is|s)? (?:at risk|in danger)(?: here)?",
            r"(?:i )?(?:can't|don't) see any (?:risk|danger)(?: here| in (?:it|this)| to {anyone})?",
            r"(?:there's )?no (?:risk|danger)(?: to {anyone})?",
        ),
        "unsure": (
            r"(?:i'm )?(?:not sure|don't know|can't tell) (?:if|whether) {anyone}(?:'s| is| might be) (?:at risk|in danger)",
        ),
    },
    ("first look", "about"): {
        "parent": (r"{about} (?:one of the |a |the )(?:dads?|mums?|parents?|grandparents?)",),
        "pupils": (
            r"(?:{about}|between) (?:the |some )?(?:children|pupils|kids)(?:,? (?:and )?not (?:the |their )?parents?)?",
        ),
        "school": (
            r"{she}(?:'s|'re| is| are) (?:unhappy|cross|complaining|upset) (?:about|with) what (?:the )?school (?:did|has done)",
        ),
    },
    ("first look", "same"): {
        "new": (
            r"(?:all )?new to me",
            r"(?:the )?first (?:time|i've heard|we've heard|i've seen)(?: of)?(?: (?:it|this))?",
            (
                r"(?:it's |it has |has |this has |we've |i've )?(?:never|not) (?:come up|happened|had|heard of|heard|"
                r"seen)(?: (?:it|this|anything like (?:it|this)))?"
                r" before"
            ),
            r"nothing like (?:it|this) before",
        ),
    },
    ("first look", "acknowledge"): {
        "yes": (
            (
                r"(?:you can|happy|happy for you to|fine to|fine for you to|ok to|safe to|feel free to) (?:write|reply|e-?mail)"
                r"(?: to)? {whom}"
            ),
        ),
        "no": (r"(?:please )?don't (?:write|reply|e-?mail|contact)(?: to)? {whom}",),
    },
    ("plan", "connected"): {
        "no": (
            r"{not_know}(?:,? (?:and|or) (?:i'm )?not in (?:the|that) group)?",
            r"(?:i've )?no (?:connection|link|ties)(?:s)?(?: (?:to|with) {whom})?",
            r"(?:i'm )?not (?:connected|related|linked)(?: (?:to|with) {whom})?",
        ),
        "yes": (
            (
                r"(?:i'd better |i'll |i must |i need to |i'll have to )hand (?:it|this) back(?:,? (?:as |because |since "
                r")?[a-z' ]{3,60})?"
            ),
            (
                r"(?:i )?can't (?:do|lead|take) (?:it|this)(?: one)?,? (?:as |because |since )?{she}(?:'s| is|'re| are) (?:my|a) "
                r"(?:good |close |old )?(?:neighbour|friend|cousin|sister|brother|sister-in-law|brother-in-law|"
                r"relative)s?(?: of mine)?"
            ),
        ),
    },
    ("plan", "whom"): {
        "reporter": (
            r"(?:please )?(?:(?:only|just)(?: ask)?|ask (?:only|just)) the reporter(?: (?:for now|first|at first|this time))?",
            (
                r"(?:only|just) (?:the )?(?:reporter|parent|mum|dad|person) who (?:reported|raised|sent|told us(?: "
                r"about)?)(?: (?:it|this))?"
            ),
        ),
        "teacher": (r"(?:only|just)(?: ask)? (?:the |her |his |their )?class teacher",),
        "nobody": (
            r"(?:no need|we don't need|i don't need) to ask {anyone}(?: else| further| more)",
            r"{nobody} (?:else|further|more)",
        ),
    },
    ("plan", "preserve"): {
        "no": (
            r"nothing (?:to|that needs) (?:preserv\w+|keep\w*|sav\w+)(?: today)?",
            r"nothing needs (?:keeping|saving|preserving)",
        )
    },
    ("plan", "longer"): {
        "no": (
            r"(?:i )?(?:don't|won't) need (?:any )?(?:longer|more time|extra time|more days)",
            r"no (?:extra|more) (?:time|days)(?: (?:is |are )?needed)?",
            r"(?:the )?usual (?:time|days)(?: is| are|'s)? (?:fine|enough|ok|okay|plenty|good)",
        )
    },
}
"""By the question and its item."""
