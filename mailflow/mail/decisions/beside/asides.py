"""What a busy Head says in passing beside a yes: that they agree, that nothing is wrong, how it ended, thanks.

The one idea: a small sentence of what lies behind everybody, or of what its writer feels about it. Nothing here is asked of
anybody, and what would be a fault stands only behind a "no".
"""

from typing import Final

ASIDES: Final = """
ASIDE =
    IN_FAVOUR | NO_FAULT | DONE_WITH | RELIEVED | OF_HIM | TERSELY | IN_HOPE | EFFORT_SEEN | THANKED | AT_AN_END |
    OF_HER | OF_THE_DAY
BE = is | 's | was | has been
THIS_IT = it | this | that | this one | that one | all (this | that | of (it | this))
TO_ME =
    to me | in my (view | opinion | book | eyes) | here | for (me | us) | (on | from) my (part | side | end) |
    from me | i (think | feel)
IN_FAVOUR =
    (my | the) (answer | decision | reply) is [a] yes | i approve OF_PART | OF_PART approved | [and] [i] [fully |
    quite | also | entirely | totally] (concur | second (it | this | that)) [with (THIS_IT | THESE | you | @who)]
    | [INTERJ | crikey | blimey | gosh | my word] that was [VERY] (quick | fast | speedy) [work] | ditto | same
    here | hear hear | seconded | snap | amen to that | by all means | too right | [i am | i 'm | am] [VERY |
    fully] (on board | on side | in favour | all for it | with you) [with (THIS_IT | THESE) | on THIS_IT | of
    THIS_IT] | [a | the | my]* [big | definite | firm | clear | happy]* (nod | thumbs-up | tick | yes) from (me |
    here | this end | my (side | end)) | [and] [i] [fully | gladly | happily | wholeheartedly | also] (accept |
    endorse | share | echo | uphold | follow) (THESE | your view) | THESE [is | are | 's]* (accepted |
    agreed | endorsed | noted and agreed | upheld) | [BE | THIS_IT BE] only (right | fair | proper | decent) [and
    proper] [TO_ME] | [THIS_IT BE] [the | by far the] [VERY] best [WHATEVER] [(for | to) (everyone | everybody |
    all | both | him | @him | her | us | the (school | children | child | family)) [concerned | involved]] [all
    round | all around] | [THIS_IT BE] [VERY | quite | more than] (enough | plenty | sufficient) [TO_ME | said |
    for (now | him)] | [I_THINK] (THIS_IT | IT) (LOOKS | BE) [like | to be] A_THING [TO_ME | all round]* | [i] can
    not argue with (THIS_IT | any of (it | this | that) | THESE) | THIS_IT BE [just | exactly] what (i | we |
    anyone) would (expect | hope for | do | have done) | (nobody | no one | no-one) (could | can | would) (object
    to | argue with | take (offence | exception) at | quibble with) (THIS_IT | IT)
OF_PART = [the | your] (wording | tone | text | finding | findings | reasons | reasoning)
WHATEVER =
    outcome | ending | end | result | thing | solution | way | answer | way (to (leave | end | settle | handle |
    resolve) it | forward)
ALTERED =
    change | changes | comments | amendment | amendments | correction | corrections | question |
    questions | query | queries | edit | edits | tweak | tweaks | suggestion | suggestions | alterations
TROUBLE =
    concern | concerns | worry | worries | issue | issues | problem | problems | objection | objections |
    reservation | reservations | doubt | doubts | quibble | quibbles | qualms | red flags | errors | mistakes |
    typos
AT_ALL =
    at all | whatsoever | myself | from (me | here | my (side | end)) | here | (with | in | about | to) (it | this
    | that | IT)
NO_FAULT =
    [and] [i] do not (have | want | need) any (ALTERED | TROUBLE) [or (ALTERED | TROUBLE)] [AT_ALL]* | [and] [i]
    (do | did | can | could) not (see | find | spot | notice) any TROUBLE [or TROUBLE] [AT_ALL]* | [and] [i] (do |
    would) not (want | need | wish) to (change | add | alter | amend) (anything | a thing | a word | it) [AT_ALL]*
    | [THIS_IT | IT | and it] does not (need | want | require) (anything [else | more | adding | changing] | any
    [more | further] (ALTERED | work | changing | thought) | changing | altering | amending | work) [AT_ALL]* |
    (THIS_IT | IT) (needs | wants | requires) (nothing [else | more | further] | no (ALTERED | more | more work |
    further thought)) [AT_ALL]* | nothing [more | else | further] [at all] (from (me | my (side | end) | here |
    this end) | to (report | worry about) | jumps out | stands out | jars | worries me | troubles me | amiss |
    untoward | to be (said | added | changed)) [AT_ALL]* | [i] can not (see | find | think of | spot) (anything |
    a thing) (wrong | amiss | missing | objectionable | to (change | add | fault | quibble with | object to |
    worry about) | i would (change | add) | that needs (changing | altering | adding)) [AT_ALL]* | [there BE |
    there are | i have | with] no [further | more | other] (ALTERED | TROUBLE) [or (ALTERED | TROUBLE)] [AT_ALL]*
    | (leave | keep) [it | this | that | IT] [exactly | just] as ([it] is | it stands | they are) | no more BE
    needed | [there BE] (no more | nothing (more | further | else)) to be (done | said)
DONE_WITH =
    (case | matter | subject | chapter | book) [now] closed | end of (message | transmission | play) | end of
    [[the] (story | matter | chapter | saga)] | [all] done and dusted | happy days | lovely job | [that BE | and |
    it 's] one (less | fewer) (thing | job | worry | letter) [(off | on) my (list | desk | plate | mind) | to (do
    | worry about | think about) | for (me | us) | today]* | [that BE | and] (one | another | another one) (down |
    off (my | the) (list | desk | plate)) | [and] that BE (that | it) [then] [from me] | (all | it 's all) behind
    us [now] | a line drawn [under (it | this)] | [time | let us | let 's] [to] [all] (draw a line under | put
    this behind | move on from) (it | this | that | us) [now]
RELIEVED =
    [and] [i am | i 'm | am | it is | it 's] [VERY] (glad | pleased | happy | relieved | good | nice | great | a
    relief | delighted | lovely) [to (see | have | get | know | hear | be able to)] [that] (THIS_IT | IT | things)
    [has | is | 's | was] [all | now | been]* ENDED [VERY] [ADV | quickly | amicably | quietly | peacefully |
    sensibly | calmly] [off my (desk | plate | list)] | [and] [i am | i 'm | am | it is | it 's] [VERY] (glad |
    pleased | happy | relieved | good | nice) [to (see | hear)] [that] (ONE took it [VERY] WELL | HIS_DEED)
ENDED =
    done | sorted | settled | resolved | over | finished | closed | behind us | out of the way | put to bed | put
    right | off my (desk | plate) | ended [like this | this way] | turned out | worked out | sorted out | wrapped
    up | concluded | dealt with
OF_HIM =
    [deep down | at heart] ONE (is | 's) [really] not a bad (man | bloke | chap | sort | lad | person | egg |
    father | dad | parent) [at heart | really | underneath | deep down] | ONE (is | 's | was) [VERY] (quick | good
    | big | man | decent | brave | honest | kind | gracious) [enough] to APOLOGISE [SO_SOON] | [THIS_IT BE] [VERY]
    (good | big | decent | brave | nice | kind | gracious | honest) of (him | @him | her | them) [to APOLOGISE]
    [SO_SOON] | [it | things | this] could have been [a lot | much | far | so much] worse [i suppose] | ONE (took
    | has taken | 's taken | seems to have taken) it [VERY] WELL | sounds (like | as if) ONE took it [VERY] WELL
APOLOGISE = apologise | own up | say sorry | take it down | put it right | admit it
TERSE =
    [HIS | a] first (time | offence | incident) [for (him | her)] | sorry for it | one-off | a one-off | no harm
    done | isolated | out of character | [he has | she has | he 's | she 's | has] [all | since | now | been]*
    (put right | apologised | deleted | taken down | owned up | said sorry | accepted [it] | admitted [it] |
    genuinely sorry | very sorry | put it right | took it down | deleted it | sorry) [SO_SOON]
TERSELY =
    TERSE (, | and | , and) TERSE [(, | and | , and) TERSE]* | [my | the] (reason | reasons) [is | are | ,] (FACTS
    [(, | and | , and) FACTS]* | TERSE [(, | and | , and) TERSE]*)
IN_HOPE =
    [and] [hopefully | (i | we) [do] hope | let us hope | let 's hope | hope | hoping | i trust | here 's hoping |
    fingers crossed] [that] (this | that | it | this letter) (closes | ends | settles | finishes | calms | will
    (close | end | settle | calm) | puts an end to | draws a line under | (is | 's | will be) the (last | end) of)
    (it | this | that | things | the matter | everything | the whole thing | them) [all] [now | for good | once
    and for all | this (week | term | year)]* | [here 's | hoping | hopes | hope | praying] (to | for) (a | the)
    [VERY | bit] (quiet | quieter | calm | calmer | peaceful | better | gentle | gentler | smooth) (rest of [the]
    (term | week | day | year | half term) | week | day | term | weekend | evening | christmas | time [of it]) |
    hopefully [the] last [one | of (these | them | it)] [for a (while | bit) | this (term | week | year | side of
    christmas)]
AT_AN_END =
    [I_THINK] (we can | we will | we 'll | let us | let 's) [all] [now] leave (it | things) (there | at that |
    here) [now] | [it is | it 's] [all] [now] in the past [now] | [it is | it 's | all] water under the bridge
    [now] | (lesson | lessons) (learned | learnt) [I_THINK | i hope] | [I_THINK] HIS_DEED | ONE (sounded | sounds
    | seemed | seems | looked) [VERY] (sorry | contrite | apologetic | sheepish) | ONE (has | 's) not done (this |
    it | that | anything like (this | it)) before | (it is | it 's | it was) [only | just] his first | it was
    [only | just] a [VERY] [silly | daft | stupid | foolish] (thing to (say | write | do | post) | moment of
    (frustration | anger | temper | weakness | stress)) | [and] [i am | i 'm] [VERY] glad (we can | we could | to)
    [all] [now] (close (this | it) | draw a line [under (it | this)] | move on | put (it | this) behind us) |
    [that is | that 's] good news [that HIS_DEED] | [i am | i 'm] [VERY] (pleased | happy | content | delighted)
    with (how (it | this | things) (went | ended | turned out | has gone | has turned out) | all of (it | this |
    that)) | [i am | i 'm] [VERY] (relieved | delighted) | [I_THINK] (THIS_IT BE | feels | looks | IT (LOOKS | BE)
    | just | exactly | about) [just | exactly | about] [the] right [level] [of response] [TO_ME] | [the] right
    level [of response] [TO_ME] | [IT BE] pitched [just | exactly | about] right | [BE] [VERY] straightforward |
    it BE all there | no nonsense | [THIS_IT BE | feels | seems] GOODS (in | given | under) the circumstances |
    (this | that | it) BE the GOODS (response | outcome | approach | answer)
OF_HER =
    [and] (i will | i 'll | will) [also] (check in with | look in on | pop in (on | and see) | drop in on | keep
    an eye on) (@who | her) [myself | personally | later | tomorrow | today | in the morning | at (break | lunch)
    | this (afternoon | morning)]* [to see how she is | to make sure she is (ok | all right)] | (i will | i 'll |
    will) thank (@who | her) [myself | personally | later | tomorrow]* | (she | @who) (is | 's) (a | an) [VERY]
    (star | gem | treasure | GOODS (teacher | colleague | person | member of staff)) [and deserves better] |
    [SURE] (she | @who) feels [VERY] (supported | better | looked after | heard | backed up)
THANKED =
    [and] [so | very] [many | big] (thanks | thank you) [again | so much | as ever]* for (taking (this | it) on
    | leading [on] (this | it) | keeping me (informed | updated | posted | in the loop | up to date | in the
    picture) | [all] the [GOODS] (background | detail | details | context | information) | (looking after |
    supporting | being there for) (her | @who) | everything [(on | with) (this | it)] | today | getting to the
    bottom of (it | this) | (handling | managing) (him | it | this) [so] [ADV]) | you (are | 're | have been |
    've been) [all] [VERY] (patient | GOODS) [at (this | these) [things]| (with | over | about) (this | it | him
    | @him | us | me)] | you [have | 've] [VERY] (handled | managed) (him | @him | it | this) [VERY] (ADV |
    well) | [and] i [really | do | also]* appreciate how (hard | difficult | tricky | awkward) (this | it) (was
    | is | has been | must have been) [for you]
EFFORT_SEEN =
    [and] [i] (know | can see | realise | appreciate | can tell) [that] (how much (time | work | effort | trouble
    | care | thought) (it | this | THIS_IT) [has | must have] (took | taken | been | needed) [you | you both] |
    (it | this | that) [one] (has been | 's been | was | must have been | took) (a lot of | so much | hard | real
    | lots of) (work | effort | time | trouble) [for you] [and effort]) | it (has been | 's been | was) (a lot of
    | hard) work | [and] (thanks | thank you | many thanks) for the (way | manner in which | care with which) you
    [have | 've] [both] (gone about | handled | dealt with | managed | approached | done) (it | this | THIS_IT)
    [VERY] [ADV] | [and] [i] [VERY | do | very much] appreciate [all] (the | your) (care | work | effort | time |
    thought | trouble | help | sensitivity) [and (care | work | effort | time | thought)] [that] [has been | have
    been | you have | you 've] [taken | put in | gone in | shown | given] [here | (on | over | with | in | to |
    into) (it | this | THIS_IT)]* | (great | good | nice | lovely | super | top | excellent | brilliant |
    fantastic) (work | job | effort | teamwork) [from | by] (both | all) of you | (thanks | thank you) [VERY much]
    for (reminding | prompting | nudging | jogging | chivvying) (me | my memory) [about (it | this)]
"""
