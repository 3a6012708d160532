/**
 * Who is away and who covers, told in a line: nobody else is ever put down in their place, and who covers is said before the
 * yes. Two people are called Priya, and two Mohammed. Wed 11 March 2026: tomorrow is Thu 12 Mar, next week Mon 16 to Fri 20.
 */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
}, 60_000);
afterEach(() => desk.close());

const chat = (who: keyof typeof WHO) => new Chat(desk.bot, WHO[who]);
const onRecord = async (): Promise<string> =>
  (await chat('complaintsManager').says('who is away')).seen.texts.join('\n');

describe('a first name that fits several', () => {
  it.each([
    ['Priya is off sick from tomorrow until 20 March, Grace to cover', 'Priya Nair'],
    ['Priya’s on leave tomorrow', 'nair'],
    ['priya off from tomorrow until friday, Grace Mensah covers', 'the DCT one'],
    ['Priya will be away tomorrow', 'disabled children’s team'],
  ])('“%s” is asked, a yes does nothing, and “%s” answers', async (line, answer) => {
    const sam = chat('officer');
    (await sam.says(line)).sees('which Priya?', 'Priya Nair', 'Priya Shah', 'Nothing is recorded');
    (await sam.says('yes')).sees('which Priya?', 'Nothing is recorded');
    expect(await onRecord()).toContain('Nobody whom you can mark');
    (await sam.says(answer)).sees('Away: Priya Nair', 'Thu 12 Mar');
    (await sam.says('yes')).sees('Priya Nair is marked as away');
    expect(await onRecord()).not.toContain('You: away');
  });

  it.each([
    ['I’m off next week, Mohammed to cover', 'rahman'],
    ['away Monday to Friday next week, covered by Mo', 'Mohammed Rahman'],
    ['on leave 16 to 20 March, cover is Mohammed', 'the disabled children’s team one'],
    ['I’m on leave next week and Mohammed is covering', 'Mohammed Rahman covers'],
  ])('“%s” asks who covers, and “%s” answers', async (line, answer) => {
    const grace = chat('manager');
    (await grace.says(line)).sees('Who covers: which Mohammed?', 'Mohammed Iqbal');
    (await grace.says('save')).sees('which Mohammed?');
    (await grace.says(answer)).sees('Away: You', 'covered by Mohammed Rahman');
    (await grace.says('yes')).sees('You are marked as away from Mon 16 Mar', 'Mohammed Rahman');
    expect(await onRecord()).toContain('covered by Mohammed Rahman');
  });

  it('“nobody covers” is an answer as well', async () => {
    const grace = chat('manager');
    await grace.says('I’m off next week, Mohammed to cover');
    (await grace.says('nobody covers')).sees('covered by nobody yet');
    (await grace.says('yes')).sees('You are marked as away', 'Nobody covers');
  });

  it('only those whose absence is the sender’s to record may be meant', async () => {
    const grace = chat('manager');
    (await grace.says('Priya is off tomorrow, Grace to cover')).sees('Away: Priya Nair');
    expect(await onRecord()).toContain('Nobody whom you can mark');
  });
});

describe('somebody named is never taken for the sender', () => {
  it.each(['Dan Whitfield is off sick tomorrow', 'priya shah is on leave next week'])(
    '“%s” is refused where it isn’t theirs to record',
    async (line) => {
      (await chat('socialWorker').says(line)).sees('Nobody was put down as away');
      expect(await onRecord()).toContain('Nobody whom you can mark');
    },
  );

  it.each(['Brian is off sick tomorrow', 'brian’s away tomorrow', 'Marjorie will be off tomorrow'])(
    '“%s” asks who that is, whom the directory doesn’t know',
    async (line) => {
      const sam = chat('officer');
      (await sam.says(line)).sees('Who is away?', 'I couldn’t find “');
      (await sam.says('yes')).sees('Who is away?');
      expect(await onRecord()).toContain('Nobody whom you can mark');
      (await sam.says('Kelly Marsden')).sees('Away: Kelly Marsden on Thu 12 Mar');
      await sam.says('yes');
      expect(await onRecord()).toContain('Kelly Marsden: away on Thu 12 Mar');
    },
  );
});

describe('who covers', () => {
  it.each([
    'I’m away from 16 March to 20 March, Amina Begum-Hussain covers',
    'away 16 to 20 March, Amina Begum-Hussain will cover',
    'on leave next week, cover: Amina Begum-Hussain',
    'I’m off next week. Covered by Amina Begum-Hussain',
  ])('“%s” is said before the yes, and kept by it', async (line) => {
    const grace = chat('manager');
    (await grace.says(line)).sees('covered by Amina Begum-Hussain');
    (await grace.says('yes')).sees('Amina Begum-Hussain covers').seesNo('Nobody covers');
    expect(await onRecord()).toContain('covered by Amina Begum-Hussain');
  });

  it('that it comes to nothing is said before the yes, and why', async () => {
    await desk.logged();
    const priya = chat('investigator');
    await priya.says('I’m off tomorrow, Sean Gallagher to cover');
    priya.sees('covered by Sean Gallagher', 'may not see your cases, so this covers none of them');
  });

  it('named on a line of its own, it is filled in before the yes', async () => {
    const sam = chat('officer');
    await sam.says('Kelly Marsden is off tomorrow');
    (await sam.says('Tom Reeve covers')).sees('Away: Kelly Marsden', 'covered by Tom Reeve');
    await sam.says('yes');
    expect(await onRecord()).toContain('covered by Tom Reeve');
  });
});
