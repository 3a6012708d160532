/** A year of invented casework, minute by minute where it matters: cases come, move, are answered, run late. */
import { addDays, londonDate } from '../../services/timescale';
import type { ClockEvent, PlainDate } from '../../services/timescale';
import type { CaseView } from '../../services/cases/view';
import { blankView } from '../../services/cases/blank';
import { withNext } from '../../services/cases/dues';
import { stepWorkingDays } from '../../services/nudges';
import type { Absence } from '../../services/nudges';
import type { Directory, Person } from '../../services/people';
import { at, calendar, dated, demoDirectory } from './desk';

/** Repeatable randomness: mulberry32. */
export class Dice {
  constructor(private seed: number) {}
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** From `low` to `high`, both included. */
  whole = (low: number, high: number) => low + Math.floor(this.next() * (high - low + 1));
  chance = (p: number) => this.next() < p;
  pick = <T>(items: readonly T[]): T => items[this.whole(0, items.length - 1)]!;
}

const PATTERNS = [
  '',
  '',
  '',
  '',
  'Mon-Thu 08:00-16:00',
  'Mon,Tue,Thu 09:00-15:00',
  'Wed-Fri 09:30-17:30',
  'Mon-Fri 07:00-12:00',
  'Tue 10:00-14:00',
  'Sat-Mon 09:00-17:00',
  'Mon-Sun 12:00-20:00',
];

/** One thing that happens to one case at one instant. */
export interface Happening {
  at: number;
  ref: string;
  /** Given null for the first: the case is logged. */
  change: (view: CaseView | null) => CaseView;
}

export interface Year {
  directory: Directory;
  absences: Absence[];
  happenings: Happening[];
}

export function inventYear(seed: number, cases: number, year: number): Year {
  const dice = new Dice(seed);
  const directory = demoDirectory((p) => ({ ...p, pattern: dice.pick(PATTERNS) }));
  const staff = directory.people.filter((p) => p.teamId !== null);
  // Its own dice: what is still to be done afterwards leaves the lives themselves as they were.
  const tasks = new Dice(seed + 2);
  const lives = Array.from({ length: cases }, (_, i) => inventCase(dice, staff, i + 1, year));
  return {
    directory,
    absences: Array.from({ length: 60 }, () => inventAbsence(dice, staff, year)),
    happenings: [...lives, ...lives.map(([logged]) => inventTasks(tasks, staff, logged!))]
      .flat()
      .sort((a, b) => a.at - b.at),
  };
}

function inventAbsence(dice: Dice, staff: Person[], year: number): Absence {
  const from = addDays(`${year}-01-01`, dice.whole(0, 350));
  const coverId = dice.chance(0.5) ? dice.pick(staff).id : null;
  return { personId: dice.pick(staff).id, from, until: addDays(from, dice.whole(0, 15)), coverId };
}

/** At some minute of an office day, on or after a date. */
function officeTime(dice: Dice, date: PlainDate): number {
  const day = stepWorkingDays(calendar, addDays(date, -1), 1);
  return at(
    day,
    `${String(dice.whole(9, 16)).padStart(2, '0')}:${String(dice.whole(0, 59)).padStart(2, '0')}`,
  );
}

function inventCase(dice: Dice, staff: Person[], number: number, year: number): Happening[] {
  const ref = `CF-${year % 100}-${String(number).padStart(4, '0')}`;
  const receivedOn = addDays(`${year}-01-01`, dice.whole(0, 340));
  const loggedAt = officeTime(dice, addDays(receivedOn, dice.pick([0, 0, 0, 1, 2])));
  const bars = dice.chance(0.15) ? [dice.pick(staff).id, dice.pick(staff).id] : [];
  const procedureId = dice.pick([
    'statutory-children',
    'statutory-children',
    year >= 2026 ? 'lgsco-code' : 'corporate-30wd',
    'enquiry-mp',
  ]);
  const team = dice.pick(staff);
  const blank = blankView(ref, {
    status: 'open',
    feedbackType: 'complaint',
    procedureId,
    receivedOn,
    bars,
    loggedBy: 'P005',
    loggedAt: new Date(loggedAt).toISOString(),
    teamId: team.teamId,
    teamName: team.teamName,
    holds: [
      {
        holder: 'complaintsTeam',
        personId: null,
        from: londonDate(new Date(loggedAt)),
        until: null,
      },
    ],
  });
  const view = dated(blank, [{ kind: 'received', on: receivedOn, stage: 0 }]);
  return [{ at: loggedAt, ref, change: () => view }, ...inventLife(dice, staff, ref, loggedAt)];
}

const withFact = (view: CaseView, fact: ClockEvent) => withNext(dated(view, [...view.clock, fact]));

function passed(
  view: CaseView,
  holder: 'investigator' | 'signOff',
  personId: string | null,
  on: PlainDate,
): CaseView {
  const holds = view.holds.map((hold) => (hold.until === null ? { ...hold, until: on } : hold));
  return { ...view, holds: [...holds, { holder, personId, from: on, until: null }] };
}

/** What becomes of it, drawn now and applied when its time comes. */
function inventLife(dice: Dice, staff: Person[], ref: string, loggedAt: number): Happening[] {
  const life: Happening[] = [];
  const later = (days: number, change: (view: CaseView, on: PlainDate) => CaseView) => {
    const when = officeTime(dice, addDays(londonDate(new Date(loggedAt)), days));
    if (when <= loggedAt) return;
    const on = londonDate(new Date(when));
    life.push({
      at: when,
      ref,
      change: (view) => (view!.status === 'open' ? change(view!, on) : view!),
    });
  };
  const investigator = dice.pick(staff);
  if (dice.chance(0.9))
    later(dice.whole(0, 6), (view, on) =>
      withFact({ ...view, acknowledgedOn: on }, { kind: 'acknowledged', on, stage: 1 }),
    );
  if (dice.chance(0.92)) later(dice.whole(0, 8), (view, on) => assign(view, investigator, on));
  for (let i = 0; i < 4; i += 1) {
    const kind = dice.pick(['onTrack', 'blocked', 'moreTimeAsked'] as const);
    if (dice.chance(0.4))
      later(dice.whole(3, 25), (view, on) => ({ ...view, lastWord: { kind, on, reason: null } }));
  }
  if (dice.chance(0.25)) later(dice.whole(5, 12), (view, on) => passed(view, 'signOff', null, on));
  if (dice.chance(0.2)) later(dice.whole(6, 13), extend);
  if (dice.chance(0.15))
    later(dice.whole(8, 13), (view, on) =>
      withFact(view, {
        kind: 'holdingLetterSent',
        on,
        stage: 1,
        to: stepWorkingDays(calendar, on, 8),
        reason: 'complex',
      }),
    );
  if (dice.chance(0.1)) {
    const day = dice.whole(2, 9);
    later(day, (view, on) =>
      withFact(view, { kind: 'paused', on, stage: 1, reason: 'awaitingConsent' }),
    );
    later(day + dice.whole(3, 12), (view, on) => withFact(view, { kind: 'resumed', on, stage: 1 }));
  }
  if (dice.chance(0.08)) later(dice.whole(2, 15), (view) => ({ ...view, status: 'withdrawn' }));
  if (dice.chance(0.05))
    later(dice.whole(4, 15), (view) => ({ ...view, bars: [...view.bars, investigator.id] }));
  later(dice.whole(5, 45), (view, on) => respond(view, on));
  return life;
}

/** A remedy, improvement actions and the closing: what is left to do outlives the case. Some of it is never done. */
function inventTasks(dice: Dice, staff: Person[], { at: loggedAt, ref }: Happening): Happening[] {
  const life: Happening[] = [];
  const later = (days: number, change: (view: CaseView, on: PlainDate) => CaseView) => {
    const when = officeTime(dice, addDays(londonDate(new Date(loggedAt)), days));
    const on = londonDate(new Date(when));
    if (when > loggedAt)
      life.push({ at: when, ref, change: (view) => withNext(change(view!, on)) });
  };
  const agreed = dice.whole(6, 60);
  const dueIn = dice.whole(3, 60);
  const done = dice.chance(0.6) ? agreed + dice.whole(1, dueIn + 30) : null;
  if (dice.chance(0.6)) {
    later(agreed, (view, on) => ({
      ...view,
      remedies: [{ ...REMEDY, agreedOn: on, dueOn: addDays(on, dueIn) }],
    }));
    if (done)
      later(done, (view, on) => ({
        ...view,
        remedies: view.remedies.map((one) => ({ ...one, doneOn: on })),
      }));
  }
  for (const id of ['1', '2']) {
    if (!dice.chance(0.5)) continue;
    const owner = dice.pick(staff).id;
    later(agreed, (view, on) =>
      view.bars.includes(owner)
        ? view
        : {
            ...view,
            actions: [
              ...view.actions,
              {
                id,
                what: 'A rota',
                category: null,
                ownerId: owner,
                addedOn: on,
                doneOn: null,
                dueOn: addDays(on, dueIn + Number(id)),
              },
            ],
          },
    );
    if (done && dice.chance(0.7))
      later(done, (view, on) => ({
        ...view,
        actions: view.actions.map((one) => (one.id === id ? { ...one, doneOn: on } : one)),
      }));
  }
  later(agreed + dice.whole(0, 20), (view, on) =>
    view.status === 'responded' ? { ...view, status: 'closed', closedOn: on } : view,
  );
  return life;
}

const REMEDY = {
  id: '1',
  stage: 1,
  kind: 'apology',
  detail: null,
  amountPence: null,
  doneOn: null,
};

function assign(view: CaseView, to: Person, on: PlainDate): CaseView {
  const investigatorId = view.bars.includes(to.id) ? null : to.id;
  const work = {
    stage: 1,
    teamId: to.teamId!,
    teamName: to.teamName!,
    investigatorId,
    assignedOn: on,
    respondedOn: null,
    outcome: null,
    points: [],
  };
  return passed(
    { ...view, triaged: true, investigations: [work] },
    'investigator',
    investigatorId,
    on,
  );
}

function extend(view: CaseView, on: PlainDate): CaseView {
  const due = view.due.find((one) => one.id === 'stage1.response');
  if (!due?.binding || due.binding < on || !due.lawfulMaximum || due.lawfulMaximum <= due.binding)
    return view;
  return withFact(view, {
    kind: 'extended',
    on,
    stage: 1,
    to: due.lawfulMaximum,
    reason: 'complex',
    complainantToldOn: on,
  });
}

function respond(view: CaseView, on: PlainDate): CaseView {
  const acknowledged = view.acknowledgedOn
    ? view
    : withFact({ ...view, acknowledgedOn: on }, { kind: 'acknowledged', on, stage: 1 });
  return {
    ...withFact(acknowledged, { kind: 'responded', on, stage: 1 }),
    status: 'responded',
    respondedOn: on,
  };
}

export const isPausedNow = (view: CaseView) =>
  view.clock.filter((event) => event.kind === 'paused' || event.kind === 'resumed').at(-1)?.kind ===
  'paused';
