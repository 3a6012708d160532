/**
 * Messages that ask for two things, made of two sentences of one writer that each ask for one: real ones are rare (2 in
 * 100), and what gives them away is how they are joined. They teach only that there are several things.
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

export function* joinedBy(): Generator<{ voice: string; sentence: Sentence }> {
  for (const voice of voices()) {
    const fit = sentencesBy(voice).filter(isFit);
    for (let k = 0; k < fit.length; k += EVERY) {
      const first = fit[k];
      // A step that shares no factor with the corpus's order of themes, so that all kinds meet.
      const second = fit[(k * 7 + 131) % fit.length];
      if (!first || !second || first.expect.intents[0] === second.expect.intents[0]) continue;
      const join = JOINS[(k / EVERY) % JOINS.length] ?? '. ';
      const text = `${first.text.replace(/[.!\s]+$/, '')}${join}${second.text}`;
      const intents = [...first.expect.intents, ...second.expect.intents];
      yield { voice, sentence: { ...first, text, expect: { intents, slots: {} } } };
    }
  }
}
