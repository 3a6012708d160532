/** What reports count a case by, recorded where it was left open: by whoever answers or closes it. */
import type { Channel, ComplainantKind } from '../../../terms';

/** Only what is given is recorded. Ids are those of the council's lists. */
export interface CountedFacts {
  category?: string;
  themes?: string[];
  channel?: Channel;
  complainant?: ComplainantKind;
  madeByChild?: boolean;
  lookedAfter?: boolean;
  /** What was agreed; null: they were asked, and need none. */
  adjustment?: string | null;
  /** Whom the service was bought from; null: the council provides it itself. */
  provider?: string | null;
  enquiryCategory?: string;
  /** Why the answer of the present stage was late. */
  delayReason?: string;
  /** The kind of a learning point, by its place among them from 0. */
  learning?: { at: number; category: string }[];
}

/** What is recorded already is put right by a correction, not by this. */
export type CountedCommands = { type: 'recordCounted'; facts: CountedFacts };
