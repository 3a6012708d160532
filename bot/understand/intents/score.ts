/** How surely a clause means each intent: the weight of its best rule. */
import type { Intent } from '../types';
import type { Rule } from './rule';
import { ASK_RULES } from './rules-ask';
import { CASE_RULES } from './rules-case';
import { LOG_RULES } from './rules-log';
import { OTHER_RULES } from './rules-other';

export interface Scored {
  intent: Intent;
  score: number;
}

const RULES: readonly Rule[] = [...CASE_RULES, ...ASK_RULES, ...LOG_RULES, ...OTHER_RULES];

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
  for (const rule of RULES) {
    if ((best.get(rule.intent) ?? 0) >= rule.weight) continue;
    if (rule.pattern.test(text) && !rule.unless?.test(text)) best.set(rule.intent, rule.weight);
  }
  return [...best].map(([intent, s]) => ({ intent, score: s })).sort((a, b) => b.score - a.score);
}
