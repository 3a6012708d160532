/** What a reading asks, as acts: each with its mode, how sure it is, and whether the words themselves name its case. */
import { readAct, type ActName } from '../../understand/catalogue';
import type { Intent, Mode, Reading } from '../../understand/types';
import type { Asked } from './feature';

/** A verb before its subject is a question in English, whatever else the reader makes of it. */
const INVERTED =
  /^\W*(?:(?:and|so|but|hi|hello|ok)\W+)*(?:are|is|was|were|has|have|had|did|does)(?:n['’]?t)? (?:i|we|you|he|she|it|they|there|that|this|the|mum|dad|any(?:one|body)|some(?:one|body)|[A-Z][a-z]+|#?\d+|cf-)/;

/** "3 is on track, isn't it", "ack sent for 8, was it": a tag makes a question of any statement. */
const TAGGED =
  /(?:^|[\s,])(?:innit|(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|should)(?:n['’]?t)? (?:i|we|he|she|it|they|there))\W*$/i;
/** "Give 5 to Jas - joke", "acked 8 in my head", "nearly withdrew": taken back in the same breath. */
const UNSAID =
  /\b(?:jk|only joking|just kidding|kidding|in my head|not really)\b|[-–,(]\s*jok(?:e|ing)\b|\b(?:nearly|almost)\b/i;

/** "Can't approve 3", "not happy with 3". That somebody can't have a case is no such denial: it is a conflict. */
const CANNOT =
  /^\W*(?:(?:sorry|hi|ok|no|so)\W+)*(?:(?:i|we)(?:['’]m| am| are)? )?(?:ca(?:n['’]?t|nnot)|wo(?:n['’]?t| not)|couldn['’]?t|not (?:happy|able|going))\b/i;
const SAID_BY_CANNOT: readonly (Intent | 'none')[] = [
  'case.declare_conflict',
  'signoff.return',
  'nudge.blocked',
  'absence.set',
];

const isUnsaid = (text: string): boolean => TAGGED.test(text) || UNSAID.test(text);

/** Whether a line that seems to order something says by its form that it does not. */
const ordersNothing = (text: string, intent: Intent): boolean =>
  INVERTED.test(text) || isUnsaid(text) || (CANNOT.test(text) && !SAID_BY_CANNOT.includes(intent));

/** Whether the text has the number of the case. */
export const namesCase = (text: string, ref: string): boolean =>
  new RegExp(`(?<!\\d)0*${Number(ref.split('-').at(-1))}(?!\\d)`).test(text);

/** The case that the words themselves name; the one on the last card is not said by them. */
export const namedCase = ({ slots }: Reading, text: string): string | null =>
  (slots.refs ?? []).find((ref) => namesCase(text, ref)) ?? null;

/** @param meant the case was chosen in answer to "which case?", or is that of the card that the line quotes */
export function asked(
  reading: Reading,
  text: string,
  intent: Intent,
  more: Partial<Asked> & { meant?: boolean } = {},
): Asked {
  const { meant = false, ...over } = more;
  const at = reading.intents.indexOf(intent);
  const [ref] = reading.slots.refs ?? [];
  const read = reading.modes[at] ?? null;
  const mode = read === 'does' && ordersNothing(text, intent) ? 'asks' : read;
  return {
    act: actOf(intent, reading.acts[at] ?? null, mode),
    slots: reading.slots,
    text,
    reading,
    step: 0,
    mode,
    sure: reading.sure[at] ?? 0,
    named: meant || (ref !== undefined && namesCase(text, ref)),
    ...over,
  };
}

/** The finer act that the reader names, else the intent's own. Two cases asked about are compared, notes are shown. */
function actOf(intent: Intent, finer: string | null, mode: Mode | null): ActName {
  if (mode === 'asks' && (intent === 'case.merge' || intent === 'case.link')) return 'case.pair';
  if (mode === 'asks' && intent === 'case.note' && finer === null) return 'case.notes';
  return (finer === null ? null : readAct(finer)) ?? intent;
}

/** The mode of a line as a whole, for words that are matched by a phrase. A phrase itself is an order, but not in a question. */
export function modeOfLine({ modes }: Reading, text: string): Mode {
  const other = modes.find((mode) => mode !== null && mode !== 'does');
  if (other) return other;
  return /\?\s*$/.test(text) || isUnsaid(text) ? 'asks' : 'does';
}
