/** Triage: the complaints officer's decision. */
import type { ActionForm, BuiltCard, Choice, Field, Line } from '../frame/data';
import { countedFields, type CountedAsk } from '../frame/counted';
import { oneOf, sayWhy } from '../frame/fields';
import { actionForm } from '../frame/forms';

export interface TriageData extends ActionForm {
  /** Each with the council's "when" line; the first is proposed. */
  procedures: (Choice & { when: string })[];
  teams: Choice[];
  investigators: Choice[];
  teamId: string | null;
  /** What else the council counts it by and can be known already; empty: nothing. */
  asks?: CountedAsk[];
  /** Whose it may be, where it is not the council's; empty: the council's file names nobody. */
  elsewhere: Choice[];
  /** The one main reason that reports count by, and the many subjects; empty where the council keeps no list. */
  categories: Choice[];
  themes: Choice[];
  categoryId: string | null;
  themeIds: string[];
  words: string;
  /** What is known already: a likely duplicate, an earlier complaint. */
  knows?: Line[];
  /** Made later than its procedure allows: the decision needs its reason. Null or absent: in time. */
  late?: string | null;
}

/** Accept with a procedure, team and investigator, refuse with a reason, or say whose it is instead. Inputs: decision, procedure, lateBecause, team, investigator, category, themes, reason, elsewhere, and those of `countedFields`. */
export function triageCard(data: TriageData): BuiltCard {
  return actionForm(data, {
    sentence:
      data.procedures.length > 0
        ? 'Decide which procedure this follows and who looks into it, or refuse it with a reason.'
        : 'Decide who looks into it, or refuse it with a reason.',
    lines: [
      ...(data.late ? [{ label: 'Made late', value: data.late }] : []),
      ...(data.knows ?? []).slice(0, 4),
    ],
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
          ...(data.elsewhere.length > 0
            ? [{ label: 'Not the council’s to answer', value: 'elsewhere' }]
            : []),
        ],
      },
      ...(data.procedures.length > 0 ? [procedureField(data)] : []),
      ...(data.late ? [sayWhy('lateBecause', 'Why it is accepted although late', false)] : []),
      { kind: 'choice', id: 'team', label: 'Team', choices: data.teams, value: data.teamId },
      {
        kind: 'choice',
        id: 'investigator',
        label: 'Investigator, if you know',
        choices: data.investigators,
      },
      ...(data.categories.length > 0 ? [categoryField(data)] : []),
      ...(data.themes.length > 0 ? [themesField(data)] : []),
      ...countedFields(data.asks ?? []),
      {
        kind: 'text',
        id: 'reason',
        label: 'Reason, if you refuse',
        multiline: true,
        maxLength: 1000,
        hint: 'The complainant is told this, and that they may go to the ombudsman.',
      },
      ...(data.elsewhere.length > 0
        ? [oneOf('elsewhere', 'Whose it is, if not the council’s', data.elsewhere)]
        : []),
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

const categoryField = ({ categories, categoryId }: TriageData): Field => ({
  kind: 'choice',
  id: 'category',
  label: 'Problem category, if you know',
  choices: categories,
  value: categoryId,
});

const themesField = ({ themes, themeIds }: TriageData): Field => ({
  kind: 'choice',
  id: 'themes',
  label: 'Themes, if you know',
  choices: themes,
  multi: true,
  value: themeIds.join(','),
});
