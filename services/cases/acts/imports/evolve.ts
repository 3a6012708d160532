/** A case that another system knew first. */
import { UNNAMED } from '../../works';
import type { EvolversOf } from '../evolving';
import type { ImportsEvents } from './events';

export const importsEvolvers: EvolversOf<ImportsEvents> = {
  imported: (view, event) => {
    const { on, file, teamName, investigations, serviceRequest, ombudsmanDecision } = event;
    const { flags, written } = event;
    // What stands for no team at all is nobody whom the case could be about.
    const nobodys = view.teamId?.startsWith(UNNAMED) ? { teamId: null, teamName: null } : {};
    return {
      ...view,
      ...nobodys,
      imported: { on, file, teamName, flags, written },
      records: investigations,
      ...(serviceRequest ? { serviceRequest } : {}),
      ...(ombudsmanDecision && view.ombudsman
        ? { ombudsman: { ...view.ombudsman, outcome: ombudsmanDecision } }
        : {}),
    };
  },
};
