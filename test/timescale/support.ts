/** Shared by the timescale's tests: short ways to write a history, and the published table to test against. */
import { englandAndWales, procedureOn } from '../../services/timescale';
import type {
  ClockEvent,
  ClockEventKind,
  DueDate,
  PlainDate,
  Procedure,
} from '../../services/timescale';

export const calendar = englandAndWales();

/** One dated fact; stage 1 unless said. */
export function event(
  kind: ClockEventKind,
  on: PlainDate,
  more: Partial<ClockEvent> = {},
): ClockEvent {
  return { kind, on, stage: 1, ...more };
}

export const received = (on: PlainDate): ClockEvent => event('received', on, { stage: 0 });

/** A lawful extension unless `more` spoils it. */
export function extension(
  on: PlainDate,
  to: PlainDate,
  more: Partial<ClockEvent> = {},
): ClockEvent {
  return event('extended', on, { to, reason: 'complex', complainantToldOn: on, ...more });
}

/** The procedure in force on a day, by default one on which every procedure of the product is. */
export const procedure = (id: string, on: PlainDate = '2026-03-10'): Procedure =>
  procedureOn(id, on);

export function dueOf(dates: DueDate[], id: string): DueDate {
  const found = dates.find((due) => due.id === id);
  if (!found)
    throw new Error(`no due date ${id}; there are ${dates.map((due) => due.id).join(', ')}`);
  return found;
}

/**
 * Every bank holiday of England and Wales, 2012 to 2028, as published (GOV.UK, by way of the Ministry of
 * Justice's govuk-bank-holidays): typed in, not generated. s substitute, * moved, + extra.
 */
export const PUBLISHED = `
2012 01-02s 04-06 04-09 05-07 06-04* 06-05+ 08-27 12-25 12-26
2013 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2014 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2015 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28s
2016 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27s
2017 01-02s 04-14 04-17 05-01 05-29 08-28 12-25 12-26
2018 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26
2019 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26
2020 01-01 04-10 04-13 05-08* 05-25 08-31 12-25 12-28s
2021 01-01 04-02 04-05 05-03 05-31 08-30 12-27s 12-28s
2022 01-03s 04-15 04-18 05-02 06-02* 06-03+ 08-29 09-19+ 12-26 12-27s
2023 01-02s 04-07 04-10 05-01 05-08+ 05-29 08-28 12-25 12-26
2024 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
2025 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
2026 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28s
2027 01-01 03-26 03-29 05-03 05-31 08-30 12-27s 12-28s
2028 01-03s 04-14 04-17 05-01 05-29 08-28 12-25 12-26`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [year = '', ...days] = line.split(' ');
    return days.map((day) => `${year}-${day.slice(0, 5)}`);
  });
