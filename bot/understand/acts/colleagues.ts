/** What passes between colleagues about a case. */
import { ofCase, onForm, type ActRow } from './row';

export const COLLEAGUES = {
  'case.ask': onForm('reads', 'form.ask', 'case.ask', {
    intent: 'case.note',
    does: 'Ask a colleague about #',
    heading: 'People',
  }),
  'case.reply': onForm('ordinary', 'form.reply', 'case.reply', {
    intent: 'case.note',
    does: 'Answer a colleague about #',
  }),
  'case.pass_on': ofCase('ordinary', {
    intent: 'case.note',
    verbs: ['case.passOn'],
    does: 'Keep your words on # as a note, and pass them on',
    inOwnWords: true,
  }),
  'case.chased': ofCase('light', {
    intent: 'status.case',
    does: 'Keep that the family asks after #, and pass it on',
    inOwnWords: true,
  }),
} as const satisfies Record<string, ActRow>;
