/**
 * "In time" can't be flattered: whatever people do, in whatever order, a case that had missed a date and
 * no longer counts as having missed it has a line saying who did what, when.
 */
import fc from 'fast-check';
import { CaseError, decide, evolve } from '../../services/cases';
import type { Command, DecideContext } from '../../services/cases';
import { decideUndo } from '../../services/cases/undo';
import { fold } from '../../services/cases';
import type { CaseEvent, CaseEventBody } from '../../services/cases/events';
import type { CaseView } from '../../services/cases/view';
import { loadCouncil } from '../../services/councils';
import { DCT, PRIYA, SAM, rulesWith } from './support';

const rules = rulesWith();
const council = loadCouncil('demo');

/** A case in memory, with the same decide and evolve as everywhere. */
class Desk {
  history: CaseEvent[] = [];
  view!: CaseView;
  private commands = 0;

  constructor(procedureId: string) {
    this.append('2026-03-10', [
      {
        type: 'received',
        feedbackType: 'complaint',
        enquiryKind: null,
        receivedOn: '2026-03-10',
        happenedOn: null,
        channel: null,
        complainant: { kind: null, description: null, key: null },
        words: 'x',
        about: [],
        ...DCT,
        service: null,
        procedureId,
      },
    ]);
  }

  /** False: refused, which is one way of not flattering. */
  does(today: string, command: Command): boolean {
    const context: DecideContext = { today, at: `${today}T10:00:00Z`, by: SAM, rules, council };
    const decision =
      command.type === 'undo'
        ? decideUndo(this.view, this.history, context)
        : decide(command, this.view, context);
    if ('refusal' in decision) return false;
    this.append(today, decision.events, command.type === 'undo');
    return true;
  }

  private append(today: string, bodies: CaseEventBody[], refold = false): void {
    const commandId = `c${++this.commands}`;
    const events = bodies.map((body, i) => ({
      ...body,
      seq: this.history.length + 1 + i,
      at: `${today}T10:00:00Z`,
      by: SAM,
      commandId,
    }));
    this.history.push(...events);
    this.view = refold
      ? fold('CF-26-0001', this.history, rules)
      : events.reduce<CaseView | null>(
          (sum, event) => evolve(sum, event, 'CF-26-0001', rules),
          this.view ?? null,
        )!;
  }
}

const TODAY = '2026-05-15';

/** What a report would print of a case: the dates missed by those that it counts. */
function missed(view: CaseView): Set<string> {
  const out =
    view.status === 'withdrawn' ||
    view.status === 'notAccepted' ||
    view.mergedInto ||
    view.excludedBecause;
  if (out) return new Set();
  return new Set(
    view.due
      .filter((due) => due.state !== 'notStarted' && !due.window)
      .flatMap((due) =>
        (['target', 'binding'] as const)
          .filter(
            (measure) =>
              due[measure] !== null && (due.metOn ?? view.closedOn ?? TODAY) > due[measure],
          )
          .map((measure) => `${due.id} ${measure}`),
      ),
  );
}

/** Everything with which somebody might try: pausing, extending, retyping, backdating, ending, merging … */
const TRICKS: Command[] = [
  { type: 'pause', on: '2026-03-11', reason: 'awaitingAdvocate' },
  { type: 'resume', on: TODAY },
  { type: 'extend', to: '2026-04-09', reason: 'complex', complainantToldOn: '2026-03-11' },
  { type: 'extend', to: '2026-06-09', reason: 'complex', complainantToldOn: TODAY },
  { type: 'allocate', to: '2026-06-30' },
  { type: 'sendHoldingLetter', on: TODAY, promised: '2026-06-30' },
  { type: 'acknowledge', on: '2026-03-11' },
  { type: 'acknowledge', on: TODAY },
  { type: 'respond', on: '2026-03-12' },
  { type: 'respond', on: TODAY },
  { type: 'retype', feedbackType: 'comment', enquiryKind: null, procedureId: null },
  { type: 'retype', feedbackType: 'enquiry', enquiryKind: 'mp' },
  { type: 'retype', feedbackType: 'complaint', enquiryKind: null, procedureId: 'lgsco-code' },
  {
    type: 'retype',
    feedbackType: 'complaint',
    enquiryKind: null,
    procedureId: 'statutory-children',
  },
  { type: 'accept', procedureId: 'lgsco-code' },
  { type: 'refuse', reason: 'too late' },
  { type: 'withdraw', on: TODAY },
  { type: 'withdraw', on: '2026-03-11' },
  { type: 'reopen', choice: 'correction', on: TODAY, reason: 'wrong' },
  { type: 'requestStage', stage: 2, on: TODAY },
  { type: 'goInto', ref: 'CF-26-0002', bars: [], feedbackType: 'complaint' },
  { type: 'comeApart', ref: 'CF-26-0002' },
  {
    type: 'takeIn',
    ref: 'CF-26-0003',
    receivedOn: '2026-03-02',
    bars: [],
    feedbackType: 'complaint',
    procedureId: 'lgsco-code',
  },
  { type: 'comeApart', ref: 'CF-26-0003' },
  { type: 'excludeFromTimescales', reason: 'migrated' },
  { type: 'assign', ...DCT, investigatorId: PRIYA },
  { type: 'undo' },
];

describe('No sequence of up to four actions makes a late case in time without a line', () => {
  it.each(['statutory-children', 'lgsco-code'])('%s', (procedureId) => {
    let flattered = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...TRICKS), { minLength: 1, maxLength: 4 }),
        (tricks) => {
          const desk = new Desk(procedureId);
          for (const trick of tricks) {
            const before = missed(desk.view);
            const lines = desk.view.adjustments.length;
            if (!desk.does(TODAY, trick)) continue;
            const gone = [...before].filter((one) => !missed(desk.view).has(one));
            const fresh = desk.view.adjustments.slice(trick.type === 'undo' ? 0 : lines);
            flattered += gone.length;
            for (const one of gone) {
              expect(fresh.map((line) => `${line.dueId} ${line.measure}`)).toContain(one);
            }
            // Leaving a case out, and allocating it longer, leave a line for each date, missed or not.
            const always = trick.type === 'excludeFromTimescales' || trick.type === 'allocate';
            if (gone.length > 0 && trick.type !== 'undo' && !always) {
              expect(desk.view.adjustments.length).toBe(lines + gone.length);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
    // The test has seen what it is about.
    expect(flattered).toBeGreaterThan(100);
  });
});

describe('What the line says', () => {
  it('a late complaint retyped as a comment', () => {
    const desk = new Desk('statutory-children');
    desk.does(TODAY, {
      type: 'retype',
      feedbackType: 'comment',
      enquiryKind: null,
      procedureId: null,
    });
    expect(desk.view.adjustments).toContainEqual({
      seq: 2,
      by: SAM,
      on: TODAY,
      what: 'retyped',
      dueId: 'stage1.response',
      measure: 'target',
      from: '2026-03-24',
      to: null,
    });
  });

  it('a late answer recorded as sent in March', () => {
    const desk = new Desk('statutory-children');
    desk.does(TODAY, { type: 'respond', on: '2026-03-20' });
    expect(desk.view.adjustments.filter((line) => line.dueId === 'stage1.response')).toHaveLength(
      2,
    );
  });

  it('a holding letter changes nothing (Blackpool’s rule): late stays late, and no line is needed', () => {
    const desk = new Desk('statutory-children');
    expect(
      desk.does('2026-03-20', {
        type: 'sendHoldingLetter',
        on: '2026-03-20',
        promised: '2026-04-20',
      }),
    ).toBe(true);
    desk.does('2026-04-10', { type: 'respond', on: '2026-04-10' });
    const answer = desk.view.due.find((one) => one.id === 'stage1.response')!;
    expect(answer).toMatchObject({
      target: '2026-03-24',
      binding: '2026-03-24',
      promised: '2026-04-20',
      metOn: '2026-04-10',
    });
    expect(desk.view.adjustments).toEqual([]);
  });

  it('an extension after the date had passed is refused', () => {
    const desk = new Desk('statutory-children');
    const extend = {
      type: 'extend',
      to: '2026-04-09',
      reason: 'complex',
      complainantToldOn: '2026-03-20',
    } as const;
    expect(desk.does('2026-03-25', extend)).toBe(false);
    expect(desk.does('2026-03-20', extend)).toBe(true);
  });

  it('the undoing of a stage that had run late', () => {
    const desk = new Desk('statutory-children');
    desk.does('2026-03-12', { type: 'respond', on: '2026-03-12' });
    desk.does('2026-03-13', { type: 'requestStage', stage: 2, on: '2026-03-13' });
    desk.does(TODAY, { type: 'undo' });
    expect(desk.view.adjustments).toContainEqual(
      expect.objectContaining({ what: 'undone', dueId: 'stage2.response', to: null }),
    );
  });
});

it('refusals are coded', () => {
  const desk = new Desk('statutory-children');
  const context = { today: TODAY, at: `${TODAY}T10:00:00Z`, by: SAM, rules, council };
  const decision = decide({ type: 'allocate', to: '2026-06-30' }, desk.view, context);
  expect('refusal' in decision && decision.refusal).toBeInstanceOf(CaseError);
});
