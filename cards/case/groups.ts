/** Which heading each act stands under, behind More on a case. */
import type { ActionSpec } from '../frame/data';
import type { Verb } from '../frame/verbs';

/** In the order in which they are shown; whatever is in none of them is about the case itself. */
const GROUPS: readonly [string, readonly Verb[]][] = [
  [
    'Answering',
    [
      'form.acknowledge',
      'form.letter',
      'form.toSignOff',
      'form.signOff',
      'form.sendBack',
      'form.points',
      'form.respond',
      'form.rights',
      'form.outcome',
      'form.blocked',
    ],
  ],
  [
    'Dates',
    [
      'case.why',
      'form.moreTime',
      'form.extend',
      'form.holdingLetter',
      'form.allocate',
      'form.pause',
      'form.resume',
      'form.delay',
      'form.noMoreTime',
      'case.whyLate',
      'form.statement',
      'form.step',
      'form.ombudsman',
      'form.ombudsmanReply',
      'form.ombudsmanDecision',
    ],
  ],
  [
    'People',
    [
      'form.assign',
      'case.takeOn',
      'form.handBack',
      'form.conflict',
      'form.needs',
      'form.appoint',
      'form.behaviour',
      'form.thank',
      'case.ledger',
      'case.viewers',
    ],
  ],
  [
    'Putting right',
    ['form.remedy', 'form.remedyDone', 'form.action', 'form.actionDone', 'form.learning'],
  ],
];

const OTHERS = 'This case';

const FIRST = 3;

/** The acts with their headings, in the order in which they are shown. */
export function grouped(actions: ActionSpec[]): ActionSpec[] {
  const headings = [...GROUPS.map(([name]) => name), OTHERS];
  const named = actions.map((spec) => ({ ...spec, group: headingOf(spec) }));
  // These stand in sight, in their own order, beside Details and More.
  const first = named.slice(0, FIRST);
  const rest = named.slice(FIRST);
  return [...first, ...headings.flatMap((name) => rest.filter((spec) => spec.group === name))];
}

const headingOf = ({ verb }: ActionSpec): string =>
  GROUPS.find(([, verbs]) => verbs.includes(verb))?.[0] ?? OTHERS;
