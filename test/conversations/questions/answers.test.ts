/** What was answered beside the question, Wednesday 11 March 2026: types, rules, rights, sums, drafts, counts. */
import { WHO } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

describe('an answer to what was asked', () => {
  let bot: Bot;
  const chat = (who: keyof typeof WHO, place: 'personal' | 'channel' = 'personal') =>
    new Chat(bot, WHO[who], place);
  beforeAll(async () => {
    bot = await openBot();
  });
  afterAll(() => bot.close());

  it('asks on a form whose enquiry it is, and hears it in the line', async () => {
    const me = await chat('officer').says('retype 5 to enquiry');
    me.sees('Choose whose enquiry it is: MP, councillor or ombudsman.');
    expect(me.buttons()).toContain('Change the kind');
    (await me.says('retype 5 to MP enquiry')).sees('Nothing is recorded yet', 'CF-26-0005');
    (await me.says('yes')).sees('MP enquiry · CF-26-0005');
  });

  it.each(['not a complaint 6, he just wanted it noted', '8 is not a complaint, just a comment'])(
    'changes the case that “%s” names, and logs nothing',
    async (text) => {
      const me = await chat('officer').says(text);
      me.sees('Nothing is recorded yet', 'Type changed to comment').seesNo('not saved yet');
      (await me.says('yes')).sees('Type changed to comment').seesNo('not saved yet');
    },
  );

  it('says the same of a case that is not theirs and of one that never was', async () => {
    const other = chat('otherManager');
    const theirs = (await other.says('not a complaint 2, just noted')).seen;
    expect((await other.says('not a complaint 77, just noted')).seen).toEqual(theirs);
  });

  it('takes “none because …” for the reason why there is no learning', async () => {
    // An ordinary act whose line names the case says all that it needs: it is done at once.
    const me = await chat('investigator').says('learning on 3: none because nothing new');
    me.sees('No learning, with a reason');
  });

  it('sends nobody to the complaints team about the complaints team', async () => {
    (await chat('officer').says('how do i complain about the complaints team'))
      .sees(
        'Somebody outside that team looks into it.',
        'Local Government and Social Care Ombudsman',
      )
      .seesNo('Ask the complaints team');
  });

  it('explains the right to erasure, and says nothing of what there is', async () => {
    (await chat('socialWorker').says('delete everything about me')).sees(
      'information governance, foi@council.example decides that',
    );
  });

  it('answers whether praise counts, though the line names Friday 6 March', async () => {
    (
      await chat('socialWorker').says(
        'Friday 6th had an email from IRO saying well done to our team for the LAC review does that count as a compliment?',
      )
    ).sees('Praise between colleagues is passed on, and is not counted.', 'To keep it as thanks');
  });

  it('says that the corporate date hangs on the acknowledgement, due Wednesday 18 March', async () => {
    const me = await chat('officer').says('due date for a complaint received today');
    me.sees('counted from the acknowledgement, here from its last day, Wed 18 Mar');
  });

  it('names the case and the way to sign-off', async () => {
    (await chat('officer').says('sign off 3')).sees(
      'CF-26-0003 isn’t with sign-off yet.',
      'send CF-26-0003 to sign-off',
    );
  });

  it('names the council’s own rule as the source of the time to acknowledge', async () => {
    (await chat('officer').says('why is the ack for 2 due')).seesNo('Shropshire');
  });

  it('counts as much in common as it lists', async () => {
    (await chat('officer').says('merge 2 and 3')).sees('1 thing in common', 'the same team');
  });

  it('brings back every draft that is not saved', async () => {
    const me = chat('socialWorker');
    await me.says('complaint received yesterday from mum about the taxi');
    await me.says('compliment for Priya Nair from gran');
    (await me.says('my drafts')).sees('Complaint · not saved yet', 'Compliment · not saved yet');
  });

  it('says in a shared chat whose cases it counts, and counts what waits for triage', async () => {
    (await chat('officer', 'channel').says('how many open cases')).sees('for all teams', 'Open: 7');
    (await chat('officer', 'channel').says('untriaged')).sees('Waiting for triage: 2');
    (await chat('manager', 'channel').says('how many open cases')).sees('Open: 4');
  });

  it('finds no duplicate in the words that every complaint has', async () => {
    const me = await chat('officer').says(
      'complaint about Priya Nair from mum yesterday, she was rude',
    );
    me.seesNo('much the same words');
  });
});
