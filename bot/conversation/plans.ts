/** Several things in one message: a numbered plan, confirmed whole or by line; each line commits alone. */
import { z } from 'zod/v4';
import { messageCard, planCard, type BuiltCard } from '../../cards';
import { CaseError } from '../../services/cases/errors';
import type { Intent, Reading, Slots } from '../understand/types';
import { sayCaseError, refusal, OLD_DRAFT, DISCARDED } from '../wording';
import { NotForYou, Refused } from './access';
import type { Context } from './deps';
import { draftIdFor } from './drafts';
import { settle } from './owed';
import { changesSomething, doIntent } from './intents';
import { forgetPlan, rememberPlan } from './open-plan';

const KIND = 'plan';
const DAY = 86_400_000;

const stepSchema = z.object({
  n: z.number(),
  text: z.string(),
  state: z.enum(['waiting', 'done', 'failed']),
  note: z.string().nullable(),
});
const planSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  /** The whole message: read again when a line is confirmed, so a plan keeps no reading of its own. */
  text: z.string(),
  readAt: z.string(),
  steps: z.array(stepSchema),
});
type Plan = z.infer<typeof planSchema>;

/** Questions are answered at once; a message that changes anything is read back as a plan first. */
export async function startPlan(
  context: Context,
  reading: Reading,
  text: string,
): Promise<BuiltCard[]> {
  if (!reading.intents.some(changesSomething)) {
    const cards: BuiltCard[] = [];
    for (const [i, part] of partsOf(reading, text).entries())
      cards.push(await attempt(context, reading, part, i));
    return cards;
  }
  const plan: Plan = {
    id: draftIdFor(context.turnId),
    ownerId: context.actor.id,
    text,
    readAt: context.now,
    steps: partsOf(reading, text).map((part, i) => ({
      n: i + 1,
      text: part.text.slice(0, 300),
      state: 'waiting',
      note: null,
    })),
  };
  const known = await load(context, plan.id);
  const stored = known ?? {
    plan,
    version: await context.deps.stores.conversations.put(
      KIND,
      plan.id,
      plan,
      0,
      expiry(context),
      Date.parse(context.now),
    ),
  };
  await rememberPlan(context, plan.id);
  return [show(context, stored.plan, stored.version)];
}

/**
 * Does what is still waiting.
 * @param id a plan's id, or `id#n` for one line
 */
export async function confirmPlan(
  context: Context,
  id: string | null,
  read: (text: string) => Promise<Reading>,
): Promise<BuiltCard[]> {
  const [planId, line] = (id ?? '').split('#');
  const stored = await ownPlan(context, planId ?? '');
  const reading = await read(stored.plan.text);
  const parts = partsOf(reading, stored.plan.text);
  const cards: BuiltCard[] = [];
  const steps = [...stored.plan.steps];
  for (const [i, step] of steps.entries()) {
    const part = parts[i];
    if (step.state !== 'waiting' || !part || (line !== undefined && Number(line) !== step.n))
      continue;
    try {
      // The plan's own line, not the press, is the command: pressed twice, it is done once.
      const turnId = `${stored.plan.id}/${step.n}`;
      cards.push(await attempt({ ...context, turnId }, reading, part, 0));
      steps[i] = { ...step, state: 'done' };
    } catch (error) {
      steps[i] = { ...step, state: 'failed', note: sayFault(context, error) };
    }
  }
  const next = { ...stored.plan, steps };
  const version = await context.deps.stores.conversations.put(
    KIND,
    next.id,
    next,
    stored.version,
    expiry(context),
    Date.parse(context.now),
  );
  if (steps.some((step) => step.state === 'waiting')) await rememberPlan(context, next.id);
  else await forgetPlan(context);
  return [show(context, next, version), ...cards];
}

export async function discardPlan(context: Context, id: string | null): Promise<BuiltCard> {
  await ownPlan(context, id ?? '');
  await context.deps.stores.conversations.remove(KIND, id ?? '');
  await forgetPlan(context);
  return messageCard({ title: 'Discarded', sentence: DISCARDED, asAt: context.now });
}

interface Part {
  intent: Intent;
  slots: Slots;
  text: string;
}

function partsOf(reading: Reading, text: string): Part[] {
  if (reading.detail.parts.length > 0) return reading.detail.parts;
  return reading.intents.map((intent) => ({ intent, slots: reading.slots, text }));
}

/** The next line may say "it": what this one showed must be known by then. */
async function attempt(
  context: Context,
  reading: Reading,
  part: Part,
  step: number,
): Promise<BuiltCard> {
  const card = await doIntent(context, { ...part, reading, step });
  await settle(context);
  return card;
}

function sayFault(context: Context, error: unknown): string {
  const { council } = context.deps;
  if (error instanceof NotForYou) return refusal(council);
  if (error instanceof Refused) return error.says;
  if (error instanceof CaseError) return sayCaseError(error, council);
  throw error;
}

async function load(context: Context, id: string): Promise<{ plan: Plan; version: number } | null> {
  const found = await context.deps.stores.conversations.get(KIND, id, Date.parse(context.now));
  return found ? { plan: planSchema.parse(found.value), version: found.version } : null;
}

async function ownPlan(context: Context, id: string) {
  const stored = id === '' ? null : await load(context, id);
  if (!stored || stored.plan.ownerId !== context.actor.id) throw new Refused(OLD_DRAFT);
  return stored;
}

function show(context: Context, plan: Plan, version: number): BuiltCard {
  return planCard({
    planId: plan.id,
    version,
    asAt: context.now,
    steps: plan.steps.map(({ n, text, state, note }) => ({ n, says: text, state, note })),
  });
}

const expiry = (context: Context) => Date.parse(context.now) + DAY;
