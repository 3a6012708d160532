/** Stages and their steps, and the clock's rarer acts. Input ids stand above each. */
import type {
  AllocateData,
  AppointData,
  BuiltCard,
  DateFormData,
  DelayData,
  OmbudsmanData,
  PauseData,
  ProgressData,
  StepData,
} from './data';
import { dateForm } from './date-form';
import { dayField, oneLine, oneOf } from './fields';
import { actionForm } from './forms';
import { londonDay, sayDate } from './words';

/** Input: on. */
export function progressCard(data: ProgressData): BuiltCard {
  return actionForm(data, {
    sentence: `When did the complainant ask for stage ${data.stage}?`,
    lines: data.knows,
    fields: [
      data.days.length > 0
        ? oneOf('on', 'Which day was it asked for?', data.days, { required: true })
        : dayField('Asked for on', data),
    ],
    submit: { title: `Start stage ${data.stage}`, verb: 'case.progress', style: 'positive' },
  });
}

/** Input: on. */
export const statementCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the statement of complaint agreed with the complainant?',
    label: 'Agreed on',
    title: 'Statement agreed',
    verb: 'case.statement',
  });

/** Inputs: part, person, name, on. One of `person` and `name` is needed. */
export function appointCard(data: AppointData): BuiltCard {
  return actionForm(data, {
    sentence: 'Who takes part at this stage? Nobody who handled an earlier one.',
    lines: data.appointed,
    fields: [
      oneOf('part', 'Part', data.parts, { required: true }),
      oneOf('person', 'From the directory', data.people),
      oneLine('name', 'Or a name from outside the council'),
      dayField('Appointed on', data),
    ],
    submit: { title: 'Appoint', verb: 'case.appoint', style: 'positive' },
  });
}

/** Inputs: step, on. */
export function stepCard(data: StepData): BuiltCard {
  return actionForm(data, {
    sentence: 'Which step has been taken, and when?',
    fields: [oneOf('step', 'Step', data.choices, { required: true }), dayField('Taken on', data)],
    submit: { title: 'Record the step', verb: 'case.step', style: 'positive' },
  });
}

/** Inputs: on; outcome once the Ombudsman has asked. */
export function ombudsmanCard(data: OmbudsmanData): BuiltCard {
  return actionForm(data, {
    sentence: data.asked
      ? 'What did the Ombudsman decide?'
      : 'When did the Ombudsman ask about this case?',
    fields: [
      dayField(data.asked ? 'Decided on' : 'Asked on', data),
      ...(data.asked ? [oneLine('outcome', 'Decision', true)] : []),
    ],
    submit: { title: 'Record', verb: 'case.ombudsman', style: 'positive' },
  });
}

/** Input: to. */
export function allocateCard(data: AllocateData): BuiltCard {
  const today = londonDay(data.asAt);
  return actionForm(data, {
    sentence: 'Allocate the day by which this is answered, at the start and within the law.',
    lines: data.latest ? [{ label: 'Latest lawful day', value: sayDate(data.latest, today) }] : [],
    fields: [
      {
        kind: 'date',
        id: 'to',
        label: 'Answer by',
        required: true,
        ...(data.latest ? { max: data.latest } : {}),
      },
    ],
    submit: { title: 'Allocate', verb: 'case.allocate', style: 'positive' },
  });
}

/** Inputs: reason, on. */
export function pauseCard(data: PauseData): BuiltCard {
  return actionForm(data, {
    sentence: 'Why does the clock stop? It stops only where the procedure allows it.',
    fields: [
      data.reasons.length > 0
        ? oneOf('reason', 'Reason', data.reasons, { required: true })
        : oneLine('reason', 'Reason', true),
      dayField('From', data),
    ],
    submit: { title: 'Pause the clock', verb: 'case.pause', style: 'positive' },
  });
}

/** Input: on. */
export const resumeCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'From which day does the clock run again?',
    label: 'From',
    title: 'Resume the clock',
    verb: 'case.resume',
  });

/** Inputs: reason, more. */
export function delayCard(data: DelayData): BuiltCard {
  return actionForm(data, {
    sentence: 'Why is the answer late? This is for learning, not for blame.',
    fields: [oneOf('reason', 'Main reason', data.reasons), oneLine('more', 'In your own words')],
    submit: { title: 'Record the reason', verb: 'case.delay', style: 'positive' },
  });
}
