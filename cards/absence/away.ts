/** Who is away and who covers. */
import type { PlainDate } from '../../services/timescale/types';
import type { BuiltCard, Choice, Common, Filled } from '../frame/data';
import { oneOf } from '../frame/fields';
import { formCard, withFilled } from '../frame/forms';

/** Somebody is away; whoever covers is told once. */
export interface AwayData extends Common, Filled {
  /** The absence that is being changed; null: a new one. */
  changing: string | null;
  /** What could be meant otherwise: "If you are back on Thu 5 Mar, choose Wed 4 Mar." */
  notes?: string[];
  /** Said instead of the card's own sentence: what was read, or which of several is meant. */
  says?: string;
  people: Choice[];
  personId: string | null;
  covers: Choice[];
  coverId: string | null;
  firstDay: PlainDate | null;
  lastDay: PlainDate | null;
  min: PlainDate;
}

/** Inputs: person, from, until, cover. No reason is asked: "away" is all that is kept. */
export function awayCard(data: AwayData): BuiltCard {
  return formCard({
    ...data,
    title: 'Away',
    ref: data.changing,
    version: null,
    sentence:
      data.says ??
      (data.changing
        ? 'What should it be now? No reason is kept; no date moves.'
        : 'Who is away, and who covers? No reason is kept; no date moves.'),
    lines: (data.notes ?? []).map((value) => ({ label: '', value })),
    fields: withFilled(
      [
        oneOf('person', 'Away', data.people, { required: true, value: data.personId }),
        { kind: 'date', id: 'from', label: 'First day away', required: true, value: data.firstDay },
        { kind: 'date', id: 'until', label: 'Last day away, if known', value: data.lastDay },
        oneOf('cover', 'Covered by', data.covers, { value: data.coverId }),
      ],
      data,
    ),
    submit: { title: 'Save', verb: 'away.set', style: 'positive' },
    others: data.changing
      ? [{ title: 'Not away after all', verb: 'away.cancel', ref: data.changing }]
      : [{ title: 'Who is away', verb: 'away.list' }],
  });
}
