/** Whoever gets the ball hears of it at once, in one short message. Reminders about dates are the nudges' work. */
import { TAKING_ON, type Line } from '../../../cards';
import { atStage, type Executed } from '../../../services/cases';
import type { CaseEvent } from '../../../services/cases/events';
import type { CaseView } from '../../../services/cases/view';
import { sayDate } from '../../../services/timescale';
import { allowedTo } from '../turn/access';
import type { Context } from '../turn/feature';
import { nameOf } from './lines';
import { messageAbout, type MessageAbout } from './message-about';
import { tell } from '../turn/send-message';

interface News extends Omit<MessageAbout, 'title'> {
  to: string[];
}

/** Best effort: the act is done whether or not the message arrives, and the case card shows it. */
export async function inform(context: Context, { events, view }: Executed): Promise<void> {
  for (const event of events) {
    const news = newsOf(context, event, view);
    if (!news) continue;
    const to = news.to.filter((id) => mayHear(context, id, view));
    await tell(
      context,
      to,
      () => messageAbout(context, view, { title: view.ref, ...news }),
      `${event.commandId}#${event.type}`,
      view.ref,
    );
  }
}

/** Who will hear of what was done: everybody whom `inform` writes to. */
export const toldOf = (context: Context, { events, view }: Executed): string[] => [
  ...new Set(
    events
      .flatMap((event) => newsOf(context, event, view)?.to ?? [])
      .filter((id) => mayHear(context, id, view)),
  ),
];

/** A colleague to whom one may write about a case: asked of today's policy, nobody hears of one that they may not open. */
export const mayHear = (context: Context, personId: string, view: CaseView): boolean =>
  personId !== context.actor.id && allowedTo(context, personId, 'case.read', view);

function newsOf(context: Context, event: CaseEvent, view: CaseView): News | null {
  const { ref } = view;
  const me = context.actor.name;
  switch (event.type) {
    case 'assigned':
      return event.investigatorId === null
        ? null
        : {
            to: [event.investigatorId],
            sentence: `${ref} is with you now, given by ${me}.${dueWords(context, view)} Will you take it on?`,
            // Each can be typed: “I’ll take 42”, “can’t take 42, on leave”, “conflict 42”.
            answers: TAKING_ON,
          };
    case 'sentToSignOff':
      return {
        to: [event.to],
        sentence: `${ref} is with you for sign-off, sent by ${me}.${dueWords(context, view)}`,
      };
    case 'returnedFromSignOff':
      return {
        to: investigatorsOf(view),
        sentence: `${me} sent ${ref} back from sign-off.${dueWords(context, view)}`,
        lines: event.reasons.map((value) => ({ label: 'Still to do', value })),
      };
    case 'approved':
      return { to: investigatorsOf(view), sentence: `${me} signed ${ref} off: it can be sent.` };
    case 'handedBack':
      return {
        to: [...officers(context), ...giversOf(view)],
        sentence: `${me} handed ${ref} back. It needs somebody else.${dueWords(context, view)}`,
        lines: [{ label: 'Reason', value: event.reason }],
      };
    case 'conflictDeclared':
      return {
        to: officers(context),
        sentence: `${nameOf(context, event.personId)} has a conflict of interest in ${ref} and no longer sees it. Please look who has it.`,
        lines: ownedByBarred(view),
      };
    case 'moreTimeAsked':
      return {
        to: [...officers(context), ...context.directory.lineAbove(context.actor.id).slice(0, 1)],
        sentence: `${me} asks for more time on ${ref}, to ${sayDate(event.to, context.today)}. The date has not moved. Grant it with Extend, or say no: they are told either way.`,
        lines: [{ label: 'Reason', value: event.reason }],
        answers: [
          { title: 'Extend', verb: 'form.extend' },
          { title: 'Not granted', verb: 'form.noMoreTime' },
        ],
      };
    case 'moreTimeRefused':
      return {
        to: investigatorsOf(view),
        sentence: `${me} did not grant more time on ${ref}.${dueWords(context, view)}`,
        lines: [{ label: 'Reason', value: event.reason }],
      };
    case 'extended':
      return {
        to: investigatorsOf(view),
        sentence: `${me} extended ${ref} to ${sayDate(event.to, context.today)}.`,
      };
    case 'actionAdded':
      return {
        to: [event.ownerId],
        sentence: `An improvement action from ${ref} is yours, by ${sayDate(event.dueOn, context.today)}. Type “my actions” to see them all.`,
        lines: [{ label: 'What', value: event.what }],
        bare: true,
      };
    case 'actionGiven': {
      const given = view.actions.find(({ id }) => id === event.id);
      return given
        ? {
            to: [event.ownerId],
            sentence: `An improvement action from ${ref} is now yours, by ${sayDate(given.dueOn, context.today)}. Type “my actions” to see them all.`,
            lines: [{ label: 'What', value: given.what }],
            bare: true,
          }
        : null;
    }
    default:
      return null;
  }
}

/** Improvement actions of people who may no longer see the case: somebody else is to have them. */
function ownedByBarred({ actions, bars }: CaseView): Line[] {
  return actions
    .filter(({ ownerId, doneOn }) => doneOn === null && bars.includes(ownerId))
    .map(({ what }) => ({ label: 'To be given to somebody else', value: what }));
}

function dueWords(context: Context, view: CaseView): string {
  const next = view.nextDue;
  return next ? ` ${next.label} is due ${sayDate(next.on, context.today)}.` : '';
}

/** Whoever gave the work out at this stage: it comes back to them. */
function giversOf(view: CaseView): string[] {
  return atStage(view, view.stage).flatMap((each) => each.given?.by ?? []);
}

export function investigatorsOf(view: CaseView): string[] {
  return view.investigations
    .filter((each) => each.stage === view.stage)
    .flatMap((each) => each.investigatorId ?? []);
}

export function officers(context: Context): string[] {
  return context.directory
    .complaintsTeam()
    .filter(({ roles }) => roles.includes('complaintsOfficer'))
    .map(({ id }) => id);
}
