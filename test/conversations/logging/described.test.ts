/**
 * A person described is a person named, Wed 11 March 2026: whoever a complaint is about never sees it, however they
 * are spoken of; where the words leave it open it is asked before anything is saved.
 */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

const GRACE = 'P008';
const PRIYA = 'P006';

describe('somebody described in a complaint', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  const officer = () => new Chat(desk.bot, WHO.officer);

  it.each([
    'Ms Mensah, the DCT manager, was rude',
    'G. Mensah never rang back',
    'the manager of the Disabled Children’s Team shouted at her',
    'emails from gracemensah were rude',
    'Mohammed Rahman and his manager cancelled contact',
    'Priya Nair’s manager cancelled contact',
  ])('“%s”: Grace Mensah may not see it', async (words) => {
    const chat = await officer().says(`complaint received today from mum: ${words}`);
    chat.sees('About', 'Grace Mensah');
    await chat.says('save');
    const view = await desk.view(chat.ref());
    expect(view.bars).toContain(GRACE);
    const grace = await new Chat(desk.bot, WHO.manager).says(`status ${view.ref}`);
    grace.sees('I can’t help with that here');
  });

  it('Priya Nair is not who “Priya Nair’s manager” is about', async () => {
    const chat = await officer().says(
      "complaint received today from mum about Priya Nair's manager",
    );
    await chat.says('save');
    expect((await desk.view(chat.ref())).bars).not.toContain(PRIYA);
  });

  it('“Ms Mensah” alone is asked about, and nothing is saved before it is answered', async () => {
    const chat = await officer().says('complaint received today from mum: Ms Mensah was rude');
    chat.sees('Who is “Ms Mensah”?');
    await chat.says('save');
    chat.sees('Who is “Ms Mensah”?').seesNo('Saved. The reference is');
    await chat.says('Grace Mensah');
    await chat.says('save');
    expect((await desk.view(chat.ref())).bars).toContain(GRACE);
  });

  it('two of them are asked about one after the other, and nobody is an answer', async () => {
    const chat = await officer().says(
      'complaint received today from mum: Ms Mensah was rude and Mr Gill never rang',
    );
    chat.sees('Who is “Ms Mensah”?');
    await chat.says('nobody');
    chat.sees('Who is “Mr Gill”?');
    await chat.says('Jas Gill');
    await chat.says('save');
    const { bars } = await desk.view(chat.ref());
    expect(bars).toContain('P016');
    expect(bars).not.toContain(GRACE);
  });

  it('a correction can describe somebody, and take somebody out', async () => {
    const chat = await officer().says('complaint received today from mum about cancelled contact');
    await chat.says('actually it was about the DCT manager');
    chat.sees('About', 'Grace Mensah');
    await chat.says('no, not about Grace Mensah');
    chat.seesNo('Who is “');
    await chat.says('save');
    expect((await desk.view(chat.ref())).bars).not.toContain(GRACE);
  });
});
