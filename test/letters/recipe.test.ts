/** docs/recipes/change-a-letter.md promises things; this runs them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { blankView } from '../../services/cases';
import { parseCouncil } from '../../services/councils';
import { letterFaults, letterFor } from '../../services/letters';
import { contextOn, paragraph } from './desk';

const read = (file: string) => readFileSync(path.join(__dirname, '../..', file), 'utf8');
const page = read('docs/recipes/change-a-letter.md');
const own = /```yaml\n([\s\S]*?)```/.exec(page)![1]!;
const [drafted = '', fault = ''] = [...page.matchAll(/\n```\n(.*)\n```/g)].map(
  (match) => match[1]!,
);
const council = parseCouncil(`${read('services/councils/files/demo.yaml')}\n${own}`, 'own.yaml');

const complaint = blankView('CF-26-0042', {
  status: 'open',
  feedbackType: 'complaint',
  procedureId: 'lgsco-code',
  receivedOn: '2026-03-10',
  clock: [{ kind: 'received', on: '2026-03-10', stage: 0 }],
});

it('its example has no faults and says what the page says it does', () => {
  expect(letterFaults(council.letters)).toEqual([]);
  const letter = letterFor('holding', complaint, contextOn('2026-03-24', { council }), {
    newDate: '2026-04-08',
  });
  expect(paragraph(letter, 'holding.newDate')).toBe(drafted);
});

it('a child reads the child’s version', () => {
  const child = { ...complaint, complainant: { ...complaint.complainant, kind: 'child' as const } };
  const letter = letterFor('holding', child, contextOn('2026-03-24', { council }), {
    newDate: '2026-04-08',
  });
  expect(paragraph(letter, 'holding.newDate')).toBe(
    'You will get our letter by Wednesday 8 April 2026.',
  );
});

it('the fault that it promises is the one that is found', () => {
  const found = letterFaults({ 'holding.nwDate': 'x' });
  expect(found.map(({ path: at, wrong }) => `${at} ${wrong}`)).toEqual([fault]);
});
