/** The store is away, Teams is busy: a sentence, nothing half done, and everything as before once it is back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClock } from '../../../bot/host/clock';
import { compose } from '../../../bot/compose';
import { readSettings } from '../../../bot/host/config';
import { createLog } from '../../../bot/host/log';
import type { Conversation } from '../../../bot/conversation/turn/types';
import { STORE_AWAY } from '../../../bot/wording/refusals';
import { StoreError } from '../../../services/cases/ports';
import type { CaseStore } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { openStores } from '../../../services/stores';
import type { Stores } from '../../../services/stores/types';
import { startTeams } from '../../support/harness';
import type { TeamsUnderTest } from '../../support/harness';
import { NOW, openBot, Chat } from '../script';
import type { Bot } from '../script';
import { SPEAKERS } from '../../support/people';

/** The real stores, until somebody pulls the plug: then every call to them fails as a lost database does. */
function withPlug(stores: Stores<CaseView>): {
  stores: Stores<CaseView>;
  out: (parts: string[]) => void;
} {
  let pulled: string[] = [];
  const guard = <T extends object>(part: T, name: string): T =>
    new Proxy(part, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown =>
          pulled.includes(name) || pulled.includes(`${name}.${String(key)}`)
            ? Promise.reject(new StoreError('unavailable', 'the plug is out'))
            : (value as (...all: unknown[]) => unknown).apply(target, args);
      },
    });
  const wrapped: Stores<CaseView> = {
    ...stores,
    cases: guard<CaseStore<CaseView>>(stores.cases, 'cases'),
    people: guard(stores.people, 'people'),
    conversations: guard(stores.conversations, 'conversations'),
    audit: guard(stores.audit, 'audit'),
    ping: () => stores.ping(),
    close: () => stores.close(),
  };
  return { stores: wrapped, out: (parts) => (pulled = parts) };
}

describe('while the store is away', () => {
  let dataDir: string;
  let stores: Stores<CaseView>;
  let plug: ReturnType<typeof withPlug>;
  let bot: TeamsUnderTest;
  let me: Chat;
  const logged: string[] = [];
  beforeAll(async () => {
    // The conversation is the real one over a real store; only the line between them can be cut.
    dataDir = await mkdtemp(path.join(tmpdir(), 'candour-away-'));
    stores = await openStores({ dataDir });
    plug = withPlug(stores);
    const log = createLog('trace', { write: (line: string) => void logged.push(line) });
    const parts = await compose(
      readSettings({ CANDOUR_NOW: NOW }),
      plug.stores,
      createClock(NOW),
      log,
    );
    const conversation: Conversation = parts.conversation;
    bot = await startTeams({
      conversation,
      now: NOW,
      identify: (sender) => parts.identify(sender),
    });
    me = new Chat(bot, SPEAKERS.socialWorker);
  });
  beforeEach(() => plug.out([]));
  afterAll(async () => {
    await bot.close();
    await stores.close();
    await rm(dataDir, { recursive: true });
  });

  const everything = ['cases', 'people', 'conversations', 'audit'];
  const count = () =>
    stores.cases.count({ reach: { viewerId: 'P005', grants: 'all' }, order: 'newest' });

  it.each(['status 2', 'complaint from mum today', 'save', 'help', 'undo', "what's due"])(
    'answers “%s” with the sentence, and the right answer once it is back',
    async (text) => {
      await me.says('hello');
      plug.out(everything);
      (await me.says(text)).sees(STORE_AWAY);
      plug.out([]);
      (await me.says('status CF-26-0999')).seesNo(STORE_AWAY);
    },
  );

  it.each([
    ['the case can’t be written', ['cases.insert'], STORE_AWAY, STORE_AWAY],
    [
      'the draft can’t be closed',
      ['conversations.put'],
      /Recorded on CF-26-\d+: Received and logged\. I can’t show the case just now/,
      /That is already recorded, on CF-26-\d+\./,
    ],
    ['nothing can be reached', everything, STORE_AWAY, STORE_AWAY],
  ])('saves one case in the end when %s at the first press', async (_what, out, first, again) => {
    const before = await count();
    await me.says('complaint from mum today about the bus');
    const { data } = me.button('Save');
    plug.out(out);
    (await me.presses('draft.save', data)).sees(first);
    (await me.presses('draft.save', data)).sees(again);
    plug.out([]);
    (await me.presses('draft.save', data)).sees('Saved. The reference is');
    const ref = me.ref();
    await me.presses('draft.save', data);
    expect(me.ref()).toBe(ref);
    expect(await count()).toBe(before + 1);
  });

  it('logs the fault without a word of what was typed or who typed it', async () => {
    plug.out(everything);
    await me.says('complaint about Priya Nair from mum today');
    expect(logged.join('\n')).toMatch(/store unavailable/);
    expect(logged.join('\n')).not.toMatch(/Priya|Nair|Rahman|mum|P009|6c2fb003/);
  });
});

describe('while Teams is busy', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await openBot();
  });
  afterAll(() => bot.close());
  afterEach(() => (bot.connector.trouble = null));

  it.each([429, 502, 503, 504, 412, 'hangsUp' as const])(
    'sends the answer again after a passing %s',
    async (status) => {
      bot.connector.trouble = { status, times: 2 };
      const { sent } = await bot.say(SPEAKERS.socialWorker, 'help');
      expect(sent).toHaveLength(1);
    },
  );

  it('gives up on a lasting 500 with a plain HTTP status, and has done the work once', async () => {
    const me = bot.chat('socialWorker');
    bot.connector.trouble = { status: 500 };
    const typed = me.typed('complaint from mum today about the bus');
    expect((await bot.post(typed)).status).toBeGreaterThanOrEqual(200);
    bot.connector.trouble = null;
    // Teams delivers it again: the same draft.
    await me.posts(typed);
    (await me.taps('Save')).sees('Saved. The reference is CF-26-0010.');
    (await me.says('save')).sees('There is nothing waiting to be saved');
  });
});
