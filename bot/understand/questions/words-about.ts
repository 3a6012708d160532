/** "Complaints about the taxi": what no list of the council's names is looked for in the handles of cases. */
import { narrow, wordsOf } from './assemble';
import type { State } from './state';

const ABOUT = /^(?:about|regarding|re|concerning|mentioning|involving|over)$/;
const BETWEEN = /^(?:the|a|an|our|any|of)$/;
const MOST_WORDS = 3;
/** Smaller words find nothing. */
const WORD = /^[\p{L}]{3,}$/u;

/** Takes stretches that nothing has read, where they stand after "about". */
export function wordsAbout(state: State): void {
  const { units, unread } = state;
  for (let at = 0; at < units.length; at += 1) {
    if (!unread.has(at) || !isAbout(state, at)) continue;
    const run = runFrom(state, at);
    const words = run.map((each) => wordsOf(state, each));
    if (run.length > MOST_WORDS || !words.every((word) => WORD.test(word))) continue;
    for (const each of run) unread.delete(each);
    narrow(
      state,
      state.hits.findIndex((hit) => hit.at <= at && at < hit.end),
      {
        words: words.map((word) => word.toLowerCase()),
      },
    );
  }
}

function isAbout({ units, unread }: State, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && BETWEEN.test(units[before]?.word ?? '')) before -= 1;
  return !unread.has(before) && ABOUT.test(units[before]?.word ?? '');
}

function runFrom({ units, unread }: State, at: number): number[] {
  const run: number[] = [];
  for (let each = at; each < units.length && unread.has(each); each += 1) run.push(each);
  return run;
}
