/** The headings under which acts stand behind More on a case. */
import type { ActionSpec, Heading } from '../frame/data';

/** In the order in which they are shown. */
const HEADINGS: readonly Heading[] = ['Answering', 'Dates', 'People', 'Putting right', 'This case'];

/** What is about the case itself. */
const OTHERS: Heading = 'This case';

/** These stand in sight, in their own order, beside Details and More. */
const FIRST = 3;

/** The acts with their headings, in the order in which they are shown. */
export function grouped(actions: ActionSpec[]): ActionSpec[] {
  const named = actions.map((spec) => ({ ...spec, group: spec.heading ?? OTHERS }));
  const first = named.slice(0, FIRST);
  const rest = named.slice(FIRST);
  return [...first, ...HEADINGS.flatMap((name) => rest.filter(({ group }) => group === name))];
}
