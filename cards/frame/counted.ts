/** What a council counts a case by, as fields of whichever form somebody has open anyway. */
import type { CountedField } from '../../services/terms';
import type { Choice, Field } from './data';
import { lookedAfter, madeByChild, oneLine, oneOf } from './fields';

/** One of them that is not recorded yet. */
export interface CountedAsk {
  field: CountedField;
  /** Of the council's list; empty for a yes or no, or for words. */
  categories: Choice[];
  /** Learning points without a kind: each is asked for its own. */
  points?: { n: number; what: string }[];
}

const MOST_POINTS = 3;
const SHOWN = 60;

/**
 * Inputs: category, themes, channel, complainant, madeByChild, lookedAfter, adjustment, provider, enquiryCategory,
 * delayReason, learning.1 and so on by the number of the point.
 */
export const countedFields = (asks: readonly CountedAsk[]): Field[] =>
  asks.flatMap((ask) => FIELD[ask.field](ask));

const FIELD: Record<CountedField, (ask: CountedAsk) => Field[]> = {
  category: ({ categories }) => [oneOf('category', 'Problem category', categories)],
  themes: ({ categories }) => [oneOf('themes', 'Themes', categories, { multi: true })],
  channel: ({ categories }) => [oneOf('channel', 'How it came', categories)],
  complainant: ({ categories }) => [oneOf('complainant', 'Who complains', categories)],
  madeByChild: () => [madeByChild()],
  lookedAfter: () => [lookedAfter()],
  adjustments: () => [oneLine('adjustment', 'Reasonable adjustment agreed, or “none”')],
  provider: () => [oneLine('provider', 'Provider it was bought from, or “none”')],
  enquiryCategory: ({ categories }) => [
    oneOf('enquiryCategory', 'What the enquiry is about', categories),
  ],
  delayReason: ({ categories }) => [
    oneOf('delayReason', 'Main reason why the answer was late', categories),
  ],
  learningCategory: ({ categories, points = [] }) =>
    points
      .slice(0, MOST_POINTS)
      .map(({ n, what }) =>
        oneOf(`learning.${n}`, `Kind of learning: “${what.slice(0, SHOWN)}”`, categories),
      ),
};
