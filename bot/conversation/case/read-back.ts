/** What was typed is shown on its form before it is saved; the next line may confirm it instead of the button. */
import type { BuiltCard } from '../../../cards';
import { caseFor } from '../turn/access';
import { CATALOGUE, type ActName } from '../../understand/catalogue';
import type { Context } from '../turn/context';
import type { Filled } from '../turn/feature';
import { HALF_HOUR } from '../turn/memory-shape';
import { openCaseForm } from './forms';
import type { CardAction } from '../turn/types';

/** The form filled with what was typed, whose sentence says that nothing is saved yet. @throws NotForYou */
export async function readBack(
  context: Context,
  name: ActName,
  ref: string,
  filled: Filled & { values: Record<string, string> },
): Promise<BuiltCard> {
  const card = await openCaseForm(context, name, ref, filled);
  const { view } = await caseFor(context, 'case.read', ref);
  const kept = {
    verb: CATALOGUE[name].verbs?.[0] ?? '',
    ref: view.ref,
    version: view.version,
    inputs: filled.values,
    until: Date.parse(context.now) + HALF_HOUR,
  };
  context.memory.change((memory) => ({ ...memory, readBack: kept }));
  return card;
}

const YES =
  /^\W*(?:yes|yep|yeah|y|ok|okay|confirm|correct|right|save|record|go ahead|do it|send it)(?:,? (?:please|pls|it|that|all|them|the outcome|that's right|thats right|record it|save it))?\W*$/i;

/** The button that "yes" stands for; whatever else is typed lets what was read back go. */
export async function confirmedReadBack(
  context: Context,
  text: string,
): Promise<CardAction | null> {
  const { readBack: kept } = await context.memory.read();
  if (!kept) return null;
  context.memory.change((memory) => ({ ...memory, readBack: null }));
  return YES.test(text) ? kept : null;
}
