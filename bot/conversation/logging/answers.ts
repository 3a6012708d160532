/** A question of the open draft answered by typing: one of its choices by name, or none of them. */
import type { BuiltCard } from '../../../cards';
import { addDays, sayDate, weekday, type PlainDate } from '../../../services/timescale';
import * as wording from '../../wording/refusals';
import type { Context } from '../turn/feature';
import { openQuestions } from './card';
import { withAnswers } from './fields';
import { readDraftBack } from './draft-state';
import { isNotOurs } from './not-ours';
import { putDraft, type DraftQuestion, type StoredDraft } from './store';

const NONE =
  /^(neither|none|none of (these|them|those)|nobody|no one|no-one|leave (it|them|that|him|her) out|(someone|somebody) else|not (in|on) the list)$/;

/**
 * @param words in lower case, without politeness
 * @param text as typed
 * @returns null when they answer nothing that is asked
 */
export async function typedAnswer(
  context: Context,
  { draft, version }: StoredDraft,
  words: string,
  text: string,
): Promise<BuiltCard | null> {
  for (const question of openQuestions(draft, context.today)) {
    const value =
      question.slot !== 'received'
        ? (notOurs(question, text) ?? itIsMe(context, question, words) ?? choiceIn(question, words))
        : // The last seven days are no span that the words left open.
          draft.questions.includes(question)
          ? dayIn(question, words, context.today)
          : null;
    if (value === OUTSIDE)
      return readDraftBack(context, { draft, version }, [
        wording.notAmong(daysOf(question, context.today)),
      ]);
    if (value === null) continue;
    const { fields } =
      question.slot === 'received'
        ? { fields: { ...draft.fields, receivedOn: value } }
        : withAnswers(draft.fields, [question], { [`q.${question.slot}`]: value }, context.today);
    const questions = draft.questions.filter((each) => each !== question);
    return readDraftBack(
      context,
      await putDraft(context, { ...draft, fields, questions }, version),
    );
  }
  return null;
}

/** The name that a question about somebody asks after. */
const ASKED = /“([^”]+)”/g;

function notOurs({ slot, says, choices }: DraftQuestion, text: string): string | null {
  const none = choices.find(({ value }) => value === 'none')?.value ?? null;
  const names = slot === 'people' ? [...says.matchAll(ASKED)].map((match) => match[1]!) : [];
  return names.some((name) => isNotOurs(text, name)) ? none : null;
}

/** "Mo is me": whoever types is among those who may be meant. */
function itIsMe({ actor }: Context, { slot, says, choices }: DraftQuestion, words: string) {
  const [, name = ''] = /“([^”]+)”/.exec(says) ?? [];
  const isMe =
    /^(?:(?:no|yes|its|it's|oh|that's|thats|that is|it is) )*me$/.test(words) ||
    words === `${name.toLowerCase()} is me` ||
    words === `i am ${name.toLowerCase()}` ||
    words === `i'm ${name.toLowerCase()}`;
  const among = choices.some(({ value }) => value === actor.id);
  return slot === 'people' && name !== '' && isMe && among ? actor.id : null;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = /^(?<day>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|urs|ur)?(?:day)?$/;
const OF_MONTH = /^(?<n>\d{1,2})(?:st|nd|rd|th)$/;
const FIRST = /^(?:first|earlier|earliest|start|beginning)$/;
const LAST = /^(?:later|latest|end)$/;
/** What stands beside a day that only answers. */
const FILLS = new Set(
  `it was that the on no i i'd i'm think probably must have been a of week one day them those ok sorry so say maybe
  perhaps actually came in received got sure would be guess pretty morning afternoon evening please definitely`.split(
    /\s+/,
  ),
);
/** A day of the week that none of the days asked about is. */
const OUTSIDE = 'outside';

/** Of the days that are asked about, the one that the words mean: "Tuesday" is the Tuesday among them, no later one. */
function dayIn({ choices }: DraftQuestion, words: string, today: PlainDate): string | null {
  const days = choices.map(({ value }) => value).sort();
  const [said = '', more] = words.split(' ').filter((word) => !FILLS.has(word));
  if (days.length === 0 || more !== undefined) return null;
  if (FIRST.test(said)) return days[0]!;
  if (LAST.test(said)) return days.at(-1)!;
  const n = OF_MONTH.exec(said)?.groups?.['n'];
  if (n) return only(days.filter((day) => Number(day.slice(8)) === Number(n)));
  const named = WEEKDAY.exec(said)?.groups?.['day'];
  if (!named) return null;
  const meant = days.filter((day) => WEEKDAYS[weekday(day)] === named);
  if (meant.length > 0) return only(meant);
  // Of a week or a weekend only its own days can be meant; days that stand in a letter are no more than offered.
  return isWhole(days) ? OUTSIDE : lastOf(named, days, today);
}

/** Whether the days follow on one another. */
const isWhole = (days: readonly string[]): boolean =>
  days.every((day, k) => k === 0 || day === addDays(days[k - 1]!, 1));

/** The last such weekday, unless it lies before all that could be meant. */
function lastOf(named: string, [first]: readonly string[], today: PlainDate): string {
  const back = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(today, -days));
  const day = back.find((each) => WEEKDAYS[weekday(each)] === named);
  return day && first && day > first ? day : OUTSIDE;
}

const only = (days: readonly string[]): string | null => (days.length === 1 ? days[0]! : null);
const daysOf = ({ choices }: DraftQuestion, today: PlainDate): string[] =>
  choices.map(({ value }) => sayDate(value, today));

function choiceIn({ choices }: DraftQuestion, words: string): string | null {
  if (NONE.test(words)) return choices.find(({ value }) => value === 'none')?.value ?? null;
  if (words.length < 3) return null;
  const named = choices.filter(({ label }) => isNamed(label, words));
  return named.length === 1 ? named[0]!.value : null;
}

/** "nair" and "priya nair" both name "Priya Nair – Disabled Children’s Team". */
function isNamed(label: string, words: string): boolean {
  const name = label
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/ [–-] |, |: /)[0]!;
  return name === words || words.split(' ').every((each) => name.split(/[ (]/).includes(each));
}
