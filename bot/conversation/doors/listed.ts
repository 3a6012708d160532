/**
 * A message that says itself that it holds several things: "3 bits for today 1. … 2. …", "3 new ones: …, … and …", "… also
 * mum on 8 rang again", "and one for our team as well". Each is read alone, so that no word of one goes to another.
 */
import type { BuiltCard } from '../../../cards';
import { lastCard } from '../turn/last-card';
import type { Context } from '../turn/feature';
import { linesOf, type PlanLine } from '../plans/lines';
import { startPlan } from '../plans/plans';
import { readTyped } from './reading';
import { caseToldOf } from './told-of-case';
import type { TypedLine } from './typed-line';

/** What is kept of a thing, and the words that it is read by. */
interface Item {
  text: string;
  read: string;
}

const LONGEST = 1000;
const GREETED = /^\W*(?:dear|hi|hello|good (?:morning|afternoon))\b[^\n]{0,60}\n/i;
const COUNTED =
  /^\W*(?:(?:hi|ok|right|morning|here are|here's|got|i've got|have|i have)\W+)*(?<n>\d|two|three|four|five|six|a (?:few|couple(?: of)?)|some|several)\s+(?:new |more |quick |separate |different )*(?:things?|bits|ones|items|matters|updates|jobs|complaints|compliments)\b[^\n\d:.]{0,40}/i;
const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6 };
const item = (text: string, head = ''): Item => ({ text, read: `${head}${text}` });

/** "1. … 2. …" after a head that counts them, or from the very beginning. */
function numbered(text: string): Item[] {
  const head = COUNTED.exec(text)?.[0] ?? '';
  const parts = text.slice(head.length).split(/(?:^|\s)[(]?(?:[1-9])[.)]\s+/);
  const marks = [...text.slice(head.length).matchAll(/(?:^|\s)[(]?([1-9])[.)]\s+/g)].map((m) =>
    Number(m[1]),
  );
  const rises = marks.length >= 2 && marks.every((n, k) => n === k + 1);
  if (!rises || /[\p{L}\d]/u.test(parts[0] ?? '')) return [];
  return parts.slice(1).map((each) => item(each.trim()));
}

const WHO =
  '(?:an? |the |one |our |my )?(?:mum|mam|dad|nan|gran|grandma|grandad|aunt|auntie|uncle|foster carer|fc|carer|parent|stepdad|stepmum|sister|brother|mrs|mr|ms|miss|cllr|councillor|mp|thank you|thanks|compliment|complaint|comment|enquiry|school|headteacher)\\b';

/** "3 new ones: dad re the bus, aunt re the money - came yesterday, and a thank you": as many as it says, or none. */
function counted(text: string): Item[] {
  const said = COUNTED.exec(text)?.groups?.['n']?.toLowerCase() ?? '';
  const rest = /^[^:\n]{0,60}:\s*(?<rest>.+)$/s.exec(text)?.groups?.['rest'];
  if (said === '' || !rest) return [];
  const parts = rest.split(
    new RegExp(`(?:[,;.]\\s*(?:and |plus |then )?|\\s+and )(?=${WHO})`, 'i'),
  );
  if (parts.length !== (NUMBERS[said] ?? Number(said))) return [];
  return parts.map((each) => item(each.trim()));
}

/** "…. Also mum on 8 rang again, and whens 3 due" */
const ALSO =
  /(?:[.;,\n]\s*)(?:also|plus|and|oh and|and also)[ ,]+(?=(?:mum|mam|dad|nan|gran|grandma|grandad|aunt|auntie|uncle|carers?|parents?|the family|she|he|they) (?:on|of|from|in) (?:case )?#?\d)/i;
const THEN =
  /,? and (?=(?:when|when['’]?s|whens|what|what['’]?s|who|is|has|can you|could you|please|remind|ack)\b)/i;

function besides(text: string): Item[] {
  const [first, ...more] = text.split(ALSO);
  if (!first || more.length === 0) return [];
  return [first, ...more.flatMap((each) => each.split(THEN))].map((each) => item(each.trim()));
}

const ONE_MORE =
  /^(?<first>.*?\b(?<kind>compliment|complaint|comment|enquiry)s?\b.*?),? (?:and|plus) (?<more>(?:another|one)(?: (?:more|as well|too))? (?:for|from|about|re|to)\b.*)$/is;

/** "Compliment for the fostering team, and one for our team as well" */
function another(text: string): Item[] {
  const { first, kind, more } = ONE_MORE.exec(text)?.groups ?? {};
  if (!first || !kind || !more) return [];
  return [
    item(first.trim()),
    {
      text: more.trim(),
      read: `${kind} ${more.trim().replace(/^(?:another|one)(?: (?:more|as well|too))?\s+/i, '')}`,
    },
  ];
}

/** @returns null: it is no list */
export async function listed(
  context: Context,
  { text, chosen, reading }: TypedLine,
): Promise<BuiltCard[] | null> {
  if (chosen !== null || text.length > LONGEST || GREETED.test(text)) return null;
  const logs = reading.intents.some((intent) => intent.startsWith('log.'));
  const items = [numbered, counted, ...(logs ? [besides, another] : [])]
    .map((split) => split(text))
    .find((found) => found.length > 1);
  if (!items) return null;
  const last = await lastCard(context);
  const lines: PlanLine[] = [];
  const unread: string[] = [];
  for (const each of items) {
    const read = await readAlone(context, each);
    const { intents, detail } = read.reading;
    if (intents.length === 0 || intents.every((intent) => intent === 'none'))
      unread.push(each.text);
    else {
      const own = linesOf(read.reading, read.text, last, false);
      lines.push(...(own.length === 1 ? own.map((line) => ({ ...line, text: read.kept })) : own));
      unread.push(...(detail.unread ?? []));
    }
  }
  return lines.length === 0 ? null : startPlan(context, lines, unread);
}

/** What is told of a case that is there is a note on it; what names who complains and nothing else is a complaint until somebody says otherwise. */
async function readAlone(context: Context, { text, read }: Item) {
  const alone = await readTyped(context, read, undefined, 'none');
  const [intent] = alone.intents;
  const told =
    intent === undefined ||
    intent.startsWith('log.') ||
    intent === 'none' ||
    intent === 'nudge.blocked';
  const ref = told ? await caseToldOf(context, text) : null;
  if (ref !== null) {
    const note = `note on ${ref}: ${text}`;
    return { reading: await readTyped(context, note, ref, 'none'), text: note, kept: note };
  }
  if (intent !== undefined || !new RegExp(`^\\W*${WHO}`, 'i').test(text))
    return { reading: alone, text: read, kept: text };
  const headed = `complaint: ${text}`;
  return { reading: await readTyped(context, headed, undefined, 'none'), text: headed, kept: text };
}
