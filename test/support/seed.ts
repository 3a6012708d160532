/** Many cases at once, for benchmarks: the same decisions and the same folding as in the bot. */
import { decide, decideLog, fold, formatRef, indexOf, labelOn } from '../../services/cases';
import type { CommandOf, DecideContext, Decision, LogCommand, Rules } from '../../services/cases';
import type { CaseEvent, CaseEventBody } from '../../services/cases/events';
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import type { Council } from '../../services/councils/types';
import { addDays, londonDate } from '../../services/timescale';

export interface SeedPlan {
  council: Council;
  rules: Rules;
  /** ISO instant: cases arrive on the 90 days up to it. */
  now: string;
  count: number;
  /** Directory ids and teams to spread the cases over. */
  officerId: string;
  teams: { id: string; name: string; service: string }[];
  investigatorIds: string[];
}

const at = <T>(list: readonly T[], n: number): T => {
  const item = list[n % list.length];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

const bodiesOf = (decision: Decision): CaseEventBody[] => {
  if ('refusal' in decision) throw decision.refusal;
  return decision.events;
};

function received(plan: SeedPlan, n: number): LogCommand {
  const team = at(plan.teams, n);
  return {
    type: 'log',
    feedbackType: n % 4 === 0 ? 'compliment' : 'complaint',
    enquiryKind: null,
    receivedOn: addDays(londonDate(plan.now), -(n % 90)),
    happenedOn: null,
    channel: 'telephone',
    complainant: { kind: 'parent', description: 'mother', key: null },
    words: 'Nobody rang back about contact.',
    about: [],
    teamId: team.id,
    teamName: team.name,
    service: team.service,
    bars: [],
  };
}

/** What is done to a complaint after it is logged, so that a status card has something to show. */
type Step = CommandOf<'accept' | 'acknowledge' | 'assign'>;

function steps(plan: SeedPlan, n: number, log: LogCommand): Step[] {
  if (log.feedbackType !== 'complaint' || n % 10 === 1) return [];
  const { id: teamId, name: teamName } = at(plan.teams, n);
  return [
    { type: 'accept' },
    { type: 'acknowledge', on: log.receivedOn },
    { type: 'assign', teamId, teamName, investigatorId: at(plan.investigatorIds, n) },
  ];
}

interface Built {
  view: CaseView;
  events: CaseEvent[];
}

function contextFor(plan: SeedPlan, log: LogCommand): DecideContext {
  const { rules, council, officerId: by } = plan;
  return { today: log.receivedOn, at: `${log.receivedOn}T12:00:00.000Z`, by, rules, council };
}

/** The case as it is after its steps. All under one command id: one act, one version, one insert. */
function build(plan: SeedPlan, log: LogCommand, commands: Step[], ref: string): Built {
  const context = contextFor(plan, log);
  const { at, by, rules } = context;
  const add = (before: CaseEvent[], bodies: CaseEventBody[]): Built => {
    const fresh = bodies.map((body, i) => ({
      ...body,
      seq: before.length + 1 + i,
      at,
      by,
      commandId: 'seed',
    }));
    const events = [...before, ...fresh];
    return { events, view: fold(ref, events, rules) };
  };
  return commands.reduce(
    ({ view, events }, command) => add(events, bodiesOf(decide(command, view, context))),
    add([], bodiesOf(decideLog(log, context))),
  );
}

const MODEL = 'CF-00-0001';

/** Cases with the same facts differ by their reference only: each kind is worked out once and then copied. */
function builder(plan: SeedPlan): (n: number, ref: string) => Built {
  const models = new Map<string, string>();
  return (n, ref) => {
    const log = received(plan, n);
    const commands = steps(plan, n, log);
    const kind = JSON.stringify([log, commands]);
    const model = models.get(kind) ?? JSON.stringify(build(plan, log, commands, MODEL));
    models.set(kind, model);
    return JSON.parse(model.replaceAll(MODEL, ref)) as Built;
  };
}

/**
 * Fills a store through its port.
 * @returns the references, in order
 */
export async function seedCases(store: CaseStore<CaseView>, plan: SeedPlan): Promise<string[]> {
  const label = labelOn(londonDate(plan.now));
  const buildCase = builder(plan);
  const refs: string[] = [];
  for (let n = 0; n < plan.count; n += 1) {
    const ref = formatRef(label, await store.nextNumber(label));
    const { view, events } = buildCase(n, ref);
    await store.insert(
      { ref, version: view.version, sourceKey: `seed-${n}`, index: indexOf(view), view },
      events,
    );
    refs.push(ref);
  }
  return refs;
}
