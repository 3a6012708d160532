import type { Conversation, Reply } from '../../../bot/conversation/turn/types';
import { invoke, message } from '../../support/activities';
import { startTeams } from '../../support/harness';
import { SPEAKERS } from '../../support/people';

const { socialWorker, officer } = SPEAKERS;
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] };

describe('when the conversation fails', () => {
  const broken: Conversation = {
    handle(turn) {
      if (turn.sender.aadObjectId === officer.aadObjectId)
        return Promise.resolve([{ kind: 'text', text: 'Fine.' }]);
      throw new Error('Mohammed Rahman wrote: she shouted');
    },
  };

  it('says so with a reference that the log knows, and neither words nor names in the log', async () => {
    const bot = await startTeams({ conversation: broken });
    try {
      const { status, sent } = await bot.say(socialWorker, 'she shouted at us');
      expect(status).toBe(200);
      const [, reference = '-'] = /quote ([0-9a-f]{8})/.exec(sent[0]?.activity.text ?? '') ?? [];
      const lines = bot.logged.filter((line) => line.includes(reference));
      expect(lines.some((line) => line.includes('the conversation failed'))).toBe(true);
      expect(bot.logged.join()).not.toMatch(/shouted|Rahman|6c2fb003|a:personal/);
    } finally {
      await bot.close();
    }
  });

  it('answers a button and a search in a form that shows, and everybody else as before', async () => {
    const bot = await startTeams({ conversation: broken });
    try {
      expect((await bot.press(socialWorker, 'save')).body['value']).toMatch(
        /Something went wrong on my side/,
      );
      const search = await bot.post(
        invoke(socialWorker, bot.connector.url, 'composeExtension/query', { parameters: [] }),
      );
      expect(search.body).toMatchObject({ composeExtension: { type: 'message' } });
      expect((await bot.say(officer, 'hello')).sent).toMatchObject([
        { activity: { text: 'Fine.' } },
      ]);
    } finally {
      await bot.close();
    }
  });

  it('still answers a person when keeping their address fails', async () => {
    const bot = await startTeams({
      conversation: broken,
      identify: () => Promise.reject(new Error('store away')),
    });
    try {
      expect((await bot.say(officer, 'hello')).sent).toMatchObject([
        { activity: { text: 'Fine.' } },
      ]);
    } finally {
      await bot.close();
    }
  });
});

describe('when an answer takes longer than an invoke may', () => {
  it('answers the button in time, and the card changes when the work is done', async () => {
    let release: (replies: Reply[]) => void = () => {};
    const slow: Conversation = { handle: () => new Promise((resolve) => (release = resolve)) };
    const bot = await startTeams({ conversation: slow, invokeBudgetMs: 60 });
    try {
      const { body } = await bot.press(socialWorker, 'save');
      expect(body['value']).toMatch(/still working/);
      release([{ kind: 'replace', card: CARD, text: 'Saved.' }]);
      await bot.connector.until(1);
      expect(bot.connector.sent).toMatchObject([
        { how: 'update', activityId: 'pressed-card', activity: { summary: 'Saved.' } },
      ]);
    } finally {
      await bot.close();
    }
  });
});

describe('a flood', () => {
  it('of 200 messages from 20 people at once is answered in full', async () => {
    const conversation: Conversation = {
      handle: (turn) =>
        Promise.resolve([
          { kind: 'text', text: turn.input.kind === 'text' ? turn.input.text : '-' },
        ]),
    };
    const bot = await startTeams({ conversation });
    try {
      const people = [...Array(20).keys()].map((n) => ({
        ...socialWorker,
        aadObjectId: `person-${n}`,
      }));
      const posts = people.flatMap((person) =>
        [...Array(10).keys()].map((n) =>
          message(person, bot.connector.url, `${person.aadObjectId}/${n}`),
        ),
      );
      const statuses = await Promise.all(posts.map(async (post) => (await bot.post(post)).status));
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(new Set(bot.connector.sent.map((each) => each.activity.text)).size).toBe(200);
    } finally {
      await bot.close();
    }
  });
});
