"""What a writer tells of their day beside a yes: where they are and what they do there, how tired, what goes on around them.

The one idea: places, groups of children, weather and what breaks in a school are closed classes; no letter, nobody
    the case is
about, no decision and no time to come is in one of them, so that whatever is told of them is of no account.
"""

from typing import Final

SCHOOL_DAY: Final = """
I_AM =
    (i am | i 'm | i was | i have been | am | was | have been | been | we are | we were | we have been) [just | still | only | now
        | currently | actually | also | literally | already | only just | here | all]*
MY = the | a | an | my | our | this | another | some | two | three | one of those | that | back to back | the school | the whole
YEAR =
    year (1 | 2 | 3 | 4 | 5 | 6 | one | two | three | four | five | six | r) | y1 | y2 | y3 | y4 | y5 | y6 | reception | nursery
CHILDREN =
    [all [of]] [MY] [MANY] (YEAR [children | kids | class | choir | parents evening]* | children | kids | little ones | infants |
        juniors | class | classes | choir | band | orchestra | school council | four year olds | five year olds | six year olds |
        seven year olds | pupils | football team | netball team | dog | cat | cats | dogs | baby | toddler | grandchildren |
        hamster | guinea pig | guinea pigs | caretaker | cleaners | lollipop lady)
MANY = twenty | thirty | sixty | ninety | 20 | 30 | 60 | 90 | a hundred | 25 | 28 | two | three | four | five | six
PLACE_KIND =
    school | dinner | lunch | village | parish | church | sports | staff | swimming | netball | football | dining | main
    | infant | junior | front | back | little | wet | cold | noisy | draughty | muddy | windy | freezing | busy | packed
    | crowded | long | cluster | heads | heads | head teachers | governors | governors | budget | finance | slt | leadership
    | diocesan | safeguarding | first aid | fire safety | training | strategy | planning | breakfast | after-school
    | after school | christmas | easter | summer | winter | harvest | spring | leavers | leavers | end of term | big | endless
    | lovely | quiet | empty | very | local | hospital | dentist | supermarket | train | bus | tube | kitchen | year YEAR_NUMBER
YEAR_NUMBER = 1 | 2 | 3 | 4 | 5 | 6
SPOT =
    hall | playground | gate | gates | field | pitch | classroom | corridor | staffroom | staff room | library | kitchen
    | garden | garage | car | car park | bus | bus stop | minibus | coach | train | tram | tube | ferry | bike | taxi | lift
    | stairs | office | desk | sofa | settee | armchair | bed | bath | shed | greenhouse | supermarket | shop | shops | church
    | chapel | mosque | hospital | dentist | dentist 's | dentists | doctor 's | doctors | surgery | vet 's | vets
    | waiting room | airport | station | platform | motorway | lay-by | services | traffic | traffic jam | roundabout
    | ring road | pool | pools | baths | beach | park | zoo | museum | farm | theatre | cinema | gym | touchline | playing field
    | cloakroom | toilets | boiler room | stationery cupboard | cupboard | cafe | café | hotel | county hall | town hall
    | diocese | court | lights | traffic lights | queue | hairdresser 's | barber 's | optician 's | opticians | tip | allotment
    | pub | rain | snow | sunshine | drizzle
HAPPENING =
    LESSON | conference | course | training | inset | meeting | meetings | governors | heads | cluster | briefing | holiday
    | leave | interviews | interview | observations | appraisals | court | jury service | supply | sats | moderation
    | budget setting
LESSON =
    swimming | class | assembly | assemblies | marking | dinners | nativity | rehearsal | rehearsals | concert | fair | fete
    | fête | disco | sports day | football | netball | rugby | cricket | choir | band | breakfast club | after-school club
    | trip | residential | lesson | lessons | maths | phonics | pe | break | lunch | duty | wet play | play | playtime
    | gate duty | parents evening | open evening | open day | funeral | wedding | christening | party | carol service | carols
    | service | collective worship | panto | pantomime | cover | budget | reports | report writing | leavers do | bbq
    | school run | walk | run | dog walk | jog | hairdresser | physio | roll call | fire drill | fire practice | cake sale
    | bake sale | book fair | easter service | harvest festival | carol concert | christmas lunch | christmas dinner
    | christmas fair | summer fair | photo day
PLACE_NP = [MY] [PLACE_KIND]* (SPOT | HAPPENING) [(of | with | for) CHILDREN]
AT_PLACE =
    (in | on | at | between | behind | outside | beside | by | near | under | inside | opposite | around | round | up at | down at
        | over at | through | off | out in | out on | out at | in between | halfway through | in the middle of | on the way (to |
        from | back from | home from | in from | out of) | on my way (to | from | back from | home from | into) | en route to |
        out of | just out of | straight out of | all the way from | back from | back in | back at | home from | back to) PLACE_NP
        [and PLACE_NP]
    | with CHILDREN | in charge of CHILDREN
    | [on] [MY] (playground | gate | dinner | lunch | bus | break | door | car park | crossing) duty | at home | at school
    | at work | in school | upstairs | outside | indoors | outdoors | home | on site | off site
    | next door | on the phone
POSTURE =
    standing | stood | sitting | sat | stuck | hiding | waiting | freezing | queuing | queueing | loitering | shivering
    | walking | driving | travelling | wandering | running | cycling | squashed | parked [up] | lying | curled up | perched
    | out and about | out | up to my (eyes | neck | elbows | ears | knees) | knee deep | away | busy | crouched | sheltering
    | marooned | trapped
ACTIVITY =
    (covering | teaching | marking | judging | rehearsing | watching | supervising | chasing | herding | reading to | singing with
        | running | leading | taking | doing | having | hosting | refereeing | umpiring | planning | writing | counting | making |
        serving | eating | wiping | mopping | clearing up | tidying [up] | setting up | setting out | cooking | walking | feeding
        | bathing | minding | collecting | picking up | dropping off | helping with | preparing [for] | getting ready for |
        holding | drinking | finishing) ([MY] (MEAL_AT | [PLACE_KIND]* LESSON | noses | tables | chairs | mince pies | sandwiches
        | raffle tickets | costumes | paint | glitter | lost property | reports | books | cake | cakes | tea | dinners | wellies |
        chickens | nits | floods | sick) | CHILDREN)
    | (covered in | covered with | soaked in | surrounded by | buried in | buried under | drowning in | up to my (eyes | neck |
        elbows | ears | knees) in | knee deep in) (CHILDREN | [MY] [PLACE_KIND]* (glitter | paint | yoghurt | yogurt | mud | glue
        | marking | paperwork | reports | books | tinsel | emails | custard | flour | porridge | water | sick | snot | budgets |
        budget | costumes | data | spreadsheets | sats | assessment | assessments | cover | boxes | leaves))
    | run off my feet | rushed off my feet | snowed under | on my knees | dead on my feet | on the go | in the thick of it
MEAL_AT = tea | coffee | lunch | dinner | breakfast | supper | cuppa | brew | sandwich | soup | toast | cup of tea | biscuit
STATE =
    [VERY | still | a bit | rather | utterly | all | half | rather too | pretty | more than a bit] (damp | soaked | soaking | wet
        | cold | frozen | freezing | tired | shattered | knackered | exhausted | worn out | poorly | hungry | starving | busy |
        swamped | drenched | dripping | muddy | hoarse | croaky | full of cold | under the weather | jet lagged | sunburnt |
        bleary eyed | bleary-eyed | whacked | wiped out | dead beat | done in | cream crackered | pooped | frazzled)
    | asleep on my feet | nearly home | home at last | home now | half asleep | in bed with [a | the | this] (cold | flu | bug)
HOW_LONG =
    all (day | morning | afternoon | evening | week | term | night) [long] | this (morning | afternoon | evening) | today
    | since (seven | six | eight | dawn | breakfast | first thing | the crack of dawn) | again | at the moment | right now
    | just now | at present | most of the (day | morning | afternoon | week) | here | as i type | as we speak | as usual
    | tonight
KEPT_SHORT =
    (so | hence | sorry | and so) [i must | i will | i have to] [keeping | will keep | keep | kept] [this | it] [is | 's] [all |
        a] (short | brief | quick | keeping it short | keeping it brief | brief one | quick one | short one | brevity | short and
        sweet) [sorry | for now | from me]*
    | sorry for (the brevity | typos | any typos | brevity)
DOING_NOW = busy | out and about | [POSTURE] AT_PLACE [AT_PLACE]* | ACTIVITY [AT_PLACE] | STATE
MY_DAY =
    I_AM DOING_NOW [HOW_LONG]* [[,] [and | but | with] [I_AM] DOING_NOW [HOW_LONG]*]* [[,] KEPT_SHORT]
    | [just | still | only just | literally] (POSTURE AT_PLACE | ACTIVITY | (back | home | in) (from | after | at) PLACE_NP)
        [AT_PLACE | with CHILDREN]* [HOW_LONG]* [[,] [and | but] DOING_NOW]* [[,] KEPT_SHORT]
    | (on | off) [MY] (bus | train | minibus | coach | tram | tube | sofa | touchline | school run) [(with | from | to | home |
        back from) (CHILDREN | PLACE_NP)]* [[,] KEPT_SHORT]
    | AT_PLACE [HOW_LONG]* [,] KEPT_SHORT
    | [I_AM | i] (finally | at last | only just now | only now | just | eventually) (sat | sitting | sit | got) (down | home | in
        | to my desk | to my emails | a minute | a moment | two minutes | five minutes | a breather) [AT_PLACE]* [with MEAL_NP]
        [HOW_LONG]* [with MEAL_NP]
    | (only just | finally | just) (got | getting) to (my | these | the) (emails | email | inbox) [, (sorry | apologies)]
    | [now | right | and now | well] [,] (back | off | on) to [MY] [PLACE_KIND]* (LESSON | grindstone | bed | work | gate |
        playground | kitchen | shops | hairdresser 's | gym | pool)
    | i have (my hands full | a cold | lost my voice | no voice | the dentist | a full diary) [HOW_LONG]* [with CHILDREN]
    | it never stops | never a dull moment | that is (school life | headship | life | december | teaching) [for you]
    | the joys [of (headship | school life | december | teaching | YEAR)] | all go here | all go
    | (thats | that is | that 's) me (done | for the day | off home | off to bed) [for (today | the day | the week)]
MEAL_NP =
    [a | my] [cold | hot | nice | strong | proper | well-earned | first] (tea | coffee | cuppa | brew | cup of (tea | coffee) |
        mug of (tea | coffee) | sandwich | biscuit | glass of wine)
AROUND =
    [MY] (weather | boiler | heating | photocopier | wifi | wi-fi | signal | phone signal | reception here | traffic | playground
        | hall | dinner hall | staffroom | snow | sun | rain | wind | snowdrops | daffodils | trees | leaves | christmas tree |
        children | kids | little ones | choir | nativity | panto | pantomime | concert | christmas fair | summer fair | book fair
        | cake sale | assembly | harvest assembly | carol service | carol concert | disco | sports day | residential | budget |
        lunch rota | rota | kettle | biscuits | mince pies | coffee | cake | nits | norovirus | sick bug | bug | flu | chickenpox
        | dog | cat | roof | my cold | drains | toilets | boys toilets | girls toilets | school run | ring road | m1 | m4 | trains
        | train | bus | wind outside | internet | broadband | interactive whiteboard | minibus | hamster | christmas lunch |
        turnout)
AROUND_IS =
    [VERY | a bit | absolutely | completely | pretty | rather | finally | still | all] (dreadful | awful | terrible | shocking |
        rubbish | rotten | lovely | glorious | wonderful | brilliant | great | super | fantastic | grim | miserable | freezing |
        cold | wet | hot | boiling | chaotic | chaos | bedlam | mayhem | mad | madness | manic | hectic | noisy | loud | quiet |
        lively | busy | full | empty | broken | bust | jammed | playing up | on the blink | back on | working again | mended |
        better | a triumph | a hoot | a joy | a riot | a success | a nightmare | a disaster | hard work | splendid | ace | magic |
        a delight | patchy | hopeless | pants | beautiful | a treat | coming along | a mess | leaking | flooded | off again | out
        again | down again | up | going well | thriving)
AROUND_HERE =
    [INTERJ [,]] AROUND (is | 's | are | was | were | has been | have been | went | looks | look | 're) AROUND_IS [HOW_LONG |
        AT_PLACE]*
    | CHILDREN (is | are | 's | were) [all] (rehearsing | singing | screaming | performing | practising | playing | dancing |
        drumming | shouting | waiting | lining up | out | in fine voice | off the wall | high as kites | on (the | a) (field |
        trip | playground) | at swimming | behind me | going past [me] | next door) [AT_PLACE | HOW_LONG | next door]*
    | [VERY | another] (wet | windy | cold | snowy | frosty | sunny | glorious | miserable | foggy | mad | manic | hectic | busy |
        long | funny) (play | playtime | lunch | day | morning | afternoon | week | break | evening | old (day | week)) [again |
        HOW_LONG]* [, (sorry | oh joy)]
    | (sunshine | sun | snow | rain | friday | half term | home time) at last
    | [it has | it 's | that 's | i have had] (been | had) [quite | such] [a | an | one of those] [VERY | long | busy | hard |
        manic | mad | hectic | crazy | funny | strange | rough | full on] [and] [long | busy | tiring | wet]* (day | days | week |
        weeks | morning | afternoon | evening | term | one) [HOW_LONG]*
    | (long | busy | hard | manic | mad | hectic | crazy | rough | tiring | full on) (day | week | morning | afternoon | evening |
        term) [here | today | AT_PLACE]* [, (parents evening | HAPPENING) [has] (just | only just) (finished | ended | done)
        | [,] KEPT_SHORT]
    | [MY] [PLACE_KIND]* (HAPPENING | parents evening) [has | has only] (just | only just) (finished | ended) [now]
    | (it is | it 's) (pouring | bucketing | chucking it | tipping it | hammering | raining | snowing | blowing a gale | dreich |
        baltic | brass monkeys | parky) [down] [AT_PLACE | HOW_LONG]*
    | [a] [wee] [bit] (dreich | baltic | parky | nippy) [AT_PLACE | HOW_LONG | out | here]* [[,] so KEEPING_SHORT]
    | (first | second | third | fourth | fifth | umpteenth) (cold | cup | coffee | meeting | wet play) of the (day | week | term)
KEEPING_SHORT = keeping (it | this) (short | brief)
GROUPS =
    (these | those | the | all these | class | parent | parents | whatsapp | all) [class | parent | parents | year] [whatsapp]
        (groups | group chats | chats)
    | whatsapp [groups] | social media | the internet | phones | mobile phones | smartphones | these (books | phones)
    | the reading books | reading books | those books | these reading books
GROUPS_ARE =
    GROUPS (is | are | will be | have been | 're) [VERY | such | becoming | turning into] (a (menace | curse | pain | nightmare |
        plague | nuisance | headache | minefield | mystery to me | scourge | bane) | the (death | bane | end | ruin | undoing |
        finish) of (me | us | us all | my life | my job) | awful | dreadful | exhausting | hard work | more trouble than they are
        worth | a lot of bother)
    | GROUPS (has | have) (a lot to answer for | much to answer for | [caused] more (bother | trouble | grief | fuss) than they
        (are | 're) worth | driven me mad | caused [us] (no end of | a lot of | so much | enough) (bother | trouble | grief |
        fuss))
    | GROUPS (do | does) (my head in | nobody any (good | favours) | no one any (good | favours))
    | GROUPS will be the (death | end) of me
    | (bring back | roll back | oh for) the days (before (whatsapp | phones | mobile phones) | of (the school gate | pen and
        paper))
"""
