/** Reports as data, and what they are made from. */
export { makeReport } from './make';
export type { ReportAsked, ReportParts } from './make';
export { PeriodError, periodOf } from './period';
export type { PublishedYear, Verdict, VerdictOverride } from './published';
export type * from './types';
