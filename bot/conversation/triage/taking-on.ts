/** "I'll take 42", "happy to", "can't take this one, on leave": the answers to being given a case, in words. */
import type { BuiltCard } from '../../../cards';
import { notTakenOn, workOf } from '../../../services/cases';
import { CaseError } from '../../../services/cases/errors';
import { may } from '../../../services/privacy';
import { allowed, caseFor } from '../turn/access';
import { act } from '../case/act';
import { askWhichCase } from '../case/asking';
import type { Context } from '../turn/context';
import { lastCard } from '../turn/last-card';
import { openCaseForm } from '../case/forms';
import { plainWords, refIn } from '../turn/typed-ref';
import { decisionIn, openDecision, type Decision } from '../case/decision';

/** In a line made plain (typed-ref): lower case, the reference as `#`. */
const IT = '(?:(?:it|this|that|this one|that one|this case|the case|case)(?: #)?|#)';
const WELL = '(?:(?:yes|yep|yeah|ok|okay|sure|fine|no problem|happy to|mine|got it|noted),? )*';
const I =
  "(?:i(?:'ll|'m| will| am| can|'d be| would be)? )?(?:be |happy to |glad to |able to |will |can )*";
const TAKING = new RegExp(
  `^${WELL}${I}(?:tak(?:e|en|ing)|accept(?:ed|ing)?|pick(?:ed|ing)?)(?: up| on)?(?: ${IT})?(?: on| up)?$|^${WELL}i'll do ${IT}$`,
);
/** Alone these say too little: something must be named, or said of oneself. */
const TOO_LITTLE = /^(?:take|taken|taking|pick|picked|picking)(?: up| on)?$/;
const AND_MORE = '(?:[ ,:;–-]+(?<more>.+))?$';
const BACK: readonly RegExp[] = [
  new RegExp(
    "^(?:sorry,? |afraid )*(?:i |i'm |i am )?(?:can't|cant|cannot|can not|won't be able to|wont be able to|not able to|unable to) " +
      `(?:take|accept|pick up|do|have)(?: up| on)?(?: ${IT})?(?: on| up)?${AND_MORE}`,
    's',
  ),
  new RegExp(`^(?:${IT} is |it's )?not (?:one )?(?:of )?(?:mine|for me)${AND_MORE}`, 's'),
  new RegExp(`^(?:i'm )?handing ${IT} back${AND_MORE}`, 's'),
];

/**
 * What such words ask for, where there is a case that they can mean; null: they are for others to read. An
 * officer's "accept 42" is triage; a manager's "I'll take 42" gives it to them.
 * @throws NotForYou, CaseError
 */
export async function takingOn(context: Context, text: string): Promise<BuiltCard | null> {
  const words = plainWords(text).replace(/,? (?:thanks|thank you|ta|cheers|please)$/, '');
  const takes = TAKING.test(words) && !TOO_LITTLE.test(words);
  const back = takes ? undefined : BACK.map((each) => each.exec(words)).find((each) => each);
  if (!takes && !back) return null;
  const refs = await meant(context, text);
  const [ref] = refs;
  if (ref === undefined) return null;
  if (refs.length > 1) return askWhichCase(context, text, refs);
  if (takes) return takeOn(context, ref, /^accept/.test(words) ? decisionIn(words) : null, text);
  return (await isTheirs(context, ref))
    ? handBack(context, ref, text, back?.groups?.['more'])
    : null;
}

/** The form for it, with the reason as it was typed: once handed back it is out of sight. */
function handBack(context: Context, ref: string, text: string, more = ''): Promise<BuiltCard> {
  const at = text.toLowerCase().indexOf(more);
  const reason = at < 0 ? more : text.slice(at).trim();
  return openCaseForm(context, 'case.hand_back', ref, more ? { values: { reason } } : {});
}

/** The case named; else what waits for their answer, the last card's first; else the last card's. */
async function meant(context: Context, text: string): Promise<string[]> {
  const typed = await refIn(context, text);
  if (typed) return [typed];
  const last = await lastCard(context);
  const waiting = await waitingFor(context);
  if (last && (waiting.length === 0 || waiting.includes(last))) return [last];
  return waiting;
}

/** Whether the sender has something to answer on it now. */
async function isTheirs(context: Context, ref: string): Promise<boolean> {
  const stored = await context.deps.stores.cases.get(ref);
  return (
    stored !== null &&
    workOf(stored.view, context.actor.id).length > 0 &&
    allowed(context, 'case.takeOn', stored.view)
  );
}

/** Given to the sender and not yet taken on. */
async function waitingFor({ deps, actor }: Context): Promise<string[]> {
  const { cases } = await deps.stores.cases.find(
    {
      reach: { viewerId: actor.id, grants: [`person:${actor.id}`] },
      statuses: ['open'],
      order: 'newest',
    },
    { after: null, limit: 100 },
  );
  return cases
    .filter(({ view }) => notTakenOn(view).some((one) => one.investigatorId === actor.id))
    .map(({ ref }) => ref);
}

/** @throws NotForYou, CaseError, Refused when it has been decided */
async function takeOn(
  context: Context,
  ref: string,
  decision: Decision | null,
  text: string,
): Promise<BuiltCard> {
  if (await isTheirs(context, ref)) return act(context, ref, { type: 'takeOn' }, null);
  const { view } = await caseFor(context, 'case.read', ref);
  const decides = allowed(context, 'case.accept', view);
  if (decision && decides) return openDecision(context, ref, decision, text);
  if (!view.triaged && view.status === 'open' && decides)
    return openCaseForm(context, 'case.triage', ref);
  const { actor, directory, deps } = context;
  const team = actor.teamId === null ? null : directory.team(actor.teamId);
  const toSelf = may(
    actor,
    'case.assign',
    { ...view, assigneeId: actor.id },
    directory,
    deps.council,
  );
  if (!team || !toSelf.allowed) throw new CaseError('notGivenToYou');
  return act(
    context,
    ref,
    {
      type: 'assign',
      teamId: team.id,
      teamName: team.name,
      service: team.service,
      investigatorId: actor.id,
    },
    null,
  );
}
