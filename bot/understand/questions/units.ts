/** A line as the phrases see it: words, and one unit for each person, team, time, length and number found in it. */
import type { LengthFind, TimeFind } from '../dates/types';
import type { PersonFind } from '../directory/people';
import type { TeamFind } from '../directory/teams';
import type { Line } from '../line';
import { RESPELT } from './lexicon/respelt';

export interface Unit {
  /** A word, or PERSON, TEAM, TIME, LEN, N. */
  word: string;
  /** Tokens that it takes: [at, end). */
  at: number;
  end: number;
  person?: PersonFind;
  team?: TeamFind;
  time?: TimeFind;
  length?: LengthFind;
  n?: number;
}

/** What stands for more than its words. */
export interface Finds {
  times: readonly TimeFind[];
  teams: readonly TeamFind[];
  people: readonly PersonFind[];
}

/** @param finds the line's own, with those that only questions know */
export function unitsOf(line: Line, finds: Finds): Unit[] {
  const units: Unit[] = [];
  const { tokens } = line;
  let at = 0;
  while (at < tokens.length) {
    const found = foundAt(line, finds, at);
    const token = tokens[at];
    if (found) {
      units.push(found);
      at = found.end;
      continue;
    }
    if (token && token.kind !== 'symbol')
      for (const word of RESPELT.get(token.w) ?? [token.w]) units.push(plain(word, token.n, at));
    else if (token && /^[%&]$/.test(token.w))
      units.push(plain(token.w === '&' ? 'and' : '%', null, at));
    else if (token?.w === '-' && tokens[at - 1]?.w === 'looked') units.push(plain('-', null, at));
    at += 1;
  }
  return units;
}

/** Words with which chatter goes on after a comma: "…, need to know if I should panic". */
const CHATTER =
  /^(?:i|im|ive|my|so|it|its|she|he|they|because|but|asking|thanks|thank|cheers|ta|if|printing)$/;

export const isChatter = (units: readonly Unit[]): boolean => CHATTER.test(units[0]?.word ?? '');

/** Units by sentence: a full stop, a dash, or a comma before chatter ends one. */
export function sentencesOf({ tokens }: Line, units: readonly Unit[]): Unit[][] {
  const sentences: Unit[][] = [[]];
  units.forEach((unit, k) => {
    const before = units[k - 1];
    const between = before ? tokens.slice(before.end, unit.at).map(({ w }) => w) : [];
    const ends =
      between.some((w) => /^[.?!;–—-]$/.test(w)) ||
      (between.includes(',') && CHATTER.test(unit.word));
    if (ends) sentences.push([]);
    sentences.at(-1)?.push(unit);
  });
  return sentences;
}

const plain = (word: string, n: number | null, at: number): Unit => ({
  word: n !== null && !/^[123]$/.test(word) ? 'N' : word,
  at,
  end: at + 1,
  ...(n === null ? {} : { n }),
});

function foundAt(line: Line, { times, teams, people }: Finds, at: number): Unit | null {
  const begins = (find: { at: number }): boolean => find.at === at;
  const time = times.find(begins);
  if (time) return { word: 'TIME', at, end: time.end, time };
  const team = teams.find(begins);
  if (team) return { word: 'TEAM', at, end: team.end, team };
  const person = people.find(begins);
  if (person) return { word: 'PERSON', at, end: person.end, person };
  const length = line.lengths.find(begins);
  return length ? { word: 'LEN', at, end: length.end, length } : null;
}
