/** More time, Wednesday 11 March 2026: asked for, granted or not, by card and by words, and what is typed is kept. */
import { openStores } from '../../../services/stores';
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('a request for more time', () => {
  let bot: Bot;
  let priya: Chat;
  let sam: Chat;
  let grace: Chat;
  beforeAll(async () => {
    bot = await openBot();
    priya = bot.chat('investigator');
    sam = bot.chat('officer');
    grace = bot.chat('manager');
  });
  afterAll(() => bot.close());
  const messages = () =>
    bot.connector.sent.filter(({ how }) => how === 'send').map(({ activity }) => activity.summary);

  it('tells whoever asks which reasons the law knows, and offers the holding letter', async () => {
    await priya.says('need 5 more days on 3, waiting for the school');
    priya.sees(
      'More time asked for, to Fri 20 Mar',
      'only where the complaint is complex',
      'holding letter',
    );
  });

  it('is answered from the case card, with the date that was asked for', async () => {
    await grace.says('status 3');
    expect(grace.buttons().slice(0, 2)).toEqual(['Extend', 'Not granted']);
    (await grace.taps('Extend')).sees('Asked for', 'Fri 20 Mar: need 5 more days', 'Not granted');
    expect(JSON.stringify(grace.seen.cards)).toContain('"value":"2026-03-20"');
  });

  it('is refused in words, with a reason, and the investigator hears of it', async () => {
    (await grace.says('no more time for 3')).sees(
      'The date stands, and whoever asked is told why.',
    );
    await grace.taps('Not granted', { reason: ' ' });
    grace.sees('Say why: whoever asked is told this.');
    await grace.taps('Not granted', { reason: 'Waiting for the school is no lawful reason.' });
    grace.sees('More time not granted', 'answer at stage 1 by Fri 13 Mar');
    expect(messages()).toContainEqual(
      expect.stringContaining('Grace Mensah did not grant more time on CF-26-0003'),
    );
    (await grace.says('no more time for 3')).sees('Nobody is waiting for an answer');
  });

  it('is granted in words, with its reason filled in, and the investigator hears of it', async () => {
    await priya.says('need 5 more days on 3, it has become complex');
    priya.seesNo('only where the complaint is complex');
    (await sam.says('grant 3')).sees('Asked for');
    expect(JSON.stringify(sam.seen.cards)).toContain('"value":"complex"');
    await sam.taps('Extend', { to: '2026-03-20', reason: 'complex', toldOn: '2026-03-11' });
    sam.sees('Extended to Fri 20 Mar');
    expect(messages()).toContainEqual(expect.stringContaining('Sam Doyle extended CF-26-0003'));
  });

  it('keeps all that is typed with an extension, and does nothing before “yes”', async () => {
    const line = 'extend 8 by 5 days, complex, told today, approved by Grace Mensah';
    await sam.says(line);
    sam.sees('Extend CF-26-0008?', 'Nothing is recorded yet.', 'grandmother ·');
    sam.sees('due Tue 24 Mar → due Tue 31 Mar');
    await sam.taps('Change');
    const card = JSON.stringify(sam.seen.cards);
    for (const value of ['2026-03-31', 'complex', '2026-03-11', 'P008'])
      expect(card).toContain(`"value":"${value}"`);
    (await sam.says('history 8')).seesNo('Extended to Tue 31 Mar');
    await sam.says(line);
    (await sam.says('yes')).sees('Extended to Tue 31 Mar. Complaint CF-26-0008');
    (await sam.says('history 8')).sees('Extended to Tue 31 Mar');
  });

  it('says at once when the day is past the latest lawful one', async () => {
    (await sam.says('extend 2 by 15 days')).sees(
      'is too late: the latest lawful day is Mon 23 Mar',
    );
  });

  it('takes the day of a holding letter and the day that it promises for what they are', async () => {
    // Two days in one line: it is read back first.
    (await sam.says('holding letter sent 2 today, new date 20 March')).sees('Please check');
    (await sam.says('yes')).sees('Holding letter sent, promising Fri 20 Mar. Complaint CF-26-0002');
    sam.sees(/^Wed 11 Mar:\s+Holding letter sent, promising Fri 20 Mar \(Sam Doyle\)/m);
  });

  it('says that a clock can’t be stopped, where it can’t', async () => {
    (await sam.says('pause 6 until 20 March')).sees('The clock can’t stop here');
    (await sam.says('pause 2')).sees('An advocate is being found');
    expect(JSON.stringify(sam.seen.cards)).not.toContain('"title":"awaitingAdvocate"');
  });
});

describe('what is typed of a case is taken for what it says', () => {
  let bot: Bot;
  let sam: Chat;
  beforeAll(async () => {
    bot = await openBot();
    sam = bot.chat('officer');
  });
  afterAll(() => bot.close());

  it.each(['ack letter 8', 'send the acknowledgement for 8', 'acknowledgement letter for 8'])(
    'a letter that is asked for records nothing: %s',
    async (text) => {
      (await sam.says(text)).sees('draft acknowledgement for CF-26-0008', 'Nothing is sent');
      (await sam.says('status 8')).seesNo('Acknowledgement sent. ', 'Acknowledge, done');
    },
  );

  it('records what has gone; a bare “ack 8” asks for the day', async () => {
    (await sam.says('ack 8')).sees('When was the acknowledgement sent?');
    (await sam.says('ack letter sent for 8 today')).sees('Acknowledgement sent.');
  });

  it.each([
    [
      'assign 5 and 6 to Grace Mensah',
      'Give CF-26-0005 to Grace Mensah',
      'Give CF-26-0006 to Grace Mensah',
    ],
    ['note on 5 and 6: dad prefers email', 'Add a note to CF-26-0005', 'Add a note to CF-26-0006'],
    ['close 3, 4 and 5', 'Close CF-26-0003', 'Close CF-26-0005'],
  ])('several cases are several lines: %s', async (text, ...lines) => {
    (await sam.says(text)).sees(...lines);
    await sam.says('discard');
  });

  it('shows each of several cases that are asked about', async () => {
    (await sam.says('status of 3 and 4')).sees('Complaint CF-26-0003:', 'Complaint CF-26-0004');
  });

  it('a day to come is not taken for one of last year', async () => {
    (await sam.says('response sent 2 on 30 march')).sees('Mon 30 Mar is in the future');
  });

  it('fills learning where it belongs: why there is none', async () => {
    // An ordinary act whose line names the case says all that it needs: it is done at once.
    (await sam.says('learning on 3: none because nothing new')).sees('No learning, with a reason');
  });

  it('keeps what is to be done, who does it and by when', async () => {
    await sam.orders('action on 3: Grace Mensah to write a call-back rule by 20 March');
    sam.sees('Improvement action for Grace Mensah, due Fri 20 Mar. Complaint CF-26-0003');
    const stores = await openStores({ dataDir: bot.dataDir });
    const found = await stores.cases.get('CF-26-0003');
    await stores.close();
    expect(found?.view.actions).toEqual([
      expect.objectContaining({
        what: 'write a call-back rule',
        ownerId: 'P008',
        dueOn: '2026-03-20',
      }),
    ]);
  });

  it('fills allocated dates where they belong', async () => {
    (await sam.says('allocate 6 to 20 days')).sees('Allocate the day by which this is answered');
    expect(JSON.stringify(sam.seen.cards)).toContain('"value":"2026-03-31"');
  });

  it('binds “sent yesterday” to the case on the last card; after a list of several it asks', async () => {
    const priya = bot.chat('investigator');
    await priya.says("what's due");
    (await priya.says('on track')).sees('Which of your cases do you mean?');
    await priya.says('status 3');
    await priya.says("what's due");
    (await priya.says('on track')).sees('Which of your cases do you mean?');
    await priya.says('status 3');
    (await priya.says('sent yesterday')).sees(
      'Record that the answer on CF-26-0003 was sent?',
      'was sent? Nothing is recorded yet.',
      'done Tue 10 Mar',
    );
    (await priya.says('yes')).sees('Complaint CF-26-0003 is answered.');
  });

  it('offers whoever may not give a case out to hand it back', async () => {
    const priya = bot.chat('investigator');
    (await priya.says('ive got too many of these can someone else take 2')).sees(
      'the complaints team finds somebody else',
      'nothing has changed yet',
    );
  });

  it('moves all of somebody’s cases only after a preview, whatever card was seen last', async () => {
    const grace = bot.chat('manager');
    await grace.says('status 3');
    (await grace.says("move all Priya's to Grace")).sees(
      '1 case would go from Priya Nair to Grace Mensah',
    );
  });
});
