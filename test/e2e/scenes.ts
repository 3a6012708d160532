/** What each person does, in order. Now is Wed 11 March 2026, 10:00 in London. */
import type { Chat } from './chat';

export interface People {
  socialWorker: Chat;
  investigator: Chat;
  manager: Chat;
  officer: Chat;
}

type Picture = (name: string) => string;
type Scene = (people: People, picture: Picture) => Promise<void>;

/** The case that the scenes pass from hand to hand; the demo holds the numbers before it. */
const REF = 'CF-26-0011';

export const SCENES: [string, Scene][] = [
  [
    'a reminder arrives by itself in the investigator’s own chat',
    async ({ investigator }, picture) => {
      // The scheduler looks once a minute; the first look may have come before this window was open.
      await investigator.waitsFor('What needs you', 90_000);
      await investigator.picture(picture('reminder'));
    },
  ],
  [
    'a social worker logs a compliment in one line and one tap',
    async ({ socialWorker }) => {
      await socialWorker.say(
        'Compliment for Priya Nair from foster carers - "she rang us back every single time"',
      );
      await socialWorker.sees(
        'Compliment · not saved yet',
        'Wed 11 Mar',
        'Priya Nair',
        'foster carers',
        'she rang us back every single time',
      );
      await socialWorker.press('Save');
      await socialWorker.sees('Saved. The reference is CF-26-0010.');
    },
  ],
  [
    'a complaint is proposed, with every date that it sets off; its form opens and comes back',
    async ({ socialWorker }, picture) => {
      await socialWorker.say(
        "got a complaint yesterday from mum about cancelled contact, Disabled Children's Team",
      );
      await socialWorker.sees(
        'This looks like a complaint',
        'Tue 10 Mar',
        'Fri 13 Mar',
        'Tue 24 Mar',
        'Thu 9 Apr',
      );
      await socialWorker.picture(picture('read-back'));
      await socialWorker.press('Change');
      await socialWorker.sees('Change what isn’t right');
      await socialWorker.fill('From whom?', 'mother of two');
      await socialWorker.press('Use these');
      await socialWorker.sees('mother of two');
      await socialWorker.say('save');
      await socialWorker.sees(`Saved. The reference is ${REF}.`);
    },
  ],
  [
    'status, typed loosely, opens the case; the date explains itself',
    async ({ socialWorker }, picture) => {
      await socialWorker.say('status cf26-11');
      await socialWorker.sees(REF, 'Fri 13 Mar');
      await socialWorker.press('Why this date?');
      await socialWorker.sees('3 working days', 'Tue 10 Mar');
      await socialWorker.say('why is 2 late');
      await socialWorker.picture(picture('why'));
      await socialWorker.say('status CF-26-0999');
      await socialWorker.sees('I can’t help with that here');
    },
  ],
  [
    'a complaints officer triages, gives it to an investigator and records the acknowledgement',
    async ({ officer }) => {
      await officer.say('untriaged');
      await officer.sees('Waiting for triage', REF);
      await officer.say('status 11');
      await officer.press('Decide');
      await officer.sees('Decide which procedure');
      await officer.choose('Investigator, if you know', "Priya Nair, Disabled Children's Team");
      await officer.press('Record the decision');
      await officer.sees('Priya Nair');
      await officer.say('ack sent 11 today');
      await officer.sees('Acknowledgement sent');
    },
  ],
  [
    'an investigator answers a reminder, asks for more time, and answers the complaint',
    async ({ investigator }) => {
      await investigator.say("what's due");
      await investigator.sees('Your open cases', REF);
      await investigator.say('blocked 11');
      await investigator.sees('What is in the way?');
      await investigator.choose('In the way', 'Waiting for another agency');
      await investigator.press('Tell them');
      await investigator.sees('Reported as blocked');
      await investigator.say('need 5 more days on 11, waiting for the school');
      await investigator.sees('More time asked for');
      await investigator.say('response sent 11 today');
      await investigator.sees('Nothing is recorded yet', 'Answer sent');
      await investigator.press('Yes, record it');
      await investigator.sees('Answer sent', 'Record the outcome');
      await investigator.say('finding on 11: upheld');
      await investigator.sees('Nothing is recorded yet', 'upheld');
      await investigator.press('Change');
      await investigator.fill('Reasons', 'The record shows three cancelled visits.');
      await investigator.press('Record the outcome');
      await investigator.sees('Outcome recorded: upheld');
      await investigator.say('learning on 11');
      await investigator.fill('Learning point', 'Cancelled contact is rung through the same day.');
      await investigator.press('Record');
      await investigator.sees('Learning recorded');
      await investigator.say('close 11');
      await investigator.sees('Nothing is recorded yet');
      await investigator.say('yes');
      await investigator.sees('Closed');
    },
  ],
  [
    'a manager asks about the team, and a number opens its list',
    async ({ manager }, picture) => {
      await manager.say("how's my team doing?");
      await manager.sees('Team status', 'Open', 'Late');
      await manager.picture(picture('team'));
      await manager.pressText('Late');
      await manager.sees('1 case');
    },
  ],
  [
    'a manager asks by team and goes on asking; each number opens its cases',
    async ({ manager }, picture) => {
      await manager.say('complaints this year by status');
      await manager.sees('By status', 'Counted');
      await manager.picture(picture('answer'));
      await manager.say('complaints by month since october');
      await manager.sees('Complaints by month', 'Oct 2025');
      await manager.picture(picture('trend'));
      await manager.say('timescales by quarter this year');
      await manager.sees('answered in time by quarter');
      await manager.picture(picture('timescales'));
      await manager.say('complaints this year by status');
      await manager.say('only the late ones');
      await manager.sees('late now');
      await manager.press('Show the cases');
      await manager.sees('late now', 'Choose one to open it');
    },
  ],
  [
    'help says what can be typed; thanks gets silence',
    async ({ manager }) => {
      await manager.say('help');
      await manager.sees('What you can type');
      await manager.saysIntoSilence('ta');
    },
  ],
];
