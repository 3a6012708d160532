import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isSafety } from '../../bot/understand/safety';

const corpus = (name: string): string[] =>
  readFileSync(path.join(__dirname, 'corpus/tripwire', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
const danger = corpus('safety-danger');
const near = corpus('safety-near');

describe('the tripwire on its own corpus', () => {
  test('at least 98 in 100 lines of danger trip it', () => {
    const missed = danger.filter((text) => !isSafety(text));
    expect({ missed, enough: missed.length <= danger.length * 0.02 }).toMatchObject({
      enough: true,
    });
  });

  test('at most 1 in 100 harmless lines trips it', () => {
    const alarms = near.filter(isSafety);
    expect({ alarms, few: alarms.length <= near.length * 0.01 }).toMatchObject({ few: true });
  });

  test('what trips it alone trips it at the end of a long e-mail', () => {
    const letter = 'the taxi was late again and the team did not ring. '.repeat(60);
    const missed = danger.filter((text) => isSafety(text) && !isSafety(`${letter}\n${text}`));
    expect({ missed, enough: missed.length <= danger.length * 0.02 }).toMatchObject({
      enough: true,
    });
  });
});
