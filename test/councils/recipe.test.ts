/** docs/recipes/add-a-council.md promises things; this runs them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CouncilFileError, parseCouncil } from '../../services/councils';

const page = readFileSync(path.join(__dirname, '../../docs/recipes/add-a-council.md'), 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
const promised = /the check says:\n\n```\n([\s\S]*?)\n```/.exec(page)![1]!;

function messageOf(text: string): string {
  try {
    parseCouncil(text, 'our-council.yaml');
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(CouncilFileError);
    return (error as CouncilFileError).message;
  }
}

it('the example is a council file', () => {
  const council = parseCouncil(example, 'our-council.yaml');
  expect(council).toMatchObject({
    id: 'our-council',
    demo: false,
    counting: { closures: [{ date: '2026-12-29', why: 'Christmas closure' }] },
    retention: { n: 72, unit: 'months' },
  });
});

it('the faults that it promises are those that are found, by line', () => {
  const spoilt = example
    .replace('lgsco-code', 'lgsco-cod')
    .replace('email, letter', 'email, leter')
    .replace('nudges:', 'nudge:');
  expect(messageOf(spoilt)).toBe(promised);
});
