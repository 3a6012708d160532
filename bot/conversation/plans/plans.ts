/** Several things in one message: a numbered plan, confirmed whole or by line; each line commits alone. */
import { z } from 'zod/v4';
import { messageCard, planCard, type BuiltCard } from '../../../cards';
import type { Intent } from '../../understand/types';
import { OLD_DRAFT, DISCARDED } from '../../wording/refusals';
import { EDITED_PLAN } from '../../wording/messages';
import { Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import { draftIdFor } from '../turn/draft-id';
import { settle } from '../turn/pending-writes';
import { perform, type Performed } from '../case/perform';
import { CATALOGUE } from '../../understand/catalogue';
import { beyondUndo } from '../turn/undo-scope';
import { plain } from '../turn/sentence-card';
import { forgetPlan, openPlan, rememberPlan } from './open-plan';
import { sayFault, withEffects } from './line-effects';
import { askedOf, isLog, sayLine, sayLog, type PlanLine } from './lines';

const KIND = 'plan';
const DAY = 86_400_000;

const stepSchema = z.object({
  n: z.number(),
  says: z.string(),
  handle: z.string().nullable().default(null),
  state: z.enum([
    'waiting',
    'done',
    'failed',
    'readBack',
    'form',
    'passedOn',
    'answered',
    'dropped',
  ]),
  note: z.string().nullable(),
});
const planSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  /** As they were read and shown: confirmed tomorrow, "yesterday" is still the same day and "it" the same case. */
  lines: z.array(z.custom<PlanLine | null>()),
  steps: z.array(stepSchema),
});
type Plan = z.infer<typeof planSchema>;
type Step = Plan['steps'][number];

/** Questions are answered at once; a message that changes anything is read back as a plan first. */
export async function startPlan(
  context: Context,
  lines: PlanLine[],
  unread: readonly string[] = [],
): Promise<BuiltCard[]> {
  const orders = lines.filter(isOrder);
  // Questions, denials and plans are answered; of a single order beside them the gate decides as of any other.
  if (orders.length < 2 || lines.every(({ intent }) => onlyAsks(intent))) {
    const cards: BuiltCard[] = [];
    for (const [i, line] of lines.entries()) cards.push(...(await attempt(context, line, i)).cards);
    return unread.length > 0 ? [...cards, plain(context, notRead(unread))] : cards;
  }
  const plan = await planOf(context, lines, unread);
  const known = await load(context, plan.id);
  const stored = known ?? {
    plan,
    version: await context.documents.put(KIND, plan.id, plan, 0, expiry(context)),
  };
  rememberPlan(context, plan.id);
  return [show(context, stored.plan, stored.version)];
}

const UNCLEAR = 'I couldn’t tell what it asks. Say it by itself, with its case';
const notRead = (unread: readonly string[]): string =>
  `Nothing was done about ${unread.map((words) => `“${words.slice(0, 120)}”`).join(' or ')}: ${UNCLEAR}.`;

async function planOf(
  context: Context,
  lines: PlanLine[],
  unread: readonly string[],
): Promise<Plan> {
  const says = await Promise.all(
    lines.map((line, i) => withEffects(context, sayLine(context, line), askedOf(line, i, false))),
  );
  return {
    id: draftIdFor(context.turnId),
    ownerId: context.actor.id,
    lines: [...lines, ...unread.map(() => null)],
    steps: [
      ...lines.map((line, i) => ({
        n: i + 1,
        ...says[i]!,
        ...(isOrder(line)
          ? { state: 'waiting' as const, note: null }
          : { state: 'dropped' as const, note: 'nothing is recorded: it has not happened' }),
      })),
      ...unread.map((words, i) => ({
        n: lines.length + i + 1,
        says: `“${words.slice(0, 120)}”`,
        handle: null,
        state: 'dropped' as const,
        note: UNCLEAR,
      })),
    ],
  };
}

/**
 * The message behind a plan was edited: what waits whole is read anew; of what is done or begun nothing changes.
 * @param context as of the turn that the message was
 * @param read the lines of the message as it reads now
 * @param unread what of it orders nothing clear
 * @returns null: it had opened no plan
 */
export async function replan(
  context: Context,
  id: string,
  read: () => PlanLine[],
  unread: readonly string[],
): Promise<BuiltCard[] | null> {
  const known = await load(context, id);
  if (!known || known.plan.ownerId !== context.actor.id) return null;
  const whole = isWhole(known.plan);
  const lines = whole ? read() : [];
  if (lines.filter(isOrder).length < 2)
    return whole ? [plain(context, EDITED_PLAN), show(context, known.plan, known.version)] : null;
  const plan = await planOf(context, lines, unread);
  const version = await context.documents.put(KIND, id, plan, known.version, expiry(context));
  rememberPlan(context, id);
  return [show(context, plan, version)];
}

/** The plan of a message that is gone, unless some of it was done or begun. @returns whether there was one to drop */
export async function dropPlan(context: Context, id: string): Promise<boolean> {
  const known = await load(context, id);
  if (!known || !isWhole(known.plan) || known.plan.ownerId !== context.actor.id) return false;
  await context.documents.remove(KIND, id);
  if ((await openPlan(context)) === id) forgetPlan(context);
  return true;
}

/**
 * Does what is still waiting.
 * @param id a plan's id, or `id#n` for one line
 */
export async function confirmPlan(context: Context, id: string | null): Promise<BuiltCard[]> {
  const [planId, only] = (id ?? '').split('#');
  const stored = await ownPlan(context, planId ?? '');
  const cards: BuiltCard[] = [];
  const steps = [...stored.plan.steps];
  for (const [i, step] of steps.entries()) {
    const line = stored.plan.lines[i];
    if (step.state !== 'waiting' || !line || (only !== undefined && Number(only) !== step.n))
      continue;
    try {
      // The plan's own line, not the press, is the command: pressed twice, it is done once.
      const turnId = `${stored.plan.id}/${step.n}`;
      const before = context.recorded.length;
      const performed = await attempt({ ...context, turnId }, line, 0, true);
      cards.push(...performed.cards);
      const came = isLog(line)
        ? ({ says: sayLog(context, line), state: 'readBack' } as const)
        : {
            says: sayLine(context, line),
            ...stateAfter(line, performed, context.recorded.length > before),
          };
      steps[i] = { ...step, ...came, handle: null };
    } catch (error) {
      const note = sayFault(context, error);
      steps[i] = { ...step, says: sayLine(context, line), handle: null, state: 'failed', note };
    }
  }
  const next = { ...stored.plan, lines: leftOf(stored.plan.lines, steps), steps };
  const version = await context.documents.put(KIND, next.id, next, stored.version, expiry(context));
  if (steps.some((step) => step.state === 'waiting')) rememberPlan(context, next.id);
  else forgetPlan(context);
  return [show(context, next, version), ...cards];
}

/** The words of what is done live in its draft or its case, which may be closed to their sender: the plan lets go of them. */
const leftOf = (lines: Plan['lines'], steps: Plan['steps']): Plan['lines'] =>
  lines.map((line, i) => (steps[i]?.state === 'waiting' ? line : null));

/** Of which some was done or begun: what is left waits to be named. */
export async function isBegun(context: Context, id: string): Promise<boolean> {
  const known = await load(context, id);
  return known !== null && !isWhole(known.plan);
}

/** The plan as it stands, with nothing done. */
export async function showPlan(context: Context, id: string): Promise<BuiltCard> {
  const { plan, version } = await ownPlan(context, id);
  rememberPlan(context, id);
  return show(context, plan, version);
}

const isWhole = ({ steps }: Plan): boolean =>
  steps.every(({ state }) => state === 'waiting' || state === 'dropped');

export async function discardPlan(context: Context, id: string | null): Promise<BuiltCard> {
  await ownPlan(context, id ?? '');
  await context.documents.remove(KIND, id ?? '');
  forgetPlan(context);
  beyondUndo(context, 'draft');
  return messageCard({ title: 'Discarded', sentence: DISCARDED, asAt: context.now });
}

/** Asking only, or doing? A plan needs confirming only where something changes. */
const onlyAsks = (intent: Intent): boolean =>
  CATALOGUE[intent].weight === 'reads' && !isLog({ intent }) && !/^letter\./.test(intent);

/** What the sender does or did; what they ask, deny or plan is no line to confirm. */
const isOrder = ({ mode }: PlanLine): boolean => mode === null || mode === 'does';

/**
 * Done only where an event was written, a form only where one is shown.
 * @param recorded an event was written on some case
 */
function stateAfter(
  { intent }: PlanLine,
  { cards, became }: Performed,
  recorded: boolean,
): Pick<Step, 'state' | 'note'> {
  if (became === 'passedOn') return { state: became, note: null };
  if (recorded) return { state: 'done', note: null };
  if (became === 'readBack') return { state: 'readBack', note: null };
  const asks = became === 'form' || CATALOGUE[intent].weight !== 'reads';
  if (asks && cards.some(hasInputs)) return { state: 'form', note: null };
  return {
    state: 'answered',
    note: CATALOGUE[intent].ofCase && !onlyAsks(intent) ? 'nothing new was recorded' : null,
  };
}

/** Something is to be filled in on the card. */
const hasInputs = ({ card }: BuiltCard): boolean => /"type":"Input\./.test(JSON.stringify(card));

/** The next line may say "it": what this one showed must be known by then. */
async function attempt(
  context: Context,
  line: PlanLine,
  step: number,
  confirmed = false,
): Promise<Performed> {
  const performed = await perform(context, askedOf(line, step, confirmed));
  await settle(context);
  return performed;
}

async function load(context: Context, id: string): Promise<{ plan: Plan; version: number } | null> {
  const found = await context.documents.get(KIND, id);
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
    steps: plan.steps,
  });
}

const expiry = (context: Context) => Date.parse(context.now) + DAY;
