/**
 * Thanks and a grievance in one message are two things, and neither is lost: "one of each", "thanks for Mo, complaint about
 * the taxi, both please", "mum says thanks but also that the bus is always late". What is only denied is none.
 */
import type { Line } from '../line';
import type { Part } from '../intents/part';
import type { Intent } from '../types';

const THANKS =
  /\b(?:compliments?|thank yous?|thankyou|thanks|thank|thanked|thanking|praised?|praises|praising|commends?|commended|kudos|grateful|ta for)\b/g;
const GRIEVANCE = /\b(?:complain(?:t|ts|s|ing|ed)?|moan|grievance)\b/g;
/** A grievance without its name. */
const TROUBLE =
  /\b(?:late|rude|never|nobody|no one|cancelled|not happy|unhappy|fed up|wrong|lost|missed|ignored|waited|waiting|raging|fuming|cross|appalling|shocking)\b/g;
const DENIES =
  /\b(?:not|no|never|isnt|doesnt|dont|wont|without|nor|than|instead of|rather than) (?:(?:an?|the|any|really|want|wants|wanting|wish|wishing|make|making|put|to|in|it|as|going|down|him|her|them|be|formal|one) )*$/;
const BOTH =
  /\b(?:both|one of each|of each|two things|two limbs|two in one|one thank|one complaint|one moan|one compliment|first|second|separately|each)\b/;
/** Whose thanks they are, when nothing says that there are two. */
const THEIRS =
  /\b(?:says?|said|sends?|sent|gave|gives|wants? to|passe[sd]? on|asked (?:me|us) to|is|was|full of) (?:\S+ ){0,3}?(?:thanks|thank|grateful|praise)\b/;
const BUT = /\b(?:but|also|though|however|although|apart from|except)\b/;
/** Words beyond which it is a letter or a tale. */
const TALE = 70;

interface Said {
  kind: Intent;
  at: number;
}

/** @returns the two things in their order; null: the message holds one */
export function bothKinds(line: Line): Part[] | null {
  if (line.tokens.length > TALE || line.refs.length > 0 || line.input.text.includes('?'))
    return null;
  const text = line.tokens.map(({ w }) => w).join(' ');
  const thanks = meant(line, THANKS);
  if (thanks === null) return null;
  const named = meant(line, GRIEVANCE);
  const both = named !== null && BOTH.test(text);
  const trouble = named ?? meant(line, TROUBLE);
  if (
    trouble === null ||
    !(both || (THEIRS.test(text) && BUT.test(between(line, thanks, trouble))))
  )
    return null;
  const said: Said[] = [
    { kind: 'log.compliment' as const, at: thanks },
    { kind: 'log.complaint' as const, at: trouble },
  ].sort((a, b) => a.at - b.at);
  const [first, second] = said;
  return first && second ? parted(line, first, second) : null;
}

/** The token of the first such word that nothing denies. */
function meant({ tokens }: Line, words: RegExp): number | null {
  const text = tokens.map(({ w }) => w);
  for (let at = 0; at < text.length; at += 1) {
    const here = `${text[at]} ${text[at + 1] ?? ''}`;
    words.lastIndex = 0;
    if (words.exec(here)?.index !== 0) continue;
    const before = `${text.slice(Math.max(0, at - 8), at).join(' ')} `;
    if (!DENIES.test(before)) return at;
  }
  return null;
}

const between = (line: Line, a: number, b: number): string =>
  line.tokens
    .slice(Math.min(a, b), Math.max(a, b))
    .map(({ w }) => w)
    .join(' ');

/** Cut at the last joint before the second. */
function parted(line: Line, first: Said, second: Said): Part[] {
  let cut = second.at;
  while (cut > first.at + 1 && !JOINT.test(line.tokens[cut]?.w ?? '')) cut -= 1;
  const at = cut > first.at + 1 ? cut : second.at;
  return [partOf(first.kind, 0, at), partOf(second.kind, at, line.tokens.length)];
}
const JOINT = /^(?:but|and|also|,|;|\.|:|-|then|\n)$/;

const partOf = (intent: Intent, at: number, end: number): Part => ({
  intent,
  at,
  end,
  score: 90,
  mode: null,
  chance: 0.9,
  head: true,
});
