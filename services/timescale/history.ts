/** Reading a case's dated facts: finding them, and refusing a history that cannot have happened. */
import { dayNumber, sayFullDate } from './dates';
import { TimescaleError } from './errors';
import type { EventAtStage, Procedure } from './procedure';
import type { ClockEvent, ClockEventKind, PlainDate } from './types';

/** Facts of the case rather than of a stage: found whatever stage they are filed under. */
const WHOLE_CASE: ReadonlySet<ClockEventKind> = new Set([
  'received',
  'groundsArose',
  'withdrawn',
  'closed',
]);

/** Stage 0 and stage 1 are one: a case that is never taken further has no need to say "stage 1". */
const sameStage = (a: number, b: number) => Math.max(a, 1) === Math.max(b, 1);

const matches = (event: ClockEvent, wanted: EventAtStage) =>
  event.kind === wanted.event &&
  (WHOLE_CASE.has(event.kind) || sameStage(event.stage, wanted.stage));

/** The first such event, by date. */
export function findEvent(
  events: readonly ClockEvent[],
  wanted: EventAtStage,
): ClockEvent | undefined {
  let found: ClockEvent | undefined;
  for (const event of events) {
    if (matches(event, wanted) && (!found || event.on < found.on)) found = event;
  }
  return found;
}

/** The events of some kinds at a stage, by date; those of one day stay in the order in which they were given. */
export function eventsAt(
  events: readonly ClockEvent[],
  kinds: readonly ClockEventKind[],
  stage: number,
): ClockEvent[] {
  return events
    .filter((event) => kinds.includes(event.kind) && sameStage(event.stage, stage))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day a complaint came in. @throws TimescaleError `noReceipt` */
export function receiptOf(events: readonly ClockEvent[]): PlainDate {
  const received = findEvent(events, { event: 'received', stage: 0 });
  if (received) return received.on;
  throw new TimescaleError(
    'noReceipt',
    'There is nothing to count from: say when it was received.',
  );
}

const IN_WORDS: Record<ClockEventKind, string> = {
  groundsArose: 'what it is about happened',
  received: 'receipt',
  acknowledged: 'the acknowledgement',
  stageRequested: 'the request for the stage',
  statementAgreed: 'the agreed statement of complaint',
  investigationReported: 'the investigation report',
  allocated: 'the allocation of a date',
  extended: 'the extension',
  holdingLetterSent: 'the holding letter',
  paused: 'the pause',
  resumed: 'the end of the pause',
  responded: 'the answer',
  adjudicated: 'the adjudication',
  panelMet: 'the panel’s meeting',
  panelReported: 'the panel’s report',
  authorityResponded: 'the council’s answer to the panel',
  stageEnded: 'the end of the stage',
  withdrawn: 'the withdrawal',
  closed: 'the closing of the case',
};

/** "the answer at stage 2" */
export function sayEvent({ event, stage }: EventAtStage): string {
  if (event === 'stageRequested') return `the request for stage ${Math.max(stage, 1)}`;
  return WHOLE_CASE.has(event) || stage <= 1
    ? IN_WORDS[event]
    : `${IN_WORDS[event]} at stage ${stage}`;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which must come first, within one stage (`stageRequested` is checked for stages after the first). */
const MUST_FOLLOW: readonly [later: ClockEventKind, earlier: ClockEventKind][] = [
  ['panelReported', 'panelMet'],
  ['authorityResponded', 'panelReported'],
  ['resumed', 'paused'],
];

function checkOne(
  procedure: Procedure,
  event: ClockEvent,
  received: PlainDate,
): TimescaleError | null {
  const named = { event: event.kind, stage: event.stage };
  if (
    !WHOLE_CASE.has(event.kind) &&
    event.stage > 1 &&
    !procedure.stages.some(({ no }) => no === event.stage)
  ) {
    const last = procedure.stages.at(-1)?.no ?? 0;
    const has = last === 0 ? 'no stages' : last === 1 ? 'one stage' : `stages 1 to ${last}`;
    return new TimescaleError(
      'unknownStage',
      `${procedure.name} has ${has}; there is no stage ${event.stage}.`,
      procedure.inForce.citation,
    );
  }
  if (event.kind === 'groundsArose') {
    return event.on <= received
      ? null
      : new TimescaleError(
          'outOfOrder',
          `A complaint cannot be received (${sayFullDate(received)}) before what it is about happened (${sayFullDate(event.on)}).`,
        );
  }
  if (event.on >= received) return null;
  return new TimescaleError(
    'beforeReceipt',
    `${sentence(sayEvent(named))} on ${sayFullDate(event.on)} is before receipt on ${sayFullDate(received)}: nothing in a case can come before the day it was received. Correct one of the two dates.`,
  );
}

function checkOrder(events: readonly ClockEvent[], event: ClockEvent): TimescaleError | null {
  const earlierKind = MUST_FOLLOW.find(([later]) => later === event.kind)?.[1];
  const opening: ClockEventKind | undefined =
    earlierKind ??
    (event.stage > 1 && event.kind !== 'stageRequested' ? 'stageRequested' : undefined);
  if (!opening || WHOLE_CASE.has(event.kind)) return null;
  const earlier = findEvent(events, { event: opening, stage: event.stage });
  if (earlier && earlier.on <= event.on) return null;
  const [late, first] = [
    sayEvent({ event: event.kind, stage: event.stage }),
    sayEvent({ event: opening, stage: event.stage }),
  ];
  const says = earlier
    ? `${late} on ${sayFullDate(event.on)} is before ${first} on ${sayFullDate(earlier.on)}`
    : earlierKind
      ? `${late} on ${sayFullDate(event.on)} has no ${first.replace(/^the /, '')} before it`
      : null;
  return says === null
    ? null
    : new TimescaleError(
        'outOfOrder',
        `${sentence(says)}: ${first} comes first. Correct one of the two dates.`,
      );
}

/**
 * What is wrong with a history, if anything: a date that is not one, a stage that the procedure does not
 * have, anything before receipt, or steps in an order in which they cannot have happened.
 */
export function faultIn(
  procedure: Procedure,
  events: readonly ClockEvent[],
): TimescaleError | null {
  for (const event of events) {
    dayNumber(event.on);
    if (event.to !== undefined) dayNumber(event.to);
    if (event.complainantToldOn) dayNumber(event.complainantToldOn);
  }
  const received = receiptOf(events);
  for (const event of events) {
    const found = checkOne(procedure, event, received) ?? checkOrder(events, event);
    if (found) return found;
  }
  return null;
}
