/** Channels, group chats and message extensions: nothing personal leaves the sender's own chat. */
import { invoke } from '../../support/activities';
import type { Place } from '../../support/activities';
import { SPEAKERS } from '../../support/people';
import { openBot, partsOf, wordsOf } from '../script';
import type { Bot, Chat } from '../script';

const SHARED = ['19:triage@thread.tacv2', '19:huddle@thread.v2'];
/** Whatever would tell somebody in a channel about a person: names of the directory, words of the cases, the sender's own words. */
const PERSONAL =
  /\b(Nair|Mensah|Rahman|Doyle|Gallagher|mum|dad|foster|rude|short breaks|bathroom|Disabled|taxi|cancelled|on track)\b|2 working days/i;

describe('in a shared chat', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('investigator');
    await me.says('hello');
    await bot.chat('manager').says('hello');
  });
  afterAll(() => bot.close());
  afterEach(() => {
    for (const { conversationId, activity } of bot.connector.sent) {
      // Only the address of the one who asked names anybody; Teams itself put it there.
      const { recipient: _, ...rest } = activity;
      if (SHARED.includes(conversationId)) expect(JSON.stringify(rest)).not.toMatch(PERSONAL);
    }
  });

  const places: Place[] = ['channel', 'groupChat'];
  const lines = [
    'complaint about Priya Nair from mum yesterday, she was rude about the cancelled contact',
    'compliment for Grace Mensah from foster carers - "lovely"',
    'status CF-26-0002',
    'status CF-26-0999',
    'why is CF-26-0002 due on the 9th',
    "what's due",
    "who's late",
    'give 2 to Sean Gallagher',
    'response sent 2 today',
    'untriaged',
    'undo',
    'save',
    'CF-26-0002',
    'is there anything about Priya Nair',
  ];
  it.each(places.flatMap((place) => lines.map((text) => [place, text] as const)))(
    'says nothing personal in a %s after “%s”',
    async (place, text) => {
      const { status, sent } = await bot.say(SPEAKERS.investigator, text, place);
      expect(status).toBe(200);
      expect(sent.length).toBeGreaterThan(0);
      expect(
        sent.filter((each) => SHARED.includes(each.conversationId)).length,
      ).toBeLessThanOrEqual(1);
    },
  );

  it('did none of it: what was typed there is neither kept nor done', async () => {
    (await me.says('save')).sees('There is nothing waiting to be saved');
    (await me.says('status 2')).sees('2 working days late', 'Priya Nair');
    (await bot.chat('officer').says('untriaged')).sees('2 cases');
  });

  it('puts a case into the sender’s own chat, and a refusal as well', async () => {
    for (const [ref, says] of [
      ['CF-26-0002', 'Complaint CF-26-0002'],
      ['CF-26-0999', 'I can’t help with that here.'],
    ] as const) {
      const { sent } = await bot.say(SPEAKERS.investigator, `status ${ref}`, 'channel');
      expect(sent.map((each) => each.conversationId)).toEqual([
        `a:personal-${me.who.aadObjectId}`,
        SHARED[0],
      ]);
      expect(sent[0]?.activity.summary).toContain(says);
      expect(sent[1]?.activity.text).toBe("I've put the answer in your own chat with me.");
    }
  });

  it('gives counts, help and the safety route to everyone', async () => {
    const said = async (text: string) => {
      const { sent } = await bot.say(SPEAKERS.manager, text, 'channel');
      return sent.map(({ activity }) => activity.summary ?? activity.text).join('\n');
    };
    expect(await said("how's my team doing?")).toMatch(/Open: \d+\nDue this week: \d+\nLate: \d+/);
    expect(await said('help')).toMatch(/counts and references only/);
    expect(await said('he is threatening to kill himself')).toMatch(/ring 999/);
    expect((await bot.say(SPEAKERS.manager, 'ta', 'channel')).sent).toEqual([]);
  });

  it('tells someone it has never met how to open a chat, and no more', async () => {
    const { sent } = await bot.say(SPEAKERS.otherManager, 'status CF-26-0002', 'channel');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.activity.text).toMatch(/Open a chat with Candour, say hello, and ask again/);
  });

  it.each([403, 404])(
    'whose own chat answers %i (blocked, uninstalled) is told how to open one, and the channel nothing else',
    async (status) => {
      await bot.chat('officer').says('hello');
      bot.connector.trouble = { status, code: 'Gone', times: 1 };
      const { sent } = await bot.say(SPEAKERS.officer, 'mum says Priya Nair was rude', 'channel');
      expect(sent.map(({ conversationId }) => conversationId)).toEqual([SHARED[0]]);
      expect(sent[0]?.activity.text).toMatch(/Open a chat with Candour, say hello, and ask again/);
      await bot.chat('officer').says('hello');
      const again = await bot.say(SPEAKERS.officer, 'mum says Priya Nair was rude', 'channel');
      expect(again.sent[0]?.conversationId).toBe(`a:personal-${SPEAKERS.officer.aadObjectId}`);
    },
  );

  it('does nothing for a card that was forwarded into a channel', async () => {
    const { body, sent } = await bot.press(
      SPEAKERS.investigator,
      'case.open',
      { ref: 'CF-26-0002' },
      'channel',
    );
    expect(body['value']).toMatch(/In a shared chat I only give counts/);
    expect(sent).toEqual([]);
  });

  it('greets nobody when it is added to a team', async () => {
    const added = { ...me.typed(''), type: 'installationUpdate', action: 'add' };
    const channel = {
      id: SHARED[0],
      conversationType: 'channel',
      isGroup: true,
      tenantId: '11111111-1111-4111-8111-111111111111',
    };
    expect((await bot.post({ ...added, conversation: channel })).sent).toEqual([]);
  });
});

describe('message extensions', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
    await me.says('hello');
  });
  afterAll(() => bot.close());

  const ask = async (name: string, value: unknown) =>
    (await bot.post(invoke(me.who, bot.connector.url, name, value))).body;
  const search = async (typed: string) => {
    const parameters = [{ name: 'query', value: typed }];
    const { composeExtension } = (await ask('composeExtension/query', {
      commandId: 'findCase',
      parameters,
    })) as {
      composeExtension: {
        attachments: { content: unknown; preview: { content: { title: string; text: string } } }[];
      };
    };
    return composeExtension.attachments;
  };

  it('logs a message that somebody chose: the words, the day it was sent, one case', async () => {
    const messagePayload = {
      createdDateTime: '2026-03-09T16:20:00Z',
      body: {
        contentType: 'html',
        content: '<p>Mum rang, she is <b>not happy about me</b> and wants to complain</p>',
      },
    };
    const opened = await ask('composeExtension/fetchTask', {
      commandId: 'logMessage',
      messagePayload,
    });
    expect(wordsOf(opened)).toMatch(/Mum rang, she is not happy about me/);
    expect(wordsOf(opened)).toContain('2026-03-09');
    // "me" in somebody else's message is not the one who logs it.
    const about = partsOf(opened).find((part) => part['id'] === 'about');
    expect(about?.['value']).toBeFalsy();
    const button = partsOf(opened).find((part) => part['title'] === 'Use these');
    const fields = { feedbackType: 'complaint', receivedOn: '2026-03-09' };
    const again = await ask('composeExtension/submitAction', {
      commandId: 'logMessage',
      data: { ...(button?.['data'] as object), ...fields },
    });
    expect(wordsOf(again)).toMatch(/This looks like a complaint|Please answer/);
    const save = partsOf(again).find((part) => part['title'] === 'Save')?.['data'] as object;
    const saved = await ask('composeExtension/submitAction', {
      commandId: 'logMessage',
      data: save,
    });
    expect(wordsOf(saved)).toContain('Saved. The reference is CF-26-0010.');
    const twice = await ask('composeExtension/submitAction', {
      commandId: 'logMessage',
      data: save,
    });
    expect(wordsOf(twice)).toContain('Saved. The reference is CF-26-0010.');
  });

  it('reads “yesterday” from the day on which the message was sent, and stops for a child in danger', async () => {
    const open = async (content: string) =>
      wordsOf(
        await ask('composeExtension/fetchTask', {
          commandId: 'logMessage',
          messagePayload: {
            createdDateTime: '2026-03-06T09:00:00Z',
            body: { contentType: 'text', content },
          },
        }),
      );
    expect(await open('complaint from dad yesterday about the bathroom')).toContain('2026-03-05');
    expect(await open('he says he will kill himself tonight')).toMatch(
      /safeguarding procedure now/,
    );
  });

  it('finds one’s own cases; what goes into the chat says only the reference', async () => {
    const [hit, ...more] = await search('10');
    expect(more).toEqual([]);
    expect(hit?.preview.content.title).toBe('CF-26-0010');
    expect(JSON.stringify(hit?.content)).not.toMatch(PERSONAL);
    expect(await search('')).not.toHaveLength(0);
    // By what it holds, and by how its words begin; every word must be there.
    const [named, ...others] = await search('complaint wants');
    expect(others).toEqual([]);
    expect(named?.preview.content.title).toBe('CF-26-0010');
    const own = await search('short breaks');
    expect(own.map((h) => h.preview.content.title)).toEqual(['CF-26-0002']);
    expect(await search('complaint zebra')).toEqual([]);
    // A case of another team and words that no case of one's own holds are the same nothing.
    expect(await search('6')).toEqual([]);
    expect(await search('999')).toEqual([]);
  });
});
