/** Tells several people of one first name apart. */
import type { Token } from '../text/tokens';
import type { PreparedPerson } from './index';
import type { TeamFind } from './teams';

/** Initial, team or job beside the name tell several people of one first name apart. */
export function narrow(
  tokens: readonly Token[],
  i: number,
  end: number,
  people: PreparedPerson[],
  teams: readonly TeamFind[],
): { people: PreparedPerson[]; end: number } {
  const initial = initialAt(tokens, end);
  if (initial !== null) {
    const fit = people.filter((p) => p.last[0]?.startsWith(initial.letter));
    if (fit.length > 0) return { people: fit, end: initial.end };
  }
  const beside = teams.find((t) => t.at >= end && t.at - end <= 3 && linked(tokens, end, t.at));
  if (beside?.team) {
    const fit = people.filter(
      (p) => p.team === beside.team?.team.name || p.person.teamId === beside.team?.team.id,
    );
    // A unique name in a team that is not theirs fits nobody: offer, do not take.
    if (fit.length > 0) return { people: fit, end };
    if (people.length === 1) return { people: [...people, ...people], end };
  }
  if (people.length < 2) return { people, end };
  const byTeam = people.filter((p) =>
    teams.some(
      (t) => t.team && (p.person.teamId === t.team.team.id || p.team === t.team.team.name),
    ),
  );
  if (byTeam.length === 1) return { people: byTeam, end };
  const byJob = people.filter((p) => jobNear(tokens, i, end, p));
  return { people: byJob.length > 0 ? byJob : people, end };
}

const linked = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every((t) => /^(in|at|from|of|over|the|\(|-|–|,|is|who)$/.test(t.w));

function initialAt(tokens: readonly Token[], at: number): { letter: string; end: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.raw.length !== 1) return null;
  const dotted = tokens[at + 1]?.w === '.' && !tokens[at + 1]?.spaced;
  const ambiguous =
    /^[ainruwx]$/.test(token.raw) &&
    !dotted &&
    tokens[at + 1] !== undefined &&
    !/^(in|about|was|is|has|from|at|did|,|-|\.)$/.test(tokens[at + 1]?.w ?? '');
  return ambiguous ? null : { letter: token.raw.toLowerCase(), end: dotted ? at + 2 : at + 1 };
}

function jobNear(tokens: readonly Token[], i: number, end: number, who: PreparedPerson): boolean {
  const around = tokens.slice(Math.max(0, i - 4), end + 6).map((t) => t.w);
  const text = ` ${around.join(' ')} `;
  // Families call whoever comes to them a social worker: that tells nobody from another.
  if (who.job.join(' ') === 'social worker') return false;
  if (text.includes(` ${who.job.join(' ')} `)) return true;
  return text.includes(' tm ') && who.job.join(' ') === 'team manager';
}
