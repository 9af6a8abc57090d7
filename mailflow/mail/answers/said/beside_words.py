"""Words that stand beside an answer: those by which it is taken back, changed or doubted, and those that touch an item.

The one idea: a remark is harmless only if it holds none of them. To be asked again costs half a minute.
"""

import re
from collections.abc import Mapping
from typing import Final

TAKES_BACK: Final = re.compile(
    r"\b(?:actually,? (?:no|wait|hang|hold|don['’]?t|not|can|could|make|i|\d)|"
    r"hang on|(?<!\bwe )(?<!\byou )(?<!\bthey )hold on|hold off|hold fire|hold that|"
    r"(?:forget|ignore|scrap|scratch|disregard|cancel|bin|delete) (?:that|this|it|my|the|all|what|everything|above)|"
    r"on second thoughts?|"
    r"second thoughts|changed? my mind|oops|whoops|(?:sorry|oh),? no\b(?! idea| time)|"
    r"no,? (?:sorry|wait|hang|hold)|(?:my|by) mistake|sent (?:that )?(?:by|in) (?:mistake|error|haste)|"
    r"take that back|"
    r"too (?:soon|quick|hasty)|wrong (?:one|case|email|letter|way|person|answer)|(?:make|change) (?:that|it) |"
    r"please (?:wait|hold|disregard|ignore))",
    re.IGNORECASE,
)
NOT: Final = r"(?:\w+n['’]t|(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|could|should|must)nt)"
"""A word that ends in "n't", with or without its apostrophe; "parent" and "went" are none."""
_PERIL: Final = (
    r"unsafe|not (?:be |feel )?safe|threat\w*|scared|frightened|afraid|terrified|petrified|desperate|"
    r"hurt\w*|harm\w*|hit (?:him|her|them|his|"
    r"me|my|some\w+|(?:a|the) \w+|out)|(?:was|were|been|got|gets|being) (?:hit|beaten|kicked|pushed)|"
    r"follow(?:ed|ing) (?:me|her|him|them)|stalk\w*|outside (?:my|her|his|their) (?:house|home|flat)|"
    r"punch\w*|slapp\w*|smack\w*|shov(?:ed|es|ing)|"
    r"grabb\w* (?:him|her|me|his|my|the)|weapon|knife|police|"
    r"bruis\w*|abus\w*|violen\w*|temper|drunk|drinks|drinking|drugs?|social (?:services|worker)|refuge|custody|vulnerable|"
    r"suicid\w*|self[- ]harm\w*|safeguarding|cpoms"
)
DANGER: Final = re.compile(
    rf"\b(?:(?:at )?risk|{_PERIL}|danger\w*|worr(?:y|ied|ies|ying)|unsure|not (?:too |very |quite |so |really )?"
    r"(?:sure|certain|happy)|unclear|maybe|perhaps|possibly|might|may (?:be|not|have)|don['’]?t (?:think|know)|except|"
    r"wait)\b|\?",
    re.IGNORECASE,
)
"""Words of danger or of doubt."""
NO_THREAT: Final = re.compile(
    r"\b(?:not|no|isn['’]?t|wasn['’]?t) (?:really |actually )?(?:an? |any )?(?:threat|danger)\b"
    r"(?=\s*(?:$|[.;!)\n]|just\b|only\b|imo\b|in my (?:opinion|view)\b))",
    re.IGNORECASE,
)
"""What says that something is no danger, and goes on to nothing else."""
AT_RISK: Final = re.compile(rf"\b(?:at risk|in danger|{_PERIL})\b", re.IGNORECASE)
BLOCKS: Final = re.compile(
    rf"{TAKES_BACK.pattern}|\b(?:unless|until|if(?! (?:i['’]?m honest|that['’]?s ok|you like|possible))|whether|or|maybe|perhaps|"
    r"possibly|probably|might|unsure|not sure|depends?|however|although|though|instead|rather|not|isn['’]?t|doesn['’]?t|wasn['’]?t|"
    r"wouldn['’]?t|but)\b|\?",
    re.IGNORECASE,
)
"""Words with which nothing of a sentence is taken."""
CHANGES: Final = re.compile(
    r"\b(?:but|except|only|instead|rather|though|although|however|unless|until|till|once|after|before|if|apart from|other than|"
    r"actually|chang\w*|add\w*|also|plus|remov\w*|drop\w*|swap\w*|mak(?:e|ing)|put|prefer\w*|should|would|could|can|cannot|must|need\w*|"
    r"wish\w*|want\w*|suggest\w*|propos\w*|wait|hold|stop|cancel|ignore|forget|wrong|mistake\w*|no|not|never|none|nobody|nothing|neither|"
    rf"nor|without|{NOT}|still|yet|again|more|less|most|least|higher|lower|up|down|too|even|please|also|depend\w*|i['’]d|i['’]ll|"
    r"me|myself|different|another|other|else|neighbours?|cousin|friends?|brother|sister|in-law|"
    r"married|related|god(?:mother|father|son|daughter)|my (?:son|daughter|child|kids?|class|wife|husband|partner|mum)|"
    r"myself|one|two|three|four|five|six|seven|first|second|third|both|either|or)\b|\d|\?",
    re.IGNORECASE,
)
_CHANGES: Final = r"(?:changes?|tweaks?|amendments?|amends|exceptions?|alterations?|corrections?)"
ANNOUNCES: Final = re.compile(
    rf"\b(?:with )?(?:(?:these|the|some|a few|one|two|three|a couple of|small|minor|other) )*{_CHANGES}(?: below| please)?\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What says that changes come: harmless only where they were read."""
COMMON: Final = frozenset(
    "out like make member other find may use keep mind bring right work together seek own send discuss something word all more yet "
    "where could their staff who be said what did without way".split()
)
"""Words of printed choices that touch nothing."""
TOPICS: Final[Mapping[str, str]] = {
    "sender": "email e-mail emails inbox account mailbox husband wife partner ex shared family joint password reads letter "
    "phone reply contact household box safe ring post mail",
    "lead": "take takes taking handle run runs deal pick own cover covers duty away leave busy off connected residential "
    "leads mine",
    "known": "last already earlier previous previously happened similar twice recently history repeat repeated always "
    "often term month week again familiar",
    "serious": "bad worse worst nasty mild minor awful strong campaign racist sexist abusive abuse swearing sweary severe "
    "trivial silly horrible vicious bullying harassment hate big small high low bump notch level",
    "whom": "reporter governor governors ta tas assistant staff volunteer volunteers teacher head paul headteacher pupil pupils "
    "child children kid kids boy boys girl girls son daughter employee works worked mixed lad policy school",
    "point": "code rule rules policy grievance grievances swearing offensive aggressive threatening personal comment "
    "comments politics political disrepute privacy",
    "contact": "he she they him her them his parent mum dad gate shouted rang phone phoned emailed met meet spoke spoken "
    "talked approached playground door came asked told said stopped family",
    "effect": "sleep upset cry cried crying tears tearful stress stressed anxious hard tired shaken rough struggling "
    "nervous angry cross hurt sad down low coping fine support union",
    "worry": "afraid nervous walk car park followed alone home outside safe",
    "message": "saw see shown forwarded screenshot screenshots whatsapp read group told heard hear chat",
    "enough": "waiting missing outstanding more another second still chase evidence",
    "speak": "mrs mr ms both parents wife husband mum dad also",
    "next": "funeral wait delay later week monday tuesday wednesday thursday friday until after head paul see check first",
    "stopp": "again started worse another new back post posted posting still message messages night",
    "support": "hr off sick counselling struggling upset help more left leave",
    "close": "open keep wait monitor watch eye later",
    "longer": "days longer week delay time late",
    "preserve": "save keep screenshots cctv messages delete deleting copy preserve",
    "ask": "ask speak talk mrs mr miss ms teacher ta",
    "connect": "know knows friend friends friendly neighbour cousin member related married sister brother godson church "
    "group",
}
"""Words that touch an item, by a word of the question that names it."""
