/** Whatever a button does can be typed: the phrases of all features, matched in this one place. */
import type { BuiltCard } from '../../../cards';
import { CATALOGUE, type ActName } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import { actTypedAs } from '../case/buttons';
import { askWhichCase } from '../case/asking';
import { decisionIn, openDecision } from '../case/decision';
import { perform } from '../case/perform';
import { lastCard } from '../turn/last-card';
import type { Context } from '../turn/context';
import type { Inputs } from '../turn/form-input';
import { plainWords, refIn } from '../turn/typed-ref';

/** Longer lines tell a story: they are feedback, not orders. */
const LONGEST = 1500;

interface Found {
  act: ActName;
  values: Inputs | null;
}

/** What the words ask for, or null: they are for the reader. */
export async function typedAct(
  context: Context,
  text: string,
  reading: Reading,
): Promise<BuiltCard[] | null> {
  if (text.length > LONGEST) return null;
  const words = plainWords(text);
  const decision = decisionIn(words);
  const found = decision ? null : phraseIn(context, words, text);
  if (!decision && !found) return null;
  if (found && !CATALOGUE[found.act].ofCase) return done(context, found, text, reading, null);
  const ref = (await refIn(context, text)) ?? (await lastCard(context));
  if (!ref) return [await askWhichCase(context, text)];
  if (decision) return [await openDecision(context, ref, decision, text)];
  return found && done(context, found, text, reading, ref);
}

function phraseIn(context: Context, words: string, text: string): Found | null {
  const own = words.endsWith(' #') ? actTypedAs(context, words.replace(/ #$/, '')) : null;
  if (own) return { act: own, values: null };
  for (const [act, { phrases = [] }] of context.features.all) {
    for (const { says, into, values } of phrases) {
      const match = says.exec(words);
      if (!match) continue;
      const length = match.groups?.['more']?.length ?? 0;
      // As it was typed, not as it was made plain.
      const more = length > 0 ? text.trim().slice(text.trim().search(/[:–-]\s*\S/) + 1) : '';
      const filled = { ...values, ...(into && more ? { [into]: more.trim() } : {}) };
      return { act, values: Object.keys(filled).length > 0 ? filled : null };
    }
  }
  return null;
}

/** A phrase opens the act's form, or does what its button does: its words fill in nothing but what the phrase says. */
function done(
  context: Context,
  { act, values }: Found,
  text: string,
  reading: Reading,
  ref: string | null,
): Promise<BuiltCard[]> {
  const slots = ref ? { refs: [ref] } : {};
  return perform(context, {
    act,
    slots,
    text,
    reading,
    step: 0,
    phrase: true,
    values: values ?? {},
  });
}
