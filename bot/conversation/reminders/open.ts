/** A reminder that is opened later: as things stand now, so that nobody answers what is over. */
import type { BuiltCard, NudgeLine } from '../../../cards';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import {
  aboutOf,
  bundleOfDay,
  groupOf,
  readPayload,
  standingOf,
  toldNextOn,
  type About,
  type PlanContext,
} from '../../../services/nudges';
import { lineOf } from '../../wording/nudge-lines';
import { messageOf } from '../../wording/nudge-message';
import { nudgeSince } from '../../wording/nudge-since';
import { caseOfLine, nudgeWords } from '../../wording/nudge-words';
import { headOf } from '../case/lines';
import { NotForYou, require } from '../turn/access';
import type { Context } from '../turn/feature';
import { planContext } from './plan-context';

/** How many cases stand on one card. */
const SHOWN = 10;
/** "2026-03-24+morning", and one case of several: "2026-03-24+morning+CF-26-0042". */
const DAY = /^(?<day>\d{4}-\d\d-\d\d\+[a-z]+)(?:\+(?<ref>.+))?$/;

/**
 * @param named the day and slot of a message of the sender's own, and a case where only that one is meant
 * @throws NotForYou where they had no such message, or may see none of its cases any more
 */
export async function openReminder(context: Context, named: string | null): Promise<BuiltCard> {
  const { day = '', ref = null } = DAY.exec(named ?? '')?.groups ?? {};
  const wanted = await wantedOf(context, day);
  const mine = ref === null ? wanted : wanted.filter((about) => about.ref === ref);
  const cases = groupOf(mine, (about) => about.ref);
  const lines: NudgeLine[] = [];
  const plan = await planContext(context);
  for (const abouts of cases.slice(0, SHOWN)) {
    const line = await lineNow(context, abouts, day.slice(0, 10), plan);
    if (line) lines.push(line);
  }
  if (lines.length === 0) throw new NotForYou();
  return messageOf(lines, {
    asAt: context.now,
    day: named,
    autoRefresh: context.deps.autoRefresh ?? false,
    name: context.actor.name,
    total: lines.length + Math.max(0, cases.length - SHOWN),
  });
}

/** The list as it stands now, and one of its cases with all its answers. @throws NotForYou */
export async function answerRow(context: Context, named: string | null): Promise<BuiltCard[]> {
  const one = await openReminder(context, named);
  const day = DAY.exec(named ?? '')?.groups?.['day'] ?? null;
  return [await openReminder(context, day), one];
}

/** What the message of that day said, case by case. @throws NotForYou */
async function wantedOf({ deps, actor }: Context, day: string): Promise<About[]> {
  const key = bundleOfDay(actor.id, day);
  const record = key && (await deps.stores.outbox.get(key));
  if (!record || record.personId !== actor.id) throw new NotForYou();
  return readPayload(record.payload).nudges.map(({ key: each }) => aboutOf(each));
}

/** Null: the case is not theirs to see any more. */
async function lineNow(
  context: Context,
  abouts: readonly About[],
  toldOn: string,
  plan: PlanContext,
): Promise<NudgeLine | null> {
  const stored = await readable(context, abouts[0]?.ref ?? '');
  if (!stored) return null;
  const { view } = stored;
  const { actor } = context;
  const words = nudgeWords(context.directory, context.today);
  const standings = abouts.map((about) => standingOf(view, about, actor.id, plan));
  const [first, ...rest] = standings.flatMap((one) => (one.is === 'open' ? [one.nudge] : []));
  const said = view.lastWord?.by === actor.id && view.lastWord.on >= toldOn ? view.lastWord : null;
  if (first && !said) return lineOf([first, ...rest], caseOfLine(first, stored), words);
  const next = first ? toldNextOn(view, first.dueId, actor.id, plan) : null;
  return {
    ...nothingAsked(stored),
    ...(first ? { dates: lineOf([first, ...rest], caseOfLine(first, stored), words).dates } : {}),
    since: nudgeSince(
      standings[0] ?? { is: 'done' },
      { said, next, dueId: abouts[0]!.dueId, view },
      words,
    ),
  };
}

async function readable(context: Context, ref: string): Promise<StoredCase<CaseView> | null> {
  const stored = await context.deps.stores.cases.get(ref);
  if (!stored) return null;
  try {
    await require(context, 'case.read', stored.view, ref);
    return stored;
  } catch (error) {
    if (error instanceof NotForYou) return null;
    throw error;
  }
}

const nothingAsked = ({ view }: StoredCase<CaseView>): NudgeLine => ({
  head: headOf(view),
  handle: null,
  dates: [],
  whom: null,
  why: null,
  missing: null,
  first: null,
  lastSaid: null,
  since: null,
  answers: [{ title: 'Open', verb: 'case.open' }],
  taps: [],
});
