/**
 * What is recorded from the council's lists can be counted and opens to its cases: remedies, learning, actions, reasons
 * for delay, kinds of enquiry, the Ombudsman's decisions; and what is so of a case since it was recorded.
 */
import type { Command } from '../../services/cases';
import {
  answer,
  filtersBehind,
  LISTED,
  narrow,
  notBothAtOnce,
  type Listed,
  type Trait,
} from '../../services/queries';
import { englandAndWales } from '../../services/timescale';
import { ALL, DCT, Desk, openTestStores, PRIYA, SAM, TOM } from '../cases/support';

const YEAR = { day: 'received', period: { from: '2025-04-01', to: '2026-03-31' } } as const;
const asking = {
  reach: ALL,
  today: '2026-03-11',
  calendar: englandAndWales(),
  metRule: 'extended',
} as const;

const DONE: Command[] = [
  {
    type: 'agreeRemedy',
    ...{ kind: 'apology', detail: null, amountPence: null, dueOn: null },
  },
  { type: 'recordLearning', learning: 'Ring first', noneBecause: null, category: 'communication' },
  {
    type: 'addAction',
    ...{ what: 'A rota', category: 'training', ownerId: TOM, dueOn: '2026-06-01' },
  },
  // Received Mon 2 February, due by Mon 16 February.
  { type: 'respond', on: '2026-03-10', delayReason: 'workload' },
  { type: 'recordOmbudsman', on: '2026-03-11', outcome: 'notUpheld' },
  { type: 'recordCounted', facts: { adjustment: 'large print', provider: 'A care company' } },
];
const RECORDED: Record<Listed, string> = {
  remedy: 'apology',
  learning: 'communication',
  action: 'training',
  delay: 'workload',
  decision: 'notUpheld',
  enquiryCategory: 'reason',
};

let desk: Desk;
let close: () => Promise<void>;
const refs: Record<string, string> = {};
beforeAll(async () => {
  const opened = await openTestStores();
  desk = new Desk(opened.stores.cases);
  close = opened.close;
  const received = { receivedOn: '2026-02-02' };
  const { ref } = await desk.log(received);
  refs['complaint'] = ref;
  await desk.does(SAM, '2026-03-11', ref, { type: 'accept', procedureId: 'statutory-children' });
  await desk.does(SAM, '2026-03-11', ref, { type: 'assign', ...DCT, investigatorId: PRIYA });
  for (const command of DONE) await desk.does(SAM, '2026-03-11', ref, command);
  const enquiry = await desk.log({ ...received, feedbackType: 'enquiry', enquiryKind: 'mp' });
  refs['enquiry'] = enquiry.ref;
  const facts = { enquiryCategory: 'reason' };
  await desk.does(SAM, '2026-03-11', enquiry.ref, { type: 'recordCounted', facts });
  const school = await desk.log(received);
  refs['school'] = school.ref;
  await desk.does(SAM, '2026-03-11', school.ref, { type: 'referElsewhere', to: 'school' });
  const late = await desk.log({ ...received, happenedOn: '2024-12-01' });
  refs['late'] = late.ref;
  await desk.does(SAM, '2026-03-11', late.ref, { type: 'accept', lateBecause: 'He was in care' });
});
afterAll(() => close());

const found = async (filters: Parameters<typeof narrow>[0]): Promise<string[]> => {
  const page = await desk.store.find(narrow(filters, asking), { after: null, limit: 10 });
  return page.cases.map(({ ref }) => ref);
};

it.each(LISTED)('is counted by %s, and the number opens to its case', async (as) => {
  const question = { measure: 'count', filters: { within: YEAR }, by: [as] } as const;
  const asked = { ...question, by: [...question.by] };
  const { rows } = await answer(desk.store, asked, asking);
  expect(rows).toEqual([{ values: [RECORDED[as]], figure: { n: 1 } }]);
  const behind = filtersBehind(asked, rows[0]!.values)!;
  expect(await found(behind)).toEqual([refs[as === 'enquiryCategory' ? 'enquiry' : 'complaint']]);
});

it.each<[Trait, string]>([
  ['adjusted', 'complaint'],
  ['withProvider', 'complaint'],
  ['notOurs', 'school'],
  ['acceptedLate', 'late'],
])('finds what is %s', async (trait, which) => {
  expect(await found({ within: YEAR, is: [trait] })).toEqual([refs[which]]);
});

it('is broken down by one of them at a time: a case may stand under several of each', () => {
  const question = { measure: 'count', filters: {} } as const;
  expect(notBothAtOnce({ ...question, by: ['theme', 'remedy'] })).toEqual(['theme', 'remedy']);
  expect(notBothAtOnce({ ...question, by: ['remedy', 'team'] })).toEqual([]);
});
