/** Figures that a council has printed for earlier years, slips included, and what a person made of a comparison. */

export type { PublishedYear } from '../interchange/published';

export type Verdict = 'Better' | 'Worse' | 'Same' | 'Changed';

export interface VerdictOverride {
  figure: string;
  verdict: Verdict;
  note: string;
}
