/**
 * An open form answered on a line of its own, in the words that people use: the form is filled and read back, and nothing
 * else is begun or written. Wednesday 11 March 2026; case 8 waits for its decision, 3 and 6 are open complaints.
 */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let me: Chat;
beforeAll(async () => {
  desk = await openDesk();
  me = new Chat(desk.bot, WHO.officer);
}, 60_000);
afterAll(() => desk.close());

const views = async (): Promise<string> => {
  const refs = ['CF-26-0003', 'CF-26-0006', 'CF-26-0008'];
  return JSON.stringify(await Promise.all(refs.map((ref) => desk.view(ref))));
};
const noDrafts = async (): Promise<void> => {
  (await me.says('my drafts')).sees('There is nothing waiting to be saved');
};

describe('a line of its own', () => {
  it.each([
    ['accept 8', 'corporate complaint, School Transport team', 'Given to School Transport'],
    ['accept 8', 'statutory, Fostering Team', 'Given to Fostering Team'],
    ['accept 8', 'statutory, dct, give to Priya Nair', 'Priya Nair investigating'],
    ['accept 8', 'leaving care, Kelly Marsden', 'Given to Leaving Care Team, Kelly Marsden'],
    ['refuse 8', 'mum says it happened two years ago and only came out now', 'two years ago'],
    [
      'extend 6 by 5 days, complex',
      'told her today because the case is complex',
      'complainant told Wed 11 Mar',
    ],
    [
      'extend 6 by 5 days',
      'told dad yesterday and it’s a complex investigation',
      'complainant told Tue 10 Mar',
    ],
    ['extend 6', 'to 26 march, complex, told mum today', 'Extended to Thu 26 Mar'],
    ['remedy on 3', 'apology letter to mum by 30 april', 'by Thu 30 Apr: apology letter to mum'],
    ['remedy on 3', 'training for the contact staff, by end of may', 'by Sun 31 May: training'],
    ['learning on 3', 'rotas to be checked every friday', 'Learning recorded: rotas to be'],
    [
      'outcome on 3',
      'partly upheld, the report was late but the visit went ahead',
      'Outcome recorded: partially upheld: partly upheld',
    ],
    ['reason for delay on 3', 'worker was off sick, waiting for another agency', 'another agency'],
    ['points on 3', 'no visits for a month', '1 point agreed'],
    ['holding letter 3', 'promised for 27 march, sent today', 'promising Fri 27 Mar'],
    ['assign 3', 'Kelly Marsden, leaving care', 'Kelly Marsden investigating'],
  ])('after “%s”: “%s” is read back', async (order, line, shows) => {
    const before = await views();
    await me.says(order);
    (await me.says(line)).sees('Nothing is recorded yet', shows);
    await me.says('no');
    expect(await views()).toBe(before);
    await noDrafts();
  });

  it.each([
    ['grant 3', ['mum told today, complex', '27 march'], 'complainant told Wed 11 Mar'],
    ['action on 3', ['write a checklist by 30 april', 'Grace Mensah'], 'for Grace Mensah, due Thu'],
    ['remedy on 3', ['£150 for the missed contact by 1 may', 'financial', 'save'], '£150 for the'],
    ['accept 8', ['corporate', 'transport team', 'Dawn Fletcher'], 'Dawn Fletcher investigating'],
  ])('several lines after “%s” fill it together', async (order, lines, shows) => {
    const before = await views();
    await me.says(order);
    for (const line of lines) await me.says(line);
    me.sees('Nothing is recorded yet', shows);
    await me.says('no');
    expect(await views()).toBe(before);
    await noDrafts();
  });

  it('is written by a save or a yes', async () => {
    await me.says('accept 8');
    await me.says('corporate complaint, School Transport team');
    (await me.says('save')).sees('Accepted. Given to School Transport');
    expect(await desk.view('CF-26-0008')).toMatchObject({ procedureId: 'lgsco-code' });
    await me.says('undo CF-26-0008');
  });

  it('“upheld” is never taken for what is denied', async () => {
    const before = await views();
    await me.says('outcome on 3');
    for (const line of ['it wasn’t upheld', 'never upheld'])
      (await me.says(line)).seesNo('Outcome recorded: upheld');
    expect(await views()).toBe(before);
  });
});

describe('what is clearly something else leaves the form', () => {
  it.each([
    ['remedy on 3', 'Mrs Lowe phoned this morning about Dawn being rude on a visit', 'Mrs Lowe'],
    ['learning on 3', 'complaint from dad today about the bus', 'From: dad'],
  ])('after “%s”: “%s” is drafted', async (order, line, shows) => {
    await me.says(order);
    (await me.says(line)).sees('Save it if that is right', shows);
    await me.says('discard');
  });

  it.each([
    ['learning on 3', 'response sent today', 'answer on CF-26-0003 was sent'],
    ['learning on 3', 'what’s due', 'cases'],
    ['remedy on 3', 'when is 4 due', 'CF-26-0004'],
    ['remedy on 3', `remedy on 6: a day out with her sister`, 'What is put right'],
    ['action on 3', 'who is off this week', 'away'],
  ])('after “%s”: “%s” is done or answered', async (order, line, shows) => {
    const before = await views();
    await me.says(order);
    (await me.says(line)).sees(shows);
    await me.says('no');
    expect(await views()).toBe(before);
  });
});
