/** "In time" is impossible to flatter: nothing makes a late case look in time without a line in the report. */
import fc from 'fast-check';
import { addDays, adjustmentsOver, dueDates, isLate } from '../../services/timescale';
import type {
  ClockEvent,
  DueDate,
  PlainDate,
  Procedure,
  ReportRule,
} from '../../services/timescale';
import { anyMove, anyProcedure, someDay, start } from './arbitrary';
import { calendar, event, procedure, received } from './support';

describe('“in time” cannot be flattered', () => {
  const RULES: ReportRule[] = ['standard', 'allocated', 'extended'];
  interface State {
    procedure: Procedure | null;
    clock: ClockEvent[];
    on: PlainDate;
  }
  type Action = (state: State) => Pick<State, 'procedure' | 'clock'>;

  const add =
    (...more: ClockEvent[]): Action =>
    ({ procedure: rules, clock }) => ({ procedure: rules, clock: [...clock, ...more] });
  const anyAction: fc.Arbitrary<Action> = fc.oneof(
    anyMove.map((move) =>
      move.kind === 'paused' ? add(move, event('resumed', addDays(move.on, 9))) : add(move),
    ),
    // Retype: another procedure, or none.
    fc.option(anyProcedure).map(
      (id): Action =>
        ({ clock }) => ({ clock, procedure: id === null ? null : procedure(id) }),
    ),
    // Reopen: the answer is taken back.
    fc.constant<Action>(({ procedure: rules, clock }) => ({
      procedure: rules,
      clock: clock.filter(({ kind }) => kind !== 'responded'),
    })),
    // Backdate: another day of answering, receiving or acknowledging.
    someDay.map(
      (on): Action =>
        ({ procedure: rules, clock }) => ({
          procedure: rules,
          clock: [...clock.filter(({ kind }) => kind !== 'responded'), event('responded', on)],
        }),
    ),
    fc.integer({ min: -30, max: 30 }).map(
      (n): Action =>
        ({ procedure: rules, clock }) => ({
          procedure: rules,
          clock: clock.map((one) =>
            one.kind === 'received' ? { ...one, on: addDays(start, n) } : one,
          ),
        }),
    ),
    someDay.map((on) => add(event('acknowledged', on))),
  );

  const dues = ({ procedure: rules, clock }: State): DueDate[] | null => {
    try {
      return rules ? dueDates(rules, clock, calendar) : [];
    } catch {
      return null; // A history that cannot have happened is refused before it reaches a report.
    }
  };

  it('no four actions in any order turn a late case into one that is not, without a line', () => {
    let flattered = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('statutory-children', 'lgsco-code', 'complaint-15wd', 'enquiry-mp'),
        fc.option(fc.integer({ min: 16, max: 60 })),
        fc.array(anyAction, { minLength: 1, maxLength: 4 }),
        (id, answered, actions) => {
          const answer = answered === null ? [] : [event('responded', addDays(start, answered))];
          const on = addDays(start, 90);
          const history: State[] = [
            { procedure: procedure(id), clock: [received(start), ...answer], on },
          ];
          for (const action of actions) {
            const last = history[history.length - 1] as State;
            const next = { ...action(last), on };
            if (dues(next) !== null) history.push(next);
          }
          const [before, after] = [
            dues(history[0] as State) ?? [],
            dues(history[history.length - 1] as State) ?? [],
          ];
          const lines = adjustmentsOver(history, calendar);
          for (const rule of RULES) {
            for (const old of before) {
              const now = after.find((due) => due.id === old.id);
              const wasLate = isLate(old, rule, on);
              const isLateNow = now !== undefined && isLate(now, rule, on);
              if (!wasLate || isLateNow) continue;
              flattered += 1;
              expect(
                lines.filter((line) => line.dueId === old.id && line.rule === rule),
              ).not.toEqual([]);
            }
          }
        },
      ),
      { numRuns: 3000 },
    );
    // The property would hold of nothing if no sequence ever flattered a case.
    expect(flattered).toBeGreaterThan(500);
  });
});
