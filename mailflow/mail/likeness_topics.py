"""Words that speak of the same thing, so that what was learned of one is known of the others: people, talk, the office.

The one idea: nobody writes the same sentence twice, but a shed, a cellar and a cupboard are all places to be shut in. A
school may add words to a line; `*` stands for any ending, and `+` joins the words of one entry. What speaks of danger is
in `likeness_topics_danger.py`. After a change the weights are to be learned again (`scripts/train_likeness.py`).
"""

from typing import Final

PEOPLE: Final[dict[str, str]] = {
    "child": "child* kid kids kiddie* boy boys girl girls lad lads son sons daughter daughters daugther niece nieces "
    "nephew* neice grandson* granddaughter* grandchild* toddler* little+one little+ones little+man brother brothers "
    "sister sisters sibling* twin twins stepson stepdaughter youngster* pupil pupils schoolgirl schoolboy teenage* "
    "cousin cousins eldest youngest year+old year+olds infant infants",
    "baby": "baby babys babies newborn bump pram buggy cot cots nappy nappies high+chair moses+basket weeks+old "
    "months+old month+old",
    "she": "she her hers herself shes shed shell girl",
    "he": "he him his himself hes hed hell",
    "they": "they them their theyre theyve theyll themselves",
    "I": "me my i im ive id ill myself mine",
    "we": "we us our weve were ourselves ours",
    "mother": "mum mums mother mothers mummy mummys mam mama mom stepmum stepmother mommy",
    "father": "dad dads father fathers daddy daddys papa pop",
    "man at home": "stepdad stepdads stepfather* step+dad boyfriend boyfriends fella fellas bloke blokes uncle uncles lodger "
    "partner partners brother+in+law father+in+law stepbrother bf fiance new+man babysitter",
    "man": "man men mans guy chap gentleman geezer lads fellow fellas sir",
    "woman": "woman women lady ladies girlfriend",
    "spouse": "husband husbands wife wifes wives missus ex exs hubby other+half exhusband exwife",
    "stranger": "stranger strangers someone somebody unknown somebodys older nineteen eighteen sixteen seventeen twenties "
    "thirty+odd",
    "grandparent": "nan nans nana nanny gran grans granny grandma grandmother* grandad grandads granddad grandpa "
    "grandfather* grandparent* aunt aunts auntie aunties aunty mother+in+law in+laws",
    "neighbour": "neighbour* neighbor* neigbour* next+door downstairs upstairs opposite landlord flat flats underneath",
    "carer": "childminder* minder minders babysit* au+pair carer carers guardian* foster* minding",
    "adult": "adult adults grown grownup* grown+up grown+ups",
    "parent": "parent parents parental",
    "another parent": "another+parent other+parent other+parents one+of+the+mums one+of+the+dads one+of+the+parents "
    "one+of+the+mothers one+of+the+fathers a+mum a+dad other+mums other+dads another+mum another+dad another+mother "
    "another+father certain+parent certain+parents some+parents fellow+parent other+mothers other+families one+mother "
    "one+father a+father a+mother one+lady some+of+the+mums some+of+the+parents certain+person certain+ones two+mums "
    "two+dads two+parents two+families year+dads year+mums other+mum other+dad one+dad one+mum one+parent a+parent "
    "the+mum the+dads the+mums some+mothers same+parents few+parents few+mums few+dads same+woman one+woman one+man "
    "that+woman that+man one+gentleman a+certain",
    "staff": "teacher* tutor ta tas tas teaching+assistant* dinner+lad* supply coach* caretaker* midday volunteer* "
    "instructor* staff senco* receptionist* kitchen lollipop one+to+one site+manager escort cleaner lunchtime+supervis* "
    "student+teacher club+leader key+worker colleague* cook",
    "a name with a title": "mr mrs miss ms mx dr",
    "the Head": "head headteacher* heads headmaster headmistress",
    "governors": "governor* chair clerk pta committee diocese trust",
    "pupils of the big school": "academy secondary grammar year+7 year+8 year+9 year+10 year+11 big+school college",
}

TALK: Final[dict[str, str]] = {
    "group": "group groups groupchat gc",
    "chat": "chat chats whatsapp* whatsap* watsapp wotsapp whats+app what+app watts+app wots+app wats+app thread threads "
    "messenger telegram forum dojo channel message+list class+page year+page",
    "social media": "facebook fb insta instagram tiktok snapchat review reviews google trustpilot blog online page pages "
    "profile comments+under feed website marketplace twitter",
    "posted": "post posts posted posting comment* caption* share shares shared sharing upload* forward* repost* tag tags tagged "
    "circulat* publish* put+up puts+up putting+up went+up",
    "wrote": "wrote write writes written writing put puts putting typed typing reply replied replies replying message* "
    "messag* text texts texted texting email* emailed voice+note* letter letters sends sent sending",
    "said": "said say says saying told tell tells telling called calls calling call named remark* mention* spoke spoken speak "
    "speaks speaking talk talks talking talked asked announced described refer refers referred",
    "kept copies": "screenshot* screengrab* screen+shot* screen+grab* export* saved copies img screen pictures+of+it zip "
    "attached saved+it kept+copies kept+it evidence printed",
    "smileys": "emoji* laughing+face* thumbs heart hearts likes liked gif gifs meme memes sticker stickers haha lol lmao 😂 🤣 "
    "👏 😬 🙈 😭 🐍 🐷 wink* faces smiley reaction* thumbs+up clapping",
    "everybody sees": "everyone everybody everyones whole all+the forty fifty sixty thirty hundred families in+front+of "
    "for+all public publicly recipients addresses people to+see see+it read+it",
    "poll": "poll polls vote votes voted voting petition* campaign* dossier boycott signed signatures sweepstake league+table",
    "in charge of a group": "admin admins moderator* mod mods rep reps removed remove kicked chucked thrown booted banned "
    "blocked unblocked left+the+group add+me added delete deleted",
    "insult": "cow idiot* thick stupid useless muppet* moron* clown* scum slag slags bitch* liar liars cheat cheats thief "
    "fraud scroung* lazy fat ugly dozy gormless pathetic pig pigs sheep witch trout dragon troll snake rat rats waste "
    "clueless incompetent coven stuck+up chav* slut tart weirdo weird smelly stink* slop jobsworth* lapdog robot ninja* "
    "freak slacker* snowflake bully bullies halfwit* spineless disgrace joke drama+queen sponge* rubbish monkeys parasites "
    "hag battleaxe dopey dinosaur jumped+up simple harpy biter naughty+one nicknam* names+he names+she",
    "mock": "mock* laugh* joke jokes joked joking mick mickey ridicul* sneer* impression* imitat* nickname* digs dig jibe* "
    "sarcas* sarky teas* taunt* piss fun funny banter comedy hilarious giggl* snigger* limerick cartoon impersonat* baby+voice "
    "correct* make+fun making+fun made+fun",
    "unkind": "nasty horrible vile cruel* unkind* mean spite* rude* toxic poison* abus* offens* insult* unpleasant hurtful "
    "disgust* disgrace* appalling shameful hostil* aggress* vicious personal bitter hateful snide filth* foul derogatory "
    "horrid awful distasteful catty bitchy malicious vendetta bully* bulli* intimidat* harass* vindictive sniping",
    "rows": "rant* tirade slat* moan* gossip* rumour* rumor* lies lie lying slander* libel* defam* accus* blam* criticis* "
    "slagging whisper* stir* run+down having+a+go have+a+go pile+on pile pop+at gang+up ganging argu* row rows rowing quarrel "
    "feud fall+out fell+out falling+out barney scrap kick+off kicking+off kicked+off bickering sides camps cliques "
    "allegation* untrue spreading going+round doing+the+rounds all+over tearing+into heated bust+up moaning",
    "swearing": "swear* swore language effing bad+words bad+word starredout dirty+words crude obscen*",
    "origin or faith": "racis* race black muslim* islam* hijab niqab headscarf* jew* hindu* polish poland romani* gypsy "
    "gypsies roma traveller* ukrain* kurdish african* nigeria* asian chinese foreign* immigrant* migrant* accent english+is "
    "my+english country religion faith gay gays lesbian trans homophob* transphob* sexist skin monkey halal syrian albanian "
    "bulgarian brazil* lithuan* orcs antisemit* refugee* asylum ethnic* colour+of go+back+to halal welsh scottish turkish "
    "somali afghan sikh turban single+mum",
    "disability": "disab* autis* adhd deaf stammer* stutter* dyslex* wheelchair downs hearing+aid* special+needs birthmark "
    "lisp ehcp cleft parkinson* blue+badge diagnos*",
    "politics": "politic* election* brexit council* flags boats vaccine* vax covid gaza israel* immigration hotel reform "
    "labour tory by+election conspiracy patriot* candidates protest* strike+day",
    "private business": "divorce* affair marriage private personal confidential rent benefits universal+credit debt* "
    "hardship adopted adoption miscarriage ivf cancer chemo splitting+up separated redundan* bank+statement* weight "
    "financial pregnancy business husbands+away",
    "hurt feelings": "upset upsetting crying cried cry cries tears tearful hurt humiliat* ashamed shame embarrass* mortified "
    "dread* sickened devastat* distress* wounded sad sadness unhappy uncomfortable unwelcome fuming furious livid angry gutted "
    "offended stress* lonely excluded left+out isolated targeted picked+on ganged hounded",
    "keep my name out": "in+confidence confidential* anonymous* anon name+out my+name without+my+name not+giving keep+me+out "
    "quiet+word discreet* in+the+background between+ourselves not+be+named remain didnt+hear+it from+me dont+use+my "
    "rather+not+say not+for+email",
    "what should be done": "a+word word+with somebody+should someone+should should+know ought+to speak+to deal+with "
    "put+a+stop take+it+down taken+down take+down remind reminder make+you+aware let+you+know aware raise can+you+do "
    "something+done procedure rule rules guidance steer want+it+off wants+to+stop to+stop please+stop put+right "
    "have+a+word stepped+in intervene warn apolog* retract took+it+down deleted+it stop+it needs+to+stop look+into",
    "how parents treat each other": "pick+up gate playground coffee cliques ringleader grown+women grown+men school+run "
    "other+mums mums+night",
}

OFFICE: Final[dict[str, str]] = {
    "absence": "absent* absence off+today wont+be+in not+in will+not+be+in not+be+in home+today off+sick off+school off+with "
    "keeping+him keeping+her 48+hours back+tomorrow back+on poorly isnt+in wont+be+coming not+coming late running+late "
    "excuse excused authorised",
    "illness": "sick sickness vomit* temperature tummy+bug bug cold cough* fever chickenpox chicken+pox ear+infection virus "
    "throat rash tonsil* antibiotic* headache diarrh* norovirus conjunctiv* verruca eczema spots nits headlice head+lice "
    "allerg* asthma hayfever infection jab jabs flu",
    "appointment": "appointment* dentist* orthodont* optician* clinic appt consultant hearing+test physio speech+therap* "
    "eye+test operation grommets",
    "small accident": "fell fall fallen falling tripped bumped bang scooter bike bikes trampolin* climbing+frame football "
    "cricket hockey rugby rounders ball goalpost slipped ice+lolly plaster plasters first+aid xray cast crutches karate judo "
    "bouncy stung sting wasp bee",
    "money": "pay paid payment pays balance account invoice* refund fee fees cost costs price topped charge charged "
    "dinner+money parentpay cheque envelope deposit cash receipt pence pounds receipts budget spend salary bank+details",
    "clubs": "club clubs breakfast+club after+school choir recorder guitar chess judo karate gymnastics netball swimming swim "
    "lesson lessons music piano violin drums coding cookery ballet dance drama brownies cubs scouts beavers rainbows "
    "trombone cello tournament match league fixtures team practice",
    "trips": "trip trips residential museum castle consent form forms permission kit+list packed+lunch farm theatre aquarium "
    "minibus tickets seats",
    "uniform": "uniform jumper* cardigan book+bag bookbag pe+kit kit trainers plimsolls hat hats gloves glove glasses "
    "water+bottle lost+property lost found label labels wellies hoodie* blazer shirt jumpers umbrella lunchbox lunch+box scarf",
    "admissions": "admission* place school+place waiting+list tour look+round visit starting prospectus catchment moving "
    "moved moving+house new+address offer+day apply register",
    "lessons": "homework spelling* reading+book reading+record maths phonics project topic book books library learning "
    "worksheet times+tables english science history class+assembly sats curriculum literacy reading level",
    "events": "fair nativity play plays assembly sports+day disco concert show production parents+evening world+book+day "
    "costume* carol* harvest raffle tombola stall cake cakes quiz fete leavers christmas easter panto* performance rehears* "
    "bonfire party wedding birthday christening poppy santa eid diwali ramadan festival celebrat* bake sale",
    "office things": "newsletter timetable term+dates half+term inset app login password link phone+number new+number update "
    "updates records contact+details change+of+address printer boiler hall let hire booking book booked rota dates time+does "
    "hours copy print list spare form+attached",
    "work for the school": "cv vacancy post+of application apply applying reference references interview dbs placement job "
    "timesheet payslip ppa supply+cover volunteer position hours references rota",
    "selling": "unsubscribe offer offers discount* quote quotation webinar training course courses delegate* demo brochure "
    "workshop* licence lease renew* vat products customers supplier free+trial book+now click parcel verify special+offer "
    "selected service services resources pack download catalogue sponsor per+delegate view+in+browser voucher* "
    "click+here quotation tender exclusive",
    "thanks": "thank thanks thankyou grateful lovely wonderful brilliant kind kindness delighted congratulations pleased "
    "marvellous fantastic amazing enjoyed happy proud superb fab fabulous saint loved loves appreciate* pleasure ta cheers "
    "well+done star thrilled",
    "collection": "collect collecting collected pick+up pickup picking picks pick+him+up traffic gate drop+off walking+home "
    "grandads+collecting collection fetch fetching hatch pick+her+up",
    "animals": "dog dogs cat cats hamster* rabbit* guinea+pig* gerbil* snake* fish bear fox puppy kitten seagull* hedgehog",
    "pretend": "viking* roman* battle pirate* villain witchs king soldiers victorian* egyptian* superhero* shooting+star* space "
    "foam cardboard plastic game+of act scene stage part+in ghost skeleton halloween book film story character topic drawing "
    "fancy+dress mystery tudor* knights medieval war remembrance author",
    "building and grounds": "fence boiler radiator* alarm builder* scaffold* engineer plumber electric+cable window+cleaner paint "
    "painting repair broken+latch lights bins hedge parking zigzags car+park roadworks crossing delivery deliveries keys drain "
    "caretakers tree mouse wasp+nest heating toilet toilets",
    "meetings": "agenda minutes meeting item items governors+meeting draft policy policies audit briefing refresher posters "
    "committee budget approve papers version ambassadors anti+bullying safeguarding+training training+day",
    "joining a group": "add+me join joining added+to invite link+to new+starter set+up setting+up who+runs take+over taking+over "
    "lost+the+group lost+my+phone new+phone class+rep mute notifications put+me+on get+on",
}

ELSEWHERE: Final[dict[str, str]] = {
    "complaint": "complain* complaint formal* formally stage procedure dissatisf* unhappy+with not+good+enough outcome panel "
    "appeal response apology excuse* fobbed ofsted escalat* unacceptable upheld nobody+rang nobody+told in+writing raised+this "
    "disappoint* failed promised consult* reviewed explanation answered shambles official",
    "own data": "data gdpr subject+access copy+of copies information records record file hold held delete erase remove consent "
    "object withdraw correct entitled on+file keep+on written+down about+me about+us photos+off copies+of website system "
    "permission what+you+have everything+you images right+to lawful "
    "sight+of off+your+system off+your+computer computer printout entitled+to agree consented opted unsubscribe+me processing "
    "article privacy+notice rectify restrict access+to who+has+seen kept+where kept destroyed wiped wipe take+me+off take+us+off "
    "take+off take+down remove+my remove+our all+the+paper the+papers by+law the+law minutes+of+the+meeting cctv",
    "figures": "foi freedom+of+information how+many how+much figures number+of spent spend contract statistics taxpayer "
    "recorded+information request minutes accounts per+year last+three+years each+of disclose broken+down academic+years "
    "under+the+act",
    "law": "solicitor* client act+for instructed claim proceedings tribunal liable liability without+prejudice lawyer legal llp "
    "barrister sue suing court settlement undertakings counsel damages compensation injunction brief no+win letter+before "
    "defamation served represent "
    "unlawful judicial+review tribunals solicitors+firm firm our+client my+client instructing instructed+to notice+of legal+team "
    "small+claims county+court hearing directions acas conciliation estate beneficiary party+wall copyright licence+fee in+touch+about",
    "authorities": "pc pcso dc sgt ds police constable social+worker lado childrens+services strategy+meeting conference "
    "section+47 cafcass probation mash encompass crime+ref family+court sealed order+of social+care early+help camhs coroner "
    "attended officer assessment child+protection prevent+team marac statement witness chronology "
    "health+visitor family+support+worker support+worker duty+team safer+schools fostering placement placed probation youth+offending "
    "virtual+school collar+number reference+number crown+court magistrates bail secure+email core+group referral threshold enquiry "
    "missing+persons tipstaff cjsm conference+unit reviewing+officer guardian+appointed",
    "press": "journalist* reporter newspaper bbc itv radio editor story comment+from deadline newsdesk column article "
    "interview documentary press producer filming photographer herald echo gazette magazine on+the+record tv "
    "freelance tip+line viral on+air live+at programme pull+out agency fm courier chronicle messenger times publish publication "
    "broadcast podcast right+of+reply statement quote print edition photographers running+a running+something background "
    "off+the+record going+to+press to+press air researcher camera+crew voiced named+in",
    "let out": "wrong+child someone+elses another+childs sent+me cc bcc to+box email+addresses addresses see+everyone "
    "meant+for wrong+report wrong+person lost+the folder laptop memory+stick clipboard portal sheet visible not+mine "
    "different+child another+family belongs+to open+the left+on+the attachment by+mistake inside "
    "redacted recall hacked surnames passport+number dates+of+birth log+in pigeon+hole shredded scanned spreadsheet usb forwarded "
    "wrong+smith all+the+parents everybodys everyones every+child names+of named+pupil medical+sheets allergy+sheets meant+to+see "
    "anybody+to+see the+whole+year somebody+elses old+address new+address+to gave+my gave+our gave+him knew+that stopped+reading",
    "told before": "any+news any+update heard+back further+to as+promised my+last last+email last+weeks ignore forget chasing "
    "still+waiting follow+up reference earlier+email as+requested since+we+spoke withdraw+my other+pictures you+asked "
    "any+joy getting+back update as+agreed spoken+to+her again+since progress the+rest no+further changed+my+mind disregard "
    "we+spoke happened+again when+we+met sorted+it",
    "above the Head": "governors diocese chair+of+governors above+him someone+above higher the+chair winstanley unopened "
    "not+be+dealt his+boss passed+to+the+chair only+please",
    "at work in school": "after+school+club supply+teacher in+the+classroom in+class lesson playground+duty changing+room "
    "swimming+teacher football+coach music+teacher minibus taxi+driver",
}

EVERYDAY: Final[dict[str, str]] = {**PEOPLE, **TALK, **OFFICE, **ELSEWHERE}
