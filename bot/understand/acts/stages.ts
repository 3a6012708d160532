/** Later stages. */
import { ofCase, onForm, type ActRow } from './row';

export const STAGES = {
  'case.progress_to_stage': onForm('grave', 'form.progress', 'case.progress', {
    passedOn: true,
    does: 'Move # on',
    drops: ['log.comment', 'log.service_request'],
    day: 'reached',
    takesDeadline: true,
    inOwnWords: true,
  }),
  'case.refuse_stage': onForm('grave', 'form.noStage', 'case.noStage', {
    intent: 'case.progress_to_stage',
    does: 'Not accept the request for a stage on #',
    day: 'reached',
    heading: 'Dates',
  }),
  'case.statement': onForm('grave', 'form.statement', 'case.statement', {
    intent: 'case.note',
    does: 'Record the agreed statement on #',
    heading: 'Dates',
  }),
  'case.appoint': onForm('ordinary', 'form.appoint', 'case.appoint', {
    intent: 'case.note',
    does: 'Appoint somebody on #',
    heading: 'People',
  }),
  'case.step': onForm('grave', 'form.step', 'case.step', {
    intent: 'case.note',
    does: 'Record a step on #',
    heading: 'Dates',
  }),
  'ombudsman.asked': onForm('grave', 'form.ombudsman', 'case.ombudsman', {
    intent: 'case.progress_to_stage',
    does: 'Record the Ombudsman’s letter on #',
    heading: 'Dates',
  }),
  'ombudsman.replied': onForm('grave', 'form.ombudsmanReply', 'case.ombudsmanReply', {
    intent: 'case.ombudsman',
    does: 'Record the reply to the Ombudsman on #',
    heading: 'Dates',
  }),
  'ombudsman.decided': onForm('grave', 'form.ombudsmanDecision', 'case.ombudsmanDecision', {
    intent: 'case.ombudsman',
    does: 'Record the Ombudsman’s decision on #',
    heading: 'Dates',
  }),
  'case.ombudsman': ofCase('grave', { does: 'Record what the Ombudsman did on #', day: 'done' }),
} as const satisfies Record<string, ActRow>;
