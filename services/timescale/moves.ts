/** Would this be lawful? Asked before a move is recorded, so that a refusal can say what is allowed. */

import type { Calendar } from './calendar';
import { sayFullDate } from './dates';
import { dueDates, standingOf } from './engine';
import { TimescaleError } from './errors';
import { faultIn } from './history';
import { allocationFault, extensionFault, isAnswer, pauseFault } from './lawful';
import type { RunningClock, Standing } from './lawful';
import type { Procedure, Timescale } from './procedure';
import { DEFAULT_COUNTING, calendarFor } from './start';
import { timeLimit } from './time-limit';
import type { ClockEvent, CountingOptions, DueDate } from './types';
/** `due`: the date that the move meets or moves, as it would stand; null where the procedure times nothing. */
export type MoveCheck = { ok: true; due: DueDate | null } | { ok: false; error: TimescaleError };

const sameStage = (a: number, b: number) => Math.max(a, 1) === Math.max(b, 1);

const answerAt = (procedure: Procedure, stage: number): Timescale | undefined =>
  procedure.timescales.find(
    (timescale) =>
      isAnswer(timescale) && !timescale.measureOnly && sameStage(timescale.stage, stage),
  );

function timeLimitFault(
  procedure: Procedure,
  events: readonly ClockEvent[],
  calendar: Calendar,
): TimescaleError | null {
  const found = timeLimit(procedure, events, calendar);
  return found && !found.within
    ? new TimescaleError('timeLimit', found.says, procedure.timeLimit?.citation)
    : null;
}

/** Asking for a stage after its window has closed: the council may refuse, so the asker is told. */
function windowFault(
  procedure: Procedure,
  move: ClockEvent,
  before: DueDate[],
): TimescaleError | null {
  const window = before.find((due) => due.window && sameStage(due.stage, move.stage));
  if (!window?.binding || move.on <= window.binding) return null;
  const timescale = procedure.timescales.find(({ id }) => id === window.id);
  return new TimescaleError(
    'outsideWindow',
    `Asked for on ${sayFullDate(move.on)}: ${timescale?.rule ?? window.label}, so until ${sayFullDate(window.binding)}. The council may refuse; say so and give the Ombudsman’s details.`,
    timescale?.citation,
  );
}

type Mover = (clock: RunningClock, standing: Standing, move: ClockEvent) => TimescaleError | null;

/** A letter to someone who has their answer, or one that names no later day, is a slip of the keyboard. */
function letterFault(
  clock: RunningClock,
  _standing: Standing,
  move: ClockEvent,
): TimescaleError | null {
  if (clock.metOn !== null && move.on > clock.metOn) {
    return new TimescaleError(
      'alreadyAnswered',
      `It was answered on ${sayFullDate(clock.metOn)}: there is no delay to tell of.`,
    );
  }
  return move.to !== undefined && move.to > move.on
    ? null
    : new TimescaleError(
        'notLater',
        `A holding letter gives a new date after the day it is sent, ${sayFullDate(move.on)}${move.to ? `; ${sayFullDate(move.to)} is not` : ''}.`,
      );
}

const MOVERS: Partial<Record<ClockEvent['kind'], Mover>> = {
  extended: extensionFault,
  allocated: allocationFault,
  holdingLetterSent: letterFault,
  paused: (clock, _standing, move) => pauseFault(clock, move),
};

function untimedFault(
  procedure: Procedure,
  timescale: Timescale | undefined,
  move: ClockEvent,
): TimescaleError | null {
  if (move.kind === 'holdingLetterSent') return null;
  const because =
    timescale?.length === null
      ? `${timescale.rule}.`
      : 'Its clock has not started, or nothing is timed.';
  return new TimescaleError(
    'notStarted',
    `${procedure.name}, stage ${Math.max(move.stage, 1)}: there is no date to move. ${because}`,
    timescale?.citation,
  );
}

function moveFault(
  procedure: Procedure,
  events: readonly ClockEvent[],
  move: ClockEvent,
  calendar: Calendar,
  options: CountingOptions,
): TimescaleError | null {
  const judge = MOVERS[move.kind];
  if (judge) {
    const timescale = answerAt(procedure, move.stage);
    const found = timescale && standingOf(procedure, timescale.id, events, calendar, options);
    return found
      ? judge(found.clock, found.standing, move)
      : untimedFault(procedure, timescale, move);
  }
  if (move.kind === 'received' || move.kind === 'groundsArose') {
    return timeLimitFault(procedure, [...events, move], calendarFor(procedure, calendar, options));
  }
  if (move.kind === 'stageRequested')
    return windowFault(procedure, move, dueDates(procedure, events, calendar, options));
  return null;
}

/** The date that a reader wants to see after a move: the one it meets, else the answer that it moves or starts. */
function dueAfter(procedure: Procedure, move: ClockEvent, after: DueDate[]): DueDate | null {
  const meets = (timescale: Timescale) =>
    move.kind !== 'acknowledged' &&
    !timescale.window &&
    timescale.metBy.some(({ event, stage }) => event === move.kind && sameStage(stage, move.stage));
  const wanted = procedure.timescales.find(meets) ?? answerAt(procedure, move.stage);
  return after.find(({ id }) => id === wanted?.id) ?? after[0] ?? null;
}

/**
 * Whether a dated fact may be added to a case: an extension within its ceiling, for a good reason, told in
 * time; an allocation at the start; a pause that the procedure permits; a request within its window; an
 * answer after receipt. A refusal carries what is allowed, why, and where it is written.
 */
export function checkMove(
  procedure: Procedure,
  events: readonly ClockEvent[],
  move: ClockEvent,
  calendar: Calendar,
  options: CountingOptions = DEFAULT_COUNTING,
): MoveCheck {
  try {
    const after = [...events, move];
    const error =
      faultIn(procedure, after) ?? moveFault(procedure, events, move, calendar, options);
    if (error) return { ok: false, error };
    return {
      ok: true,
      due: dueAfter(procedure, move, dueDates(procedure, after, calendar, options)),
    };
  } catch (error) {
    if (error instanceof TimescaleError) return { ok: false, error };
    throw error;
  }
}
