/** What reports count a case by, recorded where it was left open. */
import type { Council } from '../../../councils/types';
import { COUNTED_FIELDS, type CountedField } from '../../../terms';
import { lacks } from '../../counted';
import type { CaseView } from '../../view';
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import { accepted } from '../guards';
import type { CountedCommands, CountedFacts } from './commands';

export const countedDeciders: DecidersOf<CountedCommands['type']> = {
  recordCounted: ({ facts }, view, { council, today }) => {
    const given = fieldsIn(facts);
    if (given.length === 0) return no('needsReason');
    const known = given.find((field) => !lacks(field, view));
    if (known !== undefined) return no('alreadyDone', { what: known });
    if (unlisted(facts, view, council)) return no('unknownItem');
    const label = council.delayReasons.find(({ id }) => id === facts.delayReason)?.label;
    return (
      accepted(view) ??
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

/** An id that the council's list has not, or words where some are needed. */
function unlisted(facts: CountedFacts, view: CaseView, council: Council): boolean {
  const has = (list: readonly { id: string }[], id: string | undefined) =>
    id === undefined || list.some((one) => one.id === id);
  const says = (words: string | null | undefined) =>
    words === undefined || words === null || words.trim() !== '';
  const { themes = [], learning = [] } = facts;
  return !(
    has(council.problemCategories, facts.category) &&
    themes.every((id) => has(council.themes, id)) &&
    has(council.enquiryCategories, facts.enquiryCategory) &&
    has(council.delayReasons, facts.delayReason) &&
    learning.every(
      ({ at, category }) =>
        view.learningPoints[at] !== undefined && has(council.learning, category),
    ) &&
    says(facts.adjustment) &&
    says(facts.provider)
  );
}
