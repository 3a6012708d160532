/** The demo directory, a ladder, and cases as the engine dates them: what nudges are planned from in tests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nudgeAnswers } from '../../bot/wording/nudge-answers';
import { nudgeLine } from '../../bot/wording/nudges';
import { blankView } from '../../services/cases/blank';
import type { CaseView } from '../../services/cases/view';
import { bundle, dueBundles, londonInstant, planNudges } from '../../services/nudges';
import type { Nudge, PersonBundle, PlanContext } from '../../services/nudges';
import { Directory, parseDirectory } from '../../services/people';
import type { Person } from '../../services/people';
import { dueDates, englandAndWales, londonDate, procedureOn } from '../../services/timescale';
import type { ClockEvent, PlainDate } from '../../services/timescale';

const DEMO = path.join(__dirname, '../../services/councils/demo');
const read = (name: string) => readFileSync(path.join(DEMO, name), 'utf8');

function demoFiles() {
  const parsed = parseDirectory(read('people.csv'), read('teams.csv'));
  if (!parsed.ok) throw new Error('the demo directory has faults');
  return parsed;
}

/** P006 Priya Nair (investigator, under P008), P003 Tom Reeve (sign-off), P005 Sam Doyle (complaints officer). */
export function demoDirectory(change: (person: Person) => Person = (same) => same): Directory {
  const { people, teams } = demoFiles();
  return new Directory(1, people.map(change), teams);
}

export const directory = demoDirectory();
export const calendar = englandAndWales();
export const council = {
  workingHours: 'Mon-Fri 09:00-17:00',
  nudges: {
    before: [5, 2, 1, 0],
    after: [1],
    managerAlertAfter: 1,
    signOffLead: 3,
    takeOnWithin: 2,
  },
};

export const at = (date: PlainDate, time = '09:00') => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return londonInstant(date, hours * 60 + minutes);
};

export function context(now: number, overrides: Partial<PlanContext> = {}): PlanContext {
  return { directory, calendar, council, now, ...overrides };
}

/** Dates a view by the real procedure. */
export function dated(view: CaseView, clock: ClockEvent[]): CaseView {
  const procedure = procedureOn(view.procedureId ?? 'statutory-children', view.receivedOn);
  const due = dueDates(procedure, clock, calendar).map(({ explanation: _, ...rest }) => rest);
  const next = due
    .filter((one) => one.state === 'running' && one.binding !== null && !one.window)
    .sort((a, b) => (a.binding! < b.binding! ? -1 : 1))[0];
  const nextDue = next ? { id: next.id, label: next.label, on: next.binding! } : null;
  return { ...view, clock, due, nextDue };
}

/**
 * A statutory complaint received Tue 10 Mar 2026, acknowledged the same day, with Priya Nair since:
 * due Tue 24 Mar.
 */
export function complaint(overrides: Partial<CaseView> = {}, more: ClockEvent[] = []): CaseView {
  const receivedOn = overrides.receivedOn ?? '2026-03-10';
  const view = blankView('CF-26-0042', {
    feedbackType: 'complaint',
    status: 'open',
    triaged: true,
    procedureId: 'statutory-children',
    receivedOn,
    loggedAt: new Date(at(receivedOn, '10:00')).toISOString(),
    loggedBy: 'P005',
    teamId: 'T05',
    teamName: "Disabled Children's Team",
    investigations: [investigation({ assignedOn: receivedOn })],
    holds: [{ holder: 'investigator', personId: 'P006', from: receivedOn, until: null }],
    ...overrides,
  });
  const clock: ClockEvent[] = [
    { kind: 'received', on: receivedOn, stage: 0 },
    { kind: 'acknowledged', on: receivedOn, stage: 1 },
    ...more,
  ];
  return dated(view, clock);
}

export function investigation(
  overrides: Partial<CaseView['investigations'][number]> = {},
): CaseView['investigations'][number] {
  return {
    stage: 1,
    teamId: teamOf('P006'),
    teamName: "Disabled Children's Team",
    investigatorId: 'P006',
    assignedOn: '2026-03-10',
    respondedOn: null,
    outcome: null,
    points: [],
    ...overrides,
  };
}

export const teamOf = (personId: string) => directory.byId(personId)!.teamId!;

/** The day's nudges as a table: who, what, which rung, at what London time. */
export function planned(
  views: CaseView[],
  now: number,
  overrides: Partial<PlanContext> = {},
): string[] {
  return bundle(planNudges(views, context(now, overrides)))
    .flatMap(row)
    .sort();
}

export function dueNow(
  views: CaseView[],
  now: number,
  overrides: Partial<PlanContext> = {},
): string[] {
  return dueBundles(bundle(planNudges(views, context(now, overrides))), now)
    .flatMap(row)
    .sort();
}

/** What each person is told of a case at 15:00 on a day, with the answers offered. */
export function told(
  view: CaseView,
  date: string,
  by: PlanContext['council'] = council,
): { personId: string; says: string }[] {
  const now = at(date, '15:00');
  const words = {
    today: londonDate(new Date(now)),
    nameOf: (id: string) => directory.byId(id)?.name ?? null,
  };
  return planNudges([view], context(now, { catchUp: false, council: by })).map((nudge) => {
    const answers = nudgeAnswers(nudge, words).map(({ title }) => `[${title}]`);
    return { personId: nudge.personId, says: `${nudgeLine(nudge, words)} ${answers.join(' ')}` };
  });
}

const clockTime = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

function row(one: PersonBundle): string[] {
  return one.nudges.map((nudge: Nudge) =>
    [one.personId, nudge.kind, nudge.rung, clockTime.format(new Date(one.sendAt))].join(' '),
  );
}
