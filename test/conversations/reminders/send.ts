/** Sends what is due on a desk's own store and clock, as the running bot's next round would. */
import { Writable } from 'node:stream';
import { run as candourNudges } from '../../../bot/cli/nudges';
import { saidOn, whenOf } from '../../../services/nudges';
import { openStores } from '../../../services/stores';
import { NOW, PRIYA, type Desk } from '../desk';

/**
 * Until Priya Nair has had her message of Wed 11 March 2026: the bot's own first round may have come before she could
 * be written to.
 * @returns its day and slot
 */
export async function remindPriya(desk: Desk): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const sent = async () =>
    (await saidOn(desk.stores.outbox, PRIYA, '2026-03-11')).find(({ state }) => state === 'sent');
  for (let tries = 0; tries < 50; tries += 1) {
    const record = await sent();
    if (record) return `2026-03-11+${whenOf(record.key).slot}`;
    await candourNudges(['--send'], {
      stdin: process.stdin,
      stdout: nowhere,
      stderr: nowhere,
      env: { CANDOUR_DATA: desk.dataDir, CANDOUR_NOW: NOW, LOG_LEVEL: 'silent' },
      now: () => NOW,
      openStores: () => openStores({ dataDir: desk.dataDir }),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the reminder did not arrive');
}
