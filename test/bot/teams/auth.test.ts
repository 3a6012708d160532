import { createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import type { Conversation } from '../../../bot/conversation/turn/types';
import { message } from '../../support/activities';
import { startTeams } from '../../support/harness';
import type { TeamsUnderTest } from '../../support/harness';
import { SPEAKERS, TENANT } from '../../support/people';

const APP_ID = '33333333-3333-4333-8333-333333333333';
const ISSUER = 'https://api.botframework.com';
const SERVICE = 'https://smba.trafficmanager.net/uk/';
const now = () => Math.floor(Date.now() / 1000);

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function sign(
  key: KeyObject,
  claims: Record<string, unknown>,
  header: Record<string, unknown> = {},
): string {
  const head = `${base64({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header })}.${base64(claims)}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`;
}

/** Publishes the signing keys, as login.botframework.com does. */
async function startKeys(
  publicKey: KeyObject,
  endorsements: string[],
): Promise<{ server: Server; url: string }> {
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', endorsements };
  const server = createServer((req, res) => {
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(req.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `${url}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, url };
}

const options = (keys: string) => ({
  MicrosoftAppId: APP_ID,
  ToChannelFromBotLoginUrl: keys,
  ToChannelFromBotOAuthScope: ISSUER,
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: ISSUER,
  ToBotFromChannelOpenIdMetadataUrl: keys,
  ToBotFromEmulatorOpenIdMetadataUrl: keys,
  CallerId: '',
});

describe('who may speak for Teams', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const good = () => ({
    iss: ISSUER,
    aud: APP_ID,
    exp: now() + 600,
    nbf: now() - 10,
    serviceurl: SERVICE,
  });
  let bot: TeamsUnderTest;
  let keys: Awaited<ReturnType<typeof startKeys>>;
  let turns = 0;

  beforeAll(async () => {
    // The SDK reports rejected tokens on the console as well.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    keys = await startKeys(publicKey, ['msteams']);
    const conversation: Conversation = { handle: () => ((turns += 1), Promise.resolve([])) };
    bot = await startTeams({
      conversation,
      settings: {
        mode: 'teams',
        allowedTenants: [TENANT],
        app: { id: APP_ID, password: 'x', type: 'SingleTenant', tenantId: TENANT },
      },
      auth: {
        options: options(keys.url),
        credentials: new ConfigurationServiceClientCredentialFactory({
          MicrosoftAppId: APP_ID,
          MicrosoftAppPassword: 'x',
        }),
      },
    });
  });
  afterAll(async () => {
    await bot.close();
    keys.server.close();
    jest.restoreAllMocks();
  });
  beforeEach(() => (turns = 0));

  const post = (
    authorization: string | null,
    activity = message(SPEAKERS.socialWorker, SERVICE, 'hello'),
  ) => bot.post(activity, authorization === null ? {} : { authorization });

  it('takes a token of Teams', async () => {
    expect((await post(`Bearer ${sign(privateKey, good())}`)).status).toBe(200);
    expect(turns).toBe(1);
  });

  const refused: [string, () => string | null][] = [
    ['no header', () => null],
    ['an empty token', () => 'Bearer '],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['another audience', () => `Bearer ${sign(privateKey, { ...good(), aud: 'someone-else' })}`],
    [
      'another issuer',
      () => `Bearer ${sign(privateKey, { ...good(), iss: 'https://evil.example' })}`,
    ],
    [
      'a token ten minutes out of date',
      () => `Bearer ${sign(privateKey, { ...good(), exp: now() - 600 })}`,
    ],
    [
      'a token for another address',
      () =>
        `Bearer ${sign(privateKey, { ...good(), serviceurl: 'https://smba.trafficmanager.net/amer/' })}`,
    ],
    ['a key that nobody published', () => `Bearer ${sign(privateKey, good(), { kid: 'key-2' })}`],
    ['a signature by another key', () => `Bearer ${sign(other, good())}`],
    [
      'no signature (alg none)',
      () => `Bearer ${base64({ alg: 'none', kid: 'key-1' })}.${base64(good())}.`,
    ],
    [
      'a token that is not valid yet',
      () => `Bearer ${sign(privateKey, { ...good(), nbf: now() + 3600 })}`,
    ],
    ['something that is no token', () => 'Bearer x.y.z'],
  ];
  it.each(refused)('answers 401 with the same few words to %s', async (_what, header) => {
    const { status, body } = await post(header());
    expect({ status, body }).toEqual({
      status: 401,
      body: { code: 'Unauthorized', message: 'This request is not authenticated.' },
    });
    expect(turns).toBe(0);
  });

  it('turns away a valid token without the address it is for', async () => {
    const { serviceUrl: _none, ...activity } = message(SPEAKERS.socialWorker, SERVICE, 'hello');
    expect((await post(`Bearer ${sign(privateKey, good())}`, activity)).status).toBe(400);
    expect(turns).toBe(0);
  });

  it('turns away a valid token that speaks for a tenant which isn’t on the list', async () => {
    const activity = message(SPEAKERS.socialWorker, SERVICE, 'hello');
    await post(`Bearer ${sign(privateKey, good())}`, {
      ...activity,
      type: 'event',
      channelData: { tenant: { id: 'another' } },
    });
    expect(turns).toBe(0);
  });

  it('counts what was turned away as refused, under labels that the sender can’t choose', async () => {
    const activity = { ...message(SPEAKERS.socialWorker, SERVICE, 'hello'), type: 'typeOfMyOwn' };
    expect((await post(null, activity)).status).toBe(401);
    const metrics = await (await fetch(`${bot.url}/metrics`)).text();
    expect(metrics).toContain('candour_turns_total{kind="other",outcome="refused"}');
    expect(metrics).not.toContain('typeOfMyOwn');
  });
});
