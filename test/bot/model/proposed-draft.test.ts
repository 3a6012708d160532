/** The whole bot with a model beside it: what is asked, what is shown, and that only a person saves. */
import type { Place } from '../../support/activities';
import { startTestBot, type Answer, type TestBot } from '../../support/harness';
import { SPEAKERS } from '../../support/people';
import { KEY, MODEL, startFakeModel, type FakeModel } from './fake-model';

/** Friday 20 November 2026, 10:00 London. */
const NOW = '2026-11-20T10:00:00Z';
const LINE = 'the neighbour popped by and had a word';
const NOTE = 'Suggested by a language model from your words: check every line.';
const PROPOSAL = JSON.stringify({
  feedbackType: 'complaint',
  receivedOn: '2026-11-17',
  fromDescription: 'the neighbour',
});

let model: FakeModel;
let bot: TestBot;

async function start(on: boolean): Promise<void> {
  model = await startFakeModel();
  const env = {
    CANDOUR_MODEL_URL: model.url,
    CANDOUR_MODEL_NAME: MODEL,
    CANDOUR_MODEL_KEY: KEY,
  };
  bot = await startTestBot({ now: NOW, ...(on ? { env } : {}) });
}
afterEach(async () => {
  await bot.close();
  await model.close();
});

const say = (text: string, place?: Place) => bot.say(SPEAKERS.socialWorker, text, place);
const shown = ({ sent }: Answer) => JSON.stringify(sent);
/** The running number of the case that was just saved. */
const saved = (answer: Answer) =>
  Number(/Saved\. The reference is CF-\d\d-(\d+)/.exec(shown(answer))?.[1]);

describe('with a model', () => {
  beforeEach(() => start(true));

  it('a line that cannot be placed is read back as proposed (Tuesday 17 November)', async () => {
    model.expect(LINE, { says: PROPOSAL });
    const card = shown(await say(LINE));
    expect(card).toContain(NOTE);
    expect(card).toContain('not saved yet');
    expect(card).toContain('Received: Tue 17 Nov');
    expect(card).toContain('From: the neighbour');
    expect(card).not.toContain('What would you like to log?');
  });

  it('only the person’s press saves it: an unsaved one uses up no number', async () => {
    await say('compliment from dad today: “lovely”');
    const first = saved(await say('save'));
    model.expect(LINE, { says: PROPOSAL });
    await say(LINE);
    await say('discard');
    model.expect(LINE, { says: PROPOSAL });
    const [, ref] = /"verb":"draft\.save","ref":"(D-\w+)"/.exec(shown(await say(LINE))) ?? [];
    const pressed = await bot.press(SPEAKERS.socialWorker, 'draft.save', { ref, version: 1 });
    expect(JSON.stringify(pressed.body)).toMatch(
      new RegExp(`Saved\\. The reference is CF-\\d\\d-0*${first + 1}\\b`),
    );
  });

  it('a day that the line gives (Thursday 19 November) stands against the model’s', async () => {
    const dated = 'the grandmother popped by on thursday and had a word';
    model.expect(dated, { says: PROPOSAL });
    const card = shown(await say(dated));
    expect(card).toContain(NOTE);
    expect(card).toContain('Received: Thu 19 Nov');
    expect(card).not.toContain('17 Nov');
  });

  it.each([
    ['answers nonsense', { says: 'no idea' }],
    ['is broken', { status: 500, body: '{}' }],
    ['sees no feedback', { says: '{"feedbackType":null}' }],
  ])('a model that %s leaves the conversation as it is without one', async (_what, answer) => {
    model.expect(LINE, answer);
    const card = shown(await say(LINE));
    expect(model.asked).toEqual([LINE]);
    expect(card).not.toContain(NOTE);
    expect(card).toContain('What would you like to log?');
  });

  // The server faults every line that it was not given, so being asked at all fails these.
  it.each([
    ['harm', 'he said he is going to kill himself tonight'],
    [
      'feedback that the reader places',
      'complaint received yesterday from mum about the contact centre',
    ],
    ['a question', 'what is overdue?'],
    ['thanks', 'ta'],
    ['more than 2,000 characters', `${LINE} ${'and so on '.repeat(200)}`],
  ])('is not asked about %s', async (_what, line) => {
    expect(shown(await say(line))).not.toContain(NOTE);
    expect(model.asked).toEqual([]);
  });

  it.each(['channel', 'groupChat'] as const)('is not asked in a %s', async (place) => {
    expect(shown(await say(LINE, place))).not.toContain(NOTE);
    expect(model.asked).toEqual([]);
  });
});

describe('without a model', () => {
  it('nothing is asked: the kind of feedback is', async () => {
    await start(false);
    expect(shown(await say(LINE))).toContain('What would you like to log?');
    expect(model.asked).toEqual([]);
  });
});
