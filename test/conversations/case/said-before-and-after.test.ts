/** What a read-back and a plan say before a yes, and what the history says afterwards. Wednesday 11 March 2026. */
import { openDesk, PRIYA, SAM, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('before a yes, and in the history', () => {
  let desk: Desk;
  const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  const n = (ref: string) => String(Number(ref.split('-').at(-1)));

  it('an extension shows its reason, who approved it and that the complainant was told', async () => {
    const ref = await desk.logged();
    const me = chat('complaintsManager');
    await me.says(`extend ${n(ref)} to 27 march, complex, told today, approved by Grace Mensah`);
    me.sees(
      'Extended to Fri 27 Mar: The complaint is complex; approved by Grace Mensah; complainant told Wed 11 Mar',
      'due Tue 17 Mar → due Fri 27 Mar',
      'whoever was told has read it',
    );
    await me.says('yes');
    (await me.says(`history ${n(ref)}`)).sees(
      'The complaint is complex; approved by Grace Mensah; complainant told Wed 11 Mar (Harriet Vance)',
    );
  });

  it('a change of type says whose enquiry, and speaks of nobody told where nobody is', async () => {
    const ref = await desk.logged({ feedbackType: 'comment' });
    const me = await chat('complaintsManager').says(`retype ${n(ref)} to MP enquiry`);
    me.sees('Type changed to MP enquiry').seesNo('whoever was told');
  });

  it('a finding where two teams are at work says whose part it is', async () => {
    const ref = await desk.logged();
    const second = { teamId: 'T02', teamName: 'Assessment West', investigatorId: 'P011' } as const;
    await desk.done(ref, SAM, '2026-03-04T09:00:00Z', { type: 'assign', ...second, also: true });
    (await chat('investigator').says(`finding on ${n(ref)}: upheld`)).sees(
      "upheld, for Disabled Children's Team",
    );
    (await chat('complaintsManager').says(`finding on ${n(ref)}: upheld`)).sees(
      'upheld, for every team',
    );
  });

  it('“not a complaint” without a kind asks which, and writes nothing', async () => {
    const ref = await desk.logged();
    const { version } = await desk.view(ref);
    const me = await chat('complaintsManager').says(`${ref} is not a complaint`);
    me.sees('What is it really?');
    expect((await desk.view(ref)).version).toBe(version);
  });

  it.each(['notes on N', 'any notes on N', 'show notes on N', 'show me the notes for N'])(
    '“%s” shows the notes with their words, and adds none',
    async (line) => {
      const ref = await desk.logged();
      const note = 'Rang mum, she will send the letters';
      await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', { type: 'note', note });
      const { version } = await desk.view(ref);
      (await chat('investigator').says(line.replace('N', n(ref)))).sees(note, '1 note');
      expect((await desk.view(ref)).version).toBe(version);
    },
  );

  it('why it was handed back is for those who work on it, not for whoever logged it', async () => {
    const ref = await desk.logged({}, 'P009');
    await desk.done(ref, PRIYA, '2026-03-10T09:00:00Z', {
      type: 'handBack',
      reason: 'she is my cousin’s partner',
    });
    (await chat('socialWorker').says(`history ${n(ref)}`)).seesNo('Handed back', 'cousin');
    (await chat('complaintsManager').says(`history ${n(ref)}`)).sees('my cousin’s partner');
  });

  it('a plan says the words of a note, the handle, and what a grave line moves', async () => {
    const [one, two] = [await desk.logged(), await desk.logged()];
    const me = chat('investigator');
    await me.says(`note on ${n(one)}: rang mum and response sent ${n(two)} today`);
    me.sees(
      'Add a note to',
      '“rang mum” (mother · contact was cancelled three times)',
      'due Tue 17 Mar → done Wed 11 Mar',
    );
  });

  it('a new draft names those that wait', async () => {
    const me = chat('manager');
    await me.says('complaint from mum about cancelled contact, received today');
    await me.says('compliment for Priya Nair from a foster carer, yesterday');
    me.sees('2 not saved yet: this one; complaint from mum.');
  });
});
