/**
 * Words about a live case that nobody meant as an order: neither the line nor a hurried "yes" after it writes anything.
 * One table a kind, and beside it what is so nearly the same and must still work. Wednesday 11 March 2026.
 */
import { openDesk, WHO, type Desk } from '../desk';
import { Chat } from '../script';

type Who = keyof typeof WHO;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  // Tom has case 3 to sign.
  await new Chat(desk.bot, WHO.investigator).says('send 3 to Tom Reeve for sign-off');
});
afterAll(() => desk.close());

const CASES = [1, 2, 3, 5, 6, 8, 9].map((n) => `CF-26-000${n}`);
const versions = () => Promise.all(CASES.map(async (ref) => (await desk.view(ref)).version));

/** Neither the line nor "yes" after it writes to any case; and it is never met with silence. */
async function writesNothing(who: Who, line: string): Promise<void> {
  const before = await versions();
  const me = new Chat(desk.bot, WHO[who]);
  await me.says(line);
  const { texts, cards } = me.seen;
  expect(texts.length + cards.length).toBeGreaterThan(0);
  await me.says('yes');
  expect({ line, versions: await versions() }).toEqual({ line, versions: before });
}

/** It is still understood: done at once, read back, or its form is open. */
async function stillWorks(who: Who, line: string, sees: string): Promise<void> {
  const me = new Chat(desk.bot, WHO[who]);
  const before = await versions();
  (await me.says(line)).sees(sees);
  await me.says('no');
  // What was done at once is taken back, for the next line to find the case as it was.
  if (String(await versions()) !== String(before)) await me.says('undo');
}

describe('a note that says nothing', () => {
  it.each([
    'note on 3: no dont bother',
    'note on 3 saying what',
    'put a note on 3?',
    'note on 2: actually no',
    'note on 5: never mind',
    'add a note to 6: forget it',
    'note on 3: hang on',
    'note on 2 - do i have to',
    'note on 5: ???',
    'leave a note on 6 saying what though',
    'note on 3: scrap that',
    'note on 2: no need',
  ])('“%s” writes nothing', (line) => writesNothing('officer', line));

  it.each([
    ['note on 2: no answer from mum', 'Note added'],
    ['note on 2: did she ring back?', 'Note added'],
    ['note on 2: dont ring before 4, she works nights', 'Note added'],
    ['note on 5: what she wants is an apology', 'Note added'],
    ['note on 6: no need to visit, dad says hes fine', 'Note added'],
    ['learning on 3: ring families before the weekend', 'Learning recorded'],
  ])('“%s” is kept', (line, sees) => stillWorks('officer', line, sees));
});

describe('what its teller may not record is kept only when they say so', () => {
  it.each([
    'dawn rang about 3',
    'priya emailed about 2',
    'need to speak to harriet about 2',
    'tom popped in about 3',
    'jas to ring tom about 3',
    'i must ring harriet re 2',
    'ask tom what he thinks of 3',
    'remind priya about 3',
    'tell tom 3 is nearly there',
    'let harriet know about 2',
  ])('“%s” writes nothing', (line) => writesNothing('manager', line));

  it('“escalate 2” is read back as a note, and kept by a yes alone', async () => {
    const me = new Chat(desk.bot, WHO.manager);
    (await me.says('escalate 2')).sees('Nothing is recorded yet', 'Note added: escalate 2');
    (await me.says('no')).sees('Nothing was recorded');
    await me.says('escalate 2');
    (await me.says('yes')).sees('your words are kept on the case as a note');
  });

  it.each([
    ['give 3 to dawn fletcher', 'Dawn Fletcher'],
    ['note on 3: dawn rang', 'Note added'],
    ['ask tom reeve for the letter on 3', 'Tom Reeve'],
    ['should 3 go to tom', 'Priya Nair'],
    ['who has 3', 'Priya Nair'],
  ])('“%s” still works', (line, sees) => stillWorks('manager', line, sees));
});

describe('somebody named, and nobody given the case', () => {
  it.each([
    'kelly and jas are both too busy for 5',
    "sean's got no room for 3",
    'dawn cant take 5',
    'jas is snowed under, not sure about 5',
    'tom has to step back from 3, he’s her uncle',
    'jas knows the family on 3',
    'owen can’t sign 2, he managed the team then',
    'sean is dads cousin on 3',
    'kelly is recusing herself from 5',
    'priya shouldnt do 5, she used to foster for them',
    'give 5 to jas or sean, whoevers free',
    'give 5 to sean gallagher - joke',
    'give 5 to jas gill, no wait',
    'give 5 to jas gill after all no actually dont',
    '2 needs to go out by fri, tell amina',
    'nudge priya nair on 3',
    'let priya nair off 2',
    'move all priya nair’s to dawn from monday, except 3',
    'jas gill would be good on 5 but shes off',
  ])('“%s” gives nobody anything', (line) => writesNothing('complaintsManager', line));

  it.each([
    ['put sean gallagher on 5', 'Sean Gallagher investigating'],
    ['5 to dawn fletcher pls, no not dawn, jas', 'Jas Gill investigating'],
    ['give 5 to kelly marsden not jas', 'Kelly Marsden investigating'],
    ['sean gallagher can take 5', 'Sean Gallagher investigating'],
    ['get jas gill to look at 5', 'Jas Gill investigating'],
    ['dawn cant have 3, shes mums neighbour', 'Who has a conflict of interest?'],
  ])('“%s” is still taken for what it is', (line, sees) =>
    stillWorks('complaintsManager', line, sees),
  );
});

describe('what is still to be sent', () => {
  it.each([
    'answer for 2 is ready to go',
    'answer for 2 is in the post tray',
    '7 needs to go out by fri',
    'response for 2 is typed, needs posting',
    'the letter on 2 must go tomorrow',
    'ack for 8 is ready',
    'ack on 8 still to go',
    'answer to 2 nearly went today',
    'response on 2 is in my drafts',
    'answer on 2 waiting to be signed',
    'send the answer on 2',
    'please send 2 out today',
    'the money on 2 went out this morning',
    'can i ack 8 by phone',
    '8 needs acking by when',
    'nobody has acknowledged 8',
    '8 was never acknowledged',
  ])('“%s” is not recorded as sent', (line) => writesNothing('officer', line));

  it.each([
    'mum says nobody acknowledged hers',
    'i’ve got a mum on the phone who says no one acknowledged hers',
  ])('“%s” under a case acknowledges nothing', async (line) => {
    const me = new Chat(desk.bot, WHO.officer);
    await me.says('status 8');
    (await me.says(line)).seesNo('was acknowledged?');
    await me.says('yes');
    expect((await desk.view('CF-26-0008')).acknowledgedOn).toBeNull();
  });

  it.each(['hold letter on 2 sent today', 'hold letter sent 2', 'sent the hold letter on 2'])(
    '“%s” is a holding letter and no answer',
    async (line) => {
      const me = new Chat(desk.bot, WHO.officer);
      (await me.says(line)).sees(/holding letter/i).seesNo('Answer sent');
      await me.says('no');
      expect((await desk.view('CF-26-0002')).respondedOn).toBeNull();
    },
  );

  it('“nobody rang mum so I acknowledged 8 today” is read back', () =>
    stillWorks('officer', 'nobody rang mum so I acknowledged 8 today', 'acknowledged'));

  it('“send it” under a case sends nothing and says what to type', async () => {
    const me = new Chat(desk.bot, WHO.investigator);
    await me.says('status 2');
    (await me.says('send it')).sees('not for an order', 'type “');
    (await me.says('yes')).sees('Nothing waits for a yes');
  });

  it.each([
    ['answer on 2 went out this morning', 'Answer sent'],
    ['posted the reply on 2 today', 'Answer sent'],
    ['2 answered', 'Answer sent'],
    ['final letter on 2 is away', 'Answer sent'],
    ['rang mum, response on 2 has gone', 'Answer sent'],
  ])('“%s” is read back', (line, sees) => stillWorks('officer', line, sees));
});

describe('no signature', () => {
  it.each([
    'read 3, fine by me bar the second para',
    '3 can’t go like that',
    'happy with 3 apart from the apology',
    'cant approve 3',
    'ill approve 3 in the morning',
    'i’ll sign 3 off tomorrow',
    'is it ok to approve 3 without the learning',
    'harriet signed 3 for me this morning',
    '3 needs to go back, no it doesnt, its ok',
    'not signing 3 till the findings are in',
    '3 is good but needs another read',
    'approve 3 - joke',
    '3 isn’t ready',
    'fine with 3 once the date is fixed',
    'approve 3, no wait',
    '3’s with owen not me',
    'not happy with 3',
  ])('“%s” neither signs nor sends back', (line) => writesNothing('signOff', line));

  it.each([
    ['approve 3', 'Signed off'],
    ['happy with 3', 'Signed off'],
    ['3 is fine, approved', 'Signed off'],
    ['nothing wrong with 3, approve it', 'Signed off'],
    ['send back 3 - too defensive', 'Sent back'],
    ['not happy with 3, no apology in it', 'Sent back'],
  ])('“%s” is read back', (line, sees) => stillWorks('signOff', line, sees));
});

describe('questions by their form, and what is taken back', () => {
  it.each([
    '6 has he withdrawn',
    'should i give 2 to dawn fletcher',
    'shall we extend 2 to 20 march',
    'do i need to ack 8',
    'should 5 go to jas gill',
    'would it be better to give 5 to jas gill',
    'must we close 9',
    'is it ok to send 2 to Tom Reeve for sign-off',
    '6 is she withdrawing',
    '6’s withdrawn isn’t it',
    'learning on 3 - do i have to',
    '8 acked wasnt it',
    'acked 8 in my head, not really lol',
    'close 2, no hang on',
    'mum’s withdrawn 6, scrap that',
    'extend 2 to 20 march, forget it',
    'mum nearly withdrew 6 but didnt',
    '3 has gone up to stage 2 has it',
    'mum on 3 is talking about stage 2',
    'can we close 2',
    'did dad withdraw 6 or not',
  ])('“%s” writes nothing', (line) => writesNothing('officer', line));

  it.each([
    ['mum’s withdrawn 6', 'Nothing is recorded yet'],
    ['dad on 6 wants to drop it', 'Nothing is recorded yet'],
    ['can you close 9', 'Nothing is recorded yet'],
    ['mum wants stage 2 on 2', 'tage 2'],
    ['pause 2, court told us to hold off', 'ause'],
  ])('“%s” still works', (line, sees) => stillWorks('officer', line, sees));

  it.each([
    'send 2 to Tom Reeve for sign-off if he’s in',
    'send 2 to Tom Reeve for sign-off tomorrow',
    'send 2 to Tom Reeve for sign-off? or owen',
    'send 2 to Tom Reeve for sign-off, no wait',
    'send 2 to Tom Reeve for sign-off when its done',
    '2 is on track isnt it',
    '2 on track innit',
    'not sure 2 is on track',
    'cant see me finishing 2 by fri',
    'i wont get to 2 till thurs',
    '2 is nearly on track i think',
  ])('“%s”, by who has it, writes nothing', (line) => writesNothing('investigator', line));

  it.each([
    ['send 2 to Tom Reeve for sign-off', 'Sent to Tom Reeve'],
    ['can i have til friday on 2, waiting for health', 'Nothing is recorded yet'],
    ['can i get 2 put back a week, im drowning', 'Ask for more time'],
    ['2 on track', 'on track'],
    ['2 nearly done, on track', 'on track'],
  ])('“%s”, by who has it, still works', (line, sees) => stillWorks('investigator', line, sees));
});

describe('what is only thought, told to another, or put off', () => {
  it.each([
    'think the ack for 8 went, check with jas',
    'pretend i acked 8 today',
    'ack for 8 went out i think',
    'response on 2 probably went out',
    'ack for 8 must have gone',
    'mum said she wont withdraw 6',
    'mum wants to withdraw 6 but i talked her out of it',
    'withdraw 6? mum said',
    'withdraw what i said about 6',
    'i told priya to close 9',
    'close 9 after lunch',
    'keep 8 for now',
    'put 3 off til friday',
    'jas gill’s had 5 since monday',
    '8 is out of remit, tell them to go to the school',
  ])('“%s” writes nothing', (line) => writesNothing('officer', line));

  it.each([
    ['mum said she wants to withdraw 6', 'Nothing is recorded yet'],
    ['dad withdrew 6 yesterday', 'Nothing is recorded yet'],
    ['close 9', 'Nothing is recorded yet'],
    ['ack sent 8 today', 'Acknowledge'],
    ['reason for delay on 2: waiting for the police', 'waiting for the police'],
  ])('“%s” still works', (line, sees) => stillWorks('officer', line, sees));

  it.each([
    ['officer', 'training on 1 done yesterday', 'no its booked', 'The form is put away'],
    ['officer', 'training on 1 done yesterday', 'no its not done yet', 'The form is put away'],
    ['officer', '2 answered today', 'no hang on', 'Nothing was recorded.'],
  ] as const)('%s: “%s”, “%s” leaves all as it was', async (who, order, denial, sees) => {
    const before = await versions();
    const me = new Chat(desk.bot, WHO[who]);
    await me.says(order);
    (await me.says(denial)).sees(sees);
    (await me.says('yes')).sees('Nothing waits for a yes');
    expect(await versions()).toEqual(before);
  });
});
