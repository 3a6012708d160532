/** What the catalogue says of one act. */
import type { Verb } from '../../cards';
import type { Intent } from './types';

/**
 * How much an act does, and so how sure its words must be (see conversation/doors/gate.ts).
 * `reads`: writes to no case · `light`: done at once, with undo · `ordinary`: done at once only where the line itself
 * names the case and is beyond doubt · `grave`: always read back first.
 */
export type Weight = 'reads' | 'light' | 'ordinary' | 'grave';

export interface ActRow {
  weight: Weight;
  /** What the published benchmark calls it; not given: it is named as the act is, or it is no line of its own. */
  intent?: Intent;
  /** The button that opens its form. */
  form?: Verb;
  /** The buttons that do it. The first is the one that its form sends. */
  verbs?: readonly Verb[];
  /** It is about one case, which the words name or which is asked. */
  ofCase?: true;
  /** What a plan's line says of it; `#` stands for the case. */
  does?: string;
  /** Told by somebody who may not record it, it is kept as a note and passed on to whoever may. */
  passedOn?: true;
  /** What is answered in a channel or group chat; not given: nothing that anybody else may read. */
  shared?: 'counts' | 'case' | 'help';
}

/** About one case, with a form behind its button. */
export const onForm = <
  const Form extends Verb,
  const Sends extends Verb,
  const More extends Partial<ActRow> = object,
>(
  weight: Weight,
  form: Form,
  sends: Sends,
  more?: More,
) => ({ weight, form, verbs: [sends] as const, ofCase: true as const, ...(more as More) });
export const reads = <const More extends Partial<ActRow> = object>(more?: More) => ({
  weight: 'reads' as const,
  ...(more as More),
});
export const ofCase = <const More extends Partial<ActRow> = object>(
  weight: Weight,
  more?: More,
) => ({
  weight,
  ofCase: true as const,
  ...(more as More),
});
