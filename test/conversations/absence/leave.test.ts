/** Leave that changes its mind, and cases that change hands on Monday: from Wed 11 March 2026, 10:00. */
import { SPEAKERS } from '../../support/people';
import { DCT, NOW, openDesk, PRIYA, SAM, type Desk } from '../desk';
import { Chat } from '../script';

const SEAN = 'P021';
const GRACE = 'P008';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
}, 60_000);
afterEach(() => desk.close());

const chat = (who: keyof typeof SPEAKERS) => new Chat(desk.bot, SPEAKERS[who]);
const officer = () => chat('officer');
const coverOf = async (ref: string) => (await desk.view(ref)).cover;

describe('Priya’s leave', () => {
  it('is covered, moved to the 20th, cut short, and put back by undo', async () => {
    const ref = await desk.logged();
    const sam = officer();
    await sam.presses('away.set', {
      person: PRIYA,
      from: '2026-03-16',
      until: '2026-03-18',
      cover: SEAN,
    });
    sam.sees('Priya Nair is marked as away from Mon 16 Mar to Wed 18 Mar', 'Sean Gallagher covers');
    expect(await coverOf(ref)).toEqual({ personId: SEAN, from: '2026-03-16', until: '2026-03-18' });

    await sam.says('make that until the 20th');
    sam.sees(
      'This takes the place of what is on record.',
      'If Priya Nair is back on Fri 20 Mar, choose Thu 19 Mar.',
    );
    await sam.taps('Save', {
      person: PRIYA,
      from: '2026-03-16',
      until: '2026-03-20',
      cover: SEAN,
    });
    sam.sees('away from Mon 16 Mar to Fri 20 Mar');
    expect((await coverOf(ref))?.until).toBe('2026-03-20');

    await sam.says('cancel Priya Nair’s leave');
    sam.sees('Priya Nair is not away from Mon 16 Mar to Fri 20 Mar after all');
    expect(await coverOf(ref)).toBeNull();

    await sam.says('undo');
    sam.sees('Taken back. Priya Nair is down as away from Mon 16 Mar to Fri 20 Mar.');
    expect(await coverOf(ref)).toEqual({ personId: SEAN, from: '2026-03-16', until: '2026-03-20' });
  });

  it('she says herself that she is back early: reminders come to her, cover ends, days off stay off', async () => {
    const ref = await desk.logged();
    const priya = chat('investigator');
    await priya.presses('away.set', {
      person: PRIYA,
      from: '2026-03-09',
      until: '2026-03-13',
      cover: GRACE,
    });
    priya.sees('You are marked as away', 'Grace Mensah covers 3 cases');
    await priya.says('I’m back early');
    priya.sees('You are back', 'reminders come to you again');
    expect(await coverOf(ref)).toBeNull();
    await priya.says('who is away');
    priya.sees('Nobody whom you can mark as away is down as away');
    await priya.says('im back');
    priya.sees('You are not down as away.');
  });

  it('a colleague’s leave is not hers to cancel: the same words as for somebody who is not away', async () => {
    await officer().presses('away.set', { person: SEAN, from: '2026-03-16', until: '', cover: '' });
    const priya = chat('investigator');
    const real = (await priya.presses('away.cancel', { ref: `${SEAN}|2026-03-16` })).seen;
    const none = (await priya.presses('away.cancel', { ref: 'P011|2026-03-16' })).seen;
    expect(real).toEqual(none);
    await officer().says('who is away');
    expect((await desk.stores.conversations.list('absence', null, 10, 0)).length).toBe(1);
  });

  it('two absences with days in common become one; another stays beside it, and each is cancelled for itself', async () => {
    const ref = await desk.logged();
    const sam = officer();
    const set = (from: string, until: string, cover = '') =>
      sam.presses('away.set', { person: PRIYA, from, until, cover });
    await set('2026-03-16', '2026-03-18', SEAN);
    await set('2026-03-17', '2026-03-25');
    sam.sees(
      'from Mon 16 Mar to Wed 25 Mar',
      'the two are one now',
      'Sean Gallagher covers 3 cases',
    );
    await set('2026-04-07', '2026-04-10', GRACE);
    await sam.says('who’s away');
    sam.sees('2 absences', 'covered by Sean Gallagher', 'covered by Grace Mensah');
    await sam.says('cancel Priya Nair’s leave');
    sam.sees('2 absences');
    await sam.presses('away.cancel', { ref: `${PRIYA}|2026-03-16` });
    sam.sees('Still down as away from Tue 7 Apr to Fri 10 Apr.');
    expect((await coverOf(ref))?.personId).toBe(GRACE);
  });

  it('Save delivered twice is one absence with one undo, and Cancel pressed twice says so', async () => {
    const sam = officer();
    const inputs = { person: PRIYA, from: '2026-03-16', until: '2026-03-18', cover: '' };
    const pressed = sam.pressed('away.set', inputs);
    await sam.posts(pressed);
    await sam.posts(pressed);
    await sam.says('undo');
    sam.sees('Taken back. Priya Nair is not down as away.');
    await sam.posts(sam.pressed('away.cancel', { ref: `${PRIYA}|2026-03-16` }));
    sam.sees('That absence is no longer on record.');
  });

  it('cases that come while she is away are covered too; the day after the last the cover sees none of them', async () => {
    await officer().presses('away.set', {
      person: PRIYA,
      from: '2026-03-10',
      until: '2026-03-13',
      cover: SEAN,
    });
    const later = await desk.logged();
    await desk.round('2026-03-12T09:00:00Z');
    expect((await coverOf(later))?.personId).toBe(SEAN);
    // Other hands: the cover was for hers.
    const other = await desk.logged();
    await desk.round('2026-03-12T09:05:00Z');
    await desk.done(other, SAM, NOW, { type: 'assign', ...DCT, investigatorId: GRACE });
    expect(await coverOf(other)).toBeNull();

    await desk.round('2026-03-14T09:00:00Z');
    expect(await coverOf(later)).toBeNull();
    expect(await desk.stores.conversations.list('absence', null, 10, 0)).toEqual([]);
  });

  it('130 cases: the press covers the first hundred and says so, the daily run the rest', async () => {
    const refs: string[] = [];
    for (let n = 0; n < 130; n += 1) refs.push(await desk.logged());
    const sam = officer();
    await sam.presses('away.set', { person: PRIYA, from: '2026-03-16', until: '', cover: SEAN });
    sam.sees('Sean Gallagher covers 132 cases.', 'the last are done in a few minutes');
    const covered = async () =>
      (await Promise.all(refs.map(coverOf))).filter((cover) => cover?.personId === SEAN).length;
    expect(await covered()).toBeLessThanOrEqual(100);
    await desk.round('2026-03-11T10:05:00Z');
    expect(await covered()).toBe(130);
  }, 60_000);
});

describe('Grace hands Priya’s cases to Sean from Monday', () => {
  const MONDAY = '2026-03-16T09:00:00Z';
  const investigator = async (ref: string) =>
    (await desk.view(ref)).investigations.at(-1)?.investigatorId;
  const plan = async () => {
    const grace = chat('manager');
    await grace.presses('handover.preview', { from: PRIYA, to: SEAN, on: '2026-03-16' });
    grace.sees('On Mon 16 Mar what Priya Nair then has goes to Sean Gallagher');
    await grace.taps('Hand over on Mon 16 Mar');
    return grace;
  };

  it('is planned and shown to giver, taker and complaints officer; nothing moves before the day', async () => {
    const ref = await desk.logged();
    for (const who of ['investigator', 'officer'] as const) await chat(who).says('help');
    const before = desk.bot.connector.sent.length;
    const grace = await plan();
    grace.sees(
      'Planned: Priya Nair’s cases go to Sean Gallagher on Mon 16 Mar. Nothing has moved yet.',
    );
    const told = desk.bot.connector.sent
      .slice(before)
      .map(({ activity }) => activity.summary ?? '');
    const news = told.filter((text) => text.startsWith('Priya Nair’s cases go to Sean Gallagher'));
    expect(news).toHaveLength(2);
    for (const who of ['investigator', 'officer', 'manager'] as const)
      (await chat(who).says('planned handovers')).sees('1 planned', 'arranged by Grace Mensah');
    (await chat('socialWorker').says('planned handovers')).sees('No handover is planned');

    await desk.round('2026-03-13T09:00:00Z');
    expect(await investigator(ref)).toBe(PRIYA);
    const morning = await desk.round(MONDAY);
    expect(await investigator(ref)).toBe(SEAN);
    expect(morning.map(({ personId }) => personId).sort()).toEqual([GRACE, SEAN].sort());
    expect(morning.find(({ personId }) => personId === SEAN)?.text).toContain(
      'cases of Priya Nair’s are with you now. The dates are as they were.',
    );
    expect(await desk.round('2026-03-16T09:02:00Z')).toEqual([]);
    (await chat('manager').says('planned handovers')).sees('No handover is planned');
  });

  it('at midnight the cases move, and nobody is told before they are in', async () => {
    const ref = await desk.logged();
    await plan();
    expect(await desk.round('2026-03-16T00:01:00Z')).toEqual([]);
    expect(await investigator(ref)).toBe(SEAN);
    const told = await desk.round('2026-03-16T09:30:00Z');
    expect(told.map(({ personId }) => personId)).toContain(SEAN);
  });

  it('what was closed, has come, or may not go there any more is judged on the day, without a reason', async () => {
    const [closed, barred, stays] = [await desk.logged(), await desk.logged(), await desk.logged()];
    await plan();
    const fresh = await desk.logged();
    await desk.done(closed, SAM, NOW, { type: 'withdraw', on: '2026-03-11' });
    await desk.done(barred, SAM, NOW, {
      type: 'decideConflict',
      personId: SEAN,
      accepted: true,
      reason: 'A friend of theirs',
    });
    const told = await desk.round(MONDAY);
    expect(await Promise.all([closed, barred, stays, fresh].map(investigator))).toEqual([
      PRIYA,
      PRIYA,
      SEAN,
      SEAN,
    ]);
    const text = (who: string) => told.find(({ personId }) => personId === who)?.text ?? '';
    expect(text(GRACE)).toContain(closed);
    expect(text(GRACE)).toContain(barred);
    expect(text(GRACE)).not.toMatch(/conflict|barred|complained about/i);
    expect(text(SEAN)).not.toContain(barred);
    expect(text(SAM)).toContain('1 case of Priya Nair’s could not go to Sean Gallagher');
  });

  it('a case that Grace herself may no longer know of is not named to her', async () => {
    const ref = await desk.logged();
    await plan();
    await desk.done(ref, SAM, NOW, {
      type: 'decideConflict',
      personId: GRACE,
      accepted: true,
      reason: 'A friend of theirs',
    });
    const told = await desk.round(MONDAY);
    expect(told.find(({ personId }) => personId === GRACE)?.text).not.toContain(ref);
    expect(await investigator(ref)).toBe(PRIYA);
  });

  it('can be called off by whoever may hand over, once; the taker reads it but can’t', async () => {
    const ref = await desk.logged();
    const grace = await plan();
    const { data } = grace.button('Yes, call it off');
    (await chat('investigator').presses('handover.cancel', data)).sees(
      'I can’t help with that here',
    );
    const sam = officer();
    await sam.says('planned handovers');
    await sam.taps('Yes, call it off');
    sam.sees('It is off');
    (await grace.presses('handover.cancel', data)).sees('It is off');
    await desk.round(MONDAY);
    expect(await investigator(ref)).toBe(PRIYA);
  });

  it('“Priyas off long term from monday move all hers to Sean” plans it for Monday and marks her away', async () => {
    const ref = await desk.logged();
    const grace = chat('manager');
    await grace.says('Priyas off long term from monday move all hers to Sean Gallagher');
    grace.sees('On Mon 16 Mar what Priya Nair then has', 'Priya Nair, from Mon 16 Mar');
    await grace.taps('Hand over on Mon 16 Mar');
    expect(await investigator(ref)).toBe(PRIYA);
    (await grace.says('who is away')).sees('Priya Nair', 'until further notice');
    await desk.round(MONDAY);
    expect(await investigator(ref)).toBe(SEAN);
  });
});

describe('Grace hands Priya’s cases to Sean now', () => {
  it('a preview that has grown old is shown anew before anything moves', async () => {
    const [one, two] = [await desk.logged(), await desk.logged()];
    const grace = chat('manager');
    await grace.presses('handover.preview', { from: PRIYA, to: SEAN });
    await desk.done(one, SAM, NOW, { type: 'withdraw', on: '2026-03-11' });
    const three = await desk.logged();
    await grace.taps('Hand over');
    grace.sees(
      '1 case can no longer go and 1 case has come since you looked. Nothing has moved yet.',
    );
    expect((await desk.view(two)).investigations.at(-1)?.investigatorId).toBe(PRIYA);
    await grace.taps('Hand over');
    grace.sees('4 cases went from Priya Nair to Sean Gallagher');
    expect((await desk.view(three)).investigations.at(-1)?.investigatorId).toBe(SEAN);
  });

  it('130 cases: a hundred at once with where it stands, the rest within minutes, each once', async () => {
    const refs: string[] = [];
    for (let n = 0; n < 130; n += 1) refs.push(await desk.logged());
    const grace = chat('manager');
    await grace.presses('handover.preview', { from: PRIYA, to: SEAN });
    grace.sees('132 cases would go');
    const { data } = grace.button('Hand over');
    await grace.presses('handover.confirm', data);
    grace.sees('100 cases of 132 have gone', 'The rest follow within minutes');
    await desk.round('2026-03-11T10:02:00Z');
    await desk.round('2026-03-11T10:04:00Z');
    (await grace.presses('handover.confirm', data)).sees('132 cases went');
    for (const ref of refs) {
      const history = await desk.stores.cases.history(ref, 0, 100);
      expect(history.filter(({ type }) => type === 'assigned')).toHaveLength(2);
    }
  }, 60_000);

  it('is nobody’s but a manager’s or the complaints team’s, and not another person’s to confirm', async () => {
    await desk.logged();
    const inputs = { from: PRIYA, to: SEAN };
    (await chat('otherManager').presses('handover.preview', inputs)).sees(
      'I can’t help with that here',
    );
    (await chat('investigator').presses('handover.preview', inputs)).sees(
      'I can’t help with that here',
    );
    const grace = chat('manager');
    await grace.presses('handover.preview', inputs);
    const { data } = grace.button('Hand over');
    (await officer().presses('handover.confirm', data)).sees('That preview has grown old');
  });
});
