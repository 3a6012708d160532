/**
 * The tripwire. High recall first: a false alarm costs a line of text, a miss may cost a child.
 * Two witnesses are heard. The harm tables know how danger is put, with who and when, once figures of
 * speech are cut out; the classes of words know what is seldom said together unless someone is in
 * danger. What both say is weighed against talk of complaints, rules, thanks and what is over.
 */
import { dangersIn, isAlarming, othersIn, weigh } from './evidence';
import type { Signs } from './evidence';
import { FAMILIES } from './lexicon/harm';
import { CARE } from './lexicon/harm-care';
import { EXPLOITED } from './lexicon/harm-exploited';
import { CHILD, CUES, ENOUGH_CUES, SOMEONE } from './lexicon/harm-cues';
import { DISPUTED, FIGURES, ORDERS } from './lexicon/harm-figures';
import { NO_HARM, ONLY_SAID } from './lexicon/harm-none';
import { HINTS } from './lexicon/harm-hints';
import { TOLD } from './lexicon/harm-told';
import { CERTAIN, OVER, STILL, TOPIC } from './lexicon/harm-over';
import { Met, Patterns } from './text/patterns';
import { sentencesOf, wordsOf } from './text/plain-words';

const HARM = new Patterns(FAMILIES.flatMap((f) => f.rows));
const SURE = new Patterns(HINTS.flatMap((f) => f.rows));
/** Signs that a child is used: told of this child, not as the topic of a course or a figure. */
const USED = new Patterns(EXPLOITED.flatMap((f) => f.rows));
/** Thrown at, kept hungry, left wet or tied: plain of a child in somebody's care, however it is told. */
const ILL_KEPT = new Patterns(CARE.flatMap((f) => f.rows));
/** Told in so many words: plain whatever else the line is about. */
const PLAINLY = new Patterns(TOLD.flatMap((f) => f.rows));
const SAYINGS = new Patterns(FIGURES);
const DISPUTES = new Patterns([...DISPUTED, ...ORDERS, ...NO_HARM]);
const TOPICS = new Patterns(TOPIC);
const PAST = new Patterns(OVER);

/** Words that may bear on one another. */
const WINDOW = 60;

/** What the words say of danger. */
export interface Alarm {
  /** Whether they trip the wire by themselves. */
  trips: boolean;
  /** Words that sound like danger were a record in dispute or an order, and nothing else in the text is alarming. */
  excused: boolean;
  /** The classes of words found, of a long text only where it is most alarming. */
  signs: Signs;
  /** What trips the wire beyond where the model looks, the plainest first: each is heard by itself. */
  beyond: readonly string[];
}

/** @returns whether someone may be seriously harmed now or soon, going by the words */
export const isSafety = (text: string): boolean => alarmIn(text).trips;

export function alarmIn(text: string): Alarm {
  const words = wordsOf(text);
  const seen = new Map<string, Sentence>();
  const sentences = sentencesOf(words, WINDOW).map((own) => {
    const line = ` ${own.join(' ')} . `;
    const sentence = seen.get(line) ?? sentenceOf(line, own);
    seen.set(line, sentence);
    return sentence;
  });
  if (words.length <= WINDOW) return alarmOf(sentences);
  // In a long text a sentence is heard alone, and then with its neighbours.
  const heard = new Set<Sentence>();
  const alarms: { alarm: Alarm; weight: number; far: string | null }[] = [];
  let at = 0;
  for (const [k, s] of sentences.entries()) {
    at += s.text.length;
    if (!isAlarming(s.signs) || heard.has(s) || heard.size >= MOST_HEARD) continue;
    heard.add(s);
    const near = around(sentences, k);
    const alone = alarmOf([s]);
    const alarm = alone.trips ? alone : alarmOf(near);
    const far = alarm.trips && at > SEEN ? near.map((n) => n.words.join(' ')).join('. ') : null;
    alarms.push({ alarm, weight: weigh(alarm.signs), far });
  }
  alarms.sort((a, b) => b.weight - a.weight);
  const beyond = alarms.flatMap(({ far }) => far ?? []).slice(0, MOST_BEYOND);
  return { ...(alarms[0]?.alarm ?? CALM), beyond };
}
const CALM: Alarm = { trips: false, excused: false, signs: new Set(), beyond: [] };
/** Different alarming sentences of a long text that are looked at, and of those beyond the model's sight the ones heard again. */
const MOST_HEARD = 80;
const MOST_BEYOND = 6;
/** Characters within which the model sees what alarms with all that stands around it. */
const SEEN = 1400;

function alarmOf(sentences: readonly Sentence[]): Alarm {
  const signs = signsOf(sentences);
  const alarming = isAlarming(signs);
  const excused = !alarming && sentences.some((s) => s.excused);
  return { trips: alarming && weigh(signs) >= 0, excused, signs, beyond: [] };
}

/** @returns whether a short line says only what is no harm; whatever else stands in it, the whole is heard as ever */
export function saysOnlyHarmless(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > SHORT) return false;
  const said = ` ${words.filter((word) => !BETWEEN.has(word)).join(' ')} `;
  return ONLY_SAID.reduce((left, row) => left.replace(row, ''), said).trim() === '';
}
const SHORT = 24;
const BETWEEN: ReadonlySet<string> = new Set(['.', 'and', 'but', 'so', 'ok', 'sorry', 'change']);

/** What was found in a text, for those who fit the weights. */
export const signsIn = (text: string): Signs =>
  signsOf(sentencesOf(wordsOf(text), WINDOW).map((own) => sentenceOf(` ${own.join(' ')} . `, own)));

interface Sentence {
  /** Something was taken out of it before it was heard. */
  excused: boolean;
  words: readonly string[];
  /** Between blanks, with its full stop. */
  text: string;
  signs: Signs;
}

function sentenceOf(whole: string, all: readonly string[]): Sentence {
  // What a record says, where the same words say that it is wrong, is nobody's report of harm, nor is an order or a denial.
  const text = DISPUTES.cut(whole, new Met(all), ' #');
  const words = text === whole ? all : wordsOfSentence(text);
  const excused = text !== whole;
  const met = new Met(words);
  const signs = new Set(othersIn(text, met));
  const dangers = dangersIn(text, met);
  const harm = speaksOfHarm(text, words, met);
  if (!harm && dangers.length === 0) return { words, text, signs, excused };
  // From here on only what is meant literally counts.
  const literal = SAYINGS.cut(text, met, ' #');
  const left = literal === text ? dangers : dangersIn(literal, met);
  for (const name of left) signs.add(name);
  if (!harm) return { words, text, signs, excused };
  signs.add('harm');
  if (SURE.test(literal, met)) signs.add('sure');
  const topic = TOPICS.test(literal, met) && !CERTAIN.test(literal);
  if (topic) return { words, text, signs, excused };
  if (USED.test(literal, met)) signs.add('exploited');
  if (ILL_KEPT.test(literal, met)) signs.add('illKept');
  if (PLAINLY.test(literal, met)) signs.add('told');
  if (speaksOfHarm(literal, literal.trim().split(' '), met)) signs.add('literal');
  return { words, text, signs, excused };
}

/** The words of a sentence that stands between blanks, with its full stop. */
const wordsOfSentence = (text: string): string[] => text.trim().split(' ').slice(0, -1);

const speaksOfHarm = (text: string, words: readonly string[], met: Met): boolean =>
  HARM.test(text, met) || cued(words);

/** What several sentences say, and whether it is over or goes on. */
function signsOf(sentences: readonly Sentence[]): Signs {
  const signs = new Set(sentences.flatMap((s) => [...s.signs]));
  if (!isAlarming(signs)) return signs;
  const text = ` ${sentences.map((s) => s.text.trim()).join(' ')} `;
  if (PAST.test(text, new Met(sentences.flatMap((s) => s.words)))) signs.add('past');
  if (STILL.test(text)) signs.add('still');
  return signs;
}

/** Whether a sentence about a person gathers several different kinds of alarming words. */
function cued(words: readonly string[]): boolean {
  if (!words.some((w) => SOMEONE.has(w))) return false;
  const weights = new Map<number, number>();
  for (const word of words) {
    const cue = CUES.get(word);
    if (cue) weights.set(cue.kind, cue.weight);
  }
  const child = words.some((w) => CHILD.has(w)) ? 1 : 0;
  return [...weights.values()].reduce((sum, weight) => sum + weight, child) >= ENOUGH_CUES;
}

/** The sentence and its neighbours on both sides, as many as stay within the window. */
function around(sentences: readonly Sentence[], at: number): Sentence[] {
  const size = (k: number): number => sentences[k]?.words.length ?? Infinity;
  let from = at;
  let to = at;
  let words = size(at);
  for (let grown = true; grown; ) {
    grown = false;
    if (words + size(from - 1) <= WINDOW) {
      words += size((from -= 1));
      grown = true;
    }
    if (words + size(to + 1) <= WINDOW) {
      words += size((to += 1));
      grown = true;
    }
  }
  return sentences.slice(from, to + 1);
}
