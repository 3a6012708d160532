/** What reports count a case by, recorded where it was left open. */
import type { Council } from '../../../councils/types';
import { COUNTED_FIELDS, type CountedField } from '../../../terms';
import { lacks } from '../../counted';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecidersOf, Guard } from '../deciding';
import { accepted, first, knownCategory, listed } from '../guards';
import type { CountedCommands, CountedFacts } from './commands';

export const countedDeciders: DecidersOf<CountedCommands['type']> = {
  recordCounted: ({ facts }, view, { council, today }) => {
    const given = fieldsIn(facts);
    if (given.length === 0) return no('needsReason');
    const known = given.find((field) => !lacks(field, view));
    if (known !== undefined) return no('alreadyDone', { what: known });
    const label = council.delayReasons.find(({ id }) => id === facts.delayReason)?.label;
    return (
      first(...inLists(facts, view, council), accepted(view)) ??
      yes({
        type: 'counted',
        facts,
        stage: view.stage,
        on: today,
        ...(label ? { delayLabel: label } : {}),
      })
    );
  },
};

const FACT_OF: Record<CountedField, keyof CountedFacts> = {
  category: 'category',
  themes: 'themes',
  channel: 'channel',
  complainant: 'complainant',
  madeByChild: 'madeByChild',
  lookedAfter: 'lookedAfter',
  adjustments: 'adjustment',
  provider: 'provider',
  enquiryCategory: 'enquiryCategory',
  delayReason: 'delayReason',
  learningCategory: 'learning',
};

const fieldsIn = (facts: CountedFacts): CountedField[] =>
  COUNTED_FIELDS.filter((field) => facts[FACT_OF[field]] !== undefined);

/** Ids stand in the council's lists, and words say something where some are needed. */
function inLists(facts: CountedFacts, view: CaseView, council: Council): Guard[] {
  const says = (words: string | null | undefined): Guard =>
    typeof words === 'string' && words.trim() === '' ? no('unknownItem') : null;
  const { category = null, themes = [], learning = [] } = facts;
  return [
    knownCategory({ problemCategory: category, themes }, council),
    listed(facts.enquiryCategory, council.enquiryCategories),
    listed(facts.delayReason, council.delayReasons),
    ...learning.map(({ at, category: kind }) =>
      view.learningPoints[at] === undefined ? no('unknownItem') : listed(kind, council.learning),
    ),
    says(facts.adjustment),
    says(facts.provider),
  ];
}
