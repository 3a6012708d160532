/** What was typed is shown on its form before it is saved; the next line may confirm it instead of the button. */
import { z } from 'zod/v4';
import type { BuiltCard } from '../../../cards';
import { caseFor } from '../turn/access';
import { CATALOGUE, type ActName } from '../../understand/catalogue';
import type { Context } from '../turn/context';
import type { Filled } from '../turn/feature';
import { openCaseForm } from './forms';
import type { CardAction } from '../turn/types';

const KIND = 'readBack';
const KEPT_MS = 30 * 60_000;
const schema = z.object({
  verb: z.string(),
  ref: z.string(),
  version: z.number(),
  inputs: z.record(z.string(), z.string()),
});

/** The form filled with what was typed, whose sentence says that nothing is saved yet. @throws NotForYou */
export async function readBack(
  context: Context,
  name: ActName,
  ref: string,
  filled: Filled & { values: Record<string, string> },
): Promise<BuiltCard> {
  const card = await openCaseForm(context, name, ref, filled);
  const { view } = await caseFor(context, 'case.read', ref);
  const { conversations } = context.deps.stores;
  const kept = {
    verb: CATALOGUE[name].verbs?.[0] ?? '',
    ref: view.ref,
    version: view.version,
    inputs: filled.values,
  };
  await conversations.set(KIND, keyOf(context), kept, Date.parse(context.now) + KEPT_MS);
  return card;
}

const YES =
  /^\W*(?:yes|yep|yeah|y|ok|okay|confirm|correct|right|save|record|go ahead|do it|send it)(?:,? (?:please|pls|it|that|all|them|the outcome|that's right|thats right|record it|save it))?\W*$/i;

/** The button that "yes" stands for; whatever else is typed lets what was read back go. */
export async function confirmedReadBack(
  context: Context,
  text: string,
): Promise<CardAction | null> {
  const { conversations } = context.deps.stores;
  const found = await conversations.get(KIND, keyOf(context), Date.parse(context.now));
  if (!found) return null;
  await conversations.remove(KIND, keyOf(context));
  return YES.test(text) ? schema.parse(found.value) : null;
}

/** A chat of one's own: what is read back holds what was typed about a case. */
const keyOf = ({ actor, conversationId }: Context): string => `${conversationId}|${actor.id}`;
