"""What may stand around a word of command, each phrase in its place: assent, praise, what it is about, how to send it.

The one idea: a closed list. A phrase is here only if no reader would take a plain yes for less because of it.
"""

import re
from typing import Final

from mailflow.mail.words.courtesies import CLOSINGS, GREETING, PHONE, PLEASE, THANKS

OF_IT: Final = r"(?:this letter|the letter|the note|the reply|letter|it|this one|this|that)"
"""What the word is about."""
_WHOLE: Final = r"(?:(?:all|absolutely|very|quite|perfectly|just) )?"
_GOOD: Final = (
    r"(?:good|fine|great|perfect|lovely|right|fair|clear|well|ok|okay|excellent|proportionate|kind|sensible|spot on)"
)
_ASSENT: Final = (
    r"(?:yes|yep|yup|yeah|aye)(?!,? right\b(?! \w))(?: (?:yes|please))*|right(?!\s*[.!]*\s*$)|agreed|confirmed|received|noted|understood|sure|certainly|absolutely|definitely",
    (
        r"(?:oh )?(?:yes|aye)(?!,? right\b(?! \w))(?: indeed| please)?|right(?:o| ho| you are)|okey[- ]dok(?:e|ey|ie)|affirmative|agree|all (?:correct|good)(?: here)?|word[- ]perfect|"
        r"(?:exactly|quite|absolutely|just) right|bang on|works for me|(?:it )?does the job(?: nicely| well)?|top (?:letter|work|job)|all read(?: and all fine)?"
    ),
    r"(?:(?:just |exactly )?(?:the )?right (?:tone|note|approach|words|response|thing|decision|message)|(?:lovely|great|good|cracking|super|excellent) (?:job|work) (?:on|with) (?:this|it))",
    rf"{OF_IT} can go(?: out)?|have read(?: it)?|{OF_IT} will do nicely|that['’]?ll do (?:very )?nicely(?: indeed)?",
    rf"of course|brilliant|super|(?:very |all )?(?!well|right[.!\s]*$){_GOOD}(?: (?:with|by|from) me)?|(?!well){_GOOD} and {_GOOD}",
    r"(?:(?:it|that)(?:['’]?s| is) )?a (?:big |definite )?yes(?: from me)?|i (?:fully )?support (?:it|this|that)|having (?:now )?read (?:it|this|the letter)",
    r"(?:right|yes|ok|okay|so)(?: (?:um|erm|er))+(?: yes)?|champion|seen|(?:right|ok|okay|fine) then|crack on|nae bother|cymeradwyo(?: ?/)?|option (?:1|one)|both thumbs up|grand|smashing|cracking|read(?=\s*[.,!\n])",
    r"(?:i )?(?:accept|accepted) (?:and|&)|(?:i )?have looked and|all happy(?: here)?|(?:ready|right|good|clear|fine) to (?:go|send)|got it|decide (?:so|as recommended)|spot on|agreed and|agree with (?:it|this|that)|all agreed",
    rf"(?:(?:that|it|this|letter|all)(?:['’]?s| is)|(?:the )?(?:letter|wording|tone|decision|recommendation|summary|draft)(?:['’]s| is| looks| reads)|{OF_IT}(?: all)? (?:looks|reads)|looks|reads) (?!all well|well and){_WHOLE}{_GOOD}(?: and {_GOOD})?(?: (?:to|for|by|with) me)?",
    (
        r"(?:(?:that|it|this)(?:['’]s| is) )?(?:a )?(?:very )?(?:good|great|fair|clear|kind|lovely|excellent|nice) (?:letter|draft|outcome)"
        r"(?: and a (?:very )?(?:good|fair|clear|kind|lovely) (?:letter|draft|outcome))?"
    ),
    r"(?:i )?agreed?(?: with (?:this|it|that|every word|all of it|(?:(?:the|your) )?(?:recommendation|letter|draft)))?",
    rf"(?:i am |i['’]?m )?(?:more than )?{_WHOLE}(?:happy|content|satisfied|pleased)(?: with (?:{OF_IT}|the wording|the decision|everything|every word(?: of it)?|all of it))?(?: and)?",
    rf"(?:i )?(?:really )?(?:like|love) {OF_IT}(?: very much| a lot)?|thumbs up(?: from me)?|on balance|(?:aye |yes )?go on(?: then)?",
    rf"(?:i(?:['’]?ve| have) |having )(?:carefully |fully )?considered (?:{OF_IT}|everything|the matter)(?: carefully| fully)?(?: and)?",
    r"(?:now )?read (?:and|&|it and|this and|carefully and|it|through)",
    r"(?:(?:all|now) )?(?:read|reviewed|checked|considered|looked at|seen|noted|understood|digested)(?:,? (?:read|reviewed|checked|considered|seen|noted|understood|agreed))? (?:and|&)",
    rf"{OF_IT}(?: is|['’]s) (?:all )?ready to (?:go|send|be sent)(?: out)?",
    (
        rf"(?:i(?:['’]?ve| have)|have) (?:now )?(?:read|seen|looked at|read through) (?:{OF_IT}|the draft|everything|the summary|the whole thing|it all|all of it|every word)"
        r"(?: (?:and (?:the )?(?:letter|draft|summary)|carefully|through|in full|twice|properly|again))*(?: and)?"
    ),
)
_NOTHING: Final = r"(?:changes?|comments|(?<=further )comment|amendments?|questions?|edits?|problems?|issues?|concerns?|objections?|notes|worries|qualms|reservations|hesitation|doubts?|alterations?|corrections?|quibbles?|quer(?:y|ies))"
_SETTLED: Final = (
    (
        rf"(?:(?:i(?:['’]?ve| have)(?: got)?|there (?:is|are)|i see|with) )?no (?:further |other )?{_NOTHING}(?: (?:or|and) {_NOTHING})?"
        rf"(?: needed| necessary| required| wanted| at all)?(?: (?:with|to|about) {OF_IT})?(?: (?:from me|at all|whatsoever|here|on my part|from my (?:end|side)))*"
    ),
    (
        r"(?:i(?:['’]?ve| have) )?nothing (?:more |further |else )?(?:to (?:add|change|alter|correct|fix|amend)|i(?:['’]d| would) (?:change|alter|add))"
        r"(?: (?:in|to) (?:it|this|that|the letter))?(?: from (?:me|my end|my side)| at all)?"
    ),
    r"nothing (?:needs|wants) (?:changing|altering|amending|to be changed)|nothing wrong with (?:it|this|that|the letter)(?: at all)?",
    r"(?:it )?(?:could not|couldn['’]?t) be (?:any )?better|(?:i )?(?:could not|couldn['’]?t) put it (?:any )?better(?: myself)?|(?:i )?(?:could not|couldn['’]?t) ask for (?:any )?better",
    rf"without (?:any )?(?:{_NOTHING}|hesitation)",
    r"(?:i )?(?:would not|wouldn['’]?t|won['’]?t|will not) change (?:a|one|a single) (?:word|thing|comma|letter)(?: of it)?",
    r"(?:please )?(?:do not|don['’]?t) change (?:anything|a thing|a word|a single word|a comma)",
    r"(?:i )?(?:cannot|can['’]?t|could not|couldn['’]?t) fault (?:it|this|that|a word(?: of it)?)",
    r"(?:i )?(?:could not|couldn['’]?t) have (?:put|said|written|worded|done) (?:it|this|that) (?:any )?better(?: myself)?",
    r"(?:i )?(?:can )?(?:see|find) nothing wrong (?:with|in) (?:it|this|that|the letter)|not a (?:word|comma) (?:needs changing|to change|out of place)|(?:it |this )?(?:needs no|does not need any|doesn['’]?t need any) (?:changes|changing|amendments)",
    r"(?:there is |there['’]?s )?no need to (?:show (?:it |this )?(?:to )?me (?:it )?again|send (?:it |this )?back to me|come back to me|reply|check (?:back )?with me again)",
    r"(?:i )?(?:do not|don['’]?t) need to see (?:it|this) again",
    r"(?:sorry,? )?(?:i(?:['’]?ve| have) )?only just (?:seen|read|opened|got to|come to|picked up) (?:this|it)(?: email)?",
)
_KIND: Final = (
    r"pet|duck|hen|mate|bruv|pal|petal|chuck|m['’]lud|boss|chief|butt|mun|my (?:lovely|friend|dear)",
    r"(?:very |really )?(?:well|nicely|clearly|kindly) (?:done|written|put|drafted|handled)(?: (?:everyone|everybody|all|both|team))?|(?:good|great|nice) (?:work|job)",
    r"(?:sorry|apologies) for (?:the |my )?(?:delay|late reply|slow reply|wait)(?: in (?:replying|coming back))?|with thanks",
    r"(?:that|it|this)(?: address)?(?:['’]s| is| was) (?:me|mine|my (?:own )?(?:address|mailbox))",
    r"a (?:very )?(?:difficult|tricky|hard|sad|delicate|sensitive) (?:one|case|matter|letter)|(?:much|greatly) appreciated",
)
_LEAD: Final = (
    r"(?:i|we)(?:['’]m| am| are|['’]re)?(?: (?:hereby|do|happily|gladly|fully|happy to|glad to|content to|pleased to))*",
    r"i (?:choose|pick|say|vote|vote for|select|go for|opt for)|(?:i(?:['’]ll| will) go|(?:i['’]m |i am )?going) (?:with|for)|(?:i have |i['’]ve )?decided|the (?:word|answer|decision|verdict) is|(?:my )?(?:word|answer|decision|choice|reply|response|vote|verdict)(?: here)?(?:['’]s|(?: is(?: to)?)?)|yes to|one word(?: as (?:asked|requested))?",
    r"(?:i am |i['’]?m )?writing to(?: confirm(?: that)?)?|i write to(?: confirm(?: that)?)?|further to your (?:email|message|letter)|in reply to your (?:email|message|letter)|with reference to|from my side|that i|to be clear",
    r"in answer to your (?:question|email)|(?:the )?(?:head(?: ?teacher)?|ht)(?:['’]?s)? (?:decision|reply|answer|response)(?: is)?",
    r"sorry|oops|whoops|apologies|is(?: hereby)?|i mean|i meant(?: to (?:say|type|write|put))?|this is (?:my |to )?(?:confirm|confirmation)(?: that)?|(?:it|this)(?:['’]?s| is) an?",
    rf"(?:happy|glad|content|pleased) to|{OF_IT}(?:['’]s| is)(?: all)?|formally|fully|happily|i(?: can| hereby)? confirm(?: that)?",
    r"(?:re|ref|regarding|reference):?|as (?:the )?head(?: ?teacher)?,?|decision on|(?:the )?answer on|can confirm(?: that)?",
    r"with (?:my (?:full )?(?:blessing|support|compliments)|(?:great )?pleasure)",
    rf"(?:please )?(?:consider|treat) {OF_IT}(?: as)?|(?:(?:the|this|my|your) )?(?:letter|decision|answer|code|ref)(?: is)?",
)
_OBJECT: Final = (
    r"(?:(?:this|that|the|your) )?(?:letter|decision|recommendation)(?: (?:above|below))?|it|this one|this|that",
)
_SENDING: Final = r"(?:this letter|the letter|it|this|that|out|off|ahead)"
_GOING_ON: Final = r"(?:proceed|go ahead) with (?:this letter|the letter|it|this)"
_MANNER: Final = (
    r"on this one|with my (?:many )?thanks|as (?:usual|normal)|(?:just |exactly )?how it (?:is|stands)|(?:every (?:word|line|bit)|all) of it|for (?:all )?the reasons (?:given|stated|set out|you (?:give|gave|set out))",
    r"(?:exactly |just )?like (?:this|it is(?: written)?)|as (?:it )?is now|in (?:the|its) usual way|for issue|just now|wholeheartedly",
    r"(?:exactly |just )?as (?:you(?:['’]ve| have) (?:shown|sent) (?:it|me)|she is|above|in the attachment)|in exactly the form (?:attached|shown)|with my (?:blessing|full (?:support|backing))",
    r"(?:by|from) me(?: too)?|from (?:here|this end)|(?:from|at|on) (?:my|this) (?:side|end|part)|in full|in my name|wholeheartedly|without reservation|officially|gladly|unreservedly|is my (?:answer|decision|choice|reply|word)|for (?:this one|this letter)|and (?:can|may) (?:now )?(?:go|be sent)(?: out)?|(?:please )?action(?: it| this)?(?: please)?(?=\s*[.!\n]|$)|off you go|for sending|on its way|unchanged|unaltered|unamended|as (?:head|head teacher|headteacher)|for release",
    r"(?:exactly |just )?as (?:it )?(?:(?:is )?written(?: here)?|stands|is|it is|presented|submitted|circulated|supplied|(?:shown|set out|attached|drafted|written|printed) (?:above|below)|shown|drafted|(?:is )?written(?: here)?|attached|printed|recommended|proposed|set out|requested)",
    r"(?:exactly |just )?as (?:you(?:['’]ve| have) (?:written|put|got|drafted|worded) it|you have it)|as per (?:the|your) (?:draft|attachment)(?: (?:above|below|attached))?|in (?:its|the) (?:present|current) form|in its entirety|per (?:your|the) draft|letter as (?:attached|drafted|shown)|(?:exactly )?in the form (?:attached|shown)",
    r"with (?:(?:my|our|many|much|great|grateful) )*(?:thanks|compliments|pleasure|blessing|full support|gratitude|appreciation)(?: to (?:you(?: both| all)?|all|everyone|everybody|the team))?",
    (
        rf"(?:(?:and|&|to|so|for|you can|you may|please) ){{0,6}}(?:{_GOING_ON}|(?:send|be sent|sending|release|proceed|go)(?: {_SENDING})*)"
        r"(?: (?:exactly )?as it stands)?"
    ),
)
KINDS: Final = tuple(
    (kind, re.compile(rf"(?:{pattern})(?![\w'’])", re.IGNORECASE))
    for kind, patterns in (
        ("assent", _ASSENT), ("settled", _SETTLED), ("kind", _KIND), ("lead", _LEAD), ("object", _OBJECT),
        ("manner", _MANNER), ("and", ("(?:and )?so|and|&",)), ("greeting", (GREETING.pattern,)), ("thanks", (THANKS.pattern,)),
        ("closing", tuple(each.pattern for each in CLOSINGS)), ("thanks", (r"(?-i:x{1,4})",)), ("kind", (PHONE.pattern,)), ("please", (PLEASE.pattern,)),
    )
    for pattern in patterns
)  # fmt: skip
SETTLED: Final = re.compile("|".join(rf"\b(?:{each})(?![\w'’])" for each in _SETTLED), re.IGNORECASE)
"""Assent that is said by way of a no."""
