/** Logging. */
import * as cards from '../../../cards';
import { asAt, head, acknowledge, answer, latest, people, teams, words } from './stage';

export const logging = {
  readBack: {
    build: cards.readBackCard,
    data: {
      asAt,
      draftId: 'D-1f3a',
      version: 1,
      feedbackType: 'complaint',
      enquiryKind: null,
      proposed: true,
      receivedOn: '2026-03-10',
      happenedOn: null,
      about: [],
      from: 'mum',
      team: 'Disabled Children’s Team',
      channel: null,
      words,
      setsOff: [{ ...acknowledge, status: 'none' }, { ...answer, status: 'none' }, latest],
      setsOffIf: 'If it follows the statutory procedure',
      questions: [],
    } satisfies cards.ReadBackData,
  },
  readBackAsks: {
    build: cards.readBackCard,
    data: {
      asAt,
      draftId: 'D-1f3b',
      version: 2,
      feedbackType: 'compliment',
      enquiryKind: null,
      proposed: false,
      receivedOn: null,
      happenedOn: null,
      about: ['Priya Nair, Disabled Children’s Team'],
      from: 'foster carers',
      team: 'Disabled Children’s Team',
      channel: 'telephone',
      words: 'she rang us back every single time',
      setsOff: [],
      notes: ['3 March 2026 was a Tuesday, so I read that as the week Mon 2 to Fri 6 Mar.'],
      questions: [
        {
          slot: 'received',
          says: 'Which day did it reach us?',
          choices: ['Mon 2 Mar', 'Tue 3 Mar', 'Wed 4 Mar', 'Thu 5 Mar', 'Fri 6 Mar'].map(
            (label, i) => ({ label, value: `2026-03-0${i + 2}` }),
          ),
        },
        { slot: 'people', says: 'Which Priya?', choices: people.slice(0, 2) },
      ],
    } satisfies cards.ReadBackData,
  },
  draftForm: {
    build: cards.draftFormCard,
    data: {
      asAt,
      draftId: 'D-1f3a',
      version: 2,
      feedbackType: 'complaint',
      enquiryKind: null,
      receivedOn: '2026-03-12',
      happenedOn: null,
      aboutIds: ['P006'],
      fromDescription: 'mum',
      complainantKind: 'parent',
      channel: 'email',
      teamId: 'T01',
      lookedAfter: true,
      madeByChild: null,
      words,
      people,
      teams,
      complainantKinds: ['Child', 'Parent', 'Carer', 'Foster carer', 'Relative', 'Advocate'].map(
        (label) => ({ label, value: label.toLowerCase() }),
      ),
      channels: ['Telephone', 'Email', 'Letter', 'In person', 'Online form'].map((label) => ({
        label,
        value: label.toLowerCase(),
      })),
      errors: { receivedOn: 'Thu 12 Mar is in the future. Which day did it reach us?' },
    } satisfies cards.DraftFormData,
  },
  receipt: {
    build: cards.receiptCard,
    data: {
      asAt,
      head,
      next: 'Sam Doyle in the complaints team decides the procedure by Thu 12 Mar.',
      dates: [acknowledge, answer],
      mayOpen: true,
      undo: true,
    } satisfies cards.ReceiptData,
  },
};
