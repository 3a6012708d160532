/** What weighs beside the classes of words: the harm tables' own verdicts, and what stands together. Data only. */

/** Nobody is in danger until something says so. */
export const START = -4.4;

/** Verdicts of the harm tables. */
export const VERDICTS = {
  /** A pattern of harm matches. */
  harm: 0.8,
  /** And still does without figures of speech and topics. */
  literal: 3.1,
  /** Danger told sideways. */
  sure: 1.6,
  /** It is still going on. */
  still: 0.4,
  /** It is over and dealt with. */
  past: -3.6,
};

export const TOGETHER = {
  twoDangers: 2,
  threeDangers: 1.4,
  childInDanger: 1.6,
  personInDanger: 1.8,
  fearedInDanger: 0.7,
  nothingAgainst: 3.2,
  twoAgainst: -0.9,
};
