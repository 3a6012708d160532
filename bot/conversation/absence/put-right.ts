/**
 * Days of an absence put right: "actually he's only off monday", "no, only tuesday", "make it till friday". He, she or they is
 * whoever the absence just shown is of, never the one who types.
 */
import type { BuiltCard } from '../../../cards';
import { addDays, isPlainDate, type PlainDate } from '../../../services/timescale';
import { firstDay, lastDay } from '../turn/asked-values';
import type { Asked, Context } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { lastAbsence } from './apply';
import { offerChange, weekdayFrom } from './change';
import type { Said } from './who';

const CORRECTS =
  /^\W*(?:no|actually|sorry|oops|wait|in fact|make (?:it|that)|i meant?)\b|\b(?:only|just|instead)\b/i;
const PRONOUN = /^(?:he|she|they)$/i;
/** What stands before the days of such a line. */
const BEFORE_DAYS =
  /^\W*(?:(?:no|actually|sorry|oops|wait|in fact|but|make (?:it|that)|i meant?)\b\W*)*(?:(?:he|she|they|i)(?:['’](?:s|re|m)| is| are| am)?\b\W*)?(?:(?:only|just|now|off|away|out|on leave|on)\b\W*)*/i;
const ONE_DAY = String.raw`(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: \p{L}+)?|today|tomorrow`;
const DAYS = new RegExp(
  String.raw`^(?:(?:until|till?|to|up to|from|on)? ?(?:${ONE_DAY})(?: ?(?:to|-|–|until|till?|and) ?(?:${ONE_DAY}))?)(?: (?:now|instead|please|pls|only|sorry))*\W*$`,
  'iu',
);
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** "I'm back on Thursday 19th": an end, of something that is on record. */
const BACK_ON =
  /^\W*(?:(?:hi|ok|hello|fyi|so|and|actually)\W+)*[\p{L}'’ ]{1,40}?\bback\b(?: (?:in|at work|in the office|to work))?(?: (?:on|from))? (?!now|already|early|again)/iu;
const AWAY_TOO =
  /\b(?:off|away|out|leave|holidays?|hols?|a\/?l|sick|ill|poorly|until|till?|from \S+ to)\b/i;

export const isBackOn = (text: string): boolean => BACK_ON.test(text) && !AWAY_TOO.test(text);

/** He, she or they: of the absence that was just shown or changed; as it was where there is none. */
export async function whomPronounMeans(context: Context, away: Said, text: string): Promise<Said> {
  if (away.ids.length > 0 || !PRONOUN.test(away.name) || text.includes('?')) return away;
  const { form } = await context.memory.read();
  const waiting = form?.act === 'absence.set' && form.ref === '' ? form.inputs['person'] : null;
  const meant = waiting || (await lastAbsence(context))?.personId;
  return meant && meant !== context.actor.id ? { ids: [meant], name: '' } : away;
}

/** Other days of the absence that was just recorded, in place of its own; null: the words correct none. */
export async function changedDays(
  context: Context,
  personId: string,
  { text }: Pick<Asked, 'text'>,
): Promise<BuiltCard | null> {
  const last = await lastAbsence(context);
  if (last?.personId !== personId || !last.absence) return null;
  const { from, until } = last.absence;
  const days = daysInstead(context, text, { from, until: until ?? '' });
  return days && offerChange(context, last.absence, days);
}

/** The days that a few words put in place of those that stand; a weekday is one from their first day on. */
export function daysInstead(
  context: Context,
  text: string,
  { from: first = '' }: Inputs,
): { from?: PlainDate; until?: PlainDate } | null {
  const said = text.replace(BEFORE_DAYS, '');
  if (!CORRECTS.test(text) || !DAYS.test(said) || !isPlainDate(first)) return null;
  const ofItsWeek = WEEKDAY.test(said) && !/\d/.test(said);
  const { slots, detail } = context.deps.readerFor(context.directory).read({
    now: ofItsWeek ? `${addDays(first, -1)}T12:00:00.000Z` : context.now,
    tz: 'Europe/London',
    role: 'social_worker',
    scope: 'personal',
    text: `I am away ${/^(?:until|till?|to|up to|from|on)\b/i.test(said) ? said : `on ${said}`}`,
  });
  const moved = (day: PlainDate | null): PlainDate | null =>
    day !== null && ofItsWeek ? weekdayFrom(first, day) : day;
  // "Until Thursday" may be the day of coming back: the later of the two, which the card shows.
  const asked = detail.questions.find(({ slot }) => slot === 'until')?.choices ?? [];
  const either = asked.map(({ value }) => value).filter(isPlainDate);
  const until = moved(lastDay(slots.until) ?? [...either].sort().at(-1) ?? null);
  if (/^(?:until|till?|to|up to)\b/i.test(said)) return until && until >= first ? { until } : null;
  const from = moved(firstDay(slots.from ?? slots.on));
  if (from === null) return null;
  return { from, until: until !== null && until >= from ? until : from };
}
