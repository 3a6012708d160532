/** Whatever a button does can be typed: the buttons' own phrases, and what people say instead of them. */
import { messageCard, type BuiltCard, type Verb } from '../../../cards';
import { openDraftIs } from '../../wording/refusals';
import { awayForm } from '../absence/absence';
import { caseFor } from '../turn/access';
import { askWhichCase } from '../case/asking';
import { TYPED } from '../case/buttons';
import type { Context } from '../turn/context';
import { lastCard, openDraft } from '../logging/store';
import { isForm, openCaseForm } from '../case/forms';
import { handoverForm, showHandovers } from '../handover/handover';
import { showActions } from '../remedies/my-actions';
import { pairActs } from '../pairs/pairs';
import { CASEWORK } from '../press-casework';
import { plainWords, refIn } from '../turn/typed-ref';
import { decisionIn, openDecision } from '../triage/typed';

/** Where the case was named, in a line made plain: lower case, no politeness, the reference as `#`. */
const IT = String.raw`(?: (?:on|for|of|about|with|in|to))?(?: the)?(?: (?:#|it|this|that|case #|this one|that one))?`;
const line = (words: string) => new RegExp(`^(?:${words})${IT}(?: (?:today|now))?$`);
/** The phrase, the case, then what is to be filled in: "points 42: contact; nobody rang". */
const withMore = (words: string) =>
  new RegExp(`^(?:${words})${IT}\\s*[:–-]\\s*(?<more>\\S.*)$`, 's');

interface Saying {
  says: RegExp;
  verb: Verb;
  /** The input that takes what follows the colon. */
  into?: string;
  /** What the words themselves fill in. */
  values?: Record<string, string>;
}

const both = (verb: Verb, into: string, words: string): Saying[] => [
  { says: line(words), verb },
  { says: withMore(words), verb, into },
];
const plain = (verb: Verb, words: string): Saying => ({ says: line(words), verb });
/** "Consent given on 42": the form with the answer filled in, to be looked at before it is recorded. */
const needs = (words: string, values: Record<string, string>): Saying => ({
  says: line(words),
  verb: 'form.needs',
  values,
});
const WHO =
  '(?:mum|dad|mother|father|nan|gran|she|he|they|parent|parents|family|complainant|the (?:child|young person|parent|parents|family|complainant))';
const WAS = '(?: was| is| has been| been| now)?';

const SAYINGS: readonly Saying[] = [
  plain(
    'form.assign',
    'who (?:else )?(?:can|could|might) (?:take|have|do|handle|investigate|look (?:into|at))|find (?:somebody|someone)(?: else)?',
  ),
  plain(
    'form.toSignOff',
    String.raw`(?:send|put|pass|submit)(?: #| it| this)?(?: over| up)? (?:to|for) sign ?-?off|ready for sign ?-?off`,
  ),
  plain('form.triage', 'decide|make a decision|accept or refuse'),
  ...both(
    'form.points',
    'points',
    'points?|split(?: #| it)?(?: into points)?|agree(?: the)? points',
  ),
  plain(
    'form.statement',
    'statement(?: is| was)?(?: agreed)?|agreed statement|agree(?: the)? statement',
  ),
  plain(
    'form.appoint',
    'appoint(?: (?:an? )?(?:io|ip|panel|independent person|investigating officer))?',
  ),
  plain(
    'form.step',
    'step(?: taken)?|panel met|panel reported|adjudication sent|investigation reported',
  ),
  plain('form.ombudsman', 'ombudsman(?: asked| enquiry| letter)?'),
  plain(
    'form.ombudsmanReply',
    String.raw`(?:ombudsman replied|ombudsman reply(?: sent)?|repl(?:y|ied)(?: sent)? to (?:the )?ombudsman)`,
  ),
  plain('form.ombudsmanDecision', '(?:the )?ombudsman(?:’s)? (?:has )?(?:decided|decision)'),
  plain(
    'form.rights',
    String.raw`(?:further )?rights (?:sent|told|given|gone|letter (?:sent|gone|went))|told (?:them )?how to go further`,
  ),
  ...both('form.outcome', 'reasons', '(?:the )?reasons(?: for the findings?)?'),
  plain('form.allocate', 'allocate(?: a date)?'),
  plain('form.pause', 'pause(?: the clock)?|stop the clock'),
  plain('form.resume', 'resume(?: the clock)?|restart the clock'),
  plain(
    'form.extend',
    String.raw`grant|grant(?: the)?(?: more| extra)? time|(?:more|extra) time (?:is )?(?:granted|agreed|approved)|approve (?:more|extra) time`,
  ),
  ...both(
    'form.noMoreTime',
    'reason',
    String.raw`no (?:more|extra) time|not granted|(?:more|extra) time (?:is )?(?:refused|not granted|not agreed)|refuse (?:the )?(?:more time|extra time|extension)|(?:do not|don't|can't|won't) (?:extend|grant)`,
  ),
  ...both('form.delay', 'more', '(?:reason for )?(?:the )?delay(?: reason)?'),
  ...both('form.remedy', 'detail', '(?:add )?(?:a )?remed(?:y|ies)'),
  plain('form.remedyDone', 'remedy done|remedy carried out'),
  ...both('form.action', 'what', '(?:add )?(?:an )?action'),
  plain('form.actionDone', 'action done|done action'),
  ...both(
    'form.handBack',
    'reason',
    String.raw`hand(?: #| it| this)? back|give(?: #| it| this) back`,
  ),
  plain('form.conflict', '(?:declare )?(?:a )?conflict(?: of interest)?'),
  needs(
    `consent${WAS} (?:asked|asked for|requested|sought)|(?:i |we )?(?:have )?(?:asked|chased)(?: ${WHO})? for consent|awaiting consent`,
    { consent: 'asked' },
  ),
  needs(
    `consent${WAS} (?:given|received|obtained|in|back)|(?:${WHO} )?(?:has |have )?(?:gave|given|signed)(?: (?:the|their|her|his))? consent(?: form)?|(?:we )?(?:have )?got consent`,
    { consent: 'given' },
  ),
  needs(
    `consent${WAS} (?:refused|declined|withheld|not given)|(?:${WHO} )?(?:has |have )?(?:refused|declined|refuses|withheld)(?: to give)?(?: (?:the|their|her|his))? consent`,
    { consent: 'refused' },
  ),
  ...['offered', 'requested', 'appointed', 'declined'].flatMap((advocate) => {
    const words = `(?:an? |the )?advocate${WAS} ${advocate}|${advocate} (?:an? |the )?advocate`;
    const saying = needs(words, { advocate });
    return [saying, { ...saying, says: withMore(words), into: 'advocateName' }];
  }),
  plain('form.needs', 'needs|people and needs|consent|advocate|reasonable adjustments?'),
  plain('form.behaviour', 'behaviour(?: policy)?'),
  plain('form.compliment', 'count|does (?:#|it|this) count(?: as a compliment)?'),
  plain('form.thank', 'thank the worker|pass (?:on the thanks|the thanks on)|thank them'),
  // Without a case it is praise that somebody passes on: "thank Priya for the visit".
  { says: /^thank(?: (?!you)[\p{L}' -]{2,40}?)?(?: (?:for|on|about))? #$/u, verb: 'form.thank' },
  {
    says: /^(?:(?:pass (?:on )?(?:the |our |those )?thanks(?: on)?|say (?:thanks|thank you)|give (?:the|our) thanks) to) [\p{L}’' -]{2,60}? (?:for|on|about|from|in) (?:case )?#$/u,
    verb: 'form.thank',
  },
  plain('form.pair', 'duplicate|same as another|merge|link'),
  plain('form.reopen', 're-?open'),
  plain(
    'case.ledger',
    String.raw`who(?:'?s| has| is)? ?(?:got|had|has|holding|with)?(?: the ball)|who has had|who had|who(?:'?s| has) got`,
  ),
  plain(
    'case.whyLate',
    'why (?:were|are) we(?: so)? late|why (?:is|was) (?:#|it|this) (?:so )?late|why late',
  ),
  plain(
    'case.viewers',
    "who(?:'?s| has)? (?:looked|been looking|seen|been)(?: at)?|who viewed|audit(?: trail)?",
  ),
];

const HUMAN =
  /^(?:i(?:'d)? |can i |could i |may i |let me |how (?:do|can) i |where can i )?(?:just )?(?:want to |wanna |need to |would like to |like to )?(?:speak|talk|chat|get through)(?: directly)? (?:to|with) (?:a |an |the |some|any)?(?:real |actual )?(?:human|person|people|one|body|somebody|someone|human being|complaints team|adviser)(?: please| about (?:it|this|that)| instead)?$|^(?:human|a human|real person|who can help(?: me)?|get me a human)$/;

const GENERAL: readonly {
  says: RegExp;
  show: (context: Context) => BuiltCard | Promise<BuiltCard>;
}[] = [
  { says: /^(my|open|the|all)?( open| improvement)? ?actions( list)?$/, show: showActions },
  { says: /^(set )?(away|absence|absent|cover|out of office)$/, show: (c) => awayForm(c) },
  { says: HUMAN, show: (c) => whomToAsk(c) },
  {
    says: /^((my|our|all|the|show|list|cancel|call off)( the| my)? )?(planned|scheduled|coming|upcoming) hand ?-?overs?$|^(cancel|call off|stop)( the| my| that)? hand ?-?over$|^hand ?-?overs$/,
    show: showHandovers,
  },
  { says: /^(bulk )?hand ?-?over( cases)?$/, show: (c) => handoverForm(c) },
];

/** Every phrase that is understood here, for `plainWords`: a list of what can be typed. */
export const PHRASES: readonly RegExp[] = [...GENERAL, ...SAYINGS].map(({ says }) => says);

/** A person to speak to; what is not saved yet stays where it is. */
async function whomToAsk(context: Context): Promise<BuiltCard> {
  const { contact } = context.deps.council;
  const open = await openDraft(context);
  return messageCard({
    title: 'Somebody to speak to',
    sentence: `The people to ask: ${contact.complaintsTeam}.`,
    asAt: context.now,
    notes: [
      ...(open ? [`${openDraftIs(open.draft.fields)} It is kept here.`] : []),
      `If somebody may come to harm: ${contact.safety}`,
    ],
  });
}

/** The card that the words ask for, or null: they are for the reader. */
export async function typedAct(
  context: Context,
  text: string,
): Promise<BuiltCard | BuiltCard[] | null> {
  if (text.length > LONGEST) return null;
  const words = plainWords(text);
  const general = GENERAL.find(({ says }) => says.test(words));
  if (general) return general.show(context);
  const decision = decisionIn(words);
  const found = decision ? null : verbFor(words, text);
  if (!decision && !found) return null;
  const ref = (await refIn(context, text)) ?? (await lastCard(context));
  if (!ref) return askWhichCase(context, text);
  if (decision) return openDecision(context, ref, decision, text);
  if (!found) return null;
  return run(context, found.verb, ref, found.values);
}

/** Longer lines tell a story: they are feedback, not orders. */
const LONGEST = 1500;

function verbFor(words: string, text: string) {
  const phrase = words.replace(/ #$/, '');
  const own = words.endsWith(' #') ? TYPED.get(phrase) : undefined;
  if (own && (isForm(own) || own in CASEWORK)) return { verb: own, values: {} };
  for (const { says, verb, into, values = {} } of SAYINGS) {
    const match = says.exec(words);
    if (!match) continue;
    const length = match.groups?.['more']?.length ?? 0;
    // As it was typed, not as it was made plain.
    const more = length > 0 ? text.trim().slice(text.trim().search(/[:–-]\s*\S/) + 1) : '';
    return { verb, values: { ...values, ...(into && more ? { [into]: more.trim() } : {}) } };
  }
  return null;
}

async function run(
  context: Context,
  verb: Verb,
  ref: string,
  values: Record<string, string>,
): Promise<BuiltCard | BuiltCard[]> {
  if (verb === 'case.unmerge') {
    const { view } = await caseFor(context, 'case.merge', ref);
    const other = view.mergedInto ?? view.mergedFrom.at(-1)?.ref ?? '';
    return pairActs.unmerge(context, `${ref}+${other}`);
  }
  const press = CASEWORK[verb];
  if (press) return press(context, { verb, ref, version: null, inputs: values });
  return isForm(verb)
    ? openCaseForm(context, verb, ref, Object.keys(values).length > 0 ? { values } : {})
    : askWhichCase(context, ref);
}
