/** A question about a case to a colleague who may see it. Only their answer is recorded, as a note. */
import { askCard, replyCard, type BuiltCard } from '../../../cards';
import type { Person } from '../../../services/people';
import type { CaseView } from '../../../services/cases/view';
import type { Reading } from '../../understand/types';
import { actOn, shownAfter } from '../case/act';
import { base, fitPeople } from '../case/form-parts';
import { nameOf } from '../case/lines';
import { messageAbout } from '../case/message-about';
import { investigatorsOf, mayHear } from '../case/tell-new-holder';
import { MOST_NOTE } from '../case/note-words';
import { allowedTo, caseFor, needed, peek } from '../turn/access';
import type { Asked, Context, Form, Said } from '../turn/feature';
import { FieldsWrong, NEEDED, text } from '../turn/form-input';
import { isInHours } from '../turn/in-hours';
import { tell } from '../turn/send-message';
import { plain } from '../turn/sentence-card';
import type { CardAction } from '../turn/types';

/** Who asked a person about a case last: they get the answer. The question itself stands in the message alone. */
const KIND = 'askedBy';
const KEPT = 30 * 86_400_000;
const keyOf = (ref: string, personId: string): string => `${ref}|${personId}`;

export const askForm: Form = {
  needs: 'case.read',
  card: (c, v, f) =>
    askCard({ ...base(c, v, f), people: fitPeople(c, v, ({ id }) => mayHear(c, id, v)) }),
};

export const replyForm: Form = {
  needs: 'case.note',
  card: (c, v, f) => replyCard(base(c, v, f)),
};

/** Whom the words name, and the words themselves; sending them is one press. */
export function askSaid(context: Context, view: CaseView, { text: words, reading }: Asked): Said {
  const people = colleaguesIn(context, reading, words);
  const [named] = people;
  const holder = investigatorsOf(view).find((id) => id !== context.actor.id);
  const may = ({ id }: Person): boolean => mayHear(context, id, view);
  const person = named
    ? people.find(may)
    : [context.directory.byId(holder ?? '')].flatMap((each) => each ?? []).find(may);
  return {
    ...(ORDERS.test(words) ? { says: NOT_SENT } : {}),
    values: {
      question: questionIn(words, named ?? null, view.ref).slice(0, 1000),
      ...(person ? { person: person.id } : {}),
    },
    ...(named && !person
      ? { errors: { person: `${named.name} can’t be asked: ${NOT_THEIRS}` } }
      : {}),
  };
}
/** Whoever the reader made out; else whoever the words have by whole name, or by a first name that one person has. */
export function colleaguesIn(
  { directory, actor }: Pick<Context, 'directory' | 'actor'>,
  { detail }: Reading,
  words: string,
): Person[] {
  const read = detail.personIds.flatMap((id) => directory.byId(id) ?? []);
  if (read.length > 0) return read;
  const text = ` ${words.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `;
  const others = directory.people.filter(({ id }) => id !== actor.id);
  const whole = others.filter(({ name }) => text.includes(` ${name.toLowerCase()} `));
  if (whole.length > 0) return whole;
  const first = others.filter(({ name }) =>
    text.includes(` ${(name.split(' ')[0] ?? name).toLowerCase()} `),
  );
  return first.length === 1 ? first : [];
}

const NOT_SENT =
  'Nobody has been asked or told yet. Press “Send it” and they get these words in their own chat. Nothing is recorded until they answer.';

const ORDERS =
  /^\W*(?:(?:please|pls|can you|could you|just|ok|and|so|need to|i need to|can we|could do with)\W+)*(?:chase(?: up)?|chasing(?: up)?|nudging|reminding|nudge|remind|prod|poke|hurry(?: up)?|tell|warn|inform|ping|message|get on ?to|check with|let|give)\b\s*/i;
const JOINS =
  /^(?:\W*(?:know|(?:an? )?(?:nudge|prod|push|shout|ring|poke|chase)|up|about|re|on|of|for|that|to|with)\b)+\W*/i;

/** What is to be sent: without "tell Dawn that"; of what only chases, the question that is meant. */
function questionIn(words: string, person: Person | null, ref: string): string {
  if (!ORDERS.test(words)) return words;
  const names = new Set((person?.name ?? '').toLowerCase().split(' '));
  const rest = words.replace(ORDERS, '').split(' ');
  while (rest.length > 0 && names.has(rest[0]!.toLowerCase().replace(/\W/g, ''))) rest.shift();
  const said = rest.join(' ').replace(JOINS, '').trim();
  return /^\W*(?:case )?#?(?:cf-?\d\d-?)?\d*(?: up)?\W*$/i.test(said)
    ? `Where does ${ref} stand, please?`
    : said;
}
const NOT_THEIRS = 'this case isn’t one that they may see. Choose somebody else.';

/** @throws NotForYou, FieldsWrong */
export async function ask(context: Context, { ref, inputs }: CardAction): Promise<BuiltCard> {
  const stored = await caseFor(context, 'case.read', needed(ref));
  const question = text(inputs, 'question');
  const person = context.directory.byId(text(inputs, 'person'));
  if (!person || !mayHear(context, person.id, stored.view))
    throw new FieldsWrong({ person: 'Choose whom to ask.' });
  if (question === '') throw new FieldsWrong({ question: NEEDED });
  if (!isInHours(context, person))
    throw new FieldsWrong({
      person: `It is outside ${person.name}’s working hours, so nothing was sent. Ask again then, or choose somebody else.`,
    });
  const { reached } = await tell(
    context,
    [person.id],
    () =>
      messageAbout(context, stored.view, {
        title: `Question · ${stored.ref}`,
        sentence: `${context.actor.name} asks you something about ${stored.ref}.`,
        words: { label: 'They ask', value: question },
        answers: [{ title: 'Answer', verb: 'form.reply', style: 'positive' }],
      }),
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
  const done = await actOn(context, stored, { type: 'note', note }, version);
  const { reached } =
    by === null ? { reached: [] } : await answered(context, done.view, by, answer);
  await conversations.remove(KIND, key);
  const told = reached.map((id) => ` ${nameOf(context, id)} has your answer.`).join('');
  return shownAfter(context, done.view, `Kept as a note.${told}`);
}

function answered(context: Context, view: CaseView, by: string, answer: string) {
  return tell(
    context,
    allowedTo(context, by, 'case.read', view) ? [by] : [],
    () =>
      messageAbout(context, view, {
        title: `Answer · ${view.ref}`,
        sentence: `${context.actor.name} answered what you asked about ${view.ref}. It is kept on the case as a note.`,
        words: { label: 'They say', value: answer },
      }),
    `${context.turnId}#answered`,
    view.ref,
  );
}
