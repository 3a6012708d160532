/** An investigator's day, Wednesday 11 March 2026: Priya Nair has CF-26-0002 (late) and CF-26-0003 (due Friday). */
import { Writable } from 'node:stream';
import { run as candourNudges } from '../../../bot/cli/nudges';
import type { CaseView } from '../../../services/cases/view';
import { openStores } from '../../../services/stores';
import { NOW, openBot, seenIn } from '../script';
import type { Bot, Chat } from '../script';

describe('an investigator’s day', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('investigator');
    await me.says('hello');
  });
  afterAll(() => bot.close());

  /** `candour nudges --send` on the running bot's own store and clock. */
  async function sendNudges(): Promise<string> {
    let said = '';
    const out = { write: (text: string) => ((said += text), true) };
    const env = { CANDOUR_DATA: bot.dataDir, CANDOUR_NOW: NOW, LOG_LEVEL: 'silent' };
    await candourNudges(['--send'], {
      stdin: process.stdin,
      stdout: new Writable({ write: (_chunk, _encoding, done) => done() }),
      stderr: out,
      env,
      now: () => NOW,
      openStores: () => openStores({ dataDir: bot.dataDir }),
    });
    return said;
  }

  /** As it stands in the running bot's own store. */
  async function viewOf(ref: string): Promise<CaseView> {
    const stores = await openStores({ dataDir: bot.dataDir });
    const found = await stores.cases.get(ref);
    await stores.close();
    return found!.view;
  }

  it('is reminded in her own chat, and answers with a tap', async () => {
    // The running bot's own round and the command line share one outbox: whichever is first sends it, and only once.
    await sendNudges();
    const reminders = () =>
      bot.connector.sent.filter(
        (each) =>
          each.conversationId === `a:personal-${me.who.aadObjectId}` &&
          ['CF-26-0002', 'CF-26-0003'].every((ref) => JSON.stringify(each.activity).includes(ref)),
      );
    for (let tries = 0; tries < 50 && reminders().length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reminders()).toHaveLength(1);
    me.seen = seenIn({ status: 200, body: {}, sent: reminders() });
    me.sees('CF-26-0002', 'CF-26-0003', 'Mon 9 Mar', 'Fri 13 Mar');
    // On the card the case can be recognised; what a locked screen shows says nothing of it.
    expect(me.seen.texts.join('\n')).not.toMatch(/equipment|short breaks/);
    await me.taps('Open CF-26-0003');
    (await me.presses('case.onTrack', { ref: 'CF-26-0003', version: 4 })).sees('on track');
    expect(await sendNudges()).toMatch(/Nothing to send/);
  });

  it('asks what is due, and opens a row', async () => {
    (await me.says("what's due")).sees(
      'Your open cases',
      '2 cases',
      'CF-26-0002',
      '2 working days late',
    );
    (await me.taps('Open CF-26-0003')).sees('equipment for the bathroom', 'Priya Nair');
  });

  it('writes a note to the case that is named, whatever card was seen last', async () => {
    await me.says('status 2');
    (await me.says('note on 3: rang mum')).sees('Note added. Complaint CF-26-0003');
    (await me.says('history 2')).seesNo('Note added');
  });

  it('is asked which case when none is named, and the line is then done', async () => {
    const other = await openBot();
    const fresh = other.chat('investigator');
    (await fresh.says('status')).sees(
      'Which of your cases do you mean?',
      'CF-26-0002',
      'CF-26-0003',
    );
    (await fresh.taps('This one', { choice: 'CF-26-0002' })).sees(
      'Nobody has rung back about the short breaks',
    );
    (await fresh.says('status')).sees('Complaint CF-26-0002');
    await other.close();
  });

  it('asks for more time in one line: five working days after Friday 13 March is Friday 20 March', async () => {
    (await me.says('need 5 more days on 3, waiting for the school')).sees(
      'More time asked for, to Fri 20 Mar',
    );
    me.sees('answer at stage 1 by Fri 13 Mar');
    await me.presses('form.moreTime', { ref: 'CF-26-0003' });
    await me.taps('Ask', { to: '', days: 'five', reason: 'the school' });
    me.sees('Give a new date, or how many working days more.');
  });

  it('sends a holding letter, which moves the promise and not the due date', async () => {
    await me.presses('form.holdingLetter', { ref: 'CF-26-0003' });
    me.sees('late stays late');
    await me.presses('case.holdingLetter', {
      ref: 'CF-26-0003',
      on: '2026-03-11',
      promised: '2026-03-20',
    });
    me.sees(
      'Holding letter sent, promising Fri 20 Mar',
      'answer at stage 1 by Fri 13 Mar',
      'Promised to the complainant',
    );
  });

  it('reports that she is blocked, with the reason; the clock goes on', async () => {
    await me.says('blocked 3');
    me.sees('What is in the way?', 'the clock does not stop');
    (await me.taps('Tell them', { reason: 'bad weather' })).sees('Choose what is in the way.');
    (await me.taps('Tell them', { reason: 'otherAgency' })).sees(
      'Reported as blocked',
      'Fri 13 Mar',
    );
  });

  it('answers, records outcome and learning, closes, and takes a step back', async () => {
    (await me.says('response sent 3 today')).sees(
      'Record that the answer on CF-26-0003 was sent?',
      'was sent? Nothing is recorded yet.',
    );
    (await me.says('history 3')).seesNo('Answer sent');
    await me.says('response sent 3 today');
    (await me.says('yes')).sees('Answer sent.', 'Complaint CF-26-0003 is answered.');
    (await me.says('undo')).sees(
      'Taken back: that the answer was sent.',
      'answer at stage 1 by Fri 13 Mar',
    );
    await me.says('response sent 3 today');
    (await me.taps('Yes, record it')).sees('Answer sent.');
    (await me.says('finding on 3: partly upheld')).sees('Nothing is recorded yet.');
    (await me.says('yes')).sees('Outcome recorded: partially upheld');
    (await me.says('learning on 3: ring before the equipment is late')).sees(
      'Learning recorded. Complaint CF-26-0003',
    );
    expect((await viewOf('CF-26-0003')).learningPoints).toEqual([
      expect.objectContaining({ what: 'ring before the equipment is late' }),
    ]);
    (await me.says('close 3')).sees('Close CF-26-0003?', 'Nothing is recorded yet.', 'mother ·');
    (await me.says('yes')).sees('Complaint CF-26-0003 is closed.');
    (await me.says("what's due")).sees('1 case').seesNo('CF-26-0003');
  });

  it('may not triage, nor touch a case of another team', async () => {
    const refusal = (await me.says('status CF-26-0999')).onCards();
    expect((await me.presses('form.triage', { ref: 'CF-26-0008' })).onCards()).toBe(refusal);
    expect(
      (await me.presses('case.triage', { ref: 'CF-26-0008', decision: 'accept' })).onCards(),
    ).toBe(refusal);
    expect((await me.says('close 6')).onCards()).toBe(refusal);
    expect((await me.presses('case.note', { ref: 'CF-26-0006', note: 'x' })).onCards()).toBe(
      refusal,
    );
  });

  it('sees only examples that are hers in help', async () => {
    (await me.says('help'))
      .sees('Your investigations', /response sent CF-26-\d+ today/)
      .seesNo('untriaged');
  });
});
