/** A pasted e-mail says at its heads who wrote and when; whoever passed it on only passed it on. */
import { plainName, type Directory } from '../../../services/people';
import { sayDate, type PlainDate } from '../../../services/timescale';
import type { Question, Reading } from '../../understand/types';
import { daysOf, mailsIn, onlyPassedOn, writerOf } from './mail-chain';

const WHO_AND_TO = /^[\s>*]*(?:from|to|cc|bcc|sent by)[ \t]*:.*$/gim;
const GREETING =
  /(?:^|\n)[\s>*]*(?:dear|hi|hiya|hello|hey|(?:good )?(?:morning|afternoon|evening))\b[ ,]+(?:(?:mr|mrs|ms|miss|mx|dr)\.? )?\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?[ \t]*(?=[,!\n–-])/giu;
const CLOSING =
  /(?:^|[\n.!?])[\s>*]*(?:(?:many |kind |best |warm )?(?:regards|wishes)|best|many thanks|thanks|thank you|thx|cheers|ta|yours(?: sincerely| faithfully| truly)?|love)[ ,.!–-]*\s*(?:(?:mr|mrs|ms|miss|mx|dr)\.? )?(?:\p{L}[\p{L}.'’-]*[ \t]*){1,3}(?=\n|,[^\n]*$|$)/giu;

/** Without the lines that only say who wrote and to whom: nothing is said about the people in them. */
export const withoutMailLines = (text: string): string =>
  text.replace(WHO_AND_TO, ' ').replace(GREETING, '\n').replace(CLOSING, '\n');

/**
 * The reading of a pasted e-mail, with what its heads say. Of a chain the day is asked, with the days on which its
 * messages were sent: the newest is never taken for the day on which the complaint came.
 */
export function withMailHead(
  reading: Reading,
  text: string,
  today: PlainDate,
  directory: Directory,
): Reading {
  const isOurs = (name: string): boolean =>
    /^(?:you|we|i)$/i.test(name) ||
    directory.people.some((person) => plainName(person.name) === plainName(name));
  // What we wrote ourselves, quoted below an answer to it, is no part of the complaint.
  const mails = mailsIn(text).filter(({ from }, at) => at === 0 || from === null || !isOurs(from));
  const days = daysOf(mails, today);
  const [first, another] = days;
  if (!first) return reading;
  const { slots, detail } = withoutPassersOn(reading, text, directory);
  const others = detail.questions.filter(({ slot }) => slot !== 'received');
  const ask = (slots.ask ?? []).filter((slot) => slot !== 'received');
  const { received: _taken, ...rest } = slots;
  const description =
    writerOf(mails, isOurs) ?? notAForwarder(detail.complainant.description, mails);
  return {
    ...reading,
    slots: another
      ? { ...rest, ask: [...ask, 'received'] }
      : { ...rest, received: first, ...(slots.ask ? { ask } : {}) },
    detail: {
      ...detail,
      channel: detail.channel ?? 'email',
      complainant: { ...detail.complainant, description },
      questions: another ? [...others, dayQuestion(days, today)] : others,
    },
  };
}

const dayQuestion = (days: readonly PlainDate[], today: PlainDate): Question => ({
  slot: 'received',
  says: 'Its messages were sent on different days. Which day did it reach the council?',
  choices: days.map((value) => ({ label: sayDate(value, today), value })),
});

/** Where the heads name nobody else, whoever passed it on is still not who complains. */
const notAForwarder = (
  description: string | null,
  [top, below]: ReturnType<typeof mailsIn>,
): string | null => (below && description === top?.from ? null : description);

function withoutPassersOn(reading: Reading, text: string, directory: Directory): Reading {
  const { slots, detail } = reading;
  const people = slots.people ?? [];
  const about = detail.personIds.filter((_, at) => people[at]?.role === 'about');
  const gone = new Set(onlyPassedOn(text, directory, about));
  if (gone.size === 0) return reading;
  const stays = (_: unknown, at: number): boolean => !gone.has(detail.personIds[at] ?? '');
  const { people: _people, ...rest } = slots;
  const left = people.filter(stays);
  return {
    ...reading,
    slots: left.length > 0 ? { ...rest, people: left } : rest,
    detail: { ...detail, personIds: detail.personIds.filter(stays) },
  };
}
