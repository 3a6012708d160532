/**
 * What was typed is read back before it is done: which case by its handle, what is recorded, which dates move, who is
 * told. The next "yes" does it, or the card's button; "change" opens its form.
 */
import { messageCard, type BuiltCard, type Line } from '../../../cards';
import { atStage, type Command, type Executed } from '../../../services/cases';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { sayDate } from '../../../services/timescale';
import { CATALOGUE, type ActName } from '../../understand/catalogue';
import type { CaseEvent } from '../../../services/cases/events';
import { OUTCOME_WORDS, sayEvent } from '../../wording/events';
import { deniesWhatWaits } from '../turn/denies';
import { rememberCard } from '../turn/last-card';
import { Refused } from '../turn/access';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import type { CardAction } from '../turn/types';
import { decideContext, requireAll } from './act';
import { caseAsCard } from './card';
import { openCaseForm } from './forms';
import { handleOf } from '../../../services/cases/handle';
import { detailFor } from './event-words';
import { nameOf } from './lines';
import { toldOf } from './tell-new-holder';
import { stateOf } from './where-it-stands';
import { HALF_HOUR } from '../turn/memory-shape';

/**
 * Nothing is written but that it waits for a yes.
 * @param inputs what the act's form would hold: read again, and checked again, when it is confirmed
 * @throws NotForYou, CaseError where it would be refused
 */
export async function readBack(
  context: Context,
  stored: StoredCase<CaseView>,
  act: ActName,
  commands: readonly Command[],
  inputs: Inputs,
): Promise<BuiltCard> {
  const { ref, view } = stored;
  await requireAll(context, stored, commands);
  const would = await context.deps.cases.preview(stored, commands, decideContext(context));
  if (would.events.every(({ type }) => type === 'recalculated'))
    return caseAsCard(
      context,
      stored.view,
      `I took that for “${sayOrder(act, view)}”, which would change nothing as it stands. ${stateOf(context, act, view)}`.trim(),
    );
  rememberCard(context, ref);
  const kept = {
    verb: CATALOGUE[act].verbs?.[0] ?? '',
    ref,
    version: view.version,
    inputs,
    asked: true,
    until: Date.parse(context.now) + HALF_HOUR,
  };
  context.memory.change((memory) => ({ ...memory, readBack: kept, form: null }));
  const effects = effectsOf(context, view, would);
  return messageCard({
    title: `Please check · ${ref}`,
    sentence: `${sayOrder(act, view)}? Nothing is recorded yet.`,
    asAt: context.now,
    ref,
    version: view.version,
    onCard: [{ label: 'Case', value: handleOf(view) }],
    lines: [
      ...((await context.features.deed(act).beforehand?.(context, view)) ?? []),
      ...effects.recorded,
      ...effects.moved,
      ...effects.told,
    ],
    notes: [
      canUndo(would, toldOf(context, would, view).length > 0),
      'Press “Yes, record it” or type “yes”. Anything else leaves it as it is.',
    ],
    actions: [
      { title: 'Yes, record it', verb: 'readback.yes', style: 'positive' },
      ...(context.features.deed(act).form
        ? [{ title: 'Change', verb: 'readback.change' as const }]
        : []),
      { title: 'No', verb: 'readback.no' },
    ],
  });
}

/** What would be written, which dates would stand otherwise, and who would hear of it. */
export const effectsOf = (context: Context, before: CaseView, would: Executed) => ({
  recorded: recorded(context, would),
  moved: moved(context, before, would.view),
  told: [...told(context, would, before), ...shutOut(context, before, would.view)],
});

/** Who may no longer see it afterwards. */
function shutOut(context: Context, before: CaseView, after: CaseView): Line[] {
  const names = after.bars
    .filter((id) => !before.bars.includes(id))
    .map((id) => nameOf(context, id));
  return names.length > 0 ? [{ label: 'May no longer see it', value: names.join(', ') }] : [];
}

/** "Record that the answer on CF-26-0042 was sent". */
function sayOrder(act: ActName, view: CaseView): string {
  const does = CATALOGUE[act].does ?? 'Change #';
  return does.replace('#', view.ref).replace(/ to$/, '');
}

/** Point by point, with its words: what is confirmed is seen. */
function foundAt(event: CaseEvent, { points }: CaseView): Line[] {
  if (event.type !== 'outcomeRecorded' || points.length === 0) return [];
  return (event.points ?? []).map((found, i) => ({
    label: `${i + 1}. ${points[i] ?? ''}`,
    value: OUTCOME_WORDS[found],
  }));
}

function recorded(context: Context, { events, view }: Executed): Line[] {
  return events
    .filter(({ type }) => type !== 'recalculated')
    .flatMap((event) => {
      const { on, what } = sayEvent(event, (id) => nameOf(context, id));
      const detail = detailFor(context, view, event);
      const value = [`${what}${whosePart(event, view)}`, detail].filter(Boolean).join(': ');
      return [{ label: sayDate(on, context.today), value }, ...foundAt(event, view)];
    });
}

/** Where several teams are at work it is said of whose part it is. */
function whosePart(event: CaseEvent, view: CaseView): string {
  if (event.type !== 'outcomeRecorded' && event.type !== 'responded') return '';
  const here = atStage(view, event.stage);
  if (here.length < 2) return '';
  const team = here.find(({ teamId }) => teamId === event.teamId);
  return team ? `, for ${team.teamName}` : ', for every team';
}

/** Which dates stand otherwise afterwards: old → new. */
function moved({ today }: Context, before: CaseView, after: CaseView): Line[] {
  const ids = [...new Set([...before.due, ...after.due].map(({ id }) => id))];
  return ids.flatMap((id) => {
    if (
      !before.due
        .concat(after.due)
        .some((due) => due.id === id && due.state !== 'notStarted' && due.state !== 'ended')
    )
      return [];
    const was = before.due.find((due) => due.id === id);
    const is = after.due.find((due) => due.id === id);
    const old = sayDue(was, today);
    const next = sayDue(is, today);
    return old === next ? [] : [{ label: (is ?? was)!.label, value: `${old} → ${next}` }];
  });
}

function sayDue(due: CaseView['due'][number] | undefined, today: string): string {
  if (!due || due.state === 'notStarted') return 'not running';
  if (due.metOn) return `done ${sayDate(due.metOn, today)}`;
  if (due.state === 'ended') return 'stopped';
  return due.binding ? `due ${sayDate(due.binding, today)}` : 'no date';
}

function told(context: Context, would: Executed, before: CaseView): Line[] {
  const names = toldOf(context, would, before).map((id) => nameOf(context, id));
  return names.length > 0 ? [{ label: 'Is told', value: names.join(', ') }] : [];
}

/** What can't be called back once it is done. */
function canUndo({ events }: Executed, anybodyTold: boolean): string {
  if (events.some(({ type }) => type === 'conflictDeclared' || type === 'handedBack'))
    return 'Afterwards you no longer see the case.';
  return `It can be taken back with “undo”${anybodyTold ? '; whoever was told has read it' : ''}.`;
}

const YES =
  /^\W*(?:yes|yep|yeah|y|ok|okay|confirm|correct|right|save|record|go ahead|do it|send it)(?:,? (?:please|pls|it|that|all|them|the outcome|that's right|thats right|record it|save it))?\W*$/i;
/** Of what would take something back, the word itself is a yes. */
const UNDO = /^\W*(?:yes,? )?undo(?: (?:it|that|#?[\w-]*\d+))?(?:,? (?:please|pls))?\W*$/i;
/** Short words that decline it. */
export const NO =
  /^\W*(?:no|nope|nah|cancel|discard|undo|nvm|don'?t|leave it|forget it|never ?mind|no,? (?:don'?t|thanks|leave it))\W*$/i;

/** What was read back and is not to be done, whatever else the words say. */
export interface Denied {
  denied: CardAction;
}

/** "yes": the press that it stands for; "no": nothing; "no, …": not that. Whatever else is typed leaves the card's own button. */
export async function answeredReadBack(
  context: Context,
  text: string,
): Promise<CardAction | Denied | 'dropped' | null> {
  const { readBack: kept } = await context.memory.read();
  if (!kept) return null;
  const undoes = kept.verb === 'undo' && UNDO.test(text);
  const yes = kept.asked && (undoes || YES.test(text)) && !text.includes('?');
  const no = kept.asked && !yes && NO.test(text);
  if (!yes && !no) {
    // "No, it went to the wrong address": whatever else the words say, this is not to be done.
    if (kept.asked && deniesWhatWaits(text)) {
      forget(context);
      return { denied: kept };
    }
    // Something else was typed: from now on only the card's own button means it.
    if (kept.asked) leaveReadBack(context);
    return null;
  }
  forget(context);
  return yes ? kept : 'dropped';
}

/** Something else is shown: from now on only the card's own button means what was read back. */
export function leaveReadBack(context: Context): void {
  context.memory.change((memory) =>
    memory.readBack?.asked ? { ...memory, readBack: { ...memory.readBack, asked: false } } : memory,
  );
}

/** The read-back behind a button of its card. @throws Refused when something else has been read back since */
export async function takeReadBack(
  context: Context,
  ref: string | null,
  version: number | null,
): Promise<CardAction> {
  const { readBack: kept } = await context.memory.read();
  if (kept?.ref !== ref || kept?.version !== version || !kept)
    throw new Refused('That question has grown old. Type it again, and it is read back anew.');
  forget(context);
  return kept;
}

/** Its form, with what was read back filled in. @throws NotForYou */
export function openReadBack(context: Context, act: ActName, kept: CardAction): Promise<BuiltCard> {
  return openCaseForm(context, act, kept.ref ?? '', { values: kept.inputs });
}

function forget(context: Context): void {
  context.memory.change((memory) => ({ ...memory, readBack: null }));
}
