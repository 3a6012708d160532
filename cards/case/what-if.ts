/** What the dates would be, with no case touched. */
import type { PlainDate } from '../../services/timescale/types';
import type { BuiltCard, Common, DateLine } from '../frame/data';
import { datesPart, dateTwin, notesPart, titlePart } from '../frame/parts';
import { compose } from '../frame/render';
import { londonDay, sayDate } from '../frame/words';

export interface WhatIfData extends Common {
  /** "If it had been received on Tue 23 Dec 2025"; it may lie ahead. */
  ifReceivedOn: PlainDate;
  /** The later stage that is supposed to be asked for that day. */
  stage?: number;
  procedures: {
    name: string;
    dates: DateLine[];
    skipped: string[];
    /** What a date was counted from that has not happened. */
    assumed?: string[];
  }[];
}

/** What dates would follow, with no case touched. */
export function whatIfCard(data: WhatIfData): BuiltCard {
  const today = londonDay(data.asAt);
  const when = sayDate(data.ifReceivedOn, today);
  const past = data.ifReceivedOn < today;
  const later = data.stage !== undefined && data.stage > 1;
  const supposed = `${later ? `stage ${data.stage}` : 'it'} ${past ? 'had been' : 'were'} ${later ? 'asked for' : 'received'}`;
  return compose(data, (limits) => ({
    head: 'What if',
    sentence: `If ${supposed} on ${when}, these would be the dates. Nothing is saved.`,
    ref: null,
    version: null,
    body: data.procedures
      .slice(0, 6)
      .flatMap((each) => [
        ...titlePart(each.name),
        ...datesPart(each.dates, today, limits),
        ...(each.skipped.length > 0
          ? notesPart([`Skipped: ${each.skipped.join('; ')}`], limits)
          : []),
        ...notesPart((each.assumed ?? []).slice(0, 2), { ...limits, line: limits.line * 2 }),
      ]),
    twin: data.procedures.flatMap((each) =>
      each.dates.map((one) => `${each.name}: ${dateTwin(one, today)}`),
    ),
  }));
}
