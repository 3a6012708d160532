/** The options of `candour nudges`, read and checked. */
import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import { londonInstant } from '../../services/nudges';
import { isPlainDate } from '../../services/timescale';
import type { CliIo } from './io';

export interface Options {
  at: number;
  /** Another moment than the clock's. */
  moved: boolean;
  send: boolean;
  json: boolean;
  /** What could not be delivered, instead of what would be sent. */
  failed: boolean;
  /** How many days are listed, or looked back upon. */
  days: number;
  /** A directory id or a name. */
  person: string | null;
  team: string | null;
}

const MOST_DAYS = 60;
const anInstant = z.iso.datetime({ offset: true });

/** The options, or what is wrong with them. */
export function readOptions(argv: string[], io: Pick<CliIo, 'now' | 'env'>): Options | string {
  const parsed = parse(argv);
  if (typeof parsed === 'string') return parsed;
  const { at: atText, send = false, json = false, failed = false } = parsed;
  const now = Date.parse(io.now());
  const at = atText === undefined ? now : readTime(atText);
  if (at === null) return `“${atText}” is not a time. Write 2026-12-01T09:00, London time.`;
  const days = readDays(parsed.days);
  if (days === null) return `--days takes a number from 1 to ${MOST_DAYS}.`;
  const moved = at !== now;
  if (send && moved && io.env['MicrosoftAppId'])
    return '--send with --at works only in local mode. Leave out --at to send what is due now.';
  const narrowed =
    failed || [parsed.days, parsed.for, parsed.team].some((one) => one !== undefined);
  if (send && narrowed) return '--send sends all that is due; leave out what narrows the list.';
  return {
    at,
    moved,
    send,
    json,
    failed,
    days,
    person: parsed.for ?? null,
    team: parsed.team ?? null,
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        at: { type: 'string' },
        for: { type: 'string' },
        team: { type: 'string' },
        days: { type: 'string' },
        failed: { type: 'boolean' },
        send: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}. See candour nudges --help.`;
  }
}

function readDays(text: string | undefined): number | null {
  if (text === undefined) return 1;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

/** London's wall clock unless an offset is given; null: not a time. */
function readTime(text: string): number | null {
  const local = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text);
  if (local) {
    const [, date, hours, minutes] = local as unknown as [string, string, string, string];
    return isPlainDate(date) ? londonInstant(date, Number(hours) * 60 + Number(minutes)) : null;
  }
  return anInstant.safeParse(text).success ? Date.parse(text) : null;
}
