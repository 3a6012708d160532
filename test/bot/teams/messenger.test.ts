import type { Conversation } from '../../../bot/conversation/turn/types';
import { startTeams } from '../../support/harness';
import type { TeamsUnderTest } from '../../support/harness';
import { SPEAKERS } from '../../support/people';
import { message } from '../../support/activities';
import { SharedPace } from '../../../bot/teams/pace';

const { socialWorker, officer } = SPEAKERS;
const silent: Conversation = { handle: () => Promise.resolve([]) };
const IDS: Record<string, string> = {
  [socialWorker.aadObjectId]: 'P009',
  [officer.aadObjectId]: 'P005',
};
const WORDS = { card: null, text: 'Complaint CF-26-0042 is due tomorrow.' };

describe('speaking first', () => {
  let bot: TeamsUnderTest;
  beforeEach(async () => {
    bot = await startTeams({
      conversation: silent,
      identify: ({ aadObjectId }) => Promise.resolve(IDS[aadObjectId] ?? null),
    });
  });
  afterEach(async () => {
    expect(bot.connector.unknown).toEqual([]);
    await bot.close();
  });

  it('can’t reach somebody who has never spoken to the bot', async () => {
    expect(await bot.messenger.send('P009', WORDS)).toEqual({
      outcome: 'unreachable',
      code: 'neverSpoken',
    });
  });

  describe('where it is known who somebody is', () => {
    let known: TeamsUnderTest;
    beforeEach(async () => {
      known = await startTeams({
        conversation: silent,
        identify: ({ aadObjectId }) => Promise.resolve(IDS[aadObjectId] ?? null),
        identityOf: (id) => Promise.resolve(id === 'P009' ? socialWorker.aadObjectId : null),
      });
    });
    afterEach(() => known.close());

    it('opens the chat of somebody who has never spoken, once, and writes there', async () => {
      expect(await known.messenger.send('P009', WORDS)).toMatchObject({ code: 'neverSpoken' });
      // Somebody else’s chat shows where chats are.
      await known.say(officer, 'hello');
      expect(await known.messenger.send('P009', WORDS)).toMatchObject({ outcome: 'sent' });
      expect(await known.messenger.send('P009', WORDS)).toMatchObject({ outcome: 'sent' });
      expect(known.connector.opened).toMatchObject([
        { members: [{ id: socialWorker.aadObjectId }], isGroup: false },
      ]);
      expect(known.connector.sent.map(({ conversationId }) => conversationId)).toEqual([
        `a:opened-${socialWorker.aadObjectId}`,
        `a:opened-${socialWorker.aadObjectId}`,
      ]);
      expect(await known.messenger.send('P010', WORDS)).toMatchObject({ code: 'neverSpoken' });
    });

    it.each([
      [403, 'unreachable'],
      [404, 'unreachable'],
      [400, 'unreachable'],
      [429, 'later'],
      [503, 'later'],
    ])('%i when opening it: %s', async (status, outcome) => {
      await known.say(officer, 'hello');
      known.connector.closed = { status, code: 'AsAsked' };
      expect(await known.messenger.send('P009', WORDS)).toMatchObject({ outcome });
      expect(known.connector.opened).toHaveLength(1);
      expect(known.connector.sent).toEqual([]);
    });
  });

  it('reaches a person in their own chat, once they have spoken there', async () => {
    await bot.say(socialWorker, 'hello');
    expect(await bot.messenger.send('P009', WORDS)).toEqual({
      outcome: 'sent',
      activityId: 'sent-1',
    });
    expect(bot.connector.sent).toMatchObject([
      { how: 'send', conversationId: `a:personal-${socialWorker.aadObjectId}` },
    ]);
  });

  it('does not take a channel, a button or an unknown person for somebody’s own chat', async () => {
    await bot.say(socialWorker, 'hello', 'channel');
    await bot.press(socialWorker, 'save');
    await bot.say(SPEAKERS.stranger, 'hello');
    expect(await bot.stores.conversations.list('reference', null, 10, 0)).toEqual([]);
  });

  it('keeps a reference once, and again when the address has changed', async () => {
    await bot.say(socialWorker, 'hello');
    await bot.say(socialWorker, 'hello again');
    const [first] = await bot.stores.conversations.list('reference', null, 10, 0);
    expect(first?.version).toBe(1);
    await bot.post(
      message(socialWorker, bot.connector.url.replace('127.0.0.1', 'localhost'), 'from elsewhere'),
    );
    const [second] = await bot.stores.conversations.list('reference', null, 10, 0);
    expect(second).toMatchObject({ key: 'P009', version: 2 });
  });

  it.each([
    [429, 'Throttled', 30, 30_000],
    [429, 'Throttled', 86_400, 900_000],
    [412, 'PreconditionFailed', undefined, undefined],
    [500, 'ServiceError', undefined, undefined],
    [503, 'ServiceUnavailable', undefined, undefined],
  ])(
    'asks for a later try at %i %s (Retry-After %s), after one request',
    async (status, code, retryAfter, afterMs) => {
      await bot.say(socialWorker, 'hello');
      bot.connector.trouble = {
        status,
        code,
        times: 1,
        ...(retryAfter === undefined ? {} : { retryAfter }),
      };
      const delivery = await bot.messenger.send('P009', WORDS);
      expect(delivery).toMatchObject({
        outcome: 'later',
        code,
        ...(afterMs === undefined ? {} : { afterMs }),
      });
      if (delivery.outcome === 'later') expect(delivery.afterMs).toBeGreaterThanOrEqual(1_000);
      expect(bot.connector.sent).toEqual([]);
    },
  );

  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ])('gives a reference up at %i %s, until the person speaks again', async (status, code) => {
    await bot.say(socialWorker, 'hello');
    bot.connector.trouble = { status, code };
    expect(await bot.messenger.send('P009', WORDS)).toEqual({ outcome: 'unreachable', code });
    bot.connector.trouble = null;
    expect(await bot.messenger.send('P009', WORDS)).toEqual({
      outcome: 'unreachable',
      code: 'neverSpoken',
    });
    await bot.say(socialWorker, 'I am back');
    expect(await bot.messenger.send('P009', WORDS)).toMatchObject({ outcome: 'sent' });
  });

  it('sends the words without the card where Teams refuses it, and gives nobody up for that', async () => {
    await bot.say(socialWorker, 'hello');
    const withCard = { ...WORDS, card: { type: 'AdaptiveCard', version: '1.5', body: [] } };
    bot.connector.trouble = { status: 413, code: 'MessageSizeTooBig', times: 1 };
    expect(await bot.messenger.send('P009', withCard)).toMatchObject({ outcome: 'sent' });
    expect(bot.connector.sent).toMatchObject([{ activity: { text: WORDS.text } }]);
    expect(JSON.stringify(bot.connector.sent)).not.toContain('AdaptiveCard');
    bot.connector.trouble = { status: 400, code: 'BadSyntax', times: 2 };
    expect(await bot.messenger.send('P009', withCard)).toEqual({
      outcome: 'refused',
      code: 'BadSyntax',
    });
    bot.connector.trouble = null;
    expect(await bot.messenger.send('P009', WORDS)).toMatchObject({ outcome: 'sent' });
  });

  it('says "later" when there is no answer at all', async () => {
    await bot.say(socialWorker, 'hello');
    await bot.connector.close();
    expect(await bot.messenger.send('P009', WORDS)).toMatchObject({
      outcome: 'later',
      code: 'ECONNREFUSED',
    });
  });

  it('sends to nowhere but Teams, whatever the store says', async () => {
    await bot.say(socialWorker, 'hello');
    const [kept] = await bot.stores.conversations.list('reference', null, 10, 0);
    const value = kept?.value as { reference: { serviceUrl: string } };
    value.reference.serviceUrl = 'http://evil.example/';
    await bot.stores.conversations.set('reference', 'P009', value, null);
    expect(await bot.messenger.send('P009', WORDS)).toEqual({
      outcome: 'unreachable',
      code: 'untrustedAddress',
    });
  });

  it('two instances share one pace through the store: 30 in any second, and as many as that', async () => {
    const { conversations } = bot.stores;
    let now = Date.UTC(2026, 10, 20, 9);
    const instances = [
      new SharedPace(conversations, () => now),
      new SharedPace(conversations, () => now),
    ];
    const begun = now;
    const sentAt: number[] = [];
    while (now < begun + 5_000) {
      for (const pace of instances) {
        // Each has a dozen under way: whoever has no place within the moment asks again in the next.
        for (let n = 0; n < 12; n += 1) {
          const wait = await pace.take(20);
          if (wait > 20) break;
          sentAt.push(now + wait);
        }
      }
      now += 20;
    }
    const inSecondFrom = (from: number) =>
      sentAt.filter((each) => each >= from && each < from + 1_000).length;
    expect(Math.max(...sentAt.map(inSecondFrom))).toBeLessThanOrEqual(31);
    expect(sentAt.length).toBeGreaterThan(0.95 * 30 * 5);
  });

  it('keeps to Teams’ limit for one conversation: 7 in a second, 8 in two', async () => {
    await bot.say(socialWorker, 'hello');
    const started = performance.now();
    const outcomes = await Promise.all(
      [...Array(9).keys()].map(() => bot.messenger.send('P009', WORDS)),
    );
    const sentAt = outcomes.filter((each) => each.outcome === 'sent').length;
    expect(sentAt + outcomes.filter((each) => each.outcome === 'later').length).toBe(9);
    expect(sentAt).toBeGreaterThanOrEqual(8);
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
  });
});

describe('replies', () => {
  it('are tried again where Teams asks for that, and told as a fault where it stays so', async () => {
    const conversation: Conversation = {
      handle: () => Promise.resolve([{ kind: 'text', text: 'Here you are.' }]),
    };
    const bot = await startTeams({ conversation });
    try {
      bot.connector.trouble = { status: 412, code: 'PreconditionFailed', times: 1 };
      expect((await bot.say(socialWorker, 'hello')).sent).toMatchObject([
        { activity: { text: 'Here you are.' } },
      ]);
      bot.connector.trouble = { status: 403, code: 'Forbidden' };
      const refused = await bot.say(socialWorker, 'hello');
      expect(refused).toMatchObject({ status: 500, body: { code: 'Failed' }, sent: [] });
      expect(JSON.stringify(bot.logged)).not.toMatch(/Here you are|Rahman|hello/);
    } finally {
      await bot.close();
    }
  });
});
