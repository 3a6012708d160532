/** Acts whose one fact is the day on which they happened: taken from the words, asked where they don't say it. */
import { addMonths, sayDate, type PlainDate } from '../../../services/timescale';
import type { CaseView } from '../../../services/cases/view';
import type { Slots } from '../../understand/types';
import { leftBeforeClosing } from '../case/counted';
import { mustSayWhose, ownPart } from '../case/several-teams';
import { saysItWent } from '../turn/said-sent';
import { noSuchDay } from '../logging/day-asked';
import type { Asked, Context, Said } from '../turn/feature';

/** The day said, or today. */
export function saidOn(context: Context, view: CaseView, { slots, text }: Asked): Said {
  if (dayUnclear(slots, text)) return {};
  const on = typeof slots.on === 'string' ? slots.on : context.today;
  const ahead = stillAhead(context, view, on, text);
  if (!ahead) return { values: { on }, whole: true };
  const says = `${sayDate(ahead, context.today)} is in the future. Give the day on which it happened.`;
  return { errors: { on: says } };
}

/** "On 30 March", said on 11 March of a case received in February, is a day to come and not one of last year. */
function stillAhead(
  context: Context,
  view: CaseView,
  on: PlainDate,
  text: string,
): PlainDate | null {
  const ahead = addMonths(on, 12);
  if (ahead <= context.today || /\b20\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/.test(text))
    return null;
  return on < view.receivedOn ? ahead : null;
}

/** Only what has gone is recorded: a letter that is asked for is drafted, and a bare "ack 8" asks for the day. */
export function acknowledged(context: Context, view: CaseView, asked: Asked): Said {
  const { text, confirmed } = asked;
  if (saysItWent(text) || /\back(?:nowled?ged|'?e?d)\b/i.test(text))
    return saidOn(context, view, asked);
  if (ASKS_LETTER.test(text)) return { instead: 'letter.draft' };
  return confirmed ? saidOn(context, view, asked) : {};
}

const ASKS_LETTER = /\b(?:letter|e-?mail|draft|write|send|do|need|prepare|for)\b/i;

/** Closed on the day said; where the council's file asks for more before that, on the form that asks for it. */
export function closedOn(context: Context, view: CaseView, asked: Asked): Said {
  const { whole, ...said } = saidOn(context, view, asked);
  const { values = {} } = said;
  const asksMore = Object.keys(leftBeforeClosing(values, view, context)).length > 0;
  return whole && !asksMore ? { ...said, whole } : said;
}

/** Their own part, where several teams are at work; of others' one has to say whose. */
export function responded(context: Context, view: CaseView, asked: Asked): Said {
  if (mustSayWhose(context, view)) return {};
  const team = ownPart(context, view);
  const said = saidOn(context, view, asked);
  return team === undefined || !said.values ? said : { ...said, values: { ...said.values, team } };
}

/** A day was said, but not one on which this can have happened: it is asked, never taken for today. */
function dayUnclear(slots: Slots, text: string): boolean {
  return (
    Array.isArray(slots.on) ||
    slots.ask?.includes('on') === true ||
    noSuchDay(text) !== null ||
    (slots.on === undefined && /\b(tomorrow|tmrw|tmw|tomoz|next week)\b/i.test(text))
  );
}
