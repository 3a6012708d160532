/** What weighs beside the classes of words: the harm tables' own verdicts, and what stands together. Data only. */

/** Nobody is in danger until something says so. */
export const START = -2.6;

/** Verdicts of the harm tables. */
export const VERDICTS = {
  /** A pattern of harm matches. */
  harm: 0.7,
  /** And still does without figures of speech and topics. */
  literal: 3.8,
  /** Danger told sideways. */
  sure: 3.5,
  /** A sign of exploitation: it comes inside a complaint, so that words of complaint must not outweigh it. */
  exploited: 6,
  /** Told in so many words, in whatever it stands. */
  told: 10,
  /** It is still going on. */
  still: 0.1,
  /** It is over and dealt with. */
  past: -5.5,
};

export const TOGETHER = {
  twoDangers: 1.8,
  threeDangers: 2.5,
  childInDanger: 1.3,
  personInDanger: 1.5,
  fearedInDanger: 0.3,
  nobodyInSight: -2.1,
  nothingAgainst: 1.9,
  twoAgainst: -0.5,
};
