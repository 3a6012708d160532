/** "What did you tell Priya about 42": what was sent to somebody of a case, when, and what became of it. */
import { messageCard, type BuiltCard, type Line } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import {
  aboutOf,
  isTakingOn,
  isTask,
  NudgeMemory,
  readPayload,
  REFUSED,
  saidTo,
  whenOf,
  type About,
  type OutboxRecord,
} from '../../../services/nudges';
import { addDays, sayDate } from '../../../services/timescale';
import { caseFor, needed, Refused } from '../turn/access';
import type { Asked, Context } from '../turn/feature';
import { whomSaid } from './whom';

const DAYS = 90;
const MOST = 12;

/** What stands before the words that say whom. */
const ASKS =
  /^.*?\b(?:tell|told|said to|say to|sent?|send|remind(?:ed)?|nudged?|messaged?|chased?)\b(?: to\b)?/i;

const CASE = /\b(?:about|on|re|for|of)\b[^a-z]*\S*\W*$/i;

const nearOf = ({ investigations, signOff }: CaseView): string[] => [
  ...investigations.flatMap(({ investigatorId }) => investigatorId ?? []),
  ...(signOff?.sentBy ? [signOff.sentBy] : []),
];

/** @throws NotForYou for a case or a person that isn't theirs to ask about */
export async function sayTold(context: Context, asked: Asked): Promise<BuiltCard> {
  const { view } = await caseFor(context, 'case.history', needed(asked.slots.refs?.[0] ?? null));
  const words = asked.text.replace(ASKS, '').replace(CASE, '');
  const { says, people } = whomSaid(context, words, nearOf(view));
  const [person, another] = people;
  if (!person || another)
    throw new Refused(`Say whom: “what did you tell Priya about ${view.ref}”.`);
  const { outbox } = context.deps.stores;
  const since = addDays(context.today, -DAYS);
  const records = (await saidTo(outbox, person.id, { from: since, to: context.today })).reverse();
  const about = records.flatMap((one) => {
    const lines = aboutIn(one, view.ref);
    return lines.length > 0 ? [{ record: one, lines }] : [];
  });
  const shown = about.slice(0, MOST);
  const lines = await Promise.all(
    shown.map(({ record, lines: abouts }) => lineOf(context, view, record, abouts)),
  );
  return messageCard({
    title: `What was said · ${view.ref}`,
    sentence:
      about.length === 0
        ? `I have sent ${says} nothing about ${view.ref} in the last ${DAYS} days.`
        : `I have written to ${says} about ${view.ref} ${times(about.length)} in the last ${DAYS} days, the latest first.`,
    asAt: context.now,
    lines,
    ref: view.ref,
    version: view.version,
    actions: [{ title: 'Open the case', verb: 'case.open' }],
  });
}

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);

const aboutIn = ({ payload }: OutboxRecord, ref: string): About[] =>
  readPayload(payload)
    .nudges.filter((one) => one.ref === ref)
    .map(({ key }) => aboutOf(key));

async function lineOf(
  { deps, today, now }: Context,
  view: CaseView,
  record: OutboxRecord,
  abouts: readonly About[],
): Promise<Line> {
  const what = abouts.map((about) => `${labelOf(view, about)}, ${sayDate(about.dueOn, today)}`);
  const memory = new NudgeMemory(deps.stores.conversations);
  const seen = await memory.seenAt(record.key, Date.parse(now));
  const at = record.state === 'sent' && record.settledAt ? `, ${clock(record.settledAt)}` : '';
  return {
    label: `${sayDate(whenOf(record.key).on, today)}${at}`,
    value: `${what.join('; ')}. ${fateOf(record)}${seen ? ` Seen ${sayDate(new Date(seen).toISOString().slice(0, 10), today)}.` : ''}`,
  };
}

function labelOf(view: CaseView, { dueId }: About): string {
  const due = view.due.find(({ id }) => id === dueId);
  if (due) return due.label;
  if (isTakingOn(dueId)) return 'Taking it on';
  return isTask(dueId) ? 'Something to be put right' : 'A date';
}

function fateOf({ state, detail }: OutboxRecord): string {
  switch (state) {
    case 'sent':
      return 'Delivered.';
    case 'waiting':
      return 'Waits to be sent.';
    case 'superseded':
      return 'Not sent: it was no longer needed.';
    case 'expired':
      return 'Not delivered before the end of their day; said the next.';
    case 'failed':
      return detail?.startsWith(REFUSED)
        ? 'Teams refused the message.'
        : 'Could not be reached; whoever stands in was told.';
  }
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});
const clock = (instant: number): string => CLOCK.format(new Date(instant));
