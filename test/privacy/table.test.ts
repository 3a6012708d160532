import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTIONS, policyTable } from '../../services/privacy';

it('docs/who-may-do-what.md is what the rules say', () => {
  const page = readFileSync(path.join(__dirname, '../../docs/who-may-do-what.md'), 'utf8');
  expect(page).toBe(policyTable());
});

it('the table has every action, once', () => {
  const rows = policyTable()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.map((row) => row.split('`')[1])).toEqual(ACTIONS);
});
