/** The longer life of a case: sign-off, stages, points, remedies, people, handover. */
import * as cards from '../../../cards';
import { action, asAt, dated, head, other, people, words } from './stage';

const checklist = [
  { label: 'Every point has a finding', value: 'Done' },
  { label: 'How to go further', value: 'Missing' },
];

export const casework = {
  toSignOff: {
    build: cards.toSignOffCard,
    data: {
      ...action,
      approvers: people,
      approverId: null,
      checklist,
    } satisfies cards.ToSignOffData,
  },
  signOff: {
    build: cards.signOffCard,
    data: { ...action, checklist } satisfies cards.SignOffData,
  },
  sendBack: {
    build: cards.sendBackCard,
    data: {
      ...action,
      reasons: [
        { label: 'No apology', value: 'apology' },
        { label: 'A point is not answered', value: 'points' },
      ],
    } satisfies cards.SendBackData,
  },
  points: {
    build: cards.pointsCard,
    data: {
      ...action,
      words,
      points: ['Contact was cancelled', 'Nobody rang'],
    } satisfies cards.PointsData,
  },
  allocate: {
    build: cards.allocateCard,
    data: { ...action, latest: '2026-04-09' } satisfies cards.AllocateData,
  },
  pause: {
    build: cards.pauseCard,
    data: { ...dated, reasons: [] } satisfies cards.PauseData,
  },
  resume: { build: cards.resumeCard, data: dated satisfies cards.DateFormData },
  delay: {
    build: cards.delayCard,
    data: {
      ...action,
      reasons: [{ label: 'Key staff sick or on leave', value: 'staffAbsent' }],
    } satisfies cards.DelayData,
  },
  reopen: {
    build: cards.reopenCard,
    data: {
      ...dated,
      choices: [
        { label: 'New points', value: 'newPoints', effect: 'A new complaint, linked to this one.' },
        { label: 'A correction', value: 'correction', effect: 'This case is open again.' },
      ],
    } satisfies cards.ReopenData,
  },
  remedy: {
    build: cards.remedyCard,
    data: {
      ...action,
      kinds: [{ label: 'Apology', value: 'apology' }],
      agreed: [],
    } satisfies cards.RemedyData,
  },
  improvement: {
    build: cards.improvementCard,
    data: {
      ...action,
      owners: people,
      categories: [],
      min: '2026-03-11',
      agreed: [],
    } satisfies cards.ImprovementData,
  },
  remedyDone: {
    build: cards.remedyDoneCard,
    data: { ...dated, items: [{ label: 'Apology', value: '1' }] } satisfies cards.DoneData,
  },
  actionDone: {
    build: cards.actionDoneCard,
    data: {
      ...dated,
      items: [{ label: 'A list of call-backs', value: '1' }],
    } satisfies cards.DoneData,
  },
  giveAction: {
    build: cards.giveActionCard,
    data: {
      ...action,
      items: [{ label: 'A list of call-backs', value: '1' }],
      owners: people,
    } satisfies cards.GiveActionData,
  },
  ask: {
    build: cards.askCard,
    data: { ...action, people } satisfies cards.AskData,
  },
  reply: { build: cards.replyCard, data: { ...action } },
  handBack: {
    build: cards.handBackCard,
    data: { ...action, tells: 'Grace Mensah' } satisfies cards.HandBackData,
  },
  conflict: {
    build: cards.conflictCard,
    data: { ...action, people } satisfies cards.ConflictData,
  },
  pair: {
    build: cards.pairCard,
    data: {
      ...action,
      candidates: [{ label: 'CF-26-0036', value: 'CF-26-0036', detail: 'the same words and team' }],
    } satisfies cards.PairData,
  },
  paired: {
    build: cards.pairedCard,
    data: {
      asAt,
      pairRef: 'CF-26-0042+CF-26-0036',
      head,
      other,
      same: ['received on the same day'],
      sides: [{ label: 'CF-26-0042', value: 'received Tue 10 Mar from mother' }],
      stays: 'CF-26-0036 stays, because it came first.',
      joined: false,
      linked: false,
    } satisfies cards.PairedData,
  },
  needs: {
    build: cards.needsCard,
    data: {
      ...action,
      sections: { child: true, representative: true },
      otherProcedures: [{ value: 'corporate-code', label: 'Corporate complaint' }],
      today: '2026-03-11',
    } satisfies cards.NeedsData,
  },
  behaviour: {
    build: cards.behaviourCard,
    data: {
      ...action,
      marked: { label: 'Marked', value: 'One contact a week' },
      min: '2026-03-12',
    } satisfies cards.BehaviourData,
  },
  compliment: {
    build: cards.complimentCard,
    data: {
      ...action,
      test: 'Unsolicited thanks from somebody outside the council.',
      words,
    } satisfies cards.ComplimentData,
  },
  thank: {
    build: cards.thankCard,
    data: { ...action, several: true, people, words } satisfies cards.ThankData,
  },
  ledger: {
    build: cards.ledgerCard,
    data: {
      asAt,
      head,
      now: { who: 'Tom Reeve, sign-off', since: '2026-03-09', workingDays: 2 },
      totals: [
        { who: 'Priya Nair, investigator', workingDays: 6 },
        { who: 'Tom Reeve, sign-off', workingDays: 2 },
        { who: 'Complaints team', workingDays: 1 },
      ],
      elapsed: 9,
      restDays: 0,
      stretches: [
        { who: 'Complaints team', from: '2026-02-26', until: '2026-02-27', workingDays: 1 },
        {
          who: 'Priya Nair, investigator',
          from: '2026-02-27',
          until: '2026-03-09',
          workingDays: 6,
        },
        { who: 'Tom Reeve, sign-off', from: '2026-03-09', until: '2026-03-11', workingDays: 2 },
      ],
    } satisfies cards.LedgerData,
  },
  whyLate: {
    build: cards.whyLateCard,
    data: {
      asAt,
      head,
      missed: [{ label: 'Answer at stage 1', by: '2026-03-09', metOn: null, workingDaysLate: 2 }],
      held: [{ who: 'Priya Nair, investigator', workingDays: 6 }],
      facts: [{ label: 'Reason given', value: 'Waiting for another agency' }],
    } satisfies cards.WhyLateData,
  },
  viewers: {
    build: cards.viewersCard,
    data: {
      asAt,
      head,
      looks: [
        { asAt, who: 'Sam Doyle', what: 'See a case', where: 'own chat', refused: false },
        { asAt, who: 'Dan Whitfield', what: 'See a case', where: 'own chat', refused: true },
      ],
      paging: { ref: 'CF-26-0042', page: 1, pages: 2 },
    } satisfies cards.ViewersData,
  },
  away: {
    build: cards.awayCard,
    data: {
      asAt,
      changing: null,
      people,
      personId: 'P006',
      covers: people,
      coverId: null,
      firstDay: '2026-03-16',
      lastDay: null,
      min: '2026-03-11',
    } satisfies cards.AwayData,
  },
  handoverForm: {
    build: cards.handoverFormCard,
    data: {
      asAt,
      people,
      fromId: 'P006',
      toId: null,
      on: null,
      awayFrom: '2026-03-16',
      min: '2026-03-11',
      errors: { to: 'Choose who takes them.' },
    } satisfies cards.HandoverFormData,
  },
  handover: {
    build: cards.handoverCard,
    data: {
      asAt,
      planId: 'D-0a1b',
      from: 'Priya Nair',
      to: 'Sean Gallagher',
      on: '2026-03-16',
      awayFrom: '2026-03-16',
      changed: '1 case has come since you looked.',
      moves: [{ label: 'CF-26-0038', value: 'answer at stage 1 due Tue 24 Mar' }],
      stays: { count: 1, refs: ['CF-26-0041'] },
    } satisfies cards.HandoverPreviewData,
  },
  absences: {
    build: cards.itemsCard,
    data: {
      asAt,
      title: 'Who is away',
      sentence: '1 absence.',
      items: [
        {
          label: 'Priya Nair',
          value: 'Mon 16 to Fri 20 Mar, covered by Sean Gallagher',
          actions: [
            { title: 'Change', verb: 'away.change', ref: 'P006|2026-03-16' },
            { title: 'Cancel', verb: 'away.cancel', ref: 'P006|2026-03-16' },
          ],
        },
      ],
    } satisfies cards.ItemsData,
  },
  actions: {
    build: cards.actionsCard,
    data: {
      asAt,
      title: 'Your improvement actions',
      rows: [
        {
          ref: 'CF-26-0017',
          what: 'A list of call-backs',
          owner: null,
          dueOn: '2026-03-09',
          late: true,
        },
      ],
    } satisfies cards.ActionsData,
  },
};
