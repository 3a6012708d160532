/** A long day told in words alone: after each line it is checked what was written and what waits to be saved. */
import { openDesk, type Desk } from '../desk';
import { Chat } from '../script';
import type { Speaker } from '../../support/people';

/** The line; cases written by it (`new` for a case logged); how many drafts wait after it; what is said. */
export type Turn = [line: string, wrote: string, waiting: number, says?: RegExp];

const LAST_NUMBER = 20;
const ref = (number: number): string => `CF-26-${String(number).padStart(4, '0')}`;

export async function liveDay(who: Speaker, turns: readonly Turn[], typed: readonly string[]) {
  const desk = await openDesk();
  try {
    const me = new Chat(desk.bot, who);
    let before = await versions(desk);
    const found: Turn[] = [];
    for (const [line, , , says] of turns) {
      await me.says(line);
      const after = await versions(desk);
      const wrote = [...after]
        .filter(([each, version]) => before.get(each) !== version)
        .map(([each]) => (before.has(each) ? String(Number(each.slice(-4))) : 'new'));
      before = after;
      const waiting = (await openWords(desk)).length;
      const heard = says?.test(me.reads()) === false ? [/./, me.reads().slice(0, 300)] : [];
      found.push([line, wrote.join(' '), waiting, ...(heard as [RegExp?])]);
    }
    const kept = [...(await openWords(desk)), ...(await storedWords(desk, before))].join('\n');
    return { found, lost: typed.filter((words) => !kept.includes(words)) };
  } finally {
    await desk.close();
  }
}

async function versions(desk: Desk): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let number = 1; number <= LAST_NUMBER; number += 1) {
    const stored = await desk.stores.cases.get(ref(number));
    if (stored) found.set(stored.ref, stored.view.version);
  }
  return found;
}

interface Kept {
  state: string;
  fields: { words: string };
}

async function openWords(desk: Desk): Promise<string[]> {
  const page = await desk.stores.conversations.list('draft', null, 200, Date.parse('2026-03-11'));
  return page
    .map(({ value }) => value as Kept)
    .filter(({ state }) => state === 'open')
    .map(({ fields }) => fields.words);
}

async function storedWords(desk: Desk, cases: ReadonlyMap<string, number>): Promise<string[]> {
  const views = await Promise.all([...cases.keys()].map((each) => desk.view(each)));
  return views.map(({ words }) => words);
}

/** What is expected, in the shape of what is found. */
export const expected = (turns: readonly Turn[]): Turn[] =>
  turns.map(([line, wrote, waiting]) => [line, wrote, waiting]);
