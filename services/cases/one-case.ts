/** One case at a time: load, decide, evolve, append. What reaches further is the service's. */
import { londonDate } from '../timescale';
import type { Council } from '../councils/types';
import { actOf, partOf } from './act-ids';
import type { Command } from './commands';
import { decide } from './decide';
import type { DecideContext, Decision } from './decide';
import { whoIsLeft } from './complaints-team';
import { CaseError } from './errors';
import type { CaseEvent, CaseEventBody } from './events';
import { evolve } from './evolve';
import { fold } from './fold';
import { derivedFrom } from './derived';
import type { Read } from './joined';
import { isLive } from './acts/guards';
import { StoreError } from './ports';
import type { CaseStore, Reach, StoredCase } from './ports';
import { reachable } from './reach';
import type { Rules } from './rules';
import { changedMeanwhile } from './stale';
import { countable, eventsOf, numbered, recalculation, recounted } from './steps';
import { whoStandsDown } from './too-near';
import type { IsAbove } from './too-near';
import { decideUndo } from './undo';
import type { CaseView } from './view';

/** Who commands, when, and what they saw. */
export interface CommandContext {
  /** The same for every delivery of the same act: it is done once. */
  commandId: string;
  by: string;
  /** ISO instant. */
  at: string;
  /** The version on the card that was pressed; absent for typed words. */
  seenVersion?: number;
  /** Directory ids of everybody of the complaints team, so that none is shut out with all the others. */
  complaintsTeam?: readonly string[];
  /** Who stands above whom, so that nobody keeps what they may not decide on. */
  isAbove?: IsAbove;
  /** Given: a case outside it does not exist. */
  reach?: Reach;
  /** Told what was kept as soon as it is, whatever may fail after it; of an act that was kept before, no events. */
  recorded?: (view: CaseView, events: readonly CaseEvent[]) => void;
}

/** Who shuts somebody out, or what does, and when. */
export type ShuttingOut = Pick<CommandContext, 'by' | 'at' | 'complaintsTeam' | 'isAbove'>;

export interface Executed {
  view: CaseView;
  /** What was appended; empty when nothing had to be. */
  events: CaseEvent[];
  /** The act had been done before: by this very command, or (see `already`) by another. */
  repeated: boolean;
  /** Set when another command had done the same: a second tap, or a colleague. */
  already: CaseError | null;
}

export interface CaseServiceOptions {
  store: CaseStore<CaseView>;
  council: Council;
  /** Asked for each command, so that a reloaded calendar is used at once. */
  rules: () => Rules;
}

const ATTEMPTS = 5;
const PAGE = 1000;

export class OneCase {
  constructor(private readonly options: CaseServiceOptions) {}

  /** @param given the case as it has just been fetched: the first try goes by it */
  async run(
    ref: string,
    command: Command,
    context: CommandContext,
    given: StoredCase<CaseView> | null = null,
  ): Promise<Executed> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored =
        attempt === 1 && given?.ref === ref ? given : await this.load(ref, context.reach);
      if (stored.view.recentCommands.includes(context.commandId)) {
        context.recorded?.(stored.view, []);
        return again(stored.view);
      }
      const done = await this.attempt(stored, command, context);
      if (done) return done;
    }
    throw new CaseError('busy', { ref });
  }

  /** One try on what is there now. Null: someone else was faster, try again. */
  private async attempt(
    stored: StoredCase<CaseView>,
    command: Command,
    context: CommandContext,
  ): Promise<Executed | null> {
    const would = await this.would(stored, command, context);
    if (would.already) return would;
    if (!(await this.append(stored, would.view, would.events))) return null;
    context.recorded?.(would.view, would.events);
    return would;
  }

  /** What a command would do to a case, with nothing written. @throws CaseError when it would be refused */
  async would(
    stored: StoredCase<CaseView>,
    command: Command,
    context: CommandContext,
  ): Promise<Executed> {
    const deciding = this.deciding(context);
    const { rules } = deciding;
    const present = recounted(stored.view, rules);
    const history = command.type === 'undo' ? await this.wholeHistory(stored) : null;
    const decision =
      command.type === 'undo'
        ? decideUndo(present, history ?? [], deciding, command.only)
        : decide(command, present, deciding);
    if ('refusal' in decision && decision.refusal.code === 'alreadyDone') {
      return { ...again(stored.view), already: decision.refusal };
    }
    const bodies = eventsOf(decision);
    await this.refuseIfStale(stored, bodies, context);
    const all = [...recalculation(stored.view, rules), ...bodies];
    const done = this.folded(stored, all, history, context);
    // What is taken back may give it to somebody again who has come to stand too near meanwhile.
    const down = history ? whoStandsDown(done.view, context.isAbove) : [];
    const { view, events } =
      down.length > 0 ? this.folded(stored, [...all, ...down], history, context) : done;
    return { view, events, repeated: false, already: null };
  }

  /** Taking something back needs the whole history; anything else only adds to the view. */
  private folded(
    { ref, view: before }: StoredCase<CaseView>,
    bodies: CaseEventBody[],
    history: readonly CaseEvent[] | null,
    context: CommandContext,
  ): { view: CaseView; events: CaseEvent[] } {
    const rules = this.options.rules();
    const events = numbered(bodies, before.lastSeq, context);
    const view = countable(() =>
      history
        ? fold(ref, [...history, ...events], rules)
        : events.reduce((sum, event) => evolve(sum, event, ref, rules), before),
    );
    return { view, events };
  }

  private async append(
    stored: StoredCase<CaseView>,
    view: CaseView,
    events: CaseEvent[],
  ): Promise<boolean> {
    const next = { ...stored, version: view.version, ...derivedFrom(view), view };
    try {
      await this.options.store.append(stored.version, next, events);
      return true;
    } catch (error) {
      if (isStoreError(error, 'conflict')) return false;
      throw error;
    }
  }

  /**
   * Adds to the exclusions what is missing there; as part of a person's act, or in a command of its own. Whoever stands
   * too near by the lines that are given stands down, and where nobody is left to run it the stand-in is called.
   */
  async shutOut(
    ref: string,
    event: Extract<CaseEventBody, { type: 'barred' }>,
    by: ShuttingOut & { commandId?: string },
  ): Promise<CaseView> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored = await this.load(ref);
      // On its own account somebody is shut out even if a merge, which can be undone, shuts them out already.
      const { bars: all, own } = stored.view;
      const bars = event.bars.filter((id) => !(event.with ? all : own.bars).includes(id));
      const { lastSeq } = stored.view;
      const barred = `barred-${ref}-${lastSeq + 1}`;
      // Part of the act that caused it, so that it is undone with it.
      const commandId = by.commandId ? partOf(actOf({ commandId: by.commandId }), barred) : barred;
      const barring = (bodies: CaseEventBody[]) =>
        numbered(bodies, lastSeq, { ...by, commandId }).reduce(
          (sum, one) => evolve(sum, one, ref, this.options.rules()),
          stored.view,
        );
      const kept: CaseEventBody[] = bars.length > 0 ? [{ ...event, bars }] : [];
      const bodies = [...kept, ...this.whatFollows(barring(kept), by, kept.length > 0)];
      if (bodies.length === 0) return stored.view;
      const view = barring(bodies);
      if (await this.append(stored, view, numbered(bodies, lastSeq, { ...by, commandId })))
        return view;
    }
    throw new CaseError('busy', { ref });
  }

  /**
   * It can't be refused here: where no stand-in is named there is nobody to call.
   * @param shuts whether somebody is shut out; else only what is not over yet needs somebody to run it
   */
  private whatFollows(view: CaseView, by: ShuttingOut, shuts: boolean): CaseEventBody[] {
    const { complaintsTeam, isAbove } = by;
    const { firewall } = this.options.council;
    const left =
      shuts || isLive(view)
        ? whoIsLeft(view.bars, view.standIn ?? null, { complaintsTeam, firewall })
        : null;
    const called: CaseEventBody[] =
      left === null || left === 'nobody' ? [] : [{ type: 'standInCalled', personId: left.call }];
    return [...called, ...whoStandsDown(view, isAbove)];
  }

  /** What undoing would do here. @param only that act or nothing */
  undoing({ stored, history }: Read, context: CommandContext, only?: string): Decision {
    const deciding = this.deciding(context);
    return decideUndo(recounted(stored.view, deciding.rules), history, deciding, only);
  }

  async read(stored: StoredCase<CaseView>): Promise<Read> {
    return { stored, history: await this.wholeHistory(stored) };
  }

  private async refuseIfStale(
    stored: StoredCase<CaseView>,
    bodies: CaseEventBody[],
    context: CommandContext,
  ): Promise<void> {
    const { seenVersion } = context;
    if (seenVersion === undefined || seenVersion >= stored.version) return;
    const history = await this.wholeHistory(stored);
    const changed = changedMeanwhile(history, seenVersion, bodies, context.by);
    if (changed)
      throw new CaseError('versionGone', { what: changed.type, by: changed.by, at: changed.at });
  }

  /** @throws CaseError `notFound`, also for what lies outside the reach */
  async load(ref: string, reach?: Reach): Promise<StoredCase<CaseView>> {
    const stored = await this.options.store.get(ref);
    if (!stored || (reach && !reachable(stored.index, reach))) throw new CaseError('notFound');
    return stored;
  }

  /** The history that this version of the case was folded from: not a step further, whatever came since. */
  private async wholeHistory({ ref, view }: StoredCase<CaseView>): Promise<CaseEvent[]> {
    const all: CaseEvent[] = [];
    while (all.length < view.lastSeq) {
      const page = await this.options.store.history(ref, all.at(-1)?.seq ?? 0, PAGE);
      if (page.length === 0) break;
      all.push(...page);
    }
    return all.slice(0, view.lastSeq);
  }

  deciding(context: CommandContext): DecideContext {
    const { by, at, complaintsTeam, isAbove } = context;
    const { council, rules } = this.options;
    return { today: londonDate(at), at, by, complaintsTeam, isAbove, council, rules: rules() };
  }
}

export function again(view: CaseView): Executed {
  return { view, events: [], repeated: true, already: null };
}

export function isStoreError(error: unknown, code: StoreError['code']): boolean {
  return error instanceof StoreError && error.code === code;
}

/** A card shows the version of one case: for another case it says nothing. */
export function unversioned(context: CommandContext): CommandContext {
  const { seenVersion: _, ...rest } = context;
  return rest;
}
