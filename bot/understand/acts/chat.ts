/** The chat itself. */
import { reads, type ActRow } from './row';

export const CHAT = {
  undo: {
    weight: 'light',
    verbs: ['undo'],
    does: 'Take back what was last done on #',
    drops: ['case.close', 'none'],
    day: 'done',
    general: 'work',
    takesRef: true,
  },
  pick: reads({ verbs: ['pick'] }),
  'plan.confirm': { weight: 'grave', verbs: ['plan.all', 'plan.line'] },
  'plan.discard': { weight: 'light', verbs: ['plan.discard'] },
  'readback.confirm': { weight: 'grave', verbs: ['readback.yes'] },
  'readback.change': reads({ verbs: ['readback.change'] }),
  'readback.drop': reads({ verbs: ['readback.no'] }),
  safety: reads({ alone: true }),
  refuse: reads({ alone: true }),
  move_to_personal: reads({ alone: true }),
  none: reads({ mayBeContent: true, alone: true }),
} as const satisfies Record<string, ActRow>;
