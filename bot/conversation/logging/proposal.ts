/** Where a language model is configured, it may propose what the reader left open in a line that it could not place. */
import type { FeedbackType } from '../../../services/cases/events';
import type { Proposal } from '../../model/proposer';
import type { Intent, Reading } from '../../understand/types';
import type { Context } from '../turn/feature';

/** A longer text is pasted mail: it stays here. */
const MOST_CHARACTERS = 2000;

const INTENT_OF: Record<FeedbackType, Intent> = {
  compliment: 'log.compliment',
  complaint: 'log.complaint',
  comment: 'log.comment',
  enquiry: 'log.enquiry',
  serviceRequest: 'log.service_request',
};

/**
 * The reading as a model proposes to fill it, to be read back as any other draft; null: as it was.
 * Only a line without any intent gets here to ask: harm, refusals and shared chats never do.
 */
export async function suggested(
  context: Context,
  reading: Reading,
  text: string,
): Promise<Reading | null> {
  const { proposer, council } = context.deps;
  const placed = reading.intents.some((intent) => intent !== 'none');
  if (!proposer || placed || context.scope !== 'personal' || text.length > MOST_CHARACTERS)
    return null;
  const proposal = await proposer.propose(text, context.today);
  return proposal && council.records.includes(proposal.feedbackType)
    ? filledIn(reading, proposal)
    : null;
}

/** What the reader found stands, and so does a question between two days: the model fills only what is empty. */
function filledIn(reading: Reading, proposal: Proposal): Reading {
  const { slots, detail } = reading;
  const open = (slot: 'received' | 'happened') =>
    slots[slot] === undefined && !detail.questions.some((question) => question.slot === slot);
  const { kind, description } = detail.complainant;
  return {
    ...reading,
    intents: [INTENT_OF[proposal.feedbackType]],
    modes: [null],
    sure: [0.5],
    acts: [null],
    slots: {
      ...slots,
      ...(proposal.receivedOn && open('received') ? { received: proposal.receivedOn } : {}),
      ...(proposal.happenedOn && open('happened') ? { happened: proposal.happenedOn } : {}),
    },
    detail: {
      ...detail,
      complainant: { kind, description: description ?? proposal.fromDescription },
    },
  };
}
