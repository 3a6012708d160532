/** "I'll take 42", "happy to", "can't take this one, on leave": the answers to being given a case, in words. */
import { notTakenOn, workOf } from '../../../services/cases';
import { CaseError } from '../../../services/cases/errors';
import type { CaseView } from '../../../services/cases/view';
import { may } from '../../../services/privacy';
import { decisionIn, decisionValues } from '../case/decision';
import { lastCards } from '../turn/last-card';
import { allowed } from '../turn/access';
import type { Asked, Context, Phrase, Said } from '../turn/feature';
import { plainWords } from '../turn/typed-ref';

/** In a line made plain (turn/typed-ref): lower case, the reference as `#`. */
const IT = '(?:(?:it|this|that|this one|that one|this case|the case|case)(?: #)?|#)';
const WELL = '(?:(?:yes|yep|yeah|ok|okay|sure|fine|no problem|happy to|mine|got it|noted),? )*';
const I =
  "(?:i(?:'ll|'m| will| am| can|'d be| would be)? )?(?:be |happy to |glad to |able to |will |can )*";
/** Alone these say too little: something must be named, or said of oneself. */
const TOO_LITTLE = '(?!(?:take|taken|taking|pick|picked|picking)(?: up| on)?$)';
const THANKS = '(?:,? (?:thanks|thank you|ta|cheers|please))?';
const AND_MORE = '(?:[ ,:;–-]+(?<more>.+))?$';

export const TAKING: readonly Phrase[] = [
  {
    says: new RegExp(
      `^${TOO_LITTLE}${WELL}${I}(?:tak(?:e|en|ing)|accept(?:ed|ing)?|pick(?:ed|ing)?)(?: up| on)?(?: ${IT})?(?: on| up)?${THANKS}$`,
    ),
  },
  { says: new RegExp(`^${WELL}i'll do ${IT}${THANKS}$`) },
];

/** With the reason as it was typed: once handed back it is out of sight. */
export const HANDING_BACK: readonly Phrase[] = [
  `^(?:sorry,? |afraid )*(?:i |i'm |i am )?(?:can't|cant|cannot|can not|won't be able to|wont be able to|not able to|unable to) (?:take|accept|pick up|do|have)(?: up| on)?(?: ${IT})?(?: on| up)?${AND_MORE}`,
  `^(?:${IT} is |it's )?not (?:one )?(?:of )?(?:mine|for me)${AND_MORE}`,
  `^(?:i'm )?handing ${IT} back${AND_MORE}`,
].map((words) => ({
  says: new RegExp(words, 's'),
  into: 'reason',
  // "I can't have 3, she's my neighbour": whoever hands it back for that declares why.
  fits: (_context, { intents }) => Promise.resolve(intents[0] !== 'case.declare_conflict'),
}));

/** What waits for the sender's answer, the last card's first; else the last card's. */
export async function whichGiven(context: Context): Promise<string[]> {
  const shown = await lastCards(context);
  const waiting = await waitingFor(context);
  if (waiting.length === 0) return shown.slice(0, 1);
  const given = shown.filter((ref) => waiting.includes(ref));
  return given.length > 0 ? given : waiting;
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

/** Whether the sender has something to answer on it now. */
export const isTheirs = (context: Context, view: CaseView): boolean =>
  workOf(view, context.actor.id).length > 0 && allowed(context, 'case.takeOn', view);

/**
 * An officer's "accept 42" is triage; a manager's "I'll take 42" gives it to them.
 * @throws CaseError `notGivenToYou`, Refused when it has been decided
 */
export function takeOnSaid(context: Context, view: CaseView, { text }: Asked): Said {
  if (isTheirs(context, view)) return { whole: true };
  const words = plainWords(text);
  const decision = /^accept/.test(words) ? decisionIn(words) : null;
  if (allowed(context, 'case.accept', view)) {
    if (decision)
      return { instead: 'case.triage', values: decisionValues(context, view, decision, text) };
    if (!view.triaged && view.status === 'open') return { instead: 'case.triage', values: {} };
  }
  const { actor, directory, deps } = context;
  const team = actor.teamId === null ? null : directory.team(actor.teamId);
  const target = { ...view, assigneeId: actor.id };
  if (!team || !may(actor, 'case.assign', target, directory, deps.council).allowed)
    throw new CaseError('notGivenToYou');
  return {
    instead: 'case.assign',
    values: { team: team.id, investigator: actor.id },
    whole: true,
  };
}
