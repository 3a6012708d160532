/** A few of the doors as Teams knocks at them: over HTTP, on the bot as `candour start` runs it. */
import type { Activity } from '../support/activities';
import { envelope, execute, invoke, message } from '../support/activities';
import { startTestBot } from '../support/harness';
import { SPEAKERS } from '../support/people';
import { HIDDEN, type Scenario, VISIBLE } from './world';
import { world } from './worlds';

const SCENARIO: Scenario = {
  name: 'a team manager complained about',
  lineManagement: false,
  subject: 'P008',
  excluded: 'P008',
  teamId: 'T06',
  investigator: 'P011',
};
const WHO = SPEAKERS.manager;
/** Nobody is reminded of anything at night: what is said here is answers only. */
const NIGHT = '2026-11-20T22:00:00.000Z';

function activities(serviceUrl: string): Activity[] {
  const search = (query: string) =>
    invoke(WHO, serviceUrl, 'composeExtension/query', {
      commandId: 'find',
      parameters: [{ name: 'reference', value: query }],
    });
  const made = [
    ...[`status ${HIDDEN}`, 'how’s my team doing?', 'what’s overdue', `why ${HIDDEN}`].map((line) =>
      message(WHO, serviceUrl, line),
    ),
    message(WHO, serviceUrl, 'how’s my team doing?', 'channel'),
    ...['case.open', 'case.history', 'form.assign', 'case.note', 'undo'].map((verb) =>
      execute(WHO, serviceUrl, verb, { ref: HIDDEN, version: 1, note: 'Rang.' }),
    ),
    execute(WHO, serviceUrl, 'case.open', { ref: VISIBLE, version: 1 }),
    ...[HIDDEN, '10', ''].map(search),
  ];
  // Activity ids come from the connector; here they are counted, the same in both worlds.
  return made.map((each, n) => ({ ...each, id: `activity-${n}` }));
}

async function transcript(withCase: boolean): Promise<string[]> {
  const built = await world(SCENARIO, withCase);
  const dataDir = await built.release();
  const bot = await startTestBot({ dataDir, now: NIGHT });
  const lines: string[] = [];
  try {
    expect(envelope(WHO, bot.connector.url)['from']).toMatchObject({ name: 'Grace Mensah' });
    for (const activity of activities(bot.connector.url)) {
      const { status, body, sent } = await bot.post(activity);
      // The recording connector listens where there is room; its own address is no part of an answer.
      lines.push(JSON.stringify({ status, body, sent }).replaceAll(bot.connector.url, 'connector'));
    }
    for (const path of ['/healthz', '/readyz', `/files/${HIDDEN}`, `/files/${'a'.repeat(76)}`]) {
      const answer = await fetch(`${bot.url}${path}`);
      lines.push(`${path} ${answer.status} ${await answer.text()}`);
    }
  } finally {
    await bot.close();
    await built.close();
  }
  return lines;
}

it('over HTTP the answers are the same with and without the case', async () => {
  const [withCase, without] = [await transcript(true), await transcript(false)];
  expect(withCase).toEqual(without);
  expect(withCase.join()).toContain(VISIBLE);
});
