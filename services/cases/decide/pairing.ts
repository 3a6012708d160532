/** The two halves of a merge. The earliest receipt is kept, exclusions unite, and it can always be taken apart. */
import { live, wrongStatus } from './guards';
import { no, yes } from './types';
import type { DecidersOf } from './types';

export const pairing: DecidersOf<'takeIn' | 'goInto' | 'comeApart'> = {
  takeIn: ({ ref, receivedOn, bars }, view) => {
    if (view.mergedFrom.some((one) => one.ref === ref)) return no('alreadyDone', { ref });
    if (ref === view.ref) return no('unknownItem', { ref });
    return live(view) ?? yes({ type: 'mergedFrom', ref, receivedOn, bars });
  },

  goInto: ({ ref, bars }, view, { today }) => {
    if (view.mergedInto === ref) return no('alreadyDone', { ref });
    if (view.mergedInto !== null || view.mergedFrom.length > 0) return wrongStatus(view)!;
    return live(view) ?? yes({ type: 'mergedInto', ref, on: today, bars });
  },

  comeApart: ({ ref }, view) => {
    const joined = view.mergedInto === ref || view.mergedFrom.some((one) => one.ref === ref);
    return joined ? yes({ type: 'unmerged', ref }) : no('alreadyDone', { ref });
  },
};
