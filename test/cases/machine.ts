/**
 * Random people do random things to a case, alone and all at once, on the real stores. Whatever they do,
 * what architecture.md promises holds after every step.
 */
import {
  CaseError,
  CaseService,
  fold,
  fullDueDates,
  indexOf,
  ledger,
  presentHold,
  standing,
} from '../../services/cases';
import type { Command, CommandContext } from '../../services/cases';
import type { CaseEvent } from '../../services/cases/events';
import type { CaseStore, Reach, StoredCase } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { loadCouncil } from '../../services/councils';
import type { Council } from '../../services/councils/types';
import { knownOf, may } from '../../services/privacy';
import { addDays } from '../../services/timescale';
import { DCT, HARRIET, RUTH, START } from './machine-acts';
import { lifeBefore } from './machine-steps';
import type { Setting, Step } from './machine-steps';
import { asSent, directory, letIn } from './machine-doors';
import {
  earlierStagesStand,
  findingsAreWhole,
  findingsStay,
  inOrder,
  mergesAreOfOneKind,
  nobodyHoldsTheAnswered,
  nothingFlatters,
  stagesAreTheirPeoples,
} from './machine-rules';
import { same } from './machine-same';
import { answeredStay, eachTeamItsBall, eachTeamItsOwn, lateIsNoKinder } from './machine-teams';
import { nobodyBelowHasIt, somebodyIsLeft, wasTheirs } from './machine-who';
import { OWEN, SAM, SHAH, TOM, bare, logged, rulesWith } from './support';

const rules = rulesWith();
const demo = loadCouncil('demo');
/** When the duplicate came. */
const EARLIER = '2026-03-09';
/** The complaints team and the lines as the doors know them. */
const KNOWN = knownOf(directory);
/** Takes no part, so that no conflict can shut the test itself out. */
const AUDITOR: Reach = { viewerId: 'auditor', grants: 'all' };

export class Machine {
  private commands = 0;
  private today = START;
  accepted = 0;
  closed = 0;
  undone = 0;
  merged = 0;

  private readonly service: CaseService;
  ref = '';
  private duplicate = '';

  private readonly council: Council;

  constructor(
    private readonly store: CaseStore<CaseView>,
    private readonly run: string,
    private readonly setting: Setting,
  ) {
    const standIn = setting.standIn ? { standIn: RUTH } : {};
    this.council = { ...demo, firewall: { lineManagement: setting.line, ...standIn } };
    this.service = new CaseService({ store, council: this.council, rules: () => rules });
  }

  async start(): Promise<void> {
    const context = {
      ...{ commandId: `${this.run}-0`, by: SHAH, at: `${START}T09:00:00Z` },
      ...KNOWN,
    };
    const { about } = this.setting;
    const { view } = await this.service.log(
      `draft-${this.run}`,
      logged({ ...DCT, about: [about], bars: [about] }),
      context,
    );
    this.ref = view.ref;
    const second = await this.service.log(
      `draft-${this.run}-2`,
      logged({ ...DCT, receivedOn: EARLIER, about: [TOM], bars: [TOM] }),
      { ...context, commandId: `${this.run}-00` },
    );
    this.duplicate = second.view.ref;
    await this.begin();
  }

  private async begin(): Promise<void> {
    const { about, begun } = this.setting;
    const does = (by: string, command: Command) =>
      this.tried(by, (sent) => this.service.execute(this.ref, command, sent));
    const officer = about === SAM ? HARRIET : SAM;
    const signer = about === TOM ? OWEN : TOM;
    for (const [by, command] of lifeBefore(begun, officer, signer)) await does(by, command);
    const { stage, status } = (await this.stored()).view;
    expect([stage, status]).toEqual([
      begun === 'stage2' ? 2 : 1,
      begun === 'answered' ? 'responded' : 'open',
    ]);
  }

  /** Null: refused, by the case or at the door. */
  private async act(by: string, doing: Command) {
    const { view } = await this.stored();
    const { doors } = this.setting;
    const sent = doors ? asSent(doing, view, this.council) : doing;
    if (doors && !letIn(by, sent, view, this.council)) return null;
    const done = await this.tried(by, (context) => this.service.execute(this.ref, sent, context));
    // Of what several did at once it isn't known which found the case as it was.
    if (doors && done && done.events[0]?.seq === view.lastSeq + 1) wasTheirs(view, done.events);
    return done;
  }

  /** The one named or, of those who have the case in hand, one. */
  private async sender({ by, hand }: { by: string; hand: number | null }): Promise<string> {
    const { view } = await this.stored();
    const here = view.investigations.filter((one) => one.stage === view.stage);
    const ids = [
      ...here.map(({ investigatorId }) => investigatorId),
      view.signOff?.personId,
      view.cover?.personId,
    ].filter((id) => typeof id === 'string');
    return hand === null ? by : (ids[hand % Math.max(ids.length, 1)] ?? by);
  }

  private mayPair(by: string, cases: readonly CaseView[]): boolean {
    const asks = (view: CaseView) =>
      may(directory.byId(by)!, 'case.merge', view, directory, this.council).allowed;
    return !this.setting.doors || cases.every(asks);
  }

  /** Null: refused, with a code. Anything else thrown is a fault. */
  private async tried<T>(by: string, work: (context: CommandContext) => Promise<T>) {
    const context = {
      commandId: `${this.run}-${++this.commands}`,
      ...KNOWN,
      by,
      at: `${this.today}T10:00:00Z`,
    };
    try {
      return await work(context);
    } catch (error) {
      if (error instanceof CaseError) return null;
      throw error;
    }
  }

  async take({ how, days, acts }: Step): Promise<void> {
    this.today = addDays(this.today, days);
    const before = await this.stored();
    const history = await this.history();
    if (how === 'together') {
      const done = await Promise.all(acts.map(({ by, command: doing }) => this.act(by, doing)));
      const appended = done.flatMap((one) => one?.events ?? []).sort((a, b) => a.seq - b.seq);
      // Nothing lost, nothing twice, nothing rewritten.
      same(await this.history(), [...history, ...appended]);
    } else if (how === 'merge' || how === 'unmerge') {
      const { by } = acts[0]!;
      const duplicate = (await this.store.get(this.duplicate))!.view;
      const pair = this.mayPair(by, [duplicate, before.view]);
      const done = pair
        ? await this.tried(by, (context) => this.service[how](this.duplicate, this.ref, context))
        : null;
      if (done && how === 'merge' && done.events.length > 0) {
        this.merged += 1;
        mergesAreOfOneKind(before.view, duplicate, (await this.stored()).view);
      }
    } else {
      const { command: doing } = acts[0]!;
      const by = await this.sender(acts[0]!);
      const done = await this.act(by, doing);
      this.accepted += done?.events.length ? 1 : 0;
      if (done && doing.type !== 'undo') {
        answeredStay(before.view, done.view);
        lateIsNoKinder(before.view, done.view, done.events, rules);
      }
      if (how === 'thenUndo' && done?.events.length && doing.type !== 'undo')
        await this.undoAgain(by, before);
    }
    await this.check(before);
  }

  private async undoAgain(by: string, before: StoredCase<CaseView>): Promise<void> {
    const back = await this.act(by, { type: 'undo' });
    if (back === null) return; // a bar that one has put on oneself
    this.undone += 1;
    same(bare(back.view), bare(before.view));
  }

  private async check(before: StoredCase<CaseView>): Promise<void> {
    const now = await this.stored();
    // Refused, it has changed nothing: all that was true of it still is.
    if (now.version === before.version) return same(now, before);
    const history = await this.history();
    const { view } = now;
    same(view, fold(this.ref, history, rules));
    same(now.index, indexOf(view));
    const added = new Set(history.map((one) => one.commandId)).size - before.version;
    same(now.version, before.version + added);
    same([view.version, view.lastSeq], [now.version, history.length]);
    same(
      history.every((one, i) => one.seq === i + 1),
      true,
    );
    this.checkDates(view, history);
    await this.checkMerged(view);
    this.checkLedger(view);
    this.checkFirewall(view);
    this.checkHands(view, history);
    this.checkClosing(view);
    somebodyIsLeft(view);
    eachTeamItsOwn(view);
    eachTeamItsBall(view);
    nobodyBelowHasIt(view);
    stagesAreTheirPeoples(view, history);
    inOrder(view);
    earlierStagesStand(view);
    findingsAreWhole(view);
    nobodyHoldsTheAnswered(view);
    nothingFlatters(before.view, view, this.today);
    if (added === 1 && history.at(-1)?.type === 'pointsAgreed') findingsStay(before.view, view);
  }

  /** The dates kept are those that the engine gives for the facts left standing in the history. */
  private checkDates(view: CaseView, history: CaseEvent[]): void {
    // The days that a date took are counted beside them.
    same(
      view.due.map(({ days: _, ...due }) => due),
      fullDueDates(view, rules).map(({ explanation: _, ...due }) => due),
    );
    const acknowledged = standing(history).find((event) => event.type === 'acknowledged');
    const corrected = standing(history).findLast(
      (event) =>
        event.type === 'corrected' &&
        event.now.what === 'date' &&
        event.now.fact === 'acknowledged' &&
        event.now.stage === 1,
    );
    if (!corrected) same(view.acknowledgedOn, acknowledged?.on ?? null);
    const receipts = [view.own.receivedOn, ...view.mergedFrom.map((one) => one.receivedOn)];
    same(view.receivedOn, receipts.sort()[0]);
  }

  /** Whoever is shut out of one of two merged cases is shut out of both; apart again, each has its own receipt. */
  private async checkMerged(view: CaseView): Promise<void> {
    const other = (await this.store.get(this.duplicate))!.view;
    expect(other.bars).toContain(TOM);
    const joined = view.mergedFrom.some((one) => one.ref === this.duplicate);
    same(other.mergedInto, joined ? this.ref : null);
    if (joined) same([...view.bars].sort(), [...other.bars].sort());
    same(other.receivedOn, EARLIER);
  }

  private checkLedger(view: CaseView): void {
    for (const asAt of [START, this.today, addDays(this.today, 9)]) {
      const book = ledger(view, rules.calendar, asAt);
      if (book === 'unknown') throw new Error('The calendar ends too early for this test.');
      const held = book.totals.reduce((sum, one) => sum + one.workingDays, 0);
      same(held + book.restDays, book.elapsed);
      same(
        book.entries.every((one) => one.workingDays >= 0),
        true,
      );
    }
  }

  private checkFirewall(view: CaseView): void {
    expect(view.bars).toContain(this.setting.about);
    const holding = presentHold(view)?.personId ?? null;
    for (const id of view.bars) {
      expect([holding, view.signOff?.personId, view.cover?.personId]).not.toContain(id);
      expect(indexOf(view).grants).not.toContain(`person:${id}`);
      const atWork = view.investigations.filter((one) => one.respondedOn === null);
      expect(atWork.map((one) => one.investigatorId)).not.toContain(id);
    }
    for (const one of view.investigations.filter((work) => work.stage > 1 && work.investigatorId)) {
      const earlier = view.investigations.filter((work) => work.stage < one.stage);
      expect(earlier.map((work) => work.investigatorId)).not.toContain(one.investigatorId);
    }
  }

  /** Taken on only by whoever has it, and never before they were given it. */
  private checkHands(view: CaseView, history: CaseEvent[]): void {
    for (const one of view.investigations.filter((work) => work.takenOn)) {
      expect(one.investigatorId).not.toBeNull();
      same(one.takenOn! >= one.given!.on, true);
      const theirs = standing(history).filter((event) => event.by === one.investigatorId);
      expect(theirs.length).toBeGreaterThan(0);
    }
  }

  private checkClosing(view: CaseView): void {
    if (view.status !== 'closed' || view.feedbackType !== 'complaint') return;
    this.closed += 1;
    expect([view.outcome !== null, view.learning.recorded, view.respondedOn !== null]).toEqual([
      true,
      true,
      true,
    ]);
  }

  private async stored(): Promise<StoredCase<CaseView>> {
    return (await this.store.get(this.ref))!;
  }

  private history(): Promise<CaseEvent[]> {
    return this.service.history(this.ref, AUDITOR);
  }
}
