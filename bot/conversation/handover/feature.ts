/** Everything of one person's to another: previewed, then moved, today or on a later day. */
import { needed } from '../turn/access';
import type { Feature } from '../turn/feature';
import {
  cancelHandover,
  confirmHandover,
  handoverForm,
  openHandover,
  previewHandover,
  showHandovers,
} from './handover';
import { handOver } from './typed';

export const handover = {
  acts: {
    'handover.preview': {
      press: (c, { verb, inputs }) =>
        verb === 'handover.form' ? handoverForm(c) : previewHandover(c, inputs),
      typed: handOver,
      phrases: [{ says: /^(bulk )?hand ?-?over( cases)?$/ }],
    },
    'handover.confirm': { press: (c, { ref }) => confirmHandover(c, ref) },
    'handover.list': {
      press: (c) => showHandovers(c),
      typed: (c) => showHandovers(c),
      phrases: [
        {
          says: /^((my|our|all|the|show|list|cancel|call off)( the| my)? )?(planned|scheduled|coming|upcoming) hand ?-?overs?$|^(cancel|call off|stop)( the| my| that)? hand ?-?over$|^hand ?-?overs$/,
        },
      ],
    },
    'handover.open': { press: (c, { ref }) => openHandover(c, needed(ref)) },
    'handover.cancel': { press: (c, { ref }) => cancelHandover(c, needed(ref)) },
  },
} as const satisfies Feature;
