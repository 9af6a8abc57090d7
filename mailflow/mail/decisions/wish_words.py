"""How people say, in their own words, what lets nothing go: do not send it, no action, find out more, let us talk, change it.

The one idea: these lists may be generous, since no letter leaves by them; but each saying points to one answer alone.
They are read in small letters with plain apostrophes, and what stands in quotation marks is blanked out before.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

_DO_NOT: Final = r"(?:do not|don'?t|never|not to be|must not|mustn'?t|should not|shouldn'?t|cannot|can'?t|won'?t|will not|not|rather not|didn'?t|did not)"
_THIS: Final = r"(?:it|this|that|the letter|this letter|that letter|this one|that one)"
_ANY: Final = r"(?:[\w'-]+ ){0,5}"
_ENOUGH: Final = r"(?:information|info|details?|facts|background|evidence|to go on|context)"
_PROOF: Final = r"(?:full |whole |actual |original |complete )?(?:thread|screenshots?|group chat|full chat|whole chat|exchange|transcript|facts|messages?)"
_TALKING: Final = r"(?:talk|speak|chat|meet|discuss|have a (?:quick |quiet |proper )?(?:chat|word|talk|conversation|natter)|catch up|sit down)"
_NOT_US: Final = r"(?!(?: again)? (?:to|with) (?:him|her|them|mr|mrs|miss|ms|dan|the parent|his|both of them)\b)"
_PART: Final = r"(?:line|sentence|paragraph|para|bit|word|words|phrase|part|heading|date|name|number|address|ending|opening|greeting|salutation|signature|comma|tone|title|spelling)s?"
_REF: Final = (
    r"\b(?:(?:first|second|third|fourth|last|final|opening|closing|middle|two|three) (?:lines?|sentences?|paragraphs?|paras?|bit|words?)|(?:line|paragraph|para|sentence) "
    r"(?:\d|one|two|three|four|five))\b"
)
_FAULT: Final = (
    r"\b(?:too|gone|wrong|harsh|clumsy|unfair|unhappy|not happy|not right|don'?t like|enough|missing|out|bar|move|merge|swap|mistakes?|typos?|errors?|reads? (?:badly|oddly|harshly)|"
    r"corrected|fixed|tweak(?:ed)?|confusing|unclear|repeats|needs?)\b"
)
_ER: Final = r"(?:short|soft|warm|strong|firm|clear|simpl|kind|plain|friendli|gentl|long|tight|nic|great)er"
_LY: Final = r"(?:gently|kindly|warmly|softly|clearly|plainly|simply|gentle)"

_SAYINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "DECLINE": (
        rf"\b{_DO_NOT} (?:be |to )?(?:send|sent|sending|release|released|issue|issued|post|posted|write to)\b",
        rf"\b{_DO_NOT} (?:be |to )?approv(?:e|ed|ing)\b|\b(?:unable|not able|not willing|refuse|not prepared|not going) to approve\b",
        rf"\b(?:declin(?:e|ed|ing)|refused?|reject(?:ed)?|veto(?:ed)?)\b|\b(?:bin|scrap|shred|withdraw|pull|stop|kill|cancel) {_THIS}(?: letter)?\b",
        rf"\b(?:do not|don'?t) want {_ANY}(?:to go|going|sent|to be sent|to get a letter|a letter)\b|\b(?:must|should|shall|can|may)(?: ?not|n'?t) go\b",
        rf"\bnot (?:happy|comfortable|content|willing|prepared|minded) (?:for {_THIS} to|to send|to release|with sending)\b|\bnot (?:happy|comfortable) with {_THIS},? (?:please )?(?:do not|don'?t)\b",
        rf"\bturn(?:ing|ed)? (?:{_THIS} )?down\b|\bturn {_THIS}\b[^.!?\n]{{0,10}} down\b|\bsay(?:ing)? no to {_THIS}\b|\b{_DO_NOT} (?:put my name to|be writing|be sending|writing to)\b",
        rf"\b(?:cannot|can'?t|do not|don'?t|could not|couldn'?t) (?:agree to|agree with|support|back|sign|allow) {_THIS}\b|\bnot in favour\b|\bagainst (?:sending|{_THIS})\b",
        r"\bletter (?:is )?(?:not|isn'?t) (?:needed|necessary|called for)\b|\bdisagree with (?:it|this|the letter|sending)\b",
        r"\b(?:do not|don'?t) think (?:we|you|i|it|this) (?:should|ought to|need to|needs to) (?:send|be sent|go|write)\b",
        rf"\b{_DO_NOT} (?:wish|want) {_THIS} to (?:be sent|go)\b|\bthe answer is no\b|\brather {_THIS} did(?: not|n't) go\b|(?:^|[.!?\n])\W{{0,8}}no to {_THIS}\b",
        r"\bno chance\b|\bno way\b|\ba no from me\b|\b(?:it'?s|that'?s|it is|that is) a (?:firm )?no\b|\bnot this one\b|\bnot with my name on\b",
        r"(?:^|[.!?\n])\W{0,8}(?:no|nope|nah|na)(?:,? (?:thanks|thank you|please|sorry|tobias|toby))?\W{0,8}(?=[.!\n]|$)|(?:^|[.!?\n])\W{0,8}no,? thank(?:s| you)\b",
        r"\bno (?:formal )?letters?(?: please| this time| needed| at all)?\W{0,8}(?=[.,;!\n]|$)|\bno need (?:for a|of a|to send (?:a|this|the|any)) letter\b",
    ),
    "NONE": (
        r"\b(?:do not|don'?t) (?:want|wish|think) (?:us |we |any ?one |anybody )(?:should )?(?:to )?do any ?thing\b|\bnobody is to do anything\b|\bnothing to do here\b",
        r"\bleave (?:well alone|them in peace)\b|\bno response from (?:the )?(?:school|us)\b|\b(?:just|we|i'?d) ignore it\b",
        r"\bno (?:\w+ )?action\b|\bnfa\b|\b(?:do nothing|did nothing|take nothing further|nothing (?:(?:further|more) (?:please|needed|needs)|(?:further )?to be done|needs doing))\b",
        r"\b(?:i'?d|i would|just|please|let'?s|let us) leave (?:it|this)\b(?! (?:to|with|out|in|until|for|as|off|late))|\b(?:do not|don'?t) do anything\b|\b(?:does not|doesn'?t|not) need (?:any )?(?:further )?action\b",
        r"\b(?:do not|don'?t) think (?:any |it needs (?:any )?|this needs (?:any )?)(?:further |more )?action\b|\bwithout (?:any )?(?:further )?action\b",
        r"\b(?:let|leave) (?:it|this|that|him|them|the matter) (?:drop|lie|be|there|alone|at that)\b|\bdrop (?:it|this|the matter|the whole thing)\b",
        r"\b(?:no need to|need not|needn'?t) (?:do|take) (?:anything|any action)\b|\bclose (?:the case|the matter|it down|this down)\b",
    ),
    "MORE": (
        rf"\bfind out\b|\b(?:need|want|like|have|got) to (?:know|hear|understand|see (?:the|what|more|her|his|their))\b(?! you)|\bmore {_ENOUGH}\b|\bnot enough (?:here|{_ENOUGH}|for me)\b",
        r"\b(?:need|want|like|require|tell me) (?:a (?:bit|little|lot) |some |much )?more\b(?! (?:time|of|than|from you on the phone))",
        r"\b(?:establish|ascertain) (?:if|whether|what|how|who|when)\b|\b(?:want|need|like) first to (?:know|see|hear)\b|\b(?:too thin|missing piece)\b",
        rf"\b(?:want|need|obliged for|let me have) {_ANY}(?:view|account|history|thread|background|side)\b|\bthat before i (?:make up my mind|decide)\b",
        r"\b(?:further|more) (?:enquir|inquir|investigat|question|digging)\w*|\b(?:look|dig|delve) into (?:it|this|that|what|how|whether)\b|\bhave another look\b",
        rf"\b(?:get|see|need|want|have|send me|show me) (?:me |hold of )?(?:the|a|his|her|their|all the) {_PROOF}\b",
        rf"\b(?:not|haven'?t|hasn'?t|isn'?t|don'?t) (?:got |have |really )*enough (?:here|to (?:go on|decide)|{_ENOUGH})\b|\b(?:need|want) 2 know\b|\b(?:his|her|their|both|the other) sides?\b[^.!?\n]{{0,20}} first\b",
        r"\bclarify (?:who|what|when|whether|how|if|why)\b|\bmore from (?:him|her|them|the|mr|mrs|miss|ms)\b|\bplease ask (?:mr|mrs|miss|ms|him|her|them|the)\b",
        rf"\b(?:ask|check with|go back to|speak to) (?!you|me|us){_ANY}(?:if|whether|what|when|who|how|why|too|for (?:his|her|their)|about)\b|\bcheck (?:whether|if|what|who|when|how)\b",
    ),
    "TALK": (
        r"\b(?:ring|call|phone|telephone) me\b|\bgive me a (?:quick )?(?:call|ring|bell|shout|buzz)\b|\b(?:come and |please |and |come )(?:see|find) me\b",
        rf"\b(?:can|could|may|shall|might|should) (?:we|i|you and i)(?: please| just| perhaps)? {_TALKING}\b{_NOT_US}",
        r"\b(?:can|could|may) (?:i|we) (?:please )?(?:have|grab|get) (?:five|ten|5|10|a few|two|a couple of|fifteen) min(?:ute)?s\b|\bminutes with you\b",
        rf"\b(?:let'?s|let us|we (?:should|need to|must|had better)|i(?:'d| would| should) (?:like|prefer|rather|sooner)(?: to)?|wish to|want first to|happy to|want to|need to|like to) {_TALKING}\b{_NOT_US}",
        r"\b(?:grab|catch) me\b|\bgi(?:ve us|z|s|ve me) a (?:bell|ring|shout)\b|\bneeds a (?:proper )?(?:natter|blether|chat|talk)\b|\bone to talk about\b|\bgo (?:through|over) (?:it|this) (?:there|then|at slt)\b",
        r"\bpop (?:in|into|down|along|up|round|over)\b|\bcome (?:to|by|round|down|up) (?:to )?my (?:office|room)\b|\bdiscuss (?:it|this|that) (?:first|with|before|in person|face)\b",
        r"\b(?:grateful for|like|need|want|prefer|welcome) a (?:quick |short |proper |brief )?(?:conversation|chat|talk|word|call|discussion) (?:about|with you|first|before|on)\b",
        r"\bgo (?:through|over) (?:it|this|that) (?:together|with (?:you|me))\b|\b(?:got|have you|have you got) (?:a|five|ten|5|10|a few) min(?:ute)?s?\b|\bcome (?:over|down|up|along) to my\b",
        r"\b(?:please|pls|plz|can you|could you|would you) (?:call|ring|phone)\W{0,8}(?=[.!?\n]|$)",
        r"\b(?:speak|talk) to me\b|(?:^|[.!?\n])\W{0,8}see me\b",
        r"\b(?:talk|chat) (?:it|this|that) (?:over|through)\b|\b(?:talk|chat|speak) (?:first|to you|with you|about (?:it|this))\b",
    ),
    "CHANGE": (
        r"\b(?:amend|alter|re-?word|rephrase|re-?write|redo|re-?draft|soften|shorten|lengthen|swap|replace|delete|remove|insert|include|attach|omit|strike)\b",
        r"(?<!nothing to )(?<!nothing more to )(?<!nothing else to )\badd\b(?!\s*(?:[,.!\n]|$))|\b(?:fix|correct) (?:the|his|her|my|that|this|it|our)\b|\btone (?:it|this|that) down\b",
        r"\b(?:take|leave|cut|cross|edit) (?:[^.!?\n]{1,60} )?(?<!turned )out\b|\bput (?:[^.!?\n]{1,40} )?in\b(?! (?:the (?:post|newsletter)|an email))|\b(?:lose|drop|cut) (?:the|that|his|her|my|a) (?!letter|matter|case|whole)",
        rf"{_REF}[^.!?\n]{{0,60}}{_FAULT}|{_FAULT}[^.!?\n]{{0,60}}{_REF}|\bwrong {_PART}\b|\b{_PART} (?:is |are )?(?:out of date|missing|incorrect|misspelt)\b|\bspelt \w+ wrong\b|\btypos? in\b",
        rf"\b(?:be|sound) (?:a (?:bit|little) )?{_ER}\b|\b{_ER},? (?:please|{_PART})\b|\bless (?:formal|stiff|harsh|wordy|strong|cold|official)\b|\bmore (?:formal|friendly|personal)\b",
        r"\b(?:letter|note|it) (?:to|should|could|can|must) say\b|\b(?:but|and) (?:please )?(?:say|put|use|call him|mention|thank(?! you)|sign|start|end(?! up)|drop|lose)\b|\bmerge\b|\btranslate\b|\bin half\b",
        rf"\baddress it to\b|\bneeds both parents\b|\b(?:made|worded|end it|be) more {_LY}\b|\bmade {_ER}\b|\b{_PART} (?:to be )?moved to\b|\bwarm up\b|\baltered\b|\bimprove the\b",
        r"\btake [^.!?\n]{1,40} off\b(?! though)|\b(?:a|another) (?:line|sentence) (?:about|in there|thanking|on)\b|\bbreak it in two\b|(?:please|^|[.!?\n])\W{0,8}put (?:that|it) right\b|\bbigger print\b|\bplease (?:also |to )?put\b",
        rf"\b(?:it'?s|is) (?:dr|mr|mrs|miss|ms)\.? \w+,? not\b|\b(?:could|can) the word\b|\b{_PART} [^.!?\n]{{0,40}}(?:might|could|should) read\b|\bcopy it to (?!me\b)|\btypo:",
        r"\bmove (?:the|that|it) [^.!?\n]{1,40}\b(?:to|up|down)\b|\b(?:begin|start|end|finish|close|open|sign off) (?:it )?(?:with|on|by)\b(?! no\b)|(?:^|[.!?\n])\W{0,8}(?:please )?use\b|\bin (?:welsh|polish|urdu|romanian|ukrainian)\b",
        r"[\"“]_[\"”],? not [\"“]|\bnot [\"“]_[\"”],? |[\"“]_[\"”] (?:is|sounds|seems|reads|feels) |\bdear [a-z ]{1,20},? not\b|\bshould be (?:mr|mrs|miss|ms|dear)\b",
        r"\b(?:once|when|if|after|as soon as) [^.!?\n]{1,40}\b(?:corrected|fixed|amended|reworded|taken out|removed)\b|\bwhen you(?:'?ve| have) (?:fixed|changed|corrected|amended)\b",
        rf"\bmake (?:it|this|that|the (?:letter|tone|wording|{_PART})) (?:{_ER}|more|less|plain|clear|a (?:bit|little|touch)|sound|say)\b",
        rf"\bneeds? to (?:be (?:{_ER}|more|less|clear)|say|mention|sound|include|come from)\b|\bshould be (?:{_ER}|more|less|[\"\d])|\b(?:like|want|prefer) (?:it|this) (?:{_ER}|more|less|a (?:bit|little))\b",
        rf"\bwrong\b[^.!?\n]{{0,20}}\bshould be\b|\b{_PART} (?:is|are) wrong\b|\bsign(?:ed)? (?:it |this )?(?:from|by)\b|\bfrom both of us\b|(?:^|[.!?\n])\W{{0,8}}(?:please )?say\b",
        r"\buse (?:his|her|their|the|a|my|miss|mr|mrs)\b|\b(?:can (?:we|it|you)|could (?:we|you|it)|(?<!\bi )should|please|must) (?:also )?mention\b",
        r"\buse this\b|\bin place of\b|\binstead of\b|(?<!\bi )\bshould (?:say|read|be signed|come from|start|end)\b|\bwrong,? should be\b|\b(?:i'?d|i would) (?:lose|cut|drop|say|put|add)\b(?! no\b)",
        rf"\b(?:needs?|could do with) (?!a word (?:with|about))(?:a |an |some |another )?(?:\w+ )?(?:softening|rewording|shortening|changing|tweaking|tweak|edit|comma|{_PART})\b",
        r"\btoo (?:short|long|harsh|soft|stiff|formal|strong|weak|wordy|vague|cold|chatty|blunt|legalistic|friendly|woolly|grovelling)\b|\bless of the\b",
        r"\b(?:another|new|fresh|next) (?:draft|version)\b|\banother go\b|\bshow (?:it |this )?(?:to )?me (?:it )?again\b|\bshow me before\b|\bmy version\b",
        r"\b(?:please|can we|could we|could you|can you|let'?s|it to|it should) say\b|[\"”] ?(?:->|→|=>|to|instead of|becomes?|should (?:say|be|read)) ?[\"“]",
        r"\b(?:spelling of|misspelt|mis-spelt|spelt wrong|spelled wrong|wrongly spelt|there'?s a typo|a typo in)\b|\bcc (?:in )?[a-z]|\bcopy in\b",
        r"\b(?:with|subject to) (?:a |an |the |some |these |my |one |two |three |few |the following |minor |small )*(?:amendments?|changes?|edits?|tweaks?|corrections?|comma)\b",
        r"(?<!no need to )\bchange\b(?! (?:is|of (?:plan|mind|heart)|my mind|your mind|a word|a thing|anything|nothing))|\bchanged to\b|\bto be changed\b",
        rf"\b(?:except|bar|apart from|minus|without|but for|other than) (?:for )?(?:the|that|his|my|para|paragraph)\b(?: \w+)? ?(?:{_PART})?|\bto(?:day)?'?s date on\b|\btoday'?s date\b",
    ),
}
_WAIT: Final = (
    r"\b(?:hold|hang) (?:on|off|fire)\b|\bwait\b|\bnot yet\b|\b(?:hold|keep) (?:it|this|that)(?: back)?\b|\bstop\b"
)


def _any_of(sayings: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in sayings))


WAIT: Final = re.compile(_WAIT)
WISHES: Final[Mapping[str, re.Pattern[str]]] = {
    **{key: _any_of(sayings) for key, sayings in _SAYINGS.items()},
    "HOLD": _any_of((*_SAYINGS["DECLINE"], _WAIT)),
}
"""What points to each answer, by its key."""

COMPLAINTS: Final = re.compile(r"\btoo \w+\b")
"""What asks for a change if nothing else is asked for, and is a reason beside a refusal."""
HEDGES: Final = re.compile(
    r"\b(?:maybe|perhaps|possibly|probably|not sure|unsure|i wonder|wondering|i was going to|nearly|should i|shall i|do i|did you|what if|what happens|"
    r"i might|i may|i thought|i guess|i suppose|(?:don'?t|do not) think(?! (?:any|it needs|this needs|(?:we|you) (?:should|ought|need)|(?:it|this) (?:should|needs)))|can'?t decide|not saying|wouldn'?t say|or not|why not|either|whether to|or (?:do|yes|don'?t)|hmm+|ask me|yes[^a-z]{1,4}no|no[^a-z]{1,4}yes|in a perfect world|in my head|nobody has told|mad not to)\b"
)
"""What makes a wish none."""
LATER: Final = re.compile(
    r"\b(?:if|unless|until|till|once|yet|for now|when|after|before|first|hour|today|exactly|at least|can i|could i)\b"
)
"""What makes a refusal none, which would be final: a condition, or a time."""
REPORTED: Final = re.compile(
    r"\b(?:says|said|thinks|reckons|suggests|suggested|wants|wanted|told (?:me|us)|asked (?:me|us)|(?<!i )would|wrote)"
    r"(?: (?:that|to|we|i|you|it|me|us|should|must|this|take|do|have|be|like))*\W*$"
)
"""What makes it somebody else's, right before it: "Claire thinks we should ..."."""
NEGATED: Final = re.compile(r"(?:\bnot|n't|\bdont|\bno need(?: for)?|\bnever|\bno)(?: [\w']+){0,3}\s*$")
"""What makes it its opposite, right before it: "no need to ring me"."""
OF_OTHER_THINGS: Final[Mapping[str, re.Pattern[str]]] = {
    "TALK": re.compile(r"\bif\b"),
    "CHANGE": re.compile(r"\b(?:diary|meetings?|agenda|list|calendar|appointments?|rota)\b"),
}
"""What makes a wish one that is not about this letter."""
NOBODYS: Final = re.compile(
    r"\bon behalf of\b|\bout of (?:the )?(?:office|school)\b|\b(?:on|annual) leave\b|\bautomatic reply\b|\bp\.?p\.? |[\[(]\s?[x✓✔]?\s?[\])]|[☐☑☒]"
)
ASKS_FOR: Final = re.compile(
    r"\b(?:can|could|would|will) you\b|\b(?:can|could|may) (?:we|i|it|someone|somebody)\b|\bplease\b"
)
"""What makes a question a request."""
YES: Final = re.compile(
    r"\bapprov(?:e|ed|al|ing)\b|\bsend\b(?! (?:me|us|him|her|them|another|a |the (?:new|next)|back))|\bsent\b(?= please)|\bgo ahead\b"
)
NOT_YES: Final = re.compile(
    r"(?:\bnot|n't|\bdont|\bcant|\bwont|\bnever|\bcannot|\bno|\bbefore|\bunable to|\brefuse to|\bwithout|\bagainst)\b[^.!?\n;]{0,30}$"
)
"""What stands before a word of approval that is none."""
ASKS_NOTHING: Final = re.compile(r"\b(?:excuse (?:any |the |my )?typos?|life(?:'s| is) too short)\b", re.IGNORECASE)
"""What asks for nothing."""
