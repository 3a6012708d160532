/**
 * Random people do random things to a case, alone and all at once, on the real stores and, by the thousand, in memory.
 * Whatever they do, what architecture.md, the law and the policy promise holds after every step.
 */
import fc from 'fast-check';
import type { CaseStore } from '../../services/cases/ports';
import type { CaseView } from '../../services/cases/view';
import { mongoEngine, sqliteEngine, type Engine } from '../contracts/engines';
import { NO_ENGINE, hasEngine } from '../engine/engine';
import { Machine } from './machine';
import { setting, step } from './machine-steps';
import { MemoryStore } from './memory-store';

/** `npm run machine` asks for twenty thousand in memory, and for more than the tests do in the stores. */
const RUNS = Number(process.env['MACHINE_RUNS'] ?? 40);
const IN_MEMORY = Number(process.env['MACHINE_IN_MEMORY'] ?? 60);

const memoryEngine: Pick<Engine, 'name' | 'stop'> & {
  open: () => Promise<{ stores: { cases: CaseStore<CaseView> }; drop: () => Promise<void> }>;
} = {
  name: 'memory',
  open: () =>
    Promise.resolve({ stores: { cases: new MemoryStore() }, drop: () => Promise.resolve() }),
  stop: () => Promise.resolve(),
};
const engines = [memoryEngine, sqliteEngine, ...(hasEngine() ? [mongoEngine] : [])];
if (!hasEngine()) process.stderr.write(`\n*** CASES WERE NOT TRIED ON MONGODB: ${NO_ENGINE}.\n\n`);

describe.each(engines)('A case on $name, whatever people do', (engine) => {
  afterAll(() => engine.stop());

  it('keeps its promises', async () => {
    const opened = await engine.open();
    const shared = opened.stores.cases as unknown as CaseStore<CaseView>;
    const numRuns = engine === memoryEngine ? IN_MEMORY : RUNS;
    const seen = { accepted: 0, closed: 0, undone: 0, merged: 0 };
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        setting,
        fc.array(step, { minLength: 5, maxLength: 30, size: 'max' }),
        async (chosen, steps) => {
          const machine = new Machine(
            engine === memoryEngine ? new MemoryStore() : shared,
            `r${++runs}`,
            chosen,
          );
          await machine.start();
          for (const one of steps) await machine.take(one);
          seen.accepted += machine.accepted;
          seen.closed += machine.closed;
          seen.undone += machine.undone;
          seen.merged += machine.merged;
        },
      ),
      { numRuns, endOnFailure: false },
    );
    await opened.drop();
    // The test has seen what it is about.
    expect(seen.accepted).toBeGreaterThan(60);
    expect(seen.undone).toBeGreaterThan(10);
    expect(seen.closed).toBeGreaterThan(0);
    expect(seen.merged).toBeGreaterThan(10);
  }, 3_600_000);
});
