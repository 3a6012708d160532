/**
 * Words that seldom stand together in office talk unless someone is in danger. No order, no grammar:
 * enough different kinds of them in one sentence about a person trip the wire. Data only.
 */

/** How much one sentence must gather. */
export const ENOUGH_CUES = 3;

/** Each kind counts once a sentence. Kinds worth two are nearly enough alone. */
const KINDS: readonly [weight: number, words: string][] = [
  [
    2,
    'vodka whisky weed spice crack heroin cocaine ketamine drugs drug mdma gummies edibles xanax ket needles syringe syringes dealer dealers cannabis glue aerosol',
  ],
  [
    1,
    'men bloke blokes strangers stranger gang gangs older man males lodger boyfriend boyfriends stepdad uncle cousin van paedo offender',
  ],
  [2, 'hotel hotels airbnb brothel takeaway bookies'],
  [
    1,
    'crying sobbing shaking hysterical distressed begging begged pleading trembling cowering flinch flinches flinching hiding hid petrified terrified scared frightened panicking whimpering',
  ],
  [2, 'screaming screams scream'],
  [
    1,
    'throat neck ankles ankle wrists wrist forehead lip ribs eye stomach face skull arm arms legs back thigh bottom mouth teeth',
  ],
  [
    1,
    'tied dragged shoved grabbed yanked forced pinned swung dangled slammed squeezed twisted whacked hit pulled threw thrown hurt hurts hurting lashed rough violent violently',
  ],
  [
    2,
    'punish punishes punishment punished punishing beatings beating strangled bruise bruises bruised bruising bleed bleeds bleeding blood bloody burns choked choking belt cigarette cigarettes scalded stabbing abused abuse assaulted raped molested',
  ],
  [
    1,
    'marks mark burn scratches swollen lump limping limps cut cuts sore scar scars wound scratching',
  ],
  [
    1,
    'barefoot shoes hungry freezing starving soaked filthy cupboard shed cellar garage stairs basement attic dark nappy pyjamas underweight',
  ],
  [2, 'naked topless nudes knickers undressed fondled groped porn sexual sexually sex pregnant'],
  [
    1,
    'bed lap bath shower touches touched touching kissed kisses secret secrets webcam pics filming films',
  ],
  [1, 'night midnight overnight 2am 3am 4am 1am'],
  [1, 'alone himself herself themselves unattended asleep'],
  [2, 'carriageway footbridge rooftop motorway railway tracks canal river cliff bridge roof ledge'],
  [1, 'airport passports abroad married wedding marry'],
  [
    2,
    'unconscious lifeless collapsed unresponsive seizure vomiting limp paralytic overdosed overdose ambulance 999 paramedics drowning drowned convulsing gasping',
  ],
  [
    1,
    'sick dizzy drowsy sleepy slurring slurred drunk breathing pale grey fainted confused stinking',
  ],
  [2, 'knife knives stabbed machete gun hammer petrol acid bomb blade razor'],
  [2, 'kill killed murder die dead suicidal tablets pills paracetamol noose rope'],
  [1, 'smashed smashing smashes brick mob revenge window smash torch'],
  [
    1,
    'vanished disappeared untraceable unseen missing absconded runaway exploited trafficked groomed',
  ],
  [1, 'locked trapped stuck stranded abandoned dumped'],
  [1, 'police cops emergency urgent urgently help'],
];

export const CUES: ReadonlyMap<string, { kind: number; weight: number }> = new Map(
  KINDS.flatMap(([weight, words], kind) =>
    words
      .split(' ')
      .map((word): [string, { kind: number; weight: number }] => [word, { kind, weight }]),
  ),
);

/** A child is spoken of: nearly a cue in itself. */
export const CHILD: ReadonlySet<string> = new Set(
  'child children kid kids baby boy girl lad lass son daughter toddler teenager teen yp twins newborn infant niece nephew grandson granddaughter pupil yo'.split(
    ' ',
  ),
);

/** A person is spoken of. */
export const SOMEONE: ReadonlySet<string> = new Set(
  'he she him her they them his child children kid kids baby boy girl lad lass son daughter toddler teenager yp old teen resident twins brother sister infant newborn niece nephew grandson granddaughter pupil me mum partner i'.split(
    ' ',
  ),
);
