/** The timescale service: dates, working days, procedures, due dates and how each came about. */
export type * from './types';
export type { Calendar, CalendarOptions } from './calendar';
export type { BankHoliday } from './bank-holidays';
export type { Procedure, ReportRule, Timescale } from './procedure';
export type { TimescaleErrorCode } from './errors';

export { TimescaleError } from './errors';
export {
  addDays,
  addMonths,
  daysBetween,
  financialYear,
  isPlainDate,
  londonDate,
  londonMinutes,
  sayDate,
  sayFullDate,
  weekday,
} from './dates';
export { dayNumber, plainDate } from './dates';
export { bankHolidaysOf } from './bank-holidays';
export { englandAndWales } from './calendar';
export { UNITS, countForward, dueBatch, sayLength } from './counting';
export { isStatutory, loadProcedures, procedureOn } from './procedures';
export { procedureFrom } from './procedure-files';
export { EVENT_KINDS } from './procedure-schema';
export { DEFAULT_COUNTING, isMarkedExample, sayRule } from './start';
export { dueDates, nextDue, whatIf } from './engine';
export { checkMove } from './moves';
export { faultIn } from './history';
export { timeLimit } from './time-limit';
export type { MoveCheck } from './moves';
export { compareCount, replay, sayExplanation, saySkipped } from './explain';
export { adjustments, adjustmentsOver, daysTaken, inTime, isLate, reportDate } from './reporting';
export type { DateAdjustment, Snapshot } from './reporting';
export { previewCalendarChange } from './preview';
export type { CalendarPreview, MovedDate, OpenCase } from './preview';
