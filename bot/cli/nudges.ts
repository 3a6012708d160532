/** `candour nudges`: what would be sent, to whom and why. Sending is the option. */
import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import type { Council } from '../../services/councils';
import {
  deliver,
  dueBundles,
  enqueueDue,
  londonInstant,
  NudgeMemory,
  planBundles,
  withoutOne,
} from '../../services/nudges';
import type {
  Nudge,
  NudgeMessenger,
  PersonBundle,
  PlanContext,
  SendCounts,
} from '../../services/nudges';
import { Directory } from '../../services/people';
import { isPlainDate, sayDate } from '../../services/timescale';
import type { CaseView } from '../../services/cases/view';
import type { Stores } from '../../services/stores/types';
import type * as TeamsModule from '../teams';
import { loadCalendar } from '../host/calendar';
import { createClock } from '../host/clock';
import { readSettings } from '../host/config';
import { councilFor } from '../host/council';
import { createLog } from '../host/log';
import { createMetrics } from '../host/metrics';
import { nudgeMessage, wordsFor } from '../rounds/nudge-cards';
import { nudgeLine } from '../wording/nudges';
import type { NudgeWords } from '../wording/nudges';
import { DONE, FAILED, WRONG_USAGE } from './io';
import type { CliIo } from './io';

/** What sending needs from the door; listing needs none of it. */
export interface NudgesIo extends CliIo {
  /** How the bot speaks first. Absent: as the running bot does. */
  messenger?: (stores: Stores<CaseView>) => NudgeMessenger;
}

export const summary = 'list the reminders that would be sent; --send sends them';

export const help = `Usage: candour nudges [--at <time>] [--send] [--json]

Lists what would be sent at a time: one message a person a day, in their own working hours.

  --at <time>   2026-12-01T09:00 (London time), or with an offset: 2026-12-01T09:00:00Z. Default: now.
                Another time than now takes it that everything before was sent on its day.
  --send        Send it. With --at only in local mode: the outbox must not be moved in time.
  --json        One JSON object on standard output.

Exit codes: 0 done, 1 failed or some could not be delivered, 2 wrong usage.
`;

interface Options {
  at: number;
  /** Another moment than the clock's. */
  moved: boolean;
  send: boolean;
  json: boolean;
}

/** Everything that one run stands on. */
interface Desk {
  stores: Stores<CaseView>;
  memory: NudgeMemory;
  council: Council;
  context: PlanContext;
  words: NudgeWords;
}

/** @returns the exit code. Lists on stdout; says on stderr what became of sending. */
export async function run(argv: string[], io: NudgesIo): Promise<number> {
  const options = readOptions(argv, io);
  if (typeof options === 'string') {
    io.stderr.write(`candour nudges: ${options}\n`);
    return WRONG_USAGE;
  }
  const council = councilFor(readSettings(io.env));
  const stores = await io.openStores();
  try {
    const desk = await prepare(stores, council, options);
    const { now, later } = await listOf(desk, options.at);
    const counts = options.send ? await send(desk, options, io) : null;
    io.stdout.write(
      options.json ? asJson(desk, options, now, later, counts) : asText(desk, options, now, later),
    );
    if (counts) io.stderr.write(`${sayCounts(counts)}\n`);
    return counts && counts.failed + counts.refused + counts.retried > 0 ? FAILED : DONE;
  } finally {
    await stores.close();
  }
}

const anInstant = z.iso.datetime({ offset: true });

/** The options, or what is wrong with them. */
function readOptions(argv: string[], io: NudgesIo): Options | string {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return parsed;
  const { at: atText, send = false, json = false } = parsed;
  const now = Date.parse(io.now());
  const at = atText === undefined ? now : readTime(atText);
  if (at === null) return `“${atText}” is not a time. Write 2026-12-01T09:00, London time.`;
  const moved = at !== now;
  if (send && moved && io.env['MicrosoftAppId']) {
    return '--send with --at works only in local mode. Leave out --at to send what is due now.';
  }
  return { at, moved, send, json };
}

function parse(argv: string[]): { at?: string; send?: boolean; json?: boolean } | string {
  try {
    return parseArgs({
      args: argv,
      options: { at: { type: 'string' }, send: { type: 'boolean' }, json: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}. See candour nudges --help.`;
  }
}

/** London's wall clock unless an offset is given; null: not a time. */
function readTime(text: string): number | null {
  const local = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text);
  if (local) {
    const [, date, hours, minutes] = local as unknown as [string, string, string, string];
    return isPlainDate(date) ? londonInstant(date, Number(hours) * 60 + Number(minutes)) : null;
  }
  return anInstant.safeParse(text).success ? Date.parse(text) : null;
}

async function prepare(
  stores: Stores<CaseView>,
  council: Council,
  options: Options,
): Promise<Desk> {
  const { version, people, teams } = await stores.people.load();
  const directory = new Directory(version, people, teams);
  const calendar = await loadCalendar(stores.conversations, council.counting.closures, options.at);
  const context = { directory, council, calendar, now: options.at, catchUp: !options.moved };
  const words = wordsFor({ directory, now: new Date(options.at).toISOString() });
  return { stores, memory: new NudgeMemory(stores.conversations), council, context, words };
}

async function listOf({ stores, memory, context }: Desk, at: number) {
  const all = await planBundles({ ...stores, memory }, context);
  const open = await withoutOne(stores.outbox, all);
  return { now: dueBundles(open, at), later: open.filter((one) => one.sendAt > at) };
}

/** The bot's own way to speak, loaded only when something is sent. */
const speaker = (io: CliIo) => (stores: Stores<CaseView>) => {
  const { createSpeaker } = require('../teams') as typeof TeamsModule;
  const settings = readSettings(io.env);
  return createSpeaker({
    settings,
    conversations: stores.conversations,
    clock: createClock(settings.now),
    log: createLog(settings.logLevel),
    metrics: createMetrics(),
  });
};

async function send(desk: Desk, { at, moved }: Options, io: NudgesIo): Promise<SendCounts> {
  const { stores, memory, context } = desk;
  const only = new Set(await enqueueDue({ ...stores, memory }, context));
  const { now: _now, ...planning } = context;
  return deliver(
    {
      outbox: stores.outbox,
      cases: stores.cases,
      memory,
      messenger: (io.messenger ?? speaker(io))(stores),
      render: (bundle) =>
        nudgeMessage(bundle, {
          cases: stores.cases,
          directory: context.directory,
          now: new Date(at).toISOString(),
        }),
      context: () => Promise.resolve(planning),
      now: () => at,
      owner: `command line ${process.pid}`,
    },
    // At the clock's own time whatever waits is due, whoever planned it; at another only what was planned for it.
    moved ? { only } : {},
  );
}

function asText(desk: Desk, { at }: Options, now: PersonBundle[], later: PersonBundle[]): string {
  const head = `${sayWhen(at, desk.words)}: ${now.length === 0 ? 'nothing to send' : `${now.length} ${now.length === 1 ? 'message' : 'messages'}`}`;
  const rest = later.length === 0 ? [] : ['', `Later today: ${later.length}`];
  const lines = [
    head,
    ...now.flatMap((one) => bundleLines(one, desk)),
    ...rest,
    ...later.flatMap((one) => bundleLines(one, desk)),
  ];
  return `${lines.join('\n')}\n`;
}

function bundleLines(one: PersonBundle, { words }: Desk): string[] {
  const name = words.nameOf(one.personId) ?? one.personId;
  const lines = one.nudges.map(
    (nudge) => `  ${nudge.ref}  ${nudge.kind.padEnd(12)}  ${nudgeLine(nudge, words)}`,
  );
  return ['', `${name} (${one.personId}), from ${clockTime(one.sendAt)}`, ...lines];
}

function asJson(
  { words }: Desk,
  { at }: Options,
  now: PersonBundle[],
  later: PersonBundle[],
  counts: SendCounts | null,
): string {
  const plain = (one: PersonBundle) => plainBundle(one, words);
  const result = {
    at: new Date(at).toISOString(),
    bundles: now.map(plain),
    laterToday: later.map(plain),
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

function sayCounts(counts: SendCounts): string {
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
