/** Acting on cases: one door through the policy, the domain and the wording of refusals. */
import type { BuiltCard } from '../../cards';
import type { Command, CommandContext } from '../../services/cases';
import { sayEvent } from '../say-event';
import { actionOf, caseFor, require } from './access';
import type { Context } from './deps';
import { nameOf } from './facts';
import { caseAsCard } from './show';

/** @param step tells apart several commands of one turn, so that each is done once */
export function decideContext(context: Context, step = 0): CommandContext {
  return {
    commandId: step === 0 ? context.turnId : `${context.turnId}#${step}`,
    by: context.actor.id,
    at: context.now,
  };
}

/**
 * Does a command that the sender may do, and shows the case as it then stands.
 * @param seenVersion the version on the card pressed; null for typed words
 * @throws NotForYou, CaseError
 */
export async function act(
  context: Context,
  ref: string,
  command: Command,
  seenVersion: number | null,
  step = 0,
): Promise<BuiltCard> {
  const before = await caseFor(context, actionOf(command), ref);
  if (command.type === 'assign') {
    await require(context, 'case.assign', {
      ...before.view,
      assigneeId: command.investigatorId,
    }, ref);
  }
  const done = await context.deps.cases.execute(ref, command, {
    ...decideContext(context, step),
    ...(seenVersion === null ? {} : { seenVersion }),
  });
  const after = (await context.deps.stores.cases.get(ref)) ?? before;
  return caseAsCard(context, { ...after, view: done.view }, noteFor(context, done));
}

function noteFor(
  context: Context,
  done: Awaited<ReturnType<Context['deps']['cases']['execute']>>,
): string {
  if (done.already || done.repeated)
    return 'That was already recorded. Here is the case as it stands.';
  const said = done.events
    .filter((event) => event.type !== 'recalculated')
    .map((event) => sayEvent(event, (id) => nameOf(context, id)).what);
  return `${said.join('; ')}.`;
}
