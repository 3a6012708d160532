/** What a case leads to after its answer, on Wed 11 March 2026: things to be put right, and what comes of it. */
import { openDesk, SAM, said, shown, WHO, type Desk } from '../desk';

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

describe('a service request that was met with dissatisfaction', () => {
  const request = () =>
    desk.logged({
      feedbackType: 'serviceRequest',
      about: ['P006'],
      complainant: { kind: 'parent', description: 'Lena Ortiz', key: null },
      words: 'Please send a taxi for Fridays.',
    });
  const draftOf = (answer: Awaited<ReturnType<typeof press>>) =>
    /D-[0-9a-f]{20}/.exec(shown(answer))![0];

  it('becomes a complaint of the same person, once, and stays recorded as the request it was', async () => {
    const ref = await request();
    expect(shown(await press(WHO.officer, 'case.open', ref))).toContain('Now a complaint');
    const form = await press(WHO.officer, 'case.nowComplaint', ref);
    const id = draftOf(form);
    expect(shown(form)).toContain('Lena Ortiz');
    const nothing = await press(WHO.officer, 'draft.save', id);
    expect(shown(nothing)).toContain('What was said, by whom, and when?');
    const readBack = await press(WHO.officer, 'draft.update', id, {
      words: 'The taxi never came and nobody answered.',
    });
    expect(said(readBack)).toContain(`linked with ${ref}, which stays as it is`);
    await press(WHO.officer, 'draft.save', id);
    await press(WHO.officer, 'draft.save', id);

    const old = await desk.view(ref);
    // Priya Nair is shut out of the complaint about her: what she can see must not name it.
    expect(old).toMatchObject({ feedbackType: 'serviceRequest', status: 'open', links: [] });
    const fresh = await desk.view(
      ref.replace(/\d+$/, (n) => String(Number(n) + 1).padStart(4, '0')),
    );
    expect(fresh).toMatchObject({ feedbackType: 'complaint', madeFrom: ref, teamId: 'T06' });
    expect(fresh.bars).toContain('P006');
    expect(fresh.complainant).toMatchObject({ kind: 'parent', description: 'Lena Ortiz' });
  });

  it('about nobody: each names the other, the history says so, and it is not offered again', async () => {
    const ref = await desk.logged({ feedbackType: 'serviceRequest', words: 'A taxi, please.' });
    await desk.bot.say(WHO.officer, `now a complaint ${ref}`);
    const last = desk.bot.connector.last()!;
    const id = /D-[0-9a-f]{20}/.exec(JSON.stringify(last.activity))![0];
    await press(WHO.officer, 'draft.update', id, { words: 'It never came.' });
    await press(WHO.officer, 'draft.save', id);
    const old = await desk.view(ref);
    expect(old.links).toMatchObject([{ why: 'becameComplaint' }]);
    expect((await desk.view(old.links[0]!.to)).madeFrom).toBe(ref);
    const card = shown(await press(WHO.officer, 'case.open', ref));
    expect(card).toContain(`Became complaint ${old.links[0]!.to}`);
    expect(card).not.toContain('Now a complaint');
  });

  it('is the complaints team’s to do: for the social worker the words of a case that is not there', async () => {
    const mine = await press(WHO.socialWorker, 'case.nowComplaint', await request());
    const nowhere = await press(WHO.socialWorker, 'case.nowComplaint', 'CF-26-9999');
    expect(mine.body).toEqual(nowhere.body);
  });
});

describe('“MP letter re same family as …”', () => {
  const typed = async (who: (typeof WHO)[keyof typeof WHO], line: string) => {
    await desk.bot.say(who, line);
    const plan = JSON.stringify(desk.bot.connector.last()!.activity);
    return /"ref":"(D-[0-9a-f]{20})","version":\d+[^}]*/.exec(plan)![1]!;
  };

  it('is linked when it is saved, with nothing left to finish by hand', async () => {
    const ref = await desk.logged({ feedbackType: 'comment', words: 'Fine so far.' });
    const plan = await typed(WHO.officer, `MP letter Friday re same family as ${ref}`);
    await press(WHO.officer, 'plan.all', plan);
    const cards = JSON.stringify(desk.bot.connector.sent.slice(-3).map((each) => each.activity));
    expect(cards).toContain(`is linked with ${ref} when`);
    const saved = await desk.bot.say(WHO.officer, 'save');
    const receipt = JSON.stringify(saved.sent);
    expect(receipt).toContain(`linked with ${ref}`);
    const [link] = (await desk.view(ref)).links;
    const letter = await desk.view(link!.to);
    expect(letter).toMatchObject({ feedbackType: 'enquiry', enquiryKind: 'mp' });
    expect(letter.links).toMatchObject([{ to: ref }]);
  });
});
