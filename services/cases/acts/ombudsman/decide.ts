/** The Ombudsman’s enquiry, the council’s reply, the decision. */
import { OMBUDSMAN_DECISIONS } from '../../../terms';
import { ombudsmanAsked } from '../../ombudsman';
import { proposedProcedure } from '../../rules';
import { no, yes } from '../deciding';
import type { DecidersOf } from '../deciding';
import { after, first, happened, notBefore, notInFuture } from '../guards';
import type { OmbudsmanCommands } from './commands';

export const ombudsmanDeciders: DecidersOf<OmbudsmanCommands['type']> = {
  askOmbudsman: ({ on, replyBy = null }, view, context) => {
    const { ombudsman } = view;
    const waits = ombudsman !== null && ombudsmanAsked(view) && !ombudsman.repliedOn;
    if (waits && (replyBy === null || replyBy === ombudsman.replyBy))
      return no('alreadyDone', { on: ombudsman.askedOn });
    const inOrder = replyBy === null ? null : after(replyBy, on);
    const { council, rules } = context;
    const procedureId = proposedProcedure(council, rules, 'enquiry', 'ombudsman', on);
    return (
      first(happened(on, view, context), inOrder) ??
      yes({ type: 'ombudsmanAsked', on, replyBy, procedureId })
    );
  },

  replyOmbudsman: ({ on }, { ombudsman, ...view }, context) => {
    if (!ombudsman || ombudsman.decidedOn !== null)
      return no('notAllowedNow', { status: view.status, ombudsman: 'notAsked' });
    if (ombudsman.repliedOn) return no('alreadyDone', { on: ombudsman.repliedOn });
    return (
      first(notInFuture(on, context), notBefore(on, ombudsman.askedOn, 'ombudsmanAsked')) ??
      yes({ type: 'ombudsmanReplied', on })
    );
  },

  recordOmbudsman: ({ on, outcome }, view, context) => {
    if (!OMBUDSMAN_DECISIONS.includes(outcome)) return no('unknownItem', { outcome });
    const { ombudsman } = view;
    if (ombudsman?.decidedOn === on && ombudsman.outcome === outcome)
      return no('alreadyDone', { on });
    const asked = ombudsman ? notBefore(on, ombudsman.askedOn, 'ombudsmanAsked') : null;
    return (
      first(happened(on, view, context), asked) ?? yes({ type: 'ombudsmanDecided', on, outcome })
    );
  },
};
