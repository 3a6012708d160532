/** Messages edited after they were sent, on Wed 11 March 2026: a draft follows its message, a saved case does not. */
import { edited, type Activity } from '../../support/activities';
import { openDesk, SAM, WHO, type Desk } from '../desk';
import { Chat, openBot } from '../script';
import type { Bot } from '../script';

describe('the message of a draft that is not saved', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
  });
  afterAll(() => bot.close());
  beforeEach(async () => {
    await me.clears();
  });

  const FIRST = 'complaint from mum received yesterday about the taxi, Disabled Children’s Team';
  const said = async (text = FIRST): Promise<Activity> => {
    const message = me.typed(text);
    (await me.posts(message)).sees('not saved yet');
    return message;
  };

  it('is read again into the same draft, with the new words whole', async () => {
    const message = await said();
    const now =
      'complaint from mum received on Monday about the taxi and the escort, School Transport';
    await me.posts(edited(message, now));
    me.sees('You edited your message', now, 'Mon 9 Mar', 'School Transport').seesNo(FIRST);
    await me.says('drafts');
    expect(me.seen.cards).toHaveLength(1);
    const ref = (await me.says('save')).ref();
    (await me.says(`status ${ref}`)).sees(now);
  });

  it('keeps what was put right where the edit doesn’t speak of it', async () => {
    const message = await said();
    await me.says('no, it was from grandad');
    await me.says('not the taxi, it came by email');
    await me.posts(edited(message, FIRST.replace('the taxi', 'the taxis, twice')));
    me.sees('grandad', 'the taxis, twice', 'Tue 10 Mar');
    expect(me.reads()).toMatch(/E-?mail/i);
  });

  it('takes from the edit what it does speak of', async () => {
    const message = await said();
    await me.says('no, Monday');
    me.sees('Mon 9 Mar');
    await me.posts(edited(message, FIRST.replace('yesterday', 'on 5 March')));
    me.sees('Thu 5 Mar').seesNo('Mon 9 Mar');
  });

  it('keeps whom the sender took off, and takes in whom the edit names', async () => {
    const message = await said('complaint from dad received today about Priya Nair, she was late');
    await me.says('not Priya');
    me.seesNo('Priya Nair –');
    const now =
      'complaint from dad received today about Priya Nair and Grace Mensah, they were late';
    await me.posts(edited(message, now));
    me.sees('Grace Mensah', now);
    expect(me.reads()).not.toMatch(/About:?[^\n]*\n?[^\n]*Priya Nair/);
  });

  it('keeps what was added in a message of its own', async () => {
    const message = await said();
    await me.says('add: she also rang the escort');
    await me.posts(edited(message, FIRST.replace('taxi', 'minibus')));
    me.sees('the minibus', 'she also rang the escort');
  });

  it('changes nothing when the same edit is delivered again after a correction', async () => {
    const message = await said();
    const edit = edited(message, FIRST.replace('yesterday', 'on 5 March'));
    await me.posts(edit);
    await me.says('no, Friday');
    me.sees('Fri 6 Mar');
    (await me.posts(edit)).sees('Fri 6 Mar').seesNo('Thu 5 Mar');
  });

  it('counts “yesterday” from the day on which the message was first sent, and asks what the edit leaves open', async () => {
    const message = await said();
    await me.posts(edited(message, FIRST.replace('yesterday', 'before christmas')));
    me.sees('Which day').seesNo('Tue 10 Mar 2026 ·');
  });

  it('leaves the draft as it was where the message asks something else now', async () => {
    const message = await said();
    await me.posts(edited(message, 'status CF-26-0003'));
    me.sees('left this draft as it was', 'about the taxi');
  });

  it('leaves another draft alone: each message has its own', async () => {
    const first = await said();
    await said('compliment from dad for Grace Mensah, received today, so kind');
    await me.posts(edited(first, FIRST.replace('taxi', 'minibus')));
    me.sees('the minibus', 'Complaint · not saved yet');
    await me.says('drafts');
    me.sees('so kind', 'the minibus');
    expect(me.seen.cards).toHaveLength(2);
  });

  it('shows the duty route where the edit speaks of danger, with the draft as it was', async () => {
    const message = await said();
    const now = `${FIRST}. He hit her again last night and she is scared to go home`;
    await me.posts(edited(message, now));
    me.sees('follow your safeguarding procedure now');
    await me.taps('Keep the words as a draft');
    me.sees('scared to go home', 'Complaint · not saved yet');
    await me.says('drafts');
    expect(me.seen.cards).toHaveLength(1);
  });

  it('reads a plan anew that waits whole', async () => {
    const text =
      'complaint from mum received yesterday about contact and another complaint from dad about the taxi';
    const message = me.typed(text);
    (await me.posts(message)).sees('1. Log a complaint', 'from dad');
    await me.posts(edited(message, text.replace('from dad', 'from gran')));
    me.sees('1. Log a complaint', 'from gran').seesNo('from dad');
    await me.says('confirm all');
    me.sees('gran');
    await me.posts(edited(message, text.replace('from dad', 'from uncle')));
    me.sees('2 drafts came from', 'type drafts');
  });

  it('says nothing to an edited thanks, and changes nothing by an edited question', async () => {
    const thanks = me.typed('thanks');
    (await me.posts(thanks)).hearsNothing();
    (await me.posts(edited(thanks, 'thanks!'))).hearsNothing();
    const question = me.typed('whats due');
    await me.posts(question);
    (await me.posts(edited(question, 'what’s due today'))).sees('I changed nothing');
  });

  it('is heard in one’s own chat alone', async () => {
    const channel = new Chat(bot, me.who, 'channel');
    const message = channel.typed('complaint from mum about the taxi');
    await channel.posts(message);
    (await channel.posts(edited(message, 'complaint from mum about the bus'))).hearsNothing();
  });
});

describe('the message of a case that is saved', () => {
  let desk: Desk;
  let me: Chat;
  beforeAll(async () => {
    desk = await openDesk();
    me = new Chat(desk.bot, WHO.socialWorker);
  }, 60_000);
  afterAll(() => desk.close());

  const FIRST = 'complaint from mum received yesterday about the taxi, School Transport';
  const saved = async (text = FIRST) => {
    const message = me.typed(text);
    await me.posts(message);
    const ref = (await me.says('save')).ref();
    return { message, ref, before: await desk.view(ref) };
  };

  it('offers to put the day right, and writes nothing before the yes', async () => {
    const { message, ref, before } = await saved();
    await me.posts(edited(message, FIRST.replace('yesterday', 'on 5 March')));
    me.sees(`saved as ${ref}. Nothing was changed`, 'Please check', '5 Mar', '→');
    expect(await desk.view(ref)).toEqual(before);
    await me.says('yes');
    const after = await desk.view(ref);
    expect(after.receivedOn).toBe('2026-03-05');
    expect(after.words).toBe(before.words);
  });

  it('offers the same again for the same delivery, and writes nothing', async () => {
    const { message, ref, before } = await saved();
    const edit = edited(message, FIRST.replace('from mum', 'from grandad'));
    (await me.posts(edit)).sees('Please check', 'grandad');
    (await me.posts(edit)).sees('Please check', 'grandad');
    await me.says('no');
    expect(await desk.view(ref)).toEqual(before);
  });

  it('does not offer to undo what was put right before it was saved', async () => {
    const message = me.typed(FIRST);
    await me.posts(message);
    await me.says('no, Monday');
    const ref = (await me.says('save')).ref();
    await me.posts(edited(message, FIRST.replace('the taxi', 'the taxi and the escort')));
    me.sees('stay as they were first said', 'the escort').seesNo('10 Mar');
    await me.says('yes');
    expect((await desk.view(ref)).receivedOn).toBe('2026-03-09');
    (await me.says(`notes on ${ref}`)).sees(
      'The message was edited after it was saved',
      'the escort',
    );
  });

  it('opens the form where the edit leaves the day open', async () => {
    const { message, ref, before } = await saved();
    await me.posts(edited(message, FIRST.replace('yesterday', 'before christmas')));
    me.sees('If the day is another one now');
    expect(await desk.view(ref)).toEqual(before);
  });

  it('names whom to tell once putting it right is the complaints team’s', async () => {
    const { message, ref } = await saved();
    await desk.done(ref, SAM, '2026-03-11T10:30:00Z', { type: 'accept' });
    const before = await desk.view(ref);
    await me.posts(edited(message, FIRST.replace('yesterday', 'on 5 March')));
    expect(await desk.view(ref)).toEqual(before);
    me.seesNo('5 Mar →');
  });

  it('tells whoever it is closed to nothing of it', async () => {
    const { message, ref, before } = await saved(
      'complaint from mum received yesterday about me, she says i was rude',
    );
    await me.posts(edited(message, 'complaint from mum received on 5 March about me'));
    me.sees('tell the complaints team').seesNo(ref);
    expect(await desk.view(ref)).toEqual(before);
  });

  it('leaves what an order has recorded, and says how to take it back', async () => {
    const { ref } = await saved();
    const note = me.typed(`note on ${ref}: rang mum`);
    (await me.posts(note)).sees('Note added');
    const before = await desk.view(ref);
    await me.posts(edited(note, `note on ${ref}: rang dad`));
    me.sees('What is recorded stands');
    expect(await desk.view(ref)).toEqual(before);
  });
});
