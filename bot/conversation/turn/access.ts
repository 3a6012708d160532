/** The conversation's side of the one policy: every read and act passes here, and is recorded. */
import { CaseError } from '../../../services/cases/errors';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { couldSign, may, reachOf, type Action, type PolicyTarget } from '../../../services/privacy';
import type { Context } from './feature';
import { owe } from './pending-writes';

/** A sentence for the person instead of what they asked for. */
export class Refused extends Error {
  constructor(readonly says: string) {
    super('refused');
    this.name = 'Refused';
  }
}

/** None, not yours, not allowed: told apart in the audit trail only. */
export class NotForYou extends Error {
  constructor() {
    super('not for you');
    this.name = 'NotForYou';
  }
}

/** @throws NotForYou for a card that names no case */
export function needed(ref: string | null): string {
  if (!ref) throw new NotForYou();
  return ref;
}

export function reach(context: Context) {
  return reachOf(context.actor, context.directory);
}

export function allowed(context: Context, action: Action, target: PolicyTarget): boolean {
  return may(context.actor, action, target, context.directory, context.deps.council).allowed;
}

/** Whether the sender sees more of a case than that it is there, and their own action in it. */
export const seesCase = (context: Context, view: CaseView): boolean =>
  allowed(context, 'case.overview', view);

/** Whether its notes, findings and history are the sender's to read: not for whoever only passed it on. */
export const seesHistory = (context: Context, view: CaseView): boolean =>
  allowed(context, 'case.history', view);

/** Whether a case is the sender's to work on, not only to look up. */
export const worksOn = (context: Context, view: CaseView): boolean =>
  allowed(context, 'case.block', view) || allowed(context, 'case.allocate', view);

/**
 * Asks the policy and records the answer.
 * @throws NotForYou
 */
export async function require(
  context: Context,
  action: Action,
  target: PolicyTarget,
  ref: string | null,
): Promise<void> {
  const verdict = may(context.actor, action, target, context.directory, context.deps.council);
  await recordOrOwe(context, action, ref, verdict.allowed);
  if (!verdict.allowed) throw new NotForYou();
}

/** What today's policy says of somebody other than the sender; false for whoever is not in the directory. */
export function allowedTo(
  context: Context,
  personId: string,
  action: Action,
  view: CaseView,
): boolean {
  const person = context.directory.byId(personId);
  return person !== null && allowed({ ...context, actor: person }, action, view);
}

/**
 * Whether somebody may be given a case that the sender may give.
 * @throws CaseError `notThisPerson`, the same whatever stands against them
 */
export async function requireAssignee(
  context: Context,
  view: CaseView,
  personId: string | null,
): Promise<void> {
  const verdict = may(
    context.actor,
    'case.assign',
    { ...view, assigneeId: personId },
    context.directory,
    context.deps.council,
  );
  if (verdict.allowed) return;
  await record(context, 'case.assign', view.ref, false);
  throw new CaseError('notThisPerson');
}

/**
 * Whether somebody may be named to sign the answer.
 * @throws CaseError `notThisPerson`, the same whatever stands against them
 */
export async function requireSigner(
  context: Context,
  view: CaseView,
  personId: string,
): Promise<void> {
  if (couldSign(personId, view, context.directory, context.deps.council)) return;
  await record(context, 'case.draftLetter', view.ref, false);
  throw new CaseError('notThisPerson');
}

/**
 * A case that is there for the sender, before it is known what is to be done to it. Whoever does something with it
 * asks the policy for that (`require`), and that is the one line in the audit trail.
 * @throws NotForYou whether there is no such case or it is not theirs to see
 */
export async function peek(context: Context, ref: string): Promise<StoredCase<CaseView>> {
  const stored = await context.deps.stores.cases.get(ref);
  if (stored && allowed(context, 'case.read', stored.view)) return stored;
  await record(context, 'case.read', ref, false);
  throw new NotForYou();
}

/**
 * A case that the sender may do `action` on.
 * @throws NotForYou whether there is no such case or it is not theirs
 */
export async function caseFor(
  context: Context,
  action: Action,
  ref: string,
): Promise<StoredCase<CaseView>> {
  const stored = await context.deps.stores.cases.get(ref);
  if (!stored) {
    await recordOrOwe(context, action, ref, false);
    throw new NotForYou();
  }
  await require(context, action, stored.view, ref);
  return stored;
}

/** An act waits for its line in the audit trail; of a read only the answer does. */
async function recordOrOwe(
  context: Context,
  action: Action,
  ref: string | null,
  ok: boolean,
): Promise<void> {
  const recorded = record(context, action, ref, ok);
  if (action === 'case.read') owe(context, recorded);
  else await recorded;
}

export async function record(
  context: Context,
  action: string,
  ref: string | null,
  ok: boolean,
): Promise<void> {
  await context.deps.stores.audit.record({
    at: context.now,
    personId: context.actor.id,
    action,
    ref,
    surface: context.scope,
    allowed: ok,
    correlationId: context.correlationId,
  });
}
