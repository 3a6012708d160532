/**
 * Who complains. In a letter whoever wrote it says so ("I am his mum", "my son", "we act for"), or the sender's frame above
 * it does; in a line of the sender's own, whoever speaks or from whom it comes. What it is about says nothing of that.
 */
import type { ComplainantKind } from '../../services/cases/events';
import type { Line } from './line';
import { quotation } from './quotation';

export interface Complainant {
  kind: ComplainantKind | null;
  description: string | null;
}

const MOTHERS =
  'mum|mums|mom|mam|mother|dad|dads|father|parents?|stepdad|stepmum|stepmother|stepfather';
const RELATIVES =
  'nan|nana|nanna|gran|granny|grandma|grandad|grandmother|grandfather|grandparents?|aunt|auntie|uncle|sister|brother|cousin|relative|family';
const CHILD = '(?:boys?|girls?|lads?|lass|child|teenager|pupil|student|young person|yp)';

/** The words for each kind; of several that fit as well the first in the line counts. */
const KINDS: readonly [RegExp, ComplainantKind][] = [
  [/\b(?:mp|mps|member of parliament)\b/g, 'mp'],
  [/\bcouncillors?\b/g, 'councillor'],
  [/\b(?:solicitors?|lawyers?|barrister|law firm)\b/g, 'solicitor'],
  [/\badvocate\b/g, 'advocate'],
  [/\bfoster (?:carers?|mum|dad|parents?|family)\b/g, 'fosterCarer'],
  [/\b(?:care leaver|i am \d+ and|my social worker)\b/g, 'child'],
  [
    new RegExp(
      `\\b(?:(?:(?:year|yr) \\d{1,2}|(?:\\d|1\\d|2[01]) year old)(?: ${CHILD})?|(?:(?:teenage|looked after|care experienced) )?${CHILD})(?: in (?:residential|care|foster care))?\\b`,
      'g',
    ),
    'child',
  ],
  [new RegExp(`\\b(?:${MOTHERS})\\b`, 'g'), 'parent'],
  [new RegExp(`\\b(?:${RELATIVES})\\b`, 'g'), 'relative'],
  [/\b(?:sgo |special )?(?:carers?|guardians?)\b/g, 'carer'],
  [
    /\b(?:school|teacher|headteacher|gp|nurse|health visitor|police|iro|midwife|doctor|consultant|nursery)\b/g,
    'professional',
  ],
  [/\b(?:anonymous|anon|no name)\b/g, 'anonymous'],
  [
    /\b(?:charity|company|provider|agency|organisation|journalist|press|(?:local |news)paper|gazette|reporter)\b/g,
    'organisation',
  ],
];

/** What a complaint is as often about: only whoever speaks, or from whom it comes, is meant by such words. */
const TOPIC =
  /^(?:school|nursery|police|company|provider|agency|organisation|family)$|\b(?:boys?|girls?|lads?|lass|child|teenager|pupil|student|old|year \d+)$/;
const ADDRESSED = /^(?:school|nursery|police)$/;

const FROM = / (?:from|by|off|via) (?!the time|now|then)(?:[a-z]+ ){0,3}$/;
const ONE_OF = / one of (?:(?:the|his|her|our|their|these|foster) ){0,2}$/;
/** "About her foster carer", "against the school": what it is about. */
const ABOUT_THEM =
  / (?:about|re|regarding|over|concerning|against) (?:(?:a|an|the|his|her|their|my|our|this|that|both|new|old) ){0,2}$/;
const ABOUT_SOME = / (?:about|re|regarding|for) (?:[a-z]+ ){0,2}$/;
/** "Rude to mum", "parents of the child", "his mum": met or named in passing. */
const ASIDE =
  / (?:to|with|at|of|between|for|near|outside|on|in|and|his|her|their|my|our) (?:(?:a|an|the|his|her|their|my|our|this|that|both|new|old|young|disabled) ){0,2}$/;
const OPENS =
  /^ (?:(?:a|an|the|new|log|add|please|ok|so|and|hi|hello|one|just|complaint|compliment|comment|enquiry|feedback|thanks|got|had|have|received|logging|it|was|is|re|today|yesterday|[:,.;-]) )*$/;
const SAYS =
  'rang|ring|rings|phone|phoned|called|calls|emailed|emails|wrote|writes|texted|texts|messaged|says|said|saying|tells|told|asked|asks|asking|wants|wanted|wanting|would like|complains|complained|complaining|raised|raising|not happy|unhappy|upset|cross|fuming|raging|angry|annoyed|moaning|feels|thinks|reckons|wishes|mentioned|thanked|thanks|grumbled|chased|chasing|unimpressed|disappointed|suggest|suggests|suggested|seeks|wonders|demands';
const BRINGS =
  "complaint|came|popped|stopped|sent|sends|made|making|handed|left|gave|put in|'s (?:complaint|letter|email|compliment|view|office)|letter|enquiry|enquiries|email|feedback|view";
const BETWEEN =
  "(?:(?:'s|has|have|had|is|are|was|were|just|also|now|who|very|really|in|still|today|yesterday|this morning|himself|herself|on the|a bit|so|too|aged \\d+|\\d+|(?:at|from|of|in) (?:[a-z]+ ){0,2}?[a-z]+) )*";
const SPEAKS = new RegExp(`^ ?(?:, )?${BETWEEN}(?:${SAYS}|${BRINGS})\\b`);
const SAYS_ITSELF = new RegExp(`^ ?(?:, )?${BETWEEN}(?:${SAYS}|'s (?:complaint|letter|email))\\b`);

const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(
      /(\d{1,2})\s*-?\s*(?:(?:y\/o|yo)\b(?:[ -]olds?)?|(?:yrs?|years?)[ -]olds?\b)/g,
      '$1 year old',
    )
    .replace(/[!?]/g, '.')
    .replace(/([:,.;-]|'s\b)/g, ' $1 ')
    .replace(/[^a-z0-9à-ÿ:,.;' -]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()} `;

interface Hit {
  kind: ComplainantKind;
  said: string;
  at: number;
  /** 3: they speak or it comes from them; 2: they are named; 1: in passing; 0: it is about them. */
  weight: number;
}

function weightOf(said: string, before: string, after: string): number {
  if (FROM.test(before)) return 3;
  const topic = TOPIC.test(said);
  const aside = ASIDE.test(before) && !ONE_OF.test(before);
  const opens = OPENS.test(before) && !after.startsWith(" 's ") && (!topic || ADDRESSED.test(said));
  if (ABOUT_THEM.test(before)) return 0;
  if (!aside && (opens || (topic ? SAYS_ITSELF : SPEAKS).test(after))) return 3;
  if (topic) return said === 'family' && !aside && !ABOUT_SOME.test(before) ? 1 : 0;
  return aside ? 1 : 2;
}

const hitsIn = (text: string): Hit[] => {
  const all = KINDS.flatMap(([pattern, kind]) =>
    [...text.matchAll(pattern)].map((match): Hit => {
      const end = match.index + match[0].length;
      const weight = weightOf(match[0], text.slice(0, match.index), text.slice(end));
      return { kind, said: match[0], at: match.index, weight };
    }),
  );
  // "Foster carer" is no carer besides.
  const within = (a: Hit, b: Hit): boolean =>
    a.at >= b.at && a.at + a.said.length <= b.at + b.said.length && a.said.length < b.said.length;
  return all.filter((hit) => !all.some((other) => within(hit, other)));
};

export function complainantIn(line: Line): Complainant {
  const { text } = line.input;
  const body = bodyAt(text);
  if (body === null) return saidIn(ownWords(line), text, NAMED);
  const framed = saidIn(text.slice(0, body), text.slice(0, body), NAMED);
  if (!isNobody(framed)) return framed;
  const writer = writerIn(text.slice(body));
  // A colleague's own mail says who complained as a line does.
  return isNobody(writer) ? saidIn(text.slice(body), '', SPEAKING) : writer;
}

const isNobody = ({ kind, description }: Complainant): boolean =>
  kind === null && description === null;

/** @returns where a pasted letter or mail begins, 0 where all of it is one; null: it is a line of the sender's own */
export function bodyAt(text: string): number | null {
  const greeting =
    /(?:^|\n)[\s>*]*(?:dear\b|to whom|to the \w+|from:|sent:|(?:hi|hello|good (?:morning|afternoon))\b[^\n]{0,30}\n)/i.exec(
      text,
    );
  const ends =
    /\byours (?:truly|faithfully|sincerely)\b|\b(?:regards|best wishes|yours),?\s*\n|\n\s*\n/i.exec(
      text,
    );
  if (text.trim().split(/\s+/).length < LETTER || (greeting === null && ends === null)) return null;
  if (greeting !== null) return greeting.index;
  const gap = /\n\s*\n/.exec(text);
  return gap !== null && gap.index < FRAME ? gap.index : 0;
}
/** Words that make a letter, and characters within which the sender's frame above it ends. */
const LETTER = 15;
const FRAME = 160;

/** How plainly somebody must be meant: named in passing, or speaking. */
const NAMED = 1;
const SPEAKING = 3;

/** Who speaks in a line of the sender's own. */
function saidIn(said: string, typed: string, least: number): Complainant {
  const named = titledIn(typed);
  const whole = words(said);
  // "Mrs Hill about her foster carer": what it is about says nothing of who complains.
  const text = named === null ? whole : `${whole.split(ABOUT)[0] ?? whole} `;
  const best = hitsIn(text)
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)[0];
  return { kind: best?.kind ?? null, description: best ? saidAs(best.said) : named };
}

/** "I am his mum", "as a grandmother", "it's Kay's nan". */
const I_AM =
  '(?:i am|as|im|it is|its|this is) (?:also |only )?(?:a |an |the |his |her |their |[a-z]+s )?(?:birth |single |paternal |maternal )?';
/** A signature: "Sam's mum", "(her mum)", "a grandad". */
const SIGNS = '(?:^|[(,]) ?(?:his|her|their|a|[a-z]+s) ';
const PROFESSIONS =
  'health visitor|headteacher|head teacher|teacher|school nurse|nurse|gp|midwife|doctor|consultant';
const YOUNG =
  '(?:[5-9]|1\\d|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)';

/** How whoever wrote a letter says who they are, the plainest first. */
const WRITERS: readonly { says: RegExp; kind: ComplainantKind; as?: string }[] = [
  { says: /\b(?:we act for|our client|we are instructed)\b/, kind: 'solicitor', as: 'solicitor' },
  { says: /\bcllr\b/, kind: 'councillor', as: 'councillor' },
  { says: /\bmy constituents?\b|\bmp *$|\bhouse of commons\b/m, kind: 'mp', as: 'MP' },
  {
    says: /\b(?:i am|as|i act as) (?:an? |the |his |her |their )?advocate\b/,
    kind: 'advocate',
    as: 'advocate',
  },
  {
    says: /\b(?:i am|im|as) (?:an? |the |his |her |their )?(foster (?:carer|mum|dad|parent))s?\b|[( ](foster carer)s? *\)/,
    kind: 'fosterCarer',
  },
  { says: new RegExp(`\\b${I_AM}(${MOTHERS})\\b`), kind: 'parent' },
  { says: new RegExp(`\\b${I_AM}(${RELATIVES})\\b`), kind: 'relative' },
  { says: new RegExp(`\\b${I_AM}(${PROFESSIONS})\\b`), kind: 'professional' },
  {
    says: new RegExp(
      `\\bi am (?:nearly |only |now |in year )?${YOUNG}\\b(?! (?:minutes|weeks|days|miles|months))|\\bmy foster (?:mum|dad|carer|family|home)\\b`,
    ),
    kind: 'child',
    as: 'child',
  },
  { says: new RegExp(`${SIGNS}(${MOTHERS})\\b[ )]*$`, 'm'), kind: 'parent' },
  { says: new RegExp(`${SIGNS}(${RELATIVES})\\b[ )]*$`, 'm'), kind: 'relative' },
  {
    says: /\b(?:my|our) (?:\w+ )?(?:grandson|granddaughter|grandchild|grandchildren|grandkids)s?\b/,
    kind: 'relative',
    as: 'grandparent',
  },
  { says: /\b(?:my|our) (?:\w+ )?(?:nephew|niece)s?\b/, kind: 'relative', as: 'aunt or uncle' },
  {
    says: /\b(?:my|our) (?:\w+ ){0,2}?(?:son|daughter|children|child|kids|twins|baby|little (?:one|boy|girl)|boys?|girls?|lad)s?\b/,
    kind: 'parent',
    as: 'parent',
  },
  { says: new RegExp(`[ ,](${PROFESSIONS}) *$`, 'm'), kind: 'professional' },
];

/** Who wrote a letter: by its own words, and by the name below or above it. */
function writerIn(body: string): Complainant {
  const plain = body
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/'s\b/g, 's')
    .replace(/\bi'm\b/g, 'i am')
    .replace(/[^a-z0-9à-ÿ\n(,) ]+/g, ' ')
    .replace(/ +/g, ' ');
  const named = signedIn(body);
  for (const { says, kind, as: word } of WRITERS) {
    const found = says.exec(plain);
    if (!found) continue;
    const said =
      word ?? saidAs(found.slice(1).find((each) => each !== undefined) ?? found[0].trim());
    return { kind, description: named ?? said };
  }
  return { kind: null, description: named };
}

/** The sender's own words: what is quoted says nothing of how the feedback came, or from whom, nor does a team's name. */
function ownWords(line: Line): string {
  const quoted = quotation(line.input.text);
  const from = quoted?.index ?? 0;
  const to = from + (quoted?.[0].length ?? 0);
  const inTeam = (i: number): boolean => line.teams.some((t) => i >= t.at && i < t.end);
  return line.tokens
    .filter((t, i) => (quoted === null || t.end <= from || t.start >= to) && !inTeam(i))
    .map((t) => (t.possessive ? `${t.w} 's` : t.w))
    .join(' ');
}

const ABOUT = / (?:about|re|regarding|over|concerning|against|that|because|:) /;
const TITLE =
  "(?:Mr|Mrs|Ms|Miss|Mx)\\.? (?:(?:van|von|der|den|de|la|le|du|di|da|bin|al) )*(?:\\p{Lu}\\.? )?\\p{Lu}[\\p{L}'’-]*(?: (?:(?:van|von|der|den|de|la|le) )*\\p{Lu}[\\p{L}'’-]*){0,2}";
const TITLED = new RegExp(`(?:^|\\b(?:from|by) )(${TITLE})`, 'u');
/** "From mrs Finch": the title typed small. */
const SMALL_TITLE = /\b(?:from|by) ((?:mrs?|ms|miss|mx)\.? \p{Lu}[\p{L}'’-]*)/u;
/** A name with its title on a line of its own, or after the leave that is taken. */
const SIGNED = new RegExp(
  `(?:^|\\n|(?:[Yy]ours|[Rr]egards|sincerely|faithfully|truly|[Ww]ishes|[Tt]hanks),? )[ \\t]*(${TITLE})[ \\t]*(?=[,.(\\n]|$)`,
  'u',
);

/** A complainant by title and whole name: "Ms Ó Briain", "Mr van der Berg". */
const titledIn = (text: string): string | null => {
  const small = SMALL_TITLE.exec(text)?.[1];
  return TITLED.exec(text)?.[1] ?? (small ? small[0]!.toUpperCase() + small.slice(1) : null);
};
const signedIn = (text: string): string | null => SIGNED.exec(text)?.[1] ?? null;

/** As it is written in a letter: the one abbreviation among them in capitals. */
const saidAs = (said: string): string =>
  said
    .trim()
    // "Mum's partner", "dad's name": whose it is, and no several mums.
    .replace(/\b(mum|mam|mom|dad|nan|gran|mother|father|grandma|grandad|aunt|auntie|uncle)s$/, '$1')
    .replace(/\bmps?\b/, 'MP')
    .replace(/\biro\b/, 'IRO')
    .replace(/\bgp\b/, 'GP');
