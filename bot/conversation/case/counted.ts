/** What the council counts a case by and nobody has recorded yet: asked on the forms that are open anyway. */
import type { CountedAsk } from '../../../cards';
import {
  lackingBeforeClosing,
  lacks,
  type Command,
  type CountedFacts,
} from '../../../services/cases';
import type { CaseView } from '../../../services/cases/view';
import type { Council } from '../../../services/councils/types';
import {
  CHANNELS,
  COMPLAINANT_KINDS,
  COUNTED_FIELDS,
  type CountedField,
} from '../../../services/terms';
import { CHANNEL_WORDS, KIND_WORDS } from '../../wording/terms';
import type { Context } from '../turn/feature';
import { among, several, text, type Inputs } from '../turn/form-input';
import { categoryChoices } from './form-parts';

/** What a council with such a list counts by, whether or not its file asks for it before closing. */
const BY_ITS_LIST: readonly [CountedField, (council: Council) => readonly unknown[]][] = [
  ['category', ({ problemCategories }) => problemCategories],
  ['themes', ({ themes }) => themes],
  ['enquiryCategory', ({ enquiryCategories }) => enquiryCategories],
  ['delayReason', ({ delayReasons }) => delayReasons],
  ['learningCategory', ({ learning }) => learning],
];

/** All that this council counts of such a case and nobody has recorded. */
export function stillToCount({ deps }: Context, view: CaseView): CountedField[] {
  const { council } = deps;
  const listed = BY_ITS_LIST.filter(([, list]) => list(council).length > 0).map(([field]) => field);
  return COUNTED_FIELDS.filter(
    (field) =>
      (council.askBeforeClosing.includes(field) || listed.includes(field)) && lacks(field, view),
  );
}

/** Known only once it is answered; a category and themes have fields of their own at triage. */
const NOT_AT_TRIAGE: readonly CountedField[] = [
  'category',
  'themes',
  'delayReason',
  'learningCategory',
];

/** Of what is asked before closing, what can be known already when it is decided; an enquiry's kind always. */
export function askedAtTriage({ deps }: Context, view: CaseView): CountedField[] {
  const { askBeforeClosing, enquiryCategories } = deps.council;
  const early = COUNTED_FIELDS.filter(
    (field) => !NOT_AT_TRIAGE.includes(field) && askBeforeClosing.includes(field),
  );
  const listed = enquiryCategories.length > 0 ? (['enquiryCategory'] as const) : [];
  return [...new Set([...early, ...listed])].filter((field) => lacks(field, view));
}

/** The fields as a card asks them. */
export function asksFor(
  { deps }: Context,
  view: CaseView,
  fields: readonly CountedField[],
): CountedAsk[] {
  const { council } = deps;
  const lists: Partial<Record<CountedField, CountedAsk['categories']>> = {
    category: categoryChoices(council.problemCategories),
    themes: categoryChoices(council.themes),
    channel: council.channels.map((id) => ({ value: id, label: CHANNEL_WORDS[id] })),
    complainant: council.complainantKinds.map((id) => ({ value: id, label: KIND_WORDS[id] })),
    enquiryCategory: categoryChoices(council.enquiryCategories),
    delayReason: categoryChoices(council.delayReasons),
    learningCategory: categoryChoices(council.learning),
  };
  return fields.map((field) => ({
    field,
    categories: lists[field] ?? [],
    ...(field === 'learningCategory' ? { points: withoutKind(view) } : {}),
  }));
}

const withoutKind = ({ learningPoints }: CaseView) =>
  learningPoints.flatMap(({ what, category }, at) =>
    category === null ? [{ n: at + 1, what }] : [],
  );

/** What people write where there is none. */
export const NONE =
  /^(?:none|no|nothing|n\/?a|not needed|none needed|the council(?: itself)?|ours|in-?house)\W*$/i;

/** What a form says of them; what it leaves empty is not in it. */
export function countedIn(inputs: Inputs, view: CaseView): CountedFacts {
  const id = (name: string) => text(inputs, name) || undefined;
  const yesNo = (name: string) => ({ yes: true, no: false })[text(inputs, name)];
  const words = (name: string) => {
    const typed = text(inputs, name);
    return typed === '' ? undefined : NONE.test(typed) ? null : typed;
  };
  const themes = several(inputs, 'themes');
  const learning = withoutKind(view).flatMap(({ n }) => {
    const category = id(`learning.${n}`);
    return category ? [{ at: n - 1, category }] : [];
  });
  const facts: { [K in keyof CountedFacts]: CountedFacts[K] | undefined } = {
    category: id('category'),
    themes: themes.length > 0 ? themes : undefined,
    channel: among(CHANNELS, text(inputs, 'channel')),
    complainant: among(COMPLAINANT_KINDS, text(inputs, 'complainant')),
    madeByChild: yesNo('madeByChild'),
    lookedAfter: yesNo('lookedAfter'),
    adjustment: words('adjustment'),
    provider: words('provider'),
    enquiryCategory: id('enquiryCategory'),
    delayReason: id('delayReason'),
    learning: learning.length > 0 ? learning : undefined,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/**
 * The command that records what a form says of them; none where it says nothing.
 * @param own inputs of the form that another command of it takes
 */
export function recording(inputs: Inputs, view: CaseView, own: readonly string[] = []): Command[] {
  const others = Object.entries(inputs).filter(([id]) => !own.includes(id));
  const facts = countedIn(Object.fromEntries(others), view);
  return Object.keys(facts).length > 0 ? [{ type: 'recordCounted', facts }] : [];
}

const INPUT: Partial<Record<CountedField, string>> = { adjustments: 'adjustment' };

/**
 * What the council's file asks before closing and neither the case nor the form says, by input; nothing while the case
 * is not ready to be closed for another reason, which is said first.
 */
export function leftBeforeClosing(
  inputs: Inputs,
  view: CaseView,
  { deps }: Context,
): Record<string, string> {
  const { feedbackType, status, outcome, learning } = view;
  const ready =
    status === 'responded' &&
    (feedbackType === 'enquiry' || (outcome !== null && learning.recorded));
  if (!ready) return {};
  const left = lackingBeforeClosing(view, deps.council).flatMap((field) => {
    if (field === 'learningCategory') return withoutKind(view).map(({ n }) => `learning.${n}`);
    return [INPUT[field] ?? field];
  });
  const open = left.filter((id) => text(inputs, id) === '');
  return Object.fromEntries(open.map((id) => [id, 'The council counts by this: fill it in.']));
}
