import type { Conversation } from '../../../bot/conversation/turn/types';
import {
  deleted,
  edited,
  execute,
  installed,
  message,
  submit,
  undeleted,
} from '../../support/activities';
import { startTeams } from '../../support/harness';
import type { TeamsUnderTest } from '../../support/harness';
import { SPEAKERS, TENANT } from '../../support/people';
import { Scripted } from '../../support/scripted';
import { CARD, forget, startScripted } from './scripted';

const { socialWorker, officer } = SPEAKERS;

describe('the Teams side, over HTTP', () => {
  const conversation = new Scripted();
  let bot: TeamsUnderTest;
  beforeAll(async () => {
    bot = await startScripted(conversation);
  });
  afterAll(() => bot.close());
  beforeEach(() => forget(conversation, bot));
  afterEach(() => expect(bot.connector.unknown).toEqual([]));

  describe('messages', () => {
    it('hands over who spoke, where and what, and sends the sentence back as a reply', async () => {
      conversation.replies = [{ kind: 'text', text: 'Hello.' }];
      const { status, sent } = await bot.say(socialWorker, 'hello');
      expect(status).toBe(200);
      expect(conversation.last).toMatchObject({
        scope: 'personal',
        sender: {
          aadObjectId: socialWorker.aadObjectId,
          tenantId: TENANT,
          name: 'Mohammed Rahman',
        },
        input: { kind: 'text', text: 'hello' },
      });
      expect(conversation.last.now).toMatch(/^2026-11-20T09:0/);
      expect(sent).toMatchObject([{ how: 'reply', activity: { type: 'message', text: 'Hello.' } }]);
    });

    it('sends a card with its plain twin as the summary, not as text above it', async () => {
      conversation.replies = [{ kind: 'card', card: CARD, text: 'A case, in words.' }];
      const { sent } = await bot.say(socialWorker, 'status');
      expect(sent[0]?.activity).toMatchObject({
        summary: 'A case, in words.',
        attachments: [{ content: CARD }],
      });
      expect(sent[0]?.activity.text).toBeUndefined();
    });

    it('takes the mention of the bot out of a channel message, and leaves a colleague’s name', async () => {
      const activity = message(
        socialWorker,
        bot.connector.url,
        'thanks to <at>Priya Nair</at> &nbsp;today',
        'channel',
      );
      const colleague = {
        type: 'mention',
        mentioned: { id: '29:priya' },
        text: '<at>Priya Nair</at>',
      };
      await bot.post({ ...activity, entities: [...(activity.entities as object[]), colleague] });
      expect(conversation.last).toMatchObject({
        scope: 'channel',
        input: { text: 'thanks to Priya Nair  today' },
      });
    });

    it('gives one delivery of an activity the same turn id as the next, and two messages different ones', async () => {
      const once = message(socialWorker, bot.connector.url, 'log it');
      await bot.post(once);
      await bot.post(once);
      await bot.say(socialWorker, 'log it');
      const ids = conversation.turns.map((turn) => turn.id);
      expect(ids[0]).toBe(ids[1]);
      expect(ids[2]).not.toBe(ids[0]);
    });

    it('hands over an edit and a deletion with the turn that the message was, and each delivery of them as the same', async () => {
      const first = message(socialWorker, bot.connector.url, 'complaint from mum');
      await bot.post(first);
      const of = conversation.last.id;
      const edit = edited(first, 'complaint from <b>dad</b> &amp; mum');
      await bot.post(edit);
      expect(conversation.last.input).toEqual({
        kind: 'edited',
        of,
        text: 'complaint from <b>dad</b> & mum',
        restored: false,
      });
      await bot.post(edit);
      await bot.post(edited(first, 'complaint from gran', '2026-11-20T09:09:00.000Z'));
      await bot.post(deleted(first));
      expect(conversation.last.input).toEqual({ kind: 'deleted', of });
      await bot.post(undeleted(first));
      expect(conversation.last.input).toMatchObject({ kind: 'edited', of, restored: true });
      const [, once, again, other, gone, back] = conversation.turns.map((turn) => turn.id);
      expect(again).toBe(once);
      expect(new Set([of, once, other, gone, back]).size).toBe(5);
    });

    it.each([
      ['messageUpdate', 'somethingElse'],
      ['messageUpdate', undefined],
      ['messageDelete', 'hardDeleteMessage'],
      ['messageDelete', 7],
    ])('passes by a %s of the kind %s', async (type, eventType) => {
      const first = message(socialWorker, bot.connector.url, 'complaint from mum');
      const other = {
        ...first,
        type,
        channelData: { ...(first['channelData'] as object), eventType },
      };
      expect((await bot.post(other)).status).toBe(200);
      expect(conversation.turns).toEqual([]);
    });

    it('takes 100,000 characters, and answers 100,001 with a sentence', async () => {
      await bot.say(socialWorker, 'x'.repeat(100_000));
      expect(conversation.last.input).toMatchObject({ kind: 'text', text: 'x'.repeat(100_000) });
      conversation.turns = [];
      const { sent } = await bot.say(socialWorker, 'x'.repeat(100_001));
      expect(conversation.turns).toEqual([]);
      expect(sent[0]?.activity.text).toMatch(
        /longer than I can take in one message \(100,000 characters\)/,
      );
    });

    it('reads the sender’s e-mail address from the roster', async () => {
      let email: string | null = 'not asked';
      const ask: Conversation = {
        handle: async (turn) => ((email = await turn.sender.email()), []),
      };
      const other = await startTeams({ conversation: ask });
      try {
        await other.say(officer, 'hello');
        expect(email).toBe('sam.doyle@council.example');
        other.connector.members = other.connector.members.map((each) => ({
          ...each,
          tenantId: 'another',
        }));
        await other.say(officer, 'hello');
        expect(email).toBeNull();
        other.connector.members = [];
        await other.say(officer, 'hello');
        expect(email).toBeNull();
      } finally {
        await other.close();
      }
    });

    it('hands over that the app was installed, and nothing for other events', async () => {
      await bot.post(installed(socialWorker, bot.connector.url));
      expect(conversation.last.input).toEqual({ kind: 'installed' });
      conversation.turns = [];
      const update = {
        ...installed(socialWorker, bot.connector.url),
        type: 'conversationUpdate',
        membersAdded: [],
      };
      expect((await bot.post(update)).status).toBe(200);
      expect(conversation.turns).toEqual([]);
    });

    it('takes the messages of one conversation in order, while another conversation goes ahead', async () => {
      const order: string[] = [];
      let release = () => {};
      const gate = new Promise<void>((resolve) => (release = resolve));
      const slow: Conversation = {
        async handle(turn) {
          const text = turn.input.kind === 'text' ? turn.input.text : '';
          if (text === 'first') await gate;
          order.push(text);
          return [];
        },
      };
      const other = await startTeams({ conversation: slow });
      try {
        const first = other.say(socialWorker, 'first');
        await new Promise((resolve) => setTimeout(resolve, 50));
        const second = other.say(socialWorker, 'second');
        await other.say(officer, 'elsewhere');
        release();
        await Promise.all([first, second]);
        expect(order).toEqual(['elsewhere', 'first', 'second']);
      } finally {
        await other.close();
      }
    });
  });

  describe('cards', () => {
    it('answers Action.Execute with the card that takes its place', async () => {
      conversation.replies = [{ kind: 'replace', card: CARD, text: 'Saved.' }];
      const data = {
        ref: 'CF-26-0042',
        version: 3,
        note: 'by hand',
        urgent: true,
        msteams: { x: 1 },
      };
      const { body, sent } = await bot.press(socialWorker, 'save', data);
      expect(conversation.last.input).toEqual({
        kind: 'action',
        action: {
          verb: 'save',
          ref: 'CF-26-0042',
          version: 3,
          inputs: { note: 'by hand', urgent: 'true' },
        },
      });
      expect(body).toEqual({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: CARD,
      });
      expect(sent).toEqual([]);
    });

    it('answers Action.Execute with a notice, and sends further replies as messages', async () => {
      conversation.replies = [{ kind: 'toast', text: 'Noted.' }];
      const toast = await bot.press(socialWorker, 'onTrack');
      expect(toast.body).toMatchObject({
        type: 'application/vnd.microsoft.activity.message',
        value: 'Noted.',
      });
      conversation.replies = [{ kind: 'card', card: CARD, text: 'Why.' }];
      const card = await bot.press(socialWorker, 'why');
      expect(card.sent).toMatchObject([{ activity: { summary: 'Why.' } }]);
      expect(card.body).toMatchObject({ value: "I've answered below." });
    });

    it('changes the pressed card after Action.Submit, or sends a new one where it can’t be changed', async () => {
      conversation.replies = [{ kind: 'replace', card: CARD, text: 'Saved.' }];
      const changed = await bot.post(
        submit(socialWorker, bot.connector.url, { verb: 'save', ref: 'draft-1', version: 1 }),
      );
      expect(changed.sent).toMatchObject([
        { how: 'update', activityId: 'pressed-card', activity: { summary: 'Saved.' } },
      ]);
      bot.connector.trouble = { status: 501, how: 'update' };
      const fresh = await bot.post(
        submit(socialWorker, bot.connector.url, { verb: 'save', ref: 'draft-1', version: 1 }),
      );
      expect(fresh.sent).toMatchObject([{ how: 'reply', activity: { summary: 'Saved.' } }]);
    });

    it.each([
      ['no verb', { action: { type: 'Action.Execute', data: {} } }],
      ['a verb of the wrong kind', { action: { verb: 7 } }],
      ['a version that is no number', { action: { verb: 'save', data: { version: 'three' } } }],
      ['an input that is an object', { action: { verb: 'save', data: { note: { deep: 1 } } } }],
      [
        'an input of 100,001 characters',
        { action: { verb: 'save', data: { note: 'x'.repeat(100_001) } } },
      ],
      [
        '61 inputs',
        {
          action: {
            verb: 'save',
            data: Object.fromEntries([...Array(61).keys()].map((i) => [`i${i}`, 'x'])),
          },
        },
      ],
      ['nothing at all', undefined],
    ])('answers a card with %s kindly and hands nothing over', async (_what, value) => {
      const { status, body } = await bot.post({
        ...execute(socialWorker, bot.connector.url, 'save'),
        value,
      });
      expect(status).toBe(200);
      expect(body['value']).toMatch(/That card can't be used any more/);
      expect(conversation.turns).toEqual([]);
    });
  });
});
