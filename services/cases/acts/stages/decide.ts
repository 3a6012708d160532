/** From one stage to the next, its steps and its people. */
import type { Part } from '../../../terms';
import { dated } from '../../dated';
import { partsAt, stepsAt, wantsStatement } from '../../stage-rules';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecideContext, DecidersOf, Guard } from '../deciding';
import { first, happened, lawful, live, notBefore, open, unmerged } from '../guards';
import type { StagesCommands } from './commands';

const LAST_STAGE = 3;

export const stagesDeciders: DecidersOf<StagesCommands['type']> = {
  requestStage: ({ stage, on }, view, context) => {
    if (stage === view.stage) return no('alreadyDone', { stage });
    if (view.status !== 'responded' && view.status !== 'closed') {
      return no('needsResponse', { stage: view.stage });
    }
    if (stage !== view.stage + 1 || stage > LAST_STAGE || view.feedbackType !== 'complaint') {
      return no('notAllowedNow', { status: view.status, stage: view.stage });
    }
    const answered = view.respondedOn ?? view.receivedOn;
    const inOrder = notBefore(on, answered, 'responded');
    const move = { kind: 'stageRequested', on, stage } as const;
    return (
      first(happened(on, view, context), inOrder, unmerged(view), lawful(move, view, context)) ??
      yes({ type: 'stageRequested', stage, on })
    );
  },

  agreeStatement: ({ on }, view, context) => {
    const { stage } = view;
    const done = dated(view, 'statementAgreed');
    if (done) return no('alreadyDone', { on: done });
    if (!procedureOf(view, context)?.statement)
      return no('notAllowedNow', { status: view.status, stage, statement: 'none' });
    return (
      first(open(view), happened(on, view, context)) ?? yes({ type: 'statementAgreed', stage, on })
    );
  },

  takeStep: ({ step, on }, view, context) => {
    const { stage } = view;
    const done = dated(view, step);
    if (done) return no('alreadyDone', { on: done });
    if (!procedureOf(view, context)?.steps.includes(step))
      return no('notAllowedNow', { status: view.status, stage, step });
    return (
      first(live(view), happened(on, view, context)) ?? yes({ type: 'stepTaken', stage, step, on })
    );
  },

  appoint: ({ part, personId, name, on }, view, context) => {
    if (personId === null && (name === null || name.trim() === ''))
      return no('unknownItem', { part });
    return (
      first(
        live(view),
        happened(on, view, context),
        mayTakePart({ personId, name, part }, view, context),
      ) ?? yes({ type: 'appointed', stage: view.stage, part, personId, name, on })
    );
  },
};

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
  { rules }: DecideContext,
): Guard {
  const parts =
    view.procedureId === null
      ? []
      : partsAt(rules.procedure(view.procedureId, view.receivedOn), view.stage);
  const rule = parts.find((one) => one.part === part);
  if (!rule) return no('notAllowedNow', { status: view.status, stage: view.stage, part });
  if (rule.outside && personId !== null)
    return no('mustBeOutside', { part, source: rule.outside.source });
  if (personId !== null && view.bars.includes(personId)) return no('notThisPerson');
  const handled = view.investigations.some(
    (one) => one.stage < view.stage && personId !== null && one.investigatorId === personId,
  );
  const appointedBefore = view.appointments.some(
    (one) =>
      one.stage < view.stage && (personId === null ? one.name === name : one.personId === personId),
  );
  const panel = part === 'panelChair' || part === 'panelMember';
  return handled || (panel && appointedBefore)
    ? no('sameHandlerAsEarlierStage', { stage: view.stage })
    : null;
}
