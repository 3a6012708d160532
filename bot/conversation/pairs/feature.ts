/** Two cases that may be one: compared, merged, linked or kept apart. */
import type { BuiltCard } from '../../../cards';
import { stands } from '../case/moments';
import { openCaseForm } from '../case/forms';
import { onCase } from '../case/on-case';
import { caseFor, needed } from '../turn/access';
import type { Asked, Context, Feature } from '../turn/feature';
import { whole } from '../turn/phrase';
import { comparePair, pairActs, pairForm, showPair } from './pairs';

/** Two references are compared; with one, it is asked which other. */
function pair(context: Context, ref: string, { slots }: Asked): Promise<BuiltCard> {
  const other = slots.refs?.[1];
  return other ? showPair(context, ref, other) : openCaseForm(context, 'case.pair', ref);
}

export const pairs = {
  acts: {
    'case.pair': {
      form: pairForm,
      press: (c, { ref, inputs }) => comparePair(c, needed(ref), inputs),
      typed: onCase(pair),
      button: {
        title: 'Same as another?',
        needs: 'case.link',
        when: (v) => v.mergedInto === null && stands(v),
        typed: 'duplicate',
        order: 41,
      },
      phrases: [whole('duplicate|same as another|merge|link')],
    },
    'case.merge': { press: (c, { ref }) => pairActs.merge(c, ref), typed: onCase(pair) },
    'case.link': { press: (c, { ref }) => pairActs.link(c, ref), typed: onCase(pair) },
    'case.unmerge': {
      press: (c, { ref }) => pairActs.unmerge(c, ref),
      typed: onCase(async (context, ref) => {
        const { view } = await caseFor(context, 'case.merge', ref);
        const other = view.mergedInto ?? view.mergedFrom.at(-1)?.ref ?? '';
        return pairActs.unmerge(context, `${ref}+${other}`);
      }),
      button: {
        title: 'Take the merge apart',
        version: null,
        as: (v) => ({ ref: `${v.ref}+${v.mergedInto ?? v.mergedFrom.at(-1)?.ref ?? ''}` }),
        needs: 'case.merge',
        when: (v) => v.mergedInto !== null || v.mergedFrom.length > 0,
        typed: 'unmerge',
        order: 42,
      },
    },
    'case.unlink': { press: (c, { ref }) => pairActs.unlink(c, ref) },
    'case.keep_apart': { press: (c, { ref }) => pairActs.keepApart(c, ref) },
  },
} as const satisfies Feature;
