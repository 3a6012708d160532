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
/** Not the council's to answer: "8 is not ours, it's the school's", "signpost 8 to the NHS". */
const NOT_OURS = String.raw`(?:(?:is|was)? ?(?:out of|outside|not in|not within)(?: of)? (?:our |the council's )?(?:remit|scope|jurisdiction)|(?:is |was )?(?:not|isn't|'s not)(?: really| one)? (?:ours|for us|of ours|ours to answer|the council's|the council's to answer|ours to deal with))`;
const ITS = '(?:#|it|this|that|this one|that one)';
export const ELSEWHERE = new RegExp(
  `^(?:${ITS} ${NOT_OURS}(?<more>[\\s,:;–-].*)?|${NOT_OURS}(?: ?[:,–-])? ${ITS}(?<after>[\\s,:;–-].*)?|(?:signpost|redirect) ${ITS}(?: on| over)? to (?<to>\\S.*)|${ITS} (?:is (?:one |a matter )?for|belongs (?:to|with)) (?<whose>(?:the |a |their )?(?:school|academy|nhs|hospital|gp|health|(?:other|another|neighbouring) council)\\b.*))$`,
  's',
);
const WHY = /^[\s,:;–-]*(?:because|cos|as|since|reason:?|for)?[\s,:;–-]*/i;

export interface Decision {
  decision: 'accept' | 'refuse' | 'elsewhere';
  route: string | null;
  /** Of what is not the council's: the words that may say whose it is. */
  reason: string;
}

/** @param words made plain, with the reference as `#` */
export function decisionIn(words: string): Decision | null {
  const accepted = ACCEPT.exec(words);
  if (accepted)
    return { decision: 'accept', route: accepted.groups?.['route'] ?? null, reason: '' };
  const elsewhere = ELSEWHERE.exec(words)?.groups;
  if (elsewhere) {
    const reason = Object.values(elsewhere).find(Boolean) ?? '';
    return { decision: 'elsewhere', route: null, reason };
  }
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
  if (decision === 'elsewhere') {
    const to = whoseIn(reason, context.deps.council.elsewhere);
    return { decision, ...(to ? { elsewhere: to } : {}) };
  }
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

const FILLS = ['the', 'or', 'of', 'itself', 'a', 'an'];
const OTHER_COUNCIL =
  /\b(?:another|other|different|neighbouring|\p{L}+shire)(?: county| city| borough)? council\b/u;
const HEALTH = /\b(?:nhs|health|hospital|gp|camhs|doctor)\b/;

/** The one entry of the council's list that the words name; null: none, or several. */
function whoseIn(words: string, list: readonly { id: string; label: string }[]): string | null {
  const named = list.filter(({ label }) => {
    const names = label
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '' && !FILLS.includes(word));
    if (names.includes('council')) return OTHER_COUNCIL.test(words);
    if (names.includes('nhs')) return HEALTH.test(words);
    return names.some((name) => new RegExp(`\\b${name}`, 'u').test(words));
  });
  return named.length === 1 ? named[0]!.id : null;
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
