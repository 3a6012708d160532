/** Puts a person's absences as they should be, brings the cover up to date, tells whoever it concerns, can be undone. */
import { z } from 'zod/v4';
import { messageCard, type ActionSpec, type BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import {
  absenceKey,
  absenceSchema,
  absencesOf,
  endAbsence,
  saveAbsence,
  type StoredAbsence,
} from '../../../services/absences/store';
import { keepCover } from '../../../services/absences/cover';
import { allowed, Refused, require } from '../turn/access';
import { spanWords } from './words';
import type { Context } from '../turn/feature';
import { forgetLastCard, lastCard } from '../turn/last-card';
import { nameOf } from '../case/lines';
import { forgetDeed, withinUndo } from '../turn/undo-scope';
import { nextWords } from '../../wording/next';
import { tell, toldWords } from '../turn/send-message';

const UNDO = 'absenceUndo';
/** As long as "it" means the last card. */
const UNDO_MS = 30 * 60_000;

interface Change {
  before: StoredAbsence[];
  after: StoredAbsence[];
}

const undoSchema = z.object({
  act: z.string(),
  personId: z.string(),
  before: z.array(absenceSchema),
  after: z.array(absenceSchema),
});

/**
 * @param change all that stands for this person, before and after
 * @param says the answer, then notes
 */
export async function applyAbsences(
  context: Context,
  personId: string,
  change: Change,
  says: readonly string[],
): Promise<BuiltCard> {
  // The same press delivered again: done, and what it was before is already kept.
  const kept = await context.deps.stores.conversations.get(
    UNDO,
    undoKey(context),
    Date.parse(context.now),
  );
  if (!kept || undoSchema.parse(kept.value).act !== context.turnId) {
    const until = Date.parse(context.now) + UNDO_MS;
    const undo: z.input<typeof undoSchema> = { act: context.turnId, personId, ...change };
    await context.deps.stores.conversations.set(UNDO, undoKey(context), undo, until);
    await writeAbsences(context, change);
  }
  const covered = await keepCover(
    {
      ...context.deps,
      directory: context.directory,
      now: context.now,
      viewerId: context.actor.id,
    },
    personId,
  );
  forgetLastCard(context);
  forgetDeed(context);
  withinUndo(context);
  const [sentence = '', ...notes] = says;
  const standing = change.after.filter((one) => one.coverId !== null);
  return messageCard({
    title: 'Away',
    sentence,
    asAt: context.now,
    notes: [
      ...notes,
      await released(context, personId, change),
      ...(change.after.length > 0 ? [await coverWords(context, personId, standing, covered)] : []),
    ].filter((note) => note !== ''),
    actions: offered(context, personId, change),
  });
}

export async function writeAbsences(context: Context, { before, after }: Change): Promise<void> {
  const { conversations } = context.deps.stores;
  const keys = new Set(after.map(absenceKey));
  for (const one of after) await saveAbsence(conversations, one);
  for (const one of before.filter((each) => !keys.has(absenceKey(each))))
    await endAbsence(conversations, one);
}

/**
 * Takes back the last change of an absence made in this chat.
 * @returns null when there was none
 * @throws Refused when somebody has changed it since
 */
export async function undoAbsence(context: Context): Promise<BuiltCard | null> {
  const { conversations } = context.deps.stores;
  const now = Date.parse(context.now);
  const found = await conversations.get(UNDO, undoKey(context), now);
  if (!found) return null;
  const { act, personId, before, after } = undoSchema.parse(found.value);
  await require(context, 'absence.set', { personId }, null);
  const present = await absencesOf(conversations, personId, context.today, now);
  // The same press again: it has been taken back, and is not to come back by this.
  if (act === context.turnId)
    return applyAbsences(context, personId, { before: after, after }, [
      `Taken back. ${asItIs(context, personId, after)}`,
    ]);
  const unchanged = (one: StoredAbsence) =>
    present.some((each) => absenceKey(each) === absenceKey(one) && each.act === one.act);
  if (present.length !== after.length || !after.every(unchanged))
    throw new Refused('That absence has been changed since. Type “my leave” to see it as it is.');
  const restored = before.map((one) => ({ ...one, act: context.turnId }));
  return applyAbsences(context, personId, { before: present, after: restored }, [
    `Taken back. ${asItIs(context, personId, restored)}`,
  ]);
}

/** Whose absence was the last thing changed in this chat, and as what it stands; null: nobody's, or it can't be undone any more. */
export async function lastAbsence(
  context: Context,
): Promise<{ personId: string; absence: StoredAbsence | null } | null> {
  const { conversations } = context.deps.stores;
  const found = await conversations.get(UNDO, undoKey(context), Date.parse(context.now));
  if (!found) return null;
  const { personId, after, act } = undoSchema.parse(found.value);
  return { personId, absence: after.find((one) => one.act === act) ?? null };
}

/** Whose absence that was, where no case was shown since that "it" might mean; null: nobody's. */
export const wasAboutAbsence = async (context: Context): Promise<string | null> =>
  (await lastCard(context)) === null ? ((await lastAbsence(context))?.personId ?? null) : null;

function asItIs(context: Context, personId: string, absences: StoredAbsence[]): string {
  const self = personId === context.actor.id;
  const who = self ? 'You are' : `${nameOf(context, personId)} is`;
  return absences.length === 0
    ? `${who} not down as away.`
    : `${who} down as away ${absences.map((one) => spanWords(context, one)).join(', and ')}.`;
}

/** Whoever covered and does so no more hears of it once. */
async function released(context: Context, personId: string, change: Change): Promise<string> {
  const still = new Set(change.after.map(({ coverId }) => coverId));
  const gone = new Set(
    change.before.flatMap(({ coverId }) => (coverId && !still.has(coverId) ? [coverId] : [])),
  );
  gone.delete(context.actor.id);
  if (gone.size === 0) return '';
  const told = await tell(
    context,
    [...gone],
    () =>
      messageCard({
        title: 'Cover',
        sentence: `${nameOf(context, personId)}’s cases no longer need your cover: reminders go to ${nameOf(context, personId)} again.`,
        asAt: context.now,
      }),
    `${context.turnId}#released`,
  );
  return toldWords(told, (id) => nameOf(context, id));
}

/** To the sender only what they may know of: the cover may see more, or less. */
async function coverWords(
  context: Context,
  personId: string,
  absences: readonly StoredAbsence[],
  covered: { views: CaseView[]; waiting: number; open: number },
): Promise<string> {
  const [next] = absences;
  const cover = next?.coverId ? context.directory.byId(next.coverId) : null;
  if (!next || !cover)
    return 'Nobody covers: reminders go to their manager meanwhile. Type away to name somebody.';
  const known = covered.views.filter((view) => allowed(context, 'case.read', view));
  if (covered.open === 0)
    return `${cover.name} covers from then on; there is no open case to cover just now.`;
  if (known.length === 0) return noneCovered(context, cover.name);
  const told = await tell(context, [cover.id], () =>
    messageCard({
      title: 'Cover',
      sentence: `${nameOf(context, personId)} is away ${spanWords(context, next)}, and you cover ${cases(covered.views.length)}.`,
      asAt: context.now,
      lines: covered.views
        .slice(0, 12)
        .map((view) => ({ label: view.ref, value: nextWords(context, view) })),
      notes: covered.views.length > 12 ? [`and ${covered.views.length - 12} more`] : [],
      actions: [{ title: 'What is due', verb: 'list.open', ref: 'mine', version: 1 }],
    }),
  );
  const rest =
    covered.waiting > 0 ? ' They are being gone through; the last are done in a few minutes.' : '';
  return `${cover.name} covers ${cases(known.length)}.${rest} ${toldWords(told, (id) => nameOf(context, id))}`;
}

const cases = (n: number) => `${n} ${n === 1 ? 'case' : 'cases'}`;

/** Somebody who marks themself away can’t open their cases to a colleague. */
function noneCovered({ deps }: Context, name: string): string {
  return `There is nothing that ${name} can cover by this: reminders go to the manager meanwhile. The manager, or ${deps.council.contact.complaintsTeam}, can give ${name} cover of more.`;
}

function offered(context: Context, personId: string, { after }: Change): ActionSpec[] {
  const teamId = context.directory.byId(personId)?.teamId ?? null;
  const mayGive = teamId !== null && allowed(context, 'team.handOver', { teamId });
  const [first] = after;
  const change: ActionSpec[] = first
    ? [{ title: 'Change', verb: 'away.change', ref: absenceKey(first) }]
    : [];
  return [
    ...change,
    { title: 'Undo', verb: 'away.undo' },
    ...(mayGive && first ? [{ title: 'Hand the cases over', verb: 'handover.form' } as const] : []),
    ...(first
      ? []
      : [{ title: 'What is due', verb: 'list.open', ref: 'mine', version: 1 } as const]),
  ];
}

const undoKey = ({ conversationId, actor }: Context): string => `${conversationId}|${actor.id}`;
