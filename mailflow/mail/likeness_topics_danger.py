"""Words that speak of the same thing, in what people tell of danger.

The one idea: each word is harmless by itself; that a grown man, a bed and a secret stand together is not. How a line is
written: `likeness_topics.py`.
"""

from typing import Final

VIOLENCE: Final[dict[str, str]] = {
    "hit": "hit hits hitting slap* smack* punch* kick* beat beats beaten beating thump* whack* batter* belted clip clips clipped "
    "clout* wallop* hiding headbut* strangl* throttl* chok* attack* assault* bite bites bit bitten hurt hurts hurting violen* "
    "lash* thrash* knock* clock+her clocked spank* backhand* went+for+him went+for+her laid+hands lays+hands hits+him",
    "rough hands": "grab* drag* shov* push* pull* yank* pinch* squeez* shak* shook throw threw throws thrown pin pins pinned "
    "pinning held hold holds holding haul* twist* jab* poke* restrain* march* flung fling force* forces forcing lifted swung",
    "injury": "bruis* mark marks burn burns burned burnt scar scars scald* cut cuts blood bleed* bloody black+eye lip swollen "
    "swelling lump lumps scratch* welts sore stitches broken broke fracture* handprint wound* injur* limp* stripes scab* "
    "red+mark round+marks patches purple grazes cracked+rib concussion bandage plaster+cast",
    "body": "arm arms leg legs back neck throat face cheek head hair ear ears eye eyes wrist* hand hands finger fingers foot feet "
    "rib ribs body chest tummy stomach skin mouth nose tooth teeth knee knees shoulder* thigh* ankle chin forehead scalp",
    "private parts": "bottom bits private+parts privates willy pants knickers underwear tuppence down+there wee trousers lap "
    "breast* bra tights nothing+on between+her+legs front+bottom vest leggings backside genital* you+know+what",
    "implement": "belt slipper spoon stick strap cane ruler cable cord shoe wooden iron hob cigarette fag lighter kettle bleach "
    "soap chilli hot+sauce rope needle compass hose bucket hoover scissors clippers hot+water",
    "fear": "scared afraid frightened frightens terrified fright* fear* flinch* petrified beg begs begged hid hide hides hiding "
    "nervous panic* duck ducked ducks cower* cling* scream* shaking trembl* wont+go+home doesnt+want+to+go locks+herself "
    "wet+herself wet+himself wets wetting wet+the+bed under+the+bed barricad* chair+against jumpy on+edge",
    "shut in": "lock locks locked locking bolt bolts bolted padlock shed cupboard cellar wardrobe crate cage attic loft tied rope "
    "lead leash dark shut shuts outside+till garage balcony basement under+the+stairs coal+hole kennel back+step collar "
    "back+bedroom barn not+allowed+out stairs yard shuts+her shuts+him",
    "punishment": "punish* naughty bad+boy bad+girl been+bad was+bad learns learn lesson discipline strict temper heavy+handed "
    "cross made+to+stand makes+him makes+her made+him made+her makes+them not+allowed isnt+allowed arent+allowed allowed+to "
    "stand+in kneel* sorry+properly goes+without without+tea sent+to+bed house+rules cold+bath cold+shower own+methods "
    "toughen man+up boot+camp earned if+she+cries if+he+cries stops+crying wont+eat+his",
    "threat": "kill kills killed killing threat* stab* shoot shot die watch+your+back watch+my+back coming+for come+for "
    "waiting+for wait+for wait+outside sort+him sort+her sorted+out swing+for teeth+down kneecaps burn+it+down smash* brick "
    "petrol get+him get+her ambulance responsible pay+for+it regret see+you+at know+where+you knows+where whats+coming "
    "round+there pop+round tooled find+you find+us find+me finish+him put+in+hospital be+sorry have+her have+him bring+your "
    "acid windows+through noose dig+a+hole hanging wreath gets+hurt kick+his+head do+time going+to+get get+whats no+one+safe "
    "next+time+i+see put+the+windows",
    "weapon": "knife knives blade blades machete gun guns pistol rifle shotgun crossbow bat bats acid hammer axe sword bullet* "
    "bomb bombs grenade screwdriver weapon* stanley petrol matches fertiliser airgun air+rifle catapult zombie+knife taser "
    "knuckle* can+of+petrol firearm crosshairs baseball+bat crowbar",
    "where somebody lives": "address street road lane front+door house home+address lives live number+plate registration drives "
    "where+she+lives where+he+lives which+road sign number+nine her+car his+car",
    "lying in wait": "follow* outside parked sat+outside watching watches watched window van car stood drove+past drives+past "
    "engine+running lens binocular* hanging+around hangs tracker doorbell in+the+alley every+day+at walks+home on+her+own+home "
    "same+gate half+three knows+when loiter* stalk*",
}

NEGLECT: Final[dict[str, str]] = {
    "food": "food eat eats eating ate fed feed* hungry hunger starv* lunch dinner breakfast bread toast cereal meal meals tin "
    "tins sandwich* bin bins scraps leftovers noodles cupboards fridge snack* crisps crusts tea pasta soup weetabix",
    "going without": "no without never nothing hasnt havent cant isnt none nobody not dont wont any ran+out run+out only empty "
    "doesnt didnt stopped has+to+do",
    "heat and light": "electric* gas meter cold damp mould freezing power cut+off candle* condemned no+water water boiler heat "
    "cooker warm blankets barbecue",
    "dirt": "dirty filthy unwashed smell* stank stink dirt wash washed unclean lice rubbish bags mess flea* infested scabies "
    "matted same+clothes bucket sores cat+dirt needles+on black+teeth rotten rotting dump squalor",
    "alone": "alone by+himself by+herself by+themselves on+his+own on+her+own on+their+own lets+himself letting+himself "
    "letting+herself unsupervised home+alone minds+them looks+after looking+after left+them left+with left+her left+him "
    "in+charge himself+up nobody+in no+grown+up never+in gone+away pushed+off went+off fends themselves babysits nobody+comes "
    "never+collected not+collected key+round until+i+finish",
    "late hours": "night nights midnight late 10pm 11pm 2am 3am dark evening evenings oclock past+ten ten+at+night half+five "
    "all+night till+eleven till+ten two+in+the+morning till+late closing",
    "sleep": "sleep* slept bed beds bedroom mattress floor sofa settee blanket* pillow wake woke wakes asleep lie room bath "
    "shower landing loft bunk pyjamas sleeping+bag",
    "out of doors": "street park kerb garden step yard bus+stop station beach harbour cliff* pier bridge railway tracks roof "
    "alley* woods bandstand rec bus+station skate+park car+wash shed lido bins fields",
    "clothing": "coat coats shoes socks pyjamas barefoot sleeves sleeve dressed undress* changing change long+sleeves scarf hood "
    "no+shoes foundation concealer sunglasses",
    "drink": "drink drinks drinking drunk alcohol beer wine vodka gin whisky cider pissed pub cans can+of smelt slurr* stagger* "
    "hungover booze legless pints bottle sherry had+a+few had+too+many sober tipsy",
    "drugs": "drug* weed cannabis heroin coke cocaine needle* foil pills spice vape* vapes stoned high dealer dealing smoke "
    "smoking ket ketamine powder crack pipe methadone dope gear burnt+spoons",
    "medicine": "tablets tablet medicine medication meds calpol dose doses sedat* antihist* night+nurse insulin inhaler* drops "
    "melatonin paracetamol prescription epilep* seizure seizures fit fits vitamins injecting",
    "put to sleep": "knock+him knock+her knocks+him sleeps+through go+off topped+up top+up settle+him settle+her drowsy "
    "make+them+sleep so+i+can+go wont+settle whatever+works keep+quiet keeps+them+quiet",
    "no doctor": "doctor doctors hospital gp wont+take+him wont+take+her vaccination dont+hold+with dont+use dont+believe+in "
    "prayer+will no+need+for+the+hospital fast fasting cure heal against+doctors",
    "not waking": "wake+up breathing breathe passed+out unconscious faint* collapse* floppy blue grey couldnt+stand cant+stand+up "
    "went+limp limp out+of+it isnt+moving not+moving dizzy",
    "looking after others": "gets+his+sisters gets+them+up does+the+bottles cooks cook cooking cleans carer looks+after+his "
    "looks+after+her stays+home+to see+to+the doing+everything doing+the",
}

SEXUAL: Final[dict[str, str]] = {
    "sexual": "sex sexual* naked nude nudes topless undress* kiss* touch* rape raped rapes paedo* pedo* groom* porn* indecent "
    "explicit molest* flash* expos* condom pregnan* virgin* tickl* massage cuddl* strok* lick* thrush sexy bodies "
    "special+cuddle grown+up+films dirty+films magazine morning+after birth+control sleeps+with sleep+with knee lap",
    "pictures": "photo* picture* pic pics video* image* camera webcam film filmed filming selfie* recording snap livestream "
    "phone+propped lens scanned edits airdrop*",
    "no clothes": "no+clothes without+clothes without+any+clothes without+her+clothes nothing+on no+top clothes+off underwear "
    "bikini swimming+costume paddling+pool undressed takes+the+clothes takes+off took+off lift+up+her his+trousers strip+off",
    "secret": "secret secrets secretly dont+tell not+tell wont+tell promise* tell+anyone tell+nobody tell+no+one cant+tell "
    "said+not+to told+not+to nobody+knows our+secret between+us special+friend game games hush keep+it+quiet sworn swear "
    "must+not mustnt say+nothing dont+say not+to+say made+me+promise made+me+swear behind+closed dont+let+on if+she+tells "
    "if+he+tells if+i+tell pretends pretend",
    "online": "roblox fortnite xbox playstation minecraft snapchat snap discord game tablet ipad instagram tiktok app kik laptop "
    "headset gaming server username skins vbucks v+bucks livestream",
    "gifts": "gift gifts present presents sweets money trainers necklace vouchers v+bucks tenner tenners twenties bought buys "
    "gives gave treat* lift lifts generous nike* new+phone top+up pound+to five+pounds boots scooter pizza paid+for offered "
    "lets+him free+footballs",
    "meeting somebody": "meet meets meeting met+him meet+up hotel boyfriend girlfriend agent engaged seeing older "
    "arranged+to picks+her+up picks+him+up lets+her+in his+flat at+his+house in+his+van in+his+car one+at+a+time old+for "
    "mature+for taxi caravan b&b double",
    "known offender": "register offender+s offenders offender served prison jail did+4+years his+own+taken banned+from+seeing "
    "not+allowed+near isnt+allowed+within convicted record+for tag electronic+tag got+form bail asked+to+leave moved+on "
    "previous on+a+list probation trouble+at",
    "too much for the age": "knows+a+word asked+me+why wet+again soiling clingy wont+undress wont+change changed+since "
    "different+since since+he+moved since+she+stayed walks+funny sore+down nightmares drew+a draws dolls",
    "spied on": "hole+in+the peeping watches+her watches+him through+the+gap through+the+window changing+area shower+door "
    "hidden camera+in films+the",
}

DESPAIR: Final[dict[str, str]] = {
    "death": "die dies dying died dead death kill+himself kill+herself kill+myself killing+himself suicid* heaven end+it "
    "ended+it not+be+here not+wake without+me without+us better+off disappear* never+been+born alive jump jumps grave buried "
    "wish+i+was wishes+he wishes+she in+the+ground be+gone live+anymore want+to+live ashes funeral will+for",
    "self-harm": "cutting self+harm* cut+myself cut+herself cuts+herself cutting+again scratches+his scratches+her razor* "
    "sharpener* scissors blade overdose* od hits+himself punches+himself pulls+her+hair pulling+out head+against harming "
    "hurting+himself hurting+herself burns+herself",
    "hopeless": "cant+go+on cant+do+this no+point point nothing+left hopeless worthless given+up giving+up tired+of+it "
    "everyone+would+be hates+himself hates+herself hate+myself cope coping breakdown nobody+left cant+any+more anymore "
    "whats+the+point rock+bottom end+of+it had+enough+of+life cant+carry+on evil deserves voice+that voices hearing+voices "
    "very+tired so+tired dont+know+how+much+longer they+have+won theyve+won what+ill+do numb empty+inside no+one+to+ring "
    "not+herself not+himself isnt+herself isnt+himself stopped+everything",
    "settling things": "written+everything written+it+all passwords passports sorted+the+paperwork will+be+fine goodbye bye "
    "farewell by+the+time+you note+left left+a+note letter+in letters+to gave+the+dog given+the+dog last+job look+after+them "
    "forgive give+my+love insurance tidy everything+is paid+to+the+end labelled left+the+keys none+of+it+is+your if+something "
    "were+to+happen have+the+boys have+the+children to+be+opened keep+an+eye+on+them wont+be+needed wont+be+needing "
    "gave+away giving+away",
    "means": "cliff cliffs bridge train railway tracks rope garage+with engine+running sea pier loft+hatch reservoir river "
    "level+crossing harbour+arm beachy off+the tablets+in window dressing+gown beam roof ledge crossing drown*",
    "not eating": "thin weigh* stone calories makes+herself+sick make+herself+sick wont+eat not+eating stopped+eating "
    "skin+and+bone hungry+on+purpose hangs+off living+on diet fat tissue sprouts laxative*",
}

CONTROL: Final[dict[str, str]] = {
    "control": "checks+my phone+when tracker tracks receipts allowed+out wont+let+me lets+me permission card bank+card keys "
    "money+from makes+me follows+me reads+my goes+through counts miles controls controlling permitted obey times+me i+time "
    "checks everything+i he+checks asks+where photo+when allowance pin tells+me+what who+i+see not+to+speak master "
    "dont+phone dont+ring dont+telephone dont+email not+this+address library+computer before+he before+hes when+hes+out "
    "until+hes+asleep wakes+up+and",
    "refuge and courts": "refuge order injunction court arrested prison jail released got+out bail breach* womens+aid domestic "
    "moved+us safe+house non+molestation changed+our+name new+name restraining protection hiding supervised+contact only+see "
    "within+100 not+to+know where+we+live where+we+are moved+here nobody+to+know dv divorce+papers leaving+him left+him leave+him",
    "taken away": "abroad passport* flight* one+way never+see+them never+see+him never+see+the take+the+kids take+him+away "
    "take+them snatch* collect+him pick+him+up bring+him+back not+bring packed+a+bag disappear+with abduct* get+the+kids",
    "ceremony": "ceremony ceremonies circumcis* cutting fgm celebration become+a+woman be+a+woman becoming+a+woman sewn ritual "
    "elders village aunties women+of tradition purity ready+for+it done+to+me have+it+done cleansed clean+for",
    "early marriage": "married marry marriage wedding engagement engaged bride betrothed arranged husband+when cousin+when "
    "getting+a+husband sent+away promised+to forced+marriage ring",
    "travel": "holiday pakistan bangladesh somalia sierra+leone gambia egypt sudan india nigeria kenya abroad overseas back+home "
    "my+country our+country home+country flying airport tickets term+time leave+of+absence village easter summer half+term",
    "faith and spirits": "pastor imam church pray* prayer* spirit* demon* devil witch* possess* god elders evil exorc* faith "
    "mosque temple leader sheikh retreat* compound sect church+leader",
    "family honour": "shame honour dishonour* family+name brothers brothers+know uncles decided+what family+meeting culture "
    "community obey respect",
    "extremism": "salute nazi* hitler swastika martyr* jihad isis infidel* behead* cleansing manifesto masks supremac* extremis* "
    "radicalis* recruit* brotherhood incel* black+sun tattoo invaders replace* civil+war patriots army forums list+of+names "
    "shooters day+of+the rope+day marches war+is+coming chosen traitors race+war poster+of",
    "used by others": "county+lines carry carrying carries parcel* packet* package* deliver* errand* owes owe train+to older+boys "
    "big+boys big+lads older+lads older+boy missing burner wad lookout trap shift shifts debt* job look+after+something whistle "
    "stash pays+him paid+him gang* snitch runner bag+on earn* begging sells selling clear+it",
    "kept to work": "unpaid not+paid isnt+paid cleans cooks sleeps+in never+goes+out domestic+worker maid slave works+for "
    "from+my+country her+passport their+passport nail+shop car+wash restaurant works+every no+papers her+paper boss",
}

WORRY: Final[dict[str, str]] = {
    "risk": "safeguarding danger* at+risk risk harm harmed unsafe safe worried worry concerned urgent* emergency 999 help+me "
    "please+help please+hurry lead serious",
    "made light of": "probably+nothing might+be+nothing not+sure silly overreact* joking joke lol haha messing bless wrong+end "
    "funny+thing odd strange weird funny mention thought+id im+sure no+doubt kids+eh interfere busybody nosy daft maybe "
    "only+pulling tongue+in+cheek may+be+wrong hope+im+wrong just+a+thought wouldnt+normally its+only bit+of+an+odd awkward "
    "not+to+worry had+to+laugh laughed",
    "a child tells": "told+my+son told+my+daughter told+me told+us said+his+dad said+her+dad said+his+mum said+her+mum he+says "
    "she+says he+said she+said tells+my asked+me drew drawing wrote+in told+mine says+his says+her whispered said+that+when "
    "came+out+with told+the+class news+book showed+my let+slip",
    "who must not know": "dont+tell+her dont+tell+him dont+let+him dont+ring dont+call please+dont nobody+must not+my+husband "
    "dont+say+it+was doesnt+know hed+go+mad shed+go+mad if+he+finds if+he+knew cant+give+my+name wont+give+my+name they+will+know "
    "dont+write+back delete+this cant+say+my",
    "police and care": "police social+services arrested 101 rang+the+police ring+the+police social+worker duty+line nspcc "
    "childline taken+into+care crime",
    "seen or heard": "heard hear hears through+the+wall saw noticed seen i+noticed shouting banging screaming smelt overheard "
    "watching witnessed from+my+window",
}

DANGEROUS: Final[dict[str, str]] = {**VIOLENCE, **NEGLECT, **SEXUAL, **DESPAIR, **CONTROL, **WORRY}
