import type { Conversation, Turn } from '../../../bot/conversation/turn/types';
import { isTrustedServiceUrl } from '../../../bot/teams/activity';
import { execute, installed, message } from '../../support/activities';
import { startTeams } from '../../support/harness';
import type { TeamsUnderTest } from '../../support/harness';
import { SPEAKERS, TENANT } from '../../support/people';

const { socialWorker } = SPEAKERS;
const FOREIGN = '99999999-9999-4999-8999-999999999999';

describe('what the door lets in', () => {
  const turns: Turn[] = [];
  const conversation: Conversation = {
    handle: (turn) => {
      turns.push(turn);
      return Promise.resolve([{ kind: 'toast', text: 'Yes.' }]);
    },
  };
  let bot: TeamsUnderTest;
  beforeAll(
    async () => (bot = await startTeams({ conversation, identify: () => Promise.resolve('P009') })),
  );
  afterAll(() => bot.close());
  beforeEach(() => {
    turns.length = 0;
    bot.connector.sent.length = 0;
  });

  const say = () => message(socialWorker, bot.connector.url, 'status CF-26-0042');

  it('answers a message without a sender with a sentence, and hands nothing over', async () => {
    const { status, sent } = await bot.post({ ...say(), from: { id: '29:x', name: 'Somebody' } });
    expect(status).toBe(200);
    expect(sent[0]?.activity.text).toMatch(/can't tell who is asking/);
    const none = await bot.post({ ...say(), from: undefined });
    expect(none.sent[0]?.activity.text).toMatch(/can't tell who is asking/);
    expect(turns).toEqual([]);
  });

  it('answers a message without a tenant with a sentence, and hands nothing over', async () => {
    const activity = {
      ...say(),
      channelData: {},
      conversation: { id: 'a:1', conversationType: 'personal' },
    };
    const { sent } = await bot.post(activity);
    expect(sent[0]?.activity.text).toMatch(/can't tell who is asking/);
    expect(turns).toEqual([]);
  });

  it.each([
    [
      'conversation',
      { conversation: { id: 'a:1', conversationType: 'personal', tenantId: FOREIGN } },
    ],
    ['channel data', { channelData: { tenant: { id: FOREIGN } } }],
    [
      'sender',
      { from: { id: '29:x', name: 'X', aadObjectId: socialWorker.aadObjectId, tenantId: FOREIGN } },
    ],
  ])('refuses an activity whose %s names another tenant than the rest', async (_where, part) => {
    const { sent } = await bot.post({ ...say(), ...part });
    expect(sent[0]?.activity.text).toMatch(/isn't set up for your organisation/);
    expect(turns).toEqual([]);
  });

  it.each([
    ['no address to reply to', { serviceUrl: undefined }],
    ['an address that is no URL', { serviceUrl: 'localhost' }],
    ['no type', { type: undefined }],
    ['no conversation', { conversation: undefined }],
    ['no recipient', { recipient: undefined }],
    [
      'NUL in an id',
      { conversation: { id: 'a:\0', conversationType: 'personal', tenantId: TENANT } },
    ],
  ])('answers 400 to an activity with %s', async (_what, part) => {
    const { status, sent } = await bot.post({ ...say(), ...part });
    expect([status, sent, turns]).toEqual([400, [], []]);
  });

  it('sends nothing to an address that is not Teams, not even a refusal', async () => {
    const { status, sent } = await bot.post({ ...say(), serviceUrl: 'http://192.0.2.1:1/' });
    expect([status, sent, turns]).toEqual([200, [], []]);
  });

  it('counts a place of an unknown kind as a group, where nothing personal is said', async () => {
    await bot.post({ ...say(), conversation: { id: '19:x', tenantId: TENANT } });
    expect(turns[0]?.scope).toBe('groupChat');
  });

  it('goes on answering others after all this', async () => {
    expect((await bot.say(socialWorker, 'hello')).sent).toMatchObject([
      { activity: { text: 'Yes.' } },
    ]);
  });
});

describe('tenants, in Teams mode', () => {
  it('lets in the tenants of the list only, for every type of activity', async () => {
    const turns: Turn[] = [];
    const conversation: Conversation = {
      handle: (turn) => (turns.push(turn), Promise.resolve([])),
    };
    // Without an app id nobody is authenticated; what is tested here is the list behind it.
    const bot = await startTeams({
      conversation,
      settings: { mode: 'teams', allowedTenants: [FOREIGN] },
    });
    try {
      const url = 'https://smba.trafficmanager.net/uk/';
      const press = await bot.post(execute(socialWorker, url, 'save'));
      expect(press).toMatchObject({
        status: 200,
        body: { statusCode: 403, type: 'application/vnd.microsoft.error' },
      });
      await bot.post(installed(socialWorker, url));
      expect(turns).toEqual([]);
    } finally {
      await bot.close();
    }
  });
});

describe('addresses that are Teams', () => {
  it.each([
    'https://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net/amer/11111111-1111-4111-8111-111111111111/',
    'https://smba.infra.gov.teams.microsoft.us/gov/',
    'https://europe.webchat.botframework.com/',
  ])('trusts %s', (url) => expect(isTrustedServiceUrl(url, 'teams')).toBe(true));

  it.each([
    'http://smba.trafficmanager.net/uk/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://evil.example/?smba.trafficmanager.net',
    'https://notbotframework.com/',
    'http://localhost:15151/_connector',
    'not a url',
  ])('does not trust %s', (url) => expect(isTrustedServiceUrl(url, 'teams')).toBe(false));

  it('trusts this machine in local mode, and nothing else then', () => {
    expect(isTrustedServiceUrl('http://localhost:15151/_connector', 'local')).toBe(true);
    expect(isTrustedServiceUrl('https://smba.trafficmanager.net/uk/', 'local')).toBe(false);
  });
});
