/** Received about midnight: before or after is asked on the draft. */
import { sayDate } from '../../../services/timescale';
import type { Reading } from '../../understand/types';
import { nightDays } from '../case/ambiguous-day';
import type { Context } from '../turn/feature';
import type { DraftQuestion } from './store';

/** Null: no such hour is said, and the day is asked no further. */
export function nightQuestion(
  context: Context,
  reading: Reading,
  text: string,
): DraftQuestion | null {
  const days = nightDays(context, reading.slots.received, text);
  if (days.length === 0) return null;
  return {
    slot: 'received',
    says: 'Did it reach the council before midnight or after?',
    choices: days.map((value, n) => ({
      label: `${n === 0 ? 'Before' : 'After'}, ${sayDate(value, context.today)}`,
      value,
    })),
  };
}
