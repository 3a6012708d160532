/** Who is away, from when to when, and who covers. */
import type { BuiltCard } from '../../../cards';
import { needed, Refused } from '../turn/access';
import type { Context, Feature } from '../turn/feature';
import { awayForm, setAway } from './absence';
import { undoAbsence } from './apply';
import { cancelAway, openChange, showAbsences } from './change';
import { recordAbsence } from './said';
import { ABSENCE_PHRASES, backSaid, cancelSaid, untilSaid } from './typed';

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
