/** What the family wants, told by somebody who may not record it: kept on the case, and passed on to who may. */
import type { BuiltCard } from '../../../cards';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import type { ActName } from '../../understand/catalogue';
import { allowed, allowedTo } from '../turn/access';
import type { Asked, Context } from '../turn/feature';
import { tell, toldWords } from '../turn/send-message';
import { actOn } from './act';
import { caseAsCard } from './card';
import { nameOf } from './lines';
import { messageAbout } from './message-about';
import { MOST_NOTE } from './note-words';
import { investigatorsOf, mayHear, officers } from './tell-new-holder';

/** The words as a note, and a message to whoever may record what they say. Null where the sender may not add a note. */
export async function passOn(
  context: Context,
  stored: StoredCase<CaseView>,
  asked: Asked,
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
