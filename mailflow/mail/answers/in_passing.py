"""What is said in passing and can change no answer: what the writer will do next, where they are, a question about the boiler.

The one idea: only a whole sentence counts, of a kind that says nothing of the matter whatever its names are; and it is none
if it speaks of danger, of an item, or of "if" and "unless".
"""

import re
from typing import Final

_EVERYDAY: Final = (
    r"assembly|boiler|heating|hall|trip|minibus|photocopier|printer|laminator|kettle|milk|biscuits?|cakes?|rota|fire drill|nativity|"
    r"carols?|carol (?:service|concert)|rehearsal|choir|swimming|football|netball|school photos?|book fair|disco|raffle|"
    r"playground duty|bus duty|gate duty|break duty|lunch duty|duty|break|playtime|lunch|pe|phonics|maths|lessons?|training|inset|"
    r"(?:staff |slt |budget |governors['’]? |team )?meeting|briefing|parents['’] evening|report writing|marking|interviews?|"
    r"ofsted prep|ofsted|residential|course|register|the bus|the train|the car|the minibus|staff ?room|office|bed"
)
_WHEN: Final = (
    r"(?:(?:first thing|later|later on|now|today|tonight|tomorrow|soon|shortly|straight away|this (?:morning|afternoon|evening|week)|"
    r"(?:on |next )?(?:mon|tues|wednes|thurs|fri)day|(?:at|before|after|over|during|in|by) (?:the )?"
    rf"(?:{_EVERYDAY}|school|morning|afternoon|weekend|end of the day|home time|lunchtime|break ?time)|"
    r"(?:when|once|as soon as|next time) (?:i (?:next )?(?:see|catch|get|have|am|can)(?: (?:him|her|them|to|a|the|my|back|in|"
    rf"home|minute|moment|chance|desk|{_EVERYDAY}))*|(?:the |their )?(?:answers|replies|others) (?:are|come|get)(?: back)? in))[ ,]*)+"
)
_SOMEBODY: Final = (
    r"(?!(?:mr|mrs|ms|miss|dr)\b)(?:him|her|them|you|everyone|everybody|the team|the office|"
    r"[A-Z][\w'’]+(?: [A-Z][\w'’]+)?)"
)
_WILL: Final = r"(?:i['’]?ll|i will|i shall|i['’]?m going to|i can|will)"
_ACTS: Final = (
    rf"{_WILL} (?:mention (?:it|this) to {_SOMEBODY}|let {_SOMEBODY} know|tell {_SOMEBODY}|catch {_SOMEBODY}|see {_SOMEBODY}|"
    rf"(?:speak|talk|have a word|have a chat) (?:to|with) {_SOMEBODY}|(?:pop|drop) (?:in|by)|ring(?: you)?|call(?: you)?|"
    r"(?:get (?:going|started)|make a start|start|crack on|get on|press on|begin)(?: (?:on|with) (?:it|this|that|them))?|"
    r"(?:look|keep an eye) out for (?:it|them|the answers))"
)
_WHERE: Final = (
    r"(?:sorry[, ]+)?(?:i['’]?m |i am |i was |i['’]ve |am |just )?(?:been )?(?:(?:just |about to go |still |stuck |back )?"
    r"(?:(?:on|in|at|into|off to|in the middle of|out on|doing|in with|busy with|from) (?:(?:a|the|my|year \d) )?"
    rf"(?:{_EVERYDAY})(?: (?:prep|cover))?|teaching|in meetings|in class))"
    r"(?: (?:all|this|for the rest of the|most of the)? ?(?:day|morning|afternoon|week))?"
)
_SO: Final = (
    r"(?:[, ]+(?:so |and |hence )?(?:(?:i )?can['’]?t (?:say|write|type|talk|do)(?: any| much)?(?: more)?|"
    r"(?:this is |it['’]s |am |being )?"
    r"(?:quick|brief|short)|(?:please )?(?:ring|call|text|phone|e-?mail) me if (?:you need|there['’]?s) (?:anything|me|more|owt)|"
    r"in (?:a )?(?:rush|hurry))(?: just)?(?: now)?)?"
)
_LATE: Final = r"sorry (?:for|about) (?:the |my |being )?(?:slow|late|short|quick|brief|delay\w*)(?: reply| response| answer| note)?"
_HOW: Final = r"(?:typed|sent|dictated) (?:with|in|on|from|while|between|one|left) [\w' -]{2,50}"
_WHOLE: Final = re.compile(
    rf"(?:and |so |ok(?:ay)? |anyway )*(?:{_ACTS}(?:[ ,]+{_WHEN})?|{_WHERE}{_SO}|sent {_WHERE}|{_LATE}(?:[ ,]+{_WHERE})?|{_HOW})",
    re.IGNORECASE,
)
_BY_THE_WAY: Final = re.compile(
    rf"\(?(?:p\.?p?\.?s\.?|by the way|btw|on another (?:note|matter)|also|oh,? and)\b(?=.{{0,140}}\b(?:{_EVERYDAY})\b).{{0,160}}",
    re.IGNORECASE,
)
_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_MATTERS: Final = re.compile(
    r"\b(?:if(?! (?:you need|there['’]?s) )|unless|instead|letters?|concerns?|case|group|whatsapp|messages?|mr|mrs|ms|leads?|leading|"
    r"risk|safe|police|wait|hold|stop|not|no|wrong|he|she|they|him|her|them)\b",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"\babout\b", re.IGNORECASE)


def without_passing(remark: str) -> tuple[str, str]:
    """Return a remark without the sentences that are said in passing; and those of them that ask about something else, which
    must touch no item."""
    left, by_the_way = [], []
    for sentence in _SENTENCES.split(remark):
        own = sentence.strip(" .!,;-–—()")
        if _WHOLE.fullmatch(own):
            continue
        if _BY_THE_WAY.fullmatch(own) and not _MATTERS.search(own):
            by_the_way.append(_ABOUT.sub(" ", own))
        else:
            left.append(sentence)
    return "\n".join(left), "\n".join(by_the_way)
