/**
 * The one catalogue of acts. Whatever can be asked of Candour is one row here, however it is asked: a typed line and a
 * button are two spellings of the same act. The published benchmark's intents are acts themselves; a finer act names
 * the intent that it is counted as.
 */
import { ofCase, onForm, reads, type ActRow } from './act-row';

export const ACTS = {
  // what reached the council: a draft, which is no case before it is saved
  'log.compliment': reads(),
  'log.complaint': reads(),
  'log.comment': reads(),
  'log.enquiry': reads(),
  'log.service_request': reads(),
  'draft.save': { weight: 'light', verbs: ['draft.save'] },
  'draft.change': reads({ verbs: ['draft.change'] }),
  'draft.update': reads({ verbs: ['draft.update'] }),
  'draft.back': reads({ verbs: ['draft.back', 'draft.open'] }),
  'draft.discard': { weight: 'light', verbs: ['draft.discard'] },
  'draft.list': reads(),

  // looking
  'status.case': ofCase('reads', {
    verbs: ['case.open'],
    does: 'Show where # stands',
    shared: 'case',
  }),
  'status.mine': reads({ does: 'List your open cases' }),
  'status.team': reads({
    verbs: ['team.status'],
    does: 'Show how the team stands',
    shared: 'counts',
  }),
  'list.overdue': reads({ does: 'List what is late', shared: 'counts' }),
  'list.due': reads({ does: 'List what is due', shared: 'counts' }),
  'list.untriaged': reads({ intent: 'status.team', does: 'List what waits for triage' }),
  'list.blocked': reads({ intent: 'status.team', does: 'List what is blocked' }),
  'list.more_time': reads({ intent: 'status.team', does: 'List where more time was asked for' }),
  'list.logged': reads({ intent: 'status.mine', does: 'List what you logged' }),
  'list.open': reads({ verbs: ['list.open', 'list.page'] }),
  'due.explain': ofCase('reads', { verbs: ['case.why'], does: 'Explain the date of #' }),
  'due.what_if': reads({ does: 'Work out dates' }),
  'case.history': ofCase('reads', {
    intent: 'audit.query',
    verbs: ['case.history'],
    does: 'Show the history of #',
  }),
  'case.notes': ofCase('reads', { intent: 'audit.query', does: 'Show the notes on #' }),
  'case.ledger': ofCase('reads', {
    intent: 'status.case',
    verbs: ['case.ledger'],
    does: 'Show who has had #',
  }),
  'case.why_late': ofCase('reads', {
    intent: 'due.explain',
    verbs: ['case.whyLate'],
    does: 'Say why # was late',
  }),
  'audit.query': ofCase('reads', {
    verbs: ['case.viewers'],
    does: 'Show who has looked at #',
  }),
  'ask.policy': reads({ does: 'Say what the rules say' }),
  help: reads({ verbs: ['help'], does: 'Show what can be typed', shared: 'help' }),
  'help.try': reads({ verbs: ['help.try'] }),
  'help.person': reads({ intent: 'help', does: 'Say whom to speak to' }),

  // triage
  'case.triage': onForm('grave', 'form.triage', 'case.triage', {
    intent: 'case.progress_to_stage',
    does: 'Decide about #',
  }),
  'case.assign': onForm('ordinary', 'form.assign', 'case.assign', { does: 'Give # to' }),
  'case.take_on': ofCase('ordinary', {
    intent: 'case.assign',
    verbs: ['case.takeOn'],
    does: 'Take # on',
  }),
  'case.hand_back': onForm('grave', 'form.handBack', 'case.handBack', {
    intent: 'case.assign',
    does: 'Hand # back',
  }),
  'case.declare_conflict': onForm('grave', 'form.conflict', 'case.conflict', {
    does: 'Declare a conflict of interest on #',
  }),
  'case.retype': onForm('grave', 'form.retype', 'case.retype', { does: 'Change what # is' }),
  'case.now_complaint': ofCase('ordinary', {
    intent: 'case.retype',
    verbs: ['case.nowComplaint'],
    does: 'Start a complaint from #',
  }),

  // the clock
  'case.request_extension': onForm('ordinary', 'form.moreTime', 'case.moreTime', {
    does: 'Ask for more time on #',
  }),
  'case.extend': onForm('grave', 'form.extend', 'case.extend', { does: 'Extend #' }),
  'case.no_more_time': onForm('grave', 'form.noMoreTime', 'case.noMoreTime', {
    intent: 'case.extend',
    does: 'Grant no more time on #',
  }),
  'letter.holding': onForm('ordinary', 'form.holdingLetter', 'case.holdingLetter', {
    does: 'Holding letter on #',
  }),
  'case.allocate': onForm('grave', 'form.allocate', 'case.allocate', {
    intent: 'case.extend',
    does: 'Allocate a date to #',
  }),
  'case.pause': onForm('grave', 'form.pause', 'case.pause', {
    intent: 'nudge.blocked',
    does: 'Pause the clock of #',
  }),
  'case.resume': onForm('grave', 'form.resume', 'case.resume', {
    intent: 'nudge.blocked',
    does: 'Resume the clock of #',
  }),
  'case.delay_reason': onForm('ordinary', 'form.delay', 'case.delay', {
    intent: 'case.note',
    does: 'Record why # is late',
  }),
  'nudge.on_track': ofCase('light', { verbs: ['case.onTrack'], does: 'Say that # is on track' }),
  'nudge.blocked': onForm('light', 'form.blocked', 'case.blocked', {
    does: 'Say that # is blocked',
  }),
  'nudge.snooze': ofCase('light', { does: 'Put off reminders about #' }),

  // the answer
  'case.acknowledge': onForm('ordinary', 'form.acknowledge', 'case.acknowledge', {
    does: 'Record that # was acknowledged',
  }),
  'case.respond': onForm('grave', 'form.respond', 'case.respond', {
    does: 'Record that the answer on # was sent',
  }),
  'case.rights': onForm('ordinary', 'form.rights', 'case.rights', {
    intent: 'case.note',
    does: 'Record that # was told how to go further',
  }),
  'case.points': onForm('ordinary', 'form.points', 'case.points', {
    intent: 'case.note',
    does: 'Split # into points',
  }),
  'case.finding': onForm('grave', 'form.outcome', 'case.outcome', {
    does: 'Record what was found on #',
  }),
  'case.learning': onForm('ordinary', 'form.learning', 'case.learning', {
    does: 'Record learning on #',
  }),
  'case.to_sign_off': onForm('ordinary', 'form.toSignOff', 'case.toSignOff', {
    intent: 'case.note',
    does: 'Send # to sign-off',
  }),
  'signoff.approve': onForm('grave', 'form.signOff', 'case.signOff', { does: 'Sign off #' }),
  'signoff.return': onForm('grave', 'form.sendBack', 'case.sendBack', { does: 'Send # back' }),
  'case.close': onForm('grave', 'form.close', 'case.close', { does: 'Close #' }),
  'case.withdraw': onForm('grave', 'form.withdraw', 'case.withdraw', {
    does: 'Record that # was withdrawn',
    passedOn: true,
  }),
  'case.reopen': onForm('grave', 'form.reopen', 'case.reopen', { does: 'Open # again' }),
  'case.correct': onForm('grave', 'form.correct', 'case.correct', { does: 'Put # right' }),
  'case.note': onForm('light', 'form.note', 'case.note', { does: 'Add a note to #' }),
  'letter.draft': onForm('reads', 'form.letter', 'case.letter', {
    does: 'Draft a letter for #',
  }),

  // later stages
  'case.progress_to_stage': onForm('grave', 'form.progress', 'case.progress', {
    passedOn: true,
    does: 'Move # on',
  }),
  'case.statement': onForm('grave', 'form.statement', 'case.statement', {
    intent: 'case.note',
    does: 'Record the agreed statement on #',
  }),
  'case.appoint': onForm('ordinary', 'form.appoint', 'case.appoint', {
    intent: 'case.note',
    does: 'Appoint somebody on #',
  }),
  'case.step': onForm('grave', 'form.step', 'case.step', {
    intent: 'case.note',
    does: 'Record a step on #',
  }),
  'ombudsman.asked': onForm('grave', 'form.ombudsman', 'case.ombudsman', {
    intent: 'case.progress_to_stage',
    does: 'Record the Ombudsman’s letter on #',
  }),
  'ombudsman.replied': onForm('grave', 'form.ombudsmanReply', 'case.ombudsmanReply', {
    intent: 'case.ombudsman',
    does: 'Record the reply to the Ombudsman on #',
  }),
  'ombudsman.decided': onForm('grave', 'form.ombudsmanDecision', 'case.ombudsmanDecision', {
    intent: 'case.ombudsman',
    does: 'Record the Ombudsman’s decision on #',
  }),

  'case.ombudsman': ofCase('grave', { does: 'Record what the Ombudsman did on #' }),

  // what is put right
  'case.remedy': onForm('ordinary', 'form.remedy', 'case.remedy', {
    does: 'Record a remedy on #',
  }),
  'case.remedy_done': onForm('ordinary', 'form.remedyDone', 'case.remedyDone', {
    intent: 'case.remedy',
    does: 'Record that a remedy on # is done',
  }),
  'case.action': onForm('ordinary', 'form.action', 'case.action', {
    does: 'Record an improvement action on #',
  }),
  'case.action_done': onForm('ordinary', 'form.actionDone', 'case.actionDone', {
    intent: 'case.action',
    does: 'Record that an action on # is done',
  }),
  'task.done': { weight: 'ordinary', verbs: ['case.taskDone'] },
  'actions.mine': reads({
    intent: 'status.mine',
    verbs: ['actions.mine'],
    does: 'List improvement actions',
  }),
  'row.task_done': { weight: 'ordinary', verbs: ['row.taskDone'] },
  'row.on_track': { weight: 'light', verbs: ['row.onTrack'] },

  // who complains, and what they need
  'case.needs': onForm('ordinary', 'form.needs', 'case.needs', {
    intent: 'case.note',
    does: 'Record people and needs on #',
  }),
  'case.behaviour': onForm('grave', 'form.behaviour', 'case.behaviour', {
    intent: 'case.note',
    does: 'Record the behaviour policy on #',
  }),

  // two cases
  'case.pair': onForm('reads', 'form.pair', 'case.pair', {
    intent: 'case.merge',
    does: 'Compare # with another',
  }),
  'case.merge': ofCase('grave', {
    verbs: ['case.merge'],
    does: 'Compare # with another, to merge them',
  }),
  'case.unmerge': ofCase('grave', {
    intent: 'case.merge',
    verbs: ['case.unmerge'],
    does: 'Take the merge of # apart',
  }),
  'case.link': ofCase('ordinary', {
    verbs: ['case.link'],
    does: 'Compare # with another, to link them',
  }),
  'case.unlink': ofCase('ordinary', {
    intent: 'case.link',
    verbs: ['case.unlink'],
    does: 'Take the link of # away',
  }),
  'case.keep_apart': ofCase('ordinary', {
    intent: 'case.merge',
    verbs: ['case.keepApart'],
    does: 'Keep # apart',
  }),

  // compliments
  'case.compliment_counts': onForm('ordinary', 'form.compliment', 'case.compliment', {
    intent: 'case.note',
    does: 'Decide whether # counts',
  }),
  'case.thank': onForm('ordinary', 'form.thank', 'case.thank', {
    intent: 'case.note',
    does: 'Thank the worker on #',
  }),

  // people and their work
  'absence.set': {
    weight: 'light',
    form: 'away.form',
    verbs: ['away.set'],
    does: 'Record who is away',
  },
  'away.list': reads({ intent: 'absence.set', verbs: ['away.list'] }),
  'away.back': { weight: 'light', intent: 'absence.set' },
  'away.until': { weight: 'light', intent: 'absence.set' },
  'away.change': { weight: 'light', intent: 'absence.set', verbs: ['away.change'] },
  'away.cancel': { weight: 'light', intent: 'absence.set', verbs: ['away.cancel'] },
  'away.undo': { weight: 'light', verbs: ['away.undo'] },
  'handover.preview': {
    weight: 'grave',
    intent: 'case.assign',
    form: 'handover.form',
    verbs: ['handover.preview'],
  },
  'handover.confirm': { weight: 'grave', verbs: ['handover.confirm'] },
  'handover.list': reads({ intent: 'case.assign', verbs: ['handover.list'] }),
  'handover.open': reads({ verbs: ['handover.open'] }),
  'handover.cancel': { weight: 'grave', intent: 'case.assign', verbs: ['handover.cancel'] },

  // the chat itself
  undo: { weight: 'light', verbs: ['undo'], does: 'Take back what was last done on #' },
  pick: reads({ verbs: ['pick'] }),
  'plan.confirm': { weight: 'grave', verbs: ['plan.all', 'plan.line'] },
  'plan.discard': { weight: 'light', verbs: ['plan.discard'] },

  // read, and answered with whom to ask
  'prefs.set': { weight: 'light' },
  'report.figures': reads({ shared: 'counts' }),
  'report.pack': reads(),
  'privacy.retention': { weight: 'grave' },
  'privacy.sar': { weight: 'grave' },
  'privacy.unmask': { weight: 'grave', ofCase: true },
  'calendar.add': { weight: 'grave' },

  // what was read back
  'readback.confirm': { weight: 'grave', verbs: ['readback.yes'] },
  'readback.change': reads({ verbs: ['readback.change'] }),
  'readback.drop': reads({ verbs: ['readback.no'] }),

  // these stand alone
  safety: reads(),
  refuse: reads(),
  move_to_personal: reads(),
  none: reads(),
} as const satisfies Record<string, ActRow>;
