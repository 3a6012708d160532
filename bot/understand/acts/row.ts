/** What the catalogue says of one act. */
import type { Heading, Verb } from '../../../cards';
import type { Intent } from '../types';

/**
 * How much an act does, and so how sure its words must be (see conversation/case/gate.ts).
 * `reads`: writes to no case · `light`: done at once, with undo · `ordinary`: done at once only where the line itself
 * names the case and is beyond doubt · `grave`: always read back first.
 */
export type Weight = 'reads' | 'light' | 'ordinary' | 'grave';

/**
 * What a day said with an act is. `done`: when it was done, or by when it is to be · `asked`: until when · `until`: up
 * to when · `blocked`: since when or until when · `deed`: when it was or is to be put right · `corrected`, `reached`: when
 * it reached the council · `reachedUs`: that, or when it happened · `explained`: the date that is asked about ·
 * `supposed`: where a sum begins · `looked`, `rule`: what is asked about · `period`, `listed`: of the list ·
 * `absence`, `closure`: somebody's, or the office's.
 */
export type DayMeaning =
  | 'done'
  | 'asked'
  | 'until'
  | 'blocked'
  | 'deed'
  | 'corrected'
  | 'reached'
  | 'reachedUs'
  | 'explained'
  | 'supposed'
  | 'looked'
  | 'rule'
  | 'period'
  | 'listed'
  | 'absence'
  | 'closure';

/** Which rule says what part a person named with an act plays (see slots/roles.ts). */
export type PersonRule =
  | 'source'
  | 'complaint'
  | 'given'
  | 'away'
  | 'signs'
  | 'returned'
  | 'team'
  | 'blocked'
  | 'waitedFor'
  | 'investigates'
  | 'noted';

/** How the words of a line are read once it is known that they ask for this act. */
interface Spoken {
  /** Not given: a day says nothing here. */
  day?: DayMeaning;
  /** Not given: it is the person that it is about. */
  person?: PersonRule;
  /** Names said with it narrow nothing: who did it, where it is, what the rule says. */
  narrowedByNoName?: true;
  /** A case said with it belongs to it, though it needs none. */
  takesRef?: true;
  /** A length said with it is the time in which the other side wants an answer. */
  takesDeadline?: true;
  /** It is done by a day, however that is said: "10 working days from the 16th". */
  doneBy?: true;
  /** That somebody was told on a day is said with it. */
  told?: true;
  /** Said in the same breath, these are only its reasons, contents or wording. */
  drops?: readonly Intent[];
  /** What follows it may be its contents: a note, an action, returned draft goes on to say. */
  goesOn?: true;
  /** It may be no more than the contents of such an act. */
  mayBeContent?: true;
  /** With a family member in the sentence and no case in sight it is likelier part of their story. */
  mayBeTold?: true;
  /** It speaks of nobody in particular: of the work, or of the rules. */
  general?: 'work' | 'rules';
  /** It is the only thing that its line asks. */
  alone?: true;
  /** Its own words are its point: a plan shows them beside what it does. */
  inOwnWords?: true;
}

export interface ActRow extends Spoken {
  weight: Weight;
  /** What the published benchmark calls it; not given: it is named as the act is, or it is no line of its own. */
  intent?: Intent;
  /** The button that opens its form. */
  form?: Verb;
  /** The buttons that do it. The first is the one that its form sends. */
  verbs?: readonly Verb[];
  /** The heading that its button stands under behind More; not given: what is about the case itself. */
  heading?: Heading;
  /** Teams presses it of its own accord when a card is seen: nothing that waits for an answer is dropped for it. */
  bySelf?: true;
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
