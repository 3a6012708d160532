/** A table of worked examples, as a council's leaflet would have it: each row a test that names rule, weekday and reason. */
import { dueDates, sayFullDate } from '../../services/timescale';
import type { ClockEvent, CountingOptions, DueDate, PlainDate } from '../../services/timescale';
import { calendar, dueOf, procedure, received } from '../timescale/support';

export interface Example {
  received: PlainDate;
  then?: ClockEvent[];
  /** The due date that the row is about. */
  id: string;
  /** Where it is written, as the leaflet would put it. */
  rule: string;
  target: PlainDate | null;
  lawfulMaximum?: PlainDate | null;
  promised?: PlainDate | null;
  binding?: PlainDate | null;
  /** Why that day and not the one before. */
  because: string;
}

const FIELDS = ['target', 'lawfulMaximum', 'promised', 'binding'] as const;

/** Runs a council's examples under one procedure. */
export function leaflet(procedureId: string, examples: Example[], options?: CountingOptions): void {
  it.each(
    examples.map((example) => ({
      ...example,
      title: `${example.rule}: received ${sayFullDate(example.received)}, ${example.id} ${example.target ? `is due ${sayFullDate(example.target)}` : 'has no date'}: ${example.because}`,
    })),
  )('$title', (example) => {
    const due = dueUnder(procedureId, example, options);
    for (const field of FIELDS) {
      if (example[field] !== undefined)
        expect({ [field]: due[field] }).toEqual({ [field]: example[field] });
    }
  });
}

export function dueUnder(
  procedureId: string,
  { received: on, then = [], id }: Example,
  options?: CountingOptions,
): DueDate {
  const history = [received(on), ...then];
  return dueOf(dueDates(procedure(procedureId, on), history, calendar, options), id);
}
