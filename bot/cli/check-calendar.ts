/** A new bank holiday is a reviewed change: previewed case by case, applied on request, taken back again. */
import { moves, recalculate } from '../../services/cases';
import type { Rules } from '../../services/cases';
import type { Recalculation } from '../../services/cases/events';
import type { StoredCase } from '../../services/cases/ports';
import { StoreError } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import type { Council } from '../../services/councils';
import type { Stores } from '../../services/stores/types';
import { procedureOn, sayFullDate } from '../../services/timescale';
import type { BankHoliday, Calendar } from '../../services/timescale';
import { calendarOf, keepCalendar, keptCalendar } from '../host/calendar';
import type { AppliedFeed, KeptCalendar } from '../host/calendar';
import { decodeUtf8 } from '../../services/people';
import { readNamed } from './directory-files';
import type { CliIo } from './io';
import { DONE, FAILED } from './io';

export interface CalendarReview {
  /** Null with `undo`. */
  file: string | null;
  apply: boolean;
  undo: boolean;
  council: Council;
  json: boolean;
}

/** What the change does to one open case. `promised`: dates already given to the family, which stay. */
export interface MovedCase {
  ref: string;
  moves: Recalculation[];
  promised: { dueId: string; on: string }[];
}

interface Change {
  next: KeptCalendar;
  seen: number;
  from: Calendar;
  to: Calendar;
}

const ALL = { viewerId: 'candour', grants: 'all' as const };
const PAGE = 100;
const ATTEMPTS = 5;

/** @returns the exit code */
export async function reviewCalendar(review: CalendarReview, io: CliIo): Promise<number> {
  const fresh = review.file === null ? null : readFeed(review.file, io.now());
  if (typeof fresh === 'string') {
    io.stderr.write(`candour check: ${fresh}\n`);
    return FAILED;
  }
  const stores = await io.openStores();
  try {
    const change = await changeOf(review, fresh, stores, Date.parse(io.now()));
    const writing = review.apply || review.undo;
    if (writing)
      await keepCalendar(stores.conversations, change.next, change.seen, Date.parse(io.now()));
    if (writing) await record(stores, io);
    const rules = rulesOf(change.to, review.council);
    const { open, moved } = await walk(stores, rules, writing ? io : null);
    io.stdout.write(
      review.json ? asJson(change, open, moved, writing) : asText(change, open, moved),
    );
    io.stderr.write(`${verdict(review, moved.length)}\n`);
    return DONE;
  } finally {
    await stores.close();
  }
}

/** Nobody signs in at the command line, so nobody is named. */
async function record(stores: Stores<CaseView>, io: CliIo): Promise<void> {
  await stores.audit.record({
    at: io.now(),
    personId: null,
    action: 'calendar.change',
    ref: null,
    surface: 'commandLine',
    allowed: true,
    correlationId: '',
  });
}

function readFeed(file: string, at: string): AppliedFeed | string {
  const text = decodeUtf8(readNamed(file));
  if (!text.ok) return `${file} is not UTF-8.`;
  try {
    return {
      name: file.split(/[\\/]/).at(-1)!,
      feed: JSON.parse(text.text.replace(/^\uFEFF/, '')) as unknown,
      at,
    };
  } catch {
    return `${file} is not JSON; it should be in the format of https://www.gov.uk/bank-holidays.json.`;
  }
}

/**
 * From what calendar to what. Applying the file in use once more changes nothing but finishes what an
 * interruption left; so does taking back when there is nothing to take back.
 */
async function changeOf(
  review: CalendarReview,
  fresh: AppliedFeed | null,
  stores: Stores<CaseView>,
  now: number,
): Promise<Change> {
  const kept = await keptCalendar(stores.conversations, now);
  const { closures } = review.council.counting;
  const from = calendarOf(kept.current, closures);
  if (fresh === null) {
    const back = kept.before ? kept.before.feed : kept.current;
    return {
      next: { current: back, before: null },
      seen: kept.version,
      from,
      to: calendarOf(back, closures),
    };
  }
  const to = calendarOf(fresh, closures);
  const same = to.version === from.version;
  const next = same ? kept : { current: fresh, before: { feed: kept.current } };
  return { next, seen: kept.version, from, to };
}

function rulesOf(calendar: Calendar, council: Council): Rules {
  return { procedure: procedureOn, calendar, counting: council.counting };
}

/** Every open case, oldest rules and all. Pages are by reference, which a recalculation does not change. */
async function walk(
  stores: Stores<CaseView>,
  rules: Rules,
  writing: CliIo | null,
): Promise<{ open: number; moved: MovedCase[] }> {
  const query = {
    reach: ALL,
    statuses: ['open' as const, 'responded' as const],
    order: 'newest' as const,
  };
  const moved: MovedCase[] = [];
  let open = 0;
  let after: string | null = null;
  do {
    const page = await stores.cases.find(query, { after, limit: PAGE });
    for (const stored of page.cases) {
      const case_ = writing ? await apply(stores, stored, rules, writing) : movedBy(stored, rules);
      if (case_) moved.push(case_);
    }
    open += page.cases.length;
    after = page.next;
    if (writing?.stderr.isTTY) writing.stderr.write(`\r${open} cases looked at`);
  } while (after !== null);
  if (writing?.stderr.isTTY) writing.stderr.write('\n');
  return { open, moved };
}

function movedBy(stored: StoredCase<CaseView>, rules: Rules): MovedCase | null {
  const moved = moves(stored.view, rules);
  if (moved.length === 0) return null;
  const promised = stored.view.due
    .filter((due) => due.promised !== null && moved.some((move) => move.dueId === due.id))
    .map((due) => ({ dueId: due.id, on: due.promised! }));
  return { ref: stored.ref, moves: moved, promised };
}

/** Someone may be working on the case just now: then it is read again. */
async function apply(
  stores: Stores<CaseView>,
  first: StoredCase<CaseView>,
  rules: Rules,
  io: CliIo,
): Promise<MovedCase | null> {
  let stored: StoredCase<CaseView> | null = first;
  for (let attempt = 1; stored; attempt++) {
    const moved = movedBy(stored, rules);
    const commandId = `calendar:${rules.calendar.version}:${stored.ref}:${stored.version}`;
    const result = recalculate(stored, rules, { by: ALL.viewerId, at: io.now(), commandId });
    if (!moved || !result) return null;
    try {
      await stores.cases.append(stored.version, result.stored, result.events);
      return moved;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'conflict' || attempt === ATTEMPTS)
        throw error;
      stored = await stores.cases.get(stored.ref);
    }
  }
  return null;
}

function asJson(change: Change, open: number, moved: MovedCase[], applied: boolean): string {
  const days = changedDays(change);
  const calendar = { from: change.from.version, to: change.to.version, ...days };
  return `${JSON.stringify({ calendar, open, moved, promised: moved.filter((one) => one.promised.length > 0), applied })}\n`;
}

function asText(change: Change, open: number, moved: MovedCase[]): string {
  const { added, removed } = changedDays(change);
  const promised = moved.filter((one) => one.promised.length > 0);
  const lines = [
    ...added.map((day) => `New: ${sayFullDate(day.date)}, ${day.name}`),
    ...removed.map((day) => `Gone: ${sayFullDate(day.date)}, ${day.name}`),
    ...(added.length + removed.length === 0 ? ['No day of the calendar changes.'] : []),
    `${moved.length} of ${open} open cases move.`,
    ...moved.flatMap(sayMoves),
    ...(promised.length > 0
      ? ['', 'A date was promised in writing; it stays. Write again if the new date is another:']
      : []),
    ...promised.flatMap((one) =>
      one.promised.map((each) => `${one.ref}  ${each.dueId}  promised ${sayFullDate(each.on)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function sayMoves({ ref, moves: moved }: MovedCase): string[] {
  return moved.map(({ dueId, measure, from, to }) => {
    const say = (date: string | null) => (date === null ? 'none' : sayFullDate(date));
    return `${ref}  ${dueId}  ${MEASURE[measure]}  ${say(from)} → ${say(to)}`;
  });
}

const MEASURE: Record<Recalculation['measure'], string> = {
  target: 'target',
  lawfulMaximum: 'lawful maximum',
  promised: 'promised',
  binding: 'due',
};

function changedDays({ from, to }: Change): { added: BankHoliday[]; removed: BankHoliday[] } {
  return {
    added: without(to.holidays, from.holidays),
    removed: without(from.holidays, to.holidays),
  };
}

function without(days: readonly BankHoliday[], others: readonly BankHoliday[]): BankHoliday[] {
  const known = new Set(others.map((day) => day.date));
  return days.filter((day) => !known.has(day.date));
}

function verdict({ file, apply: applying, undo }: CalendarReview, moved: number): string {
  if (undo)
    return `Taken back; ${moved} cases recalculated. A running bot counts so within a minute.`;
  if (applying)
    return `Applied; ${moved} cases recalculated. A running bot counts so within a minute; candour check --calendar --undo takes it back.`;
  return `Nothing has been changed. To apply it: candour check --calendar ${file} --apply`;
}
