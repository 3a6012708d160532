/** What the family wants, told by somebody who may not record it: kept on the case, and passed on to who may. */
import { messageCard } from '../../../cards';
import type { BuiltCard } from '../../../cards';
import type { StoredCase } from '../../../services/cases/ports';
import type { CaseView } from '../../../services/cases/view';
import type { Action } from '../../../services/privacy';
import type { ActName } from '../../understand/catalogue';
import { allowed } from '../turn/access';
import type { Asked, Context } from '../turn/feature';
import { tell, toldWords } from '../turn/send-message';
import { actOn } from './act';
import { caseAsCard } from './card';
import { handleOf } from '../../wording/handle';
import { nameOf } from './lines';
import { MOST_NOTE } from './note-words';
import { investigatorsOf, officers } from './tell-new-holder';

/** The words as a note, and a message to whoever may record what they say. Null where the sender may not add a note. */
export async function passOn(
  context: Context,
  { ref, view }: StoredCase<CaseView>,
  asked: Asked,
  kept = 'Recording that isn’t yours to do here, so your words are kept on the case as a note.',
): Promise<BuiltCard | null> {
  if (!allowed(context, 'case.note', view)) return null;
  const note = asked.text.slice(0, MOST_NOTE);
  const done = await actOn(context, ref, { type: 'note', note }, null, asked.step);
  const told = await tell(
    context,
    receivers(context, done.view, asked.act),
    () => messageTo(context, done.view, note),
    `${context.turnId}#passedOn`,
    ref,
  );
  const sentence = `${kept} ${toldWords(told, (id) => nameOf(context, id))}`;
  return caseAsCard(context, done.view, sentence.trim());
}

/** Whoever works on it; and the complaints team, where none of them may record it. */
function receivers(context: Context, view: CaseView, act: ActName): string[] {
  const needs = context.features.deed(act).button?.needs ?? 'case.read';
  const may = (id: string, action: Action): boolean => {
    const person = context.directory.byId(id);
    return (
      id !== context.actor.id &&
      person !== null &&
      allowed({ ...context, actor: person }, action, view)
    );
  };
  const holders = investigatorsOf(view).filter((id) => may(id, 'case.read'));
  const team = holders.some((id) => may(id, needs))
    ? []
    : officers(context).filter((id) => may(id, 'case.read'));
  return [...holders, ...team];
}

function messageTo(context: Context, view: CaseView, note: string): BuiltCard {
  return messageCard({
    title: `Passed on · ${view.ref}`,
    sentence: `${context.actor.name} passed this on about ${view.ref}. Nothing but a note is recorded.`,
    asAt: context.now,
    ref: view.ref,
    version: view.version,
    onCard: [
      { label: 'Case', value: handleOf(view) },
      { label: 'Their words', value: note },
    ],
    actions: [{ title: 'Open the case', verb: 'case.open' }],
  });
}
