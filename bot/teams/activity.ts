/** The door: what must be true of an activity before anything acts on it. */
import { z } from 'zod/v4';
import type { Settings } from '../host/config';

/** Store keys are made of ids: NUL would be cut on reading, so it is refused here. */
const id = z
  .string()
  .min(1)
  .max(1024)
  .refine((text) => !text.includes('\0'));
const tenant = z.string().min(1).max(128);
const account = z.looseObject({
  id,
  name: z.string().max(512).nullish(),
  aadObjectId: z
    .string()
    .min(1)
    .max(128)
    .refine((text) => !text.includes('\0'))
    .nullish(),
  tenantId: tenant.nullish(),
});

/** As much of a Bot Framework activity as Candour reads. Anything else passes by unread. */
const Envelope = z.looseObject({
  type: z.string().min(1).max(64),
  id: id.nullish(),
  name: z.string().max(128).nullish(),
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2048),
  timestamp: z.string().max(64).nullish(),
  replyToId: id.nullish(),
  reactionsAdded: z
    .array(z.looseObject({ type: z.string().max(64) }))
    .max(50)
    .nullish()
    .catch(null),
  action: z.string().max(64).nullish(),
  text: z.string().nullish(),
  from: account.nullish(),
  recipient: account,
  conversation: z.looseObject({
    id,
    conversationType: z.string().max(64).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: tenant.nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: tenant }).nullish(),
      eventType: z.string().max(64).nullish().catch(null),
    })
    .nullish(),
  entities: z
    .array(z.looseObject({ type: z.string().max(128) }))
    .max(1000)
    .nullish(),
  // Files and markup in many shapes: read where they are needed, and no reason to turn a message away.
  attachments: z.unknown(),
  value: z.unknown(),
});
export type Envelope = z.infer<typeof Envelope>;

/**
 * Reads an activity's outer shape.
 * @returns null when it could not even be answered: no type, channel, conversation, recipient or address to reply to
 */
export function readEnvelope(body: unknown): Envelope | null {
  const parsed = Envelope.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/**
 * Where Teams takes replies: worldwide and Microsoft's government clouds.
 * Exact hosts only: anyone may register a name under trafficmanager.net.
 */
const TEAMS_HOSTS = [
  /^smba\.trafficmanager\.net$/,
  /^smba(\.infra)?\.(gcc|gov|dod)\.teams\.microsoft\.(com|us)$/,
  /^([a-z0-9-]+\.)+botframework\.(com|us)$/,
];
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * May the bot send to this address? Outgoing tokens travel to it, so it must be Teams' own;
 * on this machine only while there are no tokens at all (local mode).
 */
export function isTrustedServiceUrl(serviceUrl: string, mode: Settings['mode']): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, port } = new URL(serviceUrl);
  if (username !== '') return false;
  if (mode === 'local') return LOOPBACK_HOSTS.includes(hostname);
  return protocol === 'https:' && port === '' && TEAMS_HOSTS.some((host) => host.test(hostname));
}

/** An activity that has passed the door. */
export interface Admitted {
  envelope: Envelope;
  aadObjectId: string;
  tenantId: string;
}

export type Refusal = 'untrustedAddress' | 'noSender' | 'noTenant' | 'foreignTenant';

/**
 * Who is speaking, and may their organisation? Every tenant that the activity names must be allowed:
 * a valid signature alone says nothing of the tenant.
 */
export function admit(
  envelope: Envelope,
  settings: Pick<Settings, 'mode' | 'allowedTenants'>,
): Admitted | Refusal {
  if (!isTrustedServiceUrl(envelope.serviceUrl, settings.mode)) return 'untrustedAddress';
  const tenants = [
    envelope.conversation.tenantId,
    envelope.channelData?.tenant?.id,
    envelope.from?.tenantId,
  ].filter((each): each is string => typeof each === 'string');
  const [tenantId] = tenants;
  if (tenantId === undefined) return 'noTenant';
  const allowed = (each: string) =>
    settings.mode === 'local'
      ? each === tenantId
      : settings.allowedTenants.includes(each.toLowerCase());
  if (!tenants.every(allowed)) return 'foreignTenant';
  const aadObjectId = envelope.from?.aadObjectId;
  if (!aadObjectId) return 'noSender';
  return { envelope, aadObjectId: aadObjectId.toLowerCase(), tenantId };
}
