import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createReader } from '../../bot/understand';
import { SURE } from '../../bot/understand/catalogue';
import { WEIGHTS } from '../../bot/understand/learned/load';
import { readModel } from '../../bot/understand/learned/model';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());

describe('what was learned', () => {
  test('is one file of at most 4 MB', () => {
    expect(statSync(WEIGHTS).size).toBeLessThanOrEqual(4_000_000);
  });

  test('is read soon: 50 ms is the aim, the test allows for a busy machine', () => {
    const bytes = readFileSync(WEIGHTS);
    const took = Array.from({ length: 5 }, () => {
      const start = performance.now();
      readModel(bytes);
      return performance.now() - start;
    });
    expect(Math.min(...took)).toBeLessThan(200);
  });
});

describe('questions, denials and plans about a case', () => {
  const lines = readFileSync(path.join(__dirname, 'corpus/asks-dev.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  test.each(lines)('%s: no sure order', (typed) => {
    const { intents, modes, sure } = reader.read({
      now: '2026-03-11T10:00:00Z',
      tz: 'Europe/London',
      role: 'complaints_officer',
      scope: 'personal',
      text: typed.replace(/\bN\b/g, '42'),
      context: { lastCard: 'CF-26-0042', openCases: ['CF-26-0042'] },
    });
    const orders = intents.filter((_, k) => modes[k] === 'does' && (sure[k] ?? 0) >= SURE);
    expect(orders).toEqual([]);
  });
});
