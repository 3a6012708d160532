/** Whatever a button does can be typed: the phrases of all features, matched in this one place. */
import type { BuiltCard } from '../../../cards';
import { CATALOGUE, type ActName } from '../../understand/catalogue';
import type { Reading } from '../../understand/types';
import { actTypedAs } from '../case/buttons';
import { askWhichCase } from '../case/asking';
import { perform } from '../case/perform';
import { lastCards } from '../turn/last-card';
import type { Context, Phrase } from '../turn/feature';
import type { Inputs } from '../turn/form-input';
import { refIn } from '../turn/typed-ref';
import { modeOfLine, namesCase } from '../turn/asked';
import type { TypedLine } from './typed-line';

/** "… isn't it", "… right": asked after all. */
const TAG =
  /\b(?:is|was|did|does|has|are|were)(?:n['’]?t)? (?:it|he|she|they|that)\W*$|\b(?:innit|right)\W*$/i;

/** Longer lines tell a story: they are feedback, not orders. */
const LONGEST = 1500;

interface Found {
  act: ActName;
  values: Inputs | null;
  phrase: Phrase | null;
}

/** What the words ask for, or null: they are for the reader. */
export async function phraseSaid(context: Context, line: TypedLine): Promise<BuiltCard[] | null> {
  const { text, reading, chosen } = line;
  // A tale is feedback, not an order; an action says who and by when as well: the reader takes all of it.
  if (text.length > LONGEST || reading.story || isWholeAction(reading, text)) return null;
  if (ordersSeveral(reading, text)) return null;
  for (const found of phrasesIn(context, line)) {
    const { phrase } = found;
    if (phrase?.fits && !(await phrase.fits(context, reading, line.words))) continue;
    const refs = await meant(context, found.act, text, chosen);
    if (refs === null) continue;
    const [ref, another] = refs;
    if (another) return [await askWhichCase(context, text, refs)];
    if (!ref && CATALOGUE[found.act].ofCase) return [await askWhichCase(context, text)];
    const orders = phrase?.orders && !/\?\s*$/.test(headOf(text)) && !TAG.test(text);
    const mode = orders ? 'does' : modeOfLine(reading, text);
    const slots = ref ? { refs: [ref] } : {};
    const named = chosen !== null || (ref !== undefined && namesCase(text, ref));
    const { act, values } = found;
    const done = { act, slots, text, reading, step: 0, mode, sure: 1, named };
    const form = phrase?.whole ? {} : { phrase: true as const, values: values ?? {} };
    return (await perform(context, { ...done, ...form })).cards;
  }
  return null;
}

/** "Mum rang re 8, chasing, and ack sent 7": a phrase is about one case, and would leave out what is said of the other. */
function ordersSeveral({ detail: { parts } }: Reading, text: string): boolean {
  const cases = parts.flatMap(({ reading }) => reading.slots.refs?.[0] ?? []);
  return !text.includes(':') && new Set(cases).size > 1;
}

/** What stands before a colon or a dash: what follows is said of the case, not of the order. */
const headOf = (text: string): string => text.split(/:|\s[–-]\s/)[0]!;

/** "Action on 3: Tom Reeve to write a rule by 20 March". */
const isWholeAction = ({ intents }: Reading, text: string): boolean =>
  intents.length === 1 && intents[0] === 'case.action' && /\baction\b[^:]{0,40}:/i.test(text);

/**
 * The cases that the phrase is about: the one named or picked; else those that its act knows, else the last card's.
 * @returns null: the phrase means none, so it is no order
 */
async function meant(
  context: Context,
  act: ActName,
  text: string,
  chosen: string | null,
): Promise<string[] | null> {
  if (!CATALOGUE[act].ofCase) return [];
  const named = chosen ?? (await refIn(context, text));
  if (named) return [named];
  const { which } = context.features.deed(act);
  if (which) {
    const refs = await which(context);
    return refs.length > 0 ? refs : null;
  }
  return lastCards(context);
}

/** The likeliest first: a button's own words, then the phrases of each act in the order of the catalogue. */
function* phrasesIn(context: Context, { words, text }: TypedLine): Generator<Found> {
  const own = words.endsWith(' #') ? actTypedAs(context, words.replace(/ #$/, '')) : null;
  if (own) yield { act: own, values: null, phrase: null };
  for (const [act, { phrases = [] }] of context.features.all) {
    for (const phrase of phrases) {
      const { says, into, values } = phrase;
      const match = says.exec(words);
      if (!match) continue;
      const more = into ? asTyped(text, match.groups?.['more'] ?? '') : '';
      const filled = { ...values, ...(into && more ? { [into]: more } : {}) };
      yield { act, values: Object.keys(filled).length > 0 ? filled : null, phrase };
    }
  }
}

/** The end of the line as it was typed, not as it was made plain. */
function asTyped(text: string, more: string): string {
  if (more === '') return '';
  const line = text.trim();
  const at = line.toLowerCase().lastIndexOf(more.slice(0, 12));
  return (at < 0 ? line.slice(line.search(/[:–-]\s*\S/) + 1) : line.slice(at)).trim();
}
