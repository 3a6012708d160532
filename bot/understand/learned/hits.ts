/** What the rules make of a line, as features: evidence beside others, no verdict. */
import type { Chosen } from '../intents/part';
import { score } from '../intents/score';

/** Names of what fits, with how well: 0 to 1. */
export type RuleHits = readonly (readonly [string, number])[];

export interface Verdicts {
  safety: boolean;
  personal: boolean;
  refused: boolean;
}

/** @param text the words boiled down, between single spaces */
export function hitsOf(text: string, chosen: Chosen | null, verdicts: Verdicts | null): RuleHits {
  const hits: [string, number][] = [];
  for (const [k, s] of score(text.length > 1200 ? '' : text).entries()) {
    if (s.score < 44) break;
    hits.push([`fits ${s.intent}`, s.score / 100]);
    if (k === 0) hits.push([`best ${s.intent}`, s.score / 100]);
  }
  for (const part of chosen?.parts ?? []) hits.push([`chosen ${part.intent}`, 1]);
  if (chosen !== null) hits.push([`parts ${Math.min(3, chosen.parts.length)}`, 1]);
  if (verdicts?.safety) hits.push(['safety', 1]);
  if (verdicts?.personal) hits.push(['personal', 1]);
  if (verdicts?.refused) hits.push(['refused', 1]);
  return hits;
}
