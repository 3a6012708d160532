/** What the examples share: Wed 11 March 2026, 10:00. Names are the invented ones of the directory. */
import type { CaseHead, CaseRow, Choice, DateLine } from '../../../cards';

export const asAt = '2026-03-11T10:00:00Z';
export const head: CaseHead = {
  ref: 'CF-26-0042',
  version: 7,
  feedbackType: 'complaint',
  enquiryKind: null,
};
export const acknowledge: DateLine = {
  label: 'Acknowledge',
  on: '2026-03-13',
  distance: 2,
  status: 'dueSoon',
};
export const answer: DateLine = {
  label: 'Answer at stage 1',
  on: '2026-03-24',
  distance: 9,
  status: 'onTrack',
};
export const latest: DateLine = {
  label: 'Lawful maximum',
  on: '2026-04-09',
  distance: 19,
  status: 'none',
  note: 'only with an extension',
};
export const late: DateLine = {
  label: 'Answer at stage 1',
  on: '2026-03-09',
  distance: -2,
  status: 'overdue',
};

export const people: Choice[] = [
  ['P006', 'Priya Nair, Disabled Children’s Team'],
  ['P007', 'Priya Shah, Fostering Team'],
  ['P008', 'Grace Mensah, Disabled Children’s Team'],
  ['P009', 'Mohammed Rahman, Disabled Children’s Team'],
  ['P010', 'Mohammed Iqbal, Assessment West'],
  ['P012', 'Sat Virk, Assessment West'],
  ['P014', 'Lena Ortiz, Assessment East'],
  ['P015', 'Aoife Ní Bhriain, Assessment East'],
  ['P017', 'Sunny Dhaliwal, Case Management North'],
].map(([value = '', label = '']) => ({ value, label }));
export const teams: Choice[] = [
  'Disabled Children’s Team',
  'Fostering Team',
  'Assessment West',
  'Assessment East',
].map((label, index) => ({ label, value: `T0${index + 1}` }));
export const words =
  'Contact was cancelled three times in February and nobody rang us.\nHe sat by the window with his coat on. We want it looked at and we want somebody to say sorry to him.';

export const row = (
  n: number,
  due: DateLine | null,
  holder: string | null,
  note: string | null = null,
): CaseRow => ({
  ref: `CF-26-00${String(n).padStart(2, '0')}`,
  version: 3,
  feedbackType: n % 5 === 0 ? 'enquiry' : 'complaint',
  enquiryKind: n % 5 === 0 ? 'mp' : null,
  due,
  holder,
  note,
});
export const rows: CaseRow[] = [
  row(17, late, 'Tom Reeve, sign-off', 'Waiting for sign-off, said Mon 9 Mar'),
  row(42, acknowledge, 'Sam Doyle, complaints team'),
  row(35, { label: 'Answer', on: '2026-03-13', distance: 2, status: 'dueSoon' }, 'Grace Mensah'),
  row(38, answer, 'Priya Nair'),
  row(41, { ...answer, on: '2026-04-09', distance: 19 }, 'Mohammed Rahman'),
  row(51, null, 'Complaints team', 'not triaged'),
];
export const action = { head, asAt, dates: [answer] };
/** A form about something that happened: between receipt and today. */
export const dated = { ...action, on: '2026-03-11', min: '2026-03-10', max: '2026-03-11' };

/** A second case beside it. */
export const other = { ...head, ref: 'CF-26-0036' };
