/** "What will you send my team this week": the plan of the days to come, as things stand now. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { messageCard, type BuiltCard, type Line } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { londonInstant, planDay, type Nudge, type PersonBundle } from '../../../services/nudges';
import { addDays, sayDate, weekday, type PlainDate } from '../../../services/timescale';
import { reach, record } from '../turn/access';
import type { Asked, Context } from '../turn/feature';
import { shortRef } from '../../wording/nudges';
import { lowerFirst } from '../../../cards';
import { planContext } from './plan-context';
import { whomSaid } from './whom';

const PAGE = 100;
/** Further cases are said to be left out. */
const MOST_CASES = 500;
const MOST_LINES = 14;
/** Cases named of one message. */
const MOST_NAMED = 6;

/** What stands before the words that say whom. */
const ASKS = /^.*?\b(?:send|tell|remind|nudg|chas|messag|reminders|messages)(?:e|ing)?\b/i;

/** @throws NotForYou, Refused */
export async function sayAhead(context: Context, asked: Asked): Promise<BuiltCard> {
  const { says, people } = whomSaid(context, asked.text.replace(ASKS, ''));
  await record(context, 'nudges.list', null, true);
  const ids = new Set(people.map(({ id }) => id));
  const days = daysIn(asked.text, context.today);
  const { views, cut } = await openCases(context);
  const plan = { ...(await planContext(context)), catchUp: false };
  const lines: Line[] = [];
  let messages = 0;
  for (const on of days) {
    const then = { ...plan, now: on === context.today ? plan.now : londonInstant(on, 0) };
    const bundles = planDay(views, then, on).filter(({ personId }) => ids.has(personId));
    messages += bundles.length;
    lines.push(...bundles.map((one) => lineOf(context, one, people.length > 1)));
    await nextTurn();
  }
  const more = lines.length - MOST_LINES;
  return messageCard({
    title: 'Reminders to come',
    sentence: sentenceOf(says, messages, days, context.today),
    asAt: context.now,
    lines: lines.slice(0, MOST_LINES),
    notes: [
      ...(more > 0 ? [`And ${more} more.`] : []),
      ...(cut ? [`Only the ${MOST_CASES} cases whose dates come first were looked at.`] : []),
      ...(messages > 0
        ? ['As things stand now: what is answered, moved or paused before then changes it.']
        : []),
    ],
  });
}

function sentenceOf(says: string, n: number, days: readonly PlainDate[], today: PlainDate): string {
  const [first = today] = days;
  const last = days.at(-1) ?? first;
  const when =
    first === last
      ? `on ${sayDate(first, today)}`
      : `from ${sayDate(first, today)} to ${sayDate(last, today)}`;
  const messages = n === 0 ? 'No message is' : n === 1 ? '1 message is' : `${n} messages are`;
  return `${messages} planned for ${says} ${when}.`;
}

function lineOf({ directory, today }: Context, one: PersonBundle, named: boolean): Line {
  const { personId, on, nudges } = one;
  const name = named ? `, ${directory.byId(personId)?.name ?? personId}` : '';
  const shown = nudges.slice(0, MOST_NAMED).map((nudge) => nudgeWords(nudge, today));
  const more = nudges.length - shown.length;
  return {
    label: `${sayDate(on, today)}${name}`,
    value: [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; '),
  };
}

const nudgeWords = ({ ref, dueLabel, dueOn }: Nudge, today: PlainDate): string =>
  `${shortRef(ref)} ${lowerFirst(dueLabel)}, ${sayDate(dueOn, today)}`;

/** Those that the sender may see, the first due first. */
async function openCases(context: Context): Promise<{ views: CaseView[]; cut: boolean }> {
  const views: CaseView[] = [];
  let after: string | null = null;
  do {
    const page = await context.deps.stores.cases.find(
      { reach: reach(context), statuses: ['open', 'responded'], order: 'due' },
      { after, limit: PAGE },
    );
    views.push(...page.cases.map(({ view }) => view));
    after = page.next;
    await nextTurn();
  } while (after !== null && views.length < MOST_CASES);
  return { views, cut: after !== null };
}

/** Today, tomorrow, next week; else what is left of this one, and of Friday's the next. */
function daysIn(text: string, today: PlainDate): PlainDate[] {
  const said = text.toLowerCase();
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  if (/\btoday\b/.test(said)) return [today];
  if (/\btomorrow\b/.test(said)) return [addDays(today, 1)];
  const from = /\bnext week\b/.test(said) ? addDays(monday, 7) : today;
  const to = addDays(monday, /\bnext week\b/.test(said) ? 13 : 6);
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
