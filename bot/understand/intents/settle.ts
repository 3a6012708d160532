/** Of all that the clauses may mean, what stands: what is asked in its own right beside what is only told. */
import { CATALOGUE } from '../catalogue';
import type { Line } from '../line';
import type { Intent } from '../types';
import type { Part } from './part';
import { wordsOf } from './clauses';
import { asksAgain, drops, isContent, toldInLog } from './drops';
import { isLog, logFamily } from './logs';
import { compile } from './rule';

type Span = Pick<Part, 'at' | 'end'>;

const IDLE: ReadonlySet<Intent> = new Set(['none', 'help']);
const ON_A_CASE =
  /^(case|letter|signoff|nudge|privacy\.unmask|audit|due\.explain|status\.case|list|status\.team|status\.mine|absence|report)/;
/** "on leave to Friday, Chris to cover": who stands in, no case handed over. */
const ONLY_COVER =
  /^(?!.* (?:cases|caseload|work|everything|all|hers|his|mine|give|move|pass|hand|assign|reassign) ).* (?:cover|covers|covering|covered) /;
const DEPENDENT = compile('(case.link|case.merge)');

/** @param text the whole line boiled down; empty when it is prose */
export function settle(line: Line, parts: Part[], text: string): Part[] {
  let kept = logFamily(line, parts, text);
  const logScore = Math.max(
    0,
    ...kept.filter((p) => p.intent.startsWith('log.')).map((p) => p.score),
  );
  const onCase = kept.filter((p) => ON_A_CASE.test(p.intent));
  const hasRef = line.refs.some((r) => r.certain) || line.refs.length > 0;
  if (logScore > 0 && onCase.length > 0) kept = againstLog(line, kept, logScore, hasRef);
  if (kept.some((p) => p.intent === 'ask.policy' && p.score >= 86)) {
    kept = kept.filter((p) => !(p.intent.startsWith('log.') && p.score < 90));
  }
  kept = kept.filter(
    (p) =>
      !kept.some(
        (q) =>
          q !== p &&
          drops(q.intent, p.intent) &&
          !apart(line, p, q) &&
          !(p.end <= q.at || q.end <= p.at
            ? asksAgain(p.intent, q.intent, wordsOf(line, p))
            : false),
      ),
  );
  if (kept.some((p) => p.intent === 'absence.set') && ONLY_COVER.test(text))
    kept = kept.filter((p) => p.intent !== 'case.assign' || hasRef);
  kept = afterContent(kept);
  const log = kept.find((p) => p.intent.startsWith('log.'));
  if (log) kept = kept.filter((p) => !toldInLog(p.intent, log.intent, wordsOf(line, p)));
  if (kept.some((p) => !IDLE.has(p.intent)))
    kept = kept.filter(
      (p) =>
        !IDLE.has(p.intent) ||
        (p.intent === 'help' && p.score >= 90 && kept.length > 1 && p.at > 0),
    );
  else if (kept.some((p) => p.intent === 'help'))
    kept = kept.filter((p) => p.intent === 'help' || p.score > 70);
  return unique(kept);
}

/** Two commands, each with its own case, are no reasons for each other. */
export function apart(line: Line, p: Span, q: Span): boolean {
  const own = (x: Span): boolean => line.refs.some((r) => r.at >= x.at && r.at < x.end);
  return (p.end <= q.at || q.end <= p.at) && own(p) && own(q);
}

/** Whether a part has no case in it, and comes before every other part that has one. */
const standsClear = (line: Line, p: Part, all: readonly Part[]): boolean =>
  line.refs.every((r) => r.at < p.at || r.at >= p.end) &&
  all.every(
    (q) => q === p || (q.at >= p.end && line.refs.some((r) => r.at >= q.at && r.at < q.end)),
  );

function againstLog(line: Line, kept: Part[], logScore: number, hasRef: boolean): Part[] {
  const linked = (p: Part): boolean => DEPENDENT.test(` ${p.intent} `);
  if (!hasRef && logScore >= 80) {
    const headed = kept.some((p) => p.head);
    return kept.filter(
      (p) =>
        isLog(p) ||
        linked(p) ||
        !ON_A_CASE.test(p.intent) ||
        (/^(list|report|status\.(team|mine)|absence)/.test(p.intent) &&
          p.score >= (headed ? 84 : 90) &&
          (p.intent === 'absence.set' || asksAgain(p.intent, 'log.complaint', wordsOf(line, p)))),
    );
  }
  const strongest = Math.max(
    ...kept.filter((p) => !isLog(p) && ON_A_CASE.test(p.intent)).map((p) => p.score),
  );
  // "complaint from dad came in today. also note on 3: …": a sentence with no case in it logs its own.
  const logs = kept.filter((p) => isLog(p));
  if (logScore >= 78 && logs.every((p) => standsClear(line, p, kept))) return kept;
  if (strongest >= logScore || hasRef) {
    const own = kept.some((p) => !isLog(p) && ON_A_CASE.test(p.intent) && !linked(p));
    return own && !(logScore >= 86 && !hasRef)
      ? kept.filter(
          (p) => !isLog(p) || (p.score >= 90 && kept.some((q) => q.at >= p.end || q.end <= p.at)),
        )
      : kept;
  }
  return kept.filter((p) => isLog(p) || linked(p) || !ON_A_CASE.test(p.intent));
}

function afterContent(parts: Part[]): Part[] {
  const first = parts.find((p) => CATALOGUE[p.intent].goesOn);
  if (!first) return parts;
  return parts.filter((p) => p === first || p.at < first.at || !isContent(first.intent, p.intent));
}

/** Each intent once; but two things to log are two. */
function unique(parts: Part[]): Part[] {
  const seen = new Set<Intent>();
  return parts.filter((p) => p.head || (!seen.has(p.intent) && seen.add(p.intent)));
}
