/** What reached the council: a draft, which is no case before it is saved. */
import { reads, type ActRow } from './row';

export const LOGGING = {
  'log.compliment': reads({
    mayBeContent: true,
    day: 'reachedUs',
    person: 'source',
    inOwnWords: true,
  }),
  'log.complaint': reads({
    mayBeContent: true,
    day: 'reachedUs',
    person: 'complaint',
    takesDeadline: true,
    inOwnWords: true,
  }),
  'log.comment': reads({
    mayBeContent: true,
    day: 'reachedUs',
    person: 'source',
    inOwnWords: true,
  }),
  'log.enquiry': reads({
    day: 'reachedUs',
    person: 'source',
    takesDeadline: true,
    inOwnWords: true,
  }),
  'log.service_request': reads({
    mayBeContent: true,
    day: 'reachedUs',
    person: 'source',
    takesDeadline: true,
    inOwnWords: true,
  }),
  'draft.save': { weight: 'light', verbs: ['draft.save'] },
  'draft.change': reads({ verbs: ['draft.change'] }),
  'draft.update': reads({ verbs: ['draft.update'] }),
  'draft.back': reads({ verbs: ['draft.back', 'draft.open'] }),
  'draft.discard': { weight: 'light', verbs: ['draft.discard'] },
  'draft.list': reads(),
} as const satisfies Record<string, ActRow>;
