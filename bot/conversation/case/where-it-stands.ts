/** A question, a denial or a plan about one case: nothing is written, and it is said where the case stands. */
import type { BuiltCard } from '../../../cards';
import { allowed, caseFor, seesCase, seesHistory } from '../turn/access';
import { keepWords } from '../turn/kept-words';
import { intentOf, type ActName } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import type { Asked, Context } from '../turn/feature';
import type { CaseView } from '../../../services/cases/view';
import { workingDaysBetween } from '../../../services/nudges';
import { isOfSignOff, namesColleague } from './asked-about';
import { STATES, type Topic } from './states';
import { caseAsCard, procedureName } from './card';
import { nameOf, whoHas } from './lines';

/** @throws NotForYou */
export async function sayWhereItStands(
  context: Context,
  ref: string,
  { act, mode, text, reading }: Pick<Asked, 'act' | 'mode' | 'text' | 'reading'>,
): Promise<BuiltCard> {
  const stored = await caseFor(context, 'case.read', ref);
  const toColleague =
    act === 'case.respond' && mode === 'asks' && isOfSignOff(text, namesColleague(context, text));
  const state = stateOf(context, toColleague ? 'signoff.approve' : act, stored.view);
  const remark = isRemark(act, reading);
  const lead = remark ? takenFor(context, act, ref) : LEADS[mode ?? 'asks'];
  const told =
    (remark || mode === 'plans' || mode === 'denies') && allowed(context, 'case.note', stored.view);
  // Whatever was told is not lost: the next word keeps it on the case.
  if (told) await keepWords(context, 'noteIt', text, ref);
  return caseAsCard(
    context,
    stored.view,
    [lead, told ? KEEP_IT : '', state].filter(Boolean).join(' '),
  );
}

/** The words seemed an order and have not the form of one (understand/learned/no-order.ts). */
const isRemark = (act: ActName, { remarks = [] }: Reading): boolean =>
  remarks.some((intent) => intent === intentOf(act));

/** What the words were taken for, and what to type where they were an order after all. */
function takenFor(context: Context, act: ActName, ref: string): string {
  const button = context.features.deed(act).button;
  const meant = button ? `If you meant “${button.title}”, type “${button.typed} ${ref}”. ` : '';
  return `I took that for something said about ${ref}, not for an order, so nothing was changed. ${meant}`.trim();
}

/** How the case stands as regards the act; empty where nothing is said of it. */
export const stateOf = (context: Context, act: Topic, view: CaseView): string =>
  !seesCase(context, view) || (INSIDE.includes(act) && !seesHistory(context, view))
    ? ''
    : toldOf(context, act, view);

/** What a colleague who passed it on is not told of: findings, notes, what is done about them. */
const INSIDE: readonly Topic[] = [
  'case.finding',
  'case.points',
  'case.learning',
  'case.action',
  'case.action_done',
  'case.give_action',
  'case.remedy',
  'case.remedy_done',
  'case.to_sign_off',
  'signoff.approve',
  'signoff.return',
  'nudge.blocked',
  'case.needs',
  'missing',
];

const toldOf = (context: Context, act: Topic, view: CaseView): string =>
  STATES[act]?.(view, {
    today: context.today,
    nameOf: (id) => nameOf(context, id),
    whoHas: (work) => whoHas(context, work),
    procedure: procedureName(context, view),
    workingDays: (from, to) => workingDaysBetween(context.deps.calendar(), from, to),
  }) ?? '';

const KEEP_IT = 'To keep your words on the case, type “note”.';

const LEADS = {
  asks: '',
  denies: 'Nothing was changed.',
  plans: 'Nothing is recorded yet: say so when it is done.',
  does: '',
} as const;
