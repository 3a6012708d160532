/** A desk for casework scripts: cases logged straight through the service, buttons pressed through the real door. */
import { createRequire } from 'node:module';
import type { Command, LogCommand } from '../../services/cases';
import type { CaseView } from '../../services/cases/view';
import { CaseService } from '../../services/cases';
import { loadCouncil } from '../../services/councils';
import type { Stores } from '../../services/stores';
import { procedureOn } from '../../services/timescale';
import { calendarOf } from '../../bot/host/calendar';
import { createClock } from '../../bot/host/clock';
import { compose } from '../../bot/compose';
import { readSettings } from '../../bot/host/config';
import { createLog } from '../../bot/host/log';
import { startTestBot, type Answer, type TestBot } from '../support/harness';
import { SPEAKERS, type Speaker } from '../support/people';

/** Wed 11 March 2026, 10:00 London: the day of the design's examples. */
export const NOW = '2026-03-11T10:00:00Z';
export const PRIYA = 'P006';
export const SAM = 'P005';
export const GRACE = 'P008';
export const DCT = { teamId: 'T06', teamName: "Disabled Children's Team" } as const;

const speaker = (aadObjectId: string, name: string): Speaker => ({
  aadObjectId,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@council.example`,
});

export const WHO = {
  ...SPEAKERS,
  signOff: speaker('5af66cf9-b16a-5a94-b1ff-e1742f721d3b', 'Tom Reeve'),
  complaintsManager: speaker('f5313614-b7d9-56ef-adc2-fbce52ec6c92', 'Harriet Vance'),
} as const;

export interface Desk {
  bot: TestBot;
  /** Logs a case as somebody did on the day; accepted and given to Priya Nair unless it is no complaint. */
  logged(over?: Partial<LogCommand>, by?: string): Promise<string>;
  /** Something done to a case before the script begins. */
  done(ref: string, by: string, at: string, ...commands: Command[]): Promise<CaseView>;
  view(ref: string): Promise<CaseView>;
  /** The daily run as it is at an instant: what it told to whom. */
  round(at: string): Promise<{ personId: string; text: string }[]>;
  stores: Stores<CaseView>;
  /** Where the store is. */
  dataDir: string;
  close(): Promise<void>;
}

interface StoresModule {
  openStores: (options: { dataDir: string }) => Promise<Stores<CaseView>>;
}

/** The bot on its own store, and a second handle on the same store for what happened earlier. */
/** @param options `council`: the path of another file than the demo's */
export async function openDesk(
  options: { dataDir?: string; council?: string; people?: string } = {},
): Promise<Desk> {
  const bot = await startTestBot({ now: NOW, ...options });
  const { openStores } = createRequire(__filename)('../../services/stores') as StoresModule;
  const stores = await openStores({ dataDir: bot.dataDir });
  const council = loadCouncil(options.council ?? 'demo');
  const calendar = calendarOf(null, council.counting.closures);
  const cases = new CaseService({
    store: stores.cases,
    council,
    rules: () => ({ procedure: procedureOn, calendar, counting: council.counting }),
  });
  let acts = 0;
  const context = (by: string, at: string) => ({ commandId: `earlier-${(acts += 1)}`, by, at });
  const done: Desk['done'] = async (ref, by, at, ...commands) => {
    let view: CaseView | null = null;
    for (const command of commands)
      view = (await cases.execute(ref, command, context(by, at))).view;
    return view!;
  };
  return {
    bot,
    done,
    logged: async (over = {}, by = 'P009') => {
      const at = '2026-03-03T09:00:00Z';
      const { view } = await cases.log(
        `earlier-case-${(acts += 1)}`,
        sample(over),
        context(by, at),
      );
      if (view.feedbackType === 'complaint') {
        await done(
          view.ref,
          SAM,
          at,
          { type: 'accept' },
          { type: 'acknowledge', on: '2026-03-03' },
          { type: 'assign', ...DCT, investigatorId: PRIYA },
        );
      }
      return view.ref;
    },
    stores,
    dataDir: bot.dataDir,
    round: async (at) => {
      const told: { personId: string; text: string }[] = [];
      const settings = readSettings({ CANDOUR_NOW: at });
      const parts = await compose(settings, stores, createClock(at), createLog('silent'));
      parts.speakThrough({
        send: (personId, { text }) => {
          told.push({ personId, text });
          return Promise.resolve({ outcome: 'sent', activityId: `a${told.length}` });
        },
      });
      await parts.dayRound();
      return told;
    },
    view: async (ref) => (await stores.cases.get(ref))!.view,
    close: async () => {
      await stores.close();
      await bot.close();
    },
  };
}

function sample(over: Partial<LogCommand>): LogCommand {
  return {
    type: 'log',
    feedbackType: 'complaint',
    enquiryKind: null,
    receivedOn: '2026-03-03',
    happenedOn: null,
    channel: 'telephone',
    complainant: { kind: 'parent', description: 'mother', key: null },
    words: 'Contact was cancelled three times and nobody rang us back.',
    about: [],
    ...DCT,
    service: "Children's Social Care",
    bars: [],
    ...over,
  };
}

/** The plain twin of the card that a press became, or the notice it gave. */
export function said(answer: Answer): string {
  const { value } = answer.body as { value?: { fallbackText?: string } | string };
  return typeof value === 'string' ? value : (value?.fallbackText ?? JSON.stringify(answer.body));
}

/** Everything written on the card that a press became. */
export function shown(answer: Answer): string {
  return JSON.stringify(answer.body['value']);
}
