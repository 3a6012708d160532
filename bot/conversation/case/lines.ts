/** Turns what the services know into what the cards are given. No decisions here. */
import type { CaseEvent } from '../../../services/cases/events';
import type { CaseView, DueSummary, Hold, Investigation } from '../../../services/cases/view';
import type { StoredCase } from '../../../services/cases/ports';
import type { Calendar, DueDate, PlainDate } from '../../../services/timescale';
import { IMPORTER, atStage, leading, notTakenOn } from '../../../services/cases';
import { SOON } from '../../../services/status';
import { daysBetween, isMarkedExample, sayDate } from '../../../services/timescale';
import type { CaseHead, CaseRow, DateLine, DateStatus, EventLine, Line } from '../../../cards';
import { sayEvent } from '../../wording/events';
import { seesCase, seesHistory } from '../turn/access';
import type { Context } from '../turn/feature';
import { handleOf } from '../../../services/cases/handle';
import { sayOutside } from '../../wording/outside';

export function headOf(view: CaseView): CaseHead {
  return {
    ref: view.ref,
    version: view.version,
    feedbackType: view.feedbackType,
    enquiryKind: view.enquiryKind,
  };
}

/** Working days from `today` to `on`, negative once past, null past the calendar's end. */
export function workingDistance(
  today: PlainDate,
  on: PlainDate,
  calendar: Calendar,
): number | null {
  const days =
    on >= today ? calendar.countWorkingDays(today, on) : calendar.countWorkingDays(on, today);
  if (days === 'unknown') return null;
  return on >= today ? days : -days;
}

/** The date that binds, as a row of a dates table. */
export function dateLine(
  due: DueSummary | DueDate,
  today: PlainDate,
  calendar: Calendar,
): DateLine {
  const on = due.binding ?? due.target;
  if (due.window) return windowLine(due, on);
  if (due.metOn) {
    const late = on !== null && due.metOn > on;
    return {
      label: due.label,
      on: due.metOn,
      distance: null,
      status: late ? 'metLate' : 'met',
      ...(late ? { note: `due ${sayDate(on, today)}` } : {}),
    };
  }
  if (due.state === 'notStarted') {
    return { label: due.label, on: null, distance: null, status: 'notStarted' };
  }
  if (on === null) {
    return {
      label: due.label,
      on: null,
      distance: null,
      status: due.state === 'unknown' ? 'unknown' : 'none',
    };
  }
  return runningLine(due.label, on, today, calendar);
}

function runningLine(label: string, on: PlainDate, today: PlainDate, calendar: Calendar): DateLine {
  const distance = workingDistance(today, on, calendar);
  const unit = distance === 0 && on !== today ? 'calendar' : 'working';
  return {
    label,
    on,
    distance: unit === 'calendar' ? daysBetween(today, on) : distance,
    unit,
    status: progressAt(today, on, distance),
  };
}

/** The complainant's own time: nobody here is on track or late with it. */
function windowLine({ stage, metOn }: DueSummary | DueDate, on: PlainDate | null): DateLine {
  return metOn
    ? { label: `Stage ${stage} asked for`, on: metOn, distance: null, status: 'none' }
    : { label: `They can ask for stage ${stage} until`, on, distance: null, status: 'none' };
}

function progressAt(today: PlainDate, on: PlainDate, distance: number | null): DateStatus {
  if (on < today) return 'overdue';
  return distance !== null && distance <= SOON ? 'dueSoon' : 'onTrack';
}

/**
 * The dates of a case, the next first: what binds, then the lawful maximum and the promise where they differ.
 * @param isExample which of them, by id, are counted by days that the council has still to confirm
 */
export function dateLines(
  dues: readonly (DueSummary | DueDate)[],
  today: PlainDate,
  calendar: Calendar,
  isExample: (dueId: string) => boolean = () => false,
): DateLine[] {
  const shown = dues.filter((due) => due.state !== 'ended');
  const order = [...shown].sort(
    (a, b) => rank(a) - rank(b) || (a.binding ?? '9').localeCompare(b.binding ?? '9'),
  );
  return order.flatMap((due) => [
    { ...dateLine(due, today, calendar), ...marked(due, isExample) },
    ...furtherDates(due, today, calendar),
  ]);
}

const marked = (
  { id, state }: DueSummary | DueDate,
  isExample: (dueId: string) => boolean,
): Pick<DateLine, 'example'> => (state === 'running' && isExample(id) ? { example: true } : {});

/** Which dates of a procedure are examples by the council's file. */
export const examplesIn =
  ({ deps }: Context, procedureId: string | null) =>
  (dueId: string): boolean =>
    procedureId !== null && isMarkedExample(deps.council.counting, procedureId, dueId);

function rank(due: DueSummary | DueDate): number {
  if (due.state === 'running') return 0;
  return due.state === 'met' ? 2 : 1;
}

function furtherDates(due: DueSummary | DueDate, today: PlainDate, calendar: Calendar): DateLine[] {
  if (due.metOn || due.state !== 'running') return [];
  const extra = (label: string, on: PlainDate): DateLine => ({
    label,
    on,
    distance: workingDistance(today, on, calendar),
    status: 'none',
  });
  const lines: DateLine[] = [];
  if (due.promised && due.promised !== due.binding)
    lines.push(extra('Promised to the complainant', due.promised));
  if (due.lawfulMaximum && due.lawfulMaximum !== due.binding) {
    lines.push(extra('At the very latest, if extended', due.lawfulMaximum));
  }
  return lines;
}

/** Who has it now, and for how long. */
export function holderOf(
  view: CaseView,
  context: Context,
): {
  kind: Hold['holder'];
  name: string | null;
  since: PlainDate;
  workingDays: number | null;
} | null {
  const hold = view.holds.at(-1);
  if (!hold || hold.until !== null) return null;
  const days = context.deps.calendar().countWorkingDays(hold.from, context.today);
  return {
    kind: hold.holder,
    name: hold.personId ? nameOf(context, hold.personId) : fromOutside(view, hold),
    since: hold.from,
    workingDays: days === 'unknown' ? null : days,
  };
}

/** Somebody from outside is nobody's of the directory: the case alone has their name. */
function fromOutside(view: CaseView, { holder }: Hold): string | null {
  const outside = holder === 'investigator' ? leading(view)?.outside : null;
  return outside ? sayOutside(outside) : null;
}

/** Where several teams work on the present stage: who has it in each, and how far they are. */
export function teamLines(context: Context, view: CaseView): Line[] {
  const here = atStage(view, view.stage);
  if (here.length < 2) return [];
  return here.map((one) => ({
    label: one.teamName,
    value: [whoHas(context, one), farWords(context, one)].filter(Boolean).join(', '),
  }));
}

/** Whoever looks into it for one team, of the council or from outside; null: nobody yet. */
export const whoHas = (
  context: Context,
  { investigatorId, outside }: Pick<Investigation, 'investigatorId' | 'outside'>,
): string | null =>
  investigatorId ? nameOf(context, investigatorId) : outside ? sayOutside(outside) : null;

function farWords({ today }: Context, one: CaseView['investigations'][number]): string {
  if (one.respondedOn) return `answered ${sayDate(one.respondedOn, today)}`;
  if (one.outside) return 'from outside the council';
  if (!one.investigatorId) return 'nobody has it yet';
  if (one.takenOn) return `taken on ${sayDate(one.takenOn, today)}`;
  return one.given ? 'not yet taken on' : 'at work';
}

export function nameOf(context: Context, personId: string): string {
  if (personId === IMPORTER) return 'the import';
  return context.directory.byId(personId)?.name ?? 'someone no longer in the directory';
}

/** "Priya Nair, Disabled Children's Team". */
export function nameAndTeam(context: Context, personId: string): string {
  const person = context.directory.byId(personId);
  if (!person) return nameOf(context, personId);
  return person.teamName ? `${person.name}, ${person.teamName}` : person.name;
}

/** The day an event happened in the words of staff, with who did it. */
export function eventLine(event: CaseEvent, context: Context): EventLine {
  const { what, on } = sayEvent(event, (id) => nameOf(context, id));
  const by = event.by === 'candour' ? 'Candour itself' : nameOf(context, event.by);
  return { on, what, by };
}

/** One row of a list. */
export function rowOf(stored: StoredCase<CaseView>, context: Context): CaseRow {
  const { view } = stored;
  const holder = view.holds.at(-1);
  return {
    ref: view.ref,
    version: view.version,
    feedbackType: view.feedbackType,
    enquiryKind: view.enquiryKind,
    due: nextLine(view, context.today, context.deps.calendar()),
    handle: context.scope === 'personal' && seesCase(context, view) ? handleOf(view) : null,
    holder: holder && holder.until === null ? sayHolder(holder, context) : null,
    note: seesHistory(context, view) ? noteOf(view) : null,
  };
}

/** What is next on a case: a date of its procedure, or something still to be put right. */
function nextLine(view: CaseView, today: PlainDate, calendar: Calendar): DateLine | null {
  const { nextDue } = view;
  if (!nextDue) return null;
  const due = view.due.find(({ id }) => id === nextDue.id);
  return due
    ? dateLine(due, today, calendar)
    : runningLine(nextDue.label, nextDue.on, today, calendar);
}

/** Whose turn it is, in words for a row, a bar or a ledger. */
export const HOLDER_WORDS: Record<Hold['holder'], string> = {
  complaintsTeam: 'Complaints team',
  investigator: 'Investigator',
  signOff: 'Sign-off',
  otherAgency: 'Another agency',
  complainant: 'Complainant',
};

function sayHolder(hold: Hold, context: Context): string {
  if (hold.personId) return nameOf(context, hold.personId);
  return hold.holder === 'investigator' ? 'With the team' : HOLDER_WORDS[hold.holder];
}

function noteOf(view: CaseView): string | null {
  if (!view.triaged && view.status === 'open') return 'Not triaged yet';
  if (notTakenOn(view).length > 0) return 'Not taken on yet';
  if (view.lastWord?.kind === 'blocked') return 'Blocked';
  if (view.lastWord?.kind === 'moreTimeAsked') return 'More time asked for';
  return null;
}
