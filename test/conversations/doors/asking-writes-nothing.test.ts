/**
 * A question, a denial or a plan writes to no case, whatever act it speaks of and wherever the case stands: the events
 * of every case are the same before and after each line. The lines are those of the published benchmark's list and
 * those of writers whose voices the reader may not have heard.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Command } from '../../../services/cases';
import { NOW, openDesk, PRIYA, WHO, type Desk } from '../desk';

const CORPUS = path.join(__dirname, '../../understand/corpus');

/** Where a case may stand when somebody asks about it. */
const STANDS: Record<string, readonly [by: string, command: Command][]> = {
  'is being answered': [],
  'is with sign-off': [[PRIYA, { type: 'sendToSignOff', to: 'P003' }]],
  'is blocked, with more time asked for': [
    [PRIYA, { type: 'block', reason: 'otherAgency', note: null }],
    [PRIYA, { type: 'askMoreTime', to: '2026-03-24', reason: 'waiting for the school' }],
  ],
  'has been answered': [[PRIYA, { type: 'respond', on: '2026-03-10' }]],
};

interface Sentence {
  text: string;
  context?: { lastCard?: string };
  expect: { intents: string[]; mode?: string | string[] };
}

/** Every so many of the sentences that order nothing: enough for each act, few enough for each run. */
const EACH = 4;

function sentences(): string[] {
  const folder = path.join(CORPUS, 'voices');
  const all = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Sentence)
    .filter(({ expect: { intents, mode } }) => {
      const modes = [mode ?? []].flat();
      return (
        intents.length > 0 && modes.length > 0 && !modes.includes('does') && intents.every(ofCase)
      );
    })
    .map(({ text }) =>
      text.replace(
        /\b(?:cf-?\d\d-?)?\d{1,4}\b(?! ?(?:days?|weeks?|march|april|th|st|nd|rd))/i,
        'N',
      ),
    )
    .filter((text) => /\bN\b/.test(text));
  return all.filter((_, i) => i % EACH === 0);
}

const ofCase = (intent: string): boolean => /^(?:case|signoff|letter|nudge)\./.test(intent);

const asked = readFileSync(path.join(CORPUS, 'asks.txt'), 'utf8').trim().split('\n');

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk.close());

/** The version of every case: it grows with each event. */
async function versions(): Promise<Record<string, number>> {
  const reach = { viewerId: 'nobody', grants: 'all' } as const;
  const { cases } = await desk.stores.cases.find(
    { reach, order: 'newest' },
    { after: null, limit: 100 },
  );
  return Object.fromEntries(cases.map(({ ref, version }) => [ref, version]));
}

async function writers(lines: readonly string[], ref: string): Promise<string[]> {
  const wrote: string[] = [];
  for (const line of lines) {
    const before = await versions();
    const said = line.replace(/\bN\b/g, String(Number(ref.split('-').at(-1))));
    const { status } = await desk.bot.say(WHO.complaintsManager, said);
    const after = await versions();
    if (status >= 500 || JSON.stringify(before) !== JSON.stringify(after)) wrote.push(said);
  }
  return wrote;
}

describe.each(Object.keys(STANDS))('a case that %s', (where) => {
  it('is not written to by a question, a denial or a plan', async () => {
    const ref = await desk.logged();
    for (const [by, command] of STANDS[where]!) await desk.done(ref, by, NOW, command);
    expect(await writers(asked, ref)).toEqual([]);
  }, 240_000);
});

it('nor by those of writers in voices of their own', async () => {
  const lines = sentences();
  expect(lines.length).toBeGreaterThan(100);
  expect(await writers(lines, await desk.logged())).toEqual([]);
}, 400_000);
