/** What a reading means beyond its intents: a whole caseload, a case that the words themselves name. */
import type { Reading } from '../../understand/types';

/** The case that the words themselves name; the one on the last card is not said by them. */
export const namedCase = ({ slots }: Reading, text: string): string | null =>
  (slots.refs ?? []).find((ref) => namesCase(text, ref)) ?? null;

/** Whether the text has the number of the case. */
export const namesCase = (text: string, ref: string): boolean =>
  new RegExp(`(?<!\\d)0*${Number(ref.split('-').at(-1))}(?!\\d)`).test(text);

/** "Priya's off long term from monday, move all hers to Sean" is one thing, not two. */
export function isHandover(reading: Reading, text: string): boolean {
  return (
    reading.intents.includes('case.assign') &&
    /\b(all|everything|caseload|the lot)\b/i.test(text) &&
    // The reader may add the case last shown: "all" is more than that one.
    !/\d/.test(text)
  );
}
