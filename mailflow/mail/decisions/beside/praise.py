"""What praises a letter that is to go: that it is kind, says what it should, and could not be better.

The one idea: praise is of the letter as a whole, and tells what it is or does, never what it could be or should do.
"""

from typing import Final

PRAISE: Final = """
SAYS = says | say | said
DOES =
    (strikes | hits | gets | got | has | finds | sets | struck | found | strike | hit | get | has got | have got | 's got |
        achieves) [VERY | just | exactly] (a | the | such a) [VERY] (right | perfect | GOOD | correct) TONE [JOINED GOODS] [between
        GOODNESS and GOODNESS] [, GOODS FOR] | (gets | got | get | has | have | has got | have got | 's got | puts) (the | your |
        its | it) [TONE | message | pitch] [VERY | just | exactly | absolutely] (right | just so | spot on | GOOD)
    | hits the nail on the head | is [bang | right] on the (money | button) | SAYS [VERY | just | exactly | all | everything |
        precisely] what (needs | needed) (saying | to be said) [ADV] [and (no more | nothing more | nothing else | not a word more)
        [than that]] | SAYS it all | SAYS it [VERY] ADV | SAYS so [ADV]
    | SAYS [just | exactly] what (i | we) (would have said | would say | want [to say] | think | 'd say | mean)
    | SAYS [just | exactly | all] what it (needs | should | ought) [to]
    | SAYS (enough | the right things | all that is needed | everything it needs to) [and (no more | nothing more)]
    | (does | did) (the | its) (job | trick) [VERY] [ADV | just fine | fine | GOOD]
    | does [just | exactly] what it (should | needs to | says on the tin) | will do [VERY] (nicely | well | the (job | trick))
    | (makes | gets | puts | made | put) (the | its | our | that) (point | case | message | position) [across] [VERY] [ADV] [ADV]
    | (gets | got) (the message | it | the point) across [ADV] | (sticks | keeps | stuck | kept) to [just] FACT
    | sets out the facts [ADV] | (leaves | left) [@him | him] (the | a) door (open | ajar) [for (him | @him | them)] | (leaves |
        gives | allows) (him | @him | people | them) [plenty of | some | enough | a bit of | a] (room | space | dignity | chance |
        way | way out | way back) [to (put (it | things) right | come back [to us] | respond | save face | make amends)]
    | offers (him | @him) (a way (back | forward | out) | coffee | a chat) | (treats | talks to | speaks to | addresses | writes to
        | treated) (him | @him | everyone | everybody | people | the man | parents | them) (like | as) [a | an] [partner | grown up
        | grown-up | adult | equal | friend | human being | GOOD (man | person | parent | human being | people | adult | father)]
    | treats (him | @him | everyone | everybody | them) (ADV | with (respect | courtesy | kindness))
    | (keeps | kept) (it | things | the temperature | the peace | everyone) [VERY] (GOODS | NEUTRAL | down | on side | low)
    | covers (everything | it [all] | all the points | what it needs to) | (supports | protects | backs | backs up | stands up for |
        stands by | looks after | sticks up for | respects | defends) OURS [ADV] [and OURS] | (reflects | fits | matches | upholds |
        is in line with | follows | is consistent with | applies | honours) (our | the | the school 's) [school 's] (values | ethos
        | policy | principles | spirit | voice) [ADV] | (shows | has | showed) [such | real | great | VERY] (care | kindness |
        respect | heart | warmth | tact | good sense | common sense | understanding) | (handles | deals with | handled | dealt with
        | addresses | manages | settles) (it | this | things | that | the (matter | problem | issue | situation)) [VERY] ADV
    | (names | states | explains | raises | describes) (the (problem | issue | matter | concern) | what happened) [VERY] [ADV]
    | (is | 's | was) [just | exactly] as [GOOD] it should be | makes [good | perfect] sense [to me] | asks for nothing unreasonable
    | asks nothing unreasonable [of him] | asks him [VERY] nicely | reads [just | exactly] like us | works [for me] [ADV]
    | hits (home | the (mark | spot)) | could not be [any] KINDER | can not be bettered
    | is (hard | difficult) to (fault | better | improve) | ticks (all the | every) (boxes | box)
    | (has | will have) my [full | whole] (support | backing) | (stays | remains) GOODS | (made | makes) me (smile | proud)
    | shows [us at] our best | goes [just] far enough | (will land | lands | will be received | will go down) [VERY] ADV
    | has been a (pleasure | joy) to read | (flows | runs) [VERY] ADV | leaves nothing out
    | needs (nothing (more | else | adding) | no (change | changes | work | improvement)) | did not take long
    | gets it [just | exactly] right | got it [just | exactly] right | is all (that is | we) (needed | need)
LOOKS =
    seems | looks | reads | sounds | feels | comes across | came across | look | read | sound | feels to me | strikes me as
    | came out | has come out | turned out | has turned out | remains
ARE = are | 're
BEING =
    IS [all | also | certainly | indeed] | ARE [all] | LOOKS | has been | is being | HAVE (turned | come) out | LOOKS as if it is
STATED =
    [I_THINK] PART_OF_IT (is | was | 's | are) [VERY | just | exactly | particularly]* (PRED | (a | such a) [VERY] [GOOD |
    thoughtful | real] (touch | thought | line | idea) | GOOD) | [INTERJ [,]] [I_THINK] IT [really | just | certainly | all |
    also | does | do | did | absolutely | completely]* (BEING (PRED [as it (is | stands) | like this] | [VERY] (put | written |
    worded | handled | said | pitched | phrased) [VERY] ADV | A_THING | [just | exactly | precisely | VERY] (what | the (sort |
    kind) of [GOOD] letter | [a] letter | [the] letter | how | the way) [that] WANTED | what WANTED | [just | exactly | VERY]
    the right THING [LETTER_FOR] [and [the right] THING]* | [MUCH] KINDER than ONE_COULD) | (reads | flows | comes across | came
    across) [VERY] ADV | DOES [and DOES]*) | IT IS everything (a letter like this | a good letter | it) should be | IT IS as
    [VERY] GOOD as it could [possibly] be | [IT IS] hard to see how it could be [any] (KINDER | improved | better) | (it | this
    | that)* (feels | sounds | seems | looks) [just | exactly]* (right | like the [GOOD] (outcome | call | decision | approach |
    response | thing to do | way forward | answer)) | [I_THINK] (this | it | that) (has | 's) (ended | turned out | gone |
    worked out | come out | landed) [VERY] (ADV | well) | (is | looks | reads | sounds | seems) PRED [like this | as it is | as
    it stands] | (i | we) [do | also | really] (find | found | think | consider | call) IT [to be] [all | both] PRED | these are
    [just | exactly] the right words | i would have (written | said | done | put) (the same | it the same way) | they [all]
    (match | tally | agree [with each other]) | (it | the letter) should go [out] | [INTERJ [,]] (all [three | four | two]
    paragraphs | both parts | they all) ARE [all | both] (PRED | the right THING [and the right THING]*)
A_THING =
    (a | an | one | such a | such an | a most) [VERY] [GOODS [,]] GOOD [,] [GOOD] THING [LETTER_FOR] [(this | that | it) [is]]
    | (a | an) GOODS THING [LETTER_FOR] [and (a | an) GOOD [THING]]* | (a | an) [VERY | real | great | GOOD | total] GEM
INTERJ =
    oh | och | ah | aye | right | ok | okay | yes | yep | honestly | frankly | goodness | gosh | wow | ooh | phew | well | yeah
    | overall | all in all | all told | on the whole | to my mind | in my view | in my opinion | for me | personally | to my eye
    | as far as i can see | to be (clear | fair) | sorry
WEEKDAY = monday | tuesday | wednesday | thursday | friday
ITS = it 's
I_THINK =
    (i | we) [do | also | really | personally | just | honestly | genuinely | have to say | must say] (think | feel | believe | find
        | found | consider | am sure | am satisfied | am confident | am certain | agree | can see) [that]
    | i (have to | must) say [that] [,] | i would say [that]
    | i am (glad | pleased | happy | relieved | delighted | satisfied) [to (see | say | find | read)] [that]
MUCH = much | far | so much | a (lot | great deal | good deal) | even
ONE_COULD =
    (i | anyone | we | anything i) [would | could | might] [ever] [have | 've | 'd | ever] [managed | written | put it | done | been
        | said it | said | put | expected] | mine | (anything i have (seen | read))
    | i would have (been | managed | done) on a WEEKDAY
BARE =
    (a | you) [absolute | real | total]* (legend | star | hero | superstar | gent | gentleman) | (legend | star | hero |
    superstar | gent) | LETTER reads [VERY] ADV | reads [VERY] ADV , @who | (just | exactly | precisely) the [GOOD] (TONE |
    wording | approach) [that] WANTED |     fire away | (da | reit dda) iawn | iawn | ardderchog | gwych | bendigedig | hyfryd |
    MADE_WELL [and (right | correct | proper) | JOINED NOT_BAD] [FOR_ALL] | [INTERJ [,]] (what | such) (a | an) [VERY] [GOODS
    [,]] GOOD THING [(this | that | it) [is | 's | was]] [you have written] | [INTERJ [,]] A_THING [as (ever | always)] |
    MADE_WELL MADE_THING [as (ever | always) | in (my | our) (view | book | opinion) | all round | here | for (all | everyone |
    everybody) [concerned | involved]]* | (what | all | everything) (a letter like this | a good letter | it) should be | just
    what WANTED | MADE_WELL MADE_THING [(this | that | all round | everyone | everybody | both | indeed)] | [IS | it is | that
    is | that 's | it 's | this is]* (just | exactly | precisely) (what | the [GOOD] (TONE | wording | approach) | the (sort |
    kind) of letter | how | the letter) [that] WANTED | (just | exactly) the right (MADE_THING | TONE) [and [the right]
    (MADE_THING | TONE)]* | (much | far) KINDER than ONE_COULD | fingers crossed | phew | [and] (all | everything) fine | that
    (will do | does it for me) | [the | just the | exactly the] right (call | decision | outcome | approach | response | thing
    [to do] | course [of action] | way to (do | handle | deal with) (it | this)) | no complaints | full marks | ten out of ten |
    10/10 | top marks | top drawer | chef 's kiss | all (right | correct) [and (right | correct)] | good for (you | him | her |
    them) | bang on | just the (job | ticket | thing) | just so | (100 | 100% | one hundred per cent | hundred percent) [agree]
    | right up [our | my] street | what a (joy | relief | treat | pleasure) [to read] | lovely jubbly | good to read
MADE_WELL = [VERY] WELL_MADE [JOINED [VERY] (WELL_MADE | NEUTRAL)]* | [VERY] NEUTRAL JOINED [VERY] WELL_MADE
PART_OF_IT =
    (the | that | your) [last | first | closing | opening | final | middle | little]* (line | lines | bit | part | paragraph |
    sentence | ending | opening | words | phrase | close) [(about | on | regarding) [the | his | her | our] [reading]* (books |
    child | children | son | daughter | coffee | chat | door | records | thanks | policy | support | class | school)] [at the
    (end | start | top | close)]
FOR_ALL =
    (to | for | on) (everyone | everybody | all | both sides | both of them | all concerned | him and [GOOD] to (her | @who | OURS)
        | all parties | all sides) [concerned | involved | in it] | to (him | @him) and GOOD to (her | @who | OURS)
LIKED =
    [i | we] [VERY | do | also | just] (like [it] | love [it] | (like | love | liked | loved | enjoyed | appreciate | appreciated |
        admire | admired | approve of | am [VERY] (impressed (by | with) | struck by | pleased with | grateful for | glad of |
        delighted with | taken with)) WHAT_LIKED) [very much | a lot | [very | so] much indeed | hugely] [, WHAT_LIKED]* [and
        WHAT_LIKED]*
WHAT_LIKED =
    IT | PART_OF_IT | (that | how | the way) (you | it) [have | has | 've]* (thanked | treated | treats | thanks | respected |
    acknowledged | acknowledges | credits | credited) (him | @him) [GRACIOUSLY]* [for (putting (it | things) right | owning up |
    being honest | coming clean | saying sorry | apologising | his honesty | his apology)] | that we (assume | see | expect |
    believe) the best of (him | people | @him | them) | the GOOD (wording | tone | language | balance) | the (kindness |
    fairness | warmth | honesty | clarity | care | thought | restraint | tact | gentleness | brevity | light touch) [of it | in
    it] | how [VERY] GOODS it is | how (you have | it is | it has been | this is | this was | it was | you) (put | handled |
    written | worded | phrased | done | pitched | turned out | ended | balanced) [it | this] [VERY] [ADV] | your style | the way
    it (ends | starts | begins | opens | closes | finishes | reads | sounds) | how (it | this) (ends | starts | opens | closes |
    reads | DOES | turned out | has turned out) | the way (you have | it is | it has been | you | it | this) (put | handled |
    written | worded | phrased | done | pitched | DOES | deals with it) [it | this] [ADV] | that it (DOES | BEING (GOODS |
    NEUTRAL) | stays [VERY] NEUTRAL)
GRACIOUSLY = with (respect | courtesy | kindness) | [VERY] ADV
YOU_DID =
    [I_THINK] (you | we) [have | 've] (got | have) (it | this) [VERY | just | exactly] (right | spot on) | you [have | 've]
    [really | certainly | all | both | clearly | managed to] (been [VERY] GOOD [FOR]* | (got | get | caught | captured | struck
    | hit | found | set | kept) (it | the | this | our | a) [right | school 's | GOOD] [TONE | voice] [VERY | just | exactly]
    [right | so | GOOD | ADV | spot on] | (put | handled | judged | managed | done | written | worded | said | phrased | pitched
    | drafted | expressed | dealt with | explained) (it | this | that | things | it all) [VERY] (ADV | KINDER than ONE_COULD) |
    [MUCH] said it [MUCH] KINDER than ONE_COULD | saved me (a job | time | the trouble) | done (us | me | him | her | everyone |
    OURS | yourself) proud | made (it | this | that) [VERY] easy [for (me | us)] | put [VERY] [much | a lot of | real] (care |
    thought | work | effort) into (it | this) | thought of everything | worked hard [on (it | this)] | taken [such | great |
    real | a lot of] (care | trouble) [over | with] [it | this] | [have] a [GOOD | real | great] (gift | way | knack | touch |
    ear | eye) (for | with) (words | these [things] | this) | the patience of a saint | have the patience of a saint | managed
    it [ADV] | should be [VERY] proud [of (it | this | that | yourself)] | ARE (a | an) [VERY] (star | gem | marvel | legend |
    treasure | GOOD (writer | deputy | colleague | man | woman)) | ARE [VERY] good at (these | this) [sort of thing]) | your
    WORK [on this [one] | with this] (is | was) [VERY] [much]* (appreciated | valued | GOODS) | you [have | 've] [both] been
    [VERY] (GOOD | a [GOOD | huge | real | big]* (help | support | star | rock | credit to (us | the school)))
"""
