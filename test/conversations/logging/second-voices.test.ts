/**
 * While a draft is open, somebody else's word never rewrites it: it is a matter of its own, or its words are added.
 * Wednesday 11 March 2026: yesterday is Tue 10 Mar, last Friday Fri 6 Mar.
 */
import { openBot } from '../script';
import type { Bot, Chat } from '../script';

let bot: Bot;
let me: Chat;
beforeAll(async () => {
  bot = await openBot();
  me = bot.chat('socialWorker');
}, 60_000);
afterAll(() => bot.close());
afterEach(() => me.clears());

const FIRST = 'mum rang yesterday re the review, not happy it was moved again';
const MUMS = 'Received: Tue 10 Mar, by telephone';

/** The cards of all that is not saved, the oldest first. */
const drafts = async (): Promise<string[]> => {
  await me.says('my drafts');
  // A busy machine shows first that it is typing, which says nothing.
  return me.seen.texts.filter((text) => text !== '');
};

describe('somebody else’s word beside an open draft', () => {
  it.each([
    'also dad emailed friday about the same thing',
    'dad emailed friday about the same thing',
    'and dad has emailed on friday as well, same thing',
    'dad rang friday too',
    'actually dad emailed friday as well',
    'nan phoned monday, she is upset too',
    'the school wrote on friday about it too',
    'also the grandparents emailed on monday about it',
    'sorry one more: carer rang friday, bed was filthy',
  ])('“%s” leaves the day, the channel and the name as they were', async (line) => {
    await me.says(FIRST);
    await me.says(line);
    await me.says('thanks');
    const waiting = await drafts();
    expect(
      waiting.filter((each) => each.includes(MUMS) && each.includes('From: mum')),
    ).toHaveLength(1);
    expect(waiting).toHaveLength(2);
  });

  it.each([
    ['no, it was dad', 'From: dad'],
    ['it was dad who rang', 'From: dad'],
    ['sorry, from grandad', 'From: grandad'],
    ['actually it was the foster carer', 'From: foster carer'],
  ])('“%s” still puts it right', async (line, now) => {
    await me.says(FIRST);
    (await me.says(line)).sees(now, MUMS).seesNo('From: mum');
    expect(await drafts()).toHaveLength(1);
  });
});

const QUOTED = [
  "it's impossible to get through on the phone says nan",
  "it's a joke says dad",
  'it was bloody awful on Sunday nan said',
  'from the start dad says nobody listened',
  'that was a disgrace, according to the school',
  "it's murder trying to get anybody on the phone says nan",
  'about the taxi grandad reckons it never came at all',
  'actually aunt says the escort is always late',
  'by all accounts the carer says it was chaos',
  "it's like talking to a wall dad told me",
];
const OTHER_MATTERS = [
  'on the whole nobody rang back about the missing school transport',
  'it was about nobody turning up when the contact worker was sick again',
];

describe('a line that begins as a correction and tells of something', () => {
  it('is asked about or drafted with its words, whoever is quoted, and mum’s draft stays mum’s', async () => {
    for (const line of [...QUOTED, ...OTHER_MATTERS]) {
      await me.says(FIRST);
      (await me.says(line)).sees(line);
      const waiting = await drafts();
      expect([line, waiting.filter((each) => each.includes('From: mum')).length]).toEqual([
        line,
        1,
      ]);
      me.sees(line);
      await me.clears();
    }
  });

  it('adds to whose it says, an open draft or a case of the sender’s', async () => {
    await me.says('aunt rang yesterday, nobody rang her back about the review');
    const ref = (await me.says('save')).ref();
    await me.says(FIRST);
    await me.says('uncle said the taxi was late three times last week');
    (await me.says("on mum's add that nan heard it too")).sees('From: mum', 'nan heard it too');
    (await me.says('add to the one from uncle that the escort was new')).sees('From: uncle');
    await me.says('on aunts add that she wants the taxi changed');
    me.sees(`Add a note to ${ref}?`, 'Note added: she wants the taxi changed');
    (await me.says('on dads add that he is cross')).sees('on dads add that he is cross');
    await me.says('thanks');
    expect(await drafts()).toHaveLength(3);
  });
});

describe('words that are added', () => {
  it.each([
    'add: dad says by email that he wants the review before easter',
    'add that she emailed on friday and nan rang as well',
    'please add: he phoned again on monday',
    'add to it: the school wrote on 2 march',
    'adding: she came in in person on thursday',
    'PS: grandad wrote a letter on friday',
    'also: dad texted friday',
    'also she never got the minutes',
    'and also they moved it without telling her',
  ])('“%s” changes nothing else', async (line) => {
    await me.says(FIRST);
    (await me.says(line)).sees(MUMS, 'From: mum', 'Added to their words');
    (await me.says('change')).sees(FIRST, line.replace(/^.*?(?:: |add that )/, ''));
    expect(await drafts()).toHaveLength(1);
  });

  it('names whoever they name as well, and takes nobody off', async () => {
    await me.says('complaint about Mohammed Rahman from dad, by letter, received today');
    await me.says('add: Priya Nair was there and said nothing');
    me.sees('Mohammed Rahman', 'Priya Nair', 'From: dad', 'by letter');
  });

  it('are refused whole where the draft would grow too long, and nothing is cut', async () => {
    await me.says(FIRST);
    await me.says(`add: ${'the minutes came late. '.repeat(1100)}`);
    me.sees('longer than I can keep');
    (await me.says('change')).sees(FIRST);
  });
});

describe('what a correction does not speak of', () => {
  it.each([
    ['make it an MP enquiry', 'no, complaint'],
    ['make it a councillor enquiry', 'sorry, complaint'],
    ['actually it’s a comment', 'no it’s a complaint'],
    ['change it to a service request', 'sorry, make it a complaint'],
  ])('“%s”, then “%s”: the complainant stands', async (first, second) => {
    await me.says(FIRST);
    await me.says(first);
    (await me.says(second)).sees('This looks like a complaint', MUMS, 'From: mum');
  });

  it.each([
    "no, it's not Mohammed Rahman, Mohammed Iqbal",
    'not Mohammed Rahman, Mohammed Iqbal',
    'not Mohammed Rahman but Mohammed Iqbal',
    'it’s Mohammed Iqbal not Mohammed Rahman',
    'sorry, not about Mohammed Rahman - Mohammed Iqbal',
  ])('“%s” puts one in the other’s place, with his team', async (line) => {
    await me.says(
      'complaint about Mohammed Rahman from dad, he shouted on the phone, received today',
    );
    (await me.says(line)).sees('About: Mohammed Iqbal', 'Team: Assessment West');
    me.seesNo('About: Mohammed Rahman', 'Disabled');
  });
});

describe('words of which it was asked whether they are new', () => {
  const OTHER = 'mama jest niezadowolona bo pracownik socjalny nie przyszedł trzy razy';
  const asked = async () => {
    await me.says(FIRST);
    (await me.says(OTHER)).sees('Is what you typed now about that one, or something new?');
  };

  it.each(['what’s due', 'thanks', 'help', 'who is Priya Nair'])(
    'become a draft of their own when “%s” is typed, which is said, and “new” shows it',
    async (line) => {
      await asked();
      (await me.says(line)).sees('waits as a draft of its own', OTHER);
      const waiting = await drafts();
      expect(waiting).toHaveLength(2);
      me.sees(OTHER);
      await me.says('new');
      (await me.says('change')).sees(OTHER).seesNo(FIRST);
    },
  );

  // Monday is Mon 9 March; the first draft is of Tue 10 March.
  it.each([
    ['no, monday', 'Received: Mon 9 Mar'],
    ['no, thats a compliment', 'I read a compliment|Please answer 1 question'],
    ['no, log that as a comment not a complaint', 'Please answer 1 question'],
    ['sorry, make it a comment', 'Please answer 1 question'],
    ['it was from nan', 'From: nan'],
  ])('“%s” puts them right, and not the older draft', async (line, shows) => {
    await me.says(FIRST);
    const [first] = await drafts();
    await me.says(OTHER);
    (await me.says(line)).sees(new RegExp(shows));
    (await me.says('change')).sees(OTHER).seesNo(FIRST);
    expect(await drafts()).toContain(first);
  });

  it('come up by themselves after “save”, which saves the first alone', async () => {
    await asked();
    (await me.says('save')).sees('Saved.', 'It is still waiting to be saved');
    (await me.says('change')).sees(OTHER);
  });

  it('are kept when a third matter comes, and so is that', async () => {
    await asked();
    await me.says('complaint from gran received monday about the taxi');
    me.sees('3 not saved yet', 'waits as a draft of its own');
    expect(await drafts()).toHaveLength(3);
    me.sees(FIRST, OTHER, 'complaint from gran received monday about the taxi');
  });

  it('are not saved unseen where the first was saved by its button', async () => {
    await me.says(FIRST);
    const { verb, data } = me.button('Save');
    await me.says(OTHER);
    await me.presses(verb, data);
    (await me.says('save')).sees('It is still waiting to be saved', OTHER).seesNo('Saved.');
  });

  it('are added once where the question’s own button is pressed late', async () => {
    await asked();
    const { verb, data } = me.button('Change the open one');
    await me.says('what’s due');
    await me.presses(verb, data);
    me.sees('Tue 10 Mar, by telephone', FIRST, OTHER);
    expect(await drafts()).toHaveLength(1);
  });
});

describe('an answer to a question about days stays among them', () => {
  // 3 March 2026 is a Tuesday; its week is Mon 2 to Fri 6. The Tuesday just gone is the 10th.
  it.each([
    ['tuesday', 'Tue 3 Mar'],
    ['i think tuesday', 'Tue 3 Mar'],
    ['it was the thursday', 'Thu 5 Mar'],
    ['no, friday', 'Fri 6 Mar'],
    ['mon', 'Mon 2 Mar'],
    ['the 4th', 'Wed 4 Mar'],
    ['the first day', 'Mon 2 Mar'],
    ['end of the week', 'Fri 6 Mar'],
    ['9 march', 'Mon 9 Mar'],
  ])('of a week: “%s” is %s', async (answer, day) => {
    await me.says('complaint from mum received w/c 3rd March about the SGO payments');
    (await me.says(answer)).sees(`Received: ${day}`);
  });

  it('of a week: a weekday that it doesn’t have is asked again', async () => {
    await me.says('complaint from mum received w/c 3rd March about the SGO payments');
    (await me.says('saturday'))
      .sees('none of the days asked about', 'Which day')
      .seesNo('Received:');
  });

  it.each([
    ['sunday', 'Sun 8 Mar'],
    ['sat', 'Sat 7 Mar'],
    ['the earlier one', 'Sat 7 Mar'],
  ])('of a weekend: “%s” is %s', async (answer, day) => {
    await me.says('complaint from dad, email came in over the weekend, nobody rang back');
    me.sees('Which day');
    (await me.says(answer)).sees(`Received: ${day}`);
  });
});
