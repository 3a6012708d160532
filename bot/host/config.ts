/** The environment, read once at start. Every fault is named in one message, so that one look mends all of them. */
import { z } from 'zod/v4';

export type AppType = 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';

/** The bot's identity in Microsoft Entra; null in local mode. */
export interface AppIdentity {
  id: string;
  /** Null for a managed identity, which has no secret. */
  password: string | null;
  type: AppType;
  tenantId: string | null;
}

/** An endpoint that speaks OpenAI's chat completions. */
export interface ModelSettings {
  /** Without a final slash; `/chat/completions` is added to it. */
  url: string;
  name: string;
  /** Null for an endpoint that asks for none. */
  key: string | null;
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export interface Settings {
  /** 'local': no app id, no authentication, loopback only. 'teams': requests must carry Teams' signature. */
  mode: 'local' | 'teams';
  production: boolean;
  host: string;
  /** 0: any free port (tests). */
  port: number;
  mongodbUri: string | null;
  dataDir: string;
  councilFile: string | null;
  peopleFile: string | null;
  /** Where browsers reach the bot, without a final slash; null: links to files can't be given (local mode: itself). */
  publicUrl: string | null;
  app: AppIdentity | null;
  /** A language model that may propose drafts; null (unless configured): none is asked. */
  model: ModelSettings | null;
  /** Tenant ids, lower case. Empty only in local mode: any. */
  allowedTenants: string[];
  logLevel: LogLevel;
  /** False: the bot speaks first as fast as it can, for measuring. Local mode only. */
  sendLimits: boolean;
  /** Whether this process writes to people by itself: a copy of a council's data must not. */
  reminders: boolean;
  /** ISO instant from which the clock runs on; null: the real time. Local mode only. */
  now: string | null;
}

/** The environment cannot be used as it stands. The message lists every fault, one a line. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(
      faults.length === 1
        ? `The settings need one correction: ${faults[0]}`
        : `The settings need ${faults.length} corrections:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

type Env = Readonly<Record<string, string | undefined>>;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
const guid = z.guid().transform((id) => id.toLowerCase());
/** An instant needs its offset: "2026-12-01T09:00" alone would mean another moment on another machine. */
const instant = z.iso.datetime({ offset: true });

const Environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65535)
    .optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/.+/)
    .optional(),
  CANDOUR_DATA: z.string().optional(),
  CANDOUR_COUNCIL: z.string().optional(),
  CANDOUR_PEOPLE: z.string().optional(),
  CANDOUR_PUBLIC_URL: webAddress.optional(),
  CANDOUR_MODEL_URL: webAddress.optional(),
  CANDOUR_MODEL_NAME: z.string().optional(),
  CANDOUR_MODEL_KEY: z.string().optional(),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).optional(),
  MicrosoftAppTenantId: guid.optional(),
  ALLOWED_TENANTS: z
    .string()
    .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(guid))
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  CANDOUR_NOW: instant.optional(),
  CANDOUR_SEND_LIMITS: z.enum(['on', 'off']).optional(),
  CANDOUR_REMINDERS: z.enum(['on', 'off']).optional(),
});
type Checked = z.infer<typeof Environment>;

/** What each variable should look like, said without repeating its value (it may be a secret). */
const EXPECTED: Record<keyof Checked, string> = {
  NODE_ENV: 'a word such as production',
  HOST: 'a host name or address',
  PORT: 'a number from 0 to 65535, such as 3978',
  MONGODB_URI: 'an address that starts with mongodb:// or mongodb+srv://',
  CANDOUR_DATA: 'a folder',
  CANDOUR_COUNCIL: 'a file',
  CANDOUR_PEOPLE: 'a file',
  CANDOUR_PUBLIC_URL: 'an address such as https://candour.council.example',
  CANDOUR_MODEL_URL: 'an address such as https://models.council.example/v1',
  CANDOUR_MODEL_NAME: 'the name of a model at CANDOUR_MODEL_URL',
  CANDOUR_MODEL_KEY: 'the key for CANDOUR_MODEL_URL',
  MicrosoftAppId: "the bot's application id, a GUID",
  MicrosoftAppPassword: "the bot's client secret",
  MicrosoftAppType: 'SingleTenant, UserAssignedMSI or MultiTenant',
  MicrosoftAppTenantId: 'a tenant id, a GUID',
  ALLOWED_TENANTS: 'tenant ids (GUIDs), separated by commas',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
  CANDOUR_NOW: 'an instant with its offset, such as 2026-12-01T09:00:00Z',
  CANDOUR_SEND_LIMITS: 'on or off',
  CANDOUR_REMINDERS: 'on or off',
};

/** Absent and empty are the same: `PORT= npm start` means "not set". */
function present(env: Env): Record<string, string> {
  const names = Object.keys(EXPECTED);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

function localFaults(env: Checked): string[] {
  const faults: string[] = [];
  if (env.NODE_ENV === 'production') {
    faults.push(
      'NODE_ENV is production, but MicrosoftAppId is not set: without it nobody is authenticated.',
    );
  }
  if (env.HOST !== undefined && !LOOPBACK.includes(env.HOST)) {
    faults.push(
      'HOST may only be 127.0.0.1 while MicrosoftAppId is not set: without it nobody is authenticated.',
    );
  }
  return faults;
}

function teamsFaults(env: Checked): string[] {
  const faults: string[] = [];
  const type = env.MicrosoftAppType ?? 'SingleTenant';
  if (env.CANDOUR_NOW !== undefined) {
    faults.push(
      'CANDOUR_NOW is for trying things out: it may not be set together with MicrosoftAppId.',
    );
  }
  if (env.CANDOUR_SEND_LIMITS === 'off')
    faults.push(
      'CANDOUR_SEND_LIMITS may not be off together with MicrosoftAppId: Teams has limits.',
    );
  if (env.CANDOUR_PUBLIC_URL?.startsWith('http:')) {
    faults.push('CANDOUR_PUBLIC_URL must begin with https: letters are fetched through it.');
  }
  if (type !== 'UserAssignedMSI' && env.MicrosoftAppPassword === undefined) {
    faults.push(`MicrosoftAppPassword is needed for a ${type} bot.`);
  }
  if (type !== 'MultiTenant' && env.MicrosoftAppTenantId === undefined) {
    faults.push(`MicrosoftAppTenantId is needed for a ${type} bot.`);
  }
  if (type === 'MultiTenant' && (env.ALLOWED_TENANTS ?? []).length === 0) {
    faults.push('ALLOWED_TENANTS is needed for a MultiTenant bot: whose staff may use it?');
  }
  return faults;
}

function modelFaults(env: Checked): string[] {
  const { CANDOUR_MODEL_URL: url, CANDOUR_MODEL_NAME: name, CANDOUR_MODEL_KEY: key } = env;
  if (url === undefined) {
    return name === undefined && key === undefined
      ? []
      : ['CANDOUR_MODEL_URL is needed where CANDOUR_MODEL_NAME or CANDOUR_MODEL_KEY is set.'];
  }
  const faults: string[] = [];
  if (name === undefined) {
    faults.push('CANDOUR_MODEL_NAME is needed with CANDOUR_MODEL_URL: which model?');
  }
  if (url.startsWith('http:') && !isThisMachine(url)) {
    faults.push('CANDOUR_MODEL_URL must begin with https unless the model runs on this machine.');
  }
  return faults;
}

function isThisMachine(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname.replace(/^\[|\]$/g, ''));
}

function shapeFaults(error: z.ZodError): string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => `${name} should be ${EXPECTED[name as keyof Checked]}.`);
}

function identityOf(env: Checked): AppIdentity | null {
  if (env.MicrosoftAppId === undefined) return null;
  return {
    id: env.MicrosoftAppId,
    password: env.MicrosoftAppPassword ?? null,
    type: env.MicrosoftAppType ?? 'SingleTenant',
    tenantId: env.MicrosoftAppTenantId ?? null,
  };
}

function modelOf(env: Checked): ModelSettings | null {
  const { CANDOUR_MODEL_URL: url, CANDOUR_MODEL_NAME: name, CANDOUR_MODEL_KEY: key } = env;
  return url !== undefined && name !== undefined ? { url, name, key: key ?? null } : null;
}

/** A single-tenant bot without a list is for its own tenant. */
function tenantsOf(env: Checked, app: AppIdentity | null): string[] {
  const listed = env.ALLOWED_TENANTS ?? [];
  if (listed.length > 0) return listed;
  return app?.tenantId ? [app.tenantId] : [];
}

/**
 * The settings that the environment asks for.
 * @throws ConfigError listing every fault; values are never repeated in it
 */
export function readSettings(env: Env): Settings {
  const read = present(env);
  const parsed = Environment.safeParse(read);
  const faults = parsed.success ? [] : shapeFaults(parsed.error);
  // Faults between variables are looked for even where one has a bad shape: one message lists all.
  const checked = parsed.success ? parsed.data : (read as unknown as Checked);
  faults.push(
    ...(checked.MicrosoftAppId === undefined ? localFaults(checked) : teamsFaults(checked)),
    ...modelFaults(checked),
  );
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const app = identityOf(checked);
  return {
    mode: app ? 'teams' : 'local',
    production: checked.NODE_ENV === 'production',
    host: checked.HOST ?? (app ? '0.0.0.0' : '127.0.0.1'),
    port: checked.PORT ?? 3978,
    mongodbUri: checked.MONGODB_URI ?? null,
    dataDir: checked.CANDOUR_DATA ?? './data',
    councilFile: checked.CANDOUR_COUNCIL ?? null,
    peopleFile: checked.CANDOUR_PEOPLE ?? null,
    publicUrl: checked.CANDOUR_PUBLIC_URL ?? null,
    app,
    model: modelOf(checked),
    allowedTenants: tenantsOf(checked, app),
    logLevel: checked.LOG_LEVEL ?? (app ? 'info' : 'warn'),
    sendLimits: checked.CANDOUR_SEND_LIMITS !== 'off',
    reminders: checked.CANDOUR_REMINDERS !== 'off',
    now: checked.CANDOUR_NOW ?? null,
  };
}

/** Said at every start in local mode. */
export const LOCAL_BANNER =
  'Local mode: authentication is OFF and only this machine can connect. Set MicrosoftAppId to serve Teams.';
