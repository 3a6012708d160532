/** "accept 8", "refuse 8 because it is before the courts": the decision on its form, filled in, for the officer to record. */
import type { BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { allowed, peek, Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { openFormOn } from './forms';

const CASE = String.raw`(?: (?:#|it|this|that|this one|that one))?`;
export const ACCEPT = new RegExp(
  `^(?:accept|take on|we(?:'ll| will) take)${CASE}(?: (?:as|under|into|down|for|to|and go)? ?(?:an? |the )?(?<route>statutory|corporate)(?: (?:route|procedure|process|complaint|one|stage 1))?)?$`,
);
/** A request for the next stage is refused by itself: the case was accepted before. */
const NO_STAGE = String.raw`(?!(?: the| a)?(?: request for(?: the| a)?)? (?:next stage|stage [23])\b)`;
export const REFUSE = new RegExp(
  `^(?:refuse|reject|decline|turn down|do not accept|don'?t accept)${NO_STAGE}${CASE}(?<more>(?:[\\s,:;–-]| because | as ).*)?$`,
  's',
);
const WHY = /^[\s,:;–-]*(?:because|cos|as|since|reason:?|for)?[\s,:;–-]*/i;

export interface Decision {
  decision: 'accept' | 'refuse';
  route: string | null;
  reason: string;
}

/** @param words made plain, with the reference as `#` */
export function decisionIn(words: string): Decision | null {
  const accepted = ACCEPT.exec(words);
  if (accepted)
    return { decision: 'accept', route: accepted.groups?.['route'] ?? null, reason: '' };
  const refused = REFUSE.exec(words);
  if (!refused) return null;
  const reason = (refused.groups?.['more'] ?? '').replace(WHY, '').trim();
  return { decision: 'refuse', route: null, reason };
}

/**
 * What the decision's form is filled with. Only the person who confirms it decides.
 * @param typed the line as it was typed: the reason is kept in its own capitals
 * @throws Refused when it has been decided
 */
export function decisionValues(
  context: Context,
  view: CaseView,
  { decision, route, reason }: Decision,
  typed: string,
): Inputs {
  if (view.triaged || view.status !== 'open')
    throw new Refused(
      `${view.ref} was decided before. Type “status ${view.ref}” to see where it stands.`,
    );
  const procedures = context.deps.council.procedures.complaint.map(
    ({ procedureId }) => procedureId,
  );
  const procedure = route
    ? procedures.find((id) =>
        context.deps.procedureOn(id, view.receivedOn).name.toLowerCase().includes(route),
      )
    : undefined;
  return {
    decision,
    ...(procedure ? { procedure } : {}),
    ...(reason ? { reason: asTyped(reason, typed) } : {}),
  };
}

/** The form of the decision. @throws Refused when it has been decided, NotForYou */
export async function openDecision(
  context: Context,
  ref: string,
  decision: Decision,
  typed: string,
): Promise<BuiltCard> {
  const stored = await peek(context, ref);
  if (!allowed(context, 'case.accept', stored.view))
    return openFormOn(context, 'case.triage', stored);
  const values = decisionValues(context, stored.view, decision, typed);
  return openFormOn(context, 'case.triage', stored, { values });
}

function asTyped(reason: string, typed: string): string {
  const at = typed.toLowerCase().lastIndexOf(reason.slice(0, 20));
  return (at < 0 ? reason : typed.slice(at).trim()).slice(0, 1000);
}
