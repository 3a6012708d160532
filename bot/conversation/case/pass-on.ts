/** What the family wants, told by somebody who may not record it: kept on the case, and passed on to who may. */
import type { BuiltCard } from '../../../cards';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import { readAct, type ActName } from '../../understand/catalogue';
import { allowed, allowedTo, needed, NotForYou, peek } from '../turn/access';
import type { Asked, Context, Deed } from '../turn/feature';
import { one, text } from '../turn/form-input';
import { tell, toldWords } from '../turn/send-message';
import { actOn } from './act';
import { caseAsCard } from './card';
import { nameOf } from './lines';
import { messageAbout } from './message-about';
import { MOST_NOTE } from './note-words';
import { readBack } from './read-back';
import { investigatorsOf, mayHear, officers } from './tell-new-holder';

/** What is to be kept, and of which act the words tell. */
type Told = Pick<Asked, 'act' | 'text' | 'step'>;

/** Asks first: nobody ordered a note. Null where the sender may not add one. */
export async function offerPassOn(
  context: Context,
  stored: StoredCase<CaseView>,
  { act, text: words }: Told,
): Promise<BuiltCard | null> {
  if (!allowed(context, 'case.note', stored.view)) return null;
  const note = words.slice(0, MOST_NOTE);
  return readBack(context, stored, 'case.pass_on', [{ type: 'note', note }], { note, tells: act });
}

export const PASSED_ON: Deed = {
  // Shown again while it waits for a yes.
  does: (inputs) => one({ type: 'note', note: inputs['note'] ?? '' }),
  beforehand: () => [
    { label: 'Why', value: 'Recording that itself isn’t yours to do here' },
    { label: 'Passed on to', value: 'Whoever may record it' },
  ],
  press: async (context, { ref, inputs }) => {
    const stored = await peek(context, needed(ref));
    const act = readAct(inputs['tells'] ?? '') ?? 'case.note';
    const words = text(inputs, 'note');
    const card = words === '' ? null : await passOn(context, stored, { act, text: words, step: 0 });
    if (!card) throw new NotForYou();
    return card;
  },
};

/** The words as a note, and a message to whoever may record what they say. Null where the sender may not add a note. */
export async function passOn(
  context: Context,
  stored: StoredCase<CaseView>,
  asked: Told,
  kept = 'Recording that isn’t yours to do here, so your words are kept on the case as a note.',
): Promise<BuiltCard | null> {
  if (!allowed(context, 'case.note', stored.view)) return null;
  const note = asked.text.slice(0, MOST_NOTE);
  const done = await actOn(context, stored, { type: 'note', note }, null, asked.step);
  const told = await tell(
    context,
    receivers(context, done.view, asked.act),
    () =>
      messageAbout(context, done.view, {
        title: `Passed on · ${stored.ref}`,
        sentence: `${context.actor.name} passed this on about ${stored.ref}. Nothing but a note is recorded.`,
        words: { label: 'Their words', value: note },
      }),
    `${context.turnId}#passedOn`,
    stored.ref,
  );
  const sentence = `${kept} ${toldWords(told, (id) => nameOf(context, id))}`;
  return caseAsCard(context, done.view, sentence.trim());
}

/** Whoever works on it; and the complaints team, where none of them may record it. */
function receivers(context: Context, view: CaseView, act: ActName): string[] {
  const needs = context.features.deed(act).button?.needs ?? 'case.read';
  const may = (id: string): boolean => mayHear(context, id, view);
  const holders = investigatorsOf(view).filter(may);
  const team = holders.some((id) => allowedTo(context, id, needs, view))
    ? []
    : officers(context).filter(may);
  return [...holders, ...team];
}
