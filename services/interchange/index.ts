/** Files in and out: cases as JSON Lines and CSV, and earlier years' published figures. */
export { LineChecker } from './check';
export { exportCases } from './export';
export { sayLineFault } from './faults';
export type { Finding, LineFault } from './faults';
export { checkFile, importFile } from './import';
export type { CaseFile, CheckedFile, FileFormat, Hearing, Imported } from './import';
export { keepPublished, publishedYears, readPublished } from './published';
export type { PublishedYear } from './published';
export type { CaseLine } from './line';
export { exportedLine, lineOf } from './to-line';
export { caseOf, sourceKeyOf } from './to-case';
export type { Importing } from './to-case';
