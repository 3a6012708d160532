/** The form behind each button, filled with what is known. Opening one changes nothing. */
import {
  acknowledgeCard,
  assignCard,
  blockedCard,
  closeCard,
  extendCard,
  holdingLetterCard,
  learningCard,
  moreTimeCard,
  noteCard,
  outcomeCard,
  respondCard,
  retypeCard,
  triageCard,
  withdrawCard,
  type BuiltCard,
  type Verb,
} from '../../cards';
import type { CaseView } from '../../services/cases/view';
import type { Action } from '../../services/privacy';
import { whyNotAssignable } from '../../services/privacy';
import { addDays } from '../../services/timescale';
import { nextRunning } from '../../services/status';
import { caseFor, NotForYou } from './access';
import { peopleChoices } from './choices';
import type { Context } from './deps';
import { dateLines, headOf } from './facts';

/** What the person has typed so far and what was wrong with it, by input id. */
export interface Filled {
  values?: Record<string, string>;
  errors?: Record<string, string>;
}

interface Form {
  needs: Action;
  card: (context: Context, view: CaseView, filled: Filled) => BuiltCard;
}

const FORMS: Partial<Record<Verb, Form>> = {
  'form.triage': { needs: 'case.accept', card: triage },
  'form.assign': { needs: 'case.assign', card: assign },
  'form.acknowledge': {
    needs: 'case.acknowledge',
    card: (c, v, f) => acknowledgeCard(dateForm(c, v, f)),
  },
  'form.respond': { needs: 'case.respond', card: (c, v, f) => respondCard(dateForm(c, v, f)) },
  'form.close': { needs: 'case.close', card: (c, v, f) => closeCard(dateForm(c, v, f)) },
  'form.withdraw': { needs: 'case.withdraw', card: (c, v, f) => withdrawCard(dateForm(c, v, f)) },
  'form.moreTime': { needs: 'case.askMoreTime', card: moreTime },
  'form.extend': { needs: 'case.extend', card: extend },
  'form.holdingLetter': {
    needs: 'case.holdingLetter',
    card: (c, v, f) =>
      holdingLetterCard({ ...base(c, v, f), on: c.today, min: addDays(c.today, 1) }),
  },
  'form.blocked': { needs: 'case.block', card: (c, v, f) => blockedCard(base(c, v, f)) },
  'form.outcome': { needs: 'case.recordOutcome', card: outcome },
  'form.learning': {
    needs: 'case.recordLearning',
    card: (c, v, f) => learningCard({ ...base(c, v, f), categories: categories(c) }),
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
  return form.card(context, view, filled);
}

function base(context: Context, view: CaseView, filled: Filled) {
  return { head: headOf(view), asAt: context.now, dates: datesAtStake(context, view), ...filled };
}

function datesAtStake(context: Context, view: CaseView) {
  return dateLines(
    view.due.filter((due) => due.state === 'running'),
    context.today,
    context.deps.calendar(),
  );
}

function dateForm(context: Context, view: CaseView, filled: Filled) {
  return {
    ...base(context, view, filled),
    on: context.today,
    min: view.receivedOn,
    max: context.today,
  };
}

function teams(context: Context) {
  return context.directory.teams.map((team) => ({ label: team.name, value: team.id }));
}

/** Whoever may be given it: investigators who are not barred and don't report to someone complained about. */
function investigators(context: Context, view: CaseView) {
  const { directory } = context;
  const fit = directory.people.filter(
    (person) =>
      person.roles.includes('investigator') &&
      whyNotAssignable(person.id, view, view.bars, directory) === null,
  );
  return peopleChoices(context, [], view.teamId ? [view.teamId] : [], fit);
}

function triage(context: Context, view: CaseView, filled: Filled): BuiltCard {
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
  });
}

function assign(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const last = view.investigations.at(-1);
  return assignCard({
    ...base(context, view, filled),
    teams: teams(context),
    investigators: investigators(context, view),
    teamId: last?.teamId ?? view.teamId,
    investigatorId: last?.investigatorId ?? null,
  });
}

function moreTime(context: Context, view: CaseView, filled: Filled): BuiltCard {
  return moreTimeCard({
    ...base(context, view, filled),
    latest: nextRunning(view)?.lawfulMaximum ?? null,
    asks: 'the complaints team',
  });
}

function extend(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const asked = view.lastWord?.kind === 'moreTimeAsked' ? view.lastWord : null;
  const approvers = context.directory.people.filter(
    (person) =>
      !view.bars.includes(person.id) && person.roles.some((role) => APPROVERS.includes(role)),
  );
  return extendCard({
    ...base(context, view, filled),
    latest: nextRunning(view)?.lawfulMaximum ?? null,
    reasons: extensionReasons(context, view),
    approvers: peopleChoices(
      context,
      [context.actor.id],
      view.teamId ? [view.teamId] : [],
      approvers,
    ),
    askedTo: null,
    askedReason: asked?.reason ?? null,
  });
}

const APPROVERS = [
  'complaintsOfficer',
  'complaintsManager',
  'teamManager',
  'serviceManager',
  'director',
  'signOff',
];

const REASON_WORDS: Record<string, string> = {
  complex: 'The complaint is complex',
  advocateRequested: 'An advocate is being sought',
};

/** The reasons that the procedure itself allows; where it names none, the council's reasons for delay. */
function extensionReasons(context: Context, view: CaseView) {
  if (!view.procedureId) return [];
  const procedure = context.deps.procedureOn(view.procedureId, view.receivedOn);
  const due = nextRunning(view);
  const reasons =
    procedure.timescales.find((timescale) => timescale.id === due?.id)?.extension?.reasons ?? 'any';
  if (reasons === 'any')
    return context.deps.council.delayReasons.map(({ id, label }) => ({ value: id, label }));
  return reasons.map((code) => ({ value: code, label: REASON_WORDS[code] ?? code }));
}

function outcome(context: Context, view: CaseView, filled: Filled): BuiltCard {
  const findings = view.investigations.at(-1)?.points ?? [];
  return outcomeCard({
    ...base(context, view, filled),
    points: view.points.map((summary, i) => ({ n: i + 1, summary, outcome: findings[i] ?? null })),
    outcomes: context.deps.council.outcomes,
  });
}

function categories(context: Context) {
  return context.deps.council.learning.map(({ id, label }) => ({ value: id, label }));
}
