/** What people type about an absence that is on record: back early, cancelled, until another day, who is away. */
import type { BuiltCard } from '../../../cards';
import { isPlainDate, type PlainDate } from '../../../services/timescale';
import type { Reading } from '../../understand/types';
import { backNow, cancelLeave, showAbsences, untilAnother } from './change';
import { wasAboutAbsence } from './apply';
import { allowed, NotForYou } from '../turn/access';
import type { Context } from '../turn/context';

const LEAVE = '(?:annual leave|leave|absence|holidays?|hols|time off|days? off|a/?l|out of office)';
const LIST = new RegExp(
  `^(?:who(?:'?s| is| else is)? (?:away|off|out|on (?:annual )?leave|covering)|(?:my|our|list|show|see)(?: me)?(?: my| the| all)? (?:absences?|leave|holidays?|time off))(?: today| now| this week| next week| at the moment)?$`,
);
const CANCEL = new RegExp(
  `\\b(?:cancel|delete|remove|scrap|drop)\\b.*\\b${LEAVE}$|\\b${LEAVE} (?:is |has been |was )?(?:cancelled|off|fell through)$|\\bnot (?:going |taking |having )?(?:away|off|on ${LEAVE}|${LEAVE})(?: any ?more| now)?(?: after all| any ?more| now)$`,
);
const BACK =
  /^(?:i'?m|i am|we'?re|.{2,40}?(?:'s| is|s)) back(?: (?:early|already|now|today|again|at work|in|in the office|from (?:annual |sick )?(?:leave|holiday)))*$/;
/** "Make that until the 5th": said of what is on the card. */
const MAKE_IT =
  /^(?:no,? |actually,? |sorry,? |can you )?(?:make|change|extend|move|shorten) (?:that|it|this)(?: to)? (?:until|till?|up to|to|through to)? ?(?<day>.+)$/;

/** @returns null: the words are about something else */
export async function absenceSaid(
  context: Context,
  text: string,
  reading: Reading,
  readAgain: (line: string) => Promise<Reading>,
): Promise<BuiltCard | null> {
  if (text.length > 120) return null;
  const words = plainWords(text);
  if (LIST.test(words)) return showAbsences(context);
  if (CANCEL.test(words))
    return cancelLeave(context, whoseIsIt(context, words, reading) ?? context.actor.id);
  if (BACK.test(words)) {
    const who = whoseIsIt(context, words, reading);
    return who === null ? null : backNow(context, who);
  }
  const day = MAKE_IT.exec(words)?.groups?.['day'];
  if (day && (await wasAboutAbsence(context))) {
    const again = await readAgain(`I am away until ${day}`);
    return endMoved(context, await wasAboutAbsence(context), again, words);
  }
  return null;
}

/**
 * A new end for the absence on record: "off til Friday", "back on Thursday". Null: it is a new absence.
 * A first day that is only the last one's double ("extend my leave to the 5th") says no other beginning.
 */
export async function endMoved(
  context: Context,
  personId: string | null,
  { slots, detail }: Reading,
  text: string,
): Promise<BuiltCard | null> {
  const { from, until } = slots;
  const doubled =
    from !== undefined && from === until && /\b(extend|until|till?|back|make)\b/i.test(text);
  if (personId === null || (from !== undefined && !doubled)) return null;
  const asked = detail.questions.find(({ slot }) => slot === 'until')?.choices ?? [];
  const days = [until].flat().filter((one): one is PlainDate => isPlainDate(one ?? ''));
  const either = asked.map(({ value }) => value).filter(isPlainDate);
  const meant = days.at(-1) ?? (either.length > 0 ? either : null);
  return meant === null ? null : untilAnother(context, personId, meant);
}

/**
 * "I", or the one person named for whom the sender may say it; null: nobody that we know.
 * @throws NotForYou for somebody else
 */
function whoseIsIt(context: Context, words: string, { detail }: Reading): string | null {
  if (/\b(?:i'?m|i am|i|my)\b/.test(words)) return context.actor.id;
  const asked = detail.questions.find(({ slot }) => slot === 'people')?.choices ?? [];
  const named = [...detail.personIds, ...asked.map(({ value }) => value)].filter((id) =>
    context.directory.byId(id),
  );
  if (named.length === 0) return null;
  const mine = named.filter((id) => allowed(context, 'absence.set', { personId: id }));
  if (mine.length !== 1) throw new NotForYou();
  return mine[0]!;
}

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^\s*(?:hi|hello|hey|morning|please|pls)[,!]?\s+/, '')
    .replace(/[?!.\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
