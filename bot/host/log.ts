/**
 * The log, for operators: what happened, how long it took, under which reference. Never who, never what was said.
 * Only the fields in `Line` belong in it; what slips in under a personal name is removed before it is written.
 */
import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { LogLevel } from './config';

export type { Logger } from 'pino';

/** Names under which people or their words travel through the bot, at the top and one level down. */
const PERSONAL = [
  'text',
  'words',
  'name',
  'email',
  'value',
  'inputs',
  'query',
  'card',
  'body',
  'activity',
  'from',
  'recipient',
  'sender',
  'person',
  'actor',
  'personId',
  'aadObjectId',
  'complainant',
  'about',
  'note',
  'reason',
  'conversation',
  'conversationId',
  'serviceUrl',
  'token',
  'password',
  'authorization',
];

/**
 * What may be told of an error: its kind, its code and where it arose. Not its message nor its properties:
 * the SDK's errors carry the request with the whole card, and a store's may quote a document.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    stack: frames.slice(0, 12).map((line) => line.trim()),
  };
}

/**
 * A pino logger on standard error: standard output belongs to `ready` and to data.
 * @param destination another place for tests
 */
export function createLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination(2),
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: [...PERSONAL, ...PERSONAL.map((name) => `*.${name}`)], remove: true },
      serializers: { err: describeError, error: describeError },
    },
    destination,
  );
}
