/** A quoted reply names the message that it quotes: whose case or draft that was is found in the chat's memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ChatMemory, MEMORY, ownChat } from '../../../bot/conversation/turn/chat-memory';
import type { ShownCard } from '../../../bot/conversation/turn/memory-shape';
import { SentCards, showing, toldOf } from '../../../bot/conversation/turn/sent-cards';
import { EMPTY } from '../../../bot/conversation/turn/memory-shape';
import type { Stores } from '../../../services/stores';
import { NOW, openBot, type Bot, type Chat } from '../script';

const { openStores } = createRequire(__filename)('../../../services/stores') as {
  openStores: (options: { dataDir: string }) => Promise<Stores>;
};
/** The bot's clock runs on from NOW. */
const LATER = Date.parse(NOW) + 60_000;

describe('cards that were sent', () => {
  let dataDir: string;
  let bot: Bot;
  let officer: Chat;
  let stores: Stores;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'candour-sent-'));
    bot = await openBot({ dataDir });
    stores = await openStores({ dataDir });
    officer = bot.chat('officer');
  });
  afterAll(async () => {
    await stores.close();
    await rm(dataDir, { recursive: true });
  });

  const shown = async (personId = 'P005') => {
    const memory = await new ChatMemory(stores.conversations, ownChat(personId), LATER).read();
    return new Map(memory.shown.map(({ activityId, ref }: ShownCard) => [activityId, ref]));
  };
  const lastSent = () => bot.connector.last()?.activityId ?? '';

  it('are known by the next turn: a case, a draft, and no list', async () => {
    await officer.says('status 3');
    const status = lastSent();
    await officer.says('untriaged');
    const list = lastSent();
    await officer.says('complaint from mum received yesterday about the taxi');
    const draft = lastSent();
    const id = String(officer.button('Save').data['ref']);
    await officer.says('discard');
    const known = await shown();
    expect(known.get(status)).toBe('CF-26-0003');
    expect(known.get(draft)).toBe(id);
    expect(known.has(list)).toBe(false);
  });

  it('a pressed card is about what it has become', async () => {
    await officer.presses('case.open', { ref: 'CF-26-0004' });
    await officer.says('help');
    expect((await shown()).get('pressed-card')).toBe('CF-26-0004');
    await officer.presses('list.open', { ref: 'mine' });
    await officer.says('help');
    expect((await shown()).has('pressed-card')).toBe(false);
  });

  it('one asked for in a shared chat is known where it went: in one’s own', async () => {
    await bot.say(officer.who, 'status 3', 'groupChat');
    const own = bot.connector.sent.findLast(({ conversationId }) =>
      conversationId.startsWith('a:'),
    );
    await officer.says('help');
    expect((await shown()).get(own?.activityId ?? '')).toBe('CF-26-0003');
  });

  it('a reply that quotes one means its case, not the one shown last', async () => {
    await officer.says('status 3');
    const quoted = { type: 'quotedReply', quotedReply: { messageId: lastSent() } };
    await officer.says('status 4');
    const typed = { ...officer.typed('status'), entities: [quoted] };
    (await officer.posts(typed)).sees('Complaint CF-26-0003');
    // From then on it is the case that they talk of.
    (await officer.says('status')).sees('Complaint CF-26-0003');
  });

  it('a quoted message that is not known changes nothing', async () => {
    await officer.says('status 4');
    const quoted = { type: 'quotedReply', quotedReply: { messageId: 'someone else’s' } };
    (await officer.posts({ ...officer.typed('status'), entities: [quoted] })).sees('CF-26-0004');
  });

  it('the last one before the bot stops is kept as well', async () => {
    await officer.says('status 8');
    const last = lastSent();
    await bot.close();
    expect((await shown()).get(last)).toBe('CF-26-0008');
  });

  it('are written by themselves where no turn follows', async () => {
    const store = stores.conversations;
    const sent = new SentCards(store, 10);
    sent.note('personal|X1', { activityId: 'a1', about: 'CF-26-0001' }, LATER);
    sent.note('personal|X2', { activityId: 'a2', about: 'CF-26-0002' }, LATER);
    expect(sent.take('personal|X2')).toHaveLength(1);
    for (let tries = 0; tries < 500 && !(await store.get(MEMORY, 'personal|X1', LATER)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await shown('X1')).get('a1')).toBe('CF-26-0001');
    expect(await store.get(MEMORY, 'personal|X2', LATER)).toBeNull();
  });
});

it('keeps the last thirty', () => {
  let memory = EMPTY;
  for (let n = 1; n <= 40; n += 1)
    memory = showing([{ activityId: `a${n}`, about: 'CF-26-0001' }], LATER)(memory);
  expect(memory.shown.map(({ activityId }) => activityId)).toEqual(
    Array.from({ length: 30 }, (_, n) => `a${n + 11}`),
  );
});

it('a message that the bot wrote of its own accord is what “it” means, too', () => {
  const memory = toldOf('CF-26-0005', 'a1', LATER)(EMPTY);
  expect(memory.it?.ref).toBe('CF-26-0005');
  expect(memory.shown).toMatchObject([{ activityId: 'a1', ref: 'CF-26-0005', kind: 'case' }]);
});
