"""What a busy Head says of their own day beside a yes: where they are, why they are late, who is poorly, and good-bye.

The one idea: it tells only of its writer's day. Where somebody is stands here only with "I'm" or "so just a quick one" beside it,
since "at the gate" may be where a letter is to be handed over; and no day to come stands here that a letter could wait for.
"""

from typing import Final

OF_THE_DAY: Final = """
OF_THE_DAY = HECTIC | ON_CALL | LATE_SORRY | MY_DAY | ILL | MACHINES | WEATHER | TAKE_CARE | GOOD_LUCK | MAY_BE_WELL
HECTIC =
    [sorry [,]] [it is | it 's] [VERY | total | complete] (manic | hectic | bedlam | chaos | mayhem | crazy)
    [here] [today | this (week | morning) | as ever | as usual] | [sorry [,]] [it is | it has | it 's] [been] one
    of those (days | weeks | mornings | terms) | been one of those (days | weeks | mornings) | (nearly | almost)
    (the weekend | christmas | friday | half term | home time | the holidays) | not long [now] (till | until | to)
    (christmas | half term | the (weekend | holidays)) | friday at last | at last | finally | [right [,]] ((got to
    | gotta | better) (go | dash | run | fly | rush) | must (dash | run | fly | rush)) [now] | back to (the | my)
    (emails | marking | budget | grindstone | classroom | reports | rotas | paperwork | desk | day job | inbox |
    spreadsheets | sdp | sef) [now] | [and | now] on to the next [one] | [just] a quick (reply | one) | [i am | i
    'm] (working from home | wfh) [today | this week] | [i am | i 'm] still at (school | work | my desk | it) |
    (last | first) (job | one) (of the day | before (bed | home | lunch | assembly | tea) | today | tonight | for
    today) | (i am | i 'm) (off to | back to | heading (to | for)) the (dinner hall | hall | playground |
    classroom | office | gate)
ON_CALL =
    any (questions | problems | queries | trouble) [at all] [,] [just | please] (ring | call | phone | email |
    message) [me] | [please | do | just] (ring | call | phone | email | message) [me] if you need (anything | me |
    more from me) | [i am | i 'm] (here | around | about | in | free | on my phone) [all (day | morning |
    afternoon | week)] if you need (me | anything) | safe (journey | travels | trip) [home] | [kind | best | warm]
    regards to (all | everyone | @who | the (team | office))
ALL_DAY =
    all (day | morning | afternoon | week) | today | yesterday | tonight | this (morning | afternoon | evening |
    week) | at the moment | again | last (night | week)
SO_BRIEF =
    [,] [and | so | hence | so only | so just | with | apologies for | sorry for | excuse | please excuse |
    forgive]* [this BE | it BE | will be | i will be | am | i am | i 'm | being | keeping (it | this)] [just |
    only] [a | the | my | this | any] [VERY] [brief | short | quick | terse | curt | one-word | slow | late |
    delayed] (one | reply | brevity | delay | brief | short | quick | typos | haste | lateness | silence) [sorry |
    from me] | [,] sorry
SORRY_TO = [so | very | really] sorry [again] | [my] apologies
SLOW =
    brief | slow | late | short | behind | out of reach | quiet | hard to reach | offline | out of touch | rushed
    | hopeless | rubbish
LATE_SORRY =
    SORRY_TO [that] you (have | 've | had) [had] to (chase | wait | remind | nudge | prompt | ask twice | send it
    twice | send (it | this) again) [me] [so long | again | up | for (it | this | me)] | SORRY_TO for ([being |
    having been | my being] [VERY | a bit | such] SLOW | the radio silence | [my | the] (absence | forgetfulness))
    [in (replying | getting back [to you] | answering) | with this | to reply | on this] [ALL_DAY] | SORRY_TO [,]
    [that] [i] (am | 'm | was | have been | 've been) [VERY | a bit] SLOW [with (this | it | my emails) | to reply
    | (getting to | getting round to | replying to | reading) (this | it | you) | in replying] [ALL_DAY] |
    SORRY_TO [,] [that] i did not (get | see | reply | answer | do) [back | round] [to] [this | it | you] (sooner
    | earlier | before | before now | yesterday) | SORRY_TO [,] (it has | it 's | it is) been (a | one of those)
    [VERY | long | busy | mad | hectic | bit of a]* (day | days | week | weeks | term | mornings | morning |
    whirlwind) | SORRY_TO [,] [i was | i 'm | i am | been | i 've been | i have been | was] AT_WORK [ALL_DAY]*
    [SO_BRIEF] | SORRY_TO [,] [typing | i 'm | i am | replying] (on | from) [my | the | a] (phone | mobile | train
    | bus | ipad | way (in | home))
EVENT =
    [a | an | the | my | our | another | this] [school | year | class | reception | nursery | ks1 | ks2 | 1 | 2 |
    3 | 4 | 5 | 6 | staff | governors | governor | heads | cluster | slt | nativity | carol | christmas | harvest
    | diocesan | safeguarding | leadership | team | budget | union | swimming | dinner | playground | lunch | gate
    | break | bus | car park | parents | whole | zoom | teams | council | trust | finance | interview | dentist |
    hospital | doctors | fire | recruitment | moderation | sats | phonics | maths | training | wet play]* (meeting
    | meetings | assembly | assemblies | rehearsal | rehearsals | duty | lesson | lessons | interviews | training
    | conference | course | briefing | nativity | service | observations | evening | visit | visits | trip | call
    | calls | gala | cover | inset | play | fair | concert | panel | funeral | appointment | workshop | drill |
    practice | lunch | class | classes)
AT_WORK =
    [stuck | back | busy | currently | now | just | still | literally]* (in | at | on | between | in between |
    doing | covering | teaching | leading | running | judging | taking | out at | away at | on the way (to | back
    from | home from) | late for | due in | going into | heading (into | to | off to) | off to | about to (go into
    | start | join | head into | run | lead | do) | straight into | (rushing | dashing) (to | into | between | off
    to) | just out of | back from | waiting for | prepping for | preparing for | caught up in) EVENT [all (day |
    morning)]
NEXT_UP =
    [now | right | just] (heading | rushing | dashing | off | nipping | popping | about to (go | head)) [back |
    straight | over | out | off | down | in] (to | into | between) EVENT [now] | i (have to | must | need to |
    have got to | 've got to | had better | 'd better) (dash | run | go | get | rush) [back | off] [to | into]
    EVENT [now] | (must | got to) (dash | rush) [back | off] (to | into) EVENT | EVENT (calls | beckons | awaits |
    is about to start | 's about to start | about to start) [now | in (five | ten | two | 5 | 10 | 2) (minutes |
    mins)]
MY_DAY =
    [and | sorry [,] | just] [i am | i 'm | i was | i have been | i 've been | am | was | been | we are | we 're]
    AT_WORK [ALL_DAY]* SO_BRIEF | [and | sorry [,] | just] (i am | i 'm | i was | i have been | i 've been)
    AT_WORK [ALL_DAY]* | NEXT_UP [SO_BRIEF] | [i am | i 'm] [just | only] (typing | typed | dictated | dictating |
    replying | reading) [this | it] (on | from | in | between | during) ([the | my] way (in | home | back | to
    (school | work)) | [the | my | a] (train | bus | car | phone | mobile | hall | corridor | touchline |
    playground | sofa | supermarket | car park) | EVENT) [SO_BRIEF] | [just] [a] (quick | short | brief) (one |
    reply) [from me] [as | because | since | while | before | between | on the way to] [i am | i 'm] (on [my]
    (phone | mobile) | AT_WORK | EVENT | teaching) | [sorry [,]] on my (phone | mobile | ipad | way (in | home))
    [SO_BRIEF] | [i am | i 'm | i] (need | off to | ready for | heading for) (my | a) (bed | sofa | tea | supper |
    lie down | dinner | lunch | holiday | coffee) [now] | (end of a | end of another | a | another | what a)
    [VERY] (long | busy | mad | hectic) [long | busy | mad | hectic]* (day | week | term) [here]
ILL =
    [sorry [,]] [i was | i have been | i 've been | been | was | i am | i 'm | am | still]* (off (sick | ill |
    poorly) | in bed | laid up | poorly | ill | off | under the weather) with [a | the | this] [bad | horrid |
    nasty | stinking | rotten | awful | horrible]* (cold | flu | bug | cough | migraine | headache | tummy bug)
    [ALL_DAY | here | still]* [SO_BRIEF] | [sorry [,]] [i was | i have been | i 've been | been | was | i am | i
    'm]* (off (sick | ill | poorly) | laid up | poorly | under the weather | full of [a | this] (cold | flu))
    [ALL_DAY | here | still]* [SO_BRIEF]
MACHINES =
    [sorry [,]] [my | the | our | school | this]* [stupid | silly | home] (wifi | wi-fi | signal | internet |
    broadband | laptop | computer | battery | phone | screen | keyboard | outlook) [here | in here | at (school |
    home)] [is | 's | was | has been | keeps | has | went] [VERY | been]* (terrible | awful | bad | poor |
    shocking | dreadful | rubbish | dropping | down | playing up | gone | died | flat | dead | slow | patchy |
    non-existent | freezing | crashing | crashed) [out | here | in here | again]* [ALL_DAY] [[and | ,] so (this is
    | i am | i 'm) (on | from | using) [my] (phone | mobile | ipad | tablet)] [SO_BRIEF]
WEATHER =
    [it is | it 's | and] [VERY | still] (freezing | cold | chilly | boiling | hot | wet | pouring | snowing |
    raining | soaking | bitter | baltic | foggy | icy) [out | in]* (here | there | outside | today | this morning)
    [(on | in | at) [the | my] (gate | playground | touchline | office | hall | yard | car park)]
TAKE_CARE =
    [and | now | please] (keep | stay) (warm | well | safe | dry | cosy | smiling) [all | both | everyone] | mind
    how you go | [i will | i 'll | will | we will | we 'll] catch (up [with you] | you) (later | soon | in a bit |
    another time) | [and | now]* (go home | get (some rest | some sleep | off home | an early night | home)) [now
    | yourself | all | both | @who] | rest up | put your feet up | get well [soon] [@who] | see you (at | in)
    [the] [carol | christmas | nativity | staff] (briefing | service | assembly | nativity | fair | play |
    concert) [tomorrow | later | tonight] | [with] [all] (my | our) (best | love | regards | good wishes |
    sympathies | thanks) to (@who | her | them | everyone | all | the (team | office))
GOOD_LUCK =
    [and] (all the best | best of luck | good luck | fingers crossed) (with | for | in) [your | the] (EVENT |
    observation | interview | [driving] test | exam | results | move | ofsted | [half] marathon | race | match)
    [tomorrow | today | later | tonight | next week | this (week | afternoon | morning)] | good luck [tomorrow |
    today | later | tonight]
MAY_BE_WELL =
    [i | we] [do] (hope | trust | hoping) [that] (all (is | 's) (well | good) | you (are | 're) [feeling | keeping
    | all]* (well | better | ok | good | on the mend | settling in) | (your | the) (cold | cough | back | knee |
    foot | head | tooth | flu | leg | wife | husband | mum | family | children | boys | girls | baby | little (one
    | ones) | son | daughter) (is | 's | are) [feeling | doing | all]* (better | well | ok | on the mend | good) |
    (your | the) (EVENT | weekend | day | holiday | party | interview) (went | was | goes | is going | has gone)
    [VERY] (WELL | GOOD)) [now | today | soon | there | with you]*
"""
