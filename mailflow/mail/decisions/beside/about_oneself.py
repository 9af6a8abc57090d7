"""What a writer says of themselves beside a yes: that they have read it, are content, would change nothing, and how they type.

The one idea: "nothing" and "no" stand here before what a doubt would be about, so that each of these sentences, with all its
words, is a yes; and where somebody read it, or how cold their hands are, is of no account.
"""

from typing import Final

ABOUT_ONESELF: Final = """
I_HAVE = having | i | we | i have | i 've | we have | have | i did
NOW = now | just | finally | already | also | duly | now also | actually | only just | carefully
READ_IT =
    (I_HAVE [NOW] | [just]) LOOKED_AT (READABLE | it through) [(and | , | and then) READABLE]* [READ_HOW]*
    | I_HAVE [NOW] [both] READ (READABLE | it through) [(and | , | and then) READABLE]* [READ_HOW]* | [just] read (it [all] | it
        through | all of it | every word [of it] | [(the | your)] (letter | draft) | everything) [and (the (summary | reasons |
        finding | recommendation | attachment))] [READ_ONCE]* | [I_HAVE] [NOW] had a [good | proper | careful | close | second |
        long | quick] (read | look | read through) [(of | at | through | over) READABLE] [READ_HOW]*
    | (had | i had | i have had) it read [out] to me [by (the | my) (computer | phone | laptop | daughter | wife | husband)]
    | [all | everything] checked [and (agreed | happy)] | [all | LETTER | the LETTER | attachment | attachments] read [and (agreed |
        understood | digested | noted | considered | liked | enjoyed)] [READ_HOW]* | (LETTER | email) opened
    | I_HAVE [NOW] READ [and (agreed | understood)] READ_HOW [READ_HOW]*
    | (LOOKED_AT | read) [and (agreed | understood)] READ_ONCE [READ_ONCE]*
    | i (have read | understand | agree | have read and understood) | all (read | seen) | LETTER (read | liked | checked)
    | now that i have (read | seen) READABLE | [i] [have] taken my time over (it | this)
    | [i] [have] given (it | this) (some | careful | proper | a good deal of | a lot of) thought
    | (nodded | i nodded | nodding) [along] (at | to) (every (line | word) | it all | all of it)
READ = LOOKED_AT | read | read (through | over)
LOOKED_AT =
    re-read | reread | looked (at | over | through) | been (through | over) | gone (through | over) | checked [over | through]
    | considered | studied | weighed [up] | read (and (re-read | reread | considered | checked | digested)) | seen | opened
    | digested | reviewed | perused | sat down with | had a read of | thought about | reflected on
READABLE =
    all | both | (the | your | this) [attached | enclosed] LETTER [to @him] [and the (summary | finding | attachment | text
    [below | above])] | (the | your | this) LETTER to @him | it [all] | this | that | IT | the (attachment | attached | pdf |
    summary | file | whole file | papers | paperwork | documents | whole thing | finding | findings | reasons | accounts |
    account | report | reports | evidence | background | notes | note | bundle | terms [of the letter] | details |
    recommendation | text below | message | covering email) | everything [below | here | above | attached] | every word [of it]
    | all of it | your (letter | draft | summary | note | recommendation | email | message) | LETTER CODE | the LETTER CODE |
    both [of them] | the name [(, | and) the (wording | phone number | date | address | spelling)]* | [your] (letter | draft)
CODE = @code
READ_HOW = READ_ONCE | again
READ_ONCE =
    twice [over] | three times | several times | carefully | thoroughly | properly | slowly | closely | with care
    | with (great | some) care | in full | in detail | in its entirety | in it 's entirety | through | over | right through
    | all through | [from] top to bottom | [from] (start | beginning) to (finish | end) | from end to end | line by line
    | word (for | by) word | aloud | out loud | this (morning | evening | afternoon) | tonight | today | last night | just now | now
    | to myself | both (in the (message | email) and in the attachment | ways)
    | against the (attachment | attached | pdf | summary | file) | , (in | on | at | over | with) PLACE | in PLACE | on PLACE
    | at PLACE | over MEAL | with (my glasses [on] | a MEAL | my MEAL | MEAL)
PLACE =
    [(the | my | a | our)] [school | car | kitchen | dinner] (bus | train | tube | tram | car | car park | phone | mobile | ipad |
        tablet | laptop | desk | kitchen table | table | kitchen | sofa | settee | bed | hall | corridor | office | playground |
        gate | staffroom | staff room | playground bench | station | platform | bench | library | garden | break | lunch | breakfast
        | home | school | bus stop | dentist | dentist 's | way (home | in | back) | side of the road | garden | stairs | touchline
        | minibus | breaktime | playtime)
MEAL =
    [a | my | the] [(cold | hot | quick | second | first | morning | late | quiet | nice | strong | well-earned)] [cup of | mug of |
        bowl of | pot of] (tea | coffee | cuppa | sandwich | sandwiches | lunch | breakfast | toast | biscuit | biscuits | soup |
        cereal | brew | porridge | supper | dinner)
CONTENT =
    [i am | i 'm | am | we are] [VERY | more than | perfectly] (happy | content | satisfied | comfortable | pleased | delighted
    | at ease | good | fine | ok | okay | glad | proud) [(with | about) (IT | both [of them] | every word [of it] | all of it |
    everything | how (it | this) [has] (turned out | reads | is put | is worded | come out) | the LETTER [as it stands]) | (to
    put my name to | to sign | to stand by | to stand behind | to support | to back | putting my name to) (it | this | IT) | for
    (it | IT) to (bear my name | go in my name | go out in my name | go under my name | carry my name)] [as it stands | as
    drafted | as written | as it is | in it 's present form | all round | in every (way | respect)] | i [do | fully | completely
    | wholly | wholeheartedly | entirely | very much | really | quite | absolutely | totally]* (support | back | stand by |
    stand behind | endorse | concur with | agree with | agree) [IT | you | the LETTER | the finding | every (word | line) [of
    it] | all of it | both] | (i am | i 'm | am | we are) [VERY | fully | right | completely | 100%] behind (IT | this | it |
    you) [on (this | it)] [VERY | completely | all the way] | (support | agree [with] | agreed [with]) [it | this | that | all
    of (it | this)] (fully | entirely | completely | wholly) | [i | all] [fully | entirely | quite]* (agree | agreed) on (all |
    both | every) (count | counts | point | points | fronts) | [i am | i 'm | am | we are] [VERY]* (happy | content | satisfied
    | clear | confident | sure | convinced | certain) [that] (it | this) (is | 's) (PRED | the right (outcome | thing [to do] |
    call | decision | approach | response)) | [i am | i 'm | am | we are] [VERY]* (happy | content | satisfied | comfortable |
    pleased) with THESE (and | , and | &) THESE | [i] [fully | entirely | quite]* (agree | agreed) with THESE [(and | , and | &)
    THESE] | [i] [fully | entirely]* (agree | agreed) with (all of (it | this) | everything [here] | every word [of it] | the
    lot) | [i am | i 'm | am]* [VERY]* (happy | content | glad) to (go | run) with (the | your) (recommendation | letter) |
    fully supportive | [i am | i 'm | am] in agreement [with IT] | agreed with all of (it | this) | [i am | i 'm | am] in (full
    | complete | total | entire) agreement [with (IT | you | every word)] | (i have | i 've) weighed it up | (i am | i 'm)
    [quite | very | perfectly | absolutely] (sure | certain | clear) [of it | about it] | [i have | i 've | there is | with] no
    (hesitation | doubt | doubts | concerns | reservations | qualms | worries | objections | quibbles | misgivings | questions |
    complaints | hesitations) [[at all] [about | with | in saying so | here | from me | whatsoever] [IT]] [and no (corrections |
    changes | questions | amendments | comments | concerns | reservations | hesitation)] | it (has | gets) my [full] (vote |
    backing | support | blessing | thumbs up) | [both] thumbs up [from me] | you have my [full] (support | backing | thanks) |
    glad to (put my name to (it | this) | support (it | this) | see (it | this) (done | sorted)) | (i am | i 'm) (agree |
    agreed) [with IT] | [i] agree with @who
THESE =
    [the | your] (letter | reasons | reasoning | finding | findings | decision | recommendation | outcome | summary | wording |
    tone | approach | evidence | response | conclusion | conclusions | judgement | rationale | analysis | thinking | assessment)
NOTHING =
    i could not have asked for (better | more | a better (letter | outcome | job)) | [i could] (ask | asked) for nothing (better
    | more) | [there is | there 's | i have | and | with]* no (tweaks | quibbles | additions | alterations | adjustments |
    improvements | objection | issues | problems | worries | complaints | notes | suggestions | gripes) [needed | required |
    necessary | wanted | from (me | my (side | end)) | at all | whatsoever | here]* [TO_WHAT] |     [i have | i 've | i see |
    there is | there 's | i (can | could) (see | find | think of) | i found | i find | and | [have | got]] (nothing | no more |
    not a thing | not a word | nothing here | not one thing | absolutely nothing) [here] (TO_ALTER | i would [want to | want |
    wish to | like to] (ALTER_IT | add or (take away | change | remove) | change or add) | [that] (needs | wants) ALTERING |
    wrong | missing | amiss | out of place | objectionable | unkind) [TO_WHAT]* [(and | or | ,) [nothing] (TO_ALTER | wrong |
    missing)]* | i (would not | will not | do not want to | can not see [anything] to) [want to | wish to | wants to] (ALTER_IT
    | (soften | sharpen) it) [(and | or) [i] [would not] (ALTER_IT | (soften | sharpen) it)]* | (i | we) can not (fault | better
    | improve on | improve) (ITSELF | a word [of it]) | i can not find anything (wrong | to change | to fault) [TO_WHAT] | can
    not fault (ITSELF | a word of it) | leave it [exactly | just] as it is | (there is | there 's | i see | see) no (reason |
    need) (to change (it | anything | a word | a thing) | for (any | a) (change | changes)) | nothing [at all] (needs | need)
    ALTERING [TO_WHAT]* | it needs (no (change | changes | changing | alteration | work) | nothing (changing | adding | else |
    more)) | do not (change | alter) (it | a (word | thing | comma) [of it]) | do not touch a (word | thing | comma) [of it] |
    [there is | there 's] not a (word | thing | comma | line) (i would ALTER | out of place | to change | wrong | wasted)
    [TO_WHAT]* | [there is | there 's] no need (to NOT_NEEDED | for me to NOT_NEEDED | for NEED [or NEED]*) [about (it | this |
    this one)] | [there is | there 's] no need to NOT_NEEDED [(or | and) NOT_NEEDED] | [and] [i] do not need (to NOT_NEEDED |
    NEED) [about (it | this | this one)] [(or | and | ,) [i] [do not] [need] [to] NOT_NEEDED]* | no more to find out | nothing
    (more | else | further) (to (find out | talk about | discuss | say | add | do) | is needed | needed) [here] | [with | and
    with | there are | i have] no (amendments | changes | corrections | alterations | edits | comments | questions | notes)
    [needed | required | necessary | wanted | from me | at all | or (amendments | changes | corrections | comments |
    questions)]* [TO_WHAT]
TO_ALTER = to say | to ALTER [TO_WHAT] | else to (add | say) | more to (add | say) | further to (add | say)
ALTER =
    add | change | take (away | out) | correct | alter | amend | fault | quibble with | improve | query | object to | fix | edit
    | tweak
ALTER_IT =
    ALTER (ITSELF | a (word | thing | comma | syllable | line) [of (it | this)] | anything | one (word | thing)) | put differently
    | change | do differently | say differently | want (put | said | done) differently
    | touch (a | one) (word | thing | comma | line) [of (it | this)] | have (put | done | said) differently | put it differently
    | alter
ALTERING =
    changing | altering | adding | to change | to be (changed | added | altered | said) | saying | amending | correcting | fixing
TO_WHAT =
    with (it | IT | this) | to (it | IT | this | what you have (written | put | said | done) | what is there) | in (it | this | IT)
    | about (it | this) | at all | here | from me | whatsoever | as far as i can see | that i can see
NOT_NEEDED =
    talk [about (it | this | this one)] [first] | discuss [it | this] [further] | ring [me] | call [me] | phone [me] | see it again
    | show (it | this) [to] me again | show me again | find out [any] more | find out more [first]
    | change (anything | a thing | a word | it) | check [with me] again | decline | reply | come back to me | wait for me
NEED =
    a (chat | call | meeting | discussion | phone call | change | second look | second opinion) | more [information] | changes
    | any (changes | more) | another look
SORRY =
    (sorry | apologies | my apologies | excuse | forgive | pardon | so sorry | please excuse | please forgive | forgive me)
    [(for | about)] [this | all | it] [the | my | any | all (the | my)] [such] [a | the] [VERY | bad | poor | late | short |
    quick | brief | slow | terse | awful | terrible | one-word | shocking | curt]* (FAULTS | BRIEF_ONE) [(and | ,) [the | my]
    [bad | poor] FAULTS]* [here | in (replying | getting back [to you] | coming back [to you])] [(typed | typing | dictated |
    sent | written | i am | from | ,) HOW_TYPED] | (sorry | apologies) [that] (this | it | i am | i 'm | i was) [is | was | 's]
    [VERY | a bit | a little] (late | brief | short | slow | overdue | terse | a day late | a bit late) [with (this | it) |
    replying | in replying | getting to (this | it) | coming back to you] | sorry to (be [so | VERY] (slow | late | brief |
    short | terse) | have been [so | VERY] (slow | long) | have kept you [waiting] | keep you [waiting]) | sorry i am (late |
    slow) | (sorry | apologies) for not (getting (to | round to) (this | it) | (replying | answering) [to (this | it | you)])
    (sooner | earlier | before now | yesterday) | sorry it took me [so long | a day | a while | all day | a bit] | (sorry |
    apologies) [,] ([i have | i 've | i was] BUSY | [i have | i 've] (just | only just) (seen | read | got to | opened | found |
    come to) (this | it | my (emails | email | inbox | mail)))
BUSY =
    [been] ([stuck] in (meetings | a meeting | lessons | class | interviews | training) | teaching | covering | away | out [of
        school] | busy | snowed under) [all (day | morning | afternoon | week) | today | this (morning | afternoon | week)]
WHEREABOUTS =
    (i am | i 'm | i will be | [i am] back) (in [school | meetings | lessons | class | the office] | out [of school] | off | away |
        at (home | school | work) | at [a | the] [cluster | heads | governors]* (meeting | conference | course | funeral)) [all (day
        | morning | afternoon | week) | today | tomorrow | tonight | this (morning | afternoon | evening)]*
    | [i have | i 've | i was] BUSY
BRIEF_ONE =
    late hour
    | (bad | poor | late | short | quick | brief | slow | terse | one-word | curt) (reply | email | message | answer | note)
    | (my | any) [bad | poor | silly] (mistakes | errors)
FAULTS =
    brevity | typos | typo | typing | spelling | capitals | caps | shouting | delay | wait | fingers | thumbs | autocorrect
    | silence | lateness | shortness | bluntness | handwriting | slowness | mistypes | grammar | thumb | speed | haste
HOW_TYPED =
    [(on | from | with | in | at)] [the | my | a] [(cold | frozen | numb | wet | one | big | fat | clumsy | sticky | gloved | old |
        tiny | stupid | new)] (hand | hands | finger | fingers | thumb | thumbs | phone | mobile | ipad | tablet | gloves [on] |
        train | bus | car | car park | playground | gate | gate duty | laptop | keyboard | desk | voice | touchline | bed |
        corridor) [, (on | at | in) (gate | playground | dinner | lunch | break | bus) duty] | one-handed | hands free | hands-free
    | by voice | in (haste | a hurry | a rush) | on the (move | run | hop | go) | without my glasses [on]
TYPING =
    [i am | i 'm] [(just)] (typed | typing | sent | written | dictated | dictating | replying | writing | done | sending) [this
    | it | that] HOW_TYPED | (dictated | dictating [this]) [HOW_TYPED] | [sent] from (my | the) (phone | mobile | ipad | tablet
    | train | bus) [[so] (excuse | forgive | pardon) [the | my | any] FAULTS] | [a | just a] (quick | short | brief) (one |
    reply | note) from my (phone | mobile | ipad | tablet) | [sorry ,] [my | the | it is | these | with] [sorry] (cold | frozen
    | numb | wet | fat | clumsy | sticky | gloved | freezing) (hands | fingers | thumbs) [here] [, (on | at) (gate | playground
    | dinner | lunch | break | bus) duty] | [i am | i 'm] on (gate | playground | dinner | lunch | break | bus) duty [so (short
    | brief | quick) [and sweet]] | reading [this] (standing up | in PLACE | on PLACE | at PLACE | with my glasses on) | [sorry
    ,] [my | the | this | stupid | silly | blasted | dratted] (phone | keyboard | laptop | screen | autocorrect | caps lock |
    shift key | key | battery | caps) [key] [IS | keeps] [stuck | sticking | playing up | slow | dying | flat | broken | old |
    nearly flat | rubbish | being silly | on the blink | stuck on] | [and] [i] [my fingers (will | can)] (can | will) (barely |
    hardly) type | dyslexic and proud | (that is | that 's | this is) (all | me done | it | me) [from me] [for today | today]* |
    (short | brief) and sweet [from me] [, just (how | as) i like (it | them)] | (an | a) [VERY] easy one [this | this time] |
    easy one this | no hesitation [from me] | night [all | everyone | both | night]* | fit for purpose | [so] [a] (short | quick
    | brief) (one | reply | note) [from me] | (i will | i must) keep (it | this) (short | brief) | (i am | i 'm) keeping (it |
    this) (short | brief) | i (mean | meant to type) it | two words [from me] | as (asked | requested) | (with my) (hat | coat)
    on | (just | only just) (seen | read | got to | opened | picked up | caught up with | come to) (this | it) [READ_ONCE]* [,
    sorry] | [I_HAVE] [NOW] had ([a | an | the | my] (chance | opportunity | time) | time) to (read | consider | look (at |
    through)) READABLE [READ_HOW]* | i hope this (reaches | gets (through | to)) you | (hope | hoping) this gets through | [and]
    simple as that | after ((reading | considering) (it | this | everything) [carefully | all] | [careful | some | due] (thought
    | consideration)) | (on | upon) (reflection | consideration) | just (got in | back at my desk) | catching up (on | with)
    [my] (email | emails) | in (haste | a hurry | a rush) | [a] quick (one | reply | note) [from me] [(before | between)
    (PLACE_BACK | lessons)] | my last (reply | email) (went [off] | was | came out | sent) [off] (blank | empty) | not my
    favourite part of the job | i (do not | never) (enjoy | like) (writing these [letters] | this part of the job) | i (do not |
    never) enjoy these [letters] | (never [an | a] (easy | nice | pleasant | fun) | not [an | a] (easy | fun)) (job | thing |
    one) [to (write | read | send | do | deal with | say) | these] | (back | just back | in | straight | home | just in | just
    out) (from | of | off | at) [a | the | my] [cluster | heads | governors | staff | slt]* PLACE_BACK | (it has | it 's) been
    (a | one of those) [VERY] [long | busy | mad | funny | hard] (day | week | term | days | weeks) | been a [long | busy | mad]
    (day | week) | what a (day | week | term | morning) [eh] | (it is | this is | this one is | it 's | that one is) (an | a)
    [VERY] (easy | straightforward | simple | clear) (one | decision | yes) | this (one is | is) easy | easy (decision | one |
    yes) | no brainer | (now | and now | right) [i am | i 'm | time] [off | going | for | away | back] to (bed | lunch |
    assembly | class | sleep | duty | playground duty | dinner | tea | a meeting | my tea | my bed) | [i am | i 'm] (off | going
    | away) to (bed | lunch | assembly | class | sleep | duty | dinner) | kettle on | kettle 's on | kettle is on | (the) bell
    [has | 's] [just] (gone | rung | going) | the bell (has | 's) [just] gone | bell 's [just] gone | feet up | (door | doors)
    shut | bed for me | home time | glasses on | it (is | 's | was) a (hard | difficult | tricky | delicate) thing to (say | put
    | write) [ADV] [and you (have managed it | managed it | have done it)] | a (hard | difficult | tricky) thing to (say | put |
    write) ADV [, [and] you [have] (managed (it | that) | done it | cracked it)] | (well) worth (it | the wait | waiting for |
    the effort | reading | a read) | it was [well] worth it | [i] thought about (it | this) (carefully | a lot | long and hard)
    | (no | not) (hesitating | hesitation) [here]
PLACE_BACK =
    assembly | playground | lunch | duty | meeting | playground duty | gate duty | lunch duty | work | school | heads meeting
    | cluster meeting | governors meeting | the gate | training | church | the dentist | dentist | break duty | holiday | court
    | class
"""
