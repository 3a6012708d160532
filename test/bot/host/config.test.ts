import { ConfigError, readSettings } from '../../../bot/host/config';

const TENANT = '11111111-1111-4111-8111-111111111111';
const APP = {
  MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
  MicrosoftAppPassword: 'not-a-real-one',
  MicrosoftAppTenantId: TENANT,
};
const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('local mode', () => {
  it('is what an empty environment gives: loopback, port 3978, ./data, SQLite', () => {
    expect(readSettings({})).toEqual({
      mode: 'local',
      production: false,
      host: '127.0.0.1',
      port: 3978,
      mongodbUri: null,
      dataDir: './data',
      councilFile: null,
      peopleFile: null,
      publicUrl: null,
      app: null,
      model: null,
      allowedTenants: [],
      logLevel: 'warn',
      sendLimits: true,
      reminders: true,
      now: null,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: ' ', MicrosoftAppId: '' })).toMatchObject({
      mode: 'local',
      port: 3978,
    });
  });

  it('refuses to listen to other machines', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toEqual([
      expect.stringContaining('HOST may only be 127.0.0.1'),
    ]);
  });

  it('refuses production', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringContaining('MicrosoftAppId is not set'),
    ]);
  });

  it('takes an instant with its offset, and no other', () => {
    expect(readSettings({ CANDOUR_NOW: '2026-12-01T09:00:00Z' }).now).toBe('2026-12-01T09:00:00Z');
    expect(faultsOf({ CANDOUR_NOW: '2026-12-01' })).toHaveLength(1);
    expect(faultsOf({ CANDOUR_NOW: '2026-02-30T09:00:00Z' })).toHaveLength(1);
  });
});

describe('Teams mode', () => {
  it('is for the bot’s own tenant unless a list says otherwise', () => {
    expect(readSettings(APP)).toMatchObject({
      mode: 'teams',
      host: '0.0.0.0',
      logLevel: 'info',
      allowedTenants: [TENANT],
    });
    const list = `${TENANT.toUpperCase()}, 22222222-2222-4222-8222-222222222222`;
    expect(readSettings({ ...APP, ALLOWED_TENANTS: list }).allowedTenants).toEqual([
      TENANT,
      '22222222-2222-4222-8222-222222222222',
    ]);
  });

  it('refuses a clock of its own', () => {
    expect(faultsOf({ ...APP, CANDOUR_NOW: '2026-12-01T09:00:00Z' })).toEqual([
      expect.stringContaining('CANDOUR_NOW'),
    ]);
  });

  it('needs no secret for a managed identity, and a list of tenants for a multi-tenant bot', () => {
    const { MicrosoftAppPassword: _secret, ...noSecret } = APP;
    expect(
      readSettings({ ...noSecret, MicrosoftAppType: 'UserAssignedMSI' }).app?.password,
    ).toBeNull();
    const { MicrosoftAppTenantId: _tenant, ...noTenant } = APP;
    expect(faultsOf({ ...noTenant, MicrosoftAppType: 'MultiTenant' })).toEqual([
      expect.stringContaining('ALLOWED_TENANTS'),
    ]);
  });
});

describe('faults', () => {
  it('are all in one message, without the values', () => {
    const env = {
      PORT: '70000',
      LOG_LEVEL: 'loud',
      MONGODB_URI: 'postgres://user:hunter2@x',
      HOST: '0.0.0.0',
      MicrosoftAppType: 'Both',
    };
    const faults = faultsOf(env);
    expect(faults).toHaveLength(5);
    expect(faults.join('\n')).not.toMatch(/hunter2|70000|loud/);
    expect(new ConfigError(faults).message).toMatch(/^The settings need 5 corrections:\n {2}- /);
  });
});
