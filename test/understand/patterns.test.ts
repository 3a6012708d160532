import fc from 'fast-check';
import { FIGURES } from '../../bot/understand/lexicon/harm-figures';
import { FAMILIES } from '../../bot/understand/lexicon/harm';
import { OVER, TOPIC } from '../../bot/understand/lexicon/harm-over';
import { alternativesOf, needsOf } from '../../bot/understand/text/needs';
import { Met, Patterns } from '../../bot/understand/text/patterns';
import { sentencesOf, topics, tripwireLines } from './support/sentences';

describe('what a pattern cannot match without', () => {
  test.each([
    ['two ways, each with its own', 'hit|beat him', [['=hit'], ['=beat'], ['=him']]],
    ['an optional word is not needed', '(very |so )?sad', [['=sad']]],
    [
      'part of a word is not taken for the whole',
      'overdos(?:ed|ing)',
      [['overdos'], ['ed', 'ing']],
    ],
    ['what must not follow is not needed', 'left(?! alone)', [['=left']]],
    ['any word will do', 'with [a-z]+ men', [['=with'], ['=men']]],
    ['one of several, one of which is any word', 'took (?:[a-z]+|him)', [['=took']]],
  ])('%s', (_, source, needs) => {
    expect(alternativesOf(source).flatMap((s) => needsOf(s))).toEqual(needs);
  });
});

const tables = { harm: FAMILIES.flatMap((f) => f.rows), over: [...OVER], topic: [...TOPIC] };
const lines = [
  ...topics().flatMap((t) => sentencesOf(t).map((s) => s.text)),
  ...tripwireLines('safety-danger'),
  ...tripwireLines('safety-near'),
].map((text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim(),
);
const vocabulary = [...new Set(lines.flatMap((line) => line.split(' ')))];
const closed = (words: readonly string[]): string => ` ${words.join(' ')} . `;

describe.each(Object.entries(tables))('the table of %s', (_, rows) => {
  const patterns = new Patterns(rows);
  const plainly = (text: string): boolean => rows.some((row) => row.test(text));

  test('is read as if every pattern were run, on every line of the corpus', () => {
    for (const line of lines) {
      const words = line.split(' ');
      const text = closed(words);
      expect([text, patterns.test(text, new Met(words))]).toEqual([text, plainly(text)]);
    }
  });

  test('and on any jumble of its words', () => {
    const jumble = fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 });
    fc.assert(
      fc.property(jumble, (words) => {
        expect(patterns.test(closed(words), new Met(words))).toBe(plainly(closed(words)));
      }),
    );
  });
});

test('figures of speech are cut as if every one were looked for', () => {
  const patterns = new Patterns(FIGURES);
  for (const line of lines) {
    const plain = FIGURES.reduce((text, f) => text.replace(f, ' #'), closed(line.split(' ')));
    expect(patterns.cut(closed(line.split(' ')), new Met(line.split(' ')), ' #')).toBe(plain);
  }
});
