/**
 * What is asked of one case and has one fact for an answer: when it was sent, who complained, who logged it, what holds it
 * up, by when the draft, what the date would be. The fact is said first; who may read it is asked before.
 */
import { messageCard, type BuiltCard } from '../../../cards';
import { atStage } from '../../../services/cases';
import type { CaseEvent } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { sayDate, type PlainDate } from '../../../services/timescale';
import { CHANNEL_WORDS } from '../../wording/terms';
import { handleOf } from '../../../services/cases/handle';
import { caseFor, seesCase, seesHistory } from '../turn/access';
import type { Context } from '../turn/feature';
import { rememberCard } from '../turn/last-card';
import { caseAsCard, draftDay } from './card';
import { detailFor } from './event-words';
import { nameOf, whoHas } from './lines';
import { wholePast } from './readable-history';
import { stateOf } from './where-it-stands';

export type Fact =
  | 'draft'
  | 'complainant'
  | 'channel'
  | 'answers'
  | 'signs'
  | 'block'
  | { when: Happened }
  | { who: Happened };
type Happened = 'logged' | 'received' | CaseEvent['type'];

/** The deeds that are asked after by their day or by who did them, the likelier reading first. */
const DEEDS: readonly [RegExp, Happened][] = [
  [/\back(?:nowledge\w*|s|ed|'?d)?\b/, 'acknowledged'],
  [/\bsign(?:ed)? ?-?off|\bsigned\b|\bapproved?\b/, 'approved'],
  [/\b(?:closed?|shut)\b/, 'closed'],
  [/\b(?:withdr\w+|dropped|pulled out)\b/, 'withdrawn'],
  [/\b(?:log(?:ged)?|entered?|put (?:it |# )?(?:in|on)|reported|recorded?)\b/, 'logged'],
  [
    /\b(?:received?|rec'?d|came? in|come in|arrived?|reach(?:ed)? us|get (?:it|#)|got)\b/,
    'received',
  ],
  [/\b(?:take|took|taken) (?:it |# |that )?on\b/, 'takenOn'],
  [/\b(?:given?|gave|assign(?:ed)?|allocated?|passed)\b/, 'assigned'],
  [/\b(?:exten(?:d|ded|sion))\b/, 'extended'],
  [/\b(?:accept(?:ed)?|triaged?)\b/, 'accepted'],
  [
    /\b(?:sent|send|answer(?:ed)?|repl(?:y|ied)|respond(?:ed)?|response|go(?:ne)? out|went(?: out)?|posted)\b/,
    'responded',
  ],
];
const deedIn = (words: string): Happened | null =>
  DEEDS.find(([says]) => says.test(words))?.[1] ?? null;

const OPENS = '^(?:(?:and|so|ok|right|sorry|oh|hi|but|remind me|tell me|do you know|any idea) )*';
const WHEN_DID = new RegExp(
  `${OPENS}(?:when|what (?:day|date)|on what (?:day|date))(?:'?s| was| were| did| has| have| is)\\b(?!.*\\b(?:due|will|should|must|need|going to|can|coming)\\b)`,
);
const WHO = `${OPENS}who(?:'?s|'?ve| is| was| has| have| did| actually| else)*\\b`;
const COMPLAINED = new RegExp(
  `${WHO} (?:(?:been |it )?complain(?:ed|ing|s|ant)?|made (?:the|this|that) complaint|(?:is |was )?(?:it|#|that|this) (?:is |was )?from|(?:is |was )?the complainant|raised (?:it|#|this|that)|sent (?:it|#) in|(?:it|#|that|this) (?:come|came|comes) from)\\b`,
);
const ANSWERS = new RegExp(
  `${WHO} (?:(?:is |currently |now )*(?:answers?|answering|writes?|writing|investigat(?:es|ing)|deals? with|dealing with|handl(?:es|ing)|looks? into|looking into|looking at|works? on|working on|doing)|(?:is )?the investigator)\\b`,
);
const SIGNS = new RegExp(
  `${WHO} (?:(?:is |will |does |going to )*(?:signs?|signing|approv(?:es?|ing)))\\b`,
);
/** "Is it me or Tom who signs it off" */
const EITHER =
  /^(?:and |so |ok )*is it (?:me|us|\S+)(?: \S+)? or (?:me|us|\S+)(?: \S+)? (?:who|that|to|who'?s|thats)(?: is)? (?<does>signs?|signing|approv(?:es?|ing)|answers?|answering|writ(?:es?|ing)|do(?:es|ing)|deals?|looking|looks?)\b/;
const DID = new RegExp(
  `${WHO} (?!look|seen|saw|read|view|had\\b|got\\b|open)(?:\\S+ ){0,3}?(?:ack\\w*|sent|answered|replied|responded|logged|entered|closed|withdrew|accepted|triaged|gave|given|assigned|extended|signed|approved|put|recorded|reported|posted)\\b`,
);
const BLOCKS = new RegExp(
  `${OPENS}(?:who|what|why)(?:'?s| is| are| was| has)?\\b.*\\b(?:block(?:s|ed|ing)?|stuck|hold(?:s|ing)? (?:it|#|that|this|us)? ?up|held up|in the way|on hold|waiting (?:on|for))\\b`,
);
const CAME = new RegExp(
  `${OPENS}how (?:did|was|has) (?:it|#|that|this|the complaint)(?: on #)? (?:come|came|arrived?|reach(?:ed)?|get|received|sent in|made)\\b`,
);
const DRAFT = new RegExp(
  `${OPENS}(?:when(?:'?s)?|what(?:'?s)?|by when|how long|how many|is|where(?:'?s)?)\\b.*\\b(?:draft(?:ed|s|ing)?\\b.*|(?:com(?:e|es|ing)|get(?:s|ting)?|due|reach(?:es|ing)?|be|land(?:s|ing)?) (?:to|with|on|over to) (?:me|my desk|sign ?-?off)\\b)`,
);

/** @param words made plain, the reference as `#` (turn/typed-ref.ts); null: no such fact is asked for */
export function factAsked(words: string): Fact | null {
  const either = EITHER.exec(words)?.groups?.['does'];
  if (either) return /^(?:sign|approv)/.test(either) ? 'signs' : 'answers';
  if (BLOCKS.test(words)) return 'block';
  if (COMPLAINED.test(words)) return 'complainant';
  if (CAME.test(words)) return 'channel';
  if (SIGNS.test(words)) return 'signs';
  if (ANSWERS.test(words)) return 'answers';
  if (DRAFT.test(words) && !/\bletter\b/.test(words)) return 'draft';
  const deed = deedIn(words);
  if (deed === null) return null;
  if (WHEN_DID.test(words)) return { when: deed };
  return DID.test(words) ? { who: deed } : null;
}

/** The fact, and the case. @throws NotForYou */
export async function sayFact(context: Context, ref: string, fact: Fact): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.read', ref);
  if (!seesCase(context, view)) return caseAsCard(context, view);
  if (fact === 'complainant') return sayComplainant(context, view);
  return caseAsCard(context, view, await sentenceFor(context, view, fact));
}

/** Who complains stands on the card alone: its twin may be read on a locked screen. */
function sayComplainant(context: Context, view: CaseView): BuiltCard {
  const { ref, version, complainant } = view;
  rememberCard(context, ref);
  return messageCard({
    title: ref,
    sentence: `Who complained in ${ref} is on the card.`,
    asAt: context.now,
    ref,
    version,
    onCard: [
      { label: 'From', value: complainant.description ?? 'Nobody is named' },
      { label: 'Case', value: handleOf(view) },
    ],
    actions: [{ title: 'Open the case', verb: 'case.open' }],
  });
}

async function sentenceFor(
  context: Context,
  view: CaseView,
  fact: Exclude<Fact, 'complainant'>,
): Promise<string> {
  const say = (day: PlainDate): string => sayDate(day, context.today);
  switch (fact) {
    case 'draft':
      return draftSentence(context, view);
    case 'channel':
      return view.channel
        ? `How it came: ${CHANNEL_WORDS[view.channel].toLowerCase()}, ${say(view.receivedOn)}.`
        : 'How it came is not recorded.';
    case 'answers': {
      const names = atStage(view, view.stage).flatMap((one) => whoHas(context, one) ?? []);
      return names.length > 0
        ? `${names.join(' and ')} ${names.length > 1 ? 'answer' : 'answers'} it.`
        : `Nobody is looking into ${view.ref} yet.`;
    }
    case 'signs':
      return stateOf(context, 'signoff.approve', view);
    case 'block':
      return blockSentence(context, view);
    default:
      return happened(context, view, fact);
  }
}

function draftSentence(context: Context, view: CaseView): string {
  const day = draftDay(context, view);
  if (view.signOff?.state === 'with' || view.signOff?.state === 'approved')
    return stateOf(context, 'signoff.approve', view);
  if (day === null) return `No day is set for a draft on ${view.ref}.`;
  const passed = day < context.today ? ', which has passed' : '';
  return `The draft is to be with sign-off by ${sayDate(day, context.today)}${passed}.${stateOf(context, 'progress', view) ? ` ${stateOf(context, 'progress', view)}` : ''}`;
}

/** What was said to be in the way, for those who read the history; to others only that something is. */
async function blockSentence(context: Context, view: CaseView): Promise<string> {
  const state = stateOf(context, 'nudge.blocked', view);
  const last = (await past(context, view)).findLast(({ type }) => type === 'blocked');
  if (view.block === null || !last) return state || 'Nothing is said about that here.';
  const detail = detailFor(context, view, last);
  return `${state}${detail ? ` In the way: ${detail}.` : ''} Said by ${nameOf(context, last.by)}.`;
}

const past = async (context: Context, view: CaseView): Promise<CaseEvent[]> =>
  seesHistory(context, view) ? wholePast(context, view) : [];

const NAMES: Partial<Record<Happened, string>> = {
  acknowledged: 'acknowledged',
  approved: 'signed off',
  closed: 'closed',
  withdrawn: 'withdrawn',
  assigned: 'given to anybody',
  extended: 'extended',
  accepted: 'accepted',
  responded: 'answered',
};
const LATEST: Partial<Record<Happened, string>> = {
  acknowledged: 'It was acknowledged',
  approved: 'It was signed off',
  closed: 'It was closed',
  withdrawn: 'It was withdrawn',
  assigned: 'It was last given out',
  extended: 'It was extended',
  accepted: 'It was accepted',
  takenOn: 'It was taken on',
  responded: 'The answer was sent',
};

async function happened(
  context: Context,
  view: CaseView,
  fact: { when: Happened } | { who: Happened },
): Promise<string> {
  const deed = 'when' in fact ? fact.when : fact.who;
  const say = (day: PlainDate): string => sayDate(day, context.today);
  const logged = `${nameOf(context, view.loggedBy)} logged it, ${say(view.loggedAt.slice(0, 10))}.`;
  if (deed === 'logged') return logged;
  if (deed === 'received')
    return 'when' in fact ? `It reached the council ${say(view.receivedOn)}.` : logged;
  const known = dayOf(view, deed);
  const event = (await past(context, view)).findLast(({ type }) => type === deed);
  const on = known ?? (event ? (('on' in event ? event.on : null) ?? event.at.slice(0, 10)) : null);
  if (on === null || (known === null && isOver(deed)))
    return `No: ${view.ref} is not recorded as ${NAMES[deed] ?? 'done'}.`;
  const by = event ? ` ${nameOf(context, event.by)} recorded it.` : '';
  return `${LATEST[deed] ?? 'It was done'} ${say(on)}.${by}`;
}

/** What the case itself says of it: an act that was taken back leaves an event, and no day. */
function dayOf(view: CaseView, deed: Happened): PlainDate | null {
  if (deed === 'acknowledged') return view.acknowledgedOn;
  if (deed === 'responded') return view.respondedOn;
  if (deed === 'closed') return view.closedOn;
  if (deed === 'approved') return view.signOff?.state === 'approved' ? view.signOff.since : null;
  return null;
}
const isOver = (deed: Happened): boolean =>
  deed === 'acknowledged' || deed === 'responded' || deed === 'closed' || deed === 'approved';
