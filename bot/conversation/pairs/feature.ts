/** Two cases that may be one: compared, merged, linked or kept apart. */
import type { BuiltCard } from '../../../cards';
import { stands } from '../case/moments';
import { openCaseForm } from '../case/forms';
import { onCase } from '../case/on-case';
import { caseFor, needed, Refused } from '../turn/access';
import { namesCase } from '../turn/asked';
import type { Asked, Context, Feature } from '../turn/feature';
import { whole } from '../turn/phrase';
import { comparePair, pairActs, pairForm, showPair } from './pairs';

const APART =
  /\b(?:un-?merge|(?:undo|reverse|take back|cancel) (?:the |that )?merg(?:e|er|ing)|(?:take|split|pull|put|separate) .{0,40}\bapart|separate .{0,30}\bagain)\b/i;

/** Two references are compared; with one, it is asked which other. To take a merge apart is no wish to make one. */
function pair(context: Context, ref: string, asked: Asked): Promise<BuiltCard> {
  if (APART.test(asked.text)) return apart(context, ref, asked);
  const { slots } = asked;
  const other = slots.refs?.[1];
  return other ? showPair(context, ref, other) : openCaseForm(context, 'case.pair', ref);
}

/** What it was merged with, side by side, with the button that takes them apart. @throws Refused where nothing is merged */
async function apart(context: Context, ref: string, { slots, text }: Asked): Promise<BuiltCard> {
  const named = (slots.refs ?? []).find((each) => namesCase(text, each)) ?? ref;
  const { view } = await caseFor(context, 'case.merge', named);
  const other = view.mergedInto ?? view.mergedFrom.at(-1)?.ref;
  if (!other)
    throw new Refused(
      `${named} isn’t merged with another case, so there is nothing to take apart.`,
    );
  return showPair(context, named, other);
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
      typed: onCase(apart),
      phrases: [whole('(?:undo|reverse|take (?:back|apart))(?: the)? merge')],
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
