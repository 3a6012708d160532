/** Questions as they are typed, each with what it asks of a case, written from its words and not from what reads them. */
import type { CaseView } from '../../services/cases/view';
import { addDays, englandAndWales, londonDate } from '../../services/timescale';
import { TODAY } from './random-cases';

export type Holds = (view: CaseView) => boolean;

const calendar = englandAndWales();
const between = (day: string | null, from: string, to: string): boolean =>
  day !== null && day >= from && day <= to;

const isComplaint: Holds = (v) => v.feedbackType === 'complaint';
const isOpen: Holds = (v) => v.status === 'open';
const received =
  (from: string, to: string): Holds =>
  (v) =>
    between(v.receivedOn, from, to);
const answered =
  (from: string, to: string): Holds =>
  (v) =>
    between(v.respondedOn, from, to);
const thisYear = received('2025-04-01', '2026-03-31');
const isExtended: Holds = (v) => v.clock.some(({ kind }) => kind === 'extended');
const isLate: Holds = (v) => v.nextDue !== null && v.nextDue.on < TODAY;
/** Whole working days between the date and today; the day itself is not one. */
const daysLate = (v: CaseView): number => {
  const days = isLate(v) ? calendar.countWorkingDays(v.nextDue!.on, TODAY) : 0;
  return days === 'unknown' ? Number.NaN : days;
};
const now = (v: CaseView) => v.investigations.filter(({ stage }) => stage === v.stage);
const all =
  (...holds: Holds[]): Holds =>
  (v) =>
    holds.every((one) => one(v));
const has = (words: string, ...holds: Holds[]): [string, Holds] => [words, all(...holds)];

/** What stands behind “complaints”: a time of their own, so that a breakdown assumes none. */
export const TIMED: [string, Holds][] = [
  has('received last month', received('2026-02-01', '2026-02-28')),
  has('received since january', received('2026-01-01', TODAY)),
  has('that came in during q3', received('2025-10-01', '2025-12-31')),
  has('we got in november', received('2025-11-01', '2025-11-30')),
  has('received this financial year', thisYear),
  has('received last year', received('2024-04-01', '2025-03-31')),
  has('received between 1 december and 15 january', received('2025-12-01', '2026-01-15')),
  has('answered in february', answered('2026-02-01', '2026-02-28')),
  has('answered since october', answered('2025-10-01', TODAY)),
  has(
    'closed in q2',
    (v) => between(v.closedOn, '2025-07-01', '2025-09-30'),
    (v) => v.status === 'closed',
  ),
  has('received this year from children', thisYear, (v) => v.circumstances.madeByChild === true),
  has('received this year with a remedy', thisYear, (v) => v.remedies.length > 0),
  has('received this year that were extended', thisYear, isExtended),
  has('received this year and withdrawn', thisYear, (v) => v.status === 'withdrawn'),
  has('received this year with an advocate', thisYear, (v) => v.circumstances.advocate !== null),
  has('received this year about delay', thisYear, (v) => v.problemCategory === 'delay'),
  has('received this year that went to stage 2', thisYear, (v) => v.stage >= 2),
  has('received this year in the disabled childrens team', thisYear, (v) =>
    v.investigations.some(({ teamId }) => teamId === 'T06'),
  ),
  has(
    'logged by priya nair this year',
    (v) => v.loggedBy === 'P006',
    (v) => between(londonDate(v.loggedAt), '2025-04-01', '2026-03-31'),
  ),
  has(
    'closed by priya shah this year',
    (v) => v.closedBy === 'P007' && v.status === 'closed',
    (v) => between(v.closedOn, '2025-04-01', '2026-03-31'),
  ),
  has('upheld this year', answered('2025-04-01', '2026-03-31'), (v) => v.outcome === 'upheld'),
];

/** How things stand: of what is open now, where nothing else is said. */
export const STANDING: [string, Holds][] = [
  has('open', isOpen),
  has('late now', isLate),
  has('late by more than 5 days', (v) => daysLate(v) > 5),
  has('late by more than 10 days', (v) => daysLate(v) > 10),
  has('blocked', isOpen, (v) => v.lastWord !== null),
  has('open at stage 2', isOpen, (v) => v.stage === 2),
  has('open with priya nair', isOpen, (v) => now(v).some((one) => one.investigatorId === 'P006')),
  has('open in the adoption team', isOpen, (v) => now(v).some(({ teamId }) => teamId === 'T09')),
  has('open without a category', isOpen, (v) => v.problemCategory === null),
  has('open without a theme', isOpen, (v) => v.themes.length === 0),
  has('waiting for triage', isOpen, (v) => !v.triaged),
  has(
    'not allocated',
    isOpen,
    (v) => v.triaged,
    (v) => now(v).some((one) => one.investigatorId === null),
  ),
  has('with a remedy outstanding', (v) => v.remedies.some(({ doneOn }) => doneOn === null)),
  has(
    'due next week',
    (v) => v.nextDue !== null && between(v.nextDue.on, '2026-03-16', '2026-03-22'),
  ),
  has('late and blocked', isLate, (v) => v.lastWord !== null),
  has('late but not blocked', isLate, (v) => v.lastWord === null),
  has('open and extended', isOpen, isExtended),
  has('answered but not closed', (v) => v.status === 'responded'),
];

/** Sentences round them. `says`: how the number stands in the answer. */
const COUNTED = /(?:^|\n|\s)(\d+) complaints?\.|None: no such/;
const LISTED = /([\d,]+) cases?(?:, page| of|\.)|There are none|Nothing/;
export const FRAMES: { ask: (words: string) => string; says: RegExp }[] = [
  { ask: (words) => `how many complaints ${words}`, says: COUNTED },
  { ask: (words) => `number of complaints ${words} please`, says: COUNTED },
  { ask: (words) => `can you tell me how many complaints ${words}`, says: COUNTED },
  { ask: (words) => `list complaints ${words}`, says: LISTED },
];

/** Of what came or was answered in a time: so many of so many. */
export const SHARES: { ask: string; base: Holds; counted: Holds }[] = [
  {
    ask: 'what % of complaints received this year were upheld',
    base: thisYear,
    counted: (v) => v.outcome === 'upheld',
  },
  {
    ask: 'what share of complaints answered since october were answered in time',
    base: answered('2025-10-01', TODAY),
    counted: (v) => v.respondedOn !== null && v.respondedOn <= addDays(v.receivedOn, 20),
  },
  {
    ask: 'percentage of complaints received in q3 that were withdrawn',
    base: received('2025-10-01', '2025-12-31'),
    counted: (v) => v.status === 'withdrawn',
  },
  {
    ask: 'what proportion of complaints this year went to stage 2',
    base: thisYear,
    counted: (v) => v.stage >= 2,
  },
  { ask: 'what % of open complaints are late', base: isOpen, counted: isLate },
];

/** Mean and median of the working days that answers took. */
export const AVERAGES: { ask: string; of: Holds }[] = [
  { ask: 'how long do we take on average since april', of: answered('2025-04-01', TODAY) },
  {
    ask: 'average days to answer complaints in february',
    of: answered('2026-02-01', '2026-02-28'),
  },
  { ask: 'average days to answer in q3', of: answered('2025-10-01', '2025-12-31') },
];

export { isComplaint };
