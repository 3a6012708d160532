/** Triage: the complaints officer's decision. */
import type { ActionForm, BuiltCard, Choice, Field, Line } from '../frame/data';
import { actionForm } from '../frame/forms';

export interface TriageData extends ActionForm {
  /** Each with the council's "when" line; the first is proposed. */
  procedures: (Choice & { when: string })[];
  teams: Choice[];
  investigators: Choice[];
  teamId: string | null;
  words: string;
  /** What is known already: a likely duplicate, an earlier complaint. */
  knows?: Line[];
}

/** Accept with a procedure, team and investigator, or refuse with a reason. Inputs: decision, procedure, team, investigator, reason. */
export function triageCard(data: TriageData): BuiltCard {
  return actionForm(data, {
    sentence:
      data.procedures.length > 0
        ? 'Decide which procedure this follows and who looks into it, or refuse it with a reason.'
        : 'Decide who looks into it, or refuse it with a reason.',
    lines: (data.knows ?? []).slice(0, 4),
    quote: data.words,
    fields: [
      {
        kind: 'choice',
        id: 'decision',
        label: 'Decision',
        required: true,
        value: 'accept',
        choices: [
          { label: 'Accept', value: 'accept' },
          { label: 'Refuse', value: 'refuse' },
        ],
      },
      ...(data.procedures.length > 0 ? [procedureField(data)] : []),
      { kind: 'choice', id: 'team', label: 'Team', choices: data.teams, value: data.teamId },
      {
        kind: 'choice',
        id: 'investigator',
        label: 'Investigator, if you know',
        choices: data.investigators,
      },
      {
        kind: 'text',
        id: 'reason',
        label: 'Reason, if you refuse',
        multiline: true,
        maxLength: 1000,
        hint: 'The complainant is told this, and that they may go to the ombudsman.',
      },
    ],
    form: 'form.triage',
    submit: 'Record the decision',
  });
}

function procedureField({ procedures }: TriageData): Field {
  return {
    kind: 'choice',
    id: 'procedure',
    label: 'Procedure (the first is proposed; you decide)',
    choices: procedures.map((each) => ({
      label: `${each.label}: ${each.when}`,
      value: each.value,
    })),
    style: procedures.length > 4 ? 'compact' : 'expanded',
    value: procedures[0]?.value ?? null,
  };
}
