/** The recipe for adding a procedure does what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TimescaleError, dueDates, procedureFrom, procedureOn } from '../../services/timescale';
import { calendar, dueOf, event, received } from './support';

const recipe = readFileSync(join(__dirname, '../../docs/recipes/add-a-procedure.md'), 'utf8');
const text = /```yaml\n([\s\S]+?)```/.exec(recipe)?.[1] ?? '';
const read = (content: string) => procedureFrom([{ name: 'answer-12wd.yaml', text: content }]);

describe('docs/recipes/add-a-procedure.md', () => {
  it('received Wed 1 Apr, acknowledged Thu 2 Apr 2026: due Wed 22 Apr, at most Tue 5 May', () => {
    const procedure = procedureOn('answer-12wd', '2026-04-01', read(text));
    const dates = dueDates(
      procedure,
      [received('2026-04-01'), event('acknowledged', '2026-04-02')],
      calendar,
    );
    expect(dueOf(dates, 'stage1.response')).toMatchObject({
      target: '2026-04-22',
      lawfulMaximum: '2026-05-05',
    });
    expect(recipe).toContain('due on Wed 22 April');
    expect(recipe).toContain('reach is Tue 5 May');
  });

  it('shows the very message that a wrong unit gets', () => {
    const shown = /```\n(answer-12wd\.yaml:.*)\n```/.exec(recipe)?.[1];
    const wrong = text.replace(
      'length: { n: 12, unit: workingDays }',
      'length: { n: 12, unit: days }',
    );
    let message = '';
    try {
      read(wrong);
    } catch (error) {
      message = error instanceof TimescaleError ? error.message : String(error);
    }
    expect(message).toBe(shown);
  });
});
