/** `evolve`: what one event makes of a case. Pure; the due dates are counted by the rules given. */
import { londonDate } from '../timescale';
import { adjustmentsBetween } from './adjustments';
import { blankView } from './blank';
import { withDues, withNext } from './dues';
import { isAnonymous } from './nobody-to-tell';
import type { CaseEvent, CaseEventType } from './events';
import { countedBy } from './rules';
import type { Rules } from './rules';
import { changing } from './investigations';
import type { CaseView, Investigation } from './view';
import { withTeamBalls } from './team-balls';
import { EVOLVERS, TRAITS } from './acts';
import type { Evolver } from './acts/evolving';
import type { Traits } from './acts/traits';

/** Enough to recognise a command delivered again; later ones are found in the history. */
export const COMMANDS_KEPT = 50;

/**
 * The case after one more event; null before the first. `undone` only adds its own trace here:
 * taking events back needs the whole history (`fold`).
 */
export function evolve(
  view: CaseView | null,
  event: CaseEvent,
  ref: string,
  rules: Rules,
): CaseView {
  const before = view ?? blankView(ref);
  const day = londonDate(event.at);
  const made = (EVOLVERS[event.type] as Evolver<CaseEventType>)(before, event, day);
  const changed = withTeamBalls(takingOn(made, event), day);
  const counted = counting(before, changed, rules);
  const doing = { seq: event.seq, by: event.by, on: day, what: event.type };
  const lines = view && event.type !== 'undone' ? adjustmentsBetween(before, counted, doing) : [];
  return stamped(
    lines.length > 0 ? { ...counted, adjustments: [...counted.adjustments, ...lines] } : counted,
    event,
  );
}

function isWork(event: CaseEvent): boolean {
  // One entry per type, each taking its own event: the pairing is by key.
  const { work = false } = TRAITS[event.type] as Traits<CaseEvent>;
  return typeof work === 'function' ? work(event) : work;
}

function takingOn(view: CaseView, event: CaseEvent): CaseView {
  const { by, at } = event;
  const waits = (one: Investigation) =>
    one.stage === view.stage && one.investigatorId === by && !one.takenOn;
  if (!isWork(event) || !view.investigations.some(waits)) return view;
  return { ...view, investigations: changing(view, waits, { takenOn: londonDate(at) }) };
}

/** Counts anew only when something that dates are counted from has changed. */
function counting(before: CaseView, after: CaseView, rules: Rules): CaseView {
  const moved =
    after.clock !== before.clock ||
    after.ombudsman !== before.ombudsman ||
    after.procedureId !== before.procedureId ||
    after.records !== before.records ||
    severalChanged(before, after) ||
    isAnonymous(after) !== isAnonymous(before) ||
    after.countedBy !== countedBy(rules);
  if (moved) return withDues(after, rules);
  const tasksMoved =
    after.remedies !== before.remedies ||
    after.actions !== before.actions ||
    after.circumstances !== before.circumstances ||
    after.status !== before.status;
  return tasksMoved ? withNext(after) : after;
}

/** Each of several teams has a date of its own, which its answer meets. */
const severalChanged = (before: CaseView, after: CaseView): boolean =>
  after.investigations !== before.investigations &&
  (before.teamDues !== undefined || after.investigations.length > 1);

/** One version per command, however many events it made. */
function stamped(view: CaseView, event: CaseEvent): CaseView {
  if (view.recentCommands.at(-1) === event.commandId) return { ...view, lastSeq: event.seq };
  return {
    ...view,
    version: view.version + 1,
    lastSeq: event.seq,
    recentCommands: [...view.recentCommands, event.commandId].slice(-COMMANDS_KEPT),
  };
}
