/** Stages and their steps, and the clock's rarer acts. Input ids stand above each. */
import type {
  AllocateData,
  AppointData,
  BuiltCard,
  DateFormData,
  DelayData,
  NoMoreTimeData,
  OmbudsmanData,
  OmbudsmanDecisionData,
  PauseData,
  ProgressData,
  StepData,
} from '../frame/data';
import { dateForm } from '../frame/date-form';
import { dayField, oneLine, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';
import { londonDay, sayDate } from '../frame/words';

/** Input: on. */
export function progressCard(data: ProgressData): BuiltCard {
  return actionForm(data, {
    sentence: `When did the complainant ask for stage ${data.stage}, ${data.name.charAt(0).toLowerCase()}${data.name.slice(1)}?`,
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

/** Inputs: on, replyBy. */
export function ombudsmanCard(data: OmbudsmanData): BuiltCard {
  return actionForm(data, {
    sentence: 'When did the Ombudsman’s letter come, and by when does it want the council’s reply?',
    lines: data.rule ? [{ label: 'If it names no day', value: data.rule }] : [],
    fields: [
      dayField('Letter received on', data),
      {
        kind: 'date',
        id: 'replyBy',
        label: 'Reply by, as the letter says',
        value: data.replyBy,
        min: data.min,
      },
    ],
    submit: { title: 'Record', verb: 'case.ombudsman', style: 'positive' },
  });
}

/** Input: on. */
export const ombudsmanReplyCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'When was the council’s reply sent to the Ombudsman?',
    label: 'Sent on',
    title: 'Reply sent',
    verb: 'case.ombudsmanReply',
  });

/** Inputs: on, decision; remedy, detail, dueOn for the first remedy that they recommend. */
export function ombudsmanDecisionCard(data: OmbudsmanDecisionData): BuiltCard {
  return actionForm(data, {
    sentence:
      'What did the Ombudsman decide? What they recommend is kept with its day, and whoever owes it is reminded.',
    fields: [
      dayField('Decided on', data),
      oneOf('decision', 'Decision', data.decisions, { required: true }),
      oneOf('remedy', 'Remedy recommended, if any', data.remedies),
      oneLine('detail', 'What they recommend, in short'),
      { kind: 'date', id: 'dueOn', label: 'Comply by' },
    ],
    submit: { title: 'Record the decision', verb: 'case.ombudsmanDecision', style: 'positive' },
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

/** Input: reason. */
export function noMoreTimeCard(data: NoMoreTimeData): BuiltCard {
  const asked = data.askedTo ? sayDate(data.askedTo, londonDay(data.asAt)) : 'a later day';
  return actionForm(data, {
    sentence: 'Say no to more time. The date stands, and whoever asked is told why.',
    lines: [
      { label: 'Asked for', value: `${asked}${data.askedReason ? `: ${data.askedReason}` : ''}` },
    ],
    fields: [
      {
        kind: 'text',
        id: 'reason',
        label: 'Why not',
        required: true,
        multiline: true,
        maxLength: 500,
      },
    ],
    submit: { title: 'Not granted', verb: 'case.noMoreTime', style: 'positive' },
    others: [{ title: 'Holding letter', verb: 'form.holdingLetter' }],
  });
}

/** Inputs: reason, more. */
export function delayCard(data: DelayData): BuiltCard {
  return actionForm(data, {
    sentence: 'Why is the answer late? This is for learning, not for blame.',
    fields: [oneOf('reason', 'Main reason', data.reasons), oneLine('more', 'In your own words')],
    submit: { title: 'Record the reason', verb: 'case.delay', style: 'positive' },
  });
}
