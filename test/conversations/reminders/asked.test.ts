/** What is asked of reminders in the chat, and reminding by hand. Wed 11 March 2026, 10:00. */
import { deliver, NudgeMemory, saidOn } from '../../../services/nudges';
import { renderer } from '../../../bot/rounds/render';
import { nudgeContext } from '../../../services/absences/nudge-context';
import { loadCouncil } from '../../../services/councils';
import { Directory } from '../../../services/people';
import { at, calendar } from '../../nudges/desk';
import { Receiver } from '../../nudges/store';
import { remindPriya } from './send';
import { openDesk, PRIYA, said, SAM, WHO, type Desk } from '../desk';

type Who = (typeof WHO)[keyof typeof WHO];
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  for (const who of Object.values(WHO)) await desk.bot.say(who, 'help');
  await remindPriya(desk);
}, 60_000);
afterAll(() => desk.close());

const says = async (who: Who, line: string) => {
  const answer = await desk.bot.say(who, line);
  const activity = answer.sent.at(-1)!.activity as { summary?: string; text?: string };
  return activity.summary ?? activity.text ?? '';
};

describe('what did you tell …', () => {
  it('says what was sent about the case, when, and what became of it', async () => {
    const line = 'what did you tell Priya about CF-26-0002?';
    for (const who of [WHO.officer, WHO.manager]) {
      const answer = await says(who, line);
      expect(answer).toContain('I have written to Priya Nair about CF-26-0002 ');
      expect(answer).toMatch(/Wed 11 Mar, 10:0\d: Answer at stage 1, Mon 9 Mar\. Delivered\./);
    }
    expect(await says(WHO.investigator, 'what did you tell me about CF-26-0002')).toContain(
      'I have written to you about CF-26-0002 ',
    );
  });

  it('and that nothing was', async () => {
    expect(await says(WHO.officer, 'have you reminded Tom Reeve about CF-26-0002')).toContain(
      'I have sent Tom Reeve nothing about CF-26-0002',
    );
  });

  it('a case or a colleague that isn’t theirs is refused as one that isn’t there', async () => {
    const none = await says(WHO.otherManager, 'what did you tell Priya about CF-26-9999');
    expect(none).toContain('I can’t help with that here');
    expect(await says(WHO.otherManager, 'what did you tell Priya about CF-26-0002')).toBe(none);
    expect(await says(WHO.investigator, 'what did you tell Tom Reeve about CF-26-0002')).toBe(none);
  });
});

describe('what will you send …', () => {
  it('lists the messages of the days to come, each with its person and cases', async () => {
    const ref = await desk.logged();
    const answer = await says(WHO.manager, 'what will you send my team this week?');
    expect(answer).toMatch(
      /messages? (?:is|are) planned for your team from Wed 11 Mar to Sun 15 Mar/,
    );
    expect(answer).toContain(`Fri 13 Mar, Priya Nair: `);
    const next = await says(WHO.manager, 'what are you going to send Priya next week');
    expect(next).toContain('planned for Priya Nair from Mon 16 Mar to Sun 22 Mar');
    expect(next).toContain(`${ref.split('-').at(-1)} answer at stage 1, Tue 17 Mar`);
  });

  it('one’s own as well, and nobody else’s', async () => {
    expect(await says(WHO.investigator, 'what will you send me tomorrow')).toContain(
      'planned for you on Thu 12 Mar',
    );
    expect(await says(WHO.otherManager, 'what will you send Priya Nair this week')).toContain(
      'I can’t help with that here',
    );
  });
});

describe('who couldn’t you reach', () => {
  it('names them to whoever answers for them', async () => {
    const memory = new NudgeMemory(desk.stores.conversations);
    await memory.markUnreachable('P009', 'BotNotInConversationRoster', at('2026-03-10'));
    for (const line of ['who couldn’t you reach', "who didn't get their reminder this week?"])
      expect(await says(WHO.officer, line)).toContain('Mohammed Rahman: since Tue 10 Mar');
    expect(await says(WHO.otherManager, 'who couldn’t you reach')).not.toContain('Mohammed');
  });
});

describe('nudge everyone with sign-offs', () => {
  let ref: string;
  beforeAll(async () => {
    ref = await desk.logged();
    await desk.done(
      ref,
      PRIYA,
      '2026-03-10T09:00:00Z',
      { type: 'takeOn' },
      { type: 'sendToSignOff', to: 'P003' },
    );
  });

  it('reads back whom it would reach, and sends nothing', async () => {
    const answer = await says(WHO.officer, 'nudge everyone with sign-offs');
    expect(answer).toContain('1 person has 1 case for sign-off');
    expect(answer).toContain(`Tom Reeve, today: ${ref.split('-').at(-1)}`);
    expect(await saidOn(desk.stores.outbox, 'P003', '2026-03-11')).toEqual([]);
  });

  it('a yes puts one message each into the outbox; a second the same day puts none', async () => {
    expect(await says(WHO.officer, 'yes')).toContain('1 message goes out');
    const [one] = await saidOn(desk.stores.outbox, 'P003', '2026-03-11');
    expect(one).toMatchObject({ key: 'P003|2026-03-11|asked', payload: { askedBy: SAM } });
    const again = await desk.bot.press(WHO.manager, 'nudge.everyone', { ref: null, version: null });
    expect(said(again)).toContain('0 messages go out');
  });

  it('is delivered with its answers and who asks, and not once it was signed', async () => {
    const receiver = new Receiver(() => at('2026-03-11', '10:30'));
    const { version, people, teams } = await desk.stores.people.load();
    const directory = new Directory(version, people, teams);
    const { stores } = desk;
    const council = loadCouncil('demo');
    const standing = { conversations: stores.conversations, council, directory, calendar };
    // Another council day: the running bot may have sent it already.
    const [record] = await saidOn(stores.outbox, 'P003', '2026-03-11');
    await stores.outbox.add([
      {
        ...record!,
        key: 'P003|2026-03-12|asked',
        notBefore: at('2026-03-12'),
        notAfter: at('2026-03-12', '17:00'),
      },
    ]);
    const now = () => at('2026-03-12', '09:30');
    const send = () =>
      deliver({
        outbox: stores.outbox,
        cases: stores.cases,
        memory: new NudgeMemory(stores.conversations),
        messenger: receiver,
        render: renderer({
          stores,
          council,
          directory: () => Promise.resolve(directory),
          calendar: () => calendar,
          now: () => new Date(now()).toISOString(),
          autoRefresh: false,
        }),
        context: () => nudgeContext({ ...standing, now: now() }),
        now,
        owner: 'test',
      });
    await send();
    const [message] = receiver.arrived.filter(({ personId }) => personId === 'P003');
    expect(message?.message.text).toContain('It is with you for sign-off since Tue 10 Mar.');
    expect(message?.message.text).toContain('Sam Doyle asks you to look at it.');
    for (const title of ['Approve…', 'Send back…'])
      expect(JSON.stringify(message?.message.card)).toContain(`"title":"${title}"`);
  });

  it('somebody who answers for nobody can’t', async () => {
    expect(await says(WHO.investigator, 'nudge everyone with sign-offs')).toContain(
      'I can’t help with that here',
    );
  });
});
