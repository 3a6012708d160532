/** Reports as data, and what they are made from. */
export { makeReport, told } from './make';
export type { ReportAsked, ReportParts } from './make';
export { PeriodError, periodOf, quarterOn } from './period';
export type { PublishedYear, Verdict, VerdictOverride } from './published';
export { READERS, underHeadings } from './headings';
export type { Reader } from './headings';
export { withSentences } from './sentences';
export { shareSafe } from './withhold';
export type * from './types';
