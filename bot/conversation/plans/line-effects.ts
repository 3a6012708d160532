/** A line of a plan before it is confirmed: the case by its handle, and what a grave act would move and whom it tells. */
import { CaseError } from '../../../services/cases/errors';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { CATALOGUE } from '../../understand/catalogue';
import { refusal, sayCaseError } from '../../wording/refusals';
import { foreseen } from '../case/perform';
import { handleOf } from '../../../services/cases/handle';
import { effectsOf } from '../case/read-back';
import { allowed, NotForYou, Refused } from '../turn/access';
import type { Asked, Context } from '../turn/feature';

/**
 * @param says what the line does, with the reference in it
 * @returns the same with old → new dates, and the handle; unchanged, and none, where the sender may not see the case
 */
export async function withEffects(
  context: Context,
  says: string,
  asked: Asked,
): Promise<{ says: string; handle: string | null }> {
  const [ref] = asked.slots.refs ?? [];
  const { ofCase, weight } = CATALOGUE[asked.act];
  if (ref === undefined || !ofCase) return { says, handle: null };
  const stored = await context.deps.stores.cases.get(ref);
  if (!stored || !allowed(context, 'case.read', stored.view)) return { says, handle: null };
  const effects = weight === 'grave' ? await effectsIn(context, stored, asked) : [];
  return { says: [says, ...effects].join('. '), handle: handleOf(stored.view) };
}

/** "Answer at stage 1: due Tue 17 Mar → done Wed 11 Mar"; why it would be refused. */
async function effectsIn(
  context: Context,
  stored: StoredCase<CaseView>,
  asked: Asked,
): Promise<string[]> {
  try {
    const would = await foreseen(context, stored, asked);
    if (!would) return ['What is still to be said is asked on its form'];
    const { moved, told } = effectsOf(context, stored.view, would);
    return [...moved, ...told].map(({ label, value }) => `${label}: ${value}`);
  } catch (error) {
    return [`It would be refused: ${sayFault(context, error)}`];
  }
}

/** Why a line is not done. @throws the error given, where it is a fault of ours */
export function sayFault(context: Context, error: unknown): string {
  const { council } = context.deps;
  if (error instanceof NotForYou) return refusal(council);
  if (error instanceof Refused) return error.says;
  if (error instanceof CaseError) return sayCaseError(error, council);
  throw error;
}
