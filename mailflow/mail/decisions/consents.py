"""Whole sayings that let a letter go as plainly as its word does: "please send it", "go ahead", "you have my approval".

The one idea: each is a command or a consent by itself, about this letter and as it stands. What is only praise or a yes
("happy with this", "yes", "looks good") is none; nor is what somebody will do, would like to do, or was told.
"""

import re
from functools import cache
from typing import Final

from mailflow.mail.decisions.assents import OF_IT

_VERY: Final = r"(?:(?:very|quite|perfectly|entirely|more than|absolutely|all|completely|really) )?"
_AM: Final = r"(?:(?:i am|i['’]?m|am|we are|we['’]re) )?"
_PLEASE: Final = r"(?:(?:yes|ok|okay|please|pls|plz|do|kindly|you can|you may|feel free to|by all means|crack on and|so|let['’]?s|let us) ){0,6}"
_OFF: Final = r"(?: (?:off|out|on its way))?"
_TO_SEND: Final = r"(?:send|release|issue|dispatch|despatch)"
_BEEN_SENT: Final = r"(?:sent|released|issued|dispatched|despatched)"
_SENT: Final = rf"(?:go(?: as it is| as it stands)?|be {_BEEN_SENT}){_OFF}"
_LEAVES: Final = rf"(?:go (?:out|off|as it stands|on its way)|be {_BEEN_SENT}{_OFF})"
"""What nobody says of a matter that is to be dropped: "let it go" may mean just that."""
_GLAD: Final = rf"{_AM}{_VERY}(?:happy|content|satisfied|pleased|fine|glad|comfortable|good)"
_CONSENTS: Final = (
    rf"{_PLEASE}(?:{_TO_SEND} (?:{OF_IT}|this one|that one)|send){_OFF}|(?:please|pls|plz|kindly) {_TO_SEND}",
    rf"{_PLEASE}(?:get|have) {OF_IT} {_BEEN_SENT}{_OFF}",
    rf"{_PLEASE}let {OF_IT} {_LEAVES}",
    (
        rf"{_PLEASE}(?:go ahead|proceed)(?: (?:with|and send|and release|now and send)(?: {OF_IT}| sending(?: {OF_IT})?)?"
        r"(?: off| out)?)?"
    ),
    rf"(?:off|out|away) (?:it|this) goes|off you (?:send it|go with it)|{_PLEASE}(?:go for it|ship it)",
    rf"(?:{OF_IT} )?(?:may|can) (?:now )?be {_BEEN_SENT}{_OFF}",
    rf"(?!that ){OF_IT} (?:(?:may|can) (?:now )?go (?:out|off|as it stands|as it is)|may (?:now )?go)",
    r"yes,? it may|(?:yes,? )?(?:this |the )?letter can (?:now )?go",
    rf"{_GLAD} for {OF_IT} to {_SENT}",
    rf"{_GLAD} for you to {_TO_SEND}(?: {OF_IT})?{_OFF}",
    rf"{_GLAD} (?:with|about) {OF_IT} (?:going|being {_BEEN_SENT}){_OFF}",
    rf"(?:i have |i['’]ve |ive |there is )?no (?:objections?|problem) (?:to|with) {OF_IT} (?:going|being {_BEEN_SENT}){_OFF}",
    rf"i agree (?:to|with|that) {OF_IT} (?:going|being {_BEEN_SENT}|(?:may|can) be {_BEEN_SENT}){_OFF}",
    rf"i(?:['’]d| would) like {OF_IT} (?:to {_LEAVES}|{_BEEN_SENT}{_OFF})",
    rf"(?<!\bam )(?<!i['’]m )(?<!\bim )(?<!\bare )(?<!we['’]re ){_VERY}(?:ok|okay|fine|good|cleared|clear) to (?:go|{_TO_SEND}|be {_BEEN_SENT}|go out)|{_AM}{_VERY}(?:ok|okay|fine|happy) to {_TO_SEND}",
    rf"{OF_IT}(?: is|['’]?s) (?:all )?(?:ok|okay|fine|good|clear|cleared) to (?:go out|go|{_TO_SEND}|be {_BEEN_SENT}){_OFF}",
    rf"(?:{OF_IT} is |{OF_IT}['’]s |consider {OF_IT} )?signed off(?: by me)?|(?:i have |i['’]ve )signed {OF_IT} off",
    rf"i(?: hereby| happily)? sign {OF_IT} off|(?:i am |i['’]?m )?(?:happy to sign|signing) {OF_IT} off",
    r"(?:a yes|green light) from me(?! and)",
    rf"(?:(?:it|that|this)(?:['’]?s| is) )(?:a )?(?:big |definite )?yes(?: from me)?(?: (?:to|for) {OF_IT})?",
    rf"yes to (?:sending |approving |releasing )?{OF_IT}|(?:i am |i['’]?m )?saying yes to {OF_IT}|yes to sending",
    rf"i(?: hereby)? authori[sz]e (?:the sending of |its issue)?(?:{OF_IT}|the attached letter)?",
    rf"(?:{OF_IT}(?: is|['’]?s) )?(?:hereby )?(?:authori[sz]ed|sanctioned)(?: by me)?",
    r"(?:i am |i['’]?m )?(?:hereby |happily |gladly |formally )?approving (?:this one|it|this|this letter|the letter)",
    rf"{_AM}{_VERY}(?:happy|glad|pleased|delighted) to approve(?: {OF_IT})?|it(?:['’]?s| is) an approve(?: from me)?|an approve from me",
    rf"i consent(?: to {OF_IT}(?: being sent| going)(?: out)?)?",
)


LETTING_GO: Final = """
IT_ITSELF = it | this | that | this one | [the | this | your | that] LETTER_ITSELF | CODE | the one (to | for) HIM
    | the (attached | enclosed | above)
LETTER_ITSELF =
    [attached | enclosed | @his] (letter | draft [letter] | note) [attached | enclosed | above | below | shown] [CODE] [(addressed to | to |
        for) HIM] [CODE] | letter reference CODE
TO_SEND = send | release | issue | dispatch | despatch
SENT = sent | released | issued | dispatched | despatched
KINDLY =
    yes | ok | okay | please | do | kindly | you can | you may | please to | feel free to | by all means | crack on and | so
    | let us | now | just | definitely | go ahead and
OUT =
    out | off | over | across | on out | on its way | on it 's way | out to HIM | off to HIM | on to HIM | on its way to HIM |
    on it 's way to HIM
CONSENT =
    [full | formal | wholehearted | written | complete]* (approval | consent | blessing | permission | go-ahead | go ahead |
        sign-off | agreement | authority | authorisation | okay | ok | thumbs up | yes)
MY_YES = (my | our) CONSENT [OF_IT] | approval [OF_IT]
THE_NOD = the (nod | green light | go-ahead | go ahead | ok | okay | thumbs up) [OF_IT]
OF_IT =
    (of | for | to) IT_ITSELF [(,) to be SENT | TO_GO] | to (TO_SEND [IT_ITSELF] [TO_HIM] | go) | for sending [IT_ITSELF] | TO_GO
THIS = IT_ITSELF | (this | my) (email | message | reply | note)
TO_HIM = to HIM | to him
LEAVE = SENT | to (go (OUT [TO_HIM] | TO_HIM) | be SENT [OUT] [TO_HIM])
TO_GO = to (go [OUT] [TO_HIM] | be SENT [OUT] [TO_HIM]) | going [OUT] [TO_HIM] | being SENT [TO_HIM]
GLADLY =
    now | hereby | officially | do | happily | gladly | readily | freely | formally | fully | duly | certainly | definitely | wholeheartedly
    | warmly | heartily | completely | also | therefore
THE_LETTER_AND =
    the letter and [the | its | your] (tone | wording | finding | decision | recommendation | reasons | reasoning | summary |
    outcome)
WHOLLY =
    wholeheartedly | gladly | happily | heartily | fully | warmly | completely | totally | absolutely | definitely | certainly
    | formally | duly | readily
TO_CONFIRM =
    just to (confirm | say) [that | ,] | just (confirming | saying) [that] | confirming [that] | to confirm [that | ,]
    | i (write | am writing) to (confirm | say) that | this is [just] to (confirm | say) [that]
    | i [can | hereby] confirm [that | ,]
AS_HEAD = as [the] POST [,]
POST = head [teacher] | headteacher | headmaster | headmistress | principal
APPROVED_BY = by me | by @me [, POST] | by [the] POST | (on my part | from my (side | end)) | from (me | POST)
LETTING_GO =
    [TO_CONFIRM | AS_HEAD] i [, @me [, POST] ,] [GLADLY]* approve [of] (both [the letter and the decision] | that (you | we)
    TO_SEND IT_ITSELF | IT_ITSELF [(going [OUT] | being SENT) [TO_HIM]] | [its | it 's] (despatch | dispatch | release | issue)
    | sending IT_ITSELF) | (TO_CONFIRM | AS_HEAD) [i] [GLADLY]* approve | i (, @me [, POST] , | GLADLY) [GLADLY]* approve |
    [TO_CONFIRM] (IT_ITSELF is | it is | GLADLY) [GLADLY]* approved [IT_ITSELF] [APPROVED_BY] | approved [IT_ITSELF] APPROVED_BY
    | [the | this] LETTER_ITSELF approved [APPROVED_BY] | [KINDLY]* TO_SEND [IT_ITSELF] TO_HIM | you (have | 've) [got] ((my |
    our) CONSENT [OF_IT] | THE_NOD) | THIS (has | gets | meets [with]) [got] (my | our) CONSENT [OF_IT] | (i | we) [hereby |
    gladly | happily | now] (give | grant | am giving | 'm giving | am granting) [THIS | you] (MY_YES | THE_NOD) | [with this
    (message | email)] (i | we) [can | hereby | (write | am writing) to] confirm (MY_YES | CONSENT | approve) | confirming
    (MY_YES | approve) | confirm my CONSENT [OF_IT] | THIS is (my | our) CONSENT [OF_IT] | ((my | our) CONSENT [OF_IT] | CONSENT
    | approve) [is | hereby]* (given | granted) | ([my] approval [OF_IT] | approve) [is | hereby]* confirmed | CONSENT from me |
    my CONSENT (of | for) IT_ITSELF TO_GO | [i am | i 'm] (happy to sign off [IT_ITSELF] | signing off IT_ITSELF) | [please] (take | accept | treat | consider | regard | see | count) THIS [as] (MY_YES | a yes | approved | (formal | full | final | written) approval [OF_IT]) | [please] have THIS as my CONSENT | i
    have [now] approved (it | this | this one | [the | this] LETTER_ITSELF) | you are [all] (good | clear | cleared) to go | you
    are [all] (good | clear | cleared | fine | ok | okay) to TO_SEND [IT_ITSELF] | please to TO_SEND | i give my approve |
    approve [the | this | your] ((attached | enclosed | @his) (letter | draft | note) | letter [(addressed to | to) HIM])
    [(addressed to | to) HIM] | approve IT_ITSELF (going [OUT] TO_HIM | being SENT [TO_HIM]) | [KINDLY]* TO_SEND HIM IT_ITSELF |
    [KINDLY]* (send away | let IT_ITSELF go TO_HIM) | [KINDLY]* TO_SEND [IT_ITSELF] (on its way | on it 's way | OUT TO_HIM) |
    (i am | i 'm | am) [now | hereby | happily | gladly] approving [IT_ITSELF] | approve of [the | this | your] LETTER_ITSELF
    [going [OUT] TO_HIM | being SENT [TO_HIM]] | approve [of] ([the] sending [of] IT_ITSELF | its (despatch | dispatch | release
    | issue) | it 's (despatch | dispatch | release | issue)) [going [OUT] TO_HIM | being SENT [TO_HIM]] | approve that (you |
    we) TO_SEND IT_ITSELF | IT_ITSELF (can | may) [now] (go | be SENT) [OUT] TO_HIM | (CODE | letter CODE) (can | may) [now] (go
    | be SENT) [OUT] | IT_ITSELF is (approved | cleared | authorised | sanctioned) | i (want | would like | need) IT_ITSELF
    LEAVE | [KINDLY]* let HIM have (this | LETTER_ITSELF | the LETTER_ITSELF | this LETTER_ITSELF | it as it (stands | is) | it
    exactly as it (stands | is)) | [i am | i 'm | am | we are] [VERY | more than] (happy | content | glad | pleased | fine |
    comfortable | satisfied) (for (HIM to (have | receive | get) IT_ITSELF | (IT_ITSELF | that one) TO_GO) | with IT_ITSELF
    TO_GO | to (have | let | see) IT_ITSELF (SENT | go (OUT [TO_HIM] | TO_HIM))) | [KINDLY]* (go | run) with (it | this) |
    [KINDLY]* (get | have) IT_ITSELF (sent [TO_HIM] | (off | out) TO_HIM) | [KINDLY]* (press | hit) send | [i] [hereby]
    (authorise | authorize) (its | it 's | the) (despatch | dispatch | release | issue | sending [of IT_ITSELF]) | [hereby]
    (authorise | authorize) IT_ITSELF [TO_GO] | [i have | i 've] no (hesitation | hesitations | objection | objections | problem
    | qualms | reservations | doubts) (in | to | about | with | over) (approving | sending | releasing | IT_ITSELF TO_GO)
    [IT_ITSELF] | (CODE | [the] letter TO_HIM) , go [ahead | out] | [a | an] (firm | definite | clear | big | wholehearted |
    resounding | happy | easy) approve [from me] | (a | an) approve [from me] | i have the pleasure (to approve | of approving)
    IT_ITSELF | sending approved | [can] confirm [that] i approve [IT_ITSELF] | WHOLLY [WHOLLY]* approve [IT_ITSELF]  | [hereby]
    give (MY_YES | THE_NOD) | [please] (mark | record | log | note | count | put | take | enter) [(it | this | this one | [the |
    this] LETTER_ITSELF | CODE | me) [down]] [down] as (approved | approve | (a | an | my) approve | a yes) | (i would | i 'd |
    we would) like to approve IT_ITSELF please | i (wish | am pleased | am able) to approve IT_ITSELF | approve [IT_ITSELF]
    (every word [of it] | all of it | word for word | in (full | its entirety | it 's entirety) | the whole (thing | letter)) |
    approve [IT_ITSELF] [as] (ready | good | clear | fine) to (go | TO_SEND) | (@his | the @his) (letter | draft | note) [is]
    approved | [and] would like IT_ITSELF LEAVE | approve (it is | then) | [and] [i am | i 'm | am | we are] [VERY | more than]
    (happy | glad | pleased | content | delighted) to (give | grant) [THIS | you | him | @him] (MY_YES | THE_NOD) | (that 's |
    that is | it 's | it is | this is | so that 's) (an approve | (a | my) yes | approved) [then] [from me] | (full | complete |
    total | wholehearted | unreserved | warm) approval [OF_IT] [from me] | [VERY] (happy | glad) to approve | IT_ITSELF gets (an
    approve | a yes | THE_NOD | a thumbs up) [from me] | approved [IT_ITSELF] [APPROVED_BY] (today | this (morning | afternoon |
    evening) | just now) | [KINDLY]* TO_SEND IT_ITSELF on [TO_HIM] | please can you TO_SEND IT_ITSELF | can you TO_SEND
    IT_ITSELF please | [i am | i 'm | am] [VERY | more than]* (happy | content | glad | fine) for you to (go ahead [with
    IT_ITSELF] | proceed [with IT_ITSELF]) | [i am | i 'm | am] [VERY]* (good | fine | ok | okay | happy | comfortable |
    content) with (sending | releasing | issuing) IT_ITSELF | (let 's | let us) (go | run) with (it | this [one]) | [KINDLY]* go
    with (this one | this letter | the letter) | yes to IT_ITSELF (going [OUT] [TO_HIM] | being SENT) | i [GLADLY]* approve both
    THE_LETTER_AND | approve THE_LETTER_AND | approve (IT_ITSELF all | gladly | happily | wholeheartedly) | [that 'll be | that
    will be]* (a | an) [VERY]* (easy | straightforward | simple | clear) approve [from me] | that 'll be (an approve | a yes)
    [from me] | please accept (my approval | my CONSENT) [OF_IT] | [please | you can | you may | do | just] (take | accept | treat | consider | regard | count) (THIS | that) as (an approval | an approve | my approve | approved | a yes | a definite yes)
    | [please | and | do] (record | note | log | register | receive) (my CONSENT [OF_IT])
    | [i] approve the (wording | tone | text | draft) and IT_ITSELF (can | may) [now] (go | be SENT) [OUT] [TO_HIM]
    | (i | we) (want | would like) you to (TO_SEND [IT_ITSELF] [OUT] [TO_HIM] | go ahead [and TO_SEND IT_ITSELF | with IT_ITSELF])
    | (you (can | may) | please) TO_SEND [IT_ITSELF] [OUT] now | IT_ITSELF (can | may) (now be SENT | be SENT now | go [OUT] now)
    | [i] have [now] approved | please find (my approval | my CONSENT) OF_IT | (i am | i 'm)
    (writing | replying | emailing) to (say | confirm) [that] [i] approve [IT_ITSELF] | with my approval , TO_SEND IT_ITSELF | i
    approve as [the] POST | [KINDLY | let 's]* (ping | pop | fire | whizz | shoot | zip) (IT_ITSELF (off | over | out | across)
    | (off | over | out | across) IT_ITSELF) [TO_HIM] | (let 's | let us) (get IT_ITSELF (sent [OUT] | (out | off | over)
    TO_HIM) | TO_SEND IT_ITSELF) | approved (TO_GO | to TO_SEND [IT_ITSELF] [TO_HIM] | for (sending | release | dispatch | despatch | issue) [TO_HIM]) | all approved | so approved
    | approved (for HIM | (GLADLY | unreservedly | 100%)) | [i] approve [the | this | your] draft [letter]
    | (ok | okay | fine | good | cleared | passed | agreed) (for (sending | release | issue | IT_ITSELF TO_GO) | to (go | be SENT) OUT)
    | agreed (TO_GO | to be SENT) | [i] (agree | agreed) (for IT_ITSELF TO_GO | that IT_ITSELF (should | can | may) (be SENT [OUT] [TO_HIM] | go OUT [TO_HIM] | go TO_HIM))
    | [i am | i 'm | am] [VERY] happy [that] IT_ITSELF (goes [OUT] [TO_HIM] | (can go | may go) (OUT [TO_HIM] | TO_HIM) | (can | may) be SENT [OUT] [TO_HIM])
    | (i have | i 've) decided to approve [IT_ITSELF] | my decision is that IT_ITSELF is approved
    | [i] [GLADLY]* approve [both] [THESE ,] THESE and ([the | this] LETTER_ITSELF | IT_ITSELF)
    | TO_CONFIRM [,] approved [IT_ITSELF] | THIS is to confirm (MY_YES | that i approve [IT_ITSELF])
    | [please] (treat | mark) [it | this | this one | the letter] [as] approved
    | [please] action (it | this | the letter) as approved | [SENT] with my [full] approval
    | (it gives me [great] pleasure to approve | i have [great] pleasure in approving) IT_ITSELF
    | [i have | i 've | there is | there 's] no (issue | issues | problem | problems | objections) (with | to) IT_ITSELF TO_GO
    | let us approve [IT_ITSELF] | let 's approve [IT_ITSELF] | please can IT_ITSELF be SENT [OUT] [TO_HIM]
    | i have [now | hereby]* (given | granted) (MY_YES | IT_ITSELF my CONSENT) | [my]
    sign-off [is] [given] [OF_IT] from me
"""
"""More of them, put together from word classes."""


@cache
def _said(code: str) -> tuple[re.Pattern[str], ...]:
    of_it = rf"(?:{OF_IT}|(?:letter |the letter )?{re.escape(code)})" if code else OF_IT
    return tuple(re.compile(rf"(?:{each.replace(OF_IT, of_it)})(?![\w'’])", re.IGNORECASE) for each in _CONSENTS)


SENDING: Final = re.compile(r"\b(?:send|release|issue|dispatch|despatch|sent|proceed|go ahead)\b", re.IGNORECASE)
"""What tells somebody to send: a name right behind it may say to whom."""


def consent_end(text: str, at: int, code: str = "") -> int:
    """Return where the longest consent to the letter of this code ends that begins at `at`; `at` if none does."""
    return max((found.end() for each in _said(code) if (found := each.match(text, at))), default=at)


def addressee_end(text: str, at: int, addressee: str) -> int:
    """Return where "to Mr Moss" ends that stands at `at`, or "the letter to Mr Moss", or "Mr Moss's letter", if that is whom
    the letter is for; `at` if it is not."""
    to = _TO.match(text, at)
    end = named_end(text, to.end(), addressee) if to else at
    if to and end > to.end():
        return end
    named = named_end(text, at, addressee)
    whose = _WHOSE.match(text, named) if named > at else None
    return whose.end() if whose else at


_TO: Final = re.compile(r"(?:(?:the |this )?letter (?:to|for) |to )", re.IGNORECASE)
_WHOSE: Final = re.compile(r"(?:['’]s)? letter(?![\w'’-])", re.IGNORECASE)


def named_end(text: str, at: int, addressee: str) -> int:
    """Return where the addressee's name ends that stands at `at`; `at` if it does not."""
    return max((found.end() for each in _names(addressee) if (found := each.match(text, at))), default=at)


@cache
def _names(addressee: str) -> tuple[re.Pattern[str], ...]:
    own = addressee.replace(".", "").split()
    longer = len(own) > 2 and not {"and", "&"} & set(own)
    said = (own, [own[0], own[-1]], own[1:]) if longer else (own,) if own else ()
    return tuple(
        re.compile(rf"{r'[.]? '.join(map(re.escape, each))}(?![\w-]|['’](?!s letter))", re.IGNORECASE) for each in said
    )
