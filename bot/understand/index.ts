/**
 * The reader: one line of office English to intents and slots. Deterministic, no outside service,
 * nothing remembered between lines. `candour understand` and the running bot use this very code.
 */
import { questionsFor } from './asks';
import { childIn } from './child';
import { complainantIn } from './complainant';
import { channelIn, enquiryKindIn, quoteIn } from './detail';
import { prepareDirectory } from './directory/index';
import type { Prepared } from './directory/index';
import type { Part } from './intents/part';
import { decide, isBarred, isDanger, isObscure } from './learned/decide';
import type { Decision } from './learned/decide';
import { takesBack } from './learned/no-order';
import { ruled } from './learned/guess';
import type { Ruled } from './learned/guess';
import { learned } from './learned/load';
import type { Model } from './learned/model';
import { saysAnAge } from './ages';
import { readLine } from './line';
import { judged } from './judge';
import type { Line } from './line';
import { changeIn, questionIn, stateOf } from './questions';
import { isListNumber } from './refs';
import { needsRef } from './slots/case';
import { countedIn } from './slots/counted';
import { fill } from './slots/fill';
import type { Filled } from './slots/fill';
import { typeOf } from './slots/kinds';
import { sumIn } from './slots/sums';
import { toldIn } from './slots/told';
import { onlyWithin } from './within';
import type {
  Intent,
  Part as PartRead,
  ReaderDirectory,
  ReadInput,
  Reading,
  ReadingDetail,
} from './types';

export interface Reader {
  /** Never throws, whatever the text; an unreadable line reads as `none`. */
  read(input: ReadInput): Reading;
}

/** @param model what was learned; by default the checked-in weights */
export function createReader(directory: ReaderDirectory, model: Model = learned()): Reader {
  const prepared = prepareDirectory(directory);
  return { read: (input) => read(input, prepared, model) };
}

function read(input: ReadInput, prepared: Prepared, model: Model): Reading {
  const all = ruled(input, prepared);
  const { line } = all;
  const decision = decide(all, model);
  return {
    ...guarded(all, decision, prepared, model),
    takenBack: takesBack(line),
    ...(saysAnAge(line.tokens) ? { saysAnAge: true } : {}),
  };
}

function guarded(all: Ruled, decision: Decision, prepared: Prepared, model: Model): Reading {
  const { line } = all;
  const { input } = line;
  if (!input.context?.calm && (isDanger(all, decision) || tellsOfDanger(all, prepared, model)))
    return alone('safety', line);
  if (decision.hidden) return alone('move_to_personal', line);
  if (isBarred(all, decision)) return barred(all, prepared);
  return asking(reading(all, decision, prepared), line, prepared);
}

/**
 * What ranks people or sees into somebody is refused; "complaints per month" only sounds like it. Every word of it is
 * then one that cases are counted by, and no person is. What no rule bars, but only what was learned, is a question or
 * changes one wherever its words have that form.
 */
function barred({ line, verdicts }: Ruled, prepared: Prepared): Reading {
  const read = asking(alone(verdicts.refused ? 'refuse' : 'none', line), line, prepared);
  const { question, change } = read.detail;
  const asked = question?.unread.length === 0 || (!verdicts.refused && change !== null);
  return asked ? read : alone('refuse', line);
}

/** "Note on 6: carer spat at him": an order, with a tale behind it. */
const NOTED =
  /^\W*(?:(?:please|pls|can you) )?(?:(?:add|put|make|take) (?:a |an )?)?(?:note|log|record|jot)\b[^:]{0,40}:\s*(.{8,})$/is;

/**
 * What is to be noted, and what alarms pages further on, are heard by themselves: neither the order around them nor those
 * pages may make them sound like office work, whatever was learned of such pages.
 */
function tellsOfDanger(all: Ruled, prepared: Prepared, model: Model): boolean {
  const { line, verdicts, signs, beyond } = all;
  if (!verdicts.safety && signs.size === 0) return false;
  const noted = NOTED.exec(line.input.text)?.[1];
  return [...(noted === undefined ? [] : [noted]), ...beyond].some((text) => {
    const alone = ruled({ ...line.input, text }, prepared);
    return isDanger(alone, decide(alone, model));
  });
}

/** The reading with what the line asks of cases in the plural, or changes of the question before. */
function asking(read: Reading, line: Line, prepared: Prepared): Reading {
  const state = stateOf(line, prepared);
  if (!state) return read;
  const change = changeIn(state, read);
  const question = change ? null : questionIn(state, prepared, read);
  return { ...read, detail: { ...read.detail, question, change } };
}

function alone(intent: Intent, line: Line, likely = 1): Reading {
  return {
    ...judged(line, [{ intent, score: 100, at: 0, end: line.tokens.length, likely }]),
    slots: {},
    detail: detailOf(line, emptyFill(), [], []),
  };
}

function reading(all: Ruled, decision: Decision, prepared: Prepared): Reading {
  const { line, chosen } = all;
  const { parts, whole } = decision;
  const ranked = whole.ranked.flatMap(([intent]) => intent ?? []);
  const obscure = isObscure(all, decision);
  if (obscure || (parts.length > 0 && parts.every((p) => p.intent === 'none')))
    return {
      ...alone('none', line, whole.intent === 'none' ? whole.likely : 1 - whole.likely),
      detail: detailOf(line, emptyFill(), [], obscure ? chosen.likely : ranked),
    };
  const kept = parts.filter((p) => p.intent !== 'none' && p.intent !== 'refuse');
  const filled = fill(line, kept, kept.length === 0 && whole.act === 'type');
  const judgement = judged(line, kept);
  const unsure = judgement.sure.every((sure) => sure < UNSURE);
  return {
    ...judgement,
    slots: filled.slots,
    detail: {
      ...detailOf(line, filled, kept, unsure ? ranked : []),
      parts: kept.length > 1 ? partsOf(line, kept, prepared) : [],
      unread: decision.unread.map(({ at, end }) => wordsBetween(line, at, end)),
    },
  };
}

/** Below this a reading is worth asking about: the likeliest are offered beside it. */
const UNSURE = 0.5;

const emptyFill = (): Filled => ({
  slots: {},
  personIds: [],
  teamId: null,
  dateChoices: new Map(),
  unsure: [],
  teamChoices: [],
});

function detailOf(
  line: Line,
  filled: Filled,
  parts: readonly Part[],
  likely: Intent[],
): ReadingDetail {
  return {
    quote: quoteIn(line.input.text),
    complainant: complainantIn(line),
    child: childIn(line.input.text),
    channel: channelIn(line),
    enquiryKind: parts.some((p) => p.intent === 'log.enquiry') ? enquiryKindIn(line) : null,
    personIds: filled.personIds,
    teamId: filled.teamId,
    kind: parts.length === 0 ? typeOf(line.tokens.map((t) => t.w).join(' ')) : null,
    questions: questionsFor(line, filled),
    parts: [],
    counted: parts.some((p) => p.intent === 'due.explain')
      ? countedIn(line, filled.slots.due)
      : null,
    toldOn: parts.some((p) => /^(?:case\.extend|letter\.holding)$/.test(p.intent))
      ? toldIn(line)
      : null,
    sum: asksSum(parts, filled) ? sumIn(line, filled.slots.received) : null,
    likely,
  };
}

/** "How long for an MP letter received today" is asked of the rules, and has a date for an answer. */
const asksSum = (parts: readonly Part[], { slots }: Filled): boolean =>
  parts.some(
    ({ intent }) =>
      intent === 'due.what_if' || (intent === 'ask.policy' && typeof slots.received === 'string'),
  );

function partsOf(line: Line, parts: readonly Part[], prepared: Prepared): PartRead[] {
  return [...parts]
    .sort((a, b) => a.at - b.at)
    .map((part) =>
      part.intent.startsWith('log.')
        ? logPartOf(line, part, parts, prepared)
        : partOf(line, part, prepared),
    );
}

/** A part of a plan: its own words, what they fill, and the case that the message is about. */
function partOf(line: Line, part: Part, prepared: Prepared): PartRead {
  const own = onlyWithin(line, part);
  const refs = needsRef(part.intent) ? refsFor(line, part, own.refs) : own.refs;
  const text = wordsBetween(line, part.at, part.end);
  const read = partRead({ ...own, refs }, part, text);
  const alone = readLine({ ...line.input, text }, prepared);
  return { ...read, reading: asking(read.reading, alone, prepared) };
}

/** Its own case; else one named before it; else, unless it says "it", one named after: "ack sent and close 4". */
function refsFor(line: Line, part: Part, own: Line['refs']): Line['refs'] {
  if (own.length > 0) return own;
  const before = line.refs.filter((ref) => ref.at < part.at).at(-1);
  const saysIt = line.tokens.slice(part.at, part.end).some(({ w }) => /^(it|that|this)$/.test(w));
  const after = saysIt && line.input.context?.lastCard !== undefined ? [] : line.refs;
  // Another part has it for its case: it counts nothing here ("response sent 11, upheld" has no point 11).
  return (before ? [before] : after).map((ref) => ({ ...ref, certain: true }));
}

/** Something to log is read as if its words, up to the next thing asked, had been typed alone. */
function logPartOf(line: Line, part: Part, parts: readonly Part[], prepared: Prepared): PartRead {
  const others = parts.filter((p) => p.at >= part.end);
  const first = parts.every((p) => p.at >= part.at);
  const next = Math.min(line.tokens.length, ...others.map((p) => p.at));
  const until = isListNumber(line.tokens, next - 2) ? next - 2 : next;
  const text = wordsBetween(line, first ? 0 : part.at, until);
  const alone = readLine({ ...line.input, text, context: {} }, prepared);
  return partRead(alone, { ...part, at: 0, end: alone.tokens.length }, text);
}

function partRead(own: Line, part: Part, text: string): PartRead {
  const filled = fill(own, [part], false);
  const detail = detailOf(own, filled, [part], []);
  return {
    intent: part.intent,
    text,
    reading: { ...judged(own, [part]), slots: filled.slots, detail },
  };
}

const JOINS =
  /^\s*\d{1,2}[.):]\s|^(?:[\s,;.:–—-]|(?:and|also|then|plus)\b)+|(?:[\s,;:–—-]|\b(?:and|also|then|plus))+$/gi;

/** As typed, without the "and" that joins it to the next. */
function wordsBetween(line: Line, at: number, end: number): string {
  const from = line.tokens[at]?.start ?? 0;
  const to = line.tokens[end - 1]?.end ?? line.input.text.length;
  return line.input.text.slice(from, to).replace(JOINS, '').trim();
}
