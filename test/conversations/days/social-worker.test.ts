/** A social worker's day, Wednesday 11 March 2026. Mohammed Rahman, Disabled Children's Team. */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

describe('a social worker’s day', () => {
  let bot: Bot;
  let me: Chat;
  beforeAll(async () => {
    bot = await openBot();
    me = bot.chat('socialWorker');
  });
  afterAll(() => bot.close());

  it('is greeted with a card the first time the app is installed, and not the second', async () => {
    const install = () => ({
      ...me.typed(''),
      type: 'installationUpdate',
      action: 'add',
      text: '',
    });
    (await me.posts(install())).sees('Hello Mohammed', 'This is a demonstration');
    (await me.posts(install())).hearsNothing();
  });

  it('logs a compliment in one line and one tap, words verbatim', async () => {
    await me.says(
      'Compliment for Priya Nair from foster carers - "she rang us back every single time"',
    );
    me.sees('Compliment · not saved yet', "Priya Nair, Disabled Children's Team", 'foster carers');
    me.sees('Wed 11 Mar', 'she rang us back every single time');
    await me.taps('Save');
    me.sees('Saved. The reference is CF-26-0010.', 'passes the thanks on').seesNo('Acknowledge');
  });

  it('logs a complaint: what it sets off is shown, corrections are typed, nothing is guessed', async () => {
    await me.says(
      "got a complaint yesterday from mum about cancelled contact, Disabled Children's Team",
    );
    me.sees('This looks like a complaint', 'Tue 10 Mar', 'Fri 13 Mar', 'Tue 24 Mar', 'Thu 9 Apr');
    (await me.says('no, thursday')).sees('Received: Thu 5 Mar', 'Thu 19 Mar');
    (await me.says('it was about Priya Nair')).sees("About: Priya Nair, Disabled Children's Team");
    (await me.says('it was from dad not mum')).sees('From: dad').seesNo('From: mum');
    (await me.says('by email')).sees('Thu 5 Mar, by email');
    const change = me.button('Change');
    (await me.says('wibble')).sees(
      'I wasn’t sure what you’d like',
      'Your complaint from dad is not saved yet. It is unchanged.',
    );
    await me.presses(change.verb, change.data);
    (await me.taps('Back')).sees(/Received:\s+Thu 5 Mar, by email/).seesNo('wibble');
    (await me.says('no, tomorrow')).sees('Thu 12 Mar is in the future. Which day did it reach us?');
    (await me.says('yesterday')).sees('Received: Tue 10 Mar');
    (await me.says('change')).sees('Change what isn’t right', 'Their words');
    await me.taps('Use these', { from: 'father of two', words: 'Contact was cancelled twice.' });
    me.sees('father of two', 'Contact was cancelled twice.');
    (await me.says('save')).sees('Saved. The reference is CF-26-0011.');
  });

  it('discards, and then has nothing to save, change or discard', async () => {
    await me.says('complaint from a neighbour today about the noise at the home');
    (await me.says('discard')).sees('Discarded. Nothing was saved.');
    for (const word of ['save', 'change', 'discard'])
      (await me.says(word)).sees('There is nothing waiting to be saved');
  });

  it('turns a complaint into a comment by saying so, keeping its day', async () => {
    await me.says('complaint received from mum yesterday about the cold waiting room');
    (await me.says("actually it's a comment")).sees(
      'I read a comment',
      'Received: Tue 10 Mar',
      'Tue 31 Mar',
    );
    (await me.says('thats right')).sees('Saved. The reference is CF-26-0012.');
  });

  it.each([
    ['not a complaint, mum just wants it noted that the room was cold', 'Comment'],
    ['MP letter Friday about school transport', 'MP enquiry', 'Fri 6 Mar', 'Fri 13 Mar'],
    ['councillor enquiry from yesterday about the bus passes', 'Councillor enquiry', 'Tue 10 Mar'],
    ['service request received today: mum asks for a bigger car seat', 'Service request'],
  ])('logs “%s” as a %s', async (text, kind, ...dates) => {
    (await me.says(text)).sees(`${kind} · not saved yet`, ...dates);
    (await me.taps('Save')).sees('Saved. The reference is CF-26-00', `${kind} · CF-26-00`);
  });

  it('asks for what is missing, on the card and in the chat', async () => {
    await me.says('log a complaint from mum received 31/02 about the taxi');
    me.sees('31/02 isn’t a day in the calendar. Which day did it reach us?');
    (await me.taps('Save')).sees('Please answer 1 question, then save.');
    (await me.taps('Save', { 'q.received': '2026-03-09' })).sees('Saved.', 'Mon 23 Mar');
    await me.says('log a complaint from mum received tomorrow about the taxi');
    me.sees('Thu 12 Mar is in the future. Which day did it reach us?');
    (await me.taps('Save', { 'q.received': '2026-03-12' })).sees('Please answer 1 question');
    (await me.says('monday')).sees('Received: Mon 9 Mar');
    (await me.taps('Save')).sees('Saved.');
  });

  it('offers the enquiry’s own question when the type is changed to an enquiry in the form', async () => {
    await me.says('complaint received today from the office of the MP about a taxi');
    await me.taps('Change');
    await me.taps('Use these', { feedbackType: 'enquiry', enquiryKind: '' });
    me.sees('Say whose enquiry it is', 'Who enquires?');
    await me.taps('Use these', { feedbackType: 'enquiry', enquiryKind: 'mp' });
    me.sees('MP enquiry · not saved yet');
    await me.taps('Yes, discard');
  });

  it('says what is wrong with each field of the form', async () => {
    await me.says('complaint received today from mum about a taxi');
    await me.taps('Change');
    await me.taps('Use these', { receivedOn: '2027-01-01', happenedOn: '31/02', words: ' ' });
    me.sees('3 things to put right', 'That day is in the future', 'Give a real date.');
    me.sees('Say what was said, in their words where you can.');
    await me.taps('Back');
    (await me.taps('Yes, discard')).sees('Discarded. Nothing was saved.');
  });

  it('takes a complaint about herself: thanks, receipt, and lost sight of it', async () => {
    await me.says(
      'can i log a complaint about myself lol. Family saying i was rude on the visit 24/2',
    );
    me.sees('About: Mohammed Rahman', 'Happened: Tue 24 Feb', 'Which day did it reach us?');
    await me.says('today');
    (await me.says('save')).sees('Saved.', 'Thank you for passing it on.', 'you can’t open it');
    const ref = me.ref();
    expect(me.buttons()).toEqual([]);
    const unknown = (await me.says('status CF-26-0999')).reads();
    expect((await me.says(`status ${ref}`)).reads()).toBe(unknown);
    expect((await me.says(`why ${ref}`)).reads()).toBe(unknown);
    expect((await me.says(`undo ${ref}`)).reads()).toBe(unknown);
    (await me.presses('list.open', { ref: 'open' })).seesNo(ref);
  });

  it('asks whether “saying i was late” is about the one who types it', async () => {
    await me.says('complaint today from dad, saying i was late for the visit');
    me.sees('Is this about you?');
    (await me.says('no')).seesNo('About: Mohammed').sees('This looks like a complaint');
    await me.says('discard');
    await me.says('complaint today from dad, saying i was late for the visit');
    (await me.says('yes')).sees('About: Mohammed Rahman');
    await me.says('discard');
  });

  it.each([
    'CF-26-0011',
    'cf26-11',
    'cf 26 0011',
    'CF-26-OO11',
    'cf26/11',
    '#11',
    '0011',
    '11',
    'status 11',
    'status of CF-26-0011',
    "what's the status of 0011",
    'open 11 please',
    'where is 0011 up to',
    'any news on 11?',
  ])('opens the case for “%s”', async (text) => {
    (await me.says(text)).sees('Complaint · CF-26-0011', 'Who has it');
  });

  it('explains a date, by button and by typing', async () => {
    await me.says('status 11');
    await me.taps('Why this date?');
    me.sees('acknowledge by Fri 13 Mar', '3 working days', 'Day 1 is Wed 11 Mar');
    const tapped = me.onCards();
    expect((await me.says('why 11')).onCards()).toBe(tapped);
    expect((await me.says('why')).onCards()).toBe(tapped);
    (await me.says('history 11')).sees('History of CF-26-0011: 1 event.');
  });

  it('undoes what was just saved, once', async () => {
    await me.says('comment from a carer today: the car park is dark');
    const ref = (await me.taps('Save')).ref();
    (await me.says('undo')).sees(`Comment ${ref} is withdrawn`);
    (await me.says('undo')).sees('There is nothing here to undo');
  });

  it('gets the safety route before anything else, and nothing is logged', async () => {
    await me.says('He’s threatening to kill himself if they move him again');
    me.sees('follow your safeguarding procedure now', '999', 'Nothing has been logged.');
    expect(me.reads()).not.toMatch(/\.\.|now: If/);
  });

  it('is left in peace by thanks, and helped when lost', async () => {
    for (const chat of ['ta', '👍', 'thanks']) (await me.says(chat)).hearsNothing();
    (await me.says('help')).sees('What you can type', 'Log feedback').seesNo('Complaints team\n');
    (await me.says('wibble wobble')).sees(
      'I wasn’t sure what you’d like',
      'List your open cases',
      'Log it as feedback',
    );
    (await me.says('discard')).sees('Discarded. Nothing was saved.');
    (await me.says('status')).sees('CF-26-00');
  });

  it('is refused in the same bytes for a case that is not theirs and one that never was', async () => {
    const other = (await me.says('status CF-26-0006')).seen;
    const none = (await me.says('status CF-26-0999')).seen;
    const nonsense = (await me.presses('case.open', { ref: 'CF-26-0006', version: 1 })).seen.cards;
    expect(JSON.stringify(other)).toBe(JSON.stringify(none));
    expect(nonsense).toEqual(none.cards);
    me.sees('I can’t help with that here. Please ask the complaints team');
  });
});
