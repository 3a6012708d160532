/** Stages, their steps and who takes part. Input ids stand above each. */
import type { ActionSpec, BuiltCard, Choice, DateFormData, Line } from '../frame/data';
import { dateForm } from '../frame/date-form';
import { dayField, decisionFields, oneLine, oneOf, type Deciders } from '../frame/fields';
import { actionForm } from '../frame/forms';
import { lowerFirst } from '../frame/words';

export interface ProgressData extends DateFormData {
  stage: number;
  /** "Investigation". */
  name: string;
  /** What asking for it sets off, and what must be known first. */
  knows: Line[];
  /** The days among which the words leave it open; empty: any day may be given. */
  days: Choice[];
}

/** Input: on. */
export function progressCard(data: ProgressData): BuiltCard {
  return actionForm(data, {
    sentence: `When did the complainant ask for stage ${data.stage}, ${lowerFirst(data.name)}?`,
    lines: data.knows,
    fields: [
      data.days.length > 0
        ? oneOf('on', 'Which day was it asked for?', data.days, { required: true })
        : dayField('Asked for on', data),
    ],
    form: 'form.progress',
    submit: `Start stage ${data.stage}`,
  });
}

export interface WeighData extends DateFormData, Deciders {
  stage: number;
  /** Why it can't simply begin, or what is to be known where it can; then what it would set off. */
  knows: Line[];
  /** What the button that lets it in says. */
  accepts: string;
  /** The likelier of the two, which comes first. */
  first: 'accept' | 'refuse';
  others?: ActionSpec[];
}

/** Both ways to decide about a request that is late or early. Inputs: on, why, decidedBy. */
export function weighCard(data: WeighData): BuiltCard {
  const accept = { title: data.accepts, verb: 'case.progress', form: 'form.progress' } as const;
  const refuse = { title: 'Don’t accept', verb: 'case.noStage', form: 'form.noStage' } as const;
  const [first, second] = data.first === 'accept' ? [accept, refuse] : [refuse, accept];
  return actionForm(data, {
    sentence: `Stage ${data.stage} is asked for. Who decides whether it begins, and why?`,
    lines: data.knows,
    fields: [dayField('Asked for on', data), ...decisionFields(data)],
    form: first.form,
    submit: first.title,
    others: [{ title: second.title, verb: second.verb, sendsInputs: true }, ...(data.others ?? [])],
  });
}

/** Input: on. */
export const statementCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the statement of complaint agreed with the complainant?',
    label: 'Agreed on',
    title: 'Statement agreed',
    form: 'form.statement',
  });

export interface AppointData extends DateFormData {
  parts: Choice[];
  /** Empty: every part is for somebody from outside. */
  people: Choice[];
  /** Parts that nobody of the council may take, in words. */
  outside: string[];
  appointed: Line[];
}

/** Inputs: part, person, name, on. One of `person` and `name` is needed. */
export function appointCard(data: AppointData): BuiltCard {
  const outside =
    data.outside.length > 0
      ? [
          {
            label: 'From outside only',
            value: `${data.outside.join(', ')}: no councillor, no officer`,
          },
        ]
      : [];
  return actionForm(data, {
    sentence: 'Who takes part at this stage? Nobody who handled an earlier one.',
    lines: [...data.appointed, ...outside],
    fields: [
      oneOf('part', 'Part', data.parts, { required: true }),
      ...(data.people.length > 0 ? [oneOf('person', 'From the directory', data.people)] : []),
      oneLine(
        'name',
        data.people.length > 0 ? 'Or a name from outside the council' : 'Name',
        data.people.length === 0,
      ),
      dayField('Appointed on', data),
    ],
    form: 'form.appoint',
    submit: 'Appoint',
  });
}

export interface StepData extends DateFormData {
  choices: Choice[];
}

/** Inputs: step, on. */
export function stepCard(data: StepData): BuiltCard {
  return actionForm(data, {
    sentence: 'Which step has been taken, and when?',
    fields: [oneOf('step', 'Step', data.choices, { required: true }), dayField('Taken on', data)],
    form: 'form.step',
    submit: 'Record the step',
  });
}
