/** Acts whose one fact is the day on which they happened: done at once where the words say it, asked where they don't. */
import type { Command } from '../../../services/cases';
import { addMonths, sayDate, type PlainDate } from '../../../services/timescale';
import type { Slots } from '../../understand/types';
import { caseFor } from '../turn/access';
import { askWhichCase } from '../case/asking';
import { act } from '../case/act';
import type { Context } from '../turn/context';
import { noSuchDay } from '../logging/day-asked';
import { formOf, openCaseForm } from '../case/forms';
import type { ActName } from '../../understand/catalogue';
import type { Handler } from '../turn/feature';
import { draftTyped, saysItWent } from '../letters/draft';
import { onCase, type CaseHandler } from '../case/on-case';
import { mustSayWhose, ownPart } from '../case/several-teams';

/** A command whose one date is the day said, or today. */
export const dated = (name: ActName, make: (on: PlainDate) => Command): CaseHandler =>
  onCase(async (context, ref, { slots, text, step }) => {
    if (dayUnclear(slots, text)) return openCaseForm(context, name, ref);
    const on = typeof slots.on === 'string' ? slots.on : context.today;
    const ahead = await stillAhead(context, name, ref, on, text);
    if (!ahead) return act(context, ref, make(on), null, step);
    const errors = {
      on: `${sayDate(ahead, context.today)} is in the future. Give the day on which it happened.`,
    };
    return openCaseForm(context, name, ref, { errors });
  });

/** "On 30 March", said on 11 March of a case received in February, is a day to come and not one of last year. */
async function stillAhead(
  context: Context,
  name: ActName,
  ref: string,
  on: PlainDate,
  text: string,
): Promise<PlainDate | null> {
  const ahead = addMonths(on, 12);
  if (ahead <= context.today || /\b20\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b/.test(text))
    return null;
  const { view } = await caseFor(context, formOf(context, name).needs, ref);
  return on < view.receivedOn ? ahead : null;
}

const acknowledged = dated('case.acknowledge', (on) => ({ type: 'acknowledge', on }));

/** Only what has gone is recorded: a letter that is asked for is drafted, and a bare "ack 8" asks for the day. */
export const acknowledgement: Handler = (context, asked) => {
  const { text, slots, confirmed } = asked;
  if (saysItWent(text) || /\back(?:nowled?ged|'?e?d)\b/i.test(text))
    return acknowledged(context, asked);
  const ref = slots.refs?.[0];
  if (!ref) return askWhichCase(context, text);
  if (ASKS_LETTER.test(text)) return draftTyped(context, ref, text, null);
  return confirmed ? acknowledged(context, asked) : openCaseForm(context, 'case.acknowledge', ref);
};

const ASKS_LETTER = /\b(?:letter|e-?mail|draft|write|send|do|need|prepare|for)\b/i;

const answered = (teamId: string | undefined): CaseHandler =>
  dated('case.respond', (on) => ({
    type: 'respond',
    on,
    ...(teamId === undefined ? {} : { teamId }),
  }));

/** Their own part, where several teams are at work; of others' one has to say whose. */
export const responded: Handler = onCase(async (context, ref, asked) => {
  const { view } = await caseFor(context, 'case.respond', ref);
  return mustSayWhose(context, view)
    ? openCaseForm(context, 'case.respond', ref)
    : answered(ownPart(context, view))(context, asked);
});

/** A day was said, but not one on which this can have happened: it is asked, never taken for today. */
function dayUnclear(slots: Slots, text: string): boolean {
  return (
    Array.isArray(slots.on) ||
    slots.ask?.includes('on') === true ||
    noSuchDay(text) !== null ||
    (slots.on === undefined && /\b(tomorrow|tmrw|tmw|tomoz|next week)\b/i.test(text))
  );
}
