/** Files sent with a message: none is kept or fetched, each is named, and a case or a draft can say that it exists. */
import { withFiles } from '../../support/activities';
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

describe('a file', () => {
  let desk: Desk;
  let me: Chat;
  beforeAll(async () => {
    desk = await openDesk();
    me = new Chat(desk.bot, WHO.socialWorker);
  }, 60_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    for (let i = 0; i < 3; i += 1) await me.says('discard');
    desk.bot.connector.unknown.length = 0;
  });
  // Whatever is sent, its address is never asked for.
  afterEach(() => expect(desk.bot.connector.unknown).toEqual([]));

  const sends = (text: string, ...names: string[]) =>
    me.posts(withFiles(me.typed(text), desk.bot.connector.url, ...names));
  const notesOn = async (ref: string) => (await desk.view(ref)).lastSeq;

  it('is said not to be kept, by its name, and the case chosen says that it exists', async () => {
    const ref = await desk.logged();
    await sends('', 'mum’s letter.pdf');
    me.sees('I keep no files', 'mum’s letter.pdf', 'note it on').seesNo('nothing in that message');
    const officer = new Chat(desk.bot, WHO.officer);
    await officer.posts(withFiles(officer.typed(''), desk.bot.connector.url, 'mum’s letter.pdf'));
    const before = await notesOn(ref);
    (await officer.says(`note it on ${ref}`)).sees('Note added', ref);
    expect(await notesOn(ref)).toBe(before + 1);
    await officer.says(`notes on ${ref}`);
    officer.sees('A file exists that is not kept here: “mum’s letter.pdf”', 'Wed 11 Mar');
  });

  it('keeps its name out of the line that a locked screen shows', async () => {
    await sends('', 'Leo Smith statement.pdf');
    expect(me.seen.texts.join()).toContain('I keep no files');
    expect(me.seen.texts.join()).not.toContain('Leo Smith');
    me.sees('Leo Smith statement.pdf');
  });

  it.each(['attach this to 11', 'please add this letter to 11', 'here is the photo for 11'])(
    '“%s” with a file adds no note of its own words, and offers one that it exists',
    async (words) => {
      const officer = new Chat(desk.bot, WHO.officer);
      const ref = await desk.logged();
      const number = String(Number(ref.slice(-4)));
      const before = await notesOn(ref);
      const activity = officer.typed(words.replace('11', number));
      await officer.posts(withFiles(activity, desk.bot.connector.url, 'plan.docx'));
      officer.sees('plan.docx').seesNo('Note added');
      expect(await notesOn(ref)).toBe(before);
      const button = officer.button(`Note on ${ref} that it exists`).data;
      (await officer.presses('pick', button)).sees('Note added');
      await officer.presses('pick', button);
      expect(await notesOn(ref)).toBe(before + 1);
    },
  );

  it('leaves the words that came with it to be read as ever', async () => {
    const words = 'complaint from mum received yesterday about the taxi, School Transport';
    await sends(words, 'email.msg', '');
    me.sees('Complaint · not saved yet', words, 'email.msg', 'a picture');
    await me.taps('Say in the draft that it exists');
    me.sees(words, 'Files exist that are not kept here: “email.msg”, “a picture”');
    const ref = (await me.says('save')).ref();
    expect((await desk.view(ref)).words).toContain(words);
    expect((await desk.view(ref)).words).toContain('“email.msg”');
  });

  it('is said in the draft that it came with, whatever was drafted since', async () => {
    await sends('complaint from mum received yesterday about the taxi', 'email.msg');
    const say = me.button('Say in the draft that it exists').data;
    await me.says('compliment from dad for Grace Mensah, received today, so kind');
    (await me.presses('pick', say)).sees('the taxi', 'email.msg').seesNo('so kind');
  });

  it('with an order: the order is done, the file is not kept', async () => {
    const officer = new Chat(desk.bot, WHO.officer);
    const ref = await desk.logged();
    const activity = officer.typed(`note on ${ref}: rang mum`);
    await officer.posts(withFiles(activity, desk.bot.connector.url, 'call.m4a'));
    officer.sees('Note added', 'call.m4a', `Note on ${ref} that it exists`);
    (await officer.says('note it')).sees('Note added');
    (await officer.says(`notes on ${ref}`)).sees('rang mum', 'call.m4a');
  });

  it('offers no case that the sender may not write to', async () => {
    await sends('attach this to CF-26-0006', 'plan.docx');
    me.seesNo('Note on CF-26-0006');
    expect(me.buttons()).toEqual(['Note on a case that it exists']);
    (await me.says('note it on CF-26-0006')).sees('I can’t help with that here');
  });

  it('asks on which case, where none is named', async () => {
    const ref = await desk.logged();
    const investigator = new Chat(desk.bot, WHO.investigator);
    await investigator.posts(
      withFiles(investigator.typed(''), desk.bot.connector.url, 'plan.docx'),
    );
    await investigator.taps('Note on a case that it exists');
    (await investigator.taps('This one', { choice: ref })).sees('Note added');
    (await investigator.says(`notes on ${ref}`)).sees('plan.docx');
  });
});
