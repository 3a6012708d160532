import { describe, expect, it } from '@jest/globals';
import { caseCard, type ActionSpec, type CaseCardData } from '../../cards';
import { ACT_NAMES, CATALOGUE } from '../../bot/understand/catalogue';
import { sizeOf } from '../../cards/frame/size';

/** The forms of a case, as the catalogue says which heading each stands under. */
const FORMS: ActionSpec[] = ACT_NAMES.flatMap((act) => {
  const { form, heading, ofCase } = CATALOGUE[act];
  return form && ofCase
    ? [{ title: form.replace('form.', ''), verb: form, ...(heading ? { heading } : {}) }]
    : [];
});

const data = (actions: ActionSpec[]): CaseCardData => ({
  asAt: '2026-03-11T10:00:00Z',
  head: { ref: 'CF-26-0042', version: 3, feedbackType: 'complaint', enquiryKind: null },
  status: 'open',
  stage: 1,
  procedure: 'Statutory',
  due: [],
  holder: null,
  investigator: null,
  team: "Disabled Children's Team",
  points: [],
  needs: [],
  outcome: null,
  events: [],
  words: null,
  actions,
});

type Json = Record<string, unknown>;
const all = (node: unknown): Json[] =>
  Array.isArray(node)
    ? node.flatMap(all)
    : node !== null && typeof node === 'object'
      ? [node as Json, ...Object.values(node).flatMap(all)]
      : [];

function behindMore(actions: ActionSpec[]) {
  const { card } = caseCard(data(actions));
  const more = all(card).find((part) => part['title'] === 'More');
  const said = all((more?.['card'] as Json)['body']).flatMap(({ type, text, title, style }) =>
    type === 'Action.Execute'
      ? [`[${String(title)}]`]
      : style === 'heading' || (type === 'TextBlock' && text)
        ? [String(text)]
        : [],
  );
  return { card, said };
}

const HEADINGS = ['Answering', 'Dates', 'People', 'Putting right', 'This case'];

describe('what waits behind More', () => {
  it('stands under plain headings, each act once, when there is a lot of it', () => {
    const offered = FORMS;
    const { card, said } = behindMore(offered);
    expect(said.filter((each) => !each.startsWith('['))).toEqual(HEADINGS);
    const titles = all(card)
      .filter(({ type }) => type === 'Action.Execute')
      .map(({ title }) => title);
    for (const { title } of offered)
      expect(titles.filter((each) => each === title)).toHaveLength(1);
    const dates = said.slice(said.indexOf('Dates'), said.indexOf('People'));
    expect(dates).toEqual(expect.arrayContaining(['[extend]', '[pause]', '[delay]']));
    expect(said.slice(said.indexOf('Putting right'))).toContain('[remedy]');
    expect(sizeOf(card)).toBeLessThan(28_000);
  });

  it('has no headings when it is little', () => {
    expect(behindMore(FORMS.slice(0, 6)).said.filter((each) => !each.startsWith('['))).toEqual([]);
  });
});
