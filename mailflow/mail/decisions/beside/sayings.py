"""Sayings that cannot matter to a decision, whole: sympathy, thanks to be passed on, how the writer's day is, what became of
an email.

The one idea: each is a whole clause, in which a "not", a "when" or an "I'll" may stand, since no reader would take a plain
yes for less because of it.
"""

import re
from typing import Final

_WHOM: Final = (
    r"(?:(?:mr|mrs|miss|ms|dr)\.? [a-z][\w'’-]*|him|her|them|you|you (?:both|all)|everyone|everybody|(?:the|all the) "
    r"(?:team|staff|office|family|children|kids|teacher))"
)
_SOMEBODY: Final = (
    r"(?:(?:mr|mrs|miss|ms|dr)\.? [a-z][\w'’-]*|he|she|they|everyone|everybody|the (?:team|staff|teacher))"
)
_TREAT: Final = (
    r"(?:(?:a|some|the)? ?(?:proper |big |nice |large |strong |mince )?(?:cuppa|cup of tea|tea|coffee|cake|biscuits?|pies?|pint|drink|"
    r"hug|(?:kind|good|quiet) word|break|flowers))"
)
_AT: Final = (
    r"(?: (?:myself|ourselves|personally|in person|(?:when|next time) i (?:next )?see (?:him|her|them|you)|at the (?:gate|school gate)|in "
    r"school|in the playground|in the morning|at (?:lunch|break|lunchtime|breaktime|home time|pick[- ]?up|drop[- ]?off)|today|tomorrow|"
    r"tonight|this (?:week|afternoon|morning|evening)))*"
)
_FEAST: Final = (
    r"(?:advent|christmas|xmas|easter|new year|half[- ]term|st david['’]?s day|holidays|hanukkah|eid|diwali)"
)
_I_KNOW: Final = r"(?:i (?:know|realise|appreciate|can see|can imagine|understand) (?:that )?)?"
_FOR_YOU: Final = r"(?: (?:to write|to deal with|for (?:you|anyone|anybody|any of us)|at all))*"
_SAYINGS: Final = (
    rf"(?:the )?poor (?:old )?(?:{_WHOM}|lad|woman|man|girl|soul|love|thing|dab|children|kids)",
    (
        rf"{_I_KNOW}(?:this|it|that)(?: one)? (?:has not been|hasn['’]?t been|was not|wasn['’]?t|is not|isn['’]?t|cannot have been|can['’]?t have been|"
        rf"won['’]?t have been) (?:an )?(?:easy|fun)(?: (?:one|job|case))?{_FOR_YOU}"
    ),
    rf"{_I_KNOW}(?:this|it|that)(?: one)? (?:has been|must have been) (?:a )?(?:very |so )?(?:hard|difficult|tricky|delicate|awkward)(?: (?:one|job|case))?{_FOR_YOU}",
    rf"{_I_KNOW}(?:this|it|that)(?: one)? (?:is|was) a (?:very )?(?:hard|difficult|tricky|delicate|awkward) (?:one|job|case){_FOR_YOU}",
    r"what a (?:long |busy |mad |funny |cold |wet )?(?:day|week|term|morning|afternoon|business|to[- ]do|palaver|year)(?: (?:it['’]?s been|this has been|we['’]?ve had))?",
    (
        rf"i(?:['’]?ll| will| shall) (?:also )?thank {_WHOM}{_AT}(?:,? (?:and )?(?:there is |there['’]?s )?no need for (?:anyone|anybody|you) to (?:do|say) "
        r"anything (?:about|on) (?:that|it))?"
    ),
    rf"i(?:['’]?ll| will| shall) (?:make sure|see(?: to it)?|make certain) (?:that )?{_SOMEBODY} (?:gets?|has|have) {_TREAT}(?:,? (?:and )?{_TREAT})*(?: from (?:me|us))?{_AT}",
    rf"i(?:['’]?ll| will| shall) (?:make sure|see(?: to it)?) (?:that )?{_SOMEBODY} (?:is|are) (?:ok|okay|all right|alright|looked after|well looked after){_AT}",
    rf"i(?:['’]?ll| will| shall) (?:bring|buy|get|make) (?:you |{_WHOM} )?{_TREAT}(?:,? (?:and )?{_TREAT})*{_AT}|i owe you (?:one|{_TREAT})",
    rf"(?:the |first )?(?:coffee|tea|drinks?|cakes?|biscuits?|pint)(?:['’]?s| is| are) on me{_AT}",
    rf"(?:please )?(?:pass on|give) my (?:thanks|love|best|best wishes|regards) to {_WHOM}|my (?:thanks|love|best wishes) to {_WHOM}",
    (
        r"(?:it|this|that|yours|your email|the email|your message|the message) (?:went|had gone|ended up|landed|was stuck|was hiding|was|got lost|disappeared|"
        r"got stuck) (?:in|into|to|among)(?: my| the)? (?:junk|spam|clutter|junk mail)(?: folder| box)?(?: the first time| again)?(?:,? so i['’]?m (?:just )?"
        r"(?:making|being) sure)?"
    ),
    r"(?:i['’]?m )?just (?:making|to make|to be|being) (?:sure|safe|doubly sure|on the safe side)|sending (?:this |it )?(?:again|twice) to be (?:sure|safe)",
    r"(?:sorry,? )?(?:my )?(?:fat|cold|big|clumsy|wet|numb) (?:thumbs|fingers)(?:,? sorry)?|(?:sorry,? )?(?:blasted|stupid|silly) (?:autocorrect|keyboard|phone)",
    r"(?:please )?(?:excuse|forgive|pardon)(?: (?:the|my|any))? (?:typos?|typing|spelling|brevity|thumbs)|(?:i )?(?:can['’]?t|cannot) (?:type|spell)(?: today| on this)?",
    rf"(?:a )?(?:very )?(?:merry|happy|blessed|peaceful|good|lovely) {_FEAST}(?: (?:to (?:you|one and all|all)(?: (?:both|all))?|and all that|when it comes))?",
    r"(?:i['’]?m |i am )?(?:so |very |just )?(?:glad|pleased|relieved) (?:that )?(?:this|it|that)(?: one)?(?:['’]?s| is)(?: nearly)? (?:done|sorted|settled|over|finished|behind us)",
    r"(?:(?:let['’]?s|let us|i|we) )?hope(?:fully)? (?:that |this )?(?:that|this|it)(?:['’]?s| is| will be)? (?:is )?(?:an|the) end (?:of|to) it(?: now)?",
    r"(?:just |exactly )(?:what|how) i(?:['’]d| would) have (?:said|written|put|put it|said it)(?: myself)?|you(?:['’]?re| are) (?:an? )?(?:absolute |real )?(?:star|legend|treasure|gem|marvel)",
    r"(?:i )?(?:do not|don['’]?t) know (?:what|how) (?:we|i)(?:['’]d| would) (?:do|manage) without you",
    r"(?:hope|i hope) you(?: all| both)?(?: had|['’]?re having| are having| have) a (?:good|lovely|nice|restful|great) (?:weekend|day|week|evening|half[- ]term|break|holiday)",
    (
        r"(?:i |we )?(?:really |do |very much )?appreciate (?:all )?(?:your|the) (?:hard )?(?:work|help|care|efforts?|support|time|patience)"
        r"(?: you(?:['’]ve| have) (?:put in|taken))?(?: (?:on|with|over) (?:this|it))?"
    ),
    (
        r"see you (?:(?:on )?(?:mon|tues|wednes|thurs|fri)day|in the morning|at (?:the )?(?:carol service|assembly|nativity|gate|fair|governors['’]? meeting)|"
        r"next week|after (?:school|half[- ]term|christmas))"
    ),
    r"(?:sorry,? )?(?:i['’]?m )?on (?:my (?:phone|mobile|ipad)|the (?:train|bus))(?: so brief|,? sorry|,? (?:so|and) (?:the )?signal (?:is )?(?:patchy|poor|bad|awful|rubbish))?|x{2,3}",
    r"(?:it['’]?s |it is )?(?:very |so |absolutely |still )?(?:freezing|cold|chilly|boiling|hot|wet|pouring|snowing|raining) (?:in here|in my office|outside|out there)",
    r"(?:well done,? |hats off to you,? )?(?:good (?:man|lad|woman)|champion|bang on|top notch|bravo|hats off(?: to you)?|(?:a |such a |great )?credit to you(?: both| all)?)",
    r"(?:it['’]?s |it is |this is |that['’]?s )?(?:very )?fair (?:to|on) (?:everyone|everybody|all|all concerned|both sides|all sides)",
    r"(?:now |time |and now )+for (?:a|my) (?:cup of tea|cuppa|coffee|brew|lie down|stiff drink)|(?:must|got to|gotta) (?:dash|run|fly)|off to (?:assembly|lunch|class|bed|duty|a meeting)",
    r"thank (?:goodness|god|heavens)(?: (?:for that|(?:that|it|this)(?:['’]?s| is) (?:done|over|sorted|settled)))?|(?:let['’]?s|time to|let us) (?:all )?move on|onwards(?: and upwards)?",
    r"(?:it['’]?s |what |such )?(?:a )?(?:very |thoroughly )?(?:sad|sorry|rotten|silly|unpleasant|daft|horrible) business(?: all round| all in all)?",
    r"(?:what|such) a (?:shame|pity)(?: (?:that )?it (?:came|had to come) to this)?|silly (?:man|lad|sausage)|bless (?:her|him|them|you)(?: all| both)?(?: for this)?",
    rf"{_SOMEBODY} will be (?:so |very |really )?(?:relieved|pleased|glad|delighted|grateful)(?: (?:that )?(?:it|this|that)(?:['’]?s| is) (?:over|settled|done|behind (?:her|him|them|us)))?",
    rf"(?:i['’]?m |i am |it['’]?s |it is )?(?:so |very |just )?(?:glad|pleased|relieved|good|nice) (?:that )?{_SOMEBODY} (?:has |have |had )?(?:said sorry|apologised|owned up|put it right|taken? it down|took it down|deleted it)",
    rf"{_SOMEBODY} did the (?:decent|right|honourable) thing(?: in the end)?|well (?:handled|done|judged|written|put) (?:by )?(?:everyone|everybody|all|both|you|you both|all of you)",
    r"you(?:['’]?ve| have)? (?:done|handled|managed|dealt with|put|judged|written) (?:it|this|that|it all|all this) (?:very |really |so )?(?:well|beautifully|kindly|nicely|sensitively|fairly|thoughtfully)",
    r"(?:i )?hope (?:this|that|it) helps|thank you for being (?:so )?patient(?: with me)?|(?:sorry,? )?i missed (?:it|this)(?: earlier)?|sorry (?:to keep|for keeping|to have kept) you(?: waiting)?",
    r"(?:i['’]?ve |i have )?(?:only )?just (?:got to|seen|read|come to|opened|found|picked up) (?:this|it)(?: now)?|finally (?:got (?:round )?to|read) (?:this|it)|(?:only )?just out of (?:a|the) meeting",
    r"there (?:we are|you go|you are|we go)(?: then)?|(?:job|all|well and truly) done|done|sorted|right decision|(?:it['’]?s |it is |this is )?the right (?:thing to do|decision|thing|outcome|way to do it)",
    r"(?:it['’]?s |this is )?(?:very )?(?:measured|balanced|humane|gentle)|(?:it['’]?s |this is )?(?:just |exactly )?the right (?:tone|note|touch|balance)|(?:it['’]?s |this is )?firm (?:but|and) (?:fair|kind|friendly)",
    r"(?:it['’]?s |this is )?(?:kind|gentle|friendly) but (?:firm|clear)|short and sweet|(?:it['’]?s |short and |clear and )?to the point|(?:it |that )?says it all|(?:it |that )?says (?:just |exactly )?what needs (?:saying|to be said)",
    r"(?:i )?could not agree more|(?:i )?couldn['’]?t agree more|(?:i )?(?:fully|completely|entirely|quite|absolutely|totally) agree(?: with (?:it|this|you|tobias|all of it|every word))?|i agree with (?:every word|you|all of it)",
    r"is (?:a )?(?:very )?good(?: letter)?|for me (?:it is|it['’]?s|this is) (?:ok|okay|good|fine)|nice one|good stuff|(?:a )?(?:cracking|belting|corking|smashing|cracker of a|proper) (?:letter|job)|top (?:job|man|work)|(?:a )?cracker",
    r"(?:da iawn|iawn|ardderchog|bendigedig|gwych|campus|nadolig llawen|blwyddyn newydd dda|pasg hapus|chwarae teg)(?: (?:i chi|i bawb|wir))?|good ?night|night[- ]night|morning all|evening all",
    r"(?:i['’]?m )?(?:off|going) (?:home|to bed)(?: now)?|(?:the )?kettle['’]?s on|sent from my (?:kitchen table|sofa|bed|sick bed|desk|garden|car|armchair)|(?:i['’]?m )?(?:dictated|dictating)(?:,? so excuse (?:any )?mistakes)?",
    r"(?:please )?(?:excuse|forgive) (?:any |the |my )?(?:mistakes|errors|spelling mistakes|autocorrect)(?:,? (?:typed|typing|dictated) on my (?:phone|mobile|ipad))?|(?:typed|typing|dictated) (?:on|from|by) (?:my )?(?:phone|mobile|ipad|thumb)",
    r"(?:no |not a )(?:bother|worries|trouble)(?: at all)?|(?:great|good|nice|lovely) to (?:see|read|have) (?:it|this) (?:done|sorted|settled)(?: so (?:kindly|well|quickly|fairly))?|(?:made|makes) me (?:smile|proud)",
    r"enjoy (?:the|your) (?:weekend|evening|half[- ]term|break|rest|holidays|rest of (?:the|your) (?:day|week|weekend))",
    rf"(?:i (?:do )?)?hope {_SOMEBODY}(?: is|['’]s| are) (?:feeling )?(?:ok|okay|better|all right|alright|well)(?: (?:about (?:it|things|it all|this)|now|soon|today))*",
    r"(?:it |that |this )?(?:reads|sounds) (?:just |exactly )?like us|(?:you(?:['’]ve| have) )?hit the nail on the head|i (?:do |really )?feel for " + _WHOM,
    r"(?:sorry,? )?(?:i['’]?m |i am )?(?:still |now |just )?(?:on (?:a |the )?train|(?:in )?between meetings|out of school|off site)(?: today)?",
    r"(?:so |and )?(?:the )?signal(?:['’]s| is) (?:patchy|poor|bad|awful|rubbish|coming and going)",
    (r"(?:sorry|apologies)(?: for (?:the |my |a )?(?:slow|late|delayed|short) (?:reply|response|answer))?,? "
    r"(?:(?:i['’]?ve )?(?:only )?just seen (?:this|it)|(?:the )?(?:governors|slt|meetings?|assembly) (?:ran|went) (?:on|over)(?: late)?)"),
    r"(?:sorry|apologies) for (?:the |my |a )?(?:slow|late|delayed|short) (?:reply|response|answer)",
    r"(?:i )?hope you (?:get|got|make it) home (?:at a (?:decent|sensible|reasonable|civilised) (?:time|hour)|early|soon|safely)(?: tonight| today)?",
    r"see you (?:soon|later|tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday|monday|in school)(?: morning| afternoon)?",
    r"(?:dictated|voice to text)(?:,? (?:so )?(?:please )?(?:excuse|forgive) (?:any |the )?(?:errors|mistakes|slips|typos))?",
    r"(?:a )?(?:very )?(?:clear|good|helpful|thorough) summary(?:,? (?:i )?agreed?)?",
    (r"(?:proportionate|fair|sensible|right|kind|clear|balanced|reasonable|measured)"
    r"(?:(?:,| and|, and) (?:proportionate|fair|sensible|right|kind|clear|balanced|reasonable|measured))+,? i (?:think|feel)"),
    (r"(?:(?:i )?agreed?,? )?(?:the )?(?:response|recommendation) (?:is|feels|seems|looks) "
    r"(?:right|fair|proportionate|about right|the right one|right and proportionate)(?: here| for this)?"),
)  # fmt: skip
SAID: Final = tuple(re.compile(rf"(?:{each})(?![\w'’])", re.IGNORECASE) for each in _SAYINGS)
