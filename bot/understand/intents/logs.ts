/** Of all that a line may log, the one type it logs. */
import type { Line } from '../line';
import type { Intent } from '../types';
import type { Part } from './part';
import { wordsOf } from './clauses';
import { compile } from './rule';
import { score } from './score';

/** "and a mum wants …", "also a carer …": somebody else, and so another thing to log. */
const OPENS_ANOTHER = compile(
  '< (and |also |plus |then |, )+(a|an|another|a different|one) ({kin}|{kid}|foster carer|councillor|mp|solicitor|school|teacher) ~',
);

export const isLog = ({ intent }: { intent: Intent }): boolean => intent.startsWith('log.');

/** One thing to log has one type: the person's wish beats the keyword. */
export function logFamily(line: Line, parts: Part[], text: string): Part[] {
  const all = new Map<Intent, number>();
  for (const s of score(text)) if (s.intent.startsWith('log.')) all.set(s.intent, s.score);
  for (const p of parts)
    if (p.intent.startsWith('log.')) all.set(p.intent, Math.max(p.score, all.get(p.intent) ?? 0));
  const logs = parts.filter((p) => p.intent.startsWith('log.'));
  if (logs.length === 0) return parts;
  const heads = logs.filter((p) => p.head);
  if (heads.length > 1) return parts.filter((p) => !isLog(p) || heads.includes(p));
  const at = (intent: Intent): number => all.get(intent) ?? 0;
  const winner = winnerOf(at, logs, text);
  const both = logs.filter(
    (p) => p.score >= 84 && /^log\.(compliment|complaint|enquiry)$/.test(p.intent),
  );
  const another = logs.filter((p) => OPENS_ANOTHER.test(wordsOf(line, p)) && p.score >= 80);
  const rest = logs.filter((p) => !another.includes(p) && p.score >= 80);
  if (another.length > 0 && rest.length > 0 && another[0]?.intent !== rest[0]?.intent)
    return parts.filter(
      (p) => !p.intent.startsWith('log.') || another.includes(p) || rest.includes(p),
    );
  const two =
    new Set(both.map((p) => p.intent)).size > 1 &&
    both[0]?.end !== both[1]?.end &&
    at('log.comment') < 90;
  if (two) return parts.filter((p) => !p.intent.startsWith('log.') || both.includes(p));
  const others = parts.filter((p) => !p.intent.startsWith('log.'));
  const first = logs.find((p) => p.intent === winner) ?? logs[0];
  if (!first) return others;
  const span = { at: Math.min(...logs.map((p) => p.at)), end: Math.max(...logs.map((p) => p.end)) };
  return [...others, { intent: winner, score: Math.max(at(winner), first.score), ...span }].sort(
    (a, b) => a.at - b.at,
  );
}

/** What says only that it is no complaint leaves the rest of the line to say what it is. */
const NO_COMPLAINT = compile(
  '(is |was |are |am )?(just |really )?(not|no|isnt|rather than|instead of|never|nor) (really |actually |formally |wanting to |trying to |making |here to |looking to |a case of |as |want to make |want to )?(a |an |any |it a |this a )?(formal |official |proper |actual |full )?(complaint|complaints|complain|complaining|grumble|moan|moaning|grumbling|gripe|criticism)( as such| at all| about anything| about it| about anyone| about that)?',
);
const A_THING = compile(
  '(wants|want|wanted|needs|need|needed|asking for|asked for|would like|after|could do with|requesting|requested|hoping for|looking for) (a|an|another|some|extra|help|more help|support|her|his|their)',
);
const A_VIEW = compile(
  '(noted|noting|us to know|to say|reply|response|apology|bigger|better|easier|clearer|earlier|shorter|longer)',
);

function winnerOf(at: (i: Intent) => number, logs: Part[], text: string): Intent {
  if (at('log.complaint') >= 92) return 'log.complaint';
  if (NO_COMPLAINT.test(text)) return otherThanComplaint(text.replace(NO_COMPLAINT, ' '));
  if (at('log.comment') >= 90) return 'log.comment';
  if (at('log.enquiry') >= 86 && at('log.complaint') < 90) return 'log.enquiry';
  const best = [...logs].sort((a, b) => at(b.intent) - at(a.intent))[0];
  return best?.intent ?? 'log.complaint';
}

/** "not a complaint, she has asked what the criteria are": a view unless it is plainly something else. */
function otherThanComplaint(rest: string): Intent {
  const found = new Map(score(rest).map((s) => [s.intent, s.score]));
  const least = (intent: Intent): number => found.get(intent) ?? 0;
  if (least('log.comment') >= 82) return 'log.comment';
  if (least('log.enquiry') >= 80) return 'log.enquiry';
  if (least('log.service_request') >= 84) return 'log.service_request';
  if (least('log.comment') >= 70) return 'log.comment';
  if (least('log.service_request') >= 66 || (A_THING.test(rest) && !A_VIEW.test(rest)))
    return 'log.service_request';
  return least('log.compliment') >= 66 ? 'log.compliment' : 'log.comment';
}
