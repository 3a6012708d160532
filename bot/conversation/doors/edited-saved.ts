/** The message behind a saved case was edited: what would be put right is read back, and nothing is written without a yes. */
import type { BuiltCard } from '../../../cards';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import * as wording from '../../wording/messages';
import { openCaseForm } from '../case/forms';
import { MOST_NOTE } from '../case/note-words';
import { readBack } from '../case/read-back';
import { readCorrections } from '../corrections/form';
import { AGREED } from '../corrections/said';
import type { Draft, DraftFields, DraftRead } from '../logging/store';
import { isBarred } from '../logging/receipt';
import { allowed } from '../turn/access';
import { given } from '../turn/asked-values';
import type { Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { plain } from '../turn/sentence-card';

/** A reason is read in the history: longer words stand in a note or nowhere. */
const MOST_REASON = 1500;

/** @param next the edited message, read as of the day on which it was sent */
export async function offerCorrection(
  context: Context,
  draft: Draft,
  next: DraftRead,
  text: string,
): Promise<BuiltCard[]> {
  const stored = draft.savedRef ? await context.deps.stores.cases.get(draft.savedRef) : null;
  if (!stored || isBarred(context, stored.view) || !allowed(context, 'case.read', stored.view))
    return [plain(context, wording.SAVED_CLOSED)];
  const { ref, view } = stored;
  if (!allowed(context, 'case.correct', view) && !allowed(context, 'case.note', view))
    return [plain(context, wording.savedOthers(ref))];
  const inputs = allowed(context, 'case.correct', view)
    ? differing(draft.read?.fields ?? null, next.fields, view)
    : {};
  const kind = next.fields.feedbackType;
  const retypes = kind !== null && kind !== view.feedbackType ? [wording.editedKind(ref)] : [];
  return [
    ...(await offered(context, stored, next, text, inputs)),
    ...retypes.map((says) => plain(context, says)),
  ];
}

async function offered(
  context: Context,
  stored: StoredCase<CaseView>,
  next: DraftRead,
  text: string,
  inputs: Inputs,
): Promise<BuiltCard[]> {
  const { ref, view } = stored;
  const values = { ...inputs, reason: reasonFrom(text), ...AGREED };
  const asksDay = next.questions.some(({ slot }) => slot === 'received');
  if (asksDay && allowed(context, 'case.correct', view))
    return [
      plain(context, wording.editedDays(ref)),
      await openCaseForm(context, 'case.correct', ref, { values }),
    ];
  const read = Object.keys(inputs).length > 0 ? readCorrections(values, view, context) : null;
  if (read && 'commands' in read)
    return [
      plain(context, wording.editedSaved(ref)),
      await readBack(context, stored, 'case.correct', read.commands, values),
    ];
  return newWords(context, stored, next.fields.words, text);
}

/** Nothing that the case records is another thing now, only the words: those that were saved stay as they were said. */
async function newWords(
  context: Context,
  stored: StoredCase<CaseView>,
  words: string,
  text: string,
): Promise<BuiltCard[]> {
  const { ref, view } = stored;
  if (words.trim() === view.words.trim()) return [plain(context, wording.editedSame(ref))];
  const note = reasonFrom(text, MOST_NOTE);
  if (!note.includes(text.trim())) return [plain(context, wording.editedTooLong(ref))];
  return [
    plain(context, wording.editedWords(ref)),
    await readBack(context, stored, 'case.note', [{ type: 'note', note }], { note }),
  ];
}

function reasonFrom(text: string, most = MOST_REASON): string {
  const says = 'The message was edited after it was saved.';
  const whole = `${says} It now reads: “${text.trim()}”`;
  return whole.length <= most ? whole : says;
}

/**
 * What the edit brings, as the form for putting something right takes it. What was read at first and put right before
 * it was saved is no edit; of the people and the sender, who are not kept once it is saved, the case itself tells.
 */
function differing(read: DraftFields | null, next: DraftFields, view: CaseView): Inputs {
  const changed = (
    key: 'receivedOn' | 'happenedOn' | 'channel' | 'teamId',
    stands: string | null,
  ): string | null => {
    const value = next[key];
    return value !== stands && value !== read?.[key] ? value : null;
  };
  const from = next.fromDescription;
  const other = from !== null && from !== view.complainant.description;
  const come = next.aboutIds.filter((id) => !view.about.includes(id));
  return given({
    receivedOn: changed('receivedOn', view.own.receivedOn),
    happenedOn: changed('happenedOn', view.happenedOn),
    channel: changed('channel', view.channel),
    team: changed('teamId', view.teamId),
    from: other ? from : null,
    fromKind: other ? next.complainantKind : null,
    about: come.length > 0 ? [...view.about, ...come].join(',') : null,
  });
}
