/**
 * The notation of the harm tables, over text in plain lower-case words with ` . ` between sentences:
 *   `{name}` a class of words; ` ~ ` up to three words between, ` ~~ ` up to eight, never past a
 *   sentence's end; `>` a sentence ends here. Every gap is bounded, so matching stays linear.
 */

const KID =
  'child|children|childs|childrens|kid|kids|kiddie|baby|babys|babies|boy|boys|girl|girls|lad|lads|lass|lasses|son|sons|daughter|daughters|toddler|toddlers|teenager|teenagers|teen|teens|yp|young person|young people|young man|young woman|young lad|pupil|student|twin|twins|sibling|siblings|brother|brothers|sister|sisters|newborn|infant|tot|little one|little ones|grandson|granddaughter|grandchild|grandchildren|niece|nephew|stepson|stepdaughter|year old|yr old|yo|year olds|yr olds|month old|week old|day old|[0-9]+ (?:yo|yr|year)|[0-9]+yo|[0-9]+yr old|[0-9]+m old|year [0-9]+|care leaver|care leavers|resident|uasc|minor|schoolboy|schoolgirl|bairn|babe|preschooler|foster child|foster kids|tiny one';
const KIN =
  'mum|mums|mummy|mam|mom|mother|mothers|dad|dads|daddy|father|fathers|parent|parents|nan|nana|nanny|gran|granny|grandma|grandad|grandfather|grandmother|grandparents|stepdad|step dad|stepmum|step mum|stepfather|stepmother|partner|partners|boyfriend|boyfriends|girlfriend|husband|wife|hubby|ex|exes|carer|carers|foster carer|foster carers|foster dad|foster mum|uncle|uncles|aunt|auntie|aunty|cousin|lodger|neighbour|neighbours|guardian|bloke|man|woman|family|complainant|caller|client|clients|resident|residents|service user|service users';
const STAFF =
  'worker|workers|social worker|social workers|sw|staff|manager|receptionist|teacher|teachers|ta|tutor|coach|driver|escort|taxi driver|babysitter|childminder|nursery|keyworker|key worker|colleague|colleagues|support worker|officer|security|police|nurse|doctor|team|everyone|anyone|someone|somebody|whoever|anybody|people|me and|you|yous|friend|friends|mate|mates|classmate|priest|vicar|imam|pastor';

const CLASSES: Record<string, string> = {
  kid: KID,
  kin: KIN,
  staff: STAFF,
  obj: `him|her|them|me|us|you|each other|one another|${KID}|${KIN}|${STAFF}`,
  who: `he|she|they|him|her|them|i|me|we|us|his|their|my|${KID}|${KIN}|${STAFF}`,
  det: 'the|a|an|his|her|their|my|our|this|that|one|of|both|all|two|three|little|other|another|younger|older|eldest|youngest|foster|own|poor|baby|big|new|step|half|wee|whole|first|any|every|some|mums|dads|year|yr|old|[0-9]+|duty|contact|social|family',
  self: 'himself|herself|themselves|themself|myself|hisself|theirself|theirselves|her self|him self|my self|them selves|themselfs|ourselves|hersel|hissen|yourself',
  body: 'arm|arms|wrist|wrists|leg|legs|thigh|thighs|stomach|tummy|belly|neck|throat|face|back|backs|head|body|hand|hands|bum|bottom|ear|ears|cheek|cheeks|eye|eyes|chest|ribs|skin|foot|feet|shoulder|shoulders|lip|mouth|nose|hair|jaw|knee|knees|forehead|shin|shins|ankle|ankles|tongue|teeth|buttocks|windpipe|finger|fingers|torso|skull|genitals|collarbone|elbow|hip|chin',
  private:
    'private parts|privates|private|bits|down there|willy|fanny|minnie|tuppence|foof|vagina|penis|bottom|bum|boobs|breasts|breast|chest|front bottom|flower|genitals|groin|crotch|between her legs|between his legs|noo noo|winkie|knickers|pants|underwear|pyjamas|inappropriately|sexually|up her skirt|where she|where he|intimately|bad touch|special place',
  fut: 'going to|goin to|will|would|gonna|gona|hell|shell|ill|id|about to|wants to|want to|wanting to|wanted to|threatening to|threatened to|threatens to|threaten to|threat to|threats to|plans to|planning to|planning on|plan to|ready to|promised to|promising to|vowed to|vowing to|vows to|swore to|swears to|tried to|trying to|tries to|try to|try and|might|could|intends to|intending to|rather|feels like|feel like|felt like|feeling like|thinking of|thinking about|thoughts of|thoughts about|talking about|talking of|talks about|talked about|gunna|told ~ to|trying and|attempted to|attempting to|urge to|urges to|determined to|decided to|asked how to|googling how to|searching how to|googled how to|searched how to|ways to|how to',
  says: 'says|said|saying|told|tells|telling|texted|text|texts|texting|txt|messaged|message|messages|messaging|wrote|written|writes|posted|posting|note|thinks|hinting|hinted|emailed|email|shouted|screamed|screaming|rang|ringing|voicemail|letter|snap|whatsapp|dm|whispered|announced|warned|vows|keeps on|reckons|disclosed|admitted|confided|mentioned|alleged|alleging|alleges|claims|claiming|reports|reporting|reported|states|stated|stating|shouting|states that|let slip|drawn|drew|revealed|sobbed',
  drug: 'tablet|tablets|tabs|pill|pills|paracetamol|paracetamols|ibuprofen|aspirin|nurofen|codeine|co codamol|antidepressants|antidepressant|sleeping tablets|sleepers|insulin|sertraline|diazepam|valium|painkillers|capsules|methadone|heroin|cocaine|crack|ketamine|ket|xanax|spice|ecstasy|mdma|fentanyl|nitazene|medicine|medication|meds|propranolol|citalopram|fluoxetine|quetiapine|calpol|opiates|tramadol|morphine',
  chem: 'bleach|cleaner|toilet cleaner|antifreeze|anti freeze|weedkiller|weed killer|white spirit|screen wash|drain cleaner|detergent|poison|acid|sanitiser|hand gel|dettol|domestos|rat poison|slug pellets|battery|batteries|magnet|magnets|glass|razor blade|razor blades|lighter fluid|turps|nail varnish remover|nail polish remover|perfume|aftershave|washing capsules|dishwasher tablet|dishwasher tablets|vape liquid|petrol|liquitab|coin|coins|screws|needles',
  hit: 'hit|hits|hitting|hitted|beat|beats|beating|beaten|beet|punch|punched|punches|punching|kick|kicked|kicks|kicking|slap|slapped|slaps|slapping|smack|smacked|smacks|smacking|strangle|strangled|strangles|strangling|choke|choked|chokes|choking|throttle|throttled|throttling|shakes|shaking|shaken|shook|shaked|burn|burns|burned|burnt|burning|scald|scalded|scalding|batter|battered|batters|battering|attack|attacked|attacks|attacking|assault|assaulted|assaults|assaulting|stab|stabbed|stabs|stabbing|hurt|hurts|hurting|harm|harmed|harms|harming|headbutt|headbutted|headbutting|nutted|bit|bites|biting|bitten|whip|whipped|whipping|whips|caned|canes|caning|belted|belts|belting|thump|thumped|thumps|thumping|whack|whacked|whacks|whacking|walloped|wallops|clouted|clouts|leathered|leathers|lamped|lamps|decked|bashed|bashes|bashing|clobbered|smother|smothered|smothering|suffocate|suffocated|suffocating|starve|starved|starving|abuse|abused|abuses|abusing|molest|molested|molesting|molests|rape|raped|rapes|raping|tie up|tied up|tied|ties up|tying|torture|tortured|torturing|poison|poisoned|poisoning|shoot|shot|drag|dragged|drags|dragging|threw|throws|thrown|throwing|chucked|chucks|shove|shoved|shoves|shoving|push|pushed|pushes|pushing|pin|pinned|pins|pinning|restrained|restrains|restraining|knocked|knocks|pulled|pulls|pulling|yanked|yanks|yanking|spat at|spits at|drugged|drugging|drugs|squeezed|squeezing|squeezes|pinched|pinches|pinching|scratched|scratches|scratching|held down|holds down|grab|grabbed|grabs|grabbing|manhandled|manhandles|manhandling|injured|injures|injuring|kill|killed|kills|killing|murder|murdered|groom|groomed|grooming|grooms|exploit|exploited|exploiting|exploits|trafficked|trafficking|kidnap|kidnapped|abducted|snatched|bully|slammed|slams|slamming|drowned|drowning|drown|gassed|jumped|mugged|glassed|slashed|slashing|slashes|cuts|kneed|elbowed|stamped on|stamps on|stamping on|strapped|straps|whooped|swung|swings|roughed up|roughs up|duffed up|beats up|flung|hurled|swore and threw|violent to|violent towards|violent with|aggressive and hit|laying into|lays into|laid into|sexually assaulted|electrocuted|waterboarded|dunked|held under|cornered and|whacking|twatted|spanked|spanks|spanking|spank|lashed|lashes|lashing|twist|twisted|twists|twisting|dropped|bent|crushed|crushes|stood on|sat on|kneels on|knelt on|sprayed|tasered|zapped|force fed|force feeds|forcefed',
  passive:
    'hit|beaten|beaten up|beat up|battered|punched|kicked|slapped|smacked|strangled|choked|throttled|shaken|burnt|burned|scalded|attacked|assaulted|stabbed|hurt|harmed|headbutted|bitten|whipped|caned|belted|thumped|whacked|smothered|suffocated|starved|abused|molested|raped|tied up|tied to|tortured|poisoned|shot|dragged|thrown|shoved|pinned|restrained|yanked|drugged|squeezed|pinched|scratched|held down|grabbed|manhandled|injured|murdered|groomed|exploited|trafficked|kidnapped|abducted|snatched|threatened|mugged|jumped|glassed|slashed|gang raped|neglected|locked in|sexually abused|sexually assaulted|touched|interfered with|pimped|passed around|sold|knocked about|knocked around|roughed up|beaten with|blackmailed|stalked|run over|spiked|force fed|hurting|killed|electrocuted|robbed|radicalised|brainwashed|spanked|lashed|knocked over|knocked down|hit with|drowned|caged|chained|exorcised|jumped on|followed home|spat on|lured',
  alone:
    'alone|on (?:his|her|their|my|its|there|thier) own|by (?:himself|herself|themselves|myself|themself)|unattended|unsupervised|unaccompanied|with no adult|with no one|with nobody|with no supervision|without an adult|without any adult|without supervision|to fend for (?:himself|herself|themselves)|fending for (?:himself|herself|themselves)|fend for (?:themself|themselves)',
  weapon:
    'knife|knifes|knives|gun|guns|weapon|weapons|machete|machetes|firearm|firearms|shotgun|sword|cleaver|crossbow|rifle|pistol|knuckleduster|knuckle duster|taser|crowbar|razor blade|razor blades|axe|hatchet|flick knife|dagger|nunchucks|revolver|handgun|airgun|samurai|grenade|explosives|explosive|shank|shiv|blade|stanley knife|craft knife',
  /** Older company that a child has no business with. */
  elder:
    'older (?:men|man|males?|lads?|laddies|boys?|girls?|guys?|blokes?|ones|teens?|teenagers?|women|woman|fellas?|boyfriends?|gang)|olders|elders|big (?:boys|lads|laddies|uns)|bigger (?:boys|lads)|(?:grown|strange|random|unknown|adult|different) (?:men|man|males?|blokes?|guys?|lads|women)|men|blokes|fellas|(?:man|men|bloke|lads|guy|guys) (?:of|in (?:his|their|her)|aged|about) (?:late |early |mid )?(?:[2-6][0-9]s?|twenties|thirties|forties|fifties)|man old enough|dealers?|gangs?|mandem|strangers?',
  car: 'cars?|motors?|whips?|vans?|bmw|bmws|audi|audis|merc|mercs|mercedes|range rover|golf|taxis?',
  thing:
    'hammer|acid|petrol|scissors|bottle|bat|brick|iron bar|metal bar|screwdriver|glass|plank|poker|pole|chain|stick|lighter|lighter fluid|matches|golf club|spade|shovel|rounders bat|baseball bat|cricket bat|saw|chisel|needle|syringe|spanner|can of petrol|wrench|chair|table|desk|rock',
};

const expand = (pattern: string): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => `(?:${expand(CLASSES[name] ?? name)})`);

/** @param notation see the head of this file; classes may hold gaps of their own */
export function harm(notation: string, flags = ''): RegExp {
  const body = expand(notation)
    .trim()
    // A gap at the end of a pattern says nothing.
    .replace(/ ~+$/, '')
    .replace(/ ~~ /g, ' (?:[a-z0-9]+ ){0,8}')
    .replace(/ ~ /g, ' (?:[a-z0-9]+ ){0,3}')
    .replace(/(?<!\(\?<?)>/g, '[.]');
  return new RegExp(` (?:${body})(?= )`, flags);
}

/** One pattern a line. */
export const rowsOf = (rows: string, flags = ''): RegExp[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) => harm(row, flags));

/** A kind of harm, and how it is spoken of. */
export interface Family {
  name: string;
  rows: RegExp[];
}

export const family = (name: string, rows: string): Family => ({ name, rows: rowsOf(rows) });
