/** One contract, every store: what holds for the embedded one holds for MongoDB, to the letter. */
import { NO_ENGINE, hasEngine } from '../engine/engine';
import { mongoEngine, sqliteEngine } from './engines';
import type { Engine } from './engines';
import { codeOf } from './samples';
import { agendaContract } from './suites/agenda';
import { casesContract } from './suites/cases';
import { conversationsContract } from './suites/conversations';
import { figuresContract } from './suites/figures';
import { listsContract } from './suites/lists';
import { outboxContract } from './suites/outbox';
import { questionsContract } from './suites/questions';
import { auditContract, peopleContract } from './suites/people';

function contract(engine: Engine): void {
  afterAll(() => engine.stop());
  casesContract(engine);
  agendaContract(engine);
  listsContract(engine);
  questionsContract(engine);
  figuresContract(engine);
  peopleContract(engine);
  auditContract(engine);
  conversationsContract(engine);
  outboxContract(engine);

  it('answers a ping while it is open, and says unavailable once it is closed', async () => {
    const at = await engine.open();
    await at.stores.ping();
    const { cases, people, conversations, audit, outbox, agenda, figures } = at.stores;
    await at.drop();
    expect(await codeOf(at.stores.ping())).toBe('unavailable');
    expect(await codeOf(cases.get('CF-26-0001'))).toBe('unavailable');
    expect(await codeOf(people.load())).toBe('unavailable');
    expect(await codeOf(conversations.remove('draft', 'k'))).toBe('unavailable');
    expect(await codeOf(audit.list('CF-26-0001', null, 1))).toBe('unavailable');
    expect(await codeOf(outbox.get('k'))).toBe('unavailable');
    expect(await codeOf(agenda.due(0, null, 1))).toBe('unavailable');
    const nothing = { of: 'cases', where: [], by: [], count: 'rows', asAt: '2026-12-01' } as const;
    expect(await codeOf(figures.group(nothing))).toBe('unavailable');
  });
}

describe(sqliteEngine.name, () => contract(sqliteEngine));

if (hasEngine()) {
  describe(mongoEngine.name, () => contract(mongoEngine));
} else {
  process.stderr.write(`\n*** THE MONGODB CONTRACT WAS NOT RUN: ${NO_ENGINE}.\n\n`);
  describe.skip(`${mongoEngine.name} (skipped: ${NO_ENGINE})`, () => contract(mongoEngine));
}
