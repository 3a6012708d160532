/** Which intents are only the reasons, contents or wording of another. Mostly data. */
import type { Intent } from '../types';

/** Contents, not requests: what a note, an action or returned draft goes on to say. */
export const CONTENT: ReadonlySet<Intent> = new Set([
  'case.note',
  'case.learning',
  'case.action',
  'signoff.return',
  'case.finding',
]);
const WEAK_AFTER_CONTENT: ReadonlySet<Intent> = new Set([
  'nudge.blocked',
  'nudge.on_track',
  'case.declare_conflict',
  'log.complaint',
  'log.comment',
  'log.compliment',
  'log.service_request',
  'case.respond',
  'letter.draft',
  'signoff.return',
  'none',
  'help',
  'ask.policy',
  'privacy.sar',
  'case.withdraw',
  'calendar.add',
  'prefs.set',
]);

export const isContent = (l: Intent, r: Intent): boolean =>
  CONTENT.has(l) &&
  WEAK_AFTER_CONTENT.has(r) &&
  !(l === 'case.finding' && (r === 'case.respond' || r === 'letter.draft'));

export const stand = (l: Intent, r: Intent): boolean =>
  !isContent(l, r) &&
  !drops(l, r) &&
  !drops(r, l) &&
  (!(l.startsWith('log.') && r.startsWith('log.')) || opposite(l, r));

/** A grievance and thanks in one breath are two things to log. */
const opposite = (l: Intent, r: Intent): boolean =>
  [l, r].includes('log.complaint') && [l, r].includes('log.compliment');

const OPENS_A_QUESTION =
  /^ (?:and |also |, |- )*(?:what|which|who|show|list|how many|anything|when|why|where|any|tell me|give me) /;
const OPENS_A_NOTE =
  /^ (?:and |also |, |- |add |put |pop |make |quick )*(?:a )?(?:note|file note|case note|contact note) | (?:log|note|record|add) (?:that|it|this)(?: as a note| down| on it)? /;

/** A clause of its own that opens as a question or a note, or asks for so many days, is no mere reason for its neighbour. */
export function asksAgain(intent: Intent, beside: Intent, text: string): boolean {
  if (intent === 'case.note') return OPENS_A_NOTE.test(text);
  // "stuck, worker off sick" is why; "stuck, and I am off sick" is an absence.
  if (intent === 'absence.set' && beside === 'nudge.blocked') return / (?:i|my|me) /.test(text);
  if (intent === 'case.assign' && beside === 'case.declare_conflict')
    return / (?:to|for|let|ask|get|can) WHO | WHO (?:to|can|could) /.test(text);
  if (intent === 'case.request_extension' && beside === 'letter.holding')
    return / (?:LEN|until DATE|to DATE)/.test(text);
  return /^(list|status|report|due)/.test(intent) && OPENS_A_QUESTION.test(text);
}

/** What somebody wants to know of us is their enquiry, not the sender's question. */
const THEIRS =
  / (?:wants|want|wanting|would like) to (?:know|ask|understand)| (?:asks|asked|asking|wonders|wondering|queries|querying|enquiring|chasing|questioning) /;
/** Settings and policy spoken of in something to log. */
export const toldInLog = (intent: Intent, log: Intent, text: string): boolean =>
  (log === 'log.enquiry' && intent === 'ask.policy' && THEIRS.test(text)) ||
  (log === 'log.service_request' &&
    intent === 'ask.policy' &&
    / (?:can|could|would) /.test(text)) ||
  (intent === 'prefs.set' && !OPENS_A_SETTING.test(text));
const OPENS_A_SETTING =
  /^ (?:and |also |, |- |can you |could you |i want )*(?:stop|turn|switch|only (?:send|message|tell|email|nudge|remind|notify)|change|move|put|send|set|pause|mute|do not|no more|cancel|daily|weekly|summary|message|remind|notify) /;

/** `[when this is asked, these are only its reasons or wording]`. */
const DROPS: readonly [Intent, readonly Intent[]][] = [
  [
    'case.request_extension',
    [
      'nudge.blocked',
      'nudge.on_track',
      'list.due',
      'case.note',
      'due.explain',
      'status.case',
      'case.extend',
      'case.respond',
      'absence.set',
      'list.overdue',
    ],
  ],
  [
    'case.extend',
    [
      'nudge.blocked',
      'nudge.on_track',
      'case.request_extension',
      'list.due',
      'due.explain',
      'signoff.approve',
      'case.progress_to_stage',
    ],
  ],
  ['nudge.snooze', ['nudge.blocked', 'prefs.set', 'absence.set', 'nudge.on_track', 'status.case']],
  [
    'nudge.blocked',
    [
      'absence.set',
      'calendar.add',
      'case.close',
      'status.case',
      'nudge.on_track',
      'status.team',
      'case.note',
    ],
  ],
  ['help', ['nudge.blocked']],
  ['nudge.on_track', ['list.due', 'status.case', 'signoff.approve', 'case.respond']],
  [
    'case.note',
    ['nudge.blocked', 'nudge.on_track', 'status.case', 'case.respond', 'signoff.approve'],
  ],
  ['signoff.return', ['letter.draft', 'signoff.approve', 'case.assign', 'nudge.on_track']],
  ['case.action', ['list.due', 'list.overdue']],
  ['due.explain', ['nudge.snooze']],
  ['prefs.set', ['list.overdue', 'list.due']],
  ['due.what_if', ['due.explain', 'list.due', 'ask.policy']],
  ['case.learning', ['report.figures']],
  ['case.reopen', ['case.close', 'undo', 'case.withdraw']],
  ['case.merge', ['case.link', 'case.close']],
  ['case.withdraw', ['log.comment', 'log.complaint', 'case.note']],
  [
    'case.retype',
    [
      'log.complaint',
      'log.compliment',
      'log.comment',
      'log.enquiry',
      'log.service_request',
      'undo',
    ],
  ],
  [
    'case.declare_conflict',
    [
      'ask.policy',
      'case.assign',
      'case.note',
      'case.withdraw',
      'log.complaint',
      'status.case',
      'undo',
    ],
  ],
  [
    'letter.holding',
    ['letter.draft', 'case.request_extension', 'nudge.blocked', 'nudge.on_track', 'list.due'],
  ],
  ['letter.draft', ['case.respond', 'case.acknowledge', 'list.due']],
  ['report.pack', ['report.figures', 'status.team', 'list.overdue', 'list.due']],
  ['report.figures', ['status.team', 'list.due']],
  ['case.assign', ['status.team', 'nudge.blocked', 'list.due']],
  ['undo', ['case.close', 'none']],
  ['audit.query', ['status.case', 'case.close']],
  ['absence.set', ['nudge.on_track', 'calendar.add', 'none']],
  ['calendar.add', ['absence.set']],
  [
    'privacy.unmask',
    [
      'letter.draft',
      'letter.holding',
      'case.note',
      'case.respond',
      'case.acknowledge',
      'log.enquiry',
      'log.service_request',
      'nudge.blocked',
      'status.case',
    ],
  ],
  ['privacy.sar', ['log.complaint', 'log.enquiry', 'log.service_request', 'log.comment']],
  ['case.progress_to_stage', ['log.comment', 'log.service_request']],
];
const DROP_MAP = new Map<Intent, ReadonlySet<Intent>>(DROPS.map(([a, b]) => [a, new Set(b)]));
export const drops = (a: Intent, b: Intent): boolean => DROP_MAP.get(a)?.has(b) ?? false;
