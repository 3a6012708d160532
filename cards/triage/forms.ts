/** Who looks into a case, and what it really is. Input ids stand above each. */
import type { FeedbackType } from '../../services/cases/events';
import type { ActionForm, BuiltCard, Choice } from '../frame/data';
import { actionForm } from '../frame/forms';
import { kindWords } from '../frame/words';

export interface AssignData extends ActionForm {
  /** Teams that have work on it at this stage. */
  atWork: string[];
  teams: Choice[];
  investigators: Choice[];
  teamId: string | null;
  investigatorId: string | null;
  /** Whether somebody from outside the council may be named instead. */
  fromOutside?: boolean;
}

/** Inputs: team, investigator; also (a tick, once a team has it). */
export function assignCard(data: AssignData): BuiltCard {
  return actionForm(data, {
    sentence: 'Choose who looks into this. Dates do not move.',
    fields: [
      {
        kind: 'choice',
        id: 'team',
        label: 'Team',
        required: true,
        choices: data.teams,
        value: data.teamId,
      },
      {
        kind: 'choice',
        id: 'investigator',
        label: 'Investigator',
        choices: data.investigators,
        value: data.investigatorId,
      },
      ...(data.atWork.length > 0
        ? [
            {
              kind: 'toggle' as const,
              id: 'also',
              label: 'A further team',
              title: `Beside ${data.atWork.join(', ')}, not instead`,
              value: false,
            },
          ]
        : []),
    ],
    form: 'form.assign',
    submit: 'Assign',
    ...(data.fromOutside
      ? { others: [{ title: 'Somebody from outside', verb: 'form.outside' as const }] }
      : {}),
  });
}

export interface RetypeData extends ActionForm {
  types: FeedbackType[];
}

/** Input: kind, a feedback type or `enquiry.<kind>`. */
export function retypeCard(data: RetypeData): BuiltCard {
  const kinds: Choice[] = data.types.flatMap((type) =>
    type === 'enquiry'
      ? (['mp', 'councillor', 'ombudsman'] as const).map((kind) => ({
          label: kindWords(type, kind),
          value: `enquiry.${kind}`,
        }))
      : [{ label: kindWords(type, null), value: type }],
  );
  return actionForm(data, {
    sentence: 'What is it really? Its history and the day it was received stay as they are.',
    fields: [{ kind: 'choice', id: 'kind', label: 'Kind', required: true, choices: kinds }],
    form: 'form.retype',
    submit: 'Change the kind',
  });
}
