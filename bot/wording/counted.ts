/** What a council counts a case by, as it is named in a sentence. */
import type { CountedFacts } from '../../services/cases/commands';
import type { CountedField } from '../../services/terms';

export const COUNTED_WORDS: Record<CountedField, string> = {
  category: 'the problem category',
  themes: 'the themes',
  channel: 'how it came',
  complainant: 'who complains',
  madeByChild: 'whether a child made it',
  lookedAfter: 'whether it is about a looked-after child',
  adjustments: 'reasonable adjustments',
  provider: 'the provider',
  enquiryCategory: 'what the enquiry is about',
  delayReason: 'why the answer was late',
  learningCategory: 'the kind of learning',
};

/** "the themes, how it came and the provider" */
export function sayFields(fields: readonly string[]): string {
  const names = fields.map((field) => COUNTED_WORDS[field as CountedField] ?? field);
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

const FACTS: Partial<Record<keyof CountedFacts, CountedField>> = {
  adjustment: 'adjustments',
  learning: 'learningCategory',
};

/** Which of them were recorded: what was said of each stands on the case. */
export const sayFacts = (facts: CountedFacts): string =>
  sayFields(Object.keys(facts).map((key) => FACTS[key as keyof CountedFacts] ?? key));
