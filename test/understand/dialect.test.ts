/** Dialect and words written as they sound are read as their plain twins. */
import { prepareDirectory } from '../../bot/understand/directory/index';
import { readLine } from '../../bot/understand/line';
import { isSafety } from '../../bot/understand/safety';
import { demoDirectory } from './support/sentences';

const prepared = prepareDirectory(demoDirectory());
const wordsOf = (text: string): string[] =>
  readLine(
    {
      now: '2026-03-11T10:00:00Z',
      tz: 'Europe/London',
      role: 'social_worker',
      scope: 'personal',
      text,
    },
    prepared,
  ).tokens.map(({ w }) => w);

test.each([
  ['dinnae shut 42, it isnae settled', 'do not shut 42, it is not settled'],
  ['naebody telt the maw aboot it', 'nobody told the mum about it'],
  ['he cyaan come inna de office wid dem', 'he can not come into de office with them'],
  ['doh close it, he wor happy', 'do not close it, he was not happy'],
  ['she sed the leter was rong', 'she said the letter was wrong'],
])('%s', (said, plain) => {
  expect(wordsOf(said)).toEqual(wordsOf(plain));
});

test('a name in the directory stays a name: Ken is nobody’s "know", and May no month', () => {
  expect(wordsOf('complaint about Ken')).toContain('ken');
  expect(wordsOf('May Okafor was kind')).toContain('may');
});

describe('danger is heard in dialect', () => {
  test.each([
    'she disnae want tae be here ony mair',
    'bairn let hersel in wi a key, five year auld, naebody hame',
    'he telt me his da batters him',
    'the pickney lock inna di house by himself since morning',
  ])('%s', (text) => {
    expect(isSafety(text)).toBe(true);
  });
});

describe('what only sounds like danger is not', () => {
  test.each([
    'mum isnt answering her phone',
    "gran isn't answering her door, I've left a card",
    'still can’t get hold of dad, his phone is off',
    'I cant do this one hes my cousins partner',
    'one of the neighbours came in to complain about lads from the home throwing stones at his shed',
    'she has gone off on leave and left her cases',
  ])('%s', (text) => {
    expect(isSafety(text)).toBe(false);
  });

  test.each([
    'mum isnt answering her phone and the two little ones are in there on their own',
    'I can’t do this any more, tell my kids I love them',
    "she's thirteen, she's not answering her phone and she never came home",
    'one of the neighbours came in to complain, says the boy next door is locked in the shed',
  ])('but %s', (text) => {
    expect(isSafety(text)).toBe(true);
  });
});
