/** Cases as the doors use them. Every change goes through here, and reaches every case that it concerns. */
import type { DueDate } from '../timescale';
import { actOf, partOf } from './act-ids';
import { whyLinked } from './became';
import type { Command, LogCommand } from './commands';
import { decide, decideLog } from './decide';
import { fullDueDates } from './dues';
import { CaseError } from './errors';
import type { CaseEvent } from './events';
import { fold } from './fold';
import { derivedFrom } from './derived';
import { hasPart, isJoined, lacking, linkAgain, linkedBy, NOT_ELSEWHERE, pairedBy } from './joined';
import type { Elsewhere, Read } from './joined';
import { mayName } from './naming';
import { again, isStoreError, OneCase, unversioned } from './one-case';
import type { CaseServiceOptions, CommandContext, Executed, ShuttingOut } from './one-case';
import type { Reach, StoredCase } from './ports';
import { reachable } from './reach';
import { formatRef, labelOn } from './refs';
import { takenBackSince } from './stale';
import { countable, eventsOf, numbered } from './steps';
import { undoable } from './undo';
import type { CaseView } from './view';

export type { CaseServiceOptions, CommandContext, Executed };

const PAGE = 1000;

export class CaseService {
  private readonly one: OneCase;

  constructor(private readonly options: CaseServiceOptions) {
    this.one = new OneCase(options);
  }

  /**
   * Makes a case of a confirmed draft, once per `sourceKey`.
   * @throws CaseError when refused
   */
  async log(sourceKey: string, command: LogCommand, context: CommandContext): Promise<Executed> {
    const { store } = this.options;
    const before = await store.getBySource(sourceKey);
    if (before) {
      context.recorded?.(before.view, []);
      // The first try may have been cut off between the case and the link to it.
      if (command.from) await this.linkBack(command.from, before.ref, context);
      return again(before.view);
    }
    if (command.from) await this.one.load(command.from, context.reach);
    const deciding = this.one.deciding(context);
    const bodies = eventsOf(decideLog(command, deciding));
    const label = labelOn(deciding.today);
    const ref = formatRef(label, await store.nextNumber(label));
    const events = numbered(bodies, 0, context);
    const view = countable(() => fold(ref, events, deciding.rules));
    try {
      await store.insert(
        { ref, version: view.version, sourceKey, ...derivedFrom(view), view },
        events,
      );
    } catch (error) {
      const first = isStoreError(error, 'duplicate') ? await store.getBySource(sourceKey) : null;
      if (first) return again(first.view);
      throw error;
    }
    context.recorded?.(view, events);
    if (command.from) await this.linkBack(command.from, ref, context);
    return { view, events, repeated: false, already: null };
  }

  /**
   * Does one command on one case. Loses to nobody silently: when someone else appended meanwhile it
   * decides again on what is there now. What it shuts people out of, and what an undoing takes back, reaches the
   * cases that it is merged or was linked with as well.
   * @param given the case as it has just been fetched, to save fetching it again
   * @throws CaseError when refused, `busy` after several collisions
   */
  async execute(
    ref: string,
    command: Command,
    context: CommandContext,
    given: StoredCase<CaseView> | null = null,
  ): Promise<Executed> {
    const here = command.type === 'undo' ? await this.readIn(ref, context) : null;
    if (here && takenBackSince(here.history, context)) {
      context.recorded?.(here.stored.view, []);
      return again(here.stored.view);
    }
    const { pair, act } = here ? await this.undoElsewhere(here, context) : NOT_ELSEWHERE;
    // What was taken back elsewhere is taken back here, and not what its sender did meanwhile.
    const doing: Command = act === null ? command : { type: 'undo', only: act };
    const done = await this.one.run(ref, doing, context, given).catch((error: unknown) => {
      if (error instanceof CaseError) return this.noHalf(ref, pair, context, error);
      throw error;
    });
    await this.unite(done.view, context);
    // What stays merged there may have shut people out through the one that left.
    for (const other of pair) await this.unite((await this.one.load(other)).view, context);
    return done;
  }

  /**
   * Somebody acted here between the two halves of taking a merge, or the end of one, back. Apart is what the cases
   * can always be: the undoing of a merge is then done, that of its end is not.
   * @throws CaseError the one given, when the cases are as they were
   */
  private async noHalf(
    ref: string,
    pair: readonly string[],
    context: CommandContext,
    error: CaseError,
  ): Promise<Executed> {
    const apart = { ...unversioned(context), commandId: partOf(context.commandId, 'apart') };
    let done: Executed | null = null;
    for (const other of pair) {
      await this.one.run(other, { type: 'comeApart', ref }, apart);
      done = await this.one.run(ref, { type: 'comeApart', ref: other }, apart);
    }
    if (!done || done.events.length === 0) throw error;
    return done;
  }

  /**
   * What commands would do, one after another, with nothing written: what is read back before it is done.
   * @throws CaseError when one of them would be refused
   */
  async preview(
    stored: StoredCase<CaseView>,
    commands: readonly Command[],
    context: CommandContext,
  ): Promise<Executed> {
    let now = stored;
    const events: CaseEvent[] = [];
    for (const command of commands) {
      const would = await this.one.would(now, command, context);
      now = { ...now, view: would.view, version: would.view.version };
      events.push(...would.events);
    }
    return { view: now.view, events, repeated: false, already: null };
  }

  /** The case, if it exists and may be seen; else null, and nobody can tell which. */
  async get(ref: string, reach: Reach): Promise<CaseView | null> {
    const stored = await this.options.store.get(ref);
    return stored && reachable(stored.index, reach) ? stored.view : null;
  }

  /** Everything that happened, in order, what was undone included. @throws CaseError `notFound` */
  async history(ref: string, reach: Reach, after = 0, limit = PAGE): Promise<CaseEvent[]> {
    await this.one.load(ref, reach);
    return this.options.store.history(ref, after, limit);
  }

  /** One due date (`stage1.response` …) with its whole explanation. @throws CaseError `notFound`, `unknownItem` */
  async explain(ref: string, dueId: string, reach: Reach): Promise<DueDate> {
    const { view } = await this.one.load(ref, reach);
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
      this.one.load(duplicate, context.reach),
      this.one.load(stays, context.reach),
    ]);
    const deciding = this.one.deciding(context);
    const { feedbackType: kind } = takes.view;
    const goInto = {
      type: 'goInto',
      ref: stays,
      bars: takes.view.bars,
      feedbackType: kind,
    } as const;
    const { receivedOn, bars, about, feedbackType, procedureId } = goes.view;
    const coming = { receivedOn, bars, about, feedbackType, procedureId };
    const takeIn = { type: 'takeIn', ref: duplicate, ...coming } as const;
    for (const decision of [
      decide(takeIn, takes.view, deciding),
      decide(goInto, goes.view, deciding),
    ]) {
      if ('refusal' in decision && decision.refusal.code !== 'alreadyDone') throw decision.refusal;
    }
    const merged = await this.one.run(stays, takeIn, unversioned(context));
    try {
      await this.one.run(duplicate, goInto, unversioned(context));
    } catch (error) {
      // Somebody has just done something with the duplicate that stands against it: no half a merge.
      const apart = { ...unversioned(context), commandId: partOf(context.commandId, 'apart') };
      if (error instanceof CaseError) {
        await this.one.run(stays, { type: 'comeApart', ref: duplicate }, apart);
      }
      throw error;
    }
    await this.unite(merged.view, context);
    return merged;
  }

  /** Takes a merge apart, whoever has acted since. @returns the case that stayed */
  async unmerge(duplicate: string, stays: string, context: CommandContext): Promise<Executed> {
    const [gone, kept] = await Promise.all([
      this.one.load(duplicate, context.reach),
      this.one.load(stays, context.reach),
    ]);
    const leave = { type: 'comeApart', ref: stays } as const;
    const comeApart = { type: 'comeApart', ref: duplicate } as const;
    // Both are asked before either is touched: a refusal of one must not leave both alive with one receipt.
    const deciding = this.one.deciding(context);
    for (const decision of [
      decide(leave, gone.view, deciding),
      decide(comeApart, kept.view, deciding),
    ]) {
      if ('refusal' in decision && decision.refusal.code !== 'alreadyDone') throw decision.refusal;
    }
    // The one that stayed can be refused for its dates; the other only lives again. Cut off between, it is finished by
    // the same command again.
    const apart = await this.one.run(stays, comeApart, unversioned(context));
    await this.one.run(duplicate, leave, unversioned(context));
    // What is still merged took the exclusions of the one that left.
    await this.unite(apart.view, context);
    return apart;
  }

  /**
   * Shuts more people out, because the directory changed; whoever of them had a part in it loses it, and so does
   * whoever has come to stand below its subject. Of merged cases this holds for each.
   * @param ids none: only what follows from the lines and the team given
   * @param by who or what applied the change
   * @returns the case as it then stands
   * @throws CaseError `notFound`, `busy`
   */
  async bar(ref: string, ids: readonly string[], by: ShuttingOut): Promise<CaseView> {
    const bars = [...ids];
    const joined = await this.members((await this.one.load(ref)).view);
    // The case itself comes last: cut off before, it is still found to lack somebody.
    for (const other of joined.filter((each) => each.ref !== ref)) {
      await this.one.shutOut(other.ref, { type: 'barred', bars, with: ref }, by);
    }
    const view = await this.one.shutOut(ref, { type: 'barred', bars }, by);
    await this.unite(view, by);
    return view;
  }

  /** Whoever is shut out of one of several merged cases is shut out of all of them, and stays so when they come apart. */
  private async unite(view: CaseView, by: ShuttingOut): Promise<void> {
    if (!isJoined(view)) return;
    const members = (await this.members(view)).map((stored) => stored.view);
    for (const { ref, bars } of lacking(members)) {
      await this.one.shutOut(ref, { type: 'barred', bars, with: view.ref }, by);
    }
  }

  /** The case that stayed, then all that went into it. */
  private async members({ ref, mergedInto }: CaseView): Promise<StoredCase<CaseView>[]> {
    const stays = await this.one.load(mergedInto ?? ref);
    const gone = await Promise.all(stays.view.mergedFrom.map((one) => this.one.load(one.ref)));
    return [stays, ...gone];
  }

  /** The older case names the newer one only where nobody could learn of it that way. */
  private async linkBack(from: string, to: string, context: CommandContext): Promise<void> {
    const [older, newer] = await Promise.all([this.one.load(from), this.one.load(to)]);
    if (!mayName(older.view, newer.view)) return;
    const why = whyLinked(older.view.feedbackType, newer.view.feedbackType);
    await this.execute(from, { type: 'link', to, why }, unversioned(context));
  }

  private readIn = async (ref: string, { reach }: CommandContext): Promise<Read> =>
    this.one.read(await this.one.load(ref, reach));

  /**
   * An act is taken back wherever it reached. Of merged cases all go back or none does: each is asked before any is
   * touched. A link is taken out of the other case whatever has happened there since.
   */
  private async undoElsewhere(here: Read, context: CommandContext): Promise<Elsewhere> {
    const { ref } = here.stored;
    if (here.stored.view.recentCommands.includes(context.commandId)) return NOT_ELSEWHERE;
    const found = undoable(here.history, context.by);
    if ('refusal' in found || 'refusal' in this.one.undoing(here, context)) return NOT_ELSEWHERE;
    const act = actOf(found.events[0]!);
    const halves = await this.halvesOf(here, found.events, act, context);
    for (const half of halves) eventsOf(this.one.undoing(half, context, act));
    for (const half of halves) {
      await this.one.run(half.stored.ref, { type: 'undo', only: act }, unversioned(context));
    }
    for (const other of linkedBy(found.events)) {
      const stored = await this.options.store.get(other);
      if (!stored || stored.view.bars.includes(context.by)) continue;
      const there = await this.one.read(stored);
      const command = linkAgain(there, ref, act);
      if (command) await this.one.run(other, command, unversioned(context));
    }
    const pair = pairedBy(found.events);
    return { pair, act: pair.length > 0 || halves.length > 0 ? act : null };
  }

  /** The merged cases in which something of the act stands, but for those in which this undoing took it back already. */
  private async halvesOf(
    { stored }: Read,
    events: readonly CaseEvent[],
    act: string,
    { commandId }: CommandContext,
  ): Promise<Read[]> {
    const joined = isJoined(stored.view) ? await this.members(stored.view) : [];
    const refs = new Set([...pairedBy(events), ...joined.map(({ ref }) => ref)]);
    refs.delete(stored.ref);
    const others = await Promise.all(
      [...refs].map(async (ref) => this.one.read(await this.one.load(ref))),
    );
    return others.filter(
      (other) => hasPart(other, act) && !other.stored.view.recentCommands.includes(commandId),
    );
  }
}
