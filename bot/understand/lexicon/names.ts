/** What is known of names in general, whoever is in the directory. Data only. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** First names that are everyday words: on their own they are a person only where a person must stand. */
export const WORDLIKE_NAMES = set(`
will mark sat may april june august easter summer dawn grace noel jan sunny march rose hope faith joy ivy holly amber ruby pat
bill sue art rob nick frank guy dean drew miles penny robin carol gene ray sky star autumn spring mon sun chance
christmas january daisy lily jade pearl olive iris ella mina angel destiny harmony melody glen cliff clay lance grant max
wade chase rich dale heath basil reed pierce chuck jack tuesday wednesday friday dec
`);

/** Of those, the ones that with a capital are nearly always a person. */
export const MILD_NAMES = set(
  'grace noel jan dawn sunny robin carol frank guy dean miles rob pat sue bill nick jack',
);

/** Words before a name that make it a person even when the name is an everyday word. */
export const BEFORE_PERSON = set(`
to for about from by with thank thanks tell ask regarding re against cc named called praising praise praised thanking
towards worker manager officer adviser advisor mentions mentioned give gave assign reassign allocate pass blames blamed naming
blaming hand sw tm iro
`);

/** Words after a name that make it a person. */
export const AFTER_PERSON = set(`
was is has had did does from in at on and who deserves said says went helped rang called never always gets got
for been being goes made gave took kept came phoned visited supported really handled dealt emailed wrote didnt from's
deserved listened treated refused turned shouted told ignored cancelled promised missed
`);

/** A verb after "will", "may" or an object after "mark" shows the everyday word. */
export const AFTER_MODAL = set(`
be have not do you i we they he she it get go need come send give take make let try call ring see know want also never
still probably definitely respond reply log close finish chase update write email submit work ask tell wait miss hit
this that these those as them all both my our the a an case cases complaint complaints one ref item anyone someone
`);

/** After a name: it is a child's or a family's, not a member of staff's. */
export const FAMILY_AFTER = set(`
mum mums mom mam mother dad dads father nan nana gran grandma grandmother grandad granddad grandfather auntie aunt uncle sister
brother parents parent carer carers family families foster placement school siblings stepdad stepmum stepfather guardian nanna
mummy daddy household case file
`);

/** Before a name: a title, or a child. */
export const FAMILY_BEFORE = set(
  'mr mrs ms miss cllr councillor grandad granddad grandpa grandma gran nan nana nanna auntie aunty aunt uncle cousin dr doctor pc sgt baby little young child lad boy girl kid toddler twins mx sir',
);

/** Surnames common enough that "grace patel" in small letters is plainly a full name. */
export const COMMON_SURNAMES = set(`
smith jones williams taylor brown davies evans wilson thomas johnson roberts robinson thompson wright walker white edwards
hughes green hall lewis harris clarke patel jackson wood turner martin cooper hill ward morris moore clark lee king baker
harrison morgan allen james scott phillips watson davis parker price bennett young griffiths mitchell kelly cook carter
richardson bailey collins bell shaw murphy miller cox richards khan marshall anderson simpson ellis adams singh begum
wilkinson foster chapman powell webb rogers gray mason ali hunt hussain campbell matthews owen palmer holmes mills barnes
knight lloyd butler russell barker fisher stevens jenkins murray dixon harvey ahmed kaur obrien oconnor osullivan ryan
patterson reid stewart robertson mcdonald mackenzie nguyen sharma shah mehta kumar gupta chowdhury miah akhtar mahmood
mendes mensah adeyemi okafor okoro nwosu nowak kowalski gallagher doherty walsh byrne
`);

/** Given names near to another that are names in their own right, not misspellings of it. */
export const OTHER_NAMES = set(`
shane shannon jane jean joan jenna carl karl karen carrie kerry kelsey tim tam don ken marie maria martin marcus ryan ruby rosie rita
helen ellen elena leena selena tanya tara terry harry hannah anna amanda amy emma emily ella lily lucy jack jake josh jordan james
gracie owain evan ewan aiden adam alan ben brian bryan colin craig daisy david dean diane ellie fiona gary gemma georgia georgina
henry isla jade jamie jason jayden jess jessica julie kate katie kevin kyle laura lauren leah liam linda lisa luke megan mia
mike molly natalie neil nicola olivia oscar paul peter rachel rebecca richard rob robert rosa sara sarah simon sophie stacey
stephen steve stuart susan tina tracy tyler victoria zoe zara mason logan noah leo max freya faith hope poppy ethan
`);
