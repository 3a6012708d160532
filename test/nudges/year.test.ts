import { describe, expect, it } from '@jest/globals';
import {
  deliver,
  enqueueDue,
  hoursOn,
  isTask,
  NudgeMemory,
  workingDaysBetween,
} from '../../services/nudges';
import type { Delivery, PersonBundle } from '../../services/nudges';
import { tasksOf } from '../../services/nudges/tasks';
import type { CaseView } from '../../services/cases/view';
import { addDays, londonDate } from '../../services/timescale';
import type { PlainDate } from '../../services/timescale';
import { at, calendar, council } from './desk';
import { changeCase, openTestStore, putCase } from './store';
import { Dice, inventYear, isPausedNow } from './year';

/** Rounds of a day: at night, at the edges of the hours, in the morning, and about the afternoon's. */
const ROUNDS = ['08:29', '08:31', '09:31', '11:45', '12:35', '15:01', '16:59', '17:31'];
const LADDER = { ...council, nudges: { ...council.nudges, after: [1, 3] } };

interface Told {
  at: number;
  bundle: PersonBundle;
  views: CaseView[];
}

interface Breach {
  ref: string;
  dueId: string;
  on: PlainDate;
  loggedAt: number;
  planned: boolean;
  /** Something was recorded that very day: then the day's own nudge is not sent (house rule). */
  touched: boolean;
}

interface Undone {
  ref: string;
  dueId: string;
  /** Whether its case had been answered by then, or closed, or withdrawn. */
  ended: boolean;
  lateBy: number;
  /** Spoken of by its date. */
  planned: boolean;
  lastPlanned: PlainDate | null;
  day: PlainDate;
}

/** Lives through a year; returns all that was told, and every date that passed unmet with whether anyone had been told before. */
async function liveThrough(year: number, seed: number, cases: number) {
  const db = await openTestStore();
  const { stores } = db;
  const world = inventYear(seed, cases, year);
  const dice = new Dice(seed + 1);
  const memory = new NudgeMemory(stores.conversations);
  const live = new Map<string, CaseView>();
  const touchedOn = new Map<string, PlainDate>();
  const told: Told[] = [];
  const breaches: Breach[] = [];
  /** Earliest day on which someone was to be told of a due date: `ref|dueId|dueOn`. */
  const firstPlanned = new Map<string, PlainDate>();
  /** What was still to be done, on each day from its date on. */
  const undone: Undone[] = [];
  const lastPlanned = new Map<string, PlainDate>();
  const counts = { sent: 0, retried: 0, failed: 0, expired: 0, superseded: 0, lost: 0 };
  let now = at(`${year}-01-01`, '00:00');
  let current: PersonBundle | null = null;

  const faces = { directory: world.directory, calendar, council: LADDER, absences: world.absences };
  const messenge = (): Promise<Delivery> => {
    if (dice.chance(0.03))
      return Promise.resolve({
        outcome: 'later',
        afterMs: 60_000 * dice.whole(1, 90),
        code: 'Throttled',
      });
    if (dice.chance(0.02))
      return Promise.resolve({ outcome: 'unreachable', code: 'ConversationNotFound' });
    const bundle = current!;
    told.push({ at: now, bundle, views: bundle.nudges.map((nudge) => live.get(nudge.ref)!) });
    return Promise.resolve({ outcome: 'sent', activityId: `a${told.length}` });
  };

  async function round(): Promise<void> {
    await enqueueDue({ cases: stores.cases, outbox: stores.outbox, memory }, { ...faces, now });
    const done = await deliver({
      outbox: stores.outbox,
      cases: stores.cases,
      memory,
      messenger: { send: messenge },
      render: (bundle) => {
        current = bundle;
        for (const { ref, dueId, dueOn } of bundle.nudges) {
          const line = `${ref}|${dueId}|${dueOn}`;
          if (!firstPlanned.has(line)) firstPlanned.set(line, bundle.on);
          lastPlanned.set(`${ref}|${dueId}`, bundle.on);
        }
        return { card: null, text: '' };
      },
      context: () => Promise.resolve(faces),
      now: () => now,
      owner: 'bot',
    });
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += done[key];
  }

  async function liveUntil(instant: number): Promise<void> {
    while (world.happenings[0] && world.happenings[0].at <= instant) {
      const { ref, change, at: when } = world.happenings.shift()!;
      const before = live.get(ref) ?? null;
      const after = change(before);
      live.set(ref, after);
      touchedOn.set(ref, londonDate(new Date(when)));
      if (before === null) await putCase(stores, after);
      else if (after !== before) await changeCase(stores, after, when);
    }
  }

  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    for (const time of ROUNDS) {
      await liveUntil(at(day, time));
      now = at(day, time);
      await round();
    }
    for (const view of live.values()) {
      for (const { due } of tasksOf(view)) {
        if (due.binding === null || due.binding > day) continue;
        undone.push({
          ref: view.ref,
          dueId: due.id,
          ended: view.status !== 'open',
          lateBy: workingDaysBetween(calendar, due.binding, day)!,
          planned: (firstPlanned.get(`${view.ref}|${due.id}|${due.binding}`) ?? '9') <= due.binding,
          lastPlanned: lastPlanned.get(`${view.ref}|${due.id}`) ?? null,
          day,
        });
      }
      if (view.status !== 'open' || isPausedNow(view)) continue;
      for (const due of view.due) {
        if (due.state !== 'running' || due.window || due.binding !== day) continue;
        const first = firstPlanned.get(`${view.ref}|${due.id}|${day}`);
        breaches.push({
          ref: view.ref,
          dueId: due.id,
          on: day,
          loggedAt: Date.parse(view.loggedAt),
          planned: first !== undefined && first <= day,
          touched: touchedOn.get(view.ref) === day,
        });
      }
    }
  }
  await db.close();
  return { told, breaches, undone, counts, world };
}

describe.each([
  [2025, 11],
  [2026, 12],
])('a year of casework, %i (seed %i)', (year, seed) => {
  const CASES = 22;
  let lived: Awaited<ReturnType<typeof liveThrough>>;

  it('is lived through', async () => {
    lived = await liveThrough(year, seed, CASES);
    const { told, breaches, counts } = lived;
    expect(told.length).toBeGreaterThan(CASES);
    expect(breaches.length).toBeGreaterThan(15);
    expect(counts.retried).toBeGreaterThan(0);
    expect(counts.failed).toBeGreaterThan(0);
  }, 300_000);

  it('0 messages outside the receiver’s own hours', () => {
    const outside = lived.told.filter(({ at: when, bundle }) => {
      const person = lived.world.directory.byId(bundle.personId)!;
      const hours = hoursOn(person, council.workingHours, calendar, londonDate(new Date(when)));
      return !hours || when < hours.morning || when > hours.end;
    });
    expect(outside).toEqual([]);
  });

  it('0 messages about cases that are closed, withdrawn or paused, and 0 to people they bar', () => {
    const wrong = lived.told.filter(({ bundle, views }) =>
      views.some(
        (view, i) =>
          view.bars.includes(bundle.personId) ||
          (!isTask(bundle.nudges[i]!.dueId) && (view.status !== 'open' || isPausedNow(view))),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('0 messages about remedies and actions that are done', () => {
    const done = lived.told.flatMap(({ bundle, views }) =>
      bundle.nudges.filter(
        ({ dueId }, i) => isTask(dueId) && !tasksOf(views[i]!).some(({ due }) => due.id === dueId),
      ),
    );
    expect(done).toEqual([]);
  });

  it('every remedy and action not done by its date had been spoken of, its case ended or not', () => {
    const late = lived.undone.filter(({ lateBy }) => lateBy === 1);
    expect(late.filter(({ ended }) => ended).length).toBeGreaterThan(10);
    expect(late.filter(({ planned }) => !planned)).toEqual([]);
  });

  it('and is chased until it is done: never more than a working month and a day’s shifts of silence', () => {
    const silent = lived.undone.filter(
      ({ lateBy, lastPlanned, day }) =>
        lateBy > 5 &&
        (lastPlanned === null || workingDaysBetween(calendar, lastPlanned, day)! > 32),
    );
    expect(lived.undone.some(({ lateBy }) => lateBy > 100)).toBe(true);
    expect(silent).toEqual([]);
  });

  it('at most one message a person a day', () => {
    const days = lived.told.map(
      ({ bundle, at: when }) => `${bundle.personId} ${londonDate(new Date(when))}`,
    );
    expect(new Set(days).size).toBe(days.length);
  });

  it('no nudge twice to the same person', () => {
    const keys = lived.told.flatMap(({ bundle }) =>
      bundle.nudges.map((n) => `${n.key} ${bundle.personId}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('moved earlier, never later; on another day than planned only when marked late', () => {
    const nudges = lived.told.flatMap(({ bundle, at: when }) =>
      bundle.nudges.map((n) => ({ ...n, sentOn: londonDate(new Date(when)) })),
    );
    expect(nudges.filter((n) => n.plannedOn > n.idealOn)).toEqual([]);
    expect(
      nudges.filter((n) => (n.late ? n.sentOn <= n.plannedOn : n.sentOn !== n.plannedOn)),
    ).toEqual([]);
  });

  it('every date that passed unmet had been spoken of before, unless something was recorded that very day', () => {
    const unspoken = lived.breaches.filter((one) => !one.planned && !one.touched);
    expect(unspoken).toEqual([]);
  });
});
