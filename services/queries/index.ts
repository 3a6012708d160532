/** Questions about the cases: one typed query, answered within the asker's reach. */
export type * from './question';
export { answer, filtersBehind, notBothAtOnce } from './answer';
export type { Answer } from './answer';
export type { Figure, Row } from './rows';
export { besideRow } from './beside';
export { changed } from './change';
export type { Unsaid } from './change';
export { quarterOf, withDefaults, yearSoFar } from './defaults';
export type { Assumed, Complete } from './defaults';
export { questionFrom } from './kept';
export { DAYS, DIMENSIONS, ORDERS, PARTS, isListed, LISTED, TRAITS } from './lists';
export { isOfNow, narrow, unanswerable } from './narrow';
export { monthsEarlier, periodBefore } from './periods';
export { medianOf, percent, rounded } from './rounding';
export type { Asking } from './narrow';
export { monthsBetween } from './times';
