/** The catalogue of acts (acts.ts), as the rest looks things up in it. */
import type { Verb } from '../../cards';
import type { ActRow } from './acts/row';
import { ACTS } from './acts';
import { INTENTS, type Intent } from './types';

export type ActName = keyof typeof ACTS;
export const CATALOGUE: Readonly<Record<ActName, ActRow>> = ACTS;
export const ACT_NAMES = Object.keys(ACTS) as ActName[];

type VerbsOf<Row> =
  | (Row extends { form: infer Form } ? Form : never)
  | (Row extends { verbs: readonly (infer Each)[] } ? Each : never);
/** Every button of every card does an act, and every intent of the published benchmark is one: else this won't compile. */
type Complete<_Unspelt extends never> = true;
export type AllButtons = Complete<Exclude<Verb, VerbsOf<(typeof ACTS)[ActName]>>>;
export type AllIntents = Complete<Exclude<Intent, ActName>>;

/** What a button asks for: the act, and whether only its form. */
export interface Pressed {
  act: ActName;
  opens: boolean;
}
const BY_VERB: ReadonlyMap<string, Pressed> = new Map(
  ACT_NAMES.flatMap((act): [string, Pressed][] => {
    const { form, verbs = [] } = CATALOGUE[act];
    const does = verbs.map((verb): [string, Pressed] => [verb, { act, opens: false }]);
    return form ? [[form, { act, opens: true }], ...does] : does;
  }),
);

/** @param verb as a card sends it, never trusted; null for one that no button has */
export const pressedAct = (verb: string): Pressed | null => BY_VERB.get(verb) ?? null;

/** What the published benchmark counts an act as. */
export const intentOf = (act: ActName): Intent | null =>
  CATALOGUE[act].intent ?? INTENTS.find((each) => each === act) ?? null;

/**
 * Acts that words can name and only a button can do, since it says more than they: what is shown for them instead. Two
 * cases are compared, planned handovers and absences are listed.
 */
const SHOWN_FOR: Partial<Record<ActName, ActName>> = {
  'case.keep_apart': 'case.pair',
  // What the case is decides whether it changes or a complaint of its own is begun (triage/retype.ts).
  'case.now_complaint': 'case.retype',
  'case.unlink': 'case.pair',
  'handover.cancel': 'handover.list',
  'away.change': 'away.list',
};

/** @param name as a reading gives it; null where that is no act */
export function readAct(name: string): ActName | null {
  const act = ACT_NAMES.find((each) => each === name);
  return act ? (SHOWN_FOR[act] ?? act) : null;
}

/**
 * What is at least this likely may be done without asking first. Of questions, denials and plans about a case by
 * writers whom the model had not seen, about one in a thousand was read as an order so sure, and none of 3,054 as an
 * order that the gate (conversation/case/gate.ts) does not read back anyway; at 0.9 it was 14.
 */
export const SURE = 0.985;
