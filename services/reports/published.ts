/** Figures that a council has printed for earlier years, slips included, and what a person made of a comparison. */

export interface PublishedYear {
  /** `2013/14`. */
  year: string;
  /** Null: the whole council. */
  service: string | null;
  figures: Readonly<Record<string, number | null>>;
  /** Four quarters and the year, as printed even where they don't add up. */
  byQuarter?: Readonly<Record<string, readonly (number | null)[]>> | undefined;
}

export type Verdict = 'Better' | 'Worse' | 'Same' | 'Changed';

export interface VerdictOverride {
  figure: string;
  verdict: Verdict;
  note: string;
}
