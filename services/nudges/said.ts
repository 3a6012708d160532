/** What one person was sent, day by day: their rows of the outbox stand side by side under their keys. */
import type { PlainDate } from '../timescale';
import { SLOTS } from './bundle';
import type { Outbox, OutboxRecord } from './ports';

const PAGE = 100;

/** A message's day, and which of that day's it was. */
export interface SaidWhen {
  on: PlainDate;
  slot: string;
}

export function whenOf(key: string): SaidWhen {
  const [, on = '', slot = ''] = key.split('|');
  return { on, slot };
}

/**
 * One person's messages of these days, the earliest first; of one day in the order of its slots.
 * @throws StoreError `unavailable`
 */
export async function saidTo(
  outbox: Pick<Outbox, 'list'>,
  personId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<OutboxRecord[]> {
  const own = `${personId}|`;
  const found: OutboxRecord[] = [];
  for (let after = `${own}${from}`; ; ) {
    const page = await outbox.list(after, PAGE);
    const theirs = page.filter(({ key }) => key.startsWith(own) && whenOf(key).on <= to);
    found.push(...theirs);
    if (theirs.length < PAGE) return found.sort(byDayAndSlot);
    after = page.at(-1)!.key;
  }
}

/**
 * One person's messages of one day, whatever their slot: one read.
 * @throws StoreError `unavailable`
 */
export async function saidOn(
  outbox: Pick<Outbox, 'list'>,
  personId: string,
  on: PlainDate,
): Promise<OutboxRecord[]> {
  const day = `${personId}|${on}|`;
  return (await outbox.list(day, MOST_A_DAY)).filter(({ key }) => key.startsWith(day));
}

/** One a slot, and one to see that there are no more. */
const MOST_A_DAY = 8;

const place = (key: string): string => {
  const { on, slot } = whenOf(key);
  return `${on}${SLOTS.findIndex((each) => each === slot)}`;
};
const byDayAndSlot = (a: OutboxRecord, b: OutboxRecord): number =>
  place(a.key) < place(b.key) ? -1 : 1;
