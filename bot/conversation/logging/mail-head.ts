/** A pasted e-mail says at its head who wrote it and when: what is quoted below is older. */
import { isPlainDate, type PlainDate } from '../../../services/timescale';
import type { Reading } from '../../understand/types';

/** A head stands within so many characters of the beginning. */
const HEAD = 1500;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export interface MailHead {
  /** Display name, without the address; null where there is only an address. */
  from: string | null;
  sentOn: PlainDate;
}

/** Null unless both who and when stand there, the day with its year and not after today. */
export function mailHead(text: string, today: PlainDate): MailHead | null {
  const head = text.slice(0, HEAD);
  const from = /^from:[ \t]*([^\n]{1,200})$/im.exec(head)?.[1];
  const sent = /^(?:date|sent):[ \t]*([^\n]{1,80})$/im.exec(head)?.[1];
  const sentOn = sent ? dayIn(sent) : null;
  if (!from || sentOn === null || sentOn > today) return null;
  const name = from
    .replace(/[<[(].*$/, '')
    .replace(/"/g, '')
    .trim();
  return { from: name === '' || name.includes('@') ? null : name.slice(0, 80), sentOn };
}

function dayIn(text: string): PlainDate | null {
  const [, day, month, year] = /\b(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})\b/i.exec(text) ?? [];
  const at = MONTHS.indexOf(month?.toLowerCase() ?? '');
  if (!day || !year || at < 0) return null;
  const on = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(on) ? on : null;
}

const WHO_AND_TO = /^[\s>*]*(?:from|to|cc|bcc|sent by)[ \t]*:.*$/gim;
const GREETING =
  /(?:^|\n)[\s>*]*(?:dear|hi|hiya|hello|hey|(?:good )?(?:morning|afternoon|evening))\b[ ,]+(?:(?:mr|mrs|ms|miss|mx|dr)\.? )?\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?[ \t]*(?=[,!\n–-])/giu;
const CLOSING =
  /(?:^|[\n.!?])[\s>*]*(?:(?:many |kind |best |warm )?(?:regards|wishes)|best|many thanks|thanks|thank you|thx|cheers|ta|yours(?: sincerely| faithfully| truly)?|love)[ ,.!–-]*\s*(?:(?:mr|mrs|ms|miss|mx|dr)\.? )?(?:\p{L}[\p{L}.'’-]*[ \t]*){1,3}(?=\n|,[^\n]*$|$)/giu;

/** Without the lines that only say who wrote and to whom: nothing is said about the people in them. */
export const withoutMailLines = (text: string): string =>
  text.replace(WHO_AND_TO, ' ').replace(GREETING, '\n').replace(CLOSING, '\n');

/**
 * The reading of a pasted e-mail, with what its head says.
 * @param isOurs whether a name is a colleague's: whoever passed it on is not who complains
 */
export function withMailHead(
  reading: Reading,
  text: string,
  today: PlainDate,
  isOurs: (name: string) => boolean,
): Reading {
  const head = mailHead(text, today);
  if (!head) return reading;
  const { slots, detail } = reading;
  const from = head.from !== null && isOurs(head.from) ? null : head.from;
  return {
    ...reading,
    slots: {
      ...slots,
      received: head.sentOn,
      ...(slots.ask ? { ask: slots.ask.filter((slot) => slot !== 'received') } : {}),
    },
    detail: {
      ...detail,
      channel: detail.channel ?? 'email',
      complainant: {
        ...detail.complainant,
        description: from ?? detail.complainant.description,
      },
      questions: detail.questions.filter(({ slot }) => slot !== 'received'),
    },
  };
}
