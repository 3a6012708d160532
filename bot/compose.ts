/** Puts the parts together: the same for the running bot, for `candour nudges --send`, and for tests. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CaseService, keepIndex, type Rules } from '../services/cases';
import type { CaseView } from '../services/cases/view';
import type { Council } from '../services/councils';
import { DirectoryService, sayDirectoryFault, type Directory } from '../services/people';
import type { Stores } from '../services/stores/types';
import { NudgeMemory } from '../services/nudges';
import { procedureOn, type Calendar } from '../services/timescale';
import { barsKeeper } from '../services/privacy/keep-bars';
import { calendarOf, loadCalendar } from './host/calendar';
import type { Clock } from './host/clock';
import type { Settings } from './host/config';
import { councilFor } from './host/council';
import { keepCover } from '../services/absences/cover';
import { carryOutHandovers } from './rounds/handovers';
import { createConversation, type Deps } from './conversation';
import { retireOldMemory } from './conversation/turn/retire-old-memory';
import type { Conversation, Messenger, Sender } from './conversation/turn/types';
import { fileBehind, type ServedFile } from './conversation';
import { Links, type Site } from './host/links';
import type { Logger } from './host/log';
import { createProposer } from './model/proposer';
import { listsOf } from './understand/council-lists';
import { createReader, type Reader } from './understand';

export interface Parts {
  council: Council;
  stores: Stores<CaseView>;
  cases: CaseService;
  people: DirectoryService;
  conversation: Conversation;
  identify(sender: Sender): Promise<string | null>;
  /** The file behind a signed link; null: none, or no more. */
  fileBehind(this: void, token: string): Promise<ServedFile | null>;
  /** Where links lead to; the running bot fills it in once it listens. */
  site: Site;
  calendar(): Calendar;
  /** From now on the conversation can also write to people who have not just spoken. */
  speakThrough(messenger: Messenger): void;
  /** Looks whether somebody has applied another calendar; called every minute. */
  refreshCalendar(): Promise<void>;
  /** Shuts people out of cases where the lines of the directory have changed; called every minute. */
  refreshBars(): Promise<void>;
  /** Cover as absences have it, handovers whose day has come; called every minute. */
  dayRound(): Promise<void>;
}

/**
 * @throws CouncilFileError, StoreError `unavailable`, Error naming every fault of a people file
 */
export async function compose(
  settings: Settings,
  stores: Stores<CaseView>,
  clock: Clock,
  log: Logger,
): Promise<Parts> {
  const council = councilFor(settings);
  const { closures } = council.counting;
  const held: { calendar: Calendar; messenger: Messenger | null } = {
    calendar: calendarOf(null, closures),
    messenger: null,
  };
  const refreshCalendar = async () => {
    held.calendar = await loadCalendar(stores.conversations, closures, clock.millis());
  };
  await refreshCalendar();
  await retireOldMemory(stores.conversations, clock.millis());
  await keepIndex(stores, clock.millis());
  const rules = (): Rules => ({
    procedure: procedureOn,
    calendar: held.calendar,
    counting: council.counting,
  });
  const people = new DirectoryService(stores.people, {
    now: () => new Date(clock.millis()),
    audit: stores.audit,
  });
  await importPeople(people, settings, council);
  const cases = new CaseService({ store: stores.cases, council, rules });
  const refreshBars = barsKeeper(
    { stores, cases, council },
    () => people.current(),
    () => clock.iso(),
    (says) => log.warn(says),
  );
  await refreshBars();
  const memory = new NudgeMemory(stores.conversations);
  const site: Site = { url: settings.publicUrl };
  const deps: Deps = {
    council,
    stores,
    cases,
    people,
    readerFor: oneReader(council),
    calendar: () => held.calendar,
    rules,
    procedureOn,
    log,
    links: new Links(stores.conversations, site),
    messenger: () => held.messenger,
    proposer: createProposer(settings, log),
    autoRefresh: settings.mode === 'teams',
  };
  return {
    council,
    stores,
    cases,
    people,
    conversation: createConversation(deps),
    identify: async (sender) => {
      const person = await people.identify(sender);
      // Whoever speaks to the bot can be written to again.
      if (person) await memory.markReachable(person.id);
      return person?.id ?? null;
    },
    fileBehind: (token) => fileBehind(deps, token, clock.millis()),
    site,
    calendar: () => held.calendar,
    speakThrough: (messenger) => {
      held.messenger = messenger;
    },
    refreshCalendar,
    refreshBars,
    dayRound: async () => {
      const directory = await people.current();
      await carryOutHandovers({ deps, directory, now: clock.iso() });
      await keepCover({ ...deps, directory, now: clock.iso() });
    },
  };
}

/** A reader is prepared once for each version of the directory. */
function oneReader(council: Council): (directory: Directory) => Reader {
  const lists = listsOf(council);
  let prepared: { version: number; reader: Reader } | null = null;
  return (directory) => {
    if (prepared?.version !== directory.version) {
      prepared = {
        version: directory.version,
        reader: createReader({ people: directory.people, teams: directory.teams, lists }),
      };
    }
    return prepared.reader;
  };
}

const DEMO = path.join(__dirname, '../services/councils/demo');

/** The file that the environment names is the directory; the demo brings its own. A faulty file changes nothing. */
async function importPeople(
  people: DirectoryService,
  settings: Settings,
  council: Council,
): Promise<void> {
  const file = settings.peopleFile ?? (council.demo ? path.join(DEMO, 'people.csv') : null);
  if (file === null) return;
  const teams = path.join(path.dirname(file), 'teams.csv');
  const outcome = await people.importFiles(named(file), named(teams));
  if (outcome.ok) return;
  const faults = outcome.faults.map((fault) => `  ${sayDirectoryFault(fault)}`);
  throw new Error(
    `The people file needs correcting, so nothing was started:\n${faults.join('\n')}`,
  );
}

function named(file: string): { name: string; content: Uint8Array } {
  try {
    return { name: file, content: readFileSync(file) };
  } catch {
    throw new Error(
      `${file} can’t be read. CANDOUR_PEOPLE names people.csv; teams.csv stands beside it.`,
    );
  }
}
