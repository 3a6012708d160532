/** Away, cover, bulk handover, and what the council promised to change: about people's work, not one case. */
import type {
  ActionsData,
  AwayData,
  BuiltCard,
  Field,
  HandoverFormData,
  HandoverPreviewData,
  Line,
} from './data';
import { oneOf } from './fields';
import { formCard } from './forms';
import { linesPart, notesPart } from './parts';
import { compose } from './render';
import { counted, londonDay, sayDate } from './words';

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
    ref: null,
    version: null,
    sentence: 'Who is away, and who covers? No reason is kept; no date moves.',
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
  });
}

/** Inputs: from, to, awayFrom. */
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
        { kind: 'date', id: 'awayFrom', label: 'First day away, if away', value: data.awayFrom },
      ],
      data,
    ),
    submit: { title: 'Preview', verb: 'handover.preview', style: 'positive' },
  });
}

/** Nothing has moved yet: what would, what stays, and that no date moves. */
export function handoverCard(data: HandoverPreviewData): BuiltCard {
  const today = londonDay(data.asAt);
  const { moves, stays } = data;
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
    sentence:
      moves.length === 0
        ? `Nothing of ${data.from}’s can go to ${data.to}.`
        : `${counted(moves.length, 'case')} would go from ${data.from} to ${data.to}. No date moves, and ${data.to} gets one message.`,
    ref: data.planId,
    version: null,
    body: [
      ...linesPart(
        [
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
      moves.length > 0 || data.awayFrom
        ? [{ title: 'Hand over', verb: 'handover.confirm', style: 'positive' }]
        : [],
    twin: [...moves.slice(0, 10), ...stay].map((each) => `${each.label}: ${each.value}`),
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
