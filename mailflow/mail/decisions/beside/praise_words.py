"""The words with which a letter is praised: what it is called, how good it is, to whom, in which way, and what it is not.

The one idea: classes of words, of which a sentence in praise is made. What is only short or firm is praise beside a good word alone,
and "not too formal" is praise only of something.
"""

from typing import Final

PRAISE_WORDS: Final = """
IS = is | 's | was
HAVE = have | has | 've | had
IT =
    it | this | that | which | all | ITS_NAME | it all | all of it | all of this | everything | the whole thing
    | every (word | line) [of (it | this | that)] | this one
ITSELF = it | this | that | this one | ITS_NAME
ITS_NAME =
    LETTER [to HIM] | the WELL_MADE (tone | wording | language | balance)
    | (the | this | that | your | our) [OWN] LETTER [attached | enclosed] [of (yours | ours)] [to HIM]
    | the (letter | draft) and the (summary | letter | draft | attachment)
OWN = whole | attached | enclosed | proposed
LETTER =
    letter | note | draft | response | wording | tone | language | phrasing | approach | outcome | decision | finding
    | recommendation | summary | text | balance | content | pitch
HIM = @him | the (parent | father | dad | man | gentleman)
VERY =
    very | really | so | just | absolutely | quite | extremely | exceptionally | incredibly | wonderfully | beautifully | entirely
    | perfectly | thoroughly | genuinely | truly | properly | pretty | eminently | admirably | remarkably | particularly
    | especially | completely | totally | wholly | utterly | all | both | dead | reyt | right | proper | real | altogether
    | commendably | fairly | exactly | rather
GOOD = WELL_MADE | right | correct | proper
WELL_MADE =
    kind | fair | clear | lovely | good | great | excellent | brilliant | fine | perfect | nice | balanced | measured | warm |
    humane | gentle | thoughtful | proportionate | sensible | thorough | super | superb | fantastic | wonderful | marvellous |
    grand | tidy | lush | beautiful | sensitive | spot-on | spot on | first-class | first class | first-rate | first rate |
    decent | polite | courteous | respectful | tactful | graceful | gracious | professional | well-pitched | well-judged |
    well-written | well-worded | well-balanced | (well | nicely | beautifully | kindly | clearly | sensitively | carefully |
    perfectly | thoughtfully | tactfully | expertly | skilfully | gracefully | fairly | sensibly | gently | neatly | elegantly |
    brilliantly | wonderfully | superbly | properly) (written | put | said | worded | phrased | pitched | judged | handled |
    done | drafted | balanced | expressed | crafted | thought through | explained | argued | set out | dealt with | composed |
    constructed | thought out) | splendid | calm | reasonable | accurate | apt | appropriate | suitable | fitting | just right |
    bang on | on the money | considerate | loyal | compassionate | caring | constructive | dignified | diplomatic | friendly |
    good-natured | good-humoured | even-handed | even handed | fair-minded | helpful | level-headed | mature | grown up |
    grown-up | neighbourly | positive | readable | reassuring | sincere | sound | supportive | sympathetic | top-notch | top
    notch | understanding | welcoming | wise | word-perfect | word perfect | impeccable | exemplary | faultless | flawless |
    admirable | commendable | outstanding | terrific | smashing | cracking | champion | belting | braw | bonny | dead on |
    delightful | elegant | eloquent | heartfelt | ideal | judicious | magnificent | masterly | moving | neat | pleasing |
    pleasant | precise | true | truthful | tremendous | touching | uplifting | worthy | ace | amazing | awesome | lovely and
    clear | on point | true to what happened | in order | in good order | as it should be | how it should be | to the point | in
    keeping | restrained | civil | cordial | generous-spirited | kind-hearted | well done | easy to (read | follow | understand)
    | a joy | above reproach | beyond reproach | satisfactory | acceptable | non-judgmental | non-judgemental | well thought
    through | well thought out | crystal clear | unfussy | conciliatory | empathetic | encouraging | respectful in tone |
    consistent with (our | the) (policy | values | ethos) | clean | strong | solid | crafted | refreshing | exceptional |
    fabulous | inspired | stylish | polished | skilful | well-crafted | well-mannered | comforting | perceptive | wholesome |
    deft | rounded | assured | principled | pitch-perfect | pitch perfect | magic | mint | brill | fab | stunning | stellar |
    genius
NEUTRAL =
    short | firm | plain | simple | brief | concise | honest | human | direct | straight | straightforward | informal | quiet
    | small | low-key | light | light-touch | down to earth | down-to-earth | economical | succinct | crisp | modest | frank
    | unambiguous | matter-of-fact | careful | sad
KINDER =
    better | kinder | calmer | fairer | gentler | clearer | nicer | warmer | wiser | neater | friendlier
    | more (GOOD | diplomatic | careful)
BAD =
    harsh | heavy | heavy-handed | heavy handed | preachy | pompous | stuffy | cross | cold | frosty | unkind | stern | fussy
    | wordy | officious | legalistic | patronising | threatening | accusing | accusatory | aggressive | angry | rude | stiff | nasty
    | snippy | sanctimonious | condescending | confrontational | unfair | bossy | hectoring | lecturing | blunt | mean | sharp
    | judgmental | judgemental | over the top | overbearing
TOO = BAD | formal | long | strict | soft | hard | severe | strong | chatty | official | gushing | grovelling
JOINED = , | [,] and | but | , but | yet | , yet | & | and yet | as well as
MORE_GOOD = JOINED ([VERY] (WELL_MADE | NEUTRAL) | NOT_BAD) | [,] (and | but | yet) [VERY] (right | correct | proper)
GOODS =
    [VERY [,] [VERY]] GOOD [MORE_GOOD]* | [VERY] NEUTRAL JOINED [VERY] WELL_MADE [MORE_GOOD]*
    | [VERY] (NEUTRAL | GOOD) without being [at all | remotely | too] (TOO) [or TOO]*
NOT_BAD =
    not [too | at all | remotely | in the least | a bit] BAD [or BAD | at all]*
    | not too TOO [or TOO | and not too TOO | , not too TOO]* | neither too TOO nor too TOO
PRED = (GOODS | NOT_BAD) [FOR]* [MORE_GOOD [FOR]*]*
FOR =
    as (a | an) [first [,] | informal | gentle | friendly | opening]* (step | word | response | letter | approach | start)
    | for (a | this) [first | kind of | sort of]* (step | letter | word | thing)
    | (to | on | towards | toward) WHOM [and [[GOOD] (to | for | towards)] WHOM]* | (for | with | by) WHOM_ALL
LETTER_FOR =
    as (a | an) [first [,] | informal | gentle | friendly | opening]* (step | word | response | letter | approach | start)
    | for (a | this) [first | kind of | sort of]* (step | letter | word | thing) | to HIM | for (WHOM_ALL | HIM)
WHOM_ALL =
    me | us | him | @him | everyone [concerned | involved] | everybody [concerned | involved | in it | here] | both sides
    | all [sides | parties | concerned | involved | round] | both | (the | our) (school | children | family | families)
WHOM =
    me | us | everyone [concerned | involved] | everybody [concerned | involved | in it | here] | all
    | all (sides | parties | concerned | involved | round) | both [of them | sides | parties | families | parties | parents] | him
    | her | them | the (man | family | teacher | school | parent | children | staff | child) | OURS | @him | @who
    | all of (us | them)
OURS =
    our (teacher | teachers | staff | colleague | school | children | families | values | ethos | policy)
    | the (teacher | staff | school | children | class) | @who | her | us | everyone | everybody
ADV =
    well | nicely | kindly | beautifully | clearly | perfectly | gently | fairly | sensitively | tactfully | gracefully | carefully
    | thoughtfully | VERY well | VERY (kindly | nicely | clearly | fairly | gently | beautifully)
    | with (grace | care | tact | kindness | warmth | dignity | a light touch | [such] sensitivity | heart | humour | respect)
    | without (fuss | [any] drama | making a (drama | fuss | meal) of it | rancour | [any] blame | [being] BAD) | to a T | to a t
    | to a tee | to perfection | a treat | just so | just right | exactly right | just as it should [be] | exactly as it should [be]
    | as ever | as always | all right | in a (kind | gentle | friendly | fair | nice) way
FACT = fact | facts | the facts | the point
THING = MADE_THING | one | un | example
MADE_THING =
    letter | note | draft | piece [of (work | writing | drafting)] | bit of (work | writing | drafting) | job | work | response
    | reply | approach | outcome
    | way (to do it | of putting it | to (handle | deal with | put | do | approach) (it | this | things | this sort of thing))
    | thing [to do] | decision | balance | tone | words | wording | note to strike | touch | result | stuff | writing | drafting
    | message | call | line to take | course | course of action | step | way forward | way ahead | manners | judgement | judgment
GEM =
    credit to (you | you both | you all | the team | @who | the school | us [all]) | tonic | treat [to read] | triumph | gem
    | belter | cracker | joy [to read] | pleasure to read | delight [to read] | relief [to read] | corker
    | model (of (GOODNESS | ITS kind | how to do it | how it should be done) [and GOODNESS] | letter) | masterclass [in GOODNESS]
    | masterpiece | work of art | winner | breath of fresh air | good read | peach
GOODNESS =
    tact | clarity | kindness | restraint | fairness | diplomacy | courtesy | good sense | common sense | gentleness | balance
    | brevity | good manners | warmth | firmness | how to do it
TONE = note | tone | balance | touch | level | register | measure | pitch | chord | spot | mark | line | words | way
WANTED =
    (was | is | 's) (needed | wanted | called for | required) [here] | (i | we) (had hoped for | hoped for | wanted | want | needed
        | had in mind | like to see | would expect | would hope for | would want | would have wanted | would have hoped for | had
        hoped to see) | I_WOULD (like | want | wish | be (glad | happy | pleased | grateful | content)) to (get | receive | have |
        read | be sent) [myself] [if i were (him | in his (shoes | place))]
    | i (want | would want | would like) (HIM | him) to (have | read | get | receive)
    | (our | the) (policy | school) (has in mind | had in mind | asks for | intends | is for)
    | (i | we) would have (written | said | put | sent | done) [it] [myself]
    | the situation (needs | needed | calls for | called for | required)
I_WOULD = i would | i 'd | anyone would | any parent would
"""
