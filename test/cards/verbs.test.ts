/** What opens a form and what its button sends. */
import { pressedAct } from '../../bot/understand/catalogue';
import { FORMS, VERBS } from '../../cards';
import { EXAMPLE_NAMES, buildExample } from './examples';
import { executes } from './walk';

it.each(Object.entries(FORMS))('the button of %s sends %s, which is the same act', (form, sent) => {
  expect(pressedAct(form)).toEqual({ act: expect.any(String), opens: true });
  expect(pressedAct(sent)).toEqual({ act: pressedAct(form)?.act, opens: false });
});

it('has an example of every form, whose button sends what it should', () => {
  const held = EXAMPLE_NAMES.flatMap((name) =>
    executes(buildExample(name).card).filter((each) => each['associatedInputs'] !== 'none'),
  ).map((each) => each['verb']);
  // The form for a letter is made beside the letters: what it offers depends on them.
  const { 'form.letter': _, ...here } = FORMS;
  expect(held).toEqual(expect.arrayContaining(Object.values(here)));
});

it('names no verb twice', () => {
  expect(new Set(VERBS).size).toBe(VERBS.length);
});
