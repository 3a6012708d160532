/** What a case leads to after its answer, on Wed 11 March 2026: things to be put right, and what comes of it. */
import { openDesk, SAM, said, shown, WHO, type Desk } from './desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const press = (who: (typeof WHO)[keyof typeof WHO], verb: string, ref: string, inputs = {}) =>
  desk.bot.press(who, verb, { ref, version: null, ...inputs });

describe('an improvement action whose owner does not work the case', () => {
  const MOHAMMED = 'P009';
  const logged = async () => {
    const ref = await desk.logged();
    await desk.done(ref, SAM, '2026-03-04T09:00:00Z', {
      type: 'addAction',
      what: 'Tell families the same day',
      category: null,
      ownerId: MOHAMMED,
      dueOn: '2026-03-11',
    });
    return ref;
  };

  it('is done by the owner’s one tap; twice is said to have been recorded', async () => {
    const ref = await logged();
    const done = await press(WHO.socialWorker, 'case.taskDone', `${ref}+action.1`);
    expect(said(done)).toContain('Improvement action done');
    expect((await desk.view(ref)).actions).toMatchObject([{ doneOn: '2026-03-11' }]);
    await press(WHO.socialWorker, 'case.taskDone', `${ref}+action.1`);
    expect((await desk.view(ref)).actions).toMatchObject([{ doneOn: '2026-03-11' }]);
  });

  it('gives the owner that act and no other: an outcome is refused as for a case that is not there', async () => {
    const ref = await logged();
    const mine = await press(WHO.socialWorker, 'case.outcome', ref, { outcome: 'upheld' });
    const nowhere = await press(WHO.socialWorker, 'case.outcome', 'CF-26-9999', {
      outcome: 'upheld',
    });
    expect(mine.body).toEqual(nowhere.body);
    expect(shown(await press(WHO.socialWorker, 'case.open', ref))).toContain('Action done');
  });

  it('is nobody else’s: the same words as for a case that is not there', async () => {
    const ref = await logged();
    const other = await press(WHO.otherManager, 'case.taskDone', `${ref}+action.1`);
    expect(other.body).toEqual(
      (await press(WHO.otherManager, 'case.taskDone', 'CF-26-9999+action.1')).body,
    );
    expect((await desk.view(ref)).actions).toMatchObject([{ doneOn: null }]);
  });
});
