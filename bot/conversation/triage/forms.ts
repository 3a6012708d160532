/** Forms of triage: the decision, who looks into it, and what kind of feedback it is. */
import { assignCard, retypeCard, triageCard, type BuiltCard, type Line } from '../../../cards';
import { atStage, leading, outOfTime, type Command } from '../../../services/cases';
import { ENQUIRY_KINDS, FEEDBACK_TYPES } from '../../../services/terms';
import type { CaseView } from '../../../services/cases/view';
import { barsFor } from '../../../services/privacy';
import { allowed } from '../turn/access';
import { askedAtTriage, asksFor, recording } from '../case/counted';
import { base, categoryChoices, investigators, teams } from '../case/form-parts';
import { openCaseForm } from '../case/forms';
import { repeatNotes } from '../logging/known-before';
import { ALIKE_WORDS, looksLike } from '../pairs/pairs';
import type { Context, Filled, Form } from '../turn/feature';
import { one, orNull, text, wrong, type Inputs, type Submitted } from '../turn/form-input';

export const triageForm: Form = { needs: 'case.accept', card: triage, read: readTriage };

export const assignForm: Form = {
  needs: 'case.assign',
  card: (context, view, filled) => {
    const here = atStage(view, view.stage);
    // Of several teams' work, their own: another's is not a manager's to give.
    const now = here.find(({ teamId }) => teamId === context.actor.teamId) ?? leading(view);
    return assignCard({
      ...base(context, view, filled),
      atWork: here.map(({ teamName }) => teamName),
      teams: teams(context),
      investigators: investigators(context, view),
      teamId: now?.teamId ?? view.teamId,
      investigatorId: now?.investigatorId ?? null,
      fromOutside:
        view.feedbackType === 'complaint' && allowed(context, 'case.assignOutside', view),
    });
  },
  read: (inputs, _view, context) => {
    const assigned = assignment(inputs, context);
    return assigned ? one(assigned) : wrong('team', 'Choose a team.');
  },
};

export const retypeForm: Form = {
  needs: 'case.retype',
  card: (c, v, f) =>
    retypeCard({
      ...base(c, v, f),
      types: c.deps.council.records.filter((type) => type !== v.feedbackType),
    }),
  read: (inputs, view, context) => {
    const [type, kind] = text(inputs, 'kind').split('.');
    const feedbackType = FEEDBACK_TYPES.find((each) => each === type);
    if (!feedbackType) return wrong('kind', 'Choose what it is.');
    return one({
      type: 'retype',
      feedbackType,
      enquiryKind: ENQUIRY_KINDS.find((each) => each === kind) ?? null,
      // As what it becomes it may be closed to those it is about, and to their line.
      bars: barsFor(view.about, context.deps.council, context.directory, feedbackType),
    });
  },
};

async function triage(context: Context, view: CaseView, filled: Filled): Promise<BuiltCard> {
  // Thanks follow no procedure and are refused to nobody: what is decided is whether they count.
  if (view.feedbackType === 'compliment')
    return openCaseForm(context, 'case.compliment_counts', view.ref, filled);
  const choices = proceduresFor(context, view);
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
    asks: asksFor(context, view, askedAtTriage(context, view)),
    elsewhere: view.stage === 1 ? categoryChoices(context.deps.council.elsewhere) : [],
    categories: isComplaint(view) ? categoryChoices(context.deps.council.problemCategories) : [],
    themes: isComplaint(view) ? categoryChoices(context.deps.council.themes) : [],
    categoryId: view.problemCategory,
    themeIds: view.themes,
    words: view.words,
    knows: await knownBefore(context, view),
    late: lateNow(context, view, choices[0]?.procedureId)?.says ?? null,
  });
}

function proceduresFor({ deps }: Context, { feedbackType, enquiryKind }: CaseView) {
  const { procedures } = deps.council;
  return feedbackType === 'enquiry'
    ? procedures.enquiry[enquiryKind ?? 'mp']
    : procedures[feedbackType];
}

/** Whether it was made later than the procedure allows. Nothing is refused by it: the officer decides. */
function lateNow({ deps }: Context, view: CaseView, procedureId: string | undefined) {
  if (view.feedbackType !== 'complaint' || view.triaged || !procedureId) return null;
  return outOfTime(view, deps.procedureOn(procedureId, view.receivedOn), deps.calendar());
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

function assignment(inputs: Inputs, context: Context): Command | null {
  const team = context.directory.team(text(inputs, 'team'));
  if (!team) return null;
  return {
    type: 'assign',
    teamId: team.id,
    teamName: team.name,
    service: team.service,
    investigatorId: orNull(text(inputs, 'investigator')),
    ...(text(inputs, 'also') === 'true' ? { also: true } : {}),
  };
}

/** Accepting may give the case to a team in the same step; refusing needs its reason. */
function readTriage(inputs: Inputs, view: CaseView, context: Context): Submitted {
  const decision = text(inputs, 'decision') || 'accept';
  if (decision === 'elsewhere') {
    const to = text(inputs, 'elsewhere');
    const known = context.deps.council.elsewhere.some(({ id }) => id === to);
    return known
      ? one({ type: 'referElsewhere', to })
      : wrong('elsewhere', 'Choose whose it is: the complainant is told where to go.');
  }
  if (decision !== 'accept' && decision !== 'refuse')
    return wrong('decision', 'Choose to accept or to refuse.');
  if (decision === 'refuse') {
    const reason = text(inputs, 'reason');
    return reason === ''
      ? wrong('reason', 'Say why: the complainant is told this.')
      : one({ type: 'refuse', reason });
  }
  const { problemCategories, themes } = context.deps.council;
  const unknown = (id: string, list: readonly { id: string }[]): boolean =>
    text(inputs, id) !== '' &&
    !text(inputs, id)
      .split(',')
      .every((one) => list.some((each) => each.id === one));
  if (unknown('category', problemCategories)) return wrong('category', 'Choose one of the list.');
  if (unknown('themes', themes)) return wrong('themes', 'Choose from the list.');
  const procedureId = text(inputs, 'procedure');
  const lateBecause = text(inputs, 'lateBecause');
  const offered = proceduresFor(context, view).some((each) => each.procedureId === procedureId);
  if (procedureId !== '' && !offered)
    return wrong('procedure', 'The council doesn’t have that procedure: choose one of the list.');
  const late = lateNow(context, view, procedureId || view.procedureId || undefined);
  if (late && lateBecause === '')
    return wrong('lateBecause', 'Say why it is accepted although it was made late, or refuse it.');
  const assigned = assignment(inputs, context);
  return {
    commands: [
      {
        type: 'accept',
        ...(procedureId === '' ? {} : { procedureId }),
        ...(late ? { lateBecause } : {}),
      },
      ...(assigned ? [assigned] : []),
      ...whatItIsAbout(inputs, view),
      ...recording(inputs, view, OF_THE_DECISION),
    ],
  };
}

/** Inputs of the form whose names the counted facts share, and which `categorise` takes. */
const OF_THE_DECISION = ['category', 'themes'];

const isComplaint = ({ feedbackType }: CaseView): boolean => feedbackType === 'complaint';

/** What reports count it by, where the form says anything new of it. */
function whatItIsAbout(inputs: Inputs, view: CaseView): Command[] {
  const problemCategory = orNull(text(inputs, 'category')) ?? view.problemCategory;
  const chosen = text(inputs, 'themes');
  const themes = chosen === '' ? view.themes : chosen.split(',');
  const same =
    problemCategory === view.problemCategory &&
    [...themes].sort().join() === [...view.themes].sort().join();
  return same ? [] : [{ type: 'categorise', problemCategory, themes }];
}
