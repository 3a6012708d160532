/** When and how people hear from Candour, set in their own words. */
import { wishesIn } from '../../../bot/conversation/reminders/wishes-said';
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

  it('undo says how', async () => {
    await says('no nudges on fridays');
    expect(await says('undo')).toContain('usual settings');
    await says('usual settings for messages');
    expect((await kept()).daily).toBe(true);
  });
});
