/** Questions, plans, plain messages, channels. */
import * as cards from '../../../cards';
import { asAt } from './stage';

export const messages = {
  picker: {
    build: cards.pickerCard,
    data: {
      asAt,
      title: 'Compliment',
      question: 'Which Priya do you mean?',
      ref: 'D-1f3a',
      version: 1,
      verb: 'pick',
      choices: [
        { label: 'Priya Nair', value: 'P006', detail: 'Disabled Children’s Team' },
        { label: 'Priya Shah', value: 'P007', detail: 'Fostering Team' },
      ],
    } satisfies cards.PickerData,
  },
  plan: {
    build: cards.planCard,
    data: {
      asAt,
      planId: 'PL-1',
      version: 1,
      steps: [
        {
          n: 1,
          says: 'Record that the acknowledgement of CF-26-0051 was sent today',
          state: 'waiting',
        },
        { n: 2, says: 'Assign CF-26-0051 to Grace Mensah', state: 'waiting' },
        {
          n: 3,
          says: 'Close CF-26-0017',
          state: 'form',
          note: 'no outcome is recorded for it',
        },
      ],
    } satisfies cards.PlanData,
  },
  help: {
    build: cards.helpCard,
    data: {
      asAt,
      role: 'As an investigator',
      safety:
        'If a child is in danger now, don’t log it here: ring the duty team on 01632 960 001, or 999.',
      groups: [
        {
          title: 'Log what people say',
          examples: [
            { text: 'Compliment for Priya from foster carers, “she always rings back”', id: null },
            { text: 'got a complaint yesterday from mum about contact', id: null },
          ],
        },
        {
          title: 'Your cases',
          examples: [
            { text: 'what’s due', id: 'due' },
            { text: 'status 0042', id: null },
            { text: 'undo', id: 'undo' },
          ],
        },
        {
          title: 'Answer a reminder',
          examples: [
            { text: 'response sent 0042 today', id: null },
            { text: 'need 5 more days on 0042', id: null },
          ],
        },
      ],
    } satisfies cards.HelpData,
  },
  welcome: {
    build: cards.welcomeCard,
    data: {
      asAt,
      name: 'Jas',
      council: 'Demonstration Council',
      demo: true,
      examples: [
        'Compliment for Priya Nair from foster carers, “she rang us back every single time”',
        'got a complaint yesterday from mum about cancelled contact',
        'what’s due',
      ],
    } satisfies cards.WelcomeData,
  },
  safety: {
    build: cards.safetyCard,
    data: {
      asAt,
      route: 'duty team 01632 960 001, day and night',
      keptAs: 'D-9',
    } satisfies cards.SafetyData,
  },
  refusal: {
    build: cards.refusalCard,
    data: { ask: 'the complaints team (complaints@council.example)' } satisfies cards.RefusalData,
  },
  message: {
    build: cards.messageCard,
    data: {
      asAt,
      title: 'Kept as a draft',
      sentence:
        'I am not sure what to do with that, so I kept it for you. Did you mean one of these?',
      actions: [
        { title: 'Log a complaint', verb: 'draft.open' },
        { title: 'Log a comment', verb: 'draft.open' },
        { title: 'Start a form', verb: 'draft.change' },
      ],
    } satisfies cards.MessageData,
  },
  channel: {
    build: cards.channelCard,
    data: {
      says: 'counts',
      asAt: cards.publicInstant(asAt),
      counts: [
        { what: 'open', n: cards.publicCount(14) },
        { what: 'dueThisWeek', n: cards.publicCount(4) },
        { what: 'late', n: cards.publicCount(2) },
      ],
      refs: [cards.publicRef('CF-26-0042')],
    } satisfies cards.ChannelData,
  },
};
