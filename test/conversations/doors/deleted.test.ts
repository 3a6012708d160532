/** Messages deleted after they were sent: an unsaved draft goes with its message, a saved case stays. */
import { deleted, undeleted } from '../../support/activities';
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

const TAXI = 'complaint from mum received yesterday about the taxi, School Transport';

describe('a deleted message', () => {
  let desk: Desk;
  let me: Chat;
  beforeAll(async () => {
    desk = await openDesk();
    me = new Chat(desk.bot, WHO.socialWorker);
  }, 60_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    for (let i = 0; i < 3; i += 1) await me.says('discard');
  });

  const sent = async (text: string) => {
    const message = me.typed(text);
    await me.posts(message);
    return message;
  };

  it('withdraws its draft, once and for good', async () => {
    const message = await sent(TAXI);
    const gone = deleted(message);
    (await me.posts(gone)).sees('its draft is withdrawn');
    (await me.posts(gone)).sees('its draft is withdrawn');
    (await me.says('save')).sees('There is nothing waiting to be saved');
    // The store keeps nothing of what it said.
    const kept = JSON.stringify(
      await desk.stores.conversations.list('draft', null, 100, Date.parse('2026-03-11T10:00:00Z')),
    );
    expect(kept).not.toContain('the taxi');
  });

  it('leaves the draft of another message, which comes back', async () => {
    const first = await sent(TAXI);
    await sent('compliment from dad for Grace Mensah, received today, so kind');
    (await me.posts(deleted(first))).sees('withdrawn', 'so kind', 'still waiting');
    await me.says('drafts');
    expect(me.seen.cards).toHaveLength(1);
  });

  it('brings the draft back with the message', async () => {
    const message = await sent(TAXI);
    await me.posts(deleted(message));
    (await me.posts(undeleted(message))).sees('Complaint · not saved yet', TAXI, 'Tue 10 Mar');
    (await me.says('save')).sees('Complaint · CF-26-');
  });

  it('withdraws a plan that waits, and the drafts that it has opened', async () => {
    const both =
      'complaint from mum received yesterday about contact and another complaint from dad about the taxi';
    const plan = await sent(both);
    me.sees('1. Log a complaint');
    (await me.posts(deleted(plan))).sees('what I asked about it is withdrawn');
    (await me.says('confirm all')).seesNo('not saved yet');
    const again = await sent(both);
    await me.says('confirm all');
    (await me.posts(deleted(again))).sees('its draft is withdrawn');
    (await me.says('drafts')).sees('There is nothing waiting to be saved');
  });

  it('takes the words of a question and of the safety card with it', async () => {
    const alarm = await sent('Mum says dad hit Leo again on Sunday and he is scared to go home');
    (await me.posts(deleted(alarm))).sees('what I asked about it is withdrawn');
    (await me.says('log it anyway')).seesNo('scared to go home');
  });

  it('changes nothing that is saved, and says how to put it right', async () => {
    const message = await sent(TAXI);
    const ref = (await me.says('save')).ref();
    const before = await desk.view(ref);
    await me.posts(deleted(message));
    me.sees(`${ref} stays as it was saved`, `correct ${ref}`, 'logged in error');
    expect(await desk.view(ref)).toEqual(before);
    (await me.posts(undeleted(message))).seesNo('Complaint · not saved yet');
  });

  it('takes back nothing that it recorded', async () => {
    const message = await sent(TAXI);
    await me.says('save');
    const ref = me.ref();
    expect(message['text']).toBe(TAXI);
    const note = await sent(`note on ${ref}: rang mum`);
    const before = await desk.view(ref);
    (await me.posts(deleted(note))).sees('takes nothing back', `undo ${ref}`);
    expect(await desk.view(ref)).toEqual(before);
  });

  it('of somebody else, or of nothing, is silent', async () => {
    const thanks = await sent('thanks');
    (await me.posts(deleted(thanks))).hearsNothing();
  });
});
