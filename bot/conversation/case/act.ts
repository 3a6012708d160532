/** Acting on cases: one door through the policy, the domain and the wording of refusals. */
import { messageCard, type BuiltCard } from '../../../cards';
import { partOf, type Command, type CommandContext, type Executed } from '../../../services/cases';
import { BY } from '../../../services/privacy/keep-bars';
import { actionsNeeded, knownOf, rebarOf } from '../../../services/privacy';
import { sayEvent } from '../../wording/events';
import { sayUndone, toldBefore } from '../../wording/undone';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { allowed, peek, require, requireAssignee, requireSigner } from '../turn/access';
import { wentWithout } from './checklist';
import type { Context } from '../turn/feature';
import { forgetCard } from '../turn/last-card';
import { nameOf } from './lines';
import { inform } from './tell-new-holder';
import { forgetDeed, rememberDeed, withinUndo } from '../turn/undo-scope';
import { caseAsCard } from './card';

/** @param step tells apart several commands of one turn, so that each is done once */
export function decideContext(context: Context, step = 0): CommandContext {
  return {
    commandId: step === 0 ? context.turnId : partOf(context.turnId, step),
    by: context.actor.id,
    at: context.now,
    recorded: ({ ref }, events) => {
      const what = events.map((e) => sayEvent(e, (id) => nameOf(context, id)).what);
      context.recorded.push({ ref, events: what });
    },
    ...knownOf(context.directory),
  };
}

/** What was done, and the case as it was: what a step ends can't be read from the case after it. */
export type Acted = Executed & { before: CaseView };

/**
 * Does a command that the sender may do, and shows the case as it then stands.
 * @param seenVersion the version on the card pressed; null for typed words
 * @throws NotForYou, CaseError
 */
export async function act(
  context: Context,
  ref: string,
  command: Command,
  seenVersion: number | null,
  step = 0,
): Promise<BuiltCard> {
  return (await actAll(context, await peek(context, ref), [command], seenVersion, step)).card;
}

/** The act alone on a case that has just been fetched, for answers that are no card. @throws NotForYou, CaseError */
export async function actOn(
  context: Context,
  stored: StoredCase<CaseView>,
  command: Command,
  seenVersion: number | null,
  step = 0,
): Promise<Acted> {
  await requireAll(context, stored, [command]);
  return executed(context, stored, command, seenVersion, step);
}

/**
 * Several commands of one act on a case that has just been fetched, and the case as it then stands. Of several none is
 * done where the sender may not do them all.
 * @throws NotForYou, CaseError
 */
export async function actAll(
  context: Context,
  stored: StoredCase<CaseView>,
  commands: readonly Command[],
  seenVersion: number | null,
  step: number,
): Promise<{ card: BuiltCard; done: Acted }> {
  await requireAll(context, stored, commands);
  let now = stored;
  let done: Acted | null = null;
  const said: string[] = [];
  for (const [i, command] of commands.entries()) {
    // The later of two commands has seen the first: only that one is held against the card's version.
    done = await executed(context, now, command, i === 0 ? seenVersion : null, step + i);
    now = { ...now, version: done.view.version, view: done.view };
    said.push(noteFor(context, done));
  }
  const card = await shownAfter(context, done!.view, [...new Set(said)].join(' '));
  return { card, done: done! };
}

/** One question of the policy for each kind of command, and one line in the audit trail. */
export async function requireAll(
  context: Context,
  { ref, view }: StoredCase<CaseView>,
  commands: readonly Command[],
): Promise<void> {
  for (const { action, workOf } of actionsNeeded(commands, view, context.actor.id))
    await require(context, action, { ...view, workOf }, ref);
  for (const command of commands) {
    if (command.type === 'assign') await requireAssignee(context, view, command.investigatorId);
    if (command.type === 'sendToSignOff') await requireSigner(context, view, command.to);
  }
}

async function executed(
  context: Context,
  { ref, view }: StoredCase<CaseView>,
  command: Command,
  seenVersion: number | null,
  step: number,
): Promise<Acted> {
  const done = await context.deps.cases.execute(ref, command, {
    ...decideContext(context, step),
    ...(seenVersion === null ? {} : { seenVersion }),
  });
  if (command.type === 'undo') {
    await keepOut(context, done.view);
    forgetDeed(context);
  } else rememberDeed(context, ref);
  await inform(context, done, view);
  return { ...done, before: view };
}

/** Undoing a conflict lets nobody in whom the directory of today shuts out on another account. */
async function keepOut({ deps, directory, now }: Context, view: CaseView): Promise<void> {
  const lacks = rebarOf(view, deps.council, directory);
  if (lacks) await deps.cases.bar(lacks.ref, lacks.ids, { by: BY, at: now, ...knownOf(directory) });
}

/** The case as it now stands; to someone who has just given it away, that it is recorded and no more. */
export async function shownAfter(
  context: Context,
  view: CaseView,
  note: string,
): Promise<BuiltCard> {
  withinUndo(context);
  if (allowed(context, 'case.read', view)) return caseAsCard(context, view, note);
  forgetCard(context, view.ref);
  return messageCard({
    title: view.ref,
    sentence: `${note} It is no longer with you; the complaints team takes it from here.`,
    asAt: context.now,
  });
}

function noteFor(context: Context, done: Acted): string {
  if (done.already || done.repeated)
    return 'That was already recorded. Here is the case as it stands.';
  if (done.events.some(({ type }) => type === 'undone') || takenBack(done)) return undoneNote(done);
  const said = done.events
    .filter((event) => event.type !== 'recalculated')
    .map((event) => sayEvent(event, (id) => nameOf(context, id)).what);
  // A refusal is complete only when the complainant knows where else to go.
  const rights = done.events.some((event) => event.type === 'refused')
    ? ` Tell the complainant why, and that they may go to ${context.deps.council.contact.ombudsman}.`
    : '';
  const elsewhere = done.events.flatMap((event) =>
    event.type === 'referredElsewhere' ? [` Tell the complainant: ${event.says}`] : [],
  );
  return `${said.join('; ')}.${rights}${elsewhere.join('')}${stillMissing(done)}${context.features.after(context, done)}`;
}

const takenBack = ({ events }: Executed): boolean =>
  events.some((event) => event.type === 'withdrawn' && event.inError === true);

/** One sentence for all that went back, in the order in which it was done; and what can't be called back. */
function undoneNote(done: Executed): string {
  const what = done.events.flatMap((event) => (event.type === 'undone' ? [event.what] : []));
  const logged = takenBack(done);
  const said = [...(logged ? ['logging it'] : []), ...what.reverse().map(sayUndone)];
  const after = [
    logged ? 'It counts nowhere; if it was real, reopening it as a correction brings it back.' : '',
    what.some(toldBefore) ? 'Whoever was told by message has read it: tell them yourself.' : '',
  ];
  return [`Taken back: ${[...new Set(said)].join(', ')}.`, ...after].filter(Boolean).join(' ');
}

/**
 * An answer that went out short of something says so at once, while it can still be put right. Read from the case
 * as it was: an answer that has gone ends the sign-off.
 */
function stillMissing({ events, view, before }: Acted): string {
  if (!events.some((event) => event.type === 'responded')) return '';
  return wentWithout({ ...before, letters: view.letters });
}
