/** Cases as the doors use them: load, decide, evolve, append. Every change goes through here. */
import { whyLinked } from './became';
import { londonDate } from '../timescale';
import type { DueDate } from '../timescale';
import type { Council } from '../councils/types';
import type { Command, LogCommand } from './commands';
import { decide, decideLog } from './decide';
import type { DecideContext } from './decide';
import { fullDueDates } from './dues';
import { CaseError } from './errors';
import type { CaseEvent, CaseEventBody } from './events';
import { evolve } from './evolve';
import { fold } from './fold';
import { indexOf } from './index-of';
import { mayName } from './naming';
import { StoreError } from './ports';
import type { CaseStore, Reach, StoredCase } from './ports';
import { reachable } from './reach';
import { formatRef, labelOn } from './refs';
import type { Rules } from './rules';
import { changedMeanwhile } from './stale';
import { countable, eventsOf, numbered, recalculation, recounted } from './steps';
import { decideUndo, undoable } from './undo';
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
  /** Given: a case outside it does not exist. */
  reach?: Reach;
}

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

export class CaseService {
  constructor(private readonly options: CaseServiceOptions) {}

  /**
   * Makes a case of a confirmed draft, once per `sourceKey`.
   * @throws CaseError when refused
   */
  async log(sourceKey: string, command: LogCommand, context: CommandContext): Promise<Executed> {
    const { store } = this.options;
    const before = await store.getBySource(sourceKey);
    if (before) {
      // The first try may have been cut off between the case and the link to it.
      if (command.from) await this.linkBack(command.from, before.ref, context);
      return again(before.view);
    }
    if (command.from) await this.load(command.from, context.reach);
    const deciding = this.deciding(context);
    const bodies = eventsOf(decideLog(command, deciding));
    const label = labelOn(deciding.today);
    const ref = formatRef(label, await store.nextNumber(label));
    const events = numbered(bodies, 0, context);
    const view = countable(() => fold(ref, events, deciding.rules));
    try {
      await store.insert(
        { ref, version: view.version, sourceKey, index: indexOf(view), view },
        events,
      );
    } catch (error) {
      const first = isStoreError(error, 'duplicate') ? await store.getBySource(sourceKey) : null;
      if (first) return again(first.view);
      throw error;
    }
    if (command.from) await this.linkBack(command.from, ref, context);
    return { view, events, repeated: false, already: null };
  }

  /**
   * Does one command on one case. Loses to nobody silently: when someone else appended meanwhile it
   * decides again on what is there now.
   * @throws CaseError when refused, `busy` after several collisions
   */
  async execute(ref: string, command: Command, context: CommandContext): Promise<Executed> {
    if (command.type === 'undo' && command.only === undefined)
      await this.undoOtherHalf(ref, context);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored = await this.load(ref, context.reach);
      if (stored.view.recentCommands.includes(context.commandId)) return again(stored.view);
      const done = await this.attempt(stored, command, context);
      if (done) return done;
    }
    throw new CaseError('busy', { ref });
  }

  /** The case, if it exists and may be seen; else null, and nobody can tell which. */
  async get(ref: string, reach: Reach): Promise<CaseView | null> {
    const stored = await this.options.store.get(ref);
    return stored && reachable(stored.index, reach) ? stored.view : null;
  }

  /** Everything that happened, in order, what was undone included. @throws CaseError `notFound` */
  async history(ref: string, reach: Reach, after = 0, limit = PAGE): Promise<CaseEvent[]> {
    await this.load(ref, reach);
    return this.options.store.history(ref, after, limit);
  }

  /** One due date (`stage1.response` …) with its whole explanation. @throws CaseError `notFound`, `unknownItem` */
  async explain(ref: string, dueId: string, reach: Reach): Promise<DueDate> {
    const { view } = await this.load(ref, reach);
    const due = fullDueDates(view, this.options.rules()).find((one) => one.id === dueId);
    if (!due) throw new CaseError('unknownItem', { dueId });
    return due;
  }

  /**
   * Joins a duplicate to the case that stays. Two appends with one command id: if the second is cut off,
   * the same command again finishes it.
   * @returns the case that stays
   */
  async merge(duplicate: string, stays: string, context: CommandContext): Promise<Executed> {
    const [goes, takes] = await Promise.all([
      this.load(duplicate, context.reach),
      this.load(stays, context.reach),
    ]);
    const deciding = this.deciding(context);
    const goInto = { type: 'goInto', ref: stays, bars: takes.view.bars } as const;
    const { receivedOn, bars } = goes.view;
    const takeIn = { type: 'takeIn', ref: duplicate, receivedOn, bars } as const;
    for (const decision of [
      decide(takeIn, takes.view, deciding),
      decide(goInto, goes.view, deciding),
    ]) {
      if ('refusal' in decision && decision.refusal.code !== 'alreadyDone') throw decision.refusal;
    }
    const merged = await this.execute(stays, takeIn, unversioned(context));
    await this.execute(duplicate, goInto, unversioned(context));
    return merged;
  }

  /** Takes a merge apart, whoever has acted since. @returns the case that stayed */
  async unmerge(duplicate: string, stays: string, context: CommandContext): Promise<Executed> {
    await this.execute(duplicate, { type: 'comeApart', ref: stays }, unversioned(context));
    return this.execute(stays, { type: 'comeApart', ref: duplicate }, unversioned(context));
  }

  /**
   * Shuts more people out, because the directory changed; whoever of them had a part in it loses it.
   * @param by who or what applied the change
   * @returns the case as it then stands
   * @throws CaseError `notFound`, `busy`
   */
  async bar(
    ref: string,
    ids: readonly string[],
    by: { by: string; at: string },
  ): Promise<CaseView> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const stored = await this.load(ref);
      const bars = ids.filter((id) => !stored.view.bars.includes(id));
      if (bars.length === 0) return stored.view;
      const { lastSeq } = stored.view;
      const context = { ...by, commandId: `barred-${ref}-${lastSeq + 1}` };
      const events = numbered([{ type: 'barred', bars }], lastSeq, context);
      const view = evolve(stored.view, events[0]!, ref, this.options.rules());
      if (await this.append(stored, view, events)) return view;
    }
    throw new CaseError('busy', { ref });
  }

  /** The older case names the newer one only where nobody could learn of it that way. */
  private async linkBack(from: string, to: string, context: CommandContext): Promise<void> {
    const [older, newer] = await Promise.all([this.load(from), this.load(to)]);
    if (!mayName(older.view, newer.view)) return;
    const why = whyLinked(older.view.feedbackType, newer.view.feedbackType);
    await this.execute(from, { type: 'link', to, why }, unversioned(context));
  }

  /** One try on what is there now. Null: someone else was faster, try again. */
  private async attempt(
    stored: StoredCase<CaseView>,
    command: Command,
    context: CommandContext,
  ): Promise<Executed | null> {
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
    const events = numbered(
      [...recalculation(stored.view, rules), ...bodies],
      stored.view.lastSeq,
      context,
    );
    // Taking something back needs the whole history; anything else only adds to the view.
    const view = countable(() =>
      history
        ? fold(stored.ref, [...history, ...events], rules)
        : events.reduce((sum, event) => evolve(sum, event, stored.ref, rules), stored.view),
    );
    return (await this.append(stored, view, events))
      ? { view, events, repeated: false, already: null }
      : null;
  }

  private async append(
    stored: StoredCase<CaseView>,
    view: CaseView,
    events: CaseEvent[],
  ): Promise<boolean> {
    const next = { ...stored, version: view.version, index: indexOf(view), view };
    try {
      await this.options.store.append(stored.version, next, events);
      return true;
    } catch (error) {
      if (isStoreError(error, 'conflict')) return false;
      throw error;
    }
  }

  /** A merge is undone on both cases or on neither: the other one goes first, and may refuse. */
  private async undoOtherHalf(ref: string, context: CommandContext): Promise<void> {
    const stored = await this.load(ref, context.reach);
    const { view } = stored;
    if (view.mergedInto === null && view.mergedFrom.length === 0) return;
    const found = undoable(await this.wholeHistory(stored), context.by);
    if ('refusal' in found) return;
    const { target } = found;
    if (target.type !== 'mergedFrom' && target.type !== 'mergedInto') return;
    await this.execute(target.ref, { type: 'undo', only: target.commandId }, unversioned(context));
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

  private async load(ref: string, reach?: Reach): Promise<StoredCase<CaseView>> {
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

  private deciding(context: CommandContext): DecideContext {
    const { by, at } = context;
    const { council, rules } = this.options;
    return { today: londonDate(at), at, by, council, rules: rules() };
  }
}

function again(view: CaseView): Executed {
  return { view, events: [], repeated: true, already: null };
}

/** A card shows the version of one case: for another case it says nothing. */
function unversioned(context: CommandContext): CommandContext {
  const { seenVersion: _, ...rest } = context;
  return rest;
}

function isStoreError(error: unknown, code: StoreError['code']): boolean {
  return error instanceof StoreError && error.code === code;
}
