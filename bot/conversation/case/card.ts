/** Looking: a case, why a date, its history, lists, what-if. Reads are asked of the policy and recorded. */
import { caseCard, messageCard, type BuiltCard } from '../../../cards';
import { leading } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { sayDate, type PlainDate } from '../../../services/timescale';
import { draftBy } from '../../../services/nudges';
import { caseFor, seesCase, seesHistory } from '../turn/access';
import { offersFor } from './buttons';
import type { Context } from '../turn/feature';
import { rememberCard } from '../turn/last-card';
import { dateLines, eventLine, examplesIn, headOf, holderOf, teamLines, whoHas } from './lines';
import { answerDue } from './form-parts';
import { needLines } from './need-lines';
import { moreLines, pointsAt, standingLines } from './standing-lines';
import { recentPast } from './readable-history';

/** @throws NotForYou */
export async function showCase(context: Context, ref: string, note?: string): Promise<BuiltCard> {
  return caseAsCard(context, (await caseFor(context, 'case.read', ref)).view, note);
}

/** The card of a case that the sender may see. @param note what has just happened, said first */
export async function caseAsCard(
  context: Context,
  view: CaseView,
  note?: string,
): Promise<BuiltCard> {
  const { deps } = context;
  rememberCard(context, view.ref);
  if (!seesCase(context, view)) return ownActionsCard(context, view, note);
  const inside = seesHistory(context, view);
  const last = await recentPast(context, view, 3);
  const lead = leading(view);
  const investigator = lead?.investigatorId ?? null;
  return caseCard({
    head: headOf(view),
    asAt: context.now,
    ...(note ? { note } : {}),
    status: view.status,
    stage: view.stage,
    procedure: procedureName(context, view),
    due: dateLines(
      view.due.filter((due) => bears(due, view)),
      context.today,
      deps.calendar(),
      examplesIn(context, view.procedureId),
    ),
    holder: holderOf(view, context),
    investigator: lead ? whoHas(context, lead) : null,
    taken: lead?.given && investigator ? { on: lead.takenOn ?? null } : null,
    teams: teamLines(context, view),
    draftBy: draftDay(context, view),
    team: view.teamName,
    points: inside ? pointsAt(view, view.stage) : [],
    outcome: inside ? view.outcome : null,
    needs: needLines(context, view),
    standing: inside ? standingLines(context, view) : [],
    more: moreLines(context, view),
    events: last.map((event) => eventLine(event, context)),
    words: view.words,
    ...offersFor(context, view),
  });
}

/** To whoever owns one of its actions and has no other part in it: the reference and what is theirs to do. */
function ownActionsCard(context: Context, view: CaseView, note?: string): BuiltCard {
  const own = view.actions.filter(({ ownerId }) => ownerId === context.actor.id);
  const open = own.some(({ doneOn }) => doneOn === null);
  const { ref, version } = view;
  return messageCard({
    title: ref,
    sentence: [note, `On ${ref} there is this for you to see to.`].filter(Boolean).join(' '),
    asAt: context.now,
    ref,
    version,
    onCard: own.map(({ what, dueOn, doneOn }) => ({
      label: doneOn
        ? `Done ${sayDate(doneOn, context.today)}`
        : `By ${sayDate(dueOn, context.today)}`,
      value: what,
    })),
    actions: open ? [{ title: 'Action done', verb: 'form.actionDone' }] : [],
  });
}

/** Backwards from the date of the answer: what the nudges go by. Nothing to plan once it is there or signed. */
export function draftDay(context: Context, view: CaseView): PlainDate | null {
  const toCome = view.signOff === null || view.signOff.state === 'returned';
  const due = answerDue(view);
  if (view.status !== 'open' || !leading(view)?.investigatorId || !toCome) return null;
  if (view.feedbackType !== 'complaint' || due?.id.endsWith('.response') !== true || !due.binding)
    return null;
  return draftBy(context.deps.calendar(), due.binding, context.deps.council.nudges);
}

/** Later stages have no date until somebody asks for them: they are not news. */
function bears(due: CaseView['due'][number], view: CaseView): boolean {
  return (
    due.state === 'running' ||
    due.metOn !== null ||
    (due.stage <= view.stage && due.state !== 'ended')
  );
}

/** The name of the procedure that a case follows; null: none yet. */
export function procedureName(context: Context, view: CaseView): string | null {
  if (!view.procedureId) return null;
  return context.deps.procedureOn(view.procedureId, view.receivedOn).name;
}
