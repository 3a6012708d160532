/** Several teams at one stage, each with its own work; and what is recorded late, which makes no date kinder. */
import { same } from './machine-same';
import { fullDueDates, indexOf, mark, presentHold } from '../../services/cases';
import type { CaseEvent } from '../../services/cases/events';
import type { Rules } from '../../services/cases';
import type { CaseView, Investigation } from '../../services/cases/view';
import type { ClockEvent } from '../../services/timescale';

/** What a team has answered stays whose it was, whatever is given to whom after it; a stage that begins again is new. */
export function answeredStay(before: CaseView, after: CaseView): void {
  const over = (before.endedStages ?? []).map(({ stage }) => stage);
  const answered = before.investigations.filter(
    (one) => one.respondedOn !== null && !over.includes(one.stage),
  );
  for (const one of answered) {
    const now = after.investigations.find(
      ({ stage, teamId }) => stage === one.stage && teamId === one.teamId,
    );
    same(whose(now), whose(one));
    expect(now?.respondedOn).not.toBeNull();
  }
}

const whose = (one: Investigation | undefined) =>
  one && [one.stage, one.teamId, one.investigatorId, one.outside ?? null, one.given];

/** While several are at work the case is open, with one of them the ball, and in the lists of just those who owe. */
export function eachTeamItsOwn(view: CaseView): void {
  const here = view.investigations.filter((one) => one.stage === view.stage);
  const left = here.filter((one) => one.respondedOn === null);
  if (view.status === 'responded') same(left, []);
  if (view.status !== 'open' || left.length === 0) return;
  const { marks } = indexOf(view);
  const teams = marks.filter((one) => one.startsWith(mark.team('')));
  same(teams, left.map(({ teamId }) => mark.team(teamId)).sort());
  const owes = [...new Set(left.flatMap(({ investigatorId }) => investigatorId ?? []))];
  same(
    marks.filter((one) => one.startsWith(mark.owes(''))),
    owes.map(mark.owes).sort(),
  );
  const ball = presentHold(view);
  if (ball?.holder === 'investigator' && ball.personId !== null)
    expect(owes).toContain(ball.personId);
}

/**
 * Each team's own ball: in hands without a gap since it was given out, nobody's from its answer or its stage's end on,
 * and while it is at work with whoever looks into it, signs it, keeps it waiting or has to find somebody.
 */
export function eachTeamItsBall(view: CaseView): void {
  for (const work of view.investigations) {
    const { holds = [], respondedOn, stage } = work;
    const last = holds.at(-1);
    const running = view.status === 'open' && stage === view.stage && respondedOn === null;
    same([work.teamId, last?.until === null], [work.teamId, running]);
    holds.forEach(({ from, until }, at) => {
      same(until === null || until >= from, true);
      if (at > 0) same(from >= holds[at - 1]!.until!, true);
    });
    if (respondedOn !== null && last?.until)
      same(last.until <= latest(respondedOn, last.from), true);
    if (last?.until === null && last.holder === 'investigator')
      same(last.personId, work.investigatorId);
    if (last?.until === null) same(view.bars.includes(last.personId ?? ''), false);
  }
}

const latest = (a: string, b: string) => (a > b ? a : b);

/**
 * What was done after its own day counts, for every other date, as if it had been done on that day; and a statement of
 * complaint that is agreed late moves no latest date (the Ombudsman's decision 25 010 090).
 */
export function lateIsNoKinder(
  before: CaseView,
  after: CaseView,
  events: readonly CaseEvent[],
  rules: Rules,
): void {
  const dates = (clock: ClockEvent[]) => fullDueDates({ ...after, clock }, rules);
  for (const fact of after.clock.filter((one) => !before.clock.includes(one))) {
    if (!events.some((event) => DONE.includes(event.type))) return;
    const rest = after.clock.filter((one) => one !== fact);
    if (fact.kind === 'statementAgreed') noLater(after, dates(rest), ['lawfulMaximum']);
    const own = before.due.find(
      ({ id, metOn }) =>
        metOn === null && after.due.find((one) => one.id === id)?.metOn === fact.on,
    );
    if (!own?.target || own.stage !== fact.stage || fact.on <= own.target) continue;
    noLater(after, dates([...rest, { ...fact, on: own.target }]), ['target', 'lawfulMaximum']);
  }
}

const DONE: readonly CaseEvent['type'][] = ['acknowledged', 'statementAgreed', 'stepTaken'];

function noLater(
  { due }: CaseView,
  than: readonly Pick<CaseView['due'][number], 'id' | 'state' | 'target' | 'lawfulMaximum'>[],
  measures: readonly ('target' | 'lawfulMaximum')[],
): void {
  for (const other of than.filter(({ state }) => state !== 'notStarted')) {
    const now = due.find(({ id }) => id === other.id);
    for (const of of measures) {
      const [is, was] = [now?.[of] ?? '', other[of] ?? ''];
      if (was !== '') same([other.id, of, is, is <= was], [other.id, of, is, true]);
    }
  }
}
