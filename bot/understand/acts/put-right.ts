/** What is put right. */
import { onForm, reads, type ActRow } from './row';

export const PUT_RIGHT = {
  'case.remedy': onForm('ordinary', 'form.remedy', 'case.remedy', {
    does: 'Record a remedy on #',
    day: 'deed',
    doneBy: true,
    heading: 'Putting right',
  }),
  'case.counted': onForm('ordinary', 'form.counted', 'case.counted', {
    intent: 'case.note',
    does: 'Record what is counted of #',
    heading: 'This case',
  }),
  'case.remedy_done': onForm('ordinary', 'form.remedyDone', 'case.remedyDone', {
    intent: 'case.remedy',
    does: 'Record that a remedy on # is done',
    heading: 'Putting right',
  }),
  'case.action': onForm('ordinary', 'form.action', 'case.action', {
    does: 'Record an improvement action on #',
    drops: ['list.due', 'list.overdue'],
    goesOn: true,
    day: 'deed',
    person: 'investigates',
    doneBy: true,
    inOwnWords: true,
    heading: 'Putting right',
  }),
  'case.action_done': onForm('ordinary', 'form.actionDone', 'case.actionDone', {
    intent: 'case.action',
    does: 'Record that an action on # is done',
    heading: 'Putting right',
  }),
  'case.give_action': onForm('ordinary', 'form.giveAction', 'case.giveAction', {
    intent: 'case.action',
    does: 'Give an action on # to somebody else',
    person: 'given',
    heading: 'Putting right',
  }),
  'task.done': { weight: 'ordinary', verbs: ['case.taskDone'] },
  'actions.mine': reads({
    intent: 'status.mine',
    verbs: ['actions.mine'],
    does: 'List improvement actions',
  }),
  'row.task_done': { weight: 'ordinary', verbs: ['row.taskDone'] },
  'row.on_track': { weight: 'light', verbs: ['row.onTrack'] },
} as const satisfies Record<string, ActRow>;
