import { invoke } from '../../support/activities';
import { startTeams } from '../../support/harness';
import type { TeamsUnderTest } from '../../support/harness';
import { SPEAKERS } from '../../support/people';
import { Scripted } from '../../support/scripted';

const CARD = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'A case' }],
};
const { socialWorker } = SPEAKERS;

describe('message extension', () => {
  const conversation = new Scripted();
  let bot: TeamsUnderTest;
  beforeAll(async () => (bot = await startTeams({ conversation })));
  afterAll(() => bot.close());

  it('opens a dialog on a message, given as plain words', async () => {
    conversation.replies = [{ kind: 'dialog', title: 'Log this', card: CARD }];
    const { body } = await bot.post(
      invoke(socialWorker, bot.connector.url, 'composeExtension/fetchTask', {
        commandId: 'logFeedback',
        messagePayload: {
          createdDateTime: '2026-11-19T16:30:00Z',
          body: {
            contentType: 'html',
            content: '<p>She rang <b>every</b> time &amp; more</p><p>Thank you</p>',
          },
        },
      }),
    );
    expect(conversation.last.input).toEqual({
      kind: 'logMessage',
      message: {
        text: 'She rang every time & more\nThank you',
        sentAt: '2026-11-19T16:30:00.000Z',
      },
    });
    expect(body).toMatchObject({
      task: { type: 'continue', value: { title: 'Log this', card: { content: CARD } } },
    });
  });

  it('hands over what the dialog sent off, and closes it with the sentence', async () => {
    conversation.replies = [{ kind: 'text', text: 'Saved as CF-26-0001.' }];
    const { body } = await bot.post(
      invoke(socialWorker, bot.connector.url, 'composeExtension/submitAction', {
        commandId: 'logFeedback',
        data: { verb: 'save', ref: 'draft-1', version: 1, type: 'compliment' },
      }),
    );
    expect(conversation.last.input).toMatchObject({
      kind: 'logMessageSubmit',
      action: { verb: 'save', inputs: { type: 'compliment' } },
    });
    expect(body).toEqual({ task: { type: 'message', value: 'Saved as CF-26-0001.' } });
  });

  it('answers a search with hits, each with its line', async () => {
    conversation.replies = [
      { kind: 'hits', hits: [{ title: 'CF-26-0042', subtitle: 'due Tue 24 Mar', card: CARD }] },
    ];
    const { body } = await bot.post(
      invoke(socialWorker, bot.connector.url, 'composeExtension/query', {
        commandId: 'search',
        parameters: [{ name: 'query', value: ' 0042 ' }],
        queryOptions: { skip: 10, count: 10 },
      }),
    );
    expect(conversation.last.input).toEqual({ kind: 'search', query: '0042', skip: 10 });
    expect(body).toMatchObject({
      composeExtension: {
        attachments: [{ content: CARD, preview: { content: { title: 'CF-26-0042' } } }],
      },
    });
  });

  it('answers an invoke that it doesn’t know with 200 and a sentence, never 501', async () => {
    const { status, body } = await bot.post(
      invoke(socialWorker, bot.connector.url, 'fileConsent/invoke', {}),
    );
    expect(status).toBe(200);
    expect(body['value']).toMatch(/doesn't do that here/);
  });
});
