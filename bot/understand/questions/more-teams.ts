/** Teams by their short names: in a question "fostering q3" and "north or south" mean teams, where a story may not. */
import type { Prepared } from '../directory/index';
import { wordsEnd } from '../directory/teams';
import type { TeamFind } from '../directory/teams';
import type { Line } from '../line';

/** The teams of a line, with those that stand by an everyday name; the complaints team is a holder, not a team. */
export function teamsOf(line: Line, prepared: Prepared): TeamFind[] {
  const { tokens } = line;
  const known = line.teams.filter(({ at, end }) => !isOwnOffice(line, at, end));
  const taken = tokens.map((_, at) =>
    [...line.teams, ...line.people, ...line.times].some((f) => f.at <= at && at < f.end),
  );
  const found: TeamFind[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const forms = taken[at] ? undefined : prepared.teams.get(tokens[at]?.w ?? '');
    for (const form of forms ?? []) {
      const end = wordsEnd(tokens, at, form.words, taken);
      // "send" is a verb but in capitals.
      const verb = form.words.join(' ') === 'send' && tokens[at]?.raw !== 'SEND';
      if (end < 0 || verb || isOwnOffice(line, at, end)) continue;
      found.push({ at, end, team: form.team, candidates: [form.team] });
      taken.fill(true, at, end);
      break;
    }
  }
  return [...known, ...found].sort((a, b) => a.at - b.at);
}

const isOwnOffice = ({ tokens }: Line, at: number, end: number): boolean =>
  /^(?:complaints team|customer relations)$/.test(
    tokens
      .slice(at, end)
      .map(({ w }) => w)
      .join(' '),
  );
