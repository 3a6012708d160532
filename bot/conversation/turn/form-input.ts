/** What reading a form that comes back shares: inputs are plain texts; what is wrong is said beside its field. */
import type { Command } from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import { isPlainDate, type PlainDate } from '../../../services/timescale';
import type { Inputs, Reader, Submitted } from './feature';

export type { Inputs, Reader, Submitted };

export const REAL_DATE = 'Give a real date, such as 2026-03-24.';
export const NEEDED = 'This is needed.';

/** For acts that are more than one command: the form opens again with these beside its fields. */
export class FieldsWrong extends Error {
  constructor(readonly errors: Record<string, string>) {
    super('fields wrong');
    this.name = 'FieldsWrong';
  }
}

export const one = (command: Command): Submitted => ({ commands: [command] });
export const wrong = (field: string, says: string): Submitted => ({ errors: { [field]: says } });
export const text = (inputs: Inputs, id: string): string => inputs[id]?.trim() ?? '';
export const orNull = (value: string): string | null => (value === '' ? null : value);

/** Several choices of one input come back as one text. */
export const several = (inputs: Inputs, id: string): string[] =>
  text(inputs, id)
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** A form with one date. */
export const dated =
  (make: (on: PlainDate, view: CaseView, inputs: Inputs) => Command): Reader =>
  (inputs, view) => {
    const on = text(inputs, 'on');
    return isPlainDate(on) ? one(make(on, view, inputs)) : wrong('on', REAL_DATE);
  };

/** The one of these that was chosen. */
export function among<T extends string>(list: readonly T[], chosen: string): T | undefined {
  return list.find((each) => each === chosen);
}
