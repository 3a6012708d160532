/** A draft in which nothing has been said yet: that something is to be logged, how and when it came, and no more. */
import type { PlainDate } from '../../../services/timescale';
import type { Context } from '../turn/feature';
import type { Draft, DraftRead } from './store';
import { onlyFrames, onlyOrders } from './their-words';

const LONGEST_HEAD = 100;

/** An office alone is no complainant yet: the enquiry's kind says as much. */
export const isOffice = (from: string): boolean => /^(?:councillor|cllr|mp)s?$/i.test(from);

type Fields = DraftRead['fields'];

const namesNobody = ({ fromDescription: from, aboutIds, teamId }: Fields): boolean =>
  aboutIds.length === 0 && teamId === null && (from === null || isOffice(from));

/** Whether a message says no more than that. */
export const isBareHead = ({ fields }: DraftRead, text: string): boolean =>
  text.length <= LONGEST_HEAD && namesNobody(fields) && onlyFrames(text);

export const isEmpty = ({ gathers, fields }: Pick<Draft, 'gathers' | 'fields'>): boolean =>
  fields.words.trim() === '' || (gathers && namesNobody(fields) && onlyFrames(fields.words));

/** The draft of such a message: an order is no part of what was said, and the day stands only where it was given. */
export const emptyOf = (context: Context, read: DraftRead, text: string): DraftRead => ({
  ...read,
  fields: {
    ...read.fields,
    words: onlyOrders(text) ? '' : text,
    receivedOn: saysDay(context, read.fields.receivedOn, text) ? read.fields.receivedOn : null,
  },
});

/** A line that logs is taken to be of today unless it says otherwise; here the day is asked. */
export const saysDay = ({ today }: Context, receivedOn: PlainDate | null, text: string): boolean =>
  receivedOn !== today || /\btoday\b|\bjust now\b|\bthis (?:morning|afternoon)\b|\d/i.test(text);
