/** A desk to try cases at: the real service over the real embedded store, with a clock that the test turns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseError, CaseService } from '../../services/cases';
import type { Command, Executed, LogCommand, Rules } from '../../services/cases';
import type { CaseEvent } from '../../services/cases/events';
import type { CaseStore, Reach } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { loadCouncil } from '../../services/councils';
import type { Council } from '../../services/councils/types';
import { openStores } from '../../services/stores';
import type { Stores } from '../../services/stores/types';
import { englandAndWales, procedureOn } from '../../services/timescale';
import type { CountingOptions, PlainDate } from '../../services/timescale';

/** Invented people of the fictional directory. */
export const SAM = 'P005'; // complaints officer
export const PRIYA = 'P006'; // investigator, Disabled Children's Team
export const TOM = 'P003'; // signs off
export const SHAH = 'P007'; // social worker
export const OWEN = 'P002'; // head of service

export const DCT = { teamId: 'T09', teamName: 'Disabled Children’s Team' };
export const NORTH = { teamId: 'T03', teamName: 'Case Management North' };

export const ALL: Reach = { viewerId: SAM, grants: 'all' };

export function rulesWith(counting: Partial<CountingOptions> = {}): Rules {
  return {
    procedure: procedureOn,
    calendar: englandAndWales(),
    counting: { receiptRollsForward: false, closures: [], ...counting },
  };
}

export const logged = (over: Partial<LogCommand> = {}): LogCommand => ({
  type: 'log',
  feedbackType: 'complaint',
  enquiryKind: null,
  receivedOn: '2026-03-10',
  happenedOn: null,
  channel: 'email',
  complainant: { kind: 'parent', description: 'mum', key: null },
  words: 'mum not happy about cancelled contact',
  about: [],
  ...DCT,
  service: 'Children’s Social Care',
  bars: [],
  ...over,
});

/** Opens a store in a folder of its own, removed with it. */
export async function openTestStores(): Promise<{
  stores: Stores<CaseView>;
  close: () => Promise<void>;
}> {
  const dataDir = mkdtempSync(join(tmpdir(), 'candour-cases-'));
  const stores = await openStores({ dataDir });
  return {
    stores,
    close: async () => {
      await stores.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export class Desk {
  readonly service: CaseService;
  private commands = 0;

  constructor(
    readonly store: CaseStore<CaseView>,
    public rules: Rules = rulesWith(),
    readonly council: Council = loadCouncil('demo'),
  ) {
    this.service = new CaseService({ store, council, rules: () => this.rules });
  }

  /** Ten o'clock in London on that day, unless the hour is given. */
  context(by: string, day: PlainDate, commandId = `c${++this.commands}`) {
    return { commandId, by, at: `${day}T10:00:00.000Z` };
  }

  async log(over: Partial<LogCommand> = {}, by = SHAH, day = '2026-03-11'): Promise<CaseView> {
    const key = `draft-${++this.commands}`;
    return (await this.service.log(key, logged(over), this.context(by, day))).view;
  }

  async does(by: string, day: PlainDate, ref: string, command: Command): Promise<CaseView> {
    return (await this.tries(by, day, ref, command)).view;
  }

  tries(by: string, day: PlainDate, ref: string, command: Command): Promise<Executed> {
    return this.service.execute(ref, command, this.context(by, day));
  }

  /** The code and facts with which a command is refused. */
  async refusal(by: string, day: PlainDate, ref: string, command: Command) {
    try {
      await this.tries(by, day, ref, command);
    } catch (error) {
      if (error instanceof CaseError) return { code: error.code, facts: error.facts };
      throw error;
    }
    throw new Error('It was allowed.');
  }

  history(ref: string): Promise<CaseEvent[]> {
    return this.service.history(ref, ALL);
  }
}

/** One due date of a case, in the order target, lawful maximum, promised. */
export function threeDates(view: CaseView, id: string) {
  const due = view.due.find((one) => one.id === id);
  return due ? [due.target, due.lawfulMaximum, due.promised] : null;
}

/**
 * A view without what records that something was done at all, for comparing before and after an undoing.
 * The adjustments are such a record too: undoing what had made (or shown) a date missed leaves a line.
 */
export function bare(view: CaseView) {
  const { version: _v, lastSeq: _s, recentCommands: _c, adjustments: _a, ...rest } = view;
  return rest;
}
