/** Forms: one builder for all, and the shape that acts on one case share. */
import type { ActionForm, ActionSpec, BuiltCard, Field, Filled, FormData, Line } from './data';
import { datesPart, fieldPart, linesPart, notesPart, quotePart } from './parts';
import { compose } from './render';
import { FORMS, type FormVerb } from './verbs';
import { caseTitle, counted, londonDay } from './words';

/** A form is for answering: what is to be known first stays short. */
const LINES = 12;

/** Any form: what is asked, what to know, labelled inputs with errors beside them, one act. */
export function formCard(data: FormData): BuiltCard {
  const today = londonDay(data.asAt);
  const wrong = data.fields.filter((field) => field.error).length;
  const sentence =
    wrong > 0
      ? `${counted(wrong, 'thing')} to put right, marked below. Nothing is saved yet.`
      : data.sentence;
  return compose(data, (limits) => ({
    head: data.title,
    sentence,
    ref: data.ref,
    version: data.version,
    body: [
      ...linesPart((data.lines ?? []).slice(0, LINES), { ...limits, line: limits.line * 2 }),
      ...quotePart('Their words', data.quote ?? '', limits),
      ...datesPart(data.dates ?? [], today, limits),
      ...data.fields.flatMap((field) => fieldPart(field, limits)),
      ...(data.fields.some((field) => field.required)
        ? notesPart(['* must be filled in'], limits)
        : []),
    ],
    actions: [{ sendsInputs: true, ...data.submit }, ...(data.others ?? [])],
    twin: data.fields.flatMap((field) => (field.error ? [`${field.label}: ${field.error}`] : [])),
  }));
}

export interface ActionFormShape {
  sentence: string;
  fields: Field[];
  /** Which form it is: that says what its button sends. */
  form: FormVerb;
  /** The words on that button. */
  submit: string;
  lines?: Line[];
  quote?: string;
  /** Beside the way back. */
  others?: ActionSpec[];
}

/** An act on one case: the case's head, filled values and errors, and a way back. */
export function actionForm(data: ActionForm, shape: ActionFormShape): BuiltCard {
  const { head } = data;
  return formCard({
    ...data,
    ...shape,
    submit: { title: shape.submit, verb: FORMS[shape.form], style: 'positive' },
    ...(data.says ? { sentence: data.says } : {}),
    title: caseTitle(head),
    ref: head.ref,
    version: head.version,
    fields: withFilled(shape.fields, data),
    others: [...(shape.others ?? []), { title: 'Back to case', verb: 'case.open' }],
  });
}

/** Values typed before and what was wrong with them, put back beside their fields. */
export function withFilled(fields: Field[], { values = {}, errors = {} }: Filled): Field[] {
  return fields.map((field) => ({
    ...filled(field, values[field.id]),
    error: errors[field.id] ?? null,
  }));
}

/** What was typed before, put back into the input. */
function filled(field: Field, typed: string | undefined): Field {
  if (typed === undefined) return field;
  if (field.kind === 'number')
    return { ...field, value: Number.isFinite(Number(typed)) ? Number(typed) : null };
  if (field.kind === 'toggle') return { ...field, value: typed === 'true' };
  return { ...field, value: typed };
}
