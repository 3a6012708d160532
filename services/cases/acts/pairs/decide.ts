/** Two cases that are one, or belong together. */
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import { live, wrongStatus } from '../guards';
import type { PairsCommands } from './commands';

export const pairsDeciders: DecidersOf<PairsCommands['type']> = {
  link: ({ to, why }, view) => {
    if (to === view.ref) return no('unknownItem', { to });
    if (view.links.some((one) => one.to === to)) return no('alreadyDone', { to });
    return yes({ type: 'linked', to, why });
  },

  unlink: ({ to }, view) =>
    view.links.some((one) => one.to === to)
      ? yes({ type: 'unlinked', to })
      : no('alreadyDone', { to }),

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
