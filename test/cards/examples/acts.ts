/** What people do to a case. */
import * as cards from '../../../cards';
import { asAt, head, acknowledge, people, teams, words, action } from './stage';

/** All that a council may count, asked at once. */
const listed = [
  { label: 'Delay in a decision or provision', value: 'delay' },
  { label: 'Communication', value: 'communication' },
];
const asks: cards.CountedAsk[] = [
  ...(
    [
      'category',
      'themes',
      'channel',
      'complainant',
      'madeByChild',
      'lookedAfter',
      'adjustments',
      'provider',
      'delayReason',
    ] as const
  ).map((field) => ({ field, categories: listed })),
  {
    field: 'learningCategory',
    categories: listed,
    points: [{ n: 1, what: 'Ring before a visit is cancelled' }],
  },
];

export const acts = {
  triage: {
    build: cards.triageCard,
    data: {
      asAt,
      head,
      dates: [acknowledge],
      words,
      teams,
      investigators: people,
      categories: [
        { label: 'Delay in a decision or provision', value: 'delay' },
        { label: 'Quality or appropriateness of a service', value: 'quality' },
      ],
      themes: [
        { label: 'Communication', value: 'communication' },
        { label: 'Contact', value: 'contact' },
      ],
      elsewhere: [
        { label: 'The school or academy itself', value: 'school' },
        { label: 'The NHS', value: 'nhs' },
      ],
      late: 'Received on Wednesday 11 March 2026, more than 12 months after what it is about (Monday 3 February 2025): the limit was Tuesday 3 February 2026. The council may accept it later where it can still be considered fairly; record why.',
      categoryId: null,
      themeIds: ['contact'],
      teamId: 'T01',
      procedures: [
        {
          label: 'Statutory children’s complaints',
          value: 'statutory',
          when: 'Any part is about social care for a child.',
        },
        {
          label: 'Corporate complaints',
          value: 'corporate',
          when: 'Everything else: transport, buildings, data.',
        },
      ],
    } satisfies cards.TriageData,
  },
  outside: {
    build: cards.outsideCard,
    data: {
      ...action,
      teams: [{ label: 'Disabled Children’s Team', value: 'T06' }],
      teamId: 'T06',
      now: 'Priya Nair',
    } satisfies cards.OutsideData,
  },
  assign: {
    build: cards.assignCard,
    data: {
      ...action,
      teams,
      investigators: people,
      teamId: 'T01',
      investigatorId: null,
      atWork: ["Disabled Children's Team"],
    } satisfies cards.AssignData,
  },
  acknowledge: {
    build: cards.acknowledgeCard,
    data: {
      ...action,
      on: '2026-03-11',
      min: '2026-03-10',
      max: '2026-03-11',
      effect: 'Starts the 10 working days: due Wed 25 Mar.',
    } satisfies cards.DateFormData,
  },
  respond: {
    build: cards.respondCard,
    data: {
      ...action,
      on: '2026-03-11',
      min: '2026-03-10',
      max: '2026-03-11',
      asksRights: true,
    } satisfies cards.RespondData,
  },
  rights: {
    build: cards.rightsCard,
    data: {
      ...action,
      on: '2026-03-11',
      min: '2026-03-10',
      max: '2026-03-11',
    } satisfies cards.DateFormData,
  },
  close: {
    build: cards.closeCard,
    data: {
      ...action,
      on: '2026-03-11',
      min: '2026-03-10',
      max: '2026-03-11',
      asks,
    } satisfies cards.CloseData,
  },
  counted: {
    build: cards.countedCard,
    data: { ...action, asks } satisfies cards.CountedData,
  },
  withdraw: {
    build: cards.withdrawCard,
    data: {
      ...action,
      on: null,
      min: '2026-03-10',
      max: '2026-03-11',
    } satisfies cards.DateFormData,
  },
  moreTime: {
    build: cards.moreTimeCard,
    data: {
      ...action,
      latest: '2026-04-09',
      asks: 'Grace Mensah and the complaints team',
      values: { to: '2026-04-20' },
      errors: { to: 'Mon 20 Apr is after Thu 9 Apr, the lawful maximum.' },
    } satisfies cards.MoreTimeData,
  },
  extend: {
    build: cards.extendCard,
    data: {
      ...action,
      latest: '2026-04-09',
      reasons: [
        { label: 'Complex', value: 'complex' },
        { label: 'Advocate asked for', value: 'advocateRequested' },
      ],
      approvers: people,
      askedTo: '2026-04-02',
      askedReason: 'School records are late',
      lawful: 'The procedure allows more time only where the complaint is complex.',
    } satisfies cards.ExtendData,
  },
  noMoreTime: {
    build: cards.noMoreTimeCard,
    data: {
      ...action,
      askedTo: '2026-04-02',
      askedReason: 'School records are late',
    } satisfies cards.NoMoreTimeData,
  },
  holdingLetter: {
    build: cards.holdingLetterCard,
    data: { ...action, on: '2026-03-11', min: '2026-03-12' } satisfies cards.HoldingLetterData,
  },
  blocked: { build: cards.blockedCard, data: action satisfies cards.BlockedData },
  outcome: {
    build: cards.outcomeCard,
    data: {
      ...action,
      outcomes: ['upheld', 'partiallyUpheld', 'notUpheld', 'noFinding'],
      points: [
        { n: 1, summary: 'Contact cancelled', outcome: 'upheld' },
        { n: 2, summary: 'Nobody rang', outcome: null },
        { n: 3, outcome: null },
      ],
    } satisfies cards.OutcomeData,
  },
  learning: {
    build: cards.learningCard,
    data: {
      ...action,
      categories: [
        { label: 'Communication', value: 'communication' },
        { label: 'Procedure', value: 'procedure' },
      ],
    } satisfies cards.LearningData,
  },
  retype: {
    build: cards.retypeCard,
    data: {
      ...action,
      types: ['compliment', 'comment', 'complaint', 'enquiry', 'serviceRequest'],
    } satisfies cards.RetypeData,
  },
  correct: {
    build: cards.correctCard,
    data: {
      ...action,
      today: '2026-03-11',
      now: {
        receivedOn: '2026-03-02',
        happenedOn: '2026-02-20',
        from: 'grandad',
        channel: 'telephone',
        subject: 'taxi',
        team: 'T06',
        about: ['P006'],
        category: 'communication',
        themes: 'Family time and contact',
        enquiryCategory: null,
        madeByChild: false,
        lookedAfter: null,
        procedure: 'statutory-children',
      },
      recorded: [{ id: 'date.acknowledged.1', label: 'Acknowledged', on: '2026-03-03' }],
      appointed: [{ id: 'appointment.0', label: 'Appointed, 1', name: 'Ann Lee' }],
      channels: [{ label: 'Telephone', value: 'telephone' }],
      teams: [{ label: 'CM North', value: 'T03' }],
      people,
      categories: [{ label: 'Communication', value: 'communication' }],
      enquiryCategories: [],
      procedures: [
        { label: 'Statutory', value: 'statutory-children' },
        { label: 'Corporate', value: 'corporate' },
      ],
    } satisfies cards.CorrectData,
  },
  note: { build: cards.noteCard, data: { ...action } satisfies cards.NoteData },
  form: {
    build: cards.formCard,
    data: {
      asAt,
      title: 'Away',
      ref: null,
      version: null,
      sentence: 'Who covers for you, and until when?',
      fields: [
        { kind: 'date', id: 'until', label: 'Back on', required: true },
        { kind: 'choice', id: 'cover', label: 'Cover', choices: people },
        { kind: 'number', id: 'days', label: 'Working days', min: 1, max: 60 },
        {
          kind: 'toggle',
          id: 'tell',
          label: 'Tell them',
          title: 'Send one message with your cases',
          value: true,
        },
      ],
      submit: { title: 'Set', verb: 'away.set' },
    } satisfies cards.FormData,
  },
};
