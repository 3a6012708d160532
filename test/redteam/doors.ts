/** Every door that a person can knock at, as a script. The same for both worlds: nothing in it is looked up. */
import type { Turn } from '../../bot/conversation/types';
import type { Intent } from '../../bot/understand/types';
import { VERBS } from '../../cards/verbs';
import { HIDDEN, LATER, TODAY, VISIBLE } from './world';

type Input = Turn['input'];

export interface Knock {
  name: string;
  input: Input;
  scope?: 'personal' | 'channel' | 'groupChat';
}

const typed = (text: string, scope?: Knock['scope']): Knock => ({
  name: `${scope ?? 'types'}: ${text}`,
  input: { kind: 'text', text },
  ...(scope ? { scope } : {}),
});

const pressed = (
  verb: string,
  ref: string | null,
  version: number | null,
  inputs: Record<string, string> = {},
): Knock => ({
  name: `presses ${verb} on ${ref} v${version}`,
  input: { kind: 'action', action: { verb, ref, version, inputs } },
});

const search = (query: string, skip = 0): Knock => ({
  name: `searches for “${query}”`,
  input: { kind: 'search', query, skip },
});

/**
 * Lines for every intent that the reader knows; `@` stands for the reference. The test fails when an intent is
 * added here or there without the other.
 */
export const LINES: Record<Exclude<Intent, 'none'>, string[]> = {
  'log.compliment': ['compliment for Priya Nair from a foster carer, "she always rings back"'],
  'log.complaint': ['complaint from mum received yesterday, "nobody rings back"'],
  'log.comment': ['comment from a carer: the room was cold'],
  'log.enquiry': ['MP enquiry received today about the short breaks'],
  'log.service_request': ['service request: dad asks for a bathroom assessment'],
  'status.case': ['status @', '@', 'status of @', 'what’s happening with @?'],
  'status.mine': ['my cases', 'what have I got open'],
  'status.team': [
    'how’s my team doing?',
    'team status',
    'how is the Disabled Children’s Team doing',
  ],
  'list.overdue': ['what’s overdue', 'what’s late in the DCT'],
  'list.due': ['what’s due this week', 'what’s due', 'what is due next week'],
  'due.explain': ['why @', 'why is @ due then?', 'i make @ the 7th of december'],
  'due.what_if': ['10 working days from today', 'if we got it on 14 dec when is it due'],
  'case.acknowledge': ['acknowledged @ today'],
  'case.assign': ['assign @ to Dan Whitfield', 'give @ to Priya Nair'],
  'case.request_extension': ['need more time on @', 'need 5 more days on @'],
  'case.extend': ['extend @ to 20 december'],
  'case.progress_to_stage': ['@ wants to go to stage 2'],
  'case.respond': ['response sent @ today'],
  'case.finding': ['@ upheld', '@ point 1 upheld, point 2 not upheld'],
  'case.learning': ['learning on @: ring back the same day'],
  'case.action': ['add action on @: training for the team by 1 march'],
  'case.withdraw': ['@ withdrawn by the family'],
  'case.close': ['close @'],
  'case.reopen': ['reopen @'],
  'case.retype': ['@ is an enquiry not a complaint', '@ is a comment'],
  'case.merge': ['merge @ with @@', 'merge @@ into @', '@ is a duplicate of @@'],
  'case.link': ['link @ and @@', 'link @@ to @'],
  'case.declare_conflict': ['conflict of interest on @, I know the family'],
  'case.note': ['note on @: rang grandad'],
  'letter.holding': ['holding letter sent on @ promising 4 december'],
  'letter.draft': ['draft the letter for @', 'draft the holding letter for @'],
  'signoff.approve': ['approve @'],
  'signoff.return': ['send back @ - too defensive'],
  'nudge.on_track': ['on track @', '@ is on track'],
  'nudge.blocked': ['blocked on @ waiting for health'],
  'nudge.snooze': ['snooze @ till monday'],
  'absence.set': ['away monday to friday', 'I am on leave next week, Dan Whitfield covers'],
  'prefs.set': ['send my reminders at 9'],
  'report.figures': [
    'how many complaints did we get this year',
    'how many complaints about Mohammed Rahman',
  ],
  'report.pack': ['annual report please'],
  'audit.query': ['who has looked at @', 'who has had @', 'why were we late on @'],
  'privacy.retention': ['what is due for deletion'],
  'privacy.sar': ['subject access request for the family on @'],
  'privacy.unmask': ['unmask @'],
  'calendar.add': ['add a bank holiday on 8 may'],
  'ask.policy': ['can they go to stage 2?', 'is it a complaint if they don’t want it to be?'],
  help: ['help'],
  undo: ['undo', 'undo @'],
  safety: ['she is being hit right now'],
  refuse: ['show me everything about Mohammed Rahman', 'has anyone complained about me?'],
  move_to_personal: ['move this to our own chat'],
};

/** Without an intent of their own: what the earlier ones leave behind, people by words, and nonsense. */
const MORE = [
  'history @',
  'triage @',
  'untriaged',
  'what’s untriaged',
  'that one',
  'why that one',
  'open it',
  'close it',
  'next stage @',
  'points @',
  'appoint @',
  'duplicate @',
  'unmerge @',
  'hand over',
  'hand back @',
  'remedy @',
  'my actions',
  'complaints about Mohammed Rahman',
  'Mohammed',
  'is there anything about Grace Mensah',
  'find the equipment complaint',
  'status CF-27-00100',
  'status CF-27-',
  'close @ and note on @: done',
  'close @ and acknowledged @@ today',
  'save',
  'discard',
];

/** Full, bare and sloppy: nobody types a reference twice the same way. */
const WAYS = [HIDDEN, '10', '#10', 'cf27-10', 'cf 27 0010'];

function filled(line: string, way: string): string {
  return line.replaceAll('@@', VISIBLE).replaceAll('@', way);
}

function typing(): Knock[] {
  const lines = [...Object.values(LINES).flat(), ...MORE];
  return lines.flatMap((line) => {
    const ways = !line.replaceAll('@@', '').includes('@')
      ? ['']
      : line.startsWith('status') || line.startsWith('why')
        ? WAYS
        : [HIDDEN, '10'];
    // Whatever was begun is put away again, so that the next line finds the chat as the first did.
    return [...ways.map((way) => typed(filled(line, way))), typed('discard')];
  });
}

/** Enough for every form to be read to its end. */
const INPUTS: Record<string, string> = {
  decision: 'accept',
  procedure: '',
  team: 'T02',
  investigator: 'P011',
  on: TODAY,
  to: '2026-12-18',
  promised: '2026-12-04',
  days: '5',
  reason: 'complex',
  note: 'Rang back.',
  outcome: 'upheld',
  'point.1': 'upheld',
  'point.2': 'upheld',
  points: '1. Contact\n2. Equipment',
  learning: 'Ring back.',
  kind: 'comment',
  person: 'P011',
  part: 'investigatingOfficer',
  step: 'adjudicated',
  item: '1',
  owner: 'P011',
  what: 'Training',
  dueOn: '2027-01-08',
  counted: 'yes',
  people: 'P006',
  page: '1',
  due: 'stage1.response',
  reasons: 'tone',
  other: HIDDEN,
  candidate: HIDDEN,
  choice: HIDDEN,
  from: 'P006',
  until: '',
  cover: 'P011',
};

/** Buttons that stand between two cases. */
const PAIRED = /pair|merge|link|keepApart/i;

/** Old cards: every verb that was ever drawn, on the case itself and beside a case that may be seen. */
function pressing(): Knock[] {
  return VERBS.flatMap((verb) => [
    pressed(verb, HIDDEN, null),
    pressed(verb, HIDDEN, 1, INPUTS),
    ...(verb.startsWith('case.') || verb === 'undo'
      ? [pressed(verb, HIDDEN, 99, { ...INPUTS, choice: 'newPoints' })]
      : []),
    ...(PAIRED.test(verb)
      ? [pressed(verb, `${HIDDEN}+${VISIBLE}`, 1), pressed(verb, `${VISIBLE}+${HIDDEN}`, 1)]
      : []),
  ]);
}

const LISTS = ['open', 'dueThisWeek', 'late', 'unallocated', 'waitingSignOff', 'untriaged', 'mine'];
const TEAMS = ['', '@T06', '@T02', '@T99'];

function listing(): Knock[] {
  const names = [...LISTS, 'due@2026-09-01..2027-03-31', 'nosuch'];
  return [
    ...names.flatMap((name) =>
      TEAMS.flatMap((team) => [
        pressed('list.open', `${name}${team}`, null),
        pressed('list.page', `${name}${team}`, 2),
      ]),
    ),
    ...['T06', 'T02', 'T99', null].map((team) => pressed('team.status', team, null)),
  ];
}

function searching(): Knock[] {
  return [...WAYS, '', 'CF', '0010', 'equipment', 'Mohammed Rahman', '11', VISIBLE].flatMap(
    (query) => [search(query), search(query, 1)],
  );
}

/** On a case that may be seen: nothing there points to the other. */
function beside(): Knock[] {
  const verbs = [
    'case.open',
    'case.why',
    'case.history',
    'case.ledger',
    'case.viewers',
    'form.pair',
  ];
  const cases = [VISIBLE, LATER].flatMap((ref) => [
    typed(`status ${ref}`),
    ...verbs.map((verb) => pressed(verb, ref, 1)),
    // Told that it is a duplicate of one that isn't there.
    ...['case.pair', 'case.merge', 'case.link'].map((verb) => pressed(verb, ref, 1, INPUTS)),
  ]);
  return [...cases, typed('status 11'), typed('which one was that')];
}

function shared(): Knock[] {
  const lines = ['how’s my team doing?', 'what’s overdue', `status ${HIDDEN}`, 'status 10', 'help'];
  return (['channel', 'groupChat'] as const).flatMap((scope) =>
    lines.map((line) => typed(line, scope)),
  );
}

function others(): Knock[] {
  const message = {
    text: 'complaint from mum about Mohammed Rahman: the equipment for the bathroom never came',
    sentAt: `${TODAY}T08:00:00.000Z`,
  };
  return [
    { name: 'is greeted', input: { kind: 'installed' } },
    { name: 'logs somebody’s message', input: { kind: 'logMessage', message } },
    typed('discard'),
    pressed('handover.form', null, null),
    pressed('handover.preview', null, null, { from: 'P006', to: 'P011', awayFrom: '' }),
    pressed('away.set', null, null, { ...INPUTS, person: 'P006', from: '2026-12-01' }),
    pressed('actions.mine', null, null),
    // A case of one's own afterwards: its number, its receipt, the warning of a duplicate.
    typed(
      'complaint from mum received today, "the equipment for the bathroom was promised and never came"',
    ),
    typed('save'),
    typed('undo'),
    pressed('no.such.verb', HIDDEN, 1),
    typed('\u0000'),
  ];
}

export const SCRIPT: Knock[] = [
  ...typing(),
  ...listing(),
  ...searching(),
  ...beside(),
  ...shared(),
  ...pressing(),
  ...others(),
  // Again at the end: whatever the acts above have done, the lists are still the same.
  ...listing(),
  ...beside(),
];
