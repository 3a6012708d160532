/** What a reading asks, as acts: each with its mode, how sure it is, and whether the words themselves name its case. */
import { readAct, type ActName } from '../../understand/catalogue';
import type { Intent, Mode, Reading } from '../../understand/types';
import type { Asked } from './feature';

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
  const mode = reading.modes[at] ?? null;
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
export function modeOfLine({ modes, takenBack }: Reading, text: string): Mode {
  const other = modes.find((mode) => mode !== null && mode !== 'does');
  if (other) return other;
  return /\?\s*$/.test(text) || takenBack === true ? 'asks' : 'does';
}
