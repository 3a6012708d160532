/**
 * What was recorded wrongly is put right by words or on one form: old → new is read back, nothing is written before a
 * yes, undo takes it back, and the history keeps it. Wednesday 11 March 2026.
 */
import type { CaseView } from '../../../services/cases/view';
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

const n = (ref: string) => String(Number(ref.split('-').at(-1)));

describe('putting something right', () => {
  let desk: Desk;
  const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const WORDS: [line: string, shown: string, of: (view: CaseView) => unknown, now: unknown][] = [
    // Received Tue 3 March: ten working days from Wed 25 February end on Wed 11 March.
    [
      'N was actually received on 25 february',
      'due Tue 17 Mar → due Wed 11 Mar',
      (v) => v.receivedOn,
      '2026-02-25',
    ],
    [
      'received date on N is wrong, it was 25 february',
      'Tue 3 Mar → Wed 25 Feb',
      (v) => v.receivedOn,
      '2026-02-25',
    ],
    [
      'actually it was grandad on N',
      'mother → grandad',
      (v) => v.complainant.description,
      'grandad',
    ],
    ['N is from grandad not mum', 'mother → grandad', (v) => v.complainant.kind, 'relative'],
    [
      'the team on N should be CM North',
      "Disabled Children's Team → Case Management North",
      (v) => v.teamId,
      'T03',
    ],
    ['N came by email not phone', 'Telephone → E-mail', (v) => v.channel, 'email'],
    [
      'N came in by email on 27 february',
      'Tue 3 Mar → Fri 27 Feb',
      (v) => [v.channel, v.receivedOn],
      ['email', '2026-02-27'],
    ],
    [
      'change N to the corporate procedure',
      'statutory) → Corporate',
      (v) => v.procedureId?.startsWith('statutory'),
      false,
    ],
    ['call N the taxi one', 'not recorded → taxi', (v) => v.subject, 'taxi'],
    ['N is about Grace Mensah', 'nobody named → Grace Mensah', (v) => v.about, ['P008']],
    [
      'the acknowledgement on N was sent on 4 march not 3 march',
      'Acknowledged: Tue 3 Mar → Wed 4 Mar',
      (v) => v.acknowledgedOn,
      '2026-03-04',
    ],
    ['N was logged in error', 'It counts in no figure', (v) => v.loggedInError, true],
  ];

  it.each(WORDS)(
    '“%s” shows “%s” and is saved on yes, and taken back',
    async (line, shown, of, now) => {
      const ref = await desk.logged();
      const before = await desk.view(ref);
      const me = await chat('complaintsManager').says(line.replace('N', n(ref)));
      me.sees(shown, 'Nothing is recorded yet');
      expect((await desk.view(ref)).version).toBe(before.version);
      await me.says('yes');
      expect(of(await desk.view(ref))).toEqual(now);
      (await me.says(`history ${n(ref)}`)).sees(line.replace('N', n(ref)));
      await me.says(`undo ${n(ref)}`);
      expect(of(await desk.view(ref))).toEqual(of(before));
    },
  );

  it.each([
    'is N about Grace Mensah',
    'was N actually received on 25 february?',
    'N was not received on 2 march',
    'was N logged in error?',
  ])('“%s” changes nothing, and nothing waits for a yes', async (line) => {
    const ref = await desk.logged();
    const { version } = await desk.view(ref);
    const me = await chat('complaintsManager').says(line.replace('N', n(ref)));
    await me.says('yes');
    expect((await desk.view(ref)).version).toBe(version);
  });

  it('whom it is about is shut out, and said so before', async () => {
    const ref = await desk.logged();
    const me = await chat('complaintsManager').says(`${ref} is about Grace Mensah`);
    me.sees(/May no longer see it:[\s\S]*Grace Mensah/);
    await me.says('yes');
    expect((await desk.view(ref)).bars).toContain('P008');
  });

  it('the form is read back as words are, and what is left changes nothing', async () => {
    const ref = await desk.logged();
    const me = await chat('complaintsManager').says(`correct ${n(ref)}`);
    const { version } = await desk.view(ref);
    const happenedOn = '2026-02-20';
    await me.taps('Show what it changes', {
      receivedOn: '2026-02-25',
      happenedOn,
      reason: 'post room',
    });
    me.sees('Tue 3 Mar → Wed 25 Feb', 'not recorded → Fri 20 Feb', 'post room');
    expect((await desk.view(ref)).version).toBe(version);
    await me.taps('Yes, record it');
    expect(await desk.view(ref)).toMatchObject({ receivedOn: '2026-02-25', happenedOn, about: [] });
    await me.says(`correct ${n(ref)}`);
    (await me.taps('Show what it changes', { reason: 'nothing' })).sees('Nothing here differs');
  });

  it('whoever logged it may until it is triaged, and not afterwards', async () => {
    const fresh = await desk.logged({ feedbackType: 'comment' }, 'P009');
    const me = await chat('socialWorker').says(`${fresh} was actually received on 25 february`);
    me.sees('Tue 3 Mar → Wed 25 Feb');
    await me.says('yes');
    expect((await desk.view(fresh)).receivedOn).toBe('2026-02-25');
    const triaged = await desk.logged({}, 'P009');
    (await me.says(`${triaged} was actually received on 25 february`)).seesNo('→');
  });

  it('giving it to somebody of another team changes who investigates, not the team complained about', async () => {
    const ref = await desk.logged();
    await chat('complaintsManager').says(`give ${n(ref)} to Dan Whitfield`);
    const { teamId, investigations } = await desk.view(ref);
    expect(teamId).toBe('T06');
    expect(investigations).toMatchObject([{ teamId: 'T02', investigatorId: 'P011' }]);
  });
});
