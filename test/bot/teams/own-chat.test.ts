import type { Reply } from '../../../bot/conversation/turn/types';
import type { TeamsUnderTest } from '../../support/harness';
import { SPEAKERS } from '../../support/people';
import { Scripted } from '../../support/scripted';
import { CARD, forget, startScripted } from './scripted';

const { socialWorker, manager } = SPEAKERS;

describe('the sender’s own chat, where a channel asked', () => {
  const conversation = new Scripted();
  let bot: TeamsUnderTest;
  beforeAll(async () => {
    bot = await startScripted(conversation);
  });
  afterAll(() => bot.close());
  beforeEach(() => forget(conversation, bot));
  afterEach(() => expect(bot.connector.unknown).toEqual([]));

  const personal: Reply[] = [{ kind: 'personal', card: CARD, text: 'Complaint CF-26-0042.' }];

  it('says that it can’t be reached before the person has spoken to the bot, and nothing more', async () => {
    conversation.replies = personal;
    const { sent } = await bot.say(manager, 'status CF-26-0042', 'channel');
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent)).not.toContain('CF-26-0042.');
    expect(sent[0]?.activity.text).toMatch(/Open a chat with Candour/);
  });

  it('gets the card once the person has spoken there; the channel learns only that it was sent', async () => {
    await bot.say(socialWorker, 'hello');
    conversation.replies = personal;
    const { sent } = await bot.say(socialWorker, 'status CF-26-0042', 'channel');
    expect(sent).toMatchObject([
      {
        how: 'send',
        conversationId: `a:personal-${socialWorker.aadObjectId}`,
        activity: { summary: 'Complaint CF-26-0042.' },
      },
      {
        conversationId: '19:triage@thread.tacv2',
        activity: { text: "I've put the answer in your own chat with me." },
      },
    ]);
  });
});
