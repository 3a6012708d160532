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
    'vodka weed spice crack heroin cocaine ketamine drugs mdma gummies edibles xanax ket coke needles syringe syringes dealer dealers cannabis',
  ],
  [
    1,
    'men bloke blokes strangers stranger gang gangs lads older man males lodger boyfriend boyfriends stepdad uncle cousin',
  ],
  [2, 'hotel hotels airbnb brothel takeaway bookies'],
  [
    1,
    'crying sobbing shaking hysterical distressed begging begged pleading trembling cowering flinch flinches flinching hiding hid petrified terrified scared frightened panicking whimpering',
  ],
  [2, 'screaming screams scream'],
  [
    1,
    'throat neck ankles ankle wrists wrist forehead lip hair ribs eye stomach head face skull ear',
  ],
  [
    1,
    'tied pulled dragged pushed threw thrown shoved grabbed yanked forced pinned lifted swung dangled slammed held squeezed twisted kneeling whacked hit',
  ],
  [
    2,
    'punish punishes punishment punished punishing beatings beating strangled bruise bruises bruised bruising bleeding blood burns choked belt cigarette cigarettes',
  ],
  [1, 'marks mark burn scratches swollen lump limping limps cut sore scar scars wound'],
  [
    1,
    'cold barefoot shoes hungry freezing starving soaked filthy cupboard shed cellar garage stairs basement attic dark outside',
  ],
  [
    2,
    'naked topless nudes pants knickers undressed molested fondled groped porn sexual sexually raped',
  ],
  [
    1,
    'bed bedroom lap bath shower touches touched touching kissed kisses secret secrets photos webcam pics',
  ],
  [1, 'night tonight midnight overnight alone locked'],
  [1, 'airport passports flight abroad married wedding marry'],
  [
    2,
    'unconscious lifeless collapsed unresponsive seizure vomiting limp paralytic overdosed ambulance 999 paramedics drowning convulsing gasping',
  ],
  [1, 'sick dizzy drowsy sleepy slurring drunk breathing pale grey fainted'],
  [2, 'knife stabbed machete gun hammer petrol acid bomb'],
  [2, 'kill killed murder dead die suicidal'],
  [1, 'smashed smashing smashes brick mob revenge swear swore window windows'],
];

export const CUES: ReadonlyMap<string, { kind: number; weight: number }> = new Map(
  KINDS.flatMap(([weight, words], kind) =>
    words
      .split(' ')
      .map((word): [string, { kind: number; weight: number }] => [word, { kind, weight }]),
  ),
);

/** A person is spoken of. */
export const SOMEONE: ReadonlySet<string> = new Set(
  'he she him her they them his child children kid kids baby boy girl lad lass son daughter toddler teenager yp twins brother sister infant newborn niece nephew grandson granddaughter pupil me'.split(
    ' ',
  ),
);
