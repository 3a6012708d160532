/** Lists, nudges, status. */
import * as cards from '../../../cards';
import { asAt, head, answer, late, rows } from './stage';

const open = { title: 'Open', verb: 'case.open' } as const;
const nothingSaid: cards.NudgeLine = {
  head,
  handle: null,
  dates: [],
  whom: null,
  why: null,
  missing: null,
  first: null,
  lastSaid: null,
  since: null,
  answers: [],
  taps: [],
};

export const lists = {
  list: {
    build: cards.listCard,
    data: {
      asAt,
      title: 'Your open cases',
      total: 16,
      rows,
      paging: { ref: 'mine.open', page: 1, pages: 2 },
      whenEmpty: '',
    } satisfies cards.ListData,
  },
  emptyList: {
    build: cards.listCard,
    data: {
      asAt,
      title: 'Late cases',
      total: 0,
      rows: [],
      paging: null,
      whenEmpty: 'Nothing is late. Cases past their date would be listed here.',
    } satisfies cards.ListData,
  },
  nudge: {
    build: cards.nudgeCard,
    data: {
      asAt,
      day: '2026-03-11+morning',
      line: {
        ...nothingSaid,
        handle: 'mother · contact was cancelled',
        dates: [{ ...answer, on: '2026-03-18', distance: 5, status: 'dueSoon' }],
        missing: 'Nothing is with sign-off yet.',
        first: 'Draft to Tom Reeve by Fri 13 Mar',
        lastSaid: 'Waiting for another agency, Mon 9 Mar',
        answers: [
          { title: 'On track', verb: 'case.onTrack', style: 'positive' },
          { title: 'Blocked…', verb: 'form.blocked' },
          { title: 'Need time', verb: 'form.moreTime' },
          { title: 'Not mine', verb: 'form.handBack' },
          open,
        ],
      },
      canType: ['on track', 'blocked', 'need more time'],
    } satisfies cards.NudgeData,
  },
  nudgeLate: {
    build: cards.nudgeCard,
    data: {
      asAt,
      day: '2026-03-11+morning',
      line: {
        ...nothingSaid,
        dates: [late, { ...answer, label: 'Improvement action' }],
        whom: 'Priya Nair',
        why: 'You hear of it as manager of Priya Nair.',
        missing: 'No response is recorded.',
        lastSaid: 'Somebody is away, Mon 2 Mar',
        answers: [open],
      },
    } satisfies cards.NudgeData,
  },
  nudgeAnswered: {
    build: cards.nudgeCard,
    data: {
      asAt,
      day: '2026-03-11+morning',
      line: {
        ...nothingSaid,
        dates: [answer],
        since: 'you said that it is on track. You hear of it again on Fri 13 Mar.',
        answers: [open],
      },
    } satisfies cards.NudgeData,
  },
  bundle: {
    build: cards.bundleCard,
    data: {
      asAt,
      day: '2026-03-11+morning',
      name: 'Priya',
      total: 5,
      paging: { ref: 'mine.due', page: 1, pages: 1 },
      lines: rows.slice(0, 5).map(({ due, ref, version, feedbackType, enquiryKind }, i) => ({
        ...nothingSaid,
        head: { ref, version, feedbackType, enquiryKind },
        dates: due ? [due] : [],
        missing: i % 2 ? 'Nothing is with sign-off yet' : 'No response is recorded',
        taps: [
          { title: 'On track', verb: 'row.onTrack', ref, version },
          { title: 'Answer…', verb: 'row.answer', ref: `2026-03-11+morning+${ref}`, version },
        ],
      })),
    } satisfies cards.BundleData,
  },
  teamStatus: {
    build: cards.teamStatusCard,
    data: {
      asAt,
      scope: 'Disabled Children’s Team',
      listRef: 'team.T01',
      counts: [
        { id: 'open', count: 14, listRef: 'team.T01.open' },
        { id: 'dueThisWeek', count: 4, listRef: 'team.T01.week' },
        { id: 'late', count: 2, listRef: 'team.T01.late' },
        { id: 'unallocated', count: 1, listRef: 'team.T01.unallocated' },
        { id: 'waiting', count: 3, listRef: 'team.T01.signOff' },
      ],
      chart: {
        title: 'Open cases by progress',
        bars: [
          { label: 'On track', count: 8 },
          { label: 'Due soon', count: 4 },
          { label: 'Late', count: 2 },
        ],
      },
      needPerson: [rows[0]!, rows[5]!, rows[1]!],
    } satisfies cards.TeamStatusData,
  },
  answer: {
    build: cards.answerCard,
    data: {
      asAt,
      title: 'Complaints',
      sentence: '31 complaints.',
      lines: [
        {
          label: 'Counted',
          value: 'complaints; received in Q3 of 2025/26 (Wed 1 Oct 2025 to Wed 31 Dec 2025)',
        },
        { label: 'Whose', value: 'Cases of Disabled Children’s Team' },
        { label: 'Beside it', value: 'Q3 of 2024/25 (Tue 1 Oct 2024 to Tue 31 Dec 2024): 27' },
      ],
      notes: [],
      rows: {
        title: 'By problem category',
        rows: [
          { label: 'Delay', figure: '17', listRef: 'q-aaaaaaaaaaaaaaaa' },
          { label: 'Conduct of staff', figure: '12', listRef: 'q-bbbbbbbbbbbbbbbb' },
          { label: 'Not recorded', figure: '2', listRef: null },
        ],
        more: 3,
      },
      chart: {
        as: 'bars',
        title: 'complaints by problem category',
        bars: [
          { label: 'Delay', count: 17 },
          { label: 'Conduct of staff', count: 12 },
          { label: 'Not recorded', count: 2 },
        ],
      },
      listRef: 'q-cccccccccccccccc',
    } satisfies cards.AnswerData,
  },
  answerOverTime: {
    build: cards.answerCard,
    data: {
      asAt,
      title: 'Complaints',
      sentence: '31 of 40 complaints (77.5 %): answered in time.',
      lines: [{ label: 'Counted', value: 'complaints; answered in 2025/26 so far' }],
      notes: [],
      rows: {
        title: 'By quarter',
        rows: [
          { label: '2025/26 Q1', figure: '9 of 14 (64.3 %)', listRef: null },
          { label: '2025/26 Q2', figure: 'none of none', listRef: null },
          { label: '2025/26 Q3', figure: '22 of 26 (84.6 %)', listRef: null },
        ],
        more: 0,
      },
      chart: {
        as: 'parts',
        title: 'Complaints by quarter',
        legend: ['answered in time', 'not'],
        bars: [
          { label: '2025/26 Q1', counts: [9, 5] },
          { label: '2025/26 Q2', counts: [0, 0] },
          { label: '2025/26 Q3', counts: [22, 4] },
        ],
      },
      listRef: 'q-cccccccccccccccc',
    } satisfies cards.AnswerData,
  },
  answerOfNone: {
    build: cards.answerCard,
    data: {
      asAt,
      title: 'Complaints: working days to answer',
      sentence: 'None of these has an answer to count: complaints.',
      lines: [{ label: 'Counted', value: 'complaints; answered in 2025/26 so far' }],
      notes: ['No time was said, so it is those answered this financial year so far.'],
      rows: null,
      chart: null,
      listRef: null,
    } satisfies cards.AnswerData,
  },
};
