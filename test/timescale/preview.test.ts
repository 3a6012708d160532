/** A new bank holiday, Fri 8 May 2026: old and new of each open case, letters apart, and back again. */
import { englandAndWales, previewCalendarChange } from '../../services/timescale';
import type { ClockEvent, OpenCase } from '../../services/timescale';
import { calendar, event, extension, procedure, received } from './support';

const withFuneral = englandAndWales({
  feed: { 'england-and-wales': { events: [{ title: 'State Funeral', date: '2026-05-08' }] } },
});

const open = (
  ref: string,
  id: string,
  events: ClockEvent[],
  promised: string | null = null,
): OpenCase => ({
  ref,
  procedure: procedure(id),
  events,
  promised,
});

const cases = [
  open('0001', 'enquiry-mp', [received('2026-05-05')]),
  open('0002', 'enquiry-mp', [received('2026-05-08')]),
  open('0003', 'statutory-children', [received('2026-04-20'), event('acknowledged', '2026-04-21')]),
  open(
    '0004',
    'complaint-15wd',
    [received('2026-04-22'), event('holdingLetterSent', '2026-05-01', { to: '2026-05-29' })],
    '2026-05-29',
  ),
  open('0005', 'enquiry-mp', [received('2026-05-05'), event('responded', '2026-05-07')]),
  open('0006', 'lgo-28cal', [received('2026-04-20')]),
  open(
    '0007',
    'statutory-children',
    [
      received('2026-04-14'),
      event('acknowledged', '2026-04-15'),
      extension('2026-04-22', '2026-05-12'),
    ],
    '2026-05-12',
  ),
];

describe('preview of a change of calendar', () => {
  const preview = previewCalendarChange(cases, calendar, withFuneral);
  const short = (lines: typeof preview.moved) =>
    lines.map(({ ref, dueId, from, to, lawfulMaximum }) => [
      ref,
      dueId,
      from,
      to,
      lawfulMaximum.from,
      lawfulMaximum.to,
    ]);

  it('lists what moves: 5 working days over Fri 8 May, and a maximum beyond it', () => {
    expect(short(preview.moved)).toEqual([
      ['0001', 'stage1.response', '2026-05-12', '2026-05-13', '2026-05-12', '2026-05-13'],
      ['0003', 'stage1.response', '2026-05-05', '2026-05-05', '2026-05-19', '2026-05-20'],
    ]);
  });

  it('lists apart the cases in which a date was promised', () => {
    expect(short(preview.promised)).toEqual([
      ['0004', 'stage1.response', '2026-05-14', '2026-05-15', '2026-05-14', '2026-05-15'],
      ['0007', 'stage1.response', '2026-05-12', '2026-05-12', '2026-05-13', '2026-05-14'],
    ]);
    expect(preview.promised.map(({ promised }) => promised)).toEqual(['2026-05-29', '2026-05-12']);
  });

  it('leaves alone: received on the day itself, answered already, calendar days', () => {
    expect(preview.unchanged).toBe(3);
  });

  it('taken back, every date is where it was', () => {
    const back = previewCalendarChange(cases, withFuneral, calendar);
    const swap = (lines: typeof preview.moved) =>
      lines.map((line) => ({
        ...line,
        from: line.to,
        to: line.from,
        lawfulMaximum: { from: line.lawfulMaximum.to, to: line.lawfulMaximum.from },
      }));
    expect(swap(back.moved)).toEqual(preview.moved);
    expect(swap(back.promised)).toEqual(preview.promised);
    expect(englandAndWales().version).toBe(calendar.version);
    expect(withFuneral.version).not.toBe(calendar.version);
  });
});
