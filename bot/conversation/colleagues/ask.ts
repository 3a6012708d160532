/** A question about a case to a colleague who may see it. Only their answer is recorded, as a note. */
import { askCard, messageCard, replyCard, type BuiltCard } from '../../../cards';
import { hoursOn } from '../../../services/nudges';
import type { Person } from '../../../services/people';
import type { CaseView } from '../../../services/cases/view';
import { londonDate } from '../../../services/timescale';
import { handleOf } from '../../wording/handle';
import { actAll, shownAfter } from '../case/act';
import { base, fitPeople } from '../case/form-parts';
import { nameOf } from '../case/lines';
import { MOST_NOTE } from '../case/note-words';
import { allowed, needed, peek, require } from '../turn/access';
import type { Asked, Context, Form, Said } from '../turn/feature';
import { FieldsWrong, NEEDED, text } from '../turn/form-input';
import { tell } from '../turn/send-message';
import { plain } from '../turn/sentence-card';
import type { CardAction } from '../turn/types';

/** Who asked a person about a case last: they get the answer. The question itself stands in the message alone. */
const KIND = 'askedBy';
const KEPT = 30 * 86_400_000;
const keyOf = (ref: string, personId: string): string => `${ref}|${personId}`;

const mayBeAsked = (context: Context, view: CaseView, person: Person): boolean =>
  person.id !== context.actor.id && allowed({ ...context, actor: person }, 'case.read', view);

export const askForm: Form = {
  needs: 'case.read',
  card: (c, v, f) =>
    askCard({ ...base(c, v, f), people: fitPeople(c, v, (person) => mayBeAsked(c, v, person)) }),
};

export const replyForm: Form = {
  needs: 'case.note',
  card: (c, v, f) => replyCard(base(c, v, f)),
};

/** Whom the words name, and the words themselves; sending them is one press. */
export function askSaid(context: Context, view: CaseView, { text: words, reading }: Asked): Said {
  const people = reading.detail.personIds.flatMap((id) => context.directory.byId(id) ?? []);
  const person = people.find((one) => mayBeAsked(context, view, one));
  const [named] = people;
  return {
    values: { question: words.slice(0, 1000), ...(person ? { person: person.id } : {}) },
    ...(named && !person
      ? { errors: { person: `${named.name} can’t be asked: ${NOT_THEIRS}` } }
      : {}),
  };
}
const NOT_THEIRS = 'this case isn’t one that they may see. Choose somebody else.';

/** @throws NotForYou, FieldsWrong */
export async function ask(context: Context, { ref, inputs }: CardAction): Promise<BuiltCard> {
  const stored = await peek(context, needed(ref));
  await require(context, 'case.read', stored.view, stored.ref);
  const question = text(inputs, 'question');
  const person = context.directory.byId(text(inputs, 'person'));
  if (!person || !mayBeAsked(context, stored.view, person))
    throw new FieldsWrong({ person: 'Choose whom to ask.' });
  if (question === '') throw new FieldsWrong({ question: NEEDED });
  const outside = outsideHours(context, person);
  if (outside) throw new FieldsWrong({ person: outside });
  const { reached } = await tell(
    context,
    [person.id],
    () => questionCard(context, stored.view, question),
    `${context.turnId}#asked`,
    stored.ref,
  );
  if (reached.length === 0)
    throw new FieldsWrong({
      person: `I couldn’t reach ${person.name}, who may not have opened Candour yet. Nothing was sent.`,
    });
  await context.deps.stores.conversations.set(
    KIND,
    keyOf(stored.ref, person.id),
    { by: context.actor.id },
    Date.parse(context.now) + KEPT,
  );
  return plain(
    context,
    `${person.name} has been asked about ${stored.ref}. Their answer comes to you here and is kept on the case as a note; until then nothing is recorded.`,
  );
}

/** Nobody is written to outside their own hours. */
function outsideHours({ deps, now }: Context, person: Person): string | null {
  const hours = hoursOn(person, deps.council.workingHours, deps.calendar(), londonDate(now));
  const at = Date.parse(now);
  return hours && at >= hours.morning && at < hours.end
    ? null
    : `It is outside ${person.name}’s working hours, so nothing was sent. Ask again then, or choose somebody else.`;
}

const questionCard = (context: Context, view: CaseView, question: string): BuiltCard =>
  messageCard({
    title: `Question · ${view.ref}`,
    sentence: `${context.actor.name} asks you something about ${view.ref}.`,
    asAt: context.now,
    ref: view.ref,
    version: view.version,
    onCard: [
      { label: 'Case', value: handleOf(view) },
      { label: 'They ask', value: question },
    ],
    actions: [
      { title: 'Answer', verb: 'form.reply', style: 'positive' },
      { title: 'Open the case', verb: 'case.open' },
    ],
  });

/** The answer as a note, and a message to whoever asked. @throws NotForYou, FieldsWrong */
export async function reply(
  context: Context,
  { ref, version, inputs }: CardAction,
): Promise<BuiltCard> {
  const stored = await peek(context, needed(ref));
  const answer = text(inputs, 'answer');
  if (answer === '') throw new FieldsWrong({ answer: NEEDED });
  const { conversations } = context.deps.stores;
  const key = keyOf(stored.ref, context.actor.id);
  const kept = await conversations.get(KIND, key, Date.parse(context.now));
  const by = (kept?.value as { by: string } | undefined)?.by ?? null;
  const head = by === null ? '' : `Asked by ${nameOf(context, by)}: `;
  const note = `${head}${answer}`.slice(0, MOST_NOTE);
  const { done } = await actAll(context, stored, [{ type: 'note', note }], version, 0);
  const { reached } =
    by === null ? { reached: [] } : await answered(context, done.view, by, answer);
  await conversations.remove(KIND, key);
  const told = reached.map((id) => ` ${nameOf(context, id)} has your answer.`).join('');
  return shownAfter(context, done.view, `Kept as a note.${told}`);
}

function answered(context: Context, view: CaseView, by: string, answer: string) {
  const asker = context.directory.byId(by);
  const may = asker !== null && allowed({ ...context, actor: asker }, 'case.read', view);
  return tell(
    context,
    may ? [by] : [],
    () =>
      messageCard({
        title: `Answer · ${view.ref}`,
        sentence: `${context.actor.name} answered what you asked about ${view.ref}. It is kept on the case as a note.`,
        asAt: context.now,
        ref: view.ref,
        version: view.version,
        onCard: [
          { label: 'Case', value: handleOf(view) },
          { label: 'They say', value: answer },
        ],
        actions: [{ title: 'Open the case', verb: 'case.open' }],
      }),
    `${context.turnId}#answered`,
    view.ref,
  );
}
