import { describe, expect, it } from '@jest/globals';
import {
  awayIn,
  deliver,
  dueBundles,
  hoursOn,
  hurryFor,
  isClosing,
  isTask,
  isUrgent,
  lookAround,
  NudgeMemory,
  openDesk,
  planBundles,
  takeWalk,
  walk,
  withoutOne,
  workingDaysBetween,
} from '../../services/nudges';
import type { Away, Delivery, PersonBundle } from '../../services/nudges';
import { tasksOf } from '../../services/nudges/tasks';
import type { CaseView } from '../../services/cases/view';
import { addDays, londonDate } from '../../services/timescale';
import type { PlainDate } from '../../services/timescale';
import { at, calendar, council } from './desk';
import { changeCase, openTestStore, putCase } from './store';
import { Dice, inventYear, isPausedNow } from './year';

/** Rounds of a day: at night, at the edges of the hours, in the morning, and about the afternoon's. */
const ROUNDS = ['08:29', '08:31', '09:31', '11:45', '12:35', '15:01', '16:59', '17:31'];
const LADDER = {
  ...council,
  nudges: { ...council.nudges, after: [1, 3], thenEvery: 5, closeWithin: 20 },
};

/** How often the agenda is held against a plan of every case; 1: each time. */
const COMPARE = Number(process.env['YEAR_COMPARE'] ?? 29);

const linesOf = (bundles: readonly PersonBundle[]) =>
  bundles.flatMap((one) => one.nudges.map(({ key }) => `${one.key} ${key}`)).sort();

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

const isOwed = (view: CaseView, dueId: string): boolean =>
  isClosing(dueId)
    ? view.status === 'responded'
    : tasksOf(view).some(({ due }) => due.id === dueId);

/** More than ten working days late by a date that has never been paused. */
const isLong = (view: CaseView, day: PlainDate): boolean =>
  view.clock.every(({ kind }) => kind !== 'paused') &&
  view.due.some(
    ({ state, binding }) =>
      state === 'running' &&
      binding !== null &&
      binding < day &&
      workingDaysBetween(calendar, binding, day)! > 10,
  );

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
  /** Days on which an open case was more than ten working days late, and when it had last been spoken of. */
  const late: { ref: string; day: PlainDate; lastWord: PlainDate | null }[] = [];
  const counts = {
    sent: 0,
    retried: 0,
    failed: 0,
    refused: 0,
    expired: 0,
    superseded: 0,
    lost: 0,
    looked: 0,
    compared: 0,
    forward: 0,
  };
  const differences: unknown[] = [];
  let away: Away = new Map();
  let looks = 0;
  let now = at(`${year}-01-01`, '00:00');
  const current = new Map<string, PersonBundle>();

  const faces = { directory: world.directory, calendar, council: LADDER, absences: world.absences };
  const messenge = (personId: string): Promise<Delivery> => {
    if (dice.chance(0.03))
      return Promise.resolve({
        outcome: 'later',
        afterMs: 60_000 * dice.whole(1, 90),
        code: 'Throttled',
      });
    if (dice.chance(0.02))
      return Promise.resolve({ outcome: 'unreachable', code: 'ConversationNotFound' });
    const bundle = current.get(personId)!;
    told.push({ at: now, bundle, views: bundle.nudges.map((nudge) => live.get(nudge.ref)!) });
    return Promise.resolve({ outcome: 'sent', activityId: `a${told.length}` });
  };

  /** What a plan of every case has due now, each line by its person and key. */
  async function dueByPlan(): Promise<string[]> {
    const all = await planBundles({ ...stores, memory }, { ...faces, now });
    return linesOf(await withoutOne(stores.outbox, dueBundles(all, now)));
  }

  async function look(): Promise<void> {
    const context = { ...faces, now, unreachable: await memory.unreachable(now) };
    const { grants, all } = hurryFor(away, awayIn(context), faces.directory);
    away = awayIn(context);
    if (grants.length > 0) await stores.agenda.hurry({ grants });
    const taken = await takeWalk(stores.conversations, context, all);
    if (taken) {
      const desk = await openDesk({ ...stores, memory }, context);
      const walking = { now: () => now, stopped: () => false };
      counts.forward += await walk(stores.conversations, desk, taken, walking);
    }
    const compared = looks % COMPARE === 0;
    looks += 1;
    const expected = compared ? await dueByPlan() : [];
    const { offered, looked, faults } = await lookAround({ ...stores, memory }, context);
    expect(faults).toEqual([]);
    counts.looked += looked;
    if (!compared) return;
    const got = await Promise.all(offered.map((key) => stores.outbox.get(key)));
    const lines = got.flatMap((one) =>
      (one!.payload as { nudges: { key: string }[] }).nudges.map(({ key }) => `${one!.key} ${key}`),
    );
    counts.compared += expected.length;
    if (JSON.stringify(lines.sort()) !== JSON.stringify(expected))
      differences.push({ at: new Date(now).toISOString(), lines, expected });
  }

  async function round(): Promise<void> {
    await look();
    const done = await deliver({
      outbox: stores.outbox,
      cases: stores.cases,
      memory,
      agenda: stores.agenda,
      messenger: { send: messenge },
      render: (bundle) => {
        current.set(bundle.personId, bundle);
        for (const { ref, dueId, dueOn } of bundle.nudges) {
          const line = `${ref}|${dueId}|${dueOn}`;
          if (!firstPlanned.has(line)) firstPlanned.set(line, bundle.on);
          lastPlanned.set(`${ref}|${dueId}`, bundle.on);
          if (!isTask(dueId)) lastPlanned.set(ref, bundle.on);
        }
        return { card: null, text: '' };
      },
      context: () => Promise.resolve(faces),
      now: () => now,
      owner: 'bot',
    });
    for (const key of Object.keys(done) as (keyof typeof done)[]) counts[key] += done[key];
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
      if (isLong(view, day))
        late.push({ ref: view.ref, day, lastWord: lastPlanned.get(view.ref) ?? null });
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
  return { told, breaches, undone, counts, differences, late, world };
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

  it('and the agenda offers what a plan of every case would, though it looks at few', () => {
    const { differences, counts } = lived;
    expect(differences.slice(0, 3)).toEqual([]);
    expect(counts.compared).toBeGreaterThan(10);
    expect(counts.looked).toBeLessThan(365 * CASES);
  });

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
      bundle.nudges.filter(({ dueId }, i) => isTask(dueId) && !isOwed(views[i]!, dueId)),
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

  it('no open late case without a word in ten working days', () => {
    const silent = lived.late.filter(
      ({ lastWord, day }) => lastWord === null || workingDaysBetween(calendar, lastWord, day)! > 10,
    );
    expect(lived.late.length).toBeGreaterThan(20);
    expect(silent).toEqual([]);
  });

  it('at most one message a person a day, and a second only of what is urgent', () => {
    const isSecond = ({ bundle }: Told) => bundle.key.endsWith('|second');
    const days = (some: Told[]) =>
      some.map(({ bundle, at: when }) => `${bundle.personId} ${londonDate(new Date(when))}`);
    const seconds = lived.told.filter(isSecond);
    const firsts = days(lived.told.filter((one) => !isSecond(one)));
    expect(new Set(firsts).size).toBe(firsts.length);
    expect(new Set(days(seconds)).size).toBe(seconds.length);
    expect(days(seconds).filter((day) => !firsts.includes(day))).toEqual([]);
    const idle = seconds.flatMap(({ bundle }) => bundle.nudges.filter((one) => !isUrgent(one)));
    expect(idle).toEqual([]);
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
