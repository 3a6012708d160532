/** What is logged, and what is written down beside it. */
import { passTo } from '../../holds';
import type { CaseView } from '../../view';
import type { EvolversOf } from '../evolving';
import type { LoggingEvents } from './events';

export const loggingEvolvers: EvolversOf<LoggingEvents> = {
  received: (view, event) => {
    const {
      feedbackType,
      enquiryKind,
      receivedOn,
      happenedOn,
      channel,
      complainant,
      words,
      about,
      teamId,
      teamName,
      service,
      procedureId,
    } = event;
    // Only a complaint shuts anyone out; policy says who, and those it is about are the least of it.
    const barred = event.bars ?? (feedbackType === 'complaint' ? about : []);
    const known: CaseView = {
      ...view,
      feedbackType,
      enquiryKind,
      receivedOn,
      happenedOn,
      channel,
      complainant,
      words,
      about,
      teamId,
      teamName,
      service,
      procedureId,
      status: 'open',
      loggedAt: event.at,
      loggedBy: event.by,
      bars: barred,
      own: { receivedOn, bars: barred },
      madeFrom: event.from ?? null,
      links: event.from ? [{ to: event.from, why: 'madeFrom' }] : [],
      clock: [{ kind: 'received', on: receivedOn, stage: 0 }],
    };
    // The council has had it since receipt, whenever it was logged: those days are the complaints team's.
    return passTo(known, 'complaintsTeam', null, receivedOn);
  },

  noted: (view) => view,
};
