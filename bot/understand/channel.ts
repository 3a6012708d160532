/** In a channel nothing personal is read: a child, a family, a complainant, or staff named in a complaint. */
import { CATALOGUE } from './catalogue';
import type { Line } from './line';
import { compile } from './intents/rule';
import type { Intent } from './types';

/** One family member or child, spoken of as a certain one. */
const CERTAIN = compile(
  '(mum|mums|mom|mam|mother|mothers|dad|dads|father|fathers|nan|nans|nana|gran|grans|grandma|grandad|grandmother|grandfather|auntie|aunt|aunts|uncle|uncles|stepdad|stepmum|parents of|daughter|daughters|son|sons|grandson|granddaughter|niece|nephew|family of|carer of|twins|her son|his son|her daughter|complainant is|complainant)',
);
const KIN = compile(
  '(parent|carer|foster carer|child|boy|girl|lad|lass|baby|toddler|young person|yp|teenager|sibling|brother|sister|family|grandparent|guardian|care leaver|neighbour|kid)',
);
const ANY = compile(
  '(a|an|any|every|each|per|another|young|our|which|no|from|by) (parent|carer|foster carer|child|boy|girl|young person|yp|family|care leaver|kid|grandparent)',
);
const NAMED_FAMILY = /(?<= )[a-z]+ family(?= )/;
const COMMON_BEFORE_FAMILY =
  / (the|a|any|every|each|same|whole|one|this|that|foster|which|birth|other|no|another|per|extended) family /;
/** "mrs okonkwo", "the smiths are complaining", "kayleigh wants to complain": names typed without a capital. */
const TITLED =
  / (?:mr|mrs|ms|miss|mister) (?!(?:and|or|the|a|is|has|to|you|me|out|this|that)\b)[a-z]{2,}(?= )/;
const PLURAL_NAME =
  / the (?!parents|carers|families|others|kids|children|mums|dads|neighbours|teams|schools|staff|complainants|councillors|solicitors|police|workers|boys|girls|lads|grandparents|siblings|twins|press|gps|managers|officers|residents)[a-z]{3,}s (?:are|have) (?:complaining|complained|rung|rang|unhappy|not happy|fuming|upset)(?= )/;
const SPEAKER =
  /^ (?!(?:someone|somebody|nobody|everyone|anyone|who|she|he|they|we|i|it|parent|carer|school|family|solicitor|councillor|team|people|customer|which|that|this|there|one|another|what|transport|staff|child|council|ofsted|police|ombudsman|complainant|client|resident|neighbour|public|member)\b)[a-z]{3,} (?:wants to complain|is complaining|wants to make a complaint|has complained|says (?:he|she) )/;
/** Initials of a child or complainant after "for", "from", "child". */
const INITIALS =
  /\b(?:for|from|child|re|about|of|with|boy|girl)\s+(?!IO|IP|PA|EP|LA|DV|TM|AP|HR|IT|SW|OT|GP|QA|CE|MP|SM|HO|AD|PR|UK|CM|CP|DM|CO|EH|YP|CT|AM|PM|CC|FC|DC)[A-Z]\.?[A-Z]\b(?!-)/;

const COMPLAINT = compile(
  '(complaint|complained|complains|complaining|complain|unhappy|not happy|rude|grievance|allegation|moaning|angry|upset|furious|late again|did not turn up|ignored|shouted)',
);
const CONTACT_DETAIL =
  /\b(?:07\d{3}\s?\d{6}|[\w.]+@[\w.]+\.\w+|[a-z]{1,2}\d[\da-z]?\s?\d[a-z]{2})\b/i;

/** Asked of rules and sums, "the child" and "mum" are anybody's, until they are said to have done something. */
const asksRules = (intent: Intent): boolean => CATALOGUE[intent].general === 'rules';
const DID = compile(
  '(the |this |that |her |his )?({kin}|{kid}|complainant) (has|have|is|was|were|rang|said|says|emailed|complained|told|wrote|phoned|called|came|texted|sent|reckons|thinks|keeps|wants|wanted|asked)',
);
const SUPPOSING = compile('(if|when|whether|allowed|entitled|supposed)');
const THIS_ONE = compile(
  '(this|my|our) (child|boy|girl|lad|lass|baby|young person|yp|family|mum|dad|parent|carer|kid)',
);

export function isPersonal(line: Line, text: string, intents: readonly Intent[]): boolean {
  const general = intents.length > 0 && intents.every((i) => CATALOGUE[i].general);
  if (hasUnknownName(line)) return true;
  if (CONTACT_DETAIL.test(line.input.text) || INITIALS.test(line.input.text)) return true;
  if ([TITLED, PLURAL_NAME, SPEAKER].some((name) => name.test(text))) return true;
  if (NAMED_FAMILY.test(text) && !COMMON_BEFORE_FAMILY.test(text)) return true;
  if (intents.length > 0 && intents.every(asksRules))
    return THIS_ONE.test(text) || (DID.test(text) && !SUPPOSING.test(text));
  const logs = intents.some((i) => i.startsWith('log.')) || intents.length === 0;
  if (line.people.length > 0 && !general && COMPLAINT.test(text) && !onlyPraise(intents))
    return true;
  if (CERTAIN.test(text)) return !(general && !/ (mums|dads|her|his|the|this|that) /.test(text));
  if (!KIN.test(text)) return false;
  return general
    ? !ANY.test(text) &&
        / (this|that|the) (child|boy|girl|lad|lass|baby|young person|yp|family|parent|carer|kid) /.test(
          text,
        )
    : logs || !ANY.test(text);
}

const onlyPraise = (intents: readonly Intent[]): boolean =>
  intents.length > 0 && intents.every((i) => i === 'log.compliment' || i === 'case.assign');

const NOT_NAMES =
  /^(i|im|ive|mp|mps|lac|iro|iros|sgo|send|sen|ehcp|dct|cin|cp|tm|sw|lado|edt|mash|camhs|gp|nhs|ok|stage|complaint|complaints|compliment|compliments|comment|enquiry|case|cases|ref|cf|ombudsman|lgsco|council|candour|teams|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas|xmas|fy|hi|hello|morning|thanks|please|can|what|who|how|is|are|the|a|an|whats|any|anyone|where|when|why|if|do|does|did|has|have|log|new|bank|holiday|good|quarter|annual|report|scrutiny|committee|cabinet|ofsted|children|childrens|services|social|care|team|corporate|statutory|ack|sar|gdpr|dpo|hr|it|foi|uk|england|welsh|english|bore|da|north|south|east|west|central|fostering|adoption|transport|q1|q2|q3|q4|word|excel|csv|pdf|am|pm|bh|boxing|day|new|year|years|eve|list|show|need|draft|close|assign|give|escalate|panel|director|head|service|manager|officer|tuesdays|mondays|fridays|data|protection|act|code|regulations|all|re|no|yes|not|and|for|to|of|in|on|at|my|our|we|you|it|this|that|overdue|due|open|help|undo|thank|great|well|done|just|also|weekly|summary)$/;

/** A capitalised word in mid-sentence that is nobody and nothing we know: a name, most likely. */
function hasUnknownName(line: Line): boolean {
  const busy = new Set<number>();
  for (const f of [...line.people, ...line.teams, ...line.times, ...line.refs, ...line.lengths])
    for (let k = f.at; k < f.end; k += 1) busy.add(k);
  return line.tokens.some((token, i) => {
    if (busy.has(i) || token.kind !== 'word' || !token.capital || NOT_NAMES.test(token.w))
      return false;
    const before = line.tokens[i - 1];
    if (
      i === 0 ||
      !before ||
      /^[.?!:;\-–—]$/.test(before.w) ||
      /\n/.test(line.input.text.slice(before.end, token.start))
    )
      return familyFollows(line, i);
    return token.raw !== token.raw.toUpperCase() || token.raw.length === 1;
  });
}

const familyFollows = (line: Line, i: number): boolean =>
  Boolean(line.tokens[i]?.possessive) &&
  /^(mum|dad|nan|family|mother|father|gran|parents|carer|carers|foster|brother|sister|aunt|case)$/.test(
    line.tokens[i + 1]?.w ?? '',
  );
