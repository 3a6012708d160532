import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createReader } from '../../bot/understand';
import { isSafety } from '../../bot/understand/safety';
import { demoDirectory, sentencesOf, topics, tripwireLines } from './support/sentences';

const danger = tripwireLines('safety-danger');
const near = tripwireLines('safety-near');

describe('the tripwire on its own corpus', () => {
  test('at least 98 in 100 lines of danger trip it', () => {
    const missed = danger.filter((text) => !isSafety(text));
    expect({ missed, enough: missed.length <= danger.length * 0.02 }).toMatchObject({
      enough: true,
    });
  });

  test('at most 4 in 100 lines that were made to sound like it trip it', () => {
    const alarms = near.filter(isSafety);
    expect({ alarms, few: alarms.length <= near.length * 0.04 }).toMatchObject({ few: true });
  });

  test('at most 1 in 500 ordinary lines trips it', () => {
    const ordinary = topics()
      .flatMap(sentencesOf)
      .filter((s) => !s.expect.intents.includes('safety'))
      .map((s) => s.text)
      .concat(tripwireLines('ordinary'));
    const alarms = ordinary.filter(isSafety);
    expect({ alarms, few: alarms.length <= ordinary.length * 0.002 }).toMatchObject({ few: true });
  });

  test('what trips it alone trips it at the end of a long e-mail', () => {
    const letter = 'the taxi was late again and the team did not ring. '.repeat(60);
    const missed = danger.filter((text) => isSafety(text) && !isSafety(`${letter}\n${text}`));
    expect({ missed, enough: missed.length <= danger.length * 0.02 }).toMatchObject({
      enough: true,
    });
  });
});

const reader = createReader(demoDirectory());

describe.each([
  ['channel', 'move_to_personal', 'channel'],
  ['refuse', 'refuse', 'personal'],
] as const)('lines for %s', (name, intent, scope) => {
  test(`are read as ${intent}, and their neighbours are not`, () => {
    const lines = readFileSync(path.join(__dirname, 'corpus/tripwire', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; is: boolean });
    const now = '2026-03-11T10:00:00Z';
    const wrong = lines.filter(({ text, is }) => {
      const input = { now, tz: 'Europe/London', role: 'manager', scope, text } as const;
      return (reader.read(input).intents[0] === intent) !== is;
    });
    expect(wrong).toEqual([]);
  });
});
