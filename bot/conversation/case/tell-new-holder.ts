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

/**
 * Best effort: the act is done whether or not the message arrives, and the case card shows it.
 * @param before the case as it was: who lost it by the act is seen only there
 */
export async function inform(
  context: Context,
  { events, view }: Executed,
  before: CaseView,
): Promise<void> {
  for (const { event, news } of newsOfAll(context, events, before, view)) {
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
export const toldOf = (
  context: Context,
  { events, view }: Executed,
  before: CaseView,
): string[] => [
  ...new Set(
    newsOfAll(context, events, before, view)
      .flatMap(({ news }) => news.to)
      .filter((id) => mayHear(context, id, view)),
  ),
];

function newsOfAll(
  context: Context,
  events: readonly CaseEvent[],
  before: CaseView,
  after: CaseView,
): { event: CaseEvent; news: News }[] {
  const taking = events.find(({ type }) => TAKES.includes(type));
  return events.flatMap((event) => {
    const loss = event === taking ? newsOfLoss(context, before, after) : null;
    const news = newsOf(context, event, after) ?? loss;
    return news ? [{ event, news }] : [];
  });
}

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
        to: [...runners(context, view), ...giversOf(view)],
        sentence: `${me} handed ${ref} back. It needs somebody else.${dueWords(context, view)}`,
        lines: [{ label: 'Reason', value: event.reason }],
      };
    case 'standInCalled':
      return {
        to: [event.personId],
        sentence: `You stand in for the complaints team on ${ref}: none of them may run it. Type “status ${ref}” to see it.`,
      };
    case 'conflictDeclared':
      return {
        to: runners(context, view),
        sentence: `${nameOf(context, event.personId)} has a conflict of interest in ${ref} and no longer sees it. Please look who has it.`,
        lines: ownedByBarred(view),
      };
    case 'moreTimeAsked':
      return {
        to: [
          ...runners(context, view),
          ...context.directory.lineAbove(context.actor.id).slice(0, 1),
        ],
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

/** What an act takes from people by the way, because of whom it turns out to be about: it is said once, with what took it. */
function newsOfLoss(context: Context, before: CaseView, after: CaseView): News | null {
  const { ref } = after;
  const teams = atStage(after, after.stage).filter(
    (one) =>
      one.respondedOn === null &&
      one.investigatorId === null &&
      !one.outside &&
      atStage(before, after.stage).some((was) => was.teamId === one.teamId && was.investigatorId),
  );
  const unsigned = before.signOff !== null && after.signOff === null && after.status === 'open';
  if (teams.length === 0 && !unsigned) return null;
  const lost =
    teams.length > 0
      ? `Nobody has ${ref} now in ${teams.map(({ teamName }) => teamName).join(', ')}: whoever looked into it may have no part in it.`
      : `Nobody has ${ref} for sign-off now: whoever had it may have no part in it.`;
  return {
    to: runners(context, after),
    sentence: `${lost} Please give it to somebody else.${dueWords(context, after)}`,
  };
}

/** Of an act with several of them the first says what it took. */
const TAKES: readonly CaseEvent['type'][] = ['corrected', 'retyped', 'mergedFrom', 'stoodDown'];

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

/** Whoever runs the case: the officers or, where none of them may, the managers of the complaints team or who stands in. */
function runners(context: Context, view: CaseView): string[] {
  const may = (ids: readonly string[]) =>
    ids.filter((id) => allowedTo(context, id, 'case.read', view));
  const first = may(officers(context));
  if (first.length > 0) return first;
  const team = context.directory.complaintsTeam().map(({ id }) => id);
  return may([...team, ...(view.standIn ? [view.standIn] : [])]);
}

export function officers(context: Context): string[] {
  return context.directory
    .complaintsTeam()
    .filter(({ roles }) => roles.includes('complaintsOfficer'))
    .map(({ id }) => id);
}
