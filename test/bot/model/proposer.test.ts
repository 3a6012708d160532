/** The adapter against a local server: what it takes from a model, and what becomes of everything else. */
import { readSettings, ConfigError } from '../../../bot/host/config';
import { createLog } from '../../../bot/host/log';
import { createProposer, type Proposer } from '../../../bot/model/proposer';
import { KEY, MODEL, startFakeModel, type Answer, type FakeModel } from './fake-model';

/** A Friday. */
const TODAY = '2026-11-20';
const LINE = 'the neighbour popped by on tuesday and had a word';

const COMPLETE = {
  feedbackType: 'complaint',
  receivedOn: '2026-11-17',
  happenedOn: '2026-11-16',
  fromDescription: 'the neighbour',
};

let model: FakeModel;
let logged: string[];

function proposerFor(url: string, key: string | null = KEY): Proposer {
  logged = [];
  const log = createLog('info', { write: (line: string) => void logged.push(line) });
  const proposer = createProposer({ model: { url, name: MODEL, key } }, log);
  if (!proposer) throw new Error('a configured model has a proposer');
  return proposer;
}

function proposed(answer: Answer) {
  model.expect(LINE, answer);
  return proposerFor(model.url).propose(LINE, TODAY);
}

const says = (answer: unknown) => ({ says: JSON.stringify(answer) });
const codes = () => logged.map((line) => (JSON.parse(line) as { code: string }).code);

beforeEach(async () => {
  model = await startFakeModel();
});
afterEach(() => model.close());

describe('a proposal', () => {
  it('has the type, the two days and who it came from', async () => {
    expect(await proposed(says(COMPLETE))).toEqual(COMPLETE);
    expect(logged).toEqual([]);
    expect(model.instructions[0]).toContain('Today is Fri 20 Nov (2026-11-20).');
  });

  it('takes nothing else: no people, no safety, no saving', async () => {
    const more = { ...COMPLETE, aboutIds: ['P006'], safety: true, save: true, teamId: 'T06' };
    expect(await proposed(says(more))).toEqual(COMPLETE);
  });

  it('may leave open what the line does not say', async () => {
    expect(await proposed(says({ feedbackType: 'comment', receivedOn: null }))).toEqual({
      feedbackType: 'comment',
      receivedOn: null,
      happenedOn: null,
      fromDescription: null,
    });
  });

  it('may be received today, a Friday', async () => {
    const answer = { ...COMPLETE, receivedOn: TODAY };
    expect(await proposed(says(answer))).toEqual(answer);
  });

  it('leaves out a description that does not stand in the line', async () => {
    const answer = says({ ...COMPLETE, fromDescription: 'Mrs Invented' });
    expect(await proposed(answer)).toEqual({ ...COMPLETE, fromDescription: null });
  });

  it('is none where the model sees no feedback, and that is no fault', async () => {
    expect(await proposed(says({ feedbackType: null }))).toBeNull();
    expect(logged).toEqual([]);
  });

  it('is asked without a key where none is set', async () => {
    const open = await startFakeModel(null);
    open.expect(LINE, says(COMPLETE));
    expect(await proposerFor(open.url, null).propose(LINE, TODAY)).toEqual(COMPLETE);
    await open.close();
  });
});

describe('no proposal, and one code in the log', () => {
  it.each<[string, Answer, string]>([
    ['words that are not JSON', { says: 'It is a complaint.' }, 'notJson'],
    ['a type that there is not', says({ ...COMPLETE, feedbackType: 'grumble' }), 'notAsAsked'],
    ['tomorrow, a Saturday', says({ ...COMPLETE, receivedOn: '2026-11-21' }), 'notAsAsked'],
    ['an event of tomorrow', says({ ...COMPLETE, happenedOn: '2026-11-21' }), 'notAsAsked'],
    ['a day that there is not', says({ ...COMPLETE, receivedOn: '2026-02-30' }), 'notAsAsked'],
    ['a day in words', says({ ...COMPLETE, receivedOn: 'Tuesday' }), 'notAsAsked'],
    ['received before it happened', says({ ...COMPLETE, happenedOn: '2026-11-18' }), 'notAsAsked'],
    [
      'a description over 200 characters',
      says({ ...COMPLETE, fromDescription: 'n'.repeat(201) }),
      'notAsAsked',
    ],
    ['no choices', { status: 200, body: '{"choices":[]}' }, 'notAsAsked'],
    [
      'a page',
      { status: 200, body: '<p>hello', headers: { 'content-type': 'text/html' } },
      'notAsAsked',
    ],
    ['a fault of the server', { status: 500, body: `{"error":{"message":"${LINE}"}}` }, 'http500'],
    ['too many requests, not tried again', { status: 429, body: '{}' }, 'http429'],
    [
      'a redirect, which is not followed',
      { status: 307, body: '', headers: { location: '/v1/chat/completions' } },
      'unreachable',
    ],
  ])('for %s', async (_why, answer, code) => {
    expect(await proposed(answer)).toBeNull();
    expect(codes()).toEqual([code]);
    expect(logged.join()).not.toContain('neighbour');
    expect(logged.join()).not.toContain(KEY);
  });

  it.each(['before headers', 'after headers'] as const)(
    'for an answer that hangs %s, after two seconds',
    async (hangs) => {
      const start = performance.now();
      expect(await proposed({ hangs })).toBeNull();
      expect(performance.now() - start).toBeGreaterThan(1900);
      expect(performance.now() - start).toBeLessThan(5000);
      expect(codes()).toEqual(['timeout']);
    },
  );

  it('for an endpoint that refuses the connection', async () => {
    const gone = await startFakeModel();
    await gone.close();
    expect(await proposerFor(gone.url).propose(LINE, TODAY)).toBeNull();
    expect(codes()).toEqual(['unreachable']);
  });
});

describe('the settings', () => {
  const URL_SET = { CANDOUR_MODEL_URL: 'https://models.council.example/v1/' };
  const faultsOf = (env: Record<string, string>): string[] => {
    try {
      readSettings(env);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.faults;
      throw error;
    }
  };

  it('give no model unless one is named', () => {
    const settings = readSettings({});
    expect(settings.model).toBeNull();
    expect(createProposer(settings, createLog('silent'))).toBeNull();
  });

  it('give the address without its final slash, and a key only where one is set', () => {
    const { model: read } = readSettings({ ...URL_SET, CANDOUR_MODEL_NAME: MODEL });
    expect(read).toEqual({ url: 'https://models.council.example/v1', name: MODEL, key: null });
  });

  it.each([
    ['an address without a model', URL_SET, 'CANDOUR_MODEL_NAME is needed'],
    ['a model without an address', { CANDOUR_MODEL_NAME: MODEL }, 'CANDOUR_MODEL_URL is needed'],
    ['a key without an address', { CANDOUR_MODEL_KEY: KEY }, 'CANDOUR_MODEL_URL is needed'],
    [
      'an address that is none',
      { CANDOUR_MODEL_URL: 'models', CANDOUR_MODEL_NAME: MODEL },
      'CANDOUR_MODEL_URL should be an address',
    ],
    [
      'an open line to another machine',
      { CANDOUR_MODEL_URL: 'http://localhost.example/v1', CANDOUR_MODEL_NAME: MODEL },
      'CANDOUR_MODEL_URL must begin with https',
    ],
  ])('refuse %s', (_what, env, says_) => {
    expect(faultsOf(env)).toEqual([expect.stringContaining(says_)]);
    expect(faultsOf(env).join()).not.toContain(KEY);
  });

  it('take an open line to a model on this machine', () => {
    const env = { CANDOUR_MODEL_URL: 'http://[::1]:8080/v1', CANDOUR_MODEL_NAME: MODEL };
    expect(readSettings(env).model?.url).toBe('http://[::1]:8080/v1');
  });
});
