/** One case. */
import * as cards from '../../../cards';
import { asAt, head, answer, latest, words } from './stage';

export const cases = {
  case: {
    build: cards.caseCard,
    data: {
      asAt,
      head,
      status: 'open',
      stage: 1,
      procedure: 'Statutory children’s complaints',
      due: [answer, latest],
      holder: { kind: 'investigator', name: 'Priya Nair', since: '2026-03-06', workingDays: 3 },
      investigator: 'Priya Nair',
      team: 'Disabled Children’s Team',
      points: [
        { n: 1, summary: 'Contact cancelled', outcome: 'upheld' },
        { n: 2, summary: 'Nobody rang', outcome: null },
      ],
      outcome: null,
      needs: [{ label: 'Adjustments', value: 'Large print; calls after 4 pm' }],
      standing: [{ label: 'Sent back', value: 'Tom Reeve, Tue 10 Mar: the tone is defensive' }],
      more: Array.from({ length: 20 }, (_, i) => ({
        label: `Adjustment ${i}`,
        value: 'Large print',
      })),
      events: [
        { on: '2026-03-10', what: 'Received', by: 'Jas Gill' },
        { on: '2026-03-10', what: 'Accepted, statutory procedure', by: 'Sam Doyle' },
        { on: '2026-03-11', what: 'Acknowledgement sent', by: 'Sam Doyle' },
        { on: '2026-03-11', what: 'Assigned to Priya Nair', by: 'Sam Doyle' },
      ],
      words,
      actions: [
        { title: 'Response sent', verb: 'form.respond', style: 'positive' },
        { title: 'Ask for more time', verb: 'form.moreTime' },
        { title: 'Blocked…', verb: 'form.blocked' },
        { title: 'Record outcome', verb: 'form.outcome' },
        { title: 'Add a note', verb: 'form.note' },
      ],
      canType: ['response sent 0042 today', 'need more time on 0042', 'why 0042'],
    } satisfies cards.CaseCardData,
  },
  history: {
    build: cards.historyCard,
    data: {
      asAt,
      head,
      total: 17,
      paging: { ref: 'CF-26-0042', page: 2, pages: 2 },
      events: [
        { on: '2026-03-10', what: 'Received', by: 'Jas Gill' },
        { on: '2026-03-11', what: 'Acknowledgement sent', by: 'Sam Doyle' },
        { on: '2026-03-11', what: 'Assigned to Priya Nair', by: 'Sam Doyle' },
      ],
    } satisfies cards.HistoryData,
  },
  dateExplained: {
    build: cards.dateExplainedCard,
    data: {
      asAt,
      head,
      line: { ...answer, on: '2026-04-09', distance: 19 },
      asked: {
        on: '2026-04-07',
        says: 'you counted Good Friday Fri 3 Apr and Easter Monday Mon 6 Apr; neither is a working day.',
      },
      due: {
        id: 'stage1.response',
        label: 'Answer at stage 1',
        stage: 1,
        state: 'running',
        target: '2026-03-24',
        lawfulMaximum: '2026-04-09',
        promised: '2026-04-09',
        binding: '2026-04-09',
        metOn: null,
        explanation: {
          procedureId: 'statutory',
          procedureName: 'Statutory children’s complaints',
          rule: 'Answer within 10 working days of receipt, up to 20 when extended',
          citation: {
            source:
              'Children Act 1989 Representations Procedure (England) Regulations 2006, reg 14',
          },
          start: { event: 'received', date: '2026-03-10', assumed: null },
          length: { n: 20, unit: 'workingDays' },
          days: [
            '11',
            '12',
            '13',
            '16',
            '17',
            '18',
            '19',
            '20',
            '23',
            '24',
            '25',
            '26',
            '27',
            '30',
            '31',
          ]
            .map((d) => `2026-03-${d}`)
            .concat(['2026-04-01', '2026-04-02', '2026-04-07', '2026-04-08', '2026-04-09']),
          skipped: [
            ...['2026-03-14', '2026-03-21', '2026-03-28', '2026-04-04'].map((date) => ({
              date,
              why: 'Saturday',
            })),
            ...['2026-03-15', '2026-03-22', '2026-03-29', '2026-04-05'].map((date) => ({
              date,
              why: 'Sunday',
            })),
            { date: '2026-04-03', why: 'Good Friday' },
            { date: '2026-04-06', why: 'Easter Monday' },
          ],
          movements: [
            {
              kind: 'extended',
              on: '2026-03-11',
              to: '2026-04-09',
              reason: 'complex',
              counts: true,
              says: 'Extended to Thu 9 Apr by Harriet Vance because the case is complex; the complainant was told on Wed 11 Mar.',
            },
          ],
          notes: [],
        },
      },
    } satisfies cards.DateExplainedData,
  },
  whatIf: {
    build: cards.whatIfCard,
    data: {
      asAt,
      ifReceivedOn: '2025-12-23',
      procedures: [
        {
          name: 'Statutory children’s complaints',
          dates: [
            { label: 'Acknowledge', on: '2025-12-30', distance: null, status: 'none' },
            { label: 'Answer at stage 1', on: '2026-01-09', distance: null, status: 'none' },
          ],
          skipped: [
            '4 weekend days',
            'Christmas Day Thu 25 Dec',
            'Boxing Day Fri 26 Dec',
            'New Year’s Day Thu 1 Jan',
          ],
        },
        {
          name: 'Corporate complaints',
          dates: [
            {
              label: 'Answer',
              on: null,
              distance: null,
              status: 'notStarted',
              note: 'starts when the acknowledgement is sent',
            },
          ],
          skipped: [],
        },
      ],
    } satisfies cards.WhatIfData,
  },
};
