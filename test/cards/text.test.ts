/** Text is made safe in one go and in a time that grows with it; what comes out is defined step by step here. */
import fc from 'fast-check';
import { line, paragraphs, plain, unmarked } from '../../cards/frame/text';

const UNSEEN =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ALL = 100_000;

const inSteps = {
  plain: (text: string): string =>
    text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(UNSEEN, ' ')
      .replaceAll('${', '$\u2060{')
      .replace(LONE, '\uFFFD'),
  line: (text: string): string => inSteps.plain(text).replace(/\s+/g, ' ').trim(),
  unmarked: (text: string): string =>
    inSteps
      .plain(text)
      .replace(/\[/g, '(')
      .replace(/\]/g, ')')
      .replace(/[*`<>|~\\]/g, '')
      .replaceAll('${', '$\u2060{')
      .replace(/_+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:(?:#+|[-+])\s+)+/, '')
      .replace(/^(\d+)\.\s/, '$1 '),
};

const TELLING = [
  ...['a', 'Zz', '1', '23', 'é', '😀', '\ud800', '\udc00', '.', '. ', '1. ', '(', '{', '$', '${'],
  ...[' ', '  ', '\n', '\r', '\r\n', '\t', '\u0000', '\u00a0', '\u2028', '\u202e', '\ufeff'],
  ...['*', '_', '__', '`', '<', '>', '|', '~', '\\', '[', ']', '#', '##', '-', '+', ' - ', '# '],
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...TELLING), { maxLength: 16 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('made safe at once', () => {
  it.each([
    ['plain', plain, inSteps.plain],
    ['line', (words: string) => line(words, ALL), inSteps.line],
    ['unmarked', (words: string) => unmarked(words, ALL), inSteps.unmarked],
  ] as const)('%s is what it is step by step', (_name, atOnce, stepByStep) => {
    fc.assert(
      fc.property(text, (words) => expect(atOnce(words)).toBe(stepByStep(words))),
      { numRuns: 3000 },
    );
  });

  it('no heading holds a placeholder, or begins as a list or a heading does, whatever marks stood in it', () => {
    fc.assert(
      fc.property(text, (words) => {
        const shown = unmarked(words, ALL);
        expect(shown).not.toContain('${');
        expect(shown).not.toMatch(/[[\]*`_<>|~\\]|^(?:#+|[-+]|\d+\.)\s/);
      }),
      { numRuns: 3000 },
    );
    expect(unmarked('$*{secret}', 80)).toBe('$\u2060{secret}');
    expect(unmarked('- # - a list in a heading', 80)).toBe('a list in a heading');
  });
});

describe('100,000 characters', () => {
  const HARD = [' ', '\n', '*', '$', '$*', '${', '#', '# ', '-', '- ', '1', '_ ', '\\', '\u0000 '];
  const cases = [...HARD, '\ud800', 'a ', 'a'].map((each) => [JSON.stringify(each), each] as const);

  it.each(cases)('of %s, with and without an end, take well under a second', (_shown, each) => {
    const words = each.repeat(ALL / each.length);
    const began = performance.now();
    for (const long of [words, `a${words}`, `${words}a`, `${words}{`]) {
      plain(long);
      line(long, 200);
      unmarked(long, 200);
      paragraphs(long, 2400);
    }
    // Looking back at each of them would take 10,000,000,000 steps.
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
