/** What is counted of readings held against what was expected. */
import type { Reading, Slots } from '../../../bot/understand/types';
import { SURE } from '../../../bot/understand/catalogue';
import { comparable } from '../../understand/support/sentences';
import type { Sentence } from '../../understand/support/sentences';
import { wantedOf } from '../../understand/learning/left-out';

export interface Read {
  voice: string;
  sentence: Sentence;
  reading: Said;
}

/** What of a reading is scored. */
export type Said = Pick<Reading, 'intents' | 'modes' | 'sure' | 'slots'>;

const DATES = ['received', 'happened', 'due', 'from', 'until', 'on', 'period'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const asSet = (list: readonly unknown[] | undefined): string =>
  JSON.stringify((list ?? []).map((x) => JSON.stringify(x)).sort());

/** Intents with their modes, each as one word. */
export const saidOf = ({ intents, modes }: Pick<Said, 'intents' | 'modes'>): string[] =>
  intents.map((intent, k) => (modes[k] ? `${intent}/${modes[k]}` : intent));

export const rightIntents = ({ sentence, reading }: Read): boolean =>
  asSet(reading.intents) === asSet(sentence.expect.intents);
export const rightModes = (r: Read): boolean =>
  asSet(saidOf(r.reading)) === asSet(wantedOf(r.sentence));
export const rightWhole = (r: Read): boolean =>
  rightModes(r) && comparable(r.reading) === comparable(r.sentence.expect);
export const rightSlot =
  (name: keyof Slots) =>
  ({ sentence, reading }: Read): boolean =>
    same(reading.slots[name], sentence.expect.slots[name]);
export const rightSet =
  (name: 'refs' | 'people' | 'ask') =>
  ({ sentence, reading }: Read): boolean =>
    asSet(reading.slots[name]) === asSet(sentence.expect.slots[name]);
export const rightDates = (r: Read): boolean => DATES.every((name) => rightSlot(name)(r));

/** Every day in the slots, spans by both ends. */
export const daysIn = (slots: Slots): string[] =>
  [...new Set(DATES.flatMap((name) => slots[name] ?? []))].sort();

export const isDanger = ({ intents }: { intents: readonly string[] }): boolean =>
  intents.includes('safety');

/** A question, a denial or a plan about a case that is read as a sure order. */
export const readAsOrder = ({ sentence, reading }: Read): boolean => {
  const wanted = wantedOf(sentence);
  const ordered = wanted.some((w) => w.endsWith('/does'));
  const spoken = wanted.some((w) =>
    /^(?:status|due\.explain|audit|ask)|\/(?:asks|denies|plans)$/.test(w),
  );
  return (
    spoken &&
    !ordered &&
    reading.modes.some((mode, k) => mode === 'does' && (reading.sure[k] ?? 0) >= SURE)
  );
};

export const share = (reads: readonly Read[], right: (r: Read) => boolean): number =>
  reads.length === 0 ? 1 : reads.filter(right).length / reads.length;
