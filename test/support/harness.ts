/** The real bot behind its real HTTP door, with a recording connector where Teams would be. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClock } from '../../bot/host/clock';
import { readSettings } from '../../bot/host/config';
import type { Settings } from '../../bot/host/config';
import type { Conversation, Messenger, Sender } from '../../bot/conversation/turn/types';
import { createLog } from '../../bot/host/log';
import { createMetrics } from '../../bot/host/metrics';
import { listen } from '../../bot/host/server';
import { createTeamsSide } from '../../bot/teams';
import type { TeamsParts } from '../../bot/teams';
import { openStores } from '../../services/stores';
import type { Stores } from '../../services/stores';
import { execute, message } from './activities';
import type { Activity, Place } from './activities';
import { startConnector } from './connector';
import type { Connector, Sent } from './connector';
import { SPEAKERS } from './people';
import type { Speaker } from './people';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  /** What the bot sent while it answered. */
  sent: Sent[];
}

export interface TestBot {
  url: string;
  connector: Connector;
  /** Posts an activity as it stands; the same activity twice is a repeated delivery. */
  post(activity: Activity, headers?: Record<string, string>): Promise<Answer>;
  /** Types a message. */
  say(from: Speaker, text: string, place?: Place): Promise<Answer>;
  /** Presses an Action.Execute button. */
  press(
    from: Speaker,
    verb: string,
    data?: Record<string, unknown>,
    place?: Place,
  ): Promise<Answer>;
  /** All that was said so far, one line each: the plain twin of a card where it has one. */
  transcript(): string[];
  close(): Promise<void>;
}

const textOf = ({ activity }: Sent) => activity.summary ?? activity.text ?? `(${activity.type})`;

function drive(url: string, connector: Connector, close: () => Promise<void>): TestBot {
  const lines: string[] = [];
  const post: TestBot['post'] = async (activity, headers = {}) => {
    const before = connector.sent.length;
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(activity),
    });
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    // A busy machine shows first that it is typing, which says nothing.
    const sent = connector.sent.slice(before).filter(({ activity }) => activity.type !== 'typing');
    lines.push(...sent.map((each) => `Candour: ${textOf(each)}`));
    return { status: response.status, body, sent };
  };
  return {
    url,
    connector,
    post,
    say: (from, text, place) => {
      lines.push(`${from.name}: ${text}`);
      return post(message(from, connector.url, text, place));
    },
    press: (from, verb, data, place) => {
      lines.push(`${from.name} presses ${verb}`);
      return post(execute(from, connector.url, verb, data, place));
    },
    transcript: () => [...lines],
    close,
  };
}

async function temporaryFolder(): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'candour-test-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

/** As Teams would know the demo's people; e-mail addresses come from here. */
function withMembers(connector: Connector): Connector {
  connector.members = Object.values(SPEAKERS).map((each) => ({
    ...each,
    id: `29:${each.aadObjectId}`,
  }));
  return connector;
}

export interface TeamsOptions {
  conversation: Conversation;
  now?: string;
  identify?: (sender: Sender) => Promise<string | null>;
  identityOf?: NonNullable<TeamsParts['identityOf']>;
  settings?: Partial<Settings>;
  auth?: TeamsParts['auth'];
  invokeBudgetMs?: number;
}

export interface TeamsUnderTest extends TestBot {
  messenger: Messenger;
  stores: Stores;
  /** Log lines as written. */
  logged: string[];
}

/** The Teams side alone, with the test's own conversation behind it. */
export async function startTeams(options: TeamsOptions): Promise<TeamsUnderTest> {
  const connector = withMembers(await startConnector());
  const { dataDir, remove } = await temporaryFolder();
  const stores = await openStores({ dataDir });
  const settings = { ...readSettings({ CANDOUR_DATA: dataDir, PORT: '0' }), ...options.settings };
  const logged: string[] = [];
  const log = createLog('info', { write: (line: string) => void logged.push(line) });
  const metrics = createMetrics();
  const side = createTeamsSide({
    settings,
    conversation: options.conversation,
    conversations: stores.conversations,
    identify: options.identify ?? (() => Promise.resolve(null)),
    clock: createClock(options.now ?? null),
    log,
    metrics,
    ...(options.identityOf ? { identityOf: options.identityOf } : {}),
    ...(options.auth ? { auth: options.auth } : {}),
    ...(options.invokeBudgetMs === undefined ? {} : { invokeBudgetMs: options.invokeBudgetMs }),
  });
  const server = await listen({
    host: '127.0.0.1',
    port: 0,
    log,
    metrics,
    receive: (authorization, body) => side.receive(authorization, body),
    ready: () => stores.ping(),
  });
  const close = async () => {
    await server.close();
    await stores.close();
    await connector.close();
    await remove();
  };
  return { ...drive(server.url, connector, close), messenger: side.messenger, stores, logged };
}

export interface BotOptions {
  /** ISO instant with which the bot's clock starts. */
  now?: string;
  /** A council file; absent: the demo's. */
  council?: string;
  people?: string;
  env?: Record<string, string>;
  /** An earlier bot's data, to start a second time on it; it is then left alone at the end. */
  dataDir?: string;
}

interface Composition {
  startCandour: (settings: Settings) => Promise<{ url: string; close: () => Promise<void> }>;
}

/** The whole bot as `candour start` runs it, on a free port and in a folder of its own. */
export async function startTestBot(
  options: BotOptions = {},
): Promise<TestBot & { dataDir: string }> {
  const connector = withMembers(await startConnector());
  const folder = options.dataDir
    ? { dataDir: options.dataDir, remove: () => Promise.resolve() }
    : await temporaryFolder();
  const settings = readSettings({
    PORT: '0',
    CANDOUR_DATA: folder.dataDir,
    LOG_LEVEL: 'silent',
    // A reminder that comes when it likes would stand between what a test types and reads.
    CANDOUR_REMINDERS: 'off',
    ...(options.now ? { CANDOUR_NOW: options.now } : {}),
    ...(options.council ? { CANDOUR_COUNCIL: options.council } : {}),
    ...(options.people ? { CANDOUR_PEOPLE: options.people } : {}),
    ...options.env,
  });
  const { startCandour } = createRequire(__filename)('../../bot/index.ts') as Composition;
  const bot = await startCandour(settings);
  const close = async () => {
    await bot.close();
    await connector.close();
    await folder.remove();
  };
  return { ...drive(bot.url, connector, close), dataDir: folder.dataDir };
}
