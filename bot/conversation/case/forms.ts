/** The form behind each button, filled with what is known. Opening one changes nothing. */
import {
  acknowledgeCard,
  assignCard,
  blockedCard,
  closeCard,
  holdingLetterCard,
  learningCard,
  moreTimeCard,
  noteCard,
  outcomeCard,
  respondCard,
  rightsCard,
  retypeCard,
  triageCard,
  withdrawCard,
  type BuiltCard,
  type Line,
  type Verb,
} from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { atStage, leading, toldOfRights, workOf } from '../../../services/cases';
import type { Action } from '../../../services/privacy';
import { addDays } from '../../../services/timescale';
import { caseFor, NotForYou } from '../turn/access';
import { checklistLines } from './checklist';
import { clockForms } from '../clock/forms';
import type { Context } from '../turn/context';
import { rememberCard } from '../logging/store';
import { extendForm, noMoreTimeForm } from '../clock/extending';
import {
  base,
  categoryChoices,
  dateForm,
  investigators,
  latestLawful,
  teams,
  type Filled,
  type Forms,
} from './form-parts';
import { handForms } from '../triage/hand-back';
import { needForms } from '../complainant/forms';
import { repeatNotes } from '../logging/known-before';
import { ALIKE_WORDS, looksLike, pairForms } from '../pairs/pairs';
import { ombudsmanForms } from '../stages/ombudsman';
import { pointForms } from '../answer/points';
import { remedyForms } from '../remedies/forms';
import { reopenForms } from '../answer/reopening';
import { signOffForms } from '../answer/signoff';
import { teamsOf } from './several-teams';
import { stageForms } from '../stages/forms';
import { thankForms } from '../compliments/thanks';

const FORMS: Forms = {
  ...signOffForms,
  ...stageForms,
  ...ombudsmanForms,
  ...clockForms,
  ...pointForms,
  ...reopenForms,
  ...remedyForms,
  ...handForms,
  ...needForms,
  ...thankForms,
  ...pairForms,
  'form.triage': { needs: 'case.accept', card: triage },
  'form.assign': { needs: 'case.assign', card: assign },
  'form.acknowledge': {
    needs: 'case.acknowledge',
    card: (c, v, f) => acknowledgeCard(dateForm(c, v, f)),
  },
  'form.respond': {
    needs: 'case.respond',
    card: (c, v, f) =>
      respondCard({
        ...dateForm(c, v, f),
        ofTeams: teamsOf(c, v, true),
        checklist: checklistLines(v, ['furtherRights']),
        asksRights: v.feedbackType === 'complaint' && !toldOfRights(v),
      }),
  },
  'form.rights': {
    needs: 'case.respond',
    card: (c, v, f) => rightsCard(dateForm(c, v, f)),
  },
  'form.close': { needs: 'case.close', card: (c, v, f) => closeCard(dateForm(c, v, f)) },
  'form.withdraw': { needs: 'case.withdraw', card: (c, v, f) => withdrawCard(dateForm(c, v, f)) },
  'form.moreTime': { needs: 'case.askMoreTime', card: moreTime },
  'form.extend': { needs: 'case.extend', card: extendForm },
  'form.noMoreTime': { needs: 'case.extend', card: noMoreTimeForm },
  'form.holdingLetter': {
    needs: 'case.holdingLetter',
    card: (c, v, f) =>
      holdingLetterCard({ ...base(c, v, f), on: c.today, min: addDays(c.today, 1) }),
  },
  'form.blocked': { needs: 'case.block', card: (c, v, f) => blockedCard(base(c, v, f)) },
  'form.outcome': { needs: 'case.recordOutcome', card: outcome },
  'form.learning': {
    needs: 'case.recordLearning',
    card: (c, v, f) =>
      learningCard({ ...base(c, v, f), categories: categoryChoices(c.deps.council.learning) }),
  },
  'form.retype': {
    needs: 'case.retype',
    card: (c, v, f) =>
      retypeCard({
        ...base(c, v, f),
        types: c.deps.council.records.filter((type) => type !== v.feedbackType),
      }),
  },
  'form.note': { needs: 'case.note', card: (c, v, f) => noteCard(base(c, v, f)) },
};

export function isForm(verb: string): verb is Verb {
  return verb in FORMS;
}

/** What somebody must be allowed in order to open a form. @throws NotForYou where there is no such form */
export function needsOf(verb: Verb): Action {
  const form = FORMS[verb];
  if (!form) throw new NotForYou();
  return form.needs;
}

/** @throws NotForYou */
export async function openCaseForm(
  context: Context,
  verb: Verb,
  ref: string,
  filled: Filled = {},
): Promise<BuiltCard> {
  const form = FORMS[verb];
  if (!form) throw new NotForYou();
  const { view } = await caseFor(context, form.needs, ref);
  rememberCard(context, view.ref);
  return form.card(context, view, filled);
}

async function triage(context: Context, view: CaseView, filled: Filled): Promise<BuiltCard> {
  // Thanks follow no procedure and are refused to nobody: what is decided is whether they count.
  if (view.feedbackType === 'compliment')
    return thankForms['form.compliment']!.card(context, view, filled);
  const { procedures } = context.deps.council;
  const choices =
    view.feedbackType === 'enquiry'
      ? procedures.enquiry[view.enquiryKind ?? 'mp']
      : procedures[view.feedbackType];
  return triageCard({
    ...base(context, view, filled),
    procedures: choices.map(({ procedureId, when }) => ({
      value: procedureId,
      label: context.deps.procedureOn(procedureId, view.receivedOn).name,
      when,
    })),
    teams: teams(context),
    investigators: investigators(context, view),
    teamId: view.teamId,
    words: view.words,
    knows: await knownBefore(context, view),
  });
}

/** Before it is decided: does it look like another, and has the same person complained before? */
async function knownBefore(context: Context, view: CaseView): Promise<Line[]> {
  const found = await looksLike(context, view, view.ref);
  const repeats = await repeatNotes(context, view.complainant.key, view.ref);
  return [
    ...found.slice(0, 2).map(({ ref, alike }) => ({
      label: `Looks like ${ref}`,
      value: alike.map((what) => ALIKE_WORDS[what]).join(', '),
    })),
    ...repeats.map((value) => ({ label: 'Has complained before', value })),
  ];
}

function assign(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const now = leading(view);
  return assignCard({
    ...base(context, view, filled),
    atWork: atStage(view, view.stage).map(({ teamName }) => teamName),
    teams: teams(context),
    investigators: investigators(context, view),
    teamId: now?.teamId ?? view.teamId,
    investigatorId: now?.investigatorId ?? null,
  });
}

function moreTime(context: Context, view: CaseView, filled: Filled): BuiltCard {
  return moreTimeCard({
    ...base(context, view, filled),
    latest: latestLawful(view),
    asks: 'the complaints team',
  });
}

function outcome(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const mine = workOf(view, context.actor.id)[0] ?? leading(view);
  const findings = mine?.points ?? [];
  return outcomeCard({
    ...base(context, view, filled),
    ofTeams: teamsOf(context, view, false),
    points: view.points.map((summary, i) => ({ n: i + 1, summary, outcome: findings[i] ?? null })),
    outcomes: context.deps.council.outcomes,
    reasons: mine?.reasons ?? null,
  });
}
