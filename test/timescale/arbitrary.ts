/** Histories in any order, lawful or not, for the property tests. */
import fc from 'fast-check';
import { addDays } from '../../services/timescale';
import type { ClockEvent } from '../../services/timescale';
import { event } from './support';

/** Moves in any order, lawful or not: what people and slips of the keyboard do to a case. */
export const start = '2026-03-10';
export const someDay = fc.integer({ min: 0, max: 80 }).map((n) => addDays(start, n));
const reason = fc.constantFrom('complex', 'advocateRequested', 'awaitingAdvocate', 'tooBusy');
export const anyMove: fc.Arbitrary<ClockEvent> = fc.oneof(
  fc
    .record({ on: someDay, to: someDay, reason, told: fc.option(someDay) })
    .map(({ on, to, reason: why, told }) =>
      event('extended', on, { to, reason: why, complainantToldOn: told }),
    ),
  fc
    .record({ on: someDay, to: someDay })
    .map(({ on, to }) => event('holdingLetterSent', on, { to })),
  fc.record({ on: someDay, to: someDay }).map(({ on, to }) => event('allocated', on, { to })),
  fc
    .record({ on: someDay, reason, days: fc.integer({ min: 1, max: 30 }) })
    .map(({ on, reason: why }) => event('paused', on, { reason: why })),
);
export const anyProcedure = fc.constantFrom(
  'statutory-children',
  'lgsco-code',
  'complaint-15wd',
  'warwickshire-statutory',
  'enquiry-mp',
  'lgo-28cal',
  'corporate-30wd',
);
export const pausesEnd = (moves: ClockEvent[]) =>
  moves.flatMap((move) =>
    move.kind === 'paused' ? [move, event('resumed', addDays(move.on, 4))] : [move],
  );
