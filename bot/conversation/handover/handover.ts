/** Everything of one person's to another, today or on a later day: previewed case by case, then moved. No date moves. */
import { handoverCard, handoverFormCard, itemsCard, type BuiltCard } from '../../../cards';
import { isHandler } from '../../../services/privacy';
import { isPlainDate, sayDate } from '../../../services/timescale';
import {
  AT_ONCE,
  handoverLines,
  moveSome,
  write,
  type Line,
} from '../../../services/handovers/move';
import { getHandover, openHandovers, putHandover } from '../../../services/handovers/store';
import type { Handover, StoredHandover } from '../../../services/handovers/store';
import { counted, doneMessages, outcome, planWords, plannedMessages, stillKnown } from './tell';
import type { Message } from './tell';
import { joinAbsence } from '../absence/absence';
import { allowed, NotForYou, Refused, require } from '../turn/access';
import { peopleChoices } from '../case/choices';
import type { Context } from '../turn/feature';
import { draftIdFor } from '../turn/draft-id';
import { beyondUndo } from '../turn/undo-scope';
import { nextWords } from '../../wording/next';
import { orNull, text, type Inputs } from '../turn/form-input';
import { tell } from '../turn/send-message';
import { awaitForm } from '../turn/waiting-form';

export function handoverForm(
  context: Context,
  filled: { values?: Record<string, string>; errors?: Record<string, string> } = {},
): BuiltCard {
  const people = context.directory.people.filter(isHandler);
  const named = [filled.values?.['from'], filled.values?.['to']].filter((id) => Boolean(id));
  return handoverFormCard({
    asAt: context.now,
    people: peopleChoices(context, named as string[], [], people),
    fromId: null,
    toId: null,
    on: null,
    awayFrom: null,
    min: context.today,
    ...filled,
  });
}

/** Shows what would move. Nothing has. @throws NotForYou for somebody one doesn't answer for */
export async function previewHandover(context: Context, inputs: Inputs): Promise<BuiltCard> {
  const from = context.directory.byId(text(inputs, 'from'));
  const to = context.directory.byId(text(inputs, 'to'));
  const awayFrom = orNull(text(inputs, 'awayFrom'));
  const on = orNull(text(inputs, 'on')) ?? later(awayFrom, context.today);
  const errors = faultsIn(context, { from: from?.id, to: to?.id, on, awayFrom });
  if (errors || !from || !to)
    return handoverForm(context, { values: inputs, errors: errors ?? {} });
  if (from.teamId === null) throw new NotForYou();
  await require(context, 'team.handOver', { teamId: from.teamId }, null);
  const plan: Handover = {
    id: draftIdFor(context.turnId),
    ownerId: context.actor.id,
    from: from.id,
    to: to.id,
    teamId: from.teamId,
    on,
    later: on > context.today,
    awayFrom,
    state: 'preview',
    seen: [],
    tried: [],
    refused: [],
    told: [],
    unreached: [],
    leasedUntil: 0,
  };
  const lines = await handoverLines(context, plan, context.actor);
  const seen = goingOf(lines);
  await putHandover(
    context.deps.stores.conversations,
    { ...plan, seen },
    0,
    Date.parse(context.now),
  );
  awaitForm(context, 'handover.confirm', '', { plan: plan.id });
  return previewCard(context, plan, lines, null);
}

/** From the first day away, where that is still to come. */
const later = (awayFrom: string | null, today: string): string =>
  awayFrom !== null && awayFrom > today ? awayFrom : today;

function faultsIn(
  { today }: Context,
  given: {
    from: string | undefined;
    to: string | undefined;
    on: string;
    awayFrom: string | null;
  },
): Record<string, string> | null {
  if (!given.from) return { from: 'Choose whose cases they are.' };
  if (!given.to || given.to === given.from) return { to: 'Choose who takes them.' };
  if (given.awayFrom !== null && !isPlainDate(given.awayFrom))
    return { awayFrom: 'Give a real date, such as 2026-03-24.' };
  if (!isPlainDate(given.on)) return { on: 'Give a real date, such as 2026-03-24.' };
  return given.on < today ? { on: 'Give today or a later day.' } : null;
}

const goingOf = (lines: readonly Line[]): string[] =>
  lines.filter(({ refusal }) => refusal === null).map(({ ref }) => ref);

function previewCard(
  context: Context,
  plan: Handover,
  lines: readonly Line[],
  changed: string | null,
): BuiltCard {
  const name = (id: string) => context.directory.byId(id)?.name ?? id;
  const stays = lines.filter(({ refusal }) => refusal !== null);
  return handoverCard({
    asAt: context.now,
    planId: plan.id,
    from: name(plan.from),
    to: name(plan.to),
    on: plan.later ? plan.on : null,
    awayFrom: plan.awayFrom,
    changed,
    moves: lines
      .filter(({ refusal }) => refusal === null)
      .map(({ ref, view }) => ({ label: ref, value: nextWords(context, view) })),
    stays: { count: stays.length, refs: stays.map(({ ref }) => ref) },
  });
}

/**
 * Does what the preview showed, or plans it for its day. Pressed again it says how far it is; what the preview
 * showed and is no longer so is shown anew first.
 */
export async function confirmHandover(context: Context, id: string | null): Promise<BuiltCard> {
  const stored = await ownHandover(context, id ?? '');
  const { plan } = stored;
  await require(context, 'team.handOver', { teamId: plan.teamId }, null);
  if (plan.state !== 'preview') return asItStands(context, stored);
  const lines = await handoverLines(context, plan, context.actor);
  const changed = plan.later ? null : changeWords(await stillKnown(context, plan), goingOf(lines));
  if (changed) {
    await write(context, stored, { seen: goingOf(lines), leasedUntil: 0 });
    return previewCard(context, plan, lines, changed);
  }
  const begun = await write(context, stored, {
    state: plan.later ? 'planned' : 'moving',
    ...(plan.later ? { leasedUntil: 0 } : {}),
  });
  if (!begun) return asItStands(context, await ownHandover(context, plan.id));
  if (plan.awayFrom !== null)
    await joinAbsence(context, plan.from, { from: plan.awayFrom, until: null, coverId: plan.to });
  beyondUndo(context, plan.later ? 'planned' : 'handover');
  return plan.later ? planned(context, begun) : finish(context, begun);
}

function changeWords(before: readonly string[], now: readonly string[]): string | null {
  const gone = before.filter((ref) => !now.includes(ref)).length;
  const come = now.filter((ref) => !before.includes(ref)).length;
  if (gone + come === 0) return null;
  const parts = [
    gone > 0 ? `${counted(gone)} can no longer go` : '',
    come > 0 ? `${counted(come)} ${come === 1 ? 'has' : 'have'} come` : '',
  ];
  return `${parts.filter(Boolean).join(' and ')} since you looked. Nothing has moved yet.`;
}

/** As much as a press has time for; the daily run takes up the rest. */
async function finish(context: Context, begun: StoredHandover): Promise<BuiltCard> {
  const moved = await moveSome(context, begun, AT_ONCE);
  if (moved?.plan.state !== 'moved') {
    if (moved) await write(context, moved, { leasedUntil: 0 });
    return outcome(context, { ...(moved ?? begun).plan, state: 'moving' });
  }
  const settled = await tellAll(
    context,
    moved.plan,
    await doneMessages(context, moved.plan),
    'done',
  );
  await write(context, moved, { ...settled, state: 'done', leasedUntil: 0 });
  return outcome(context, { ...settled, state: 'done' });
}

async function tellAll(
  context: Context,
  plan: Handover,
  messages: readonly Message[],
  what: string,
): Promise<Handover> {
  const unreached: string[] = [];
  for (const { personId, card } of messages) {
    const told = await tell(context, [personId], () => card, `${plan.id}#${what}`);
    unreached.push(...told.unreached);
  }
  return { ...plan, told: messages.map(({ personId }) => personId), unreached };
}

async function planned(context: Context, { plan }: StoredHandover): Promise<BuiltCard> {
  await tellAll(context, plan, plannedMessages(context, plan), 'planned');
  return plannedCard(context, plan);
}

function plannedCard(context: Context, plan: Handover): BuiltCard {
  return itemsCard({
    asAt: context.now,
    title: 'Hand over',
    sentence: `Planned: ${planWords(context, plan)}. Nothing has moved yet.`,
    items: [itemOf(context, plan)],
  });
}

async function asItStands(context: Context, { plan }: StoredHandover): Promise<BuiltCard> {
  if (plan.state === 'planned') return plannedCard(context, plan);
  if (plan.state === 'cancelled') throw new Refused('That handover was called off.');
  return outcome(context, plan);
}

/** How far it is. @throws NotForYou for another's */
export async function openHandover(context: Context, id: string): Promise<BuiltCard> {
  return asItStands(context, await ownHandover(context, id));
}

/** What is planned, for whoever it concerns: giver, taker, complaints team, those who answer for the team. */
export async function showHandovers(context: Context): Promise<BuiltCard> {
  const open = await openHandovers(context.deps.stores.conversations, Date.parse(context.now));
  const mine = open.filter(({ plan }) => plan.state === 'planned' && concerns(context, plan));
  return itemsCard({
    asAt: context.now,
    title: 'Planned handovers',
    sentence:
      mine.length === 0
        ? 'No handover is planned that concerns you. Type “hand over” to plan one.'
        : `${mine.length} planned. Each is done on the morning of its day, with what is open then.`,
    items: mine.map(({ plan }) => itemOf(context, plan)),
  });
}

function concerns(context: Context, plan: Handover): boolean {
  return [plan.from, plan.to].includes(context.actor.id) || mayCancel(context, plan);
}

const mayCancel = (context: Context, { teamId }: Handover): boolean =>
  allowed(context, 'team.handOver', { teamId });

function itemOf(context: Context, plan: Handover) {
  return {
    label: sayDate(plan.on, context.today),
    value: `${planWords(context, plan)}, arranged by ${context.directory.byId(plan.ownerId)?.name ?? 'someone who has left'}`,
    actions: mayCancel(context, plan)
      ? [
          {
            title: 'Call it off',
            verb: 'handover.cancel' as const,
            ref: plan.id,
            version: null,
            confirm: 'Nothing moves on that day. Everyone who was told of it is told.',
          },
        ]
      : [],
  };
}

/** @throws NotForYou, Refused once it is under way */
export async function cancelHandover(context: Context, id: string): Promise<BuiltCard> {
  const { conversations } = context.deps.stores;
  const stored = await getHandover(conversations, id, Date.parse(context.now));
  if (!stored || stored.plan.state === 'preview') throw new NotForYou();
  const { plan } = stored;
  await require(context, 'team.handOver', { teamId: plan.teamId }, null);
  if (plan.state !== 'planned' && plan.state !== 'cancelled')
    throw new Refused(
      'That handover is under way or done. Hand the cases over again to move them back.',
    );
  if (plan.state === 'planned') {
    if (!(await write(context, stored, { state: 'cancelled', leasedUntil: 0 })))
      throw new Refused('Somebody was quicker. Type “planned handovers” to see how it stands.');
    await tellAll(context, plan, plannedMessages(context, plan, true), 'cancelled');
  }
  return itemsCard({
    asAt: context.now,
    title: 'Hand over',
    sentence: `It is off: ${planWords(context, plan)} no more. Nothing has moved.`,
    items: [],
    actions: [{ title: 'Who is away', verb: 'away.list' }],
  });
}

async function ownHandover(context: Context, id: string): Promise<StoredHandover> {
  const { conversations } = context.deps.stores;
  const stored = await getHandover(conversations, id, Date.parse(context.now));
  if (stored?.plan.ownerId !== context.actor.id)
    throw new Refused('That preview has grown old. Type hand over to see it again.');
  return stored;
}
