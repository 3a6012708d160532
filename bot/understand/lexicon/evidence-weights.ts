/** What weighs beside the classes of words: the harm tables' own verdicts, and what stands together. Data only. */

/** Nobody is in danger until something says so. */
export const START = -3.7;

/** Verdicts of the harm tables. */
export const VERDICTS = {
  /** A pattern of harm matches. */
  harm: 0.7,
  /** And still does without figures of speech and topics. */
  literal: 3.7,
  /** Danger told sideways. */
  sure: 4.1,
  /** It is still going on. */
  still: 0.3,
  /** It is over and dealt with. */
  past: -5.5,
};

export const TOGETHER = {
  twoDangers: 1.6,
  threeDangers: 2.5,
  childInDanger: 1.5,
  personInDanger: 1.7,
  fearedInDanger: 0.6,
  nothingAgainst: 1.6,
  twoAgainst: -0.1,
};
