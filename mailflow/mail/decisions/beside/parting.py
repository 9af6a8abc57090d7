"""What is said beside a yes to whoever did the work: how much went into it, that they are welcome, and what ends an email.

The one idea: it looks back on work that is done, or on the writer's own day, or takes leave; nobody is asked for anything, and what is
offered ("shout if you need me") is help.
"""

from typing import Final

PARTING: Final = """
PARTED = LOOKING_BACK | FORMALLY | HER_PART | ENDED_WELL | GONE_INTO | IT_WAS_HARD | WELCOME | LEAVING | MISSED | SENSE | WELL_DEALT
A_LOT = how much | [such | what]* a (lot | good deal | great deal) of | so much | [all] the | the
GONE_INTO =
    [i] (know | can see | can tell | appreciate) [that] A_LOT EFFORT [that] ((has | 's | have) (gone | been put) | went |
    goes | was put | you [have | 've] put) (into | in | in to) (it | this | IT) | A_LOT EFFORT ((has | have) (gone | been put) |
    went | was put) into (it | this | IT) | [i] (can see | know | appreciate) A_LOT EFFORT [that] you [have | 've | both
    have] (taken | put in | made) [[over | with | on] (it | this | IT)] | [and] it shows | the (care | work | thought) [you have
    (taken | put in)] (shows | comes through)
EFFORT =
    [hard | careful | extra]* (work | care | thought | time | effort | trouble | kindness) [and (work | care | thought | time |
    effort)]
HARD = hard | difficult | tough | tricky | delicate | awkward | sensitive | sad
IT_WAS_HARD =
    i (know | realise | appreciate) [that] (it | this | that) [one] (was | is | has been | 's been | can not have been | must
    have been) [VERY] [an | a]* (HARD | not easy) [one | letter | job | case | thing]* [to (write | deal with | do | handle |
    get right)] [for you] | not an easy (one | job | thing) [to (write | deal with | do | handle)] | not an easy letter to
    (write | do) | [a] HARD one [(but | and | ,) [but | and] [VERY] ADV (done | handled | judged | put | managed | written |
    dealt with)] | [a] HARD one but well done
WELCOME =
    you (are | 're) [VERY | most | more than]* welcome | [my | a | it is a | it was a]* pleasure | [always] (happy | glad |
    pleased) to help | amen | (hooray | hurrah | hurray | yippee | whoop | yay | bravo | huzzah) | keep up the (good | great |
    excellent) work | carry on | [i] [do] hope (that | this | it) (is | 's) (ok | okay | all right | alright | helpful | useful
    | fine | all you need | enough | what you need) | hope (that | this | it) (helps | does the job | does the trick | suits |
    works) | that is all you need [from me] | [please]* (shout | give me a shout | let me know | holler) if you need (me |
    anything [else | more | further]) [from me] | any (problems | questions | queries | trouble) [,] (shout | give me a shout |
    let me know)
LEAVING =
    (enjoy | have) [a | the | your]* [VERY] [good | lovely | great | nice | well-earned | rest of the | rest of your]* (half
    term | half-term | break | holiday | holidays | christmas | easter | summer | weekend | evening | day | rest) [all | both |
    everyone]* | take care [all | both | everyone | now]* | see you (in (briefing | assembly | the hall | a bit) | bright and
    early | around | all) [tomorrow | later | soon | then]* | bye [bye | all | both | everyone | now]* | (bye | ta ta) for now |
    laters | that is (me | it | all) (done | for today) | (thanks | thank you | cheers) (to (all of you | both of you | @who
    (too | as well | also)) | , all | too | again)
MISSED =
    (sorry | apologies | so sorry) [,] [that] ([it is | it has | it 's] taken me (a while | so long | an age | ages | all day |
    a day | a bit) [to (reply | get back [to you] | get to (it | this) | read (it | this))] | [i] [have] missed (this | it |
    your (email | message)) [yesterday | earlier | last night | this morning | last week]* | [i] was (in (a | another) meeting |
    teaching | out | off | away | covering | in class | on a course | at a (funeral | conference | course)) [all (day | morning
    | afternoon) | today | yesterday | this morning | earlier | year (1 | 2 | 3 | 4 | 5 | 6)]*) | (i have been | i 've been | i
    was | just been | been) [out | off | away | stuck]* (at | on | in) (a | the) (course | conference | meeting | training |
    heads meeting | cluster meeting | governors meeting) [all (day | morning | afternoon) | today | yesterday | this (morning |
    afternoon)]* | [i have | i 've | i am | i 'm]* [only]* [just]* (got to | catching up (on | with) | caught up (on | with) |
    reached | going through) my (emails | email | inbox | mail) | [i am | i 'm]* [just]* (catching up | ploughing through) [on |
    with]* [my] (emails | email | inbox)
SENSE =
    [it | that | this | all | it all | that all]* makes [VERY | perfect | good | complete | total | a lot of]* sense [to me] |
    [all | it all] (looks | sounds | seems | reads) (GOODS | fine | in order | all right) [from (here | my (end | side)) | to
    me]* | [letter] (spot on | bang on) [as (ever | always | usual)] | good as gold | [it | this | that | which]* reads [just |
    exactly]* (as (i | we) would (want | wish | hope | like) [it to] | as it should | how (i | we) would (want | wish | like) it
    [to]) | (it | this) (has | 's got | has got | 's) [just | exactly]* the right (feel | tone | touch | balance | note) [to it
    | about it | throughout]* | loving (the (tone | wording) | it | this) [of (it | this [one])] | [a] MADE_WELL (tone | wording
    | language | balance) (throughout | all through | all the way through) | IT IS GOODS as (ever | always | usual) | GOODS as
    usual
WELL_DEALT =
    [i think] (you | we) [have | 've | 'd] [all | both]* (done | did | got) [VERY] (well | (it | this | this one | that) [VERY]
    right) [here | with (it | this | that | this one) | there | on this one]* | (it | this | that | it all) (has | 's) been
    (dealt with | handled | managed | done | put) [VERY] (well | ADV) | MADE_WELL all round | [VERY] (well | nicely |
    beautifully | neatly) put together | (thanks | thank you) for (being [so | VERY]* (GOOD | patient | kind) (to | with |
    towards) (him | her | me | us | @who | @him | everyone | all) | (explaining | setting out | laying out | laying | setting |
    going through | talking through) (it | this | things | it all | everything) [out] [all] [so | VERY]* [clearly | ADV] | the
    (background | detail | details | notes | context | explanation | timeline | update | nudge | reminder) | bearing with (me |
    us) | your (patience | understanding) with (me | us | this | it)) [on (it | this)]
LOOKING_BACK =
    [i have | having | we have | i 've]* (read | read through | looked at | looked over | looked through | been through | gone
    through | thought about | considered | weighed up | reflected on) (it | this | that | everything | it all | all of it | the
    letter) [all | again | carefully | overnight | properly | twice]* and (i | we)* (have | see | had) no (concerns | worries |
    objections | changes | questions | qualms | doubts | issues | complaints) | having (thought | looked | reflected | slept)
    (about | at | on) (it | this) [overnight | carefully | again]* | (all | both) things considered | taking (everything | it
    all | all of it) into account | weighing (it | everything) [all] up | bearing everything in mind | with everything
    considered | everything considered
FORMALLY =
    for the (record | avoidance of doubt) | just so it is clear | just to be clear | as [the]* POST of [the | our] school | in
    my capacity as [the]* POST | as (the | your) POST | in (reply | response | answer) [to (your | the) (email | message | note
    | question)] | re your (email | message | letter) | it (goes | has) [out] with my (blessing | support | full support)
HER_PART =
    (she | @who) (has | 's) [been] [VERY] (dignified | gracious | brave | patient | professional | marvellous | brilliant | a
    star | a credit to us | GOODS) [throughout | about it | about this | in all this | over this]* | (she | @who | we all |
    everyone) can [now] (put it behind (her | us | them) | move on | relax | breathe [easy]) [now] | (our | all) [staff |
    teachers | teacher | colleagues] (deserve | deserves) (this | it | that | respect | our (support | backing | respect) | no
    less) | it (lets | helps | allows) (him | @him | everyone | us all | her | @who | them) [to] (move on | save face | draw a
    line | put it behind (him | her | them | us)) | it (keeps | leaves) (the | a) door open [for (him | @him | us)] | it (says |
    gives) (thank you | thanks | sorry) [to him] , which (matters | counts | is GOODS) | (it | this | that) (is | 's) [VERY |
    all | fully]* (in (line | keeping) with | within) [the | our]* policy [and GOODS]* | (that | this) (is | 's) [just |
    exactly]* what (the | our) policy (says | asks for | is for | intends)
ENDED_WELL =
    [there was | there is | and]* no [real | lasting | great | more]* harm (done | meant) [in the end] | (he | @him | she |
    they) (meant no harm | did not mean any harm) | (he | @him | she | they) [now]* (knows | know | sees | realises |
    understands) [that]* (he | she | it | they) (was | were) wrong | and that 's that | that 's that | (he | @him | she) (has |
    's) (taken | accepted | received) it [VERY]* well | ONE accepts (it | this | that) [,] [and] so do (i | we) | ONE (has | 's)
    been (told | spoken to) and (he | she) understands | (the | his | her) apology (was | is | seems | sounds | seemed |
    sounded) [VERY]* (genuine | sincere | heartfelt | meant | real | full | handsome) [enough] | (the | his | her) apology
    speaks for itself | it was a [VERY] (good | genuine | sincere | handsome | full | proper | decent) apology | the (message |
    messages | post | posts) (has | have | is) (gone | been taken down | been deleted | down) [now] | it (is | 's | has) (all |
    been | all been | been all) (sorted | settled | put to bed | cleared up | dealt with) [now] | a [VERY]* (good | happy | fair
    | decent | fitting) (end | ending | conclusion) to (it | this | a (sad | sorry) (tale | business | affair | episode)) | a
    [sad | sorry | silly]* [little]* (episode | business | affair) but [VERY]* ADV (handled | dealt with | managed) | [i am | i
    'm]* [VERY]* (glad | pleased | relieved | happy) [that]* (it | this) (has | 's) (ended | turned out | gone | worked out) [so
    | VERY]* (well | ADV) | [i am | i 'm]* [VERY]* (glad | pleased | relieved) (we got there [in the end] | to see the end of
    (it | this [one]) | to have (it | this) (done | settled | sorted))
"""
