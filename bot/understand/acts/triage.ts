/** Triage. */
import { ofCase, onForm, type ActRow } from './row';

export const TRIAGE = {
  'case.triage': onForm('grave', 'form.triage', 'case.triage', {
    intent: 'case.progress_to_stage',
    does: 'Decide about #',
  }),
  'case.assign': onForm('ordinary', 'form.assign', 'case.assign', {
    does: 'Give # to',
    drops: ['status.team', 'nudge.blocked', 'list.due'],
    day: 'done',
    person: 'given',
    heading: 'People',
  }),
  'case.assign_outside': onForm('grave', 'form.outside', 'case.outside', {
    intent: 'case.assign',
    does: 'Give # to an investigator from outside',
    heading: 'People',
  }),
  'case.take_on': ofCase('ordinary', {
    intent: 'case.assign',
    verbs: ['case.takeOn'],
    does: 'Take # on',
    heading: 'People',
  }),
  'case.hand_back': onForm('grave', 'form.handBack', 'case.handBack', {
    intent: 'case.assign',
    does: 'Hand # back',
    heading: 'People',
  }),
  'case.declare_conflict': onForm('grave', 'form.conflict', 'case.conflict', {
    does: 'Declare a conflict of interest on #',
    drops: [
      'ask.policy',
      'case.assign',
      'case.note',
      'case.withdraw',
      'log.complaint',
      'status.case',
      'undo',
    ],
    mayBeContent: true,
    day: 'done',
    heading: 'People',
  }),
  'case.retype': onForm('grave', 'form.retype', 'case.retype', {
    does: 'Change what # is',
    drops: [
      'log.complaint',
      'log.compliment',
      'log.comment',
      'log.enquiry',
      'log.service_request',
      'undo',
    ],
    day: 'done',
    inOwnWords: true,
  }),
  'case.now_complaint': ofCase('ordinary', {
    intent: 'case.retype',
    verbs: ['case.nowComplaint'],
    does: 'Start a complaint from #',
  }),
} as const satisfies Record<string, ActRow>;
