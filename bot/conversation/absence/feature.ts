/** Who is away, from when to when, and who covers. */
import type { BuiltCard } from '../../../cards';
import type { Reading } from '../../understand/types';
import { allowed, needed, Refused } from '../turn/access';
import { firstDay, given, lastDay } from '../turn/asked-values';
import type { Asked, Context, Feature } from '../turn/feature';
import { awayForm, setAway } from './absence';
import { undoAbsence } from './apply';
import { cancelAway, openChange, showAbsences } from './change';
import { awaitForm } from '../turn/waiting-form';
import { ABSENCE_PHRASES, backSaid, cancelSaid, endMoved, untilSaid } from './typed';

/** A new end for the absence on record, else the form with what the words gave. */
async function recordAbsence(
  context: Context,
  { slots, text, reading, values }: Asked,
): Promise<BuiltCard> {
  if (values) return awayForm(context);
  // "Tom's off for a fortnight, isn't he": it is asked who is away, and nobody is put down as away.
  if (reading.takenBack === true || /\?\s*$/.test(text)) return showAbsences(context);
  const person = whoIsAway(context, reading);
  const moved = await endMoved(context, person, reading, text);
  if (moved) return moved;
  const from = firstDay(slots.from ?? slots.on) ?? context.today;
  const filled = given({
    person,
    from,
    until: lastDay(slots.until) ?? dayNamed(reading, from),
    cover: /\b(tm|manager)\b/i.test(text) ? context.directory.lineAbove(context.actor.id)[0] : null,
  });
  // A last day that was said and couldn't be read is asked on the card: no word sends it without.
  if (filled['until'] || !SAYS_END.test(text)) awaitForm(context, 'absence.set', '', filled);
  return awayForm(context, { values: filled });
}

const SAYS_END = /\b(?:until|till?|back|to the|through)\b/i;

/** Of the last day off and the day of coming back, the day that was named: the card shows it before it is saved. */
const dayNamed = ({ detail }: Reading, from: string): string | undefined =>
  (detail.questions.find(({ slot }) => slot === 'until')?.choices ?? [])
    .map(({ value }) => value)
    .filter((day) => day >= from)
    .sort()
    .at(-1);

/** The one named among those whom the sender answers for; else the sender. The form says who it is. */
function whoIsAway(context: Context, { detail }: Reading): string {
  const asked = detail.questions.find(({ slot }) => slot === 'people')?.choices ?? [];
  const named = [...detail.personIds, ...asked.map(({ value }) => value)].filter(
    (id) => context.directory.byId(id) && allowed(context, 'absence.set', { personId: id }),
  );
  return named.length === 1 ? named[0]! : context.actor.id;
}

async function undoOrSay(context: Context): Promise<BuiltCard> {
  const card = await undoAbsence(context);
  if (!card) throw new Refused('That can no longer be undone here. Type “my leave” to change it.');
  return card;
}

export const absence = {
  undo: undoAbsence,
  acts: {
    'absence.set': {
      press: (c, { verb, ref, inputs }) =>
        verb === 'away.form' ? awayForm(c) : setAway(c, inputs, ref),
      typed: recordAbsence,
      phrases: [{ says: /^(set )?(away|absence|absent|cover|out of office)$/, values: {} }],
    },
    'away.list': {
      press: (c) => showAbsences(c),
      typed: (c) => showAbsences(c),
      phrases: ABSENCE_PHRASES.list,
    },
    'away.back': { typed: backSaid, phrases: ABSENCE_PHRASES.back },
    'away.until': { typed: untilSaid, phrases: ABSENCE_PHRASES.until },
    'away.change': { press: (c, { ref }) => openChange(c, needed(ref)) },
    'away.cancel': {
      press: (c, { ref }) => cancelAway(c, needed(ref)),
      typed: cancelSaid,
      phrases: ABSENCE_PHRASES.cancel,
    },
    'away.undo': { press: undoOrSay },
  },
} as const satisfies Feature;
