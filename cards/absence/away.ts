/** Away, cover, bulk handover, and what the council promised to change: about people's work, not one case. */
import type {
  ActionsData,
  AwayData,
  BuiltCard,
  Field,
  HandoverFormData,
  HandoverPreviewData,
  ItemsData,
  Line,
} from '../frame/data';
import { oneOf } from '../frame/fields';
import { formCard } from '../frame/forms';
import { itemsPart, linesPart, notesPart } from '../frame/parts';
import { compose } from '../frame/render';
import { counted, londonDay, sayDate } from '../frame/words';

/** Values typed before and what was wrong with them, put back beside their fields. */
function withFilled(fields: Field[], { values = {}, errors = {} }: AwayData | HandoverFormData) {
  return fields.map(
    (field) =>
      ({
        ...field,
        ...(values[field.id] === undefined ? {} : { value: values[field.id] }),
        error: errors[field.id] ?? null,
      }) as Field,
  );
}

/** Inputs: person, from, until, cover. No reason is asked: "away" is all that is kept. */
export function awayCard(data: AwayData): BuiltCard {
  return formCard({
    ...data,
    title: 'Away',
    ref: data.changing,
    version: null,
    sentence: data.changing
      ? 'What should it be now? No reason is kept; no date moves.'
      : 'Who is away, and who covers? No reason is kept; no date moves.',
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

/** A short list of what is planned or recorded, each with what can be done about it. */
export function itemsCard(data: ItemsData): BuiltCard {
  return compose(data, (limits) => ({
    head: data.title,
    sentence: data.sentence,
    ref: null,
    version: null,
    body: [
      ...itemsPart(data.items.slice(0, limits.list), limits),
      ...(data.items.length > limits.list
        ? notesPart([`and ${data.items.length - limits.list} more`], limits)
        : []),
    ],
    actions: data.actions ?? [],
    twin: data.items.slice(0, 10).map((each) => `${each.label}: ${each.value}`),
  }));
}

/** Improvement actions that are still to be done, the soonest first. */
export function actionsCard(data: ActionsData): BuiltCard {
  const today = londonDay(data.asAt);
  return compose(data, (limits) => ({
    head: data.title,
    sentence:
      data.rows.length === 0
        ? 'No improvement action is open. One appears here when it is added to a case.'
        : `${counted(data.rows.length, 'improvement action')} still to do, the soonest first.`,
    ref: null,
    version: null,
    body: linesPart(
      data.rows.slice(0, limits.list).map((each) => ({
        label: `${each.ref}${each.owner ? `, ${each.owner}` : ''}`,
        value: `${each.what}, by ${sayDate(each.dueOn, today)}${each.late ? ' (late)' : ''}`,
      })),
      limits,
    ),
    actions: data.rows.slice(0, 3).map((each) => ({
      title: `Done: ${each.ref}`,
      verb: 'form.actionDone',
      ref: each.ref,
    })),
    twin: data.rows.slice(0, 10).map((each) => `${each.ref}: by ${sayDate(each.dueOn, today)}`),
  }));
}
