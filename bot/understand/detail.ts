/** What the conversation uses beside intents and slots: quotation, who complains and how, kind of enquiry. */
import type { Channel, ComplainantKind, EnquiryKind } from '../../services/cases/events';
import type { Line } from './line';
import { quotation } from './quotation';

/** The first words in quotation marks, straight or curly, exactly as typed. */
export const quoteIn = (text: string): string | null => quotation(text)?.[1] ?? null;

/** The sender's own words: what is quoted says nothing of how the feedback came, or from whom. */
function ownWords(line: Line): string {
  const quoted = quotation(line.input.text);
  const from = quoted?.index ?? 0;
  const to = from + (quoted?.[0].length ?? 0);
  return line.tokens
    .filter((t) => quoted === null || t.end <= from || t.start >= to)
    .map((t) => t.w)
    .join(' ');
}

const KINDS: [RegExp, ComplainantKind][] = [
  [/\b(?:mp|mps|member of parliament)\b/, 'mp'],
  [/\bcouncillors?\b/, 'councillor'],
  [/\b(?:solicitors?|lawyers?|barrister|law firm)\b/, 'solicitor'],
  [/\badvocate\b/, 'advocate'],
  [/\bfoster (?:carers?|mum|dad|parents?|family)\b/, 'fosterCarer'],
  [
    /\b(?:care leaver|young person|yp|child (?:is|has|wants|says|said|complained|rang)|the (?:boy|girl|lad|lass) (?:is|has|wants|says|said|himself|herself)|by (?:the|a) child|from (?:the|a) (?:child|young person|boy|girl|lad|lass)|i am \d+ and|my social worker|(?:from|by) (?:an? )?\d{1,2} (?:year|yr)s? old)\b/,
    'child',
  ],
  [
    /\b(?:from|by|was|it is) (?:(?:a|an|the|our) )?(?:(?:year|yr) \d{1,2}|\d{1,2} (?:year|yr) old|teenage|looked after|care experienced) ?(?:boys?|girls?|lad|lass|pupil|student|child|teenager)?(?: in (?:residential|care|foster care))?\b/,
    'child',
  ],
  [
    /\b(?:mum|mums|mom|mam|mother|dad|dads|father|parents?|stepdad|stepmum|stepmother|stepfather)\b/,
    'parent',
  ],
  [
    /\b(?:nan|nana|gran|grandma|grandad|grandmother|grandfather|grandparents?|aunt|auntie|uncle|sister|brother|cousin|relative|family|granny|nanna)\b/,
    'relative',
  ],
  [/\b(?:(?:sgo |special )?(?:carers?|guardians?))\b/, 'carer'],
  [
    /\b(?:school|teacher|headteacher|gp|nurse|health visitor|police|iro|midwife|doctor|consultant|nursery)\b/,
    'professional',
  ],
  [/\b(?:anonymous|anon|no name)\b/, 'anonymous'],
  [
    /\b(?:charity|company|provider|agency|organisation|journalist|press|newspaper|reporter)\b/,
    'organisation',
  ],
];

export function complainantIn(line: Line): {
  kind: ComplainantKind | null;
  description: string | null;
} {
  const named = titledIn(line.input.text);
  const whole = ownWords(line);
  // "Mrs Hill about her foster carer": what it is about says nothing of who complains.
  const text = named === null ? whole : (whole.split(ABOUT)[0] ?? whole);
  const hit = KINDS.map(([pattern, kind]) => ({ match: pattern.exec(text), kind }))
    .filter((h) => h.match !== null)
    .sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
  return { kind: hit?.kind ?? null, description: saidAs(hit?.match?.[0] ?? null) ?? named };
}

const ABOUT = / (?:about|re|regarding|over|concerning|against|that|because|:) /;
const TITLED =
  /(?:^|\b(?:from|by) )((?:Mr|Mrs|Ms|Miss|Mx)\.? (?:(?:van|von|der|den|de|la|le|du|di|da|bin|al) )*\p{Lu}[\p{L}'’-]*(?: (?:(?:van|von|der|den|de|la|le) )*\p{Lu}[\p{L}'’-]*){0,2})/u;

/** A complainant by title and whole name: "Ms Ó Briain", "Mr van der Berg". */
const titledIn = (text: string): string | null => TITLED.exec(text)?.[1] ?? null;

/** As it is written in a letter: the one abbreviation among them in capitals. */
const saidAs = (words: string | null): string | null =>
  words === null
    ? null
    : words
        .replace(/^(?:from|by|was|it is) (?:(?:a|an|the|our) )?/, '')
        // "Mum's partner", "dad's name": whose it is, and no several mums.
        .replace(
          /\b(mum|mam|mom|dad|nan|gran|mother|father|grandma|grandad|aunt|auntie|uncle)s$/,
          '$1',
        )
        .replace(/\bmps?\b/, 'MP')
        .replace(/\biro\b/, 'IRO')
        .replace(/\bgp\b/, 'GP');

const CHANNELS: [RegExp, Channel][] = [
  [/\b(?:email|emailed|emails|e mail|inbox)\b/, 'email'],
  [/\b(?:rang|phoned|phone|telephone|called|call|rung|voicemail|telephoned)\b/, 'telephone'],
  [/\b(?:letter|wrote in|post|posted|written|card|handwritten)\b/, 'letter'],
  [/\b(?:online form|web form|webform|website|online)\b/, 'onlineForm'],
  [/\bportal\b/, 'portal'],
  [/\b(?:in person|face to face|came in to|reception|in the office|told me)\b/, 'inPerson'],
  [/\b(?:facebook|twitter|instagram|tiktok|social media|tweet|whatsapp)\b/, 'socialMedia'],
];

/** "nobody phoned me back", "we never got a letter": what did not come is no way in which this came. */
const NEVER = /\b(?:nobody|noone|no one|never|not|didnt|havent|hasnt|wont|no)(?: \S+){0,3} ?$/;

/** "rude on the phone", "took his phone": what it is about. */
const ABOUT_A_CALL =
  /\b(?:(?:rude|short|sharp|abrupt|nasty|curt|horrible|shouted|shouting|swore|manner|attitude|tone|unhelpful|dismissive|kind|lovely|helpful|patient|polite|hung up|spoke|spoken|spoken to|talked)(?: \S+){0,4} (?:on|over|down) the|his|her|their|my|new|lost|broken) ?$/;

function isTheWay(text: string, { at, channel }: { at: number; channel: Channel }): boolean {
  const before = text.slice(0, at);
  if (NEVER.test(before)) return false;
  return channel !== 'telephone' || !(ABOUT_A_CALL.test(before) || MANNER.test(text.slice(at)));
}
const MANNER = /^(?:phone|telephone) (?:manner|manners|call was|line|bill|contract|number)\b/;

export function channelIn(line: Line): Channel | null {
  const text = ownWords(line);
  const hits = CHANNELS.flatMap(([pattern, channel]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))]
      .map(({ index }) => ({ at: index, channel }))
      .filter((hit) => isTheWay(text, hit)),
  );
  return hits.sort((a, b) => a.at - b.at)[0]?.channel ?? null;
}

export function enquiryKindIn(line: Line): EnquiryKind | null {
  const text = ownWords(line);
  if (/\b(?:mp|mps|member of parliament|house of commons)\b/.test(text)) return 'mp';
  if (/\b(?:councillors?|ward member)\b/.test(text)) return 'councillor';
  return /\b(?:ombudsman|lgsco)\b/.test(text) ? 'ombudsman' : null;
}
