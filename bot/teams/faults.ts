/** What the connector's refusals mean. */

interface ConnectorFault {
  statusCode?: unknown;
  code?: unknown;
  response?: { headers?: { get?: (name: string) => string | undefined } };
}

const fault = (error: unknown): ConnectorFault =>
  typeof error === 'object' && error !== null ? error : {};

/** HTTP status of a refused send; null when there was no answer at all. */
export function statusOf(error: unknown): number | null {
  const { statusCode } = fault(error);
  return typeof statusCode === 'number' ? statusCode : null;
}

/** A short code for records: Teams' own (`Throttled`, `BotNotInConversationRoster`) or `http503`, `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  const { code } = fault(error);
  if (typeof code === 'string' && /^[A-Za-z_]{3,64}$/.test(code)) return code;
  const status = statusOf(error);
  return status === null ? 'noAnswer' : `http${status}`;
}

/** Teams asks to send these again: nothing has been delivered. A 500 is not among them: it may have arrived. */
const PASSING = [412, 429, 502, 503, 504];
export function isPassing(error: unknown): boolean {
  return PASSING.includes(statusOf(error) ?? 0);
}

/**
 * The connection ended without an answer, as where a kept one was closed at the other side meanwhile. It may have
 * arrived: worth repeating only where a second copy harms less than none, as with the answer to who has just spoken.
 */
const LOST = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'];
export function isLost(error: unknown): boolean {
  return statusOf(error) === null && LOST.includes(codeOf(error));
}

/** Milliseconds that Teams asks to wait, in seconds or as a date; null when it doesn't say. */
function retryAfter(error: unknown): number | null {
  const header = fault(error).response?.headers?.get?.('retry-after');
  if (!header) return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** How long to wait before the next try: what Teams asks, else doubling from 400 ms with jitter. */
export function retryDelay(error: unknown, attempt: number): number {
  return retryAfter(error) ?? 400 * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
}
