/** What `candour nudges` prints: for people, and as JSON. */
import type { Nudge, PersonBundle, SendCounts } from '../../services/nudges';
import { sayDate } from '../../services/timescale';
import { nudgeLine } from '../wording/nudges';
import type { NudgeWords } from '../wording/nudges';
import type { Options } from './nudge-options';

/** What is due, what comes later that day, and on each of the days after it. */
export interface Listed {
  now: PersonBundle[];
  later: PersonBundle[];
  ahead: { on: string; bundles: PersonBundle[] }[];
}

export function asText(words: NudgeWords, { at }: Options, { now, later, ahead }: Listed): string {
  const messages = (n: number) => (n === 1 ? '1 message' : `${n} messages`);
  const head = `${sayWhen(at, words)}: ${now.length === 0 ? 'nothing to send' : messages(now.length)}`;
  const rest = later.length === 0 ? [] : ['', `Later today: ${later.length}`];
  const days = ahead
    .filter(({ bundles }) => bundles.length > 0)
    .flatMap(({ on, bundles }) => [
      '',
      `${sayDate(on, words.today)}: ${messages(bundles.length)}`,
      ...bundles.flatMap((one) => bundleLines(one, { ...words, today: on })),
    ]);
  const lines = [
    head,
    ...now.flatMap((one) => bundleLines(one, words)),
    ...rest,
    ...later.flatMap((one) => bundleLines(one, words)),
    ...days,
  ];
  return `${lines.join('\n')}\n`;
}

function bundleLines(one: PersonBundle, words: NudgeWords): string[] {
  const name = words.nameOf(one.personId) ?? one.personId;
  const lines = one.nudges.map(
    (nudge) => `  ${nudge.ref}  ${nudge.kind.padEnd(12)}  ${nudgeLine(nudge, words)}`,
  );
  return ['', `${name} (${one.personId}), from ${clockTime(one.sendAt)}`, ...lines];
}

export function asJson(
  words: NudgeWords,
  { at, days }: Options,
  { now, later, ahead }: Listed,
  counts: SendCounts | null,
): string {
  const plain = (one: PersonBundle) => plainBundle(one, { ...words, today: one.on });
  const result = {
    at: new Date(at).toISOString(),
    bundles: now.map(plain),
    laterToday: later.map(plain),
    ...(days > 1
      ? { days: ahead.map(({ on, bundles }) => ({ on, bundles: bundles.map(plain) })) }
      : {}),
    ...(counts ? { delivery: counts } : {}),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function plainBundle(one: PersonBundle, words: NudgeWords) {
  const { key, personId, on, slot, sendAt, notAfter, nudges } = one;
  const name = words.nameOf(personId);
  return {
    key,
    personId,
    name,
    on,
    slot,
    ...instants({ sendAt, notAfter }),
    nudges: nudges.map((nudge) => plainNudge(nudge, words)),
  };
}

/** The facts behind the sentence are for the card; the sentence is printed instead. */
function plainNudge(nudge: Nudge, words: NudgeWords) {
  const {
    facts: _facts,
    sendAt: _sendAt,
    notAfter: _notAfter,
    covers: _covers,
    personId: _personId,
    ...plain
  } = nudge;
  return { ...plain, text: nudgeLine(nudge, words) };
}

function instants({ sendAt, notAfter }: Pick<PersonBundle, 'sendAt' | 'notAfter'>) {
  return { sendAt: new Date(sendAt).toISOString(), notAfter: new Date(notAfter).toISOString() };
}

export function sayCounts(counts: SendCounts): string {
  const words: [keyof SendCounts, string][] = [
    ['sent', 'sent'],
    ['superseded', 'no longer needed'],
    ['retried', 'to be tried again'],
    ['failed', 'could not be delivered'],
    ['refused', 'refused by Teams as messages'],
    ['expired', 'too late for today'],
    ['lost', 'taken up by another sender'],
  ];
  const said = words.flatMap(([key, word]) => (counts[key] > 0 ? [`${counts[key]} ${word}`] : []));
  return said.length === 0 ? 'Nothing to send.' : `${said.join(', ')}.`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});
const clockTime = (instant: number) => CLOCK.format(new Date(instant));
const sayWhen = (at: number, { today }: NudgeWords) =>
  `${sayDate(today)}, ${clockTime(at)} London time`;
