/** Findings as investigators type them, Wednesday 11 March 2026: read back point by point, on the case that was named. */
import { Chat, wordsOf } from '../script';
import { openDesk, WHO, type Desk } from '../desk';

const INV8 = 'point 1 upheld point 2 partly, 3 not upheld, no finding on 4 as its NHS';

describe('findings that are typed', () => {
  let desk: Desk;
  let priya: Chat;
  let numbers: number[];
  beforeAll(async () => {
    desk = await openDesk();
    priya = new Chat(desk.bot, WHO.investigator);
    const refs = [await desk.logged(), await desk.logged(), await desk.logged()];
    numbers = refs.map((ref) => Number(ref.slice(-4)));
    await desk.done(refs[0]!, 'P005', '2026-03-04T09:00:00Z', {
      type: 'agreePoints',
      points: ['Contact was cancelled.', 'Nobody rang back.', 'The report is late.', 'The nurse.'],
    });
  });
  afterAll(() => desk.close());
  const view = (i: number) => desk.view(`CF-26-${String(numbers[i]).padStart(4, '0')}`);

  it('are shown for each point before anything is recorded', async () => {
    await priya.says(`finding on ${numbers[0]}: ${INV8}`);
    priya.sees('Nothing is recorded yet', 'Outcome recorded: partially upheld', 'The nurse.');
    expect((await view(0)).outcome).toBeNull();
    await priya.says('yes');
    priya.sees('Outcome recorded: partially upheld', 'What was learnt from points 1 and 2?');
    priya.sees('No finding on point 4: tell them who to go to.');
    expect((await view(0)).investigations.at(-1)?.points).toEqual([
      'upheld',
      'partiallyUpheld',
      'notUpheld',
      'noFinding',
    ]);
  });

  it('let go by another line: a later “yes” records nothing', async () => {
    await priya.says(`finding on ${numbers[1]}: not upheld`);
    priya.sees('Nothing is recorded yet');
    await priya.says('ta');
    await priya.says('yes');
    expect((await view(1)).outcome).toBeNull();
  });

  it('go to the case that is named, whatever card was seen last', async () => {
    await priya.says(`status ${numbers[2]}`);
    await priya.says(`finding ${numbers[1]}: upheld`);
    priya.sees(`CF-26-${String(numbers[1]).padStart(4, '0')}`, 'Nothing is recorded yet');
    expect((await view(1)).outcome).toBeNull();
    await priya.taps('Yes, record it');
    expect((await view(1)).outcome).toBe('upheld');
    expect((await view(2)).outcome).toBeNull();
  });

  it.each(['upheld', '1 upheld 2 upheld 3 upheld 4 upheld 5 upheld'])(
    'are not recorded where their number is not that of the points: %s',
    async (words) => {
      await priya.says(`finding on ${numbers[0]}: ${words}`);
      priya.sees('has 4 points and you gave', 'Nothing is saved');
      await priya.says('yes');
      expect((await view(0)).outcome).toBe('partiallyUpheld');
    },
  );

  it('need agreed points where there are several', async () => {
    await priya.says(`finding on ${numbers[2]}: 1 upheld 2 not upheld`);
    priya.sees('You gave 2 findings, but no points are agreed', 'Points are agreed by');
    priya.seesNo('Agree the points');
    const sam = new Chat(desk.bot, WHO.officer);
    await sam.says(`finding on ${numbers[2]}: 1 upheld 2 not upheld`);
    expect(sam.buttons()).toContain('Agree the points');
    expect((await view(2)).outcome).toBeNull();
  });

  it('in a plan are recorded when the plan is confirmed', async () => {
    await priya.says(`${numbers[2]} not upheld, response sent today`);
    await priya.says('confirm all');
    expect(priya.seen.cards.map(wordsOf).join('\n')).toContain('Outcome recorded: not upheld');
    expect((await view(2)).outcome).toBe('notUpheld');
  });
});
