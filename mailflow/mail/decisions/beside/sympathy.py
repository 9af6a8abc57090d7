"""What is said beside a yes of the people it is about, and to those who did the work: sympathy, thanks, good wishes.

The one idea: of a person only feelings are told here, never a fact that the letter could have wrong, nor anything to do. Thanks
are for work on the letter.
"""

from typing import Final

SYMPATHY: Final = """
WHO =
    @him | @who | he | she | they | both [of them] | everyone | everybody | all of them
    | the (teacher | family | team | staff | class | man | lad | girl | children) | our (teacher | staff | colleague)
    | all concerned | people
WHOSE = him | her | them | you | @who | @him | you both | you all | us | everyone | everybody
HE = he | @him | they | the (man | lad | parent | father | dad | family) | both of them | people
SHE = she | @who | (the | our) (teacher | staff | colleague) | our (teachers | colleagues)
SURE =
    (i | we) (am sure | think | hope | expect | know | trust | imagine | am confident | believe | do hope | am certain) [that]
    | hopefully | hope
FEELING =
    [a (bit | little | lot)] [VERY | much] (ok | okay | all right | alright | well | better | relieved | pleased | glad | grateful |
        reassured | happier | happy | touched | delighted | cheered | supported | looked after) [to know [that] (somebody | someone
        | we) (has | have | had) her back | to hear it | to see it]
ABOUT =
    (about | after | with) (it | things | this | it all | all this | everything) | now | soon | today | again | tonight
    | that (it | this) is (over | done | settled | sorted)
WELL =
    well | kindly | to heart | in good part | (in | as) the (right | good | best) (spirit | way)
    | in the spirit (it is | in which it is) meant | in the spirit it 's meant | in the spirit intended | as (it is | it 's) meant
    | on board | all right | ok | like a gentleman | on the chin
OWNED =
    (said | say) (sorry | he was sorry | she was sorry) | apologised | owned up | (took | taken) it down | deleted it | put it right
    | owned it | been big about it | come round | come clean | saw sense | seen sense | realised
FELT =
    [i know] (this | it | that) [one] took [some] (time | a while) | [i am | i 'm] glad we got there | what would (i | we) do
    without you | [a] (difficult | hard | tricky) one [, well (handled | done)] | (let us | let 's) [all]* (move on [now] | draw
    a line under (it | this) [now]) | (let us hope | let 's hope | hopefully) [that] (that | this | it) (is | 's) the (last (we
    | i) hear of (it | this | that | things) | last of (it | this) | end of (it | this | the matter)) [now] | hopefully the
    (last | end) of (it | this) | poor [old | dear] (WHO | thing | woman | man | lad | lass | girl | love | soul) [, (she | he)
    (has | 's) had a (week | day | time) of it] | [SURE] WHO (is | 's | are | will be | feels | feel | is feeling | are feeling
    | gets | will feel | must be | must feel) FEELING [ABOUT]* | [and] so (sorry | pleased | glad | relieved) for (@who | her |
    both of them | everyone) | [and] [i am | i 'm] [VERY] (glad | pleased | relieved | delighted | good to (see | hear | know) |
    nice to (see | hear | know)) [to (see | hear | know)] [that] WHO [has | have | had | 's] OWNED [and [said] OWNED]* [ABOUT]*
    | [SURE] SHE (deserves | deserve | deserved | has | needs | needed) (our | your | the school 's | every | my | all our)
    [full | whole] (support | backing | thanks | respect | help) [and (this | it) (gives it | gives it to (her | him | them) |
    gives her that | shows it | says so | does that)] | [SURE] SHE (deserves | deserved | deserve) (no less | it | that) | SHE
    did not deserve (it | that | this | what was said) | WHO (is | are) [VERY] lucky to have you [all | both] [(in (her | his |
    their) corner | on (her | his | their) side | looking out for (her | him | them) | to look out for (her | him))] | [i am | i
    'm | we are | the school is] [VERY] (lucky | glad | happy | proud | fortunate | blessed) to have (you [all | both] | a
    (deputy | colleague | team | leader) [like you | who (writes | does this | handles things) (like this | so well | as well as
    this | ADV)] | such [a] [GOOD | thoughtful | careful]* (deputy | colleague | team | colleagues | staff)) | good for WHOSE |
    fair play [to WHOSE] | chwarae teg [iddo | iddi] | credit to (him | @him | her) for (that | it | owning up | saying sorry) |
    [SURE] WHO (has | have | 's | was | were | is) [been] [VERY] (decent | gracious | good | honest | big | reasonable | fair |
    sensible | grown up | brave) (about | over | with) (it | this | it all | that) | (that | it) was [VERY] (decent | good | big
    | honest | brave) of (him | her | @him | @who) | [and] (i am sure | i think | i expect | i hope | i trust | hopefully | i do
    hope | i 'm sure | we hope | hope | i imagine | i know) [that] HE will (take (it | this) WELL | understand | be fine [about
    it | with it] | see (sense | it [that way | as it is meant] | the point) | (get | take) the (message | point | hint) |
    accept it [WELL] | appreciate it | respond [WELL | to it | to a (kind | friendly) word]) | HE (gets | will get | takes) the
    (message | point) | HE (needs | needed) to hear (it | this | that) | [SURE] (it | this) will (land | go down | be taken | be
    received) [VERY] WELL | [SURE] (it | that | this) (does the trick | helps | will help | settles it | will settle (it |
    things | matters) | is an end to it | will do some good | puts an end to it) | what a (horrid | rotten | nasty | awful |
    horrible | hurtful | unkind | miserable | wretched | silly | daft | stupid) thing to (read | happen | say | have said | see
    | write | have to read) [about (yourself | you | her | anyone | @who | a teacher | oneself)] | [i am | i 'm] [VERY] (glad |
    pleased | relieved) [that] (we are | we 're | to be | we have been | we can | it is being | this is being | it has been)
    (dealing | deal | handling | handle | handled | dealt | sorting | settle | settling | keeping | sort) [with] [this | it]
    [being] (ADV | informally | quietly | amicably | GOODS) [and (ADV | informally | quietly)] | [how] i wish they (all | could
    all | were all) (ended | were | end | be | written) like (this | that) | i wish (all of them | every one) (ended | were)
    like (this | that) | it (is | 's | was) (a) (shame | pity | sad) [that] it [ever] (came | had to come | has come | got) to
    this | (a | such a) (shame | pity) [that] it [ever] (came | had to come | has come) to this | it should (not | never) have
    come to this | [i am | i 'm] glad [that] (we are | we 're | the school is) (sticking up | standing up | looking out) for
    (her | @who | our staff | our teacher) | (bless | god bless) WHOSE | my heart goes out to (her | @who | them both | both of
    them) | (he | @him) is a [VERY] (decent | good | reasonable | nice | kind) (chap | man | dad | bloke | sort | father) [at
    heart | underneath | really | and SURE he will take it WELL] | no hard feelings | all is well that ends well | all 's well
    that ends well | least said , soonest mended
REGRET =
    [let us | let 's | i | we] hope [that] (this | that | it) (is (that | the end of (it | the matter)) | settles (it | things | the
        matter) | helps | does the trick | will (do the trick | settle it | help)) [now]
    | [it is | it 's] [so | very | such] (sad | a shame | a pity) [that] it (came | comes | has come | had to come) to this
    | [such] a (shame | pity) but (necessary | needed)
    | [SURE] (that | this | it) (draws | will draw) a line [under (it | this | that | things | the matter)]
THANK =
    [please | and | do]* (give | send | pass) (@who | her | them | everyone | everybody | the (team | office | staff | family))
    (my | our) [very]* (best [wishes] | love | regards | kind regards | thanks | warmest wishes | kindest regards) [on] |
    [please | and | do]* pass on (my | our) [best | warm | many]* (wishes | love | regards | thanks) to (@who | her | them | the
    (team | office | staff | family)) | [please | and | do]* (say | pass on) [a] [big | huge | very big]* (thanks | thank you |
    well done) to (@who | her | them | everyone | everybody | the (team | office | staff)) [from (me | us)] | [please | and |
    do]* tell (@who | her | them | the (team | office | staff)) (thank you | thanks | well done) [from (me | us)] |
    congratulations [to (@who | everyone | all | you all)] [on ON_WHAT] | well done [(@who | everyone | all)] on ON_WHAT | bless
    you @who | i [do | really | very much]* appreciate (it | that | this) @who | sorry @who [, (BUSY_DAY | BUSY)] | BUSY_DAY |
    [please | and | do] thank (@who | everyone | them | the (team | office | staff)) (for me | from me | from us) | [and | with]
    [my | our] [VERY | many | so many | big | huge | a big | warm | grateful | great | heartfelt | sincere | renewed | massive |
    huge | enormous | endless | a (huge | massive | heartfelt)] (thank you | thanks | cheers | ta | diolch | grazie | merci |
    gracias | danke | appreciation | gratitude) [VERY much [indeed] | a lot | a million | again | once again | also | too | ever
    so [much] | [,] as (ever | always) | all | both | loads | you] [indeed] [TO_WHOM] [FOR_WORK [and FOR_WORK]*] | [and] [i am |
    i 'm | we are | am] [VERY | most | so | ever so | really] (grateful | obliged | thankful | indebted) [TO_WHOM] [FOR_WORK
    [and FOR_WORK]*] | [VERY | it is | this is | that is | all | that 's | it 's]* [VERY] [much | greatly | deeply | very much |
    hugely]* (obliged | appreciated) | [all] [the] credit (is | goes to | to | 's) (yours | you | @who | you all | you both |
    the team) [on this one] | you did the hard part | i [do | really | very much] appreciate (it | that | this | your WORK [to
    (all concerned | everyone | her | both | us all)] | all your WORK | all you do | all the WORK [you have put in | you put
    in]) [on | with | over] [IT] | i (do not | never) say (it | so | thank you) (enough | often enough) | i owe you [one | all a
    drink | a coffee | a pint | a drink] [for (this | that)] | could not (do | manage) without you | [VERY] well done [to]
    [everyone | everybody | all | both | you | team | @who | the team | you both | you all | all of you | all concerned | all
    round | everyone involved | all involved] [FOR_WORK | on IT | with IT | on a (job | letter) ADV done] | (good | great | nice
    | lovely | super | top | cracking | excellent | brilliant) (work | job | stuff) [as (ever | always) | everyone | all | both
    | team | you | on IT | with IT | on this one | here | all round | @who | indeed]*
ON_WHAT =
    [the | your | all the | a] [GOOD | school | sports | maths | reading | sats | summer | christmas | harvest | year]* (results
    | day | fair | play | nativity | assembly | concert | show | production | match | trip | display | cake | cakes | news |
    win) [today | yesterday | this week | last week | too]*
BUSY_DAY = [a] [VERY] (manic | busy | mad | hectic | crazy | long | chaotic | full) (day | week | morning | afternoon | term) [here]
TO_WHOM =
    to you and (the (office | team | staff) | @who | everyone | all) | to (you [both | all] | all | everyone | everybody | @who
    [and @who] | the team | all [in | at] [the] office | all involved | everyone involved | all concerned | whoever (wrote |
    drafted | put together | worked on | spotted) (it | this | the screenshot)) [in the office | involved | concerned | who (had
    a hand in it | helped | worked on it | was involved)] | everyone | everybody | team | colleagues | @who
FOR_WORK =
    for (this | that | it | all this | sending (this | it) [across | over | on | through]) | for HELD_THE_FORT | for all [that]
    (you have | you 've | you both have) done [here | (on | with) (this | IT)] [for (us | me | her | @who)] | for the (summary |
    notes | note | draft | clear summary) [, | which (is | was) [VERY] (helpful | clear | useful | GOODS)] | for the [GOOD]
    (work | job) (you (make | do | did | have made | are doing)) | for (not (making | being | letting) [it] [be | sound] [too]
    TOO | asking [me] [first] | putting (it | this) (in front of me | before me) | [all] [your | the | his | her | their | this
    | that | these | such [a | an] | a | such] [VERY] [GOODS | NEUTRAL | considered | hard | extra | prompt | quick | usual] [,]
    [GOOD | NEUTRAL | hard] WORK [WORK_ON]* [and [the | your] [GOOD | hard] WORK [WORK_ON]*]* | DOING [DONE_HOW]* | all (you do
    | you have done | that you do | of this | of it | your help) | [the] (care | trouble | time | thought | work | effort)
    [that] (you have | he has | she has | you 've | you both have | @who has) (taken | done [here] | put in [to IT] | put into
    (it | this | IT)) [over | with | on] [IT] | being [so | VERY] (GOOD | patient | prompt | quick | careful | thorough | kind))
WORK =
    work | help | care | patience | letter | draft | summary | time | effort | efforts | trouble | kindness | support | note | email
    | message | thought | thoroughness | patience with me | thoughtfulness | tact | job | piece of work | drafting | writing
    | handling [of (it | this)] | diligence | attention | sensitivity | wisdom | speed | reminder | chasing | update | understanding
    | turnaround | advice | good sense | words | preparation | letters
HELD_THE_FORT =
    (holding | minding) the (fort | ship | shop) | keeping the (show on the road | ship afloat | wheels turning) | stepping in |
    (dealing with | handling | picking up | looking after | sorting | managing) (this | it | things | that | everything | this
    one) while (i was | i am | i have been | we were) (out | off | away | ill | on leave | on a course | in meetings | at the
    (dentist | conference))
WORK_ON =
    to (all | everyone) (concerned | involved) |     (on | with | over | in | into | to) (it | this | that | this one | IT |
    this (matter | case) | the matter) | as (ever | always) | taken | you have (put in | put into it | taken | done) | here |
    today | this week | that went into (it | this | IT) | throughout
DOING =
    getting (it | this | that | things) (done | sorted | over | across | through | together | ready | finished | drafted | to me
    | written) [to (me | us)] | (putting | giving) [so | VERY]* (much | a lot of | such | real | proper) (thought | care | work
    | time | effort | attention) (into | to) (it | this) |     (doing | writing | drafting | preparing | sending | sorting |
    handling | dealing with | looking into | seeing to) (it | this | that | these | IT | things | this one | a difficult one)
    [(out | over | through) [to (me | us)]] | (putting | pulling) (it | this | that | things | IT) together | turning (it | this
    | that) (round | around) | taking [so much | such | the | your | real | all this] (care | time | trouble | lead) [over |
    with | on] [it | this | IT] | chasing [me | it | this | it up | me up] | picking (it | this) up | setting (it | this |
    things) out | putting (it | this | that | things) [so | VERY] ADV | (bringing | getting) (it | this) to (me | us) | working
    [so | VERY] hard [on (it | IT)] | (looking after | looking out for | sticking up for | standing up for | supporting) (us |
    her | @who | our (teacher | staff | teachers)) | thinking of (me | us | her | @who) | keeping (it | this) (GOODS | informal
    | short) | being patient | waiting | asking [me] | helping [me | us] | letting me see (it | this) [first]
DONE_HOW =
    [so | VERY] (quickly | promptly | carefully | early | patiently | thoroughly) | in good time | ADV | with such care
    | for (me | us)
WISH =
    [and] [i] [do] (hope you [all | both] | have | enjoy | wishing you | i hope you | hope you [all | both] can | may you) [(get |
        have | enjoy | had | are having | manage | 've had)] [all] (a | the | your | some) [proper | VERY] [good | lovely | nice |
        restful | peaceful | great | relaxing | proper | well-earned | super | decent | early | well-deserved | quiet | fun | happy
        | rest of the | rest of your] (weekend | day | evening | afternoon | morning | week | lunch | break | rest | night |
        half-term | half term | holiday | holidays | christmas | easter | sunday | saturday | one | sleep | cuppa | cup of tea)
        [yourself | yourselves | all | both | when (you get there | it comes | you get to it | it arrives) | later | tomorrow | too
        | off | this week | today | everyone]* | see you [(in the (morning | office | staffroom) | at (break | lunch | briefing |
        assembly | school | work | the gate) | tomorrow | later | monday | on monday | soon | next week | all)]*
    | (good | nos) (night | da) [all | everyone | both] | cheerio [for now | then]* | toodle pip
    | let me know if you need anything (else | more | further) [from me]
    | [with] [lots of | all my | much] love [to all [in the office | of you] | all | and thanks [to all [in the office]]]*
    | [with] best wishes to (you all | all | you both | everyone) | (your) obedient servant
    | i remain [, yours (faithfully | truly | sincerely)]
    | [with] (respectful | warm | friendly | kind | best | cordial) (greetings | regards | wishes) | happy (friday | monday |
        tuesday | wednesday | thursday | weekend | half term | new year | christmas | easter) [all | both | everyone]*
    | roll on (friday | the weekend | christmas | half term | the holidays | summer | easter)
"""
