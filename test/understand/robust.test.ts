import fc from 'fast-check';
import { createReader } from '../../bot/understand';
import type { ReadInput } from '../../bot/understand/types';
import { demoDirectory, largeDirectory, sentencesOf, topics } from './support/sentences';

const reader = createReader(demoDirectory());
const say = (text: string, more: Partial<ReadInput> = {}): ReadInput => ({
  now: '2026-03-11T10:00:00Z',
  tz: 'Europe/London',
  role: 'investigator',
  scope: 'personal',
  text,
  ...more,
});
const ALL = topics().flatMap(sentencesOf);
const words = [...new Set(ALL.flatMap((s) => s.text.split(/\s+/)))];

describe('whatever is typed, the reader answers', () => {
  test('any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(reader.read(say(text)).intents).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  test('any jumble of the corpus’s own words, in any scope, with any context', () => {
    const context = fc.option(
      fc.record(
        {
          openCases: fc.array(
            fc.constantFrom('CF-26-0042', 'CF-27-0042', 'CF-26-0007', 'nonsense'),
          ),
          lastCard: fc.constantFrom('CF-26-0042', ''),
          draft: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    );
    const jumble = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(jumble, fc.constantFrom('personal', 'channel'), context, (text, scope, ctx) => {
        const input = say(text, { scope: scope });
        const reading = reader.read(ctx ? { ...input, context: ctx } : input);
        expect(new Set(reading.intents).size).toBe(reading.intents.length);
        expect(reading.detail.questions.map((q) => q.slot)).toEqual(reading.slots.ask ?? []);
        expect(reading.detail.personIds).toHaveLength(reading.slots.people?.length ?? 0);
      }),
      { numRuns: 500 },
    );
  });

  test('an unreadable clock or an impossible year does not stop it', () => {
    expect(() => reader.read(say('complaint received yesterday', { now: 'never' }))).not.toThrow();
    expect(() => reader.read(say('10 working days from 1 jan 2049'))).not.toThrow();
  });

  test('the same line is always read the same', () => {
    for (const sentence of ALL.slice(0, 100)) {
      expect(reader.read(sentence)).toEqual(reader.read(sentence));
    }
  });
});

const took = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

describe('nothing runs away', () => {
  const hostile: [string, string][] = [
    ['spaces', ' '.repeat(100_000)],
    ['one letter', 'a'.repeat(100_000)],
    ['digits', '1'.repeat(100_000)],
    ['slashes and digits', '1/'.repeat(50_000)],
    ['quotation marks', '“"‘\''.repeat(25_000)],
    ['harm words', 'kill hit hurt missing '.repeat(5_000)],
    ['harmless harm words', 'killing me with the deadline '.repeat(3_500)],
    ['the same date', 'monday 3rd march '.repeat(6_000)],
    ['and', 'and close 42 '.repeat(8_000)],
    ['a pasted e-mail', 'Dear Sir, I am writing to you about my son. '.repeat(2_300)],
    ['accents', 'é́́'.repeat(30_000)],
    ['half-finished verbs', 'file has been has been have been went gone '.repeat(2_400)],
    ['to be to have been', 'should not to be to have been to be '.repeat(2_700)],
    ['full stops', '.'.repeat(100_000)],
  ];
  reader.read(say('warm up'));
  test.each(hostile)('100,000 characters of %s', (_, text) => {
    // Generous, for a busy machine; the benchmark holds the aim of 100 ms.
    expect(took(() => reader.read(say(text)))).toBeLessThan(5_000);
  });

  test('a directory of 2,000 people is read in time and finds the same people', () => {
    const large = createReader(largeDirectory(2_000));
    const reading = large.read(say('complaint about Harpreet Sandhu received yesterday'));
    expect(reading.slots.people).toEqual([{ name: 'Harpreet Sandhu', role: 'about' }]);
  });
});

describe('safety is looked for to the end of a long message', () => {
  test('after 90,000 characters of something else', () => {
    const text = `${'the taxi was late again and nobody rang. '.repeat(2_200)} she says she is going to kill herself`;
    expect(reader.read(say(text)).intents).toEqual(['safety']);
  });
});
