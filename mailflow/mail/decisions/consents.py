"""Whole sayings that let a letter go as plainly as its word does: "please send it", "go ahead", "you have my approval".

The one idea: each is a command or a consent by itself, about this letter and as it stands. What is only praise or a yes
("happy with this", "yes", "looks good") is none; nor is what somebody will do, would like to do, or was told.
"""

import re
from typing import Final

from mailflow.mail.decisions.assents import OF_IT

_VERY: Final = r"(?:(?:very|quite|perfectly|entirely|more than|absolutely|all|completely) )?"
_AM: Final = r"(?:(?:i am|i['’]?m|am|we are|we['’]re) )?"
_PLEASE: Final = (
    r"(?:(?:yes|ok|please|pls|plz|do|kindly|you can|you may|feel free to|by all means|crack on and|so) ){0,6}"
)
_SENT: Final = r"(?:go out|go off|go as it is|go as it stands|go|be sent out|be sent off|be sent|be released)"
_CONSENT: Final = r"(?:approval|consent|blessing|permission|go[- ]ahead|sign[- ]off|agreement|authority|authorisation)"
_CONSENTS: Final = (
    rf"{_PLEASE}(?:send|release)(?: {OF_IT}| this one| that one)?(?: off| out)?",
    rf"{_PLEASE}(?:get|have) {OF_IT} (?:sent|sent out|sent off|released)",
    (
        rf"{_PLEASE}(?:go ahead|proceed)(?: (?:with|and send|and release|now and send)(?: {OF_IT}| sending(?: {OF_IT})?)?"
        r"(?: off| out)?)?"
    ),
    rf"(?:{OF_IT} )?(?:may|can) (?:now )?(?:be sent|be released)(?: out| off)?",
    rf"{OF_IT} (?:may|can) (?:now )?(?:go out|go off|go as it stands|go as it is)|(?:{OF_IT} )?may (?:now )?go",
    rf"{_AM}{_VERY}(?:happy|content|satisfied|pleased|fine|glad|comfortable|good) for {OF_IT} to {_SENT}",
    rf"{_AM}{_VERY}(?:happy|content|satisfied|pleased|fine|glad|comfortable|good) for you to (?:send|release)(?: {OF_IT})?(?: off| out)?",
    rf"{_AM}{_VERY}(?:happy|content|satisfied|pleased|fine|comfortable|good) (?:with|about) {OF_IT} (?:going|being sent)(?: out| off)?",
    rf"(?:i have |i['’]ve |ive |there is )?no (?:objections?|problem) (?:to|with) {OF_IT} (?:going|being sent)(?: out| off)?",
    rf"i agree (?:to|with|that) {OF_IT} (?:going|being sent|(?:may|can) be sent)(?: out| off)?",
    rf"i(?:['’]d| would) (?:like|be happy for|be glad for) {OF_IT} (?:to {_SENT}|sent|sent out|released)",
    rf"(?:{_AM}{_VERY}(?:ok|okay|fine|good|happy|cleared|clear) )to (?:go|send|be sent|go out|release)",
    rf"{OF_IT}(?: is|['’]?s) (?:all )?(?:ok|okay|fine|good|clear|cleared) to (?:go out|go|send|be sent)(?: out| off)?",
    rf"(?:you(?:['’]ve| have)(?: got)?|{OF_IT} has|this has) my (?:full )?{_CONSENT}(?: (?:to send(?: {OF_IT})?|for {OF_IT}(?: to {_SENT})?))?",
    rf"i(?: hereby)? (?:give|grant) (?:{OF_IT} |you )?my (?:full )?{_CONSENT}(?: (?:to send(?: {OF_IT})?|for {OF_IT}(?: to {_SENT})?))?",
    rf"{_CONSENT} (?:is )?(?:given|granted)",
    rf"(?:{OF_IT} is |{OF_IT}['’]s |consider {OF_IT} )?signed off(?: by me)?|(?:i have |i['’]ve )signed {OF_IT} off",
    rf"i(?: hereby| happily)? sign {OF_IT} off|(?:i am |i['’]?m )?(?:happy to sign|signing) {OF_IT} off",
    rf"(?:please )?(?:take|accept|consider|treat|have) {OF_IT} (?:as )?my (?:full |formal |written )?{_CONSENT}(?: (?:of|for) {OF_IT})?",
    rf"(?:i (?:hereby )?(?:write to |am writing to )?)?confirm my (?:full |formal )?{_CONSENT} (?:of|for|to) {OF_IT}",
    rf"{OF_IT} is my (?:full |formal |written )?{_CONSENT}(?: (?:of|for) {OF_IT})?|(?:full |my )?(?:{_CONSENT}|green light) from me",
    rf"i(?: hereby)? authori[sz]e (?:the sending of )?(?:{OF_IT}|the attached letter)",
    rf"(?:i am |i['’]?m )?(?:hereby |happily |gladly |formally )?approving {OF_IT}",
    rf"i consent(?: to {OF_IT}(?: being sent| going)(?: out)?)?",
)
_SAID: Final = tuple(re.compile(rf"(?:{each})(?![\w'’])", re.IGNORECASE) for each in _CONSENTS)
SENDING: Final = re.compile(r"\b(?:send|release|sent|proceed|go ahead)\b", re.IGNORECASE)
"""What tells somebody to send: a name right behind it may say to whom."""


def consent_end(text: str, at: int) -> int:
    """Return where the longest consent ends that begins at `at`; `at` if none does."""
    return max((found.end() for each in _SAID if (found := each.match(text, at))), default=at)


def addressee_end(text: str, at: int, addressee: str) -> int:
    """Return where "to Mr Moss" ends that stands at `at`, if that is whom the letter is for; `at` if it is not."""
    own = addressee.replace(".", "").split()
    if not own or text[at : at + 3].casefold() != "to ":
        return at
    longer = len(own) > 2 and not {"and", "&"} & set(own)
    for said in (own, [own[0], own[-1]], own[1:]) if longer else (own,):
        named = re.compile(rf"to {r'[.]? '.join(map(re.escape, said))}(?![\w'’-])", re.IGNORECASE).match(text, at)
        if named:
            return named.end()
    return at
