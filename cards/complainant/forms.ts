/** Who complains: what they need, and the policy on unreasonable behaviour. Input ids stand above each. */
import type { PlainDate } from '../../services/timescale/types';
import type { ActionForm, BuiltCard, Choice, Field, Line } from '../frame/data';
import { laterDay, lookedAfter, madeByChild, oneLine, oneOf, sayWhy } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface NeedsData extends ActionForm {
  /** Which parts of the form this complainant needs. */
  sections: { child: boolean; representative: boolean };
  /** Where the complaint may go on without sufficient interest; empty: nowhere. */
  otherProcedures: Choice[];
  today: PlainDate;
}

/** The choice that nothing follows the lack of sufficient interest. */
export const NOT_FURTHER = 'notFurther';

/**
 * Inputs: madeByChild, ageBand, lookedAfter, consent, interest, interestReason, interestNext, advocate, advocateName,
 * adjustment, adjustmentReview, provider. What is left as it was changes nothing.
 */
export function needsCard(data: NeedsData): BuiltCard {
  const child: Field[] = [
    madeByChild(),
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
    oneOf('interestNext', 'If it is not accepted, the complaint', [
      ...data.otherProcedures.map(({ value, label }) => ({
        value,
        label: `Goes on under: ${label}`,
      })),
      { label: 'Is not taken further', value: NOT_FURTHER },
    ]),
  ];
  return actionForm(data, {
    sentence: data.sections.child
      ? 'Who complains and what they need. A child is offered an advocate and a talk in words that suit their age.'
      : 'Who complains and what they need. Leave what hasn’t changed.',
    fields: [
      ...(data.sections.child ? child : []),
      lookedAfter(),
      ...(data.sections.representative ? representative : []),
      oneOf('advocate', 'Advocate', [
        { label: 'Offered', value: 'offered' },
        { label: 'Asked for', value: 'requested' },
        { label: 'Appointed', value: 'appointed' },
        { label: 'Declined', value: 'declined' },
      ]),
      oneLine('advocateName', 'Name of the advocate'),
      oneLine('adjustment', 'A reasonable adjustment to add, or “none”'),
      laterDay('adjustmentReview', 'Look at the adjustment again on', data.today),
      oneLine('provider', 'Provider that the service was bought from, or “none”'),
    ],
    form: 'form.needs',
    submit: 'Record',
  });
}

export interface BehaviourData extends ActionForm {
  marked: Line | null;
  min: PlainDate;
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
    form: 'form.behaviour',
    submit: 'Record',
  });
}
