/** What must hold for every start, length and history. */
import fc from 'fast-check';
import {
  addDays,
  bankHolidaysOf,
  checkMove,
  countForward,
  dayNumber,
  dueBatch,
  dueDates,
  englandAndWales,
  plainDate,
  replay,
  UNITS,
  weekday,
} from '../../services/timescale';
import type { PlainDate, Unit } from '../../services/timescale';
import { anyMove, anyProcedure, pausesEnd, start } from './arbitrary';
import { PUBLISHED, calendar, procedure, received } from './support';

const FIRST = dayNumber('2012-01-01');
const anyDate = fc.integer({ min: FIRST, max: dayNumber('2028-06-30') }).map(plainDate);
const anyN = fc.integer({ min: 0, max: 100 });
const anyUnit = fc.constantFrom<Unit>(...UNITS);

/** Counting as one would on a wall calendar, from the published list: slow, and nothing of ours in it. */
const published = new Set(PUBLISHED);
const isWorking = (date: PlainDate) => ![0, 6].includes(weekday(date)) && !published.has(date);
function onTheWall(start: PlainDate, n: number): PlainDate {
  let date = start;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    if (isWorking(date)) left -= 1;
  }
  return date;
}

describe('counting', () => {
  it('agrees with a wall calendar', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyN,
        (start, n) => countForward(start, n, 'workingDays', calendar) === onTheWall(start, n),
      ),
      { numRuns: 2000 },
    );
  });

  it('adding n and then counting gives n', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyN,
        (start, n) => calendar.countWorkingDays(start, calendar.addWorkingDays(start, n)) === n,
      ),
    );
  });

  it('n back after n forward from a working day is where one was', () => {
    fc.assert(
      fc.property(anyDate, anyN, (date, n) => {
        fc.pre(isWorking(date));
        expect(calendar.addWorkingDays(calendar.addWorkingDays(date, n), -n)).toBe(date);
      }),
    );
  });

  it('never goes back: a later start or a greater n is never due earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(40), anyN, fc.nat(40), anyUnit, (start, later, n, more, unit) => {
        const due = countForward(start, n, unit, calendar);
        expect(countForward(addDays(start, later), n, unit, calendar) >= due).toBe(true);
        expect(countForward(start, n + more, unit, calendar) >= due).toBe(true);
      }),
    );
  });

  it('never lands on a day that is not a working day', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 100 }),
        (start, n) => calendar.isWorkingDay(calendar.addWorkingDays(start, n)) === true,
      ),
    );
  });

  it('a new holiday never makes a date earlier, whether it bites or not', () => {
    const day = fc.integer({ min: FIRST, max: dayNumber('2028-12-31') }).map(plainDate);
    fc.assert(
      fc.property(day, anyDate, anyN, (date, start, n) => {
        const more = englandAndWales({
          feed: { 'england-and-wales': { events: [{ title: 'One more', date }] } },
        });
        expect(more.addWorkingDays(start, n) >= calendar.addWorkingDays(start, n)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('in bulk gives what one call at a time gives, unknown included', () => {
    const line = fc.record({
      start: fc.integer({ min: FIRST - 40, max: dayNumber('2028-12-31') + 40 }),
      n: anyN,
      unit: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 50 }), (lines) => {
        const out = new Int32Array(lines.length);
        dueBatch(
          Int32Array.from(lines, ({ start }) => start),
          Int32Array.from(lines, ({ n }) => n),
          Uint8Array.from(lines, ({ unit }) => unit),
          out,
          calendar,
        );
        lines.forEach(({ start, n, unit }, i) => {
          const one = countForward(plainDate(start), n, UNITS[unit] as Unit, calendar);
          expect(out[i]).toBe(one === 'unknown' ? -1 : dayNumber(one));
        });
      }),
    );
  });
});

describe('explanations', () => {
  it('replaying the day list and the movements gives the date that binds', () => {
    fc.assert(
      fc.property(anyProcedure, fc.array(anyMove, { maxLength: 4 }), (id, moves) => {
        for (const due of dueDates(
          procedure(id),
          [received(start), ...pausesEnd(moves)],
          calendar,
        )) {
          if (!due.explanation || due.binding === null) continue;
          expect(replay(due.explanation)).toBe(due.binding);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('counts and skips every day from day one to the date, each once', () => {
    fc.assert(
      fc.property(anyProcedure, anyDate, (id, on) => {
        fc.pre(on >= '2024-02-01' && on < '2028-06-01');
        for (const { explanation, binding } of dueDates(
          procedure(id, on),
          [received(on)],
          calendar,
        )) {
          if (!explanation || binding === null) continue;
          const { days, skipped, start: zero, maximum } = explanation;
          const listed = [
            ...days,
            ...skipped.map(({ date }) => date),
            ...(maximum?.days ?? []),
            ...(maximum?.skipped ?? []).map(({ date }) => date),
          ].sort();
          const last = maximum?.date ?? binding;
          const everyDay = Array.from({ length: dayNumber(last) - dayNumber(zero.date) }, (_, i) =>
            addDays(zero.date, i + 1),
          );
          expect(listed).toEqual(everyDay);
          expect(days.length).toBe(explanation.length.n);
          for (const { date, why } of skipped) expect(calendar.whyNot(date)).toBe(why);
        }
      }),
    );
  });

  it('the binding date never passes the lawful maximum, and a letter never moves it', () => {
    fc.assert(
      fc.property(anyProcedure, fc.array(anyMove, { maxLength: 5 }), (id, moves) => {
        const history = [received(start), ...pausesEnd(moves)];
        const withoutLetters = dueDates(
          procedure(id),
          history.filter(({ kind }) => kind !== 'holdingLetterSent'),
          calendar,
        );
        dueDates(procedure(id), history, calendar).forEach((due, i) => {
          if (due.binding !== null) expect(due.binding <= (due.lawfulMaximum ?? '')).toBe(true);
          expect(due.binding).toBe(withoutLetters[i]?.binding);
        });
      }),
      { numRuns: 600 },
    );
  });

  it('a move that is checked and allowed counts; one that is refused counts for nothing', () => {
    fc.assert(
      fc.property(anyProcedure, anyMove, (id, move) => {
        fc.pre(move.kind === 'extended' || move.kind === 'allocated');
        const check = checkMove(procedure(id), [received(start)], move, calendar);
        const due = dueDates(procedure(id), [received(start), move], calendar).find(
          ({ id: dueId }) => dueId === 'stage1.response',
        );
        expect(due?.explanation?.movements[0]?.counts).toBe(check.ok);
      }),
      { numRuns: 600 },
    );
  });
});

it('the published table has every bank holiday of the rules', () => {
  const years = Array.from({ length: 17 }, (_, i) => 2012 + i);
  expect(years.flatMap((year) => bankHolidaysOf(year).map(({ date }) => date))).toEqual(PUBLISHED);
});
