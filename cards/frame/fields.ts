/** Fields that many forms share. */
import type { PlainDate } from '../../services/timescale/types';
import type { Choice, DateFormData, Field, OfTeams } from './data';

export const dayField = (label: string, data: DateFormData): Field => ({
  kind: 'date',
  id: 'on',
  label,
  required: true,
  value: data.on,
  min: data.min,
  max: data.max,
});

/** Input `team`, where several teams are at work; nothing otherwise. */
export const ofTeams = (given: OfTeams | null | undefined): Field[] =>
  given
    ? [oneOf('team', 'Whose part', given.choices, { required: true, value: given.chosen })]
    : [];

export const laterDay = (id: string, label: string, min: PlainDate, required = false): Field => ({
  kind: 'date',
  id,
  label,
  required,
  min,
});

export const sayWhy = (id: string, label: string, required = true, hint = ''): Field => ({
  kind: 'text',
  id,
  label,
  required,
  multiline: true,
  maxLength: 1000,
  ...(hint ? { hint } : {}),
});

export const oneLine = (id: string, label: string, required = false): Field => ({
  kind: 'text',
  id,
  label,
  required,
  maxLength: 200,
});

export const oneOf = (
  id: string,
  label: string,
  choices: Choice[],
  more: { required?: boolean; value?: string | null; multi?: boolean } = {},
): Field => ({ kind: 'choice', id, label, choices, ...more });

/** Who may decide about a request for a stage; `approverId` stands chosen. */
export interface Deciders {
  approvers: Choice[];
  approverId: string;
}

/** Inputs: why, decidedBy. */
export const decisionFields = ({ approvers, approverId }: Deciders): Field[] => [
  sayWhy('why', 'Why it is accepted, or why not'),
  oneOf('decidedBy', 'Decided by', approvers, { required: true, value: approverId }),
];

export const YES_NO: Choice[] = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
];

/** As such a choice has it. */
export const yesNo = (value: boolean | null): string | null =>
  value === null ? null : value ? 'yes' : 'no';

/** @param value as it stands; left out where nothing does */
export const madeByChild = (value?: string | null): Field =>
  oneOf('madeByChild', 'Made by a child or young person themself', YES_NO, standing(value));

export const lookedAfter = (value?: string | null): Field =>
  oneOf('lookedAfter', 'About a child who is looked after', YES_NO, standing(value));

const standing = (value?: string | null) => (value === undefined ? {} : { value });
