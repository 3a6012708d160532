/** `candour nudges`: what would be sent, to whom and why. Sending is the option. */
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
import type { NudgeMessenger, PersonBundle, PlanContext, SendCounts } from '../../services/nudges';
import { Directory } from '../../services/people';
import { addDays, londonDate } from '../../services/timescale';
import type { CaseView } from '../../services/cases/view';
import type { Stores } from '../../services/stores/types';
import type * as TeamsModule from '../teams';
import { loadCalendar } from '../host/calendar';
import { createClock } from '../host/clock';
import { readSettings } from '../host/config';
import { councilFor } from '../host/council';
import { createLog } from '../host/log';
import { createMetrics } from '../host/metrics';
import { wordsFor } from '../rounds/nudge-cards';
import { renderer } from '../rounds/render';
import { nudgeContext } from '../../services/absences/nudge-context';
import type { NudgeWords } from '../wording/nudges';
import { DONE, FAILED, WRONG_USAGE } from './io';
import type { CliIo } from './io';
import { readOptions, type Options } from './nudge-options';
import { asJson, asText, sayCounts, type Listed } from './nudges-print';
import { failedMessages, failedText } from './nudges-failed';

/** What sending needs from the door; listing needs none of it. */
export interface NudgesIo extends CliIo {
  /** How the bot speaks first. Absent: as the running bot does. */
  messenger?: (stores: Stores<CaseView>) => NudgeMessenger;
}

export const summary = 'list the reminders that would be sent; --send sends them';

export const help = `Usage: candour nudges [--at <time>] [--days <n>] [--for <person>] [--team <team>] [--json]
       candour nudges --failed [--days <n>] [--for <person>] [--team <team>] [--json]
       candour nudges --send [--at <time>]

Lists what would be sent at a time: one message a person a day, in their own working hours.

  --at <time>   2026-12-01T09:00 (London time), or with an offset: 2026-12-01T09:00:00Z. Default: now.
                Another time than now takes it that everything before was sent on its day.
  --days <n>    The n days from then on, as things stand; with --failed the n days before. Default: 1.
  --for <who>   One person's only, by id or name.
  --team <team> Those of one team's people only, by id or name.
  --failed      What reached nobody, and why.
  --send        Send it. With --at only in local mode: the outbox must not be moved in time.
  --json        One JSON object on standard output.

Exit codes: 0 done, 1 failed or some could not be delivered, 2 wrong usage.
`;

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
    const wanted = wantedBy(desk, options);
    if (typeof wanted === 'string') {
      io.stderr.write(`candour nudges: ${wanted}\n`);
      return FAILED;
    }
    return await (options.failed
      ? showFailed(desk, options, wanted, io)
      : list(desk, options, wanted, io));
  } finally {
    await stores.close();
  }
}

type Wanted = (personId: string) => boolean;

/** Whose messages are asked for, or what is wrong with the question. */
function wantedBy({ context: { directory } }: Desk, { person, team }: Options): Wanted | string {
  const like = (text: string, wish: string) => text.toLowerCase().includes(wish.toLowerCase());
  const people = directory.people.filter(
    ({ id, name }) => !person || id === person || like(name, person),
  );
  if (people.length === 0) return `nobody in the directory is called “${person}”.`;
  const theirs = people.filter(
    ({ teamId, teamName }) => !team || teamId === team || like(teamName ?? '', team),
  );
  if (theirs.length === 0) return `nobody of them is in a team called “${team}”.`;
  const ids = new Set(theirs.map(({ id }) => id));
  return person || team ? (id) => ids.has(id) : () => true;
}

async function showFailed(
  desk: Desk,
  options: Options,
  wanted: Wanted,
  io: NudgesIo,
): Promise<number> {
  const failed = await failedMessages(desk.stores.outbox, options, wanted, desk.words);
  io.stdout.write(
    options.json ? `${JSON.stringify({ failed }, null, 2)}\n` : failedText(failed, desk.words),
  );
  return DONE;
}

async function list(desk: Desk, options: Options, wanted: Wanted, io: NudgesIo): Promise<number> {
  const only = (bundles: PersonBundle[]) => bundles.filter(({ personId }) => wanted(personId));
  const { now, later } = await listOf(desk, options.at);
  const ahead = await daysAhead(desk, options);
  const counts = options.send ? await send(desk, options, io) : null;
  const listed: Listed = {
    now: only(now),
    later: only(later),
    ahead: ahead.map(({ on, bundles }) => ({ on, bundles: only(bundles) })),
  };
  io.stdout.write(
    options.json
      ? asJson(desk.words, options, listed, counts)
      : asText(desk.words, options, listed),
  );
  if (counts) io.stderr.write(`${sayCounts(counts)}\n`);
  return counts && counts.failed + counts.refused + counts.retried > 0 ? FAILED : DONE;
}

/** Each as if everything before it had been sent on its day. */
async function daysAhead({ stores, memory, context }: Desk, { at, days }: Options) {
  const ahead: Listed['ahead'] = [];
  for (let n = 1; n < days; n += 1) {
    const on = addDays(londonDate(new Date(at)), n);
    const then = { ...context, now: londonInstant(on, 12 * 60), catchUp: false };
    ahead.push({ on, bundles: await planBundles({ ...stores, memory }, then) });
  }
  return ahead;
}

async function prepare(
  stores: Stores<CaseView>,
  council: Council,
  options: Options,
): Promise<Desk> {
  const { version, people, teams } = await stores.people.load();
  const directory = new Directory(version, people, teams);
  const { conversations } = stores;
  const calendar = await loadCalendar(conversations, council.counting.closures, options.at);
  const standing = { conversations, council, directory, calendar, now: options.at };
  const context = { ...(await nudgeContext(standing)), catchUp: !options.moved };
  const words = wordsFor({ directory, now: new Date(options.at).toISOString() });
  return { stores, memory: new NudgeMemory(stores.conversations), council, context, words };
}

async function listOf({ stores, memory, context }: Desk, at: number) {
  const all = await planBundles({ ...stores, memory }, context);
  const open = await withoutOne(stores.outbox, all);
  return { now: dueBundles(open, at), later: open.filter((one) => one.sendAt > at) };
}

const identityIn = (stores: Stores<CaseView>) => async (personId: string) =>
  (await stores.people.load()).people.find(({ id }) => id === personId)?.aadObjectId ?? null;

/** The bot's own way to speak, loaded only when something is sent. */
const speaker = (io: CliIo) => (stores: Stores<CaseView>) => {
  const { createSpeaker } = require('../teams') as typeof TeamsModule;
  const settings = readSettings(io.env);
  return createSpeaker({
    settings,
    conversations: stores.conversations,
    ...(settings.mode === 'teams' ? { identityOf: identityIn(stores) } : {}),
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
      render: renderer({
        stores,
        council: desk.council,
        directory: () => Promise.resolve(context.directory),
        calendar: () => context.calendar,
        now: () => new Date(at).toISOString(),
        autoRefresh: readSettings(io.env).mode === 'teams',
      }),
      context: () => Promise.resolve(planning),
      now: () => at,
      owner: `command line ${process.pid}`,
    },
    // At the clock's own time whatever waits is due, whoever planned it; at another only what was planned for it.
    moved ? { only } : {},
  );
}
