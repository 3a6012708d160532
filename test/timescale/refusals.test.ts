/** Bad input: each refusal has a code, says what is allowed and why, and cites where it is written. */
import { checkMove, dueDates } from '../../services/timescale';
import type { ClockEvent, TimescaleErrorCode } from '../../services/timescale';
import { calendar, event, extension, procedure, received } from './support';

const start = received('2026-03-10');

interface Refusal {
  what: string;
  id?: string;
  history?: ClockEvent[];
  move: ClockEvent;
  code: TimescaleErrorCode;
  says: RegExp;
  cites?: RegExp;
}

const asked2 = event('stageRequested', '2026-05-01', { stage: 2 });

const refusals: Refusal[] = [
  {
    what: 'an impossible date',
    move: event('responded', '2026-02-30'),
    code: 'notADate',
    says: /“2026-02-30” is not a date: write a real day/,
  },
  {
    what: 'an impossible date to extend to',
    move: extension('2026-03-20', '2026-04-31'),
    code: 'notADate',
    says: /“2026-04-31” is not a date/,
  },
  {
    what: 'a stage that the procedure does not have',
    id: 'enquiry-mp',
    move: event('responded', '2026-03-12', { stage: 2 }),
    code: 'unknownStage',
    says: /MP enquiry has one stage; there is no stage 2/,
    cites: /Blackpool/,
  },
  {
    what: 'stage 4 of a procedure with three',
    move: event('responded', '2026-03-12', { stage: 4 }),
    code: 'unknownStage',
    says: /has stages 1 to 3; there is no stage 4/,
    cites: /2006\/1738/,
  },
  {
    what: 'an answer before receipt',
    move: event('responded', '2026-03-09'),
    code: 'beforeReceipt',
    says: /The answer on Mon 9 Mar 2026 is before receipt on Tue 10 Mar 2026/,
  },
  {
    what: 'an acknowledgement before receipt',
    move: event('acknowledged', '2026-03-06'),
    code: 'beforeReceipt',
    says: /before the day it was received/,
  },
  {
    what: 'an extension past the ceiling',
    move: extension('2026-03-20', '2026-04-10'),
    code: 'pastCeiling',
    says: /Fri 10 Apr 2026 is past the ceiling of 20 working days in all: the latest lawful date is Thu 9 Apr 2026/,
    cites: /reg 14/,
  },
  {
    what: 'an extension told too late',
    move: extension('2026-03-20', '2026-04-09', { complainantToldOn: '2026-03-25' }),
    code: 'toldTooLate',
    says: /told on Wed 25 Mar 2026: it must be before the old date, Tue 24 Mar 2026/,
    cites: /Getting the Best/,
  },
  {
    what: 'an extension told on the old date itself',
    move: extension('2026-03-20', '2026-04-09', { complainantToldOn: '2026-03-24' }),
    code: 'toldTooLate',
    says: /must be before the old date/,
  },
  {
    what: 'an extension that nobody was told of',
    move: extension('2026-03-20', '2026-04-09', { complainantToldOn: null }),
    code: 'toldTooLate',
    says: /has not been told/,
  },
  {
    what: 'an extension granted after the old date',
    move: extension('2026-03-26', '2026-04-09', { complainantToldOn: '2026-03-20' }),
    code: 'toldTooLate',
    says: /a date that has passed cannot be extended/,
  },
  {
    what: 'a second extension at stage 1',
    history: [extension('2026-03-18', '2026-03-31')],
    move: extension('2026-03-27', '2026-04-09'),
    code: 'extensionNotAllowed',
    says: /may be extended once only/,
    cites: /reg 14/,
  },
  {
    what: 'an extension for a reason that the guidance does not give',
    move: extension('2026-03-20', '2026-04-09', { reason: 'tooBusy' }),
    code: 'reasonNotAllowed',
    says: /“tooBusy” is not a reason for extending: the reasons are complex, advocateRequested/,
    cites: /Getting the Best/,
  },
  {
    what: 'an extension without a reason under the Code',
    id: 'lgsco-code',
    move: {
      kind: 'extended',
      on: '2026-03-20',
      stage: 1,
      to: '2026-04-02',
      complainantToldOn: '2026-03-20',
    },
    code: 'reasonNotAllowed',
    says: /No reason is given: a reason must be given and explained/,
    cites: /6\.4/,
  },
  {
    what: 'an extension to an earlier date',
    move: extension('2026-03-20', '2026-03-24'),
    code: 'notLater',
    says: /needs a date after Tue 24 Mar 2026/,
  },
  {
    what: 'an extension after the answer',
    history: [event('responded', '2026-03-18')],
    move: extension('2026-03-19', '2026-04-09'),
    code: 'alreadyAnswered',
    says: /answered on Wed 18 Mar 2026/,
  },
  {
    what: 'an extension where there are none',
    id: 'complaint-15wd',
    move: extension('2026-03-20', '2026-04-09'),
    code: 'extensionNotAllowed',
    says: /this procedure allows no extension .*A holding letter can tell/,
    cites: /Blackpool/,
  },
  {
    what: 'an extension of a stage that has not begun',
    move: extension('2026-03-20', '2026-04-09', { stage: 2 }),
    code: 'notStarted',
    says: /stage 2: there is no date to move/,
  },
  {
    what: 'an extension where nothing is timed',
    id: 'compliment',
    move: extension('2026-03-20', '2026-04-09'),
    code: 'notStarted',
    says: /nothing is timed/,
  },
  {
    what: 'an extension of a stage without a limit',
    id: 'corporate-30wd',
    history: [asked2],
    move: extension('2026-05-05', '2026-06-01', { stage: 2 }),
    code: 'notStarted',
    says: /the policy gives no time for it/,
  },
  {
    what: 'an allocated date under a procedure that has none',
    move: event('allocated', '2026-03-11', { to: '2026-04-30' }),
    code: 'allocationNotAllowed',
    says: /does not let another date be allocated/,
    cites: /reg 14/,
  },
  {
    what: 'a date allocated after the start, which is over on Fri 13 March',
    id: 'complaint-15wd',
    move: event('allocated', '2026-03-16', { to: '2026-04-30' }),
    code: 'allocationNotAllowed',
    says: /allocated at the start, before work has begun: until Fri 13 Mar 2026, 3 working days/,
    cites: /Blackpool/,
  },
  {
    what: 'an allocated date that is shorter than the standard',
    id: 'complaint-15wd',
    move: event('allocated', '2026-03-11', { to: '2026-03-30' }),
    code: 'notLater',
    says: /longer than the standard: a date after Tue 31 Mar 2026/,
  },
  {
    what: 'a pause that the procedure does not permit',
    move: event('paused', '2026-03-12', { reason: 'awaitingConsent' }),
    code: 'pauseNotAllowed',
    says: /stops only for awaitingAdvocate, not for “awaitingConsent”/,
    cites: /suspended|Getting the Best/,
  },
  {
    what: 'a pause where nothing stops the clock',
    id: 'enquiry-mp',
    move: event('paused', '2026-03-12', { reason: 'awaitingConsent' }),
    code: 'pauseNotAllowed',
    says: /lets nothing stop the clock/,
    cites: /Blackpool/,
  },
  {
    what: 'the end of a pause that never began',
    move: event('resumed', '2026-03-12'),
    code: 'outOfOrder',
    says: /The end of the pause on Thu 12 Mar 2026 has no pause before it/,
  },
  {
    what: 'a holding letter that gives no new date',
    move: event('holdingLetterSent', '2026-03-20'),
    code: 'notLater',
    says: /gives a new date after the day it is sent/,
  },
  {
    what: 'a holding letter after the answer',
    history: [event('responded', '2026-03-18')],
    move: event('holdingLetterSent', '2026-03-20', { to: '2026-04-01' }),
    code: 'alreadyAnswered',
    says: /no delay to tell of/,
  },
  {
    what: 'an answer at stage 2 before it was asked for',
    history: [asked2],
    move: event('responded', '2026-04-20', { stage: 2 }),
    code: 'outOfOrder',
    says: /The answer at stage 2 on Mon 20 Apr 2026 is before the request for stage 2 on Fri 1 May 2026/,
  },
  {
    what: 'a panel report without a meeting',
    move: event('panelReported', '2026-06-01', { stage: 3 }),
    code: 'outOfOrder',
    says: /The panel’s report at stage 3 on Mon 1 Jun 2026 has no panel’s meeting/,
  },
  {
    what: 'what happened after it was complained about',
    move: event('groundsArose', '2026-03-11', { stage: 0 }),
    code: 'outOfOrder',
    says: /cannot be received .* before what it is about happened/,
  },
  {
    what: 'a complaint about what happened over a year ago',
    move: event('groundsArose', '2025-03-09', { stage: 0 }),
    code: 'timeLimit',
    says: /more than 12 months after what it is about \(Sun 9 Mar 2025\): the limit was Mon 9 Mar 2026. The council may accept it later/,
    cites: /reg 9/,
  },
  {
    what: 'a request for stage 3 after its window',
    history: [asked2, event('adjudicated', '2026-06-01', { stage: 2 })],
    move: event('stageRequested', '2026-06-30', { stage: 3 }),
    code: 'outsideWindow',
    says: /until Mon 29 Jun 2026. The council may refuse/,
    cites: /Getting the Best/,
  },
];

describe('refusals', () => {
  it.each(refusals)(
    '$what: $code',
    ({ id = 'statutory-children', history = [], move, code, says, cites }) => {
      const check = checkMove(procedure(id), [start, ...history], move, calendar);
      if (check.ok) throw new Error('was allowed');
      expect(check.error.code).toBe(code);
      expect(check.error.message).toMatch(says);
      if (cites)
        expect(`${check.error.citation?.source} ${check.error.citation?.note ?? ''}`).toMatch(
          cites,
        );
    },
  );

  it('a history that cannot have happened is refused as a whole', () => {
    expect(() =>
      dueDates(
        procedure('statutory-children'),
        [start, event('responded', '2026-03-01')],
        calendar,
      ),
    ).toThrow(/before receipt/);
    expect(() =>
      dueDates(procedure('statutory-children'), [event('responded', '2026-03-01')], calendar),
    ).toThrow(/say when it was received/);
  });

  it('a length that the law fixes is not the council’s to set', () => {
    const options = {
      receiptRollsForward: false,
      closures: [],
      lengths: { 'stage1.response': { n: 15, unit: 'workingDays' as const } },
    };
    expect(() => dueDates(procedure('statutory-children'), [start], calendar, options)).toThrow(
      /stage1.response .* is not the council's to set/,
    );
    const own = { ...options, lengths: { acknowledge: { n: 2, unit: 'workingDays' as const } } };
    expect(dueDates(procedure('statutory-children'), [start], calendar, own)[0]).toMatchObject({
      target: '2026-03-12',
    });
  });
});
