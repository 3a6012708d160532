/** Duplicates and repeats are warned of at intake, and only ever from cases that the sender may see. */
import { openDesk, shown, WHO, type Desk } from '../desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk.close());

const LINE =
  'complaint received yesterday from her mother: “The escort was late again and our daughter missed the swimming lesson”';
const type = async (who: (typeof WHO)[keyof typeof WHO], text: string) => {
  const answer = await desk.bot.say(who, text);
  return JSON.stringify(answer.sent.map((each) => each.activity));
};

/** The draft's form, where the name is written in full. */
const named = async (draft: string, name: string) => {
  const ref = /"verb":"draft.change","ref":"([^"]+)"/.exec(draft)?.[1] ?? 'none';
  const words = 'The escort was late again and our daughter missed the swimming lesson';
  const inputs = { feedbackType: 'complaint', receivedOn: '2026-03-10', words, from: name };
  return shown(await desk.bot.press(WHO.officer, 'draft.update', { ref, version: 1, ...inputs }));
};

it('the same words from the same person a second time: the officer is warned of both, and may save it all the same', async () => {
  const first = await type(WHO.officer, LINE);
  expect(first).not.toContain('This may be the same as');
  expect(await named(first, 'Mrs Lena Ortiz')).not.toContain('other complaint');
  const saved = await type(WHO.officer, 'save');
  const ref = /CF-\d{2}-\d{4}/.exec(saved)?.[0] ?? 'none';
  expect((await desk.view(ref)).complainant.key).toMatch(/^[0-9a-f]{32}$/);
  const again = await type(WHO.officer, LINE);
  expect(again).toContain(`This may be the same as ${ref}`);
  expect(await named(again, 'ORTIZ, Lena')).not.toContain('other complaint');
  expect(await named(again, 'Lena Ortiz (mother)')).toContain('has 1 other complaint here');
  await type(WHO.officer, 'discard');
});

it('whoever may not see the earlier case reads nothing of it', async () => {
  const stranger = await type(WHO.otherManager, LINE);
  expect(stranger).not.toMatch(/may be the same|other complaint/);
});

it('“mum” is nobody’s name: no key is made of it', async () => {
  const before = await type(WHO.officer, 'complaint received yesterday from mum: “no escort”');
  expect(before).toContain('Save');
  const saved = await type(WHO.officer, 'save');
  const ref = /CF-\d{2}-\d{4}/.exec(saved)?.[0] ?? 'none';
  expect((await desk.view(ref)).complainant.key).toBeNull();
});

it('at triage the likely duplicate is named before anything is decided', async () => {
  const first = await desk.logged({
    words: 'The taxi to school never came and the driver shouted.',
  });
  await type(
    WHO.officer,
    'complaint received 3 March: “The taxi to school never came and the driver shouted”',
  );
  const saved = await type(WHO.officer, 'save');
  const ref = /CF-\d{2}-\d{4}/.exec(saved)?.[0] ?? 'none';
  expect(saved).toContain('CF-');
  const form = await desk.bot.press(WHO.officer, 'form.triage', { ref, version: null });
  expect(shown(form)).toContain(`Looks like ${first}`);
});
