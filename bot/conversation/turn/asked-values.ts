/** What the words' slots give to forms and commands. */
import type { PlainDate } from '../../../services/timescale';
import type { Slots } from '../../understand/types';
import type { Inputs } from './form-input';

/** The one day said; a span is none. */
export const dayOf = (slot: Slots['on']): PlainDate | null =>
  typeof slot === 'string' ? slot : null;

export function dateValue(id: string, slot: Slots['on']): Inputs {
  const on = dayOf(slot);
  return on ? { [id]: on } : {};
}

/** A day, or the first of a span: the earliest is never kinder than it should be. */
export function firstDay(slot: Slots['on']): PlainDate | null {
  if (slot === undefined) return null;
  return typeof slot === 'string' ? slot : slot[0];
}

export const lastDay = (slot: Slots['on']): PlainDate | null =>
  slot === undefined ? null : typeof slot === 'string' ? slot : slot[1];

/** Only what the words gave. */
export function given(values: Record<string, string | null | undefined>): Inputs {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** "note on 42 - rang grandad" → "rang grandad"; without such a head the whole line. */
export function afterColon(text: string): string {
  // The dashes of a whole reference part nothing.
  const plain = text.replace(/\bcf-?\d{2}-?\d{1,6}\b/i, (ref) => '0'.repeat(ref.length));
  const cut = /^[^:–—-]{0,40}?\d[^:–—-]{0,10}\s*[:–—-]\s*(?=\S)/.exec(plain);
  return cut ? text.slice(cut[0].length) : text;
}
