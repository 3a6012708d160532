/**
 * How often one turn asks the store, by kind of turn: the bot as it is composed, on the embedded store, with every
 * call of a port counted. Each turn is the second of its kind in its chat, so that nothing is counted that a chat
 * pays once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose, type Parts } from '../../bot/compose';
import type { Reply, Turn } from '../../bot/conversation/turn/types';
import { readSettings } from '../../bot/host/config';
import { createLog } from '../../bot/host/log';
import { seedDemo } from '../../bot/local/demo';
import type { CaseView } from '../../services/cases/view';
import { openStores, type Stores } from '../../services/stores';
import { SPEAKERS, type Speaker } from '../support/people';
import type { BenchResult } from './types';

/** Wed 11 March 2026, 10:00 London. */
const NOW = '2026-03-11T10:00:00.000Z';
type Port = Exclude<keyof Stores<CaseView>, 'ping' | 'close'>;
/** What it names, once for each call. */
type Calls = string[];

function counted<T extends object>(port: Port, inner: T, calls: Calls): T {
  return new Proxy(inner, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        calls.push(`${port}.${String(key)}`);
        return Reflect.apply(found, target, args);
      };
    },
  });
}

function countedStores(real: Stores<CaseView>, calls: Calls): Stores<CaseView> {
  return {
    cases: counted('cases', real.cases, calls),
    people: counted('people', real.people, calls),
    conversations: counted('conversations', real.conversations, calls),
    audit: counted('audit', real.audit, calls),
    outbox: counted('outbox', real.outbox, calls),
    agenda: counted('agenda', real.agenda, calls),
    figures: counted('figures', real.figures, calls),
    ping: () => real.ping(),
    close: () => real.close(),
  };
}

let turns = 0;
async function turn(parts: Parts, who: Speaker, input: Turn['input']): Promise<Reply[]> {
  turns += 1;
  return parts.conversation.handle({
    id: `turn-${turns}`,
    sender: {
      aadObjectId: who.aadObjectId,
      tenantId: 'tenant',
      name: who.name,
      email: () => Promise.resolve(who.email),
    },
    scope: 'personal',
    conversationId: `a:${who.aadObjectId}`,
    now: NOW,
    correlationId: 'bench',
    quoted: null,
    input,
  });
}

const typed = (text: string): Turn['input'] => ({ kind: 'text', text });
const pressed = (verb: string, ref: string, version: number | null = null): Turn['input'] => ({
  kind: 'action',
  action: { verb, ref, version, inputs: {} },
});

const LINE = 'complaint from mum received yesterday about cancelled contact';

interface Kind {
  name: string;
  who: Speaker;
  /** Done before, not counted; the answer that the turn itself may need. */
  before: (say: (input: Turn['input']) => Promise<string>) => Promise<Turn['input']>;
  /** Must be in the answer, or the wrong thing was measured. */
  says: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    name: 'log',
    who: SPEAKERS.socialWorker,
    before: async (say) => {
      await say(typed(LINE));
      await say(typed('discard'));
      return typed(LINE);
    },
    says: /not saved yet/,
  },
  {
    name: 'save, typed',
    who: SPEAKERS.socialWorker,
    before: async (say) => {
      await say(typed('discard'));
      await say(typed(LINE));
      return typed('save');
    },
    says: /Saved\. The reference is/,
  },
  {
    name: 'save, by button',
    who: SPEAKERS.socialWorker,
    before: async (say) => {
      const id = /D-[0-9a-f]{20}/.exec(await say(typed(LINE)))?.[0] ?? '';
      return pressed('draft.save', id, 1);
    },
    says: /Saved\. The reference is/,
  },
  {
    name: 'press',
    who: SPEAKERS.officer,
    before: async (say) => {
      await say(typed('status 3'));
      return pressed('case.open', 'CF-26-0003');
    },
    says: /CF-26-0003/,
  },
  {
    name: 'status',
    who: SPEAKERS.officer,
    before: async (say) => {
      await say(typed('status 3'));
      return typed('status 4');
    },
    says: /CF-26-0004/,
  },
  {
    name: 'team',
    who: SPEAKERS.manager,
    before: async (say) => {
      await say(typed('status 3'));
      return typed('how’s my team doing?');
    },
    says: /team/i,
  },
  {
    name: 'what’s due',
    who: SPEAKERS.manager,
    before: async (say) => {
      await say(typed('status 3'));
      return typed('what’s due');
    },
    says: /What is due/,
  },
  {
    name: 'list of one’s own',
    who: SPEAKERS.investigator,
    before: async (say) => {
      await say(typed('status 3'));
      return typed('my cases');
    },
    says: /Your open cases/,
  },
  {
    name: 'list, typed',
    who: SPEAKERS.officer,
    before: async (say) => {
      await say(typed('status 3'));
      return typed('untriaged');
    },
    says: /Waiting for triage/,
  },
  {
    name: 'list, by button',
    who: SPEAKERS.manager,
    before: async (say) => {
      await say(typed('status 3'));
      return pressed('list.open', 'late', 1);
    },
    says: /Late/,
  },
];

const READS = ['get', 'list', 'load', 'find', 'count', 'history', 'version', 'findBySource'];
const isRead = (call: string) => READS.includes(call.split('.')[1] ?? '');

/** "put draft 1, get 2": each call of a port with how often. */
function told(calls: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(call, (counts.get(call) ?? 0) + 1);
  return [...counts].map(([call, n]) => `${call} ${n}`).join(', ');
}

/** @returns the calls of each kind of turn, in the order in which they were made */
export async function callsOfTurns(): Promise<Map<string, readonly string[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-calls-'));
  const calls: Calls = [];
  const real = await openStores({ dataDir: folder });
  try {
    const clock = { millis: () => Date.parse(NOW), iso: () => NOW };
    const settings = readSettings({ CANDOUR_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' });
    const parts = await compose(settings, countedStores(real, calls), clock, createLog('silent'));
    await seedDemo(parts, NOW);
    const made = new Map<string, readonly string[]>();
    for (const kind of KINDS) {
      const say = async (input: Turn['input']) =>
        JSON.stringify(await turn(parts, kind.who, input));
      const input = await kind.before(say);
      calls.splice(0);
      const answer = await say(input);
      if (!kind.says.test(answer)) throw new Error(`${kind.name}: ${answer.slice(0, 300)}`);
      made.set(kind.name, calls.splice(0));
    }
    return made;
  } finally {
    await real.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns for each kind of turn how often the chat's memory is read and written; the notes say all calls */
export async function run(): Promise<BenchResult[]> {
  return [...(await callsOfTurns())].flatMap(([kind, made]) => {
    const remembered = made.filter((call) => call.startsWith('conversations.'));
    const row = (name: string, ours: number, aim: string, notes: string): BenchResult => ({
      name: `${kind}: ${name}`,
      ours,
      baseline: null,
      ratio: null,
      unit: 'calls',
      aim,
      notes,
    });
    return [
      row('memory read', remembered.filter(isRead).length, '≤ 2', told(remembered)),
      row(
        'memory written',
        remembered.filter((call) => !isRead(call)).length,
        '≤ 1, and a draft’s own',
        '',
      ),
      row('all store calls', made.length, 'fewer', told(made)),
    ];
  });
}
