/** The Teams side before a scripted conversation, as the tests of messages have it: Friday 20 November 2026, two people known. */
import { startTeams } from '../../support/harness';
import type { TeamsUnderTest } from '../../support/harness';
import { SPEAKERS } from '../../support/people';
import type { Scripted } from '../../support/scripted';

export const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'A case' }],
};

const DIRECTORY: Record<string, string> = {
  [SPEAKERS.socialWorker.aadObjectId]: 'P009',
  [SPEAKERS.manager.aadObjectId]: 'P008',
};

export const startScripted = (conversation: Scripted): Promise<TeamsUnderTest> =>
  startTeams({
    conversation,
    now: '2026-11-20T09:00:00Z',
    identify: ({ aadObjectId }) => Promise.resolve(DIRECTORY[aadObjectId] ?? null),
  });

/** Nothing said, nothing sent, no trouble: before each test. */
export function forget(conversation: Scripted, { connector }: TeamsUnderTest): void {
  conversation.turns = [];
  conversation.replies = [];
  connector.sent.length = 0;
  connector.trouble = null;
}
