/** The reader on the published sentences, beside plain chrono-node on their dates, and its speed. */
import * as chrono from 'chrono-node';
import { createReader } from '../../bot/understand';
import type { Reader } from '../../bot/understand';
import type { ReadInput, Reading, Slots } from '../../bot/understand/types';
import {
  comparable,
  demoDirectory,
  largeDirectory,
  sentencesOf,
  topics,
  tripwireLines,
} from '../understand/support/sentences';
import type { Sentence } from '../understand/support/sentences';
import { demoLists, linesOf, typed } from '../understand/questions/support';
import { dayIn, expressions, onThatDay, verdict } from '../understand/support/expressions';
import type { Expression } from '../understand/support/expressions';
import type { BenchResult } from './types';
import * as leftOut from './understand-parts/left-out';
import * as scored from './understand-parts/scores';

const DATES = ['received', 'happened', 'due', 'from', 'until', 'on', 'period'] as const;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sorted = (list: readonly unknown[] | undefined): string[] =>
  (list ?? []).map((x) => JSON.stringify(x)).sort();

const share = (lines: readonly Sentence[], right: (s: Sentence) => boolean): number =>
  lines.length === 0 ? 1 : lines.filter(right).length / lines.length;

const score = (
  name: string,
  ours: number,
  aim: string,
  notes: string,
  baseline: number | null = null,
): BenchResult => ({
  name: `understand: ${name}`,
  ours,
  baseline,
  ratio: baseline === null || baseline === 0 ? null : ours / baseline,
  unit: 'share',
  aim,
  notes,
});

const dayText = (date: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(date);

/** London's minutes ahead of UTC at an instant, as chrono wants its time zone. */
function londonOffset(instant: Date): number {
  const name = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    timeZoneName: 'longOffset',
  })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name === 'GMT+01:00' ? 60 : 0;
}

/** Every day in the slots, spans by both ends: the most generous way to hold chrono against them. */
const daysIn = (slots: Slots): string[] =>
  [...new Set(DATES.flatMap((name) => slots[name] ?? []))].sort();

function chronoDays(sentence: Pick<Sentence, 'now' | 'text'>): string[] {
  const instant = new Date(sentence.now);
  const found = chrono.en.GB.parse(sentence.text, { instant, timezone: londonOffset(instant) });
  const days = found.flatMap((r) =>
    [r.start, ...(r.end ? [r.end] : [])].map((c) => dayText(c.date())),
  );
  return [...new Set(days)].sort();
}

function scores(reader: Reader, lines: Sentence[], set: string): BenchResult[] {
  const read = new Map<Sentence, Reading>(lines.map((s) => [s, reader.read(s)]));
  const got = (s: Sentence): Reading => read.get(s) as Reading;
  const dated = lines.filter((s) => daysIn(s.expect.slots).length > 0);
  const isSafety = (r: { intents: readonly string[] }): boolean => r.intents.includes('safety');
  const dangerous = lines.filter((s) => isSafety(s.expect));
  const harmless = lines.filter((s) => !isSafety(s.expect));
  const n = `${set}, ${lines.length} sentences`;
  const slot = (name: keyof Slots, s: Sentence): boolean =>
    same(got(s).slots[name], s.expect.slots[name]);
  const asSet = (name: 'refs' | 'people' | 'ask', s: Sentence): boolean =>
    same(sorted(got(s).slots[name]), sorted(s.expect.slots[name]));
  return [
    score(
      'whole line',
      share(lines, (s) => comparable(got(s)) === comparable(s.expect)),
      '≥ 0.95',
      n,
    ),
    score(
      'intents',
      share(lines, (s) => same([...got(s).intents].sort(), [...s.expect.intents].sort())),
      '-',
      n,
    ),
    score(
      'received',
      share(lines, (s) => slot('received', s)),
      '≥ 0.98',
      n,
    ),
    score(
      'all dates',
      share(dated, (s) => DATES.every((name) => slot(name, s))),
      '-',
      `${set}, ${dated.length} dated sentences; baseline: chrono-node en.GB finds just those days, whatever the slot`,
      share(dated, (s) => same(chronoDays(s), daysIn(s.expect.slots))),
    ),
    score(
      'people',
      share(lines, (s) => asSet('people', s)),
      '-',
      n,
    ),
    score(
      'refs',
      share(lines, (s) => asSet('refs', s)),
      '-',
      n,
    ),
    score(
      'ask',
      share(lines, (s) => asSet('ask', s)),
      '-',
      n,
    ),
    score(
      'safety recall',
      share(dangerous, (s) => isSafety(got(s))),
      '1',
      `${set}, ${dangerous.length} sentences`,
    ),
    score(
      'safety false alarms',
      harmless.filter((s) => isSafety(got(s))).length / harmless.length,
      '0',
      `${set}, ${harmless.length} sentences`,
    ),
  ];
}

/** With what questions about many cases take, on sentences and such questions. Of several readings of a line the quickest counts: others are at work on the machine. */
function speed(sentences: Sentence[]): BenchResult[] {
  const reader = createReader({ ...largeDirectory(2_000), lists: demoLists() });
  const asked = linesOf('corpus').map(({ text }) => typed(text));
  const lines: ReadInput[] = [...sentences, ...asked];
  const timed = (input: ReadInput): number => {
    const start = performance.now();
    reader.read(input);
    return performance.now() - start;
  };
  for (const line of lines) timed(line);
  const rounds = Array.from({ length: 4 }, () => lines.map(timed));
  const times = lines
    .map((_, k) => Math.min(...rounds.map((round) => round[k] ?? Infinity)))
    .sort((a, b) => a - b);
  const total = times.reduce((sum, t) => sum + t, 0);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  const email =
    'Dear Sir, I am writing about my son’s transport on Monday 3rd March. Nobody rang me back. '.repeat(
      1_100,
    );
  const longest = (text: string): number =>
    Math.min(
      ...[1, 2, 3, 4, 5].map(() =>
        timed({ ...(lines[0] as ReadInput), text: text.slice(0, 100_000) }),
      ),
    );
  // Every sentence another, and nearly every one with a word of harm in it.
  const alarming = Array.from({ length: 5 }, (_, n) =>
    tripwireLines('safety-near').map((text) => `${text} ${n}. `),
  );
  const row = (name: string, ours: number, unit: string, aim: string): BenchResult => ({
    name: `understand: ${name}`,
    ours,
    baseline: null,
    ratio: null,
    unit,
    aim,
    notes: `2,000 people, ${lines.length} lines with questions; the quickest of several readings`,
  });
  return [
    row('sentences a second', (times.length / total) * 1_000, '1/s', '-'),
    row('p99 a sentence', p99, 'ms', '≤ 3'),
    row('100,000 characters of e-mail', longest(email), 'ms', '< 100'),
    row('100,000 characters of alarming words', longest(alarming.flat().join('')), 'ms', '< 100'),
  ];
}

/** The voices, each read by a model that has not seen it; tables go to standard error, beside the results. */
function leftOutScores(): BenchResult[] {
  const all = leftOut.examples();
  const reads = leftOut.readLeftOut(all);
  console.error(`\n${leftOut.voiceTable(reads)}`);
  console.error(`\nmost frequent confusions\n${leftOut.confusions(reads)}`);
  console.error(`\nhow sure, how many, how often right\n${leftOut.calibration(reads)}`);
  console.error(`\nlearning curve, intents of one-intent lines\n${leftOut.curve(all)}`);
  const beside = leftOut.besidePlain(all);
  const dated = reads.filter((r) => scored.daysIn(r.sentence.expect.slots).length > 0);
  const moded = reads.filter((r) => r.sentence.expect.mode !== undefined && scored.rightIntents(r));
  const n = `voices left out, ${reads.length} sentences`;
  return [
    score('whole line', scored.share(reads, scored.rightWhole), '≥ 0.93', n),
    score('intents', scored.share(reads, scored.rightIntents), '≥ 0.96', n),
    score('received', scored.share(reads, scored.rightSlot('received')), '≥ 0.96', n),
    score(
      'mode',
      scored.share(moded, scored.rightModes),
      '≥ 0.99',
      `of ${moded.length} with their intents`,
    ),
    score('people', scored.share(reads, scored.rightSet('people')), '-', n),
    score('refs', scored.share(reads, scored.rightSet('refs')), '-', n),
    score('ask', scored.share(reads, scored.rightSet('ask')), '-', n),
    score(
      'all dates',
      scored.share(dated, scored.rightDates),
      '-',
      `voices left out, ${dated.length} dated; baseline: chrono-node en.GB finds just those days`,
      scored.share(dated, (r) =>
        same(chronoDays(r.sentence), scored.daysIn(r.sentence.expect.slots)),
      ),
    ),
    score(
      'one intent',
      beside.ours,
      '-',
      `first group of voices, ${beside.n} sentences; baseline: words and pieces of words alone`,
      beside.plain,
    ),
  ];
}

/** Our own set of date expressions, part by part, beside plain chrono on the same words. */
function expressionScores(reader: Reader): BenchResult[] {
  const all = expressions().filter((e) => e.days.length > 0 && !e.ask);
  const right = (e: Expression): boolean => verdict(e, reader.read(onThatDay(e.text))) === 'right';
  const plainly = (e: Expression): boolean => {
    const days = chronoDays(onThatDay(e.text));
    return same(days, [...new Set(e.days.map(dayIn))].sort());
  };
  return [...new Set(all.map((e) => e.part))].map((part) => {
    const own = all.filter((e) => e.part === part);
    const of = (hit: (e: Expression) => boolean): number => own.filter(hit).length / own.length;
    return score(
      `days said, ${part}`,
      of(right),
      '≥ 0.95',
      `${own.length} expressions; baseline: chrono-node en.GB`,
      of(plainly),
    );
  });
}

export function run(): Promise<BenchResult[]> {
  const reader = createReader(demoDirectory());
  const dev = sentencesOf('dev');
  const own = topics()
    .filter((topic) => topic !== 'dev')
    .flatMap(sentencesOf);
  return Promise.resolve([
    ...scores(reader, dev, 'dev'),
    ...scores(reader, own, 'own'),
    ...expressionScores(reader),
    ...speed([...dev, ...own]),
    ...leftOutScores(),
  ]);
}
