/**
 * How often each kind of turn asks the store. A turn that comes to need more has to say so here and in decision 0020,
 * which has the same table.
 */
import { callsOfTurns } from '../../bench/store-calls';

/** The memory's read and write and the line in the audit trail are among them. */
const CALLS = {
  log: 4,
  'save, typed': 7,
  'save, by button': 7,
  press: 5,
  status: 7,
  team: 3,
  'what’s due': 3,
  'list of one’s own': 4,
  'list, typed': 3,
  'list, by button': 3,
};
/** Answers about many cases, which must not cost a call for each. */
const OF_MANY = ['team', 'what’s due', 'list of one’s own', 'list, typed', 'list, by button'];

describe('calls of the store in one turn', () => {
  let made: Map<string, readonly string[]>;
  beforeAll(async () => {
    made = await callsOfTurns();
  });

  it('are as many as the table says', () => {
    const counted = [...made].map(([kind, calls]) => [kind, calls.length]);
    expect(Object.fromEntries(counted)).toEqual(CALLS);
  });

  it.each(OF_MANY)('%s: cases are asked for once or twice', (kind) => {
    const asked = made.get(kind)?.filter((call) => call.startsWith('cases.')) ?? [];
    expect([1, 2]).toContain(asked.length);
  });

  it.each(['team', 'status', 'press'])('%s: the look is on the trail', (kind) => {
    expect(made.get(kind)).toContain('audit.record');
  });
});
