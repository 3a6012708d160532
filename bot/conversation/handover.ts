/** Everything of one person's to another: previewed case by case, then moved. No date moves, one message. */
import { z } from 'zod/v4';
import { handoverCard, handoverFormCard, messageCard, type BuiltCard } from '../../cards';
import { CaseError, partOf, planHandover, type HandoverLine } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { may, reachOf } from '../../services/privacy';
import type { Person } from '../../services/people/ports';
import { isPlainDate, sayDate } from '../../services/timescale';
import { saveAbsence } from '../absences';
import { allowed, NotForYou, Refused, require } from './access';
import { nextWords } from './absence';
import { peopleChoices } from './choices';
import type { Context } from './deps';
import { draftIdFor } from './drafts';
import { nameOf } from './facts';
import { beyondUndo } from './last-act';
import { orNull, text, type Inputs } from './read-parts';
import { tell, toldWords } from './telling';

const KIND = 'handover';
const DAY = 86_400_000;
const PAGE = 100;

const handoverSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  from: z.string(),
  to: z.string(),
  awayFrom: z.string().nullable(),
});
type Handover = z.infer<typeof handoverSchema>;

export function handoverForm(
  context: Context,
  filled: { values?: Record<string, string>; errors?: Record<string, string> } = {},
): BuiltCard {
  const people = context.directory.people.filter(({ roles }) => roles.includes('investigator'));
  const named = [filled.values?.['from'], filled.values?.['to']].filter((id) => Boolean(id));
  return handoverFormCard({
    asAt: context.now,
    people: peopleChoices(context, named as string[], [], people),
    fromId: null,
    toId: null,
    awayFrom: null,
    min: context.today,
    ...filled,
  });
}

/** Shows what would move. Nothing has. @throws NotForYou for somebody one doesn't answer for */
export async function previewHandover(context: Context, inputs: Inputs): Promise<BuiltCard> {
  const { directory } = context;
  const from = directory.byId(text(inputs, 'from'));
  const to = directory.byId(text(inputs, 'to'));
  const awayFrom = orNull(text(inputs, 'awayFrom'));
  if (!from) return again(context, inputs, { from: 'Choose whose cases they are.' });
  if (!to || to.id === from.id) return again(context, inputs, { to: 'Choose who takes them.' });
  if (awayFrom !== null && !isPlainDate(awayFrom))
    return again(context, inputs, { awayFrom: 'Give a real date, such as 2026-03-24.' });
  await mayHandOver(context, from);
  const plan: Handover = {
    id: draftIdFor(context.turnId),
    ownerId: context.actor.id,
    from: from.id,
    to: to.id,
    awayFrom,
  };
  const { conversations } = context.deps.stores;
  await conversations.set(KIND, plan.id, plan, Date.parse(context.now) + DAY);
  const { lines, views } = await planned(context, plan);
  const stays = lines.filter((line) => line.refusal !== null);
  return handoverCard({
    asAt: context.now,
    planId: plan.id,
    from: from.name,
    to: to.name,
    awayFrom,
    moves: lines
      .filter((line) => line.refusal === null)
      .map(({ ref }) => ({ label: ref, value: nextWords(context, views.get(ref)!) })),
    stays: { count: stays.length, refs: stays.map(({ ref }) => ref) },
  });
}

function again(context: Context, inputs: Inputs, errors: Record<string, string>): BuiltCard {
  return handoverForm(context, { values: inputs, errors });
}

async function mayHandOver(context: Context, from: Person): Promise<void> {
  if (from.teamId === null) throw new NotForYou();
  await require(context, 'team.handOver', { teamId: from.teamId }, null);
}

/** Among the cases that the sender may see and give: whether each may go there, and why not is nobody's to read. */
async function planned(context: Context, plan: Handover) {
  const { deps, actor, directory, today, now } = context;
  const found = await openCasesOf(context, plan.from, actor);
  const views = found.filter((view) => allowed(context, 'case.assign', view));
  const lines = planHandover(views, plan.from, plan.to, {
    today,
    at: now,
    by: actor.id,
    council: deps.council,
    rules: deps.rules(),
  }).map((line): HandoverLine => {
    const view = views.find(({ ref }) => ref === line.ref)!;
    const target = { ...view, assigneeId: plan.to };
    const fits = may(actor, 'case.assign', target, directory, deps.council).allowed;
    return fits ? line : { ...line, commands: [], refusal: new CaseError('conflictOfInterest') };
  });
  return { lines, views: new Map(views.map((view) => [view.ref, view])) };
}

async function openCasesOf(
  context: Context,
  personId: string,
  viewer: Person,
): Promise<CaseView[]> {
  const all: CaseView[] = [];
  let after: string | null = null;
  do {
    const page = await context.deps.stores.cases.find(
      {
        reach: reachOf(viewer, context.directory),
        statuses: ['open'],
        investigatorId: personId,
        order: 'due',
      },
      { after, limit: PAGE },
    );
    all.push(...page.cases.map(({ view }) => view));
    after = page.next;
  } while (after !== null);
  return all;
}

/** Moves what can go; each case is a command of its own, so a press that was cut off is finished by the next. */
export async function confirmHandover(context: Context, id: string | null): Promise<BuiltCard> {
  const plan = await ownHandover(context, id ?? '');
  const from = context.directory.byId(plan.from);
  if (!from) throw new NotForYou();
  await mayHandOver(context, from);
  const { lines, views } = await planned(context, plan);
  const moved: CaseView[] = [];
  for (const { ref, commands } of lines) {
    for (const [step, command] of commands.entries()) {
      await context.deps.cases.execute(ref, command, {
        commandId: partOf(partOf(plan.id, ref), step),
        by: context.actor.id,
        at: context.now,
        reach: reachOf(context.actor, context.directory),
      });
    }
    if (commands.length > 0) moved.push(views.get(ref)!);
  }
  if (plan.awayFrom !== null) {
    await saveAbsence(context.deps.stores.conversations, {
      personId: plan.from,
      from: plan.awayFrom,
      until: null,
      coverId: plan.to,
    });
  }
  beyondUndo(context, 'handover');
  return report(context, plan, moved);
}

async function report(context: Context, plan: Handover, moved: CaseView[]): Promise<BuiltCard> {
  const name = (id: string) => nameOf(context, id);
  const told =
    moved.length === 0
      ? { reached: [], unreached: [] }
      : await tell(context, [plan.to], () => newHands(context, plan, moved), plan.id);
  await tellComplaintsTeam(context, plan);
  return messageCard({
    title: 'Hand over',
    sentence: `${counted(moved.length)} went from ${name(plan.from)} to ${name(plan.to)}. No date moved.`,
    asAt: context.now,
    lines: [
      { label: '', value: toldWords(told, name) },
      plan.awayFrom
        ? {
            label: 'Away',
            value: `${name(plan.from)}, from ${sayDate(plan.awayFrom, context.today)} until further notice`,
          }
        : { label: '', value: '' },
    ],
  });
}

function newHands(context: Context, plan: Handover, moved: readonly CaseView[]): BuiltCard {
  return messageCard({
    title: 'Cases for you',
    sentence: `${counted(moved.length)} of ${nameOf(context, plan.from)}’s ${moved.length === 1 ? 'is' : 'are'} with you now. The dates are as they were.`,
    asAt: context.now,
    lines: moved.slice(0, 12).map((view) => ({ label: view.ref, value: nextWords(context, view) })),
  });
}

/**
 * What is left with the person who handed over, seen by each complaints officer for themself: the one who
 * handed over may not know of all of it.
 */
async function tellComplaintsTeam(context: Context, plan: Handover): Promise<void> {
  const officers = context.directory
    .complaintsTeam()
    .filter(({ roles, id }) => roles.includes('complaintsOfficer') && id !== context.actor.id);
  for (const officer of officers) {
    const left = await openCasesOf(context, plan.from, officer);
    if (left.length === 0) continue;
    await tell(
      context,
      [officer.id],
      () =>
        messageCard({
          title: 'Needs somebody else',
          sentence: `${counted(left.length)} of ${nameOf(context, plan.from)}’s could not go to ${nameOf(context, plan.to)}. Please find somebody.`,
          asAt: context.now,
          lines: left
            .slice(0, 12)
            .map((view) => ({ label: view.ref, value: nextWords(context, view) })),
        }),
      `${plan.id}#left`,
    );
  }
}

const counted = (n: number) => `${n} ${n === 1 ? 'case' : 'cases'}`;

async function ownHandover(context: Context, id: string): Promise<Handover> {
  const found = await context.deps.stores.conversations.get(KIND, id, Date.parse(context.now));
  const plan = found ? handoverSchema.parse(found.value) : null;
  if (plan?.ownerId !== context.actor.id)
    throw new Refused('That preview has grown old. Type hand over to see it again.');
  return plan;
}
