/** A card is weighed as Teams might: in UTF-8 bytes, or in two bytes for each UTF-16 unit. */
import { fits, MAX_BYTES, sizeOf } from '../../cards/frame/size';

it.each([
  ['plain letters count two bytes', 'a', 2],
  ['three bytes of UTF-8 count as such', '‘', 3],
  ['a pair of units counts four', '😀', 4],
  ['a control is written as an escape of six letters', '\u001f', 12],
])('%s', (_what, each, bytes) => {
  const added = sizeOf({ text: each.repeat(10_000) }) - sizeOf({ text: '' });
  expect(added / 10_000).toBeCloseTo(bytes, 1);
});

it.each([0, 1])('the limit holds to the byte, with %d letters over it', (over) => {
  const room = (MAX_BYTES - sizeOf({ text: '' })) / 2;
  expect(fits({ text: 'a'.repeat(room + over) })).toBe(over === 0);
});
