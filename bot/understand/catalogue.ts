/** The catalogue of acts (acts.ts), as the rest looks things up in it. */
import type { Verb } from '../../cards';
import type { ActRow } from './act-row';
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
