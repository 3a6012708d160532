/** How phrases are written that stand for an act: data of the features, matched in one place (doors/phrases.ts). */
import type { Inputs } from './form-input';
import type { Phrase } from './feature';

/** Where the case was named, in a line made plain: lower case, no politeness, the reference as `#`. */
const IT = String.raw`(?: (?:on|for|of|about|with|in|to))?(?: the)?(?: (?:#|it|this|that|case #|this one|that one))?`;

/** The whole line is the phrase, with or without its case. */
export const whole = (words: string): Phrase => ({
  says: new RegExp(`^(?:${words})${IT}(?: (?:today|now))?$`),
});

/** The phrase, and what it fills in on the act's form. */
export const filling = (words: string, values: Inputs): Phrase => ({ ...whole(words), values });

/** The phrase, the case, then what is to be filled in: "points 42: contact; nobody rang". */
export const headed = (into: string, words: string, values?: Inputs): Phrase => ({
  says: new RegExp(`^(?:${words})${IT}\\s*[:–-]\\s*(?<more>\\S.*)$`, 's'),
  into,
  ...(values ? { values } : {}),
});

/** Either of the two. */
export const withMore = (into: string, words: string): Phrase[] => [
  whole(words),
  headed(into, words),
];
