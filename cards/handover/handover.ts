/** Moving somebody's cases to somebody else: asked for, then shown before anything moves. */
import type { PlainDate } from '../../services/timescale/types';
import type { BuiltCard, Choice, Common, Filled, Line } from '../frame/data';
import { oneOf } from '../frame/fields';
import { formCard, withFilled } from '../frame/forms';
import { linesPart, notesPart } from '../frame/parts';
import { compose } from '../frame/render';
import { counted, londonDay, sayDate } from '../frame/words';

export interface HandoverFormData extends Common, Filled {
  people: Choice[];
  fromId: string | null;
  toId: string | null;
  /** The day on which they change hands; null: today. */
  on: PlainDate | null;
  awayFrom: PlainDate | null;
  min: PlainDate;
}

/** Inputs: from, to, on, awayFrom. */
export function handoverFormCard(data: HandoverFormData): BuiltCard {
  return formCard({
    ...data,
    title: 'Hand over',
    ref: null,
    version: null,
    sentence: 'Whose cases go to whom? You see each of them before anything moves.',
    fields: withFilled(
      [
        oneOf('from', 'From', data.people, { required: true, value: data.fromId }),
        oneOf('to', 'To', data.people, { required: true, value: data.toId }),
        {
          kind: 'date',
          id: 'on',
          label: 'They change hands on',
          value: data.on,
          min: data.min,
          hint: 'Leave it empty for today. On a later day it is done that morning, with what is open then.',
        },
        { kind: 'date', id: 'awayFrom', label: 'First day away, if away', value: data.awayFrom },
      ],
      data,
    ),
    submit: { title: 'Preview', verb: 'handover.preview', style: 'positive' },
    others: [{ title: 'Planned handovers', verb: 'handover.list' }],
  });
}

/** Bulk handover: what would move, what stays, and that no date moves. */
export interface HandoverPreviewData extends Common {
  planId: string;
  from: string;
  to: string;
  /** The day on which they change hands, where that is a later one. */
  on: PlainDate | null;
  /** First day away, or null: not away, only handing over. */
  awayFrom: PlainDate | null;
  /** Why the preview is shown again: what changed since. */
  changed: string | null;
  moves: Line[];
  /** How many can't go there; who decides instead. No reason is given. */
  stays: { count: number; refs: string[] };
}

/** Nothing has moved yet: what would, when, what stays, and that no date moves. */
export function handoverCard(data: HandoverPreviewData): BuiltCard {
  const today = londonDay(data.asAt);
  const { moves, stays, on } = data;
  const stay: Line[] =
    stays.count > 0
      ? [
          {
            label: `${counted(stays.count, 'case')} can’t go there`,
            value: `${stays.refs.join(', ')}: the complaints team decides who takes ${stays.count === 1 ? 'it' : 'them'}`,
          },
        ]
      : [];
  return compose(data, (limits) => ({
    head: 'Hand over',
    sentence: handoverSentence(data, today),
    ref: data.planId,
    version: null,
    body: [
      ...linesPart(
        [
          data.changed ? { label: 'Changed', value: data.changed } : null,
          data.awayFrom
            ? { label: 'Away', value: `${data.from}, from ${sayDate(data.awayFrom, today)}` }
            : null,
          ...moves.slice(0, limits.list),
          ...stay,
        ],
        limits,
      ),
      ...(moves.length > limits.list
        ? notesPart([`and ${moves.length - limits.list} more`], limits)
        : []),
    ],
    actions:
      moves.length > 0 || data.awayFrom || on
        ? [
            {
              title: on ? `Hand over on ${sayDate(on, today)}` : 'Hand over',
              verb: 'handover.confirm',
              style: 'positive',
            },
            { title: 'Change', verb: 'handover.form' },
          ]
        : [],
    twin: [...moves.slice(0, 10), ...stay].map((each) => `${each.label}: ${each.value}`),
  }));
}

function handoverSentence({ moves, from, to, on }: HandoverPreviewData, today: string): string {
  if (on)
    return `On ${sayDate(on, today)} what ${from} then has goes to ${to}: as things stand, ${counted(moves.length, 'case')}. No date moves.`;
  return moves.length === 0
    ? `Nothing of ${from}’s can go to ${to}.`
    : `${counted(moves.length, 'case')} would go from ${from} to ${to}. No date moves, and ${to} gets one message.`;
}
