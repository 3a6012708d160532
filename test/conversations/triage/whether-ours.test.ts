/**
 * What is not the council's to answer, what came too late, and what nobody signed, on Wed 11 March 2026: said when it
 * is logged, decided at triage.
 */
import { openDesk, type Desk, WHO } from '../desk';
import { Chat, partsOf } from '../script';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
/** What the form last seen has in its inputs. */
const filledIn = (me: Chat): Record<string, unknown> =>
  Object.fromEntries(
    partsOf(me.seen.cards)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id, value }) => [String(id), value]),
  );
const saved = (me: Chat): string => /CF-26-\d{4}/.exec(me.reads())![0];

describe('an event of long ago', () => {
  it('is said at the draft and decided at triage, with a reason', async () => {
    const worker = await chat('socialWorker').says(
      'complaint from mum received yesterday, it happened on 3 february 2024: nobody came to the contact',
    );
    worker.sees('It happened on Sat 3 Feb 2024, longer ago than the procedure allows');
    await worker.says('save');
    const ref = saved(worker);

    const officer = await chat('officer').says(`accept ${ref}`);
    officer.sees('more than 12 months after what it is about', 'Why it is accepted although late');
    await officer.taps('Record the decision', { decision: 'accept' });
    officer.sees('Say why it is accepted although it was made late, or refuse it.');
    expect((await desk.view(ref)).triaged).toBe(false);
    const lateBecause = 'She was told of it only in January';
    await officer.taps('Record the decision', { decision: 'accept', lateBecause });
    officer.sees('Accepted although it was made late');
    expect((await desk.view(ref)).acceptedLate).toEqual({
      limit: '2025-02-03',
      reason: lateBecause,
    });
  });

  it('of less than twelve months is not spoken of', async () => {
    const worker = await chat('socialWorker').says(
      'complaint from mum received yesterday, it happened on 3 april 2025: nobody came to the contact',
    );
    expect(worker.reads()).not.toContain('longer ago');
    await worker.says('save');
    const officer = await chat('officer').says(`accept ${saved(worker)}`);
    expect(officer.reads()).not.toContain('although late');
  });
});

it('an anonymous complaint sets off no acknowledgement, and none is asked about later', async () => {
  const worker = await chat('socialWorker').says(
    'anonymous complaint received yesterday by letter: nobody checks on the children at the Willows home',
  );
  worker.sees('so none is owed');
  expect(worker.reads()).not.toMatch(/Acknowledge: /);
  await worker.says('save');
  const ref = saved(worker);
  const officer = await chat('officer').says(`was ${ref} acknowledged?`);
  officer.sees('None is owed');
  expect((await officer.says('who hasn’t acknowledged')).reads()).not.toContain(ref);
});

describe('what is not the council’s to answer', () => {
  const untriaged = async (): Promise<string> => {
    const worker = chat('socialWorker');
    await worker.says('complaint from dad received yesterday: the head teacher shouted at him');
    return saved(await worker.says('save'));
  };

  it.each([
    [(ref: string) => `${ref} is not ours, it’s the school’s`, 'school'],
    [(ref: string) => `${ref} is out of our remit: nhs`, 'nhs'],
    [(ref: string) => `signpost ${ref} to the hospital`, 'nhs'],
    [(ref: string) => `${ref} belongs to another council`, 'otherCouncil'],
    [(ref: string) => `out of remit ${ref}, it’s for the academy`, 'school'],
  ])(
    '%s fills in the decision; the complainant is told where to go, and no clock runs',
    async (line, to) => {
      const ref = await untriaged();
      const officer = await chat('officer').says(line(ref));
      const { version } = await desk.view(ref);
      expect(filledIn(officer)).toMatchObject({ decision: 'elsewhere', elsewhere: to });
      await officer.taps('Record the decision', { decision: 'elsewhere', elsewhere: to });
      const view = await desk.view(ref);
      expect(view.version).toBe(version + 1);
      officer.sees(`Tell the complainant: ${view.elsewhere!.says.slice(0, 40)}`);
      expect(view).toMatchObject({ status: 'notAccepted', nextDue: null });
      expect(view.due.every(({ state }) => state !== 'running')).toBe(true);
      await officer.says('undo');
      expect(await desk.view(ref)).toMatchObject({ status: 'open', triaged: false });
    },
  );

  it.each([
    (ref: string) => `is ${ref} ours?`,
    (ref: string) => `${ref} is not a complaint`,
    (ref: string) => `note on ${ref}: the school is not ours`,
  ])('near miss: %s decides nothing', async (line) => {
    const ref = await untriaged();
    const officer = await chat('officer').says(line(ref));
    expect(filledIn(officer)['elsewhere']).toBeUndefined();
    expect((await desk.view(ref)).status).toBe('open');
  });

  it('asks whose it is where the words don’t say, and keeps that', async () => {
    const ref = await untriaged();
    const officer = await chat('officer').says(`${ref} is not for us`);
    await officer.taps('Record the decision', { decision: 'elsewhere' });
    officer.sees('Choose whose it is');
    await officer.taps('Record the decision', { decision: 'elsewhere', elsewhere: 'school' });
    officer.sees('Tell the complainant: A complaint about a school goes to the school first');
    (await officer.says(`was ${ref} accepted?`)).sees('It is not the council’s to answer');
  });
});
