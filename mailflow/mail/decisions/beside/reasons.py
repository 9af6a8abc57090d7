"""Why somebody agrees, told beside a yes: what the person has done since, how the case was handled, what all of us do.

The one idea: a reason is told as done, or as what is always so. Nothing here is asked for, awaited, wished or doubted, so a
clause of these words can hold no condition; "when" and "as soon as" stand only behind what somebody has done.
"""

from typing import Final

REASONS: Final = """
REASONED =
    I_THINK SOUND (and | , and | ,) that SOUND | BECAUSE FACTS [(, | and | , and) [that | because | as] FACTS]* | FACTS |
    ENOUGH_SAID | SOUND | OTHERS_CONTENT | ALWAYS_SO
BECAUSE = because | as | since | given [that] | seeing (as | that) | now that | for
FACTS = HIS_DEED | HIS_STATE | IT_WAS | SOUND
ONE = he | she | @him | they | the (parent | father | dad | mother | mum | man | lad | gentleman)
DULY =
    already | also | now | since | fully | freely | promptly | quickly | immediately | readily | clearly | rightly | genuinely
    | sincerely | openly
HIS = his | her | their
HAS = has | 's | have | 've
HIS_DEED =
    (ONE [HAS] | HAS) [DULY]* (DONE [SO_SOON]*) [(, | and | , and) [has | have | he | she | they]* [DULY]* DONE [SO_SOON]*]*
    | ONE [DULY]* (admits | accepts | acknowledges | owns | regrets | recognises) OWNED_TO [SO_SOON]*
    | ONE (acted | typed | wrote | posted | spoke) (in (haste | anger | temper | frustration) | before (thinking | he thought))
DONE =
    apologised [TO_HER]* [VERY] [sincerely | handsomely | properly | nicely | graciously | unreservedly]
    | said [that] [he | she | they] [is | was | were | are] [very | so | truly | how]* sorry [he was | she was] [TO_HER]*
    | (owned | fessed | faced) up [to it] | (come | came) clean | (held | put) HIS (hands | hand) up [to it]
    | (admitted | accepted | acknowledged | recognised) OWNED_TO | [accepted | took | taken] [full] responsibility
    | owned (it | HIS mistake) | (deleted | removed) (it | THE_POSTS) | (took | taken | pulled) (it | them | THE_POSTS) down
    | (took | taken) down THE_POSTS | (put | set | made) (it | things | matters) right | made amends
    | (learned | learnt) (HIS | the | a) lesson | (learned | learnt) from (it | this | that)
    | (did | done) the (right | decent | honourable) thing | (shown | showed) [real | genuine | some] (remorse | regret | contrition
        | insight | courage) | [been | was | were] [VERY] (honest | open | straight | straightforward | cooperative | co-operative |
        decent | gracious | frank | candid | reasonable | apologetic) (with (us | @who | you) | about (it | this) | throughout)*
OWNED_TO =
    [to] (it | this | that | everything | all of it | [full] responsibility | HIS (part [in it] | mistake | error | fault)
        | what (he | she | they) (did | said | wrote | posted) | [that] (it | he | she | this) was wrong | the hurt [it caused]
        | [that] it was (hurtful | unkind | unfair | a mistake))
THE_POSTS = the (message | messages | post | posts | comment | comments | remark)
TO_HER =
    to (her | @who | us | the (teacher | school | group | staff) | our teacher | everyone | her face) | in (person | the group |
    full) | face to face | and (to | took it down | meant it) | for it | for what (he | she) (said | wrote | did)
SO_SOON =
    straight away | at once | immediately | right away | [VERY] (quickly | promptly | readily | willingly) | straight up |
    unprompted | within (the | an | a) (hour | day | minute) | within (minutes | hours) | that very (day | night | evening) |
    freely | the same (day | evening | night | morning | afternoon) | (of HIS own accord) | off HIS own bat | in the end | fully
    | himself | without (being asked | [any] (fuss | argument | prompting | quibble | hesitation | excuses)) | herself | with
    good grace | when [he was | she was] (asked | spoken to | challenged | told) | as soon as (he | she) was (asked | spoken to
    | told)
HIS_STATE =
    ONE (is | 's | was | are | were | seems | feels) [now | clearly | genuinely | obviously | VERY]* (sorry | contrite |
    mortified | embarrassed | apologetic | remorseful | ashamed) [about (it | this | that) | for it | for (what he said | what
    she said)] | ONE (was | were) [just | clearly | VERY | a bit]* (cross | upset | angry | worried | frustrated | stressed |
    annoyed) [about (the | HIS) [reading] (books | son | daughter | child | children | homework)] [and (typed | wrote) before
    (thinking | he thought)] | i can (see | understand) why (he | she | they | @him) (was | were) (cross | upset | angry |
    worried | frustrated) | ONE (is | 's) (a | an) [VERY] (decent | good | reasonable | nice | kind | honest | sensible | fair)
    (chap | man | dad | bloke | sort | father | person | parent | woman | mum | mother) [at heart | underneath | really]
IT_WAS =
    [it | this | that] (is | 's | was) [VERY | just | all | clearly]* (HIS | a | the | their) first (time | offence | one |
    incident | mistake | slip) [for (him | her)] | [a | HIS] first (time | offence | incident) | [it | this | that] (is | 's |
    was) [just | clearly | all]* ((a | an | one) [momentary | silly | daft | small | one | single | foolish]* (one-off | lapse |
    slip | mistake | misjudgement | moment of madness) | [completely | quite | totally] out of character [for (him | her |
    @him)] | (said | written | posted | typed | sent | done) in (the heat of the moment | haste | anger | temper | frustration)
    | settled [now] | behind (us | them) [now] | over [and done with] | put right | water under the bridge | resolved | (down |
    gone) [now]) | the (message | messages | post | posts | comment) (is | are | has been | have been | was | were) (gone |
    deleted | removed | taken down | down) [now] | [it | this] has [all] been (put right | deleted | removed | taken down |
    sorted | settled | resolved)
ENOUGH_SAID =
    (that | which | it) (is | 's) [VERY] (enough | good enough | plenty | all [that] (i | we) (ask | asked | want | wanted | need |
        needed) | what (counts | matters) [most] | to HIS credit) [for (me | us)]
    | (that | which) (counts for | says | means) (a lot | a great deal | much | something) [to me] [about him]
    | what more (can | could) (we | i | you | anyone) (ask | want) [for | of him]
    | (that | which) closes it [for me | as far as i am concerned | in my view | in my book]
SOUND =
    [the | your | all [the] | both | our] CASE_WORD [and [the | your] CASE_WORD] [(is | are | was | were | 's | has been | have
    been | looks | look | seems | seem | feels | reads) [all]] (PRED | [VERY | duly | carefully | all] followed | [VERY] (clear
    | sound | strong | solid | robust | persuasive | convincing | consistent | compelling | plain) [enough] [and (clear | sound
    | fair | strong | solid | consistent)]) | everything (is | 's | looks | has been) [VERY | all]* (covered | in order | in
    hand | correct | clear | fine | as it should be) | it (covers | says | has) everything it should | the (policy | process |
    procedure) (was | has been) [VERY | duly | carefully | properly | fully]* followed [VERY] [ADV | throughout]
CASE_WORD =
    evidence | reasons | reasoning | reason | policy | process | procedure | facts | finding | findings | response | case
    | rationale | thinking | account | accounts | recommendation | outcome | summary | background | judgement | judgment
    | conclusion | decision
OTHERS_CONTENT =
    [(i | we) [have | 've] [just | also | already] (spoke | spoken | talked | chatted) (to | with) (@who | her) [SPOKEN_WHEN]*
    and] (she | @who | our teacher) [has | 's] [now | also]* [(seen | read) (it | this) and] (is | 's | was) [VERY | also |
    quite]* (happy | content | fine | pleased | comfortable | satisfied | in agreement | relieved) [with (it | this | that | the
    outcome | it all | how it was handled)] [too | as well | also] | [and] so am i | as am i
SPOKEN_WHEN =
    today | yesterday | earlier | at (lunch | break | playtime | lunchtime) | this (morning | afternoon) | about (it | this) |
    in person | in the (staffroom | corridor | playground) | on the phone
ALL_OF_US = we [all] | everyone | everybody | people | parents | all of us
ALWAYS_SO =
    ALL_OF_US (make | makes | say | says | write | writes | type | post | made | said) ([the odd | a | silly] (mistakes |
    mistake) | [silly | daft | stupid | foolish | unkind | rash]* things [(we | they) (regret | do not mean | did not mean)])
    [online] [UNDER_STRESS] | we have all (done it | been there | said things [we regret] | made mistakes) | [these | such |
    those] things happen [to the best of us | in the best of (schools | families)] | it happens [to us all] | (everyone |
    everybody | he | she | @him) deserves a second chance | [it is | it 's | to err is] [all] (only human | human) | WHATSAPP
    (is | are | 's) [VERY] (a (menace | nightmare | curse | pain | minefield | mixed blessing | blight | plague) | hard work |
    the bane of (my | our) (life | lives)) | WHATSAPP (has | have) a lot to answer for | WHATSAPP will be the death of (me | us)
    | WHATSAPP (brings | bring) out the (worst | best) in (people | us | us all | parents) | (kindness | manners) (cost | costs)
    nothing | [it is | it 's | it was | this was] [all] [VERY] [a] storm in a teacup [really] | (honesty | kindness) is the best
    policy
WHATSAPP =
    [these | those | the | our | parent | parents | class | year]* (whatsapp [groups | group | chats] | groups | group chats |
    social media | facebook)
UNDER_STRESS =
    in the heat of the moment | in anger | from time to time | sometimes | when (we | they | people) are (cross | angry | upset
    | tired | stressed | worried)
"""
