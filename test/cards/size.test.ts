/** The estimate never says that a card fits which does not. */
import fc from 'fast-check';
import { fits, MAX_BYTES, sizeAtMost, sizeOf } from '../../cards/frame/size';
import { EXAMPLE_NAMES, buildExample } from './examples';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node')),
    fc.dictionary(text, tie('node')),
  ),
}));

it('is never less than the size', () => {
  fc.assert(
    fc.property(fc.dictionary(text, node), (card) =>
      expect(sizeAtMost(card)).toBeGreaterThanOrEqual(sizeOf(card)),
    ),
    { numRuns: 1000 },
  );
});

it.each([
  ['controls', '\u001f'],
  ['halves of characters', '\ud800'],
  ['quotes', '"'],
  ['three bytes each', '‘'],
  ['four bytes each', '😀'],
  ['plain letters', 'a'],
])('is never less than the size of 10,000 times %s', (_what, each) => {
  const card = { text: each.repeat(10_000) };
  expect(sizeAtMost(card)).toBeGreaterThanOrEqual(sizeOf(card));
});

it.each([0, 1])('the limit holds to the byte, with %d letters over it', (over) => {
  const room = (MAX_BYTES - sizeOf({ text: '' })) / 2;
  expect(fits({ text: 'a'.repeat(room + over) })).toBe(over === 0);
  // Where the estimate alone would say no, the card is weighed.
  expect(fits({ text: '’'.repeat(6000) })).toBe(true);
});

it('knows most cards for small without weighing them', () => {
  const known = EXAMPLE_NAMES.filter((name) => sizeAtMost(buildExample(name).card) <= MAX_BYTES);
  expect(known.length).toBeGreaterThan(EXAMPLE_NAMES.length * 0.9);
});
