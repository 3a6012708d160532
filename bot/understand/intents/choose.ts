/** From scored clauses to the intents of a line: what is asked in its own right, without reasons and contents. */
import { CATALOGUE } from '../catalogue';
import type { Line } from '../line';
import type { Intent } from '../types';
import { clauses, softParts } from './clauses';
import type { Clause } from './clauses';
import { asksAgain, isContent, stand } from './drops';
import { headOf, startsAnother } from './heads';
import type { Chosen, Part } from './part';
import { compile } from './rule';
import { forgetScores, score } from './score';
import type { Scored } from './score';
import { isLog } from './logs';
import { apart, settle } from './settle';

const ENOUGH = 44;
/** Both sides of a comma or "and" must be this sure to be two requests. */
const SURE = 84;
const sure = (s: Scored): number => (s.intent.startsWith('log.') ? 80 : SURE);
const MAX_CLAUSES = 24;
/** Characters beyond which a clause is prose, not a list of requests. */
const LONG = 1200;

export function choose(line: Line): Chosen {
  if (line.quoted === null) return chosen(line);
  const own = chosen(line);
  if (!own.parts.every(toldOf)) return own;
  // Quoted words are no requests of the sender's, but they tell thanks from grievance.
  const all = chosen({ ...line, quoted: null });
  return own.parts.length === 0 || all.parts.every(toldOf) ? all : own;
}

const toldOf = (p: Part): boolean => p.intent === 'none' || p.intent.startsWith('log.');

function chosen(line: Line): Chosen {
  forgetScores();
  const all = clauses(line).slice(0, MAX_CLAUSES);
  const text = ` ${all.map((c) => c.text.trim()).join(' . ')} `;
  const joined = ` ${all.map((c) => c.text.trim()).join(' ')} `;
  const whole = joined.length > LONG ? [] : scored(line, joined);
  const parts = all.flatMap((clause) => split(line, clause, 0));
  if (all.length > 1) addWhole(parts, whole, all);
  const kept = settle(line, parts, joined.length > LONG ? '' : joined);
  forgetScores();
  return { parts: kept, likely: whole.slice(0, 3).map((s) => s.intent), text };
}

/** What only the whole line says ("Grace. complaint. rude on the phone") counts when no clause says as much. */
function addWhole(parts: Part[], whole: Scored[], all: Clause[]): void {
  const top = whole[0];
  if (!top || top.score < ENOUGH || parts.some((p) => p.score >= top.score)) return;
  if (parts.some((p) => p.intent === top.intent)) return;
  if (parts.length > 0 && !top.intent.startsWith('log.')) return;
  parts.push({
    intent: top.intent,
    score: top.score,
    at: all[0]?.at ?? 0,
    end: all.at(-1)?.end ?? 0,
  });
}

const SOMEONE = compile(
  '({kin}|{kid}|foster carer|complainant|headteacher|teacher|school|care leaver)',
);

const QUESTION = compile('< (how|should|do|does|can|could|is|are|what|when|who|must|am|where|may)');

/** What an investigator may only ask for, these may do: "push 17 back to 2 April". */
const decides = (line: Line): boolean => /^(manager|complaints_officer)$/.test(line.input.role);

const REPORTED = compile(
  '< (the |a |an |one |our |this |her |his )?({kin}|{kid}|foster carer|care leaver|headteacher|teacher|school) (says|said|asks|asked|wonders|wondered|reckons|thinks|suggests|suggested|mentioned|rang to ask|is asking|wants to know|feels) ',
);
const THEN_ASKS = compile(
  '(,|and|-|but|so) (is|does|do|can|should|would|could|what|how|who) (that|this|it|i|we|they|she|he|do|does|is|should|happens|counts)',
);

function scored(line: Line, text: string): Scored[] {
  const all = withHead(score(text), text);
  const own = decides(line) ? preferring('case.extend', all) : all;
  const asked = own.some(
    (s) => (s.intent === 'ask.policy' && s.score >= 86) || (s.intent === 'help' && s.score >= 90),
  );
  // "YP says could we paint the room": their wish, not the sender's question.
  if (REPORTED.test(text) && !THEN_ASKS.test(text))
    return own.filter((s) => s.intent !== 'ask.policy' || own.length === 1);
  if (asked && QUESTION.test(text))
    return own.filter((s) => !s.intent.startsWith('log.') || s.score >= 95);
  if (line.refs.length > 0 || line.input.context?.lastCard !== undefined) return own;
  // With a family member in it and no case in sight, talk of letters and waiting is their story, not a command.
  const someone = SOMEONE.test(text);
  return own
    .map((s) => ({
      ...s,
      score:
        s.score -
        (someone && CATALOGUE[s.intent].mayBeTold
          ? 40
          : s.intent === 'case.declare_conflict' || s.intent === 'case.retype'
            ? 10
            : 0),
    }))
    .sort((a, b) => b.score - a.score);
}

const preferring = (intent: Intent, all: Scored[]): Scored[] =>
  all
    .map((s) => (s.intent === intent ? { ...s, score: s.score + 4 } : s))
    .sort((a, b) => b.score - a.score);

const HEADED = 90;

/** What begins with its kind is that, unless the words that follow say more surely that it is something else. */
function withHead(own: Scored[], text: string): Scored[] {
  const head = headOf(text);
  const top = own[0];
  if (head === null || !top || top.score >= HEADED) return own;
  return [{ intent: head, score: HEADED }, ...own.filter((s) => s.intent !== head)];
}

function split(line: Line, clause: Clause, depth: number): Part[] {
  const own = readThrough(line, clause.text);
  const top = own[0];
  if (depth < 4 && clause.text.length < LONG / 2) {
    let best = null as { left: Clause; right: Clause; sum: number } | null;
    for (const [left, right] of softParts(line, clause)) {
      if (!left || !right) continue;
      const l = scored(line, left.text)[0];
      const r = scored(line, right.text)[0];
      if (
        !l ||
        !r ||
        l.score < sure(l) ||
        r.score < sure(r) ||
        (l.intent === r.intent && !(isLog(r) && startsAnother(right.text))) ||
        !standApart(line, { s: l, c: left }, { s: r, c: right })
      )
        continue;
      const sum = l.score + r.score;
      if (!best || sum > best.sum) best = { sum, left, right };
    }
    if (best) return [...split(line, best.left, depth + 1), ...split(line, best.right, depth + 1)];
    const clear = withoutChatter(line, clause, top);
    if (clear) return [clear];
  }
  if (!top || top.score < ENOUGH) return [];
  return [part(top, clause), ...companions(own, clause)];
}

/** As typed; and if that says nothing, without the commas and dashes that stand between words that belong together. */
function readThrough(line: Line, text: string): Scored[] {
  const own = scored(line, text);
  if ((own[0]?.score ?? 0) >= ENOUGH) return own;
  const plain = text.replace(/ [-–—,:/>] (?=[^ ])/g, ' ');
  return plain === text ? own : scored(line, plain);
}

/** Whether two neighbouring clauses are two requests: each with its own case, neither is the other's reason. */
function standApart(line: Line, l: { s: Scored; c: Clause }, r: { s: Scored; c: Clause }): boolean {
  if (stand(l.s.intent, r.s.intent)) return true;
  if (isLog(l.s) && isLog(r.s)) return headOf(r.c.text) === r.s.intent;
  if (isContent(l.s.intent, r.s.intent) || l.s.intent.startsWith('log.')) return false;
  if (apart(line, l.c, r.c)) return true;
  return asksAgain(r.s.intent, l.s.intent, r.c.text) || asksAgain(l.s.intent, r.s.intent, l.c.text);
}

/** "whats due next week, need to know if i should panic": what one side says surely, the other may not unsay. */
function withoutChatter(line: Line, clause: Clause, whole: Scored | undefined): Part | null {
  for (const [left, right] of softParts(line, clause)) {
    if (!left || !right) continue;
    const [l] = scored(line, left.text);
    const [r] = scored(line, right.text);
    if (!l || l.score < sure(l) || (r?.score ?? 0) >= ENOUGH) continue;
    if (whole && (l.score < whole.score || l.intent === whole.intent)) continue;
    return part(l, clause);
  }
  return null;
}

const part = (s: Scored, c: Clause): Part => ({
  intent: s.intent,
  score: s.score,
  at: c.at,
  end: c.end,
  ...(headOf(c.text) === s.intent ? { head: true } : {}),
});

/** Two intents said in one breath: "MP letter Friday re same family as 0036". */
function companions(own: Scored[], clause: Clause): Part[] {
  const has = (intent: Intent, least: number): boolean =>
    own.some((s) => s.intent === intent && s.score >= least);
  const top = own[0]?.intent ?? 'none';
  const extra: Part[] = [];
  const add = (intent: Intent): void => {
    const s = own.find((o) => o.intent === intent);
    if (s && top !== intent) extra.push(part(s, clause));
  };
  const logged = own.find((s) => s.intent.startsWith('log.') && s.score >= 80);
  if (top === 'case.link' && logged) add(logged.intent);
  if (top.startsWith('log.') && has('case.link', 88)) add('case.link');
  if (top === 'case.learning' && has('case.action', 90)) add('case.action');
  if (top === 'case.action' && has('case.learning', 92)) add('case.learning');
  if (top === 'absence.set' && has('case.assign', 88)) add('case.assign');
  if (top === 'case.assign' && has('absence.set', 92)) add('absence.set');
  return extra;
}
