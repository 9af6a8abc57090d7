"""The named lists of words that the sorting rules use: who, whose, what is done, where.

The one idea: a list is written once, in plain words that a school can add to; `+` joins the words of one entry.
"""

from typing import Final

LISTS: Final[dict[str, str]] = {
    # People ----------------------------------------------------------------------------------------------------------
    "title": "mr mrs ms miss mx dr sir",
    "parent": "mum mums mother mothers mummy mom moms mam dad dads father fathers daddy parent parents carer carers "
    "guardian nan nanny gran grandma grandad grandmother grandfather grandparent grandparents stepdad stepmum "
    "stepfather stepmother step+dad step+mum",
    "adult": "mum mums mother mothers mummy mummys mom moms mam dad dads father fathers daddy daddys parent parents "
    "carer carers nan nanny gran grandma grandad grandmother grandfather grandparent grandparents stepdad stepmum "
    "stepfather stepmother woman women lady ladies man men mans bloke blokes chap chaps guy guys neighbour neighbours "
    "neigbour family families couple husband husbands wife partner partners boyfriend boyfriends girlfriend uncle "
    "uncles aunt auntie adults grown+ups grownups grown+up ex admin moderator",
    "child": "child children childs kid kids boy boys girl girls son sons daughter daughters lad lads pupil pupils baby "
    "toddler niece nephew grandson granddaughter grandchild grandchildren stepson stepdaughter schoolboy schoolgirl "
    "student little+one little+ones little+boy little+girl little+lad seven+year+old brother sister classmate",
    "mychild": "my+son my+daughter my+child my+boy my+girl my+lad my+kid my+kids my+children my+little+one my+little+girl "
    "my+little+boy my+eldest my+youngest my+twins our+son our+daughter our+child our+boy our+girl our+kids our+children "
    "my+_+son my+_+daughter",
    "me": "me us him her them my our his their myself ourselves",
    "staff": "teacher teachers ta tas teaching+assistant teaching+assistants class+teacher dinner+lady dinner+ladies "
    "midday+supervisor lunchtime+supervisor supervisor coach coaches caretaker senco sendco tutor receptionist "
    "office+lady office+staff key+worker deputy deputy+head volunteer member+of+staff staff+member staff staffs "
    "colleague colleagues supply+teacher school+cook governor governors head headteacher secretary teach "
    "school+staff one+to+one keyworker support+worker instructor bus+driver escort",
    "employee": "mr+_ mrs+_ ms+_ miss+_ mx+_ sir teacher teachers ta teaching+assistant teaching+assistants class+teacher "
    "dinner+lady dinner+ladies midday+supervisor lunchtime+supervisor midday coach caretaker site+manager senco tutor "
    "receptionist key+worker deputy volunteer member+of+staff staff+member staff supply+teacher supply instructor "
    "bus+driver taxi+driver escort student+teacher club+lady club+leader club+worker play+worker playworker club+staff nursery+nurse nursery+worker lollipop+lady lollipop+man music+teacher swimming+teacher football+coach pe+teacher cook kitchen+lady kitchen+staff cleaner librarian school+nurse one+to+one support+worker school+cook trainer dance+teacher "
    "lunchtime+lady lunchtime+ladies kitchen+ladies lady+in+the+kitchen lady+from+the+kitchen someone+from+the+kitchen "
    "man+who+takes man+who+comes lady+who+does lady+who+takes lady+covering cover+supervisor cover+teacher sports+coach "
    "music+man guitar+teacher piano+teacher swimming+instructor bus+escort class+helper one+of+your+staff new+teacher "
    "old+teacher midday+lady breakfast+club+lady after+school+club+lady tas colleague lady+on+the+door lady+on+the+gate "
    "lady+on+the+desk lady+on+the+hatch lady+at+breakfast+club lady+at+the+hatch lady+at+after+school+club lady+with+the+_ "
    "man+on+the+gate man+on+the+door man+from+sports man+at+breakfast+club man+at+after+school+club man+who+runs man+who+does "
    "man+who+teaches man+who+helps lady+who+runs lady+who+covers woman+who+does woman+who+runs woman+who+takes "
    "woman+on+the+gate woman+on+the+door bloke+who+does bloke+who+runs bloke+who+takes guy+who+does guy+who+runs "
    "choir+man choir+lady music+lady football+man judo+man sports+man drama+lady reading+lady forest+school+man "
    "forest+school+lady club+man whoever+was+covering whoever+covered person+covering male+instructor lifeguard trainee "
    "minibus+driver",
    "ourstaff": "ta tas teaching+assistant teaching+assistants classroom+assistant dinner+lady dinner+ladies midday+supervisor "
    "lunchtime+supervisor lunchtime+lady kitchen+lady receptionist office+lady caretaker site+manager member+of+staff "
    "members+of+staff staff+member teacher teachers learning+mentor nursery+nurse school+cook supply+teacher senco",
    "head": "the+head head+teacher headteacher head+teachers headteachers headmaster headmistress the+heads",
    "person": "me us him her them myself someone somebody anyone everyone people others another the+other each+other my+_ "
    "our+_ his+_ their+_ mr+_ mrs+_ ms+_ miss+_ dr+_ teacher teachers staff mum mums dad dads mother mothers father "
    "parent parents family families child children kid kids boy girl son daughter wife husband head headteacher ta "
    "tas senco school+staff the+staff the+deputy deputy friend a+colleague colleague colleagues certain+children "
    "individual+children",
    # Places ----------------------------------------------------------------------------------------------------------
    "whatsapp": "whatsapp whatsap whatsaap whatapp whatsup watsapp watsap watsup wattsapp wotsapp wotsap whatsapps wassap "
    "wassapp whatsaps whattsapp whats+app whats+ap whats+apps wats+app wots+app wot+sapp what+sapp what+sap wapp wa "
    "what+app whatsappgroup whatsappie grupie whats+up+group whats+up+chat",
    "chat": "chat chats group groups gc groupchat thread threads whatsapp page messages messenger channel convo chatgroup",
    "app": "facebook fb messenger telegram instagram insta signal snapchat twitter nextdoor tiktok discord viber",
    "years": "reception nursery year+1 year+2 year+3 year+4 year+5 year+6 year+r year+one year+two year+three year+four "
    "year+five year+six y1 y2 y3 y4 y5 y6 yr yr1 yr2 yr3 yr4 yr5 yr6 yr+1 yr+2 yr+3 yr+4 yr+5 yr+6 y+1 y+2 y+3 y+4 "
    "y+5 y+6 ks1 ks2 eyfs preschool year",
    # Acts ------------------------------------------------------------------------------------------------------------
    "hit": "hit hits hiting slap* smack* smak* punch* kick* kicks thump* whack* belted belts beat beats beaten beating "
    "batter* battered throttl* strangl* chok* headbut* shakes shaking shook wallop* clout* clouts spank* "
    "hurt hurts hurting clips clip clipped manhandl* attack* assault* abus* burn burns burned burnt bites",
    "handle": "grab* drag* dragged shov* push* yank* pull* pinch* restrain* shook shakes shaking manhandl* threw throws "
    "thrown held pinned pins lifted jerk* hit hits slap* smack* punch* kick* pok* squeez* tap* cuff* locked locks "
    "shut scratch* strangl* hurt hurts",
    "wrote": "wrote write writes writing written writen posted posts posting post put puts putting putin sent sends sending "
    "shared shares sharing said says saying typed commented comments comment published tweeted",
    "saying": "say says saying said claim claims claiming claimed rumour rumours rumor gossip reckon reckons alleging "
    "allege alleges alleged accusing accused accuse spreading telling told heard posted wrote put",
    "insult": "useless incompetent clueless pathetic disgrace disgraceful idiot idiots moron morons stupid thick scum "
    "scrounger scroungers liar liars cow bitch slag slags slut tart twat wanker bastard prick cunt arsehole arse "
    "knob dickhead nutter psycho witch fat ugly freak weirdo tramp chav chavs sheep joke lazy drunk tight loser losers "
    "snob snobs snobby stuck+up waste+of lier bully bullies nob fraud thief druggie junkie benefit+scroungers pig "
    "retard spastic thug thugs vermin gypsies gypsy pikey pikeys cretin muppet starredout names bad+mum bad+mother "
    "stalker racist karen clown clowns",
    "swear": "fuck* fuk* shit shite shitty cunt* bitch* wank* twat* bastard* arsehole* prick prick* slag slut* starredout "
    "bollock* pissed tosser* effing eff f+word c+word dickhead*",
    "group": "muslim muslims islam islamic hijab jew jews jewish hindu hindus sikh sikhs christian christians catholic "
    "polish poles romanian romanians nepali nepalese gurkha gurkhas indian indians pakistani pakistanis african "
    "africans nigerian nigerians asian asians chinese black blacks brown traveller travellers gypsy gypsies roma "
    "immigrant immigrants migrants refugee refugees asylum foreigners foreigner gay gays lesbian lesbians trans "
    "transgender disabled autistic autism adhd send wheelchair deaf turkish turks syrian syrians ukrainian ukrainians "
    "albanian albanians arab arabs religion my+religion halal ramadan eid accent accents skin hair+colour two+mums "
    "two+dads country my+country pride bulgarian bulgarians",
    "harm": "grab drag hit slap smack push shove shake pull pinch punch kick throw touch kiss lock twist squeeze poke yank jab "
    "tied slapped shut knocked grabbed grabs grabbing grab dragged drags dragging hit hits hitting slapped slaps slapping smacked smacks "
    "smacking pushed pushing pushes shoved shook shakes shaking pulled pulling pulls pinched punched kicked "
    "restrained manhandled hurt hurts threw throws throwing touched touches touching kissed kissing locked "
    "twisted squeezed poked held yanked jabbed cuffed clipped pinned lifted handled",
    "misconduct": "drunk drinking alcohol drugs swore sworn swearing flirting flirted affair inappropriate inappropriately "
    "humiliated humiliates humiliating bullying bullied bullies screamed screaming stupid thick dumb racist naked "
    "gifts presents groped leering assaulted abused abusing abuses rough",
    "circular": "training course courses elearning cpd refresher refreshers webinar webinars workshop workshops roadshow seminar "
    "conference forum module modules certificate certificates delegate delegates speakers learners accredited poster posters "
    "leaflet leaflets lanyards packs programme circular circulars consultation newsletter digest filter filters filtering "
    "webfilter categories quiz topics covers covering subscription licence invoice awareness dsls schools",
}
