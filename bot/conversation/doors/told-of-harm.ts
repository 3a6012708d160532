/**
 * Who tells of harm, and when it was told. Whoever is said to have done it is never put down as the one who complains,
 * and the day on which it happened is no day of receipt.
 */
import type { Reading } from '../../understand/types';
import { single } from '../logging/fields';
import type { Context } from '../turn/feature';
import { readTyped } from './reading';

const KIN =
  'step ?dad|step ?mum|stepfather|stepmother|foster carer|foster mum|foster dad|grandmother|grandfather|grandma|grandad|granny|gran|nana|nan|mother|father|mum|mam|dad|auntie|aunty|aunt|uncle|sister|brother|cousin|carer|neighbour|partner|boyfriend|girlfriend|teacher|school|worker|staff|driver|escort';
const TELLS =
  '(?:says?|said|told|tells|rang|rung|phoned|called|e-?mailed|reports?|reported|disclosed|thinks?|reckons|is worried|was worried)';
const TELLER: readonly RegExp[] = [
  new RegExp(
    `\\b(?:says|said|according to|reports|reported by|told (?:me )?by) (?:the |her |his |their )?(?<who>${KIN})\\b`,
    'iu',
  ),
  new RegExp(`\\b(?<who>${KIN})(?: (?:has|have|had|just|also|now))* ${TELLS}\\b`, 'iu'),
];
const HARMS =
  '(?:hits?|hitting|punch\\w*|kick\\w*|slap\\w*|smack\\w*|bruis\\w*|hurts?|grabb\\w*|push\\w*|pinn\\w*|restrain\\w*|touch\\w*|threaten\\w*|chok\\w*|strangl\\w*|bit|burn\\w*|beats?|beaten|cut|abus\\w*|lock\\w*|left|leaves|shook|threw|dragg\\w*)';
const HARM = new RegExp(`\\b${HARMS}\\b`, 'iu');
const DOES_HARM = new RegExp(
  `\\b(?<who>${KIN})(?:['’]s)?(?: (?:has|have|had|been|is|was|keeps?|kept|always|then|again|just))* ${HARMS}\\b`,
  'giu',
);

const saidToHarm = (text: string): string[] =>
  [...text.matchAll(DOES_HARM)].map((match) => match.groups?.['who']?.toLowerCase() ?? '');

/** Of several that are said to tell something, one who is not said to have done it. */
function tellerIn(text: string): string | null {
  const harmers = saidToHarm(text);
  const who = TELLER.flatMap((says) => says.exec(text)?.groups?.['who']?.toLowerCase() ?? []);
  return who.find((each) => !harmers.includes(each)) ?? null;
}

/** The reading of such words, with whoever tells them as complaining and the day of the harm as the day it happened. */
export async function apartFromHarm(
  context: Context,
  reading: Reading,
  text: string,
): Promise<Reading> {
  const told = await whenTold(context, reading, text);
  const { description } = told.detail.complainant;
  if (description === null || !saidToHarm(text).includes(description.toLowerCase())) return told;
  const teller = tellerIn(text);
  const { complainant } = teller
    ? (await readTyped(context, `complaint from ${teller}`, undefined, 'none', true)).detail
    : { complainant: { ...told.detail.complainant, kind: null, description: null } };
  return { ...told, detail: { ...told.detail, complainant } };
}

async function whenTold(context: Context, reading: Reading, text: string): Promise<Reading> {
  const received = single(reading.slots.received);
  if (received === null || received === context.today) return reading;
  const harms = text.split(/[,.;\n]|\bthat\b|\bbecause\b/i).filter((part) => HARM.test(part));
  for (const part of harms) {
    const { slots } = await readTyped(context, `complaint: ${part}`, undefined, 'none', true);
    if (single(slots.received) === received || single(slots.happened) === received)
      return {
        ...reading,
        slots: { ...reading.slots, received: context.today, happened: received },
      };
  }
  return reading;
}
