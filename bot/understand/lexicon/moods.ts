/**
 * Words of thanks, of grievance, of wishing and of thinking, as they stand in what families and partners are
 * said to have said. They decide only where no rule has: "dad sent six pages slating the team". Data only.
 */

const words = (text: string): string => text.trim().split(/\s+/).join('|');

/** One turn of speech a line. */
const turns = (text: string): RegExp =>
  new RegExp(
    text
      .trim()
      .split('\n')
      .map((row) => row.trim())
      .join('|'),
  );

/** Stems; an ending may follow. */
const GLAD = words(`
prais thank commend compliment brilliant fantastic wonderful lovely love loved loves adore joy pleasure delight thrill
chuffed star stars hero heroes angel gem diamond credit asset amazing kind kindness caring patient supportive helpful
professional grateful gratitude appreciat impress pleased happy glad best superb excellent exceptional outstanding incredible
terrific marvel inspir reassur exemplary calmer encourag welcoming thoughtful compassion warm gentle trust trusts trusted fab ace great
blessing lifesaver godsend treasure champion legend applaud admir congratulat
`);
const SORE = words(`
slat judged judgy lies lied lying untrue inaccura incorrect wrong wrongly unfair unjust blam ignor dismiss fobbed rude abrupt
curt snapp shout swore patronis belittl humiliat embarrass disrespect upset distress hurt angry angrily anger furious fuming livid cross
annoy irritat frustrat disappoint disgust appal outrag horrif fail failing fails poor poorly bad badly terrible awful dreadful
dire worst useless hopeless incompeten unprofessional unaccept inappropriate mistake mistakes error errors delay delays delayed
late cancel unhappy disput disagree object objects objecting refus challeng demand demanding apolog compensat discriminat racis biased bullied
harass mould mouldy dirty filthy broken damaged shambles shambolic disgrace appalled careless cold uncaring unhelpful unsupported
unheard abandon accus alleg blanked botch broke bully chaos contradict deceiv degrad demean denied deny disbelie distrust
doctored evasive exaggerat excluded fabricat forgot forgotten grilled guilt hassl heartless hostil impatien inconsisten indifferen
insensitiv insult intimidat intrusive isolat lectur lack mishandl mistreat misunderst mock nasty negligen nightmare offend offens
omitted overlook overrul pointless prejudic railroad resent rubbish rush sarcas scathing shock sidelin silenc smirk snub stonewall
stress stitched swept traumat unanswered uncomfortabl undermin unclear unkind unreliabl unwelcome violat wasted withheld worse misled pressured betray unimpressed scandal outrageous farce mess lost criticis critical slagging slamming slammed rant ranting
`);
/** Whole turns of speech, looked for before single words. */
const GLAD_TURNS = turns(String.raw`
  (?:can|could) not (?:sing|praise|thank|speak)
  weight in gold
  could not have (?:asked|wished|hoped) for
  can ?not fault
  not a bad word
  no complaints about
  owes? (?:him|her|them|WHO|everything|it all)
  (?:like|been) a (?:second )?(?:mum|dad|mother|father|rock|friend) to
  made (?:such |all )?(?:a|the) difference
  five star
  N star
  first class
  top notch
  got (?:him|her|them|us) through
  turned (?:\S+ )?(?:life|things) (?:round|around)
  never (?:gave|gives|given) up on
  always there for
  goes out of
  night and day
`);
const SORE_TURNS = turns(String.raw`
  not (?:been )?(?:listen|heard|told|asked|invited|consulted|informed|paid|good enough|right|fair|acceptable|on|kept)
  without (?:asking|telling|warning|(?:him|her|them) (?:knowing|there))
  let (?:\S+ )?down
  had enough
  fed up
  sick (?:of|to)
  keeps? (?:chang|cancel|forget|mov|ask|getting|saying|being)
  nothing back
  no (?:reply|response|answer|contact|explanation|apology|update)
  never (?:came|rang|turned|replied|got|showed|told|asked|once|again)
  up in arms
  kick(?:ed|ing)? off
  a joke
  in the dark
  out of order
  right state
  spoken to
  talked (?:over|down|to like)
  taking sides
  (?:can|could) not believe
  (?:not|never) turn(?:ing|ed)? up
  on (?:his|her|their) phone
  short with
  treated (?:\S+ )?(?:like|as|differently|at)
  how (?:he|she|they) (?:was|were) treated
  took (?:his|her|their|my)
  wants? (?:\S+ )?(?:changed|removed|sacked|struck off|an explanation|answers)
  (?:different|new|another|change of) (?:social )?worker
`);

const stem = (alternatives: string): RegExp =>
  new RegExp(
    ` (?:${alternatives})(?:e|ed|es|s|d|y|ies|ing|ful|ation|ance|ive|able|ly|al|ting|ted|ment)?(?= )`,
    'g',
  );
const GLAD_WORD = stem(GLAD);
const SORE_WORD = stem(SORE);
/** Within a few words before a glad word it makes it a sore one. */
const NOT_BEFORE = / (?:not|never|no|nobody|hardly|without|isnt|far from|less than) (?:\S+ ){0,2}$/;

export type Mood = 'glad' | 'sore' | null;

/** @param text the line boiled down, with a space at either end */
export function moodOf(text: string): Mood {
  let glad = GLAD_TURNS.test(text) ? 2 : 0;
  let sore = SORE_TURNS.test(text) ? 2 : 0;
  for (const match of text.matchAll(GLAD_WORD)) {
    if (NOT_BEFORE.test(text.slice(0, match.index + 1))) sore += 1;
    else glad += 1;
  }
  for (const match of text.matchAll(SORE_WORD)) {
    if (NOT_BEFORE.test(text.slice(0, match.index + 1))) continue;
    sore += 1;
  }
  if (glad === sore) return null;
  return glad > sore ? 'glad' : 'sore';
}
