/** Everything found in one line, before it is known what the line is about. */
import type { PlainDate } from '../../services/timescale/types';
import { londonToday } from './dates/plain';
import { scan } from './dates/scan';
import type { LengthFind, TimeFind } from './dates/types';
import { withoutCorrespondents } from './directory/correspondents';
import type { Prepared } from './directory/index';
import { findFirstNames, findFullNames } from './directory/people';
import type { PersonFind } from './directory/people';
import { findTeams } from './directory/teams';
import type { TeamFind } from './directory/teams';
import { quotation } from './quotation';
import { findRefs } from './refs';
import type { RefFind } from './refs';
import { tokenise } from './text/tokens';
import type { Token } from './text/tokens';
import type { ReadInput } from './types';

export interface Line {
  input: ReadInput;
  today: PlainDate;
  tokens: Token[];
  times: TimeFind[];
  lengths: LengthFind[];
  people: PersonFind[];
  teams: TeamFind[];
  refs: RefFind[];
  /** Words in quotation marks, where others stand outside them: somebody else's, and no request of the sender's. */
  quoted: { at: number; end: number } | null;
}

/** Shorthand with a stroke in it, made words without moving any letter's place: "w/", "a/l", "b/h". */
const spelledOut = (text: string): string =>
  text
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/@\s?candour\b[:,]?/gi, (m) => ' '.repeat(m.length))
    .replace(/\bw\/(?=\s)/gi, 'w ')
    .replace(/\bw\/d\b/gi, 'wdn')
    .replace(/\bs\/o\b/gi, 'sof')
    .replace(/\ba\/l\b/gi, 'al ')
    .replace(/\bb\/h\b/gi, 'bh ');

export function readLine(input: ReadInput, prepared: Prepared): Line {
  const today = londonToday(input.now);
  const tokens = tokenise(spelledOut(input.text), prepared.known);
  const taken: boolean[] = tokens.map((t) => t.kind === 'ref');
  const take = (finds: readonly { at: number; end: number }[]): void => {
    for (const find of finds) taken.fill(true, find.at, find.end);
  };
  const fullNames = findFullNames(tokens, prepared);
  take(fullNames);
  const teamsNamed = findTeams(tokens, prepared, taken);
  take(teamsNamed);
  // "about transport not fostering"
  const teams = teamsNamed.filter(({ at }) => tokens[at - 1]?.w !== 'not');
  const { times, lengths } = scan(input.text, tokens, today, taken);
  take(times);
  take(lengths);
  const firstNames = findFirstNames(tokens, prepared, taken, teams);
  const named = [...fullNames, ...firstNames].sort((a, b) => a.at - b.at);
  take(named);
  const people = withoutCorrespondents(named, tokens, input.text);
  const refs = findRefs(tokens, times, lengths).filter(
    (ref) => !named.some((p) => p.at <= ref.at && ref.at < p.end),
  );
  const quoted = quotedIn(input.text, tokens);
  return { input, today, tokens, times, lengths, people, teams, refs, quoted };
}

function quotedIn(text: string, tokens: readonly Token[]): Line['quoted'] {
  const found = quotation(text);
  if (!found) return null;
  const inside = (t: Token): boolean =>
    t.start >= found.index && t.end <= found.index + found[0].length;
  const at = tokens.findIndex(inside);
  const end = tokens.findLastIndex(inside) + 1;
  const others = tokens.filter((t) => t.kind === 'word' && !inside(t)).length;
  return at < 0 || others < 2 ? null : { at, end };
}
