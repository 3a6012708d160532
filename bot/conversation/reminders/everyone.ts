/** "Nudge everyone with sign-offs": read back first, then one message each, in their own hours. */
import { messageCard, type BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { askedItem, bySigner, type OutboxItem, type WithSigner } from '../../../services/nudges';
import { londonDate, sayDate } from '../../../services/timescale';
import { shortRef } from '../../wording/nudges';
import { NotForYou, reach, record } from '../turn/access';
import type { Context } from '../turn/feature';
import { beyondUndo } from '../turn/undo-scope';
import { awaitForm } from '../turn/waiting-form';
import { planContext } from './plan-context';
import { answersFor } from './whom';

const PAGE = 100;
const MOST_CASES = 500;
const MOST_LINES = 14;
const MOST_NAMED = 10;

interface Planned extends WithSigner {
  name: string;
  item: OutboxItem | null;
}

/** Whom it would reach, with what, and when. Nothing is sent. @throws NotForYou for who answers for nobody */
export async function previewEveryone(context: Context): Promise<BuiltCard> {
  const planned = await plannedNow(context);
  if (planned.length === 0) return nobody(context);
  awaitForm(context, 'nudge.everyone', '', {});
  const n = planned.length;
  const cases = planned.reduce((so, { views }) => so + views.length, 0);
  return messageCard({
    title: 'Remind those with sign-offs',
    sentence: `${n === 1 ? '1 person has' : `${n} people have`} ${cases === 1 ? '1 case' : `${cases} cases`} for sign-off. Each gets one message, in their own hours. Nothing is sent yet.`,
    asAt: context.now,
    lines: planned.slice(0, MOST_LINES).map((one) => lineOf(context, one)),
    notes: n > MOST_LINES ? [`And ${n - MOST_LINES} more.`] : [],
    actions: [{ title: 'Send them', verb: 'nudge.everyone', style: 'positive' }],
  });
}

/** As things stand now: what was signed since is left out. Twice on one day is once. @throws NotForYou */
export async function nudgeEveryone(context: Context): Promise<BuiltCard> {
  const planned = await plannedNow(context);
  if (planned.length === 0) return nobody(context);
  const { outbox } = context.deps.stores;
  const items = planned.flatMap(({ item }) => item ?? []);
  const added = items.length > 0 ? await outbox.add(items) : 0;
  await record(context, 'nudges.send', null, true);
  beyondUndo(context, 'nudged');
  const before = items.length - added;
  const none = planned.filter(({ item }) => item === null).map(({ name }) => name);
  return messageCard({
    title: 'Remind those with sign-offs',
    sentence: `${added === 1 ? '1 message goes' : `${added} messages go`} out, each in its receiver’s own hours.`,
    asAt: context.now,
    lines: planned.slice(0, MOST_LINES).map((one) => lineOf(context, one)),
    notes: [
      ...(before > 0
        ? [
            `${before === 1 ? '1 person has' : `${before} people have`} been asked that day already and won’t be twice.`,
          ]
        : []),
      ...(none.length > 0 ? [`Not in within a month: ${none.join(', ')}.`] : []),
    ],
  });
}

const nobody = (context: Context): BuiltCard =>
  messageCard({
    title: 'Remind those with sign-offs',
    sentence: 'Nothing that you may see lies with anybody else for sign-off.',
    asAt: context.now,
  });

function lineOf({ today }: Context, { name, views, item }: Planned) {
  const refs = views.slice(0, MOST_NAMED).map(({ ref }) => shortRef(ref));
  const more = views.length > MOST_NAMED ? ` and ${views.length - MOST_NAMED} more` : '';
  const on = item ? londonDate(new Date(item.notBefore)) : null;
  const when = on === null ? '' : on === today ? ', today' : `, ${sayDate(on, today)}`;
  return { label: `${name}${when}`, value: `${refs.join(', ')}${more}` };
}

async function plannedNow(context: Context): Promise<Planned[]> {
  const { actor, directory } = context;
  if (answersFor(context).every(({ id }) => id === actor.id)) throw new NotForYou();
  const plan = await planContext(context);
  return bySigner(await withSignOff(context), plan)
    .filter(({ personId }) => personId !== actor.id)
    .map((one) => ({
      ...one,
      name: directory.byId(one.personId)?.name ?? one.personId,
      item: askedItem(one, actor.id, plan),
    }));
}

async function withSignOff(context: Context): Promise<CaseView[]> {
  const views: CaseView[] = [];
  let after: string | null = null;
  do {
    const page = await context.deps.stores.cases.find(
      { reach: reach(context), statuses: ['open'], holder: 'signOff', order: 'due' },
      { after, limit: PAGE },
    );
    views.push(...page.cases.map(({ view }) => view));
    after = page.next;
  } while (after !== null && views.length < MOST_CASES);
  return views;
}
