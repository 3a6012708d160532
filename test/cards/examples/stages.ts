/** From stage 1 to the panel, and the Ombudsman. */
import * as cards from '../../../cards';
import { dated, people } from './stage';

export const stages = {
  progress: {
    build: cards.progressCard,
    data: {
      ...dated,
      stage: 2,
      knows: [{ label: 'Next', value: 'agree the statement of complaint' }],
      days: [],
      name: 'Investigation',
    } satisfies cards.ProgressData,
  },
  weigh: {
    build: cards.weighCard,
    data: {
      ...dated,
      stage: 3,
      knows: [{ label: 'To be weighed', value: 'They could ask until Mon 30 Mar.' }],
      approvers: people,
      approverId: people[0]!.value,
      accepts: 'Accept all the same',
      first: 'refuse',
    } satisfies cards.WeighData,
  },
  statement: { build: cards.statementCard, data: dated satisfies cards.DateFormData },
  appoint: {
    build: cards.appointCard,
    data: {
      ...dated,
      people,
      parts: [{ label: 'Independent person', value: 'independentPerson' }],
      appointed: [],
      outside: ['Independent person'],
    } satisfies cards.AppointData,
  },
  step: {
    build: cards.stepCard,
    data: {
      ...dated,
      choices: [{ label: 'Adjudication sent', value: 'adjudicated' }],
    } satisfies cards.StepData,
  },
  ombudsman: {
    build: cards.ombudsmanCard,
    data: {
      ...dated,
      rule: 'Answer within 28 calendar days of receiving the Ombudsman’s letter',
      replyBy: '2026-04-08',
    } satisfies cards.OmbudsmanData,
  },
  ombudsmanReply: { build: cards.ombudsmanReplyCard, data: dated satisfies cards.DateFormData },
  ombudsmanDecision: {
    build: cards.ombudsmanDecisionCard,
    data: {
      ...dated,
      decisions: [{ label: 'Upheld: fault and injustice', value: 'upheld' }],
      remedies: [{ label: 'Apology', value: 'apology' }],
    } satisfies cards.OmbudsmanDecisionData,
  },
} as const;
