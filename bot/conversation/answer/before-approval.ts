/** What whoever signs an answer off should see before they do: "approve" shows it and commits nothing by itself. */
import type { Line } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { sayDate } from '../../../services/timescale';
import { sayEvent } from '../../wording/events';
import { checklistLines } from '../case/checklist';
import { nameOf } from '../case/lines';
import { recentPast } from '../case/readable-history';
import type { Context } from '../turn/feature';
import { findingLines } from './findings';

/** The findings, where the letter is to be read, who changed the case last and how, and what is still missing. */
export async function beforeApproval(context: Context, view: CaseView): Promise<Line[]> {
  return [
    ...sentToAnother(context, view),
    ...findingLines(view),
    { label: 'Letter', value: `To read it as it stands, type “draft letter ${view.ref}”` },
    ...(await lastChange(context, view)),
    ...checklistLines(view, ['signOff']),
  ];
}

/** That it was sent to somebody else to sign than whoever is about to. */
export function sentToAnother(context: Context, { signOff }: CaseView): Line[] {
  if (signOff?.state !== 'with' || signOff.personId === context.actor.id) return [];
  const value = `${nameOf(context, signOff.personId)}, not to you`;
  return [{ label: 'Sent for sign-off to', value }];
}

async function lastChange(context: Context, view: CaseView): Promise<Line[]> {
  const names = (id: string) => nameOf(context, id);
  const events = await recentPast(context, view, 1);
  return events.map((event) => {
    const { on, what } = sayEvent(event, names);
    const value = `${what}, ${sayDate(on, context.today)}, by ${names(event.by)}`;
    return { label: 'Last change', value };
  });
}
