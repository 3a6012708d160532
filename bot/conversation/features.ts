/** The list of features: the only place that names them all. An act that no feature does fails the build here. */
import { ACT_NAMES, type ActName } from '../understand/catalogue';
import { absence } from './absence/feature';
import { answer } from './answer/feature';
import { basics } from './basics/feature';
import { clock } from './clock/feature';
import { complainant } from './complainant/feature';
import { compliments } from './compliments/feature';
import { colleagues } from './colleagues/feature';
import { ownActs } from './doors/own-acts';
import { counted } from './counted/feature';
import { corrections } from './corrections/feature';
import { handover } from './handover/feature';
import { letters } from './letters/feature';
import { logging } from './logging/feature';
import { pairs } from './pairs/feature';
import { plans } from './plans/feature';
import { privacy } from './privacy/feature';
import { questions } from './questions/feature';
import { reminders } from './reminders/feature';
import { remedies } from './remedies/feature';
import { reports } from './reports/feature';
import { stages } from './stages/feature';
import { triage } from './triage/feature';
import type { Deed, Feature, Features } from './turn/feature';

const ACTS = {
  ...logging.acts,
  ...triage.acts,
  ...clock.acts,
  ...answer.acts,
  ...stages.acts,
  ...remedies.acts,
  ...complainant.acts,
  ...pairs.acts,
  ...compliments.acts,
  ...letters.acts,
  ...colleagues.acts,
  ...reminders.acts,
  ...absence.acts,
  ...handover.acts,
  ...questions.acts,
  ...plans.acts,
  ...reports.acts,
  ...privacy.acts,
  ...corrections.acts,
  ...counted.acts,
  ...basics.acts,
  ...ownActs.acts,
} satisfies Record<ActName, Deed>;

const AFTER: Feature['after'][] = [clock.after, answer.after, stages.after];

export const features: Features = {
  deed: (act) => ACTS[act],
  all: ACT_NAMES.map((act) => [act, ACTS[act]]),
  after: (context, done) => AFTER.map((say) => say?.(context, done) ?? '').join(''),
  undo: absence.undo,
  undoDraft: logging.undoDraft,
  unsaved: logging.unsaved,
};
