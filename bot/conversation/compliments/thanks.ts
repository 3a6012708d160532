/** Compliments: counted by the council's own test or kept as a thank-you; and the worker hears of it. */
import { complimentCard, messageCard, thankCard, type BuiltCard } from '../../../cards';
import type { CaseView } from '../../../services/cases/view';
import { peopleChoices } from '../case/choices';
import { caseFor } from '../turn/access';
import { act } from '../case/act';
import type { Context, Form } from '../turn/feature';
import { nameOf } from '../case/lines';
import { base } from '../case/form-parts';
import { FieldsWrong, one, orNull, several, text, wrong, type Inputs } from '../turn/form-input';
import { tell, toldWords } from '../turn/send-message';

export const thankForms = {
  compliment: {
    needs: 'case.countCompliment',
    card: (c, v, f) =>
      complimentCard({ ...base(c, v, f), test: c.deps.council.complimentTest, words: v.words }),
    read: (inputs) => {
      const counted = text(inputs, 'counted');
      if (counted !== 'yes' && counted !== 'no') return wrong('counted', 'Choose one of the two.');
      const reason = orNull(text(inputs, 'reason'));
      return counted === 'no' && reason === null
        ? wrong('reason', 'Say why it doesn’t count: the sender may ask.')
        : one({ type: 'judgeCompliment', counted: counted === 'yes', reason });
    },
  },
  thank: {
    needs: 'case.thank',
    card: (c, v, f) =>
      thankCard({
        ...base(c, v, f),
        words: v.words,
        several: v.about.length > 0,
        people: peopleChoices(
          c,
          v.about,
          v.teamId ? [v.teamId] : [],
          v.about.length > 0 ? [] : c.directory.people,
        ),
        ...(v.about.length > 0 && !f.values ? { values: { people: v.about.join(',') } } : {}),
      }),
  },
} as const satisfies Record<string, Form>;

/** Records the thanks, then sends each person the words once. Pressed again, nobody is thanked twice. */
export async function thank(
  context: Context,
  ref: string,
  version: number | null,
  inputs: Inputs,
): Promise<BuiltCard[]> {
  const { view } = await caseFor(context, 'case.thank', ref);
  const chosen = several(inputs, 'people').filter((id) => context.directory.byId(id) !== null);
  if (chosen.length === 0) throw new FieldsWrong({ people: 'Choose who is thanked.' });
  const before = view.thanked.flatMap((each) => each.personIds);
  const card = await act(context, ref, { type: 'thankWorker', personIds: chosen }, version);
  const fresh = chosen.filter((id) => !before.includes(id));
  const told = await tell(context, fresh, () => thanksFor(context, view));
  return fresh.length === 0
    ? [card]
    : [
        card,
        messageCard({
          title: 'Thanks',
          sentence: toldWords(told, (id) => nameOf(context, id)),
          asAt: context.now,
        }),
      ];
}

/** What the worker reads: that thanks came, and where from in general; the words stand in the quote. */
function thanksFor(context: Context, view: CaseView): BuiltCard {
  const from = view.complainant.kind === null ? 'somebody' : FROM[view.complainant.kind];
  return messageCard({
    title: 'Thank you',
    sentence: `Thanks have come for you from ${from ?? 'somebody'}, passed on by ${context.actor.name}.`,
    asAt: context.now,
    lines: [{ label: 'Their words', value: view.words.slice(0, 600) }],
  });
}

const FROM: Partial<Record<NonNullable<CaseView['complainant']['kind']>, string>> = {
  child: 'a young person',
  parent: 'a parent',
  carer: 'a carer',
  fosterCarer: 'a foster carer',
  relative: 'a relative',
  advocate: 'an advocate',
  professional: 'another professional',
  mp: 'an MP',
  councillor: 'a councillor',
};
