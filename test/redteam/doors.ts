/** Every door that a person can knock at, as a script. The same for both worlds: nothing in it is looked up. */
import type { Turn } from '../../bot/conversation/turn/types';
import { VERBS } from '../../cards';
import { LINES, MORE } from './lines';
import { COMPLAINANT, HIDDEN, LATER, TODAY, VISIBLE } from './world';

type Input = Turn['input'];

export interface Knock {
  name: string;
  /** Or what to do with the answer to the knock before: a plan's own id stands in it. */
  input: Input | ((before: string) => Input);
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

/** The last plan or draft that the answer before names. */
const follow = (verb: string, inputs: Record<string, string> = {}): Knock => ({
  name: `then presses ${verb}`,
  input: (before) => {
    const ref = before.match(/D-[0-9a-f]{20}/g)?.at(-1) ?? null;
    return { kind: 'action', action: { verb, ref, version: 1, inputs } };
  },
});

const search = (query: string, skip = 0): Knock => ({
  name: `searches for “${query}”`,
  input: { kind: 'search', query, skip },
});

/** A message that somebody says they have sent, and now edit or delete. */
const edited = (text: string, of: string): Knock => ({
  name: `edits: ${text}`,
  input: { kind: 'edited', of, text, restored: false },
});
const deleted = (of: string): Knock => ({
  name: `deletes ${of}`,
  input: { kind: 'deleted', of },
});

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

const submitted = (verb: string, ref: string | null): Knock => ({
  name: `sends the dialog with ${verb} on ${ref}`,
  input: {
    kind: 'logMessageSubmit',
    action: { verb, ref, version: 1, inputs: { feedbackType: 'complaint', words: 'Nobody came.' } },
  },
});

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

const LISTS = [
  'open',
  'dueThisWeek',
  'late',
  'unallocated',
  'waitingSignOff',
  'untriaged',
  'mine',
  'part',
  'due',
  'blocked',
  'moreTime',
];
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

/** Every button on a case that may be seen: its lists of people, of cases like it, of what waits. Acts are done. */
function workingBeside(): Knock[] {
  const inputs = { ...INPUTS, other: '', candidate: '', choice: 'correction' };
  return VERBS.filter((verb) => /^(form|case)\./.test(verb)).flatMap((verb) => [
    pressed(verb, VISIBLE, null),
    pressed(verb, VISIBLE, null, inputs),
    ...(verb.startsWith('case.') ? [pressed('undo', VISIBLE, null)] : []),
  ]);
}

function shared(): Knock[] {
  const lines = [
    'how’s my team doing?',
    'what’s overdue',
    `status ${HIDDEN}`,
    'status 10',
    'help',
    ...LINES['move_to_personal'],
  ];
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
    ...[HIDDEN, null].flatMap((ref) => [
      submitted('draft.save', ref),
      submitted('draft.update', ref),
    ]),
    typed('discard'),
    pressed('handover.form', null, null),
    pressed('handover.preview', null, null, { from: 'P006', to: 'P013', awayFrom: '' }),
    follow('handover.confirm'),
    pressed('handover.preview', null, null, { from: 'P006', to: 'P013', on: '2026-12-01' }),
    follow('handover.confirm'),
    typed('planned handovers'),
    follow('handover.cancel'),
    typed('who is away'),
    follow('away.change'),
    follow('away.cancel'),
    pressed('away.set', null, null, { ...INPUTS, person: 'P006', from: '2026-12-01' }),
    pressed('away.set', null, null, {
      ...INPUTS,
      person: 'P011',
      from: '2026-12-01',
      cover: 'P006',
    }),
    // Somebody who has complained before.
    typed(`complaint from ${COMPLAINANT} received today, "nobody rings back"`),
    typed('discard'),
    // Several things at once, confirmed by line and whole.
    typed(`note on ${HIDDEN}: rang and close ${VISIBLE}`),
    follow('plan.line'),
    follow('plan.all'),
    typed(`MP letter Friday re same family as ${HIDDEN}`),
    follow('plan.all'),
    typed('save'),
    typed('undo'),
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

/** Whatever turn is named, nothing is learned of a case by editing towards it or deleting at it. */
const changing = (): Knock[] => [
  ...WAYS.map((way) => edited(`note on ${way}: it was me`, `turn-${way}`)),
  edited(`status ${VISIBLE}`, 'no-such-turn'),
  deleted('no-such-turn'),
  {
    name: 'puts a thumb under a message',
    input: { kind: 'reaction', to: `activity-of-${HIDDEN}` },
  },
  deleted(HIDDEN),
];

export const SCRIPT: Knock[] = [
  ...typing(),
  ...listing(),
  ...searching(),
  ...beside(),
  ...shared(),
  ...pressing(),
  ...others(),
  ...changing(),
  ...workingBeside(),
  // Again at the end: whatever the acts above have done, the lists are still the same.
  ...listing(),
  ...beside(),
];

/** Knocks at each of them in turn. @returns what was answered, each with the name of its door */
export async function knockAt(
  script: readonly Knock[],
  turn: (input: Input, scope: Knock['scope']) => Promise<string>,
): Promise<string[]> {
  const lines: string[] = [];
  let before = '';
  for (const { name, input, scope } of script) {
    before = await turn(typeof input === 'function' ? input(before) : input, scope);
    lines.push(`${name} → ${before}`);
  }
  return lines;
}
