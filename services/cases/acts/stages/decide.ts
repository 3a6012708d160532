/** From one stage to the next, its steps and its people. */
import type { Part, Step } from '../../../terms';
import type { PlainDate } from '../../../timescale';
import { dated } from '../../dated';
import { earlierHandlers } from '../../investigations';
import { samePerson } from '../../same-person';
import { partsAt, stepsAt, wantsStatement } from '../../stage-rules';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Decision, Guard } from '../deciding';
import {
  first,
  happened,
  inStage,
  keptOut,
  lawful,
  live,
  notBefore,
  open,
  saysSomething,
  unmerged,
} from '../guards';
import type { StageWeighed, StagesCommands } from './commands';

const LAST_STAGE = 3;

export const stagesDeciders: DecidersOf<StagesCommands['type']> = {
  requestStage: ({ stage, on, accept }, view, context) => {
    if (stage === view.stage) return no('alreadyDone', { stage });
    const last = stage !== view.stage + 1 || stage > LAST_STAGE;
    const ended = view.status === 'withdrawn' || view.status === 'notAccepted';
    if (last || ended || view.feedbackType !== 'complaint')
      return no('notAllowedNow', { status: view.status, stage: view.stage });
    const guard = first(
      accept ? weighedBy(accept, view) : null,
      happened(on, view, context),
      unmerged(view),
    );
    return guard ?? beginStage({ stage, on, accept }, view, context);
  },

  refuseStage: ({ stage, on, reason, decidedBy }, view, context) => {
    if (stage <= view.stage || stage > LAST_STAGE || view.feedbackType !== 'complaint')
      return no('notAllowedNow', { status: view.status, stage: view.stage });
    if (view.refusedStages?.some((one) => one.stage === stage && one.on === on))
      return no('alreadyDone', { on });
    return (
      first(weighedBy({ reason, decidedBy }, view), happened(on, view, context), unmerged(view)) ??
      yes({ type: 'stageRefused', stage, on, reason, ...(decidedBy ? { decidedBy } : {}) })
    );
  },

  agreeStatement: ({ on }, view, context) => {
    const { stage } = view;
    const done = dated(view, 'statementAgreed');
    if (done) return no('alreadyDone', { on: done });
    if (!procedureOf(view, context)?.statement)
      return no('notAllowedNow', { status: view.status, stage, statement: 'none' });
    return (
      first(open(view), inStage(on, view, context)) ?? yes({ type: 'statementAgreed', stage, on })
    );
  },

  takeStep: ({ step, on }, view, context) => {
    const { stage } = view;
    const done = dated(view, step);
    if (done) return no('alreadyDone', { on: done });
    if (!procedureOf(view, context)?.steps.includes(step))
      return no('notAllowedNow', { status: view.status, stage, step });
    return (
      first(live(view), inStage(on, view, context), stepInOrder(step, on, view)) ??
      yes({ type: 'stepTaken', stage, step, on })
    );
  },

  appoint: ({ part, personId, name, on }, view, context) => {
    if (personId === null && (name === null || name.trim() === ''))
      return no('unknownItem', { part });
    return (
      first(
        live(view),
        inStage(on, view, context),
        mayTakePart({ personId, name, part }, view, context),
      ) ?? yes({ type: 'appointed', stage: view.stage, part, personId, name, on })
    );
  },
};

/** Whoever weighs it gives reasons, and has no part in it themselves. */
const weighedBy = (
  { reason, decidedBy }: { reason: string; decidedBy?: string | undefined },
  view: CaseView,
): Guard =>
  saysSomething(reason) ??
  (decidedBy !== undefined && view.bars.includes(decidedBy) ? no('notThisPerson') : null);

/**
 * A stage that was withdrawn or refused begins again only where somebody weighs it and says why (to refuse without
 * weighing is fault: LGSCO 20 003 273), and not before it ended: its clock then runs from the new request.
 */
function endedBefore(
  stage: number,
  on: PlainDate,
  accept: StageWeighed | undefined,
  view: CaseView,
): Guard {
  const ended = view.endedStages?.find((one) => one.stage === stage);
  if (!ended) return null;
  if (!accept) return no('stageEnded', { stage, how: ended.how, on: ended.on });
  return notBefore(on, ended.on, 'stageEnded');
}

/**
 * The next stage begins: after the answer, within its window. Before the answer where that is late (annual report of
 * Shropshire 2020/21, recommendation 2: a complainant may go on when stage 1 was not answered in time), or where both
 * agree; after the window by the council's discretion (LGSCO 20 003 273: to refuse without weighing is fault).
 */
export function beginStage(
  { stage, on, accept }: { stage: number; on: PlainDate; accept?: StageWeighed | undefined },
  view: CaseView,
  context: DecideContext,
): Decision {
  const accepted = accept ? { accepted: accept } : {};
  const ended = endedBefore(stage, on, accept, view);
  if (ended) return ended;
  if (view.procedureId === null)
    return no('notAllowedNow', { status: view.status, stage: view.stage });
  if (view.status === 'open') {
    const late = isLateOn(on, view);
    if (!late && accept?.as !== 'agreed') return no('needsResponse', { stage: view.stage });
    const because = accept ?? { as: 'unanswered' as const, reason: 'Not answered in time' };
    return yes({ type: 'stageRequested', stage, on, accepted: because });
  }
  const inOrder = notBefore(on, view.respondedOn ?? view.receivedOn, 'responded');
  const move = { kind: 'stageRequested', on, stage } as const;
  const allowed = lawful(move, view, context);
  const outside =
    allowed !== null &&
    'refusal' in allowed &&
    allowed.refusal.facts['timescaleCode'] === 'outsideWindow';
  if (outside && !accept) return allowed;
  return (
    first(inOrder, outside ? null : allowed) ??
    yes({ type: 'stageRequested', stage, on, ...accepted })
  );
}

/** The present stage's answer is still owed, and its date has passed. */
function isLateOn(on: PlainDate, view: CaseView): boolean {
  const answer = view.due.find((one) => one.stage === view.stage && one.id.endsWith('.response'));
  return answer?.binding !== null && answer?.binding !== undefined && on > answer.binding;
}

/** What each step follows within its stage: the adjudication considers the report; the panel reports on its meeting. */
const FOLLOWS: Partial<Record<Step, Step>> = {
  adjudicated: 'investigationReported',
  panelReported: 'panelMet',
  authorityResponded: 'panelReported',
};

/** Steps that are themselves the answer of their stage. */
const ANSWERS: readonly Step[] = ['adjudicated', 'authorityResponded'];

function stepInOrder(step: Step, on: PlainDate, view: CaseView): Guard {
  const before = FOLLOWS[step];
  const earlier = before ? dated(view, before) : null;
  if (before && earlier === null) return no('datesOutOfOrder', { date: on, missing: before, step });
  if (earlier !== null && on < earlier)
    return no('datesOutOfOrder', { date: on, notBefore: earlier, what: 'stepTaken' });
  // Recorded after the answer went, it can't make the answer an earlier one.
  if (ANSWERS.includes(step) && view.respondedOn !== null)
    return notBefore(on, view.respondedOn, 'responded');
  return null;
}

/** What the procedure of the case has at the present stage; null: none is followed. */
function procedureOf({ procedureId, receivedOn, stage }: CaseView, { rules }: DecideContext) {
  if (procedureId === null) return null;
  const procedure = rules.procedure(procedureId, receivedOn);
  return { steps: stepsAt(procedure, stage), statement: wantsStatement(procedure, stage) };
}

/**
 * A part of this stage; nobody with an interest, nobody who handled an earlier stage; for an independent part
 * nobody of the council (regulations 17 and 19 of the 2006 Regulations, in the procedure's file), and on the
 * panel nobody who took part at stage 2. People from outside are told apart by name.
 */
function mayTakePart(
  { personId, name, part }: { personId: string | null; name: string | null; part: Part },
  view: CaseView,
  context: DecideContext,
): Guard {
  const { rules } = context;
  const parts =
    view.procedureId === null
      ? []
      : partsAt(rules.procedure(view.procedureId, view.receivedOn), view.stage);
  const rule = parts.find((one) => one.part === part);
  if (!rule) return no('notAllowedNow', { status: view.status, stage: view.stage, part });
  if (rule.outside && personId !== null)
    return no('mustBeOutside', { part, source: rule.outside.source });
  const kept = personId === null ? null : keptOut(personId, view, context);
  if (kept) return kept;
  const handled = personId !== null && earlierHandlers(view, view.stage).includes(personId);
  const appointedBefore = view.appointments.some(
    (one) =>
      one.stage < view.stage &&
      (personId === null ? samePerson(one.name, name) : one.personId === personId),
  );
  const elsewhere = view.appointments.some(
    (one) =>
      one.stage === view.stage &&
      one.part !== part &&
      (personId === null ? samePerson(one.name, name) : one.personId === personId),
  );
  if (elsewhere) return no('onePartEach', { part });
  const panel = part === 'panelChair' || part === 'panelMember';
  return handled || (panel && appointedBefore)
    ? no('sameHandlerAsEarlierStage', { stage: view.stage })
    : null;
}
