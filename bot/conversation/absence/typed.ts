/** What people type about an absence that is on record: back early, cancelled, until another day, who is away. */
import type { BuiltCard } from '../../../cards';
import { isPlainDate, type PlainDate } from '../../../services/timescale';
import type { Reading } from '../../understand/types';
import { backNow, cancelLeave, showAbsences, untilAnother } from './change';
import { lastAbsence, wasAboutAbsence } from './apply';
import { changedDays } from './put-right';
import type { StoredAbsence } from '../../../services/absences/store';
import { allowed, NotForYou } from '../turn/access';
import type { Context, Handler, Phrase } from '../turn/feature';
import { plainWords } from '../turn/typed-ref';

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

/** "No, only tuesday", "actually just the 17th". */
const ONLY =
  /^(?:(?:no|actually|sorry|oops|wait),? )+(?:(?:only|just|it's only|make it|on) )*(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th))(?: only)?$/;

const MOST = 120;
const named = (context: Context, reading: Reading, words: string): boolean =>
  words.length <= MOST && whoseIsIt(context, words, reading) !== null;

const wasAbout = async (context: Context): Promise<boolean> =>
  (await wasAboutAbsence(context)) !== null;

/** Phrases about an absence that is on record; each says more than a new one would. */
export const ABSENCE_PHRASES = {
  list: [{ says: LIST, whole: true }],
  cancel: [{ says: CANCEL, whole: true, fits: (_c, _r, words) => words.length <= MOST }],
  back: [{ says: BACK, whole: true, fits: named }],
  until: [MAKE_IT, ONLY].map((says) => ({ says, whole: true, fits: wasAbout })),
} as const satisfies Record<string, readonly Phrase[]>;

/** "Cancel my leave", "Priya's leave is off". @throws NotForYou, Refused */
export const cancelSaid: Handler = (context, { text, reading }) =>
  cancelLeave(context, whoseIsIt(context, plainWords(text), reading) ?? context.actor.id);

/** "I'm back". @throws NotForYou, Refused */
export const backSaid: Handler = (context, { text, reading }) =>
  backNow(context, whoseIsIt(context, plainWords(text), reading) ?? context.actor.id);

/** "Make that until the 5th": said of the absence on the card. */
export const untilSaid: Handler = async (context, { text }) => {
  const last = await lastAbsence(context);
  const person = last?.personId ?? null;
  if (ONLY.test(plainWords(text))) {
    const changed = person === null ? null : await changedDays(context, person, { text });
    return changed ?? showAbsences(context);
  }
  const day = MAKE_IT.exec(text.toLowerCase())?.groups?.['day'] ?? '';
  // Alone the day says too little: it is read as the end of an absence.
  const again = context.deps.readerFor(context.directory).read({
    now: context.now,
    tz: 'Europe/London',
    role: 'social_worker',
    scope: 'personal',
    text: `I am away until ${day}`,
  });
  // A weekday alone is one of the absence that it puts right, not the next there is.
  const which = WEEKDAY_ALONE.test(day) ? (last?.absence ?? undefined) : undefined;
  const card = await endMoved(context, person, again, text, which);
  return card ?? showAbsences(context);
};

const WEEKDAY_ALONE = /^(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$/;

/**
 * A new end for the absence on record: "off til Friday", "back on Thursday". Null: it is a new absence.
 * A first day that is only the last one's double ("extend my leave to the 5th") says no other beginning.
 */
export async function endMoved(
  context: Context,
  personId: string | null,
  { slots, detail }: Reading,
  text: string,
  which?: StoredAbsence,
): Promise<BuiltCard | null> {
  const { from, until } = slots;
  const doubled =
    from !== undefined && from === until && /\b(extend|until|till?|back|make)\b/i.test(text);
  if (personId === null || (from !== undefined && !doubled)) return null;
  const asked = detail.questions.find(({ slot }) => slot === 'until')?.choices ?? [];
  const days = [until].flat().filter((one): one is PlainDate => isPlainDate(one ?? ''));
  const either = asked.map(({ value }) => value).filter(isPlainDate);
  const meant = days.at(-1) ?? (either.length > 0 ? either : null);
  return meant === null ? null : untilAnother(context, personId, meant, which);
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
