/** The clock: more time asked for, given and refused, held up, stopped and started again. Input ids stand above each. */
import type { PlainDate } from '../../services/timescale/types';
import type { ActionForm, BuiltCard, Choice, DateFormData, Line } from '../frame/data';
import { dateForm } from '../frame/date-form';
import { dayField, oneLine, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';
import { londonDay, sayDate } from '../frame/words';

export interface MoreTimeData extends ActionForm {
  /** The last lawful day, or null: none. */
  latest: PlainDate | null;
  /** Who is asked: "Grace Mensah and the complaints team". */
  asks: string;
}

/** Inputs: to, days, reason. One of `to` and `days` is needed. */
export function moreTimeCard(data: MoreTimeData): BuiltCard {
  return actionForm(data, {
    sentence: `Ask ${data.asks} for more time. The date does not move until they agree.`,
    lines: latestLine(data.latest, londonDay(data.asAt)),
    fields: [
      { kind: 'date', id: 'to', label: 'New date', ...(data.latest ? { max: data.latest } : {}) },
      { kind: 'number', id: 'days', label: 'or how many working days more', min: 1, max: 65 },
      {
        kind: 'text',
        id: 'reason',
        label: 'Reason',
        required: true,
        multiline: true,
        maxLength: 500,
      },
    ],
    form: 'form.moreTime',
    submit: 'Ask',
  });
}

const latestLine = (latest: string | null, today: string): Line[] => [
  {
    label: 'Latest day the rules allow',
    value: latest ? sayDate(latest, today) : 'none: this date can’t be extended',
  },
];

export interface ExtendData extends ActionForm {
  latest: PlainDate | null;
  reasons: Choice[];
  approvers: Choice[];
  askedTo: PlainDate | null;
  askedReason: string | null;
  /** For which reasons alone the procedure allows it; null: for any. */
  lawful?: string | null;
  /** Whether the procedure lets it go past the latest day for a good reason: then the form asks whether it is one. */
  beyond?: boolean;
}

/** Inputs: to, reason, toldOn, approvedBy; beyond where the procedure allows that. */
export function extendCard(data: ExtendData): BuiltCard {
  const today = londonDay(data.asAt);
  return actionForm(data, {
    sentence:
      'Extend the date. It counts only when the complainant has been told why, before the date passes.',
    lines: [
      ...latestLine(data.latest, today),
      ...(data.askedTo
        ? [
            {
              label: 'Asked for',
              value: `${sayDate(data.askedTo, today)}${data.askedReason ? `: ${data.askedReason}` : ''}`,
            },
          ]
        : []),
      ...(data.lawful ? [{ label: 'Reasons', value: data.lawful }] : []),
    ],
    fields: [
      {
        kind: 'date',
        id: 'to',
        label: 'New date',
        required: true,
        value: data.askedTo,
        ...(data.latest && !data.beyond ? { max: data.latest } : {}),
      },
      { kind: 'choice', id: 'reason', label: 'Reason', required: true, choices: data.reasons },
      ...(data.beyond
        ? [
            {
              kind: 'toggle' as const,
              id: 'beyond',
              label: 'Past the latest day',
              title: 'There is a good reason to go past it; it is counted apart',
            },
          ]
        : []),
      { kind: 'date', id: 'toldOn', label: 'Complainant told on', max: today },
      {
        kind: 'choice',
        id: 'approvedBy',
        label: 'Approved by',
        required: true,
        choices: data.approvers,
      },
    ],
    form: 'form.extend',
    submit: 'Extend',
    others: [
      ...(data.askedReason ? [{ title: 'Not granted', verb: 'form.noMoreTime' as const }] : []),
      { title: 'Holding letter', verb: 'form.holdingLetter' },
    ],
  });
}

/** The answer “no” to whoever asked for more time. */
export interface NoMoreTimeData extends ActionForm {
  askedTo: PlainDate | null;
  askedReason: string | null;
}

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
    form: 'form.noMoreTime',
    submit: 'Not granted',
    others: [{ title: 'Holding letter', verb: 'form.holdingLetter' }],
  });
}

export interface HoldingLetterData extends ActionForm {
  on: PlainDate | null;
  min: PlainDate;
}

/** Inputs: on, promised. */
export function holdingLetterCard(data: HoldingLetterData): BuiltCard {
  return actionForm(data, {
    sentence: 'Record a holding letter. It moves only the date promised: late stays late.',
    fields: [
      {
        kind: 'date',
        id: 'on',
        label: 'Sent on',
        required: true,
        value: data.on,
        max: londonDay(data.asAt),
      },
      { kind: 'date', id: 'promised', label: 'Date promised in it', required: true, min: data.min },
    ],
    form: 'form.holdingLetter',
    submit: 'Record the letter',
  });
}

export interface BlockedData extends ActionForm {
  /** Default: the six of the house. */
  reasons?: Choice[];
}

/** The six reasons of the house. */
export const BLOCKED_REASONS: Choice[] = [
  { label: 'Waiting for the complainant', value: 'complainant' },
  { label: 'Waiting for another agency', value: 'otherAgency' },
  { label: 'Somebody is away', value: 'staffAway' },
  { label: 'Waiting for sign-off', value: 'signOff' },
  { label: 'Too much work', value: 'workload' },
  { label: 'Something else', value: 'other' },
];

/** Inputs: reason, note. */
export function blockedCard(data: BlockedData): BuiltCard {
  return actionForm(data, {
    sentence:
      'What is in the way? This is kept and shown to whoever can help; the clock does not stop.',
    fields: [
      {
        kind: 'choice',
        id: 'reason',
        label: 'In the way',
        required: true,
        choices: data.reasons ?? BLOCKED_REASONS,
      },
      { kind: 'text', id: 'note', label: 'Anything to add', maxLength: 500 },
    ],
    form: 'form.blocked',
    submit: 'Tell them',
  });
}

export interface AllocateData extends ActionForm {
  latest: PlainDate | null;
}

/** Input: to. */
export function allocateCard(data: AllocateData): BuiltCard {
  const today = londonDay(data.asAt);
  return actionForm(data, {
    sentence: 'Allocate the day by which this is answered, at the start and within the law.',
    lines: data.latest
      ? [{ label: 'Latest day the rules allow', value: sayDate(data.latest, today) }]
      : [],
    fields: [
      {
        kind: 'date',
        id: 'to',
        label: 'Answer by',
        required: true,
        ...(data.latest ? { max: data.latest } : {}),
      },
    ],
    form: 'form.allocate',
    submit: 'Allocate',
  });
}

/** `reasons` empty: the procedure names none, any is typed. */
export interface PauseData extends DateFormData {
  reasons: Choice[];
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
    form: 'form.pause',
    submit: 'Pause the clock',
  });
}

/** Input: on. */
export const resumeCard = (data: DateFormData): BuiltCard =>
  dateForm(data, {
    sentence: 'From which day does the clock run again?',
    label: 'From',
    title: 'Resume the clock',
    form: 'form.resume',
  });

export interface DelayData extends ActionForm {
  reasons: Choice[];
}

/** Inputs: reason, more. */
export function delayCard(data: DelayData): BuiltCard {
  return actionForm(data, {
    sentence: 'Why is the answer late? This is for learning, not for blame.',
    fields: [oneOf('reason', 'Main reason', data.reasons), oneLine('more', 'In your own words')],
    form: 'form.delay',
    submit: 'Record the reason',
  });
}
