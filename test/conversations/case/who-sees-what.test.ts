/** What somebody reads of a case who passed it on, or who owns one of its actions (Wed 11 March 2026). */
import { openDesk, PRIYA, SAM, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
let mohammed: Chat;
beforeAll(async () => {
  desk = await openDesk();
  mohammed = new Chat(desk.bot, WHO.socialWorker);
}, 60_000);
afterAll(() => desk.close());

const EARLIER = '2026-03-10T09:00:00Z';

/** Logged by Mohammed Rahman; noted, found and sent back while Priya Nair looked into it. */
async function lookedInto(): Promise<string> {
  const ref = await desk.logged();
  await desk.done(
    ref,
    PRIYA,
    EARLIER,
    { type: 'note', note: 'The worker had been warned before' },
    { type: 'recordOutcome', outcome: 'upheld' },
    { type: 'sendToSignOff', to: 'P003' },
  );
  await desk.done(ref, 'P003', EARLIER, {
    type: 'returnFromSignOff',
    reasons: ['The tone is defensive'],
  });
  return ref;
}

describe('whoever passed it on, once it is triaged', () => {
  it('reads status, dates, who has it and the words as they came; no note, finding or history', async () => {
    const ref = await lookedInto();
    await mohammed.says(`status ${ref}`);
    mohammed.sees('answer at stage 1', 'Priya Nair', 'Contact was cancelled three times');
    mohammed.seesNo('upheld', 'Outcome recorded', 'defensive', 'Note added');
  });

  it('in the history, what they themselves told', async () => {
    const ref = await lookedInto();
    await mohammed.says(`note on ${ref}: mum rang again`);
    await mohammed.says(`history ${ref}`);
    mohammed.sees('Received and logged', 'mum rang again');
    mohammed.seesNo('warned before', 'upheld', 'Given to', 'defensive');
    await mohammed.says(`any notes on ${ref}`);
    mohammed.sees('mum rang again').seesNo('warned before');
  });

  it.each(['is # upheld?', 'what was found on #', 'has # gone to sign-off?', 'is # blocked?'])(
    '“%s” tells nothing of it',
    async (words) => {
      const ref = await lookedInto();
      await mohammed.says(words.replace('#', ref));
      mohammed.seesNo('It is upheld', 'sent it back', 'defensive', 'Outcome recorded');
    },
  );

  it('who has it, not for how long each had it', async () => {
    const ref = await lookedInto();
    await mohammed.says(`who has had ${ref}`);
    mohammed.sees('Priya Nair').seesNo('Tom Reeve', 'working days in all');
    expect(mohammed.buttons()).not.toEqual(expect.arrayContaining(['Who had it']));
  });
});

describe('whoever owns one of its actions', () => {
  /** Dan Whitfield manages another team, and has no other part in the case. */
  async function owned() {
    const ref = await lookedInto();
    await desk.done(ref, SAM, EARLIER, {
      type: 'addAction',
      what: 'Ring before a visit is cancelled',
      category: null,
      ownerId: 'P011',
      dueOn: '2026-04-01',
    });
    return { ref, dan: new Chat(desk.bot, WHO.otherManager) };
  }

  it('reads the reference and the action; of the case nothing', async () => {
    const { ref, dan } = await owned();
    for (const words of [ref, `status ${ref}`]) {
      await dan.says(words);
      dan.sees(ref, 'Ring before a visit is cancelled', 'By Wed 1 Apr');
      dan.seesNo('Contact was cancelled', 'Priya', 'answer at stage 1', 'mother', 'upheld');
    }
  });

  it.each(['history #', 'why #', 'who has had #', 'any notes on #', 'why were we late on #'])(
    '“%s” is refused as for a case that is not there',
    async (words) => {
      const { ref, dan } = await owned();
      await dan.says(words.replace('#', ref));
      const there = dan.seen.texts;
      await dan.says(words.replace('#', 'CF-26-9999'));
      expect(there).toEqual(dan.seen.texts);
    },
  );

  it('no list and no description shows what it is about', async () => {
    const { dan } = await owned();
    await dan.says('my part');
    dan.seesNo('contact was cancelled');
    await dan.says('the contact one');
    dan.seesNo('Contact was cancelled');
  });

  it('says that it is done', async () => {
    const { ref, dan } = await owned();
    await dan.says(ref);
    await dan.taps('Action done');
    await dan.presses('case.actionDone', { ref, version: null, item: '1', on: '2026-03-11' });
    expect((await desk.view(ref)).actions[0]?.doneOn).toBe('2026-03-11');
    dan.seesNo('Contact was cancelled', 'upheld');
  });
});

it('a manager of the team reads all of it', async () => {
  const ref = await lookedInto();
  const grace = new Chat(desk.bot, WHO.manager);
  (await grace.says(`history ${ref}`)).sees('warned before');
});

describe('whoever answered stage 1, once stage 2 looks into it', () => {
  /** Answered by Priya Nair on Tue 10 March; stage 2, asked for that day, is with Jas Gill of Case Management North. */
  async function lookedIntoAgain(): Promise<string> {
    const ref = await lookedInto();
    await desk.done(ref, PRIYA, EARLIER, { type: 'respond', on: '2026-03-10' });
    await desk.done(
      ref,
      SAM,
      EARLIER,
      { type: 'requestStage', stage: 2, on: '2026-03-10' },
      {
        ...{ type: 'assign', teamId: 'T03', teamName: 'Case Management North' },
        investigatorId: 'P016',
      },
      { type: 'note', note: 'The stage 1 file is thin' },
    );
    return ref;
  }

  it.each(['investigator', 'manager'] as const)(
    'the %s reads the history and notes of stage 1, none of stage 2',
    async (who) => {
      const ref = await lookedIntoAgain();
      const chat = new Chat(desk.bot, WHO[who]);
      for (const words of [
        `history ${ref}`,
        `any notes on ${ref}`,
        ref,
        `what was found on ${ref}`,
      ])
        (await chat.says(words)).seesNo('file is thin');
      (await chat.says(`any notes on ${ref}`)).sees('warned before');
      await chat.presses('case.history', { ref, version: null });
      chat.sees('Outcome recorded').seesNo('file is thin');
    },
  );

  it('nor does their manager give it to somebody', async () => {
    const ref = await lookedIntoAgain();
    const grace = new Chat(desk.bot, WHO.manager);
    await grace.says(`give ${ref} to Dan Whitfield`);
    await grace.presses('case.assign', { ref, version: null, team: 'T02', investigator: 'P011' });
    const { investigations } = await desk.view(ref);
    expect(investigations.filter(({ stage }) => stage === 2)).toMatchObject([
      { teamId: 'T03', investigatorId: 'P016' },
    ]);
  });
});
