/** Whose reply it is: somebody else's is a note and stops no clock. Learning is kept whole. Wednesday 11 March 2026. */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('who replied, and what was learnt', () => {
  let desk: Desk;
  let me: Chat;
  beforeAll(async () => {
    desk = await openDesk();
    for (const words of ['The taxi was late.', 'The review was moved.'])
      await desk.logged({ feedbackType: 'complaint', words });
    me = new Chat(desk.bot, WHO.investigator);
  }, 60_000);
  afterAll(() => desk.close());
  afterEach(() => me.says('never mind'));

  it.each([
    'school replied on 10',
    'school replied about 10',
    'mum replied on 10, she’s fine with it',
    'response on 10 from the police came today',
    'the school have replied on 10 at last',
    'police sent their response on 10 this morning',
    'got a reply from the school on 10 today',
    'heard back from CAMHS on 10',
    'the school’s response on 10 came in today',
    'dad’s solicitor responded on 10',
    'her GP has answered on 10',
    'the IRO replied on 10',
    'health emailed back about 10',
  ])('“%s” is a note', async (line) => {
    (await me.says(line)).sees('Add a note to CF-26-0010?').seesNo('Answer sent');
  });

  it.each([
    'replied to mum on 10',
    'response sent to the school on 10',
    'sent reply to dad on 10 today',
    'mum’s response on 10 sent today',
    'answered mum’s email on 10',
    'replied to the letter from dad on 10',
    'I replied on 10 today',
    'response went to mum on 10 yesterday',
  ])('“%s” is our answer', async (line) => {
    (await me.says(line)).sees('Record that the answer on CF-26-0010 was sent?');
  });

  it.each(['has the school replied on 10?', 'school still not replied on 10, stuck'])(
    '“%s” adds no note',
    async (line) => {
      (await me.says(line)).seesNo('Add a note to CF-26-0010?', 'Answer sent');
    },
  );

  it.each([
    ['learning on 11: we should ring when we say we will', 'we should ring when we say we will'],
    ['lessons learnt on 11: should have rung earlier', 'should have rung earlier'],
    ['learning for 11: don’t cancel contact by text', 'don’t cancel contact by text'],
    ['learning on 11: will write to parents first', 'will write to parents first'],
  ])('“%s” is the learning itself', async (line, learnt) => {
    (await me.says(line)).sees('Record learning on CF-26-0011?', `Learning recorded: ${learnt}`);
  });

  it.each(['learning on 11: should we ring parents?', 'learning on 11 - do i have to'])(
    '“%s” asks',
    async (line) => {
      (await me.says(line)).seesNo('Record learning on CF-26-0011?');
    },
  );

  it('what was learnt beside the outcome is kept, in its own words', async () => {
    await me.says('outcome 11 partly upheld, learning: ring parents same day');
    await me.says('yes');
    (await me.says('history 11')).sees('Learning recorded');
    const { learningPoints } = await desk.view('CF-26-0011');
    expect(learningPoints.map(({ what }) => what)).toEqual(['ring parents same day']);
  });
});
