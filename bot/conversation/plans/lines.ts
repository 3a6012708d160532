/** The lines of a plan: what each thing asked in a message does, in words, with its day and its case. */
import { sayDate } from '../../../services/timescale';
import { CATALOGUE } from '../../understand/catalogue';
import type { DateSlot, Intent, Part, Reading, Slots } from '../../understand/types';
import { noteIn } from '../case/note-words';
import { asked, namesCase } from '../turn/asked';
import type { Asked, Context } from '../turn/feature';

/** One line: what was read of it when it was typed, so that it does what it said however late it is confirmed. */
export interface PlanLine extends Part, Pick<Asked, 'act' | 'mode' | 'sure' | 'named'> {
  /** A case that what is logged is to be linked with. */
  linkTo: string | null;
}

/** The line as it is asked of its act. @param confirmed it was read back, and somebody said yes */
export function askedOf(line: PlanLine, step: number, confirmed: boolean): Asked {
  const { intent, text, reading, linkTo } = line;
  // A plan that an earlier version kept says no more than its intent; it was read back as an order.
  const { act = intent, mode = null, sure = 0, named = true }: Partial<PlanLine> = line;
  const { slots } = reading;
  return { act, mode, sure, named, text, reading, linkTo, slots, step, confirmed };
}

/**
 * "MP letter re same family as 36": the link is made when the letter is saved, it is no line of its own.
 * @param last the case that "undo" without one means
 * @param meant the case was picked in answer to "which case?", or is that of the card which the line quotes
 */
export function linesOf(
  reading: Reading,
  text: string,
  last: string | null,
  meant: boolean,
): PlanLine[] {
  const parts = withWholeNotes(partsOf(reading, text));
  const links = parts.filter(({ intent }) => intent === 'case.link');
  const logs = parts.filter(isLog);
  const [link, anotherLink] = links;
  const log = logs.at(-1);
  const linkTo = link && log && !anotherLink ? refNamed(link) : null;
  return parts
    .filter((part) => linkTo === null || part !== link)
    .flatMap(oneCaseEach)
    .map((part) => {
      const said = meaning(part, last);
      const { act, mode, sure, named } = asked(said.reading, said.text, said.intent, { meant });
      const all = isHandover(reading, text) && said.intent === 'case.assign';
      return {
        ...said,
        act: all ? 'handover.preview' : act,
        ...{ mode, sure, named },
        linkTo: part === log ? linkTo : null,
      };
    });
}

function partsOf(reading: Reading, text: string): Part[] {
  const { intents, detail } = reading;
  // "Holding letter sent, new date 20 March": the date that the letter promises extends nothing.
  if (
    intents.length === 2 &&
    intents.includes('letter.holding') &&
    !/\bext(?:end|ension)/i.test(text)
  ) {
    const [other] = intents.filter((each) => each !== 'letter.holding');
    if (other === 'case.extend') return [{ intent: 'letter.holding', text, reading }];
  }
  if (isHandover(reading, text) || isForSignOff(reading, text))
    return [{ intent: 'case.assign', text, reading }];
  return detail.parts.length > 0
    ? detail.parts
    : intents.map((intent) => ({ intent, text, reading }));
}

/** A note's words reach to the next thing ordered: "note on 3: rang mum, ack sent 4 today" loses none of them. */
function withWholeNotes(parts: Part[]): Part[] {
  return parts.map((part, i) => {
    const next = parts[i + 1]?.text ?? '';
    if (part.intent !== 'case.note' || noteIn(part.text) !== '') return part;
    const words = /^(?<words>.+)(?:[,;]|\band\b)/is.exec(next)?.groups?.['words']?.trim();
    return words ? { ...part, text: `${part.text}: ${words}` } : part;
  });
}

/** "Priya's off long term from monday, move all hers to Sean" is one thing, not two. */
function isHandover({ intents }: Reading, text: string): boolean {
  return (
    intents.includes('case.assign') &&
    /\b(all|everything|caseload|the lot)\b/i.test(text) &&
    // The reader may add the case last shown: "all" is more than that one.
    !/\d/.test(text)
  );
}

/** "42 to Tom for sign-off" is one thing: nobody in it is off. */
function isForSignOff({ intents }: Reading, text: string): boolean {
  return (
    intents.includes('case.assign') &&
    intents.every((each) => each === 'case.assign' || each === 'absence.set') &&
    /\b(sign(ing)?[- ]?off|approval)\b/i.test(text)
  );
}

/** "Close 3, 4 and 5" is three things; what compares two cases is one. */
function oneCaseEach(part: Part): Part[] {
  const { intent, reading } = part;
  const refs = reading.slots.refs ?? [];
  if (refs.length < 2 || !ofOneCase(intent)) return [part];
  return headed(part, refs).map((ref) => ({
    ...part,
    reading: { ...reading, slots: { ...reading.slots, refs: [ref] } },
  }));
}

/** "Note on 3: 4 children at home": what follows the colon is a person's own words, and its numbers are no cases. */
function headed({ intent, text }: Part, refs: string[]): string[] {
  const [head, ...rest] = text.split(':');
  if (!CATALOGUE[intent].inOwnWords || rest.length === 0) return refs;
  const inHead = refs.filter((ref) => namesCase(head!, ref));
  return inHead.length > 0 ? inHead : refs;
}

/** What compares two cases is of both. */
const ofOneCase = (intent: Intent): boolean =>
  intent === 'undo' ||
  (CATALOGUE[intent].ofCase === true && intent !== 'case.merge' && intent !== 'case.link');

/** What is undone is settled when it is typed: by the time it is confirmed, another card may be the last. */
function meaning(part: Part, last: string | null): Part {
  const { intent, reading } = part;
  if (intent !== 'undo' || reading.slots.refs || !last) return part;
  return { ...part, reading: { ...reading, slots: { ...reading.slots, refs: [last] } } };
}

export const isLog = ({ intent }: { intent: Intent }): boolean => intent.startsWith('log.');

/** The reader may add the case that was last shown: something new is no more of that one than it says. */
function refNamed({ reading, text }: Part): string | null {
  const named = (reading.slots.refs ?? []).filter((ref) => namesCase(text, ref));
  return named.length === 1 ? named[0]! : null;
}

const KINDS: Partial<Record<Intent, string>> = {
  'log.compliment': 'compliment',
  'log.complaint': 'complaint',
  'log.comment': 'comment',
  'log.service_request': 'request for a service',
};

/** "Record that CF-26-0003 was acknowledged, Wed 11 Mar". */
type Spoken = Pick<PlanLine, 'intent' | 'text' | 'reading' | 'linkTo'>;

export function sayLine(context: Context, line: Spoken): string {
  const { intent, text, reading } = line;
  const says = isLog(line) ? sayLog(context, line) : sayAct(context, line);
  const quoted = intent === 'case.note' ? noteIn(text) : (reading.detail.quote ?? text);
  return quoted !== '' && CATALOGUE[intent].inOwnWords
    ? `${says}: “${quoted.slice(0, 120)}”`
    : says;
}

function sayAct(context: Context, { intent, reading, text }: Spoken): string {
  const { does } = CATALOGUE[intent];
  if (!does) return text;
  const { slots } = reading;
  if (intent === 'undo' && !slots.refs) return 'Take back what was last done';
  const named = slots.refs?.join(' and ') ?? 'a case that I will ask you for';
  const given = slots.people?.filter(({ role }) => role !== 'from').map(({ name }) => name);
  const who = given?.length ? given.join(' and ') : slots.team;
  const to = intent === 'case.assign' ? ` ${who ?? 'somebody whom I will ask you for'}` : '';
  const days = daysIn(slots).map((slot) => `, ${sayDays(context, slot)}`);
  return `${does.replace('#', named)}${to}${days.join('')}`;
}

/** A first and a last day are one span. */
function daysIn({ on, due, from, until, period }: Slots): DateSlot[] {
  const span: DateSlot[] =
    typeof from === 'string' && typeof until === 'string'
      ? [[from, until]]
      : [from, until].filter((each) => each !== undefined);
  return [on, due, ...span, period].filter((each) => each !== undefined);
}

function sayDays({ today }: Context, slot: DateSlot): string {
  return typeof slot === 'string'
    ? sayDate(slot, today)
    : `${sayDate(slot[0], today)} to ${sayDate(slot[1], today)}`;
}

/** "Log a complaint, received Thu 19 Nov, from mum": without its words. */
export function sayLog(context: Context, { intent, reading, linkTo }: Spoken): string {
  const { slots, detail } = reading;
  const kind = KINDS[intent] ?? `${detail.enquiryKind ? ENQUIRY[detail.enquiryKind] : ''}enquiry`;
  const people = (role: 'about' | 'from') =>
    (slots.people ?? []).filter((each) => each.role === role).map(({ name }) => name);
  const from = detail.complainant.description ?? people('from')[0];
  const about = people('about');
  return [
    `Log ${/^[aeiouM]/.test(kind) ? 'an' : 'a'} ${kind}`,
    slots.received ? `received ${sayDays(context, slots.received)}` : null,
    from ? `from ${from}` : null,
    about.length > 0 ? `about ${about.join(' and ')}` : null,
    slots.team ?? null,
    linkTo ? `linked with ${linkTo}` : null,
  ]
    .filter((each) => each !== null)
    .join(', ');
}

const ENQUIRY = { mp: 'MP ', councillor: 'councillor ', ombudsman: 'ombudsman ' };
