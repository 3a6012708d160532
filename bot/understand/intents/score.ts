/** How surely a clause means each intent: the weight of its best rule. */
import type { Intent } from '../types';
import type { Rule } from './rule';
import { ASK_RULES } from './rules-ask';
import { CASE_RULES } from './rules-case';
import { LETTER_RULES } from './rules-letters';
import { LOG_RULES } from './rules-log';
import { OTHER_RULES } from './rules-other';
import { PUT_RIGHT_RULES } from './rules-put-right';

export interface Scored {
  intent: Intent;
  score: number;
}

const RULES: readonly Rule[] = [
  ...CASE_RULES,
  ...LETTER_RULES,
  ...ASK_RULES,
  ...LOG_RULES,
  ...OTHER_RULES,
  ...PUT_RIGHT_RULES,
];

/** Word to the rules that some such word must be in, and the rules of which that cannot be said. */
const BY_WORD = new Map<string, number[]>();
const ALWAYS: number[] = [];
for (const [at, rule] of RULES.entries()) {
  if (rule.needs === null) ALWAYS.push(at);
  for (const word of rule.needs ?? []) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), at]);
}

/** The few rules worth trying on a text: its marks by place, so that they keep their own order. */
function candidates(text: string): Uint8Array {
  const marks = new Uint8Array(RULES.length);
  for (const at of ALWAYS) marks[at] = 1;
  for (const word of text.split(' ')) for (const at of BY_WORD.get(word) ?? []) marks[at] = 1;
  return marks;
}

/** The latest few texts: one line is cut and joined several ways. Cleared with every line. */
const memo = new Map<string, Scored[]>();
export const forgetScores = (): void => memo.clear();

/** Best first; ties keep the order of the rules, which runs from the particular to the general. */
export function score(text: string): Scored[] {
  const known = memo.get(text);
  if (known) return known;
  const found = weigh(text);
  memo.set(text, found);
  return found;
}

function weigh(text: string): Scored[] {
  const best = new Map<Intent, number>();
  const marks = candidates(text);
  for (let at = marks.indexOf(1); at >= 0; at = marks.indexOf(1, at + 1)) {
    const rule = RULES[at];
    if (!rule || (best.get(rule.intent) ?? 0) >= rule.weight) continue;
    if (rule.pattern.test(text) && !rule.unless?.test(text)) best.set(rule.intent, rule.weight);
  }
  return [...best].map(([intent, s]) => ({ intent, score: s })).sort((a, b) => b.score - a.score);
}
