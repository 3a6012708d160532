import { createReader } from '../../bot/understand';
import { INTENTS } from '../../bot/understand/types';
import {
  comparable,
  demoDirectory,
  sentencesBy,
  sentencesOf,
  topics,
  voices,
} from './support/sentences';

const reader = createReader(demoDirectory());

/** Every mismatch of a topic in one report: what was typed, what was expected, what was read. */
function mismatches(topic: string): string[] {
  return sentencesOf(topic).flatMap((sentence) => {
    const expected = comparable(sentence.expect);
    const reading = reader.read(sentence);
    const got = comparable(reading);
    // A false alarm of the tripwire is counted with the tripwire, where few are allowed.
    const alarm = reading.intents[0] === 'safety' && !sentence.expect.intents.includes('safety');
    return got === expected || alarm
      ? []
      : [`${sentence.id}: ${sentence.text}\n  expected ${expected}\n  read     ${got}`];
  });
}

describe('the corpus is read whole, line by line', () => {
  test.each(topics())('%s', (topic) => {
    expect(mismatches(topic)).toEqual([]);
  });

  test('it asks for every intent of the closed list', () => {
    const all = [...topics().flatMap(sentencesOf), ...voices().flatMap(sentencesBy)];
    const seen = new Set(all.flatMap((s) => s.expect.intents));
    expect(INTENTS.filter((intent) => !seen.has(intent))).toEqual([]);
  });

  test('no sentence is in it twice with another expectation', () => {
    const all = topics().flatMap(sentencesOf);
    const keyOf = (s: (typeof all)[number]): string =>
      JSON.stringify([s.now, s.role, s.scope, s.text, s.context]);
    const expected = new Map<string, string>();
    const torn = all.filter((s) => {
      const before = expected.get(keyOf(s)) ?? comparable(s.expect);
      expected.set(keyOf(s), before);
      return before !== comparable(s.expect);
    });
    expect(torn.map((s) => s.id)).toEqual([]);
  });
});
