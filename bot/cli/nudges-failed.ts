/** `candour nudges --failed`: which reminders reached nobody lately, and why. References and names of staff, no more. */
import { readPayload, REFUSED, type Outbox, type OutboxRecord } from '../../services/nudges';
import { londonDate, sayDate } from '../../services/timescale';
import type { NudgeWords } from '../wording/nudges';

const PAGE = 500;
const DAY = 86_400_000;

export interface FailedMessage {
  personId: string;
  name: string | null;
  on: string;
  fate: 'unreachable' | 'refused' | 'tooLate';
  code: string | null;
  refs: string[];
}

/**
 * Those that came to nothing within so many days before `at`.
 * @throws StoreError `unavailable`
 */
export async function failedMessages(
  outbox: Pick<Outbox, 'list'>,
  { at, days }: { at: number; days: number },
  wanted: (personId: string) => boolean,
  { nameOf }: Pick<NudgeWords, 'nameOf'>,
): Promise<FailedMessage[]> {
  const found: FailedMessage[] = [];
  let after: string | null = null;
  do {
    const page: OutboxRecord[] = await outbox.list(after, PAGE);
    for (const record of page) {
      const fate = fateOf(record);
      const since = record.settledAt ?? 0;
      if (fate && wanted(record.personId) && since > at - days * DAY && since <= at)
        found.push(plain(record, fate, nameOf));
    }
    after = page.length === PAGE ? page.at(-1)!.key : null;
  } while (after !== null);
  return found;
}

function fateOf({ state, detail }: OutboxRecord): FailedMessage['fate'] | null {
  if (state === 'expired') return 'tooLate';
  if (state !== 'failed') return null;
  return detail?.startsWith(REFUSED) ? 'refused' : 'unreachable';
}

function plain(
  { personId, payload, detail, settledAt }: OutboxRecord,
  fate: FailedMessage['fate'],
  nameOf: NudgeWords['nameOf'],
): FailedMessage {
  return {
    personId,
    name: nameOf(personId),
    on: londonDate(new Date(settledAt ?? 0)),
    fate,
    code: detail?.replace(REFUSED, '') ?? null,
    refs: [...new Set(readPayload(payload).nudges.map(({ ref }) => ref))],
  };
}

const FATES: Record<FailedMessage['fate'], string> = {
  unreachable: 'could not be reached; whoever stands in was told',
  refused: 'Teams refused the message, also without its card',
  tooLate: 'not delivered before the end of their day; said the next working day',
};

export function failedText(failed: readonly FailedMessage[], { today }: Pick<NudgeWords, 'today'>) {
  if (failed.length === 0) return 'Everything that was due was delivered.\n';
  const lines = failed.map(
    ({ name, personId, on, fate, code, refs }) =>
      `${name ?? personId} (${personId}), ${sayDate(on, today)}: ${FATES[fate]}${code ? ` (${code})` : ''}\n  ${refs.join('  ')}`,
  );
  return `${lines.join('\n')}\n`;
}
