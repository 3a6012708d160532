/** One activity on its way through, and the sentences with which the door itself answers. */
import type { TurnContext } from 'botbuilder';
import type { Logger } from '../host/log';
import type { TurnOutcome } from '../host/metrics';
import type { Admitted, Envelope, Refusal } from './activity';
import { dialogMessage, notice, searchMessage } from './invoke';
import type { InvokeAnswer } from './invoke';
import { INVOKES } from './turns';
import type { Read } from './turns';
import { SAYS } from './wording';

/** One turn as it passes through. */
export interface Arrival {
  envelope: Envelope;
  correlationId: string;
  log: Logger;
  startedAt: number;
  kind: string;
  outcome: TurnOutcome;
  admitted: Admitted | null;
}

/** Anybody can send any type: only these become a label of a metric. */
const KNOWN_TYPES = new Set([
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'invoke',
  'installationUpdate',
  'conversationUpdate',
]);
export const kindOf = ({ type }: Envelope): string => (KNOWN_TYPES.has(type) ? type : 'other');

export const REFUSED: Record<Refusal, string> = {
  untrustedAddress: SAYS.notAllowed,
  foreignTenant: SAYS.notAllowed,
  noTenant: SAYS.noSender,
  noSender: SAYS.noSender,
};
export const PROBLEMS: Record<Extract<Read, { problem: unknown }>['problem'], string> = {
  ignored: '',
  tooLong: SAYS.tooLong,
  badCard: SAYS.oldCard,
  unknownInvoke: SAYS.notUnderstoodInvoke,
};

export async function answerInvoke(context: TurnContext, answer: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: answer });
}

/** A sentence in the form that this kind of invoke can show. */
export function sentenceFor(name: string | null | undefined, text: string): InvokeAnswer {
  if (name === INVOKES.search) return searchMessage(text);
  if (name === INVOKES.openDialog || name === INVOKES.submitDialog) return dialogMessage(text);
  return notice(text);
}
