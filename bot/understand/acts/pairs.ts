/** Two cases. */
import { ofCase, onForm, type ActRow } from './row';

export const PAIRS = {
  'case.pair': onForm('reads', 'form.pair', 'case.pair', {
    intent: 'case.merge',
    does: 'Compare # with another',
  }),
  'case.merge': ofCase('grave', {
    verbs: ['case.merge'],
    does: 'Compare # with another, to merge them',
    drops: ['case.link', 'case.close'],
    day: 'done',
  }),
  'case.unmerge': ofCase('grave', {
    intent: 'case.merge',
    verbs: ['case.unmerge'],
    does: 'Take the merge of # apart',
  }),
  'case.link': ofCase('ordinary', {
    verbs: ['case.link'],
    does: 'Compare # with another, to link them',
    day: 'done',
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
} as const satisfies Record<string, ActRow>;
