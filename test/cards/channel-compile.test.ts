/** A channel card can't be built from personal fields: the compiler refuses, field by field. */
import { join } from 'node:path';
import * as cards from '../../cards';
import { ROOT, typeErrors } from './compile';
import { buildExample } from './examples';

const CHANNEL = join(ROOT, 'cards', 'plain', 'channel.ts');
const SNIPPET = join(ROOT, 'test', 'cards', 'channel-snippet.ts');

const START = `
import { channelCard, publicCount, publicInstant, publicRef, type ChannelData } from '../../cards';
import type { BuiltCard } from '../../cards';
import type { SharedReply } from '../../bot/conversation/turn/types';
import type { CaseView } from '../../services/cases/view';
import type { Person } from '../../services/people/ports';
declare const view: CaseView;
declare const person: Person;
declare const built: BuiltCard;
const reply = (_: SharedReply) => undefined;
const asAt = publicInstant('2026-03-11T10:00:00Z');
const safe: ChannelData = { says: 'counts', asAt, counts: [{ what: 'late', n: publicCount(2) }], refs: [publicRef(view.ref)] };
`;

/** One per personal field, and one per way in. */
const REFUSED: [why: string, code: string][] = [
  ['the complainant’s words as a reference', 'channelCard({ ...safe, refs: [view.words] });'],
  [
    'who complained as a reference',
    'channelCard({ ...safe, refs: [view.complainant.description ?? ""] });',
  ],
  [
    'the key of a repeat complainant',
    'channelCard({ ...safe, refs: [view.complainant.key ?? ""] });',
  ],
  ['people complained about', 'channelCard({ ...safe, refs: view.about });'],
  ['who may not see the case', 'channelCard({ ...safe, refs: view.bars });'],
  ['a reference that nobody checked', 'channelCard({ ...safe, refs: [view.ref] });'],
  ['the name of a team', 'channelCard({ ...safe, refs: [view.teamName ?? ""] });'],
  ['the name of a person', 'channelCard({ ...safe, refs: [person.name] });'],
  ['words instead of a sentence of ours', 'channelCard({ ...safe, says: view.words });'],
  [
    'words beside a count',
    'channelCard({ ...safe, counts: [{ what: view.words, n: publicCount(1) }] });',
  ],
  [
    'words instead of a count',
    'channelCard({ ...safe, counts: [{ what: "late", n: view.words }] });',
  ],
  [
    'a number that nobody checked',
    'channelCard({ ...safe, counts: [{ what: "late", n: view.version }] });',
  ],
  ['words instead of a time', 'channelCard({ ...safe, asAt: view.words });'],
  ['a date of the case', 'channelCard({ ...safe, asAt: view.receivedOn });'],
  ['a field that channels don’t have', 'channelCard({ ...safe, words: view.words });'],
  ['a case card’s data', 'channelCard({ ...safe, head: { ref: view.ref } });'],
  ['any other card as an answer to all', 'reply({ kind: "card", ...built });'],
  ['words as an answer to all', 'reply({ kind: "text", text: view.words });'],
  ['a card in place of the pressed one', 'reply({ kind: "replace", ...built });'],
  [
    'an audience of the caller’s own wording',
    'channelCard({ ...safe, audience: view.complainant.description });',
  ],
];

describe('the channel card', () => {
  const lines = new Map(REFUSED.map(([why], at) => [why, START.split('\n').length + 1 + at]));
  const failed = errorLines([START, ...REFUSED.map(([, code]) => code)].join('\n'));

  it('compiles with counts, checked references and a time', () => {
    expect(
      errorLines(
        `${START}\nreply({ kind: 'card', ...channelCard(safe) }); reply({ kind: 'personal', ...built });`,
      ),
    ).toEqual(new Set());
  });

  it('is kept by the brand alone: with it taken out, all that only the brand refuses would compile', () => {
    const weak = (path: string, text: string) =>
      path === CHANNEL ? text.replaceAll('{ readonly [shown]: true }', 'unknown') : text;
    const still = errorLines([START, ...REFUSED.map(([, code]) => code)].join('\n'), weak);
    const held = REFUSED.map(([why]) => why).filter((why) => !still.has(lines.get(why)!));
    expect(held).toEqual(
      expect.arrayContaining([
        'the complainant’s words as a reference',
        'people complained about',
        'the name of a person',
        'a number that nobody checked',
        'words instead of a time',
        'any other card as an answer to all',
        'words as an answer to all',
      ]),
    );
  });

  it('fails to compile at those lines only', () => {
    expect(failed).toEqual(new Set(lines.values()));
  });

  it.each(REFUSED)('does not compile with %s', (why) => {
    expect(failed).toContain(lines.get(why));
  });

  it('refuses at run time what only looks like a reference, a count or a time', () => {
    expect(() => cards.publicRef('Priya Nair')).toThrow(RangeError);
    expect(() => cards.publicRef('CF-26-0042 Priya')).toThrow(RangeError);
    expect(() => cards.publicCount(Number.NaN)).toThrow(RangeError);
    expect(() => cards.publicCount(-1)).toThrow(RangeError);
    expect(() => cards.publicInstant('mum rang on Tuesday')).toThrow(RangeError);
  });

  it('sends nothing back: it has no button and no input', () => {
    expect(JSON.stringify(buildExample('channel').card)).not.toMatch(/"Action\.|"Input\./);
  });
});

/** 1-based lines of the snippet with a type error. The snippet is held in memory, beside the real files. */
function errorLines(
  code: string,
  change: (path: string, text: string) => string = (_, text) => text,
): Set<number> {
  const found = typeErrors([SNIPPET], (path, text) => {
    if (path === SNIPPET) return code;
    return text === undefined ? text : change(path, text);
  });
  return new Set(found.map(({ line }) => line));
}
