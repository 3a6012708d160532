/**
 * The reader: one line of office English to intents and slots. Deterministic, no outside service,
 * nothing remembered between lines. `candour understand` and the running bot use this very code.
 */
import { questionsFor } from './asks';
import { isPersonal } from './channel';
import { channelIn, complainantIn, enquiryKindIn, quoteIn } from './detail';
import { prepareDirectory } from './directory/index';
import type { Prepared } from './directory/index';
import { choose } from './intents/choose';
import type { Chosen, Part } from './intents/choose';
import { isRefused } from './intents/guards';
import { unplaced } from './intents/unplaced';
import { readLine } from './line';
import type { Line } from './line';
import { isSafety } from './safety';
import { needsRef } from './slots/case';
import { countedIn } from './slots/counted';
import { fill } from './slots/fill';
import type { Filled } from './slots/fill';
import { sumIn } from './slots/sums';
import type { Intent, ReaderDirectory, ReadInput, Reading, ReadingDetail } from './types';

export interface Reader {
  /** Never throws, whatever the text; an unreadable line reads as `none`. */
  read(input: ReadInput): Reading;
}

/** Beyond this many characters only safety looks; a pasted e-mail says what it wants at its head. */
const IN_DEPTH = 3000;

export function createReader(directory: ReaderDirectory): Reader {
  const prepared = prepareDirectory(directory);
  return { read: (input) => read(input, prepared) };
}

function read(input: ReadInput, prepared: Prepared): Reading {
  const line = readLine({ ...input, text: input.text.slice(0, IN_DEPTH) }, prepared);
  if (isSafety(input.text)) return alone('safety', line);
  const chosen = choose(line);
  const intents = chosen.parts.map((p) => p.intent);
  const plain = chosen.text.replace(/ \. /g, ' ');
  if (input.scope === 'channel' && isPersonal(line, plain, intents))
    return alone('move_to_personal', line);
  if (isRefused(plain)) return alone('refuse', line);
  return reading(line, chosen);
}

function alone(intent: Intent, line: Line): Reading {
  return { intents: [intent], slots: {}, detail: detailOf(line, emptyFill(), [], []) };
}

function reading(line: Line, chosen: Chosen): Reading {
  const { parts, nothingAsked, logOfUnknownType } = unplaced(line, chosen);
  if (nothingAsked)
    return { ...alone('none', line), detail: detailOf(line, emptyFill(), [], chosen.likely) };
  const filled = fill(line, parts, logOfUnknownType);
  return {
    intents: parts.map((p) => p.intent),
    slots: filled.slots,
    detail: detailOf(line, filled, parts, parts.length === 0 ? chosen.likely : []),
  };
}

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
    channel: channelIn(line),
    enquiryKind: parts.some((p) => p.intent === 'log.enquiry') ? enquiryKindIn(line) : null,
    personIds: filled.personIds,
    teamId: filled.teamId,
    questions: questionsFor(line, filled),
    parts: parts.length > 1 ? parts.map((p) => partOf(line, p)) : [],
    counted: parts.some((p) => p.intent === 'due.explain')
      ? countedIn(line, filled.slots.due)
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

/** A part of a plan, with its own words and the slots that those words fill. */
function partOf(line: Line, part: Part): ReadingDetail['parts'][number] {
  const inside = <T extends { at: number; end: number }>(finds: readonly T[]): T[] =>
    finds.filter((f) => f.at >= part.at && f.end <= part.end);
  const own: Line = {
    ...line,
    times: inside(line.times),
    lengths: inside(line.lengths),
    people: inside(line.people),
    teams: inside(line.teams),
    refs: inside(line.refs).length > 0 || !needsRef(part.intent) ? inside(line.refs) : line.refs,
  };
  const text = line.input.text.slice(
    line.tokens[part.at]?.start ?? 0,
    line.tokens[part.end - 1]?.end ?? line.input.text.length,
  );
  return { intent: part.intent, slots: fill(own, [part], false).slots, text: text.trim() };
}
