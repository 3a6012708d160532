/** Who is away, from when to when, and who covers. */
import type { BuiltCard } from '../../../cards';
import type { Reading } from '../../understand/types';
import { allowed, needed, Refused } from '../turn/access';
import { firstDay, given, lastDay } from '../turn/asked-values';
import type { Asked, Context, Feature } from '../turn/feature';
import { awayForm, setAway } from './absence';
import { undoAbsence } from './apply';
import { cancelAway, openChange, showAbsences } from './change';
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
  return (
    moved ??
    awayForm(context, {
      values: given({
        person,
        from: firstDay(slots.from ?? slots.on) ?? context.today,
        until: lastDay(slots.until),
        cover: /\b(tm|manager)\b/i.test(text)
          ? context.directory.lineAbove(context.actor.id)[0]
          : null,
      }),
    })
  );
}

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
