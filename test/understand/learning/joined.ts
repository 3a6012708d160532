/**
 * Messages that ask for two things, made of two sentences of one writer that each ask for one: real ones are rare (2 in
 * 100), and what gives them away is how they are joined. They teach that there are several things, and what each half
 * means when it stands beside another: "shut it" right after the case that it speaks of.
 */
import { sentencesBy, voices } from '../support/sentences';
import type { Sentence } from '../support/sentences';

const JOINS = [
  '. ',
  ' and ',
  ', ',
  '. also ',
  '\n',
  '; ',
  ', and ',
  '. and ',
  ' + ',
  '. then ',
  ' plus ',
];
/** Words beyond which a sentence is a tale, to which nobody adds another. */
const LONG = 22;
/** One of so many sentences is joined to the next that suits it. */
const EVERY = 5;

/** Intents that stand alone, and those of which two say no more than one. */
const ALONE = /^(?:safety|refuse|move_to_personal|none|help|undo)$/;

const isFit = ({ text, scope, expect, context }: Sentence): boolean =>
  expect.intents.length === 1 &&
  !ALONE.test(expect.intents[0] ?? 'none') &&
  scope === 'personal' &&
  context?.draft !== true &&
  text.split(/\s+/).length <= LONG &&
  !text.includes('\n');

export interface Joined {
  voice: string;
  sentence: Sentence;
  /** The sentences that it was made of, and the character at which the second begins. */
  first: Sentence;
  second: Sentence;
  seam: number;
}

export function* joinedBy(): Generator<Joined> {
  for (const voice of voices()) {
    const fit = sentencesBy(voice).filter(isFit);
    for (let k = 0; k < fit.length; k += EVERY) {
      const first = fit[k];
      // A step that shares no factor with the corpus's order of themes, so that all kinds meet.
      const other = fit[(k * 7 + 131) % fit.length];
      if (!first || !other || first.expect.intents[0] === other.expect.intents[0]) continue;
      const second = (k / EVERY) % 2 === 0 ? other : ofTheSame(first, other);
      const join = JOINS[(k / EVERY) % JOINS.length] ?? '. ';
      const head = `${first.text.replace(/[.!\s]+$/, '')}${join}`;
      const intents = [...first.expect.intents, ...second.expect.intents];
      const sentence = { ...first, text: head + second.text, expect: { intents, slots: {} } };
      yield { voice, sentence, first, second, seam: head.length };
    }
  }
}

/** The second said of the first one's case, which it then doesn't name again: "48 answered, shut it". */
function ofTheSame(first: Sentence, second: Sentence): Sentence {
  const { refs } = second.expect.slots;
  const [only] = refs ?? [];
  if (only === undefined || refs?.length !== 1 || first.expect.slots.refs?.length !== 1)
    return second;
  const named = new RegExp(
    `(?:\\bcf[- ]?26[- ]?|#|\\bno\\.? ?)?0*\\b${Number(only.slice(-4))}\\b`,
    'i',
  );
  return { ...second, text: second.text.replace(named, 'it') };
}
