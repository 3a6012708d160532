/** When and how people hear from Candour, set in their own words. */
import { cantKeep, wishesIn } from '../../../bot/conversation/reminders/wishes-said';
import { USUAL, wishesOf, type Wishes } from '../../../services/nudges';
import { NOW, openDesk, WHO, type Desk } from '../desk';

const from = (hours: number, to: number) => ({ hours: { from: hours * 60, to: to * 60 } });

it.each<[string, Partial<Wishes> | null]>([
  ['only message me between 9 and 4', from(9, 16)],
  ['just nudge me from 10am to 2.30pm please', { hours: { from: 600, to: 870 } }],
  ['message me 9-12 only', from(9, 12)],
  ['no messages before 10', { hours: { from: 600, to: 1439 } }],
  ["don't message me after 3pm", { hours: { from: 0, to: 900 } }],
  ['no nudges on fridays', { quietDays: [5] }],
  ["don't remind me on mondays or wednesdays", { quietDays: [1, 3] }],
  ['weekly summary monday 8am, stop the daily', { daily: false, summary: { weekday: 1, at: 480 } }],
  [
    'put the weekly summary to monday 8am and stop the daily',
    { daily: false, summary: { weekday: 1, at: 480 } },
  ],
  ['daily summary at 9', { summary: { weekday: null, at: 540 } }],
  ['digest on thursdays at half past never', { summary: { weekday: 4, at: null } }],
  ['stop the weekly summary', { summary: null }],
  ['stop the daily', { daily: false }],
  ['start the daily again', { daily: true }],
  ['no nudges on fridays, only between 9 and 4', { quietDays: [5], ...from(9, 16) }],
  ['too many messages', null],
  ['only message me between 4pm and 9am', null],
])('“%s”', (said, change) => {
  expect(wishesIn(said, USUAL)).toEqual(change && { ...USUAL, ...change });
});

const BETWEEN = { hours: { from: 540, to: 960 } };

it.each<[string, string, Partial<Wishes>, Partial<Wishes>]>([
  [
    'mornings end at noon, so a break after is kept',
    'message me only mornings please, not during 12-1',
    {},
    { hours: { from: 0, to: 720 } },
  ],
  [
    'an afternoon begins at noon',
    'only message me in the afternoons',
    {},
    { hours: { from: 720, to: 1439 } },
  ],
  [
    'no mornings leaves the afternoon',
    'no messages in the mornings',
    {},
    { hours: { from: 720, to: 1439 } },
  ],
  [
    'quiet hours at the edge shorten the span',
    "don't message me between 3 and 5",
    BETWEEN,
    { hours: { from: 540, to: 900 } },
  ],
  [
    'quiet hours through the night leave the day',
    'no messages from 5pm to 9am',
    {},
    { hours: { from: 540, to: 1020 } },
  ],
  [
    'one “not” goes for both ends',
    "don't message me before 9 or after 5",
    {},
    { hours: { from: 540, to: 1020 } },
  ],
  [
    'two days alone make the others quiet',
    'only tuesdays and thursdays',
    {},
    { quietDays: [1, 3, 5] },
  ],
  [
    'the same as an order',
    'only message me on tuesdays and thursdays',
    {},
    { quietDays: [1, 3, 5] },
  ],
  ['quiet days add up', 'no nudges on fridays', { quietDays: [3] }, { quietDays: [3, 5] }],
  [
    '“instead” puts one for the other',
    'no nudges on fridays instead',
    { quietDays: [3] },
    { quietDays: [5] },
  ],
  [
    'a day is given back',
    'nudges on wednesdays are fine again',
    { quietDays: [3, 5] },
    { quietDays: [5] },
  ],
  ['no wish for a summary', "i don't want a summary", {}, { summary: null }],
  ['off after its name', 'summary off', {}, { summary: null }],
  ['none', 'no summary', {}, { summary: null }],
  ['turned off around its name', 'turn my weekly summary off', {}, { summary: null }],
  [
    'daily and a time is a summary',
    'actually daily at 8.30',
    {},
    { summary: { weekday: null, at: 510 } },
  ],
])('%s: “%s”', (_why, said, before, change) => {
  const was = { ...USUAL, ...before };
  expect(cantKeep(said, was)).toBeNull();
  expect(wishesIn(said, was)).toEqual({ ...was, ...change });
});

it.each([
  ["don't message me between 12 and 1", 'one span of the day'],
  ['not during 12-1 please', 'one span of the day'],
  ['between 9 and 4, not 12-1', 'one span of the day'],
  ['no nudges over lunch', 'one span of the day'],
  ['reminders twice a day', '“twice a day” can’t be kept'],
  ['monthly summary', '“monthly” can’t be kept'],
])('“%s” can’t be kept, and that is said', (said, why) => {
  expect(cantKeep(said, USUAL)).toContain(why);
});

it('“usual settings” forgets them all', () => {
  expect(wishesIn('usual settings', { ...USUAL, daily: false, quietDays: [2] })).toEqual(USUAL);
});

describe('in the chat', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  }, 60_000);
  afterAll(() => desk.close());
  const says = async (line: string) => {
    const answer = await desk.bot.say(WHO.investigator, line);
    return JSON.stringify(answer.sent.at(-1)!.activity);
  };
  const kept = () => wishesOf(desk.stores.conversations, 'P006', Date.parse(NOW));

  it('keeps what is said, says it back whole, and says what comes all the same', async () => {
    const answer = await says('only message me between 9 and 4');
    expect(answer).toContain('within your working hours between 9:00 and 16:00');
    expect(answer).toContain('what is late comes');
    await says('no nudges on fridays');
    const all = await says('weekly summary monday 8am, stop the daily');
    expect(all).toContain('between 9:00 and 16:00, not on Fridays');
    expect(all).toContain('Daily reminders are off.');
    expect(all).toContain('A summary comes on Mondays at 8:00, or as your day begins');
    expect(await kept()).toEqual({
      ...from(9, 16),
      quietDays: [5],
      daily: false,
      summary: { weekday: 1, at: 480 },
    });
  });

  it('shows them, and a question changes nothing', async () => {
    const before = await kept();
    expect(await says('my settings')).toContain('not on Fridays');
    await says('could you only message me between 10 and 11?');
    expect(await kept()).toEqual(before);
  });

  it('says what can be set where it made nothing out', async () => {
    expect(await says('too many nudges please')).toContain('only message me between 9 and 4');
  });

  it('changes nothing where it can’t be kept, and notes nothing that makes no difference', async () => {
    const before = await kept();
    for (const line of ["don't message me between 12 and 1", 'reminders twice a day']) {
      const answer = await says(line);
      expect(answer).toContain('Nothing was changed.');
      expect(answer).not.toContain('Noted');
    }
    expect(await says('no nudges on fridays')).toContain('So it is already.');
    expect(await kept()).toEqual(before);
  });

  it('two weekdays alone are wishes, not an absence', async () => {
    expect(await says('only tuesdays and thursdays')).toContain(
      'not on Mondays, Wednesdays and Fridays',
    );
  });

  it('undo says how', async () => {
    await says('no nudges on fridays');
    expect(await says('undo')).toContain('usual settings');
    await says('usual settings for messages');
    expect((await kept()).daily).toBe(true);
  });
});
