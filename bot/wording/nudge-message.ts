/** The lines of one person's day as one card: a case with its answers, or a list. */
import { bundleCard, nudgeCard, type BuiltCard, type NudgeLine } from '../../cards';

export interface DaysMessage {
  /** ISO instant. */
  asAt: string;
  /** The day and slot, by which the card is brought up to date; null: it is not. */
  day: string | null;
  autoRefresh: boolean;
  /** The receiver's whole name. */
  name: string | null;
  /** How many cases there are, those not among the lines included. */
  total: number;
}

export function messageOf(
  lines: readonly NudgeLine[],
  { asAt, day, autoRefresh, name, total }: DaysMessage,
): BuiltCard {
  const common = { asAt, day, ...(autoRefresh ? { autoRefresh } : {}) };
  const [line, another] = lines;
  if (line && !another && total === 1) return nudgeCard({ ...common, line });
  return bundleCard({
    ...common,
    name: name?.split(' ')[0] ?? null,
    lines: lines.map((one) => ({ ...one, taps: tapsOf(one, day) })),
    total,
    paging: total > lines.length ? { ref: 'mine', page: 1, pages: 2 } : null,
  });
}

/** One tap, and a way to all of a case's answers beside the list. */
function tapsOf({ taps, since, head, answers }: NudgeLine, day: string | null): NudgeLine['taps'] {
  const [first] = taps;
  const more = since === null && day !== null && answers.length > 1;
  return [
    ...(first ? [first.ref === head.ref ? { ...first, version: head.version } : first] : []),
    ...(more
      ? [
          {
            title: 'Answer…',
            verb: 'row.answer' as const,
            ref: `${day}+${head.ref}`,
            version: head.version,
          },
        ]
      : []),
  ];
}
