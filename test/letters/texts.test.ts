/** The texts themselves: plain words, a child's version of each, and a source where the law asks for a paragraph. */
import { letterTexts } from '../../services/letters';

const groups = [...letterTexts().values()];
const paragraphs = groups.flatMap((group) =>
  group.paragraphs.map((one) => ({ ...one, id: `${group.id}.${one.id}` })),
);
const said = paragraphs.filter((one) => one.text !== undefined || one.heading !== undefined);

/** Sentences as a reader meets them: fields and brackets count as one word. */
const sentences = (text: string) =>
  text
    .replace(/\{[^}]*\}|\[[^\]]*\]/g, 'X')
    .split(/(?<=[.?!])\s+|: /)
    .filter((each) => each !== '');
const wordsIn = (sentence: string) => sentence.split(/\s+/).length;

it('has every letter that the product drafts', () => {
  expect(groups.map((group) => group.id).sort()).toEqual([
    'acknowledgement',
    'contact',
    'extension',
    'furtherRights',
    'holding',
    'reply',
    'response',
    'rights',
  ]);
});

it.each(said.map((one) => [one.id, one] as const))('%s has words for a child', (_id, one) => {
  expect(one.child).toEqual(expect.stringMatching(/./));
});

it.each(said.map((one) => [one.id, one] as const))('%s is in short sentences', (_id, one) => {
  const longest = (text = '') => Math.max(...sentences(text).map(wordsIn));
  expect(longest(one.text ?? one.heading)).toBeLessThanOrEqual(30);
  expect(longest(one.child)).toBeLessThanOrEqual(20);
});

it('uses no officialese', () => {
  const text = said
    .map((one) => `${one.text ?? ''} ${one.heading ?? ''} ${one.child ?? ''}`)
    .join('\n');
  expect(text).not.toMatch(
    /\b(aforementioned|hereby|pursuant|ascertain|commence|utilise|in respect of|please be advised|endeavour|regarding)\b/i,
  );
  expect(text).not.toMatch(/sorry (that )?you (felt|feel)/i);
});

it.each([
  ['extension.ombudsman', /6\.5/, '{ombudsman}'],
  ['extension.reason', /6\.4/, '{reason}'],
  ['holding.reason', /5\.5/, '{reason}'],
  ['furtherRights.refusedRights', /section 2/, '{ombudsman}'],
  ['rights.ombudsmanNow', /1974/, '{ombudsman}'],
  ['rights.panel', /reg 19/, '20 working days'],
  ['acknowledgement.advocate', /26A/, 'advocate'],
  ['acknowledgement.independent', /reg 17/, '{independentPerson}'],
])('%s cites its source and has what it asks for', (id, source, content) => {
  const one = paragraphs.find((each) => each.id === id)!;
  expect(one.cite).toMatch(source);
  expect(one.text).toContain(content);
});
