/**
 * A complaint made long after what it is about, and one from nobody who is named. SI 2006/1738 reg 9 (one year, and
 * the authority may accept a later one); LGSCO Complaint Handling Code, section 2 (twelve months, later at discretion)
 * and paragraph 6.2 (an acknowledgement goes to whoever complained).
 */
import type { LogCommand } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { Desk, openTestStores, SAM, SHAH } from '../cases/support';

let desk: Desk;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
});
afterAll(() => close());

const received = (over: Partial<LogCommand>): Promise<CaseView> =>
  desk.log({ receivedOn: '2026-03-10', ...over }, SHAH, '2026-03-11');
const due = (view: CaseView, id: string) => view.due.find((one) => one.id === id);

describe.each(['statutory-children', 'lgsco-code'])('the twelve months of %s', (procedureId) => {
  const accept = { type: 'accept', procedureId } as const;

  it('received Tue 10 March 2026 about Mon 10 March 2025: the last day in time, accepted as any other', async () => {
    const { ref } = await received({ happenedOn: '2025-03-10' });
    const view = await desk.does(SAM, '2026-03-11', ref, accept);
    expect(view).toMatchObject({ triaged: true, status: 'open' });
    expect(view).not.toHaveProperty('acceptedLate');
  });

  it('about Sun 9 March 2025: a day late, it waits for a decision with its reason, and its dates run meanwhile', async () => {
    const { ref } = await received({ happenedOn: '2025-03-09' });
    const { code, facts } = await desk.refusal(SAM, '2026-03-11', ref, accept);
    expect([code, facts['limit']]).toEqual(['outOfTime', '2026-03-09']);
    const lateBecause = 'Mum was in hospital until February';
    const view = await desk.does(SAM, '2026-03-11', ref, { ...accept, lateBecause });
    expect(view.acceptedLate).toEqual({ limit: '2026-03-09', reason: lateBecause });
    expect(due(view, 'stage1.response')!.state).toBe('running');
    const undone = await desk.does(SAM, '2026-03-11', ref, { type: 'undo' });
    expect([undone.triaged, undone.acceptedLate]).toEqual([false, undefined]);
  });

  it('may be refused for it, with the reason; nothing is refused by itself', async () => {
    const { ref, status } = await received({ happenedOn: '2024-01-02' });
    expect(status).toBe('open');
    const reason = 'Nobody who was there still works here';
    const view = await desk.does(SAM, '2026-03-11', ref, { type: 'refuse', reason });
    expect([view.status, view.refusedBecause]).toEqual(['notAccepted', reason]);
  });
});

describe('an anonymous complaint', () => {
  const complainant = { kind: 'anonymous', description: null, key: null } as const;

  it.each([
    ['statutory-children', '2026-03-24', '2026-04-09'],
    // Counted from Tue 17 March, the last day on which an acknowledgement would have gone.
    ['lgsco-code', '2026-03-31', '2026-04-16'],
  ])('owes no acknowledgement under %s and keeps its answer', async (procedureId, target, max) => {
    const { ref } = await received({ complainant });
    const view = await desk.does(SAM, '2026-03-11', ref, { type: 'accept', procedureId });
    expect(due(view, 'acknowledge')).toMatchObject({ state: 'ended', binding: null });
    const answer = due(view, 'stage1.response')!;
    expect([answer.state, answer.target, answer.lawfulMaximum]).toEqual(['running', target, max]);
    expect(view.nextDue!.id).toBe('stage1.response');
  });

  it('found out later, the acknowledgement that was missed stands among the adjustments; a name brings it back', async () => {
    const { ref } = await desk.log({ receivedOn: '2026-03-02' }, SHAH, '2026-03-02');
    const to = { kind: 'anonymous', description: null, key: null } as const;
    const reason = 'The letter is not signed';
    const change = { what: 'complainant', to } as const;
    // Due Thu 5 March.
    const anonymous = await desk.does(SAM, '2026-03-11', ref, { type: 'correct', change, reason });
    expect(due(anonymous, 'acknowledge')!.state).toBe('ended');
    expect(anonymous.adjustments).toContainEqual(
      expect.objectContaining({
        what: 'corrected',
        dueId: 'acknowledge',
        from: '2026-03-05',
        to: null,
      }),
    );
    const named = await desk.does(SAM, '2026-03-12', ref, {
      type: 'correct',
      change: { what: 'complainant', to: { kind: 'parent', description: 'mum', key: null } },
      reason: 'She rang and gave her name',
    });
    expect(due(named, 'acknowledge')).toMatchObject({ state: 'running', binding: '2026-03-05' });
  });

  it('keeps an acknowledgement that was sent all the same', async () => {
    const { ref } = await received({ complainant });
    const view = await desk.does(SAM, '2026-03-12', ref, { type: 'acknowledge', on: '2026-03-12' });
    expect(due(view, 'acknowledge')).toMatchObject({ state: 'met', metOn: '2026-03-12' });
  });
});
