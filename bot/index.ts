/** The composition root: settings in, a running bot out. */
import { randomUUID } from 'node:crypto';
import { openStores } from '../services/stores';
import { createClock } from './host/clock';
import { compose } from './compose';
import type { Settings } from './host/config';
import { seedDemo } from './local/demo';
import { createLog } from './host/log';
import { createMetrics } from './host/metrics';
import { Nudger } from './rounds/nudger';
import { renderer } from './rounds/render';
import { listen } from './host/server';
import { createTeamsSide } from './teams';

const MINUTE = 60_000;
const UPKEEP = 'the minute’s upkeep failed; it is tried again';

export interface Running {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts everything, or nothing: what was opened before a fault is closed again.
 * @throws Error with one sentence for the person who started it
 */
export async function startCandour(settings: Settings): Promise<Running> {
  const log = createLog(settings.logLevel);
  const metrics = createMetrics();
  const clock = createClock(settings.now);
  const stores = await openStores({
    dataDir: settings.dataDir,
    ...(settings.mongodbUri === null ? {} : { mongoUri: settings.mongodbUri }),
  });
  try {
    const parts = await compose(settings, stores, clock, log);
    if (parts.council.demo) await seedDemo(parts, clock.iso());
    const teams = createTeamsSide({
      settings,
      conversation: parts.conversation,
      conversations: stores.conversations,
      identify: (sender) => parts.identify(sender),
      // Locally nobody has the app but who has opened its page.
      ...(settings.mode === 'teams'
        ? { identityOf: async (id) => (await parts.people.current()).byId(id)?.aadObjectId ?? null }
        : {}),
      clock,
      log,
      metrics,
    });
    parts.speakThrough(teams.messenger);
    const server = await listen({
      host: settings.host,
      port: settings.port,
      receive: (authorization, body) => teams.receive(authorization, body),
      files: parts.fileBehind,
      ready: () => stores.ping(),
      metrics,
      log,
    });
    // In local mode the browser is on this machine; elsewhere somebody has to say how it gets here.
    if (settings.mode === 'local') parts.site.url ??= server.url;
    const nudger = new Nudger({
      stores,
      council: parts.council,
      directory: () => parts.people.current(),
      calendar: () => parts.calendar(),
      messenger: teams.messenger,
      summaries: true,
      render: renderer({
        stores,
        council: parts.council,
        directory: () => parts.people.current(),
        calendar: () => parts.calendar(),
        now: () => clock.iso(),
        autoRefresh: settings.mode === 'teams',
      }),
      now: () => clock.millis(),
      owner: `bot ${randomUUID()}`,
      log,
      metrics,
    });
    if (settings.reminders) nudger.start();
    // What came due while the bot was away need not wait for the first minute.
    const round = parts.dayRound().catch((error: unknown) => log.warn({ err: error }, UPKEEP));
    const minute = setInterval(() => {
      Promise.all([
        parts.refreshCalendar(),
        parts.refreshBars(),
        parts.dayRound(),
        stores.conversations.sweep(clock.millis(), 500),
      ]).catch((error: unknown) => log.warn({ err: error }, UPKEEP));
    }, MINUTE);
    minute.unref();
    return {
      url: server.url,
      close: async () => {
        clearInterval(minute);
        await nudger.stop();
        await round;
        await server.close();
        await parts.conversation.rest?.(clock.millis());
        await stores.close();
      },
    };
  } catch (error) {
    await stores.close();
    throw error;
  }
}
