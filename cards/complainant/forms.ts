/** Giving a case out of one's hands, and who complains. Input ids stand above each. */
import type {
  BehaviourData,
  BuiltCard,
  Choice,
  ComplimentData,
  ConflictData,
  Field,
  HandBackData,
  NeedsData,
  ThankData,
} from '../frame/data';
import { laterDay, oneLine, oneOf, sayWhy } from '../frame/fields';
import { actionForm } from '../frame/forms';

/** Input: reason. */
export function handBackCard(data: HandBackData): BuiltCard {
  return actionForm(data, {
    sentence: `Hand this back to ${data.tells}. The dates stay as they are.`,
    fields: [sayWhy('reason', 'Reason')],
    submit: { title: 'Hand back', verb: 'case.handBack', style: 'positive' },
  });
}

/** Input: person. */
export function conflictCard(data: ConflictData): BuiltCard {
  return actionForm(data, {
    sentence:
      'Who has a conflict of interest? From then on they no longer see this case, and the complaints team finds someone else.',
    fields: [
      oneOf('person', 'Who', data.people, {
        required: true,
        value: data.people[0]?.value ?? null,
      }),
    ],
    submit: { title: 'Declare the conflict', verb: 'case.conflict', style: 'positive' },
  });
}

const YES_NO: Choice[] = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
];

/**
 * Inputs: madeByChild, ageBand, lookedAfter, consent, interest, interestReason, advocate, advocateName,
 * adjustment, adjustmentReview, provider. What is left as it was changes nothing.
 */
export function needsCard(data: NeedsData): BuiltCard {
  const child: Field[] = [
    oneOf('madeByChild', 'Made by a child or young person themself', YES_NO),
    oneOf('ageBand', 'Their age', [
      { label: 'Under 12', value: 'under12' },
      { label: '12 and over', value: '12AndOver' },
    ]),
  ];
  const representative: Field[] = [
    oneOf('consent', 'Consent of the person it is about', [
      { label: 'Not needed', value: 'notNeeded' },
      { label: 'Asked for', value: 'asked' },
      { label: 'Given', value: 'given' },
      { label: 'Refused', value: 'refused' },
    ]),
    oneOf('interest', 'Sufficient interest in the child’s welfare', [
      { label: 'Accepted', value: 'yes' },
      { label: 'Not accepted', value: 'no' },
    ]),
    oneLine('interestReason', 'Reason for that decision'),
  ];
  return actionForm(data, {
    sentence: data.sections.child
      ? 'Who complains and what they need. A child is offered an advocate and a talk in words that suit their age.'
      : 'Who complains and what they need. Leave what hasn’t changed.',
    fields: [
      ...(data.sections.child ? child : []),
      oneOf('lookedAfter', 'About a child who is looked after', YES_NO),
      ...(data.sections.representative ? representative : []),
      oneOf('advocate', 'Advocate', [
        { label: 'Offered', value: 'offered' },
        { label: 'Asked for', value: 'requested' },
        { label: 'Appointed', value: 'appointed' },
        { label: 'Declined', value: 'declined' },
      ]),
      oneLine('advocateName', 'Name of the advocate'),
      oneLine('adjustment', 'A reasonable adjustment to add'),
      laterDay('adjustmentReview', 'Look at the adjustment again on', data.today),
      oneLine('provider', 'Provider that the service was bought from'),
    ],
    submit: { title: 'Record', verb: 'case.needs', style: 'positive' },
  });
}

/** Inputs: step, reason, reviewOn; clear (a tick) ends what is marked. */
export function behaviourCard(data: BehaviourData): BuiltCard {
  return actionForm(data, {
    sentence:
      'Mark a step of the council’s policy on unreasonable behaviour. It never stops the complaint itself.',
    lines: data.marked ? [data.marked] : [],
    fields: [
      oneLine('step', 'Step of the policy'),
      sayWhy('reason', 'Reason'),
      laterDay('reviewOn', 'Looked at again on', data.min),
      ...(data.marked
        ? [
            {
              kind: 'toggle' as const,
              id: 'clear',
              label: 'End it',
              title: 'The step no longer applies',
              value: false,
            },
          ]
        : []),
    ],
    submit: { title: 'Record', verb: 'case.behaviour', style: 'positive' },
  });
}

/** Inputs: counted, reason. */
export function complimentCard(data: ComplimentData): BuiltCard {
  return actionForm(data, {
    sentence: 'Does it count as a compliment? If not, it is kept as a thank-you all the same.',
    lines: [{ label: 'The council’s test', value: data.test }],
    quote: data.words,
    fields: [
      oneOf(
        'counted',
        'Decision',
        [
          { label: 'It counts', value: 'yes' },
          { label: 'Keep as a thank-you, not counted', value: 'no' },
        ],
        { required: true },
      ),
      oneLine('reason', 'Reason, if it doesn’t count'),
    ],
    submit: { title: 'Decide', verb: 'case.compliment', style: 'positive' },
  });
}

/** Input: people (several). */
export function thankCard(data: ThankData): BuiltCard {
  return actionForm(data, {
    sentence: `Pass the thanks on. ${data.several ? 'Each person chosen' : 'The person chosen'} gets one message with the words below.`,
    quote: data.words,
    fields: [
      oneOf('people', 'Who is thanked', data.people, { required: true, multi: data.several }),
    ],
    submit: { title: 'Pass the thanks on', verb: 'case.thank', style: 'positive' },
  });
}
