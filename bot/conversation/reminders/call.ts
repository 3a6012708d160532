/** "Call me": the complaints officer of the case is asked to ring whoever was reminded. Nothing is recorded. */
import { officerFor } from '../../../services/nudges';
import { messageAbout } from '../case/message-about';
import { mayHear } from '../case/tell-new-holder';
import { caseFor, needed, Refused } from '../turn/access';
import type { Context, Notice } from '../turn/feature';
import { isInHours } from '../turn/in-hours';
import { tell } from '../turn/send-message';

/** @throws NotForYou; Refused where nobody can be asked now */
export async function callMe(context: Context, ref: string | null): Promise<Notice> {
  const { view } = await caseFor(context, 'case.read', needed(ref));
  const officer = context.directory.byId(officerFor(view, context.directory) ?? '');
  const ask = context.deps.council.contact.complaintsTeam;
  if (!officer || !mayHear(context, officer.id, view) || !isInHours(context, officer))
    throw new Refused(`Nobody of the complaints team can be asked just now. ${ask}`);
  const { unreached } = await tell(
    context,
    [officer.id],
    () =>
      messageAbout(context, view, {
        title: view.ref,
        sentence: `${context.actor.name} asks you to call them about ${view.ref}.`,
      }),
    `${context.turnId}#call`,
    view.ref,
  );
  if (unreached.length > 0) throw new Refused(`I couldn’t reach ${officer.name}. ${ask}`);
  return { notice: `${officer.name} has been asked to call you about ${view.ref}.` };
}
