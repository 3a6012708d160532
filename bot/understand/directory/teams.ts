/** Finds teams in a line. Aliases that are everyday words count only where a team is plainly meant. */
import type { Token } from '../text/tokens';
import type { Prepared, PreparedTeam, TeamForm } from './index';

export interface TeamFind {
  at: number;
  end: number;
  /** Null: several teams fit. */
  team: PreparedTeam | null;
  candidates: PreparedTeam[];
}

const BEFORE_TEAM =
  /^(in|at|for|from|to|by|of|did|does|left|about|with|against|re|within|across|cm|into|our|over|is|are|has|between|and)$/;
const TEAM_WORD =
  /^(team|teams|staff|workers|service|office|cases|complaints|complaint|open|case)$/;

/** Everyday words among aliases; what may not follow them. */
const DOUBTFUL: Readonly<Record<string, RegExp>> = {
  north: /^(of|street|road|wales|east|west)$/,
  south: /^(of|street|road|wales|east|west)$/,
  east: /^(of|street|road)$/,
  west: /^(of|street|road)$/,
  central: /^(heating|point|government|issue|london|record|to)$/,
  send: /^(panel|transport|tribunal|plan|plans|decision|support|needs|code|review|reviews|provision|children|pupils|law|funding|process|placement|placements|school|system|policy)$/,
  transport: /^(to|costs?|money|allowance|for|from|arrangements|arranged|links)$/,
  residential:
    /^(home|homes|placement|placements|school|care|unit|setting|area|children|child|trip|street|worker|staff)$/,
  adoption:
    /^(order|orders|panel|allowance|agency|leave|letter|support|plan|papers|process|records|file)$/,
  fostering:
    /^(allowance|allowances|agency|panel|payment|payments|rate|rates|fees|fee|household|regulations|regs)$/,
  'leaving care': /^(party|grant|age|plan|allowance|entitlement|entitlements|review|money)$/,
  'family time':
    /^(was|is|session|sessions|got|cancelled|being|has|with|on|keeps|arrangements|for|visits?|at|today|yesterday|last|again|notes)$/,
  'front door': /^(was|is|of|step|bell|key|at)$/,
};

export function findTeams(
  tokens: readonly Token[],
  prepared: Prepared,
  taken: readonly boolean[],
): TeamFind[] {
  const found: TeamFind[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (taken[i]) continue;
    const hit = teamAt(tokens, i, prepared, taken) ?? headAt(tokens, i, prepared);
    if (!hit) continue;
    found.push(hit);
    i = hit.end - 1;
  }
  return found;
}

function teamAt(
  tokens: readonly Token[],
  i: number,
  prepared: Prepared,
  taken: readonly boolean[],
): TeamFind | null {
  const w = tokens[i]?.w ?? '';
  const forms =
    prepared.teams.get(w) ??
    (tokens[i]?.possessive ? prepared.teams.get(w.replace(/s$/, '')) : undefined);
  if (!forms) return null;
  let best = null as TeamFind | null;
  for (const form of forms) {
    const end = wordsEnd(tokens, i, form.words, taken);
    if (end < 0 || (best && end < best.end) || !plainlyMeant(tokens, i, end, form)) continue;
    const same =
      best?.end === end ? best.candidates.filter((c) => c.team.id !== form.team.team.id) : [];
    const candidates = [...same, form.team];
    best = { at: i, end, team: candidates.length === 1 ? form.team : null, candidates };
  }
  return best;
}

/** "a&i" and "mary-jane" are cut at their signs; words of a name may have one between them. */
export function wordsEnd(
  tokens: readonly Token[],
  i: number,
  words: readonly string[],
  taken?: readonly boolean[],
): number {
  let at = i;
  for (const [k, w] of words.entries()) {
    if (k > 0 && /^[-&'/.]$/.test(tokens[at]?.w ?? '')) at += 1;
    const token = tokens[at];
    if (!token || taken?.[at]) return -1;
    const last = k === words.length - 1;
    const matches = token.w === w || fits(token, w, last);
    if (!matches) return -1;
    at += 1;
  }
  return at;
}

/** The last word may carry a possessive s, with or without its apostrophe. */
function fits(token: Token, w: string, last: boolean): boolean {
  return last && token.kind === 'word' && token.w === `${w}s` && (token.possessive || w.length > 2);
}

function plainlyMeant(tokens: readonly Token[], i: number, end: number, form: TeamForm): boolean {
  const text = form.words.join(' ');
  const not = Object.hasOwn(DOUBTFUL, text) ? DOUBTFUL[text] : undefined;
  if (!not) return true;
  const before = tokens[i - 1]?.w === 'the' ? (tokens[i - 2]?.w ?? '') : (tokens[i - 1]?.w ?? '');
  const after = tokens[end]?.w ?? '';
  if (text === 'send' && after === 'team') return true;
  if (text === 'send' && tokens[i]?.raw === 'SEND' && i === 0 && /^[-–—,:]$/.test(after))
    return true;
  if (text === 'send')
    return (
      tokens[i]?.raw === 'SEND' &&
      !shouting(tokens) &&
      !not.test(after) &&
      (i > 0 || TEAM_WORD.test(after))
    );
  if (/^(team|teams)$/.test(after)) return true;
  if (not.test(after)) return false;
  if (/^(fostering|adoption|leaving care)$/.test(text))
    return (
      !/^(private|another|councils|from|by)$/.test(
        before === 'from' || before === 'by' ? '' : before,
      ) && bare(tokens[end])
    );
  if (/^(transport|residential|family time)$/.test(text) && setApart(tokens, i, end)) return true;
  if (/^(north|south|east|west|central|transport|family time|residential|front door)$/.test(text)) {
    if (tokens[i - 1]?.w === 'the' && /^(north|south|east|west)$/.test(text)) return false;
    return BEFORE_TEAM.test(before) || TEAM_WORD.test(after) || (i === 0 && tokens.length <= 4);
  }
  return true;
}

/** A team's short name stands for the team where no other thing bears it: "fostering leaflet" is a leaflet. */
const bare = (next: Token | undefined): boolean => next?.kind !== 'word' || AFTER_NAME.test(next.w);
const AFTER_NAME =
  /^(teams?|staff|workers?|service|office|cases|complaints?|compliments?|open|case|for|about|has|have|had|hasnt|havent|is|isnt|are|was|were|says?|said|and|or|to|re|in|on|at|did|does|do|doing|dont|never|not|this|that|last|today|yesterday|who|from|got|get|gets|keeps?|again|because|as|with|late|overdue|due|figures|list|team|since|when|please|pls|can|could|will|would|should|but|so|by|over|they|why|what|mum|dad|carer|social|duty|sent|told|wont)$/;

/** "transport - taxi no show", "nice one. family time, dad says": named alone, as the line's head. */
const setApart = (tokens: readonly Token[], i: number, end: number): boolean =>
  (i === 0 || /^[.,:;–—-]$/.test(tokens[i - 1]?.w ?? '')) &&
  /^(?:[,.:–—-]|again|this|)$/.test(tokens[end]?.w ?? '') &&
  !/^(?:and|or)$/.test(tokens[end + 1]?.w ?? '');

export const shouting = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((t) => t.kind === 'word' && t.raw.length > 1);
  return (
    words.length > 2 && words.filter((t) => t.raw === t.raw.toUpperCase()).length > words.length / 2
  );
};

function headAt(tokens: readonly Token[], i: number, prepared: Prepared): TeamFind | null {
  for (const length of [2, 1]) {
    if (i + length > tokens.length) continue;
    const head = tokens
      .slice(i, i + length)
      .map((t) => t.w)
      .join(' ');
    const candidates = prepared.heads.get(head);
    if (!candidates) continue;
    const end = i + length;
    const after = tokens[end]?.w ?? '';
    const before = tokens[i - 1]?.w === 'the' ? (tokens[i - 2]?.w ?? '') : (tokens[i - 1]?.w ?? '');
    const meant =
      /^(team|teams)$/.test(after) ||
      (length === 2 && head !== 'the') ||
      (/^(in|at|by)$/.test(before) && !/^[a-z]+$/.test(after));
    if (meant && !/^(the|home to|a)$/.test(head))
      return { at: i, end: /^teams?$/.test(after) ? end + 1 : end, team: null, candidates };
  }
  return null;
}
