/**
 * Weighs what a text says for and against danger: every class of words in it counts once, and what
 * stands together counts more. The weights were fitted to labelled lines, each held to the side that
 * its class stands for, and rounded; the sum trips the wire at nought. No order, no grammar.
 */
import { AGAINST, AROUND } from './lexicon/evidence-around';
import { DANGER } from './lexicon/evidence-danger';
import { classPattern } from './lexicon/evidence-notation';
import type { EvidenceClass } from './lexicon/evidence-notation';
import { START, TOGETHER, VERDICTS } from './lexicon/evidence-weights';
import { wordsOf } from './text/plain-words';
import { Patterns } from './text/patterns';
import type { Met } from './text/patterns';

/** Names of classes of words, and of verdicts. */
export type Signs = ReadonlySet<string>;

const CLASSES: readonly EvidenceClass[] = [...DANGER, ...AROUND, ...AGAINST];
const patternsOf = (classes: readonly EvidenceClass[]): Patterns =>
  new Patterns(classes.map((c) => classPattern(c, wordsOf)));
const FOR = patternsOf(DANGER);
const OTHER_CLASSES = [...AROUND, ...AGAINST];
const OTHERS = patternsOf(OTHER_CLASSES);
const dangers = new Set(DANGER.map((c) => c.name));
const against = new Set(AGAINST.map((c) => c.name));
const PEOPLE = new Set([
  'child',
  'baby',
  'parent or carer',
  'someone to fear',
  'he, she',
  'a child says',
  'staff in danger',
]);

const namesOf = (classes: readonly EvidenceClass[], places: Iterable<number>): string[] =>
  [...places].map((k) => classes[k]?.name ?? '');

/** The classes of danger in a sentence. */
export const dangersIn = (text: string, met: Met): string[] =>
  namesOf(DANGER, FOR.matching(text, met));

/** All other classes of words in a sentence. */
export const othersIn = (text: string, met: Met): string[] =>
  namesOf(OTHER_CLASSES, OTHERS.matching(text, met));

/** Whether a sentence has anything to weigh. */
export const isAlarming = (signs: Signs): boolean =>
  signs.has('harm') || [...signs].some((name) => dangers.has(name));

const WEIGHTS = new Map<string, number>([
  ...CLASSES.map((c): [string, number] => [c.name, c.weight]),
  ...Object.entries(VERDICTS),
  ...Object.entries(TOGETHER),
]);

/** @returns how much speaks for danger over what speaks against it; nought or more trips the wire */
export function weigh(signs: Signs): number {
  let sum = START;
  for (const name of signs) sum += WEIGHTS.get(name) ?? 0;
  for (const name of together(signs)) sum += WEIGHTS.get(name) ?? 0;
  return sum;
}

/** What counts for more than its parts. */
export function together(signs: Signs): (keyof typeof TOGETHER)[] {
  const count = (of: ReadonlySet<string>): number => {
    let held = 0;
    for (const name of signs) if (of.has(name)) held += 1;
    return held;
  };
  const kinds = count(dangers);
  const held: Record<keyof typeof TOGETHER, boolean> = {
    twoDangers: kinds >= 2,
    threeDangers: kinds >= 3,
    childInDanger: kinds > 0 && signs.has('child'),
    personInDanger: kinds > 0 && signs.has('he, she'),
    fearedInDanger: kinds > 0 && signs.has('someone to fear'),
    nobodyInSight: count(PEOPLE) === 0,
    nothingAgainst: count(against) === 0,
    twoAgainst: count(against) >= 2,
  };
  return (Object.keys(held) as (keyof typeof TOGETHER)[]).filter((name) => held[name]);
}
