/** Danger inside what is to be noted: the order around it must not make it sound like office work. */
import { createReader } from '../../bot/understand';
import { demoDirectory } from './support/sentences';

const reader = createReader(demoDirectory());
const read = (text: string) =>
  reader.read({
    now: '2026-03-11T10:00:00Z',
    tz: 'Europe/London',
    role: 'complaints_officer',
    scope: 'personal',
    text,
    context: { openCases: ['CF-26-0003', 'CF-26-0006'] },
  }).intents;

describe('what is to be noted on a case', () => {
  test.each([
    'note on 6: staff put him in a cupboard',
    'note on 6: they leave her strapped in the chair all day',
    'note on 6: respite worker pulls her hair',
    'note on 3: carer spat at him',
    'note on 3: left in a wet pad all day',
    'note on 3: carer locks her in her room',
    'note on 6: foster carer locks the fridge',
    'note on 3: he says nobody feeds him at weekends',
    'please add a note on 3: mum says she will kill herself tonight',
    'record on 6: dad hit him with a belt last night',
    // Thrown at or poured over a child.
    'note on 3: dad chucked a plate at him',
    'note on 6: mum lobbed a shoe at her head',
    'note on 3: uncle flung his dinner at the little lad',
    'note on 6: staff poured cold water over his head for being slow',
    // Kept hungry.
    'note on 3: he is only being fed crisps',
    'note on 6: all she gets for her tea is bread',
    'note on 3: they give him nothing at weekends, he says',
    'note on 6: she is fed once a day at her dads',
    // Left wet, tied or shut in.
    'note on 3: she was left in a soiled pad until the afternoon shift came',
    'note on 6: they leave him on the toilet for hours',
    'note on 3: carer straps him into the buggy so he can not get down',
    'note on 6: they shut him in the dark shed when he cries',
  ])('is heard: %s', (text) => {
    expect(read(text)).toEqual(['safety']);
  });

  test.each([
    'note on 3: rang mum, she will ring back on friday',
    'note on 6: dad is called Ron',
    'note on 6: nobody was hurt, the taxi was late',
    'note on 3: the school is locked on mondays',
    'note on 3: she fed back that the letter was rude',
    'note on 6: spoke to the reviewing officer',
    'note on 3: the new worker is called Faith',
    'note on 6: grandad hit the roof when he saw the bill',
    'note on 3: he told me nobody has hurt him there',
    'note on 6: no one was hurt when the minibus braked',
    'note on 3: dad chucked the form away, send another',
    'note on 6: she threw a party for the carers',
    'note on 3: he likes crisps best, mum will bring some',
    'note on 6: pads and wipes were delivered',
    'note on 3: uncle works for the older persons team',
  ])('is a note: %s', (text) => {
    expect(read(text)).toEqual(['case.note']);
  });
});

/** Whatever was learned of the pages before it, what alarms far down is heard by itself. */
describe('pages of something else', () => {
  const pages = 'The taxi was late again and nobody rang us about the review. '.repeat(120);
  test.each([
    'She says she is going to kill herself tonight.',
    'He told me his stepdad hits him with a belt.',
    'The little one is locked in the shed all night.',
    'He has a knife and says he will stab the worker.',
    'Mum has taken all of her tablets.',
    'She is 13 and was picked up by older men in a car again.',
  ])('do not hide: %s', (line) => {
    expect(read(`Dear Sir,\n${pages}\n${line}`)).toEqual(['safety']);
    expect(read(`Dear Sir,\n${pages}\n${line}\n${pages}`)).toEqual(['safety']);
  });

  test.each([
    'Nobody has hurt him, he says he is happy there.',
    'My husband hit the roof when he saw the letter.',
    'I could have murdered whoever booked that taxi.',
    'We were killed with kindness at the centre.',
  ])('are no alarm by themselves, nor with: %s', (line) => {
    expect(read(`Dear Sir,\n${pages}\n${line}\n${pages}`)).not.toEqual(['safety']);
  });
});

describe('leave that is taken of life', () => {
  test.each([
    'last line of the form says "when you read this I will not be alive". do i log it?',
    'complaint with a note on the back: I won’t be around to get your answer',
    'thank you letter, but it ends: tell my kids I loved them',
    'mum texted that the kids are better off without her mum, is that a comment',
    'he said he doesn’t want to live any more and he wants the taxi sorted',
    'complaint re the taxi. PS I have saved up all my tablets',
  ])('is heard inside whatever it stands in: %s', (text) => {
    expect(read(text)).toEqual(['safety']);
  });

  test.each([
    'I won’t be here on Friday, can Sean sign for me',
    'when you get this I will not be at my desk',
    'you would be better off without me on this panel',
    'mum wants to tell the kids she loved the play, compliment',
    'he saved up for the trip and wants his receipt, complaint about the home',
  ])('is no other: %s', (text) => {
    expect(read(text)).not.toEqual(['safety']);
  });
});

/** Ages and names, tears and laughter, a shut door: no harm where the line says nothing else. */
describe('a line that says only', () => {
  test.each([
    'she is 12',
    "she's 12 years old",
    'the girl is 7',
    'the boy is called Leo and he is 8',
    'he is 5',
    'she laughed at him',
    'change: she laughed at him',
    'she burst into tears on the phone',
    'mum was crying on the phone',
    'nan was really upset when she rang',
    'Ella is 5 and she was crying',
    "worker shut the door in mum's face",
    'beaten to the punch',
    'it’s been beaten to the punch on the housing list',
    'he says he will',
    'she said she did',
    "no she hasn't, she said she would",
    "what's happened since yesterday",
    'and since',
  ])('is no alarm: %s', (text) => {
    expect(read(text)).not.toEqual(['safety']);
  });

  test.each([
    'she is 12 and he hit her',
    'she is 12. he hit her',
    'she is 12 and pregnant',
    // Two ages may be two people.
    'she is 13 and he is 24',
    'the girl is 7 and has bruises',
    'the boy is called Leo and he is 8 and his dad locks him in',
    'he is 5 and left alone at night',
    'she laughed at him and he cut himself',
    'she burst into tears and said dad hurts her',
    'he was crying and has a bruise on his face',
    'mum was crying on the phone, she wants to end it all',
    'she was in tears, he touched her',
    'Kai is 9 and hurt',
    "worker shut the door in mum's face and pushed her over",
    'he was beaten and punched',
    'he says he will kill himself',
    'he says he will do it tonight',
    'she said she did take the tablets',
    "what's happened since yesterday is that he hit her again",
  ])('and more is heard: %s', (text) => {
    expect(read(text)).toEqual(['safety']);
  });
});
