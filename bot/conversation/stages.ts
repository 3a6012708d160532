/** From stage 1 to the Ombudsman: the next stage, its statement, its people, its steps. */
import { appointCard, ombudsmanCard, statementCard, stepCard, type Choice } from '../../cards';
import type { Part, Step } from '../../services/cases/events';
import type { CaseView } from '../../services/cases/view';
import { isPlainDate } from '../../services/timescale';
import type { Context } from './deps';
import { nameOf } from './facts';
import { base, dateForm, fitPeople, type Filled, type Forms } from './form-parts';
import { requestForms } from './stage-request';
import { among, dated, one, orNull, REAL_DATE, text, wrong, type Readers } from './read-parts';

const PARTS: Record<Part, { label: string; stage: number }> = {
  investigatingOfficer: { label: 'Investigating officer', stage: 2 },
  independentPerson: { label: 'Independent person', stage: 2 },
  adjudicator: { label: 'Adjudicating officer', stage: 2 },
  panelChair: { label: 'Panel chair', stage: 3 },
  panelMember: { label: 'Panel member', stage: 3 },
};
const PART_IDS = Object.keys(PARTS) as Part[];

const STEPS: Record<Step, { label: string; stage: number }> = {
  investigationReported: { label: 'The investigation reported', stage: 2 },
  adjudicated: { label: 'The adjudication was sent', stage: 2 },
  panelMet: { label: 'The panel met', stage: 3 },
  panelReported: { label: 'The panel reported', stage: 3 },
  authorityResponded: { label: 'The council answered the panel', stage: 3 },
};
const STEP_IDS = Object.keys(STEPS) as Step[];

/** Steps of the present stage that have not been taken. */
export function stepsLeft(view: CaseView): Choice[] {
  const taken = (step: Step) =>
    view.clock.some((fact) => fact.kind === step && fact.stage === view.stage);
  return STEP_IDS.filter((id) => STEPS[id].stage === view.stage && !taken(id)).map((id) => ({
    value: id,
    label: STEPS[id].label,
  }));
}

export function partsOfStage(view: CaseView): Choice[] {
  return PART_IDS.filter((id) => PARTS[id].stage === view.stage).map((id) => ({
    value: id,
    label: PARTS[id].label,
  }));
}

export const stageForms: Forms = {
  ...requestForms,
  'form.statement': {
    needs: 'case.progress',
    card: (c, v, f) => statementCard(dateForm(c, v, f)),
  },
  'form.appoint': { needs: 'case.progress', card: appoint },
  'form.step': {
    needs: 'case.progress',
    card: (c, v, f) => stepCard({ ...dateForm(c, v, f), choices: stepsLeft(v) }),
  },
  'form.ombudsman': {
    needs: 'case.progress',
    card: (c, v, f) => ombudsmanCard({ ...dateForm(c, v, f), asked: v.ombudsman !== null }),
  },
};

function appoint(context: Context, view: CaseView, filled: Filled) {
  return appointCard({
    ...dateForm(context, view, filled),
    dates: base(context, view, {}).dates,
    parts: partsOfStage(view),
    people: fitPeople(context, view, () => true),
    appointed: view.appointments
      .filter((each) => each.stage === view.stage)
      .map(({ part, personId, name }) => ({
        label: PARTS[part].label,
        value: personId ? nameOf(context, personId) : (name ?? ''),
      })),
  });
}

export const stageReaders: Readers = {
  'case.progress': dated((on, view) => ({ type: 'requestStage', stage: view.stage + 1, on })),
  'case.statement': dated((on) => ({ type: 'agreeStatement', on })),
  'case.appoint': (inputs, _view, context) => {
    const part = among(PART_IDS, text(inputs, 'part'));
    if (!part) return wrong('part', 'Choose the part they take.');
    const personId = context.directory.byId(text(inputs, 'person'))?.id ?? null;
    const name = personId ? null : orNull(text(inputs, 'name'));
    if (!personId && !name) return wrong('person', 'Choose someone, or give a name.');
    const on = text(inputs, 'on');
    return isPlainDate(on)
      ? one({ type: 'appoint', part, personId, name, on })
      : wrong('on', REAL_DATE);
  },
  'case.step': (inputs) => {
    const step = among(STEP_IDS, text(inputs, 'step'));
    if (!step) return wrong('step', 'Choose the step.');
    const on = text(inputs, 'on');
    return isPlainDate(on) ? one({ type: 'takeStep', step, on }) : wrong('on', REAL_DATE);
  },
  'case.ombudsman': (inputs, view) => {
    const on = text(inputs, 'on');
    if (!isPlainDate(on)) return wrong('on', REAL_DATE);
    if (view.ombudsman === null) return one({ type: 'askOmbudsman', on });
    const outcome = text(inputs, 'outcome');
    return outcome === ''
      ? wrong('outcome', 'Say what was decided.')
      : one({ type: 'recordOmbudsman', on, outcome });
  },
};
