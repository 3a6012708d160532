/** Two cases that may be one: looked at side by side, then merged, linked or kept apart by a person. */
import type { ActionForm, BuiltCard, CaseHead, Choice, Common, Line } from '../frame/data';
import { oneLine, oneOf } from '../frame/fields';
import { actionForm } from '../frame/forms';
import { linesPart } from '../frame/parts';
import { compose } from '../frame/render';
import { counted } from '../frame/words';

export interface PairData extends ActionForm {
  /** Cases that look like the same matter; empty: type the reference. */
  candidates: (Choice & { detail: string })[];
}

/** Inputs: candidate, other. One of the two is needed. */
export function pairCard(data: PairData): BuiltCard {
  const found = data.candidates.map(({ label, value, detail }) => ({
    label: `${label}, ${detail}`,
    value,
  }));
  return actionForm(data, {
    sentence:
      found.length > 0
        ? 'Is it the same matter as another case? These look alike; a person decides.'
        : 'Which other case does it belong with?',
    fields: [
      ...(found.length > 0 ? [oneOf('candidate', 'Looks like', found)] : []),
      oneLine('other', found.length > 0 ? 'Or another reference' : 'Reference of the other case'),
    ],
    form: 'form.pair',
    submit: 'Compare',
  });
}

/** Two cases side by side. `pairRef` names both: what the buttons send. */
export interface PairedData extends Common {
  pairRef: string;
  head: CaseHead;
  other: CaseHead;
  /** What both have in common: "the same team". */
  same: string[];
  /** What a person compares, a line for each case. */
  sides: Line[];
  /** "CF-26-0036 stays, because it came first." */
  stays: string;
  joined: boolean;
  linked: boolean;
}

/** Side by side. No inputs. */
export function pairedCard(data: PairedData): BuiltCard {
  const { head, other, joined, linked } = data;
  const common = data.same.length;
  return compose(data, (limits) => ({
    head: `${head.ref} and ${other.ref}`,
    sentence: joined
      ? `${head.ref} and ${other.ref} are merged and count once.`
      : `${head.ref} and ${other.ref} have ${common === 0 ? 'nothing I can compare' : counted(common, 'thing')} in common. You decide.`,
    ref: data.pairRef,
    version: null,
    body: linesPart(
      [
        { label: 'In common', value: data.same.join(', ') },
        ...data.sides.slice(0, 4),
        joined ? null : { label: 'If merged', value: data.stays },
        joined
          ? null
          : { label: 'If linked', value: 'Both stay cases of their own, and both count.' },
      ],
      { ...limits, line: limits.line * 2 },
    ),
    actions: joined
      ? [
          { title: 'Take apart again', verb: 'case.unmerge', style: 'positive' },
          { title: 'Open the case', verb: 'case.open', ref: head.ref },
        ]
      : [
          { title: 'Merge', verb: 'case.merge' },
          linked
            ? { title: 'Remove the link', verb: 'case.unlink' }
            : { title: 'Link', verb: 'case.link' },
          { title: 'Keep apart', verb: 'case.keepApart' },
          { title: 'Open the case', verb: 'case.open', ref: head.ref },
        ],
    twin: data.sides.slice(0, 4).map((each) => `${each.label}: ${each.value}`),
  }));
}
