/** Which day was it? Asked wherever the words leave it open; NOW is Wed 11 March 2026, and Good Friday is 3 April. */
import { openDesk, SAM, shown, WHO, type Desk } from '../desk';
import { nightDays } from '../../../bot/conversation/case/ambiguous-day';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const says = async (line: string) => {
  await desk.bot.say(WHO.officer, line);
  return JSON.stringify(desk.bot.connector.last()!.activity);
};
const answered = async () => {
  const ref = await desk.logged();
  await desk.done(ref, SAM, '2026-03-06T10:00:00Z', { type: 'respond', on: '2026-03-06' });
  return ref;
};

describe('stage 2 asked for over a weekend', () => {
  it('asks Saturday or Sunday, and says what either does: day 1 is Mon 9 March both ways', async () => {
    const ref = await answered();
    const form = await says(`she wants stage 2 on ${ref}, email came in over the weekend`);
    expect(form).toContain('Which day was it asked for?');
    expect(form).toContain('"title":"Sat 7 Mar","value":"2026-03-07"');
    expect(form).toContain('"title":"Sun 8 Mar","value":"2026-03-08"');
    expect(form).toContain('If asked for on Sat 7 Mar');
    expect(form).toContain('not a working day');
    expect((await desk.view(ref)).stage).toBe(1);
  });

  it('is not begun before a day is chosen; then on that day', async () => {
    const ref = await answered();
    const press = (on: string) =>
      desk.bot.press(WHO.officer, 'case.progress', { ref, version: null, on });
    expect(shown(await press(''))).toContain('Give a real date');
    await press('2026-03-07');
    const view = await desk.view(ref);
    expect(view.clock.find(({ kind }) => kind === 'stageRequested')?.on).toBe('2026-03-07');
  });

  it('one day named is filled in, with what it does', async () => {
    const form = await says(`stage 2 for ${await answered()}, received saturday`);
    expect(form).toContain('"value":"2026-03-07"');
    expect(form).toContain('If asked for on Sat 7 Mar');
    expect(form).not.toContain('Which day was it asked for?');
  });

  it('pressed without words: today, and what today would do', async () => {
    const ref = await answered();
    const form = await desk.bot.press(WHO.officer, 'form.progress', { ref, version: null });
    expect(shown(form)).toContain('If asked for on Wed 11 Mar');
    expect(shown(form)).not.toContain('not a working day');
  });
});

describe('received about midnight', () => {
  it('is asked before it is saved: Tue 10 or Wed 11 March', async () => {
    const card = await says('complaint from mum received just before midnight about contact');
    expect(card).toContain('Did it reach the council before midnight or after?');
    expect(card).toContain('Before, Tue 10 Mar');
    expect(card).toContain('After, Wed 11 Mar');
    await says('discard');
  });

  it.each([
    ['2026-03-11T00:10:00Z', '2026-03-11', 'she rang tonight', ['2026-03-10', '2026-03-11']],
    ['2026-03-11T21:00:00Z', '2026-03-11', 'she rang tonight', []],
    // 23:30 UTC is half past midnight in London once the clocks have gone forward.
    ['2026-04-10T23:30:00Z', '2026-04-11', 'rang this evening', ['2026-04-10', '2026-04-11']],
    ['2026-03-11T10:00:00Z', '2026-03-11', 'he was out till midnight', []],
    ['2026-03-11T10:00:00Z', '2026-03-11', 'email came at midnight', ['2026-03-10', '2026-03-11']],
  ])('at %s on %s “%s” may be %j', (now, today, text, days) => {
    expect(nightDays({ now, today }, today, text)).toEqual(days);
  });
});

describe('somebody who was in touch just now', () => {
  it('reached us today; the day that is said is when it happened', async () => {
    const card = await says(
      "had mum of the twins on the phone just now, she's livid that contact got pulled on saturday",
    );
    expect(card).toContain('Received: Wed 11 Mar');
    expect(card).toContain('Happened: Sat 7 Mar');
    await says('bin the lot');
    await says('yes, discard all');
  });

  it('“rang on Saturday” is when it reached us', async () => {
    expect(await says('complaint: dad rang on saturday, the taxi never came')).toContain(
      'Received: Sat 7 Mar',
    );
    await says('bin the lot');
    await says('yes, discard all');
  });
});
