/**
 * One of two worlds: the bot as it is composed, on a store of its own, at a clock that stands still. In the one a
 * complaint was logged and worked on by others; in the other its number was skipped and nothing else happened.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Clock } from '../../bot/host/clock';
import { compose, type Parts } from '../../bot/compose';
import { readSettings } from '../../bot/host/config';
import type { Reply, Scope, Turn } from '../../bot/conversation/turn/types';
import { seedDemo } from '../../bot/local/demo';
import { createLog } from '../../bot/host/log';
import { nudgeMessage } from '../../bot/rounds/nudge-cards';
import { Nudger } from '../../bot/rounds/nudger';
import type { CaseView } from '../../services/cases/view';
import { openStores } from '../../services/stores';
import type { Stores } from '../../services/stores';

/** What figures are grouped from: rows of a case as well. */
const FIGURES = ['figure_points', 'figure_investigations', 'figure_cases'];

export const TODAY = '2026-11-20';
/** A Friday, ten in the morning, London. */
export const NOW = `${TODAY}T10:00:00.000Z`;
/** The number that the complaint has in the one world and nobody has in the other. */
export const HIDDEN = 'CF-27-0010';
/** Seeded, in the Disabled Children's Team: an officer, its manager and its investigator see it. */
export const VISIBLE = 'CF-27-0003';
/** Logged by others after the hidden one, in both worlds. */
export const LATER = 'CF-27-0011';
/** Never given to anything. */
export const UNKNOWN = 'CF-27-0913';

export const OFFICER = 'P004';
/** The mother in the hidden case and the carer in a later one. */
export const COMPLAINANT = 'Mrs Lena Ortiz';

export interface Scenario {
  name: string;
  lineManagement: boolean;
  /** Complained about; null: the excluded person is shut out by a declared conflict instead. */
  subject: string | null;
  excluded: string;
  teamId: string;
  investigator: string;
}

export interface World {
  parts: Parts;
  stores: Stores<CaseView>;
  /** What the store's ports were asked since the last look, in order. */
  calls(): string[];
  say(personId: string, text: string, scope?: Scope): Promise<string>;
  press(
    personId: string,
    verb: string,
    ref: string | null,
    version?: number | null,
    inputs?: Record<string, string>,
  ): Promise<string>;
  turn(personId: string, input: Turn['input'], scope?: Scope): Promise<string>;
  /** The same delivery as the last one, or a first one under a name that stays. */
  again(personId: string, input: Turn['input']): Promise<string>;
  /** A round of reminders at a time; messages go to `told`. */
  nudge(at: string): Promise<void>;
  /** All that was written to a person who had not just spoken. */
  told(personId: string): string[];
  /** Takes a case out of the store, with all that points to it: the world goes on as if there were none. */
  forget(ref: string): void;
  /** Closes the store and leaves its folder to another bot. @returns the folder */
  release(): Promise<string>;
  close(): Promise<void>;
}

function councilFile(folder: string, lineManagement: boolean): string {
  const demo = readFileSync(
    path.join(__dirname, '../../services/councils/files/demo.yaml'),
    'utf8',
  );
  const file = path.join(folder, 'council.yaml');
  const switched = demo.replace(
    'firewall: { lineManagement: false }',
    `firewall: { lineManagement: ${lineManagement} }`,
  );
  if (lineManagement && switched === demo) throw new Error('the demo’s file has changed its shape');
  writeFileSync(file, switched);
  return file;
}

/** Records which of a port's methods were called; the answers are the store's own. */
function counted<T extends object>(name: string, port: T, calls: string[]): T {
  return new Proxy(port, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        calls.push(`${name}.${String(key)}`);
        return Reflect.apply(found, target, args);
      };
    },
  });
}

/** A world with no case but the demo's. */
export async function emptyWorld(lineManagement = false): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'candour-redteam-'));
  const calls: string[] = [];
  const real = await openStores({ dataDir: folder });
  const stores: Stores<CaseView> = {
    cases: counted('cases', real.cases, calls),
    people: real.people,
    conversations: counted('conversations', real.conversations, calls),
    audit: counted('audit', real.audit, calls),
    outbox: real.outbox,
    agenda: real.agenda,
    figures: real.figures,
    ping: () => real.ping(),
    close: () => real.close(),
  };
  const clock: Clock = { millis: () => Date.parse(NOW), iso: () => NOW };
  const settings = readSettings({
    CANDOUR_DATA: folder,
    CANDOUR_COUNCIL: councilFile(folder, lineManagement),
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  const log = createLog('silent');
  const parts = await compose(settings, stores, clock, log);
  const sent: { to: string; said: string }[] = [];
  const messenger = {
    send: (to: string, message: { card: unknown; text: string }) => {
      sent.push({ to, said: JSON.stringify(message) });
      return Promise.resolve({ outcome: 'sent' as const, activityId: `sent-${sent.length}` });
    },
  };
  parts.speakThrough(messenger);
  await seedDemo(parts, NOW);
  let open = true;
  const turns = new Map<string, number>();
  const deliver = async (
    personId: string,
    id: string,
    input: Turn['input'],
    scope: Scope,
  ): Promise<string> => {
    const directory = await parts.people.current();
    const person = directory.byId(personId)!;
    const replies: Reply[] = await parts.conversation.handle({
      id,
      sender: {
        aadObjectId: person.aadObjectId!,
        tenantId: 'tenant',
        name: person.name,
        email: () => Promise.resolve(person.email),
      },
      scope,
      conversationId: scope === 'personal' ? `chat-${personId}` : `shared-${scope}`,
      now: NOW,
      correlationId: 'correlation',
      quoted: null,
      input,
    });
    return JSON.stringify(replies);
  };
  const turn: World['turn'] = (personId, input, scope = 'personal') => {
    // Counted for each person: that somebody else has spoken is no difference between two worlds.
    const no = (turns.get(personId) ?? 0) + 1;
    turns.set(personId, no);
    return deliver(personId, `turn-${personId}-${no}`, input, scope);
  };
  return {
    parts,
    stores,
    calls: () => calls.splice(0),
    turn,
    again: (personId, input) => deliver(personId, 'delivered twice', input, 'personal'),
    say: (personId, text, scope) => turn(personId, { kind: 'text', text }, scope),
    press: (personId, verb, ref, version = null, inputs = {}) =>
      turn(personId, { kind: 'action', action: { verb, ref, version, inputs } }),
    nudge: async (at) => {
      const now = () => Date.parse(at);
      const counts = await new Nudger({
        stores,
        council: parts.council,
        directory: () => parts.people.current(),
        calendar: () => parts.calendar(),
        messenger,
        render: async (bundle) =>
          nudgeMessage(bundle, {
            cases: stores.cases,
            directory: await parts.people.current(),
            now: at,
          }),
        now,
        owner: 'red team',
        log,
        metrics: { nudge: () => undefined },
      }).tick();
      if (counts === null) throw new Error('the round of reminders failed');
    },
    told: (personId) => sent.filter(({ to }) => to === personId).map(({ said }) => said),
    forget: (ref) => {
      const db = new DatabaseSync(path.join(folder, 'candour.sqlite'));
      for (const table of [
        ...FIGURES,
        'bars',
        'reach',
        'facts',
        'tags',
        'events',
        'agenda',
        'cases',
      ])
        db.prepare(`DELETE FROM ${table} WHERE ref = ?`).run(ref);
      db.close();
    },
    release: async () => {
      await real.close();
      open = false;
      return folder;
    },
    close: async () => {
      if (open) await real.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
